"""Text from files inside a label or sentence that Streamlit reads as Markdown."""

import re
from typing import Final

_MARKS: Final = frozenset(r"\`*_{}[]()#+-!|~$:<>")
# `1. Klant` would open a numbered list.
_NUMBERED: Final = re.compile(r"^(\s*\d+)\.")


def plain_text(text: str) -> str:
    """The same text with every mark escaped: file names and cells may hold anything."""
    return _NUMBERED.sub(r"\1\\.", "".join(f"\\{c}" if c in _MARKS else c for c in text))
