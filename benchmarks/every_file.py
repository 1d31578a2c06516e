"""What becomes of every file of real and hostile input: each by itself, through the real command line.

    python -m benchmarks.every_file [FOLDER]

For each file under `../shared/data` (or FOLDER): the seconds and the peak memory of the process and its reader, rows
in, used and set aside, questions and problems. Exits with 1 where a file takes more than 10 seconds or 1 GiB, ends in a
traceback, loses count of a row, or has a problem without a sentence in one of the languages.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from locales import LANGUAGES

ROOT: Final = Path(__file__).parents[1]
REAL: Final = ROOT.parent / "shared" / "data"
SECONDS: Final = 10.0
MEGABYTES: Final = 1024.0
# Not input: what says where the input came from.
_BESIDE: Final = {"README.md", "SOURCES.tsv", "LICENSE"}


def inspected(path: Path, language: str) -> tuple[int, str, str, float, float]:
    """Exit status, what was printed, what was complained of, seconds, and the peak in megabytes."""
    command = [sys.executable, "-m", "analytics", "inspect", str(path), "--language", language]
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603  our own command
    out, err = process.communicate()
    seconds = time.perf_counter() - began
    return process.returncode, out, err, seconds, _peak()


def _peak() -> float:
    import resource  # noqa: PLC0415  not on every system

    # The largest of all children so far: it can only grow, so one file over the limit is seen at once.
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def wrongs(status: int, out: str, err: str, seconds: float, peak: float) -> list[str]:
    """What is not as it has to be."""
    found = []
    if "Traceback" in out + err:
        found.append("traceback")
    if seconds > SECONDS:
        found.append("slow")
    if peak > MEGABYTES:
        found.append("memory")
    if status and not err.strip():
        found.append("no sentence")
    if not status:
        document = json.loads(out)
        sheets = [sheet for file in document["files"] for sheet in file["sheets"]]
        if any(one["rows_in"] != one["rows_used"] + one["rows_set_aside"] for one in sheets):
            found.append("rows lost")
        if sum(one["rows_set_aside"] for one in sheets) != len(document["set_aside"]):
            found.append("rows not listed")
        problems = [*document["problems"], *(file["problem"] for file in document["files"] if file.get("problem"))]
        if not all(str(problem.get("message", "")).endswith((".", "?")) for problem in problems):
            found.append("a problem without a sentence")
    return found


def main(folder: Path) -> int:
    """Print a line a file; 1 where something is not as it has to be."""
    if not folder.is_dir():
        print(f"skipped: {folder.name} is not here")
        return 0
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _BESIDE)
    failed, slowest = 0, 0.0
    for path in files:
        told = ""
        wrong: set[str] = set()
        for language in LANGUAGES:
            status, out, err, seconds, peak = inspected(path, language)
            wrong |= set(wrongs(status, out, err, seconds, peak))
            slowest = max(slowest, seconds)
            told = err.strip().splitlines()[-1][:90] if status and err.strip() else _told(out)
        failed += bool(wrong)
        print(
            f"{os.fspath(path.relative_to(folder))[:60]:60} {seconds:5.1f} s {peak:6.0f} MB  {told} {' '.join(wrong)}"
        )
    print(f"{len(files)} files, {failed} not as they have to be, the slowest {slowest:.1f} s, the peak {peak:.0f} MB")
    return 1 if failed else 0


def _told(out: str) -> str:
    document = json.loads(out)
    sheets = [sheet for file in document["files"] for sheet in file["sheets"]]
    rows = {part: sum(one[part] for one in sheets) for part in ("rows_in", "rows_used", "rows_set_aside")}
    return (
        f"{rows['rows_in']} in, {rows['rows_used']} used, {rows['rows_set_aside']} aside, "
        f"{len(document['questions'])} questions, {len(document['problems'])} problems"
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else REAL))
