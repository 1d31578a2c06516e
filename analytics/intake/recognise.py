"""Which table a sheet is, and which column is which field: judged by header and content together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from analytics.intake.candidates import candidates, matches
from analytics.intake.content import Profile, fit
from analytics.intake.customer_list import (
    lists_customers,
    named_for_customers,
    numbered_by_customer,
    one_row_a_customer,
)
from analytics.intake.due_date import ending_when_due
from analytics.intake.guesses import LEAVING, LEFT, SAID, UNSURE, of_those_who_left
from analytics.intake.headers import plain
from analytics.intake.layout import Header
from analytics.intake.master_data import of_companies_or_people
from analytics.intake.notice import by_date, counts_to_end
from analytics.intake.other_lists import orders, sales
from analytics.intake.preference import of_the_record
from analytics.intake.proposed import needed, useful
from analytics.intake.table_evidence import OF_CONTRACTS, weigh
from analytics.intake.uses import CUSTOMER_FIELDS, IGNORED, SCORE_FIELDS, SUMMARY_FIELDS, Recognised, Use
from analytics.tables.schema import TABLES

# A survey asks several questions on a scale and several open ones.
_SEVERAL: Final = (*SCORE_FIELDS, "comment")
_COUNTER: Final = re.compile(r" ?[1-9]$")
_TAKEN_FROM: Final = 0.5
_NEARLY: Final = 0.8
_ACTIVITY: Final = "activit"
_SURE: Final = 0.7
_MARKS: Final = 11
_COUNTED: Final = re.compile(r"(?:aantal|number of|count|antal|#)\b(?! (?:jaar|jaren|maanden|years|months))")
_MOSTLY: Final = 0.5
# Of anything in a row, not of the mark in it.
_REMARKS: Final = frozenset(
    {"opm", "opmerking", "opmerkingen", "bijzonderheden", "notitie", "notities", "notes", "note", "remarks", "comments"}
)
# What only somebody who was asked has.
_OF_ANSWERS: Final = frozenset({"response_id", "respondent", "date", "role", "level", "question"})
# How Excel heads the rows of a pivot table.
_PIVOT: Final = frozenset({"rijlabels", "row labels"})
# By the name of their list these are of something else.
_TO_SELL: Final = re.compile(r"\b(?:opportunit|deals?\b|pipeline|verkoopkans|offerte|quotes?\b|leads?\b)")
_TO_DO: Final = re.compile(r"\b(?:projec|tickets?\b|taken\b|tasks?\b|meldingen\b|incident)")
_CODE_LIST: Final = frozenset({"id", "nr", "code", "omschrijving", "description", "naam", "name", "volgorde", "label",
                                "actief", "active", "waarde", "value", "type"})  # fmt: skip
_NOTES: Final = re.compile(r"\b(?:notes?|notities?|aantekeningen|verslagen|gesprekken|contactmomenten)\b")
_RENEWAL: Final = re.compile(r"\b(?:renew|verleng)")
# How much it says for a list of customers that each stands in it once.
_CUSTOMERS: Final = 1.6


def _one_of_several(table: str, use: Use, taken: Iterable[Use]) -> bool:
    """Whether a field may have one more column: another question of a survey, or the next of "wish 1", "wish 2"."""
    if table == "responses":
        return use.field in _SEVERAL
    name = _COUNTER.sub("", plain(use.header))
    if table != "expectations" or use.field != "expectation" or name == plain(use.header):
        return False
    return any(other.field == use.field and _COUNTER.sub("", plain(other.header)) == name for other in taken)


def _said_of(table: str, said: tuple[Use, ...]) -> tuple[Use, ...]:
    """Of what was said of columns the fields that this table has."""
    own = {"account_id", *(field.name for field in TABLES[table])}
    own |= {"contracts": {"monthly_value"}, "responses": set(SCORE_FIELDS)}.get(table, set())
    return tuple(use for use in said if use.field in own)


def assign(
    table: str,
    headers: tuple[Header, ...],
    seen: Mapping[int, Profile],
    said: tuple[Use, ...] = (),
    customers: int | None = None,
) -> tuple[Use, ...]:
    """Give each column at most one field of a table and each field one column; scores may be several.

    Args:
        table: its name.
        headers: the columns that are to be recognised.
        seen: profile by column number.
        said: columns of which somebody said what they are; they come first.
        customers: the column that holds names of customers of other sheets.
    """
    taken: dict[int, Use] = {}
    fields: set[str] = set()
    for use in (*_said_of(table, said), *candidates(table, headers, seen)):
        if use.column in taken or use.confidence < _TAKEN_FROM:
            continue
        if use.field in fields and not _one_of_several(table, use, taken.values()):
            continue
        taken[use.column] = use
        fields.add(use.field)
    found = tuple(taken.values())
    for use in found:
        if by_date(use, seen) and use not in said and not counts_to_end(use, found, seen):
            del taken[use.column]
    for use in needed(table, headers, seen, fields, set(taken), customers):
        taken[use.column] = use
    return tuple(taken[column] for column in sorted(taken))


def recognise(
    headers: tuple[Header, ...],
    seen: Mapping[int, Profile],
    name: str,
    told: str | None = None,
    columns: Mapping[int, str] | None = None,
    customers: int | None = None,
) -> Recognised:
    """Take a sheet for a table.

    Args:
        headers: the columns.
        seen: profile by column number.
        name: file and sheet name; a hint only.
        told: the table that the user said it is, or "none".
        columns: by column number the field that the user said it is, or `IGNORED`.
        customers: the column that holds names of customers of other sheets, where no header says which one does.
    """
    columns, named = columns or {}, plain(name)
    said = tuple(
        Use(header.column, header.text, columns[header.column], 1.0, header.text, 1.0)
        for header in headers
        if columns.get(header.column, IGNORED) != IGNORED
    )
    headers = tuple(header for header in headers if header.column not in columns)
    by_table = {table: assign(table, headers, seen, said, customers) for table in TABLES}
    if told in (None, "contracts") and "account_id" not in columns.values():
        by_table["contracts"] = numbered_by_customer(by_table["contracts"], headers, seen, named)
    if told in (None, "contracts") and "end" not in columns.values():
        by_table["contracts"] = ending_when_due(by_table["contracts"], headers, seen, named)
    summaries = _summaries(headers, seen, by_table["contracts"], said)
    pivot = told is None and any(plain(header.text) in _PIVOT for header in headers)
    if told == "none" or pivot:
        return Recognised(None, 1.0, None, {}, {})
    only_left = _only_left(by_table["outcomes"], seen, named)
    gone = _some_left(by_table, seen)
    if told != "outcomes" and not only_left and not any(use.field == "outcome" for use in by_table["outcomes"]):
        by_table["outcomes"] = ()
    if _is_survey(by_table["responses"]):
        # The start, end, names and topics in a survey export are those of filling it in.
        for table in ("conversations", "people", *(() if _valued(by_table["contracts"]) else ("contracts",))):
            by_table[table] = ()
    weights = _weights(by_table, headers, seen, named, told)
    order = sorted(TABLES, key=lambda table: -weights[table])
    first, second = order[0], order[1]
    whose = {use.field for use in by_table[first]} & set(CUSTOMER_FIELDS)
    if told is None and _explains_codes(headers):
        return Recognised(None, 1.0, None, {}, {})
    if told is None and not whose and not any(profile.filled for profile in seen.values()):
        # Notes of which the last one was taken for names of columns.
        return Recognised(None, 1.0, None, {}, {})
    if weights[first] < 2.0:
        if not summaries.keys() - {"last_contact", "average_score", "sponsor"} or not by_table["contracts"]:
            return Recognised(None, 1.0 - weights[first] / 4, None, {}, {})
        first = "contracts"
    if told is None:
        to_renew = _to_renew(headers, by_table["contracts"], seen, named)
        first, second = _rather(
            first, second, by_table, weights, summaries, seen, only_left=only_left, to_renew=to_renew
        )
    others = _others(first, by_table, weights)
    if gone and first == "contracts" and "outcomes" not in others:
        others["outcomes"] = gone
    close = (
        weights[second] > 0.85 * weights[first]
        and second not in (first, *others)
        and first not in _others(second, by_table, weights)
    )
    decided = only_left or any(
        use.field == "outcome" and seen[use.column].share * seen[use.column].outcomes > _NEARLY
        for use in by_table["outcomes"]
    )
    others = _worth_having(first, others, decided=decided)
    used = {use.column for uses in (by_table[first], *others.values()) for use in uses}
    used |= {use.column for use in summaries.values()}
    feeds = {first: useful(first, by_table[first], headers, seen, used), **others}
    confidence = 1.0 if told else min(0.99, 0.5 + 0.5 * weights[first] / (weights[first] + weights[second] + 0.5))
    found = Recognised(first, round(confidence, 2), second if close and told is None else None, feeds, summaries)
    return found if told is not None or first != "contracts" or summaries else _or_another_list(found, headers, named)


def _rather(
    first: str,
    second: str,
    by_table: Mapping[str, tuple[Use, ...]],
    weights: Mapping[str, float],
    summaries: Mapping[str, Use],
    seen: Mapping[int, Profile],
    *,
    only_left: bool,
    to_renew: bool,
) -> tuple[str, str]:
    """The table that a sheet is rather than the one that weighs most, and the next."""
    if summaries and first != "contracts":
        # What sums up a customer stands in a list of customers, also where the marks in it weigh more.
        wide = summaries.keys() - {"average_score"} and one_row_a_customer(by_table["contracts"], seen)
        if weights["contracts"] > (0.3 if wide else 0.6) * weights[first]:
            first, second = "contracts", first
    if first == "responses" and _values_each(by_table, seen):
        first, second = "contracts", first
    if first == "contracts" and (only_left or _decided(by_table, seen)):
        first, second = "outcomes", first
    if first == "responses" and only_left and not {use.field for use in by_table["responses"]} & _OF_ANSWERS:
        first, second = "outcomes", first  # the mark that who left once gave
    decided = any(use.field == "outcome" for use in by_table["outcomes"])
    if first == "contracts" and decided and to_renew:
        first, second = "outcomes", first
    sure = any(use.field == "score" and use.confidence >= _SURE for use in by_table["responses"])
    told = {use.field for use in by_table["responses"] if use.confidence > SAID} & _OF_ANSWERS
    if first == "outcomes" and sure and told and weights["responses"] > 0.6 * weights["outcomes"]:
        # What a survey also says of who left is an outcome beside the answers.
        first, second = "responses", "outcomes"
    return first, second


def _to_renew(headers: tuple[Header, ...], contracts: tuple[Use, ...], seen: Mapping[int, Profile], named: str) -> bool:
    """Whether what is sold in a list of deals is the renewal of contracts, by its name or by a column that says so."""
    if not sales(headers, contracts):
        return False
    kinds = [seen[header.column] for header in headers if seen[header.column].distinct == 1]
    return bool(_RENEWAL.search(named)) or any(_RENEWAL.search(plain(" ".join(kind.samples))) for kind in kinds)


def _since(header: str) -> bool:
    """Whether a date is of the row itself: when it was written down, or since when somebody is a customer."""
    return of_the_record(header) or plain(header).startswith(("start", "begin", "sinds", "since"))


def _values_each(by_table: Mapping[str, tuple[Use, ...]], seen: Mapping[int, Profile]) -> bool:
    """Whether each customer stands in it once, with what it is worth and until when, and nothing is of one answer."""
    contracts = {use.field for use in by_table["contracts"]}
    answers = {use.field for use in by_table["responses"] if use.confidence > SAID} & {"date", "response_id"}
    valued = contracts & {"annual_value", "monthly_value", "owner"} and "end" in contracts
    return bool(valued) and not answers and one_row_a_customer(by_table["contracts"], seen)


def _weights(
    by_table: Mapping[str, tuple[Use, ...]],
    headers: tuple[Header, ...],
    seen: Mapping[int, Profile],
    named: str,
    told: str | None,
) -> dict[str, float]:
    """How much speaks for each table; `named` is the plain name of file and sheet."""
    weights = {table: weigh(table, uses, named) for table, uses in by_table.items()}
    if lists_customers(by_table["contracts"], seen, named):
        weights["contracts"] += _CUSTOMERS * (1 + named_for_customers(named))
        if not {use.field for use in by_table["conversations"]} & {"topic", "signal", "note", "our_person"}:
            # Conversations are had more than once, and what they were about is written down.
            weights["conversations"] *= 0.5
    when = [use for use in by_table["conversations"] if use.field == "date" and seen[use.column].filled]
    about = {use.field for use in by_table["conversations"]} & {"topic", "signal", "note"}
    if not when or ((named_for_customers(named) or not about) and all(_since(use.header) for use in when)):
        # The day on which a customer was written down is no conversation with it, and neither is an empty column.
        weights["conversations"] *= 0.5
    listed = of_companies_or_people(headers, seen)
    if listed and all(_since(use.header) for use in when):
        weights["conversations"] *= 0.5
    wished = any(use.field == "expectation" and use.synonym != use.header for use in by_table["expectations"])
    if (listed or _NOTES.search(named)) and not wished:
        weights["expectations"] *= 0.3
    fields = {use.field for use in by_table["contracts"]}
    if not fields & set(CUSTOMER_FIELDS) and any(_COUNTED.match(plain(header.text)) for header in headers):
        # What a region or a month brings in, of so many customers together.
        weights["contracts"] *= 0.3
    if _TO_SELL.search(named):
        weights["conversations"] *= 0.3
    if _TO_DO.search(named) and all(
        u.synonym == u.header for u in by_table["expectations"] if u.field == "expectation"
    ):
        weights["expectations"] *= 0.3
    if _explains_marks(by_table["responses"], seen):
        weights["responses"] *= 0.3
    if _hours(by_table["contracts"], seen):
        weights["contracts"] *= 0.3
    if told in TABLES:
        weights[told] += 1000
    return weights


def _worth_having(main: str, others: Mapping[str, tuple[Use, ...]], *, decided: bool) -> dict[str, tuple[Use, ...]]:
    """The other tables that a sheet feeds, without what says nothing there.

    When a customer was written down is not when it gave the mark that stands beside it, and whom to call there is not
    who gave it. What a customer was worth that left or stayed is no contract, unless it says until when and not all are
    decided: then it is of the contracts before.
    """
    kept = dict(others)
    if "responses" in kept:
        kept["responses"] = tuple(use for use in kept["responses"] if not _of_the_customer(use, main))
    if main == "outcomes" and (decided or not any(use.field == "end" for use in kept.get("contracts", ()))):
        kept.pop("contracts", None)
    return kept


def _of_the_customer(use: Use, main: str) -> bool:
    """Whether a column is about the customer and not about the mark beside it, in a list of one row a customer."""
    if use.field == "date":
        return of_the_record(use.header)
    if main != "contracts":
        return False
    return use.field in ("respondent", "response_id", "role", "level") or (
        use.field == "comment" and plain(use.header) in _REMARKS
    )


def _explains_marks(answers: tuple[Use, ...], seen: Mapping[int, Profile]) -> bool:
    """Whether each mark stands in it once, beside what it means, or each question, and nobody gave an answer."""
    if {use.field for use in answers} & {*CUSTOMER_FIELDS, "respondent", "response_id", "date"}:
        return False
    marks = [seen[use.column] for use in answers if use.field in SCORE_FIELDS]
    asked = [seen[use.column] for use in answers if use.field == "question"]
    if any(question.distinct == question.filled > 1 for question in asked):
        return True  # each question once, with what all answers came to
    return len(marks) == 1 and marks[0].distinct == marks[0].filled <= _MARKS


def _explains_codes(headers: tuple[Header, ...]) -> bool:
    """Whether a sheet has nothing but codes and what they stand for."""
    words = {plain(header.text) for header in headers}
    return "code" in words and len(words) > 1 and words <= _CODE_LIST


def _hours(contracts: tuple[Use, ...], seen: Mapping[int, Profile]) -> bool:
    """Whether all that speaks for contracts are a beginning and an end at some time of the day: an appointment's."""
    ends = {use.field: seen[use.column].timed > _MOSTLY for use in contracts if use.field in ("start", "end")}
    others = {use.field for use in contracts} & (OF_CONTRACTS - {"end"})
    return not others and ends.keys() == {"start", "end"} and all(ends.values())


