"""What each cell of an xlsx becomes."""

import re

import numpy as np
import pytest

from analytics.intake.raw import CellKind, Limits, RawFile, RawSheet, SourceFile
from analytics.intake.reading import read_raw
from tests.analytics.intake.reading.workbooks import MAIN, xlsx, xlsx_parts, zipped

STRINGS = "<si><t>00123</t></si><si><t>NA</t></si><si><r><t>Jans</t></r><r><t>sen</t></r><rPh><t>x</t></rPh></si>"
STYLES = "".join(f'<xf numFmtId="{n}"/>' for n in (0, 14, 22, 20, 9, 164, 165))
FORMATS = '<numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="&quot;€&quot; #,##0.00"/>'


def read(content: bytes, name: str = "a.xlsx", **limits: float) -> RawFile:
    return read_raw(SourceFile(name, content), Limits(**limits))


def only_sheet(content: bytes) -> RawSheet:
    result = read(content)
    assert result.problem is None
    (sheet,) = result.sheets
    return sheet


# One cell each: (attributes and content of <c>, text, kind).
CELLS = [
    ('t="s"><v>0</v>', "00123", CellKind.TEXT),
    ('t="s"><v>1</v>', "NA", CellKind.TEXT),
    ('t="s"><v>2</v>', "Janssen", CellKind.TEXT),
    ('t="inlineStr"><is><t>R&amp;D</t></is>', "R&D", CellKind.TEXT),
    ('t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is>', "ab", CellKind.TEXT),
    ('t="str"><f>"a"</f><v>a_x000D_b</v>', "a\rb", CellKind.TEXT),
    ("><v>12</v>", "12", CellKind.NUMBER),
    ("><v>12.0</v>", "12", CellKind.NUMBER),
    ("><v>-0.0</v>", "0", CellKind.NUMBER),
    ("><v>0.30000000000000004</v>", "0.3", CellKind.NUMBER),
    ("><v>8.1999999999999993</v>", "8.2", CellKind.NUMBER),
    ("><v>0.1234567890123456</v>", "0.1234567890123456", CellKind.NUMBER),
    ("><v>1E-3</v>", "0.001", CellKind.NUMBER),
    ("><v>1.5E+10</v>", "15000000000", CellKind.NUMBER),
    ("><v>12345678901234567</v>", "12345678901234567", CellKind.NUMBER),
    ("><f>1+1</f><v>2</v>", "2", CellKind.NUMBER),
    ('t="b"><v>1</v>', "TRUE", CellKind.BOOL),
    ('t="b"><v>0</v>', "FALSE", CellKind.BOOL),
    ('t="e"><v>#REF!</v>', "#REF!", CellKind.ERROR),
    ("><f>A2</f>", "#EMPTY_FORMULA!", CellKind.ERROR),
    ("><f>A2</f><v></v>", "#EMPTY_FORMULA!", CellKind.ERROR),
    ("><f>A2</f><v/>", "#EMPTY_FORMULA!", CellKind.ERROR),
    ('t="d"><v>2025-12-31T00:00:00</v>', "2025-12-31", CellKind.DATE),
    ('s="1"><v>46022</v>', "2025-12-31", CellKind.DATE),
    ('s="2"><v>46022.416666666664</v>', "2025-12-31T10:00:00", CellKind.DATE),
    ('s="1"><v>59</v>', "1900-02-28", CellKind.DATE),
    ('s="1"><v>60</v>', "60", CellKind.NUMBER),
    ('s="1"><v>61</v>', "1900-03-01", CellKind.DATE),
    ('s="1"><v>-1</v>', "-1", CellKind.NUMBER),
    ('s="3"><v>0.4375</v>', "10:30:00", CellKind.TEXT),
    ('s="4"><v>0.12</v>', "0.12", CellKind.NUMBER),
    ('s="5"><v>1.5</v>', "1.5", CellKind.NUMBER),
]


