"""How sentences stand on the stage; everything that was typed or imported is escaped here."""

import html

import plotly.graph_objects as go
import streamlit as st

from charts.room_look import WIDTH
from charts.theme import CONFIG


def say_large(sentence: str, sub: str = "", *, long: bool = False) -> None:
    """The one sentence of a step; `**bold**` in it takes the colour of hidden risk. A long one is set smaller."""
    below = f'<p class="room-sub">{marked(sub)}</p>' if sub else ""
    size = " long" if long else ""
    st.html(f'<h1 class="room-title{size}">{marked(sentence)}</h1>{below}')


def marked(sentence: str) -> str:
    """Escaped, with `**bold**` as bold."""
    parts = html.escape(sentence).split("**")
    if len(parts) % 2 == 0:
        return html.escape(sentence)
    return "".join(f"<b>{part}</b>" if place % 2 else part for place, part in enumerate(parts))


def draw_large(figure: go.Figure, key: str, alt: str) -> None:
    """A picture on the stage: nothing on it can be clicked or dragged."""
    # Of a fixed width: the stage is scaled as a whole, and a figure that measures its place would be scaled twice.
    figure.update_layout(width=int(WIDTH), autosize=False)
    config = {**CONFIG, "staticPlot": True, "responsive": False}
    st.plotly_chart(figure, width=int(WIDTH), theme=None, config=config, key=key, alt=alt)
