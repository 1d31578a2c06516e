"""The comfortable picture, the room's gut feeling, and the evidence."""

import datetime as dt
import html
from typing import Final

import streamlit as st

from analytics.tables.issue import Message
from analytics.workshop.agenda import CONTACT, RENEWAL
from analytics.workshop.comparison import FEW, Compared, compared, misjudged, nobody_knew
from charts.room_against import AgainstRow, room_against
from charts.room_contact import ContactRow, room_contact
from charts.room_estimates import EstimateRow, room_estimates
from charts.room_order import Order, OrderedDot, OrderWords, room_order
from charts.room_satisfaction import ScoredDot, room_satisfaction
from ui.chance import spoken
from ui.charting import mode
from ui.state import State
from ui.workshop_join import progress
from ui.workshop_room import Held
from ui.workshop_words import draw_large, marked, say_large

_HEIGHT: Final = 430
_RECENT: Final = ("quarter", "half_year", "year")
_PERCENT: Final = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def csat(state: State, held: Held) -> None:
    """Our customers according to CSAT."""
    t, known = state.t, held.evidence
    low, high = known.scale
    if known.satisfied_part is None:
        said = t("workshop.csat.counted", score=known.mean_score, satisfied=known.satisfied, n=known.scored)
    else:
        said = t("workshop.csat.title", score=known.mean_score, part=t.percent(known.satisfied_part))
    say_large(said, t("workshop.csat.sub", n=len(known.points)))
    dots = [ScoredDot(low + p.satisfaction * (high - low), held.names.get(p.id, "")) for p in known.points]
    line = low + known.satisfied_from * (high - low)
    if dots:
        figure = room_satisfaction(
            dots, known.scale, line, t("workshop.csat.line", score=t.number(line)), mode(), height=_HEIGHT
        )
        draw_large(figure, "room_satisfaction", said)


def gut(state: State, held: Held) -> None:
    """What the room thinks, once nobody can change it any more."""
    t = state.t
    if held.here.curtain:
        _curtain(state, held)
        return
    pairs = compared(held.evidence, held.votes)
    if held.here.beat_name == "contact":
        _gut_contact(state, held, pairs)
        return
    stay = sum(pair.stays * 2 > pair.renewal.people for pair in pairs if pair.renewal.people)
    divided = tuple(held.names[pair.account.id] for pair in pairs if pair.renewal.agreement == "divided")
    said = t("workshop.gut.renewal", n=len(pairs), stay=stay)
    say_large(said, t("workshop.gut.divided", accounts=divided) if divided else t("workshop.gut.agreed"))
    rows = [
        EstimateRow(
            held.names[pair.account.id],
            tuple(pair.renewal.counts.values()),
            t(f"workshop.agreement.{pair.renewal.agreement}"),
            divided=pair.renewal.agreement == "divided",
        )
        for pair in pairs
    ]
    answers = {code: t(f"workshop.renewal.{code}") for code in RENEWAL}
    draw_large(
        room_estimates(rows, answers, mode(), height=_HEIGHT, none=t("workshop.no_answers")), "room_estimates", said
    )


def _gut_contact(state: State, held: Held, pairs: tuple[Compared, ...]) -> None:
    t = state.t
    recent = sum(pair.contact.of(*_RECENT) * 2 > pair.contact.people for pair in pairs if pair.contact.people)
    answers = sum(pair.contact.people for pair in pairs)
    idea = sum(pair.contact.of("no_idea") for pair in pairs)
    said = t("workshop.gut.contact", n=len(pairs), recent=recent)
    say_large(said, t("workshop.gut.no_idea", part=t.percent(idea / answers)) if answers else "")
    _contact_picture(state, held, pairs, said, truth=False)


def evidence(state: State, held: Held) -> None:
    """The order turned over, gut feeling against evidence, and what nobody knew."""
    if held.here.curtain:
        _curtain(state, held)
        return
    beat = held.here.beat_name
    if beat in ("csat_order", "risk_order"):
        _order(state, held, "csat" if beat == "csat_order" else "risk")
        return
    pairs = compared(held.evidence, held.votes)
    if beat == "renewal":
        _against(state, held, pairs)
    elif beat == "contact":
        _contact(state, held, pairs)
    else:
        _nobody_knew(state, held, pairs)


def _curtain(state: State, held: Held) -> None:
    t = state.t
    say_large(t("workshop.curtain.title"), t("workshop.curtain.sub"))
    st.html(
        f'<div class="room-two" style="margin-top:60px"><div>{progress(state, held, held.here.curtain)}</div></div>'
    )


