"""Files to `RawFile`: read in a process of their own, within limits, whatever they turn out to be.

The parsers are the project's own (but for `xls`, which xlrd reads, and for passwords, which msoffcrypto opens), because
the fast readers leave out what the intake has to tell: which cells were errors, which formulas were never calculated,
which numbers were dates and which digits were text. They are plain Python on expat, zlib and regular expressions;
nothing in them allocates by what a file claims about its size.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import islice

from analytics.intake.raw import Limits, RawFile, SourceFile
from analytics.intake.reading.assembly import assemble
from analytics.intake.reading.parsing.frames import Header
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.reading_process import ReadingProcess
from analytics.tables.issue import Issue, Param, Where

__all__ = ["read_many", "read_raw"]

# A process that read a larger file than this is not used again: its memory does not come back.
_SMALL = 1024 * 1024


def read_raw(file: SourceFile, limits: Limits) -> RawFile:
    """One file. Never raises for what is in it: it ends in sheets or in one problem."""
    return read_many((file,), limits, None)[0]


def read_many(
    files: Sequence[SourceFile], limits: Limits, progress: Callable[[float, str], None] | None
) -> tuple[RawFile, ...]:
    """Files in the order given. Small ones share a process.

    Args:
        files: as they were handed over.
        limits: for each file by itself.
        progress: told the share that is done (0..1) and the name of the file that is read next ("" at the end).
    """
    results: list[RawFile] = []
    process: ReadingProcess | None = None
    try:
        for n, file in enumerate(files):
            if progress is not None:
                progress(n / len(files), file.name)
            if process is not None and not process.is_alive:
                process.__exit__()
                process = None
            process = process or ReadingProcess(limits)
            results.append(_read(file, limits, process))
            if len(file.content) > _SMALL or results[-1].problem is not None:
                process.__exit__()
                process = None
        if progress is not None:
            progress(1.0, "")
    finally:
        if process is not None:
            process.__exit__()
    return tuple(results)


def _read(file: SourceFile, limits: Limits, process: ReadingProcess) -> RawFile:
    try:
        sheets = []
        issues: tuple[Issue, ...] = ()
        with closing(process.read(file)) as frames:
            for header, _ in frames:
                if header["kind"] == "end":
                    issues = tuple(_issue(note, file.name) for note in header["notes"])
                else:
                    sheets.append(assemble(header, islice(frames, int(header["columns"]))))
    except Refused as refused:
        return RawFile(file.name, problem=_problem(refused, file.name, limits))
    return RawFile(file.name, sheets=tuple(sheets), issues=issues)


def _problem(refused: Refused, name: str, limits: Limits) -> Issue:
    params: dict[str, Param] = {"file": name, "detail": refused.detail}
    if refused.code == "too_large":
        params |= {"rows": limits.rows, "memory_mb": limits.memory_mb, "unpacked_mb": limits.unpacked_mb}
        params |= {"seconds": round(limits.seconds)}
    return Issue(refused.code, Where(file=name), params=params)


def _issue(note: Header, name: str) -> Issue:
    params: dict[str, Param] = {"file": name}
    for key, value in note["params"].items():
        params[key] = tuple(map(str, value)) if isinstance(value, list) else value
    return Issue(
        note["code"], Where(name, note["sheet"], note["column"], note["row"]), count=note["count"], params=params
    )
