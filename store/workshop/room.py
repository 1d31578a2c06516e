"""The room itself: opened, moved through its steps, closed, wiped. Everything here asks for the presenter's token."""

import datetime as dt
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Row, delete, select, update

from store.database import Store, StoreUnavailable
from store.moment import moment, seconds
from store.purge import wipe
from store.refusal import Refused, refused
from store.schema import ENTRY, PARTICIPANT, ROOM
from store.sealing import derive_key, lookup_hash, new_salt, new_token, seal, stretched_code, unseal
from store.workspace import Json

T = TypeVar("T")

# Without the letters and digits that are read for one another on a projector.
CODE_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ346789"
CODE_LENGTH: Final = 6
CODE_HOURS: Final = 12
KEEP_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class NewRoom:
    """A room that was just opened. The presenter's token stays with them; the code goes on the screen."""

    id: str
    presenter: str = field(repr=False)
    code: str = field(repr=False)
    code_expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Room:
    """The room as its presenter sees it. `code` is None once the room is closed."""

    id: str
    step: int
    paused: bool
    version: int
    code: str | None = field(repr=False)
    code_expires_at: dt.datetime
    expires_at: dt.datetime
    closed_at: dt.datetime | None
    setup: dict[str, Json] = field(repr=False)
    shown: dict[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opened:
    """A room's row with its key: who holds this may read what is in it."""

    row: Row[Any] = field(repr=False)
    key: bytes = field(repr=False)


def open_room(
    store: Store,
    *,
    setup: Mapping[str, Json],
    shown: Mapping[str, Json],
    now: dt.datetime,
    hours: int = CODE_HOURS,
) -> NewRoom | StoreUnavailable:
    """Open a room at step 0.

    `setup` is what only the presenter sees again; `shown` is what phones may show (questions, accounts or aliases):
    nothing else of the portfolio is ever given to a participant. The join code works for `hours`.
    """
    presenter, key, salt, identity = new_token(), secrets.token_bytes(32), new_salt(), secrets.token_hex(16)
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    code_hash, code_key = stretched_code(code)
    at = seconds(now)
    row = {
        "id": identity,
        "presenter_hash": lookup_hash("presenter", presenter),
        "code_hash": code_hash,
        "created_at": at,
        "code_expires_at": at + hours * 3600,
        "expires_at": at + KEEP_DAYS * 86_400,
        "step": 0,
        "paused": False,
        "version": 1,
        "salt": salt,
        "key_for_presenter": seal(derive_key("presenter", presenter, salt), key, identity.encode()),
        "key_for_code": seal(code_key, key, identity.encode()),
        "sealed_setup": sealed(key, identity, "setup", {"code": code, "setup": dict(setup)}),
        "sealed_shown": sealed(key, identity, "shown", dict(shown)),
    }
    kept = store.write(lambda connection: connection.execute(ROOM.insert().values(**row)).rowcount)
    if isinstance(kept, StoreUnavailable):
        return kept
    return NewRoom(identity, presenter, code, moment(at + hours * 3600))


def room_of(store: Store, presenter: str, *, now: dt.datetime) -> Room | Refused | StoreUnavailable:
    """The presenter's room, also after a reload. Refusal: store.workshop.no_room."""
    found = store.read(lambda connection: presented(connection, presenter, seconds(now)))
    return found if isinstance(found, Refused | StoreUnavailable) else _room(found)


def version_of(store: Store, room: str) -> int | StoreUnavailable:
    """How often anything changed in the room; 0 where there is none. One indexed read, for a screen that polls."""
    found = store.read(lambda connection: connection.scalar(select(ROOM.c.version).where(ROOM.c.id == room)))
    return found if isinstance(found, StoreUnavailable) else found or 0


def move(
    store: Store,
    presenter: str,
    *,
    now: dt.datetime,
    step: int | None = None,
    paused: bool | None = None,
    shown: Mapping[str, Json] | None = None,
) -> Room | Refused | StoreUnavailable:
    """Go to a step, forwards or back; pause or go on; change what phones may show."""

    def change(connection: Connection, room: Opened) -> Room | Refused:
        values: dict[str, Any] = {"version": ROOM.c.version + 1}
        if step is not None:
            values["step"] = step
        if paused is not None:
            values["paused"] = paused
        if shown is not None:
            values["sealed_shown"] = sealed(room.key, room.row.id, "shown", dict(shown))
        connection.execute(update(ROOM).where(ROOM.c.id == room.row.id).values(**values))
        again = presented(connection, presenter, seconds(now))
        return again if isinstance(again, Refused) else _room(again)

    return as_presenter(store, presenter, now, change)


def close_room(store: Store, presenter: str, *, now: dt.datetime) -> bool | Refused | StoreUnavailable:
    """End it: the join code is dead at once, nobody can vote or write; results stay until they are deleted."""

    def close(connection: Connection, room: Opened) -> bool:
        ended = update(ROOM).where(ROOM.c.id == room.row.id, ROOM.c.closed_at.is_(None))
        ended = ended.values(closed_at=seconds(now), code_hash=None, key_for_code=None, version=ROOM.c.version + 1)
        return connection.execute(ended).rowcount > 0

    return _wiped(store, as_presenter(store, presenter, now, close))


def forget_people(store: Store, presenter: str, *, now: dt.datetime) -> bool | Refused | StoreUnavailable:
    """Wipe what is personal: names, and who wrote what. Votes and texts stay, with nobody's name to them."""

    def forget(connection: Connection, room: Opened) -> bool:
        connection.execute(update(PARTICIPANT).where(PARTICIPANT.c.room_id == room.row.id).values(sealed_name=None))
        connection.execute(update(ENTRY).where(ENTRY.c.room_id == room.row.id).values(participant_id=None))
        changed(connection, room.row.id)
        return True

    return _wiped(store, as_presenter(store, presenter, now, forget))


def delete_room(store: Store, presenter: str) -> bool | StoreUnavailable:
    """Remove the room with everything in it; whether there was one."""
    gone = delete(ROOM).where(ROOM.c.presenter_hash == lookup_hash("presenter", presenter))
    removed = store.write(lambda connection: connection.execute(gone).rowcount > 0)
    return _removed(store, removed)


def _removed(store: Store, removed: bool | StoreUnavailable) -> bool | StoreUnavailable:  # noqa: FBT001
    if removed is True:
        wipe(store)
    return removed


def _wiped(store: Store, done: bool | Refused | StoreUnavailable) -> bool | Refused | StoreUnavailable:  # noqa: FBT001
    return done if isinstance(done, Refused) else _removed(store, done)


def as_presenter(
    store: Store, presenter: str, now: dt.datetime, work: Callable[[Connection, Opened], T]
) -> T | Refused | StoreUnavailable:
    """Run `work` on the presenter's room in one writing transaction."""

    def run(connection: Connection) -> T | Refused:
        room = presented(connection, presenter, seconds(now))
        return room if isinstance(room, Refused) else work(connection, room)

    return store.write(run)


def presented(connection: Connection, presenter: str, at: int) -> Opened | Refused:
    """The room of a presenter's token, with its key."""
    row = connection.execute(
        select(ROOM).where(ROOM.c.presenter_hash == lookup_hash("presenter", presenter), ROOM.c.expires_at > at)
    ).one_or_none()
    if row is None:
        return refused("store.workshop.no_room")
    key = unseal(derive_key("presenter", presenter, row.salt), row.key_for_presenter, row.id.encode())
    return refused("store.workshop.no_room") if key is None else Opened(row, key)


def changed(connection: Connection, room: str) -> None:
    """Tell every screen that something is new."""
    connection.execute(update(ROOM).where(ROOM.c.id == room).values(version=ROOM.c.version + 1))


def sealed(key: bytes, room: str, what: str, body: Json) -> bytes:
    """JSON sealed with the room's key, bound to its place in the room."""
    return seal(key, json.dumps(body, allow_nan=False).encode(), f"{room}:{what}".encode())


def unsealed(key: bytes, room: str, what: str, body: bytes) -> Any:  # noqa: ANN401  JSON
    """What `sealed` sealed; None where it does not open."""
    opened = unseal(key, body, f"{room}:{what}".encode())
    return None if opened is None else json.loads(opened)


def _room(found: Opened) -> Room:
    row = found.row
    kept = unsealed(found.key, row.id, "setup", row.sealed_setup) or {}
    return Room(
        id=row.id,
        step=row.step,
        paused=row.paused,
        version=row.version,
        code=None if row.closed_at is not None else kept.get("code"),
        code_expires_at=moment(row.code_expires_at),
        expires_at=moment(row.expires_at),
        closed_at=None if row.closed_at is None else moment(row.closed_at),
        setup=kept.get("setup", {}),
        shown=unsealed(found.key, row.id, "shown", row.sealed_shown) or {},
    )
