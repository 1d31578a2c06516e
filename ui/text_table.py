"""A small table that is read, not worked with: text of the page's own size, on a phone one block a row."""

import html
from collections.abc import Sequence

import streamlit as st

_STYLE = """<style>
.bs-table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.45; }
.bs-table th, .bs-table td { text-align: left; vertical-align: top; padding: .38rem .9rem .38rem 0;
  border-bottom: 1px solid color-mix(in srgb, currentColor 16%, transparent); font-weight: 400; }
.bs-table thead th { opacity: .8; }
.bs-table tbody th { font-weight: 600; min-width: 9rem; }
@media (min-width: 641px) { .bs-table td:last-child { white-space: nowrap; padding-right: 0; }
  .bs-table.wraps td:last-child { white-space: normal; } .bs-table.wraps tbody th { min-width: 0; }
  .bs-table.wraps th, .bs-table.wraps td { padding-right: .55rem; } }
@media (max-width: 640px) {
  .bs-table thead { position: absolute; left: -100vw; }
  .bs-table, .bs-table tbody, .bs-table tr, .bs-table th, .bs-table td { display: block; }
  .bs-table tr { border-bottom: 1px solid color-mix(in srgb, currentColor 16%, transparent); padding: .5rem 0; }
  .bs-table th, .bs-table td { border: 0; padding: .05rem 0; }
  .bs-table td:empty { display: none; }
  .bs-table td::before { content: attr(data-label) ": "; opacity: .8; }
}
</style>"""


def text_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, wraps: bool = False) -> None:
    """Draw rows of text under their columns; the first cell of a row is its heading. `wraps`: the last column too."""
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in columns)
    body = "".join(
        f'<tr><th scope="row">{html.escape(row[0])}</th>'
        + "".join(
            f'<td data-label="{html.escape(name)}">{html.escape(cell)}</td>'
            for name, cell in zip(columns[1:], row[1:], strict=True)
        )
        + "</tr>"
        for row in rows
    )
    kind = "bs-table wraps" if wraps else "bs-table"
    st.html(f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{_STYLE}')
