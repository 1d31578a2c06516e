# ruff: noqa: E501, E731, SIM905  the corpus is a table: one export a line
"""How many columns that matter are mapped right or asked rightly, on a labelled corpus of exports in many shapes.

    python benchmarks/intake_recognition.py [--wrong]

Every export is made here: its headers as a tool or a person writes them, its cells from a seed, and what each column
is. A column that matters is one with a field. It is right when it is mapped to that field with the right scale and
date order, or when there is a question about exactly what is in doubt. A column that is no field and was taken for one
counts as wrong too.
"""

import argparse
import csv
import datetime as dt
import io
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import openpyxl

from analytics.intake import Limits, SourceFile, read_exports

R = random.Random(20261101)
AS_OF = dt.date(2026, 11, 1)
FIRST = "Noorder Zuider Ooster Wester Midden Boven Water Berg Duin Polder Haven Brug Molen Linden Eiken Ster".split()
SECOND = "licht zorg lyceum techniek bouw transport college groep wonen energie advies kliniek raad vis hof".split()
FORM = ["", " B.V.", " BV", " N.V.", "", " Holding"]
PEOPLE = "Jan de Vries|Sanne Bakker|Piet Jansen|Ayşe Yılmaz|Mark Visser|Eva Smit|Tom Mulder|Lotte de Boer".split("|")
TITLES = "CIO|IT-manager|Functioneel beheerder|Directeur|Teamleider ICT|Hoofd bedrijfsvoering|Systeembeheerder".split(
    "|"
)
TITLES_EN = "CIO|IT Manager|Service desk analyst|Chief Financial Officer|Head of Operations|System administrator".split(
    "|"
)
TALK = "Fijn contact, snel geholpen|Duurt soms lang|Goede mensen|Mag proactiever|Prima zo|Te duur geworden".split("|")

Gen = Callable[[int], object]


def customer(i: int) -> str:
    return f"{FIRST[i % 16]}{SECOND[(i * 7) % 15]}{FORM[i % 6]}"


def pick(*options: object) -> Gen:
    return lambda _: R.choice(options)


def number(low: float, high: float, decimals: int = 0, sign: str = ".") -> Gen:
    return lambda _: f"{R.uniform(low, high):.{decimals}f}".replace(".", sign)


def money(style: str) -> Gen:
    def make(_: int) -> str:
        amount = R.randrange(4_000, 900_000) + R.choice([0, 0.5, 0.25])
        english = f"{amount:,.2f}"
        dutch = english.translate(str.maketrans(",.", ".,"))
        return {
            "nl": dutch,
            "nl€": f"€ {dutch}",
            "nl-": f"€ {f'{int(amount):,}'.replace(',', '.')},-",
            "en": english,
            "en$": f"${english}",
            "k": f"{amount / 1000:.1f}k".replace(".", ","),
            "plain": str(int(amount)),
        }[style]

    return make


MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()


def date(style: str, start: int = -300, end: int = 300) -> Gen:
    def make(_: int) -> str:
        day = AS_OF + dt.timedelta(days=R.randrange(start, end))
        if style == "nl":
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        if style == "serial":
            return str((day - dt.date(1899, 12, 30)).days)
        if style == "low":
            return f"{R.randint(1, 12):02d}/{R.randint(1, 12):02d}/2026"
        return day.strftime(style)

    return make


def text(*options: str) -> Gen:
    return lambda _: R.choice(options)


ID: Gen = lambda i: f"{10000 + i}"
CRM: Gen = lambda i: f"001{i:05d}AAX"
MAIL: Gen = lambda i: f"{PEOPLE[i % 8].split()[0].lower()}{i}@klant{i % 20}.nl"
P, T, TE, C = pick(*PEOPLE), pick(*TITLES), pick(*TITLES_EN), pick(*TALK, "")
M10, M10D, M5 = pick(5, 6, 7, 7, 8, 8, 9, 10), number(4.5, 9.9, 1, ","), pick(1, 2, 3, 4, 4, 5)
LIK = pick("Zeer tevreden", "Tevreden", "Neutraal", "Ontevreden", "Zeer ontevreden")
LIKE = pick("Very satisfied", "Satisfied", "Neutral", "Dissatisfied", "Very dissatisfied")
NPS = pick(0, 3, 5, 7, 8, 9, 10)
JN, YN = pick("Ja", "Nee"), pick("Yes", "No")
LEV = pick("Directie", "Management", "Operatie")
ISO, NLD, US = "%Y-%m-%d", "%d-%m-%Y", "%m/%d/%Y"


