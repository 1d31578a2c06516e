"""The answer to somebody who asked the store for what they may not have, or in a way it does not take."""

from dataclasses import dataclass

from analytics.tables.issue import Message


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence instead of what was asked for; `message.code` tells the refusals apart."""

    message: Message


def refused(code: str, **params: int | str) -> Refused:
    """The refusal with this message code."""
    return Refused(Message(code, params))
