"""Headers made of two parts, what it is about and what of it: "nummer organisatie", "raamovereenkomst nr"."""

from functools import cache
from typing import Final

from analytics.intake.vocabulary import words

# By section of the synonyms: the thing, what of it, and the field that is.
_FIELDS: Final = {
    "shared": (("customer", "number", "account_id"), ("customer", "company", "account")),
    "contracts": (
        ("contract", "number", "contract_id"),
        ("contract", "beginning", "start"),
        ("contract", "ending", "end"),
        ("money", "yearly", "annual_value"),
        ("money", "monthly", "monthly_value"),
        ("money", "shorter", "annual_value"),
        ("customer", "keeper", "owner"),
    ),
    "responses": (("survey", "number", "response_id"), ("survey", "day", "date")),
    "conversations": (
        ("conversation", "day", "date"),
        ("conversation", "theme", "topic"),
        ("customer", "keeper", "our_person"),
    ),
    "people": (("part", "deciding", "decides"),),
    "expectations": (("expectation", "day", "reviewed"),),
    # Of when they last spoke and how often both are offered: the cells tell which.
    "summary": (
        ("executive", "talk", "last_executive_contact"),
        ("executive", "talk", "executive_meetings"),
        ("talk", "lately", "last_contact"),
        ("expectation", "settled", "expectations_agreed"),
        ("expectation", "meeting_them", "expectation_fit"),
    ),
}
# What such a header may hold besides: when it was, or how often.
_BESIDE: Final = {
    "last_executive_contact": "lately",
    "executive_meetings": "often",
}
_SHORTEST: Final = 4


@cache
def _listed(part: str) -> frozenset[str]:
    return frozenset(words()["composed"][part])


def _split(word: str, thing: frozenset[str], part: frozenset[str]) -> tuple[str, ...]:
    """A Dutch compound as its two words: "organisatienummer", "afnemerscode"."""
    known = thing | part
    if word in known:
        return (word,)
    # The longest end first, so that one word is always split the same way.
    ends = sorted((end for end in known if word.endswith(end)), key=lambda end: (-len(end), end))
    for end in ends:
        begin = word.removesuffix(end)
        whole = begin if begin in known else begin.removesuffix("s")
        if whole in known and min(len(whole), len(end)) >= _SHORTEST:
            return (whole, end)
    return (word,)


def composed(section: str, header: frozenset[str]) -> tuple[str, ...]:
    """The fields of a section that the words of a header name together; every word is of one part or the other."""
    found = []
    for about, of_it, field in _FIELDS.get(section, ()):
        thing, part = _listed(about), _listed(of_it)
        besides = _listed(_BESIDE[field]) if field in _BESIDE else frozenset()
        own = {one for word in header for one in _split(word, thing, part)}
        if own <= thing | part | besides and own & thing and own & part:
            found.append(field)
    if section == "shared" and not found and len(header) > 1 and header <= _listed("customer") - _listed("company"):
        found.append("account")  # "business customer", "zakelijke klant"
    return tuple(found)
