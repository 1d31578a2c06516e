"""Every code that the intake can speak has its sentence, in both languages."""

import re
from pathlib import Path

import pytest

from locales.translator import translator

ROOT = Path(__file__).parents[3]
SOURCES = [*(ROOT / "analytics" / "intake").glob("*.py")]
PROBLEMS = re.compile(r'Issue\(\s*"([a-z_]+)"')
ROWS = re.compile(r'(?:reject\([^)]*?,\s*"|return "|, ")([a-z]+_[a-z_]+)"')
MESSAGES = re.compile(r'Message\(\s*f?"(intake\.[a-z_.]+)"')


def spoken() -> set[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    found = set(MESSAGES.findall(text)) | {f"intake.problem.{code}" for code in PROBLEMS.findall(text)}
    rows = ("no_account", "no_score", "score_unreadable", "score_out_of_scale", "date_unreadable", "value_unreadable",
            "outcome_unreadable", "no_date", "no_outcome", "no_expectation", "no_person", "error_cell", "total", "note",
            "repeated_header", "duplicate", "sheet_not_recognised", "no_names", "hidden_sheet")  # fmt: skip
    return found | {f"intake.row.{code}" for code in rows}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_has_a_sentence(language: str) -> None:
    say = translator(language)
    codes = {code for code in spoken() if not code.endswith((".", "_"))}
    assert len(codes) > 40
    assert [code for code in sorted(codes) if not say.has(code)] == []
