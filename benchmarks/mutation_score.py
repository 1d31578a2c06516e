"""How many small changes of the model do its tests notice? A random sample of them, with the interval of the score.

    python -m benchmarks.mutation_score [--size 300] [--seed 20261]      (`make mutants-sample`)

`make mutants` tries every change and takes many hours. This draws some of them: from each module its share of the
whole, within it at random from the seed, so that the same commit and seed always give the same changes. mutmut runs
them, one at a time, and keeps what became of each in `mutants/`: `mutmut show <name>` prints a change. It asks once
which tests run through what: where a test of old now reaches further, remove `mutants/` first.

Noticed is only what made a test fail. A change that ran out of time is counted apart and not as noticed, as is one that
no test runs through. The intervals are Wilson's, at 95%.
"""

import argparse
import random
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import get_mutant_name

from analytics.risk.intervals import wilson

MUTMUT: Final = str(Path(sys.executable).with_name("mutmut"))
PACKAGE: Final = "analytics.risk."


def every_change() -> dict[str, list[str]]:
    """The names of all changes that mutmut can make, by module."""
    return {
        str(path.with_suffix("")).replace("/", "."): [
            get_mutant_name(path, name)
            for name in mutate_file_contents(str(path), path.read_text(encoding="utf-8")).mutant_names
        ]
        for path in sorted(walk_mutatable_files())
    }


def drawn(changes: dict[str, list[str]], size: int, seed: int) -> dict[str, list[str]]:
    """From each module its share of `size`, by largest remainder."""
    total = sum(map(len, changes.values()))
    quota = {module: size * len(names) / total for module, names in changes.items()}
    number = {module: int(share) for module, share in quota.items()}
    short = sorted(quota, key=lambda module: (number[module] - quota[module], module))
    for module in short[: size - sum(number.values())]:
        number[module] += 1
    return {
        module: random.Random(f"{seed} {module}").sample(names, number[module]) for module, names in changes.items()
    }


def outcomes() -> dict[str, str]:
    """What mutmut says became of each change."""
    asked = [MUTMUT, "results", "--all", "true"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout  # noqa: S603  (our own program)
    return dict(line.strip().rsplit(": ", 1) for line in said.splitlines() if ": " in line)


def row(module: str, found: Counter[str], of: int) -> str:
    """One line of the table: tried, of how many, what became of them, and the share that was noticed."""
    tried = found.total()
    low, high = wilson(found["killed"] / tried, tried)
    late, rest = found["timeout"], tried - found["killed"] - found["survived"] - found["timeout"]
    return (
        f"{module:22} {tried:5} {of:6} {found['killed']:8} {found['survived']:8} {late:8} {rest:6}"
        f"   {found['killed'] / tried:4.0%}  {low:.1%} - {high:.1%}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--seed", type=int, default=20_261)
    parser.add_argument("--children", type=int, default=1, help="how many at a time")
    given = parser.parse_args()
    changes = every_change()
    sample = drawn(changes, given.size, given.seed)
    names = [name for some in sample.values() for name in some]
    subprocess.run([MUTMUT, "run", "--max-children", str(given.children), *names], check=True)  # noqa: S603  (as above)
    became = outcomes()
    by_module = {module: Counter(became[name] for name in some) for module, some in sample.items() if some}
    unnoticed = defaultdict(list)
    for name in names:
        if became[name] != "killed":
            unnoticed[became[name]].append(name)
    for status, found in sorted(unnoticed.items()):
        print(f"\n{status}:", *sorted(found), sep="\n    ")
    print(f"\n{'module':22} tried     of  noticed survived timed out  other  score")
    for module, found in by_module.items():
        print(row(module.removeprefix(PACKAGE), found, len(changes[module])))
    print(row("all", sum(by_module.values(), Counter()), sum(map(len, changes.values()))))


if __name__ == "__main__":
    main()
