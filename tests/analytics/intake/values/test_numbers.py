"""Numbers as people write them, decided per column."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intake.raw import CellKind
from analytics.intake.values.numbers import currencies, currency_of, number_style, out_of, to_numbers


def text(*cells: str | None) -> pd.Series:
    return pd.Series(cells, dtype="str")


@pytest.mark.parametrize(
    ("cell", "decimal", "number"),
    [
        ("1.234,56", ",", 1234.56),
        ("1,234.56", ".", 1234.56),
        ("€ 12.500,-", ",", 12500),
        ("€ 12.500,--", ",", 12500),
        ("12k", ",", 12000),
        ("1,5 mln", ",", 1_500_000),
        ("12%", ".", 12),
        ("8,5", ",", 8.5),
        ("8/10", ".", 8),
        ("7,5 van 10", ",", 7.5),
        ("(1.200)", ",", -1200),
        ("1200-", ".", -1200),
        ("-3", ".", -3),
        ("1'234.50", ".", 1234.5),
        ("€\u00a09.100 per jaar", ",", 9100),
        ("USD 1,000", ".", 1000),
        (".5", ".", 0.5),
        ("1.5e3", ".", 1500),
    ],
)
def test_a_number_is_read(cell: str, decimal: str, number: float) -> None:
    assert to_numbers(text(cell), None, decimal)[0] == pytest.approx(number)


@pytest.mark.parametrize("cell", ["1.2.3.4,0", "12.34.567", "abc", "12 stuks", "1,23,4", "2026-01-02", "€", "--"])
def test_what_is_no_number_stays_unread(cell: str) -> None:
    assert math.isnan(to_numbers(text(cell), None, ",")[0])


@pytest.mark.parametrize(
    ("cells", "decimal", "certain"),
    [
        (["12.500", "8.000"], ",", False),
        (["12,500", "8,000"], ".", False),
        (["12.500", "8.000,50"], ",", True),
        (["1.234.567"], ",", True),
        (["12,5"], ",", True),
        (["0.125"], ".", True),
        (["12.5", "1.500"], ".", True),
        (["1200", "3"], None, True),
        (["1,5", "2.5"], ",", False),
    ],
)
def test_the_decimal_sign_is_the_columns(cells: list[str], decimal: str | None, certain: bool) -> None:
    style = number_style(text(*cells))
    assert (style.decimal, style.certain) == (decimal, certain)


def test_a_numeric_cell_has_a_point_whatever_the_text_beside_it_uses() -> None:
    kinds = np.array([CellKind.NUMBER, CellKind.TEXT], dtype="int8")
    assert to_numbers(text("12.5", "12,5"), kinds, ",").tolist() == [12.5, 12.5]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from(",."))
def test_grouped_amounts_come_back(whole: int, cents: int, decimal: str) -> None:
    grouping = "." if decimal == "," else ","
    written = f"{whole:,}".replace(",", grouping) + f"{decimal}{cents:02d}"
    assert number_style(text(written)).decimal == decimal
    assert to_numbers(text(written), None, decimal)[0] == pytest.approx(whole + cents / 100)


def test_scale_and_currency_in_the_cells() -> None:
    assert out_of(text("8/10", "9/10")) == 10
    assert out_of(text("8", "9/10", "7")) is None
    assert currencies(text("€ 5", "5 USD", "5")).fillna("").tolist() == ["EUR", "USD", ""]
    assert [currency_of(header) for header in ("arr_usd", "Waarde (€)", "[$€-413] #,##0", "Europa")] == [
        "USD", "EUR", "EUR", "",
    ]  # fmt: skip
