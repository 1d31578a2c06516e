"""The deck: its story in titles, its figures in native charts, its notes; and every state of the evidence."""

import io
import re
import zipfile

import pytest
from openpyxl import load_workbook

from analytics.reports.deck import deck
from analytics.reports.deck_accounts import steps
from analytics.reports.deck_picture import MOST
from analytics.tables.portfolio import Tables
from locales import translator
from tests.analytics.reports.deck_reading import charts, every_byte, notes, opened, texts, titles
from tests.analytics.reports.portfolios import EVIL, SAFE, SMALL, STORY, WORKSHOP, imported, many, report, three

NL, EN = translator("nl"), translator("en")


@pytest.fixture(scope="module")
def dutch():
    return deck(report(three(), NL, imported=imported(three())), NL)


def test_the_titles_tell_the_story(dutch):
    told = titles(dutch)
    assert told[0] == "€ 780k van € 1,1 mln per jaar zit bij 1 tevreden klant met een verhoogde kans op vertrek"
    assert told[1] == "1 tevreden klant, € 780k per jaar, kan vertrekken"
    assert told[2].startswith("Met deze klant eerst: € 780k per jaar, waarvan € ")
    assert told[3] == "Bij € 780k aan tevreden klanten gaf niemand die beslist zelf een cijfer"
    assert told[4].startswith("Bij € 36k weten we niet wat de klant van ons verwacht")
    assert told[5].startswith("De komende 90 dagen wordt over € 816k per jaar beslist, waarvan € 780k verborgen risico")
    assert told[6].startswith(f"{STORY} is tevreden, en toch is de kans op vertrek ")
    assert told[9].startswith("Eerst deze 3 gesprekken, uiterlijk ")
    assert told[10].startswith("We kennen ")
    assert len(told) == 11


def test_english_is_written_in_english():
    told = titles(deck(report(three(), EN), EN))
    assert told[0] == "€780k of €1.1M a year sits with 1 satisfied customer whose chance of leaving is raised"
    assert told[5].startswith("In the next 90 days decisions fall on €816k a year")
    assert not [title for title in told if " de " in title]


@pytest.mark.parametrize("say", [NL, EN], ids=["nl", "en"])
def test_every_slide_has_notes_and_no_open_place(say):
    made = deck(report(three(), say, workshop=WORKSHOP, imported=imported(three())), say)
    assert all(len(note.split()) > 8 for note in notes(made))
    written = "\n".join([*texts(made), *notes(made)])
    assert not re.search(r"\{[a-z_]+\}", written)
    assert not re.search(r"\b(deck|shell|blind_spots|plan|report)\.[a-z_]+", written)
    assert "**" not in written


def test_the_notes_say_how_sure_both_sums_are(dutch):
    first = notes(dutch)[0]
    loss = first.index("Het verwachte verlies")
    # Of the headline before, of the loss that satisfaction does not show behind it.
    assert [match.start() < loss for match in re.finditer("80%-interval", first)] == [True, False]
    assert first.count("als alles tegenvalt") == 2


def test_charts_are_native_and_hold_the_figures(dutch):
    drawn = charts(dutch)
    assert set(drawn) == {
        "Satisfaction and risk", "Hidden risk", "Who gave the score", "Expectations", "Renewals", "Why", "Evidence",
    }  # fmt: skip
    (categories, series, _), *_ = drawn["Hidden risk"]
    assert categories[0].startswith(f"{STORY} · €")
    stake, rest = series.values()
    assert stake[0] + rest[0] == pytest.approx(780_000, abs=1)
    (categories, series, _), *_ = drawn["Who gave the score"]
    assert categories == ["iemand die beslist · € 240k".replace("€ ", "€\N{NO-BREAK SPACE}"),
                          "alleen de operatie · € 780k".replace("€ ", "€\N{NO-BREAK SPACE}")]  # fmt: skip
    assert list(series.values()) == [[0, 780_000], [240_000, 0]]
    assert len(drawn["Why"]) == 3
    (categories, series, _), *_ = drawn["Expectations"]
    assert sum(map(sum, series.values())) == 9  # three places for each of three customers


