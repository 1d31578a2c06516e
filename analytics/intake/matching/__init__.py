"""Account names across exports: which of them mean one account."""

from analytics.intake.matching.accounts import MatchResult, match_accounts
from analytics.intake.matching.names import as_written

__all__ = ["MatchResult", "as_written", "match_accounts"]
