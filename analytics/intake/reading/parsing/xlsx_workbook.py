"""xlsx and xlsm: which sheets a workbook has, how its numbers are formatted, what strings it shares."""

import re
from dataclasses import dataclass, field

from analytics.intake.reading.parsing.budget import MEGABYTE
from analytics.intake.reading.parsing.cell_text import unescape
from analytics.intake.reading.parsing.number_formats import Shape, shape_of, telling
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.xml_events import TextBuffer, parse
from analytics.intake.reading.parsing.zip_package import ZipPackage, resolve

_MOST_STRINGS = 20_000_000
_MOST_SHEETS = 1_000


@dataclass(frozen=True, slots=True)
class Style:
    """What a cell's style says about its number."""

    shape: Shape = Shape.NUMBER
    number_format: str = ""


@dataclass(slots=True)
class SheetPart:
    """One worksheet and where it is kept."""

    name: str
    hidden: bool
    part: str


@dataclass(slots=True)
class Workbook:
    """All that the sheets have in common."""

    sheets: list[SheetPart] = field(default_factory=list)
    from_1904: bool = False
    styles: list[Style] = field(default_factory=list)
    strings: list[bytes] = field(default_factory=list)
    has_macros: bool = False
    has_links: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship between two parts: the last word of its type, and its target within the package."""

    kind: str
    target: str


def relations(package: ZipPackage, part: str) -> dict[str, Relation]:
    """The relationships of a part by id; those that leave the package are left out."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    if rels not in package:
        return {}
    found: dict[str, Relation] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = Relation(kind, resolve(part, attributes.get("Target", "")))

    parse(package.chunks(rels), start, lambda _: None)
    return found


def main_part(package: ZipPackage) -> str:
    """The workbook's own part.

    Raises:
        Refused: the zip holds none (not_a_workbook).
    """
    for relation in relations(package, "").values():
        if relation.kind == "officeDocument":
            return relation.target
    for part in ("xl/workbook.xml", "xl/workbook.bin"):
        if part in package:
            return part
    raise Refused("not_a_workbook", "zip")


def open_workbook(package: ZipPackage, part: str) -> Workbook:
    """Everything but the sheets' cells.

    Raises:
        Refused: a part that is named is missing or damaged (corrupt).
    """
    book = Workbook()
    related = relations(package, part)
    read_sheet_list(package, part, related, book)
    for relation in related.values():
        if relation.kind == "styles":
            book.styles = read_styles(package, relation.target)
        elif relation.kind == "sharedStrings":
            book.strings = read_strings(package, relation.target)
    mark_extras(package, book)
    return book


def mark_extras(package: ZipPackage, book: Workbook) -> None:
    """Macros and links to other workbooks: never run, never followed, but told."""
    book.has_macros = any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in package.names)
    book.has_links = any("/externallinks/externallink" in name for name in package.names)


def read_sheet_list(package: ZipPackage, part: str, related: dict[str, Relation], book: Workbook) -> None:
    """Names, order and visibility. Chart and macro sheets hold no cells to read and are left out."""
    listed: list[tuple[str, str, str]] = []
    root = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal root
        root = root or name
        if name == "sheet":
            listed.append((attributes.get("name", ""), attributes.get("state", "visible"), attributes.get("id", "")))
        elif name == "workbookPr":
            book.from_1904 = attributes.get("date1904", "0") in {"1", "true", "on"}

    parse(package.chunks(part), start, lambda _: None)
    if root != "workbook":
        raise Refused("not_a_workbook", root[:40])
    if len(listed) > _MOST_SHEETS:
        raise Refused("too_large", "sheets")
    for sheet_name, state, relation_id in listed:
        relation = related.get(relation_id)
        if relation is None:
            raise Refused("corrupt", "sheet without a part")
        if relation.kind == "worksheet":
            book.sheets.append(SheetPart(sheet_name, state != "visible", relation.target))


def read_styles(package: ZipPackage, part: str) -> list[Style]:
    """One style for each `s` that a cell may carry."""
    codes: dict[int, str] = {}
    styles: list[Style] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == "numFmt":
            number_id = attributes.get("numFmtId", "")
            if number_id.isdecimal():
                codes[int(number_id)] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            number_id = attributes.get("numFmtId", "0")
            number = int(number_id) if number_id.isdecimal() else 0
            code = codes.get(number, "")
            styles.append(Style(shape_of(number, code), telling(number, code)))

    def end(name: str) -> None:
        nonlocal inside
        if name == "cellXfs":
            inside = False

    parse(package.chunks(part), start, end)
    return styles