def test_the_picture_puts_everybody_on_the_scale_that_was_asked(dutch):
    (_, _, shape), *_ = charts(dutch)["Satisfaction and risk"]
    drawn = {one.name.split(",")[0] for one in shape.chart.plots[0].series}
    assert {"Verborgen risico", "Zichtbaar risico"} <= drawn
    xml = shape.chart._chartSpace.xml
    assert "<c:v>9.0</c:v>" in xml or "<c:v>9</c:v>" in xml
    assert 'sizeRepresents val="area"' in xml
    words = [name for name in ("Verborgen risico", "Zichtbaar risico", "Partner", "Kritische vriend") if name in xml]
    assert len(words) == 4


def test_waterfall_steps_add_up_to_the_log_odds():
    made = report(three(), NL)
    for name in made.accounts.index:
        contributions = made.assessment.contributions.loc[name]
        assert sum(size for _, size in steps(contributions)) == pytest.approx(contributions.sum(), abs=1e-12)


def test_every_chart_and_table_says_what_it_shows(dutch):
    for slide in opened(dutch).slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                said = shape._element.nvGraphicFramePr.cNvPr.get("descr")
                assert said, shape.name
                assert len(said.split()) > 3


def test_titles_stand_in_the_layouts_own_placeholders_and_none_is_left_empty(dutch):
    for slide in opened(dutch).slides:
        assert slide.shapes.title is not None
        assert all(shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame)
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_nothing_sticks_out_of_the_page(dutch):
    made = opened(dutch)
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= made.slide_width
            assert shape.top + shape.height <= made.slide_height


def test_the_last_slide_says_what_was_taken_as_a_default(dutch):
    last = "\n".join([texts(dutch)[-1], notes(dutch)[-1]])
    assert "1 vraag is niet beantwoord; de standaardkeuze geldt." in last
    assert "1 klantnaam leek op een andere" in last
    assert "1 rij uit de bestanden is niet gebruikt." in last
    assert "12% van de verlengingen" in last


def test_the_same_report_is_the_same_bytes_and_dated_by_the_as_of_date(dutch):
    assert deck(report(three(), NL, imported=imported(three())), NL) == dutch
    with zipfile.ZipFile(io.BytesIO(dutch)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2026, 11, 1, 0, 0, 0)}
    core = opened(dutch).core_properties
    assert (core.author, core.last_modified_by) == ("Blindspot", "Blindspot")
    assert core.created.date() == core.modified.date() == report(three(), NL).assessment.as_of
    assert core.title.replace("\N{NO-BREAK SPACE}", " ") == titles(dutch)[0]


def test_a_customer_called_a_formula_stays_text_behind_the_charts():
    made = deck(report(three(names=(EVIL, SAFE, SMALL)), NL), NL)
    found = []
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        for name in package.namelist():
            if name.endswith(".xlsx"):
                book = load_workbook(io.BytesIO(package.read(name)))
                cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
                assert not [cell for cell in cells if cell.data_type == "f"]
                assert cells, name
                found += [cell.value for cell in cells if isinstance(cell.value, str)]
    assert any(value.startswith("=HYPERLINK") for value in found)


def test_the_workbook_behind_a_chart_holds_what_the_chart_shows(dutch):
    categories, series, shape = charts(dutch)["Hidden risk"][0]
    book = load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.iter_rows(values_only=True))
    assert rows[0][1:] == tuple(series)
    assert rows[1] == (categories[0], *(values[0] for values in series.values()))


@pytest.mark.parametrize("say", [NL, EN], ids=["nl", "en"])
def test_names_hidden_are_nowhere_in_the_file(say):
    tables = three()
    made = deck(report(tables, say, hide_names=True, imported=imported(tables), workshop=WORKSHOP), say)
    everything = every_byte(made).decode("utf-8", "ignore").casefold()
    for name in (STORY, SAFE, SMALL, "Jeroen Tasman", "Femke Vos", "Noorderlicht", "Anneke", "Gerda", "wil sneller"):
        assert name.casefold() not in everything, name
    assert say("shell.alias.account", number="001") in "\n".join(texts(made))


