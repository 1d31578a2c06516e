"""The characters of a text file: which encoding its bytes are in."""

import codecs
from dataclasses import dataclass

from analytics.intake.reading.parsing.refusal import Refused

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
# Bytes that no text has: controls other than tab, line ends, form feed, end of file and escape.
_CONTROLS = bytes(sorted({*range(1, 9), 11, *range(14, 26), 28, 29, 30, 31, 127}))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and what had to be left out of it.

    Attributes:
        n_unreadable: characters that were damaged, now U+FFFD.
        n_nul: NUL characters, left out.
    """

    text: str
    encoding: str
    n_unreadable: int = 0
    n_nul: int = 0


def decode(content: bytes) -> Decoded:
    """UTF-8, UTF-16 or UTF-32 by their mark; then by what the bytes can be; Windows-1252 for whatever is left.

    Raises:
        Refused: the bytes are no text (not_a_workbook).
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _cleaned(content[len(mark) :].decode(encoding, "replace"), encoding)
    wide = _utf16_without_mark(content[:_SAMPLE])
    if wide:
        return _cleaned(content.decode(wide, "replace"), wide)
    # What a program had set aside for the rest of the file, and never wrote.
    content = content.rstrip(b"\0")
    sample = content[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 50:
        raise Refused("not_a_workbook", "binary")
    if content.count(b"\0") > len(content) // 10:
        raise Refused("not_a_workbook", "binary")
    try:
        return _cleaned(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _cleaned(*_damaged_utf8_or_western(content))


def _damaged_utf8_or_western(content: bytes) -> tuple[str, str]:
    """A file in UTF-8 with a few damaged bytes still reads as UTF-8; a Western one has hardly a sequence of it."""
    damaged = content.decode("utf-8", "replace")
    n_bad = damaged.count("\ufffd")
    n_good = sum(len(character.encode()) > 1 for character in set(damaged) - {"\ufffd"}) and (
        len(damaged.encode()) - len(damaged) - 2 * n_bad
    )
    if n_good > 10 * n_bad:
        return damaged, "utf-8"
    try:
        return content.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "latin-1"


def _utf16_without_mark(sample: bytes) -> str | None:
    """Every other byte is NUL in what Western text becomes in UTF-16."""
    half = len(sample) // 2
    if half < 2 or len(sample) % 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _cleaned(text: str, encoding: str) -> Decoded:
    # The last character of a text file of DOS says that it ends.
    text = text.rstrip("\x1a")
    n_nul = text.count("\0")
    if n_nul:
        text = text.replace("\0", "")
    return Decoded(text.removeprefix("\ufeff"), encoding, text.count("\ufffd"), n_nul)
