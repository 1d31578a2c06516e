"""The cells of one xlsx sheet.

There are two readers of the same XML. The quick one takes rows and cells with one regular expression, a megabyte at a
time, and handles each column's cells together: it is four times as fast as events. It accepts only what it accounts for
wholly (every `<` of a segment belongs to something it knows); at the first piece that has anything else, the sheet is
read anew by the slow one, which takes any XML.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from analytics.intake.reading.parsing.budget import MEGABYTE, Budget
from analytics.intake.reading.parsing.cell_text import iso_text, number_text, serial_text, unescape
from analytics.intake.reading.parsing.number_formats import Shape
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import BOOL, DATE, NUMBER, TEXT, Box, SparseSheet
from analytics.intake.reading.parsing.xlsx_workbook import SheetPart, Style, Workbook, plain_text
from analytics.intake.reading.parsing.xml_events import TextBuffer, parse
from analytics.intake.reading.parsing.zip_package import ZipPackage

_GENERAL = Style()
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_REMEMBERED = 200_000
_LONGEST_ROW = 16 * MEGABYTE


def read_sheet(package: ZipPackage, part: SheetPart, book: Workbook, budget: Budget) -> SparseSheet:
    """One sheet.

    Raises:
        Refused: damaged, or a cell that cannot be (corrupt); more than a limit allows (too_large).
    """
    before = replace(budget)
    sheet = SparseSheet(part.name, budget, hidden=part.hidden)
    boxes = _read_quickly(package, part, book, sheet)
    if boxes is None:
        budget.text, budget.filled = before.text, before.filled
        sheet = SparseSheet(part.name, budget, hidden=part.hidden)
        boxes = _read_any(package.chunks(part.part), book, sheet)
    sheet.merge(boxes)
    return sheet


# ---- one cell --------------------------------------------------------------------------------------------------------


class _CellReader:
    """Puts cells of a sheet, by their type and style."""

    def __init__(self, book: Workbook, sheet: SparseSheet) -> None:
        self.book = book
        self.sheet = sheet
        self._may_be_blank = any(not text or text.isspace() for text in book.strings)
        self._numbers: dict[bytes, bytes] = {}
        self._dates: tuple[dict[bytes, tuple[bytes, int]], ...] = ({}, {})

    def style(self, index: str) -> Style:
        if not index:
            return _GENERAL
        try:
            return self.book.styles[int(index)]
        except (IndexError, ValueError):
            return _GENERAL

    def put(
        self, row: int, column: int, kind: str, style: Style, content: bytes, *, has_formula: bool, has_value: bool
    ) -> None:
        """One cell; `content` is its stored value with references resolved, empty if there is none."""
        sheet = self.sheet
        if not content:
            if has_formula and not (kind == "str" and has_value):
                sheet.put_empty_formula(row, column)
            return
        if kind == "s":
            self.put_shared(column, (row,), [content])
        elif kind in {"str", "inlineStr"}:
            sheet.put(row, column, unescape(content.decode("utf-8", "replace")), TEXT)
        elif kind == "b":
            sheet.extend(column, (row,), (_truth(content),), BOOL)
        elif kind == "e":
            sheet.put_error(row, column, content.decode("utf-8", "replace")[:40])
        elif kind == "d":
            text = content.decode("utf-8", "replace")
            date = iso_text(text)
            sheet.put(row, column, date or text, DATE if date else TEXT)
        elif kind in {"n", ""} and style.shape is Shape.NUMBER:
            sheet.extend(column, (row,), (self.number(content),), NUMBER, style.number_format)
        elif kind in {"n", ""}:
            self.put_dates(column, (row,), [content], style)
        else:
            raise Refused("corrupt", "cell type")

    def put_shared(self, column: int, rows: Sequence[int], indices: Sequence[bytes]) -> None:
        """Cells of shared strings."""
        try:
            places = list(map(int, indices))
            texts = list(map(self.book.strings.__getitem__, places))
        except (ValueError, IndexError) as error:
            raise Refused("corrupt", "shared string") from error
        if places and min(places) < 0:
            raise Refused("corrupt", "shared string")
        if self._may_be_blank and any(not text or text.isspace() for text in set(texts)):
            kept = [n for n, text in enumerate(texts) if text and not text.isspace()]
            rows, texts = array("I", [rows[n] for n in kept]), [texts[n] for n in kept]
        self.sheet.extend(column, rows, texts, TEXT)

    def put_dates(self, column: int, rows: Sequence[int], contents: Sequence[bytes], style: Style) -> None:
        """Cells that are numbers in the file and dates to who looks at them."""
        time_only = style.shape is Shape.TIME
        known = self._dates[time_only]
        for content in set(contents) - known.keys():
            text, is_date = serial_text(float(self.number(content)), from_1904=self.book.from_1904, time_only=time_only)
            known[content] = text.encode(), DATE if is_date else TEXT if ":" in text else NUMBER
        found = [known[content] for content in contents]
        for kind in sorted({kind for _, kind in found}):
            kept = [(row, text) for row, (text, of_kind) in zip(rows, found, strict=True) if of_kind == kind]
            self.sheet.extend(column, [row for row, _ in kept], [text for _, text in kept], kind)
        if len(known) > _REMEMBERED:
            known.clear()

    def numbers(self, contents: Sequence[bytes]) -> list[bytes]:
        """Numbers as text; one regular expression over all of them finds those that need a look."""
        if not contents:
            return []
        joined = b"\n".join(contents)
        if joined.count(b"\n") != len(contents) - 1:
            return list(map(self.number, contents))
        return _ODD_NUMBER.sub(lambda match: self.number(match[0]), joined).split(b"\n")

    def number(self, raw: bytes) -> bytes:
        known = self._numbers.get(raw)
        if known is None:
            if len(self._numbers) > _REMEMBERED:
                self._numbers.clear()
            known = self._numbers[raw] = number_text(raw)
        return known


def _truth(content: bytes) -> bytes:
    return b"TRUE" if content.strip() in {b"1", b"true"} else b"FALSE"


def column_number(letters: str) -> int:
    """A is 1, XFD is 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def box_of(reference: str) -> list[Box]:
    """`B2:C3` as [(2, 2, 3, 3)]; nothing of what is no range."""
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if start is None or end is None:
        return []
    return [(int(start[2]), column_number(start[1]), int(end[2]), column_number(end[1]))]


