"""The first step, coming in; and the blind estimate, of which the screen tells only who has answered."""

import html

import streamlit as st

from analytics.workshop.stage import asked
from analytics.workshop.tally import answered
from ui.state import State
from ui.workshop_qr import qr, short, spaced
from ui.workshop_room import Held
from ui.workshop_words import say_large

_NAMES = 24
_MANY = 30


def join(state: State, held: Held) -> None:
    """QR code, short address, code, and how many are in."""
    t, room = state.t, held.room
    address = str(room.setup.get("address") or "")
    if room.code is None:
        say_large(t("workshop.closed"))
        return
    named = [person.name for person in held.people if person.name][-_NAMES:]
    names = "".join(f"<span>{html.escape(name)}</span>" for name in named)
    alt = html.escape(t("workshop.join.qr"))
    st.html(
        f'<div class="room-join"><img class="room-qr" src="{qr(address, room.code)}" alt="{alt}"><div>'
        f'<h1 class="room-title">{html.escape(t("workshop.join.title"))}</h1>'
        f'<ol class="room-way">'
        f"<li>{html.escape(t('workshop.join.address'))}<b>{html.escape(short(address))}</b></li>"
        f'<li>{html.escape(t("workshop.join.code"))}<b class="room-letters">{spaced(room.code)}</b></li></ol>'
        f'<div class="room-in"><span class="room-big">{len(held.people)}</span>'
        f"<span>{html.escape(t('workshop.join.inside', n=len(held.people)))}</span></div>"
        f'<div class="room-people">{names}</div></div></div>'
    )


def estimate(state: State, held: Held) -> None:
    """Which accounts are estimated, and how many are done; nothing of what anybody answered."""
    t = state.t
    closed = "before" in held.here.revealed
    say_large(t("workshop.estimate.title"), t("workshop.estimate.closed") if closed else t("workshop.estimate.blind"))
    accounts = "".join(f"<li>{html.escape(name)}</li>" for name in held.names.values())
    st.html(f'<div class="room-two"><ol class="room-list">{accounts}</ol>{progress(state, held, "before")}</div>')


def progress(state: State, held: Held, moment: str) -> str:
    """How many have answered all, and a ring a person that fills; as HTML."""
    t = state.t
    questions = asked(moment, held.room.shown)
    parts = answered(questions, held.votes, [person.id for person in held.people])
    done = sum(count == len(questions) for count in parts.values())
    # The fullest first: a ring's place tells nothing of who it is.
    rings = "".join(
        '<i class="done"></i>' if count == len(questions) else f'<i style="--p:{count / len(questions):.0%}"></i>'
        for count in sorted(parts.values(), reverse=True)
    )
    many = " many" if len(parts) > _MANY else ""
    return (
        f'<div><div class="room-big">{done} <small>{html.escape(t("workshop.done", n=len(parts)))}</small></div>'
        f'<div class="room-rings{many}">{rings}</div></div>'
    )
