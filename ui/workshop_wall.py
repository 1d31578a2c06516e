"""The one question: the wall of what people typed, the presenter's groups, and what the customer said itself."""

import html
import re
from typing import Final

import streamlit as st

from analytics.workshop.grouping import Card, Group, groups, heard, people, proposed
from store import workshop
from ui.state import State
from ui.workshop_room import Held, attempt, changed_card, now
from ui.workshop_words import marked, say_large

_MANY: Final = 15
_MOST: Final = 44
_GROUPS: Final = 6
_BESIDE: Final = 4  # beside the cards that are still loose
_GROUP_NAME: Final = 60
# What Markdown reads as something else than itself.
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&@/])")


def expectations(state: State, held: Held) -> None:
    """The wall, then the groups, then what is on record."""
    beat = held.here.beat_name
    if beat == "wall":
        _wall(state, held)
    elif beat == "groups":
        _groups(state, held)
    else:
        _heard(state, held)


def _wall(state: State, held: Held) -> None:
    t, cards = state.t, held.cards
    count = t("workshop.wall.count", n=len(cards), people=t("workshop.people", n=people(cards)))
    say_large(t("workshop.wall.question"), count if cards else t("workshop.wall.empty"), long=True)
    shown = cards[-_MOST:]
    many = " many" if len(shown) > _MANY else ""
    drawn = "".join(_card(held, one, brief=bool(many)) for one in reversed(shown))
    st.html(f'<div class="room-wall{many}">{drawn}</div>')


def _card(held: Held, one: Card, *, brief: bool) -> str:
    if brief:
        # So many cards leave no room for more than what is expected, and whether it is measured.
        mark = ' <span class="room-measure"></span>' if one.measured else ""
        return f'<div class="room-card">{html.escape(one.expectation)}{mark}</div>'
    # A customer's name is left off while names are hidden, unless it is one of the aliases.
    known = {name.casefold() for name in held.names.values()}
    customer = one.customer if not held.hidden or one.customer.casefold() in known else ""
    name = held.names.get(customer, customer)
    about = f"<small>{html.escape(name)}</small>" if name else ""
    measure = f'<small class="room-measure">{html.escape(one.measure)}</small>' if one.measured else ""
    return f'<div class="room-card">{html.escape(one.expectation)}{measure}{about}</div>'


def _groups(state: State, held: Held) -> None:
    t, cards = state.t, held.cards
    found = groups(cards)
    said = t("workshop.groups.none")
    if found:
        said = t("workshop.groups.same", n=found[0].people, people=people(cards), group=_short(found[0].name))
    measured = sum(one.measured for one in cards)
    say_large(said, t("workshop.groups.measured", n=len(cards), measured=measured) if cards else "")
    loose = [one for one in cards if not one.group]
    _arrange(state, held, loose, found)
    if found and loose:
        left, right = st.columns([1, 1.1], gap="large")
    else:
        left = right = st.container()
    if loose:
        with left:
            _sort(state, held, loose)
    widest = max((group.people for group in found), default=1)
    bars = "".join(
        f'<div class="room-bar" style="--w:{group.people / widest:.0%}"><em>{html.escape(group.name)}</em>'
        f"<span>{html.escape(t('workshop.groups.bar', n=group.people, measured=group.measured))}</span></div>"
        for group in found[: _GROUPS if not loose else _BESIDE]
    )
    with right:
        st.html(f'<div class="room-groups">{bars}</div>')


def _arrange(state: State, held: Held, loose: list[Card], found: tuple[Group, ...]) -> None:
    """All at once: a first grouping to correct, or none any more."""
    t, guesses = state.t, proposed(loose)
    with st.container(horizontal=True):
        if guesses and st.button(t("workshop.sort.propose"), icon=":material/auto_awesome_mosaic:"):
            for one in loose:
                if one.id in guesses:
                    changed_card(held.token, one, group=guesses[one.id][:_GROUP_NAME])
            st.rerun()
        if found and st.button(t("workshop.sort.apart"), icon=":material/undo:", type="tertiary"):
            for one in (card for group in found for card in group.cards):
                changed_card(held.token, one, group="")
            st.rerun()


def _sort(state: State, held: Held, loose: list[Card]) -> None:
    """The cards that are in no group yet, to click on; what is chosen is put together under one name, or removed."""
    t = state.t
    turn = st.session_state.get("workshop_sort_turn", 0)
    key = f"workshop_loose_{turn}"
    texts = {one.id: literal(_short(one.expectation, 90)) for one in loose}
    with st.container(key="room_pills"):
        st.pills(
            t("workshop.sort.loose", n=len(loose)),
            list(texts),
            selection_mode="multi",
            format_func=lambda identity: texts.get(identity, ""),
            key=key,
        )
    with st.form(f"workshop_group_{turn}", border=False):
        name = st.text_input(
            t("workshop.sort.name"),
            max_chars=_GROUP_NAME,
            placeholder=t("workshop.sort.hint"),
            key=f"{key}_name",
            label_visibility="collapsed",
        )
        with st.container(horizontal=True):
            together = st.form_submit_button(t("workshop.sort.together"), type="primary", icon=":material/join:")
            remove = st.form_submit_button(t("workshop.sort.remove"), icon=":material/delete:")
    chosen = [one for one in loose if one.id in (st.session_state.get(key) or [])]
    if not chosen or not (together or remove):
        return
    for one in chosen:
        if together:
            changed_card(held.token, one, group=name.strip() or _short(chosen[0].expectation))
        else:
            attempt(lambda store, one=one: workshop.remove_entry(store, held.token, one.id, now=now()))
    # A fresh key forgets what was clicked.
    st.session_state["workshop_sort_turn"] = turn + 1
    st.rerun()


def _heard(state: State, held: Held) -> None:
    t = state.t
    found = heard(held.cards, held.evidence, held.names, most=2)
    if not found:
        say_large(t("workshop.heard.none"), t("workshop.heard.none.sub"))
        return
    silent = sum(not one.said for one in found)
    said = t("workshop.heard.silent", n=silent) if silent else t("workshop.heard.title")
    say_large(said, t("workshop.heard.sub"))
    parts = [
        f'<p class="room-label">{html.escape(t("workshop.heard.ours"))}</p>',
        f'<p class="room-label">{html.escape(t("workshop.heard.theirs"))}</p>',
    ]
    for one in found:
        ours = "".join(f"<p>{html.escape(card.expectation)}</p>" for card in _distinct(one.named)[:3])
        theirs = "".join(_said(state, held, line) for line in one.said) or (
            f"<p><b>{html.escape(t('workshop.heard.nothing'))}</b></p>"
        )
        parts.append(f"<h3>{html.escape(held.called(one.account))}</h3><div>{ours}</div><div>{theirs}</div>")
    st.html(f'<div class="room-heard">{"".join(parts)}</div>')


def _said(state: State, held: Held, line: dict[str, str]) -> str:
    t = state.t
    text = t("shell.alias.text") if held.hidden else line["text"]
    measure = line["measure"] if not held.hidden else ("" if not line["measure"] else t("workshop.heard.measured"))
    below = f'<small class="room-measure">{html.escape(measure)}</small>' if measure else (
        f"<small>{marked(t('workshop.heard.unmeasured'))}</small>"
    )  # fmt: skip
    return f"<p>{html.escape(text)}{below}</p>"


def _distinct(cards: tuple[Card, ...]) -> list[Card]:
    return list({one.expectation.casefold(): one for one in cards}.values())


def literal(text: str) -> str:
    """Typed text that may stand where Streamlit reads Markdown: every mark stands for itself."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def _short(text: str, most: int = 48) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
