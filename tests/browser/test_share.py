"""A link from its maker to a board member's phone, and back out of reach: in a real browser, on a server of its own."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from analytics.intake import read_exports
from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from tests.browser.drawn import open_sample
from tests.program import Program
from ui.sample import AS_OF, sample_files

pytestmark = pytest.mark.browser

PASSCODE = "blauwe sleutel 7"
LABEL = "Raad van toezicht"
ENDED = "Deze link werkt niet, of niet meer."


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Program]:
    """The program as a host starts it, with a database that the test may look into and a log that it may read."""
    made = Program(tmp_path_factory.mktemp("sharing"))
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def names() -> list[str]:
    """Every account of the sample."""
    tables = read_exports(sample_files("nl"), as_of=AS_OF).tables
    return [str(name) for name in assess(tables, AS_OF, Settings()).accounts.index]


@pytest.fixture
def context(browser: Browser, server: Program, request) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}, base_url=server.address)
    made.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.address)
    yield made
    made.close()


def presenter(context: BrowserContext, *, hidden: bool) -> Page:
    """The share page over the sample."""
    page = context.new_page()
    page.set_default_timeout(25_000)
    open_sample(page, "/?names=hidden" if hidden else "/")
    page.locator('[data-testid="stSidebarNavLink"][href*="/share"]').click()
    page.locator(".st-key-share_preview iframe").wait_for()
    return page


def make(page: Page) -> str:
    """Press the button and copy the address as a person does; the dialog is closed."""
    page.get_by_role("button", name="Maak de link").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_test_id("stElementToolbarButton").get_by_role("button").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.includes('/s/'))")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == dialog.locator("code").inner_text()
    dialog.get_by_role("button", name="Ik heb hem gekopieerd").click()
    expect(dialog).to_have_count(0)
    return link


@pytest.fixture(scope="module")
def link(browser: Browser, server: Program) -> Iterator[str]:
    """A link with names and without a passcode, made as a person makes it."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}, base_url=server.address)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.address)
    yield make(presenter(context, hidden=False))
    context.close()


