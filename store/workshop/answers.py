"""What the room says: one vote a person and question, changeable until the reveal; texts; decisions."""

import datetime as dt
import json
import secrets
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from store.database import Store, StoreUnavailable
from store.moment import moment, seconds
from store.refusal import Refused, refused
from store.schema import ENTRY, PARTICIPANT, REVEALED, VOTE
from store.workshop.people import Present, present
from store.workshop.room import Opened, as_presenter, changed, presented, sealed, unsealed
from store.workspace import Json

MAX_VALUE: Final = 200  # characters of a vote as JSON
MAX_TEXT: Final = 300
MAX_ENTRIES: Final = 20  # of one kind by one participant
MAX_QUESTION: Final = 80


@dataclass(frozen=True, slots=True)
class Entry:
    """Something typed. `participant` is None for the presenter's own, and after the people were forgotten."""

    id: str
    participant: str | None
    written_at: dt.datetime
    body: dict[str, Json]


def vote(store: Store, token: str, question: str, value: Json, *, now: dt.datetime) -> int | Refused | StoreUnavailable:
    """A participant's answer to a question, in place of an earlier one; the room's version before it.

    Refusals: store.workshop.{no_room, closed, paused, revealed, too_long}.
    """
    written = json.dumps(value, allow_nan=False)
    if len(written) > MAX_VALUE or not 0 < len(question) <= MAX_QUESTION:
        return refused("store.workshop.too_long", most=MAX_VALUE)

    def cast(connection: Connection) -> int | Refused:
        # The room is held, so that a vote is either before a reveal or refused by it, never in between.
        found = _may_take_part(connection, token, seconds(now))
        if isinstance(found, Refused):
            return found
        room = found.room
        if connection.scalar(
            select(REVEALED.c.revealed_at).where(REVEALED.c.room_id == room.row.id, REVEALED.c.question == question)
        ):
            return refused("store.workshop.revealed")
        values = {
            "changed_at": seconds(now),
            "sealed_value": sealed(room.key, room.row.id, f"vote:{question}:{found.row.id}", value),
        }
        row = _insert(store, VOTE).values(room_id=room.row.id, question=question, participant_id=found.row.id, **values)
        connection.execute(
            row.on_conflict_do_update(
                index_elements=[VOTE.c.room_id, VOTE.c.question, VOTE.c.participant_id], set_=values
            )
        )
        changed(connection, room.row.id)
        version: int = room.row.version
        return version

    return store.write(cast)


def reveal(
    store: Store, presenter: str, questions: tuple[str, ...], *, now: dt.datetime
) -> bool | Refused | StoreUnavailable:
    """Close questions for good: from this moment their votes stand and may be shown."""

    def close(connection: Connection, room: Opened) -> bool:
        changed(connection, room.row.id)
        for question in questions:
            row = _insert(store, REVEALED).values(
                room_id=room.row.id, question=question[:MAX_QUESTION], revealed_at=seconds(now)
            )
            connection.execute(row.on_conflict_do_nothing())
        return True

    return as_presenter(store, presenter, now, close)


def votes(store: Store, presenter: str, *, now: dt.datetime) -> dict[str, dict[str, Json]] | Refused | StoreUnavailable:
    """All votes of those who are in: value by participant by question. For the presenter's screen alone."""

    def look(connection: Connection) -> dict[str, dict[str, Json]] | Refused:
        room = presented(connection, presenter, seconds(now))
        if isinstance(room, Refused):
            return room
        rows = connection.execute(
            select(VOTE)
            .join(PARTICIPANT, PARTICIPANT.c.id == VOTE.c.participant_id)
            .where(VOTE.c.room_id == room.row.id, PARTICIPANT.c.removed_at.is_(None))
            .order_by(VOTE.c.question, VOTE.c.participant_id)
        )
        found: dict[str, dict[str, Json]] = {}
        for row in rows:
            what = f"vote:{row.question}:{row.participant_id}"
            found.setdefault(row.question, {})[row.participant_id] = unsealed(
                room.key, room.row.id, what, row.sealed_value
            )
        return found

    return store.read(look)