@pytest.mark.parametrize("prefix", ["", "x:"], ids=["quick", "by events"])
def test_each_cell_keeps_what_it_was(prefix: str) -> None:
    rows = "".join(f'<row r="{n}"><c r="B{n}" {cell}</c></row>' for n, (cell, _, _) in enumerate(CELLS, 1))
    parts = xlsx_parts(rows, strings=STRINGS, styles=STYLES, formats=FORMATS)
    if prefix:
        sheet = re.sub(r"<(/?)(?=[a-zA-Z])", rf"<\1{prefix}", str(parts["xl/worksheets/sheet1.xml"]))
        parts["xl/worksheets/sheet1.xml"] = sheet.replace(MAIN, MAIN.replace("xmlns", "xmlns:x"))
    sheet_read = only_sheet(zipped(parts))
    found = list(zip(sheet_read.cells[2], sheet_read.kinds[:, 1], strict=True))
    assert found == [(text, kind) for _, text, kind in CELLS]
    assert list(sheet_read.cells.index) == list(range(1, len(CELLS) + 1))
    assert (sheet_read.kinds[:, 0] == CellKind.BLANK).all()


def test_an_empty_text_that_a_formula_gave_is_blank() -> None:
    sheet = only_sheet(xlsx('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>'))
    assert sheet.cells.loc[1].isna().tolist() == [True, False]
    assert sheet.kinds.tolist() == [[CellKind.BLANK, CellKind.NUMBER]]


def test_rows_keep_the_number_that_excel_shows_and_blank_ones_are_left_out() -> None:
    sheet = only_sheet(
        xlsx(
            '<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4" s="0"/></row>'
            '<row r="9"><c r="C9"><v>2</v></c></row>'
        )
    )
    assert list(sheet.cells.index) == [3, 9]
    assert list(sheet.cells.columns) == [1, 2, 3]
    assert sheet.cells.dtypes.astype(str).unique().tolist() == ["str"]
    assert sheet.kinds.shape == sheet.cells.shape
    assert sheet.kinds.dtype == np.int8


def test_cells_without_a_reference_stand_after_each_other() -> None:
    sheet = only_sheet(xlsx("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"))
    assert sheet.cells.fillna("").to_numpy().tolist() == [["1", "", "3"], ["4", "", ""]]


def test_a_date_counts_from_1904_where_the_workbook_says_so() -> None:
    sheet = only_sheet(
        xlsx('<row r="1"><c r="A1" s="1"><v>44560</v></c></row>', styles=STYLES, book='<workbookPr date1904="1"/>')
    )
    assert sheet.cells.loc[1, 1] == "2025-12-31"


def test_merged_headers_repeat_and_merged_cells_below_do_not() -> None:
    sheet = only_sheet(
        xlsx(
            '<row r="1"><c r="A1" t="s"><v>1</v></c></row>'
            '<row r="30"><c r="A30"><v>5</v></c><c r="C30"><v>6</v></c></row>',
            strings=STRINGS,
            after='<mergeCells count="2"><mergeCell ref="A1:XFD2"/><mergeCell ref="A30:B31"/></mergeCells>',
        )
    )
    assert sheet.cells.fillna("").to_numpy().tolist() == [["NA"] * 3, ["NA"] * 3, ["5", "", "6"]]


def test_a_name_merged_over_rows_stands_beside_each_of_them_and_an_amount_once() -> None:
    sheet = only_sheet(
        xlsx(
            '<row r="30"><c r="A30" t="s"><v>1</v></c><c r="B30"><v>7</v></c><c r="C30"><v>1</v></c></row>'
            '<row r="31"><c r="C31"><v>2</v></c></row><row r="33"><c r="C33"><v>3</v></c></row>',
            strings=STRINGS,
            after='<mergeCells count="2"><mergeCell ref="A30:A1048576"/><mergeCell ref="B30:B33"/></mergeCells>',
        )
    )
    assert sheet.cells.fillna("").to_numpy().tolist() == [["NA", "7", "1"], ["NA", "", "2"], ["NA", "", "3"]]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_read_and_flagged(state: str) -> None:
    assert only_sheet(xlsx('<row r="1"><c r="A1"><v>1</v></c></row>', state=state)).hidden


