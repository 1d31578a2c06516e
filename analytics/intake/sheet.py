"""One sheet from cells to rows of canonical tables, with an account of every row and column."""

import datetime as dt
from dataclasses import dataclass, field, replace

import pandas as pd

from analytics.intake.answers_long import feed_answers, set_duplicates_aside
from analytics.intake.asking import Questions, shape_of
from analytics.intake.content import Profile, profile
from analytics.intake.convert import DATES, NUMBERS, Fed, cells_unread, feed, reject
from analytics.intake.decide import SheetReader
from analytics.intake.expectations_wide import feed_expectations
from analytics.intake.guesses import LEFT, UNSURE, of_those_who_left
from analytics.intake.headers import match_section, plain
from analytics.intake.layout import LaidOut
from analytics.intake.ranks import as_ranks
from analytics.intake.recognise import recognise
from analytics.intake.rows import no_data
from analytics.intake.summaries import feed_summaries
from analytics.intake.table_evidence import tells
from analytics.intake.told import not_taken, told_columns
from analytics.intake.uses import CUSTOMER_FIELDS, IGNORED, SCORE_FIELDS, Recognised, Use
from analytics.intake.whose_rows import customer_told
from analytics.tables.imported import ColumnReport, RowSetAside, SheetReport, UnreadCell
from analytics.tables.issue import Issue, Message, Param
from analytics.tables.quantities import Share
from analytics.tables.schema import OUTCOMES

# Beyond this many rows of a sheet that nobody could use, their values are not copied: the file itself has them.
_VALUES_KEPT = 20_000
_DATED = frozenset({"last_executive_contact", "last_contact"})
_COUNTED = frozenset({"executive_meetings", "expectation_fit", "average_score"})


@dataclass(slots=True, eq=False)
class Interpreted:
    """A sheet as it was understood.

    Attributes:
        feds: what each table takes, the main table first.
        summary: which of `feds` come from summary columns.
        declared: rows that say when the last executive conversation was.
    """

    laid: LaidOut
    shape: str
    reader: SheetReader
    recognised: Recognised
    report: SheetReport
    feds: list[Fed] = field(default_factory=list)
    summary: list[Fed] = field(default_factory=list)
    declared: pd.Series | None = None
    set_aside: list[RowSetAside] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    unread: list[UnreadCell] = field(default_factory=list)

    @property
    def log(self) -> str:
        """The key of this sheet as a conversation log in `Tables.coverage`."""
        return f"{self.laid.file}|{self.laid.name or ''}"


def interpret(laid: LaidOut, questions: Questions, as_of: dt.date, customers: int | None = None) -> Interpreted:
    """Understand one sheet: its table, its columns, its rows.

    `customers`: the column that holds names of customers of other sheets, where no header says which one does.
    """
    shape = shape_of([header.text for header in laid.headers], laid.name)
    reader = SheetReader(laid, shape, questions)
    seen = {header.column: profile(laid, header.column) for header in laid.headers}
    recognised = _recognised(laid, reader, seen, questions, customers)
    result = Interpreted(laid, shape, reader, recognised, _report(laid, reader, recognised, seen, 0))
    if recognised.table is None or _off(reader, recognised):
        _nothing_used(result, seen)
        return result
    recognised = _as_told(reader, _sure_of_guesses(reader, recognised, questions), seen, questions, customers)
    recognised = as_ranks(reader, recognised)
    result.recognised = recognised
    all_uses = [use for uses in recognised.feeds.values() for use in uses]
    reader.look_at(
        [u.column for u in all_uses if u.field in DATES]
        + [u.column for u in recognised.summaries.values() if u.field in _DATED],
        [u.column for u in all_uses if u.field in NUMBERS]
        + [u.column for u in recognised.summaries.values() if u.field in _COUNTED],
    )
    main = recognised.feeds[str(recognised.table)]
    account = next((use.column for use in main if use.field == "account"), None)
    no_rows = no_data(laid, account).dropna()
    rejected = {int(row): Message(f"intake.row.{code}") for row, code in zip(no_rows.index, no_rows, strict=True)}
    for table, uses in recognised.feeds.items():
        feeds = {"responses": feed_answers, "expectations": feed_expectations}.get(table)
        fed = feeds(reader, uses) if feeds else feed(reader, table, uses)
        if table == "outcomes" and "outcome" not in fed.rows:
            _how_it_ended(reader, fed, uses, beside=table != recognised.table)
        if table == "responses":
            fed.rows = fed.rows[~fed.rows.index.isin(rejected)]
            set_duplicates_aside(reader, fed, uses)
        result.feds.append(fed)
        if table == recognised.table:
            for row, reason in fed.rejected.items():
                rejected.setdefault(row, reason)
    _take_summaries(result, as_of)
    for fed in [*result.feds, *result.summary]:
        bad = set(rejected) | set(fed.rejected)
        fed.rows = fed.rows[~fed.rows.index.isin(bad)]
        unreadable, cells = cells_unread(reader, fed, bad)
        result.issues += [*fed.issues, *unreadable]
        result.unread += cells
        lost = [
            m
            for row, m in fed.rejected.items()
            if row not in rejected and not m.code.endswith((".no_score", ".no_outcome", ".no_account"))
        ]
        if fed is not result.feds[0] and lost:
            told: dict[str, Param] = {"value": str(lost[0].params.get("value", "")), "n": len(lost)}
            result.issues.append(Issue("partly_used", reader.where(), len(lost), told))
    if reader.each_row:
        used = len(laid.body) - len(rejected)
        result.issues.append(Issue("no_account_each_row", reader.where(), used, {"n": used}))
    result.set_aside = _set_aside(laid, rejected)
    result.report = _report(laid, reader, recognised, seen, len(rejected))
    return result


