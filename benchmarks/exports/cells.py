"""Writers of cells: each makes what stands in a column out of a row."""

import datetime as dt
from collections.abc import Callable, Sequence

from benchmarks.exports.customers import Row
from benchmarks.exports.sheet import Cells

MONTHS_NL = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_NL = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
SHORT_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NO_DATE = ("31-02-2025", "2025-13-04", "15-3-205", "nnb", "zie mail", "0-0-0000")


# What is known of a row, as it is.


def account(row: Row) -> str:
    return row.account


def name(row: Row) -> str:
    return row.name


def first(row: Row) -> str:
    return row.first


def last(row: Row) -> str:
    return row.last


def full(row: Row) -> str:
    return row.full


def role(row: Row) -> str:
    return row.role


def owner(row: Row) -> str:
    return row.owner


def mail(row: Row) -> str:
    return row.mail


def phone(row: Row) -> str:
    return row.phone


def branch(row: Row) -> str:
    return row.branch


def number(row: Row) -> int:
    return row.number


def numbered(form: str) -> Cells:
    """The customer's number, in the form that the tool gives it."""
    return lambda row: form.format(row.number)


def counted(form: str, start: int = 1, step: int = 1) -> Cells:
    """A number that goes up by row."""
    return lambda row: form.format(start + row.i * step)


def level(executive: str, management: str, operational: str, miss: float = 0.05) -> Cells:
    words = {"executive": executive, "management": management, "operational": operational}
    return lambda row: "" if row.random.random() < miss else words[row.level]


# What somebody chose, said or wrote.


def always(value: object) -> Cells:
    return lambda _: value


def pick(options: Sequence[object]) -> Cells:
    return lambda row: row.random.choice(options)


def weighted(options: Sequence[object], weights: Sequence[int]) -> Cells:
    return lambda row: row.random.choices(options, weights)[0]


def cycle(options: Sequence[object]) -> Cells:
    return lambda row: options[row.i % len(options)]


def keep(key: str, cells: Cells) -> Cells:
    """What `cells` makes, the same for every column that keeps it under this key."""

    def kept(row: Row) -> object:
        if key not in row.kept:
            row.kept[key] = cells(row)
        return row.kept[key]

    return kept


def comment(row: Row) -> str:
    return row.random.choice(row.world.comments)


def note(row: Row) -> str:
    return row.random.choice(row.world.notes)


def subject(row: Row) -> str:
    return row.random.choice(row.world.subjects)


def expectation(row: Row) -> str:
    return row.random.choice(row.world.expectations)


def measure(row: Row) -> str:
    return row.random.choice(row.world.measures)


def reason(key: str) -> Cells:
    """Why they stayed or left, as the outcome under this key says."""

    def why(row: Row) -> str:
        left = str(row.kept[key]).lower().startswith(("n", "opge", "verlo"))
        return row.random.choice(row.world.left_for if left else row.world.stayed_for)

    return why


def left_because(row: Row) -> str:
    return row.random.choice(row.world.left_for)


# Marks that a customer gives.


def mark(low: float, high: float, form: str = "number", *, miss: float = 0.06) -> Cells:
    """A mark on this scale: a `number`, `text`, `half` marks, or with a `decimal` (`comma` as Dutch text)."""

    def given(row: Row) -> object:
        if row.random.random() < miss:
            return ""
        value = low + (high - low) * min(1, max(0, row.mood + row.random.gauss(0, 0.14)))
        if form == "half":
            halves = round(value * 2) / 2
            return f"{halves:.1f}".replace(".", ",") if halves % 1 else str(int(halves))
        if form in {"comma", "decimal"}:
            return f"{value:.1f}".replace(".", ",") if form == "comma" else round(value, 1)
        return str(round(value)) if form == "text" else round(value)

    return given


def label(words: Sequence[str], *, miss: float = 0.06, unknown: str | None = None) -> Cells:
    """A mark in words, from the worst to the best."""

    def given(row: Row) -> str:
        if row.random.random() < miss:
            return ""
        if unknown and row.random.random() < miss:
            return unknown
        share = min(1, max(0, row.mood + row.random.gauss(0, 0.14)))
        return words[round((len(words) - 1) * share)]

    return given


def nps_group(key: str, promoter: str, passive: str, detractor: str) -> Cells:
    """The group that the mark under this key falls in."""

    def group(row: Row) -> str:
        kept = str(row.kept.get(key, ""))
        if not kept.isdigit():
            return ""
        return promoter if int(kept) >= 9 else passive if int(kept) >= 7 else detractor

    return group


# Dates.

