"""From exports to the six tables: the whole intake, stage by stage."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pandas as pd

from analytics.intake.asking import Questions
from analytics.intake.cross_checks import leaks, outcomes_that_disagree
from analytics.intake.headers import plain
from analytics.intake.joining import contracts_without_answers, join_accounts
from analytics.intake.known_customers import by_known_names
from analytics.intake.layout import LaidOut, lay_out
from analytics.intake.levels import fill_levels
from analytics.intake.listed_twice import contracts_listed_twice
from analytics.intake.raw import Limits, RawFile, RawSheet, SourceFile
from analytics.intake.reading import read_many
from analytics.intake.rows import blank_rows
from analytics.intake.same_file import dropped_again
from analytics.intake.sheet import Interpreted, interpret, leave_out
from analytics.intake.whole_file import ask_coverage, ask_currency, ask_dates
from analytics.tables.imported import FileReport, Imported
from analytics.tables.issue import Issue, Message, Where
from analytics.tables.portfolio import Coverage, Tables
from analytics.tables.quantities import Money
from analytics.tables.schema import TABLES, conform

Progress = Callable[..., None]


# Stands in the first row of a sheet of our own that holds no row of a user, in any language: it is passed over.
OWN_SHEET_MARK: Final = "blindspot-template"


def read_exports(
    files: Sequence[SourceFile],
    *,
    as_of: dt.date,
    answers: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Turn any exports into the six tables, with an account of every decision and every row.

    Args:
        files: names and contents.
        as_of: the date of the picture; the default date of a survey without one.
        answers: option by question id; unanswered questions take their defaults.
        limits: what reading one file may cost.
        progress: told how far reading is.

    Never fails on what is in a file: what cannot be read is a problem, a question or a row set aside.
    """
    raw = read_many(files, limits or Limits(), progress)
    return import_raw(raw, as_of=as_of, answers=answers or {})


def import_raw(raw: Sequence[RawFile], *, as_of: dt.date, answers: Mapping[str, str]) -> Imported:
    """The same from files that were read already."""
    questions = Questions(answers)
    sheets: list[tuple[int, Interpreted]] = []
    again = dropped_again(raw)
    for at, file in enumerate(raw):
        for sheet in file.sheets:
            if _only_explains(sheet):
                continue
            laid = _without_blank_rows(lay_out(file.file, sheet))
            sheets.append((at, interpret(laid, questions, as_of)))
    sheets = [(at, by_known_names(each, sheets, questions, as_of)) for at, each in sheets]
    for at, each in sheets:
        if at in again:
            leave_out(each, Message("intake.row.same_file", {"other": again[at]}))
    understood = [each for _, each in sheets]
    _spare_doubles(understood)
    feds = [fed for each in understood for fed in each.feds]
    extra = [fed for each in understood for fed in each.summary]
    for each in understood:
        _numbered(each)
    joined = join_accounts([*feds, *extra], questions)
    twice = contracts_listed_twice(understood, questions)
    fill_levels([*feds, *extra], questions)
    ask_currency(understood, questions)
    dated = ask_dates(understood, questions, as_of)
    coverage = ask_coverage(understood, questions)
    tables = _tables(understood, dated, coverage)
    problems = [
        *(issue for file in raw for issue in file.issues),
        *(Issue("same_file", Where(raw[at].file), 1, {"other": other}) for at, other in again.items()),
        *(issue for each in understood for issue in each.issues),
        *_no_accounts(understood),
        *leaks(understood),
        *outcomes_that_disagree(understood),
        *twice,
    ]
    if questions.unfit:
        problems.append(Issue("answers_unfit", Where(), len(questions.unfit), {"n": len(questions.unfit)}))
    problems += _without_answers(tables)
    problems += [
        Issue("numbered_otherwise", Where(file), 1, {"file": file, "other": other}) for file, other in joined.otherwise
    ]
    if joined.without:
        some = joined.without[:5]
        problems.append(
            Issue("accounts_without_contract", Where(), len(joined.without), {"n": len(joined.without), "names": some})
        )
    reports = tuple(
        FileReport(
            file.file,
            file.problem or _nothing_in(file),
            tuple(each.report for number, each in sheets if number == at),
        )
        for at, file in enumerate(raw)
    )
    return Imported(
        tables,
        reports,
        joined.matches,
        tuple(question for id_, question in questions.asked.items() if questions.answered(id_) is None),
        tuple(row for each in understood for row in each.set_aside),
        tuple(problems),
        tuple(question for id_, question in questions.asked.items() if questions.answered(id_) is not None),
        tuple(dict.fromkeys(cell for each in understood for cell in each.unread)),
    )


