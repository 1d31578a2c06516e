"""Files that were made to do harm, or came to harm: each ends in sheets or in one problem."""

import io
import struct
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.intake.raw import Limits, RawFile, SourceFile
from analytics.intake.reading import read_many, read_raw
from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.open_file import open_file
from analytics.intake.reading.parsing.refusal import Refused
from tests.analytics.intake.reading.workbooks import HEAD, MAIN, ods, xlsx, xlsx_parts, zipped

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
HOSTILE = Path(__file__).parents[5] / "shared" / "data" / "hostile"
PASSWORDS = {
    "protected_passtika.xlsx": "tika",
    "protected_passtika.xlsb": "tika",
    "password.xls": "password",
    "xor-encryption-abc.xls": "abc",
}
UNREADABLE = {
    "clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx": "corrupt",
    "crash-274d6342e4842d61be0fb48eaadad6208ae767ae.xlsx": "corrupt",
    "poc-xmlbomb.xlsx": "corrupt",
    "empty_sheet.xlsx": "empty",
    "too_small.xls": "not_a_workbook",
}


def read(content: bytes, name: str = "a.xlsx", password: str | None = None, **limits: float) -> RawFile:
    return read_raw(SourceFile(name, content, password), Limits(**limits))


def problem(content: bytes, name: str = "a.xlsx", password: str | None = None, **limits: float) -> tuple[str, object]:
    result = read(content, name, password, **limits)
    assert result.problem is not None
    assert result.sheets == ()
    return result.problem.code, result.problem.params["detail"]


def bomb(size: int, before: bytes, after: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """An xlsx in which one part is `before`, `size` times the letter x, `after`; written without holding it."""
    parts = xlsx_parts(ROW)
    del parts[name]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for other, part in parts.items():
            archive.writestr(other, part)
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(before)
            for _ in range(size >> 20):
                part.write(b"x" * (1 << 20))
            part.write(after)
    return packed.getvalue()


ROW_END = "</table:table-row>"
CELL = '<table:table-cell office:value-type="float" office:value="1"'
SHEET = f"{HEAD}<worksheet {MAIN}><sheetData><row r='1'><c r='A1' t='str'><v>".encode()


def test_a_part_that_unpacks_to_a_gigabyte_is_refused_before_it_is_parsed() -> None:
    packed = bomb(64 << 20, SHEET, b"</v></c></row></sheetData></worksheet>")
    assert problem(packed, unpacked_mb=32) == ("too_large", "unpacked")


def test_a_string_of_many_megabytes_is_refused() -> None:
    packed = bomb(64 << 20, SHEET, b"</v></c></row></sheetData></worksheet>")
    assert problem(packed, memory_mb=256)[0] == "too_large"


def test_a_size_that_the_zip_lies_about_is_found_out() -> None:
    packed = bytearray(bomb(64 << 20, SHEET, b"</v></c></row></sheetData></worksheet>"))
    central = packed.rfind(b"PK\x01\x02")
    struct.pack_into("<I", packed, central + 24, 1000)
    assert problem(bytes(packed), unpacked_mb=32)[0] in {"corrupt", "too_large"}


def test_shared_strings_cannot_be_multiplied_beyond_the_limit() -> None:
    long = "x" * 1_000_000
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 3000))
    assert problem(xlsx(cells, strings=f"<si><t>{long}</t></si>"))[0] == "too_large"


def test_entities_are_refused_not_expanded() -> None:
    lol = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
    parts = xlsx_parts(ROW)
    for name, root in (("xl/sharedStrings.xml", "sst"), ("xl/worksheets/sheet1.xml", "worksheet")):
        evil = f"<?xml version='1.0'?><!DOCTYPE {root} [{lol}]><{root} {MAIN}><si><t>&j;</t></si></{root}>"
        assert problem(zipped(parts | {name: evil})) == ("corrupt", "entity")


