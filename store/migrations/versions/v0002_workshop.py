"""Workshop rooms: who is in them, votes, what was typed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Rooms first; everything else goes with its room."""
    op.create_table(
        "room",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("presenter_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("code_hash", sa.LargeBinary(32), unique=True),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("code_expires_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("salt", sa.LargeBinary(32), nullable=False),
        sa.Column("key_for_presenter", sa.LargeBinary, nullable=False),
        sa.Column("key_for_code", sa.LargeBinary),
        sa.Column("sealed_setup", sa.LargeBinary, nullable=False),
        sa.Column("sealed_shown", sa.LargeBinary, nullable=False),
    )
    op.create_index("room_expires", "room", ["expires_at"])
    op.create_table(
        "participant",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("room_id", sa.String(32), sa.ForeignKey("room.id", ondelete="CASCADE"), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("joined_at", sa.BigInteger, nullable=False),
        sa.Column("simulated", sa.Boolean, nullable=False),
        sa.Column("removed_at", sa.BigInteger),
        sa.Column("salt", sa.LargeBinary(32), nullable=False),
        sa.Column("key_for_participant", sa.LargeBinary, nullable=False),
        sa.Column("sealed_name", sa.LargeBinary),
    )
    op.create_index("participant_room", "participant", ["room_id"])
    op.create_table(
        "vote",
        sa.Column("room_id", sa.String(32), sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("question", sa.String(80), primary_key=True),
        sa.Column(
            "participant_id", sa.String(32), sa.ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("sealed_value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "revealed",
        sa.Column("room_id", sa.String(32), sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("question", sa.String(80), primary_key=True),
        sa.Column("revealed_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("room_id", sa.String(32), sa.ForeignKey("room.id", ondelete="CASCADE"), nullable=False),
        sa.Column("participant_id", sa.String(32), sa.ForeignKey("participant.id", ondelete="CASCADE")),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("written_at", sa.BigInteger, nullable=False),
        sa.Column("removed_at", sa.BigInteger),
        sa.Column("sealed_body", sa.LargeBinary, nullable=False),
    )
    op.create_index("entry_room", "entry", ["room_id", "kind"])
