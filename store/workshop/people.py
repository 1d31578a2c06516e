"""Who is in the room: they join with the code on the screen, and come back with the token on their phone."""

import datetime as dt
import secrets
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Row, func, select, update

from store import attempts
from store.database import Store, StoreUnavailable
from store.moment import seconds
from store.refusal import Refused, refused
from store.schema import PARTICIPANT, REVEALED, ROOM
from store.sealing import derive_key, lookup_hash, new_salt, new_token, seal, stretched_code, unseal
from store.workshop.room import CODE_LENGTH, CODE_LETTERS, Opened, as_presenter, changed, presented, sealed, unsealed
from store.workspace import Json

MAX_PEOPLE: Final = 200
MAX_NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Joined:
    """A participant's way back in; the token stays on their phone."""

    token: str = field(repr=False)
    participant: str
    room: str


@dataclass(frozen=True, slots=True)
class PhoneView:
    """All that a participant is told: where the room is, what phones may show, which questions are closed."""

    participant: str
    room: str
    step: int
    paused: bool
    closed: bool
    version: int
    shown: dict[str, Json] = field(repr=False)
    revealed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """A participant as the presenter sees them; `name` is empty where none was given, or it was wiped."""

    id: str
    name: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class Present:
    """A participant's row and their room: who holds this may take part."""

    row: Row[Any] = field(repr=False)
    room: Opened = field(repr=False)


def join(
    store: Store, code: str, *, now: dt.datetime, client: str, name: str = ""
) -> Joined | Refused | StoreUnavailable:
    """Enter the room of a code, with a name or none.

    Refusals: store.workshop.wrong_code (unknown, expired or closed: one answer), store.workshop.too_many_codes,
    store.workshop.room_full.
    """
    at = seconds(now)
    who = attempts.client_hash(client, at)
    typed = "".join(letter for letter in code[:40].upper() if letter.isalnum())
    spent = store.read(lambda connection: _spent(connection, who, at))
    if isinstance(spent, StoreUnavailable) or spent:
        return spent if isinstance(spent, StoreUnavailable) else refused("store.workshop.too_many_codes")
    # What cannot be a code costs no stretching; it still counts as a wrong try.
    possible = len(typed) == CODE_LENGTH and set(typed) <= set(CODE_LETTERS)
    code_hash, code_key = stretched_code(typed) if possible else (b"", b"")

    def enter(connection: Connection) -> Joined | Refused:
        row = connection.execute(
            select(ROOM).where(ROOM.c.code_hash == code_hash, ROOM.c.code_expires_at > at, ROOM.c.closed_at.is_(None))
        ).one_or_none()
        key = None if row is None else unseal(code_key, row.key_for_code, row.id.encode())
        if row is None or key is None:
            attempts.count(connection, attempts.JOINS_BY_CLIENT, who, at)
            attempts.count(connection, attempts.JOINS_BY_ALL, b"", at)
            return refused("store.workshop.wrong_code")
        return _enter(connection, Opened(row, key), name, at, simulated=False)

    return store.write(enter)


def simulate(
    store: Store, presenter: str, number: int, *, now: dt.datetime
) -> tuple[Joined, ...] | Refused | StoreUnavailable:
    """Let `number` pretended participants in, to rehearse; each votes with its own token, as a person would."""

    def enter(connection: Connection, room: Opened) -> tuple[Joined, ...]:
        entered = (_enter(connection, room, "", seconds(now), simulated=True) for _ in range(number))
        return tuple(found for found in entered if isinstance(found, Joined))

    return as_presenter(store, presenter, now, enter)


def _spent(connection: Connection, who: bytes, at: int) -> bool:
    tries = attempts.used(connection, attempts.JOINS_BY_CLIENT, who, at)
    flood = tries > 0 and attempts.spent(connection, attempts.JOINS_BY_ALL, b"", at)
    return flood or tries >= attempts.JOINS_BY_CLIENT.tries