def _recognised(
    laid: LaidOut, reader: SheetReader, seen: dict[int, Profile], questions: Questions, customers: int | None
) -> Recognised:
    """Take the sheet for a table, asking where two are about as likely or the sheet is hidden."""
    name = laid.named
    id_ = reader.id("table")
    told = questions.given(id_)
    if laid.header_row is None and told is None:
        # What every column is would have to be guessed: a row of names is soon written.
        return Recognised(None, 1.0, None, {}, {})
    recognised = recognise(laid.headers, seen, name, told, customers=customers)
    first = recognised if told is None else recognise(laid.headers, seen, name, customers=customers)
    if first.unlikely and not laid.hidden:
        questions.ask(
            id_,
            "table",
            reader.where(),
            Message("intake.question.other_list", {"table": str(first.table)}),
            "none",
            (str(first.table), "none"),
            tuple(header.text for header in laid.headers[:3]),
            open_=True,
        )
        return replace(recognised, unlikely=told != recognised.table)
    hidden_use = laid.hidden and recognised.table is not None
    if recognised.table is not None and (recognised.rival or told) and not laid.hidden:
        options = tuple(dict.fromkeys([first.table or "none", *([first.rival] if first.rival else []), "none"]))
        questions.ask(
            id_,
            "table",
            reader.where(),
            Message("intake.question.table", {"table": first.table or "none"}),
            first.table or "none",
            options,
            tuple(header.text for header in laid.headers[:3]),
            open_=True,
        )
    elif hidden_use and recognised.table is not None:
        questions.ask(
            id_,
            "table",
            reader.where(),
            Message("intake.question.hidden", {"sheet": laid.name or "", "table": recognised.table}),
            "none",
            (recognised.table, "none"),
            tuple(header.text for header in laid.headers[:3]),
            open_=True,
        )
    return recognised


def _sure_of_guesses(reader: SheetReader, recognised: Recognised, questions: Questions) -> Recognised:
    """Ask for each column that was taken on its content alone whether it is what it looks like."""
    feeds: dict[str, tuple[Use, ...]] = {}
    for table, uses in recognised.feeds.items():
        kept = []
        for use in uses:
            if use.confidence != UNSURE:
                kept.append(use)
                continue
            # An amount that no header speaks of, or one that may be the customer's own revenue.
            what = "amount" if use.field == "annual_value" and use.synonym == use.header else use.field
            why = Message(f"intake.question.field_{what}", {"header": use.header})
            samples = tuple(reader.cells(use.column, text=True).dropna().drop_duplicates().head(3))
            id_ = reader.id("field", reader.about(use.column))
            options = (use.field, IGNORED)
            answer = questions.ask(id_, "field", reader.where(use.column), why, use.field, options, samples, open_=True)
            if answer == use.field:
                kept.append(use)
            elif questions.answered(id_):
                reader.passed.add(use.column)
            reader.note(use.column).asked = True
        feeds[table] = tuple(kept)
    return replace(recognised, feeds=feeds)