def _or_another_list(found: Recognised, headers: tuple[Header, ...], named: str) -> Recognised:
    """A list of contracts that may be one of orders, or of what is still to be sold."""
    if orders(headers, found.feeds["contracts"], named):
        return replace(found, rival=None, unlikely=True)
    open_ = found.rival is None and sales(headers, found.feeds["contracts"])
    return replace(found, rival="none") if open_ else found


def _is_survey(answers: tuple[Use, ...]) -> bool:
    ids = [use for use in answers if use.field == "response_id" and use.confidence > 0.9]
    return any(word in plain(use.synonym) for use in ids for word in ("respon", "submission", "survey", "enquete"))


def _decided(by_table: Mapping[str, tuple[Use, ...]], seen: Mapping[int, Profile]) -> bool:
    """A list of amounts without an end date, with the date on which each was decided and how, or how and why.

    A "renewal date" is the day of the decision too where beside it stand how it went and why; nearly every row may also
    have a day of its own on which it was closed.
    """
    ends = {use.field for use in by_table["contracts"]} & {"end", "start", "notice_days", "auto_renew"}
    sure = {use.field for use in by_table["outcomes"] if use.confidence >= SAID}
    why = {use.field for use in by_table["outcomes"]} >= {"outcome", "reason"}
    if ends and ends <= {"start", "end"} and sure >= {"outcome", "reason"}:
        end = {use.column for use in by_table["contracts"] if use.field in ends}
        told = {use.field: use for use in by_table["outcomes"]}
        closed = "date" in told and min(seen[told[name].column].share for name in ("date", "outcome")) > _NEARLY
        if len(ends) > 1:
            # A list with both ends is one of contracts, unless a column names the day of the decision.
            return closed and told["date"].confidence > _SURE and told["date"].column not in end
        return closed or ("date" in told and told["date"].column in end)
    dated = {use.field for use in by_table["outcomes"]} >= {"date", "outcome", "reason"}
    return not ends and (("date" in sure and ("outcome" in sure or why)) or ("outcome" in sure and dated))