def _nothing_in(file: RawFile) -> Issue | None:
    if any(len(sheet.cells) for sheet in file.sheets):
        return None
    return Issue("empty", Where(file.file))


def _only_explains(sheet: RawSheet) -> bool:
    """Whether this is a sheet that we wrote ourselves: the template's instructions, or the cells that were not read."""
    return bool(len(sheet.cells)) and bool(sheet.cells.iloc[0].eq(OWN_SHEET_MARK).any())


def _without_blank_rows(laid: LaidOut) -> LaidOut:
    blank = blank_rows(laid.body)
    if not blank.any():
        return laid
    keep = ~blank.to_numpy()
    return LaidOut(laid.file, laid.name, laid.hidden, laid.header_row, laid.headers, laid.body[keep], laid.kinds[keep],
                   laid.formats)  # fmt: skip


def _numbered(each: Interpreted) -> None:
    """Note where the numbers of customers come from that each table of a sheet took."""
    uses = (use for taken in each.recognised.feeds.values() for use in taken if use.field == "account_id")
    header = next((plain(use.header) for use in uses), "")
    for fed in (*each.feds, *each.summary):
        fed.file, fed.numbered_by = each.laid.file, header


def _spare_doubles(understood: Sequence[Interpreted]) -> None:
    """Contract values and averages that stand beside other data count only where no list of their own is given."""
    own_contracts = any(each.recognised.table == "contracts" for each in understood)
    own_answers = any(each.recognised.table == "responses" for each in understood)
    for each in understood:
        main = each.recognised.table
        for fed in list(each.feds):
            if fed.table == "contracts" and main != "contracts":
                if own_contracts:
                    each.feds.remove(fed)
                else:
                    keys = [name for name in ("account", "account_id", "contract_id", "end") if name in fed.rows]
                    fed.rows = fed.rows.drop_duplicates(keys)
        if own_answers and main != "responses":
            each.summary = [fed for fed in each.summary if fed.table != "responses"]


def _log_of(each: Interpreted, rows: pd.DataFrame) -> pd.Series | str:
    if "log_coverage" not in rows:
        return each.log
    told = rows["log_coverage"]
    return (each.log + "|" + told).fillna(each.log).mask(told == "own", "")


def _tables(
    understood: Sequence[Interpreted], dated: Mapping[tuple[int, str], pd.Timestamp], coverage: Mapping[str, Coverage]
) -> Tables:
    parts: dict[str, list[pd.DataFrame]] = {table: [] for table in TABLES}
    declared: set[str] = set()
    for at, each in enumerate(understood):
        for fed in [*each.feds, *each.summary]:
            rows = fed.rows.assign(file=each.laid.file, sheet=each.laid.name or "", row=fed.rows.index)
            if fed.table == "conversations":
                rows["log"] = _log_of(each, rows)
            if (at, fed.table) in dated:
                date = dated[(at, fed.table)]
                rows["date"] = rows["date"].fillna(date) if "date" in rows else date
            parts[fed.table].append(conform(fed.table, rows))
        if each.declared is not None and each.feds:
            names = each.feds[0].rows["account"]
            said = each.declared.reindex(names.index, fill_value=False)
            declared |= set(names[said].dropna())
    frames = {
        table: conform(table, pd.concat(found, ignore_index=True)) if found else conform(table)
        for table, found in parts.items()
    }
    return Tables(**frames, coverage=dict(coverage), declared_executive=frozenset(declared))


def _without_answers(tables: Tables) -> list[Issue]:
    """What the contracts are worth of customers that no answer could be joined to, largest currency first."""
    silent = contracts_without_answers(tables)
    if silent.empty:
        return []
    currencies = silent["currency"].fillna("")
    totals = silent["annual_value"].groupby(currencies).sum().sort_values(ascending=False)
    value = Money(float(totals.iloc[0]), str(totals.index[0]))
    n = int(silent["account"].nunique())
    return [Issue("contracts_without_answers", Where(), n, {"n": n, "value": value})]


def _no_accounts(understood: Sequence[Interpreted]) -> list[Issue]:
    """Sheets that would be a table if they said whose row each is."""
    found = []
    for each in understood:
        missing = sum(row.reason.code == "intake.row.no_account" and not row.reason.params for row in each.set_aside)
        if missing:
            found.append(Issue("no_account", each.reader.where(), missing, {"n": missing}))
    return found
