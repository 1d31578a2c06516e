"""A chance in words first: `1 in 3`, `likely between 1 in 5 and 1 in 2`; figures on demand."""

from typing import Final

from locales import Translator

# Chances that people say aloud; the nearest on the log-odds scale is taken.
_SPOKEN: Final = (
    (1, 50), (1, 30), (1, 20), (1, 15), (1, 12), (1, 10), (1, 8), (1, 7), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5),
    (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10), (19, 20),
)  # fmt: skip


def spoken(t: Translator, chance: float) -> str:
    """A chance as `1 in 8`."""

    def distance(pair: tuple[int, int]) -> float:
        part = pair[0] / pair[1]
        return abs(part / (1 - part) / max(chance / max(1 - chance, 1e-9), 1e-9) - 1) + abs(part - chance)

    part, whole = min(_SPOKEN, key=distance)
    return t("shell.chance", part=str(part), whole=str(whole))


def spoken_range(t: Translator, low: float, high: float) -> str:
    """`likely between 1 in 5 and 1 in 2`; one chance where both ends are said alike."""
    first, last = spoken(t, low), spoken(t, high)
    return t("shell.chance.about", chance=first) if first == last else t("shell.chance.between", low=first, high=last)
