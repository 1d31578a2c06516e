"""Workbooks written by hand for the tests: only what a test is about is in them."""

import io
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ODS_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def xlsx_parts(
    sheet_data: str,
    *,
    strings: str = "",
    styles: str = '<xf numFmtId="0"/>',
    formats: str = "",
    after: str = "",
    book: str = "",
    state: str = "visible",
) -> dict[str, str | bytes]:
    """`sheet_data` is what stands in <sheetData>, `strings` the <si> elements, `styles` the <xf> of <cellXfs>."""
    return {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": f'{HEAD}<Relationships {_RELS}><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        f'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook {MAIN} xmlns:r="{OFFICE}">{book}<sheets>'
        f'<sheet name="Blad1" sheetId="1" state="{state}" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"{HEAD}<Relationships {_RELS}>"
        f'<Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="b" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="c" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f"{HEAD}<styleSheet {MAIN}><numFmts>{formats}</numFmts>"
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f"{HEAD}<sst {MAIN}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"{HEAD}<worksheet {MAIN}><sheetData>{sheet_data}</sheetData>{after}</worksheet>",
    }


def xlsx(sheet_data: str, **parts: str) -> bytes:
    return zipped(xlsx_parts(sheet_data, **parts))


def ods(rows: str, *, before: str = "", table: str = 'table:name="Blad1"') -> bytes:
    """`rows` is what stands in <table:table>."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {ODS_SPACES}>{before}<office:body><office:spreadsheet>"
            f"<table:table {table}>{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        }
    )