@dataclass(frozen=True)
class Export:
    """One labelled export: `columns` are (header, field or None, cells); `scale` and `order` as they should be read."""

    name: str
    table: str | None
    columns: list[tuple[str, str | None, Gen]]
    above: list[list[str]] = field(default_factory=list)
    below: list[list[str]] = field(default_factory=list)
    sheet: str | None = None
    delimiter: str = ","
    scale: dict[str, tuple[float, float]] = field(default_factory=dict)
    asks: dict[str, str] = field(default_factory=dict)  # header to the kind of question that must be there
    second: list[str] = field(default_factory=list)  # a second header row
    rows: int = 45


E = Export
CORPUS = [
    # Survey tools
    E("csat_nl.csv", "responses", [("Klantnaam", "account", customer), ("Datum", "date", date(NLD, -300, 0)), ("Cijfer", "score", M10D), ("Functie", "role", T), ("Toelichting", "comment", C)], delimiter=";", scale={"Cijfer": (1, 10)}),
    E("forms.csv", "responses", [("Id", None, ID), ("Begintijd", None, date(NLD + " %H:%M", -99, 0)), ("Tijd van voltooien", "date", date(NLD + " %H:%M", -99, 0)), ("E-mail", "respondent", MAIL), ("Voor welke organisatie werkt u?", "account", customer), ("Wat is uw functie?", "role", T), ("Hoe tevreden bent u over onze dienstverlening? (1-10)", "score", M10), ("Kunt u dit toelichten?", "comment", C)], scale={"Hoe tevreden bent u over onze dienstverlening? (1-10)": (1, 10)}),
    E("google.csv", "responses", [("Timestamp", "date", date("%m/%d/%Y %H:%M:%S", -99, 0)), ("Company", "account", customer), ("Your name", "respondent", P), ("How satisfied are you with our service? (1 = very dissatisfied, 5 = very satisfied)", "score", M5), ("How likely are you to recommend us?", "score", NPS), ("What could we do better?", "comment", C)], scale={"How satisfied are you with our service? (1 = very dissatisfied, 5 = very satisfied)": (1, 5), "How likely are you to recommend us?": (0, 10)}),
    E("qualtrics.csv", "responses", [("StartDate", None, date(ISO, -99, 0)), ("EndDate", None, date(ISO, -99, 0)), ("Status", None, pick(0)), ("RecordedDate", "date", date(ISO, -99, 0)), ("ResponseId", "response_id", lambda i: f"R_{i}a"), ("ExternalReference", "account", customer), ("Q1", "score", M10), ("Q2", "comment", C)], second=["Start Date", "End Date", "Response Type", "Recorded Date", "Response ID", "External Data Reference", "Overall, how satisfied are you with our services on a scale of 1 to 10?", "Please explain your score"], scale={"Q1": (1, 10)}),
    E("surveymonkey.csv", "responses", [("Respondent ID", "response_id", ID), ("Date Created", "date", date(US, -99, 0)), ("Email Address", "respondent", MAIL), ("Company", "account", customer), ("Overall, how satisfied are you with us?", "score", LIKE), ("Do you have any other comments?", "comment", C)]),
    E("likert_nl.csv", "responses", [("Organisatie", "account", customer), ("Naam", "respondent", P), ("Rol", "role", T), ("Tevredenheid", "score", LIK), ("Opmerking", "comment", C), ("Ingevuld op", "date", date("nl", -99, 0))], delimiter=";", scale={"Tevredenheid": (1, 5)}),
    E("breed.csv", "responses", [("Bedrijfsnaam", "account", customer), ("Respondent", "respondent", P), ("Hoe tevreden bent u over de servicedesk?", "score", M10), ("Hoe tevreden bent u over de bereikbaarheid van uw accountmanager?", "score", M10), ("Hoe tevreden bent u over de prijs?", "score", M10), ("Zou u ons aanbevelen?", "score", NPS), ("Heeft u nog opmerkingen?", "comment", C)]),
    E("ces.csv", "responses", [("Customer", "account", customer), ("CSAT", "score", M5), ("CES", "score", pick(1, 2, 3, 4, 5, 6, 7)), ("Response date", "date", date(ISO, -90, 0))], asks={"CSAT": "scale", "CES": "scale"}),
    E("nps_only.csv", "responses", [("Account Name", "account", customer), ("NPS", "score", NPS), ("Verbatim", "comment", C), ("Survey date", "date", date(ISO, -90, 0))], asks={"NPS": "field"}),
    E("percent.csv", "responses", [("Customer name", "account", customer), ("Satisfaction", "score", lambda _: f"{R.randint(40, 100)}%"), ("Date", "date", date(ISO, -90, 0))], scale={"Satisfaction": (0, 100)}),
    E("tien.csv", "responses", [("Klant", "account", customer), ("Score", "score", lambda _: f"{R.randint(5, 10)}/10"), ("Datum reactie", "date", date("%d/%m/%Y", -90, 0))], scale={"Score": (1, 10)}),
    E("sterren.csv", "responses", [("Relatie", "account", customer), ("Sterren", "score", lambda _: "★" * R.randint(1, 5)), ("Feedback", "comment", C)], scale={"Sterren": (1, 5)}),
    E("smiley.csv", "responses", [("Client name", "account", customer), ("Smiley", "score", pick("😀", "🙂", "😐", "🙁")), ("Rated at", "date", date(ISO, -90, 0))], scale={"Smiley": (1, 5)}),
    E("laag.csv", "responses", [("Debiteur", "account", customer), ("Rapportcijfer", "score", pick(3, 4, 5)), ("Datum ingevuld", "date", date("low"))], asks={"Rapportcijfer": "scale", "Datum ingevuld": "date_order"}),
    E("long.csv", "responses", [("Antwoord ID", "response_id", ID), ("Klantnr", "account_id", ID), ("Klant", "account", customer), ("Vraag", "question", pick("Tevredenheid", "NPS")), ("Antwoord", "score", M10), ("Datum antwoord", "date", date(NLD, -200, 0))], delimiter=";"),
    E("kto2026.xlsx", "responses", [("Naam organisatie", "account", customer), ("Naam contactpersoon", "respondent", P), ("Niveau", "level", LEV), ("Algemeen cijfer", "score", M10D), ("Verbeterpunten", "comment", C), ("Afnamedatum", "date", date(NLD, -100, 0))], above=[["Klanttevredenheidsonderzoek 2026"], ["Bron: KTO-tool, vertrouwelijk"], []], sheet="Resultaten", below=[["Gemiddelde", "", "", "7,8"]]),
    # Service desks
    E("zendesk.csv", "responses", [("Ticket ID", "response_id", ID), ("Requester", "respondent", P), ("Organization", "account", customer), ("Satisfaction score", "score", M5), ("Satisfaction comment", "comment", C), ("Solved at", "date", date(ISO, -90, 0)), ("Assignee", None, P), ("Priority", None, pick("High", "Low")), ("Tags", None, pick("vpn", "mail"))], asks={"Satisfaction score": "scale"}),
    E("topdesk.csv", "responses", [("Meldingnummer", "response_id", lambda i: f"M2609 {i:03d}"), ("Aanvrager", "respondent", P), ("Klant", "account", customer), ("Behandelaar", None, P), ("Waardering", "score", M5), ("Toelichting", "comment", C), ("Datum afgesloten", "date", date(NLD + " %H:%M", -90, 0)), ("Doorlooptijd", None, number(1, 90))], delimiter=";", asks={"Waardering": "scale"}),
    E("servicenow.csv", "responses", [("Number", None, lambda i: f"INC00{i}"), ("Caller", "respondent", P), ("Company", "account", customer), ("Rating", "score", LIKE), ("Comments", "comment", C), ("Closed", "date", date(ISO, -90, 0)), ("Assignment group", None, pick("Network", "Desktop"))]),
    E("freshdesk.csv", "responses", [("Ticket Id", "response_id", ID), ("Company Name", "account", customer), ("Contact Name", "respondent", P), ("Survey rating", "score", pick("Extremely satisfied", "Satisfied", "Neutral", "Dissatisfied")), ("Created date", "date", date(ISO, -90, 0)), ("Agent", None, P)]),
    # CRM and finance: contracts
    E("salesforce.csv", "contracts", [("Account ID", "account_id", CRM), ("Account Name", "account", customer), ("Account Owner", "owner", P), ("Industry", "segment", pick("Health", "Education")), ("Annual Contract Value", "annual_value", money("en$")), ("Contract Start Date", "start", date(US, -900, -300)), ("Contract End Date", "end", date(US)), ("Billing City", None, pick("Utrecht", "Delft"))]),
    E("dynamics.csv", "contracts", [("Accountnaam", "account", customer), ("Accountnummer", "account_id", ID), ("Eigenaar", "owner", P), ("Branche", "segment", pick("Zorg", "Onderwijs")), ("Jaaromzet", "annual_value", money("nl€")), ("Verlengdatum", "end", date(NLD)), ("Plaats", None, pick("Zwolle", "Breda"))], delimiter=";"),
    E("contractenlijst.xlsx", "contracts", [("Relatienr.", "account_id", ID), ("Relatie", "account", customer), ("Contractnr", "contract_id", lambda i: f"C-{i}"), ("Ingangsdatum", "start", date(NLD, -900, -300)), ("Einddatum", "end", date(NLD)), ("Opzegtermijn (mnd)", "notice_days", pick(1, 2, 3, 6)), ("Stilzwijgende verlenging", "auto_renew", JN), ("Contractwaarde per jaar (€)", "annual_value", money("nl-")), ("Accountmanager", "owner", P)], above=[["Contractenoverzicht", "", "", "per 1-11-2026"], []], below=[["Totaal", "", "", "", "", "", "", "€ 9.000.000,-"]], sheet="Blad1"),
    E("handlijst.csv", "contracts", [("klant", "account", customer), ("waarde/jr", "annual_value", money("k")), ("loopt af op", "end", date("nl")), ("AM", "owner", P)], delimiter=";"),
    E("mrr.csv", "contracts", [("Company", "account", customer), ("MRR", "monthly_value", number(300, 9000, 2)), ("Currency", "currency", pick("EUR")), ("Renewal date", "end", date(ISO)), ("CSM", "owner", P), ("Plan", None, pick("Gold", "Silver"))]),
    E("maandbedrag.csv", "contracts", [("Debiteurnummer", "account_id", ID), ("Naam debiteur", "account", customer), ("Maandbedrag excl. btw", "monthly_value", money("nl")), ("Startdatum", "start", date(NLD, -900, -100)), ("Contract tot", "end", date(NLD))], delimiter=";"),
    E("snake.csv", "contracts", [("klant_naam", "account", customer), ("klant_nr", "account_id", ID), ("contract_waarde_jaar", "annual_value", money("plain")), ("eind_datum", "end", date(ISO)), ("opzegtermijn_dagen", "notice_days", pick(30, 60, 90)), ("account_manager", "owner", P)]),
    E("serial.csv", "contracts", [("Customer", "account", customer), ("Contract value", "annual_value", money("plain")), ("Expiry date", "end", date("serial"))]),
    E("hubspot.csv", "contracts", [("Record ID", None, ID), ("Deal Name", "contract_id", lambda i: f"Renewal {i}"), ("Associated Company", "account", customer), ("Amount", "annual_value", money("plain")), ("Deal owner", "owner", P), ("Contract end date", "end", date(ISO)), ("Deal Stage", None, pick("Open", "Won"))]),
    E("camel.csv", "contracts", [("customerName", "account", customer), ("customerId", "account_id", ID), ("annualValue", "annual_value", money("plain")), ("renewalDate", "end", date(ISO)), ("noticePeriodDays", "notice_days", pick(30, 90)), ("autoRenew", "auto_renew", pick("true", "false"))]),
    E("uk.csv", "contracts", [("Client", "account", customer), ("Contract Ref", "contract_id", ID), ("Annual fee (GBP)", "annual_value", money("en")), ("Start", "start", date("%d/%m/%Y", -900, -100)), ("End", "end", date("%d/%m/%Y")), ("Notice", "notice_days", pick("3 months", "90 days"))]),
    # Wide lists with summary evidence
    E("wide_en.csv", "contracts", [("Account", "account", customer), ("ACV", "annual_value", money("plain")), ("Renewal date", "end", date(ISO)), ("Last executive contact", "last_executive_contact", date(ISO, -400, 0)), ("Executive meetings (12 months)", "executive_meetings", pick(0, 1, 2, 4)), ("Expectations agreed", "expectations_agreed", YN), ("Expectation fit score (0-10)", "expectation_fit", M10), ("Sponsor", "sponsor", P), ("Average CSAT", "score", number(6, 9, 1))]),
    E("breed_nl.csv", "contracts", [("Klantnaam", "account", customer), ("Jaarwaarde", "annual_value", money("nl")), ("Einddatum contract", "end", date(NLD)), ("Laatste directiecontact", "last_executive_contact", date(NLD, -400, 0)), ("Aantal directiegesprekken", "executive_meetings", pick(0, 1, 3)), ("Verwachtingen vastgelegd", "expectations_agreed", JN), ("Gemiddelde CSAT", "score", M10D), ("Verlengd (ja/nee)", "outcome", JN)], delimiter=";"),
    # Conversations
    E("gesprekken.csv", "conversations", [("Datum gesprek", "date", date(NLD, -300, 0)), ("Klant", "account", customer), ("Gesprek met", "person", P), ("Functie", "role", T), ("Onderwerp", "topic", pick("Servicereview", "Toekomst en strategie", "Prijs en contract")), ("Signaal", "signal", pick("ziet toekomst", "alleen prijs", "")), ("Verslag", "note", C), ("Accountmanager", "our_person", P)], delimiter=";"),
    E("activities.csv", "conversations", [("Account Name", "account", customer), ("Activity Date", "date", date(US, -300, 0)), ("Subject", "topic", pick("QBR", "Renewal talk", "Ticket review")), ("Contact", "person", P), ("Title", "role", TE), ("Assigned To", "our_person", P), ("Full Comments", "note", C)]),
    E("bezoeken.xlsx", "conversations", [("Bezoekdatum", "date", date(NLD, -300, 0)), ("Relatie", "account", customer), ("Gesproken met", "person", P), ("Niveau", "level", LEV), ("Soort gesprek", "topic", pick("Operationeel overleg", "Verwachtingen")), ("Samenvatting", "note", C)], sheet="Bezoekverslagen"),
    E("calls.csv", "conversations", [("Date", "date", date(ISO, -300, 0)), ("Company", "account", customer), ("Spoke with", "person", P), ("Level", "level", pick("executive", "management", "operational")), ("Topic", "topic", pick("future", "operational")), ("What was heard", "signal", pick("sees future", "price only", "")), ("Notes", "note", C)]),
    # People
    E("contactpersonen.csv", "people", [("Organisatie", "account", customer), ("Contactpersoon", "person", P), ("Functie", "role", T), ("Beslisser", "decides", JN), ("Uitgenodigd enquête", "invited", JN), ("Telefoon", None, ID)], delimiter=";"),
    E("contacts.csv", "people", [("Account Name", "account", customer), ("Full Name", "person", P), ("Title", "role", TE), ("Email", None, MAIL), ("Decision maker", "decides", YN), ("Phone", None, ID)]),
    # Expectations
    E("verwachtingen.csv", "expectations", [("Klant", "account", customer), ("Verwachting", "expectation", pick("Minder storingen", "Meedenken", "Snelle levering")), ("Uitgesproken door", "stated_by", P), ("Belang (1-5)", "importance", pick(1, 3, 5)), ("Meetafspraak", "measure", pick("SLA 99,9", "", "maandrapport")), ("Realisatie", "fulfilment", pick(3, 6, 8)), ("Besproken op", "reviewed", date(NLD, -300, 0))], delimiter=";"),
    E("expectations.csv", "expectations", [("Customer", "account", customer), ("Expectation", "expectation", pick("Fewer outages", "Think along")), ("Importance", "importance", pick(2, 4, 5)), ("Agreed measure", "measure", pick("SLA", "")), ("Fulfilment", "fulfilment", pick(2, 7, 9)), ("Last reviewed", "reviewed", date(ISO, -300, 0)), ("Source", "source", pick("customer", "guess"))]),
    # Outcomes
    E("verlengingen.csv", "outcomes", [("Klant", "account", customer), ("Datum besluit", "date", date(NLD, -900, 0)), ("Verlengd", "outcome", JN), ("Reden", "reason", pick("Prijs", "Fusie", ""))], delimiter=";"),
    E("churn.csv", "outcomes", [("customer_id", "account_id", ID), ("churn_date", "date", date(ISO, -900, 0)), ("churned", "outcome", pick("1", "0")), ("churn_reason", "reason", pick("price", "merger", ""))]),
    E("lost.csv", "outcomes", [("Account", "account", customer), ("Renewal date", "date", date(US, -900, 0)), ("Renewal outcome", "outcome", pick("Renewed", "Churned")), ("Lost reason", "reason", pick("Price", ""))]),
    # Nothing that we know
    E("usage.csv", None, [("account_id", None, ID), ("weekly_logins", None, pick(1, 5)), ("seats", None, pick(10, 20)), ("api_calls", None, pick(100, 900))]),
    E("facturen.csv", None, [("Factuurnummer", None, ID), ("Factuurdatum", None, date(NLD, -300, 0)), ("BTW", None, money("nl"))], delimiter=";"),
]  # fmt: skip


