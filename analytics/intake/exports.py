"""From exports to the six tables: the whole intake, stage by stage."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pandas as pd

from analytics.intake.asking import Questions, question_id
from analytics.intake.cross_checks import leaks, outcomes_that_disagree
from analytics.intake.guesses import UNSURE
from analytics.intake.joining import contracts_without_answers, join_accounts
from analytics.intake.layout import LaidOut, lay_out
from analytics.intake.levels import fill_levels
from analytics.intake.raw import Limits, RawFile, RawSheet, SourceFile
from analytics.intake.reading import read_many
from analytics.intake.rows import blank_rows
from analytics.intake.sheet import Interpreted, interpret, leave_out
from analytics.intake.vocabulary import fold
from analytics.tables.imported import FileReport, Imported
from analytics.tables.issue import Issue, Message, Where
from analytics.tables.portfolio import Coverage, Tables
from analytics.tables.quantities import Money
from analytics.tables.schema import COVERAGES, TABLES, conform

Progress = Callable[..., None]


# How much of a column must be names of customers that other sheets name, and how many names it must hold.
_MOSTLY: Final = 0.5
_A_FEW: Final = 3
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
    again = _dropped_again(raw)
    for at, file in enumerate(raw):
        for sheet in file.sheets:
            if _only_explains(sheet):
                continue
            laid = _without_blank_rows(lay_out(file.file, sheet))
            sheets.append((at, interpret(laid, questions, as_of)))
    sheets = [(at, _by_known_names(each, sheets, questions, as_of)) for at, each in sheets]
    for at, each in sheets:
        if at in again:
            leave_out(each, Message("intake.row.same_file", {"other": again[at]}))
    understood = [each for _, each in sheets]
    _spare_doubles(understood)
    feds = [fed for each in understood for fed in each.feds]
    extra = [fed for each in understood for fed in each.summary]
    joined = join_accounts([*feds, *extra], questions)
    fill_levels([*feds, *extra], questions)
    _ask_currency(understood, questions)
    dated = _ask_dates(understood, questions, as_of)
    coverage = _ask_coverage(understood, questions)
    tables = _tables(understood, dated, coverage)
    problems = [
        *(issue for file in raw for issue in file.issues),
        *(Issue("same_file", Where(raw[at].file), 1, {"other": other}) for at, other in again.items()),
        *(issue for each in understood for issue in each.issues),
        *_no_accounts(understood),
        *leaks(understood),
        *outcomes_that_disagree(understood),
    ]
    if questions.unfit:
        problems.append(Issue("answers_unfit", Where(), len(questions.unfit), {"n": len(questions.unfit)}))
    problems += _without_answers(tables)
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


def _by_known_names(
    each: Interpreted, sheets: Sequence[tuple[int, Interpreted]], questions: Questions, as_of: dt.date
) -> Interpreted:
    """A sheet in which no header says whose rows they are, read by the column that holds names of the other sheets."""
    if not each.laid.headers or not len(each.laid.body) or (each.recognised.table is not None and _has_account(each)):
        return each
    known = {fold(str(name)) for _, other in sheets for name in _names(other)}
    named = None
    best = _MOSTLY
    for header in each.laid.headers if known else ():
        cells = {fold(str(cell)) for cell in each.laid.cells(header.column).dropna().unique()}
        share = len(cells & known) / len(cells) if len(cells) >= _A_FEW else 0.0
        if share > best:
            named, best = header.column, share
    if named is None:
        return each
    questions.forget(each.laid.file, each.laid.name)
    return interpret(each.laid, questions, as_of, named)


def _has_account(each: Interpreted) -> bool:
    uses = [use for uses in each.recognised.feeds.values() for use in uses]
    return any(use.field in ("account", "account_id") and use.confidence > UNSURE for use in uses)


def _names(each: Interpreted) -> list[str]:
    """The customers that a sheet names in a column whose header says so."""
    if not _has_account(each):
        return []
    return [name for fed in each.feds[:1] if "account" in fed.rows for name in fed.rows["account"].dropna().unique()]


def _dropped_again(raw: Sequence[RawFile]) -> dict[int, str]:
    """Files that hold, cell by cell, what an earlier one holds: the name of that one, by position.

    Two anonymous answers with the same mark are two answers, so nothing in the rows tells that these are the same.
    """
    found: dict[int, str] = {}
    for at, file in enumerate(raw):
        for earlier in raw[:at]:
            if file.sheets and _alike(earlier, file):
                found[at] = earlier.file
                break
    return found


def _alike(first: RawFile, second: RawFile) -> bool:
    pairs = list(zip(first.sheets, second.sheets, strict=False))
    return len(first.sheets) == len(second.sheets) and all(
        one.name == other.name and one.cells.shape == other.cells.shape and one.cells.equals(other.cells)
        for one, other in pairs
    )


def _by_name(understood: Sequence[Interpreted]) -> list[tuple[int, Interpreted]]:
    """Sheets with their positions, by file and sheet, so that the numbers of questions keep in any order."""
    return sorted(enumerate(understood), key=lambda pair: (pair[1].laid.file, pair[1].laid.name or "", pair[0]))


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


def _ask_dates(
    understood: Sequence[Interpreted], questions: Questions, as_of: dt.date
) -> dict[tuple[int, str], pd.Timestamp]:
    """The date of surveys and outcomes whose rows have none, by (position of the sheet, table)."""
    found: dict[tuple[int, str], pd.Timestamp] = {}
    times: dict[str, int] = {}
    for at, each in _by_name(understood):
        for table, kind, default in (
            ("responses", "survey_date", as_of.isoformat()),
            ("outcomes", "outcome_date", "unknown"),
        ):
            rows = [fed.rows for fed in [*each.feds, *each.summary] if fed.table == table and len(fed.rows)]
            undated = sum(int(r["date"].isna().sum()) if "date" in r else len(r) for r in rows)
            if not undated:
                continue
            # Two months of one survey have one shape and two dates.
            id_ = _nth(question_id(each.shape, kind), times)
            why = Message(f"intake.question.{kind}", {"n": undated})
            answer = questions.ask(id_, kind, each.reader.where(), why, default, (), open_=True)
            date = pd.to_datetime(answer, format="%Y-%m-%d", errors="coerce")
            if pd.isna(date) and kind == "survey_date":
                date = pd.Timestamp(as_of)
            if not pd.isna(date):
                found[(at, table)] = date
    return found


def _ask_currency(understood: Sequence[Interpreted], questions: Questions) -> None:
    """The currency of values that name none, where others in the same import do: currencies are never added."""
    contracts = [(each, fed) for each in understood for fed in each.feds if fed.table == "contracts"]
    named = [fed.rows["currency"].dropna() for _, fed in contracts if "currency" in fed.rows]
    known = pd.concat(named).value_counts() if named else pd.Series(dtype="int64")
    if known.empty:
        return
    codes = tuple(str(code) for code in known.index[:5])
    for each, fed in contracts:
        if "annual_value" not in fed.rows:
            continue
        currency = (
            fed.rows["currency"] if "currency" in fed.rows else pd.Series(None, index=fed.rows.index, dtype="str")
        )
        bare = fed.rows["annual_value"].notna() & currency.isna()
        if not bare.any():
            continue
        why = Message("intake.question.currency", {"n": int(bare.sum())})
        options = (*codes, "unknown")
        id_ = question_id(each.shape, "currency")
        answer = questions.ask(id_, "currency", each.reader.where(), why, codes[0], options, open_=True)
        if answer != "unknown":
            fed.rows["currency"] = currency.mask(bare, answer.strip().upper()[:3])


def _nth(id_: str, times: dict[str, int]) -> str:
    times[id_] = times.get(id_, 0) + 1
    return id_ if times[id_] == 1 else f"{id_}-{times[id_]}"


def _ask_coverage(understood: Sequence[Interpreted], questions: Questions) -> dict[str, Coverage]:
    """What each conversation log holds; for columns that sum conversations up, by default only some."""
    found: dict[str, Coverage] = {}
    times: dict[str, int] = {}
    for _, each in _by_name(understood):
        log = any(fed.table == "conversations" for fed in each.feds)
        if not log and not any(fed.table == "conversations" for fed in each.summary):
            continue
        if log and (told := _told_coverage(each)) is not None:
            found.update({f"{each.log}|{kind}": kind for kind in COVERAGES if (told == kind).any()})
            if told.notna().all():
                continue
        default = "occurring" if log else "some"
        code = "intake.question.coverage" if log else "intake.question.coverage_summary"
        answer = questions.ask(
            _nth(question_id(each.shape, "coverage"), times), "coverage", each.reader.where(), Message(code), default,
            COVERAGES,
        )  # fmt: skip
        found[each.log] = "all" if answer == "all" else "some" if answer == "some" else "occurring"
    return found


def _told_coverage(each: Interpreted) -> pd.Series | None:
    """What each conversation's own log holds, where a column says so: a workbook of all tables joins several logs."""
    talks = [fed.rows for fed in each.feds if fed.table == "conversations"]
    parts = [rows["log_coverage"] for rows in talks if "log_coverage" in rows]
    return pd.concat(parts) if parts else None


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
