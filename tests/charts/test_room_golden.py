"""The stage's pictures, mark by mark: a change in any of them is seen and meant.

Write them anew with `BLINDSPOT_GOLDEN=write pytest tests/charts/test_room_golden.py`, then look at the difference.
"""

import json
import os
from pathlib import Path

import pytest

from charts.room_look import ROOM_TEXT
from tests.charts.room_pictures import FIGURES, order

GOLDEN = Path(__file__).parent / "golden"
MODES = pytest.mark.parametrize("mode", ["light", "dark"])


def rounded(value):
    """Numbers to four places, so that another processor draws the same."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    return [rounded(part) for part in value] if isinstance(value, list) else value


def drawn(figure) -> dict:
    """The marks and the layout without plotly's own template, arrays as lists."""
    parts = figure.to_dict()
    parts["layout"].pop("template", None)
    plain = json.loads(json.dumps(parts, default=lambda part: part.tolist() if hasattr(part, "tolist") else str(part)))
    return rounded(plain)


def same_as_kept(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("BLINDSPOT_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@MODES
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_as_it_was_looked_at(name, mode):
    figure = drawn(FIGURES[name](mode))
    same_as_kept(f"room_{name}_{mode}.json", json.dumps(figure, indent=1, sort_keys=True, ensure_ascii=False) + "\n")


@MODES
@pytest.mark.parametrize("which", ["csat", "risk"])
def test_the_order_is_as_it_was_looked_at(which, mode):
    same_as_kept(f"room_order_{which}_{mode}.html", order(which, mode).replace("<span", "\n<span") + "\n")


def sizes(part, found):
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "font" and isinstance(value, dict) and "size" in value:
                found.append(value["size"])
            if key in ("tickfont", "textfont") and isinstance(value, dict) and "size" in value:
                found.append(value["size"])
            sizes(value, found)
    elif isinstance(part, list):
        for value in part:
            sizes(value, found)
    return found


@MODES
@pytest.mark.parametrize("name", FIGURES)
def test_the_last_row_can_read_it(name, mode):
    figure = drawn(FIGURES[name](mode))
    figure["layout"].pop("hoverlabel", None)
    axes = [key for key in figure["layout"] if key.endswith(("axis", "axis2"))]
    for axis in axes:
        if not figure["layout"][axis].get("visible", True):
            figure["layout"].pop(axis)
    found = sizes(figure, [])
    assert found
    assert min(found) >= ROOM_TEXT


@pytest.mark.parametrize("name", FIGURES)
def test_a_name_is_text(name):
    assert "<b>Noord</b> & Co" not in json.dumps(drawn(FIGURES[name]()), ensure_ascii=False)
    assert "&lt;b&gt;Noord" in json.dumps(drawn(FIGURES[name]()), ensure_ascii=False)