FORMS: dict[str, Callable[[dt.datetime], object]] = {
    "dd-mm-yyyy": lambda t: f"{t:%d-%m-%Y}",
    "dd/mm/yyyy": lambda t: f"{t:%d/%m/%Y}",
    "dd.mm.yyyy": lambda t: f"{t:%d.%m.%Y}",
    "dd-mm-yy": lambda t: f"{t:%d-%m-%y}",
    "d-m-yyyy": lambda t: f"{t.day}-{t.month}-{t.year}",
    "d/m/yy": lambda t: f"{t.day}/{t.month}/{t:%y}",
    "d-m-yyyy hh:mm": lambda t: f"{t.day}-{t.month}-{t.year} {t:%H:%M}",
    "d-m-yyyy hh:mm:ss": lambda t: f"{t.day}-{t.month}-{t.year} {t:%H:%M:%S}",
    "dd-mm-yyyy hh:mm": lambda t: f"{t:%d-%m-%Y %H:%M}",
    "dd/mm/yyyy hh:mm": lambda t: f"{t:%d/%m/%Y %H:%M}",
    "m/d/yyyy": lambda t: f"{t.month}/{t.day}/{t.year}",
    "mm/dd/yyyy": lambda t: f"{t:%m/%d/%Y}",
    "mm/dd/yyyy hh:mm:ss": lambda t: f"{t:%m/%d/%Y %H:%M:%S}",
    "m/d/yyyy h:mm AM": lambda t: f"{t.month}/{t.day}/{t.year} {t.hour % 12 or 12}:{t:%M %p}",
    "yyyy-mm-dd": lambda t: f"{t:%Y-%m-%d}",
    "yyyy-mm-dd hh:mm": lambda t: f"{t:%Y-%m-%d %H:%M}",
    "yyyy-mm-dd h:mm am": lambda t: f"{t:%Y-%m-%d} {t.hour % 12 or 12:02d}:{t:%M} {'am' if t.hour < 12 else 'pm'}",
    "yyyy-mm-dd hh:mm:ss": lambda t: f"{t:%Y-%m-%d %H:%M:%S}",
    "yyyy-mm-ddThh:mm:ssZ": lambda t: f"{t:%Y-%m-%dT%H:%M:%SZ}",
    "yyyy-mm-ddThh:mm:ss.000+0100": lambda t: f"{t:%Y-%m-%dT%H:%M:%S.000+0100}",
    "yyyy/mm/dd h:mm:ss a.m. CET": lambda t: (
        f"{t:%Y/%m/%d} {t.hour % 12 or 12}:{t:%M:%S} {'a.m.' if t.hour < 12 else 'p.m.'} CET"
    ),
    "yyyymmdd": lambda t: f"{t:%Y%m%d}",
    "d mrt yyyy": lambda t: f"{t.day} {SHORT_NL[t.month - 1]} {t.year}",
    "d maart yyyy": lambda t: f"{t.day} {MONTHS_NL[t.month - 1]} {t.year}",
    "mrt-yy": lambda t: f"{SHORT_NL[t.month - 1]}-{t:%y}",
    "dd-Mar-yyyy": lambda t: f"{t.day:02d}-{SHORT_EN[t.month - 1]}-{t.year}",
    "dd-Mar-yyyy hh:mm": lambda t: f"{t.day:02d}-{SHORT_EN[t.month - 1]}-{t.year} {t:%H:%M}",
    "dd-Mar-yy": lambda t: f"{t.day:02d}-{SHORT_EN[t.month - 1]}-{t:%y}",
    "dd/Mar/yy h:mm AM": lambda t: (
        f"{t.day:02d}/{SHORT_EN[t.month - 1]}/{t:%y} {t.hour % 12 or 12}:{t:%M} {'AM' if t.hour < 12 else 'PM'}"
    ),
    "d Mar yyyy": lambda t: f"{t.day} {SHORT_EN[t.month - 1]} {t.year}",
    "Mar d, yyyy": lambda t: f"{SHORT_EN[t.month - 1]} {t.day}, {t.year}",
    "serial": lambda t: str((t.date() - dt.date(1899, 12, 30)).days),
    "day": lambda t: t.date(),
    "moment": lambda t: t,
}


def written(day: dt.date, form: str) -> object:
    """A date in one of `FORMS`; `day` and `moment` leave it a date."""
    return FORMS[form](day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time()))


def date(when: str | Callable[[Row], dt.date], form: str) -> Cells:
    """A date of the row, by its name or by what is made of the row."""
    return lambda row: written(when(row) if callable(when) else getattr(row, when), form)


# Money.


def amount(value: float, sign: str = "", decimals: int = 2) -> str:
    """English: thousands by a comma."""
    return f"{sign}{value:,.{decimals}f}"


def bedrag(value: float, decimals: int = 2) -> str:
    """Dutch: thousands by a dot."""
    return amount(value, "", decimals).translate(str.maketrans(",.", ".,"))


MONEY: dict[str, Callable[[float], object]] = {
    "number": lambda v: round(float(v), 2),
    "whole": round,
    "1234.50": lambda v: f"{v:.2f}",
    "1234,50": lambda v: f"{v:.2f}".replace(".", ","),
    "1.234,50": bedrag,
    "€ 1.234,50": lambda v: f"€ {bedrag(v)}",
    "€ 1.234,-": lambda v: f"€ {bedrag(round(v), 0)},-",
    "1,2": lambda v: f"{v / 1000:.1f}".replace(".", ","),
    "1,2k": lambda v: f"{v / 1000:.1f}k".replace(".", ","),
    "1,234.50": amount,
    "£1,234.50": lambda v: amount(v, "£"),
    "£1,234": lambda v: amount(v, "£", 0),
    "$1,234.50": lambda v: amount(v, "$"),
    "$ 1,234.50": lambda v: amount(v, "$ "),
}


def money(form: str, times: float = 1) -> Cells:
    """What the contract is worth, or so many times that, in one of the forms of `MONEY`."""
    return lambda row: MONEY[form](row.value * times)


def ip_address(row: Row) -> str:
    return ".".join(str(row.random.randint(1, 254)) for _ in range(4))
