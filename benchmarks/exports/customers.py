"""Who the exports are about: invented customers, the people there, and what is known of a contract."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

LEVELS = ("executive", "management", "operational")


@dataclass(frozen=True)
class World:
    """One supplier's customers, and the words that are used there."""

    language: str
    companies: tuple[str, ...]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    roles: dict[str, tuple[str, ...]]  # by level
    owners: tuple[str, ...]
    branches: tuple[str, ...]
    comments: tuple[str, ...]
    notes: tuple[str, ...]
    subjects: tuple[str, ...]
    expectations: tuple[str, ...]
    measures: tuple[str, ...]
    stayed_for: tuple[str, ...]
    left_for: tuple[str, ...]
    first_day: dt.date  # of what was written down: conversations, answers
    days: int
    first_number: int


@dataclass
class Row:
    """A line of an export: one customer, one person there, one moment. `kept` holds what other columns go by."""

    random: random.Random
    world: World
    i: int
    account: str
    name: str  # the account as somebody wrote it
    number: int
    first: str
    last: str
    role: str
    level: str
    owner: str
    branch: str
    start: dt.date
    term: int  # years
    end: dt.date
    past: dt.date  # a decision that was taken
    notice: int  # days
    value: float  # money a year
    day: dt.datetime
    mood: float  # 0 to 1
    phone: str
    kept: dict[str, object] = field(default_factory=dict)

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def mail(self) -> str:
        plain = str.maketrans("özüışÖÇçéëèóúíåéäñřØøÜüïöœ", "ozuisOCceeeouiaeanrOoUuioo")
        person = f"{self.first[0]}.{self.last}".lower().translate(plain)
        house = "".join(c for c in self.account.lower().translate(plain) if c.isascii() and c.isalnum())[:14]
        ending = "nl" if self.world.language == "nl" else "co.uk"
        return f"{''.join(c for c in person if c.isascii() and (c.isalnum() or c == '.'))}@{house}.{ending}"

    def between(self, first: dt.date, last: dt.date) -> dt.date:
        return first + dt.timedelta(days=self.random.randrange((last - first).days))

    def moment(self, first: dt.date, last: dt.date) -> dt.datetime:
        return dt.datetime.combine(self.between(first, last), self.day.time())

    def hex(self, digits: int) -> str:
        return f"{self.random.getrandbits(4 * digits):0{digits}x}"


class Customers:
    """Makes rows about the customers of one world, the same ones for the same seed."""

    def __init__(self, world: World, seed: int, first_number: int | None = None) -> None:
        self.world = world
        self.random = random.Random(seed)
        self.first_number = world.first_number if first_number is None else first_number

    def rows(self, count: int, *, each_once: bool = False, by_account: bool = False) -> list[Row]:
        """Rows about some of the customers, or one about each; `by_account` sorts them and writes each in one way."""
        companies = self.world.companies
        if each_once:
            chosen = self.random.sample(companies, min(count, len(companies)))
            chosen += self.random.choices(companies, k=count - len(chosen))
        else:
            some = self.random.sample(companies, min(len(companies), max(12, count * 2 // 3)))
            chosen = self.random.choices(some, k=count)
        rows = [self._row(i, account) for i, account in enumerate(chosen)]
        if not by_account:
            return rows
        rows.sort(key=lambda row: row.account)
        return [replace(row, i=i, name=row.account) for i, row in enumerate(rows)]

    def answers(self, count: int, questions: int) -> list[Row]:
        """Rows of which every so many are of one person at one moment: one for each question."""
        rows = self.rows(count)
        for row in rows:
            of = rows[row.i // questions * questions]
            row.account, row.name, row.number, row.day = of.account, of.name, of.number, of.day
            row.first, row.last, row.role, row.level = of.first, of.last, of.role, of.level
        return rows

    def _row(self, i: int, account: str) -> Row:
        chance, world = self.random, self.world
        level = chance.choice(LEVELS)
        start = dt.date(chance.randint(2018, 2025), chance.randint(1, 12), chance.choice([1, 1, 1, 1, 15, 20]))
        term = chance.choice([1, 1, 2, 3, 3, 5])
        newest = world.first_day + dt.timedelta(days=world.days)
        end = start
        while end < newest:
            end = end.replace(year=end.year + term)
        value = chance.choice(
            [
                chance.randint(30, 400) * 100,
                chance.randint(5, 80) * 1000,
                chance.randint(80, 450) * 1000,
                round(chance.uniform(2000, 90000), 2),
            ]
        )
        day = dt.datetime.combine(
            world.first_day, dt.time(chance.randint(8, 17), chance.randint(0, 59), chance.randint(0, 59))
        )
        return Row(
            random=chance,
            world=world,
            i=i,
            account=account,
            name=_written(account, world.language, chance),
            number=self.first_number + world.companies.index(account) * 7 + 3,
            first=chance.choice(world.first_names),
            last=chance.choice(world.last_names),
            role=chance.choice(world.roles[level]),
            level=level,
            owner=chance.choice(world.owners),
            branch=chance.choice(world.branches),
            start=start,
            term=term,
            end=end - dt.timedelta(days=1),
            past=dt.date(chance.randint(2022, 2025), chance.randint(1, 12), chance.randint(1, 28)),
            notice=chance.choice([30, 60, 90, 90, 90, 180]),
            value=value,
            day=day + dt.timedelta(days=chance.randrange(world.days)),
            mood=chance.gauss(0.74, 0.18),
            phone=_phone(world.language, chance),
        )


ENDINGS: dict[str, Sequence[tuple[str, str]]] = {
    "nl": ((" B.V.", " BV"), (" BV", " b.v."), (" N.V.", " nv"), (" GmbH", ""), (" Ltd", ""), (" U.A.", "")),
    "en": (
        (" Limited", " Ltd"),
        (" Ltd", " Limited"),
        (", Inc.", " Inc"),
        (" Inc.", ", Inc"),
        (" LLC", ""),
        (" plc", " PLC"),
    ),
}


def _written(account: str, language: str, chance: random.Random) -> str:
    """The name as it is mostly written; one in eight times in another way."""
    if chance.random() < 0.88:
        return account
    for ending, instead in ENDINGS[language]:
        if account.endswith(ending):
            return account.removesuffix(ending) + chance.choice(["", instead])
    joined = " en " if language == "nl" else " and "
    return chance.choice([account.upper(), account + " ", account.replace(" & ", joined), account.lower()])


def _phone(language: str, chance: random.Random) -> str:
    if language == "nl":
        return f"0{chance.choice([20, 30, 38, 40, 10, 26])}-{chance.randint(1_000_000, 9_999_999)}"
    return f"01{chance.randint(200, 999)} {chance.randint(100_000, 999_999)}"
