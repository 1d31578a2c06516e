"""The page says what the snapshot holds, in the reader's language, and lets nothing out or in."""

import datetime as dt
import gzip
import json
import re
from html.parser import HTMLParser

import pytest

from locales import LANGUAGES, translator
from locales.translator import sentences
from receiver.page import message_page, passcode_page, snapshot_page
from receiver.snapshot import PAGES, ShareChoices, make_snapshot
from tests.receiver.assessments import assessment

UNTIL = dt.date(2026, 12, 1)
EVIL = "<script>alert('x')</script>\"><img src=//evil.example onerror=alert(1)> ** {0} %s &amp; \u202e"


def page(choices: ShareChoices | None = None, language: str = "nl", number: int = 40, **options: bool) -> str:
    snapshot = make_snapshot(assessment(number, **options), choices or ShareChoices(pages=PAGES))
    return snapshot_page(json.loads(json.dumps(snapshot)), translator(language), until=UNTIL)


class Elements(HTMLParser):
    """Every element with its attributes, and the text in between."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_thing_it_says_is_the_finding(language: str) -> None:
    source = page(language=language)
    headline = re.search(r"<h1>(.*?)</h1>", source)
    assert headline
    accounts = assessment().accounts
    hidden = accounts[accounts["corner"] == "hidden_risk"]
    assert translator(language).money(float(hidden["annual_value"].sum())) in headline.group(1)
    assert f" {len(hidden)} " in headline.group(1)
    assert f'<html lang="{language}">' in source


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_assumed_base_rate_is_called_an_assumption(language: str) -> None:
    snapshot = make_snapshot(assessment(), ShareChoices())
    t = translator(language)
    for source, key in (
        ("assumed", "share_view.line.assumed"),
        ("outcomes", "share_view.line"),
        (None, "share_view.line"),
    ):
        kept = {**snapshot, "base_rate_source": source}
        shares = {"base": t.percent(kept["base_rate"]), "line": t.percent(kept["at_risk_from"])}
        assert t(key, **shares) in snapshot_page(kept, t, until=UNTIL)
    assert snapshot["base_rate_source"] == assessment().model.base_rate_source


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", [True, False])
def test_every_sentence_is_there_and_every_place_is_filled(language: str, names: bool) -> None:
    for source in (
        page(ShareChoices(pages=PAGES, names=names), language),
        page(ShareChoices(pages=PAGES, names=names), language, one_scale=False),
        page(ShareChoices(accounts=()), language),
        passcode_page(translator(language), wrong="store.link.passcode_wrong"),
        message_page(translator(language), "store.link.ended"),
    ):
        words = " ".join(Elements(source).words).split("</style>")[-1]
        assert "share_view." not in source
        assert "store." not in words
        assert not re.search(
            r"\{[a-z]+\}", " ".join(part for part in Elements(source).words if "color-scheme" not in part)
        )


def test_nothing_comes_from_outside_and_nothing_runs() -> None:
    elements = Elements(page())
    assert {tag for tag, _ in elements.found}.isdisjoint({"script", "link", "img", "iframe", "object", "base", "image"})
    for tag, attributes in elements.found:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "xlink:href")], tag
        assert (attributes.get("href") or "?lang=").startswith("?lang=")
    assert "url(" not in page()
    assert "@import" not in page()


def test_text_from_users_is_never_markup() -> None:
    evil = assessment()
    evil.accounts.index = [EVIL, *evil.accounts.index[1:]]
    evil.accounts["owner"] = EVIL
    evil.accounts["corner"] = "hidden_risk"
    snapshot = make_snapshot(evil, ShareChoices(pages=PAGES, persons=True, comments=True))
    for account in snapshot["accounts"]:
        account["comments"] = [EVIL]
    elements = Elements(snapshot_page(snapshot, translator("en"), until=UNTIL))
    assert {tag for tag, _ in elements.found}.isdisjoint({"script", "img"})
    assert "".join(elements.words).count(EVIL) > 40


def test_two_hundred_accounts_stay_small() -> None:
    assert len(gzip.compress(page(number=200).encode(), 6)) < 60_000


def test_the_title_is_the_same_for_everybody() -> None:
    assert "<title>Blindspot</title>" in page()
    assert "<title>Blindspot</title>" in passcode_page(translator("nl"))


def test_hidden_names_are_hidden_everywhere() -> None:
    source = page(ShareChoices(pages=PAGES, names=False))
    assert [name for name in assessment().accounts.index if name in source] == []
    assert "Klant 1<" in source


def test_the_chart_draws_each_account_twice_once_for_a_phone() -> None:
    source = page()
    accounts = assessment().accounts
    assert len(re.findall(r'class="m (?:known|weak) ', source)) == 2 * len(accounts)
    dashed = (accounts["completeness"] < 0.5) | accounts["satisfaction"].isna()
    assert source.count('class="m weak ') == 2 * int(dashed.sum())


def test_marks_stay_inside_the_drawing() -> None:
    for cx, cy in re.findall(r'cx="([-\d.]+)" cy="([-\d.]+)"', page(number=200)):
        assert 0 <= float(cx) <= 760
        assert 0 <= float(cy) <= 540


def test_different_scales_are_told_in_percent() -> None:
    assert "in procenten van de schaal" in page(one_scale=False)
    assert "gemiddeld cijfer (1 tot 10)" in page()


@pytest.mark.parametrize("topic", ["share_view", "store"])
def test_both_languages_say_the_same_things(topic: str) -> None:
    places = [
        {key: sorted(set(re.findall(r"\{(\w+)\}", said))) for key, said in _of(topic, language).items()}
        for language in LANGUAGES
    ]
    assert places[0] == places[1]
    assert len(places[0]) > 15


def _of(topic: str, language: str) -> dict[str, str]:
    return {key: said for key, said in sentences(language).items() if re.match(rf"(\(')?{topic}\.", key)}


def test_a_preview_leads_nowhere_and_runs_nothing() -> None:
    snapshot = make_snapshot(assessment(), ShareChoices(pages=PAGES))
    source = snapshot_page(snapshot, translator("nl"), until=UNTIL, preview=True)
    elements = Elements(source)
    assert {tag for tag, _ in elements.found}.isdisjoint({"a", "form", "script", "button", "input"})
    policy = next(found for tag, found in elements.found if tag == "meta" and "http-equiv" in found)
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert str(policy["content"]).startswith("default-src 'none'; style-src 'sha256-")
    # The policy comes before the style that it lets through.
    assert source.index("http-equiv") < source.index("<style>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_names_are_hidden_a_reason_tells_the_month_and_no_day(language: str) -> None:
    shown, hidden = (page(ShareChoices(pages=PAGES, names=names), language) for names in (True, False))
    day, month = {"nl": ("14 mrt 2026", "maart 2026"), "en": ("14 Mar 2026", "March 2026")}[language]
    assert day in shown
    assert day not in hidden
    assert month in hidden


def test_a_label_stands_in_the_drawing_and_never_among_those_who_stay() -> None:
    source = page(number=200)
    drawing = source[source.index('<svg class="chart wide"') :]
    line = float(re.search(r'class="cut" d="M[\d.]+ 10V\d+M[\d.]+ ([\d.]+)H', drawing).group(1))  # type: ignore[union-attr]
    labels = re.findall(r'class="label halo" x="([\d.]+)" y="([\d.]+)"', drawing)
    assert labels
    assert all(float(y) < line and 0 < float(x) < 760 for x, y in labels)


def test_who_is_left_out_of_the_list_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receiver.snapshot.MOST_ACCOUNTS", 12)
    assert "En nog 28 klanten met minder geld op het spel" in page()
    assert "op het spel; die tellen mee" not in page(number=12)


def test_a_link_of_before_left_out_still_opens() -> None:
    snapshot = make_snapshot(assessment(), ShareChoices())
    del snapshot["left_out"]
    assert "<h1>" in snapshot_page(snapshot, translator("nl"), until=UNTIL)


@pytest.mark.parametrize(
    ("corner", "begins"),
    [
        ("hidden_risk", "€"),
        ("visible_risk", "Geen van deze"),
        ("critical_friend", "Geen van deze"),
        ("partner", "Geen van de"),
        ("unknown_satisfaction", "Of deze"),
    ],
)
def test_one_corner_alone_has_a_sentence_of_its_own(corner: str, begins: str) -> None:
    accounts = assessment(200).accounts
    chosen = accounts.index[accounts["corner"] == corner]
    assert len(chosen) > 1
    source = page(ShareChoices(pages=PAGES, accounts=tuple(chosen)), number=200)
    sentence = re.sub("<[^>]+>", "", re.search(r"<h1>(.*?)</h1>", source).group(1))  # type: ignore[union-attr]
    assert sentence.startswith(begins)
    assert str(len(chosen)) in sentence
    assert " 0 " not in sentence
    assert sentence.count("€") <= 1
