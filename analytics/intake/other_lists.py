"""Lists that look like contracts and are others: invoices and orders, and what is still to be sold."""

import re
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
    "verkoopkans", "verkoopkans naam", "naam verkoopkans", "verkoopkans nr", "verkoopstadium", "verkoop stadium",
    "waarschijnlijkheid", "verwachte sluitingsdatum", "sluitingsdatum", "verwachte afsluitdatum", "leadbron",
    "lead bron", "dealfase", "dealnaam", "deal fase", "deal naam", "pijplijn",
})  # fmt: skip
_PATH: Final = re.compile(r"\s[-–:]\s")
# What is billed again and again is a subscription.
_INVOICES: Final = re.compile(
    r"^(?!.*\b(?:repeating|recurring|herhalend|terugkerend|periodiek)).*\b(?:facturen|invoices)\b"
)
_DUE: Final = frozenset({"vervaldatum", "verval datum", "due date", "due", "vervaldag", "betaald", "paid", "paid on"})
_SEVERAL: Final = 2
# What only a contract has.
_TELLING: Final = frozenset({"notice_days", "auto_renew"})


def _named(headers: tuple[Header, ...], names: frozenset[str]) -> bool:
    # "Deal - Stage" is a stage.
    return len({plain(_PATH.split(header.text)[-1]) for header in headers} & names) >= _SEVERAL


def orders(headers: tuple[Header, ...], contracts: tuple[Use, ...], named: str) -> bool:
    """Whether a sheet with amounts lists invoices or orders: several of its columns are named as in those only.

    `named`: the plain name of file and sheet; in a list that is named for invoices the day on which one is due is no
    end.
    """
    if _INVOICES.search(named):
        contracts = tuple(use for use in contracts if plain(use.header) not in _DUE)
        return _no_term(contracts) and any(plain(header.text) in _DUE for header in headers)
    return _named(headers, _ORDERS) and _no_term(contracts)


def sales(headers: tuple[Header, ...], contracts: tuple[Use, ...]) -> bool:
    """Whether a sheet with amounts may list what is still to be sold."""
    return _named(headers, _SALES) and _no_term(contracts)


def _no_term(contracts: tuple[Use, ...]) -> bool:
    """No notice and no end that a header names: a contract has one of them."""
    fields = {use.field for use in contracts}
    return not fields & _TELLING and not any(use.field == "end" and use.synonym != use.header for use in contracts)
