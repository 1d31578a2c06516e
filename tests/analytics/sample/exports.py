"""The sample's own files as canonical tables, by their known headers: what a flawless intake makes of them."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pandas as pd
from openpyxl import load_workbook

from analytics.sample import SamplePortfolio
from analytics.tables.portfolio import Tables
from analytics.tables.schema import conform

LEVELS = {"Directie": "executive", "Management": "management", "Operatie": "operational"}
TOPICS = {
    "Operationeel": "operational",
    "Commercieel": "commercial",
    "Verwachtingen": "expectations",
    "Toekomst": "future",
}
SIGNALS = {"Ziet toekomst": "sees_future", "Alleen prijs": "price_only", "Wil vertrekken": "leaving"}
Row = dict[str, Any]


def _csv(content: bytes) -> list[Row]:
    return [*csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")]


def _sheet(content: bytes, title: str, header_row: int) -> list[Row]:
    lines = [*load_workbook(io.BytesIO(content))[title].iter_rows(min_row=header_row, values_only=True)]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def _day(text: str) -> pd.Timestamp:
    return pd.to_datetime(text, format="%d-%m-%Y", errors="coerce")


def _stem(name: str) -> str:
    plain = " ".join(name.lower().replace(".", "").split()).replace("gem ", "gemeente ")
    return plain.removesuffix(" bv").removesuffix(" nv")


def tables(made: SamplePortfolio, keep: Callable[[Row], bool] = lambda _row: True) -> Tables:
    """The Dutch sample as tables; `keep` chooses among the rows of the conversation log."""
    found = {file.name: file.content for file in made.files}
    contracts = [row for row in _sheet(found["contracten.xlsx"], "Contracten", 4) if row["Klant"]]
    names = {_stem(row["Klant"]): row["Klant"] for row in contracts}
    talks = [row for row in _csv(found["gesprekken.csv"]) if keep(row)]
    # A level left blank is what the same job title has elsewhere in the log.
    by_title = {row["Functie"]: LEVELS[row["Niveau"]] for row in talks if row["Niveau"]}
    answers = [
        row
        for row in _csv(found["csat-export.csv"])
        if row["Klantnaam"]
        and row["Ingevuld op"]
        and (row["Rapportcijfer (1-10)"] or "").replace(",", "").isdigit()
        and not pd.isna(_day(row["Ingevuld op"]))
    ]
    expected = _sheet(found["verwachtingen.xlsx"], "Verwachtingen", 1)
    frames: dict[str, list[Row]] = {
        "contracts": [
            {
                "account": row["Klant"],
                "contract_id": row["Contractnummer"],
                "annual_value": row["Jaarwaarde"],
                "currency": "EUR",
                "start": row["Ingangsdatum"],
                "end": row["Einddatum"],
                "notice_days": row["Opzegtermijn (dagen)"],
                "owner": row["Accountmanager"],
                "segment": row["Segment"],
            }
            for row in contracts
        ],
        "responses": [
            {
                "account": names[_stem(row["Klantnaam"])],
                "score": float(row["Rapportcijfer (1-10)"].replace(",", ".")),
                "scale_min": 1,
                "scale_max": 10,
                "date": _day(row["Ingevuld op"]),
                "response_id": row["Respons-ID"],
                "respondent": row["Respondent"],
                "level": by_title.get(row["Functie"]),
                "question": "csat",
                "comment": row["Toelichting"] or None,
            }
            for row in answers
        ],
        "conversations": [
            {
                "account": row["Klant"],
                "date": _day(row["Datum"]),
                "person": row["Gesproken met"],
                "level": LEVELS.get(row["Niveau"], by_title[row["Functie"]]),
                "topic": TOPICS[row["Onderwerp"]],
                "signal": SIGNALS.get(row["Signaal"]),
                "note": row["Notitie"] or None,
                "log": "gesprekken.csv",
            }
            for row in talks
            if not pd.isna(_day(row["Datum"]))
        ],
        "expectations": [
            {
                "account": row["Klant"],
                "expectation": row["Verwachting"],
                "importance": row["Belang (1-5)"],
                "measure": row["Afgesproken maatstaf"],
                "fulfilment": row["Vervulling (0-10)"],
                "reviewed": row["Besproken op"],
            }
            for row in expected
        ],
        "outcomes": [
            {
                "account": row["Klant"],
                "date": row["Besluitdatum"],
                "reason": row["Reden"],
                "outcome": "renewed" if row["Uitkomst"] == "Verlengd" else "churned",
            }
            for row in _sheet(found["verlengingen.xlsx"], "Verlengingen", 1)
        ],
    }
    return Tables(
        **{table: conform(table, pd.DataFrame(rows)) for table, rows in frames.items()},
        coverage={"gesprekken.csv": "occurring"},
    )
