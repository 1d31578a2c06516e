"""Answers kept for next month: `{"version": 1, "answers": {"<question id>": "<option>"}}`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from analytics.tables.issue import Issue

VERSION: Final = 1
# A mapping holds a few dozen answers; more than this is another file.
_MOST_BYTES: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class MappingFile:
    """Saved answers. `problem` is set where the file is none; then there are no answers."""

    answers: Mapping[str, str]
    problem: Issue | None = None


def save_answers(answers: Mapping[str, str]) -> bytes:
    """Answers as a file in UTF-8, sorted, so that two equal ones are equal files."""
    return json.dumps(
        {"version": VERSION, "answers": dict(sorted(answers.items()))}, ensure_ascii=False, indent=1
    ).encode()


def load_answers(content: bytes) -> MappingFile:
    """Read saved answers. Numbers and yes/no are taken as the text of their option; other entries are a problem."""
    if len(content) > _MOST_BYTES:
        return MappingFile({}, Issue("mapping_unreadable"))
    try:
        read = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        return MappingFile({}, Issue("mapping_unreadable"))
    if not isinstance(read, dict) or not isinstance(read.get("answers"), dict):
        return MappingFile({}, Issue("mapping_unreadable"))
    if read.get("version") != VERSION:
        return MappingFile({}, Issue("mapping_version", params={"version": str(read.get("version"))[:20]}))
    answers: dict[str, str] = {}
    for id_, option in read["answers"].items():
        text = _option(option)
        if text is None:
            return MappingFile({}, Issue("mapping_answer", params={"id": str(id_)[:60]}))
        answers[str(id_)] = text
    return MappingFile(answers)


def _option(option: object) -> str | None:
    """The option as text: a scale may be written as `[1, 10]`, no account as null."""
    if option is None:
        return "none"
    if isinstance(option, str):
        return option
    if isinstance(option, list) and len(option) == 2 and all(isinstance(end, int | float) for end in option):
        return f"{option[0]:g}-{option[1]:g}"
    if isinstance(option, int | float) and not isinstance(option, bool):
        return f"{option:g}"
    return None
