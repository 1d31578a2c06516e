"""The pages of a phone: the way in, and the room. Self-contained: one style, one script, nothing from outside."""

import base64
import hashlib
from html import escape
from pathlib import Path
from typing import Final

from locales import LANGUAGES, Translator
from store.workshop.people import MAX_NAME

STYLE: Final = (Path(__file__).parent / "phone.css").read_text(encoding="utf-8")
SCRIPT: Final = (Path(__file__).parent / "phone.js").read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


# The one style and the one script that the page may use, by their digests: what is smuggled in does nothing.
POLICY: Final = (
    f"default-src 'none'; style-src '{_digest(STYLE)}'; script-src '{_digest(SCRIPT)}'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)


def join_page(t: Translator, *, code: str = "", name: str = "", wrong: str = "", action: str = "join") -> str:
    """The way in: a code and a name or none; `wrong` is the sentence of what was wrong with the last try."""
    told = f'<p class="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    first, second = ("", " autofocus") if code and not wrong else (" autofocus", "")
    body = (
        f"<h1>{escape(t('phone.code.title'))}</h1>{told}"
        f'<form method="post" action="{escape(action)}"><input type="hidden" name="lang" value="{t.language}">'
        f'<label class="line code">{escape(t("phone.code.label"))}'
        f'<input name="code" value="{escape(code)}" required maxlength="20" autocomplete="off" '
        f'autocapitalize="characters" '
        f'spellcheck="false"{first}></label>'
        f'<label class="line">{escape(t("phone.name.label"))}'
        f'<input name="name" value="{escape(name)}" maxlength="{MAX_NAME}" autocomplete="off"{second}></label>'
        f"<button>{escape(t('phone.join'))}</button></form>"
        f'<p class="quiet"><br>{escape(t("phone.name.note"))}</p>'
    )
    return _document(t, body)


def room_page(t: Translator, *, step: str, key: str, room: str, title: str, number: int) -> str:
    """The room: `step` is the part that changes, `key` what it was drawn from, `number` the step's number."""
    body = (
        f'<noscript><p class="wrong">{escape(t("phone.noscript"))}</p></noscript>'
        f'<main data-key="{escape(key)}" data-room="{escape(room)}" data-step="{number}" '
        f'data-saving="{escape(t("phone.saving"))}" data-saved="{escape(t("phone.saved"))}">{step}</main>'
        '<footer><p id="live" role="status"></p></footer>'
        f'<p id="bar" class="bar" role="alert" hidden>{escape(t("phone.offline"))}</p>'
        f"<script>{SCRIPT}</script>"
    )
    return _document(t, body, about=title, in_room=True)


def message_page(t: Translator, sentence: str, *, home: str = "") -> str:
    """One sentence, and the way back in."""
    return _document(t, gone(t, sentence, home=home))


def gone(t: Translator, sentence: str, *, home: str = "") -> str:
    """What stands in place of the room where there is none."""
    return (
        f"<h1>{escape(t('phone.gone'))}</h1><p>{escape(sentence)}</p>"
        f'<p><a href="{escape(home or "../w")}">{escape(t("phone.other"))}</a></p>'
    )


def _document(t: Translator, body: str, *, about: str = "", in_room: bool = False) -> str:
    others = "".join(
        f'<a href="?lang={code}" lang="{code}" hreflang="{code}" rel="nofollow">{name}</a>'
        for code, name in LANGUAGES.items()
        if code != t.language
    )
    inner = body if in_room else f"<main>{body}</main>"
    return (
        f'<!doctype html><html lang="{t.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex,nofollow,noarchive"><meta name="referrer" content="no-referrer">'
        f"<title>{escape(t('phone.title'))}</title><style>{STYLE}</style></head><body>"
        f"<header><span><b>Blindspot</b> {escape(about)}</span><nav>{others}</nav></header>{inner}</body></html>"
    )
