"""A zip: xlsx, xlsm, xlsb, ods, or none of these."""

from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.ods import read_ods
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.xlsb import read_xlsb
from analytics.intake.reading.parsing.xlsx_sheet import read_sheet
from analytics.intake.reading.parsing.xlsx_workbook import Workbook, main_part, open_workbook
from analytics.intake.reading.parsing.zip_package import ZipPackage

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def read_zip(content: bytes, password: str | None, budget: Budget, reading: Reading) -> None:
    """Adds the sheets of a zipped workbook.

    Raises:
        Refused: no workbook, damaged, or too large.
    """
    package = ZipPackage(content, budget)
    if "mimetype" in package and package.read("mimetype").startswith(b"application/vnd.oasis."):
        if not package.read("mimetype").startswith(_ODS):
            raise Refused("not_a_workbook", "opendocument")
        read_ods(package, password, budget, reading)
        return
    part = main_part(package)
    if part.lower().endswith(".bin"):
        book = read_xlsb(package, part, budget, reading)
    else:
        book = open_workbook(package, part)
        for sheet in book.sheets:
            reading.sheets.append(read_sheet(package, sheet, book, budget))
    note_extras(book, reading)


def note_extras(book: Workbook, reading: Reading) -> None:
    """Macros and links, left alone."""
    if book.has_macros:
        reading.note("macros_ignored")
    if book.has_links:
        reading.note("links_not_followed")
