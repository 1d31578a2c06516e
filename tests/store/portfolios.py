"""A small portfolio with every kind of value in it, for the tests of what is kept."""

import datetime as dt
import hashlib
from dataclasses import replace

import pandas as pd

from analytics.tables.portfolio import Tables
from analytics.tables.schema import conform
from store.workspace import FileRecord, Workspace

_UPLOAD = b"account;date\nHogeschool Zuidrand;2026-10-01\n"
SAVED_AT = dt.datetime(2026, 11, 1, 9, 30, tzinfo=dt.UTC)


def small_workspace() -> Workspace:
    tables = Tables(
        contracts=conform(
            "contracts",
            pd.DataFrame(
                {
                    "account": ["Hogeschool Zuidrand", "=cmd|'/c calc'!A1", '<img src=x onerror="alert(1)">'],
                    "annual_value": [120000.0, None, 0.1],
                    "currency": ["EUR", "EUR", None],
                    "end": ["2027-03-31", None, "2026-12-31"],
                    "auto_renew": [True, None, False],
                    "file": "contracts.xlsx",
                    "sheet": "Blad1",
                    "row": [4, 5, 6],
                }
            ),
        ),
        responses=conform(
            "responses",
            pd.DataFrame(
                {
                    "account": ["Hogeschool Zuidrand"],
                    "score": [8.7],
                    "scale_min": [1],
                    "scale_max": [10],
                    "date": ["2026-08-01"],
                    "comment": ["Prima. \u0000 \U0001f642 'quoted' ; DROP TABLE shared"],
                }
            ),
        ),
        conversations=conform(
            "conversations",
            pd.DataFrame(
                {
                    "account": ["Hogeschool Zuidrand"],
                    "date": ["2026-10-01"],
                    "level": ["executive"],
                    "signal": ["price_only"],
                    "log": ["log.csv"],
                }
            ),
        ),
        coverage={"log.csv": "occurring"},
        declared_executive=frozenset({"Hogeschool Zuidrand"}),
    )
    return Workspace(
        tables=tables,
        saved_at=SAVED_AT,
        answers={"scale:abc": "1..10"},
        edits={
            "expectations": pd.DataFrame({"text": ["één", None], "n": [1, 2], "on": [dt.date(2026, 1, 2), None]}),
            "../../outside": pd.DataFrame({"yes": [True, False], "x": [0.1, None]}),
        },
        settings={"base_rate": 0.12, "weights": {"exec_gap": 1.3}, "nothing": None},
        plan=({"account": "Hogeschool Zuidrand", "on": "2026-12-01"},),
        workshop={"rooms": [{"votes": [1, 2, 3]}]},
        files=(
            FileRecord("contracts.xlsx", "0" * 64),
            FileRecord("log.csv", hashlib.sha256(_UPLOAD).hexdigest(), _UPLOAD),
        ),
        intake={
            "files": ["log.csv"],
            "logs": ["log.csv"],
            "declared_executive": [],
            "read": {
                "files": [{"file": "log.csv", "problem": None, "sheets": []}],
                "set_aside": [
                    {
                        "file": "log.csv",
                        "sheet": None,
                        "row": 2,
                        "reason": {"code": "intake.row.total", "params": {}},
                        "values": [["account", "Hogeschool Zuidrand"]],
                    }
                ],
            },
        },
        corrections=(
            {
                "table": "conversations",
                "said": {
                    "account": "Hogeschool Zuidrand",
                    "date": {"$date": "2026-10-01"},
                    **dict.fromkeys(("person", "role", "our_person", "topic", "note")),
                    "level": "executive",
                    "signal": "price_only",
                },
                "changed": {"level": "management"},
                "counts": True,
                "place": {"upload": "0" * 64, "sheet": "", "row": 2},
            },
        ),
    )


def small_workspace_2() -> Workspace:
    """What version 2 could hold of it: no corrections."""
    return replace(small_workspace(), corrections=())


def small_workspace_1() -> Workspace:
    """What version 1 could hold of it: no uploads, nothing of how they were read, no corrections."""
    return replace(small_workspace_2(), files=(FileRecord("contracts.xlsx", "0" * 64),), intake={})
