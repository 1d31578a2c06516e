"""The chart that matters: where each account stands, what it says, and who moved."""

import numpy as np
import pandas as pd
import pytest

from charts.satisfaction_risk import Lines, satisfaction_risk
from charts.theme import LOOKS
from locales import translator

LINES = Lines(0.7, 0.18, 1.0, 10.0, 0.3)
NL = translator("nl")


def accounts(**columns):
    rows = {
        "annual_value": [400.0, 100.0, 100.0, np.nan],
        "satisfaction": [0.9, 0.8, 0.4, np.nan],
        "risk": [0.30, 0.05, 0.50, 0.10],
        "p_csat": [0.06, 0.06, 0.20, 0.12],
        "corner": ["hidden_risk", "partner", "visible_risk", "unknown_satisfaction"],
        "completeness": [0.9, 0.2, 0.9, 0.9],
        "respondents_executive": [0, 1, 0, 0],
        "respondents_management": [0, 0, 1, 0],
    }
    return pd.DataFrame({**rows, **columns}, index=["Alfa", "Beta", "Gamma", "Delta"])


def drawn(frame=None, hover=None, trails=None, mode="light", **more):
    frame = accounts() if frame is None else frame
    names = {name: name for name in frame.index}
    said = hover or [f"h{name}" for name in frame.index]
    return satisfaction_risk(
        frame, LINES, NL, mode, names=names, hover=said, ids=[f"id{n}" for n in frame.index], trails=trails, **more
    )


def points(figure):
    found = {}
    for trace in figure.data:
        if trace.mode == "markers" and trace.customdata is not None:
            found |= {
                key: {"x": x, "y": y, "size": size, "symbol": symbol, "fill": fill, "text": text, "axis": trace.xaxis}
                for key, x, y, size, symbol, fill, text in zip(
                    trace.customdata, trace.x, trace.y, trace.marker.size, trace.marker.symbol, trace.marker.color,
                    trace.text, strict=True,
                )
            }  # fmt: skip
    return found


def named(figure):
    (texts,) = [trace for trace in figure.data if trace.mode == "text"]
    return [text.removeprefix("<b>").removesuffix("</b>") for text in texts.text]


def test_golden():
    at = points(drawn())
    assert at["idAlfa"]["x"] == pytest.approx(9.1, abs=1e-5)  # 1 + 0.9 x 9
    assert at["idAlfa"]["y"] == pytest.approx(30.0, abs=1e-5)
    assert [at[f"id{name}"]["symbol"] for name in ("Alfa", "Beta", "Gamma")] == ["circle", "diamond", "square"]
    # Area follows value: four times the value, twice the width.
    assert at["idAlfa"]["size"] == pytest.approx(46.0, abs=1e-4)
    assert at["idBeta"]["size"] == pytest.approx(23.0 * 0.964, abs=1e-3)
    assert at["idAlfa"]["fill"].endswith(",0.82)")
    assert at["idBeta"]["fill"].endswith(",0.14)")  # weak evidence is an outline
    # Without a score: a strip of its own, hollow.
    assert at["idDelta"]["axis"] == "x2"
    assert at["idDelta"]["fill"].endswith(",0)")


def test_the_two_frames_hold_the_same_points_in_the_same_order():
    figure = drawn()
    csat, seen = figure.frames
    for place, trace in enumerate(csat.traces):
        drawn_now = figure.data[trace]
        assert list(seen.data[place].y) == pytest.approx(list(drawn_now.y), nan_ok=True)
    order = list(figure.data[0].customdata)
    expected = accounts()["p_csat"].rename(lambda name: f"id{name}").loc[order] * 100
    assert list(csat.data[0].y) == pytest.approx(expected.tolist(), abs=1e-4)


def test_hidden_risk_is_drawn_last_and_named():
    figure = drawn()
    assert figure.data[0].customdata[-1] == "idAlfa"
    many = accounts().iloc[[0, 1, 2, 3, 1, 2]].set_axis(["Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"])
    assert named(drawn(many)) == ["Alfa"]


def test_of_a_handful_everyone_with_a_place_in_the_plot_is_named():
    assert sorted(named(drawn())) == ["Alfa", "Beta", "Gamma"]


