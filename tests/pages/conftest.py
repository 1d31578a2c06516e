"""Pages under AppTest: a session put in place, a page opened, and all that it sent to the browser."""

import datetime as dt
import html
import json
import re

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

import ui.pipeline
from analytics.intake.raw import SourceFile
from analytics.tables.imported import Imported
from tests.locales.keys_in_code import ROOT
from ui.state import State, digest

AS_OF = dt.date(2026, 11, 1)


class Screen:
    """One session of the dashboard: a page inside its frame, with the sidebar and the guard."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.registered = False
        self.at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        self.at.session_state["blindspot"] = state

    def open(self, page: str, **query: str) -> "Screen":
        if page == "landing":
            self.at.run()
            return self
        if not self.registered:
            # The first run registers the pages; before it AppTest knows none by its address. An empty session is quick.
            self.at.session_state["blindspot"] = State(language=self.state.language)
            self.at.run()
            self.at.session_state["blindspot"] = self.state
            self.registered = True
        for key, value in query.items():
            self.at.query_params[key] = value
        self.at.switch_page(f"pages/{page}.py").run()
        return self

    def asked(self, name: str) -> str | list[str]:
        """What the address says of one thing."""
        return self.at.query_params.get(name, "")

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


@pytest.fixture(autouse=True)
def _own_navigation(monkeypatch):
    """AppTest takes a folder `pages/` for Streamlit's old kind of pages, anew at each run: a page would run alone,
    without the sidebar and the guard around it. A server has seen our navigation by then."""
    made = PagesManager.__init__

    def init(self, *args, **kwargs):
        made(self, *args, **kwargs)
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", init)


_READ: dict[str, Imported] = {}


@pytest.fixture(autouse=True)
def _read_once(monkeypatch):
    """Files are really read, by a process of their own, but the same ones only once for all tests of pages."""
    reads = ui.pipeline.read_exports

    def read(files, *, as_of, answers=None, **more):
        files = tuple(files)
        key = digest(*[(f.name, f.password) for f in files], *[f.content for f in files], as_of,
                     sorted((answers or {}).items()), sorted(more.keys() - {"progress"}))  # fmt: skip
        if key not in _READ:
            _READ[key] = reads(files, as_of=as_of, answers=answers or {}, **more)
        return _READ[key]

    monkeypatch.setattr(ui.pipeline, "read_exports", read)


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