# ---- quick -----------------------------------------------------------------------------------------------------------

_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"([^<>]*)>'
    rb"((?:<f(?:\s[^<>]*[^<>/])?>[^<]*</f>|<f(?:\s[^<>]*)?/>)?"
    rb'(?:<v(?: xml:space="preserve")?>|<v ?/>|<is><t(?: xml:space="preserve")?>)?)'
    rb"([^<]*)"
)
_ATTRIBUTE = re.compile(rb'([a-z]+)="([^"]*)"')
_HEAD = re.compile(rb"<sheetData\s*(/?)>")
_UTF8 = re.compile(rb"encoding=[\"']utf-8[\"']", re.IGNORECASE)
_PLAIN_ROOT = re.compile(rb"<worksheet[\s>]")

# column letters, row, other attributes (ending in / where the cell is empty), tags before the content, content
_Match = tuple[bytes, bytes, bytes, bytes, bytes]

# Lines that are not what Python would write for the double too: at most fifteen digits, no zeros before or after.
_ODD_NUMBER = re.compile(
    rb"^(?!(?!-0$)-?(?=[0-9.]{1,16}$)(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,13}[1-9])?$)[^\n]+", re.MULTILINE
)


def _read_quickly(package: ZipPackage, part: SheetPart, book: Workbook, sheet: SparseSheet) -> list[Box] | None:
    """The merged ranges, or None where this sheet is not for the quick reader."""
    chunks = package.chunks(part.part)
    head = b""
    mark = None
    for chunk in chunks:
        head += chunk
        mark = _HEAD.search(head)
        if mark or len(head) > 8 * MEGABYTE:
            break
    if mark is None or not _is_plain_head(head[: mark.start()]):
        return None
    rest = head[mark.end() :]
    tail = rest + b"".join(chunks) if mark[1] else _quick_rows(rest, chunks, _CellReader(book, sheet))
    if tail is None:
        return None
    return _read_any([head[: mark.start()], b"<sheetData/>", tail], book, sheet)


