"""The columns of a sheet that are still to be taken for something."""

from analytics.intake.headers import match_section
from analytics.intake.layout import Header


def unclaimed(headers: tuple[Header, ...], taken: set[int]) -> list[Header]:
    """Columns that nothing claims and that are not known to be something else."""
    return [
        header
        for header in headers
        if header.column not in taken
        and max((match.score for match in match_section("ignored", header.text)), default=0.0) < 0.9
        and max((match.score for match in match_section("summary", header.text)), default=0.0) < 0.7
    ]