def crowd(seed):
    """Five large hidden risks close together, as portfolios have them, among a hundred others."""
    random = np.random.default_rng(seed)
    count = 105
    large = np.arange(count) < 5
    return pd.DataFrame(
        {
            "annual_value": np.where(large, random.uniform(400, 800, count), random.uniform(5, 120, count)),
            "satisfaction": np.where(large, random.uniform(0.80, 0.87, count), random.uniform(0.35, 0.95, count)),
            "risk": np.where(large, random.uniform(0.19, 0.24, count), random.uniform(0.02, 0.5, count)),
            "p_csat": 0.08,
            "completeness": 0.9,
            "respondents_executive": 0,
            "respondents_management": 0,
        },
        index=[f"Hogeschool nummer {n}" for n in range(count)],
    ).assign(
        corner=lambda rows: np.where(
            rows["satisfaction"] >= 0.7,
            np.where(rows["risk"] >= 0.18, "hidden_risk", "partner"),
            np.where(rows["risk"] >= 0.18, "visible_risk", "critical_friend"),
        )
    )


@pytest.mark.parametrize("seed", range(6))
def test_names_lie_apart_and_no_line_runs_through_a_name_or_over_another_line(seed):
    figure = drawn(crowd(seed))
    (texts,) = [trace for trace in figure.data if trace.mode == "text"]
    (leaders,) = [trace for trace in figure.data if trace.mode == "lines"]
    assert len(texts.x) == 5
    (left, right), (bottom, top) = figure.layout.xaxis.range, figure.layout.yaxis.range
    # As the plot is at its narrowest on a projector.
    wide, tall = 760 / (right - left), 325 / (top - bottom)
    boxes = [
        (x * wide - half, y * tall - 9, x * wide + half, y * tall + 9)
        for x, y, text in zip(texts.x, texts.y, texts.text, strict=True)
        for half in (8.1 * (len(text) - 7) / 2,)
    ]
    xs, ys = np.asarray(leaders.x).reshape(-1, 3)[:, :2] * wide, np.asarray(leaders.y).reshape(-1, 3)[:, :2] * tall
    for one, box in enumerate(boxes):
        for two, other in enumerate(boxes):
            if one == two:
                continue
            apart = box[2] < other[0] or other[2] < box[0] or box[3] < other[1] or other[3] < box[1]
            assert apart, (texts.text[one], texts.text[two])
            along = np.linspace(0, 1, 60)
            x, y = xs[two, 0] + (xs[two, 1] - xs[two, 0]) * along, ys[two, 0] + (ys[two, 1] - ys[two, 0]) * along
            assert not ((x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])).any(), texts.text[one]


def test_without_a_text_of_its_own_a_point_says_its_name_and_figures():
    figure = drawn(hover=["hAlfa", "", "", ""])
    at = points(figure)
    assert (at["idAlfa"]["text"], at["idBeta"]["text"]) == ("hAlfa", "Beta")
    templates = {trace.customdata[0]: trace.hovertemplate for trace in figure.data if trace.customdata is not None}
    assert templates["idAlfa"] == "%{text}<extra></extra>"
    assert "%{y:.0f}%" in templates["idDelta"]
    assert "%{x" not in templates["idDelta"]  # its place in the strip is no score


def test_trails_run_from_then_to_now_and_into_hidden_risk_in_its_colour():
    before = pd.DataFrame(
        {"satisfaction": [0.9, 0.8, 0.6], "risk": [0.10, 0.05, 0.50], "corner": ["partner", "partner", "visible_risk"]},
        index=["Alfa", "Beta", "Gamma"],
    )
    quiet, strong = drawn(trails=before).data[:2]
    assert list(strong.y[:2]) == pytest.approx([10.0, 30.0], abs=1e-4)
    assert LOOKS["light"].corners["hidden_risk"] == "#D55E00"
    assert strong.line.color.startswith("rgba(213,94,0,")
    # Beta stood still, Delta is new: one quiet trail, of Gamma.
    assert list(quiet.x[:2]) == pytest.approx([6.4, 4.6], abs=1e-4)
    assert len(quiet.x) == 3


@pytest.mark.parametrize("count", [0, 1, 3, 700, 5001])
def test_any_number_of_accounts_draws_and_every_one_can_be_clicked(count):
    base = accounts()
    frame = base.iloc[np.arange(count) % 4].set_axis([f"K{n}" for n in range(count)])
    figure = drawn(frame, hover=["h" if n < 300 else "" for n in range(count)])
    assert len(points(figure)) == count
    if count == 5001:
        widest = max(point["size"] for point in points(figure).values())
        assert widest < 20  # a crowd of full-sized marks would be one blot


def test_for_print_there_is_no_control():
    figure = drawn(morph=False)
    assert not figure.frames
    assert not figure.layout.updatemenus


def test_the_second_note_is_the_corner_whose_name_a_phone_leaves_out():
    """The style of the page finds it by its number."""
    notes = [note.text for note in drawn().layout.annotations]
    assert notes[1] == f"<b>{NL('shell.corner.visible_risk')}</b>"
    assert notes[-1] == NL("charts.axis.no_score")
