"""The tables of the store, as the newest migration leaves them.

Moments are whole seconds since 1970 in UTC. Whatever a user typed or uploaded is in a `sealed_*` column and nowhere
else: encrypted with a key that the database does not hold (`store/sealing.py`). Hashes are SHA-256, 32 bytes.
"""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table

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
