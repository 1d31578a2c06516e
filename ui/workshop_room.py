"""The presenter's room in a session: its token, what the store holds of it, and each thing that is done to it.

What was read is kept for the room's version, so that a page that is drawn again asks the store one number.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import streamlit as st

from analytics.tables.issue import Message
from analytics.workshop.agenda import DECISION, EXPECTATION
from analytics.workshop.decisions import Decision, decision
from analytics.workshop.evidence import Evidence, from_json
from analytics.workshop.grouping import Card, card
from analytics.workshop.stage import Position, asked, kept_of, position
from receiver.routes import settings_store
from store import workshop
from store.database import Store, StoreUnavailable
from store.refusal import Refused, refused
from store.sealing import TOKEN_LENGTH
from store.workshop import Room
from store.workshop.people import Person
from ui.workshop_cookie import COOKIE, TICKETS

_TOKENS, _GONE, _HELD, _FAILED = "workshop_tokens", "workshop_gone", "workshop_held", "workshop_failed"
_TICKET, _WRITTEN = "workshop_ticket", "workshop_cookie"
_MOST: Final = 4
_STAGE: Final = "stage"  # the kind of entry in which the presenter keeps where the screen is


def now() -> dt.datetime:
    """The moment at which a room is read and changed, in UTC."""
    return dt.datetime.now(dt.UTC)


def tokens() -> tuple[str, ...]:
    """The tokens of this presenter's rooms, the newest first: those of the session, then those of the cookie."""
    mine: tuple[str, ...] = st.session_state.get(_TOKENS, ())
    gone: frozenset[str] = st.session_state.get(_GONE, frozenset())
    return tuple(token for token in dict.fromkeys((*mine, *_of_cookie())) if token not in gone)[:_MOST]


def adopt(token: str) -> None:
    """Hold a room that was just opened."""
    st.session_state[_TOKENS] = (token, *st.session_state.get(_TOKENS, ()))


def drop(token: str) -> None:
    """Let go of a room that is no longer there."""
    st.session_state[_GONE] = st.session_state.get(_GONE, frozenset()) | {token}
    st.session_state.pop(_HELD, None)


def remember() -> None:
    """Let the browser keep the tokens; draws nothing that can be seen, and nothing at all once they are kept."""
    wanted = ".".join(tokens())
    held = st.session_state.setdefault(_WRITTEN, ".".join(_of_cookie()))
    ticket = st.session_state.get(_TICKET)
    if ticket is not None and not TICKETS.waits(ticket[0], now()):
        held = st.session_state[_WRITTEN] = ticket[1]
        ticket = st.session_state[_TICKET] = None
    if wanted == held:
        return
    if ticket is None or ticket[1] != wanted:
        ticket = st.session_state[_TICKET] = (TICKETS.give(wanted, now()), wanted)
    st.html(f'<img src="presenter/{ticket[0]}" alt="" width="1" height="1" style="position:absolute;opacity:0">')


def _of_cookie() -> tuple[str, ...]:
    try:
        value = str(st.context.cookies.get(COOKIE, ""))
    except (AttributeError, RuntimeError):
        return ()
    return tuple(part for part in value.split(".") if len(part) == TOKEN_LENGTH)


@dataclass(frozen=True, slots=True)
class Held:
    """A room with all that its presenter may see, as it was at one version.

    Attributes:
        evidence: the portfolio as it was frozen when the room opened.
        votes: value by participant by question; nothing of it is drawn before its reveal.
    """

    token: str
    room: Room
    evidence: Evidence
    people: tuple[Person, ...]
    votes: Mapping[str, Mapping[str, Any]]
    cards: tuple[Card, ...]
    decisions: tuple[Decision, ...]
    stage: Mapping[str, Any]

    @property
    def here(self) -> Position:
        """Where the presenter stands."""
        return position(self.room.step, self.stage)

    @property
    def rehearsal(self) -> bool:
        """Whether this is no real room."""
        return self.room.setup.get("rehearsal") is True

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self.room.closed_at is not None

    @property
    def title(self) -> str:
        """What phones and screen call it."""
        return str(self.room.shown.get("title") or "")

    @property
    def names(self) -> dict[str, str]:
        """What each account is called on the screen and the phones, by id."""
        shown: Any = self.room.shown.get("accounts") or []
        return {str(one["id"]): str(one["name"]) for one in shown}

    @property
    def hidden(self) -> bool:
        """Whether aliases are shown."""
        return all(self.names.get(one.id) == one.alias for one in self.evidence.accounts)

    def called(self, account: str) -> str:
        """What a customer is called on the screen, by its own name."""
        known = next((one for one in self.evidence.accounts if one.name == account), None)
        if known is not None:
            return self.names.get(known.id, known.alias)
        return "–" if self.hidden else account


def held(token: str) -> Held | Refused | StoreUnavailable:
    """The room of a token as it is now."""
    store = settings_store()
    if isinstance(store, StoreUnavailable):
        return store
    kept: Held | None = st.session_state.get(_HELD)
    if kept is not None and kept.token == token:
        version = workshop.version_of(store, kept.room.id)
        if isinstance(version, StoreUnavailable):
            return version
        if version == kept.room.version and kept.room.expires_at > now():
            return kept
    found = _read(store, token)
    if isinstance(found, Held):
        st.session_state[_HELD] = found
    return found


def last_held(token: str) -> Held | None:
    """What was last read of a room, for a screen that must not go dark while the store is away."""
    kept: Held | None = st.session_state.get(_HELD)
    return kept if kept is not None and kept.token == token else None


