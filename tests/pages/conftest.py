"""Pages under AppTest: a session put in place, a page opened, and all that it sent to the browser."""

import datetime as dt
import html
import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from analytics.intake.raw import SourceFile
from tests.locales.keys_in_code import ROOT
from ui.state import State

AS_OF = dt.date(2026, 11, 1)


class Screen:
    """One session of the dashboard."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        self.at.session_state["blindspot"] = state

    def open(self, page: str, **query: str) -> "Screen":
        for key, value in query.items():
            self.at.query_params[key] = value
        self.at.run() if page == "landing" else self.at.switch_page(f"pages/{page}.py").run()
        return self

    @property
    def t(self):
        return self.state.t

    def _html(self) -> list[str]:
        return [element.body for element in self.at.get("html") if not element.body.startswith("<style>")]

    def _texts(self, pattern: str) -> list[str]:
        """The text of HTML elements, without marks, spaces as people see them."""
        bodies = [body for block in self._html() for body in re.findall(pattern, block, re.S)]
        return [html.unescape(re.sub(r"<[^>]+>", "", body)).replace("\N{NO-BREAK SPACE}", " ") for body in bodies]

    @property
    def finding(self) -> str:
        (sentence,) = self._texts(r'<h1 class="bs-finding">(.*?)</h1>')
        return sentence

    @property
    def headings(self) -> list[str]:
        return self._texts(r"<h2[^>]*>(.*?)</h2>")

    @property
    def words(self) -> str:
        """All that is written on the page, HTML and Markdown."""
        written = [*self._texts(r"(.*)"), *[element.value for element in self.at.markdown]]
        written += [element.value for kind in ("info", "warning", "error", "caption") for element in self.at.get(kind)]
        return "\n".join(written)

    @property
    def raw_html(self) -> str:
        return "\n".join(self._html())

    def figure(self, place: int = 0) -> dict:
        return json.loads(self.at.get("plotly_chart")[place].proto.spec)

    def sent(self) -> bytes:
        """Every byte that went to the browser: text, widgets, tables as Arrow, figures with their hover texts."""
        parts: list[bytes] = []

        def walk(node) -> None:
            proto = getattr(node, "proto", None)
            if hasattr(proto, "SerializeToString"):
                parts.append(proto.SerializeToString())
            for child in (getattr(node, "children", None) or {}).values():
                walk(child)

        walk(self.at._tree)
        return b"\n".join(parts)

    def button(self, key: str):
        return next(button for button in self.at.button if button.key == key)

    def healthy(self) -> "Screen":
        """Nothing failed, and no sentence is missing or has an open place."""
        assert not self.at.exception
        assert not self.at.error
        assert not re.search(r"\{[a-z_]+\}", self.words)
        keys = re.findall(
            r"\b(?:shell|risk|data|account|blind_spots|intake|two_questions)\.[a-z_]+[a-z_.]*", self.words
        )
        assert not keys
        return self


def sources(files: dict[str, str | bytes]) -> tuple[SourceFile, ...]:
    return tuple(
        SourceFile(name, content.encode() if isinstance(content, str) else content) for name, content in files.items()
    )


@pytest.fixture(params=["nl", "en"])
def language(request) -> str:
    return request.param


@pytest.fixture
def screen():
    """Makes a screen: `screen(files, language, **fields of State)`."""

    def make(files: dict[str, str | bytes] | None = None, language: str = "nl", **fields) -> Screen:
        given = {"as_of": AS_OF, **fields}
        return Screen(State(language=language, files=sources(files or {}), **given))

    return make
