"""What a file is, by its content; what it is called counts only where text could be either."""

import re
from enum import Enum

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BIFF = re.compile(rb"\x09[\x00\x02\x04\x08](?:\x04|\x06|\x08|\x10)\x00", re.DOTALL)
_BINARY = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BM",
    b"{\\rtf",
    b"\x7fELF",
)
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<\?mso[^>]*\?>\s*)*<(!doctype\s+html|[a-z:]+)", re.I | re.S
)
# An object by its first key, alone or as the first of a list.
_JSON = re.compile(r'\s*+(?:\[\s*+)?\{\s*+"(?:[^"\\]|\\.){0,200}"\s*+:')
_HTML = {"!doctype html", "html", "head", "body", "table", "meta", "style", "div", "center", "thead", "tbody", "tr"}


class Kind(Enum):
    """How a file is to be read."""

    EMPTY = "empty"
    ZIP = "zip"
    OLE = "ole"
    BIFF = "biff"
    TEXT = "text"
    FOREIGN = "foreign"


class Markup(Enum):
    """What a text turns out to be."""

    NONE = "none"
    HTML = "html"
    SPREADSHEET = "spreadsheet"
    OTHER = "other"
    JSON = "json"


def kind_of(content: bytes) -> Kind:
    """By the first bytes."""
    if not content.strip(b"\0 \t\r\n\x1a"):
        return Kind.EMPTY
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if content.startswith(OLE_MAGIC):
        return Kind.OLE
    if _BARE_BIFF.match(content):
        return Kind.BIFF
    if content.startswith(_BINARY):
        return Kind.FOREIGN
    return Kind.TEXT


def markup_of(text: str) -> Markup:
    """Whether a text is a page, an XML spreadsheet, other markup, JSON, or no markup at all."""
    head = text[:20_000]
    if _JSON.match(head):
        return Markup.JSON
    match = _MARKUP.match(head)
    if match is None:
        return Markup.NONE
    tag = " ".join(match[1].lower().split())
    if tag in _HTML:
        return Markup.HTML
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and tag.rpartition(":")[2] == "workbook":
        return Markup.SPREADSHEET
    return Markup.OTHER if head.lstrip().startswith("<?xml") else Markup.NONE
