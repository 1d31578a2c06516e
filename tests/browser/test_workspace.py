"""The work survives its browser: as a file, through a reload, and by the recovery code."""

import pytest
from playwright.sync_api import Error, expect

from tests.browser.drawn import finding, open_sample, settle

pytestmark = pytest.mark.browser


def _open_privacy(page):
    page.locator('[data-testid="stSidebarNavLink"][href*="/privacy"]').click()
    page.wait_for_url("**/privacy*")


def _switch_on(page) -> str:
    _open_privacy(page)
    page.locator("label", has_text="Bewaar dit werk automatisch").first.click()
    finding(page, "Van jou staat op deze server: een automatische kopie")
    # The page is drawn again when the first copy is kept: what was opened at that moment stays open.
    code = page.locator("code").first
    for patience in (5_000, 15_000):
        page.get_by_text("Herstelcode", exact=True).first.click()
        try:
            code.wait_for(timeout=patience)
            break
        except Error:
            # A click in the very moment of drawing is lost, as it would be for a person, who clicks again.
            assert patience == 5_000, "the recovery code does not open"
    page.wait_for_timeout(3_000)
    expect(code).to_be_visible()
    return code.inner_text()


def test_a_file_that_was_saved_opens_in_another_browser(page, browser, address, tmp_path):
    sentence = open_sample(page)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Bewaar als werkbestand").first.click()
    file = tmp_path / saving.value.suggested_filename
    saving.value.save_as(file)
    assert file.suffix == ".blindspot"
    other = browser.new_context(locale="nl-NL", base_url=address).new_page()
    other.goto("/data")
    other.locator("input[type=file]").first.set_input_files(file)
    finding(other, "contracten")
    settle(other)
    other.get_by_role("button", name="Bekijk de blinde vlekken").click()
    assert finding(other, "€") == sentence
    other.context.close()
    assert page.outside == []


def test_a_reload_and_a_lost_browser_get_the_work_back_until_it_is_switched_off(page, browser, address):
    open_sample(page)
    code = _switch_on(page)
    (cookie,) = [cookie for cookie in page.context.cookies() if cookie["name"] == "blindspot_autosave"]
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    assert code.replace("-", "") not in page.url
    page.reload()
    finding(page, "een automatische kopie")
    expect(page.get_by_role("button", name="Bewaar als werkbestand").first).to_be_visible()

    lost = browser.new_context(locale="nl-NL", base_url=address).new_page()
    lost.goto("/data")
    lost.get_by_text("Ik heb een herstelcode").click()
    lost.get_by_label("Herstelcode", exact=True).fill(code)
    lost.get_by_role("button", name="Haal mijn werk terug").click()
    finding(lost, "contracten")
    lost.context.close()

    page.locator("label", has_text="Bewaar dit werk automatisch").first.click()
    finding(page, "op deze server is niets van je bewaard")
    page.wait_for_timeout(1500)
    page.reload()
    finding(page, "Er wordt niets bewaard tot jij daarom vraagt")
