"""Files of every nasty kind, dropped as a person would: each ends in tables, questions or one sentence in each language.

What each kind of cell becomes, and each limit by itself, is tested beside this file; here the whole intake is asked.
"""

import datetime as dt
import io
import json
import re
import struct
import tarfile
import zipfile
from dataclasses import dataclass

import pandas as pd
import pytest

from analytics.intake.exports import import_raw
from analytics.intake.raw import Limits, RawFile, SourceFile
from analytics.intake.reading import read_many
from analytics.tables.imported import Imported
from locales.translator import LANGUAGES, Translator
from tests.analytics.intake.reading.workbooks import HEAD, MAIN, ods, protected_ods, xlsx, xlsx_parts, zipped

AS_OF = dt.date(2026, 11, 1)
TABLE = "Klant;Jaarwaarde;Einddatum\nAcme;1000;31-12-2026\nBakker;2500;31-03-2027\nCafé Zuid;900;30-06-2027\n"
CSV = TABLE.encode()
_STRINGS = "<si><t>Klant</t></si><si><t>Jaarwaarde</t></si><si><t>Einddatum</t></si><si><t>Acme</t></si>"
_HEADER = "".join(f'<c r="{letter}1" t="s"><v>{n}</v></c>' for n, letter in enumerate("ABC"))
_FIRST = '<c r="A2" t="s"><v>3</v></c><c r="B2"><v>1000</v></c>'
ROWS = f'<row r="1">{_HEADER}</row><row r="2">{_FIRST}<c r="C2" s="1"><v>46387</v></c></row>'
BOOK = {"strings": _STRINGS, "styles": '<xf numFmtId="0"/><xf numFmtId="14"/>'}
PARTS = xlsx_parts(ROWS, **BOOK)
SHEET = str(PARTS["xl/worksheets/sheet1.xml"])
_STRICT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
}


def book(rows: str = ROWS, **more: str) -> bytes:
    return xlsx(rows, **(BOOK | more))


def with_sheet(sheet: str | bytes) -> bytes:
    return zipped(PARTS | {"xl/worksheets/sheet1.xml": sheet})


def strict() -> bytes:
    parts = {name: str(part) for name, part in PARTS.items()}
    for usual, spelled in _STRICT.items():
        parts = {name: part.replace(usual, spelled) for name, part in parts.items()}
    return zipped({**parts})


def zip_bomb() -> bytes:
    """A workbook with a part of 300 MB that packs to a thousandth of it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        with archive.open("xl/media/a.bin", "w", force_zip64=True) as media:
            for _ in range(300):
                media.write(bytes(1 << 20))
    return packed.getvalue()


def quoted_bomb() -> bytes:
    """A zip of which many parts are one and the same stretch of bytes: each is small, together they are not."""
    content = zipped({"xl/media/aaaaa": bytes(8 << 20)})
    start, end = content.index(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    many = b"".join(content[start:end].replace(b"aaaaa", f"{n:05}".encode()) for n in range(2_000))
    return content[:start] + many + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 2_000, 2_000, len(many), start, 0)


def tar() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        info = tarfile.TarInfo("contracten.csv")
        info.size = len(CSV)
        archive.addfile(info, io.BytesIO(CSV))
    return packed.getvalue()


def parquet() -> bytes:
    packed = io.BytesIO()
    pd.DataFrame({"Klant": ["Acme"], "Jaarwaarde": [1000]}).to_parquet(packed)
    return packed.getvalue()


def biff2(lines: list[list[str]]) -> bytes:
    """A bare worksheet of Excel 2: only text."""
    records = [struct.pack("<4H", 0x0009, 4, 2, 0x10)]
    for row, cells in enumerate(lines):
        for column, text in enumerate(cells):
            said = text.encode("cp1252")
            body = struct.pack("<2H3xB", row, column, len(said)) + said
            records.append(struct.pack("<2H", 0x0004, len(body)) + body)
    return b"".join([*records, struct.pack("<2H", 0x000A, 0)])


_LINES = [line.split(";") for line in TABLE.splitlines()]
_GSHEET = {"url": "https://docs.google.com/open?id=1", "doc_id": "1", "email": "a@b.nl"}
_JSON = [{"Klant": "Acme", "Jaarwaarde": 1000}, {"Klant": "Beta", "Jaarwaarde": 2000}]
_CLAIM = f'<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>{ROWS}'
_ODS_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
ODS = ods("".join(f"<table:table-row>{''.join(map(_ODS_CELL.format, line))}</table:table-row>" for line in _LINES))
_REPEATED = f'<table:table-row table:number-rows-repeated="1048576">{_ODS_CELL.format("x") * 99}</table:table-row>'
_PAGE = "<html><body><table>" + "".join(f"<tr><td>{'<td>'.join(line)}</tr>" for line in _LINES) + "</table>"
_ATTRIBUTES = " ".join(f'a{n}="1"' for n in range(200_000))
NO = "not_a_workbook"


@dataclass(frozen=True)
class Case:
    """A file, and what becomes of it: a problem's code, or how many contracts it holds."""

    what: str
    content: bytes
    name: str
    wanted: str | int
    password: str | None = None


