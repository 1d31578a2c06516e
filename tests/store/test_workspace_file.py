"""A workspace survives its file; a file that is not one, or is a trap, gets a sentence and costs nothing."""

import dataclasses
import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analytics.tables.issue import Issue
from analytics.tables.schema import TABLES
from store import parquet_part
from store.workspace import FileRecord, Workspace
from store.workspace_archive import MANIFEST, ArchiveLimits
from store.workspace_file import VERSION, read_workspace, write_workspace
from tests.store.portfolios import small_workspace, small_workspace_1, small_workspace_2

KEPT = Path(__file__).parent / "kept"


def scalar(frame: pd.DataFrame) -> pd.DataFrame:
    """An edit in the dtypes that the format knows: an object column of dates comes back as dates."""
    return parquet_part.read_frame(parquet_part.write_frame(frame))


def same(left: Workspace, right: Workspace) -> None:
    for table in TABLES:
        assert_frame_equal(left.tables.frame(table), right.tables.frame(table))
    assert left.tables.coverage == right.tables.coverage
    assert left.tables.declared_executive == right.tables.declared_executive
    assert sorted(left.edits) == sorted(right.edits)
    for name in left.edits:
        assert_frame_equal(scalar(left.edits[name]), scalar(right.edits[name]))
    for name in ("saved_at", "answers", "settings", "plan", "workshop", "files", "intake", "corrections"):
        assert getattr(left, name) == getattr(right, name), name


