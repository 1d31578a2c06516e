"""All fields that each column may be, judged by its header and its cells, before one is chosen."""

import re
from collections.abc import Mapping
from typing import Final

import pandas as pd

from analytics.intake.content import Profile, coded, counted, fit, rating_like
from analytics.intake.contract_columns import measured
from analytics.intake.guesses import LEAVING, SAID, UNSURE, heard_or_guessed
from analytics.intake.headers import HeaderMatch, field_names, match_section, plain
from analytics.intake.layout import Header
from analytics.intake.marks import OF_OTHERS, took
from analytics.intake.preference import AGREEMENTS, preference
from analytics.intake.scales import named_for_recommendation
from analytics.intake.table_evidence import FIELD_WEIGHTS
from analytics.intake.uses import CUSTOMER_FIELDS, SCORE_FIELDS, Use
from analytics.intake.values.choices import to_questions
from analytics.tables.schema import TABLES

# "How long have you been a customer?" is answered with no name.
_NAMED: Final = frozenset({"account", "account_id", "person", "owner", "respondent"})
_ASKS: Final = re.compile(
    r"how (?:long|many|often|much|satisfied|likely)|hoe (?:lang|vaak|veel|tevreden)|hoeveel|since|sinds"
)
# Revenue a month, with a word beside it that says no change of it.
_MRR: Final = re.compile(
    r"^(?!.*\b(?:expansion|contraction|churn\w*|lost|new|delta|change|growth|net|gain\w*)\b).*\bmrr\b"
)
_WHICH_COMPANY: Final = re.compile(
    r"\b(?:welke?|which|what)\b(?: \w+)? (?:bedrijf|organisatie|onderneming|instelling|firma|werkgever|company"
    r"|organi[sz]ation|employer)\b"
)
_OURS: Final = frozenset({"user id", "userid", "owner id", "agent id", "employee id", "gebruiker id"})
_BARE_NAMES: Final = frozenset({"naam", "name", "full name", "volledige naam"})
# In per cent these say how many answered.
_RATES: Final = frozenset({"respons", "response", "reactie", "reacties"})
_SUBJECTS: Final = frozenset({"title", "titel"})
_NEARLY_ALL: Final = 0.95
_KINDS_OF_LEVEL: Final = 6
_A_PART: Final = 0.3
# Of an account this names the number or the name.
_LEDGER: Final = frozenset(
    {"a c", "acc", "account", "acct", "cust acct", "cust acc", "customer account", "client account", "debtor",
     "debiteur", "relatie", "klant", "customer", "client"}
)  # fmt: skip
# Of an account it names the number, the name, or in the initials of ours who keeps it.
_KEEPS: Final = {"contracts": "owner", "conversations": "our_person"}
_EXPORTED: Final = re.compile(r"__export__\.")
_INITIALS: Final = re.compile(r"[A-Z]{1,2}[a-z]{0,2}\.?[A-Z][a-z]?\.?")
_RUNNING: Final = frozenset({"nr", "no", "nummer", "number", "volgnr", "volgnummer"})
_TURNOVER: Final = frozenset(
    {
        "omzet",
        "jaaromzet",
        "revenue",
        "annual revenue",
        "turnover",
        "annual turnover",
        "jaarlijkse omzet",
        "omzet per jaar",
    }
)
# What came in so far this year, or in one quarter of it.
_PART_OF_YEAR: Final = re.compile(
    r"\bYTD\b|\b[QK][1-4]\b|\b[1-4]e kwartaal|\bkwartaal [1-4]\b|\bt/m (?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov)|"
    r"year to date|tot nu toe|to date|\bH[12]\b",
    re.IGNORECASE,
)
_STAFF: Final = re.compile(r"^(?:aantal |number of |no of )?(?:werknemers|medewerkers|employees|fte|headcount)\b")
_CUSTOMER_NAMES: Final = frozenset({"customer name", "client name", "customer full name"})
_COMPANIES: Final = frozenset(
    {"account name", "company", "company name", "organisation", "organization", "bedrijf", "organisatie"}
)
_PLACES: Final = frozenset({"vestiging", "locatie", "location", "site", "branch"})
_TO_YOU: Final = re.compile(r"\b(?:u|uw|je|jij|you|your)\b.*\?|^(?:blijf|will|would|zou)", re.IGNORECASE)
_FISCAL: Final = re.compile(r"\b(?:btw|vat|tax|bsn|iban|kvk)\b")
# Dynamics hides three columns by which it knows its own rows again.
_KEEP_OUT: Final = ("niet wijzigen ", "do not modify ")
_IN_FULL: Final = 0.93
_WISH: Final = re.compile(r"verwacht|\bwens|\bdoel|expect|goal|belofte|toezegging|commitment")
_FIRST_IS_MOST: Final = re.compile(
    r"\b1\s*(?:=|is|:)\s*(?:top|eerst|hoogst|meest|belangrijkst|most|highest|first|nummer een)", re.IGNORECASE
)


