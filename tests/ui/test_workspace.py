"""What a session holds survives its work file, whole: the same state, the same assessment, the same pages."""

import dataclasses
import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pytest
import streamlit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

import ui.pipeline
from analytics.intake.raw import SourceFile
from analytics.tables.assessment import CORNERS, Settings
from analytics.tables.corrections import Correction, Place
from analytics.tables.issue import Issue
from analytics.tables.portfolio import Tables
from analytics.tables.schema import TABLES
from store.parquet_part import read_frame, write_frame
from store.sealing import new_token
from store.workspace_intake import intake_from_json, intake_to_json
from tests.store.test_workspace_file import rebuilt
from ui.pipeline import assessment, imported, tables
from ui.sample import sample_files
from ui.state import Filters, State
from ui.upload import add_files
from ui.workspace import from_json, open_workspace, save_workspace, to_json

NOW = dt.datetime(2026, 11, 1, 9, 30, tzinfo=dt.UTC)
AS_OF = dt.date(2026, 11, 1)
KEPT = Path(__file__).parents[1] / "store" / "kept"
# What a work file leaves to the session that opens it, and why.
LEFT = {
    "language": "of who opens it",
    "guided": "how far somebody was in the two-minute look",
    "before": "where somebody came from within one session",
    "reopened": "in its place come the uploads themselves",
    "digests": "of the uploads, made anew",
}
UNREADABLE = "account,annual_value,end\nKapotte Regel BV,12000,geen idee\nGoede Regel BV,12000,2027-01-31\n"


@pytest.fixture(autouse=True)
def session(monkeypatch):
    """A session of our own: outside a run Streamlit has none."""
    held: dict = {}
    monkeypatch.setattr(streamlit, "session_state", held)
    monkeypatch.setattr(ui.pipeline, "_assess", lambda known, chosen, day, _: ui.pipeline.assess(known, day, chosen))
    return held


def new_session(session) -> State:
    session.clear()
    return State(language="en")


def reopen(session, content: bytes) -> State:
    fresh = new_session(session)
    opened = open_workspace(fresh, content)
    assert not isinstance(opened, Issue), opened
    return fresh


def sources(files: dict[str, str]) -> tuple[SourceFile, ...]:
    return tuple(SourceFile(name, text.encode()) for name, text in files.items())


def same_tables(left: Tables, right: Tables) -> None:
    for table in TABLES:
        assert_frame_equal(left.frame(table), right.frame(table))
    assert left.coverage == right.coverage
    assert left.declared_executive == right.declared_executive


def same_state(left: State, right: State) -> None:
    for field in dataclasses.fields(State):
        if field.name in LEFT:
            continue
        ours, theirs = getattr(left, field.name), getattr(right, field.name)
        if field.name == "edits":
            assert sorted(ours) == sorted(theirs)
            for name in ours:
                assert_frame_equal(read_frame(write_frame(ours[name])), theirs[name])
        else:
            assert ours == theirs, field.name


def same_reading(left, right) -> None:
    same_tables(left.tables, right.tables)
    for field in dataclasses.fields(left):
        if field.name != "tables":
            assert getattr(left, field.name) == getattr(right, field.name), field.name


