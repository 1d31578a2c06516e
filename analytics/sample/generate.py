"""From a seed to files: the one call of this room."""

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Final

from analytics.sample import files
from analytics.sample.facts import AS_OF, Language, Phrase
from analytics.sample.portfolio import customers

_NAMES: Final = {
    "survey": Phrase("csat-export.csv", "csat-export.csv"),
    "contracts": Phrase("contracten.xlsx", "contracts.xlsx"),
    "conversations": Phrase("gesprekken.csv", "conversations.csv"),
    "expectations": Phrase("verwachtingen.xlsx", "expectations.xlsx"),
    "renewals": Phrase("verlengingen.xlsx", "renewals.xlsx"),
}


@dataclass(frozen=True, slots=True)
class SampleFile:
    """One export: a base name and its bytes."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SamplePortfolio:
    """The exports of one fictional portfolio, and the date on which its story holds."""

    as_of: dt.date
    files: tuple[SampleFile, ...]


def generate(accounts: int = 120, seed: int = 7, language: Language = "nl") -> SamplePortfolio:
    """Make the sample.

    Both languages tell the same facts of the same customers. Former customers come on top of `accounts`.

    Args:
        accounts: customers with a running contract, the one of the story among them; 1 or more.
        seed: another seed, other customers; the story stays.
        language: of headers, comments and notes.

    Raises:
        ValueError: fewer than one account, or a language that the sample is not written in.
    """
    if accounts < 1:
        raise ValueError(f"a sample has at least one account, not {accounts}")
    if language not in ("nl", "en"):
        raise ValueError(f"the sample is written in nl and en, not in {language}")
    everyone = customers(accounts, seed)

    def typing(name: str) -> random.Random:
        # Apart from the facts, and the same in both languages: a typing error is made in both.
        return random.Random(f"{seed}/{name}")  # noqa: S311 - a sample, no secret

    made = {
        "survey": files.survey(everyone, language, typing("survey")),
        "contracts": files.contracts(everyone, language),
        "conversations": files.conversations(everyone, language, typing("conversations")),
        "expectations": files.expectations(everyone, language),
        "renewals": files.renewals(everyone, language),
    }
    return SamplePortfolio(
        AS_OF, tuple(SampleFile(_NAMES[key].say(language), content) for key, content in made.items())
    )
