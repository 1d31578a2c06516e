"""Method: the weights, the base rate, the guard, the validation on demand, and what it says without data."""

import html
import re

import pandas as pd
import pytest

import ui.validation
from analytics.risk.factors import FACTORS
from ui.method import AGAINST, SOURCES, UNKNOWN


def table(page, place):
    """Column names and the cells of each row of one of the page's tables, by the row's heading."""
    found = re.findall(r'<table class="bs-table">(.*?)</table>', page.raw_html, re.S)[place]
    columns = re.findall(r'<th scope="col">(.*?)</th>', found)
    rows = {}
    for row in re.findall(r'<tr><th scope="row">(.*?)</tr>', found):
        name, *cells = re.sub(r"</?t[hd][^>]*>", "\x00", row).replace("\x00\x00", "\x00").rstrip("\x00").split("\x00")
        rows[html.unescape(name)] = dict(zip(columns[1:], map(html.unescape, cells), strict=False))
    return rows


OUTCOMES = "account,date,outcome\n" + "".join(
    f"Klant {n},2026-0{1 + n % 6}-15,{'churned' if n % 4 == 0 else 'renewed'}\n" for n in range(40)
)
PAST = "account,score,scale_min,scale_max,date,respondent,level,question\n" + "".join(
    f"Klant {n},{5 + n % 5},1,10,2025-0{1 + n % 6}-10,P{n},operational,csat\n" for n in range(40)
)


def with_outcomes(files):
    return {**files, "outcomes.csv": OUTCOMES, "past.csv": PAST}


def test_without_data_it_says_what_is_assumed(screen, language):
    page = screen(language=language).open("method").healthy()
    assert ("4,9" if language == "nl" else "4.9") in page.finding
    assert page.t("method.untested") in page.words
    (bars,) = page.figure()["data"]
    assert len(bars["y"]["bdata"] if isinstance(bars["y"], dict) else bars["y"]) >= len(FACTORS)


def test_what_supports_it_what_speaks_against_it_and_what_is_not_known_are_all_in_sight(screen, language):
    page = screen(language=language).open("method").healthy()
    t = page.t
    keys = [("source", name) for name in SOURCES] + [("against", name) for name in AGAINST]
    for kind, name in keys + [("unknown", name) for name in UNKNOWN]:
        sentence = t(f"method.{kind}.{name}")
        assert not sentence.startswith("method.")
        assert sentence in page.words


def test_every_weight_is_in_the_table_in_words(screen, three_accounts, language):
    page = screen(three_accounts, language).open("method").healthy()
    rows = table(page, 0)
    assert len(rows) == 12
    for factor in FACTORS:
        assert page.t(f"shell.factor.{factor.name}") in rows
    assert not [text for row in rows.values() for text in row.values() if text.startswith("method.")]


def test_the_base_rate_is_asked_per_decision_and_used(screen, three_accounts):
    page = screen(three_accounts).open("method")
    assert "per jaar" in page.words
    page.at.number_input(key="method_base_rate").set_value(32.0)
    next(b for b in page.at.button if b.label == page.t("method.base.use")).click().run()
    page.healthy()
    assert page.state.settings.base_rate == pytest.approx(0.32)
    undo = next(b for b in page.at.button if b.label == page.t("method.base.forget", share="12%"))
    undo.click().run()
    assert page.state.settings.base_rate is None


@pytest.mark.parametrize(("key", "setting"), [("method_learn", "learn"), ("method_guard", "guard")])
def test_the_switches_are_settings(screen, three_accounts, key, setting):
    page = screen(three_accounts).open("method")
    page.at.toggle(key=key).set_value(False).run()
    page.healthy()
    assert getattr(page.state.settings, setting) is False


def test_without_outcomes_it_says_what_would_feed_the_test(screen, three_accounts):
    page = screen(three_accounts).open("method").healthy()
    assert page.t("method.validation.none") in page.headings


def test_nothing_is_validated_before_it_is_asked(screen, three_accounts, monkeypatch):
    calls = []
    real = ui.validation.validate
    monkeypatch.setattr(ui.validation, "validate", lambda *args: calls.append(args) or real(*args))
    page = screen(with_outcomes(three_accounts)).open("method").healthy()
    assert not calls
    next(b for b in page.at.button if b.label == page.t("method.validation.run")).click().run()
    page.healthy()
    assert len(calls) == 1
    # Nothing but the survey was known then: that is what the heading says, not that more evidence would tell.
    assert page.t("risk.validation.verdict.only_satisfaction_not_enough_evidence") in page.headings
    # The verdict of every measure stands in words; with so few there is no claim.
    judged = {row[page.t("method.column.judged")] for row in table(page, 1).values()}
    assert page.t("method.judged.unsure") in judged
    assert page.t("method.judged.better") not in judged