def _is_plain_head(head: bytes) -> bool:
    declaration = head[:200].partition(b"?>")[0] if head.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml") else b""
    if b"\0" in head[:200] or (b"encoding" in declaration and not _UTF8.search(declaration)):
        return False
    return b"<!" not in head and _PLAIN_ROOT.search(head) is not None


def _quick_rows(waiting: bytes, chunks: Iterator[bytes], reader: _CellReader) -> bytes | None:
    """Reads up to the end of the rows; gives what follows, or None at anything unknown."""
    last = False
    searched = 0
    while True:
        end = waiting.find(b"</sheetData>", searched)
        if end >= 0:
            segment, waiting, last = waiting[:end], waiting[end + len(b"</sheetData>") :], True
        else:
            cut = waiting.rfind(b"</row>", searched) + len(b"</row>")
            if cut < len(b"</row>"):
                if len(waiting) > _LONGEST_ROW:
                    raise Refused("too_large", "row")
                cut = 0
            segment, waiting = waiting[:cut], waiting[cut:]
        if segment and not _quick_segment(segment, reader):
            return None
        if last:
            tail = [waiting, *chunks]
            return b"".join(tail) if sum(map(len, tail)) < _LONGEST_ROW else None
        chunk = next(chunks, None)
        if chunk is None:
            return None
        # A mark may lie across two chunks.
        searched = max(0, len(waiting) - len(b"</sheetData>"))
        waiting += chunk


class _Cells(NamedTuple):
    """Cells as they were found, each part by itself: all that is done to many of them is done by C."""

    letters: tuple[bytes, ...]
    rows: tuple[bytes, ...]
    attributes: tuple[bytes, ...]
    befores: tuple[bytes, ...]
    contents: tuple[bytes, ...]

    def pick(self, places: list[int]) -> "_Cells":
        """Some of them."""
        return _Cells(*(tuple(map(part.__getitem__, places)) for part in self))

    def by_column(self) -> Iterator["_Cells"]:
        """The cells of each column together."""
        first = self.letters[0]
        n = self.letters.index(first, 1) if first in self.letters[1:] else len(self.letters)
        n_rows, rest = divmod(len(self.letters), n)
        if not rest and len(set(self.letters[:n])) == n and self.letters == self.letters[:n] * n_rows:
            # Every row has the same columns, as in most lists.
            for start in range(n):
                yield _Cells(*(part[start::n] for part in self))
            return
        yield from self._grouped(self.letters)

    def by_attributes(self) -> Iterator["_Cells"]:
        """The cells of each type and style together."""
        if len(set(self.attributes)) == 1:
            yield self
        else:
            yield from self._grouped(self.attributes)

    def _grouped(self, keys: tuple[bytes, ...]) -> Iterator["_Cells"]:
        places: dict[bytes, list[int]] = defaultdict(list)
        for place, key in enumerate(keys):
            places[key].append(place)
        for chosen in places.values():
            yield self.pick(chosen)


def _quick_segment(segment: bytes, reader: _CellReader) -> bool:
    """Whole rows; False, with nothing put, where there is any tag that the pattern does not account for."""
    matches: list[_Match] = _CELL.findall(segment)
    found = _Cells(*zip(*matches, strict=True)) if matches else _Cells((), (), (), (), ())
    if not _accounts_for(found, segment):
        return False
    if not matches:
        return True
    has_references = b"&" in segment or b"_x" in segment or b"\r" in segment
    for in_column in found.by_column():
        for cells in in_column.by_attributes():
            # What closes at once is a style without a content; what follows it is the space between two cells.
            if not cells.attributes[0].endswith(b"/"):
                _put_column(reader, cells, has_references=has_references)
    return True


def _accounts_for(found: _Cells, segment: bytes) -> bool:
    """Whether each tag of whole rows is part of a cell that was found, or a row's, and each that opens is closed."""
    n_closed_at_once = (b"\0".join(found.attributes) + b"\0").count(b"/\0")
    before = b"".join(found.befores)
    n_inline = before.count(b"<is>")
    n_values = before.count(b"<v") - before.count(b"<v/>") - before.count(b"<v />")
    n_rows, n_row_ends = segment.count(b"<row"), segment.count(b"</row>")
    n_rows_closed_at_once = segment.count(b"/>") - n_closed_at_once - before.count(b"/>")
    n_cells = len(found.letters)
    n_cell_ends = n_cells - n_closed_at_once
    n_tags = n_cells + n_cell_ends + before.count(b"<") + n_rows + n_row_ends + n_values + 2 * n_inline
    return (
        n_tags == segment.count(b"<")
        and n_row_ends == n_rows - n_rows_closed_at_once
        and n_cell_ends == segment.count(b"</c>")
        and n_values == segment.count(b"</v>")
        and (not n_inline or n_inline == segment.count(b"</is>") == segment.count(b"</t>"))
    )