def cells(export: Export) -> list[list[str]]:
    """The whole sheet as text."""
    rows = [[str(make(i)) for _, _, make in export.columns] for i in range(export.rows)]
    head = [[header for header, _, _ in export.columns], *([export.second] if export.second else [])]
    return [*export.above, *head, *rows, *export.below]


def content(export: Export) -> bytes:
    """The export as the bytes of a csv or workbook."""
    if export.name.endswith(".xlsx"):
        book = openpyxl.Workbook()
        book.active.title = export.sheet or "Sheet1"
        for row in cells(export):
            book.active.append(row)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()
    text_ = io.StringIO()
    csv.writer(text_, delimiter=export.delimiter).writerows(cells(export))
    return text_.getvalue().encode()


def judge(export: Export) -> tuple[int, int, list[str]]:
    """(columns that matter, of which right, what was wrong)."""
    imported = read_exports([SourceFile(export.name, content(export))], as_of=AS_OF, limits=Limits())
    sheet = imported.files[0].sheets[0]
    asked = {(question.where.column, question.kind) for question in imported.questions}
    found = {column.header: column for column in sheet.columns}
    wrong, right, matter = [], 0, 0
    if sheet.table != export.table:
        wrong.append(f"table {sheet.table} for {export.table}")
    for at, (header, expected, _) in enumerate(export.columns, start=1):
        column = found.get(header)
        field_ = column.field if column and sheet.table else None
        if expected is None and field_ is None:
            continue
        matter += 1
        if column is None or field_ != expected or expected is None:
            wrong.append(f"{header}: {field_} for {expected}")
        elif header in export.asks and (at, export.asks[header]) not in asked:
            wrong.append(f"{header}: not asked for its {export.asks[header]}")
        elif header in export.scale and column.scale != export.scale[header]:
            wrong.append(f"{header}: scale {column.scale}")
        else:
            right += 1
    if sheet.table and sheet.rows_set_aside > len(export.below):
        wrong.append(f"{sheet.rows_set_aside} rows set aside: {imported.set_aside[0].reason}")
    return matter, right, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="show what was wrong")
    show = parser.parse_args().wrong
    began = time.perf_counter()
    matter = right = 0
    for export in CORPUS:
        own, good, wrong = judge(export)
        matter, right = matter + own, right + good
        if show and wrong:
            print(f"{export.name}: {'; '.join(wrong)}")
    seconds = time.perf_counter() - began
    print(f"{right} of {matter} columns that matter mapped right or asked rightly: {right / matter:.1%}")
    print(f"{len(CORPUS)} exports in {seconds:.1f} s")


if __name__ == "__main__":
    main()
