"""One file, whatever it is, to sparse sheets."""

from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.delimited import find_delimiter, read_delimited, split_sep_line, unwrapped
from analytics.intake.reading.parsing.file_kind import Kind, Markup, kind_of, markup_of
from analytics.intake.reading.parsing.findings import Reading, note_cells, note_formats
from analytics.intake.reading.parsing.html_tables import read_html
from analytics.intake.reading.parsing.ole_file import read_ole
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.spreadsheet_xml import read_spreadsheet_xml
from analytics.intake.reading.parsing.text_encoding import decode
from analytics.intake.reading.parsing.xls import read_xls
from analytics.intake.reading.parsing.zip_workbook import read_zip

_MOST_NOTES = 20
_WORKBOOK_NAMES = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".xlt", ".xltx")


def open_file(name: str, content: bytes, password: str | None, budget: Budget) -> Reading:
    """Reads a file.

    Raises:
        Refused: it ends as a problem.
    """
    kind = kind_of(content)
    if kind is Kind.EMPTY:
        raise Refused("empty")
    if kind is Kind.FOREIGN:
        raise Refused("not_a_workbook", "binary")
    reading = Reading()
    if kind is Kind.ZIP:
        read_zip(content, password, budget, reading)
    elif kind is Kind.TEXT:
        _read_text(name, content, budget, reading)
    elif kind is Kind.BIFF:
        read_xls(content, budget, reading)
    else:
        read_ole(content, password, budget, reading)
    if not any(sheet.columns for sheet in reading.sheets):
        raise Refused("empty")
    note_cells(reading)
    note_formats(reading)
    return reading


def _read_text(name: str, content: bytes, budget: Budget, reading: Reading) -> None:
    decoded = decode(content)
    markup = markup_of(decoded.text)
    if markup is Markup.HTML:
        read_html(decoded.text, budget, reading)
    elif markup is Markup.SPREADSHEET:
        read_spreadsheet_xml(content, budget, reading)
    elif markup in (Markup.OTHER, Markup.JSON):
        raise Refused("not_a_workbook", "markup")
    else:
        named, text = split_sep_line(decoded.text)
        delimiter = named or find_delimiter(text)
        if delimiter is None and (bare := unwrapped(text)) is not None:
            text, delimiter = bare
        if delimiter is None and name.lower().endswith(_WORKBOOK_NAMES):
            raise Refused("not_a_workbook", "text")
        found = read_delimited(text, delimiter or ",", budget)
        reading.sheets.append(found.sheet)
        if found.open_quote is not None:
            reading.note("quote_not_closed", place=(found.open_quote, 1), row=found.open_quote)
        for row, n_lines in found.swallowed[:_MOST_NOTES]:
            reading.note("quote_spans_rows", place=(row, 1), row=row, n_lines=n_lines)
    if decoded.n_nul:
        reading.note("nul_characters", count=decoded.n_nul, n=decoded.n_nul)
    if decoded.n_unreadable:
        reading.note("characters_unreadable", count=decoded.n_unreadable, n=decoded.n_unreadable)
