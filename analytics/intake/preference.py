"""Which of two columns that are as good for one field is the better one."""

import re
from typing import Final

from analytics.intake.content import Profile, coded
from analytics.intake.guesses import LEAVING
from analytics.intake.headers import header_words, plain
from analytics.intake.uses import Use

_DATED: Final = 10
_YEAR: Final = re.compile(r"(?:(?<!\d)20|['’])(\d\d)(?!\d)")
# When a row was written down or changed is not when something happened.
_OF_THE_RECORD: Final = ("created", "create", "modified", "updated", "entered", "aanmaak", "aangemaakt", "gemaakt",
                         "gewijzigd", "invoer", "ingevoerd", "wijziging", "toegevoegd", "added", "geregistreerd",
                         "registered")  # fmt: skip
# When something was rated, not the ticket solved.
_RATED: Final = (
    "waarder",
    "gewaardeerd",
    "beoorde",
    "rating",
    "rated",
    "survey",
    "enquete",
    "csat",
    "nps",
    "tevreden",
    "satisf",
    "feedback",
)
# What a contract is worth a year comes before what it is worth in all.
_YEARLY: Final = frozenset({"jaar", "jaarlijks", "jaarlijkse", "jr", "pj", "year", "yearly", "annual", "annually",
                            "annum", "arr", "acv"})  # fmt: skip
_WHOLE_TERM: Final = frozenset({"totaal", "totale", "total", "tcv", "looptijd", "lifetime", "term", "gehele"})
_A_YEAR: Final = 1000
# What we get of a customer, not all that it earns itself; and from when, not when that was agreed.
_CONTRACTED: Final = 100
_AGREED: Final = ("agreement", "sign", "getekend", "onderteken", "aanmaak", "creat")
_KINDS: Final = frozenset({"type", "soort", "vorm", "kind"})
# "Customer name" beside "customer company" is who fills in a form.
_COMPANY: Final = frozenset({"company", "bedrijf", "organisatie", "organisation", "organization"})
# The end of what is billed at a time.
_BILLED: Final = frozenset({"current", "period", "periode", "billing", "factuur", "facturatie"})
# Where a customer is says less than of which kind it is.
_REGIONS: Final = frozenset({"regio", "region", "rayon", "branch", "division", "divisie", "unit"})
_OWN: Final = {
    "account_id": frozenset({"account", "customer", "klant", "debiteur", "relatie", "client", "klantnr", "klantnummer",
                             "debiteurnr", "relatienr"}),
    "response_id": frozenset({"response", "survey", "respons", "enquete", "submission", "inzending", "respondent"}),
}  # fmt: skip
# One word of two, and the number under which a register knows them: for a last resort.
_NUMBER_OF_THEIRS: Final = re.compile(
    r"^(?:klant|debiteur|relatie|afnemer|customer|client|account)\w*(?:nr|nummer|code|id)$"
)
_OF_A_REGISTER: Final = frozenset({"kvk", "btw", "vat", "tax", "rsin", "oin", "abn", "ein", "duns"})
# A date that stands in fewer rows than this is of a part of them, such as of those that were replied to.
_ANSWERED: Final = 0.85
_LATE: Final = 5
AGREEMENTS: Final = frozenset({"afspraak", "afspraken", "kpi afspraak"})
_AGREED_FIRST: Final = 100.0
_NUMBERED: Final = frozenset({"id", "number", "nummer", "nr", "no", "code", "reference", "referentie", "ref"})


def of_the_record(header: str) -> bool:
    """Whether a date is that on which a row was written down or changed."""
    return any(word.startswith(_OF_THE_RECORD) for word in plain(header).split())