def matches(section: str, header: Header) -> dict[str, HeaderMatch]:
    """The best match a field over both texts of a header."""
    found: dict[str, HeaderMatch] = {}
    for text in (header.text, header.question):
        for match in match_section(section, text[:160]) if text else ():
            if match.field not in found or found[match.field].score < match.score:
                found[match.field] = match
    return found


def candidates(table: str, headers: tuple[Header, ...], seen: Mapping[int, Profile]) -> list[Use]:
    """All fields of one table that each column may be, best first."""
    uses: list[Use] = []
    for header in headers:
        profile = seen[header.column]
        found = _named(table, header, headers, profile)
        if not found:
            uses += [
                Use(header.column, header.text, name, UNSURE, match.synonym, 1.0)
                for name, match in matches("doubtful", header).items()
                if name in (*FIELD_WEIGHTS[table], *(("account",) if table in ("contracts", "outcomes") else ()))
                and match.score == 1
                and fit(name, profile) == 1
            ]
        for match in found.values():
            if match.field == "account" and _is_a_person(table, header, headers):
                continue
            if match.field == "expectation" and match.synonym in AGREEMENTS and not _agreed(header, headers):
                continue
            if not _passed_over(table, header, match, profile):
                field, fitness = _by_its_cells(table, header, match, profile)
                if field == "annual_value" and (_their_own(header, headers) or _PART_OF_YEAR.search(header.text)):
                    uses.append(Use(header.column, header.text, field, UNSURE, header.text, 1.0))
                    continue
                uses.append(Use(header.column, header.text, field, match.score * fitness, match.synonym, fitness))
    return sorted(uses, key=lambda use: (-_sure(use), -preference(use, seen[use.column]), use.column))


def _sure(use: Use) -> float:
    """How sure a use is; of two columns that are named in full neither is surer than the other."""
    return 1.0 if use.confidence >= _IN_FULL else use.confidence


def _named(table: str, header: Header, headers: tuple[Header, ...], profile: Profile) -> dict[str, HeaderMatch]:
    """The fields of a table that a header may name."""
    own = {field.name for field in TABLES[table]}
    shared = {
        name: match
        for name, match in matches("shared", header).items()
        # A job title tells the level.
        if name in CUSTOMER_FIELDS or name in own or (name == "role" and "level" in own)
    }
    found = {**shared, **matches(table, header), **_name_beside_number(table, header, headers)}
    if table == "responses" and "account" not in found and _WHICH_COMPANY.search(plain(header.question or header.text)):
        found["account"] = HeaderMatch("account", 0.9, header.text)
    if table == "contracts" and not found and _MRR.search(plain(header.text)):
        return {"monthly_value": HeaderMatch("monthly_value", 0.86, "mrr")}
    asked = None
    if table == "responses" and not {"score", "nps", "ces"} & found.keys():
        asked = _as_question(header, profile)
    return {asked.field: asked} if asked else found


def _passed_over(  # noqa: PLR0911, PLR0912  one return a sign
    table: str, header: Header, match: HeaderMatch, profile: Profile
) -> bool:
    """Whether what a header may name is something else here."""
    words = plain(header.text)
    if words.startswith(_KEEP_OUT) or (match.field in ("contract_id", "response_id") and _FISCAL.search(words)):
        return True
    if not (header.text.strip() == match.field and match.field in field_names()):
        others = (*matches("ignored", header).values(), *matches("summary", header).values())
        if max((other.score for other in others), default=0.0) > match.score or _counts(header.text):
            return True
    if not profile.filled and match.score < _IN_FULL:
        return True  # half a name above nothing
    if match.field == "outcome" and _TO_YOU.search(header.text):
        return True  # what somebody means to do
    if match.field == "date" and table in ("responses", "conversations") and LEAVING.search(words):
        return True
    if match.field == "account_id" and table in ("conversations", "people") and words in _OURS:
        return True
    if match.field in _NAMED and match.score < 1 and _ASKS.match(words):
        return True
    if match.field == "account_id" and words in _RUNNING and counted(profile):
        return True  # below a heading "Customer": the number of the row
    if match.field in ("annual_value", "monthly_value") and measured(plain(f"{header.text} {header.question}")):
        return True
    if match.field in CUSTOMER_FIELDS and profile.samples and all(map(_EXPORTED.match, profile.samples)):
        return True  # the number that Odoo gives a row when it writes it out
    if match.field == "role" and words in _SUBJECTS and profile.titles < _A_PART:
        return True  # the title of a meeting or of a wish, not of a person
    if match.field in SCORE_FIELDS and (OF_OTHERS.search(words) or took(words, profile)):
        return True
    return match.field in SCORE_FIELDS and words in _RATES and "%" in "".join(profile.samples)


