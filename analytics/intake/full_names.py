"""A name that stands in parts: given name, what stands between, and surname, each in a column of its own."""

import re
from collections.abc import Mapping, Sequence, Set
from typing import Final

from analytics.intake.content import Profile
from analytics.intake.headers import plain
from analytics.intake.layout import Header
from analytics.intake.uses import Use

# The field that holds a whole name, by table.
_FIELD: Final = {"people": "person", "conversations": "person", "responses": "respondent"}
FIELDS: Final = frozenset(_FIELD.values())
_GIVEN: Final = re.compile(
    r"^first$|(?:^|\s)(?:voornaam|vnaam|roepnaam|first ?name|given ?name|name first)(?: contact(?:persoon)?)?$"
)
_BETWEEN: Final = re.compile(r"(?:^|\s)(?:tussenvoegsels?|voorvoegsels?|infix|middle ?name)$")
_SURNAME: Final = re.compile(
    r"^last$|(?:^|\s)(?:achternaam|familienaam|anaam|last ?name|surname|family ?name|name last)"
    r"(?: contact(?:persoon)?)?$"
)
# "Naam" beside "voornaam" is the rest of it.
_REST: Final = frozenset({"naam", "name"})
_NEARLY: Final = 0.9


def by_name(
    table: str, uses: tuple[Use, ...], headers: Sequence[Header], seen: Mapping[int, Profile]
) -> tuple[Use, ...]:
    """The same columns with a surname in place of an address, where first name and surname stand in nearly each row.

    Under a name people are found back in the other lists.
    """
    field = _FIELD.get(table)
    name = next((use for use in uses if use.field == field), None)
    if field is None or (name is not None and "mail" not in plain(name.header)):
        return uses
    surname = surname_of(headers, seen, {use.column for use in uses})
    if surname is None:
        return uses
    found = Use(surname.column, surname.text, field, 1.0, surname.text, 1.0)
    return tuple(sorted((*(use for use in uses if use is not name), found), key=lambda use: use.column))


def surname_of(headers: Sequence[Header], seen: Mapping[int, Profile], taken: Set[int]) -> Header | None:
    """The column of surnames, where one of first names stands beside it and both are filled."""
    given, surname = (_only(part, headers, taken) for part in (_GIVEN, _SURNAME))
    if given is None or surname is None or min(seen[part.column].share for part in (given, surname)) < _NEARLY:
        return None
    return surname


def other_parts(
    table: str, uses: Sequence[Use], headers: Sequence[Header], taken: Set[int]
) -> tuple[str, list[Header]]:
    """The columns that complete a surname in a sheet of this table, and the field that all of them are."""
    field = _FIELD.get(table, "")
    name = next((use for use in uses if use.field == field), None)
    if name is not None and any(map(_GIVEN.search, _said(name.header))):
        # Of "voornaam contactpersoon" the last word was known.
        rest = (_only(part, headers, taken) for part in (_BETWEEN, _SURNAME))
        return field, [part for part in rest if part is not None]
    given = _only(_GIVEN, headers, taken)
    if name is None or given is None:
        return field, []
    if not any(map(_SURNAME.search, _said(name.header))) and plain(name.header) not in _REST:
        return field, []
    between = _only(_BETWEEN, headers, taken)
    return field, [given] if between is None else [given, between]


def in_order(uses: Sequence[Use]) -> list[Use]:
    """The same columns, the parts of a name in the order in which it is said."""
    return sorted(uses, key=lambda use: (use.field, _place(use)) if use.field in FIELDS else ("", 0))


def _only(part: re.Pattern[str], headers: Sequence[Header], taken: Set[int]) -> Header | None:
    """The only column of this part; that of the contact and that of whoever answered are two people."""
    found = [header for header in headers if header.column not in taken and any(map(part.search, _said(header.text)))]
    return found[0] if len(found) == 1 else None


def _place(use: Use) -> int:
    said = _said(use.header)
    return 0 if any(map(_GIVEN.search, said)) else 1 if any(map(_BETWEEN.search, said)) else 2


def _said(header: str) -> list[str]:
    """A header's words, whole and by its parts: "First Name:Please tell us your name"."""
    return [plain(header), *(plain(part) for part in header.split(":")[:-1])]