def whole(files) -> State:
    """A state in which no field has its default."""
    return State(
        language="nl",
        files=sources(files),
        is_sample=True,
        answers={"coverage:x": "all"},
        edits={
            "conversations": pd.DataFrame(
                [{"account": "Gemeente Waterstad", "date": dt.date(2026, 10, 30), "level": "executive",
                  "topic": "future", "signal": None, "note": "=1+1"}]
            ),
            "expectations": pd.DataFrame(
                [{"account": "Gemeente Waterstad", "expectation": "Eén adres", "importance": 4, "fulfilment": None}]
            ),
        },
        corrections=(
            Correction(
                "conversations",
                {"account": "Gemeente Waterstad", "date": dt.date(2026, 10, 12), "person": "Dora Mulder", "role": None,
                 "level": "executive", "our_person": "Femke Vos", "topic": "expectations", "signal": "sees_future",
                 "note": None},
                {"date": dt.date(2026, 9, 12), "signal": None},
                place=Place("0" * 64, "", 4),
            ),
        ),
        declared=frozenset({"Bakkerij De Halm"}),
        as_of=AS_OF,
        settings=Settings(base_rate=0.2, weights={"exec_gap": 2.0}, guard=False, currency="EUR", rates={"USD": 0.9}),
        filters=Filters(owner=("Femke Vos",), segment=("Handel",), corner=("partner",), least_value=25_000.0,
                        renewal_days=90),
        hide_names=True,
        account="Gemeente Waterstad",
        plan=[{"account": "Gemeente Waterstad", "date": dt.date(2026, 12, 1), "done": False, "key": ("a", 1)}],
        rhythm={"executive.large": 60},
        workshop={"pairs": [{"guess": 0.4}], "held_on": AS_OF},
        guided=2,
    )  # fmt: skip


def test_no_field_of_a_session_is_lost(session, three_accounts):
    before = whole(three_accounts)
    fresh = State()
    for field in dataclasses.fields(State):
        assert field.name in LEFT or getattr(before, field.name) != getattr(fresh, field.name), f"{field.name} untested"
    read, seen = imported(before), assessment(before)
    tokens = (new_token(), new_token())
    content = save_workspace(before, now=NOW, links=tokens)
    after = new_session(session)
    assert open_workspace(after, content) == tokens
    assert (after.language, after.guided, after.reopened) == ("en", None, None)
    same_state(before, after)
    same_reading(read, imported(after))
    same_tables(tables(before), tables(after))
    found = assessment(after)
    assert_frame_equal(seen.accounts, found.accounts)
    assert seen.reasons == found.reasons
    # And once more: what was opened is saved as it was.
    assert save_workspace(after, now=NOW, links=tokens) == content


def test_a_correction_is_laid_over_its_row_where_the_file_is_opened(session, three_accounts):
    after = reopen(session, save_workspace(whole(three_accounts), now=NOW))
    assert (tables(after).conversations["date"] == pd.Timestamp(2026, 9, 12)).sum() == 1
    assert (imported(after).tables.conversations["date"] == pd.Timestamp(2026, 10, 12)).sum() == 1


@pytest.mark.parametrize(
    "bad",
    [
        {"table": "contracts"},
        {"said": {}},
        {"changed": {"account": "Ander"}},
        {"changed": {"date": "gisteren"}},
        {"changed": {"note": ["a"]}},
        {"place": {"upload": "", "sheet": "", "row": -1}},
    ],
)
def test_a_correction_that_is_none_is_refused(session, three_accounts, bad):
    def change(parts: dict[str, bytes]) -> None:
        (one,) = json.loads(parts["corrections.json"])
        parts["corrections.json"] = json.dumps([{**one, **bad}]).encode()

    content = rebuilt(save_workspace(whole(three_accounts), now=NOW), change)
    assert open_workspace(new_session(session), content) == Issue("store.workspace.broken")


def test_it_is_not_read_a_second_time(session, three_accounts, monkeypatch):
    content = save_workspace(State(files=sources(three_accounts), as_of=AS_OF), now=NOW)
    monkeypatch.setattr(ui.pipeline, "read_exports", lambda *_, **__: pytest.fail("read again"))
    assert len(imported(reopen(session, content)).tables.contracts) == 3


def test_open_questions_set_aside_rows_and_matches_come_back_and_can_still_be_answered(session):
    before = State(language="nl", files=sample_files("nl"), as_of=AS_OF, is_sample=True)
    read = imported(before)
    assert read.questions
    assert read.matches
    after = reopen(session, save_workspace(before, now=NOW))
    same_reading(read, imported(after))
    question = next(q for q in read.questions if q.kind == "coverage")
    after.answers[question.id] = next(option for option in question.options if option != question.default)
    answered = imported(after)
    assert question.id in {q.id for q in answered.answered}
    assert answered.tables.coverage != read.tables.coverage
    # The answer is saved as well.
    assert question.id in {q.id for q in imported(reopen(session, save_workspace(after, now=NOW))).answered}


