"""Precision and recall of the price-only lexicon on its labelled corpus: `python -m benchmarks.risk_price_language`."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analytics.risk.price_language import price_words

CORPUS = Path(__file__).parents[1] / "tests" / "analytics" / "risk" / "price_corpus.tsv"


@dataclass(frozen=True)
class Measured:
    """Counts on the corpus, and the comments that were judged wrongly."""

    right: int
    wrongly_marked: tuple[str, ...]
    missed: tuple[str, ...]
    size: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrongly_marked))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def corpus() -> pd.DataFrame:
    """The labelled comments."""
    return pd.read_csv(CORPUS, sep="\t", quoting=csv.QUOTE_NONE, dtype={"label": int})


def measure(comments: pd.DataFrame) -> Measured:
    """Judge every comment by the lexicon."""
    marked = price_words(comments["comment"]) != ""
    meant = comments["label"] == 1
    return Measured(
        right=int((marked & meant).sum()),
        wrongly_marked=tuple(comments.loc[marked & ~meant, "comment"]),
        missed=tuple(comments.loc[~marked & meant, "comment"]),
        size=len(comments),
    )


def main() -> None:
    """Print the figures, in all and by language."""
    every = corpus()
    for name, part in [("all", every), *every.groupby("language")]:
        found = measure(part)
        print(f"{name:>4}: {found.size} comments, precision {found.precision:.2f}, recall {found.recall:.2f}")
    found = measure(every)
    for comment in found.wrongly_marked:
        print(f"wrongly marked: {comment}")
    for comment in found.missed:
        print(f"missed: {comment}")


if __name__ == "__main__":
    main()
