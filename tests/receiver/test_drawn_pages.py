"""A page drawn a moment ago is not drawn again; another one is, and an old one is forgotten."""

from receiver.drawn_pages import PAGES, SECONDS, DrawnPages


def test_one_drawing_for_many_and_none_kept_for_long() -> None:
    now, drawn = [0.0], []
    pages = DrawnPages(lambda: now[0])

    def ask(snapshot: bytes, told: str = "nl") -> bytes:
        return pages.page(snapshot, told, lambda: drawn.append((snapshot, told)) or snapshot + told.encode())

    assert [ask(b"a"), ask(b"a"), ask(b"a", "en"), ask(b"b")] == [b"anl", b"anl", b"aen", b"bnl"]
    assert drawn == [(b"a", "nl"), (b"a", "en"), (b"b", "nl")]
    now[0] = SECONDS
    assert ask(b"a") == b"anl"
    assert drawn[-1] == (b"a", "nl")
    assert len(drawn) == 4
    assert len(pages._kept) == 1
    for number in range(PAGES + 5):
        ask(bytes([number]))
    assert len(pages._kept) == PAGES


def test_a_drawing_that_fails_is_not_kept() -> None:
    pages = DrawnPages()

    def fails() -> bytes:
        raise KeyError("accounts")

    for _ in range(2):
        try:
            pages.page(b"a", "nl", fails)
        except KeyError:
            continue
        raise AssertionError("the failure was swallowed")
    assert pages.page(b"a", "nl", lambda: b"drawn") == b"drawn"