def my_votes(store: Store, token: str, *, now: dt.datetime) -> dict[str, Json] | Refused | StoreUnavailable:
    """A participant's own votes by question, and nobody else's."""

    def look(connection: Connection) -> dict[str, Json] | Refused:
        found = present(connection, token, seconds(now))
        if isinstance(found, Refused):
            return found
        room, me = found.room, found.row.id
        rows = connection.execute(select(VOTE).where(VOTE.c.room_id == room.row.id, VOTE.c.participant_id == me))
        return {
            row.question: unsealed(room.key, room.row.id, f"vote:{row.question}:{me}", row.sealed_value) for row in rows
        }

    return store.read(look)


def write_entry(
    store: Store, kind: str, body: dict[str, Json], *, now: dt.datetime, token: str = "", presenter: str = ""
) -> str | Refused | StoreUnavailable:
    """Add a text of a participant (`token`) or of the presenter (a decision, a group); its id.

    Texts in `body` are at most 300 characters each. Refusals: store.workshop.{no_room, closed, paused, too_long,
    too_many_texts}.
    """
    if not _short(body) or len(kind) > 40:
        return refused("store.workshop.too_long", most=MAX_TEXT)
    at = seconds(now)

    def of_participant(connection: Connection) -> str | Refused:
        found = _may_take_part(connection, token, at)
        if isinstance(found, Refused):
            return found
        mine = (ENTRY.c.participant_id == found.row.id, ENTRY.c.kind == kind)
        if (connection.scalar(select(func.count()).select_from(ENTRY).where(*mine)) or 0) >= MAX_ENTRIES:
            return refused("store.workshop.too_many_texts", most=MAX_ENTRIES)
        return _add(connection, found.room, kind, body, found.row.id, at)

    if token:
        return store.write(of_participant)
    return as_presenter(store, presenter, now, lambda connection, room: _add(connection, room, kind, body, None, at))


def put_entry(
    store: Store, token: str, kind: str, slot: int, body: dict[str, Json], *, now: dt.datetime
) -> bool | Refused | StoreUnavailable:
    """A participant's text in one of their places of a kind, in place of what stood there; an empty body clears it.

    Sent twice it stands once, so that a phone may send again what was not confirmed. A group that the presenter gave
    the text stays. False: there was nothing to clear. Refusals: those of `write_entry`.
    """
    if not _short(body) or len(kind) > 40 or not 0 <= slot < MAX_ENTRIES:
        return refused("store.workshop.too_long", most=MAX_TEXT)
    at = seconds(now)

    def put(connection: Connection) -> bool | Refused:
        found = _may_take_part(connection, token, at)
        if isinstance(found, Refused):
            return found
        room = found.room
        before = next((one for one in _own(connection, found, kind) if one.body.get("slot") == slot), None)
        if not body:
            return before is not None and _touched(connection, room, before.id, {"removed_at": at})
        kept = {"group": before.body["group"]} if before is not None and before.body.get("group") else {}
        fresh: dict[str, Json] = {**kept, **body, "slot": slot}
        if before is not None:
            text = sealed(room.key, room.row.id, f"entry:{before.id}", fresh)
            return _touched(connection, room, before.id, {"sealed_body": text})
        # What the presenter took off the wall counts too: nobody fills it without end.
        mine = (ENTRY.c.participant_id == found.row.id, ENTRY.c.kind == kind)
        if (connection.scalar(select(func.count()).select_from(ENTRY).where(*mine)) or 0) >= MAX_ENTRIES:
            return refused("store.workshop.too_many_texts", most=MAX_ENTRIES)
        _add(connection, room, kind, fresh, found.row.id, at)
        return True

    return store.write(put)


def my_entries(
    store: Store, token: str, kind: str, *, now: dt.datetime
) -> tuple[Entry, ...] | Refused | StoreUnavailable:
    """A participant's own texts of a kind that are still on the wall, and nobody else's."""

    def look(connection: Connection) -> tuple[Entry, ...] | Refused:
        found = present(connection, token, seconds(now))
        return found if isinstance(found, Refused) else _own(connection, found, kind)

    return store.read(look)


