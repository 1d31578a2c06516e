"""ods, pages named .xls, the XML spreadsheet of 2003, and what a password protects."""

import io
import zipfile

import msoffcrypto
import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from analytics.intake.raw import CellKind, Limits, RawFile, SourceFile
from analytics.intake.reading import read_raw
from tests.analytics.intake.reading.workbooks import ods, protected_ods, zipped


def read(content: bytes, name: str, password: str | None = None) -> RawFile:
    return read_raw(SourceFile(name, content, password), Limits())


def cells_of(result: RawFile, sheet: int = 0) -> list[list[str]]:
    assert result.problem is None
    return result.sheets[sheet].cells.fillna("").to_numpy().tolist()


def kinds_of(result: RawFile) -> list[int]:
    return result.sheets[0].kinds[:, 0].tolist()


def _said(before: str, after: str) -> bytes:
    """An ods that AES protects, whose manifest says something else."""
    with zipfile.ZipFile(io.BytesIO(protected_ods(PLAIN_ODS, "x", "aes"))) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    manifest = bytes(parts["META-INF/manifest.xml"]).decode()
    assert before in manifest
    return zipped(parts | {"META-INF/manifest.xml": manifest.replace(before, after)})


ODS_CELLS = [
    ('office:value-type="string"><text:p>00123</text:p>', "00123", CellKind.TEXT),
    ('office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p>', "a  b\nc", CellKind.TEXT),
    ('office:value-type="float" office:value="8.5"><text:p>8,5</text:p>', "8.5", CellKind.NUMBER),
    ('office:value-type="percentage" office:value="0.12"><text:p>12%</text:p>', "0.12", CellKind.NUMBER),
    ('office:value-type="date" office:date-value="2025-12-31"><text:p>31-12-25</text:p>', "2025-12-31", CellKind.DATE),
    (
        'office:value-type="date" office:date-value="2025-12-31T10:00:00"><text:p/>',
        "2025-12-31T10:00:00",
        CellKind.DATE,
    ),
    ('office:value-type="time" office:time-value="PT10H30M00S"><text:p>10:30</text:p>', "10:30:00", CellKind.TEXT),
    ('office:value-type="boolean" office:boolean-value="true"><text:p>WAAR</text:p>', "TRUE", CellKind.BOOL),
    ('table:formula="of:=[.A1]" office:value-type="string"><text:p>#REF!</text:p>', "#REF!", CellKind.ERROR),
    ('table:formula="of:=[.A1]">', "#EMPTY_FORMULA!", CellKind.ERROR),
    (
        'office:value-type="string"><text:p>x</text:p><office:annotation><text:p>zie</text:p></office:annotation>',
        "x",
        1,
    ),
]


def test_each_ods_cell_keeps_what_it_was() -> None:
    rows = "".join(
        f"<table:table-row><table:table-cell {cell}</table:table-cell></table:table-row>" for cell, _, _ in ODS_CELLS
    )
    result = read(ods(rows), "a.ods")
    assert list(zip(result.sheets[0].cells[1], kinds_of(result), strict=True)) == [(t, k) for _, t, k in ODS_CELLS]
    assert [issue.code for issue in result.issues] == ["error_cells", "formulas_without_values"]


def test_ods_repeats_merges_and_hidden_sheets() -> None:
    rows = (
        '<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" '
        'table:number-rows-spanned="1"><text:p>kop</text:p></table:table-cell><table:covered-table-cell/>'
        '<table:table-cell/></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell '
        'office:value-type="currency" office:currency="EUR" office:value="5" table:number-columns-repeated="3">'
        "<text:p>x</text:p></table:table-cell></table:table-row>"
    )
    hidden = (
        '<office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="false"/>'
        "</style:style></office:automatic-styles>"
    )
    result = read(ods(rows, before=hidden, table='table:name="B" table:style-name="ta1"'), "a.ods")
    assert cells_of(result) == [["kop", "kop", ""], ["5"] * 3, ["5"] * 3]
    assert result.sheets[0].hidden
    assert result.sheets[0].formats == dict.fromkeys((1, 2, 3), "[$EUR]")


PLAIN_ODS = ods(
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Klant</text:p></table:table-cell>'
    '<table:table-cell office:value-type="float" office:value="8.5"/></table:table-row>'
)


