"""How many past decisions there are, and whether that is enough of either outcome to say something of them."""

from typing import Final

from analytics.risk.arrays import Bools

ENOUGH: Final = (100, 20)  # decisions in all, and of each kind, below which the word is "too few"
# Lost or kept, below which no direction is claimed: with 7 lost, noise was called inverted.
FEWEST: Final = 10


def enough(lost: Bools) -> bool:
    """Whether there are decisions enough to speak of."""
    return len(lost) >= ENOUGH[0] and rarer(lost) >= ENOUGH[1]


def rarer(lost: Bools) -> int:
    """How many decisions there are of the kind of which there are fewer, lost or kept."""
    return min(int(lost.sum()), int((~lost).sum()))
