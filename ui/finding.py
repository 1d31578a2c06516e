"""How a page opens: the finding in one sentence, what it rests on, and at most three figures with a comparison."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, the figure, and what it is compared with."""

    label: str
    value: str
    beside: str = ""


def finding(sentence: str, sub: str = "") -> None:
    """The page's heading is its finding. `**bold**` in the sentence is set in the colour of hidden risk."""
    parts = html.escape(sentence).split("**")
    marked = "".join(f"<b>{part}</b>" if place % 2 else part for place, part in enumerate(parts))
    below = f'<p class="bs-sub">{html.escape(sub)}</p>' if sub else ""
    st.html(f'<h1 class="bs-finding">{marked}</h1>{below}')


def figures(items: Sequence[Figure]) -> None:
    """At most three figures in a row, each with what it is compared with."""
    cells = "".join(
        f"<div><dt>{html.escape(item.label)}</dt>"
        f"<dd>{html.escape(item.value)} <small>{html.escape(item.beside)}</small></dd></div>"
        for item in items[:3]
    )
    st.html(f'<dl class="bs-figures">{cells}</dl>')


def chart_heading(title: str, sub: str = "") -> None:
    """A chart's title says what it shows here and now; below it, what is drawn."""
    below = f'<p class="bs-chart-sub">{html.escape(sub)}</p>' if sub else ""
    st.html(f'<h2 class="bs-chart-title">{html.escape(title)}</h2>{below}')


def note(text: str) -> None:
    """Source and limits, under a picture or a list."""
    st.html(f'<p class="bs-note">{html.escape(text)}</p>')
