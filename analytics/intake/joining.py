"""Which rows are about one account: by customer id where both sides have one, else by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.intake.asking import Questions, question_id
from analytics.intake.convert import Fed
from analytics.intake.leading_zeros import restore_zeros
from analytics.intake.matching import MatchResult, as_written, match_accounts
from analytics.intake.matching.names import read_name
from analytics.intake.numberings import numberings
from analytics.tables.imported import AccountMatch, MatchKind
from analytics.tables.issue import Message, Where
from analytics.tables.portfolio import Tables


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining found.

    Attributes:
        matches: which names are which.
        without: names that occur in evidence and in no contract.
        otherwise: files that number customers otherwise than the reference, each with the file of that.
    """

    matches: tuple[AccountMatch, ...]
    without: tuple[str, ...]
    otherwise: tuple[tuple[str, str], ...] = ()


def _names_by_id(feds: Sequence[Fed], *, apart: bool) -> dict[str, str]:
    """The name of each customer id of one numbering, from the first list that gives both.

    `apart`: two ids never share one name.
    """
    pairs = [
        fed.rows[["account_id", "account"]].dropna().drop_duplicates("account_id")
        for fed in feds
        if {"account", "account_id"} <= set(fed.rows.columns)
    ]
    if not pairs:
        return {}
    known = pd.concat(pairs).drop_duplicates("account_id")
    shared = known["account"].duplicated(keep=False) & apart
    names = known["account"].mask(shared, known["account"] + " (" + known["account_id"] + ")")
    return dict(zip(known["account_id"], names, strict=True))


def join_accounts(feds: Sequence[Fed], questions: Questions) -> Joined:
    """Give every row one canonical `account`, in place; ask which account a likely name is.

    The reference is the contract list, or where there is none the first table. Numbers join what is numbered as in the
    reference; a list that numbers customers otherwise is joined by their names.
    """
    order = sorted(range(len(feds)), key=lambda at: (feds[at].table != "contracts", at))
    ordered = [feds[at] for at in order]
    reference_feds = [fed for fed in ordered if fed.table == "contracts"] or ordered[:1]
    restore_zeros(ordered)
    numbered = numberings(ordered)
    of_each = tuple(zip(ordered, numbered, strict=True))
    # Where the reference numbers no customer, no number joins anything to it.
    main = next((one for one in numbered[: len(reference_feds)] if one >= 0), None)
    names = {
        one: _names_by_id(
            [fed for fed, own in of_each if own == one],
            apart=one in numbered[: len(reference_feds)],
        )
        for one in dict.fromkeys(numbered)
    }
    matches: dict[str, AccountMatch] = {}
    for at, fed in enumerate(ordered):
        rows = fed.rows
        by_id = names[numbered[at]]
        name = rows["account"] if "account" in rows else pd.Series(pd.NA, index=rows.index, dtype="str")
        if "account_id" in rows:
            named = rows["account_id"].map(by_id).astype("str")
            if at > 0 and "account" not in rows and numbered[at] == main:
                for id_ in rows["account_id"].dropna().unique():
                    if id_ in by_id:
                        matches.setdefault(str(id_), AccountMatch(str(id_), by_id[id_], "same", 1.0))
            rows["joined"] = named.notna() & (len(by_id) > 0) & (numbered[at] == main)
            name = named.fillna(name).fillna(rows["account_id"])
        else:
            rows["joined"] = False
        rows["account"] = name.astype("str")
    _as_one(reference_feds, questions, matches)
    reference = list(dict.fromkeys(name for fed in reference_feds for name in fed.rows["account"].dropna().unique()))
    others = list(
        dict.fromkeys(
            name
            for fed in ordered
            if fed not in reference_feds
            for name in fed.rows.loc[~fed.rows["joined"], "account"].dropna().unique()
        )
    )
    decided = _decided(questions, others, reference)
    result = match_accounts(reference, others, decided)
    for match in result.matches:
        matches[match.name] = match
    likely = {match.name for match in result.matches if match.kind == "likely"}
    _ask(questions, {name: _options(name, result, decided) for name in others if name in likely or name in decided})
    for fed in ordered:
        if fed not in reference_feds:
            written = fed.rows["account"]
            taken = written.map({name: result.accounts.get(name) or name for name in written.dropna().unique()})
            fed.rows["account"] = written.where(fed.rows["joined"], taken).astype("str")
    known = set(reference)
    without = tuple(sorted({n for fed in ordered for n in fed.rows["account"].dropna().unique() if n not in known}))
    first = next((fed.file for fed, own in of_each if own == main), "")
    otherwise = dict.fromkeys(
        (fed.file, first) for fed, own in of_each if main is not None and own not in (-1, main) and names[own]
    )
    return Joined(
        tuple(matches.values()),
        without if any(fed.table == "contracts" for fed in ordered) else (),
        tuple(pair for pair in otherwise if pair[0] != first),
    )