def _put_column(reader: _CellReader, cells: _Cells, *, has_references: bool) -> None:
    """Cells of one column that have one type and one style."""
    column = column_number(cells.letters[0].decode())
    named = dict(_ATTRIBUTE.findall(cells.attributes[0]))
    kind = named.get(b"t", b"").decode()
    style = reader.style(named.get(b"s", b"").decode())
    if kind in {"s", "", "n"}:
        full, special = cells, []
        if b"" in cells.contents:
            special = [place for place, content in enumerate(cells.contents) if not content]
            full = cells.pick([place for place, content in enumerate(cells.contents) if content])
        rows = array("I", map(int, full.rows))
        if kind == "s":
            reader.put_shared(column, rows, full.contents)
        elif style.shape is Shape.NUMBER:
            reader.sheet.extend(column, rows, reader.numbers(full.contents), NUMBER, style.number_format)
        else:
            reader.put_dates(column, rows, full.contents, style)
        cells = cells.pick(special)
    for row, before, content in zip(cells.rows, cells.befores, cells.contents, strict=True):
        if before:
            reader.put(
                int(row),
                column,
                kind,
                style,
                plain_text(content) if has_references else content,
                has_formula=before.startswith(b"<f"),
                has_value=b"<v" in before,
            )


# ---- any XML ---------------------------------------------------------------------------------------------------------


class _SheetEvents:
    """The slow reader's state: where it is in the sheet, and the cell that is open."""

    def __init__(self, reader: _CellReader) -> None:
        self.reader = reader
        self.boxes: list[Box] = []
        self.value = TextBuffer()
        self.row = self.column = 0
        self.root = ""
        self.in_phonetic = False
        self.begin_cell({})

    def begin_cell(self, attributes: dict[str, str]) -> None:
        self.kind = attributes.get("t", "")
        self.style = attributes.get("s", "")
        self.has_formula = self.has_value = False
        self.pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self.begin_cell(attributes)
            self.move_to(attributes.get("r"))
        elif name == "v":
            self.has_value = True
            self.value.begin()
        elif name == "t" and not self.in_phonetic:
            self.value.begin()
        elif name == "f":
            self.has_formula = True
        elif name == "rPh":
            self.in_phonetic = True
        elif name == "row":
            number = attributes.get("r", "")
            self.row = int(number) if number.isdecimal() and len(number) < 8 else self.row + 1
            self.column = 0
        elif name == "mergeCell":
            self.boxes.extend(box_of(attributes.get("ref", "")))
        elif not self.root:
            self.root = name
            if name != "worksheet":
                raise Refused("corrupt", "no worksheet")

    def move_to(self, reference: str | None) -> None:
        """To where the cell says it stands; a cell that does not say stands right of the one before."""
        if reference is None:
            self.column += 1
            return
        place = _REFERENCE.fullmatch(reference)
        if place is None:
            raise Refused("corrupt", "cell reference")
        self.column, self.row = column_number(place[1]), int(place[2])

    def end(self, name: str) -> None:
        if name in {"v", "t"} and not self.in_phonetic:
            self.pieces.append(self.value.take())
        elif name == "rPh":
            self.in_phonetic = False
        elif name == "c":
            self.reader.put(
                self.row,
                self.column,
                self.kind,
                self.reader.style(self.style),
                "".join(self.pieces).encode("utf-8", "replace"),
                has_formula=self.has_formula,
                has_value=self.has_value,
            )


def _read_any(chunks: Iterable[bytes], book: Workbook, sheet: SparseSheet) -> list[Box]:
    """Any well-formed sheet, by events; gives its merged ranges."""
    events = _SheetEvents(_CellReader(book, sheet))
    parse(chunks, events.start, events.end, events.value.add)
    return events.boxes
