"""What a set of accounts or contracts is worth a year: money by currency, or their number where no value is known."""

import pandas as pd

from ui.state import State


class Worth:
    """Writes worth for one portfolio. Currencies are never added up."""

    def __init__(self, state: State, accounts: pd.DataFrame, unit: str = "shell.customers") -> None:
        self._t = state.t
        self._unit = unit  # the sentence that says how many there are
        self.counted = bool(accounts["annual_value"].isna().all())
        # Whose value nobody knows has no currency either, which is no other one.
        valued = accounts if self.counted else accounts[accounts["annual_value"].notna()]
        values = valued.groupby("currency")["annual_value"].sum().sort_values(ascending=False, kind="stable")
        self.currencies = tuple(str(currency) for currency in values.index)

    @property
    def currency(self) -> str | None:
        """The currency in which most is held; None where customers are counted."""
        return None if self.counted or not self.currencies else self.currencies[0]

    def of(self, rows: pd.DataFrame) -> str:
        """`€ 4.2M`, `€ 4.2M and US$ 1.0M`, or `12 customers`."""
        if self.counted:
            return self._t(self._unit, n=len(rows))
        sums = rows.groupby("currency")["annual_value"].sum()
        parts = tuple(
            self._t.money(float(sums[currency]), currency)
            for currency in self.currencies
            if currency in sums.index and sums[currency] > 0
        )
        return self._t.listing(parts) if parts else self._t.money(0.0, self.currency or "")

    def a_year(self, rows: pd.DataFrame) -> str:
        """`€ 4.2M a year`, or `12 customers`."""
        return self.of(rows) if self.counted else self._t("lists.a_year", money=self.of(rows))


def by_worth(accounts: pd.DataFrame) -> pd.DataFrame:
    """Most valuable first; without a value last, and by name."""
    return accounts.sort_index(kind="stable").sort_values(
        "annual_value", ascending=False, na_position="last", kind="stable"
    )