def phone(browser: Browser, **more) -> Page:
    """A receiver: another browser, that was never here."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, locale="nl-NL", **more)
    page = context.new_page()
    page.requests = []  # type: ignore[attr-defined]
    page.on("request", lambda request: page.requests.append(request.url))  # type: ignore[attr-defined]
    return page


def told(page: Page, words: str) -> bool:
    return words in page.content()


def test_from_the_maker_to_the_board_and_out_of_reach(browser, context, server, names):
    page = presenter(context, hidden=True)
    page.locator("[class*=st-key-share_passcode] input").fill(PASSCODE)
    page.locator("[class*=st-key-share_label] input").fill(LABEL)
    page.locator("[class*=st-key-share_label] input").press("Enter")
    expect(page.locator(".bs-sub")).to_contain_text("alleen met de toegangscode")
    link = make(page)
    token = link.rpartition("/s/")[2]
    assert re.fullmatch(re.escape(server.address) + r"/s/[\w-]{43}", link)
    assert not told(page, token)
    assert [name for name in names if told(page, name)] == []

    receiver = phone(browser)
    receiver.goto(link)
    expect(receiver.get_by_role("heading", name="Deze pagina vraagt om een toegangscode")).to_be_visible()
    assert not told(receiver, "€")
    receiver.locator("input").fill("rode sleutel 7")
    receiver.get_by_role("button").click()
    expect(receiver.get_by_role("alert")).to_contain_text("Die code klopt niet")
    receiver.locator("input").fill(PASSCODE)
    receiver.get_by_role("button").click()
    expect(receiver.locator("h1")).to_contain_text("tevreden klanten met een verhoogde kans op vertrek")
    expect(receiver.locator(".cards h3").first).to_have_text("Klant 1")
    assert [name for name in names if told(receiver, name)] == []
    assert (told(receiver, token), told(receiver, PASSCODE), told(receiver, LABEL)) == (False, False, False)
    assert receiver.title() == "Blindspot"
    assert receiver.evaluate("document.documentElement.scrollWidth") <= 390
    assert {url.split("/s/")[0] for url in receiver.requests} == {server.address}
    assert receiver.context.cookies() == []

    page.reload()  # the session is a new one, and so is its list
    expect(page.get_by_text(LABEL)).to_have_count(0)


def test_revoked_means_now(browser, context, names):
    page = presenter(context, hidden=False)
    link = make(page)
    receiver = phone(browser)
    receiver.goto(link)
    expect(receiver.locator(".cards li").first).to_be_visible()
    assert len([name for name in names if told(receiver, name)]) > 50
    page.locator('[data-testid="stSidebarNavLink"][href*="/renewals"]').click()
    page.locator('[data-testid="stSidebarNavLink"][href*="/share"]').click()
    card = page.locator("[class*=st-key-own_link_]").first
    expect(card).to_contain_text("1 keer geopend")
    card.get_by_role("button", name="Intrekken").click()
    expect(card).to_contain_text("Ingetrokken op")
    receiver.reload()
    expect(receiver.locator("h1")).to_have_text(ENDED)
    receiver.go_back()
    receiver.go_forward()
    expect(receiver.locator("h1")).to_have_text(ENDED)
    card.get_by_role("button", name="Verwijderen").click()
    expect(page.locator("[class*=st-key-own_link_]")).to_have_count(0)


@pytest.mark.parametrize(
    "token", ["x", "A" * 43, "a" * 5000, "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "x/y/z", "' OR 1=1 --"]
)
def test_garbage_gets_the_same_sentence(browser, server, token):
    receiver = phone(browser)
    answer = receiver.goto(f"{server.address}/s/{token}")
    assert answer.status == 404
    expect(receiver.locator("h1")).to_have_text(ENDED)
    assert not told(receiver, "<script>")


@pytest.mark.parametrize("token", ["..%2f..%2fetc%2fpasswd", "%00", "..%5c..%5cserve.py"])
def test_a_path_that_climbs_opens_nothing(browser, server, token):
    receiver = phone(browser)
    assert receiver.goto(f"{server.address}/s/{token}").status in {400, 404}
    assert not told(receiver, "root:")
    assert not told(receiver, "import")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl-NL", "en-GB"])
def test_no_barrier_on_the_receivers_page(browser, link, scheme, language):
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme, locale=language)
    receiver = context.new_page()
    receiver.goto(link)
    expect(receiver.locator("html")).to_have_attribute("lang", language[:2])
    # Our own policy would keep the checker out, as it should; the page is looked at without it.
    source = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", receiver.content())
    looked_at = context.new_page()
    looked_at.set_content(source)
    violations = Axe().run(looked_at).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"][:160]) for found in violations] == []
    context.close()


def test_a_page_that_was_printed_shows_the_whole_list(browser, link, tmp_path):
    receiver = phone(browser)
    receiver.goto(link)
    receiver.emulate_media(media="print")
    folded = receiver.locator("details tr").last
    assert folded.bounding_box()["height"] > 0
    assert receiver.locator("nav").bounding_box() is None
    assert receiver.pdf(path=str(tmp_path / "page.pdf"), format="A4").startswith(b"%PDF")


def test_what_the_server_keeps_and_logs_names_nobody(browser, link, server, names):
    token = link.rpartition("/s/")[2]
    receiver = phone(browser)
    receiver.goto(link)
    expect(receiver.locator(".cards li").first).to_be_visible()
    kept = b"".join(file.read_bytes() for file in sorted(server.kept.iterdir()))
    log = server.log.read_bytes()
    assert b"Started server process" in log
    assert len(kept) > 10_000
    for where in (kept, log):
        assert [name for name in names if name.encode() in where] == []
        assert token.encode() not in where
        assert PASSCODE.encode() not in where
