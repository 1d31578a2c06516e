"""A chance in words first: `1 in 3`, `likely between 1 in 5 and 1 in 2`; figures on demand."""

from analytics.reports.spoken_chance import nearest
from locales import Translator


def spoken(t: Translator, chance: float) -> str:
    """A chance as `1 in 8`, never broken over two lines."""
    part, whole = nearest(chance)
    return t("shell.chance", part=str(part), whole=str(whole)).replace(" ", "\N{NO-BREAK SPACE}")


def spoken_range(t: Translator, low: float, high: float) -> str:
    """`likely between 1 in 5 and 1 in 2`; one chance where both ends are said alike."""
    first, last = spoken(t, low), spoken(t, high)
    return t("shell.chance.about", chance=first) if first == last else t("shell.chance.between", low=first, high=last)