def _as_told(
    reader: SheetReader, recognised: Recognised, seen: dict[int, Profile], questions: Questions, customers: int | None
) -> Recognised:
    """The same table with its columns as somebody said that they are; the other columns are looked at anew.

    Another table only where these columns no longer make that one, and nobody said that it is.
    """
    reader.told = {**customer_told(reader, recognised, seen), **told_columns(reader, recognised)}
    if not reader.told or recognised.table is None:
        return recognised
    name = reader.laid.named
    again = recognise(reader.laid.headers, seen, name, recognised.table, reader.told, customers)
    if questions.given(reader.id("table")) is None and not tells(recognised.table, again.feeds[recognised.table]):
        other = recognise(reader.laid.headers, seen, name, columns=reader.told, customers=customers)
        again = other if other.table else again
    again = _sure_of_guesses(reader, replace(again, confidence=recognised.confidence), questions)
    not_taken(reader, reader.told, again)
    return again


def _how_it_ended(reader: SheetReader, fed: Fed, uses: tuple[Use, ...], *, beside: bool) -> None:
    """Ask of a list in which no column says how it ended.

    By default those in it left where a date or the name of the list says so.
    `beside`: it is a list of customers in which a date stands with those who left only.
    """
    when = next((use for use in uses if use.field == "date" and LEFT.search(plain(use.header))), None)
    left = when is not None or of_those_who_left(plain(reader.laid.named))
    samples = tuple(header.text for header in reader.laid.headers[:3])
    if beside and when is not None:
        samples = tuple(reader.cells(when.column, text=True).dropna().drop_duplicates().head(3))
    answer = reader.questions.ask(
        reader.id("outcome"), "outcome", reader.where(),
        Message("intake.question.outcome_beside", {"header": when.header if when else ""})
        if beside else Message("intake.question.outcome"),
        OUTCOMES[1] if left else "none", (OUTCOMES[1], OUTCOMES[0], "none"), samples,
    )  # fmt: skip
    if answer == "none":
        fed.rows["outcome"] = pd.Series(None, index=fed.rows.index, dtype="str")
        reject(fed, pd.Series(data=True, index=fed.rows.index), "no_outcome")
        return
    fed.rows["outcome"] = answer
    if beside:
        reject(fed, fed.rows["date"].isna(), "no_outcome")


def _off(reader: SheetReader, recognised: Recognised) -> bool:
    """A hidden sheet, or a list that is more like another kind, takes part only when somebody said so."""
    told = reader.questions.given(reader.id("table"))
    off = reader.laid.hidden or recognised.unlikely
    return off and recognised.table is not None and told != recognised.table


def _take_summaries(result: Interpreted, as_of: dt.date) -> None:
    if not result.recognised.summaries or not result.feds:
        return
    main = result.feds[0]
    wanted = [name for name in CUSTOMER_FIELDS if name in main.rows]
    accounts = main.rows[wanted]
    accounts = accounts[~accounts.index.duplicated()].reindex(result.laid.body.index)
    result.summary, result.declared = feed_summaries(result.reader, dict(result.recognised.summaries), accounts, as_of)


def _nothing_used(result: Interpreted, seen: dict[int, Profile]) -> None:
    laid = result.laid
    for header in laid.headers:
        # A date column in a language that we do not read is worth a word of its own.
        dated = any(match.field == "date" and match.score > 0.9 for match in match_section("responses", header.text))
        unread = seen[header.column]
        if dated and unread.filled and unread.dates < 0.5:
            n = int(laid.cells(header.column).notna().sum())
            params: dict[str, Param] = {"header": header.text, "value": unread.samples[0], "n": n}
            result.issues.append(Issue("cells_unreadable", result.reader.where(header.column), n, params))
    off = _off(result.reader, result.recognised)
    nameless = laid.header_row is None and len(laid.body) > 0
    code = "no_names" if nameless else "sheet_not_recognised"
    if off:
        code = "hidden_sheet" if laid.hidden else "other_list"
    reason = Message(f"intake.row.{code}")
    result.set_aside = _set_aside(laid, dict.fromkeys((int(row) for row in laid.body.index), reason))
    report = result.report
    result.report = replace(report, table=None, rows_used=0, rows_set_aside=report.rows_in)
    if code == "hidden_sheet":
        result.issues.append(Issue(code, result.reader.where(), len(laid.body), {"sheet": laid.name or ""}))
    elif code == "other_list":
        result.issues.append(Issue(code, result.reader.where(), len(laid.body), {"sheet": laid.name or laid.file}))
    elif nameless:
        row = int(laid.body.index[0])
        result.issues.append(Issue("no_names", result.reader.where(), len(laid.body), {"row": row}))
    elif laid.headers and len(laid.body):
        headers = tuple(header.text for header in laid.headers if header.text)
        result.issues.append(
            Issue("sheet_not_recognised", result.reader.where(), len(laid.body), {"headers": headers[:8]})
        )
    else:
        result.issues.append(Issue("sheet_empty", result.reader.where(), 1, {"sheet": laid.name or ""}))


