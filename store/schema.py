"""The tables of the store, as the newest migration leaves them.

Moments are whole seconds since 1970 in UTC. Whatever a user typed or uploaded is in a `sealed_*` column and nowhere
else: encrypted with a key that the database does not hold (`store/sealing.py`). Hashes are SHA-256, 32 bytes.
"""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

METADATA: Final = MetaData()

# A share link. `sealed_snapshot` is emptied at revocation; the row goes when the owner deletes it or it expires.
SHARED: Final = Table(
    "shared",
    METADATA,
    Column("id", String(32), primary_key=True),  # random, known to the owner only; not part of the link
    Column("token_hash", LargeBinary(32), nullable=False, unique=True),
    Column("owner_hash", LargeBinary(32), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
    Column("opened", Integer, nullable=False),
    Column("last_opened_at", BigInteger),
    Column("has_passcode", Boolean, nullable=False),
    Column("salt", LargeBinary(32), nullable=False),
    Column("sealed_snapshot", LargeBinary),
    Column("sealed_label", LargeBinary, nullable=False),
    Index("shared_owner", "owner_hash"),
    Index("shared_expires", "expires_at"),
)

AUTOSAVE: Final = Table(
    "autosave",
    METADATA,
    Column("key_hash", LargeBinary(32), primary_key=True),
    Column("saved_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("salt", LargeBinary(32), nullable=False),
    Column("sealed_workspace", LargeBinary, nullable=False),
    Index("autosave_expires", "expires_at"),
)

# Wrong tries, counted in windows of time. `who_hash` hides an address only from a glance: it lives a day at most.
ATTEMPT: Final = Table(
    "attempt",
    METADATA,
    Column("purpose", String(40), primary_key=True),
    Column("who_hash", LargeBinary(32), primary_key=True),
    Column("window_start", BigInteger, primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Index("attempt_ends", "ends_at"),
)

# A workshop's room. `version` grows with every change in it, so that a screen asks cheaply whether anything is new.
# Whatever was typed is sealed with the room's key, and that key only with tokens that are not stored.
ROOM: Final = Table(
    "room",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("presenter_hash", LargeBinary(32), nullable=False, unique=True),
    Column("code_hash", LargeBinary(32), unique=True),  # emptied when the room closes: the join address is dead
    Column("created_at", BigInteger, nullable=False),
    Column("code_expires_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("closed_at", BigInteger),
    Column("step", Integer, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("salt", LargeBinary(32), nullable=False),
    Column("key_for_presenter", LargeBinary, nullable=False),
    Column("key_for_code", LargeBinary),
    Column("sealed_setup", LargeBinary, nullable=False),  # what only the presenter sees
    Column("sealed_shown", LargeBinary, nullable=False),  # what phones may show
    Index("room_expires", "expires_at"),
)

_IN_ROOM: Final = "room.id"

PARTICIPANT: Final = Table(
    "participant",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("room_id", String(32), ForeignKey(_IN_ROOM, ondelete="CASCADE"), nullable=False),
    Column("token_hash", LargeBinary(32), nullable=False, unique=True),
    Column("joined_at", BigInteger, nullable=False),
    Column("simulated", Boolean, nullable=False),
    Column("removed_at", BigInteger),
    Column("salt", LargeBinary(32), nullable=False),
    Column("key_for_participant", LargeBinary, nullable=False),
    Column("sealed_name", LargeBinary),
    Index("participant_room", "room_id"),
)

# One person, one question, one vote: the primary key holds it.
VOTE: Final = Table(
    "vote",
    METADATA,
    Column("room_id", String(32), ForeignKey(_IN_ROOM, ondelete="CASCADE"), primary_key=True),
    Column("question", String(80), primary_key=True),
    Column("participant_id", String(32), ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True),
    Column("changed_at", BigInteger, nullable=False),
    Column("sealed_value", LargeBinary, nullable=False),
)

REVEALED: Final = Table(
    "revealed",
    METADATA,
    Column("room_id", String(32), ForeignKey(_IN_ROOM, ondelete="CASCADE"), primary_key=True),
    Column("question", String(80), primary_key=True),
    Column("revealed_at", BigInteger, nullable=False),
)

# What was typed: a participant's text, or (without a participant) the presenter's, such as a decision.
ENTRY: Final = Table(
    "entry",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("room_id", String(32), ForeignKey(_IN_ROOM, ondelete="CASCADE"), nullable=False),
    Column("participant_id", String(32), ForeignKey("participant.id", ondelete="CASCADE")),
    Column("kind", String(40), nullable=False),
    Column("written_at", BigInteger, nullable=False),
    Column("removed_at", BigInteger),
    Column("sealed_body", LargeBinary, nullable=False),
    Index("entry_room", "room_id", "kind"),
)