def test_behind_each_picture_of_the_validation_there_is_its_table(screen, three_accounts, language):
    page = screen(with_outcomes(three_accounts), language).open("method").healthy()
    next(b for b in page.at.button if b.label == page.t("method.validation.run")).click().run()
    drawn = len(page.healthy().at.get("plotly_chart"))
    toggles = [str(toggle.key) for toggle in page.at.toggle if str(toggle.key).endswith("_table")]
    assert len(toggles) == drawn == 3
    for key in ("method_auc_table", "method_reliability_table"):
        page.at.toggle(key=key).set_value(True)
    page.at.run()
    html = page.healthy().raw_html
    assert f'<th scope="row">{page.t("method.validation.model")}</th>' in html
    assert f'<th scope="col">{page.t("method.column.predicted")}</th>' in html


def test_the_evidence_s_dates_count_what_lies_after_the_as_of_date(screen, three_accounts):
    page = screen(three_accounts)
    page.state.edit("conversations", pd.DataFrame([{"account": "Bakkerij De Halm", "date": pd.Timestamp(2026, 12, 1)}]))
    page.open("method").healthy()
    row = table(page, -1)[page.t("method.table.conversations")]
    assert row[page.t("method.column.later")] == "1"
    assert row[page.t("method.column.last")] == "1 dec 2026"


# Whoever gave a ten left, whoever gave a one stayed, but for a few.
TURNED = "account,score,scale_min,scale_max,date,respondent,level,question\n" + "".join(
    f"Klant {n},{10 if (n % 4 == 0) != (n % 13 == 0) else 1},1,10,2025-0{1 + n % 6}-10,P{n},operational,csat\n"
    for n in range(160)
)
MANY = "account,date,outcome\n" + "".join(
    f"Klant {n},2026-0{1 + n % 6}-15,{'churned' if n % 4 == 0 else 'renewed'}\n" for n in range(160)
)


def test_a_factor_that_works_the_other_way_is_named_in_words(screen, three_accounts, language):
    page = screen({**three_accounts, "outcomes.csv": MANY, "past.csv": TURNED}, language).open("method").healthy()
    name = page.t("shell.factor.csat_gap")
    said = " ".join(str(box.value) for box in page.at.info)
    assert name[:1].lower() + name[1:] in said
    assert "shell.factor" not in page.words + said


def test_with_learning_switched_off_it_does_not_say_that_there_is_nothing_to_learn_from(screen, three_accounts):
    page = screen(with_outcomes(three_accounts)).open("method")
    page.at.toggle(key="method_learn").set_value(False).run()
    page.healthy()
    assert page.t("method.guard.not_learning") in page.words
    assert page.t("method.guard.no_outcomes") not in page.words


def test_with_weights_of_one_s_own_in_another_order_nothing_is_said_to_be_held(screen, three_accounts, language):
    page = screen(with_outcomes(three_accounts), language)
    page.open("method").healthy()
    assert page.t("method.guard.held") in page.words
    page.state.set(weights={"csat_gap": 4.0, "no_csat": 0.1})
    page.at.run()
    assert page.t("method.guard.own_order") in page.healthy().words
    assert page.t("method.guard.held") not in page.words


def validated(page):
    next(b for b in page.at.button if b.label == page.t("method.validation.run")).click().run()
    return page.healthy()


def test_under_a_leak_no_measure_gives_a_verdict_and_there_is_no_index(screen, three_accounts, language):
    told = "account,expectation,fulfilment,reviewed\n" + "".join(
        f"Klant {n},Op tijd,{2 if n % 4 == 0 else 9},2025-0{1 + n % 6}-10\n" for n in range(160)
    )
    files = {**three_accounts, "outcomes.csv": MANY, "past.csv": TURNED, "told.csv": told}
    page = validated(screen(files, language).open("method"))
    assert page.t("risk.validation.verdict.leak") in page.headings
    judged = {row[page.t("method.column.judged")] for row in table(page, 1).values()}
    assert judged == {page.t("method.judged.withheld")}
    assert not [text for text in page.words.splitlines() if page.t("method.index")[:18] in text]


def test_with_a_handful_of_lost_renewals_there_is_a_wide_interval_and_none_of_the_difference(screen, three_accounts):
    few = "account,date,outcome\n" + "".join(
        f"Klant {n},2026-0{1 + n % 6}-15,{'churned' if n in (3, 8) else 'renewed'}\n" for n in range(12)
    )
    page = validated(screen({**three_accounts, "outcomes.csv": few, "past.csv": PAST}).open("method"))
    assert page.t("risk.validation.verdict.few") in page.headings
    assert page.t("method.validation.note.few") in page.words
    judged = {row[page.t("method.column.judged")] for row in table(page, 1).values()}
    assert judged == {page.t("method.judged.unsure")}
