"""Renewals in each state of the evidence."""

import base64
import datetime as dt

import numpy as np
import pytest

from tests.pages.evidence_files import CONTRACTS, EVERYTHING, RESPONSES, STORY
from ui.names import account_id
from ui.state import Filters


def plain(values):
    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), dtype=values["dtype"]).tolist()
    return list(values)


def test_the_finding_is_what_is_decided_in_90_days(screen, language):
    page = screen(EVERYTHING, language).open("renewals").healthy()
    # The story's notice date is 1 January 2027; the municipality's has passed; the bakery has no end date.
    assert ("€ 780k" if language == "nl" else "€780k") in page.finding
    assert page.t("renewals.sub.no_end", n=1) in page.words
    labels = [tab.label for tab in page.at.tabs]
    assert labels == [page.t(f"renewals.tab.{name}", n=1) for name in ("soon", "missed", "no_end")]


def test_a_contract_whose_value_nobody_knows_is_not_in_another_currency(screen, language):
    contracts = "account,annual_value,end\nNoord,€ 1000,2027-06-30\nZuid,€ 2000,2027-06-30\nOost,p.m.,2027-06-30\n"
    page = screen({"contracts.csv": contracts, "responses.csv": RESPONSES}, language).open("renewals").healthy()
    assert page.t("renewals.note.currency", currency="EUR") not in page.words


def test_a_block_stands_in_the_month_of_its_notice_date_and_of_its_end(screen):
    page = screen(EVERYTHING).open("renewals")
    bars = page.figure()["data"][0]
    places = dict(zip(bars["customdata"], plain(bars["x"]), strict=True))
    assert places[account_id(STORY)] == 2  # January, two months after the as-of month
    assert places[account_id("Gemeente Waterstad")] < -1  # missed, apart from the months
    assert account_id("Bakkerij De Halm") not in places
    page.at.button_group(key="renewals_by").set_value("end").run()
    bars = page.healthy().figure()["data"][0]
    places = dict(zip(bars["customdata"], plain(bars["x"]), strict=True))
    assert places == {account_id(STORY): 7, account_id("Gemeente Waterstad"): 1}


def test_nothing_to_do_names_the_first_date(screen):
    page = screen({"contracts.csv": CONTRACTS, "responses.csv": RESPONSES}, as_of=dt.date(2026, 8, 1))
    page.open("renewals").healthy()
    assert page.t("renewals.headline.later", days=90, date=dt.date(2027, 1, 1)) != page.finding  # Waterstad is first
    page = screen(
        {"contracts.csv": CONTRACTS, "responses.csv": RESPONSES},
        as_of=dt.date(2026, 8, 1),
        filters=Filters(owner=("Eva",)),
    )
    page.open("renewals").healthy()
    assert page.finding == page.t("renewals.headline.later", days=90, date=dt.date(2027, 1, 1))


def test_without_contracts_it_says_what_would_feed_it(screen, language):
    page = screen({"responses.csv": RESPONSES}, language).open("renewals").healthy()
    assert page.finding == page.t("renewals.nothing")
    assert page.t("shell.open_data") in [button.label for button in page.at.button]


def test_without_values_customers_are_counted(screen):
    rows = CONTRACTS.replace("780000", "").replace("240000", "").replace("60000", "")
    page = screen({"contracts.csv": rows, "responses.csv": RESPONSES}).open("renewals").healthy()
    assert page.finding == "De komende 90 dagen wordt over 1 contract beslist."
    assert page.figure()["layout"]["yaxis"]["title"]["text"] == page.t("renewals.axis.contracts")


def test_without_hidden_risk_the_picture_says_so_and_counts_no_zero(screen):
    page = screen({"contracts.csv": CONTRACTS}).open("renewals").healthy()
    assert page.t("renewals.chart.none", months=24) in page.headings


def test_hidden_names_are_nowhere_in_what_is_sent(screen):
    sent = screen(EVERYTHING, hide_names=True).open("renewals").healthy().sent()
    assert [name for name in ("Noorderlicht", "Waterstad", "Halm") if name.encode() in sent] == []


@pytest.mark.parametrize("count", [301, 900])
def test_a_large_portfolio_is_added_up(screen, count):
    rows = "".join(f"Klant {n:04d},C{n},1000,EUR,2024-01-01,2027-0{n % 9 + 1}-15,30,no,Eva\n" for n in range(count))
    page = screen({"contracts.csv": CONTRACTS.split("\n")[0] + "\n" + rows}).open("renewals").healthy()
    bars = page.figure()["data"][0]
    assert sum(plain(bars["y"])) == 1000 * count
    assert len(plain(bars["y"])) < 60
