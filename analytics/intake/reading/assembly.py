"""Sparse columns, as the reading process sends them, to a `RawSheet`."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from analytics.intake.raw import CellKind, RawSheet
from analytics.intake.reading.parsing.frames import Header
from analytics.intake.reading.parsing.refusal import Refused

# More blank columns than this in between, and they are left out: a stray cell in column XFD is no reason for 16,000.
_BLANK_COLUMNS = 200
_TEXT = pd.StringDtype("pyarrow", na_value=np.nan)


def assemble(header: Header, columns: Iterable[tuple[Header, list[bytes]]]) -> RawSheet:
    """One sheet.

    Raises:
        Refused: what was sent is not what was announced, or a cell comes twice (corrupt).
    """
    parts = []
    formats = {}
    for head, (row_bytes, kind_bytes, text) in columns:
        parts.append((int(head["number"]), *_sorted(row_bytes, kind_bytes), text))
        if head["format"]:
            formats[int(head["number"])] = str(head["format"])
    if not parts:
        nothing = pd.DataFrame(index=pd.Index([], dtype=np.int64), columns=pd.Index([], dtype=np.int64))
        return RawSheet(header["name"], bool(header["hidden"]), nothing, np.zeros((0, 0), np.int8))
    index = np.unique(np.concatenate([rows for _, rows, *_ in parts]))
    numbers = [number for number, *_ in parts]
    if numbers[-1] - len(numbers) <= _BLANK_COLUMNS:
        numbers = list(range(1, numbers[-1] + 1))
    kinds_of = np.zeros((len(index), len(numbers)), np.int8, order="F")
    blank = pd.array(pa.nulls(len(index), pa.large_string()), dtype=_TEXT)
    cells = dict.fromkeys(numbers, blank)
    for number, rows, kinds, order, text in parts:
        place = np.searchsorted(index, rows)
        kinds_of[place, numbers.index(number)] = kinds
        cells[number] = pd.array(_dense(place, order, text, len(index)), dtype=_TEXT)
    frame = pd.DataFrame(cells, index=pd.Index(index.astype(np.int64)), copy=False)
    return RawSheet(header["name"], bool(header["hidden"]), frame, kinds_of, formats)


def _sorted(
    row_bytes: bytes, kind_bytes: bytes
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int8], npt.NDArray[np.intp] | None]:
    """Rows in order, their kinds, and the order they came in (None where they came sorted)."""
    rows = np.frombuffer(row_bytes, np.uint32)
    kinds = np.frombuffer(kind_bytes, np.int8)
    if len(rows) != len(kinds) or not len(rows) or kinds.min() < CellKind.TEXT or kinds.max() > CellKind.ERROR:
        raise Refused("corrupt", "column")
    steps = np.diff(rows.astype(np.int64))
    if (steps > 0).all():
        return rows, kinds, None
    order = np.argsort(rows, kind="stable")
    rows, kinds = rows[order], kinds[order]
    if (rows[1:] == rows[:-1]).any():
        raise Refused("corrupt", "cell twice")
    return rows, kinds, order


def _dense(
    place: npt.NDArray[np.intp], order: npt.NDArray[np.intp] | None, text: bytes, n_rows: int
) -> pa.LargeStringArray:
    """Text joined by NUL to an Arrow column in which the cells stand at their places."""
    data = np.frombuffer(text, np.uint8)
    ends = np.append(np.flatnonzero(data == 0), len(data))
    if len(ends) != len(place):
        raise Refused("corrupt", "column")
    lengths = np.diff(ends, prepend=-1) - 1
    data = data[data != 0]
    values = _strings(lengths, data)
    if order is not None:
        values = values.take(pa.array(order))
    if len(place) == n_rows:
        return values
    held = np.full(n_rows, -1, np.int64)
    held[place] = np.arange(len(place))
    return values.take(pa.array(held, mask=held < 0))


def _strings(lengths: npt.NDArray[np.int64], data: npt.NDArray[np.uint8]) -> pa.LargeStringArray:
    offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    values = pa.LargeStringArray.from_buffers(len(lengths), pa.py_buffer(offsets), pa.py_buffer(data))
    values.validate(full=True)
    return values
