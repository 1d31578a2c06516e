"""The same file, dropped twice."""

from collections.abc import Sequence

from analytics.intake.raw import RawFile


def dropped_again(raw: Sequence[RawFile]) -> dict[int, str]:
    """Files that hold, cell by cell, what an earlier one holds: the name of that one, by position.

    Two anonymous answers with the same mark are two answers, so nothing in the rows tells that these are the same.
    """
    found: dict[int, str] = {}
    for at, file in enumerate(raw):
        for earlier in raw[:at]:
            if file.sheets and _alike(earlier, file):
                found[at] = earlier.file
                break
    return found


def _alike(first: RawFile, second: RawFile) -> bool:
    pairs = list(zip(first.sheets, second.sheets, strict=False))
    return len(first.sheets) == len(second.sheets) and all(
        one.name == other.name and one.cells.shape == other.cells.shape and one.cells.equals(other.cells)
        for one, other in pairs
    )