CASES = (
    # Workbooks that are as good as any.
    Case("strict", strict(), "a.xlsx", 1),
    Case("backslashes", zipped({name.replace("/", "\\"): part for name, part in PARTS.items()}), "a.xlsx", 1),
    Case("since 1904", book(book='<workbookPr date1904="1"/>'), "a.xlsx", 1),
    Case("claims a million rows", with_sheet(SHEET.replace(f"<sheetData>{ROWS}", _CLAIM)), "a.xlsx", 1),
    Case("a cell far away", book(f'{ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "a.xlsx", 1),
    Case("with a picture", zipped({**PARTS, "xl/media/foto.png": b"\x89PNG"}), "a.xlsx", 1),
    Case("xlsx named xls", book(), "a.xls", 1),
    Case("xlsx named csv", book(), "a.csv", 1),
    Case("xlsx without a name's end", book(), "contracten", 1),
    Case("text named xls", CSV, "a.xls", 3),
    Case("page named xls", _PAGE.encode(), "a.xls", 3),
    Case("page in utf-16 named xls", _PAGE.encode("utf-16"), "a.xls", 3),
    Case("bare worksheet of 1987", biff2(_LINES), "a.xls", 3),
    Case("ods", ODS, "a.ods", 3),
    Case("ods named xlsx", ODS, "a.xlsx", 3),
    Case("two headers of one name", b"Klant;Klant;Jaarwaarde;Einddatum\nAcme;x;1;31-12-2026\n", "a.csv", 1),
    Case("one column", b"Klant\nAcme\nBeta\n", "a.csv", 0),
    # Text in every way of writing it.
    Case("utf-16", TABLE.encode("utf-16"), "a.csv", 3),
    Case("utf-16 without mark", TABLE.encode("utf-16-le"), "a.csv", 3),
    Case("utf-16, cut within a character", TABLE.encode("utf-16")[:-1], "a.csv", 2),
    Case("windows", TABLE.encode("cp1252"), "a.csv", 3),
    Case("old mac", TABLE.encode("mac_roman"), "a.csv", 3),
    Case("sep line", b"sep=;\r\n" + CSV, "a.csv", 3),
    Case("carriage returns alone", CSV.replace(b"\n", b"\r"), "a.csv", 3),
    Case("line ends of all kinds", CSV.replace(b"\n", b"\r\n", 1).replace(b"6\n", b"6\r", 1), "a.csv", 3),
    Case("the end of dos", CSV + b"\x1a", "a.csv", 3),
    Case("zeros at the end", CSV + bytes(500), "a.csv", 3),
    Case("whole lines in quotes", "".join(f'"{line.replace(";", ",")}"\n' for line in TABLE.splitlines()).encode(), "a.csv", 3),
    Case("whole lines in quotes, and a name with quotes", b'"Klant,Jaarwaarde,Einddatum"\n"""Acme, Ede"",1,31-12-2026"\n',
         "a.csv", 1),
    Case("the mark twice", b"\xef\xbb\xbf\xef\xbb\xbf" + CSV, "a.csv", 3),
    Case("tabs named csv", CSV.replace(b";", b"\t"), "a.csv", 3),
    # Names that a file may come with.
    Case("control characters in its name", CSV, "con\x00tract\x1b[31m\n.csv", 3),
    Case("a path for a name", CSV, "../../etc/contracten.csv", 3),
    Case("places in its name", CSV, "{rows}{0}%s.csv", 3),
    Case("a name that runs from right to left", CSV, "\u202evsc.exe", 3),
    Case("a name without end", CSV, "x" * 5_000 + ".csv", 3),
    Case("empty, with places in its name", b"", "{file!r:>99}.csv", "empty"),
    # Cells that hold nothing to use.
    Case("error cells", book(ROWS.replace('<c r="B2"><v>1000</v>', '<c r="B2" t="e"><v>#DIV/0!</v>')), "a.xlsx", 0),
    Case("never calculated", book(ROWS.replace('<c r="B2"><v>1000</v>', '<c r="B2"><f>1+1</f>')), "a.xlsx", 0),
    Case("only headers", b"Klant;Jaarwaarde;Einddatum\n", "a.csv", 0),
    Case("only headers, in a workbook", book(f'<row r="1">{_HEADER}</row>'), "a.xlsx", 0),
    Case("a hidden sheet alone", book(state="veryHidden"), "a.xlsx", 0),
    Case("formulas that reach out", CSV.replace(b"Acme", b"=cmd|' /C calc'!A0"), "a.csv", 3),
    Case("a million of one character", CSV + b"x" * 1_000_000 + b";1;31-12-2026\n", "a.csv", 0),
    # Protected, rightly or not.
    Case("protected ods", protected_ods(ODS, "geheim", "aes"), "a.ods", "password_protected"),
    Case("protected ods, another word", protected_ods(ODS, "geheim", "gcm"), "a.ods", "password_wrong", "Geheim"),
    Case("protected ods, opened", protected_ods(ODS, "geheim", "gcm"), "a.ods", 3, "geheim"),
    Case("a password where none is needed", book(), "a.xlsx", 1, "geheim"),
    # What is nothing of ours.
    Case("nothing", b"", "a.xlsx", "empty"),
    Case("zeros", bytes(9_000), "a.xlsx", "empty"),
    Case("white space", b" \r\n\t ", "a.csv", "empty"),
    Case("a book without sheets", zipped(PARTS | {"xl/workbook.xml": f"{HEAD}<workbook {MAIN}/>"}), "a.xlsx", "empty"),
    Case("an empty page", book(""), "a.xlsx", "empty"),
    Case("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "a.pdf", NO),
    Case("pdf named xlsx", b"%PDF-1.7\n", "a.xlsx", NO),
    Case("docx", zipped({"[Content_Types].xml": "<T/>", "word/document.xml": "<w/>"}), "a.docx", NO),
    Case("pptx", zipped({"[Content_Types].xml": "<T/>", "ppt/presentation.xml": "<p/>"}), "a.pptx", NO),
    Case("png", b"\x89PNG\r\n\x1a\n" + bytes(99), "a.png", NO),
    Case("jpeg", b"\xff\xd8\xff\xe0" + bytes(99), "a.jpg", NO),
    Case("webp", b"RIFF\x24\0\0\0WEBPVP8 " + bytes(99), "a.webp", NO),
    Case("parquet", parquet(), "a.parquet", NO),
    Case("sqlite", b"SQLite format 3\0" + bytes(range(256)) * 9, "a.db", NO),
    Case("numbers", zipped({"Index/Document.iwa": b"\0x", "Metadata/Properties.plist": "bplist"}), "a.numbers", NO),
    Case("a shortcut to a sheet elsewhere", json.dumps(_GSHEET).encode(), "a.gsheet", NO),
    Case("json", json.dumps(_JSON, indent=1).encode(), "a.json", NO),
    Case("json named csv", json.dumps(_JSON).encode(), "a.csv", NO),
    Case("json, a line each", "\n".join(map(json.dumps, _JSON)).encode(), "a.jsonl", NO),
    Case("xml", b"<?xml version='1.0'?><klanten><klant/></klanten>", "a.xml", NO),
    Case("rtf", b"{\\rtf1 Acme}", "a.xls", NO),
    Case("a page to log in", b"<!DOCTYPE html><html><form><input name=password></form>", "a.xls", NO),
    Case("a letter", b"Geachte heer,\n\nHierbij de lijst.\n", "a.xls", 0),
    Case("gzip", b"\x1f\x8b\x08\0" + bytes(40), "a.csv.gz", NO),
    Case("tar", tar(), "a.tar", NO),
    Case("zip of a csv", zipped({"contracten.csv": CSV}), "a.zip", NO),
    Case("program", b"MZ\x90\0" + bytes(range(256)) * 9, "a.exe", NO),
    Case("lock file of a workbook that is open", b"\x06Jansen" + b" " * 48 + b"\x06\0J\0a\0n\0s\0e\0n\0" + b" \0" * 48,
         "~$a.xlsx", NO),
    # Damaged, or made to do harm.
    Case("cut in half", book()[: len(book()) // 2], "a.xlsx", "corrupt"),
    Case("its end cut off", book()[:-30], "a.xlsx", "corrupt"),
    Case("its head cut off", book()[100:], "a.xlsx", "not_a_workbook"),
    Case("sheet cut off", with_sheet(SHEET[:-30]), "a.xlsx", "corrupt"),
    Case("sheet of zeros", with_sheet(bytes(4_000)), "a.xlsx", "corrupt"),
    Case("content without end", zip_bomb(), "a.xlsx", "too_large"),
    Case("one stretch many times", quoted_bomb(), "a.xlsx", "too_large"),
    Case("nested without end", with_sheet(f"<worksheet {MAIN}>" + "<a>" * 200_000), "a.xlsx", "corrupt"),
    Case("attributes without end", with_sheet(f"<worksheet {MAIN} {_ATTRIBUTES}/>"), "a.xlsx", "empty"),
    Case("an ods that claims to be repeated", ods(_REPEATED), "a.ods", "too_large"),
    Case("wider than any sheet", b";".join([b"x"] * 20_000), "a.csv", "too_large"),
)  # fmt: skip


@pytest.fixture(scope="module")
def raws() -> dict[str, RawFile]:
    """All of them in one go, as somebody drops a folder; each in half the memory that one file may take."""
    files = [SourceFile(case.name, case.content, case.password) for case in CASES]
    read = read_many(files, Limits(seconds=30.0, memory_mb=512), None)
    return {case.what: raw for case, raw in zip(CASES, read, strict=True)}


def test_each_case_is_named_once() -> None:
    assert len({case.what for case in CASES}) == len(CASES)


def sentences(imported: Imported, language: str) -> list[str]:
    """All that is said of a file: its problem, what is noteworthy, what is asked, and why rows are aside."""
    say = Translator(language).say
    problems = [*imported.problems, *(file.problem for file in imported.files if file.problem)]
    asked = [question.why for question in imported.questions]
    return [say(each) for each in (*problems, *asked, *(row.reason for row in imported.set_aside))]


@pytest.mark.parametrize("case", CASES, ids=[case.what for case in CASES])
def test_it_ends_in_tables_or_in_one_sentence(case: Case, raws: dict[str, RawFile]) -> None:
    imported = import_raw([raws[case.what]], as_of=AS_OF, answers={})
    (report,) = imported.files
    if isinstance(case.wanted, str):
        assert report.problem is not None
        assert (report.problem.code, report.sheets) == (case.wanted, ())
    else:
        assert report.problem is None
        assert len(imported.tables.contracts) == case.wanted
        assert sum(sheet.rows_in for sheet in report.sheets) >= case.wanted
    assert all(sheet.rows_in == sheet.rows_used + sheet.rows_set_aside for sheet in report.sheets)
    assert len(imported.set_aside) == sum(sheet.rows_set_aside for sheet in report.sheets)
    for language in LANGUAGES:
        said = sentences(imported, language)
        assert [sentence for sentence in said if re.fullmatch(r"[a-z_.]+", sentence)] == []
        assert len(said) >= isinstance(case.wanted, str)
