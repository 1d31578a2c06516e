"""What a phone shows at each step, as HTML. Everything that anybody typed is escaped here."""

import hashlib
from collections.abc import Mapping
from html import escape
from typing import Any, Final

from analytics.workshop.agenda import (
    AGREE,
    MAX_EXPECTATION,
    MAX_EXPECTATIONS,
    MAX_MEASURE,
    STEPS,
    Question,
    questions_at,
)
from locales import Translator
from store.workshop import Entry, PhoneView

MAX_CUSTOMER: Final = 80


def key(view: PhoneView, language: str) -> str:
    """Changes where the phone must be drawn anew, and not with every answer of somebody else."""
    parts = (
        view.room,
        view.step,
        view.paused,
        view.closed,
        sorted(view.revealed),
        sorted(view.shown.items()),
        language,
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def step(view: PhoneView, votes: Mapping[str, Any], typed: tuple[Entry, ...], t: Translator) -> str:
    """The part of the page that changes.

    Args:
        view: where the room is.
        votes: this participant's own answers, by question.
        typed: this participant's own expectations.
        t: the phone's language.
    """
    name = STEPS[view.step] if 0 <= view.step < len(STEPS) else "csat"
    if view.closed:
        return _told(t, "phone.closed", "phone.closed.text")
    if view.paused:
        return _told(t, "phone.paused", "phone.paused.text")
    if name == "join":
        return _told(t, "phone.inside.title", "phone.inside.text")
    if name == "expectations":
        return _expectations(view, typed, t)
    asked = questions_at(view.step, view.shown)
    open_ones = [one for one in asked if one.id not in view.revealed]
    if open_ones:
        return _ask(name, asked, view, votes, t)
    return _look(name, view, votes, t)


def _told(t: Translator, title: str, text: str) -> str:
    return f'<h1>{escape(t(title))}</h1><p class="quiet">{escape(t(text))}</p>'


def _names(view: PhoneView) -> dict[str, str]:
    shown: Any = view.shown.get("accounts") or []
    return {str(one["id"]): str(one["name"]) for one in shown}


def _ask(name: str, asked: tuple[Question, ...], view: PhoneView, votes: Mapping[str, Any], t: Translator) -> str:
    """One card an account and one for the opinions; the script shows them one by one, without it all are there."""
    names = _names(view)
    cards: list[tuple[str, list[Question]]] = []
    for one in asked:
        title = names[one.account] if one.account else ""
        if not cards or cards[-1][0] != title:
            cards.append((title, []))
        cards[-1][1].append(one)
    closing = name == "close"
    head = t("phone.close.title" if closing else "phone.estimate.title")
    sub = f'<p class="quiet">{escape(t("phone.estimate.blind"))}</p>'
    parts = []
    for number, (title, questions) in enumerate(cards, start=1):
        place = f'<p class="place">{escape(t("phone.part", number=number, total=len(cards)))}</p>'
        heading = title or ("" if closing else t("phone.opinions"))
        fields = "".join(_field(one, votes.get(one.id), t) for one in questions)
        back = f'<button type="button" class="plain" data-go="-1">{escape(t("phone.back"))}</button>'
        on = escape(t("phone.done" if number == len(cards) else "phone.next"))
        parts.append(
            f'<section data-card aria-label="{escape(heading or head)}">{place if len(cards) > 1 else ""}'
            f"{f'<h2>{escape(heading)}</h2>' if heading else ''}{fields}"
            f'<div class="go">{back if number > 1 else ""}'
            f'<button type="button" data-go="1">{on}</button></div></section>'
        )
    done = (
        f'<section data-card data-done aria-label="{escape(t("phone.done.title"))}">'
        f"<h2>{escape(t('phone.done.title'))}</h2>"
        f'<p class="quiet">{escape(t("phone.done.text"))}</p>'
        f'<p class="quiet" data-missing hidden>{escape(t("phone.done.missing"))}</p>'
        '<div class="go"><button type="button" class="plain" data-go="start">'
        f"{escape(t('phone.change'))}</button></div>"
        "</section>"
    )
    return f"<div data-head><h1>{escape(head)}</h1>{sub}</div>{''.join(parts)}{done}"


def ask(one: Question, t: Translator) -> str:
    """The words of a question."""
    if one.kind == "plan":
        return t("phone.plan.before.ask" if one.id.endswith(":before") else "phone.plan.after.ask")
    return t(f"phone.{one.kind}.ask")


def answer(one: Question, value: Any, t: Translator) -> str:  # noqa: ANN401  JSON of the store
    """The words of an answer."""
    if one.kind in ("problem", "plan"):
        return t("phone.agree.value", number=str(value))
    return t(f"phone.{one.kind}.{value}")


def _field(one: Question, mine: Any, t: Translator) -> str:  # noqa: ANN401  JSON of the store
    scale = one.values == AGREE
    options = []
    for value in one.values:
        words = str(value) if scale else answer(one, value, t)
        label = f' aria-label="{escape(answer(one, value, t))}"' if scale else ""
        checked = " checked" if mine == value else ""
        options.append(
            f'<label><input type="radio" name="{escape(one.id)}" value="{escape(str(value))}"{label}{checked}>'
            f"<span>{escape(words)}</span></label>"
        )
    ends = (
        f'<div class="ends" aria-hidden="true"><span>{escape(t("phone.agree.least"))}</span>'
        f"<span>{escape(t('phone.agree.most'))}</span></div>"
        if scale
        else ""
    )
    look = "scale" if scale else one.kind
    return (
        f'<fieldset data-question="{escape(one.id)}"{" data-number" if scale else ""}>'
        f'<legend>{escape(ask(one, t))}</legend><div class="options {look}">{"".join(options)}</div>{ends}</fieldset>'
    )


def _look(name: str, view: PhoneView, votes: Mapping[str, Any], t: Translator) -> str:
    """Where the room looks at the screen: nothing to do, and what one answered oneself."""
    head = f'<h1>{escape(t("phone.look.title"))}</h1><p class="quiet">{escape(t("phone.look.text"))}</p>'
    if name in ("estimate", "close"):
        head = f'<h1>{escape(t("phone.look.title"))}</h1><p class="quiet">{escape(t("phone.estimate.closed"))}</p>'
    elif name not in ("gut", "evidence"):
        return head
    at = STEPS.index("close" if name == "close" else "estimate")
    names, rows = _names(view), []
    for one in questions_at(at, view.shown):
        mine = votes.get(one.id)
        if mine in one.values:
            about = f"{names[one.account]}: " if one.account else ""
            rows.append(f"<dt>{escape(about + ask(one, t))}</dt><dd>{escape(answer(one, mine, t))}</dd>")
    if not rows:
        return f'{head}<p class="quiet">{escape(t("phone.mine.none"))}</p>'
    return f"{head}<h2>{escape(t('phone.mine'))}</h2><dl>{''.join(rows)}</dl>"


def _expectations(view: PhoneView, typed: tuple[Entry, ...], t: Translator) -> str:
    by_slot = {entry.body.get("slot"): entry.body for entry in typed}
    customer = next((str(body.get("customer") or "") for body in by_slot.values()), "")
    known = "".join(f'<option value="{escape(name)}">' for name in _names(view).values())
    rows = "".join(_slot(slot, by_slot.get(slot, {}), t) for slot in range(MAX_EXPECTATIONS))
    send = t("phone.expect.again" if by_slot else "phone.expect.send")
    return (
        f'<h1>{escape(t("phone.expect.title"))}</h1><p class="quiet">{escape(t("phone.expect.sub"))}</p>'
        f'<form data-expectations data-again="{escape(t("phone.expect.again"))}">'
        f'<label class="line">{escape(t("phone.expect.customer"))}'
        f'<input name="customer" maxlength="{MAX_CUSTOMER}" list="known" autocomplete="off" value="{escape(customer)}">'
        f'</label><datalist id="known">{known}</datalist>{rows}<button>{escape(send)}</button>'
        f'<p class="kept" role="status" data-kept hidden>{escape(t("phone.expect.sent"))}</p></form>'
    )


def _slot(slot: int, body: Mapping[str, Any], t: Translator) -> str:
    expectation, measure = (escape(str(body.get(part) or "")) for part in ("expectation", "measure"))
    return (
        f'<div class="slot" data-slot="{slot}"><label class="line">'
        f"{escape(t('phone.expect.expectation', number=slot + 1))}"
        f'<textarea name="expectation" rows="2" maxlength="{MAX_EXPECTATION}">{expectation}</textarea></label>'
        f'<label class="line">{escape(t("phone.expect.measure"))}'
        f'<input name="measure" maxlength="{MAX_MEASURE}" autocomplete="off" value="{measure}"></label></div>'
    )
