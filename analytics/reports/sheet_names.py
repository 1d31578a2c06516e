"""Names that Excel accepts for the sheets of one workbook."""

import re
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """The wanted names, shortened, cleaned and made different from each other, in the same order."""
    taken: set[str] = {"history"}  # Excel keeps this one for itself
    names: list[str] = []
    for name in wanted:
        clean = _FORBIDDEN.sub(" ", name).strip().strip("'").strip() or "-"
        candidate, number = clean[:LONGEST].rstrip("' "), 1
        while not candidate or candidate.casefold() in taken:
            number += 1
            ending = f" ({number})"
            candidate = clean[: LONGEST - len(ending)] + ending
        taken.add(candidate.casefold())
        names.append(candidate)
    return names