_SIMPLE = re.compile(rb'<si>\s*<t(?: xml:space="preserve")?(?:/>|>([^<]*)</t>)\s*</si>|<si ?/>')


def read_strings(package: ZipPackage, part: str) -> list[bytes]:
    """The shared strings as UTF-8: rich text without its dress, no phonetic readings."""
    plain = _plain_strings(package, part)
    return plain if plain is not None else _any_strings(package, part)


def _plain_strings(package: ZipPackage, part: str) -> list[bytes] | None:
    """The quick way, for a table of nothing but plain strings; None when there is anything else in it."""
    strings: list[bytes] = []
    waiting = b""
    n_tags = 0
    for chunk in package.chunks(part):
        if not strings and not waiting:
            head, mark, rest = chunk.partition(b"<si")
            if not mark or not _is_plain_head(head):
                return None
            waiting = b"<si" + rest
        else:
            waiting += chunk
        cut = waiting.rfind(b"<si")
        if cut <= 0:
            if len(waiting) > 8 * MEGABYTE:
                return None
            continue
        segment, waiting = waiting[:cut], waiting[cut:]
        n_tags += segment.count(b"<")
        if not _add_plain(segment, strings):
            return None
    segment, mark, rest = waiting.partition(b"</sst>")
    if not mark or rest.strip() or not _add_plain(segment, strings):
        return None
    return strings


def _is_plain_head(head: bytes) -> bool:
    """Nothing but a declaration in UTF-8 and the opening tag without a prefix."""
    start = head.lstrip(b"\xef\xbb\xbf").strip()
    if start.startswith(b"<?xml"):
        declaration, _, start = start.partition(b"?>")
        if b"encoding" in declaration and not re.search(rb"encoding=[\"']utf-8[\"']", declaration, re.IGNORECASE):
            return False
    return re.fullmatch(rb"\s*<sst(?:\s[^<>]*)?>", start) is not None


def _add_plain(segment: bytes, strings: list[bytes]) -> bool:
    found = _SIMPLE.findall(segment)
    n_tags = segment.count(b"<si") + segment.count(b"</si>") + segment.count(b"<t") + segment.count(b"</t>")
    if len(found) != segment.count(b"<si") or n_tags != segment.count(b"<"):
        return False
    if b"&" in segment or b"_x" in segment or b"\r" in segment:
        found = [plain_text(text) for text in found]
    strings.extend(found)
    if len(strings) > _MOST_STRINGS:
        raise Refused("too_large", "strings")
    return True


_REFERENCE = re.compile(r"&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def plain_text(raw: bytes) -> bytes:
    """Text between two tags, its references resolved.

    Raises:
        Refused: not UTF-8, or a reference that XML does not have by itself (corrupt).
    """
    if b"&" not in raw and b"_x" not in raw and b"\r" not in raw:
        return raw
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("corrupt", "text") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("&") != len(_REFERENCE.findall(text)):
        raise Refused("corrupt", "entity")
    return unescape(_REFERENCE.sub(_resolved, text)).encode("utf-8", "replace")


def _resolved(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        if name not in _NAMED:
            raise Refused("corrupt", "entity")
        return _NAMED[name]
    point = int(decimal) if decimal else int(hexadecimal, 16)
    if not 0 < point < 0x110000 or 0xD800 <= point < 0xE000:
        raise Refused("corrupt", "character")
    return chr(point)


def _any_strings(package: ZipPackage, part: str) -> list[bytes]:
    strings: list[bytes] = []
    buffer = TextBuffer()
    pieces: list[str] = []
    in_phonetic = False

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal in_phonetic
        if name == "si":
            pieces.clear()
        elif name == "rPh":
            in_phonetic = True
        elif name == "t" and not in_phonetic:
            buffer.begin()

    def end(name: str) -> None:
        nonlocal in_phonetic
        if name == "t" and not in_phonetic:
            pieces.append(buffer.take())
        elif name == "rPh":
            in_phonetic = False
        elif name == "si":
            strings.append(unescape("".join(pieces)).encode("utf-8", "replace"))
            if len(strings) > _MOST_STRINGS:
                raise Refused("too_large", "strings")

    parse(package.chunks(part), start, end, buffer.add)
    return strings
