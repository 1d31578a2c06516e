"""Each problem and each note has its sentence, in both languages."""

import re
from pathlib import Path
from typing import get_args

import pytest

from analytics.intake.reading.parsing.refusal import Code
from locales.translator import LANGUAGES, Translator

PARSING = Path(__file__).parents[4] / "analytics" / "intake" / "reading" / "parsing"
PARAMS = {
    "file": "klanten.xlsx",
    "rows": 1_048_576,
    "memory_mb": 1024,
    "unpacked_mb": 1024,
    "seconds": 60,
    "row": 7,
    "n_lines": 30,
    "sheet_name": "Blad1",
    "letters": "C",
    "cells": ("A2", "B7"),
    "formats": ("$", "€"),
}


def noted() -> set[str]:
    """The codes that the parsers note."""
    source = "".join(path.read_text(encoding="utf-8") for path in PARSING.glob("*.py"))
    found = set(re.findall(r"""\.note\(\s*"([a-z_]+)\"""", source))
    return found | {"error_cells", "formulas_without_values"}


KEYS = [f"reading.problem.{code}" for code in get_args(Code)] + [f"reading.issue.{code}" for code in sorted(noted())]


def test_the_codes_are_found() -> None:
    assert {"macros_ignored", "mixed_formats", "quote_not_closed", "nul_characters"} <= noted()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("n", [1, 3])
def test_each_code_has_a_sentence_whose_places_are_filled(language: str, key: str, n: int) -> None:
    sentence = Translator(language)(key, n=n, **PARAMS)
    assert sentence != key
    assert "klanten.xlsx" in sentence
    assert not re.search(r"[{}]", sentence)
    assert sentence.endswith(".")
