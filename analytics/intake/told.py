"""What a person says that a sheet or column is, where the recogniser may have it wrong.

An answer `field-…` names the field of a column, an answer `table-…` the table of a sheet. Both may be given of anything
in a sheet, asked or not, and are kept among the other answers, so that next month's export is read the same way.
"""

from collections.abc import Mapping
from typing import Final

from analytics.intake.decide import SheetReader
from analytics.intake.uses import IGNORED, SCORE_FIELDS, SUMMARY_FIELDS, Recognised
from analytics.tables.schema import TABLES

# A score of satisfaction. The field's own name, `score`, is what a question whether a column counts is answered with.
CSAT: Final = "csat"
_SCORES: Final = (CSAT, "nps", "ces")
_NOT_IN_A_FILE: Final = frozenset({"strength", "log", "asked", "score"})
_MONEY: Final = ("annual_value", "monthly_value", "currency", "end")
# What a sheet can feed besides its own table.
_BESIDES: Final[Mapping[str, tuple[str, ...]]] = {
    "contracts": (*SUMMARY_FIELDS, *_SCORES, "date", "comment", "outcome", "reason"),
    "responses": (*_MONEY, "owner", "segment", "outcome", "reason"),
    "outcomes": (*_MONEY, "owner", "segment", *_SCORES, "comment"),
}


def fields_to_tell(table: str) -> tuple[str, ...]:
    """All that a column of a sheet of this table can be said to be, its own fields first."""
    own = [field.name for field in TABLES[table] if field.name not in _NOT_IN_A_FILE]
    scores = _SCORES if table == "responses" else ()
    amounts = ("monthly_value",) if table == "contracts" else ()
    return tuple(dict.fromkeys(["account", "account_id", *scores, *own, *amounts, *_BESIDES.get(table, ())]))


def told_columns(reader: SheetReader, found: Recognised) -> dict[int, str]:
    """Field by column number, or `IGNORED`, for the columns of which somebody said what they are.

    Whether a score counts beside others, or a likelihood to recommend at all, is a question of its own: its answer is
    left to whoever asks it. An answer that is no field is listed as unfit.
    """
    scores = {use.column: use.field for use in found.feeds.get("responses", ()) if use.field in SCORE_FIELDS}
    asked = scores if len(scores) > 1 or "nps" in scores.values() else {}
    told: dict[int, str] = {}
    for header in reader.laid.headers:
        id_ = reader.id("field", reader.about(header.column))
        answer = reader.questions.given(id_)
        if answer is None or (header.column in scores and answer == "score"):
            continue
        if header.column in asked and answer == IGNORED:
            continue
        field = "score" if answer == CSAT else answer
        if field in _ALL:
            told[header.column] = field
        else:
            reader.questions.unfit.add(id_)
    return told


def not_taken(reader: SheetReader, told: Mapping[int, str], recognised: Recognised) -> None:
    """List as unfit what was said of a column and could not be: a field of no table here, or said of two columns."""
    taken = {(use.column, use.field) for uses in recognised.feeds.values() for use in uses}
    taken |= {(use.column, use.field) for use in recognised.summaries.values()}
    for column, field in told.items():
        if field != IGNORED and (column, field) not in taken:
            reader.questions.unfit.add(reader.id("field", reader.about(column)))


_ALL: Final = frozenset(
    {IGNORED, "account_id", "monthly_value", *SCORE_FIELDS, *SUMMARY_FIELDS}
    | {field.name for fields in TABLES.values() for field in fields if field.name not in _NOT_IN_A_FILE - {"score"}}
)