def test_an_external_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("geheim")
    declared = f'<!DOCTYPE sst [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    evil = f'<?xml version="1.0"?>{declared}<sst {MAIN}><si><t>&x;</t></si></sst>'
    assert problem(zipped(xlsx_parts(ROW) | {"xl/sharedStrings.xml": evil})) == ("corrupt", "entity")


def test_deep_nesting_is_refused() -> None:
    evil = f"<worksheet {MAIN}>" + "<a>" * 1_000_000
    assert problem(zipped(xlsx_parts(ROW) | {"xl/worksheets/sheet1.xml": evil})) == ("corrupt", "nested too deep")


@pytest.mark.parametrize(
    "rows",
    [
        f'<table:table-row table:number-rows-repeated="1000000000">{CELL}/></table:table-row>',
        f'<table:table-row>{CELL} table:number-columns-repeated="1000000000"/></table:table-row>',
        f'<table:table-row table:number-rows-repeated="999999">{CELL} table:number-columns-repeated="99"/>{ROW_END}',
        f'<table:table-row table:number-rows-repeated="1000000">{CELL}/></table:table-row>' * 2,
    ],
    ids=["rows", "columns", "both", "more rows than there are"],
)
def test_ods_cells_that_claim_to_be_repeated_are_refused(rows: str) -> None:
    assert problem(ods(rows), "a.ods")[0] == "too_large"


def test_blank_ods_cells_may_be_repeated_as_often_as_they_like() -> None:
    rows = (
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1000"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p>'
        "</table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row>'
    )
    (sheet,) = read(ods(rows), "a.ods").sheets
    assert sheet.cells.loc[1002].tolist() == ["3"]


def test_cells_far_apart_in_both_directions_are_too_much() -> None:
    rows = "".join(f'<row r="{n}"><c r="{letters(n)}{n}"><v>1</v></c></row>' for n in range(1, 16_001))
    assert problem(xlsx(rows)) == ("too_large", "size")


def letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def test_more_rows_than_the_limit() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 12))
    assert problem(xlsx(rows), rows=10) == ("too_large", "rows")
    assert read(xlsx(rows), rows=11).problem is None


def test_a_reader_out_of_time_is_ended() -> None:
    page = "<table>" + "<tr><td>x<td>y" * 1_000_000
    assert problem(page.encode(), "a.xls", seconds=0.2) == ("too_large", "time")


def test_a_reader_out_of_memory_is_a_problem_and_the_next_file_is_read() -> None:
    greedy = SourceFile("groot.csv", b"a;b\n" * 8_000_000)
    results = read_many((greedy, SourceFile("b.csv", b"a;b\n1;2\n")), Limits(memory_mb=120), None)
    assert results[0].problem is not None
    assert results[0].problem.code == "too_large"
    assert results[1].problem is None


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200), "not_a_workbook"),
        ("a.xls", b"%PDF-1.7 ...", "not_a_workbook"),
        ("a.xlsx", b"PK\x03\x04", "corrupt"),
        ("a.xlsx", b"PK\x05\x06" + bytes(18), "not_a_workbook"),
        ("a.zip", zipped({"gegevens.csv": "a;b"}), "not_a_workbook"),
        ("a.docx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), "not_a_workbook"),
        ("a.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "not_a_workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "corrupt"),
        ("a.xls", b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(100), "corrupt"),
    ],
)
def test_what_is_no_workbook(name: str, content: bytes, code: str) -> None:
    assert problem(content, name)[0] == code


def test_a_truncated_workbook_is_damaged() -> None:
    content = xlsx(ROW)
    for end in range(4, len(content), 301):
        assert problem(content[:end])[0] == "corrupt"


def test_a_name_that_climbs_out_of_its_folder_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = read(
        zipped(xlsx_parts(ROW) | {"../../ontsnapt.txt": "x", "/ontsnapt.txt2": "x", "..\\ontsnapt.txt3": "x"})
    )
    assert result.problem is None
    assert not list(tmp_path.rglob("ontsnapt*")) + list(tmp_path.parents[1].glob("ontsnapt*"))


