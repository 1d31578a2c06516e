"""Which account every name means: equal names at once, alike names as a question, the rest left alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from analytics.intake.matching.candidates import nearest
from analytics.intake.matching.names import Name, as_written, read_name
from analytics.intake.matching.similarity import similarity
from analytics.tables.imported import AccountMatch

# From here two names are shown side by side with the question whether they are one account. Chosen on the labelled
# set of benchmarks/matching.py: lower asks about more strangers than it finds accounts.
LIKELY: Final = 0.70
# Below it an account is not even offered beside the likely one.
_OFFERED: Final = 0.35
_CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class MatchResult:
    """Every name, and the account it means.

    Attributes:
        accounts: each distinct name of `others` to an account, None where it means none (yet). A likely match is None
            until somebody has said yes.
        matches: one entry a name, in the order of `others`. "same": equal but for case and white space; "sure": equal
            but for legal form, accents and punctuation, and nothing else it could be, or decided by a person;
            "likely": to be asked, and `account` is then the proposal; "none": nothing alike, or decided to be none.
        candidates: the names to ask about, and for each the accounts it may be, most alike first, one to five: those
            with a likely match, and those already answered, so that an answer can be taken back.
    """

    accounts: dict[str, str | None]
    matches: tuple[AccountMatch, ...]
    candidates: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Equal:
    """Names of the reference that equal a name but for its legal form."""

    sure: str | None
    all: tuple[str, ...]


class _Reference:
    """The canonical names, findable by how they are written and by what remains without their legal form."""

    def __init__(self, names: Iterable[str], others: Iterable[str]) -> None:
        self.names = list(dict.fromkeys(name for name in names if as_written(name)))
        self.exact = set(self.names)
        self.written: dict[str, str] = {}
        self.by_key: dict[str, list[str]] = {}
        for name in self.names:
            written = as_written(name)
            # Of two spellings that differ only in case the first stands for both.
            if written not in self.written:
                self.written[written] = name
                if key := read_name(name).key:
                    self.by_key.setdefault(key, []).append(name)
        # All legal forms seen with a key, on either side: two of them, and a name without one may be either.
        self.forms: dict[str, set[frozenset[str]]] = {}
        for name in (*self.written.values(), *others):
            read = read_name(name)
            if read.forms:
                self.forms.setdefault(read.key, set()).add(read.forms)

    def same(self, name: str) -> str | None:
        return name if name in self.exact else self.written.get(as_written(name))

    def equal(self, read: Name) -> _Equal:
        found = self.by_key.get(read.key, []) if read.key else []
        alike = [name for name in found if read_name(name).forms == read.forms]
        if len(alike) == 1:
            return _Equal(alike[0], tuple(found))
        one_form = len(self.forms.get(read.key, ())) <= 1
        return _Equal(found[0] if len(found) == 1 and one_form else None, tuple(found))


def _initials(names: Sequence[str]) -> dict[str, str]:
    """Initials of three letters or more to the one name that has them."""
    found: dict[str, str | None] = {}
    for name in names:
        words = read_name(name).words
        if len(words) >= 3 and all(word.isalpha() for word in words):
            initials = "".join(word[0] for word in words)
            found[initials] = None if initials in found else name
    return {initials: name for initials, name in found.items() if name is not None}


def _ranked(names: Sequence[str], reference: _Reference) -> dict[str, list[tuple[float, str]]]:
    """For each name the accounts that look like it, most alike first, as (score, account)."""
    if not names:
        return {}
    pool = list(reference.written.values())
    reads = [read_name(name) for name in names]
    pool_reads = [read_name(name) for name in pool]
    initials = _initials(pool)
    ranked: dict[str, list[tuple[float, str]]] = {}
    for name, read, near in zip(names, reads, nearest(pool_reads, reads, _CANDIDATES), strict=True):
        scores = {pool[i]: similarity(read, pool_reads[i]) for i in near}
        scores.update({account: similarity(read, read_name(account)) for account in reference.equal(read).all})
        if len(read.words) == 1 and (meant := initials.get(read.words[0])) is not None:
            scores[meant] = max(scores.get(meant, 0.0), LIKELY)
        best = sorted(((score, account) for account, score in scores.items() if score >= _OFFERED), key=_best_first)
        ranked[name] = best[:_CANDIDATES]
    return ranked


def _best_first(scored: tuple[float, str]) -> tuple[float, str]:
    return -scored[0], scored[1]


def _decided(decided: Mapping[str, str | None], names: Iterable[str]) -> dict[str, str | None]:
    """The answers that hold for these names: by the name itself, else by a spelling that differs only in case."""
    spellings: dict[str, list[str]] = {}
    for name in decided:
        spellings.setdefault(as_written(name), []).append(name)
    found: dict[str, str | None] = {}
    for name in names:
        alike = spellings.get(as_written(name), [])
        if name in decided:
            found[name] = decided[name]
        elif alike and len({decided[spelling] for spelling in alike}) == 1:
            found[name] = decided[alike[0]]
    return found


def match_accounts(
    reference: Sequence[str],
    others: Sequence[str],
    decided: Mapping[str, str | None],
) -> MatchResult:
    """Say for each of `others` which account of `reference` it means.

    Args:
        reference: canonical account names, usually those of the contract list.
        others: names as they occur elsewhere; duplicates count once.
        decided: answers given earlier, by name: the account, or None for "none of them". They win over everything,
            also where the account is not in `reference` (its contract may have left the list).

    Never fails. Similarity alone never merges: see `MatchResult.matches`.
    """
    names = list(dict.fromkeys(others))
    known = _Reference(reference, names)
    answers = _decided(decided, names)
    settled: dict[str, AccountMatch] = {}
    candidates: dict[str, tuple[str, ...]] = {}
    for name in names:
        if name in answers:
            continue
        if (account := known.same(name)) is not None:
            settled[name] = AccountMatch(name, account, "same", 1.0)
        elif (account := known.equal(read_name(name)).sure) is not None:
            settled[name] = AccountMatch(name, account, "sure", 1.0)

    ranked = _ranked([name for name in names if name not in settled], known)
    for name, scored in ranked.items():
        score, best = scored[0] if scored else (0.0, None)
        if name in answers:
            settled[name] = _by_hand(name, answers[name])
        elif score >= LIKELY:
            settled[name] = AccountMatch(name, best, "likely", score)
        else:
            settled[name] = AccountMatch(name, None, "none", score)
        if scored and (name in answers or score >= LIKELY):
            candidates[name] = tuple(account for _, account in scored)

    matches = tuple(settled[name] for name in names)
    return MatchResult(
        accounts={match.name: None if match.kind == "likely" else match.account for match in matches},
        matches=matches,
        candidates={name: candidates[name] for name in names if name in candidates},
    )


def _by_hand(name: str, account: str | None) -> AccountMatch:
    if account is None:
        return AccountMatch(name, None, "none", 0.0)
    return AccountMatch(name, account, "same" if as_written(name) == as_written(account) else "sure", 1.0)
