import re
from pathlib import Path

import pytest

from analytics.risk.assess import assess
from analytics.risk.validation import validate
from locales.translator import Translator
from tests.analytics.risk.portfolios import AS_OF, STORY, answer, contract, expectation, story, tables, with_cio

RISK = Path(__file__).parents[3] / "analytics" / "risk"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "case",
    [
        story(),
        story(with_cio("price_only")),
        story(with_cio("leaving")),
        story(log=False, coverage="all"),
        tables(
            contracts=[contract()],
            responses=[answer(3, level="executive")],
            expectations=[expectation("fast answers", 2, measure=None)],
        ),
        tables(contracts=[contract()]),
        tables(responses=[answer(3, level=None)]),
    ],
)
def test_every_reason_and_notice_is_a_sentence_without_open_places(case, language):
    say = Translator(language).say
    found = assess(case, AS_OF)
    messages = [*found.reasons[STORY], *found.voices[STORY], *found.notices, *found.model.notices]
    messages += [warning.message for warning in validate(case, AS_OF).warnings]
    assert found.reasons[STORY]
    for message in messages:
        sentence = say(message)
        assert not sentence.startswith("risk.")
        assert not re.search(r"[{}]", sentence)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_that_stands_in_the_core_has_a_sentence(language):
    text = "\n".join(path.read_text() for path in RISK.glob("*.py"))
    whole = set(re.findall(r'"(risk\.(?:reason|model|notice|validation|voices|what_if)\.[a-z_.]+)"', text))
    assert whole
    translator = Translator(language)
    assert [key for key in sorted(whole) if not translator.has(key)] == []
