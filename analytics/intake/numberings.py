"""Which lists number customers the same way: finance has debtor numbers, a CRM numbers of its own.

A number joins rows only within one numbering. Across two of them the names of the customers do.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd
from rapidfuzz import fuzz

from analytics.intake.convert import Fed
from analytics.intake.matching.names import read_name

# Of numbers that two lists have in common the share that must stand for names that are alike.
_AGREE: Final = 0.5
_ALIKE: Final = 70.0
_COMPARED: Final = 300
_SHAPES: Final = ((re.compile(r"\d+"), "9"), (re.compile(r"[^\W\d_]+"), "a"))


def _pairs(fed: Fed) -> pd.DataFrame:
    """Each number of a list once, with a name where the list has one."""
    rows = fed.rows[["account_id"]].assign(
        account=fed.rows["account"] if "account" in fed.rows else pd.Series(pd.NA, index=fed.rows.index, dtype="str")
    )
    return rows.dropna(subset="account_id").sort_values("account", kind="stable").drop_duplicates("account_id")


def numberings(feds: Sequence[Fed]) -> list[int]:
    """For each list the number of its numbering, -1 where it numbers no customer; lists with one are of one numbering.

    Lists of one file that name the column alike are; else those that have numbers in common which stand for the same
    names, or numbers of one shape under one header for other customers.
    """
    listed = {at: _pairs(fed) for at, fed in enumerate(feds) if "account_id" in fed.rows}
    group = dict.fromkeys(listed, -1)
    named = [at for at, pairs in listed.items() if pairs["account"].notna().any()]
    names: dict[int, dict[str, str]] = {
        at: dict(zip(pairs["account_id"], pairs["account"], strict=True))
        for at, pairs in ((at, listed[at].dropna()) for at in named)
    }
    fresh = 0
    for at in named:
        same = [other for other in named if group[other] >= 0 and _one(feds, names, at, other)]
        merged = {group[one] for one in same[1:]}
        for other in named:
            if group[other] in merged:
                group[other] = group[same[0]]
        group[at] = group[same[0]] if same else fresh
        fresh += not same
    for at, pairs in listed.items():
        if group[at] >= 0:
            continue
        # Numbers without names go with the list that has most of them.
        own = set(pairs["account_id"])
        common = [(len(own & set(listed[other]["account_id"])), -other) for other in listed if group[other] >= 0]
        most, nearest = max(common, default=(0, 0))
        group[at] = group[-nearest] if most else fresh
        fresh += not most
    return [group.get(at, -1) for at in range(len(feds))]


def _one(feds: Sequence[Fed], names: Mapping[int, Mapping[str, str]], at: int, other: int) -> bool:
    """Whether two lists with names number customers the same way."""
    if feds[at].numbered_by == feds[other].numbered_by and feds[at].file == feds[other].file:
        return True
    mine, theirs = names[at], names[other]
    common = [id_ for id_ in mine if id_ in theirs][:_COMPARED]
    if common:
        alike = sum(_alike(mine[id_], theirs[id_]) for id_ in common)
        return alike >= _AGREE * len(common)
    if feds[at].numbered_by != feds[other].numbered_by or _shape(mine) != _shape(theirs):
        return False
    # The customers of one would have the same numbers in the other.
    known = {read_name(name).key for name in theirs.values()}
    again = sum(read_name(name).key in known for name in mine.values())
    return again < _AGREE * min(len(mine), len(theirs))


def _alike(one: str, other: str) -> bool:
    left, right = read_name(one).key, read_name(other).key
    return left == right or fuzz.token_set_ratio(left, right) >= _ALIKE


def _shape(ids: Mapping[str, str]) -> str:
    """What most numbers look like: "a-9" for ACC-00131."""
    shapes: Counter[str] = Counter()
    for id_ in list(ids)[:_COMPARED]:
        shape = id_
        for part, stands in _SHAPES:
            shape = part.sub(stands, shape)
        shapes[shape] += 1
    return shapes.most_common(1)[0][0]
