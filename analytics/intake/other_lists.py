"""Lists that look like contracts and are others: invoices and orders, and what is still to be sold."""

from typing import Final

from analytics.intake.headers import plain
from analytics.intake.layout import Header
from analytics.intake.uses import Use

_ORDERS: Final = frozenset({
    "invoice number", "invoice no", "invoice id", "invoice date", "factuurnummer", "factuurnr", "factuurdatum",
    "factuur", "ordernummer", "order number", "order id", "order no", "order date", "orderdatum", "besteldatum",
    "bestelnummer", "quantity", "qty", "unit price", "stuksprijs", "sku", "vervaldag", "vervaldatum factuur",
    "due date", "bedrag excl btw", "bedrag incl btw", "btw", "vat", "betaald", "paid", "levertijd", "leverdatum",
    "gewenste leverdatum", "beloofde leverdatum", "werkelijke leverdatum", "delivery date", "ship date", "productgroep",
})  # fmt: skip
_SALES: Final = frozenset({
    "opportunity id", "opportunity name", "opportunity", "deal id", "deal name", "deal stage", "deal", "stage",
    "sales stage", "probability", "win probability", "pipeline", "pipeline stage", "forecast category",
    "kans", "slagingskans", "verkoopfase", "lead source", "lead id", "close date", "expected close date",
})  # fmt: skip
_SEVERAL: Final = 2
# What only a contract has.
_TELLING: Final = frozenset({"notice_days", "auto_renew"})


def _named(headers: tuple[Header, ...], names: frozenset[str]) -> bool:
    return len({plain(header.text) for header in headers} & names) >= _SEVERAL


def orders(headers: tuple[Header, ...], contracts: tuple[Use, ...]) -> bool:
    """Whether a sheet with amounts lists invoices or orders: several of its columns are named as in those only."""
    return _named(headers, _ORDERS) and _no_term(contracts)


def sales(headers: tuple[Header, ...], contracts: tuple[Use, ...]) -> bool:
    """Whether a sheet with amounts may list what is still to be sold."""
    return _named(headers, _SALES) and _no_term(contracts)


def _no_term(contracts: tuple[Use, ...]) -> bool:
    """No notice and no end that a header names: a contract has one of them."""
    fields = {use.field for use in contracts}
    return not fields & _TELLING and not any(use.field == "end" and use.synonym != use.header for use in contracts)
