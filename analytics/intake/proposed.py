"""Columns that are taken for a field by what stands in them, where their names say too little for a table."""

from collections.abc import Mapping, Sequence
from typing import Final

from analytics.intake.content import Profile
from analytics.intake.contract_columns import guess_amount, guess_amount_a_period, guess_currency, guess_number
from analytics.intake.from_to import two_ends
from analytics.intake.full_names import by_name, other_parts, surname_of
from analytics.intake.guesses import (
    SAID,
    UNSURE,
    guess_account,
    guess_address,
    guess_company,
    guess_date,
    guess_end,
    guess_expectation,
    guess_invited,
    guess_level,
    guess_note,
    guess_outcome,
    guess_person,
    guess_role,
    guess_source,
    more_comments,
)
from analytics.intake.layout import Header
from analytics.intake.marks import aspects, guess_score, more_scores
from analytics.intake.uses import SCORE_FIELDS, Use

_OF_EXPECTATIONS: Final = frozenset({"importance", "rank", "measure", "fulfilment", "reviewed", "source", "stated_by"})
# Where something came from and with whom one speaks stands in any list.
_OF_ANYTHING: Final = frozenset({"source", "stated_by"})
_TELLING: Final = frozenset({"comment", "respondent", "response_id"})
_OF_PEOPLE_ASKED: Final = _TELLING | {"role", "level", "date"}
_OF_PEOPLE: Final = frozenset({"role", "level", "decides", "invited"})
_NEARLY: Final = 0.7


def needed(
    table: str,
    headers: tuple[Header, ...],
    seen: Mapping[int, Profile],
    fields: set[str],
    taken: set[int],
    customers: int | None,
) -> list[Use]:
    """Columns for what a table cannot do without; those that are unsure are asked.

    Args:
        table: its name.
        headers: the columns that are to be recognised.
        seen: profile by column number.
        fields: what has a column by its name.
        taken: the columns of those.
        customers: the column that holds names of customers of other sheets.
    """
    fields, taken = set(fields), set(taken)
    found: list[Use] = []

    def propose(name: str, header: Header | None, confidence: float) -> None:
        if header is not None:
            found.append(Use(header.column, header.text, name, confidence, header.text, 1.0))
            fields.add(name)
            taken.add(header.column)

    if not fields & {"account", "account_id"}:
        propose("account", guess_account(headers, seen, taken, customers), UNSURE)
    elif table == "contracts" and "account" not in fields:
        propose("account", guess_company(headers, seen, taken), SAID)
    if table == "responses" and not fields & set(SCORE_FIELDS):
        for header, confidence in _scores(headers, seen, fields, taken):
            propose("score", header, confidence)
    if table == "outcomes" and "outcome" not in fields:
        propose("outcome", *(guess_outcome(headers, seen, taken) or (None, UNSURE)))
    if table == "people" and "person" not in fields:
        propose("person", surname_of(headers, seen, taken), SAID)
    if table == "people" and "person" not in fields and len(fields & _OF_PEOPLE) > 1:
        named = guess_person(headers, seen, taken)
        # Who stands there with an address alone is a person all the same.
        propose("person", *((named, UNSURE) if named else (guess_address(headers, seen, taken), SAID)))
    for name, header in zip(("start", "end"), two_ends(headers, seen) if table == "contracts" else (), strict=False):
        if name not in fields and header.column not in taken:
            propose(name, header, SAID)
    own = fields & _OF_EXPECTATIONS
    if table == "expectations" and "expectation" not in fields and len(own) > 1 and own - _OF_ANYTHING:
        propose("expectation", guess_expectation(headers, seen, taken), UNSURE)
    if table in ("responses", "conversations", "outcomes") and "date" not in fields:
        filled_in = table == "responses" and bool(fields & {"response_id", "respondent"})
        spoken = table == "conversations" and "note" in fields and bool(fields & {"person", "our_person", "topic"})
        dated = guess_date(headers, seen, taken, filled_in=filled_in, leaving=table == "outcomes", earliest=spoken)
        propose("date", *(dated or (None, UNSURE)))
    return found


def _scores(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], fields: set[str], taken: set[int]
) -> list[tuple[Header, float]]:
    """Columns of marks, each with how sure that is, where no name says that any is one."""
    in_words = [header for header in more_scores(headers, seen, taken) if seen[header.column].likert > _NEARLY]
    if in_words:
        return [(header, SAID) for header in in_words]
    bare = aspects(headers, seen, taken)
    if bare:
        # Marks of people who are named, or who had more to say; else they may be our own of anything.
        return [(header, SAID if fields & _OF_PEOPLE_ASKED else UNSURE) for header in bare]
    only = guess_score(headers, seen, taken) if fields & _TELLING else None
    return [(only, UNSURE)] if only else []


def useful(
    table: str, uses: tuple[Use, ...], headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]
) -> tuple[Use, ...]:
    """What a table can also use, found by its content once it is known which table the sheet is."""
    fields = {use.field for use in uses}
    found: list[Use] = []

    def take(name: str, columns: Sequence[Header | None], confidence: float = SAID) -> None:
        for header in columns:
            if header is not None and header.column not in taken:
                found.append(Use(header.column, header.text, name, confidence, header.text, 1.0))
                taken.add(header.column)

    uses = by_name(table, uses, headers, seen)
    taken |= {use.column for use in uses}
    take(*other_parts(table, uses, headers, taken))
    if table == "responses" and fields & set(SCORE_FIELDS):
        known = [use.column for use in uses if use.field == "score"]
        take("score", more_scores(headers, seen, taken, known))
        take("score", aspects(headers, seen, taken))
        take("comment", more_comments(headers, seen, taken))
    if table == "conversations" and "note" not in fields:
        take("note", [guess_note(headers, seen, taken)])
    if table == "expectations" and "source" not in fields:
        take("source", [guess_source(headers, seen, taken)])
    if table in ("responses", "conversations", "people", "expectations") and "level" not in fields:
        take("level", [guess_level(headers, seen, taken)])
    if table in ("responses", "conversations", "people") and "role" not in fields:
        take("role", [guess_role(headers, seen, taken)])
    if table == "people" and "invited" not in fields:
        take("invited", [guess_invited(headers, seen, taken)])
    if table == "contracts" and "contract_id" not in fields:
        take("contract_id", [guess_number(headers, seen, taken, uses)])
    if table == "contracts" and "end" not in fields:
        take("end", [guess_end(headers, seen, taken)], UNSURE)
    if table == "contracts" and not fields & {"annual_value", "monthly_value"}:
        a_period = guess_amount_a_period(headers, seen, taken)
        if a_period:
            take(a_period[0], [a_period[1]], a_period[2])
        else:
            take("annual_value", [guess_amount(headers, seen, taken)], UNSURE)
    if table == "contracts" and "currency" not in fields and fields & {"annual_value", "monthly_value"}:
        take("currency", [guess_currency(headers, seen, taken)])
    return tuple(sorted((*uses, *found), key=lambda use: use.column))
