"""A chance in words: `1 in 3`, `likely between 1 in 5 and 1 in 2`."""

from typing import Final

from analytics.reports.say import Say

# Chances that people say aloud; the nearest on the scale of odds is taken.
_SPOKEN: Final = (
    (1, 50), (1, 30), (1, 20), (1, 15), (1, 12), (1, 10), (1, 8), (1, 7), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5),
    (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10), (19, 20),
)  # fmt: skip


def nearest(chance: float) -> tuple[int, int]:
    """The spoken chance nearest to one of 0 to 1: 1 and 8 for `1 in 8`."""

    def distance(pair: tuple[int, int]) -> float:
        share = pair[0] / pair[1]
        return abs(share / (1 - share) / max(chance / max(1 - chance, 1e-9), 1e-9) - 1) + abs(share - chance)

    return min(_SPOKEN, key=distance)


def spoken(say: Say, chance: float) -> str:
    """A chance of 0 to 1 as `1 in 8`."""
    part, whole = nearest(chance)
    # A line that ends on "1 in" makes the reader wait.
    return say("shell.chance", part=str(part), whole=str(whole)).replace(" ", "\N{NO-BREAK SPACE}")


def spoken_range(say: Say, low: float, high: float) -> str:
    """`likely between 1 in 5 and 1 in 2`; one chance where both ends are said alike."""
    first, last = spoken(say, low), spoken(say, high)
    if first == last:
        return say("shell.chance.about", chance=first)
    return say("shell.chance.between", low=first, high=last)
