"""Questions about a sheet as a whole: when it was asked, in which currency it counts, what a log of it holds."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from analytics.intake.asking import Questions, question_id
from analytics.intake.sheet import Interpreted
from analytics.tables.issue import Message
from analytics.tables.portfolio import Coverage
from analytics.tables.schema import COVERAGES


def _by_name(understood: Sequence[Interpreted]) -> list[tuple[int, Interpreted]]:
    """Sheets with their positions, by file and sheet, so that the numbers of questions keep in any order."""
    return sorted(enumerate(understood), key=lambda pair: (pair[1].laid.file, pair[1].laid.name or "", pair[0]))


def ask_dates(
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


def ask_currency(understood: Sequence[Interpreted], questions: Questions) -> None:
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


def ask_coverage(understood: Sequence[Interpreted], questions: Questions) -> dict[str, Coverage]:
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