def _only_left(outcomes: tuple[Use, ...], seen: Mapping[int, Profile], named: str) -> bool:
    """A list of those who left: when stands in nearly every row, and why beside it, but no column says how it ended."""
    told = of_those_who_left(named)
    when = [use for use in outcomes if use.field == "date" and (told or LEFT.search(plain(use.header)))]
    fields = {use.field for use in outcomes}
    return "outcome" not in fields and "reason" in fields and any(seen[use.column].share > _NEARLY for use in when)


def _some_left(by_table: Mapping[str, tuple[Use, ...]], seen: Mapping[int, Profile]) -> tuple[Use, ...]:
    """Whose row says when it left, in a list of customers of which not all did; empty where no column says so."""
    outcomes = by_table["outcomes"]
    taken = {use.column for use in by_table["contracts"]}
    when = [use for use in outcomes if use.field == "date" and LEFT.search(plain(use.header))]
    if len(when) != 1 or when[0].column in taken or seen[when[0].column].share > _NEARLY:
        return ()
    if any(use.field == "outcome" for use in outcomes):
        return ()
    return tuple(use for use in outcomes if use.field in ("account", "account_id", "date", "reason"))


def _valued(contracts: tuple[Use, ...]) -> bool:
    return any(use.field in ("annual_value", "monthly_value") for use in contracts)


