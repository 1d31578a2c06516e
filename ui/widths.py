"""What is drawn on a wide screen and what in its place on a phone: the browser shows one of the two.

A grid of many columns is cut off at 390 pixels. The server does not know how wide a screen is, so both are sent; the
phone's part is short.
"""

from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

# What the columns of a list need, in pixels. On a screen of 1280 a list has 944 in all, 34 of them for its boxes: what
# goes beyond is out of sight.
NAME: Final = 208
MONEY: Final = 82
DATE: Final = 106
OWNER: Final = 134


def column(width: int, heading: str | None = None) -> Any:  # noqa: ANN401  Streamlit's own type is private
    """A column of a list: how wide at least, and its heading where that is shorter than its name."""
    return st.column_config.Column(heading, width=width)


def wide(key: str) -> DeltaGenerator:
    """A container that only a wide screen shows."""
    return st.container(key=f"bs_wide_{key}")


def narrow(key: str) -> DeltaGenerator:
    """A container that only a phone shows."""
    return st.container(key=f"bs_narrow_{key}", gap=None)
