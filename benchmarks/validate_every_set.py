"""Whether the tool says which is which: `validate` over data in which satisfaction predicts, does not, or misleads.

    python -m benchmarks.validate_every_set

Makes exports as a user would upload them, in three kinds and three sizes, from a fixed seed, and gives them to the real
command line; then each set with outcomes of `../shared/data`, where that is there. Prints for each what is said of
satisfaction, its AUC with interval, and the verdict on the model with its reason. Exits with 1 where a made set is
called another kind, or where the model is called better or worse on it: it knows nothing there but satisfaction.
"""

import csv
import datetime as dt
import io
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
REAL: Final = ROOT.parent / "shared" / "data"
AS_OF: Final = dt.date(2026, 11, 1)
# What the tool may say of each kind of data. Of a small set "too few" is always honest.
KINDS: Final = {"predicts": {"predicts"}, "nothing": {"no_signal"}, "inverted": {"inverted"}}
SIZES: Final = (30, 200, 1500)
FEW: Final = 100


def made(kind: str, accounts: int, seed: int = 7) -> dict[str, str]:
    """A contract list, a survey and a list of what became of each renewal, as csv by file name."""
    dice = random.Random(f"{kind} {accounts} {seed}")
    contracts, answers, outcomes = [], [], []
    for number in range(accounts):
        name = f"Klant {number:04d} B.V."
        end = AS_OF - dt.timedelta(days=dice.randrange(10, 300))
        score = min(10, max(1, round(dice.gauss(7.3, 1.6))))
        chance = {"predicts": 0.75 - 0.16 * (score - 5), "nothing": 0.25, "inverted": 0.02 + 0.13 * (score - 5)}[kind]
        left = dice.random() < min(0.95, max(0.03, chance))
        contracts.append((name, dice.randrange(8, 400) * 1000, end.isoformat(), 90))
        # Asked well before the day of notice, as a yearly survey is.
        asked = end - dt.timedelta(days=dice.randrange(200, 330))
        answers += [(name, min(10, max(1, score + dice.choice((-1, 0, 0, 1)))), asked.isoformat()) for _ in range(3)]
        outcomes.append((name, end.isoformat(), "churned" if left else "renewed"))
    return {
        "contracts.csv": _csv(("Customer", "Annual value", "End date", "Notice period (days)"), contracts),
        "survey.csv": _csv(("Customer", "Satisfaction (1-10)", "Response date"), answers),
        "outcomes.csv": _csv(("Customer", "Decision date", "Outcome"), outcomes),
    }


def _csv(header: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([header, *rows])
    return written.getvalue()


def validated(files: list[Path]) -> dict | str:
    """What the command prints: its document, or the sentence where there is none."""
    command = [sys.executable, "-m", "analytics", "validate", *map(str, files), "--as-of", AS_OF.isoformat()]
    ran = subprocess.run([*command, "--language", "en"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  our own command
    try:
        return json.loads(ran.stdout)
    except ValueError:
        return (ran.stdout + ran.stderr).strip().splitlines()[-1]


def _line(name: str, found: dict | str) -> str:
    if isinstance(found, str):
        return f"{name:28} {found}"
    auc = found["satisfaction"]["auc"]
    between = "–" if auc["value"] is None else f"{auc['value']:.2f} ({auc['low']:.2f} to {auc['high']:.2f})"
    return (
        f"{name:28} {found['decisions']:6} decisions, {found['lost']:5} lost   satisfaction: "
        f"{found['satisfaction']['predicts']:9} AUC {between:21} model: {found['verdict']} ({found['because']})   "
        f"{' '.join(sorted({warning['code'] for warning in found['warnings']}))}"
    )


def main() -> int:
    """Print every line; 1 where a made set was called another kind."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind, right in KINDS.items():
            for accounts in SIZES:
                files = []
                for name, text in made(kind, accounts).items():
                    files.append(Path(folder) / f"{kind}_{accounts}_{name}")
                    files[-1].write_text(text, encoding="utf-8")
                found = validated(files)
                if isinstance(found, str):
                    raise SystemExit(found)
                said = found["satisfaction"]["predicts"]
                allowed = right | ({"too_few"} if accounts <= FEW else set())
                right_said = said in allowed and found["verdict"] == "not_enough_evidence"
                wrong += not right_said
                print(_line(f"{kind}, {accounts}", found), "" if right_said else "   WRONG")
    if not REAL.is_dir():
        print(f"skipped: the sets of real data are not here ({REAL.name})")
    for name in ("edu_renewals", "pysurvival_churn", "telco_satisfaction", "churn10k_csat_nps"):
        files = sorted(path for path in (REAL / name).glob("*") if path.suffix in (".csv", ".xlsx"))
        if files:
            print(_line(name, validated(files)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
