"""Which field a header names."""

import pytest

from analytics.intake.headers import field_names, match_section, plain, vocabulary
from analytics.tables.schema import TABLES


@pytest.mark.parametrize(
    ("section", "header", "field"),
    [
        ("shared", "Klantnaam", "account"), ("shared", "klant_naam", "account"), ("shared", "Naam van de klant", "account"),
        ("shared", "customerId", "account_id"), ("shared", "Account_Name__c", "account"),
        ("contracts", "Contractwaarde per jaar (€)", "annual_value"), ("contracts", "arr_usd", "annual_value"),
        ("contracts", "MRR", "monthly_value"), ("contracts", "Maandbedrag excl. btw", "monthly_value"),
        ("contracts", "Einddatum contract", "end"), ("contracts", "renewal_date", "end"),
        ("contracts", "Opzegtermijn (mnd)", "notice_days"), ("contracts", "Omzet 2026", "annual_value"),
        ("responses", "Rapportcijfer", "score"), ("responses", "Rapportcijffer", "score"), ("responses", "NPS-score", "nps"),
        ("responses", "3. Kunt u dit toelichten?", "comment"), ("conversations", "Gesprek met", "person"),
        ("conversations", "our_person", "our_person"), ("expectations", "Belang (1-5)", "importance"),
        ("contracts", "Deal - Eigenaar", "owner"), ("shared", "customers.company", "account"),
        ("contracts", "Bedrag p/m (excl.)", "monthly_value"), ("contracts", "Begindatum abonnement", "start"),
        ("shared", "A/C no", "account_id"), ("contracts", "Stilzw. verlengen", "auto_renew"),
        ("contracts", "Currency: Name", "currency"), ("conversations", "Dd.", "date"),
        ("responses", "Hoe tevreden bent u over onze dienstverlening?", "score"),
        ("people", "Tekent contract?", "decides"), ("expectations", "How do we measure it?", "measure"),
        ("outcomes", "Verlengd ja/nee", "outcome"), ("summary", "Laatste contact met directie", "last_executive_contact"),
    ],
)  # fmt: skip
def test_a_header_names_its_field(section: str, header: str, field: str) -> None:
    assert match_section(section, header)[0].field == field


@pytest.mark.parametrize(
    "header", ["customer_segment", "product_accounting", "minutes_customer_support", "Geboortedatum"]
)
def test_a_word_in_passing_names_no_customer(header: str) -> None:
    assert not [match for match in match_section("shared", header) if match.field.startswith("account")]


def test_every_field_of_the_tables_is_a_header() -> None:
    asked = {field.name for fields in TABLES.values() for field in fields} - {"strength", "log"}
    listed = {field for section in vocabulary().values() for field in section}
    assert asked <= listed
    assert {"account_id", "monthly_value"} <= field_names()


@pytest.mark.parametrize(
    ("text", "words"), [("KlantNaam", "klant naam"), ("Enquête-datum", "enquete datum"), ("  ", "")]
)
def test_plain_words(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(("section", "header"), [("contracts", "Deal - ID nummer van iets"), ("people", "Contact ID"),
                                                 ("contracts", "Contract")])  # fmt: skip
def test_what_names_the_rows_leaves_no_bare_id_behind(section: str, header: str) -> None:
    """ "Contract ID" may lose its "contract" only where what is left says something by itself."""
    assert not [match for match in match_section(section, header) if match.synonym in ("id", "name", "date")]