def _order(state: State, held: Held, order: Order) -> None:
    t, known = state.t, held.evidence
    if order == "csat":
        said, sub = t("workshop.order.csat"), t("workshop.order.csat.sub")
    elif known.hidden and known.hidden_value is not None:
        said = t("workshop.order.risk", n=known.hidden, money=t.money(known.hidden_value, known.currency))
        sub = t("workshop.order.risk.sub")
    else:
        said, sub = t("workshop.order.counted", n=known.hidden), t("workshop.order.risk.sub")
    say_large(said, sub)
    dots = [OrderedDot(p.csat_risk, p.risk, p.corner, held.names.get(p.id, "")) for p in known.points]
    words = OrderWords(
        first=t("workshop.order.first"),
        last=t("workshop.order.last"),
        chance=t("workshop.order.chance"),
        line=t("workshop.order.line", chance=t.percent(known.at_risk_from)),
    )
    marks = [(chance, t.percent(chance)) for chance in _PERCENT]
    st.html(room_order(dots, order, known.at_risk_from, words, mode(), alt=said.replace("**", ""), percent=marks))


def _against(state: State, held: Held, pairs: tuple[Compared, ...]) -> None:
    t = state.t
    wrong = misjudged(pairs, held.evidence)
    said = t("workshop.against.wrong", n=len(wrong)) if wrong else t("workshop.against.right")
    say_large(said, t("workshop.against.sub"))
    rows = []
    for pair in pairs:
        n, one = pair.renewal.people, pair.account
        rows.append(
            AgainstRow(
                name=held.names[one.id],
                stays=pair.stays / n if n else None,
                said=t("workshop.against.said", k=pair.stays, people=n) if n else t("workshop.no_answers"),
                risk=one.risk,
                low=one.risk_low,
                high=one.risk_high,
                chance=spoken(t, one.risk),
                at_risk=one.risk >= held.evidence.at_risk_from,
            )
        )
    heads = (t("workshop.against.left"), t("workshop.against.right_side"))
    draw_large(room_against(rows, heads, mode(), height=_HEIGHT), "room_against", said.replace("**", ""))


def _contact(state: State, held: Held, pairs: tuple[Compared, ...]) -> None:
    t = state.t
    told = [pair for pair in pairs if pair.knew_contact is not None and pair.contact.people]
    few = sum((pair.knew_contact or 0) / pair.contact.people <= FEW for pair in told)
    said = t("workshop.contact.few", n=len(told), few=few) if few else t("workshop.contact.known")
    say_large(said, t("workshop.contact.sub"))
    _contact_picture(state, held, pairs, said.replace("**", ""), truth=True)


def _contact_picture(state: State, held: Held, pairs: tuple[Compared, ...], said: str, *, truth: bool) -> None:
    t = state.t
    rows = []
    for pair in pairs:
        one, actual, note = pair.account, None, ""
        if truth:
            actual = CONTACT.index(one.contact) if one.contact in CONTACT else None
            if one.spoken:
                note = t("workshop.contact.spoken", date=dt.date.fromisoformat(one.spoken))
            else:
                note = t("workshop.contact.never" if one.contact == "never" else "workshop.contact.unknown")
        rows.append(ContactRow(held.names[one.id], tuple(pair.contact.counts.values()), actual, note))
    columns = [t(f"workshop.contact.answer.{code}") for code in CONTACT]
    draw_large(room_contact(rows, columns, mode(), height=_HEIGHT), f"room_contact_{truth}", said)


def _nobody_knew(state: State, held: Held, pairs: tuple[Compared, ...]) -> None:
    t = state.t
    found = nobody_knew(pairs, held.evidence, held.names, most=4)
    nobody = {message.code.endswith(".none") for message in found}
    if not found:
        say_large(t("workshop.knew.all"), t("workshop.knew.all.sub"))
        return
    title = "workshop.knew.title.both" if len(nobody) == 2 else "workshop.knew.title"
    say_large(t(title if True in nobody else "workshop.knew.title.few"))
    reasons = {held.names[pair.account.id]: pair.account.reasons.get(state.language, ())[:1] for pair in pairs}
    chances = {held.names[pair.account.id]: pair.account.risk for pair in pairs}
    lines = []
    for message in found:
        account = str(message.params["account"])
        leaving = "chance" in message.params
        because = "".join(f"<small>{html.escape(one)}</small>" for one in reasons.get(account, ())) if leaving else ""
        said = dict(message.params)
        if leaving:
            said["chance"] = spoken(t, chances[account])
        lines.append(f"<li>{marked(t.say(Message(message.code, said)))}{because}</li>")
    st.html(f'<ol class="room-list">{"".join(lines)}</ol>')
