"""A copy of the work for those who choose it, against a browser that is lost.

Sealed like a shared snapshot: the key is the recovery code, in its owner's hands and in a cookie of their browser, and
nowhere else (docs/decisions/0006-autosave-key.md). Who steals the database has nothing.
"""

import datetime as dt
import secrets
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from store.database import Store, StoreUnavailable
from store.moment import moment, seconds
from store.purge import wipe
from store.refusal import Refused, refused
from store.schema import AUTOSAVE
from store.sealing import derive_key, lookup_hash, new_salt, seal, unseal

KEEP_DAYS: Final = 14
MAX_BYTES: Final = 100 * 2**20
# Crockford's: no letter that can be read as another one.
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_KEY_LENGTH: Final = 28


@dataclass(frozen=True, slots=True)
class Saved:
    """The work is on the server's disk, until `expires_at`."""

    saved_at: dt.datetime
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Restored:
    """The work as it was last saved: the bytes of a workspace file."""

    workspace: bytes = field(repr=False)
    saved_at: dt.datetime


def new_key() -> str:
    """A fresh key that a person can copy out: 28 of 32 letters and digits, 140 random bits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_KEY_LENGTH))


def spoken(key: str) -> str:
    """The key as it is shown: in groups of four."""
    return "-".join(key[place : place + 4] for place in range(0, len(key), 4))


def typed(text: str) -> str | None:
    """The key that somebody typed or pasted, None where it cannot be one. Look-alikes (O, I, L) are understood."""
    plain = text.upper().translate(_LOOKALIKES)
    key = "".join(letter for letter in plain if letter.isalnum())
    return key if len(key) == _KEY_LENGTH and set(key) <= set(_ALPHABET) else None


def save(
    store: Store, key: str, workspace: bytes, *, now: dt.datetime, over: dt.datetime | None = None
) -> Saved | Refused | StoreUnavailable:
    """Keep the work under a key (`new_key`), in place of what was there. All of it or none.

    `over` is what this browser last saved or opened: where another window saved since, or had it forgotten, nothing
    is overwritten and nothing comes back.

    Refusals: store.autosave.{too_large, elsewhere, none}.
    """
    if len(workspace) > MAX_BYTES:
        return refused("store.autosave.too_large", megabytes=MAX_BYTES // 2**20)
    salt, at = new_salt(), seconds(now)
    row: dict[str, Any] = {
        "key_hash": lookup_hash("autosave", key),
        "saved_at": at,
        "expires_at": at + KEEP_DAYS * 86_400,
        "salt": salt,
    }
    row["sealed_workspace"] = seal(derive_key("autosave", key, salt), workspace, _bound_to(row))
    insert: Any = sqlite.insert if store.kind == "sqlite" else postgresql.insert
    statement = insert(AUTOSAVE).values(**row)
    fresh = {name: row[name] for name in row if name != "key_hash"}
    statement = statement.on_conflict_do_update(index_elements=[AUTOSAVE.c.key_hash], set_=fresh)
    found = select(AUTOSAVE.c.saved_at).where(AUTOSAVE.c.key_hash == row["key_hash"], AUTOSAVE.c.expires_at > at)

    def keep(connection: Connection) -> Refused | None:
        if over is not None:
            last = connection.execute(found.with_for_update()).scalar_one_or_none()
            if last is None:
                return refused("store.autosave.none")
            if last != seconds(over):
                return refused("store.autosave.elsewhere")
        connection.execute(statement)
        return None

    kept = store.write(keep)
    if kept is not None:
        return kept
    return Saved(moment(at), moment(row["expires_at"]))


def restore(store: Store, key: str, *, now: dt.datetime) -> Restored | Refused | StoreUnavailable:
    """What was last saved under a key. Refusal: store.autosave.none (never saved, forgotten or expired)."""
    query = select(AUTOSAVE).where(
        AUTOSAVE.c.key_hash == lookup_hash("autosave", key), AUTOSAVE.c.expires_at > seconds(now)
    )
    row = store.read(lambda connection: connection.execute(query).one_or_none())
    if isinstance(row, StoreUnavailable):
        return row
    if row is None:
        return refused("store.autosave.none")
    workspace = unseal(derive_key("autosave", key, row.salt), row.sealed_workspace, _bound_to(row._asdict()))
    return refused("store.autosave.none") if workspace is None else Restored(workspace, moment(row.saved_at))


def forget(store: Store, key: str) -> bool | StoreUnavailable:
    """Delete what was saved under a key; whether there was anything."""
    gone = delete(AUTOSAVE).where(AUTOSAVE.c.key_hash == lookup_hash("autosave", key))
    removed = store.write(lambda connection: connection.execute(gone).rowcount)
    if isinstance(removed, StoreUnavailable):
        return removed
    if removed:
        wipe(store)
    return removed > 0


def _bound_to(row: Any) -> bytes:  # noqa: ANN401  a row or the values of one
    return f"{row['key_hash'].hex()}:{row['saved_at']}:{row['expires_at']}".encode()
