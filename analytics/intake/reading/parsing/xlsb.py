"""xlsb: the binary workbook. Records of a type, a length and that many bytes ([MS-XLSB] 2.1.4)."""

import struct
from collections.abc import Callable, Iterator

from analytics.intake.reading.parsing.budget import MEGABYTE, Budget
from analytics.intake.reading.parsing.cell_text import float_text, serial_text
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.number_formats import Shape, shape_of, telling
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import BOOL, DATE, NUMBER, TEXT, SparseSheet
from analytics.intake.reading.parsing.xlsx_workbook import SheetPart, Style, Workbook, mark_extras, relations
from analytics.intake.reading.parsing.zip_package import ZipPackage

ERROR_NAMES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_LARGEST_PART = 256 * MEGABYTE

# Record types, named as the specification names them.
_ROW, _RK, _ERROR, _BOOL, _REAL, _STRING, _SHARED = 0, 2, 3, 4, 5, 6, 7
_FORMULA_STRING, _FORMULA_REAL, _FORMULA_BOOL, _FORMULA_ERROR, _RICH_STRING = 8, 9, 10, 11, 62
_SHARED_ITEM, _FORMAT, _XF, _WORKBOOK_PROPERTIES, _SHEET, _MERGE = 19, 44, 47, 153, 156, 176
_BEGIN_CELL_XFS, _END_CELL_XFS = 617, 618

_INT = struct.Struct("<I")
_SHORTS = struct.Struct("<HH")
_REAL_NUMBER = struct.Struct("<d")


def read_xlsb(package: ZipPackage, part: str, budget: Budget, reading: Reading) -> Workbook:
    """Adds its sheets; gives what they have in common.

    Raises:
        Refused: damaged (corrupt) or too large.
    """
    book = Workbook()
    related = relations(package, part)
    try:
        for kind, data in _records(package, part):
            if kind == _WORKBOOK_PROPERTIES:
                book.from_1904 = bool(data[0] & 1)
            elif kind == _SHEET:
                relation_id, offset = _wide_string(data, 8)
                relation = related[relation_id]
                if relation.kind == "worksheet":
                    name = _wide_string(data, offset)[0]
                    book.sheets.append(SheetPart(name, _INT.unpack_from(data)[0] != 0, relation.target))
        for relation in related.values():
            if relation.kind == "styles":
                book.styles = _styles(package, relation.target)
            elif relation.kind == "sharedStrings":
                book.strings = [
                    _wide_string(data, 1)[0].encode("utf-8", "replace")
                    for kind, data in _records(package, relation.target)
                    if kind == _SHARED_ITEM
                ]
        for sheet in book.sheets:
            reading.sheets.append(_sheet(package, sheet, book, budget))
    except (struct.error, IndexError, KeyError, UnicodeDecodeError) as error:
        raise Refused("corrupt", "record") from error
    mark_extras(package, book)
    return book


def _records(package: ZipPackage, part: str) -> Iterator[tuple[int, bytes]]:
    data = package.read(part, _LARGEST_PART)
    offset, end = 0, len(data)
    while offset < end:
        kind = data[offset]
        offset += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[offset] & 0x7F) << 7
            offset += 1
        size = shift = 0
        while True:
            byte = data[offset]
            offset += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift == 28:
                break
        if offset + size > end:
            raise Refused("corrupt", "record")
        yield kind, data[offset : offset + size]
        offset += size


def _wide_string(data: bytes, offset: int) -> tuple[str, int]:
    """A counted UTF-16 string, and where it ends. 0xFFFFFFFF counts for none."""
    (length,) = _INT.unpack_from(data, offset)
    if length == 0xFFFFFFFF:
        return "", offset + 4
    end = offset + 4 + 2 * length
    if end > len(data):
        raise Refused("corrupt", "string")
    return data[offset + 4 : end].decode("utf-16-le", "replace"), end


def _styles(package: ZipPackage, part: str) -> list[Style]:
    codes: dict[int, str] = {}
    styles: list[Style] = []
    inside = False
    for kind, data in _records(package, part):
        if kind == _FORMAT:
            codes[_SHORTS.unpack_from(data + b"\0\0")[0]] = _wide_string(data, 2)[0]
        elif kind == _BEGIN_CELL_XFS:
            inside = True
        elif kind == _END_CELL_XFS:
            inside = False
        elif kind == _XF and inside:
            number = _SHORTS.unpack_from(data)[1]
            code = codes.get(number, "")
            styles.append(Style(shape_of(number, code), telling(number, code)))
    return styles


def _rk_number(data: bytes) -> float:
    """A number in 30 bits: whole or the head of a double, perhaps in hundredths."""
    (raw,) = _INT.unpack_from(data, 8)
    if raw & 2:
        value = float(raw >> 2 if raw < 0x80000000 else (raw >> 2) - 0x40000000)
    else:
        value = _REAL_NUMBER.unpack(b"\0\0\0\0" + _INT.pack(raw & 0xFFFFFFFC))[0]
    return value / 100 if raw & 1 else value


def _real_number(data: bytes) -> float:
    return float(_REAL_NUMBER.unpack_from(data, 8)[0])


_NUMBERS: dict[int, Callable[[bytes], float]] = {_RK: _rk_number, _REAL: _real_number, _FORMULA_REAL: _real_number}


def _sheet(package: ZipPackage, part: SheetPart, book: Workbook, budget: Budget) -> SparseSheet:
    sheet = SparseSheet(part.name, budget, hidden=part.hidden)
    boxes = []
    row = 0
    for kind, data in _records(package, part.part):
        if kind == _ROW:
            row = _INT.unpack_from(data)[0] + 1
        elif kind == _MERGE:
            top, bottom, left, right = struct.unpack_from("<4I", data)
            boxes.append((top + 1, left + 1, bottom + 1, right + 1))
        elif kind in _NUMBERS:
            _put_number(sheet, book, row, data, _NUMBERS[kind](data))
        elif kind in {_SHARED, _STRING, _FORMULA_STRING, _RICH_STRING}:
            if kind == _SHARED:
                text = book.strings[_INT.unpack_from(data, 8)[0]].decode()
            else:
                text = _wide_string(data, 9 if kind == _RICH_STRING else 8)[0]
            sheet.put(row, _column(data), text, TEXT)
        elif kind in {_BOOL, _FORMULA_BOOL}:
            sheet.put(row, _column(data), "TRUE" if data[8] else "FALSE", BOOL)
        elif kind in {_ERROR, _FORMULA_ERROR}:
            sheet.put_error(row, _column(data), ERROR_NAMES.get(data[8], "#UNKNOWN!"))
    sheet.merge(boxes)
    return sheet


def _column(data: bytes) -> int:
    return int(_INT.unpack_from(data)[0]) + 1


def _put_number(sheet: SparseSheet, book: Workbook, row: int, data: bytes, value: float) -> None:
    index = _INT.unpack_from(data, 4)[0] & 0xFFFFFF
    style = book.styles[index] if index < len(book.styles) else Style()
    put_number(sheet, (row, _column(data)), value, style, from_1904=book.from_1904)


def put_number(sheet: SparseSheet, place: tuple[int, int], value: float, style: Style, *, from_1904: bool) -> None:
    """A number of a binary workbook, as a date where its style says so."""
    row, column = place
    if style.shape is Shape.NUMBER:
        sheet.extend(column, (row,), (float_text(value).encode(),), NUMBER, style.number_format)
        return
    text, is_date = serial_text(value, from_1904=from_1904, time_only=style.shape is Shape.TIME)
    sheet.put(row, column, text, DATE if is_date else TEXT if ":" in text else NUMBER)
