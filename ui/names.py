"""What an account is called on the screen: its own name, or a stable alias while names are hidden."""

import hashlib
from functools import lru_cache

from ui.state import State


def account_id(name: str) -> str:
    """A short id of an account for the address bar: stable, and it does not tell the name."""
    return hashlib.blake2b(name.encode(), digest_size=6).hexdigest()


@lru_cache(maxsize=64)
def _order(names: tuple[str, ...]) -> dict[str, int]:
    # Ordered by digest: a number in alphabetical order would give the name's place away.
    return {name: place for place, name in enumerate(sorted(names, key=account_id), start=1)}


class Names:
    """Names or aliases for one set of accounts; the same account has the same alias on every page."""

    def __init__(self, state: State, accounts: tuple[str, ...]) -> None:
        self._hidden = state.hide_names
        self._t = state.t
        self._places = _order(accounts)

    @property
    def hidden(self) -> bool:
        """Whether aliases are shown."""
        return self._hidden

    def __call__(self, account: str) -> str:
        """The account as it may be shown."""
        if not self._hidden:
            return account
        return self._t("shell.alias.account", number=f"{self._places.get(account, 0):03d}")

    def person(self, person: str, place: int) -> str:
        """A person as they may be shown; `place` numbers the people of one account."""
        return self._t("shell.alias.person", number=str(place)) if self._hidden else person

    def text(self, text: str) -> str:
        """Free text as it may be shown: withheld while names are hidden, for it may name anyone."""
        return self._t("shell.alias.text") if self._hidden else text
