"""Which sentences the code asks for, read from the code itself."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
ROOMS = ("analytics", "charts", "locales", "pages", "participant", "receiver", "served", "store", "ui")
_KEY = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")
_PLACE = re.compile(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})")
# A name that ends so is a file, not a sentence.
_FILES = {"py", "po", "csv", "xlsx", "toml", "json", "css", "parquet", "sqlite", "pptx", "ics", "html", "svg", "db"}


@dataclass(frozen=True)
class Call:
    """One place where a sentence is asked for: the key, the names that fill it (None: not to be read), where."""

    key: str
    filled: frozenset[str] | None
    issue: bool
    where: str


def places(sentence: str) -> frozenset[str]:
    return frozenset(_PLACE.findall(sentence))


@cache
def topic(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """Key to its sentence; where it has plural forms, to all of them."""
    with (ROOT / "locales" / language / "LC_MESSAGES" / f"{name}.po").open("rb") as source:
        catalogue = read_po(source, locale=language)
    found = {}
    for message in catalogue:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return found


@cache
def topics(language: str) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (ROOT / "locales" / language / "LC_MESSAGES").glob("*.po")))


@cache
def every(language: str) -> dict[str, tuple[str, ...]]:
    return {key: forms for name in topics(language) for key, forms in topic(language, name).items()}


@cache
def _trees() -> tuple[tuple[str, ast.Module], ...]:
    files = [ROOT / "dashboard.py", *[path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]]
    return tuple((str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))) for path in files)


def _literals(node: ast.expr) -> list[str]:
    """The texts that an argument may be: itself, or the two sides of `a if x else b`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


@cache
def calls() -> list[Call]:
    """Every `t("key", …)`, `say("key", …)`, `Message("code", …)` and `Issue("code", …)` with a literal key."""
    found = []
    for file, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in {"t", "_t", "say", "_say", "Message", "Issue"}:
                continue
            filled = None
            if name in {"t", "_t", "say", "_say"}:
                if all(word.arg for word in node.keywords):
                    filled = frozenset(str(word.arg) for word in node.keywords)
            elif name == "Message":
                given = node.args[1] if len(node.args) > 1 else None
                given = next((word.value for word in node.keywords if word.arg == "params"), given)
                if given is None:
                    filled = frozenset()
                elif isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
                    filled = frozenset(str(key.value) for key in given.keys if isinstance(key, ast.Constant))
            found += [
                Call(key, filled, name == "Issue", f"{file}:{node.lineno}")
                for key in _literals(node.args[0])
                if _KEY.fullmatch(key) or name == "Issue"
            ]
    return found


@cache
def literals() -> list[tuple[str, str]]:
    """Every text in the code that can only be a key (its first part is a topic's), and where it stands."""
    first_parts = {key.split(".")[0] for key in every("nl")} | {"risk"}
    inside = set()
    found = []
    for file, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                inside.update(id(part) for part in node.values)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in inside:
                continue
            text = node.value
            if _KEY.fullmatch(text) and text.split(".")[0] in first_parts and text.rsplit(".", 1)[-1] not in _FILES:
                found.append((text, f"{file}:{node.lineno}"))
    return found


def families() -> list[tuple[str, str]]:
    """The constant beginnings of keys that are put together, such as `shell.corner.`, and where they stand."""
    first_parts = {key.split(".")[0] for key in every("nl")} | {"risk"}
    found = []
    for file, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and len(node.values) > 1 and isinstance(node.values[0], ast.Constant):
                text = str(node.values[0].value)
                if re.fullmatch(r"[a-z_]+(\.[a-z0-9_]+)*\.", text) and text.partition(".")[0] in first_parts:
                    found.append((text, f"{file}:{node.lineno}"))
    return found
