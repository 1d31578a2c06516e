"""The reading process: takes files as frames on its standard input, gives sheets as frames on its standard output."""

import gc
import os
import sys
from typing import BinaryIO

from analytics.intake.reading.parsing.budget import MEGABYTE, Budget
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.frames import read_frame, write_frame
from analytics.intake.reading.parsing.memory_limit import EXIT_MEMORY, hold_to
from analytics.intake.reading.parsing.open_file import open_file
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import SparseSheet

_LARGEST_FILE = 2048 * MEGABYTE


def main() -> None:
    """Reads files until there are no more. After one that exhausted the memory it ends: its owner starts another."""
    # Millions of tuples live for the length of a segment; looking them over for cycles takes half of the time.
    gc.disable()
    jobs = sys.stdin.buffer
    # What a library prints must not end up between the frames.
    results = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    limited = False
    while frame := read_frame(jobs, _LARGEST_FILE):
        job, blocks = frame
        del frame
        if not limited:
            sys.path[:] = job["path"]
            hold_to(job["memory_mb"])
            limited = True
        budget = Budget.of(rows=job["rows"], memory_mb=job["memory_mb"], unpacked_mb=job["unpacked_mb"])
        try:
            reading = open_file(job["name"], blocks.pop(), job["password"], budget)
            send(reading, budget, results)
            continue
        except Refused as refused:
            code, detail = refused.code, refused.detail
        except MemoryError:
            code, detail = "too_large", "memory"
        except Exception as error:  # a parser that trips over a file has found it damaged
            code, detail = "corrupt", type(error).__name__
        write_frame(results, {"kind": "problem", "code": code, "detail": detail})
        if detail == "memory":
            results.flush()
            os._exit(EXIT_MEMORY)


def send(reading: Reading, budget: Budget, results: BinaryIO) -> None:
    """All sheets, a frame a column, and then the notes. Counted before the first is sent."""
    for sheet in reading.sheets:
        rows: set[int] = set()
        for column in sheet.columns.values():
            rows.update(column.rows)
        budget.spend_grid(len(rows), len(sheet.columns))
    for sheet in reading.sheets:
        send_sheet(sheet, results)
    write_frame(results, {"kind": "end", "notes": reading.notes})


def send_sheet(sheet: SparseSheet, results: BinaryIO) -> None:
    """A frame that announces the sheet, then its columns: rows (uint32, native order), kinds, text joined by NUL."""
    write_frame(results, {"kind": "sheet", "name": sheet.name, "hidden": sheet.hidden, "columns": len(sheet.columns)})
    for number in sorted(sheet.columns):
        column = sheet.columns[number]
        text = column.text()
        common = column.formats.most_common(1)
        header = {
            "kind": "column",
            "number": number,
            "format": common[0][0] if common else "",
            "n_formats": len(column.formats),
        }
        write_frame(results, header, (memoryview(column.rows).cast("B"), column.kinds, text))
        column.pieces = []
