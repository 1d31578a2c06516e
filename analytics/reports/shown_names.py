"""What customers, people and texts are called in a report: by their names, or by aliases that tell nothing."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from analytics.reports.say import Say
from analytics.tables.issue import Issue, Message, Param

# Parameters of a sentence that hold somebody's own words, or something as it stood in a file.
_FREE_TEXT = frozenset({"expectation", "text", "value", "name", "names", "account", "sample", "samples", "header"})


class ShownNames:
    """The names of one portfolio. The same account has the same alias in every file and on every page."""

    def __init__(self, say: Say, accounts: Iterable[str], owners: Iterable[str] = (), *, hidden: bool) -> None:
        self._say = say
        self.hidden = hidden
        known = {str(name) for name in accounts}
        # In order of a digest: a number in alphabetical order would give the name's place away.
        ordered = sorted(known, key=lambda name: hashlib.blake2b(name.encode(), digest_size=6).hexdigest())
        self._accounts = {name: place for place, name in enumerate(ordered, start=1)}
        self._owners = {name: place for place, name in enumerate(sorted({str(name) for name in owners}), start=1)}
        self._folded = tuple(sorted({name.casefold() for name in (*known, *self._owners) if len(name.strip()) > 1}))

    def __call__(self, account: str) -> str:
        """The account as it may be shown."""
        if not self.hidden:
            return account
        return self._say("shell.alias.account", number=f"{self._accounts.get(account, 0):03d}")

    def owner(self, owner: str) -> str:
        """An account manager of ours as they may be shown; nobody stays nobody."""
        if not self.hidden or not owner:
            return owner
        return self._say("shell.alias.owner", number=str(self._owners.get(owner, 0)))

    def text(self, text: str) -> str:
        """Free text, withheld while names are hidden: it may name anyone."""
        return self._say("shell.alias.text") if self.hidden and text else text

    def checked(self, text: str) -> str:
        """A text that should hold no name; withheld if it does all the same."""
        if not self.hidden:
            return text
        folded = text.casefold()
        return self.text(text) if any(name in folded for name in self._folded) else text

    def message(self, message: Message) -> Message:
        """The message with its names and free texts as they may be shown."""
        return replace(message, params=self._params(message)) if self.hidden else message

    def issue(self, issue: Issue) -> Issue:
        """The same for an issue; the file it stands in may be called after a customer."""
        if not self.hidden:
            return issue
        where = issue.where
        if where.file is not None:
            where = replace(where, file=self.checked(where.file), sheet=self.checked(where.sheet or "") or None)
        return replace(issue, params=self._params(issue), where=where)

    def _params(self, said: Message | Issue) -> dict[str, Param]:
        return {name: self._param(name, value) for name, value in said.params.items()}

    def _param(self, name: str, value: Param) -> Param:
        if isinstance(value, str):
            return self._known(name, value)
        if isinstance(value, tuple):
            return tuple(self._known(name, one) for one in value)
        return value

    def _known(self, name: str, value: str) -> str:
        if value in self._accounts:
            return self(value)
        if value in self._owners:
            return self.owner(value)
        return self.text(value) if name in _FREE_TEXT else self.checked(value)
