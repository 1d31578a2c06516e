"""What customers, people and texts are called in a report: by their names, or by aliases that tell nothing."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from analytics.reports.say import Say
from analytics.risk.plan import PlanLine
from analytics.tables.assessment import Assessment
from analytics.tables.issue import Issue, Message, Param

# Parameters of a sentence that hold somebody's own words, or something as it stood in a file.
_FREE_TEXT = frozenset({"expectation", "text", "value", "name", "names", "account", "sample", "samples", "header"})


_LONGEST_KEY: Final = 64  # bytes, of BLAKE2b


def keyed(text: str, key: str, size: int = 16) -> str:
    """A digest of a text that only who holds the key can compute.

    Without a key, whoever has a list of likely customers could digest each and find theirs.
    """
    return hashlib.blake2b(text.encode(), key=key.encode()[:_LONGEST_KEY], digest_size=size).hexdigest()


class ShownNames:
    """The names of one portfolio. The same account has the same alias in every file and on every page.

    Args:
        say: the translator.
        accounts: the customers.
        owners: our people in the portfolio.
        others: our people who came in later, in a plan or a workshop; they do not move the numbers of `owners`.
        hidden: show aliases.
        key: the secret of this piece of work, which puts the aliases in order (`docs/decisions/0009-aliases.md`).
    """

    def __init__(
        self,
        say: Say,
        accounts: Iterable[str],
        owners: Iterable[str] = (),
        others: Iterable[str] = (),
        *,
        hidden: bool,
        key: str,
    ) -> None:
        self._say = say
        self._key = key
        self.hidden = hidden
        ours = {str(name) for name in owners}
        later = {str(name) for name in others} - ours
        # Only where they are asked for: of thousands of names the order takes a while.
        self._accounts = self._numbered(accounts) if hidden else {}
        self._owners = self._numbered(ours, later) if hidden else {}
        known = {name.casefold() for name in (*self._accounts, *self._owners) if len(name.strip()) > 1}
        self._folded = tuple(sorted(known))

    def _numbered(self, *groups: Iterable[str]) -> dict[str, int]:
        ordered = [
            name for group in groups for name in sorted({*map(str, group)}, key=lambda one: keyed(one, self._key))
        ]
        return {name: place for place, name in enumerate(ordered, start=1)}

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

    @property
    def owners_by_alias(self) -> dict[str, str]:
        """Who hides behind each alias of our people, for a list to choose from."""
        return {self.owner(name): name for name in self._owners}

    def line(self, line: PlanLine) -> PlanLine:
        """A line of the plan as it may leave the dashboard; what tells it in a calendar does not tell the customer."""
        return replace(line, owner=self.owner(line.owner), uid=keyed(line.uid, self._key)) if self.hidden else line

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


def every_account(assessment: Assessment) -> tuple[str, ...]:
    """The customers of a portfolio, those too whose contracts have ended or are not there."""
    return (*assessment.accounts.index, *assessment.ended, *assessment.without_contract)


def names_of(assessment: Assessment, say: Say, *, hidden: bool, key: str, others: Iterable[str] = ()) -> ShownNames:
    """The names of a scored portfolio; `others` as in `ShownNames`."""
    return ShownNames(
        say, every_account(assessment), assessment.accounts["owner"].dropna(), others, hidden=hidden, key=key
    )
