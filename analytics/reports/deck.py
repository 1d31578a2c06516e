"""The presentation: native, editable charts and tables that tell the story of one portfolio, slide by slide."""

import datetime as dt
import io

from analytics.reports.deck_accounts import accounts, the_plan
from analytics.reports.deck_ground import ground
from analytics.reports.deck_page import Pages
from analytics.reports.deck_portfolio import headline, opening, the_list, the_picture
from analytics.reports.deck_reasons import expectations, levels, renewals
from analytics.reports.deck_template import Stage, stage
from analytics.reports.deck_words import Words, clean
from analytics.reports.deck_workshop import workshop
from analytics.reports.fixed_package import fixed_package
from analytics.reports.reported import Report

__all__ = ["deck", "stage"]


def deck(report: Report, say: Words, on: Stage | None = None) -> bytes:
    """A pptx: the same report, the same bytes.

    Args:
        report: what is reported on; it has at least one account.
        say: the translator.
        on: what the slides are put on, made by `stage` from a template; our own look without. It is used up.
    """
    on = on or stage()
    if on is None:  # our own look can always be opened
        raise AssertionError
    pages = Pages(on, report, say)
    for part in (opening, the_picture, the_list, levels, expectations, renewals, accounts, the_plan, workshop, ground):
        part(pages)
    pages.close()
    _properties(on, clean(headline(pages)).rstrip("."), say, report.assessment.as_of)
    out = io.BytesIO()
    on.deck.save(out)
    return fixed_package(out.getvalue(), report.assessment.as_of)


def _properties(on: Stage, title: str, say: Words, as_of: dt.date) -> None:
    """Who made it and when: nothing of the template's author, nothing of this machine."""
    core = on.deck.core_properties
    core.title, core.author, core.last_modified_by = title[:255], "Blindspot", "Blindspot"
    core.subject = core.comments = core.keywords = core.category = core.content_status = core.identifier = ""
    core.language = {"nl": "nl-NL", "en": "en-GB"}.get(say.language, "")
    core.created = core.modified = dt.datetime.combine(as_of, dt.time())
    core.revision, core.version = 1, ""
