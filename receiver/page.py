"""A snapshot as one self-contained page of HTML: no script, nothing from outside, every text escaped."""

import base64
import datetime as dt
import hashlib
from html import escape
from pathlib import Path
from typing import Any, Final

from locales import LANGUAGES, Translator
from receiver.chart import PHONE, WIDE, chart
from receiver.shown import Shown

STYLE: Final = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
# The only style that the page may use, by its digest: one that was smuggled in is not applied.
STYLE_DIGEST: Final = "sha256-" + base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY: Final = f"default-src 'none'; style-src '{STYLE_DIGEST}'; form-action 'self'; base-uri 'none'"
CARDS: Final = 8


def snapshot_page(snapshot: dict[str, Any], t: Translator, *, until: dt.date, preview: bool = False) -> str:
    """The page of an opened link; `until` is its last day. A `preview` is for its maker: it leads nowhere."""
    shown = Shown(snapshot, t)
    hidden = [n for n, account in enumerate(shown.accounts) if account["corner"] == "hidden_risk"]
    as_of = dt.date.fromisoformat(snapshot["as_of"])
    # What is assumed is called so; links made before this was kept in them do not know.
    line = "share_view.line.assumed" if snapshot.get("base_rate_source") == "assumed" else "share_view.line"
    body = [
        f"<h1>{_headline(shown)}</h1>",
        f'<p class="quiet">{shown.say(line, base=t.percent(snapshot["base_rate"]), line=t.percent(snapshot["at_risk_from"]))}</p>',  # noqa: E501
        *_further(shown),
        '<div class="grid first">',
        _list(shown, hidden),
        _picture(shown, len(hidden), as_of),
        "</div>",
        _renewals(shown) if "renewals" in shown.pages else "",
        _plan(shown) if "plan" in shown.pages else "",
        _others(shown),
    ]
    if snapshot.get("left_out"):
        body.append(f'<p class="quiet">{shown.say("share_view.left_out", n=snapshot["left_out"])}</p>')
    note = [
        shown.say("share_view.frozen", date=as_of),
        shown.say("share_view.until", date=until),
        shown.say("share_view.limits"),
    ]
    if not snapshot["names"]:
        note.append(shown.say("share_view.hidden_names"))
    footer = "".join(f"<p>{line}</p>" for line in note)
    about = shown.say("share_view.as_of", date=as_of)
    return _document(t, "".join(body), about=about, footer=footer, languages=not preview)


def passcode_page(t: Translator, *, wrong: str | None = None) -> str:
    """The question for the passcode; `wrong` is the message code of what was wrong with the last one."""
    told = f'<p class="wrong" role="alert">{escape(t(wrong))}</p>' if wrong else ""
    body = (
        f"<h1>{escape(t('share_view.passcode.title'))}</h1><p>{escape(t('share_view.passcode.why'))}</p>{told}"
        f'<form method="post"><label for="p">{escape(t("share_view.passcode.label"))}</label>'
        '<input id="p" name="passcode" type="password" autocomplete="off" required autofocus maxlength="128">'
        f"<button>{escape(t('share_view.passcode.open'))}</button></form>"
    )
    return _document(t, body)


def message_page(t: Translator, code: str) -> str:
    """One sentence, where there is nothing to show."""
    body = f"<h1>{escape(t(code))}</h1><p>{escape(t('share_view.ask_sender'))}</p>"
    return _document(t, body)


def _document(t: Translator, body: str, *, about: str = "", footer: str = "", languages: bool = True) -> str:
    """The frame. The title is the same for every link: it ends up in histories and in lists of open tabs.

    The policy stands in the page itself too, for where no header goes with it: a preview, a page that was saved.
    """
    others = "".join(
        f'<a href="?lang={code}" lang="{code}" hreflang="{code}" rel="nofollow">{name}</a>'
        for code, name in LANGUAGES.items()
        if code != t.language and languages
    )
    foot = f"<footer>{footer}</footer>" if footer else ""
    return (
        f'<!doctype html><html lang="{t.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex,nofollow,noarchive"><meta name="referrer" content="no-referrer">'
        f"<title>Blindspot</title><style>{STYLE}</style></head><body>"
        f"<header><span><b>Blindspot</b> {about}</span><nav>{others}</nav></header>"
        f"<main>{body}</main>{foot}</body></html>"
    )