def test_rows_set_aside_are_still_listed(session, three_accounts):
    before = State(files=sources({**three_accounts, "broken.csv": UNREADABLE}), as_of=AS_OF)
    aside = imported(before).set_aside
    assert [row.file for row in aside] == ["broken.csv"]
    assert imported(reopen(session, save_workspace(before, now=NOW))).set_aside == aside


def test_a_file_that_could_not_be_read_is_still_named(session, three_accounts):
    before = State(files=(*sources(three_accounts), SourceFile("picture.xlsx", b"\x89PNG" + bytes(64))), as_of=AS_OF)
    after = imported(reopen(session, save_workspace(before, now=NOW)))
    assert [file.problem is not None for file in after.files] == [False] * 4 + [True]


def test_typed_work_without_a_file_comes_back(session):
    before = State(as_of=AS_OF)
    before.edit(
        "contracts", pd.DataFrame([{"account": "Getypt BV", "annual_value": 5000.0, "end": dt.date(2027, 1, 1)}])
    )
    after = reopen(session, save_workspace(before, now=NOW))
    assert after.has_data
    assert after.files == ()
    assert assessment(after).accounts.index.tolist() == ["Getypt BV"]


def test_an_as_of_date_of_today_stays_the_day_of_saving(session, three_accounts, monkeypatch):
    before = State(files=sources(three_accounts))
    monkeypatch.setattr("ui.workspace.as_of", lambda _: dt.date(2026, 10, 30))
    assert reopen(session, save_workspace(before, now=NOW)).as_of == dt.date(2026, 10, 30)


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.blindspot")), ids=lambda path: path.stem)
def test_kept_files_of_every_version_open_as_a_session(session, kept):
    files = kept.read_bytes()
    # Their edits have free names, which no release of the dashboard has written: without those it is a session.
    plain = rebuilt(files, _as_a_session)
    after = reopen(session, plain)
    assert after.has_data
    assert len(assessment(after).accounts) == 3
    assert after.reopened is not None
    assert "Hogeschool Zuidrand" in tables(after).declared_executive
    assert tables(after).coverage == {"log.csv": "occurring"}
    assert tables(after).conversations["level"].tolist() == [
        "management" if kept.stem == "workspace_v3" else "executive"
    ]


def _as_a_session(parts: dict[str, bytes]) -> None:
    parts["edits.json"] = b"[]"
    for name in [name for name in parts if name.startswith("edits/")]:
        del parts[name]
    parts["settings.json"] = json.dumps({"as_of": "2026-11-01"}).encode()


def version_1(session, files) -> bytes:
    """A work file of version 1: without the uploads."""
    content = save_workspace(State(files=files, as_of=AS_OF), now=NOW)

    def older(parts: dict[str, bytes]) -> None:
        named = [{"name": file["name"], "sha256": file["sha256"]} for file in json.loads(parts["files.json"])]
        parts["files.json"] = json.dumps(named).encode()
        for name in [
            name for name in parts if name.startswith("uploads/") or name in ("intake.json", "corrections.json")
        ]:
            del parts[name]
        parts["manifest.json"] = json.dumps({**json.loads(parts["manifest.json"]), "version": 1}).encode()

    return rebuilt(content, older)


def test_a_file_dropped_again_takes_the_place_of_what_was_read_of_it(session, three_accounts):
    files = sources(three_accounts)
    after = reopen(session, version_1(session, files))
    before = tables(after)
    add_files(after, files[:1])
    assert len(tables(after).contracts) == len(before.contracts)
    # Work on old and new files is saved, and opens as it was.
    again = reopen(session, save_workspace(after, now=NOW))
    assert [file.name for file in again.files] == [files[0].name]
    assert again.reopened is not None
    assert {name for name, _ in again.reopened.files} == set(three_accounts) - {files[0].name}
    same_tables(tables(after), tables(again))
    add_files(again, files[1:])
    assert again.reopened is None
    assert len(tables(again).responses) == len(before.responses)


