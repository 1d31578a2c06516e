"""Answers kept for next month."""

import json

import pytest

from analytics.intake.mapping import load_answers, save_answers


def test_answers_come_back() -> None:
    answers = {"scale-1": "1-10", "match-2": "Hogeschool Noorderlicht", "decimal-3": ","}
    loaded = load_answers(save_answers(answers))
    assert (dict(loaded.answers), loaded.problem) == (answers, None)


def test_options_may_be_written_as_json_values() -> None:
    content = json.dumps({"version": 1, "answers": {"scale-1": [1, 10], "match-2": None, "n": 5}}).encode()
    assert dict(load_answers(content).answers) == {"scale-1": "1-10", "match-2": "none", "n": "5"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "mapping_unreadable"),
        (b"\xff\xfe", "mapping_unreadable"),
        (b"[]", "mapping_unreadable"),
        (b'{"version": 1}', "mapping_unreadable"),
        (b'{"version": 1, "answers": []}', "mapping_unreadable"),
        (b"[" * 100_000, "mapping_unreadable"),
        (b'{"version": 2, "answers": {}}', "mapping_version"),
        (b'{"version": 1, "answers": {"a": {"b": 1}}}', "mapping_answer"),
    ],
)
def test_what_is_no_mapping_is_a_problem(content: bytes, code: str) -> None:
    loaded = load_answers(content)
    assert loaded.problem is not None
    assert (loaded.problem.code, dict(loaded.answers)) == (code, {})
