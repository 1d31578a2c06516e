"""What is drawn on a wide screen and what in its place on a phone: the browser shows one of the two.

A grid of many columns is cut off at 390 pixels. The server does not know how wide a screen is, so both are sent; the
phone's part is short.
"""

import math
from collections.abc import Iterable
from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

# What the columns of a list need, in pixels. On a screen of 1280 a list has 944 in all, 34 of them for its boxes: what
# goes beyond is out of sight.
NAME: Final = 208
MONEY: Final = 82
DATE: Final = 106
OWNER: Final = 134


# About what a letter takes in a list, in one line and in several, of which none is full; what a cell keeps free.
_LETTER: Final = 6.4
_LETTER_WRAPPED: Final = 7.4
_MARGIN: Final = 16
ROW: Final = 35


def row_height(texts: Iterable[str], width: int = NAME, *, lines: int = 3) -> int:
    """The height of all rows of a list: one line, or as many as its longest text needs, `lines` at most.

    A grid cuts off what does not fit, without a mark.
    """
    longest = max((len(text) for text in texts), default=0)
    if longest * _LETTER <= width - _MARGIN:
        return ROW
    return 14 + 20 * min(lines, math.ceil(longest * _LETTER_WRAPPED / (width - _MARGIN)))


def column(width: int, heading: str | None = None, *, figures: bool = False) -> Any:  # noqa: ANN401  a private type
    """A column of a list: how wide at least, and its heading where that is shorter than its name.

    `figures`: amounts or shares that are already written out, at the right as numbers stand.
    """
    return st.column_config.Column(heading, width=width, alignment="right" if figures else None)


def wide(key: str) -> DeltaGenerator:
    """A container that only a wide screen shows."""
    return st.container(key=f"bs_wide_{key}")


def narrow(key: str) -> DeltaGenerator:
    """A container that only a phone shows."""
    return st.container(key=f"bs_narrow_{key}", gap=None)
