"""What the figures of a report rest on, in sentences: assumptions, what is not known, what was taken as a default."""

from typing import Final

from analytics.reports.deck_words import Words
from analytics.reports.reported import Report
from analytics.tables.quantities import Money, Share

_NOTICES: Final = 3


def base_sentence(report: Report, say: Words) -> str:
    """Where the starting point comes from."""
    model = report.assessment.model
    share = Share(model.base_rate)
    if model.base_rate_source == "outcomes":
        return say("risk.model.base_outcomes", share=share, n=model.outcomes)
    if model.base_rate_source == "given":
        return say("risk.model.base_given", share=share)
    return say("risk.model.base_assumed", share=share)


def grounds(report: Report, say: Words) -> list[str]:
    """The assumptions, and how far what is missing could move the outcome."""
    model, total = report.assessment.model, report.total
    said = [base_sentence(report, say)]
    if model.outcomes:
        said.append(say("deck.ground.learned", n=model.outcomes, lost=model.lost))
    else:
        said.append(say("deck.ground.assumed"))
    if total.range_high > total.range_low and not report.counted:
        currency = total.currency or ""
        low, high = Money(total.range_low, currency), Money(total.range_high, currency)
        said.append(say("deck.ground.range", low=low, high=high))
    return [*said, say("deck.ground.cause")]


def defaults(report: Report, say: Words) -> list[str]:
    """What nobody answered or matched, and what was left out: each in a sentence."""
    assessment, imported = report.assessment, report.imported
    said = []
    if imported is not None:
        if imported.questions:
            said.append(say("cli.questions", n=len(imported.questions)))
        asked = sum(match.kind == "likely" for match in imported.matches)
        if asked:
            said.append(say("deck.ground.likely", n=asked))
        if imported.set_aside:
            said.append(say("deck.ground.set_aside", n=len(imported.set_aside)))
    if assessment.without_contract:
        said.append(say("deck.ground.without_contract", n=len(assessment.without_contract)))
    if assessment.ended:
        said.append(say("blind_spots.ended", n=len(assessment.ended), date=assessment.as_of))
    if report.filtered:
        said.append(say("blind_spots.filtered"))
    return said + [report.names.checked(say.say(report.names.issue(one))) for one in assessment.notices[:_NOTICES]]


def model_notices(report: Report, say: Words) -> list[str]:
    """What the model itself has to say, such as that one's own outcomes disagree with it."""
    return [report.names.checked(say.say(report.names.message(one))) for one in report.assessment.model.notices]
