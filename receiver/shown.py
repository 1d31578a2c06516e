"""A snapshot in one language: how its accounts are called, and how its figures and reasons are said."""

import datetime as dt
from html import escape
from typing import Any

from analytics.tables.issue import Message, Param
from locales import Translator
from receiver.snapshot import read_message


class Shown:
    """What the page says of a snapshot; every text that it gives back is escaped, but for the names."""

    def __init__(self, snapshot: dict[str, Any], t: Translator) -> None:
        self.snapshot, self.t = snapshot, t
        self.accounts: list[dict[str, Any]] = snapshot["accounts"]
        self.names = [account["name"] or t("share_view.alias", n=account["place"]) for account in self.accounts]
        self.pages: list[str] = snapshot["pages"]

    def say(self, key: str, **params: Param) -> str:
        """A sentence, escaped; `**` around a part makes it strong."""
        parts = escape(self.t(key, **params)).split("**")
        return "".join(f"<strong>{part}</strong>" if odd % 2 else part for odd, part in enumerate(parts))

    def reason(self, document: dict[str, Any]) -> str | None:
        """A reason, escaped; None where its sentence is not known (any more)."""
        message = read_message(document)
        months = {name: str(message.params[name]) for name, kept in document["params"].items() if _is_month(kept)}
        if months:
            # "On 3 March" becomes "in March": sentences of their own.
            code = f"share_view.reason.{message.code.removeprefix('risk.reason.')}"
            written = {name: self.t.month(dt.date.fromisoformat(f"{month}-01")) for name, month in months.items()}
            message = Message(code, {**message.params, **written})
        return escape(self.t.say(message)) if self.t.has(message.code) else None

    def score(self, account: dict[str, Any]) -> str:
        """`8,7`, or that there is none."""
        if account["score"] is None:
            return self.say("share_view.no_score")
        return escape(self.t.number(account["score"]))

    def value(self, account: dict[str, Any]) -> str:
        """`€ 412k`, or that it is not known."""
        if account["value"] is None:
            return self.say("share_view.no_value")
        return escape(self.t.money(account["value"], account["currency"]))

    def share(self, value: float | None) -> str:
        """`34%`."""
        return "–" if value is None else escape(self.t.percent(value))

    def day(self, written: str | None) -> str:
        """`31 dec 2026`, or `december 2026` where only the month may be told."""
        if written is None:
            return "–"
        if len(written) == 7:
            return escape(self.t.month(dt.date.fromisoformat(f"{written}-01")))
        return escape(self.t.date(dt.date.fromisoformat(written)))


def _is_month(kept: Any) -> bool:  # noqa: ANN401  JSON
    return isinstance(kept, dict) and set(kept) == {"month"}