@pytest.mark.parametrize("way", ["blowfish", "aes", "gcm"])
@pytest.mark.parametrize(
    ("password", "code"),
    [(None, "password_protected"), ("", "password_wrong"), ("Geheim é", "password_wrong"), ("geheim é", None)],
    ids=["none", "empty", "other", "right"],
)
def test_a_protected_ods_opens_with_its_password(way: str, password: str | None, code: str | None) -> None:
    result = read(protected_ods(PLAIN_ODS, "geheim é", way), "a.ods", password)
    assert (result.problem.code if result.problem else None) == code
    if code is None:
        assert cells_of(result) == [["Klant", "8.5"]]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (protected_ods(PLAIN_ODS, "x", "aes"), None),
        (_said("aes256-cbc", "aes256-xyz"), "password_unopenable"),
        (_said("PBKDF2", "scrypt"), "password_unopenable"),
        (_said('iteration-count="1000"', 'iteration-count="999999999"'), "password_unopenable"),
        (_said('iteration-count="1000"', 'iteration-count="-1"'), "corrupt"),
        (_said('iteration-count="1000"', 'iteration-count="0"'), "password_unopenable"),
        (_said('salt="', 'salt="*'), "corrupt"),
        (_said('full-path="content.xml"', 'full-path="other.xml"'), "password_unopenable"),
        (_said("</manifest:manifest>", ""), "corrupt"),
        (_said('key-size="32" manifest:salt', 'key-size="31" manifest:salt'), "password_unopenable"),
        (protected_ods(PLAIN_ODS, "x", "gcm", memory=999_999_999), "password_unopenable"),
        (protected_ods(PLAIN_ODS, "x", "gcm", memory=0), "corrupt"),
    ],
    ids=["as it is", "algorithm", "derivation", "rounds", "negative", "no rounds", "salt", "another part", "broken",
         "key size", "memory", "no memory"],
)  # fmt: skip
def test_what_an_encrypted_ods_says_of_itself_is_not_believed(content: bytes, code: str | None) -> None:
    result = read(content, "a.ods", "x")
    assert (result.problem.code if result.problem else None) == code


def test_an_encrypted_part_that_unpacks_to_too_much_is_refused() -> None:
    large = ods('<table:table-row><table:table-cell office:value-type="string"><text:p>' + "x" * (9 << 20))
    result = read_raw(SourceFile("a.ods", protected_ods(large, "x", "aes"), "x"), Limits(unpacked_mb=4))
    assert result.problem is not None
    assert result.problem.code == "too_large"


def test_a_page_named_xls_is_read_as_its_tables() -> None:
    page = """<html><head><title>t</title><style>td {}</style></head><body><table>
    <tr><th colspan="2">Klant</th><th rowspan=2>Cijfer<br>(1 tot 10)</th></tr><tr><td>Naam</td><td>Plaats</td></tr>
    <tr><td>R&amp;D &euro;<td>Ede<td x:num="8.5">8,5</tr>
    <tr><td>00123</td><td><table><tr><td>nested</td></tr></table></td></tr></table></body></html>"""
    result = read(page.encode(), "a.xls")
    assert cells_of(result) == [
        ["Klant", "Klant", "Cijfer\n(1 tot 10)"],
        ["Naam", "Plaats", "Cijfer\n(1 tot 10)"],
        ["R&D €", "Ede", "8.5"],
        ["00123", "nested", ""],
    ]
    assert result.sheets[0].name is None
    assert result.sheets[0].kinds[2].tolist() == [CellKind.TEXT, CellKind.TEXT, CellKind.NUMBER]


def test_two_tables_are_two_sheets_and_none_is_a_problem() -> None:
    result = read(b"<table><tr><td>a</table><p>en</p><TABLE><TR><TD>b</TABLE>", "a.xls")
    assert [sheet.name for sheet in result.sheets] == ["1", "2"]
    assert cells_of(result, 1) == [["b"]]
    assert (problem := read(b"<html><body>Log in</body></html>", "a.xls").problem) is not None
    assert problem.code == "not_a_workbook"


XML_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="Lijst"><Table>
<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">Klant</Data></Cell>
<Cell><Data ss:Type="Number">8.50</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="DateTime">2025-12-31T00:00:00.000</Data></Cell>
<Cell ss:Formula="=1"/></Row></Table><x:WorksheetOptions>
<x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>"""


def test_the_xml_spreadsheet_of_2003() -> None:
    result = read(XML_2003.encode(), "a.xls")
    assert cells_of(result) == [["Klant", "Klant", "8.5"], ["", "2025-12-31", "#EMPTY_FORMULA!"]]
    assert list(result.sheets[0].cells.index) == [2, 3]
    assert (result.sheets[0].name, result.sheets[0].hidden) == ("Lijst", True)
    assert result.sheets[0].kinds[1].tolist() == [0, CellKind.DATE, CellKind.ERROR]


def protected(password: str) -> bytes:
    plain, packed = io.BytesIO(), io.BytesIO()
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = 7
    book.save(plain)
    OOXMLFile(plain).encrypt(password, packed)
    assert msoffcrypto.OfficeFile(packed).is_encrypted()
    return packed.getvalue()


@pytest.mark.parametrize(
    ("password", "code"),
    [(None, "password_protected"), ("", "password_wrong"), ("Geheim", "password_wrong"), ("geheim", None)],
)
def test_a_password_opens_what_it_protects(password: str | None, code: str | None) -> None:
    result = read(protected("geheim"), "a.xlsx", password)
    assert (result.problem.code if result.problem else None) == code
    if code is None:
        assert cells_of(result) == [["7"]]


def test_what_excel_opens_without_asking_is_opened_without_asking() -> None:
    assert cells_of(read(protected("VelvetSweatshop"), "a.xlsx")) == [["7"]]
