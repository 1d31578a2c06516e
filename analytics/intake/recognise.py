"""Which table a sheet is, and which column is which field: judged by header and content together."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from analytics.intake.content import Profile, fit, rating_like
from analytics.intake.guesses import (
    LEAVING,
    LEFT,
    SAID,
    UNSURE,
    guess_account,
    guess_amount,
    guess_currency,
    guess_date,
    guess_end,
    guess_expectation,
    guess_level,
    guess_note,
    guess_outcome,
    guess_person,
    guess_role,
    guess_score,
    more_comments,
    more_scores,
)
from analytics.intake.headers import HeaderMatch, field_names, match_section, plain
from analytics.intake.layout import Header
from analytics.intake.notice import by_date, counts_to_end
from analytics.intake.preference import preference
from analytics.intake.table_evidence import FIELD_WEIGHTS, weigh
from analytics.intake.uses import IGNORED, SCORE_FIELDS, SUMMARY_FIELDS, Recognised, Use
from analytics.intake.values.choices import to_questions
from analytics.tables.schema import TABLES

# A survey asks several questions on a scale and several open ones.
_SEVERAL: Final = (*SCORE_FIELDS, "comment")
_OF_EXPECTATIONS: Final = frozenset({"importance", "rank", "measure", "fulfilment", "reviewed", "source", "stated_by"})
_TAKEN_FROM: Final = 0.5
# "How long have you been a customer?" is answered with no name.
_NAMED: Final = frozenset({"account", "account_id", "person", "owner", "respondent"})
_ASKS: Final = re.compile(
    r"how (?:long|many|often|much|satisfied|likely)|hoe (?:lang|vaak|veel|tevreden)|hoeveel|since|sinds"
)
# In per cent these say how many answered.
_RATES: Final = frozenset({"respons", "response", "reactie", "reacties"})
_NEARLY: Final = 0.8
_NEARLY_ALL: Final = 0.95
_KINDS_OF_LEVEL: Final = 6
_FIRST_IS_MOST: Final = re.compile(
    r"\b1\s*(?:=|is|:)\s*(?:top|eerst|hoogst|meest|belangrijkst|most|highest|first|nummer een)", re.IGNORECASE
)


def _matches(section: str, header: Header) -> dict[str, HeaderMatch]:
    """The best match a field over both texts of a header."""
    found: dict[str, HeaderMatch] = {}
    for text in (header.text, header.question):
        for match in match_section(section, text[:160]) if text else ():
            if match.field not in found or found[match.field].score < match.score:
                found[match.field] = match
    return found


def _as_question(header: Header, seen: Profile) -> HeaderMatch | None:
    """A rating question in full words ("Hoe tevreden bent u over …?") with ratings below it."""
    text = header.question or header.text
    if not rating_like(seen) or (len(text) < 18 and not text.endswith("?")):
        return None
    if plain(text).startswith(("number of", "aantal", "count")) or "rate " in f"{plain(header.text)} ":
        return None
    kind = str(to_questions(pd.Series([f"{text} "], dtype="str")).iloc[0])
    return None if kind == "other" else HeaderMatch("score" if kind == "csat" else kind, 0.86, text)


def _candidates(table: str, headers: tuple[Header, ...], seen: Mapping[int, Profile]) -> list[Use]:
    """All fields of one table that each column may be, best first."""
    names = field_names()
    own = {field.name for field in TABLES[table]}
    uses = []
    for header in headers:
        shared = {
            name: match
            for name, match in _matches("shared", header).items()
            # A job title tells the level.
            if name in ("account", "account_id") or name in own or (name == "role" and "level" in own)
        }
        matches = {**shared, **_matches(table, header)}
        if table == "responses" and not {"score", "nps", "ces"} & matches.keys():
            asked = _as_question(header, seen[header.column])
            if asked:
                matches = {asked.field: asked}
        ignored = max((m.score for m in _matches("ignored", header).values()), default=0.0)
        summary = max((m.score for m in _matches("summary", header).values()), default=0.0)
        if not matches:
            uses += [
                Use(header.column, header.text, name, UNSURE, match.synonym, 1.0)
                for name, match in _matches("doubtful", header).items()
                if name in (*FIELD_WEIGHTS[table], *(("account",) if table in ("contracts", "outcomes") else ()))
                and match.score == 1
                and fit(name, seen[header.column]) == 1
            ]
        for match in matches.values():
            canonical = header.text.strip() == match.field and match.field in names
            if not canonical and (max(ignored, summary) > match.score or _counts(header.text)):
                continue
            field = match.field
            if field == "date" and table in ("responses", "conversations") and LEAVING.search(plain(header.text)):
                continue
            if field in _NAMED and match.score < 1 and _ASKS.match(plain(header.text)):
                continue
            if field == "importance" and _FIRST_IS_MOST.search(f"{header.text} {header.question}"):
                field = "rank"
            fitness = fit(field, seen[header.column])
            if field in SCORE_FIELDS and plain(header.text) in _RATES and "%" in "".join(seen[header.column].samples):
                continue
            profile = seen[header.column]
            if (
                field == "role"
                and "level" in own
                and profile.levels > _NEARLY_ALL
                and profile.distinct <= _KINDS_OF_LEVEL
            ):
                # "Functiegroep" with the levels themselves in its cells.
                field, fitness = "level", 1.0
            if field == "account" and profile.numbers > 0.9 and profile.whole and match.score > 0.9:
                field, fitness = "account_id", 0.9
            uses.append(Use(header.column, header.text, field, match.score * fitness, match.synonym, fitness))
    return sorted(uses, key=lambda use: (-use.confidence, -preference(use, seen[use.column]), use.column))


def _said_of(table: str, said: tuple[Use, ...]) -> tuple[Use, ...]:
    """Of what was said of columns the fields that this table has."""
    own = {"account_id", *(field.name for field in TABLES[table])}
    own |= {"contracts": {"monthly_value"}, "responses": set(SCORE_FIELDS)}.get(table, set())
    return tuple(use for use in said if use.field in own)


def _counts(header: str) -> bool:
    """A header that counts things is not the thing: "Number of CSAT"."""
    words = plain(header)
    return words.startswith(("number of ", "aantal ", "count of ", "nr of ", "no of ", "share of ", "conversion rate"))


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
    for use in (*_said_of(table, said), *_candidates(table, headers, seen)):
        if use.column in taken or use.confidence < _TAKEN_FROM:
            continue
        if use.field in fields and not (table == "responses" and use.field in _SEVERAL):
            continue
        taken[use.column] = use
        fields.add(use.field)
    found = tuple(taken.values())
    for use in found:
        if by_date(use, seen) and use not in said and not counts_to_end(use, found, seen):
            del taken[use.column]
    for use in _guessed(table, headers, seen, fields, set(taken), customers):
        taken[use.column] = use
    return tuple(taken[column] for column in sorted(taken))


def _guessed(
    table: str,
    headers: tuple[Header, ...],
    seen: Mapping[int, Profile],
    fields: set[str],
    taken: set[int],
    customers: int | None,
) -> list[Use]:
    """Columns proposed by their content for what a table cannot do without; all but the date are asked."""
    found: list[Use] = []

    def propose(name: str, header: Header | None, confidence: float) -> None:
        if header is not None:
            found.append(Use(header.column, header.text, name, confidence, header.text, 1.0))
            taken.add(header.column)

    if not fields & {"account", "account_id"}:
        propose("account", guess_account(headers, seen, taken, customers), UNSURE)
    telling = {"comment", "respondent", "response_id"}
    if table == "responses" and not fields & set(SCORE_FIELDS):
        for header in more_scores(headers, seen, taken):
            if seen[header.column].likert > 0.7:
                propose("score", header, SAID)
                fields.add("score")
    if table == "responses" and not fields & set(SCORE_FIELDS) and fields & telling:
        propose("score", guess_score(headers, seen, taken), UNSURE)
    if table == "outcomes" and "outcome" not in fields:
        decided = guess_outcome(headers, seen, taken)
        if decided:
            propose("outcome", *decided)
    if table == "people" and "person" not in fields and len(fields & {"role", "level", "decides", "invited"}) > 1:
        propose("person", guess_person(headers, seen, taken), UNSURE)
    if table == "expectations" and "expectation" not in fields and len(fields & _OF_EXPECTATIONS) > 1:
        propose("expectation", guess_expectation(headers, seen, taken), UNSURE)
    if table in ("responses", "conversations", "outcomes") and "date" not in fields:
        filled_in = table == "responses" and bool(fields & {"response_id", "respondent"})
        dated = guess_date(headers, seen, taken, filled_in=filled_in, leaving=table == "outcomes")
        if dated:
            propose("date", *dated)
    return found


def _completed(
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

    if table == "responses" and fields & set(SCORE_FIELDS):
        known = [use.column for use in uses if use.field == "score"]
        take("score", more_scores(headers, seen, taken, known))
        take("comment", more_comments(headers, seen, taken))
    if table == "conversations" and "note" not in fields:
        take("note", [guess_note(headers, seen, taken)])
    if table in ("responses", "conversations", "people") and "level" not in fields:
        take("level", [guess_level(headers, seen, taken)])
    if table in ("responses", "conversations", "people") and "role" not in fields:
        take("role", [guess_role(headers, seen, taken)])
    if table == "contracts" and "end" not in fields:
        take("end", [guess_end(headers, seen, taken)], UNSURE)
    if table == "contracts" and not fields & {"annual_value", "monthly_value"}:
        take("annual_value", [guess_amount(headers, seen, taken)], UNSURE)
    if table == "contracts" and "currency" not in fields and fields & {"annual_value", "monthly_value"}:
        take("currency", [guess_currency(headers, seen, taken)])
    return tuple(sorted((*uses, *found), key=lambda use: use.column))


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
    columns = columns or {}
    said = tuple(
        Use(header.column, header.text, columns[header.column], 1.0, header.text, 1.0)
        for header in headers
        if columns.get(header.column, IGNORED) != IGNORED
    )
    headers = tuple(header for header in headers if header.column not in columns)
    by_table = {table: assign(table, headers, seen, said, customers) for table in TABLES}
    summaries = _summaries(headers, seen, by_table["contracts"], said)
    if told == "none":
        return Recognised(None, 1.0, None, {}, {})
    only_left = _only_left(by_table["outcomes"], seen)
    if told != "outcomes" and not only_left and not any(use.field == "outcome" for use in by_table["outcomes"]):
        by_table["outcomes"] = ()
    named = plain(name)
    if _is_survey(by_table["responses"]):
        # The start, end, names and topics in a survey export are those of filling it in.
        for table in ("conversations", "people", *(() if _valued(by_table["contracts"]) else ("contracts",))):
            by_table[table] = ()
    weights = {table: weigh(table, uses, named) for table, uses in by_table.items()}
    if told in TABLES:
        weights[told] += 1000
    order = sorted(TABLES, key=lambda table: -weights[table])
    first, second = order[0], order[1]
    if weights[first] < 2.0:
        if not summaries.keys() - {"last_contact", "average_score", "sponsor"} or not by_table["contracts"]:
            return Recognised(None, 1.0 - weights[first] / 4, None, {}, {})
        first = "contracts"
    if told is None and summaries and first != "contracts" and weights["contracts"] > 0.6 * weights[first]:
        first, second = "contracts", first
    if told is None and first == "contracts" and (only_left or _decided(by_table)):
        first, second = "outcomes", first
    sure = any(use.field == "score" and use.confidence >= 0.7 for use in by_table["responses"])
    if told is None and first == "outcomes" and sure and weights["responses"] > 0.6 * weights["outcomes"]:
        # What a survey also says of who left is an outcome beside the answers.
        first, second = "responses", "outcomes"
    others = _others(first, by_table, weights)
    used = {use.column for uses in (by_table[first], *others.values()) for use in uses}
    used |= {use.column for use in summaries.values()}
    feeds = {first: _completed(first, by_table[first], headers, seen, used), **others}
    close = (
        weights[second] > 0.85 * weights[first]
        and second not in feeds
        and first not in _others(second, by_table, weights)
    )
    confidence = 1.0 if told else min(0.99, 0.5 + 0.5 * weights[first] / (weights[first] + weights[second] + 0.5))
    return Recognised(first, round(confidence, 2), second if close and told is None else None, feeds, summaries)


def _is_survey(answers: tuple[Use, ...]) -> bool:
    ids = [use for use in answers if use.field == "response_id" and use.confidence > 0.9]
    return any(word in plain(use.synonym) for use in ids for word in ("respon", "submission", "survey", "enquete"))


def _decided(by_table: Mapping[str, tuple[Use, ...]]) -> bool:
    """A list of amounts without an end date, with the date on which each was decided and how, or how and why.

    A "renewal date" is the day of the decision too where beside it stand how it went and why.
    """
    ends = {use.field for use in by_table["contracts"]} & {"end", "start", "notice_days", "auto_renew"}
    sure = {use.field for use in by_table["outcomes"] if use.confidence >= SAID}
    why = {use.field for use in by_table["outcomes"]} >= {"outcome", "reason"}
    if ends == {"end"} and sure >= {"outcome", "reason"}:
        end = {use.column for use in by_table["contracts"] if use.field == "end"}
        return any(use.field == "date" and use.column in end for use in by_table["outcomes"])
    return not ends and "date" in sure and ("outcome" in sure or why)


def _only_left(outcomes: tuple[Use, ...], seen: Mapping[int, Profile]) -> bool:
    """A list of those who left: when stands in nearly every row, and why beside it, but no column says how it ended."""
    when = [use for use in outcomes if use.field == "date" and LEFT.search(plain(use.header))]
    fields = {use.field for use in outcomes}
    return "outcome" not in fields and "reason" in fields and any(seen[use.column].share > _NEARLY for use in when)


def _valued(contracts: tuple[Use, ...]) -> bool:
    return any(use.field in ("annual_value", "monthly_value") for use in contracts)


def _summaries(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], contracts: tuple[Use, ...], said: tuple[Use, ...]
) -> dict[str, Use]:
    found: dict[str, Use] = {}
    for use in said:
        if use.field in SUMMARY_FIELDS:
            found.setdefault(use.field, use)
    fields = {use.column for use in contracts}
    for header in headers:
        ignored = max((match.score for match in _matches("ignored", header).values()), default=0.0)
        for field, match in _matches("summary", header).items():
            if ignored > match.score:
                continue
            fitness = fit(field, seen[header.column])
            confidence = match.score * fitness
            if confidence >= 0.7 and header.column not in fields and field not in found:
                found[field] = Use(header.column, header.text, field, confidence, match.synonym, fitness)
                fields.add(header.column)
    return found


def _others(
    main: str, by_table: Mapping[str, tuple[Use, ...]], weights: Mapping[str, float]
) -> dict[str, tuple[Use, ...]]:
    """The tables that a sheet feeds besides its main one: those whose telling field stands in a column of its own."""
    telling = {"contracts": ("annual_value", "monthly_value"), "responses": SCORE_FIELDS, "outcomes": ("outcome",)}
    taken = {use.column for use in by_table[main] if use.field not in ("account", "account_id")}
    feeds: dict[str, tuple[Use, ...]] = {}
    for table, fields in telling.items():
        if table == main or weights[table] <= 0 or main in ("expectations", "conversations", "people"):
            continue
        own = tuple(
            use
            for use in by_table[table]
            if use.field in ("account", "account_id") or use.column not in taken or use.field in ("end", "start")
        )
        # Why or when a customer left says that a column "status" tells of leaving.
        told = table == "outcomes" and any(
            use.field == "reason" or (use.field == "date" and LEAVING.search(plain(use.header))) for use in own
        )
        least = UNSURE if told else SAID
        sure = [use for use in own if use.field in fields and use.column not in taken and use.confidence >= least]
        if sure:
            feeds[table] = own
            taken |= {use.column for use in own if use.field not in ("account", "account_id")}
    return feeds
