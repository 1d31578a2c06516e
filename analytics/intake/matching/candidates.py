"""For each name the few names that look like it, without comparing all with all."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from analytics.intake.matching.names import Name

# Below it two names share next to no rare triple of letters.
_LEAST_COSINE: Final = 0.3
_THREADS: Final = 2
# No name is this long: what is, is a comment in the wrong column, and costs no more than a name.
_LONGEST: Final = 120
# A triple of letters that more than this share of a long list has ("Gem", "Kla") tells nothing apart, and would make
# every name a neighbour of every other.
_MOST_COMMON: Final = 0.1
_LONG_LIST: Final = 2_000


def _text(name: Name) -> str:
    # The blanks at both ends make the first and the last letters of a name triples of their own.
    return f" {' '.join(name.full)[:_LONGEST]} "


def nearest(reference: Sequence[Name], others: Sequence[Name], count: int) -> list[list[int]]:
    """For each of `others` the positions of at most `count` nearest names of `reference`, nearest first.

    Cosine of TF-IDF weighted triples of letters, which a rare name weighs by what is rare in it; only the `count`
    best of each row are ever held, so 50,000 against 50,000 stays within a few hundred megabytes.
    """
    if not reference or not others:
        return [[] for _ in others]
    # Most of a second to import, for what one file alone has no use of.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
    from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415

    texts, queries = [_text(name) for name in reference], [_text(name) for name in others]
    vectorizer = TfidfVectorizer(
        analyzer="char",
        ngram_range=(3, 3),
        dtype=np.float32,
        lowercase=False,
        max_df=_MOST_COMMON if len(texts) > _LONG_LIST else 1.0,
    )
    try:
        rows = vectorizer.fit_transform(texts)
    except ValueError:  # no triple of letters is left: names shorter than that, or all alike
        return [[] for _ in others]
    best = sp_matmul_topn(
        vectorizer.transform(queries),
        rows.T.tocsr(),
        top_n=count,
        threshold=_LEAST_COSINE,
        sort=True,
        n_threads=_THREADS,
    )
    return [list(map(int, found)) for found in np.split(best.indices, best.indptr[1:-1])]