def preference(use: Use, seen: Profile) -> float:  # noqa: PLR0911, PLR0912  one return a kind of field
    """Which of two columns that are as good for one field is the better one, more is better.

    "Satisfaction date" before "created", the day of leaving before the end of a contract, "customer name" before
    "customer description", the number of a contract before its title, the notes with the most words, this year's
    revenue before last year's and an amount a year before one in all, a name before an address, a period of notice
    before its date.
    """
    words = plain(use.header).split()
    if use.field in ("owner", "respondent"):
        # Who keeps the customer before who runs the region.
        written = " ".join(header_words(use.header))
        keeps = use.field == "owner" and written.startswith(("account", "relatie", "rel ", "klant"))
        return 0.5 * keeps - float(any("mail" in word for word in words))
    if use.field in ("person", "our_person"):
        # One of ours as well as one of theirs; and who wrote it down before who was there.
        return -float(words in (["wie"], ["who"])) - any(word.startswith(("creat", "aangemaakt")) for word in words)
    if use.field == "end":
        return float(any("contract" in word for word in words)) - float(not _BILLED.isdisjoint(words))
    if use.field == "segment":
        return -float(not _REGIONS.isdisjoint(words))
    if use.field == "start":
        named = any(word.startswith(("start", "begin", "ingang", "aanvang")) for word in words)
        return named - 2.0 * any(word.startswith(_AGREED) for word in words) - 2.0 * (not _BILLED.isdisjoint(words))
    if use.field in ("reason", "question"):
        return -float(words[-1:] in (["code"], ["cd"]))  # what it says before its code
    if use.field == "fulfilment":
        return -float(any("%" in sample for sample in seen.samples))
    if use.field == "date":
        kept = of_the_record(use.header)
        ends = any(word.startswith(("eind", "end", "expir", "afloop")) for word in words)
        told = any(word.startswith(("datum", "date")) for word in words)
        leaving = bool(LEAVING.search(plain(use.header)))
        late = _LATE * (seen.filled > 0 and seen.share < _ANSWERED and not leaving)
        rated = any(word.startswith(_RATED) for word in words)
        decided = any(word.startswith(("decid", "decision", "beslis", "besluit", "besloten")) for word in words)
        told_for = _DATED * told + 2 * _DATED * rated + decided
        return -_DATED if kept else 0.0 if ends else len(words) + told_for - late
    if use.field == "annual_value":
        years = _YEAR.findall(use.header)
        yearly = (
            _CONTRACTED * any("contract" in word for word in words)
            + _A_YEAR
            * any(
                word in _YEARLY or word.startswith(("jaar", "annual")) for word in (*words, *header_words(use.header))
            )
            - (not _WHOLE_TERM.isdisjoint(words))
        )
        return yearly + (float(max(years)[-2:]) if years else 0.0)
    if use.field == "notice_days":
        return -seen.dates
    if use.field == "topic":
        return -float(not _KINDS.isdisjoint(words))
    if use.field == "account":
        described = bool(words) and words[-1] in ("description", "omschrijving")
        # "A/C" with its codes is a number, where another column has the names.
        number = 2 * coded(seen)
        return (
            float(len(words) > 1 and not _COMPANY.isdisjoint(words))
            - described
            - number
            - (words in (["vestiging"], ["zoeknaam"]))
        )
    if use.field == "rank":
        return -float(plain(use.header).startswith("prio"))
    if use.field == "importance":
        return float(any(word.startswith(("importan", "belang")) for word in words))
    if use.field.endswith("_id"):
        # A bare "id" numbers the rows of any list, "klantnummer" is one word for two.
        theirs = use.field == "account_id" and bool(_NUMBER_OF_THEIRS.search("".join(words)))
        own = theirs or (len(words) > 1 and not _OWN.get(use.field, frozenset()).isdisjoint(words))
        registered = 2 * (not _OF_A_REGISTER.isdisjoint(words))
        bare = 0.5 * (len(words) == 1 and not theirs)
        # "Contract number" is what people call it by, "contract ID" what the tool does.
        bare += 0.25 * (use.field == "contract_id" and words[-1:] == ["id"])
        return float(theirs or not _NUMBERED.isdisjoint(words)) - bare + own - registered
    # An "afspraak" is how it is measured beside a wish in words, and the wish itself where that has a column.
    agreed = _AGREED_FIRST * (plain(use.header) in AGREEMENTS)
    if use.field == "measure":
        return -2.0 * agreed
    return seen.words - agreed if use.field in ("note", "comment", "expectation") else 0.0