def _headline(shown: Shown) -> str:
    totals = shown.snapshot["totals"]
    if not totals:
        return shown.say("share_view.nothing")
    first, t = totals[0], shown.t
    if not sum(total["satisfied_accounts"] for total in totals):
        unknown = all(account["corner"] == "unknown_satisfaction" for account in shown.accounts)
        what = "share_view.headline.unknown" if unknown else "share_view.headline.dissatisfied"
        return shown.say(what, n=sum(total["accounts"] for total in totals))
    if first["hidden_accounts"] == 0:
        return shown.say("share_view.headline.none", n=first["satisfied_accounts"])
    if not first["annual_value"]:
        return shown.say("share_view.headline.counted", n=first["hidden_accounts"], total=first["accounts"])
    hidden = t.money(first["hidden_annual_value"], first["currency"])
    if first["hidden_accounts"] == first["accounts"]:
        return shown.say("share_view.headline.only", n=first["hidden_accounts"], hidden=hidden)
    return shown.say(
        "share_view.headline",
        n=first["hidden_accounts"],
        hidden=hidden,
        total=t.money(first["annual_value"], first["currency"]),
    )


def _further(shown: Shown) -> list[str]:
    """What the headline does not say: other currencies, and how much of it rests on little evidence."""
    totals, lines = shown.snapshot["totals"], []
    for other in totals[1:]:
        if other["hidden_accounts"]:
            money = shown.t.money(other["hidden_annual_value"], other["currency"])
            lines.append(shown.say("share_view.other_currency", n=other["hidden_accounts"], money=money))
    weak = sum(total["weak_accounts"] for total in totals)
    if weak:
        lines.append(shown.say("share_view.weak", n=weak))
    return [f'<p class="quiet">{line}</p>' for line in lines]


def _list(shown: Shown, hidden: list[int]) -> str:
    """The hidden risks as cards, the money at stake first; beyond a handful behind a line that opens."""
    if not hidden:
        return ""
    first, rest = hidden[:CARDS], hidden[CARDS:]
    cards = "".join(_card(shown, number) for number in first)
    more = ""
    if rest:
        more = (
            f"<details><summary>{shown.say('share_view.list.more', n=len(rest))}</summary>"
            f'<ol class="cards">{"".join(_card(shown, number) for number in rest)}</ol></details>'
        )
    return (
        f"<section><h2>{shown.say('share_view.list', n=len(hidden))}</h2>"
        f'<p class="quiet">{shown.say("share_view.list.sub")}</p><ol class="cards">{cards}</ol>{more}</section>'
    )


def _card(shown: Shown, number: int) -> str:
    account, t = shown.accounts[number], shown.t
    figures = [
        f"<span><b>{shown.value(account)}</b> {shown.say('share_view.a_year')}</span>",
        f"<span>{shown.say('share_view.score')} <b>{shown.score(account)}</b></span>",
        f"<span>{shown.say('share_view.chance')} <b>{shown.share(account['risk'])}</b></span>",
    ]
    parts = [f"<h3>{escape(shown.names[number])}</h3>", f'<p class="figures">{"".join(figures)}</p>']
    if account.get("low") is not None and account.get("high") is not None:
        between = shown.say("share_view.range", low=t.percent(account["low"]), high=t.percent(account["high"]))
        parts.append(f'<p class="quiet">{between}</p>')
    if "answers" in account:
        parts.append(f'<p class="quiet">{_answered(shown, account["answers"])}</p>')
    reasons = [reason for reason in map(shown.reason, account.get("reasons", ())) if reason]
    if reasons:
        parts.append("<ul>" + "".join(f"<li>{reason}</li>" for reason in reasons) + "</ul>")
    parts += [f"<blockquote>{escape(comment)}</blockquote>" for comment in account.get("comments", ())]
    if account.get("renewal"):
        parts.append(f'<p class="quiet">{shown.say("share_view.ends")} {shown.day(account["renewal"])}</p>')
    if account.get("owner"):
        parts.append(f'<p class="quiet">{shown.say("share_view.owner")} {escape(account["owner"])}</p>')
    return f'<li class="hidden_risk">{"".join(parts)}</li>'


def _answered(shown: Shown, answers: dict[str, int]) -> str:
    """`14 people in operations, nobody who decides`."""
    total = sum(answers.values())
    if total == 0:
        return shown.say("share_view.answered.none")
    if answers["executive"]:
        return shown.say("share_view.answered.deciders", n=total, deciders=answers["executive"])
    if answers["unknown"]:
        return shown.say("share_view.answered.unknown", n=total)
    if answers["operational"] == total:
        return shown.say("share_view.answered.operational", n=total)
    return shown.say("share_view.answered.no_deciders", n=total)


