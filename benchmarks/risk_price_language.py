"""Precision and recall of the price-only lexicon on its labelled corpora: `python -m benchmarks.risk_price_language`.

Two corpora: one written beside the lexicon, and one by others, who had not seen it. Of the second, half was used to
develop the lexicon; the other half was held out, and its comments are not printed, so that it stays unseen.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from analytics.risk.price_language import price_words

CORPORA: Final = Path(__file__).parents[1] / "tests" / "analytics" / "risk"
HELD_OUT: Final = "held out"


@dataclass(frozen=True)
class Measured:
    """Counts on a corpus, and the comments that were judged wrongly."""

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


def labelled(name: str) -> pd.DataFrame:
    """The labelled comments of a file."""
    return pd.read_csv(CORPORA / name, sep="\t", quoting=csv.QUOTE_NONE, dtype={"label": int})


def corpus() -> pd.DataFrame:
    """The comments written beside the lexicon."""
    return labelled("price_corpus.tsv")


def corpus_of_others(half: str | None = None) -> pd.DataFrame:
    """The comments written by others, or one half of them."""
    every = labelled("price_corpus_others.tsv")
    return every if half is None else every[every["half"] == half]


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


def parts() -> Iterator[tuple[str, pd.DataFrame]]:
    """Each corpus and each half, in all and by language."""
    corpora = [("own", corpus()), *((f"others, {half}", part) for half, part in corpus_of_others().groupby("half"))]
    for name, every in corpora:
        yield name, every
        yield from ((f"{name}, {language}", part) for language, part in every.groupby("language"))


def main() -> None:
    """Print the figures, and what was judged wrongly outside the half that was held out."""
    for name, part in parts():
        found = measure(part)
        print(f"{name:<24} {found.size:>4} comments  precision {found.precision:.2f}  recall {found.recall:.2f}")
    others = corpus_of_others()
    found = measure(pd.concat([corpus(), others[others["half"] != HELD_OUT]]))
    for comment in found.wrongly_marked:
        print(f"wrongly marked: {comment}")
    for comment in found.missed:
        print(f"missed: {comment}")


if __name__ == "__main__":
    main()