def _read(store: Store, token: str) -> Held | Refused | StoreUnavailable:
    at = now()
    room = workshop.room_of(store, token, now=at)
    if isinstance(room, Refused | StoreUnavailable):
        return room
    read: list[Any] = [
        workshop.people(store, token, now=at),
        workshop.votes(store, token, now=at),
        workshop.entries(store, token, EXPECTATION, now=at),
        workshop.entries(store, token, DECISION, now=at),
        workshop.entries(store, token, _STAGE, now=at),
    ]
    for part in read:
        if isinstance(part, Refused | StoreUnavailable):
            return part
    people, votes, typed, decided, stage = read
    try:
        evidence = from_json(room.setup["evidence"])  # type: ignore[arg-type]
    except (KeyError, TypeError, ValueError):
        # A room of another release: nothing can be drawn of it.
        return refused("store.workshop.no_room")
    inside = {person.id for person in people}
    cards = (card(one.id, one.participant, one.body) for one in typed if one.participant in inside | {None})
    return Held(
        token=token,
        room=room,
        evidence=evidence,
        people=people,
        votes=votes,
        cards=tuple(one for one in cards if one is not None),
        decisions=tuple(one for one in (decision(entry.id, entry.body) for entry in decided) if one is not None),
        stage=stage[-1].body if stage else {},
    )


def attempt(work: Callable[[Store], Any]) -> Any:  # noqa: ANN401  what the store's function gives
    """Do something to a room; where it fails the page says so at its next run, and the result is None."""
    store = settings_store()
    done = store if isinstance(store, StoreUnavailable) else work(store)
    if isinstance(done, Refused | StoreUnavailable):
        st.session_state[_FAILED] = done.message
        return None
    return done


def failure() -> Message | None:
    """What went wrong since the page was last drawn, once."""
    told: Message | None = st.session_state.pop(_FAILED, None)
    return told


def go(token: str, turn: Callable[[Position], Position]) -> None:
    """Move the room; answers that the way there reveals are closed first, and stay closed whatever happens next."""

    def move(store: Store) -> Any:  # noqa: ANN401
        room = workshop.room_of(store, token, now=now())
        if not isinstance(room, Room):
            return room
        notes = workshop.entries(store, token, _STAGE, now=now())
        if isinstance(notes, Refused | StoreUnavailable):
            return notes
        here = position(room.step, notes[-1].body if notes else {})
        there = turn(here)
        if there == here:
            return room
        for moment in sorted(there.revealed - here.revealed):
            questions = tuple(question.id for question in asked(moment, room.shown))
            done = workshop.reveal(store, token, questions, now=now())
            if isinstance(done, Refused | StoreUnavailable):
                return done
        # The beat is the presenter's alone: phones are drawn anew by the step, never by what the screen turns to.
        note = kept_of(there)
        done = (
            workshop.change_entry(store, token, notes[-1].id, note, now=now())
            if notes
            else workshop.write_entry(store, _STAGE, note, presenter=token, now=now())
        )
        if isinstance(done, Refused | StoreUnavailable) or there.step == here.step:
            return done
        return workshop.move(store, token, step=there.step, now=now())

    attempt(move)


def pause(token: str, *, paused: bool) -> None:
    """Stop the phones, or let them go on."""
    attempt(lambda store: workshop.move(store, token, paused=paused, now=now()))


def call_accounts(token: str, *, hidden: bool) -> None:
    """Show the accounts by name, or by alias; on the phones too."""

    def rename(store: Store) -> Any:  # noqa: ANN401
        room = workshop.room_of(store, token, now=now())
        if not isinstance(room, Room):
            return room
        known = from_json(room.setup["evidence"])  # type: ignore[arg-type]
        return workshop.move(store, token, shown={**room.shown, **accounts_shown(known, hidden=hidden)}, now=now())

    attempt(rename)


def accounts_shown(evidence: Evidence, *, hidden: bool) -> dict[str, Any]:
    """The part of what phones may show that names the accounts."""
    accounts = [{"id": one.id, "name": one.alias if hidden else one.name} for one in evidence.accounts]
    return {"accounts": accounts}


@dataclass(frozen=True, slots=True)
class OwnRoom:
    """A room of this presenter, for a list of what is kept."""

    token: str
    title: str
    people: int
    closed: bool
    rehearsal: bool
    expires_at: dt.datetime


def own_rooms() -> tuple[OwnRoom, ...] | StoreUnavailable:
    """The rooms that this browser holds, the newest first; no store is opened where there are none."""
    found: list[OwnRoom] = []
    for one in _each():
        if isinstance(one, StoreUnavailable):
            return one
        found.append(OwnRoom(one.token, one.title, len(one.people), one.closed, one.rehearsal, one.room.expires_at))
    return tuple(found)


def _each() -> Iterator[Held | StoreUnavailable]:
    if not tokens():
        return
    store = settings_store()
    if isinstance(store, StoreUnavailable):
        yield store
        return
    for token in tokens():
        found = _read(store, token)
        if isinstance(found, Refused):
            drop(token)
        else:
            yield found


def delete_own_rooms() -> int | StoreUnavailable:
    """Delete every room of this presenter with everything in it; how many there were."""
    mine = tokens()
    if not mine:
        return 0
    store = settings_store()
    if isinstance(store, StoreUnavailable):
        return store
    gone = 0
    for token in mine:
        done = workshop.delete_room(store, token)
        if isinstance(done, StoreUnavailable):
            return done
        gone += done
        drop(token)
    return gone


def changed_card(token: str, one: Card, **change: str) -> None:
    """Rewrite a card: put it in a group, or out of one."""
    fresh = replace(one, **change)
    body = {
        "customer": fresh.customer,
        "expectation": fresh.expectation,
        "measure": fresh.measure,
        "group": fresh.group,
    }
    attempt(lambda store: workshop.change_entry(store, token, one.id, body, now=now()))
