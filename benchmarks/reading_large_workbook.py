"""How long, and in how much memory, a workbook of 500,000 rows x 12 columns is read. Prints both.

Run as `python benchmarks/reading_large_workbook.py [rows]`.
"""

import io
import random
import resource
import sys
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from analytics.intake.raw import Limits, SourceFile
from analytics.intake.reading import read_raw

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def large_workbook(n_rows: int, seed: int = 1) -> bytes:
    """As Excel writes it: six text columns by shared strings, five of numbers, one of dates."""
    draw = random.Random(seed)
    n_strings = n_rows // 5 + 100
    strings = "".join(
        f"<si><t>Klant {n} te {draw.choice(('Ede', 'Breda', 'Den Haag'))}</t></si>" for n in range(n_strings)
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("[Content_Types].xml", f"{_HEAD}<Types/>")
        book.writestr(
            "_rels/.rels",
            f'{_HEAD}<Relationships {_RELS}><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
            f'Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="a"/></sheets>'
            f"</workbook>",
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{_HEAD}<Relationships {_RELS}><Relationship Id="a" Type="{_OFFICE}/worksheet" '
            f'Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="{_OFFICE}/styles" Target="styles.xml"/>'
            f'<Relationship Id="c" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
        book.writestr(
            "xl/styles.xml",
            f'{_HEAD}<styleSheet {_MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>'
            f"</styleSheet>",
        )
        book.writestr("xl/sharedStrings.xml", f"{_HEAD}<sst {_MAIN}>{strings}</sst>")
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f"{_HEAD}<worksheet {_MAIN}><sheetData>".encode())
            for row in range(1, n_rows + 1):
                cells = [f'<c r="{c}{row}" t="s"><v>{draw.randrange(n_strings)}</v></c>' for c in "ABCDEF"]
                cells += [f'<c r="{c}{row}"><v>{draw.random() * 1e5:.2f}</v></c>' for c in "GHI"]
                cells += [f'<c r="{c}{row}"><v>{draw.randrange(10)}</v></c>' for c in "JK"]
                cells.append(f'<c r="L{row}" s="1"><v>{45_000 + draw.randrange(900)}</v></c>')
                sheet.write(f'<row r="{row}" spans="1:12">{"".join(cells)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
    return packed.getvalue()


def main() -> None:
    n_rows = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    content = large_workbook(n_rows)
    began = time.perf_counter()
    result = read_raw(SourceFile("groot.xlsx", content), Limits())
    seconds = time.perf_counter() - began
    shape = result.sheets[0].cells.shape if result.sheets else result.problem
    peaks = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"{n_rows} rows, {len(content) / 2**20:.0f} MB: {shape} in {seconds:.1f} s")
    print(f"peak memory: {peaks[1]} MB in the reading process, {peaks[0]} MB in its owner (who made the workbook too)")


if __name__ == "__main__":
    main()
