"""What customers and people are called on the screen: their own names, or a stable alias while names are hidden."""

import hashlib
from collections.abc import Iterable

import pandas as pd

from analytics.reports.shown_names import ShownNames, every_account, keyed
from analytics.tables.assessment import Assessment
from ui.state import State

_ID_BYTES = 6


def account_id(name: str) -> str:
    """A short id of an account within the page: stable, and it does not tell the name."""
    return hashlib.blake2b(name.encode(), digest_size=_ID_BYTES).hexdigest()


def address_id(state: State, name: str) -> str:
    """The id of an account in the address bar, which a projector shows: while names are hidden, of this work alone."""
    return keyed(name, state.alias_key, _ID_BYTES) if state.hide_names else account_id(name)


class Names(ShownNames):
    """The names or aliases of this session, on pages and in what is downloaded from them."""

    def __init__(self, state: State, accounts: Iterable[str], owners: Iterable[str] = ()) -> None:
        super().__init__(state.t, accounts, owners, _named_since(state), hidden=state.hide_names, key=state.alias_key)

    def person(self, person: str, place: int) -> str:
        """A person at a customer as they may be shown; `place` numbers the people of one account."""
        return self._say("shell.alias.person", number=str(place)) if self.hidden else person

    def owners(self, column: pd.Series, nobody: str) -> list[str]:
        """A column of our own people as they may be shown."""
        return [self.owner(one) if isinstance(one, str) and one else nobody for one in column]


def names_of(state: State, assessment: Assessment) -> Names:
    """The names of a portfolio; the same account has the same alias on every page."""
    return Names(state, every_account(assessment), assessment.accounts["owner"].dropna())


def _named_since(state: State) -> set[str]:
    """Our people who were typed in, or came with a link."""
    decided = state.workshop.get("decisions")
    # A work file may hold a workshop of any shape.
    rows = (*state.plan, *(decided if isinstance(decided, list) else ()))
    typed = {str(row.get("owner") or "") for row in rows if isinstance(row, dict)}
    return (typed | {name.strip() for name in typed} | set(state.filters.owner)) - {""}
