"""What a report is made of: the assessment, the part of it that is looked at, and how names are shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pandas as pd

from analytics.reports.deck_words import Words
from analytics.reports.shown_names import ShownNames
from analytics.risk.hidden import Lines, totals
from analytics.risk.plan import PlanLine, Planned, plan_lines, proposals
from analytics.tables.assessment import Assessment, PortfolioTotals
from analytics.tables.imported import Imported
from analytics.tables.portfolio import Tables

# So many conversations are proposed where nobody has planned any.
PROPOSED: Final = 8
_NOTHING: Final = 1e-9
# What is known of contact with those who decide, of expectations and of the future; comments alone do not separate.
_SEPARATING: Final = ("exec_gap", "strategic_gap", "breadth_gap", "align_gap", "unmeasured", "no_future")


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """All that a deck or a workbook is written from.

    Attributes:
        accounts: the rows of `assessment.accounts` that are looked at; `totals` are of these.
        plan: the conversations to hold, names and owners as they may be shown.
        proposed: whether the plan is the ranking's own proposal, which nobody has taken on yet.
        imported: what the files were read as; None where that is not known.
        workshop: what came out of a workshop, as `analytics.workshop.results` writes it; {} without one.
        sample: the customers are invented.
    """

    assessment: Assessment
    tables: Tables
    accounts: pd.DataFrame
    totals: tuple[PortfolioTotals, ...]
    names: ShownNames
    plan: tuple[PlanLine, ...]
    proposed: bool
    imported: Imported | None = None
    workshop: Mapping[str, Any] = field(default_factory=dict)
    sample: bool = False

    @property
    def total(self) -> PortfolioTotals:
        """The totals in the currency with most value."""
        return self.totals[0]

    @property
    def counted(self) -> bool:
        """Whether customers are counted, for want of any value."""
        return self.total.currency is None

    @property
    def filtered(self) -> bool:
        """Whether a part of the portfolio is left out."""
        return len(self.accounts) < len(self.assessment.accounts)

    @property
    def at_risk_from(self) -> float:
        """The chance from which an account is at risk."""
        return self.assessment.at_risk_from

    @property
    def nothing_to_separate_with(self) -> bool:
        """Whether satisfaction and contracts are all there is: then nothing can tell satisfaction from risk."""
        here = self.assessment.contributions.reindex(self.accounts.index)
        known = [name for name in _SEPARATING if name in here]
        return not self.accounts["deciders_known"].any() and bool((here[known].abs() < _NOTHING).all(axis=None))

    def comparable(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows in the main currency: others are never added to them. All rows where customers are counted."""
        return rows if self.counted else rows[rows["currency"] == self.total.currency]

    def ranked(self) -> pd.DataFrame:
        """The hidden risks, most at stake first; those without a value last, by chance."""
        return _ranked(self.accounts[self.accounts["corner"] == "hidden_risk"])

    def first(self, most: int) -> pd.DataFrame:
        """The accounts to speak of first: hidden risks, then the others with most at stake."""
        hidden = self.ranked()
        rest = _ranked(self.accounts.drop(index=hidden.index))
        return pd.concat([hidden, rest]).head(most) if len(hidden) < most else hidden.head(most)

    def worth(self, rows: pd.DataFrame, say: Words) -> str:
        """`€ 4.2M`, `€ 4.2M and US$ 1.0M`, or `12 customers`."""
        if self.counted:
            return say("shell.customers", n=len(rows))
        sums = rows.groupby("currency")["annual_value"].sum()
        parts = tuple(
            say.money(float(sums[code]), code)
            for code in (total.currency or "" for total in self.totals)
            if code in sums.index and sums[code] > 0
        )
        return say.listing(parts) if parts else say.money(0.0, self.total.currency or "")

    def reasons(self, account: str, say: Words, most: int) -> list[str]:
        """The strongest reasons of an account in words, as they may be shown."""
        return [
            self.names.checked(say.say(self.names.message(reason)))
            for reason in self.assessment.reasons.get(account, ())[:most]
        ]


def _ranked(rows: pd.DataFrame) -> pd.DataFrame:
    stake = rows["at_risk_value"].fillna(0.0)
    return (
        rows.assign(stake=stake)
        .sort_index(kind="stable")
        .sort_values(["stake", "risk"], ascending=False, kind="stable")
        .drop(columns="stake")
    )


def report_of(
    assessment: Assessment,
    tables: Tables,
    names: ShownNames,
    *,
    accounts: pd.DataFrame | None = None,
    plan: Iterable[Planned] = (),
    imported: Imported | None = None,
    workshop: Mapping[str, Any] | None = None,
    sample: bool = False,
) -> Report:
    """Put together what is reported on.

    Args:
        assessment: the portfolio; it has accounts.
        tables: what it was made of.
        names: what customers and account managers are called; while they are hidden there is no free text either.
        accounts: the rows to look at; all of them without.
        plan: the conversations that were taken on; without any, the first of the ranking are proposed.
        imported: what the files were read as.
        workshop: what came out of a workshop.
        sample: the customers are invented.
    """
    rows = assessment.accounts if accounts is None else accounts
    taken = tuple(plan)
    wanted = taken or proposals(assessment, rows, PROPOSED)
    lines = plan_lines(wanted, assessment, tables.conversations, {one.account: names(one.account) for one in wanted})
    settings = assessment.settings
    return Report(
        assessment=assessment,
        tables=tables,
        accounts=rows,
        totals=totals(rows, Lines(settings.satisfied_from, assessment.at_risk_from)),
        names=names,
        plan=tuple(names.line(line) for line in lines),
        proposed=not taken,
        imported=imported,
        workshop=workshop or {},
        sample=sample,
    )