def _picture(shown: Shown, hidden: int, as_of: dt.date) -> str:
    drawings = "".join(chart(shown.snapshot, shown.names, shown.t, size) for size in (PHONE, WIDE))
    title = shown.say("share_view.chart", n=hidden) if hidden else shown.say("share_view.chart.none")
    return (
        f'<section class="picture"><h2>{title}</h2><p class="quiet">{shown.say("share_view.chart.sub")}</p>{drawings}'
        f'<p class="quiet note">{shown.say("share_view.chart.note", date=as_of)}</p></section>'
    )


def _table(heads: list[tuple[str, bool]], rows: list[tuple[str, list[str]]]) -> str:
    """A table; a head is (escaped text, whether its column holds figures), a row (class, escaped cells)."""
    head = "".join(f'<th scope="col"{_figures(right)}>{text}</th>' for text, right in heads)
    lines = "".join(
        f'<tr class="{css}">'
        + "".join(_cell(cell, label, right=right) for cell, (label, right) in zip(cells, heads, strict=True))
        + "</tr>"
        for css, cells in rows
    )
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>'


def _cell(cell: str, label: str, *, right: bool) -> str:
    """A cell that carries its column's name, for a phone on which the row stands under itself."""
    return f'<td{_figures(right)} data-l="{label}">{cell}</td>' if label else f"<td>{cell}</td>"


def _figures(right: bool) -> str:  # noqa: FBT001
    return ' class="n"' if right else ""


def _corner(shown: Shown, account: dict[str, Any]) -> str:
    return f'<span class="tag">{shown.say("share_view.corner." + account["corner"])}</span>'


def _renewals(shown: Shown) -> str:
    """Contracts by end date, the first first."""
    dated = [n for n, account in enumerate(shown.accounts) if account.get("renewal")]
    dated.sort(key=lambda n: shown.accounts[n]["renewal"])
    if not dated:
        return ""
    heads = [("", False), (shown.say("share_view.ends"), False)]
    heads += [(shown.say("share_view.notice"), False), (shown.say("share_view.value"), True), ("", False)]
    rows = []
    for n in dated:
        account = shown.accounts[n]
        cells = [escape(shown.names[n]), shown.day(account["renewal"]), shown.day(account["notice"])]
        rows.append((account["corner"], [*cells, shown.value(account), _corner(shown, account)]))
    return _folded(shown, "share_view.renewals", heads, rows)


def _plan(shown: Shown) -> str:
    """The next conversation with each account, most money first."""
    planned = [n for n, account in enumerate(shown.accounts) if account.get("next")]
    planned.sort(key=lambda n: -(shown.accounts[n]["next"]["rests"] or 0.0))
    if not planned:
        return ""
    heads = [("", False), (shown.say("share_view.with"), False)]
    heads += [(shown.say("share_view.about"), False), (shown.say("share_view.rests"), True)]
    rows = []
    for n in planned:
        account = shown.accounts[n]
        held = account["next"]
        rests = "–" if held["rests"] is None else escape(shown.t.money(held["rests"], account["currency"]))
        words = [shown.say(f"share_view.level.{held['level']}"), shown.say(f"share_view.topic.{held['topic']}")]
        rows.append((account["corner"], [escape(shown.names[n]), *words, rests]))
    return _folded(shown, "share_view.plan", heads, rows)


def _others(shown: Shown) -> str:
    """Everybody who is not in hidden risk, in one quiet table."""
    others = [n for n, account in enumerate(shown.accounts) if account["corner"] != "hidden_risk"]
    if not others:
        return ""
    heads = [("", False), (shown.say("share_view.value"), True)]
    heads += [(shown.say("share_view.score"), True), (shown.say("share_view.chance"), True), ("", False)]
    rows = []
    for n in others:
        account = shown.accounts[n]
        cells = [escape(shown.names[n]), shown.value(account), shown.score(account), shown.share(account["risk"])]
        rows.append((account["corner"], [*cells, _corner(shown, account)]))
    return _folded(shown, "share_view.others", heads, rows)


def _folded(shown: Shown, key: str, heads: list[tuple[str, bool]], rows: list[tuple[str, list[str]]]) -> str:
    """A table under its heading; beyond the first rows behind a line that opens, so that a phone is not buried."""
    title = f"<h2>{shown.say(key, n=len(rows))}</h2>"
    table = _table(heads, rows[:12])
    if len(rows) > 12:
        table += f"<details><summary>{shown.say('share_view.list.more', n=len(rows) - 12)}</summary>"
        table += _table(heads, rows[12:]) + "</details>"
    return f'<section class="grid"><div>{title}{table}</div></section>'
