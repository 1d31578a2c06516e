"""The core knows no Streamlit, no chart, no database, no clock and no language; read from its source."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_FOREIGN = {"streamlit", "plotly", "sqlalchemy", "alembic", "babel", "gettext", "locales", "charts", "ui", "pages",
            "store", "receiver", "participant", "served"}  # fmt: skip
# The clocks of the standard library and of pandas and NumPy.
_CLOCKS = {
    "datetime": {"now", "today", "utcnow"}, "date": {"today"}, "Timestamp": {"now", "today", "utcnow"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"},
}  # fmt: skip
_CORE = sorted(path for path in (ROOT / "analytics").rglob("*.py") if path.name != "__main__.py")
_ROOMS = ("pages", "ui", "charts", "store", "locales", "analytics", "receiver", "participant", "served")


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(path: Path) -> set[str]:
    """Modules that this file imports, at its top or inside a function; `from a import b` gives a and a.b."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _clock_calls(tree: ast.Module) -> list[int]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            found += [node.lineno for alias in node.names if alias.name in _CLOCKS["time"]]
        if not isinstance(node, ast.Attribute):
            continue
        owner = node.value
        name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        if node.attr in _CLOCKS.get(name, ()):
            found.append(node.lineno)
    return found


@pytest.mark.parametrize("path", _CORE, ids=_module)
def test_the_core_imports_nothing_of_the_outside_and_reads_no_clock(path):
    foreign = {name.split(".")[0] for name in _imported(path)} & _FOREIGN
    assert not foreign
    assert _clock_calls(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    ["import datetime as dt\ndt.datetime.now(dt.UTC)", "import datetime\ndatetime.date.today()", "date.today()",
     "import time\ntime.time()", "from time import time", "import pandas as pd\npd.Timestamp.now()"],
)  # fmt: skip
def test_the_scan_sees_a_clock(source):
    assert _clock_calls(ast.parse(source))


def test_no_two_files_import_each_other_however_long_the_way():
    """Looks inside functions too: an import that is put off to run time is still a circle."""
    paths = {_module(path): path for room in _ROOMS for path in (ROOT / room).rglob("*.py")}
    graph = {}
    for module, path in paths.items():
        # `from a.b import c`, where a.b.c is a file, depends on that file; not on the package's own __init__.
        wanted = _imported(path) & set(paths)
        graph[module] = {
            name for name in wanted - {module} if not any(other.startswith(f"{name}.") for other in wanted)
        }
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))
    assert order.index("analytics.tables.schema") < order.index("analytics.risk.assess") < order.index("ui.pipeline")


def test_inside_the_core_imports_go_one_way():
    rank = {"tables": 0, "intake": 1, "risk": 1, "reports": 2}
    wrong = []
    for path in _CORE:
        mine = path.relative_to(ROOT).parts[1]
        for name in _imported(path):
            parts = name.split(".")
            if (
                mine not in rank
                or parts[0] != "analytics"
                or len(parts) < 2
                or parts[1] not in rank
                or parts[1] == mine
            ):
                continue
            if rank[parts[1]] >= rank[mine]:
                wrong.append(f"{_module(path)} imports {name}")
    assert wrong == []