def rebuilt(content: bytes, change: Callable[[dict[str, bytes]], None], *, digests: bool = True) -> bytes:
    """The file with its parts changed, and its digests made right again so that only the change can be refused."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    if digests:
        manifest = json.loads(parts[MANIFEST])
        manifest["parts"] = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items() if name != MANIFEST}
        parts[MANIFEST] = json.dumps(manifest).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def code(content: bytes, limits: ArchiveLimits | None = None) -> str:
    found = read_workspace(content, limits)
    assert isinstance(found, Issue), found
    return found.code


def test_everything_comes_back_and_the_same_work_gives_the_same_bytes() -> None:
    workspace = small_workspace()
    content = write_workspace(workspace)
    found = read_workspace(content)
    assert isinstance(found, Workspace)
    same(workspace, found)
    assert write_workspace(found) == content


def test_an_empty_workspace_comes_back() -> None:
    empty = Workspace(type(small_workspace().tables)(), dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    found = read_workspace(write_workspace(empty))
    assert isinstance(found, Workspace)
    same(empty, found)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_kept_files_of_each_version_still_open(version: int) -> None:
    """The files in `kept/` are never written again: whoever saved one must be able to open it for ever."""
    found = read_workspace((KEPT / f"workspace_v{version}.blindspot").read_bytes())
    assert isinstance(found, Workspace)
    same({1: small_workspace_1, 2: small_workspace_2, 3: small_workspace}[version](), found)


def test_a_newer_version_gets_a_sentence_with_its_number() -> None:
    def newer(parts: dict[str, bytes]) -> None:
        parts[MANIFEST] = json.dumps({**json.loads(parts[MANIFEST]), "version": 7}).encode()
        parts["something/new.arrow"] = b"x"

    found = read_workspace(rebuilt(write_workspace(small_workspace()), newer))
    assert found == Issue("store.workspace.newer", params={"version": 7})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "store.workspace.empty"),
        (b"account;score\nA;8\n", "store.workspace.not_ours"),
        (b"\x80\x04\x95cposix\nsystem\n", "store.workspace.not_ours"),
        (b"PK\x03\x04 and then nothing", "store.workspace.broken"),
    ],
)
def test_what_is_no_workspace_is_told_apart(content: bytes, expected: str) -> None:
    assert code(content) == expected


def test_an_ordinary_zip_is_not_ours() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert code(buffer.getvalue()) == "store.workspace.not_ours"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "tables/../../x.parquet", "edits/0001.parquet/..", "C:\\x", "code.py",
             "tables/contracts.pkl", "edits/1.parquet", "settings.json/"]
)  # fmt: skip
def test_entries_that_do_not_belong_are_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    evil = rebuilt(write_workspace(small_workspace()), lambda parts: parts.__setitem__(name, b"x"))
    assert code(evil) == "store.workspace.broken"
    assert list(tmp_path.iterdir()) == []


def test_an_entry_named_twice_is_refused() -> None:
    content = io.BytesIO(write_workspace(small_workspace()))
    with zipfile.ZipFile(content, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("answers.json", "{}")
    assert code(content.getvalue()) == "store.workspace.broken"


def test_a_part_changed_without_its_digest_is_refused() -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["settings.json"] = b'{"base_rate": 0.9}'

    assert code(rebuilt(write_workspace(small_workspace()), change, digests=False)) == "store.workspace.broken"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = rebuilt(write_workspace(small_workspace()), lambda parts: parts.__setitem__("plan.json", b" " * 50_000_000))
    assert len(bomb) < 100_000
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_, **__: pytest.fail("unpacked"))
    assert code(bomb) == "store.workspace.too_large"


def test_a_size_that_lies_is_not_believed() -> None:
    """The table of contents says 10 bytes, the entry holds more: zip and digest both catch it."""
    content = bytearray(
        rebuilt(write_workspace(small_workspace()), lambda parts: parts.__setitem__("plan.json", b"[]" + b" " * 5000))
    )
    real, lie = (5002).to_bytes(4, "little"), (10).to_bytes(4, "little")
    assert bytes(content).count(real) == 2
    assert code(bytes(content).replace(real, lie)) == "store.workspace.broken"


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (ArchiveLimits(packed=100), "packed"),
        (ArchiveLimits(unpacked=1000), "unpacked"),
        (ArchiveLimits(entries=3), "entries"),
        (ArchiveLimits(manifest=10), "manifest"),
    ],
)
def test_each_limit_holds(limits: ArchiveLimits, why: str) -> None:
    assert code(write_workspace(small_workspace()), limits) == "store.workspace.too_large", why


def parquet(table: pa.Table, **options: object) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(table, buffer, **{"compression": "none", "store_schema": False, **options})
    return buffer.getvalue()


A_MILLION = pa.table({"account": pa.array(["x" * 2000]).take(pa.array(np.zeros(1_000_000, dtype=np.int64)))})


@pytest.mark.parametrize(
    "part",
    [
        parquet(pa.table({"account": ["a"]}), compression="zstd"),
        parquet(pa.table({"account": ["a"]}), store_schema=True),
        parquet(pa.table({"account": [["a"]]})),
        parquet(pa.table({"account": [b"\x80\x04pickle"]})),
        parquet(pa.table({"account": ["a"]}), use_dictionary=False, column_encoding={"account": "DELTA_BYTE_ARRAY"}),
        parquet(A_MILLION),
        b"PAR1 not really PAR1",
        b"",
    ],
    ids=["compressed", "metadata", "nested", "binary", "prefixes", "text-bomb", "not-parquet", "empty"],
)
def test_frames_that_could_do_more_than_hold_values_are_refused(part: bytes) -> None:
    evil = rebuilt(
        write_workspace(small_workspace()), lambda parts: parts.__setitem__("tables/contracts.parquet", part)
    )
    assert code(evil) == "store.workspace.broken"


def test_more_rows_than_any_portfolio_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_part, "MAX_ROWS", 2)
    assert code(write_workspace(small_workspace())) == "store.workspace.broken"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("settings.json", b"[]"),
        ("settings.json", b'{"x": NaN}'),
        ("settings.json", b'{"x": 1e999}'),
        ("settings.json", b"\xff"),
        ("answers.json", b'{"x": 1}'),
        ("plan.json", b'{"x": 1}'),
        ("plan.json", b"[1]"),
        ("files.json", b'[{"name": 1, "sha256": ""}]'),
        ("edits.json", b'[{"name": "x", "part": "tables/none.parquet"}]'),
        ("tables.json", b'{"coverage": {"log": "everything"}, "declared_executive": []}'),
        ("tables.json", b"{}"),
        ("intake.json", b"[]"),
        ("uploads/0002", b"another upload"),
        ("files.json", b'[{"name": "x", "sha256": "0", "part": "uploads/0009"}]'),
        ("files.json", b'[{"name": "x", "sha256": "0", "part": "tables/contracts.parquet"}]'),
    ],
)
def test_documents_of_another_shape_are_refused(part: str, content: bytes) -> None:
    evil = rebuilt(write_workspace(small_workspace()), lambda parts: parts.__setitem__(part, content))
    assert code(evil) == "store.workspace.broken"


def test_json_nested_beyond_reason_is_refused() -> None:
    deep = b"[" * 200_000 + b"]" * 200_000
    evil = rebuilt(write_workspace(small_workspace()), lambda parts: parts.__setitem__("plan.json", deep))
    assert code(evil) == "store.workspace.too_large"


def test_paths_in_the_names_of_uploads_are_dropped() -> None:
    named = b'[{"name": "C:\\\\Users\\\\jan\\\\..\\\\csat.xlsx", "sha256": "00"}]'
    found = read_workspace(
        rebuilt(write_workspace(small_workspace()), lambda parts: parts.__setitem__("files.json", named))
    )
    assert isinstance(found, Workspace)
    assert found.files[0].name == "csat.xlsx"


@pytest.mark.parametrize(
    "values", [[object()], [b"x"], [["list"]], [1, "mixed"], pd.to_datetime(["2026-01-01"], utc=True)]
)
def test_edits_hold_scalars_only(values: list[object]) -> None:
    bad = dataclasses.replace(small_workspace(), edits={"x": pd.DataFrame({"v": values})})
    with pytest.raises(ValueError, match="more than"):
        write_workspace(bad)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_to_a_file_raises(data: st.DataObject) -> None:
    """Any few bytes changed or the tail cut off: a workspace equal to the first, or an issue. Never an exception."""
    content = bytearray(write_workspace(small_workspace()))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    del content[data.draw(st.integers(len(content) // 2, len(content))) :]
    found = read_workspace(bytes(content))
    if isinstance(found, Workspace):
        same(small_workspace(), found)
    else:
        assert found.code.startswith("store.workspace.")


def test_an_upload_that_packs_too_well_is_not_taken_for_a_bomb() -> None:
    rows = b"account;score\n" + b"Hogeschool Zuidrand;8\n" * 200_000
    record = FileRecord("csat.csv", hashlib.sha256(rows).hexdigest(), rows)
    found = read_workspace(write_workspace(dataclasses.replace(small_workspace(), files=(record,))))
    assert isinstance(found, Workspace)
    assert found.files == (record,)