def test_formats_name_the_unit_and_nothing_else() -> None:
    row = '<row r="1"><c r="A1" s="4"><v>0.1</v></c><c r="B1" s="6"><v>5</v></c><c r="C1"><v>5</v></c></row>'
    assert only_sheet(xlsx(row, styles=STYLES, formats=FORMATS)).formats == {1: "0%", 2: '"€" #,##0.00'}


def test_two_currencies_in_a_column_are_told() -> None:
    formats = '<numFmt numFmtId="164" formatCode="[$€-413] #,##0"/><numFmt numFmtId="165" formatCode="[$$-409]#,##0"/>'
    rows = '<row r="1"><c r="B1" s="5"><v>1</v></c></row><row r="2"><c r="B2" s="6"><v>1</v></c></row>'
    (issue,) = read(xlsx(rows, styles=STYLES, formats=formats)).issues
    assert (issue.code, issue.where.column, issue.params["letters"]) == ("mixed_formats", 2, "B")
    assert issue.params["formats"] == ("$", "€")


def test_error_cells_and_formulas_without_values_are_counted_with_their_places() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="e"><v>#N/A</v></c><c r="AB{n}"><f>A{n}</f></c></row>' for n in range(2, 32)
    )
    result = read(xlsx(rows))
    found = {issue.code: issue for issue in result.issues}
    assert set(found) == {"error_cells", "formulas_without_values"}
    assert found["error_cells"].count == 30
    assert found["error_cells"].where.sheet == "Blad1"
    assert found["error_cells"].params["cells"][:2] == ("A2", "A3")
    assert found["formulas_without_values"].params["cells"][0] == "AB2"
    assert (found["formulas_without_values"].where.row, found["formulas_without_values"].where.column) == (2, 28)


def test_macros_and_links_are_told_and_left_alone() -> None:
    parts = xlsx_parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    parts |= {"xl/vbaProject.bin": b"macro", "xl/externalLinks/externalLink1.xml": "<x/>"}
    result = read(zipped(parts), "a.xlsm")
    assert [issue.code for issue in result.issues] == ["macros_ignored", "links_not_followed"]
    assert result.sheets[0].cells.loc[1, 1] == "1"


def test_names_with_backslashes_and_other_case_are_the_same_parts() -> None:
    parts = xlsx_parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    result = read(zipped({name.replace("/", "\\").upper(): part for name, part in parts.items()}))
    assert result.problem is None
    assert result.sheets[0].cells.loc[1, 1] == "1"


def test_a_cell_at_the_far_corner_costs_two_rows_and_two_columns() -> None:
    sheet = only_sheet(
        xlsx('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    )
    assert list(sheet.cells.index) == [1, 1_048_576]
    assert list(sheet.cells.columns) == [1, 16_384]
    assert sheet.cells.loc[1_048_576, 16_384] == "2"


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
        '<row r="1"><c r="A1"><v>twaalf</v></c></row>',
        '<row r="1"><c r="A1"><v>1_000</v></c></row>',
        '<row r="1"><c r="A1"><v>nan</v></c></row>',
        '<row r="1"><c r="A1" t="zz"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&boom;</t></is></c></row>',
        '<row r="1"><c r="A1"><v>1</v></row>',
    ],
)
def test_what_no_workbook_can_say_is_a_damaged_file(rows: str) -> None:
    result = read(xlsx(rows, strings=STRINGS))
    assert result.problem is not None
    assert result.problem.code == "corrupt"
    assert result.sheets == ()


def test_comments_and_cdata_do_not_hide_or_add_cells() -> None:
    rows = '<row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="B1" t="str"><v><![CDATA[a<b]]></v></c></row>'
    assert only_sheet(xlsx(rows)).cells.fillna("").to_numpy().tolist() == [["", "a<b"]]
