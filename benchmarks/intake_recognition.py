"""How many columns that matter are mapped right or asked rightly, on labelled exports in many shapes.

    python -m benchmarks.intake_recognition [--wrong] [--set NAME]

A column that matters is one that is a field, or that was taken for one. It is right when it is mapped to its field with
the right scale and date order, or when there is a question about exactly what is in doubt. A good row is lost when it
is set aside though nothing is missing in it. The rules are in `benchmarks/exports/scoring.py`, the exports and their
labels beside it.
"""

import argparse
import time

from benchmarks.exports import SETS
from benchmarks.exports.scoring import Score, judge


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="show what was wrong")
    parser.add_argument("--set", choices=sorted(SETS), help="only this set")
    chosen = parser.parse_args()
    began = time.perf_counter()
    total, others = Score(), Score()  # of all, and of those that the recogniser was not written beside
    print("set        exports          columns right   tables right   names found   good rows lost")
    for name in [chosen.set] if chosen.set else SETS:
        score = Score()
        for make in SETS[name]:
            export = make()
            found = judge(export)
            score.add(found)
            if chosen.wrong and found.wrong:
                print(f"  {export.file} ({export.made_by})")
                print("".join(f"      {wrong}\n" for wrong in found.wrong), end="")
        print(line(name, len(SETS[name]), score), flush=True)
        total.add(score)
        if name != "own":
            others.add(score)
    if not chosen.set:
        print(line("but own", sum(map(len, SETS.values())) - len(SETS["own"]), others))
        print(line("all", sum(map(len, SETS.values())), total))
    print(f"in {time.perf_counter() - began:.0f} s")


def line(name: str, exports: int, score: Score) -> str:
    columns = f"{score.columns_right} of {score.columns} {score.columns_right / score.columns:6.1%}"
    tables, headers = f"{score.tables_right} of {score.sheets}", f"{score.headers_right} of {score.headers}"
    lost = f"{score.rows_lost} of {score.rows}"
    return f"{name:<10} {exports:>7}   {columns:>20}   {tables:>12}   {headers:>11}   {lost}"


if __name__ == "__main__":
    main()
