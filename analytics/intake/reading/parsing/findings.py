"""What the reading process has to say besides cells: plain values that JSON can carry."""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from analytics.intake.reading.parsing.sparse_sheet import SparseSheet

Note: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Reading:
    """The sheets of a file, and what is noteworthy of it."""

    sheets: list[SparseSheet] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def note(
        self,
        code: str,
        *,
        sheet: str | None = None,
        place: tuple[int, int] | None = None,
        count: int = 1,
        **params: object,
    ) -> None:
        """Adds an issue; `place` is (row, column)."""
        row, column = place or (None, None)
        self.notes.append(
            {"code": code, "sheet": sheet, "row": row, "column": column, "count": count, "params": params}
        )


def cell_name(row: int, column: int) -> str:
    """Row 2, column 28: AB2."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


_CURRENCY = re.compile(r"\[\$([^\]-]+)|([€$£¥₣₺])|\b(EUR|USD|GBP|CHF)\b|(%)")


def note_formats(reading: Reading) -> None:
    """Columns whose numbers are shown in more than one currency, or partly as percentages."""
    for sheet in reading.sheets:
        for number, column in sorted(sheet.columns.items()):
            units: dict[str, str] = {}
            for code in column.formats:
                match = _CURRENCY.search(code)
                if match:
                    units.setdefault(next(filter(None, match.groups())).strip(), code)
            if len(units) > 1:
                letters = cell_name(0, number).removesuffix("0")
                place = (min(column.rows), number)
                reading.note(
                    "mixed_formats",
                    sheet=sheet.name,
                    place=place,
                    sheet_name=sheet.name or "",
                    letters=letters,
                    formats=sorted(units),
                )


def note_cells(reading: Reading) -> None:
    """Error cells and formulas without a stored value, once a sheet."""
    for sheet in reading.sheets:
        for code, n, cells in (
            ("error_cells", sheet.n_errors, sheet.error_cells),
            ("formulas_without_values", sheet.n_formulas, sheet.formula_cells),
        ):
            if n:
                names = [cell_name(row, column) for row, column in sorted(cells)]
                reading.note(
                    code, sheet=sheet.name, place=min(cells), count=n, cells=names, sheet_name=sheet.name or "", n=n
                )
