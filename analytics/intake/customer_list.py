"""A plain list of customers: each stands in it once, and nothing in it is a contract."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from analytics.intake.content import Profile, counted
from analytics.intake.guesses import SAID, UNSURE
from analytics.intake.headers import plain
from analytics.intake.layout import Header
from analytics.intake.table_evidence import BARE, OF_CONTRACTS
from analytics.intake.uses import CUSTOMER_FIELDS, Use

# Words in the name of a file or sheet that say that it lists customers.
_NAMED: Final = re.compile(
    r"\b(?:klanten|relaties|huurders|tenants|debiteuren|afnemers|opdrachtgevers|bedrijven|organisaties|instellingen|"
    r"customers|clients|accounts|companies|organi[sz]ations)(?:lijst|overzicht|matrix|bestand|portfolio)?\b"
    r"|\b(?:tbl|dim) (?:klant|relatie|debiteur|customer|client)\b"
    r"|^(?:account|customer|client|company|klant|relatie|debiteur) (?:csv|xlsx|xls|ods|txt)$"
)
# A row of these is no customer, whoever stands in it.
_OF_OTHERS: Final = re.compile(
    r"\b(?:projec|contract|abonnement|overeenkomst|subscription|polis|opdrachten|order|ticket)"
)
# Beside one of these a bare number is that of a house.
_STREET: Final = re.compile(r"^(?:straat|street|adres|address)")
_PEOPLE: Final = re.compile(r"\b(?:contact(?:s\b|en\b|perso)|stakeholder|people)")
_REGISTER: Final = re.compile(r"\b(?:kvk|btw|vat|tax|rsin|oin|duns|ondernemingsnummer)\b")
_CODES: Final = BARE | {"code"}
_FEW: Final = 3
_TWO: Final = 2
_NEARLY: Final = 0.8
_HALF: Final = 0.5


def named_for_customers(named: str) -> bool:
    """Whether the plain name of file and sheet says that it lists customers, and not the people there."""
    return bool(_NAMED.search(named)) and not _PEOPLE.search(named)


def lists_customers(contracts: tuple[Use, ...], seen: Mapping[int, Profile], named: str) -> bool:
    """A list of customers without a contract's value or end.

    Each stands in it once and something is said of it; or the name of the list says that they are customers, and most
    stand in it once.
    """
    if _one_row_a_customer(contracts, seen, named):
        return True
    if not named_for_customers(named) or _fields(contracts) & OF_CONTRACTS:
        return False
    return any(key.filled >= _FEW and key.distinct > _HALF * key.filled for key in _keys(contracts, seen))


def numbered_by_customer(
    contracts: tuple[Use, ...], headers: Sequence[Header], seen: Mapping[int, Profile], named: str
) -> tuple[Use, ...]:
    """The same columns with a bare "id" as the customer's own number, where a row is a customer.

    It comes before the number under which others know the customer: it is what the other exports speak of. In a list
    that is named for customers it may also say what their contracts are worth.
    """
    bare = next((use for use in contracts if _numbers_rows(use)), None)
    numbered = bare is not None and seen[bare.column].distinct == seen[bare.column].filled
    once_each = all(key.distinct == key.filled for key in _keys(contracts, seen))
    listed = numbered and once_each and named_for_customers(named) and not _fields(contracts) & OF_CONTRACTS
    if bare is not None and not _OF_OTHERS.search(named) and (listed or _a_customer_each(contracts, seen, named)):
        rest = (use for use in contracts if use.field != "account_id" and use is not bare)
        return tuple(sorted((*rest, replace(bare, field="account_id")), key=lambda use: use.column))
    # The number of a register stands beside their own number, not for it.
    registered = [use for use in contracts if use.field == "account_id" and _REGISTER.search(plain(use.header))]
    if bare is not None or ("account_id" in _fields(contracts) and not registered):
        return contracts
    keys = [seen[use.column] for use in contracts if use not in registered and use.field in CUSTOMER_FIELDS]
    taken = {use.column for use in contracts}
    numbers = [header for header in headers if header.column not in taken and plain(header.text) in _CODES]
    own = [header for header in numbers if _goes_with(seen[header.column], keys)]
    if not own and named_for_customers(named):
        once = one_row_a_customer(contracts, seen)
        housed = any(_STREET.search(plain(header.text)) for header in headers)
        own = [header for header in numbers if once and not housed and _tells_apart(seen[header.column])]
    if len(own) != 1:
        return contracts
    found = Use(own[0].column, own[0].text, "account_id", SAID, own[0].text, 1.0)
    kept = [use for use in contracts if use not in registered]
    return tuple(sorted((*kept, found), key=lambda use: use.column))


def _goes_with(code: Profile, keys: Sequence[Profile]) -> bool:
    """Whether it returns as often as the customers do: their code, and not the row's."""
    returns = code.distinct < code.filled and code.share > _NEARLY and code.distinct >= _FEW
    return returns and any(key.distinct == code.distinct and key.filled == code.filled for key in keys)


def _tells_apart(seen: Profile) -> bool:
    """Different in each row, and not just the number of the row."""
    return seen.distinct == seen.filled >= _FEW and seen.share > _NEARLY and not counted(seen)


def one_row_a_customer(contracts: tuple[Use, ...], seen: Mapping[int, Profile], *, guessed: bool = False) -> bool:
    """Whether each customer stands in it once, whatever else does; `guessed`: also by names that no header names."""
    keys = (
        [seen[use.column] for use in contracts if use.field in CUSTOMER_FIELDS] if guessed else _keys(contracts, seen)
    )
    return any(key.distinct == key.filled >= _FEW and key.share > _NEARLY for key in keys)


def _one_row_a_customer(contracts: tuple[Use, ...], seen: Mapping[int, Profile], named: str) -> bool:
    told = named_for_customers(named)
    if _fields(contracts) & OF_CONTRACTS or not (told or _fields(contracts) & {"owner", "segment", "start"}):
        return False
    least = _TWO if told else _FEW
    return any(key.distinct == key.filled >= least and key.share > _NEARLY for key in _keys(contracts, seen))


def _a_customer_each(contracts: tuple[Use, ...], seen: Mapping[int, Profile], named: str) -> bool:
    """Whether a row is a customer: nothing in it is a contract, or the list is named for customers."""
    if _one_row_a_customer(contracts, seen, named):
        return True
    # Bare of a number of its own a list of customers may also say what they are worth and until when.
    return named_for_customers(named) and one_row_a_customer(contracts, seen, guessed=True)


def _fields(contracts: tuple[Use, ...]) -> set[str]:
    return {use.field for use in contracts if not _numbers_rows(use)}


def _keys(contracts: tuple[Use, ...], seen: Mapping[int, Profile]) -> list[Profile]:
    keys = (use for use in contracts if use.field in CUSTOMER_FIELDS and (use.confidence > UNSURE or _bare_name(use)))
    return [seen[use.column] for use in keys]


def _bare_name(use: Use) -> bool:
    return plain(use.header) in {"naam", "name"}


def _numbers_rows(use: Use) -> bool:
    return use.field == "contract_id" and plain(use.header) in BARE
