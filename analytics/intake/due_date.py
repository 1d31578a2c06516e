"""A day on which something falls due: of a list of contracts the end, of any other list perhaps an invoice's."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from analytics.intake.content import Profile
from analytics.intake.guesses import SAID
from analytics.intake.headers import plain
from analytics.intake.layout import Header
from analytics.intake.uses import Use

_OF_CONTRACTS: Final = re.compile(r"contract|overeenkomst|abonnement|subscription|\bhuur|\blease|polis")
_DUE: Final = frozenset({"vervaldag", "vervaldatum", "vervalt op", "vervalt", "due date"})
_MOSTLY: Final = 0.8


def ending_when_due(
    contracts: tuple[Use, ...], headers: Sequence[Header], seen: Mapping[int, Profile], named: str
) -> tuple[Use, ...]:
    """The same columns with "vervaldag" as the end, where the plain name of file and sheet says contracts."""
    if not _OF_CONTRACTS.search(named) or any(use.field == "end" for use in contracts):
        return contracts
    taken = {use.column for use in contracts}
    due = [
        header
        for header in headers
        if header.column not in taken and plain(header.text) in _DUE and seen[header.column].dates > _MOSTLY
    ]
    if len(due) != 1:
        return contracts
    found = Use(due[0].column, due[0].text, "end", SAID, due[0].text, 1.0)
    return tuple(sorted((*contracts, found), key=lambda use: use.column))