def _as_one(feds: Sequence[Fed], questions: Questions, matches: dict[str, AccountMatch]) -> None:
    """Two spellings of one customer within the contract list: the first stands for both, unless somebody said no.

    Only what differs in case, accents, punctuation or the way its legal form is written; never by likeness. Rows with
    a customer number are left as they are.
    """
    first: dict[tuple[str, frozenset[str]], str] = {}
    canonical: dict[str, str] = {}
    numbered = {name for fed in feds for name in fed.rows.loc[fed.rows["joined"], "account"].dropna().unique()}
    for name in dict.fromkeys(name for fed in feds for name in fed.rows["account"].dropna().unique()):
        read = read_name(name)
        key = (read.key or as_written(name), read.forms)
        stands = first.setdefault(key, name)
        if stands == name or name in numbered or questions.given(match_id(name)) == "none":
            continue
        canonical[name] = stands
        kind: MatchKind = "same" if as_written(name) == as_written(stands) else "sure"
        matches[name] = AccountMatch(name, stands, kind, 1.0)
    for fed in feds:
        free = ~fed.rows["joined"] & fed.rows["account"].isin(list(canonical))
        fed.rows["account"] = fed.rows["account"].mask(free, fed.rows["account"].map(canonical)).astype("str")


def contracts_without_answers(tables: Tables) -> pd.DataFrame:
    """The contracts to which no answer could be joined; none of them where no survey was given at all."""
    contracts, answers = tables.contracts, tables.responses
    return contracts[~contracts["account"].isin(answers["account"].unique()) & (len(answers) > 0)]


def match_id(name: str) -> str:
    """Under which an answer to what a name means is kept; the same for spellings that differ only in case."""
    return question_id("", "match", as_written(name))


def _decided(questions: Questions, others: Sequence[str], reference: Sequence[str]) -> dict[str, str | None]:
    """The names that were answered before; "none" stands for no account, an account that is gone for no answer."""
    known = set(reference)
    found: dict[str, str | None] = {}
    for name in others:
        answer = questions.given(match_id(name))
        if answer == "none":
            found[name] = None
        elif answer in known:
            found[name] = answer
    return found


def _options(name: str, result: MatchResult, decided: Mapping[str, str | None]) -> tuple[str, ...]:
    """The accounts to choose from: those that look alike, and the one that somebody chose although nothing does."""
    alike, chosen = result.candidates.get(name, ()), decided.get(name)
    return alike if chosen is None or chosen in alike else (*alike, chosen)


def _ask(questions: Questions, candidates: Mapping[str, tuple[str, ...]]) -> None:
    """Ask for each likely name which account it is; until somebody says so it is none."""
    for name, options in candidates.items():
        account = options[0] if options else ""
        questions.ask(
            match_id(name), "match", Where(), Message("intake.question.match", {"name": name, "account": account}),
            "none", (*options, "none"), (name, *options[:2]), open_=True,
        )  # fmt: skip