def _own(connection: Connection, mine: Present, kind: str) -> tuple[Entry, ...]:
    where = (ENTRY.c.participant_id == mine.row.id, ENTRY.c.kind == kind, ENTRY.c.removed_at.is_(None))
    rows = connection.execute(select(ENTRY).where(*where).order_by(ENTRY.c.written_at, ENTRY.c.id))
    return tuple(_entry(mine.room, row) for row in rows)


def _entry(room: Opened, row: Row[Any]) -> Entry:
    body = unsealed(room.key, room.row.id, f"entry:{row.id}", row.sealed_body) or {}
    return Entry(row.id, row.participant_id, moment(row.written_at), body)


def _add(
    connection: Connection, room: Opened, kind: str, body: dict[str, Json], participant: str | None, at: int
) -> str:
    identity = secrets.token_hex(16)
    connection.execute(
        ENTRY.insert().values(
            id=identity,
            room_id=room.row.id,
            participant_id=participant,
            kind=kind,
            written_at=at,
            sealed_body=sealed(room.key, room.row.id, f"entry:{identity}", body),
        )
    )
    changed(connection, room.row.id)
    return identity


def change_entry(
    store: Store, presenter: str, entry: str, body: dict[str, Json], *, now: dt.datetime
) -> bool | Refused | StoreUnavailable:
    """The presenter rewrites an entry (owner and date of a decision, the group of a text). False: no such entry."""
    if not _short(body):
        return refused("store.workshop.too_long", most=MAX_TEXT)

    def change(connection: Connection, room: Opened) -> bool:
        row = connection.execute(select(ENTRY).where(ENTRY.c.id == entry, ENTRY.c.room_id == room.row.id)).one_or_none()
        before = {} if row is None else _entry(room, row).body
        # The participant's place stays theirs: what they send again must find it.
        kept = {"slot": before["slot"]} if "slot" in before else {}
        return _touched(
            connection, room, entry, {"sealed_body": sealed(room.key, room.row.id, f"entry:{entry}", {**body, **kept})}
        )

    return as_presenter(store, presenter, now, change)


def remove_entry(store: Store, presenter: str, entry: str, *, now: dt.datetime) -> bool | Refused | StoreUnavailable:
    """Take nonsense off the wall. False: no such entry."""
    return as_presenter(
        store,
        presenter,
        now,
        lambda connection, room: _touched(connection, room, entry, {"removed_at": seconds(now)}),
    )


def entries(
    store: Store, presenter: str, kind: str, *, now: dt.datetime
) -> tuple[Entry, ...] | Refused | StoreUnavailable:
    """What was typed and not removed, in order; the texts are as typed, so escape them wherever they are shown."""

    def look(connection: Connection) -> tuple[Entry, ...] | Refused:
        room = presented(connection, presenter, seconds(now))
        if isinstance(room, Refused):
            return room
        rows = connection.execute(
            select(ENTRY)
            .where(ENTRY.c.room_id == room.row.id, ENTRY.c.kind == kind, ENTRY.c.removed_at.is_(None))
            .order_by(ENTRY.c.written_at, ENTRY.c.id)
        )
        return tuple(_entry(room, row) for row in rows)

    return store.read(look)


def _may_take_part(connection: Connection, token: str, at: int) -> Present | Refused:
    found = present(connection, token, at, hold=True)
    if isinstance(found, Refused):
        return found
    if found.room.row.closed_at is not None:
        return refused("store.workshop.closed")
    return refused("store.workshop.paused") if found.room.row.paused else found


def _touched(connection: Connection, room: Opened, entry: str, values: dict[str, Any]) -> bool:
    mine = (ENTRY.c.id == entry, ENTRY.c.room_id == room.row.id, ENTRY.c.removed_at.is_(None))
    if connection.execute(update(ENTRY).where(*mine).values(**values)).rowcount == 0:
        return False
    changed(connection, room.row.id)
    return True


def _short(body: dict[str, Json]) -> bool:
    return len(json.dumps(body, allow_nan=False)) <= 8 * MAX_TEXT and all(
        not isinstance(value, str) or len(value) <= MAX_TEXT for value in body.values()
    )


def _insert(store: Store, table: Any) -> Any:  # noqa: ANN401  the two dialects' inserts share no type
    return sqlite.insert(table) if store.kind == "sqlite" else postgresql.insert(table)
