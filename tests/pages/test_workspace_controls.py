"""A work file that is dropped on the Data page: opened, asked about first where work would be lost, or refused in words."""

import datetime as dt

from tests.store.test_workspace_file import rebuilt
from ui.workspace import save_workspace

NOW = dt.datetime(2026, 11, 1, 9, 30, tzinfo=dt.UTC)
KIND = "application/octet-stream"


def drop(page, content: bytes) -> None:
    zone = next(zone for zone in page.at.file_uploader if str(zone.key).startswith("drop_"))
    zone.upload("werk.blindspot", content, KIND).run()
    page.healthy()


def saved(screen, three_accounts, monkeypatch) -> bytes:
    """A work file of three accounts with a plan, written inside a page's run."""
    made = []
    page = screen(three_accounts, plan=[{"account": "Gemeente Waterstad"}])

    def prepared(state, **_):
        made.append(save_workspace(state, now=NOW))
        return lambda: b""

    with monkeypatch.context() as patched:
        patched.setattr("ui.workspace_controls.prepared", prepared)
        page.open("privacy").healthy()
    return made[-1]


def test_it_opens_in_place_of_nothing_and_of_the_sample(screen, three_accounts, language, monkeypatch):
    content = saved(screen, three_accounts, monkeypatch)
    page = screen(language=language, as_of=None).open("data")
    drop(page, content)
    assert page.t("workspace.opened") in [shown.value for shown in page.at.success]
    assert page.state.language == language
    assert page.state.plan == [{"account": "Gemeente Waterstad"}]
    assert page.t("data.found.all_used") in page.words


def test_it_asks_before_work_makes_way_for_it(screen, three_accounts, monkeypatch):
    content = saved(screen, three_accounts, monkeypatch)
    page = screen({"contracts.csv": three_accounts["contracts.csv"]}).open("data")
    drop(page, content)
    assert page.t("workspace.replace") in page.words
    assert len(page.state.files) == 1
    page.button("workspace_replace_no").click().run()
    page.healthy()
    assert len(page.state.files) == 1
    drop(page, content)
    page.button("workspace_replace_yes").click().run()
    page.healthy()
    assert len(page.state.files) == 4


def test_a_broken_and_a_newer_one_get_their_sentence(screen, three_accounts, language, monkeypatch):
    content = saved(screen, three_accounts, monkeypatch)
    newer = rebuilt(content, lambda parts: parts.update({"manifest.json": parts["manifest.json"].replace(
        b'"version": 3', b'"version": 9')}), digests=False)  # fmt: skip
    for bad, said in (
        (content[: len(content) // 2], "store.workspace.broken"),
        (newer, "store.workspace.newer"),
        (b"PNG", "store.workspace.not_ours"),
    ):
        page = screen(language=language, as_of=None).open("data")
        drop(page, bad)
        (shown,) = [warning.value for warning in page.at.warning]
        assert shown == page.t(said, **({"version": 9} if said.endswith("newer") else {}))
        assert not page.state.has_data
