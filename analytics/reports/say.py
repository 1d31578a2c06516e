"""What a report needs of a translator, so that it knows no language itself."""

from typing import Protocol

from analytics.tables.issue import Param


class Say(Protocol):
    """A key and what fills its places in, a sentence out."""

    def __call__(self, key: str, /, **params: Param) -> str:
        """The sentence of `key` in the reader's language."""
