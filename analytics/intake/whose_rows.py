"""Which column says whose rows they are, asked where neither a header nor the cells tell it."""

from collections.abc import Mapping
from typing import Final

from analytics.intake.content import Profile
from analytics.intake.decide import SheetReader
from analytics.intake.layout import Header
from analytics.intake.uses import CUSTOMER_FIELDS, Recognised
from analytics.tables.issue import Message

NOBODY: Final = "none"
EACH_ROW: Final = "rows"
# A sentence is no name, and neither is a mark or a kind of which there are a few.
_LONGEST: Final = 6
_CODES: Final = 100
_KINDS: Final = 0.05


def customer_told(reader: SheetReader, found: Recognised, seen: Mapping[int, Profile]) -> dict[int, str]:
    """The column that somebody said names the customer, as its field; empty where nobody did, or where it is known.

    It may also be that each row is a customer without a name. That is the default where each says whether it stayed:
    then it is one row a customer.
    """
    uses = [use for feed in found.feeds.values() for use in feed]
    if any(use.field in CUSTOMER_FIELDS for use in uses):
        return {}
    columns = {
        header.text: header.column for header in reversed(reader.laid.headers) if _names(header, seen[header.column])
    }
    options = tuple(reversed(columns))
    # With one row a customer a name stands once.
    named = any(seen[column].distinct == seen[column].filled for column in columns.values())
    ended = any(use.field == "outcome" for use in uses)
    answer = reader.questions.ask(
        reader.id("customer"),
        "customer",
        reader.where(),
        Message("intake.question.customer"),
        EACH_ROW if ended and not named else NOBODY,
        (*options, EACH_ROW, NOBODY),
        tuple(f"{name}: {seen[columns[name]].samples[0]}" for name in options),
    )
    reader.each_row = answer == EACH_ROW
    if answer in (NOBODY, EACH_ROW):
        return {}
    profile = seen[columns[answer]]
    numbered = profile.words < 1.5 and all(any(sign.isdigit() for sign in sample) for sample in profile.samples)
    return {columns[answer]: "account_id" if numbered else "account"}


def _names(header: Header, profile: Profile) -> bool:
    """Whether its cells could be names or numbers of customers."""
    if not header.text.strip() or profile.filled == 0 or profile.distinct < max(2, _KINDS * profile.filled):
        return False
    if max(profile.dates, profile.yes_no, profile.likert, profile.levels) > 0.5 or profile.words > _LONGEST:
        return False
    return profile.numbers < 0.5 or (profile.whole and profile.highest >= _CODES)
