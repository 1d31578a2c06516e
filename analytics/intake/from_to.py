"""Two columns of dates that are named as the ends of one period: "levering van", "levering t/m"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from analytics.intake.content import Profile
from analytics.intake.headers import plain
from analytics.intake.layout import Header

_BEGIN: Final = "van|from|vanaf|begin|start"
_END: Final = "tot|tm|t m|to|until|till|eind|einde|end"
_FROM: Final = re.compile(rf"^(?:{_BEGIN})(?: |$)| (?:{_BEGIN})$")
_TO: Final = re.compile(rf"^(?:{_END})(?: |$)| (?:{_END})$")
_DATES: Final = 0.8


def two_ends(headers: Sequence[Header], seen: Mapping[int, Profile]) -> tuple[Header, ...]:
    """The only pair of columns of dates with one name for two ends, the first of which is not the later one."""
    dated = [header for header in headers if seen[header.column].dates > _DATES]
    begins = {_FROM.sub("", plain(header.text)): header for header in dated if _FROM.search(plain(header.text))}
    pairs = [
        (begins[what], header)
        for header in dated
        if _TO.search(plain(header.text)) and (what := _TO.sub("", plain(header.text))) in begins
    ]
    if len(pairs) != 1 or seen[pairs[0][0].column].middle > seen[pairs[0][1].column].middle:
        return ()
    return pairs[0]
