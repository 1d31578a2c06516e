"""The sample portfolio, one click away."""

import datetime as dt
from functools import lru_cache
from pathlib import Path

from analytics.intake.raw import SourceFile
from ui.state import State

_FOLDER = Path(__file__).parent.parent / "sample_data"
# The date at which the sample's story holds (analytics.sample gives the same).
AS_OF = dt.date(2026, 11, 1)


@lru_cache(maxsize=2)
def sample_files(language: str) -> tuple[SourceFile, ...]:
    """The sample's exports, as a user would drop them."""
    return tuple(
        SourceFile(path.name, path.read_bytes())
        for path in sorted((_FOLDER / language).iterdir())
        if path.suffix in {".csv", ".xlsx"}
    )


def open_sample(state: State) -> None:
    """Put the sample in place of what the session held."""
    state.forget()
    state.files = sample_files(state.language)
    state.as_of = AS_OF
    state.is_sample = True