def _summaries(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], contracts: tuple[Use, ...], said: tuple[Use, ...]
) -> dict[str, Use]:
    found: dict[str, Use] = {}
    for use in said:
        if use.field in SUMMARY_FIELDS:
            found.setdefault(use.field, use)
    taken = {use.column for use in contracts}
    offered = sorted(_summing_up(headers, seen), key=lambda use: -use.confidence)
    # "Last contacted" before "last activity", which may be a mailing; "executive sponsor" before "champion".
    for use in sorted(offered, key=lambda use: (_ACTIVITY in plain(use.header), use.field not in plain(use.header))):
        if use.column not in taken and use.field not in found:
            found[use.field] = use
            taken.add(use.column)
    return found


def _summing_up(headers: tuple[Header, ...], seen: Mapping[int, Profile]) -> list[Use]:
    """Columns that may sum up evidence, in the order of the sheet."""
    offered = []
    for header in headers:
        ignored = max((match.score for match in matches("ignored", header).values()), default=0.0)
        for field, match in matches("summary", header).items():
            fitness = fit(field, seen[header.column])
            if field == "sponsor" and plain(header.text).endswith("status"):
                continue  # how it is with the sponsor, not who that is
            if ignored <= match.score and match.score * fitness >= _SURE:
                offered.append(Use(header.column, header.text, field, match.score * fitness, match.synonym, fitness))
    return offered