def _by_its_cells(  # noqa: PLR0911  one return a sign
    table: str, header: Header, match: HeaderMatch, profile: Profile
) -> tuple[str, float]:
    """The field that the cells make of what the header names, and how well they fit it."""
    field = match.field
    if field == "importance" and _FIRST_IS_MOST.search(f"{header.text} {header.question}"):
        field = "rank"
    if field == "score" and named_for_recommendation(header.text):
        field = "nps"
    own = {each.name for each in TABLES[table]}
    levels = profile.levels > _NEARLY_ALL and profile.distinct <= _KINDS_OF_LEVEL
    if field == "role" and "level" in own and levels:
        # "Functiegroep" with the levels themselves in its cells.
        return "level", 1.0
    if field == "account" and table in _KEEPS and plain(header.text) in ("acc", "acct") and _initials(profile):
        return _KEEPS[table], SAID
    if field == "stated_by" and heard_or_guessed(profile):
        return "source", 1.0
    if field == "stated_by" and levels:
        return "level", 1.0
    if field == "account" and profile.numbers > 0.9 and profile.whole and match.score > 0.9:
        return "account_id", _IN_FULL
    if field == "account" and profile.filled and coded(profile) and match.score > 0.9 and plain(header.text) in _LEDGER:
        return "account_id", 0.9
    return field, fit(field, profile)


def _their_own(header: Header, headers: tuple[Header, ...]) -> bool:
    """Whether a turnover may be the customer's own: how many people work there stands in the same list."""
    if plain(header.text) not in _TURNOVER:
        return False
    return any(_STAFF.search(plain(other.text)) for other in headers)


def _agreed(header: Header, headers: tuple[Header, ...]) -> bool:
    """Whether an "afspraak" is what they expect: no other column names that, or it is one name of two for it."""
    words = plain(header.text)
    if _WISH.search(words):
        return True
    return words in AGREEMENTS and not any(
        match.field == "expectation" and match.synonym not in AGREEMENTS
        for other in headers
        for match in matches("expectations", other).values()
    )


def _initials(seen: Profile) -> bool:
    """Whether the cells are the initials of a few people."""
    return seen.distinct < seen.filled and all(map(_INITIALS.fullmatch, seen.samples))


def _is_a_person(table: str, header: Header, headers: tuple[Header, ...]) -> bool:
    """Whether a "customer name" is of who filled in a form: where the company has a column of its own."""
    if table != "responses" or plain(header.text) not in _CUSTOMER_NAMES:
        return False
    return any(plain(other.text) in _COMPANIES for other in headers)


def _as_question(header: Header, seen: Profile) -> HeaderMatch | None:
    """A rating question in full words ("Hoe tevreden bent u over …?") with ratings below it."""
    text = header.question or header.text
    if not rating_like(seen) or (len(text) < 18 and not text.endswith("?")):
        return None
    flag = plain(text).startswith(("is ", "has ", "heeft ")) and not text.endswith("?")
    if flag or plain(text).startswith(("number of", "aantal", "count")) or "rate " in f"{plain(header.text)} ":
        return None
    kind = str(to_questions(pd.Series([f"{text} "], dtype="str")).iloc[0])
    return None if kind == "other" else HeaderMatch("score" if kind == "csat" else kind, 0.86, text)


def _name_beside_number(table: str, header: Header, headers: tuple[Header, ...]) -> dict[str, HeaderMatch]:
    """A "naam" in a list of customers is theirs where their number stands beside it and no other column names them."""
    if table not in ("contracts", "outcomes") or plain(header.text) not in _BARE_NAMES:
        return {}
    found = [match for each in headers for match in matches("shared", each).values()]
    numbered = any(match.field == "account_id" and match.score == 1 for match in found)
    # A place is a customer's only where nothing else is.
    named = any(match.field == "account" and match.score > SAID and match.synonym not in _PLACES for match in found)
    if any(plain(each.text) == "id" for each in headers):
        return {}  # beside a number of its own the row is something else, and the name is of that
    return {"account": HeaderMatch("account", SAID, header.text)} if numbered and not named else {}


def _counts(header: str) -> bool:
    """A header that counts things is not the thing: "Number of CSAT"."""
    words = plain(header)
    if words.endswith((" count", " counts", " aantal")):
        return True
    return words.startswith(("number of ", "aantal ", "count of ", "nr of ", "no of ", "share of ", "conversion rate"))
