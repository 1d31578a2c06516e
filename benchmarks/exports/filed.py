"""Exports that are kept as files, as somebody saved them, each with its labels beside it as JSON.

`<file>.json` says what the file is (`what`) and for each sheet its name, its table, the row of its names and for each
column, counted from 1, its header and its field, with the same words as `Column`.
"""

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.exports.sheet import Column, Export, Sheet

KEPT = Path(__file__).parents[1] / "filed"


@dataclass
class FiledSheet(Sheet):
    """A sheet of a file; its rows are in the file alone, so that none of them can be counted as lost."""

    names_in: int | None = None

    @property
    def header_row(self) -> int | None:
        return self.names_in

    @property
    def data(self) -> dict[int, list[object]]:  # type: ignore[override]
        return {}


@dataclass
class FiledExport(Export):
    """A file as it was kept."""

    path: Path = KEPT

    def content(self) -> bytes:
        return self.path.read_bytes()


def _column(label: dict) -> Column:
    one_of = label["field"] if label.get("one_of") else None
    return Column(
        (label["header"],),
        label["field"],
        lambda _: "",
        also=(*label.get("also", ()), *(["nothing"] if one_of else [])),
        scale=tuple(label["scale"]) if label.get("scale") else None,
        scales=tuple(tuple(scale) if scale else None for scale in label.get("scales", ())),
        order=label.get("order"),
        must_ask=label.get("must_ask"),
        one_of=one_of,
    )


def _read(path: Path) -> FiledExport:
    labels = json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))
    sheets = []
    for sheet in labels["sheets"]:
        last = max(map(int, sheet["columns"]), default=0)
        empty = {"header": "", "field": None}
        columns = [_column(sheet["columns"].get(str(at), empty)) for at in range(1, last + 1)]
        sheets.append(
            FiledSheet(
                sheet["name"],
                sheet["table"],
                columns,
                also=tuple(sheet.get("also", ())),
                names_in=sheet.get("header_row"),
            )
        )
    return FiledExport(path.name, labels["what"], sheets, path=path)


def filed(name: str) -> tuple[partial[FiledExport], ...]:
    """The exports of one set, in the order of their names."""
    files = sorted(path for path in (KEPT / name).rglob("*") if path.is_file() and path.suffix != ".json")
    return tuple(partial(_read, path) for path in files)
