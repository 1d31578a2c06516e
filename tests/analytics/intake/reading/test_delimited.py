"""csv as people have it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intake.raw import CellKind, Limits, RawFile, SourceFile
from analytics.intake.reading import read_raw
from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.open_file import open_file


def read(content: bytes, name: str = "a.csv") -> RawFile:
    return read_raw(SourceFile(name, content), Limits())


def grid(content: bytes, name: str = "a.csv") -> list[list[str]]:
    result = read(content, name)
    assert result.problem is None
    return result.sheets[0].cells.fillna("").to_numpy().tolist()


TEXT = "klant;cijfer\nCafé Zuid – één;8,5\n"
WANTED = [["klant", "cijfer"], ["Café Zuid – één", "8,5"]]


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        "\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace(";", "|").encode(),
        ("sep=;\r\n" + TEXT).encode(),
        ('"sep=;"\n' + TEXT).encode("utf-8-sig"),
        TEXT.rstrip("\n").encode(),
    ],
    ids=[
        "utf8",
        "bom",
        "utf16",
        "16le",
        "16be",
        "16be bom",
        "utf32",
        "cp1252",
        "cr",
        "crlf",
        "tab",
        "|",
        "sep",
        '"sep"',
        "end",
    ],
)
@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.txt"])
def test_the_same_table_from_any_encoding_and_separator(content: bytes, name: str) -> None:
    assert grid(content, name) == WANTED


def test_latin_1_where_windows_1252_has_no_such_byte() -> None:
    assert grid(b"a;\x81\xe9\n1;2\n")[0] == ["a", "\x81é"]


def test_commas_in_numbers_do_not_make_columns() -> None:
    assert grid(b"naam;cijfer;bedrag\nA;8,5;1.000,00\nB;7,0;2.000,50\n")[1] == ["A", "8,5", "1.000,00"]


def test_a_record_is_one_row_however_many_lines_it_takes_and_sep_is_none() -> None:
    sheet = read(b'sep=,\na,b\n"x\ny",2\n\n3,4\n').sheets[0]
    assert list(sheet.cells.index) == [1, 2, 4]
    assert sheet.cells.loc[2, 1] == "x\ny"
    assert sheet.name is None


def test_ragged_rows_keep_all_cells() -> None:
    assert grid(b"a;b\n1;2;3;4\n5;6\n") == [["a", "b", "", ""], ["1", "2", "3", "4"], ["5", "6", "", ""]]


def test_text_stays_text_and_blank_is_blank() -> None:
    sheet = read(b"00123;NA;;  ;null\n1;2;3;4;5\n").sheets[0]
    assert sheet.cells.loc[1].fillna("<blank>").tolist() == ["00123", "NA", "<blank>", "<blank>", "null"]
    assert sheet.kinds[0].tolist() == [CellKind.TEXT, CellKind.TEXT, 0, 0, CellKind.TEXT]


def test_nul_characters_are_left_out_and_told() -> None:
    result = read(b"a;b\n1;x\0y\n")
    assert result.sheets[0].cells.loc[2, 2] == "xy"
    assert [(issue.code, issue.count) for issue in result.issues] == [("nul_characters", 1)]


def test_a_damaged_byte_in_utf_8_does_not_turn_the_rest_into_western() -> None:
    result = read(("naam;x\n" + "é;ë\n" * 50).encode() + b"\xff;1\n")
    assert result.sheets[0].cells.loc[2, 1] == "é"
    assert [(issue.code, issue.count) for issue in result.issues] == [("characters_unreadable", 1)]


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    result = read(b'naam;x\n"Bakker;1\nSmit;2\nVos;3\n')
    assert result.sheets[0].cells[1].tolist() == ["naam", '"Bakker', "Smit", "Vos"]
    assert [(issue.code, issue.where.row) for issue in result.issues] == [("quote_not_closed", 2)]


def test_two_stray_quotes_with_rows_between_them_are_told() -> None:
    rows = "".join(f"klant {n};{n}\n" for n in range(20))
    result = read(f'naam;x\n"Bakker;1\n{rows}Vos";3\nSmit;4\n'.encode())
    (issue,) = result.issues
    assert (issue.code, issue.params["row"], issue.params["n_lines"]) == ("quote_spans_rows", 2, 22)


def test_a_comment_of_many_lines_is_no_suspect() -> None:
    comment = "\n".join(f"regel {n}, en meer" if n % 2 else "leeg" for n in range(30))
    assert read(f'naam;toelichting\nA;"{comment}"\n'.encode()).issues == ()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b" \r\n\t\n", "empty"),
        ("a.csv", b"\xef\xbb\xbf", "empty"),
        ("a.csv", b"sep=;\n", "empty"),
        ("a.csv", b";;;\n;;;\n", "empty"),
        ("a.xls", b"geachte heer\nhierbij de lijst\n", "not_a_workbook"),
        ("a.csv", bytes(range(256)) * 20, "not_a_workbook"),
        ("a.csv", b"," * 20_000, "too_large"),
        ("a.csv", b"1," * 20_000, "too_large"),
        ("a.xml", b"<?xml version='1.0'?><klanten><klant/></klanten>", "not_a_workbook"),
    ],
)
def test_what_holds_no_table_is_one_problem(name: str, content: bytes, code: str) -> None:
    result = read(content, name)
    assert result.problem is not None
    assert (result.problem.code, result.sheets) == (code, ())


_cell = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\ufffd", exclude_categories=("Cs", "Cc")), max_size=8
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(_cell.filter(lambda text: text.strip() == text and text), min_size=3, max_size=3),
        min_size=2,
        max_size=6,
    )
)
def test_what_is_written_is_read(rows: list[list[str]]) -> None:
    written = "".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n" for row in rows)
    budget = Budget.of(rows=100, memory_mb=64, unpacked_mb=64)
    (sheet,) = open_file("a.csv", ("sep=;\r\n" + written).encode("utf-8-sig"), None, budget).sheets
    for column in range(3):
        assert sheet.columns[column + 1].text().decode().split("\0") == [row[column] for row in rows]