def _others(
    main: str, by_table: Mapping[str, tuple[Use, ...]], weights: Mapping[str, float]
) -> dict[str, tuple[Use, ...]]:
    """The tables that a sheet feeds besides its main one: those whose telling field stands in a column of its own."""
    telling = {"contracts": ("annual_value", "monthly_value"), "responses": SCORE_FIELDS, "outcomes": ("outcome",)}
    taken = {use.column for use in by_table[main] if use.field not in CUSTOMER_FIELDS}
    feeds: dict[str, tuple[Use, ...]] = {}
    for table, fields in telling.items():
        if table == main or weights[table] <= 0 or main in ("expectations", "conversations", "people"):
            continue
        own = tuple(
            use
            for use in by_table[table]
            if use.field in CUSTOMER_FIELDS or use.column not in taken or use.field in ("end", "start")
        )
        # Why or when a customer left says that a column "status" tells of leaving.
        told = table == "outcomes" and any(
            use.field == "reason" or (use.field == "date" and LEAVING.search(plain(use.header))) for use in own
        )
        least = UNSURE if told else SAID
        sure = [use for use in own if use.field in fields and use.column not in taken and use.confidence >= least]
        if sure:
            feeds[table] = own
            taken |= {use.column for use in own if use.field not in CUSTOMER_FIELDS}
    return feeds