def test_the_uploads_stay_out_of_a_file_that_would_be_too_large(session, three_accounts, monkeypatch):
    monkeypatch.setattr("ui.workspace._UPLOADS_BYTES", 100)
    before = State(files=sources(three_accounts), as_of=AS_OF)
    after = reopen(session, save_workspace(before, now=NOW))
    assert after.files == ()
    same_tables(tables(before), tables(after))
    assert {name for name, _ in after.reopened.files} == set(three_accounts)


def test_a_password_is_in_no_file_and_the_content_needs_none(session, monkeypatch):
    plain = SourceFile("contracts.csv", b"account,annual_value,end\nA,1000,2027-01-01\n")
    locked = SourceFile("contracts.csv", b"locked" * 40, password="Geheim-1234")
    monkeypatch.setattr("ui.workspace.decrypted", lambda *_: plain.content)
    state = State(files=(plain,), as_of=AS_OF)
    read = imported(state)
    state.files = (locked,)
    ui.pipeline.hold(state, read)
    content = save_workspace(state, now=NOW)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any(b"Geheim-1234" in archive.read(name) for name in archive.namelist())
    after = reopen(session, content)
    assert after.files == (plain,)
    same_reading(read, imported(after))


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("settings.json", {"as_of": "yesterday"}),
        ("settings.json", {"as_of": None}),
        ("settings.json", {"filters": []}),
        ("settings.json", {"model": {"base_rate": 7}}),
        ("settings.json", {"model": {"weights": {"exec_gap": "much"}}}),
        ("settings.json", {"rhythm": {"executive.large": -1}}),
        ("settings.json", {"declared": [3]}),
        ("settings.json", {"account": 3}),
        ("settings.json", {"links": "x"}),
        ("intake.json", {"read": {"questions": [{"id": 3}]}}),
        ("intake.json", {"read": {"set_aside": "no list"}}),
        ("intake.json", {"read": None}),
        ("intake.json", {"logs": 3}),
    ],
)
def test_impossible_content_gets_its_sentence_and_changes_nothing(session, three_accounts, part, change):
    content = save_workspace(State(files=sources(three_accounts), as_of=AS_OF), now=NOW)

    def spoil(parts: dict[str, bytes]) -> None:
        parts[part] = json.dumps({**json.loads(parts[part]), **change}).encode()

    state = whole(three_accounts)
    assert open_workspace(state, rebuilt(content, spoil)) == Issue("store.workspace.broken")
    assert state.plan == whole(three_accounts).plan
    assert state.files == sources(three_accounts)


@pytest.mark.parametrize("content", [b"", b"a;b\n1;2\n", b"PK\x03\x04", b"\x80\x04"])
def test_what_is_no_work_file_changes_nothing(session, three_accounts, content):
    state = whole(three_accounts)
    assert isinstance(open_workspace(state, content), Issue)
    assert state.plan == whole(three_accounts).plan


def test_hidden_names_are_not_shown_by_a_file(session, three_accounts):
    content = save_workspace(State(files=sources(three_accounts), as_of=AS_OF), now=NOW)
    state = State(hide_names=True)
    open_workspace(state, content)
    assert state.hide_names


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False), TEXT,
    st.dates(), st.datetimes(timezones=st.just(dt.UTC)),
)  # fmt: skip
HASHABLE = st.one_of(TEXT, st.integers(-9, 9), st.tuples(TEXT, TEXT))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(HASHABLE, inner, max_size=3), st.tuples(inner, inner),
        st.sets(TEXT, max_size=3),
    ),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
@settings(max_examples=150, deadline=None)
def test_whatever_a_page_keeps_comes_back_as_it_was(value):
    back = from_json(json.loads(json.dumps(to_json(value))))
    assert back == value
    assert type(back) is type(value)


