"""What one file may cost, as the parsers count it."""

from dataclasses import dataclass

from analytics.intake.reading.parsing.refusal import Refused

MEGABYTE = 1024 * 1024

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

# Excel holds 32,767 characters in a cell; other programs more. Longer than this is no cell of a list of customers.
CELL_BYTES = 4 * MEGABYTE


@dataclass(slots=True)
class Budget:
    """Counts down while a file is read.

    Attributes:
        rows: rows that are not blank, of all sheets together.
        unpacked: bytes that may come out of a zip.
        text: bytes of cell text that may be handed over.
        cells: cells that may be handed over, blank ones within the used rows and columns included.
        filled: cells that may hold something.
    """

    rows: int
    unpacked: int
    text: int
    cells: int
    filled: int

    @classmethod
    def of(cls, *, rows: int, memory_mb: int, unpacked_mb: int) -> "Budget":
        """A quarter of the memory goes to text; a cell costs the receiving side about sixteen bytes besides."""
        return cls(
            rows=rows,
            unpacked=unpacked_mb * MEGABYTE,
            text=memory_mb * MEGABYTE // 4,
            cells=memory_mb * MEGABYTE // 16,
            filled=memory_mb * MEGABYTE // 32,
        )

    def spend_filled(self, n_cells: int) -> None:
        """Raises `Refused` (too_large) when there are more cells than may be; asked before they are made."""
        self.filled -= n_cells
        if self.filled < 0:
            raise Refused("too_large", "size")

    def spend_text(self, n_bytes: int) -> None:
        """Raises `Refused` (too_large) when the cell text is spent."""
        self.text -= n_bytes
        if self.text < 0:
            raise Refused("too_large", "size")

    def spend_unpacked(self, n_bytes: int) -> None:
        """Raises `Refused` (too_large) when more comes out of the zip than may."""
        self.unpacked -= n_bytes
        if self.unpacked < 0:
            raise Refused("too_large", "unpacked")

    def spend_grid(self, n_rows: int, n_columns: int) -> None:
        """Raises `Refused` (too_large) when the sheets have too many rows, or too many cells."""
        self.rows -= n_rows
        if self.rows < 0:
            raise Refused("too_large", "rows")
        self.cells -= n_rows * n_columns
        if self.cells < 0:
            raise Refused("too_large", "size")