def leave_out(result: Interpreted, reason: Message) -> None:
    """Use nothing of a sheet; all its rows are set aside for one reason."""
    result.feds, result.summary, result.declared = [], [], None
    result.issues, result.unread = [], []
    result.set_aside = _set_aside(result.laid, dict.fromkeys((int(row) for row in result.laid.body.index), reason))
    rows = result.report.rows_in
    result.report = replace(result.report, rows_used=0, rows_set_aside=rows)


def _set_aside(laid: LaidOut, rejected: dict[int, Message]) -> list[RowSetAside]:
    rows = [row for row in laid.body.index if row in rejected]
    names = [header.text for header in laid.headers]
    columns = [header.column for header in laid.headers]
    if len(rows) > _VALUES_KEPT:
        return [RowSetAside(laid.file, laid.name, int(row), rejected[row]) for row in rows]
    values = laid.body.loc[rows, columns].fillna("").to_numpy()
    return [
        RowSetAside(laid.file, laid.name, int(row), rejected[row], tuple(zip(names, map(str, cells), strict=True)))
        for row, cells in zip(rows, values, strict=True)
    ]


def _report(
    laid: LaidOut, reader: SheetReader, recognised: Recognised, seen: dict[int, Profile], set_aside: int
) -> SheetReport:
    uses: dict[int, Use] = {}
    for use in recognised.summaries.values():
        uses[use.column] = use
    for feed_uses in reversed(list(recognised.feeds.values())):
        uses.update({use.column: use for use in feed_uses})
    columns = tuple(
        _column(header.text, header.column, uses.get(header.column), reader, seen[header.column], recognised.table)
        for header in laid.headers
    )
    total = len(laid.body)
    return SheetReport(laid.name, laid.hidden, laid.header_row, recognised.table, recognised.confidence, total,
                       total - set_aside, set_aside, columns, reader.id("table"))  # fmt: skip


def _column(
    header: str, column: int, use: Use | None, reader: SheetReader, seen: Profile, table: str | None
) -> ColumnReport:
    id_ = reader.id("field", reader.about(column))
    told = column in reader.told
    notes = reader.notes.get(column)
    asked = notes is not None and notes.asked
    if use is None or (column in reader.passed and not told):
        return ColumnReport(header, column, None, 0.0, "ignored", samples=seen.samples, id=id_, told=told)
    evidence = [_why(header, use, told=told)]
    if seen.filled and not told:
        evidence.append(Message("intake.evidence.content", {"share": Share(use.content)}))
    name = {"nps": "score", "ces": "score", "average_score": "score"}.get(use.field, use.field)
    if table == "expectations" and name == "role":
        name = "level"  # which is all that a job title tells of an expectation
    return ColumnReport(
        header,
        column,
        name,
        round(min(use.confidence, 0.99), 2),
        "ambiguous" if asked else "mapped",
        notes.scale if notes else None,
        notes.date_order if notes else None,
        notes.decimal if notes else None,
        (*evidence, *(notes.evidence if notes else ())),
        seen.samples,
        id_,
        reader.id("scale", reader.about(column)) if use.field in SCORE_FIELDS else "",
        told,
    )


def _why(header: str, use: Use, *, told: bool) -> Message:
    if told:
        return Message("intake.evidence.told")
    return Message("intake.evidence.header", {"header": header, "synonym": use.synonym})
