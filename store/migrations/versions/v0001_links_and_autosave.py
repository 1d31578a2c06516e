"""Share links, autosaves, and the count of wrong tries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Written out rather than taken from `store.schema`: what a release did stays what it did."""
    op.create_table(
        "shared",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("owner_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.Column("opened", sa.Integer, nullable=False),
        sa.Column("last_opened_at", sa.BigInteger),
        sa.Column("has_passcode", sa.Boolean, nullable=False),
        sa.Column("salt", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed_snapshot", sa.LargeBinary),
        sa.Column("sealed_label", sa.LargeBinary, nullable=False),
    )
    op.create_index("shared_owner", "shared", ["owner_hash"])
    op.create_index("shared_expires", "shared", ["expires_at"])
    op.create_table(
        "autosave",
        sa.Column("key_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("saved_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("salt", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed_workspace", sa.LargeBinary, nullable=False),
    )
    op.create_index("autosave_expires", "autosave", ["expires_at"])
    op.create_table(
        "attempt",
        sa.Column("purpose", sa.String(40), primary_key=True),
        sa.Column("who_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("window_start", sa.BigInteger, primary_key=True),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("ends_at", sa.BigInteger, nullable=False),
    )
    op.create_index("attempt_ends", "attempt", ["ends_at"])
