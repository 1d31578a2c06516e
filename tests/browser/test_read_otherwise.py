"""A column that was taken for the wrong thing is chosen again, and put back, by clicks alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.drawn import finding, settle

pytestmark = pytest.mark.browser


def _choose(page, label, option):
    """Pick from a list as a person does: type what it is, click the line."""
    box = page.get_by_role("combobox", name=label, exact=True).locator("visible=true")
    box.click()
    page.keyboard.press("Control+A")
    page.keyboard.type(option, delay=20)
    page.get_by_role("option", name=option, exact=True).click()


def _read(page):
    page.get_by_role("button", name="Lees het zo").locator("visible=true").click()
    settle(page)


def _to(page, name):
    page.locator(f'[data-testid="stSidebarNavLink"][href*="/{name}"]').click()
    page.wait_for_url(f"**/{name}*")
    settle(page)


def _open(page):
    page.locator('[data-testid="stExpander"] summary', has_text="klanten.csv").first.click()
    settle(page)
    page.get_by_text("Klopt er iets niet? Kies zelf").locator("visible=true").click()
    settle(page)


def _owners_are(page, these, not_those):
    _to(page, "plan")
    expect(page.locator("body")).to_contain_text(these)
    expect(page.locator("body")).not_to_contain_text(not_those)


def test_a_column_is_chosen_otherwise_and_put_back(page, tmp_path):
    file = tmp_path / "klanten.csv"
    # Two owners: the one that the header says, and the one that this company goes by.
    file.write_text(
        "Klant;Jaarwaarde;Einddatum;Accountmanager;Regioverantwoordelijke\n"
        "Hogeschool Waterkant;400000;31-12-2027;Femke de Groot;Anton Kuiper\n"
        "Gemeente Zandwijk;150000;30-06-2027;Jeroen Bos;Marjan Vos\n"
        "Zorggroep Duinrand;90000;31-03-2027;Femke de Groot;Anton Kuiper\n",
        encoding="utf-8-sig",
    )
    page.goto("/data")
    page.locator("input[type=file]").first.set_input_files(file)
    finding(page, "3 contracten")
    settle(page)
    _open(page)

    # Both as the owner cannot be.
    _choose(page, "Regioverantwoordelijke", "accountmanager")
    _choose(page, "Accountmanager", "accountmanager")
    _read(page)
    expect(page.get_by_text("houd er één over", exact=False).locator("visible=true")).to_have_count(1)

    _choose(page, "Accountmanager", "niet gebruiken")
    _read(page)
    expect(page.get_by_text("Zo heb je het gekozen", exact=False).locator("visible=true").first).to_be_visible()
    _owners_are(page, "Anton Kuiper", "Femke de Groot")

    _to(page, "data")
    _open(page)
    for label in ("Accountmanager", "Regioverantwoordelijke"):
        _choose(page, label, "zoals herkend")
    _read(page)
    expect(page.get_by_text("Zo heb je het gekozen").locator("visible=true")).to_have_count(0)
    _owners_are(page, "Femke de Groot", "Anton Kuiper")
