"""Quantities that a sentence can carry without being spelled in any language yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency (ISO 4217 code, or "" where the export names none)."""

    amount: float
    currency: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1; read as a percentage."""

    value: float


@dataclass(frozen=True, slots=True)
class Score:
    """A satisfaction score on the scale on which it was asked."""

    value: float
    lowest: float
    highest: float