def test_a_workshop_gets_its_slides():
    plain, held = (titles(deck(report(three(), NL, workshop=w), NL)) for w in ({}, WORKSHOP))
    extra = [title for title in held if title not in plain]
    assert extra == [
        "Bij 1 van de 2 klanten dacht de zaal rooskleuriger dan de gegevens laten zien",
        "De zaal noemde 2 verwachtingen; voor 1 is er een maat",
        "Eén besluit: dit gesprek gaan we voeren",
        "75% van de zaal ziet dit nu als ons probleem; vooraf was dat 17%",
    ]


@pytest.mark.parametrize(
    "kept",
    [{"version": 2, "accounts": []}, {"version": 1}, {"version": 1, "accounts": None, "held_on": 3, "opinions": []},
     {"version": 1, "accounts": [{"name": "x"}], "expectations": [{}], "decisions": [{"level": "x"}]}],
)  # fmt: skip
def test_a_workshop_that_cannot_be_read_does_no_harm(kept):
    assert len(titles(deck(report(three(), NL, workshop=kept), NL))) in (11, 12)


@pytest.mark.parametrize("say", [NL, EN], ids=["nl", "en"])
def test_without_scores_nobody_is_called_satisfied(say):
    made = deck(report(three(scores=False), say), say)
    assert titles(made)[0] == say("deck.headline.no_scores", n=3).rstrip(".")
    assert "Satisfaction and risk" not in charts(made)
    assert charts(made)["Chance of leaving"]
    assert say("deck.levels.none") in titles(made)


@pytest.mark.parametrize("say", [NL, EN], ids=["nl", "en"])
def test_without_values_customers_are_counted(say):
    made = deck(report(three(values=False), say), say)
    assert "€" not in "\n".join([*texts(made), *notes(made)])
    (_, series, _), *_ = charts(made)["Hidden risk"]
    assert all(0 < value < 1 for values in series.values() for value in values)


def test_with_scores_and_contracts_alone_nobody_is_pointed_at():
    bare = three()
    bare = Tables(contracts=bare.contracts, responses=bare.responses.assign(level=None, comment=None))
    told = titles(deck(report(bare, EN), EN))
    assert told[0].startswith("€1.0M a year is satisfied; for €1.0M of it we do not know")
    assert told[1] == EN("deck.picture.nothing")
    assert told[2] == EN("deck.list.nothing", n=3)
    assert not [title for title in told if re.search(r"satisfied customers?,|and yet|at stake", title)]
    assert len(told) == 8


def test_another_currency_is_written_as_such():
    assert titles(deck(report(three(currency="GBP"), EN), EN))[0].startswith("£780k of £1.1M")


def test_a_part_of_the_portfolio_says_so():
    tables = three()
    whole = report(tables, NL)
    made = deck(report(tables, NL, accounts=whole.assessment.accounts.iloc[:2]), NL)
    assert NL("blind_spots.filtered") in texts(made)[0]
    assert NL("blind_spots.filtered") in texts(made)[-1]


def test_one_customer_alone_is_a_deck():
    tables = three()
    whole = report(tables, NL)
    made = deck(report(tables, NL, accounts=whole.assessment.accounts.loc[[STORY]]), NL)
    assert len(titles(made)) == 9


def test_five_thousand_customers_are_drawn_in_part_and_said_to_be():
    made = deck(report(many(5000), EN), EN)
    (_, _, shape), *_ = charts(made)["Satisfaction and risk"]
    drawn = [len(list(one.iter_values())) for one in shape.chart.plots[0].series][1:]
    assert sum(drawn) == MOST
    assert f"Drawn: the {MOST} largest of 5,000." in texts(made)[1]
    assert 9 <= len(titles(made)) <= 12
    assert len(made) < 1_000_000
