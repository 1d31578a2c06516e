"""One frame as Parquet bytes and back, with only column types that cannot do anything but hold values.

Written without compression (the zip around it compresses) and without key-value metadata. Both are also demanded on
the way in: then a page can never be larger than the bytes that were read, and no extension type, pickled or other, is
ever looked up.
"""

import datetime as dt
import io
from typing import Final, cast

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

MAX_ROWS: Final = 5_000_000
MAX_COLUMNS: Final = 200
MAX_CELLS: Final = 60_000_000
MAX_TEXT_BYTES: Final = 1_000_000_000

_PLAIN_KINDS: Final = {
    "string": "str",
    "empty": "str",
    "boolean": "boolean",
    "integer": "float64",
    "floating": "float64",
    "mixed-integer-float": "float64",
    "date": "datetime64[s]",
    "datetime": "datetime64[s]",
}


class RefusedPartError(ValueError):
    """The bytes are not a frame of this format."""


def write_frame(frame: pd.DataFrame) -> bytes:
    """A frame as Parquet; the index is not kept. Raises ValueError for a column that holds anything but scalars."""
    fields: list[pa.Field] = []
    columns: list[pa.Array] = []
    for name in frame.columns:
        column = pa.Array.from_pandas(_scalar(frame[name]))
        if isinstance(column, pa.ChunkedArray):
            column = column.combine_chunks()
        if pa.types.is_large_string(column.type):
            column = column.cast(pa.string())
        fields.append(pa.field(str(name), column.type))
        columns.append(column)
    # Without columns Parquet cannot hold a number of rows either: such a frame is empty.
    table = pa.Table.from_arrays(columns, schema=pa.schema(fields))
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="none", store_schema=False, version="2.6")
    return buffer.getvalue()


def _scalar(values: pd.Series) -> pd.Series:
    """The column in one of the five dtypes that the format knows: str, float64, int64, boolean, datetime64[s]."""
    dtype = _dtype(values)
    if dtype == "datetime64[s]" and values.dtype == object:
        values = pd.to_datetime(values.map(_midnight, na_action="ignore"))
    return cast("pd.Series", values.astype(dtype))  # type: ignore[call-overload]


def _dtype(values: pd.Series) -> str:
    kind = values.dtype
    dtype: str | None
    if pd.api.types.is_bool_dtype(kind):
        dtype = "boolean"
    elif pd.api.types.is_integer_dtype(kind):
        dtype = "float64" if values.isna().any() else "int64"
    elif pd.api.types.is_float_dtype(kind):
        dtype = "float64"
    elif pd.api.types.is_datetime64_dtype(kind):
        dtype = "datetime64[s]"
    elif isinstance(kind, pd.StringDtype | pd.CategoricalDtype):
        dtype = "str"
    else:
        # A date with a time zone ends here too: this format's dates are those of a calendar.
        dtype = (
            _PLAIN_KINDS.get(pd.api.types.infer_dtype(values, skipna=True))
            if pd.api.types.is_object_dtype(kind)
            else None
        )
    if dtype is None:
        raise ValueError(f"column {values.name!r} holds more than text, numbers, calendar dates or yes/no")
    return dtype


def _midnight(value: dt.date) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def read_frame(content: bytes) -> pd.DataFrame:
    """The frame that `write_frame` wrote: columns `str`, `float64`, `int64`, `boolean` or `datetime64[s]`.

    Raises:
        RefusedPartError: not Parquet, another kind of column, compressed pages, foreign metadata, or too large.
    """
    try:
        reader = pq.ParquetFile(io.BytesIO(content))
        _check(reader, len(content))
        text = [name for name, kind in _kinds(reader) if kind == "str"]
        # As a dictionary a column of one text a million times over stays as small as it is in the file.
        packed = pq.ParquetFile(io.BytesIO(content), read_dictionary=text).read()
    except (pa.ArrowException, OSError, UnicodeDecodeError, OverflowError) as error:
        raise RefusedPartError("not readable as Parquet") from error
    columns: dict[str, pd.Series] = {}
    room = MAX_TEXT_BYTES
    for name, kind in _kinds(reader):
        column = packed.column(name)
        if kind == "str":
            room -= _text_bytes(column)
            if room < 0:
                raise RefusedPartError("more text than any portfolio holds")
            column = column.cast(pa.string())
        columns[name] = _series(column, kind)
    return pd.DataFrame(columns)


def _check(reader: pq.ParquetFile, size: int) -> None:
    meta = reader.metadata
    if meta.num_columns > MAX_COLUMNS or meta.num_rows > MAX_ROWS or meta.num_rows * meta.num_columns > MAX_CELLS:
        raise RefusedPartError("more cells than any portfolio holds")
    if meta.metadata or reader.schema_arrow.metadata:
        raise RefusedPartError("foreign metadata")
    if len(set(reader.schema_arrow.names)) != meta.num_columns:
        raise RefusedPartError("columns that are nested or named twice")
    for group in range(meta.num_row_groups):
        for index in range(meta.num_columns):
            chunk = meta.row_group(group).column(index)
            if chunk.compression != "UNCOMPRESSED" or chunk.total_compressed_size > size:
                raise RefusedPartError("compressed pages")
            if not set(chunk.encodings) <= {"PLAIN", "RLE", "RLE_DICTIONARY", "PLAIN_DICTIONARY", "BIT_PACKED"}:
                raise RefusedPartError("an encoding that this format does not use")


def _kinds(reader: pq.ParquetFile) -> list[tuple[str, str]]:
    return [(field.name, _kind(field.type)) for field in reader.schema_arrow]


def _kind(kind: pa.DataType) -> str:
    if pa.types.is_string(kind):
        return "str"
    if pa.types.is_float64(kind):
        return "float64"
    if pa.types.is_int64(kind):
        return "int64"
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_timestamp(kind) and kind.tz is None:
        return "datetime64[s]"
    raise RefusedPartError("a kind of column that this format does not know")


def _text_bytes(column: pa.ChunkedArray) -> int:
    total = 0
    for chunk in column.chunks:
        if not isinstance(chunk, pa.DictionaryArray):
            raise RefusedPartError("text that is not stored as text")
        lengths = pc.take(pc.binary_length(chunk.dictionary), chunk.indices)
        total += pc.sum(pc.cast(lengths, pa.int64())).as_py() or 0
    return total


def _series(column: pa.ChunkedArray, kind: str) -> pd.Series:
    if kind == "boolean":
        return pd.Series(pd.array(column.to_pylist(), dtype="boolean"))
    if kind == "int64" and column.null_count:
        raise RefusedPartError("whole numbers with gaps")
    return cast("pd.Series", column.to_pandas().astype(kind))