def _enter(connection: Connection, room: Opened, name: str, at: int, *, simulated: bool) -> Joined | Refused:
    inside = select(func.count()).select_from(PARTICIPANT).where(PARTICIPANT.c.room_id == room.row.id)
    if (connection.scalar(inside) or 0) >= MAX_PEOPLE:
        return refused("store.workshop.room_full")
    token, salt, identity = new_token(), new_salt(), secrets.token_hex(16)
    called = " ".join(name.split())[:MAX_NAME]
    connection.execute(
        PARTICIPANT.insert().values(
            id=identity,
            room_id=room.row.id,
            token_hash=lookup_hash("participant", token),
            joined_at=at,
            simulated=simulated,
            salt=salt,
            key_for_participant=seal(derive_key("participant", token, salt), room.key, identity.encode()),
            sealed_name=sealed(room.key, room.row.id, f"name:{identity}", called) if called else None,
        )
    )
    changed(connection, room.row.id)
    return Joined(token, identity, room.row.id)


def present(connection: Connection, token: str, at: int, *, hold: bool = False) -> Present | Refused:
    """The participant of a token and their room. With `hold` the room does not change until the transaction ends."""
    row = connection.execute(
        select(PARTICIPANT).where(PARTICIPANT.c.token_hash == lookup_hash("participant", token))
    ).one_or_none()
    if row is None or row.removed_at is not None:
        return refused("store.workshop.no_room")
    query = select(ROOM).where(ROOM.c.id == row.room_id, ROOM.c.expires_at > at)
    room = connection.execute(query.with_for_update() if hold else query).one_or_none()
    key = unseal(derive_key("participant", token, row.salt), row.key_for_participant, row.id.encode())
    if room is None or key is None:
        return refused("store.workshop.no_room")
    return Present(row, Opened(room, key))


def phone(store: Store, token: str, *, now: dt.datetime) -> PhoneView | Refused | StoreUnavailable:
    """What a participant's phone shows, also after it slept. Refusal: store.workshop.no_room."""

    def look(connection: Connection) -> PhoneView | Refused:
        found = present(connection, token, seconds(now))
        if isinstance(found, Refused):
            return found
        room = found.room.row
        closed = connection.scalars(select(REVEALED.c.question).where(REVEALED.c.room_id == room.id))
        return PhoneView(
            participant=found.row.id,
            room=room.id,
            step=room.step,
            paused=room.paused,
            closed=room.closed_at is not None,
            version=room.version,
            shown=unsealed(found.room.key, room.id, "shown", room.sealed_shown) or {},
            revealed=frozenset(closed),
        )

    return store.read(look)


def people(store: Store, presenter: str, *, now: dt.datetime) -> tuple[Person, ...] | Refused | StoreUnavailable:
    """Who is in, in the order in which they came."""

    def look(connection: Connection) -> tuple[Person, ...] | Refused:
        room = presented(connection, presenter, seconds(now))
        if isinstance(room, Refused):
            return room
        rows = connection.execute(
            select(PARTICIPANT)
            .where(PARTICIPANT.c.room_id == room.row.id, PARTICIPANT.c.removed_at.is_(None))
            .order_by(PARTICIPANT.c.joined_at, PARTICIPANT.c.id)
        )
        return tuple(Person(row.id, _name(room, row), row.simulated) for row in rows)

    return store.read(look)


def _name(room: Opened, row: Row[Any]) -> str:
    if row.sealed_name is None:
        return ""
    return unsealed(room.key, room.row.id, f"name:{row.id}", row.sealed_name) or ""


def remove_participant(
    store: Store, presenter: str, participant: str, *, now: dt.datetime
) -> bool | Refused | StoreUnavailable:
    """Show somebody out: their token is dead and their votes no longer count. False: nobody of that id is in."""

    def remove(connection: Connection, room: Opened) -> bool:
        theirs = (PARTICIPANT.c.id == participant, PARTICIPANT.c.room_id == room.row.id)
        out = update(PARTICIPANT).where(*theirs, PARTICIPANT.c.removed_at.is_(None)).values(removed_at=seconds(now))
        if connection.execute(out).rowcount == 0:
            return False
        changed(connection, room.row.id)
        return True

    return as_presenter(store, presenter, now, remove)
