"""What a number format makes of a number: a date, a time, a duration, or still a number."""

import re
from enum import Enum

_DATE_IDS = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)}
_TIME_IDS = {18, 19, 20, 21, 32, 33, 34, 35, 45, 47}
# 5 to 8 and 37 to 44 are money in whatever the reader's own country pays with: they name no currency.
_BUILT_IN = {9: "0%", 10: "0.00%"}

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_PLAIN = re.compile(r"\[(?!\$)[^\]]*\]|General|[0#?.,;()\s_*\\/@E+-]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")


class Shape(Enum):
    """How a number with this format is shown."""

    NUMBER = 0
    DATE = 1
    TIME = 2


def shape_of(number_id: int, code: str) -> Shape:
    """`code` is empty for a built-in format."""
    if not code:
        if number_id in _DATE_IDS:
            return Shape.DATE
        return Shape.TIME if number_id in _TIME_IDS else Shape.NUMBER
    first = _LITERAL.sub("", code.partition(";")[0])
    if _ELAPSED.search(first):
        return Shape.NUMBER
    first = _BRACKETS.sub("", first).lower().replace("general", "").replace("am/pm", "").replace("a/p", "")
    if any(letter in first for letter in "dy") or (("m" in first) and not any(letter in first for letter in "hs")):
        return Shape.DATE
    if any(letter in first for letter in "hs"):
        return Shape.TIME
    return Shape.NUMBER


def telling(number_id: int, code: str) -> str:
    """The format where it says something about the unit (a percentage, a currency), else nothing."""
    code = code or _BUILT_IN.get(number_id, "")
    return code[:200] if _PLAIN.sub("", code) else ""
