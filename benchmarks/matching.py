"""How fast and how well account names are matched, on made-up names whose answers are known.

    python -m benchmarks.matching [--names 50000] [--seed 1]

Makes a list of accounts and a second list in which each occurs as another system might write it: with another legal
form, another case, other accents, an abbreviation, a typing error, words in another order, words left out or added,
or not at all (a stranger). Prints the time, and precision and recall against a baseline in the same run: equality of
names after lower case and trimming.
"""

import argparse
import random
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass

from analytics.intake.matching import as_written, match_accounts

SOUNDS = (
    "noor der licht del ta ma ris hoek zand berg wijk hout stra ten vos ber kel lin den ams mer waal kro nen "
    "ve lo ra do mi ka su ten har ving el sta ver bo gra nij tor pan lu xi qua fen dor"
)
SYLLABLES = SOUNDS.split()
INSTITUTIONS = (
    "Gemeente",
    "Hogeschool",
    "Universiteit",
    "Ziekenhuis",
    "Stichting",
    "Bouwbedrijf",
    "Transport",
    "Woningcorporatie",
    "Bibliotheek",
    "Waterschap",
    "Garage",
    "Bakkerij",
    "",
)
TAILS = ("Groep", "Nederland", "Techniek", "Zorg", "Noord", "Zuid", "1", "2", "Installaties", "", "", "", "", "", "")
FORMS = ("B.V.", "BV", "N.V.", "NV", "V.O.F.", "GmbH", "Ltd.")
SHORT = {
    "Gemeente": "Gem.",
    "Hogeschool": "HS",
    "Universiteit": "Univ.",
    "Ziekenhuis": "Zkh",
    "Nederland": "Ned.",
    "Transport": "Transp.",
    "Groep": "Grp",
    "Waterschap": "WS",
}
ACCENTS = str.maketrans("aeou", "áéöü")


@dataclass(frozen=True)
class Case:
    name: str
    account: str | None
    change: str


def word(rng):
    return "".join(rng.choices(SYLLABLES, k=rng.choice((2, 3, 3)))).capitalize()


def account_name(rng):
    parts = [rng.choice(INSTITUTIONS), word(rng), word(rng) if rng.random() < 0.35 else "", rng.choice(TAILS)]
    return " ".join(part for part in parts if part)


def typing_error(name, rng):
    places = [i for i in range(1, len(name) - 1) if name[i].isalpha() and name[i + 1].isalpha()]
    place = rng.choice(places)
    return rng.choice(
        (
            name[:place] + name[place + 1 :],
            name[:place] + name[place + 1] + name[place] + name[place + 2 :],
            name[:place] + name[place] + name[place:],
        )
    )


def rewritten(name, rng):
    """The name as another system writes it, and what was done to it."""
    change = rng.choices(
        ("same", "legal form", "accents", "abbreviation", "typing error", "order", "word less", "word more"),
        (30, 25, 5, 10, 10, 5, 5, 10),
    )[0]
    words = name.split()
    found = {
        "same": rng.choice((name, name.upper(), f" {name}  ")),
        "legal form": f"{name} {rng.choice(FORMS)}",
        "accents": name.translate(ACCENTS),
        "abbreviation": " ".join(SHORT.get(part, part) for part in words),
        "order": " ".join(reversed(words)),
        "word less": " ".join(words[:-1]) if len(words) > 2 else name,
        "word more": f"{name} {rng.choice(('Nederland', 'Holding', 'Groep'))}",
    }.get(change, name)
    # What a change leaves as it was gets a typing error instead.
    return (found, change) if found != name or change == "same" else (typing_error(name, rng), "typing error")


def labelled(count, seed):
    """Accounts, and cases with their answer; a fifth are strangers, made in the same way."""
    rng = random.Random(seed)
    names = {}
    while len(names) < count + count // 5:
        names.setdefault(as_written(name := account_name(rng)), name)
    everyone = list(names.values())
    accounts, strangers = everyone[:count], everyone[count:]
    cases = {}
    for name in rng.sample(accounts, count - len(strangers)):
        other, change = rewritten(name, rng)
        cases[other] = Case(other, name, change)
    for name in strangers:
        cases[name] = Case(name, None, "stranger")
    # A word less or more may make the very name of another account: then that account is the answer.
    known = {as_written(name): name for name in accounts}
    return accounts, [
        Case(case.name, known.get(as_written(case.name), case.account), case.change) for case in cases.values()
    ]


def share(part, whole):
    return part / whole if whole else float("nan")


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    accounts, cases = labelled(options.names, options.seed)
    truth = {case.name: case.account for case in cases}

    started = time.perf_counter()
    plain = {as_written(name): name for name in accounts}
    baseline = {name: plain.get(as_written(name)) for name in truth}
    baseline_seconds = time.perf_counter() - started

    started = time.perf_counter()
    result = match_accounts(accounts, list(truth), {})
    seconds = time.perf_counter() - started

    belonging = sum(account is not None for account in truth.values())
    right_before = sum(found is not None and found == truth[name] for name, found in baseline.items())
    merged = [match for match in result.matches if match.kind in ("same", "sure")]
    asked = [match for match in result.matches if match.kind == "likely"]
    right = sum(match.account == truth[match.name] for match in merged)
    right_asked = sum(match.account == truth[match.name] for match in asked)
    listed = sum(
        truth[match.name] in (match.account, *result.candidates.get(match.name, ()))
        for match in result.matches
        if truth[match.name] is not None
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(accounts)} accounts x {len(truth)} names, of which {belonging} belong to an account")
    print(f"time                          {seconds:8.1f} s   ({seconds / baseline_seconds:.0f} x equality)")
    print(f"highest memory                {memory:8.0f} MB")
    print(
        f"recall, merged                {share(right, belonging):8.3f}"
        f"     ({share(right, right_before):.2f} x equality)"
    )
    print(
        f"recall, merged or asked       {share(right + right_asked, belonging):8.3f}"
        f"     ({share(right + right_asked, right_before):.2f} x equality)"
    )
    print(f"recall, merged or an option    {share(listed, belonging):8.3f}")
    print(f"precision, merged             {share(right, len(merged)):8.4f}")
    print(f"precision, asked              {share(right_asked, len(asked)):8.3f}     ({len(asked)} questions)")
    found = {match.name for match in (*merged, *asked) if match.account == truth[match.name]}
    changes = Counter(case.change for case in cases)
    for change, total in changes.items():
        if change != "stranger":
            hit = sum(case.name in found for case in cases if case.change == change)
            print(f"  {change:14} {hit / total:6.3f} of {total}")
    loud = sum(match.kind != "none" for match in result.matches if truth[match.name] is None)
    print(f"  strangers asked or merged {loud} of {changes['stranger']}")


if __name__ == "__main__":
    main(sys.argv[1:])
