"""Numbers and dates of a workbook as text."""

import datetime as dt
import math
import re
from decimal import Decimal

from analytics.intake.reading.parsing.refusal import Refused

_NUMBER = re.compile(rb"\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?\s*")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

_DAY_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook knows no time zone
_DAY_ZERO_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001
_LAST_SERIAL = 2_958_466  # the day after 9999-12-31
_FIXED_POINT = (1e-20, 1e25)


def float_text(value: float) -> str:
    """Shortest text of a number, in fixed point and without a trailing `.0`.

    A workbook holds doubles; Excel shows fifteen digits of them. Where those fifteen say the same in at least three
    digits less, the rest is noise of the arithmetic: 0.30000000000000004 is written 0.3.
    """
    if not math.isfinite(value):
        raise Refused("corrupt", "number")
    if value == 0:
        return "0"
    text = repr(value)
    if len(text) > 16:
        short = repr(float(f"{value:.15g}"))
        if len(short) <= len(text) - 3:
            text = short
    if "e" in text:
        low, high = _FIXED_POINT
        if low <= abs(value) < high:
            text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def number_text(raw: bytes) -> bytes:
    """A number as it stands in a workbook's XML; plain digits stay as they are, however many.

    Raises:
        Refused: it is no number (corrupt).
    """
    if raw.isdigit() and (raw[0] != 0x30 or len(raw) == 1):
        return raw
    if not _NUMBER.fullmatch(raw):
        raise Refused("corrupt", "number")
    return float_text(float(raw)).encode()


def serial_text(serial: float, *, from_1904: bool, time_only: bool = False) -> tuple[str, bool]:
    """A number that is formatted as a date; the flag says whether it is one (else: the number, or a time of day).

    `2025-12-31`, or `2025-12-31T10:00:00` where it has a time. Before March 1900 Excel counts a day too many,
    because it holds 1900 for a leap year; its 29 February 1900 stays the number 60.
    """
    if not 0 <= serial < _LAST_SERIAL:
        return float_text(serial), False
    seconds = round((serial % 1) * 86_400)
    if serial < 1 and (time_only or not from_1904):
        if seconds and seconds < 86_400:
            return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}", False
        return float_text(serial), False
    days = int(serial)
    if from_1904:
        origin = _DAY_ZERO_1904
    elif days == 60:
        return float_text(serial), False
    else:
        origin = _DAY_ZERO if days > 60 else _DAY_ZERO + dt.timedelta(days=1)
    try:
        moment = origin + dt.timedelta(days=days, seconds=seconds)
    except OverflowError:
        return float_text(serial), False
    return moment_text(moment), True


def moment_text(moment: dt.datetime) -> str:
    """ISO, without a time that is midnight."""
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date().isoformat()
    return moment.replace(microsecond=0, tzinfo=None).isoformat()


def iso_text(text: str) -> str | None:
    """A date that the file itself writes as ISO (strict workbooks, ods), or None."""
    try:
        return moment_text(dt.datetime.fromisoformat(text.strip()))
    except ValueError:
        return None


def unescape(text: str) -> str:
    """`_x000D_` and the like are how a workbook writes characters that XML cannot hold."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    point = int(match[1], 16)
    return "" if point == 0 or 0xD800 <= point < 0xE000 else chr(point)
