"""Both languages say the same things, with the same places; and every sentence that the code asks for is there."""

import re

import pytest

from analytics.risk.factors import NAMES
from analytics.tables.assessment import CORNERS
from analytics.tables.corrections import CORRECTABLE
from analytics.tables.schema import COVERAGES, LEVELS, OUTCOMES, SIGNALS, SOURCES, TABLES, TOPICS
from locales import translator
from tests.locales.keys_in_code import ROOT, calls, every, families, literals, places, topic, topics
from ui.navigation import SECTIONS, exists

BOTH = pytest.mark.parametrize("language", ["nl", "en"])
TOPICS_NL = topics("nl")

# Sentences that are the same in Dutch and in English, and why.
_ALIKE = re.compile(
    r"template\.(example|entry|header)\..*"  # figures, codes and headers such as 90, EUR, CIO, NPS
    r"|.*\.partner|.*\.management|data\.field\.(sponsor|segment)|.*\.segment"  # the same word in both
    r"|phone\.title|shell\.page\.(plan|privacy|workshop)|plan\.workbook\.plan|plan\.column\.include"
    r"|shell\.filters|data\.password\.open|renewals\.tab\.later"
    r"|data\.decision\.ignored"  # a dash
)
# What looks like a key in the code and is none.
_NO_SENTENCE = {"phone.js": "a file", "plan.blindspot": "the domain in a calendar entry's id"}


def _waits_for_its_page(key: str) -> bool:
    """A chart may be there before its page is; the page brings its words. Once there is either, all must be there."""
    name = key.split(".", maxsplit=1)[0]
    return (
        name in {page for pages in SECTIONS.values() for page in pages} and name not in TOPICS_NL and not exists(name)
    )


def test_both_languages_have_the_same_topics():
    assert topics("en") == TOPICS_NL
    assert len(TOPICS_NL) > 10


@pytest.mark.parametrize("name", TOPICS_NL)
def test_a_topic_has_the_same_keys_and_places_in_both_languages(name):
    dutch, english = topic("nl", name), topic("en", name)
    assert set(dutch) == set(english)
    for key in dutch:
        assert len(dutch[key]) == len(english[key]), f"{key}: plural in one language only"
        named = {frozenset().union(*map(places, forms)) for forms in (dutch[key], english[key])}
        assert len(named) == 1, f"{key}: {named}"
        for forms in (dutch[key], english[key]):
            # The singular may leave the number out ("one customer"), never the plural or anything else.
            assert frozenset().union(*map(places, forms)) - {"n"} <= places(forms[-1]), key
            assert all(form.strip() for form in forms), f"{key}: empty"
            assert all(form == form.strip() for form in forms), f"{key}: blanks at an end"


@BOTH
def test_a_key_stands_in_one_topic_only(language):
    seen: dict[str, str] = {}
    for name in topics(language):
        for key in topic(language, name):
            assert key not in seen, f"{key} stands in {seen.get(key)} and {name}"
            seen[key] = name


def test_no_sentence_is_left_untranslated():
    dutch, english = every("nl"), every("en")
    alike = {key for key in dutch if dutch[key] == english[key] and not _ALIKE.fullmatch(key)}
    assert alike == set()


@BOTH
def test_what_the_code_asks_for_by_name_is_there(language):
    t = translator(language)
    missing = {
        f"{call.key} ({call.where})"
        for call in calls()
        if not t.has(t._key(call.key)) and not _waits_for_its_page(call.key)
    }
    missing |= {
        f"{key} ({where})"
        for key, where in literals()
        if not t.has(key) and key not in _NO_SENTENCE and not _waits_for_its_page(key)
    }
    assert missing == set()
    assert len(calls()) > 300


def test_every_place_of_a_sentence_is_filled_where_it_is_said():
    t = translator("nl")
    open_places = set()
    for call in calls():
        forms = every("nl").get(t._key(call.key))
        if forms is None or call.filled is None or call.issue:
            continue
        left = frozenset().union(*map(places, forms)) - call.filled
        if left:
            open_places.add(f"{call.key}: {sorted(left)} ({call.where})")
        if len(forms) > 1 and "n" not in call.filled:
            open_places.add(f"{call.key}: no number for its plural ({call.where})")
    assert open_places == set()


def test_every_family_of_keys_has_members():
    known = every("nl")
    empty = {
        f"{beginning} ({where})"
        for beginning, where in families()
        if not any(key.startswith(beginning) for key in known) and not _waits_for_its_page(beginning)
    }
    assert empty == set()


_FIELDS = sorted({field.name for fields in TABLES.values() for field in fields} - {"log", "strength"})
_FAMILIES = {
    "shell.corner.": CORNERS,
    "shell.level.": (*LEVELS, "unknown"),
    "shell.topic.": TOPICS,
    "shell.signal.": SIGNALS,
    "shell.factor.": (*NAMES, *(f"{name}.means" for name in NAMES)),
    "shell.section.": tuple(SECTIONS),
    "shell.page.": tuple(page for pages in SECTIONS.values() for page in pages),
    "data.field.": _FIELDS,
    "data.table.": tuple(TABLES),
    "data.decision.": ("ambiguous",),
    "correct.needed.": tuple(CORRECTABLE),
    "tables_workbook.covers.": (*COVERAGES, "own"),
    "account.source.": SOURCES,
    "account.none.": ("expectations", "conversations", "people", "responses", "contracts"),
    "template.entry.question.": ("csat", "nps", "ces"),
    "template.entry.outcome.": OUTCOMES,
    "two_questions.when.": ("month", "quarter", "year", "longer", "never"),
    "two_questions.met.": ("met", "partly", "not_met", "never_asked"),
    "reading.problem.": ("password_protected", "not_a_workbook", "corrupt", "empty", "too_large"),
}


@BOTH
@pytest.mark.parametrize("beginning", _FAMILIES)
def test_a_family_is_complete(language, beginning):
    t = translator(language)
    assert [name for name in _FAMILIES[beginning] if not t.has(beginning + name)] == []


@BOTH
def test_no_sentence_speaks_jargon(language):
    """The words of the product's own glossary; none of the trade's."""
    jargon = re.compile(r"\b(churn|KPI|stakeholder|leverage|insights?|probability score|actionable)\b", re.I)
    found = {key for key, forms in every(language).items() if any(jargon.search(form) for form in forms)}
    assert found == set()


def test_catalogues_are_in_the_package_folder():
    assert (ROOT / "locales" / "nl" / "LC_MESSAGES" / "shell.po").is_file()
