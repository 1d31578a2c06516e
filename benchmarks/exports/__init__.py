"""Labelled exports in many shapes, to measure how well columns are recognised.

Every file is made here, the same way every time, or kept as a file (`filed.py`); nothing in it is of a real customer.
Beside each column stands what it is. The first set grew together with the recogniser. The fourteen others were written
by authors who had not seen it: six sets from how tools export and how people keep lists, two each after a census of
real layouts, one of what lies at hand at a small supplier on a Monday morning, one of what colleagues mail when asked
for all they have, and the last four of what is typical, in Dutch and in English, each by two authors of its own.
"""

from collections.abc import Callable

from benchmarks.exports import (
    census_en,
    census_nl,
    dutch_a,
    dutch_b,
    dutch_c,
    english_a,
    english_b,
    english_c,
    everyday_en,
    everyday_nl,
    fieldwork_en,
    fieldwork_nl,
    firsthand_en,
    firsthand_nl,
    mailed_en,
    mailed_nl,
    newcomers_en,
    newcomers_nl,
    own,
    practice_en,
    practice_nl,
)
from benchmarks.exports.filed import filed
from benchmarks.exports.sheet import Export

SETS: dict[str, tuple[Callable[[], Export], ...]] = {
    "own": own.EXPORTS,
    "dutch-a": dutch_a.EXPORTS,
    "dutch-b": dutch_b.EXPORTS,
    "dutch-c": dutch_c.EXPORTS,
    "english-a": english_a.EXPORTS,
    "english-b": english_b.EXPORTS,
    "english-c": english_c.EXPORTS,
    "fieldwork": (*fieldwork_nl.EXPORTS, *fieldwork_en.EXPORTS),
    "census": (*census_nl.EXPORTS, *census_en.EXPORTS),
    "everyday": (*everyday_nl.EXPORTS, *everyday_en.EXPORTS),
    "mailed": (*mailed_nl.EXPORTS, *mailed_en.EXPORTS),
    "practice": (*practice_nl.EXPORTS, *practice_en.EXPORTS),
    "newcomers": (*newcomers_nl.EXPORTS, *newcomers_en.EXPORTS),
    "firsthand": (*firsthand_nl.EXPORTS, *firsthand_en.EXPORTS),
    "strangers": filed("strangers"),
    "visitors": filed("visitors"),
    "handovers": filed("handovers"),
}