def test_the_same_part_twice_is_damaged() -> None:
    assert problem(zipped(xlsx_parts(ROW) | {"XL/Styles.xml": "<x/>"})) == ("corrupt", "part twice")


def test_too_many_parts_are_refused() -> None:
    assert problem(zipped(xlsx_parts(ROW) | {f"x{n}": "" for n in range(10_001)})) == ("too_large", "parts")


def test_a_part_that_is_named_but_missing_is_damage() -> None:
    parts = xlsx_parts(ROW)
    del parts["xl/styles.xml"]
    assert problem(zipped(parts)) == ("corrupt", "missing part")


def _read_here(content: bytes) -> object:
    """As the reading process does it, without starting one: a hundred times quicker."""
    try:
        reading: Reading = open_file("a.xlsx", content, None, Budget.of(rows=1000, memory_mb=64, unpacked_mb=64))
    except Refused as refused:
        return refused.code
    except Exception:
        return "corrupt"
    return [
        (sheet.name, sheet.hidden, {n: (list(c.rows), bytes(c.kinds), c.text()) for n, c in sheet.columns.items()})
        for sheet in reading.sheets
    ]


VALID = xlsx(
    "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{n % 2}</v></c><c r="B{n}" s="1"><v>{45_000 + n}</v></c></row>'
        for n in range(1, 9)
    ),
    strings="<si><t>Jansen</t></si><si><t>Smit</t></si>",
    styles='<xf numFmtId="0"/><xf numFmtId="14"/>',
)
UNDAMAGED = _read_here(VALID)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(VALID) - 1), st.integers(1, 255))
def test_a_damaged_byte_gives_the_same_data_or_a_problem(place: int, difference: int) -> None:
    damaged = bytearray(VALID)
    damaged[place] ^= difference
    result = _read_here(bytes(damaged))
    assert result == UNDAMAGED or isinstance(result, str)


def test_a_damaged_stored_part_is_found_by_its_checksum() -> None:
    parts = xlsx_parts(ROW)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    content = packed.getvalue()
    assert content.count(b"<v>1</v>") == 1
    assert problem(content.replace(b"<v>1</v>", b"<v>9</v>")) == ("corrupt", "part damaged")


def test_files_are_read_from_any_thread() -> None:
    results: list[RawFile] = []
    threads = [threading.Thread(target=lambda: results.append(read(xlsx(ROW)))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.problem for result in results] == [None] * 3


def test_progress_and_order() -> None:
    told: list[tuple[float, str]] = []
    files = tuple(SourceFile(name, b"a;b\n1;2\n") for name in ("a.csv", "b.csv"))
    results = read_many((*files, SourceFile("c.csv", b"")), Limits(), lambda share, name: told.append((share, name)))
    assert [result.file for result in results] == ["a.csv", "b.csv", "c.csv"]
    assert [name for _, name in told] == ["a.csv", "b.csv", "c.csv", ""]
    assert told[-1][0] == 1.0
    assert read_many((), Limits(), None) == ()


@pytest.mark.real_data
@pytest.mark.skipif(not HOSTILE.exists(), reason="the real input does not stand beside the project")
@pytest.mark.parametrize("name", sorted(path.name for path in HOSTILE.iterdir()) if HOSTILE.exists() else [])
def test_each_hostile_file_ends_in_sheets_or_one_problem(name: str) -> None:
    content = (HOSTILE / name).read_bytes()
    limits = {"seconds": 10.0, "memory_mb": 1024}
    if name in PASSWORDS:
        assert problem(content, name, **limits)[0] == "password_protected"
        assert problem(content, name, "anders", **limits)[0] == "password_wrong"
    result = read(content, name, PASSWORDS.get(name), **limits)
    assert (result.problem.code if result.problem else None) == UNREADABLE.get(name)
    assert bool(result.sheets) == (result.problem is None)
