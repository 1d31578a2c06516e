"""Moments as the store keeps them: whole seconds since 1970, UTC."""

import datetime as dt


def seconds(moment: dt.datetime) -> int:
    """Raises ValueError for a moment without a time zone: an end date must not shift with the server's own."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return int(moment.timestamp())


def moment(stored: int) -> dt.datetime:
    """The aware moment, in UTC."""
    return dt.datetime.fromtimestamp(stored, dt.UTC)
