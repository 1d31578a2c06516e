"""What a sheet was taken for: which column feeds which field of which table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SCORE_FIELDS: Final = ("score", "nps", "ces")
# They say whose row it is.
CUSTOMER_FIELDS: Final = ("account", "account_id")
# What is said of a column that is not to be used.
IGNORED: Final = "ignore"
SUMMARY_FIELDS: Final = (
    "last_executive_contact", "executive_meetings", "last_contact", "expectations_agreed", "expectation_fit",
    "sponsor", "average_score",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Use:
    """One column taken for one field of one table. `synonym` is what its header was recognised by."""

    column: int
    header: str
    field: str
    confidence: float
    synonym: str
    content: float


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a sheet was taken for.

    Attributes:
        table: None where it is no table that we know.
        rival: the next likely table where two are about as likely (to be asked), else None.
        feeds: the columns that each table takes; the main table first, others where the sheet holds their fields too.
        unlikely: it looks like the table and more like another kind of list: it takes part only when somebody says so.
        summaries: columns that sum up evidence of another table, by summary field.
    """

    table: str | None
    confidence: float
    rival: str | None
    feeds: Mapping[str, tuple[Use, ...]]
    summaries: Mapping[str, Use]
    unlikely: bool = False
