"""When a page has been drawn.

Streamlit puts a page up piece by piece, over what stood there before. For a moment a heading can stand there twice, the
old one under the new, and a click in that moment is lost: what a test looks at or presses is to be waited for.
"""

import re
from collections.abc import Mapping

from playwright.sync_api import Page, expect

SAMPLE: Mapping[str, str] = {"nl": "Open de voorbeeldportefeuille", "en": "Open the sample portfolio"}
FINDING = "h1.bs-finding"
_PATIENCE = 60_000


def settle(tab: Page) -> None:
    """Until Streamlit has run the page and nothing of the page before is left."""
    tab.wait_for_timeout(300)
    tab.wait_for_function(
        """() => document.querySelector('.stApp')?.getAttribute('data-test-script-state') === 'notRunning'
                 && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')"""
    )
    tab.wait_for_timeout(500)


def finding(tab: Page, saying: str = "") -> str:
    """The page's sentence, once it is the one that says this and the only one that stands there."""
    expect(tab.locator(FINDING, has_text=saying)).to_have_count(1, timeout=_PATIENCE)
    expect(tab.locator(FINDING)).to_have_count(1, timeout=_PATIENCE)
    return tab.locator(FINDING).first.inner_text()


def open_sample(tab: Page, at: str = "/") -> str:
    """The sample portfolio from the first page, in either language; the sentence of its landing page."""
    tab.goto(at)
    tab.get_by_role("button", name=re.compile("|".join(SAMPLE.values()))).first.click()
    said = finding(tab, "€")
    settle(tab)
    return said
