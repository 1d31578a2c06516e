"""How much the fields that were found in a sheet, and its name, say that it is one table or another."""

import re
from typing import Final

from analytics.intake.headers import plain
from analytics.intake.uses import CUSTOMER_FIELDS, SCORE_FIELDS, Use

OF_CONTRACTS: Final = frozenset({"annual_value", "monthly_value", "end", "notice_days", "auto_renew", "contract_id"})
# How much a recognised field says that a sheet is this table; what it does not list says little (0.4).
FIELD_WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "contracts": {"annual_value": 4, "monthly_value": 4, "end": 3, "contract_id": 2, "notice_days": 2, "auto_renew": 2,
                  "start": 1.2, "owner": 1.2, "segment": 0.8, "currency": 0.8},
    "responses": {"score": 4.5, "nps": 3.5, "ces": 3.5, "scale_min": 1, "scale_max": 1, "response_id": 1.5,
                  "respondent": 1.2, "comment": 1.2, "date": 0.8, "question": 0.8},
    "conversations": {"date": 1.5, "topic": 2.5, "signal": 2.5, "person": 1.2, "our_person": 1.5, "note": 1.4,
                      "level": 0.8, "role": 0.6},
    "people": {"person": 1.6, "decides": 3, "invited": 3, "role": 1.4, "level": 1.2},
    "expectations": {"expectation": 4.5, "importance": 2, "rank": 1, "measure": 1.6, "fulfilment": 2, "reviewed": 1,
                     "stated_by": 0.8, "source": 0.8, "level": 0.5},
    "outcomes": {"outcome": 4.2, "date": 0.8, "reason": 1.5},
}  # fmt: skip
# A column "ID" stands in any list.
BARE: Final = frozenset({"id", "nr", "no", "nummer", "number", "record id", "object id"})
_TALK: Final = re.compile(r"\b(?:qbr|ebr|meeting|visit|gesprek|bezoek|overleg|call)")
_LITTLE: Final = 0.4
_NAMED_SO: Final = 0.6
_ANY_OF: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "contracts": (("annual_value", "monthly_value", "end", "notice_days", "contract_id", "owner", "start", "segment"),),
    "responses": (SCORE_FIELDS,),
    "conversations": (("date",), ("person", "topic", "signal", "our_person", "note", "level", "role")),
    "people": (("person",), ("role", "level", "decides", "invited")),
    "expectations": (("expectation",),),
    # Of a list of those who left no column says so: why and when they did tells it (`recognise`).
    "outcomes": (("outcome", "reason"),),
}
# Words in the name of a file or sheet that speak for a table.
_NAMED: Final[dict[str, tuple[str, ...]]] = {
    "contracts": ("contract", "renewal", "accounts", "klantenlijst", "overeenkomst"),
    "responses": (
        "csat",
        "tevreden",
        "respon",
        "enquete",
        "survey",
        "satisf",
        "kto",
        "antwoord",
        "feedback",
        "nps",
        "rating",
        "beoordel",
        "evaluatie",
        "meting",
        "customer sat",
        "onderzoek",
    ),
    "conversations": (
        "gesprek",
        "conversation",
        "activit",
        "contactmoment",
        "bezoek",
        "meeting",
        "overleg",
        "calls",
        "call notes",
        "call log",
        "belnotit",
        "notes",
        "notitie",
        "aantekening",
    ),
    "people": ("people", "persone", "contactperso", "contacts", "stakeholder", "mensen"),
    "expectations": ("expectation", "verwachting"),
    "outcomes": ("outcome", "uitkomst", "churn", "opzegging", "verlenging", "vertrek"),
}


def tells(table: str, uses: tuple[Use, ...]) -> bool:
    """Whether these columns hold what a table cannot do without, besides the customer's name."""
    fields = {use.field for use in uses}
    if table == "conversations" and any(_of_a_talk(use) for use in uses):
        return True
    return all(fields & set(group) for group in _ANY_OF[table])


def _of_a_talk(use: Use) -> bool:
    """Whether a date is by its name that of a meeting with somebody."""
    return use.field == "date" and use.confidence == 1 and bool(_TALK.search(plain(use.header)))


def weigh(table: str, uses: tuple[Use, ...], named: str) -> float:
    """How much speaks for a table; 0 where something is missing that it cannot do without.

    `named`: the plain name of file and sheet.
    """
    if not tells(table, uses):
        return 0.0
    fields = {use.field for use in uses}
    best: dict[str, float] = {}
    for use in uses:
        best[use.field] = max(best.get(use.field, 0.0), use.confidence)
    weights = FIELD_WEIGHTS[table]
    bare = {use.field for use in uses if plain(use.header) in BARE}
    total = sum((_LITTLE if field in bare else weights.get(field, _LITTLE)) * sure for field, sure in best.items())
    if not fields & {"account", "account_id"}:
        total *= 0.75
    if table == "conversations" and not fields & set(_ANY_OF[table][1]):
        total += 1  # the date is of a talk, and says as much as whom it was with
    if table == "contracts" and not fields & OF_CONTRACTS:
        # Whose customer it is and of which kind stands in every list of a CRM.
        total *= 0.5
        if max((use.confidence for use in uses if use.field in CUSTOMER_FIELDS), default=0.0) < _NAMED_SO:
            return total
    return total + (1.5 if any(word in named for word in _NAMED[table]) else 0.0)