EDITS = st.fixed_dictionaries(
    {
        "account": st.sampled_from(["Gemeente Waterstad", "Bakkerij De Halm", "Nieuwe Klant", "=1+1", "<b>x</b>"]),
        "date": st.dates(dt.date(2020, 1, 1), dt.date(2026, 11, 1)),
        "level": st.sampled_from(["executive", "management", "operational"]),
        "topic": st.one_of(st.none(), st.sampled_from(["future", "operational"])),
        "signal": st.one_of(st.none(), st.sampled_from(["price_only", "leaving"])),
        "note": st.one_of(st.none(), TEXT.filter(lambda text: "\x00" not in text)),
    }
)
STATES = st.fixed_dictionaries(
    {
        "edits": st.lists(EDITS, max_size=4),
        "declared": st.frozensets(st.sampled_from(["Gemeente Waterstad", "Bakkerij De Halm", "Niemand"])),
        "as_of": st.dates(dt.date(2026, 1, 1), dt.date(2027, 6, 1)),
        "settings": st.builds(
            Settings,
            base_rate=st.one_of(st.none(), st.floats(0.01, 0.6)),
            satisfied_from=st.floats(0.3, 0.95),
            at_risk_ratio=st.floats(1, 4),
            guard=st.booleans(),
            learn=st.booleans(),
            weights=st.dictionaries(st.sampled_from(["exec_gap", "price_only"]), st.floats(-3, 3)),
        ),
        "filters": st.builds(
            Filters,
            owner=st.tuples(TEXT),
            corner=st.lists(st.sampled_from(CORNERS), max_size=2, unique=True).map(tuple),
            least_value=st.floats(0, 1e6),
            renewal_days=st.sampled_from([0, 90, 180]),
        ),
        "plan": st.lists(st.dictionaries(TEXT, SCALARS, max_size=4), max_size=3),
        "rhythm": st.dictionaries(TEXT, st.integers(0, 1000), max_size=3),
        "workshop": st.dictionaries(TEXT, VALUES, max_size=3),
        "hide_names": st.booleans(),
        "answers": st.dictionaries(TEXT, TEXT, max_size=3),
    }
)


@given(STATES)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_session_comes_back_with_the_same_assessment(session, three_accounts, held):
    session.clear()
    rows = held.pop("edits")
    before = State(language="nl", files=sources(three_accounts), **held)
    # Reading takes a process of its own: once for all examples, under each one's own key.
    ui.pipeline.hold(before, _read_once(three_accounts))
    if rows:
        before.edit("conversations", pd.DataFrame(rows))
    seen = assessment(before)
    after = reopen(session, save_workspace(before, now=NOW))
    same_state(before, after)
    found = assessment(after)
    assert_frame_equal(seen.accounts, found.accounts)
    assert seen.reasons == found.reasons


_ONCE: list = []


def _read_once(files):
    if not _ONCE:
        _ONCE.append(ui.pipeline.read_exports(sources(files), as_of=AS_OF, answers={}))
    return _ONCE[0]


def test_how_files_were_read_survives_json_with_every_kind_of_value(three_accounts):
    read = _read_once(three_accounts)
    back = intake_from_json(json.loads(json.dumps(intake_to_json(read))), read.tables)
    same_reading(read, back)


def test_an_upload_of_the_same_name_with_other_bytes_is_another_one(three_accounts):
    state = State(files=sources(three_accounts), as_of=AS_OF)
    first = ui.pipeline.content_key(state)
    assert ui.pipeline.content_key(state) == first
    # The same bytes in another object.
    state.files = tuple(SourceFile(file.name, bytes(bytearray(file.content))) for file in state.files)
    assert ui.pipeline.content_key(state) == first
    state.files = (*state.files[1:], SourceFile(state.files[0].name, state.files[0].content + b"\n"))
    assert ui.pipeline.content_key(state) != first
    assert len(state.digests) == len(state.files)
    state.forget()
    assert not state.digests
