"""Wrong tries, counted in the database so that every process sees the same count."""

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from store.schema import ATTEMPT


@dataclass(frozen=True, slots=True)
class Allowance:
    """At most `tries` wrong ones in a window of `seconds`."""

    purpose: str
    tries: int
    seconds: int


# One address that guesses links. A real link has 256 random bits; this is about noise, not about safety.
LINKS_BY_CLIENT: Final = Allowance("link.client", 20, 600)
# All addresses together. Past it, whoever has one wrong try behind them waits; others are still served, so that
# a flood of guesses locks no receiver out.
LINKS_BY_ALL: Final = Allowance("link.all", 500, 600)
PASSCODES_BY_CLIENT: Final = Allowance("passcode.client", 8, 900)
# A link whose passcode is being guessed from many addresses: closed to all for the rest of the day.
PASSCODES_BY_LINK: Final = Allowance("passcode.link", 30, 86_400)

# A join code is short enough to be typed, so guessing it is what these are about: 30^6 codes, and at most 300 wrong
# tries in ten minutes over all addresses with a wrong try. A room of people shares one address and mistypes.
JOINS_BY_CLIENT: Final = Allowance("join.client", 60, 600)
JOINS_BY_ALL: Final = Allowance("join.all", 300, 600)


def client_hash(client: str, now: int) -> bytes:
    """An address as it is counted: hashed, with the day, so that it cannot be followed from day to day."""
    return hashlib.sha256(f"blindspot:client:{now // 86_400}:{client}".encode("utf-8", "surrogatepass")).digest()


def used(connection: Connection, allowance: Allowance, who: bytes, now: int) -> int:
    """Wrong tries in the present window."""
    found = connection.scalar(
        select(ATTEMPT.c.tries).where(
            ATTEMPT.c.purpose == allowance.purpose,
            ATTEMPT.c.who_hash == who,
            ATTEMPT.c.window_start == _window(allowance, now),
        )
    )
    return found or 0


def spent(connection: Connection, allowance: Allowance, who: bytes, now: int) -> bool:
    """Whether no further try is allowed in this window."""
    return used(connection, allowance, who, now) >= allowance.tries


def count(connection: Connection, allowance: Allowance, who: bytes, now: int, by: int = 1) -> int:
    """Add a wrong try (or give one back, `by=-1`); the new count. One statement, so two processes never lose one."""
    start = _window(allowance, now)
    insert: Any = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = insert(ATTEMPT).values(
        purpose=allowance.purpose, who_hash=who, window_start=start, tries=max(by, 0), ends_at=start + allowance.seconds
    )
    upsert = row.on_conflict_do_update(
        index_elements=[ATTEMPT.c.purpose, ATTEMPT.c.who_hash, ATTEMPT.c.window_start],
        set_={"tries": ATTEMPT.c.tries + by},
    )
    tries: int = connection.execute(upsert.returning(ATTEMPT.c.tries)).scalar_one()
    return tries


def forget_ended(connection: Connection, now: int) -> int:
    """Delete the counts of windows that are over."""
    return connection.execute(delete(ATTEMPT).where(ATTEMPT.c.ends_at <= now)).rowcount


def _window(allowance: Allowance, now: int) -> int:
    return now - now % allowance.seconds
