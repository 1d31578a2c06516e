"""Dutch files as sales directors and consultants drop them: typical ones, with the mess that is usual and no more.

Surveys, lists from a CRM, marks from a service desk, and the lists of contracts that people keep by hand. `made_by`
says what the names rest on, and what is from memory. Everything in the cells is invented.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.exports.cells import (
    account,
    always,
    branch,
    comment,
    counted,
    cycle,
    date,
    expectation,
    first,
    full,
    ip_address,
    keep,
    label,
    last,
    left_because,
    level,
    mail,
    mark,
    measure,
    money,
    name,
    note,
    nps_group,
    numbered,
    owner,
    phone,
    pick,
    role,
    subject,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Column, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_A

# What a column of a wide list of contracts says in one cell, in the words of the design.
LAST_EXECUTIVE = "last_executive_contact"
EXECUTIVE_MEETINGS = "executive_meetings"
AGREED = "expectations_agreed"
FIT = "expectation_fit"
SPONSOR = "sponsor"
AVERAGE = "score"
RENEWED = "outcome"

PRACTICE = replace(
    DUTCH_A,
    companies=tuple(
        """
Aarninkhof Systeembouw B.V.|Gemeente Zandermeer|Stichting Zorgspectrum De Vliet|Brandsen Koel- en Vriestechniek B.V.|
Woonpartners Leidekamp|Scholengroep Het Kompas|Van Schaik Verpakkingen B.V.|Waterschap Berkel en Dommelaar|
Ziekenhuis De Meent|Heijligers Transport B.V.|Onderlinge Verzekering Landzicht U.A.|Dubbelman Notarissen|
Regiopolitheek Apotheken|Kwekerij Bloemhof B.V.|Omgevingsdienst Middenveld|Technische Unie Raalhuis|
Bakkersland Oosterhoek B.V.|Stichting Kinderdorp De Regenboog|Klaver Accountants & Adviseurs|Hogeschool Amstelkamp|
Petersen Machinebouw N.V.|Gemeente Over-Rijssel|Thuiszorg Veluwerand|Van Wijngaarden Groenvoorziening B.V.|
Bouwbedrijf Stoffels & Zn.|Zuivelhoeve Twickelo B.V.|Theater De Kolk|Energie Coöperatie Buurtkracht U.A.|
Autogroep Nijmanss B.V.|Vermaat Catering Groep|Drukkerij De Volharding|Metaalunie Hardenberghe B.V.|
Bibliotheek Rivierenstreek|GGZ De Stroom|Logistics Park Tiel-Noord B.V.|Installatiebedrijf Kooistra B.V.|
Advocatenkantoor Borgerink|Museum Huis ter Leede|Pluimveeslachterij Ommerkanaal B.V.|Vastgoedbeheer Singelstad|
Stichting MBO Het Noorderlicht|Reinigingsdienst Avriel|Scheepswerf Van Duivenbode|Provincie Hoogland
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Maaike Terlouw", "Dennis van Riel", "Ilse Boersma", "Karim Haddou", "Jos Wolters"),
    comments=(
        "Goede bereikbaarheid en vriendelijke mensen",
        "Afhandeling van meldingen duurt soms te lang",
        "Wij willen graag vaker proactief advies",
        "geen",
        "Fijne samenwerking, vooral met Maaike",
        "Facturatie is nog steeds een aandachtspunt.",
        "Prijzen zijn fors gestegen, wij gaan dit jaar vergelijken",
        "Alles naar wens",
        "Meer inzicht in de planning zou helpen",
        "We missen een vaste contactpersoon sinds de reorganisatie",
        "Prima partij, denken goed mee",
        "De monteurs zijn deskundig maar de terugkoppeling kan beter",
        "Hoe zien jullie de samenwerking over drie jaar? Daar horen we niets over",
    ),
    first_day=dt.date(2025, 11, 3),
    days=340,
    first_number=41000,
)

# A survey of relations is out for some weeks.
SPRING = replace(PRACTICE, first_day=dt.date(2026, 5, 11), days=38)
AUTUMN = replace(PRACTICE, first_day=dt.date(2026, 9, 1), days=29)

TEVREDEN = ("Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden")
EENS = ("Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens")


def by_end(rows: Sequence[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.end))]


def by_day(rows: Sequence[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.day))]


def newest_first(rows: Sequence[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.day, reverse=True))]


def minutes_before(minutes: int) -> Callable[[Row], dt.datetime]:
    """When somebody began who was ready at the moment of the row."""
    return lambda row: row.day - dt.timedelta(minutes=row.random.randint(2, minutes))


def whole(low: int, high: int) -> Cells:
    return lambda row: row.random.randint(low, high)


def name_parts(is_field: str, *, between: bool = False) -> list[Column]:
    """First and last name in columns of their own: together they are who it is."""

    def prefix(row: Row) -> str:
        return " ".join(row.last.split()[:-1])

    def bare(row: Row) -> str:
        return row.last.split()[-1]

    one = column("Voornaam", is_field, first, also=("nothing",), one_of=is_field)
    if not between:
        return [one, column("Achternaam", is_field, last, also=("nothing",), one_of=is_field)]
    return [
        one,
        other("Tussenvoegsel", prefix, also=(is_field,)),
        column("Achternaam", is_field, bare, also=("nothing",), one_of=is_field),
    ]


# Surveys.


def microsoft_forms() -> Export:
    rows = by_day(Customers(SPRING, 7101).rows(64))
    columns = [
        column("ID", "response_id", counted("{}"), also=("nothing",)),
        column("Begintijd", "date", minutes_before(14), also=("nothing",), one_of="date"),
        column("Tijd van voltooien", "date", date("day", "moment"), also=("nothing",), one_of="date"),
        other("E-mail", always("anonymous")),
        other("Naam", always("")),
        column("Voor welke organisatie werkt u?", "account", name),
        column("Wat is uw functie?", "role", role, blank=0.06),
        column("Hoe tevreden bent u over onze dienstverlening in het algemeen?", "score", label(TEVREDEN)),
        column("Hoe tevreden bent u over de bereikbaarheid van onze servicedesk?", "score", label(TEVREDEN)),
        column("Hoe tevreden bent u over het contact met uw accountmanager?", "score", label(TEVREDEN)),
        column(
            "Hoe waarschijnlijk is het dat u ons aanbeveelt bij een collega of relatie?",
            "score",
            mark(0, 10, miss=0.02),
            scale=(0, 10),
            note="the question of the net promoter score; it goes from 0 to 10 in this tool",
        ),
        column("Kunt u uw antwoord toelichten?", "comment", comment, blank=0.4),
        column("Wat kunnen wij verbeteren?", "comment", comment, also=("nothing",), blank=0.5),
        other("Mogen wij contact met u opnemen naar aanleiding van uw antwoorden?", pick(["Ja", "Nee"])),
    ]
    return Export(
        "Klanttevredenheidsonderzoek 2026(1-64).xlsx",
        "Microsoft Forms, opened in Excel, Dutch interface; the first five names as programs that read such files have"
        " them, the questions from memory",
        [Sheet("Sheet1", "responses", columns, rows)],
        days="m-d-yy",
    )


def google_forms() -> Export:
    rows = by_day(Customers(AUTUMN, 7102).rows(47))
    columns = [
        column("Tijdstempel", "date", date("day", "d-m-yyyy hh:mm:ss"), order="dmy"),
        column("E-mailadres", "respondent", mail, also=("nothing",)),
        column("Bedrijfsnaam", "account", name),
        column("Uw naam", "respondent", full, blank=0.1),
        column("Uw rol", "role", role),
        column(
            "Welk cijfer geeft u onze dienstverlening? (1 = zeer slecht, 10 = uitstekend)",
            "score",
            mark(1, 10, miss=0),
            scale=(1, 10),
        ),
        column("Hoe beoordeelt u de kwaliteit van ons werk?", "score", mark(1, 5, miss=0), must_ask="scale"),
        column("Hoe beoordeelt u onze communicatie?", "score", mark(1, 5, miss=0), must_ask="scale"),
        column("Hoe beoordeelt u de prijs-kwaliteitverhouding?", "score", mark(1, 5, miss=0), must_ask="scale"),
        column("Heeft u nog tips of opmerkingen?", "comment", comment, blank=0.45),
    ]
    return Export(
        "Klantevaluatie (Reacties) - Formulierreacties 1.csv",
        "Google Forms, its sheet of answers saved as csv, Dutch interface; the name of the first column is the tool's,"
        " from memory. Nothing in the file says that the last three questions go up to 5",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def surveymonkey() -> Export:
    rows = newest_first(Customers(SPRING, 7103).rows(72))
    response = "Response"
    columns = [
        column(("Respondent ID", ""), "response_id", counted("1184{:07d}", 7740113, 913), also=("nothing",)),
        other(("Collector ID", ""), always("43871190")),
        column(
            ("Start Date", ""),
            "date",
            minutes_before(12),
            also=("nothing",),
            one_of="date",
        ),
        column(
            ("End Date", ""),
            "date",
            date("day", "moment"),
            also=("nothing",),
            one_of="date",
        ),
        other(("IP Address", ""), ip_address),
        column(("Email Address", ""), "respondent", mail, also=("nothing",)),
        column(("First Name", ""), "respondent", first, also=("nothing",)),
        column(("Last Name", ""), "respondent", last, also=("nothing",)),
        column(("Klantnaam", ""), "account", account),
        column(("Klantnummer", ""), "account_id", numbered("{}")),
        other(("Accountmanager", ""), owner, also=("owner", "our_person")),
        column(
            ("Hoe tevreden bent u in het algemeen over de samenwerking met ons?", response), "score", label(TEVREDEN)
        ),
        column(
            ("In hoeverre bent u het eens met de volgende stellingen?", "Afspraken worden nagekomen"),
            "score",
            label(EENS),
            also=("nothing",),
        ),
        column(("", "Men denkt met ons mee"), "score", label(EENS), also=("nothing",)),
        column(("", "Problemen worden snel opgelost"), "score", label(EENS), also=("nothing",)),
        column(
            ("Hoe waarschijnlijk is het dat u ons zou aanbevelen aan een zakenrelatie?", ""),
            "score",
            mark(0, 10),
            scale=(0, 10),
        ),
        column(("Wat is de belangrijkste reden voor uw score?", "Open-Ended Response"), "comment", comment, blank=0.35),
        column(
            ("Welke rol heeft u bij de beslissing over het contract?", response),
            "level",
            level("Ik beslis", "Ik adviseer", "Ik ben gebruiker"),
            also=("role", "nothing", "?field"),
            note="who decides is what the levels are about, but a role in a decision is no level in so many words",
        ),
    ]
    return Export(
        "KTO relaties 2026 - alle antwoorden.xlsx",
        "SurveyMonkey, all responses, two rows of names; the tool's own names stay English, custom data the sender's."
        " All from memory",
        [Sheet("Sheet", "responses", columns, rows)],
    )


def typeform() -> Export:
    rows = newest_first(Customers(AUTUMN, 7104).rows(41))
    columns = [
        column("#", "response_id", lambda row: row.hex(32), also=("nothing",)),
        column("Bij welk bedrijf werk je?", "account", name),
        column("Wat is je naam?", "respondent", full, blank=0.15),
        column(
            "Hoe tevreden ben je over onze samenwerking?",
            "score",
            mark(1, 5, miss=0),
            must_ask="scale",
            note="stars, five or ten of them: the file does not say",
        ),
        column(
            "Hoe waarschijnlijk is het dat je ons aanbeveelt? (0 = zeker niet, 10 = zeker wel)",
            "score",
            mark(0, 10, miss=0),
            scale=(0, 10),
        ),
        column("Wat doen we goed?", "comment", comment, also=("nothing",), blank=0.4),
        column("Wat kan er beter?", "comment", comment, also=("nothing",), blank=0.4),
        other("Response Type", weighted(["completed", "partial"], [95, 5])),
        column(
            "Start Date (UTC)",
            "date",
            date(minutes_before(9), "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
            order="ymd",
        ),
        other("Stage Date (UTC)", always("")),
        column(
            "Submit Date (UTC)",
            "date",
            date("day", "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
            order="ymd",
        ),
        other("Network ID", lambda row: row.hex(10)),
        other("Tags", always("")),
        other("Ending", always("Bedankt!")),
    ]
    return Export(
        "responses-kT9xQ2-2026-09-30.csv",
        "Typeform, results as csv; the tool's own names are English whatever the language of the form, from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def qualtrics() -> Export:
    rows = by_day(Customers(AUTUMN, 7105).rows(80))
    general = "Al met al, hoe tevreden bent u over uw leverancier? (0-10)"
    columns = [
        column(
            ("StartDate", "Startdatum", '{"ImportId":"startDate","timeZone":"Europe/Amsterdam"}'),
            "date",
            date(minutes_before(11), "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
            order="ymd",
        ),
        column(
            ("EndDate", "Einddatum", '{"ImportId":"endDate","timeZone":"Europe/Amsterdam"}'),
            "date",
            date("day", "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
            order="ymd",
        ),
        other(("Status", "Antwoordtype", '{"ImportId":"status"}'), always("IP-adres")),
        other(("IPAddress", "IP-adres", '{"ImportId":"ipAddress"}'), ip_address),
        other(("Progress", "Voortgang", '{"ImportId":"progress"}'), always("100")),
        other(("Duration (in seconds)", "Duur (in seconden)", '{"ImportId":"duration"}'), whole(70, 800)),
        other(("Finished", "Voltooid", '{"ImportId":"finished"}'), always("Waar")),
        column(
            ("RecordedDate", "Opgenomen datum", '{"ImportId":"recordedDate","timeZone":"Europe/Amsterdam"}'),
            "date",
            date("day", "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
            order="ymd",
        ),
        column(
            ("ResponseId", "Antwoord-ID", '{"ImportId":"_recordId"}'),
            "response_id",
            lambda row: f"R_{row.hex(15)}",
            also=("nothing",),
        ),
        column(
            ("RecipientLastName", "Achternaam ontvanger", '{"ImportId":"recipientLastName"}'),
            "respondent",
            last,
            also=("nothing",),
            one_of="respondent",
        ),
        column(
            ("RecipientFirstName", "Voornaam ontvanger", '{"ImportId":"recipientFirstName"}'),
            "respondent",
            first,
            also=("nothing",),
            one_of="respondent",
        ),
        other(("RecipientEmail", "E-mail ontvanger", '{"ImportId":"recipientEmail"}'), mail, also=("respondent",)),
        other(("ExternalReference", "Externe gegevensreferentie", '{"ImportId":"externalDataReference"}'), always("")),
        other(("DistributionChannel", "Distributiekanaal", '{"ImportId":"distributionChannel"}'), always("email")),
        other(("UserLanguage", "Gebruikerstaal", '{"ImportId":"userLanguage"}'), always("NL")),
        column(("Q1", general, '{"ImportId":"QID1"}'), "score", mark(0, 10, "text"), scale=(0, 10)),
        column(
            ("Q2_NPS_GROUP", "Aanbeveling - Groep", '{"ImportId":"QID2-NPS_GROUP"}'),
            None,
            nps_group("nps", "Promoter", "Passief", "Criticaster"),
            also=("score",),
        ),
        column(
            ("Q2", "Hoe waarschijnlijk is het dat u ons aanbeveelt?", '{"ImportId":"QID2"}'),
            "score",
            keep("nps", mark(0, 10, "text")),
            scale=(0, 10),
        ),
        column(("Q3", "Waarom geeft u deze score?", '{"ImportId":"QID3_TEXT"}'), "comment", comment, blank=0.4),
        column(("Klant", "Klant", '{"ImportId":"Klant"}'), "account", account),
        column(("Functie", "Functie", '{"ImportId":"Functie"}'), "role", role),
        column(
            ("Niveau", "Niveau", '{"ImportId":"Niveau"}'), "level", level("Strategisch", "Tactisch", "Operationeel")
        ),
    ]
    # The group is made of the mark, which must be drawn before it.
    order = [*columns[:16], columns[17], columns[16], *columns[18:]]
    return Export(
        "Relatieonderzoek+2026_30+september+2026_11.42.csv",
        "Qualtrics, csv with three rows of names, Dutch interface; all names from memory of the tool",
        [Sheet(None, "responses", order, rows)],
        delimiter=",",
        newline="\n",
    )


def research_agency() -> Export:
    rows = Customers(SPRING, 7106).rows(58, by_account=True)
    columns = [
        column("Respnr", "response_id", counted("{}", 1001), also=("nothing",)),
        column("Opdrachtgever", "account", name),
        column("Functiegroep", "level", level("Directie", "Management", "Uitvoerend", miss=0)),
        other("Veldwerkperiode", always("Mei-juni 2026"), also=("date",)),
        column("Datum interview", "date", date("day", "day")),
        other("Gewogen", always(1)),
        column("Totaaloordeel", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("Bereikbaarheid", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("Deskundigheid", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("Meedenken", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("Prijs/kwaliteit", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("NPS", "score", mark(0, 10), scale=(0, 10)),
        column("Toelichting totaaloordeel", "comment", comment, blank=0.3),
        column("Verbeterpunten", "comment", comment, also=("nothing",), blank=0.55),
    ]
    return Export(
        "Databestand klantonderzoek voorjaar 2026 def.xlsx",
        "a research agency's file of data with its key beside it, as agencies hand it over; from memory",
        [
            Sheet(
                "Data",
                "responses",
                columns,
                rows,
                above=[["Relatiemonitor 2026 - databestand"], ["Vertrouwelijk, alleen voor intern gebruik"], []],
                groups={(1, 6): "Achtergrond", (7, 12): "Rapportcijfers (1-10, NPS 0-10)", (13, 14): "Open antwoorden"},
            ),
            lines(
                "Codeboek",
                ["Variabele", "Vraag", "Schaal"],
                ["Totaaloordeel", "Welk rapportcijfer geeft u ons al met al?", "1-10"],
                ["NPS", "In hoeverre zou u ons aanbevelen?", "0-10"],
                ["Functiegroep", "Directie / Management / Uitvoerend", ""],
            ),
        ],
    )


def customergauge() -> Export:
    rows = newest_first(Customers(PRACTICE, 7107).rows(70))
    columns = [
        column("Enquête-ID", "response_id", counted("{}", 884120, 3), also=("nothing",)),
        column("Accountnaam", "account", account),
        column("Account-ID", "account_id", numbered("{}")),
        *name_parts("respondent"),
        other("E-mail", mail, also=("respondent",)),
        column("Functietitel", "role", role, blank=0.1),
        column(
            "Contactniveau", "level", level("Beslisser", "Beïnvloeder", "Eindgebruiker"), also=("nothing", "?field")
        ),
        other("Verzonden op", date(lambda row: row.day.date() - dt.timedelta(5), "dd-mm-yyyy"), also=("?field",)),
        column("Beantwoord op", "date", date("day", "dd-mm-yyyy"), order="dmy"),
        column("NPS-score", "score", keep("nps", mark(0, 10, "text", miss=0)), scale=(0, 10)),
        other("NPS-categorie", nps_group("nps", "Promotor", "Passief", "Criticaster"), also=("score",)),
        column("Opmerking", "comment", comment, blank=0.3),
        other("Belangrijkste driver", pick(["Service", "Prijs", "Kwaliteit", "Relatie", ""])),
        other("Segment", pick(["Groot", "Midden", "Klein"]), also=("segment",)),
        other("Jaaromzet", money("1234,50"), also=("annual_value",)),
        other("Opvolgstatus", pick(["Open", "In behandeling", "Gesloten"])),
        other("Eigenaar opvolging", owner, also=("owner", "our_person")),
    ]
    return Export(
        "NPS_responses_nov25-okt26.csv",
        "a platform for relational NPS such as CustomerGauge, its columns named in Dutch by the office; from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
    )


def klantenvertellen() -> Export:
    rows = newest_first(Customers(PRACTICE, 7108).rows(38))
    columns = [
        column("Review ID", "response_id", lambda row: row.hex(8), also=("nothing",)),
        column("Datum", "date", date("day", "dd-mm-yyyy hh:mm"), order="dmy"),
        column("Naam", "respondent", full, blank=0.1),
        column("Bedrijf", "account", name, blank=0.03),
        other("Plaats", pick(["Zwolle", "Tilburg", "Amersfoort", "Leiden", "Assen", "Venlo"])),
        other("E-mailadres", mail, also=("respondent",)),
        column("Totaalscore", "score", mark(1, 10, miss=0), scale=(1, 10), scales=((0, 10),)),
        column("Service", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("Prijs/kwaliteit", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        column("Deskundigheid", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),)),
        other("Beveelt aan", pick(["Ja", "Ja", "Ja", "Nee"]), also=("score", "?field")),
        column("Ervaring", "comment", comment, blank=0.15),
        other("Reactie van het bedrijf", pick(["Dank voor uw beoordeling!", ""])),
        other("Gepubliceerd", pick(["Ja", "Ja", "Nee"])),
    ]
    return Export(
        "reviews-export-2026.csv",
        "reviews from a Dutch platform such as Klantenvertellen, with the company asked as an extra question; marks"
        " from 1 to 10 as the platform tells its reviewers, names from memory",
        [Sheet(None, "responses", columns, rows)],
        quote_all=True,
    )


# Lists from a CRM.


def hubspot_companies() -> Export:
    rows = Customers(PRACTICE, 7201).rows(44, each_once=True)
    columns = [
        column("Record-ID", "account_id", counted("{}", 9175520113, 8831), also=("nothing",)),
        column("Bedrijfsnaam", "account", account),
        column("Bedrijfseigenaar", "owner", owner),
        other("Aanmaakdatum", date("start", "yyyy-mm-dd hh:mm"), also=("?field",)),
        other("Telefoonnummer", phone),
        other("Datum laatste activiteit", date("day", "yyyy-mm-dd hh:mm"), also=("last_contact",), blank=0.08),
        other("Plaats", pick(["Breda", "Arnhem", "Haarlem", "Groningen", "Deventer"])),
        other("Land/regio", always("Nederland")),
        column("Branche", "segment", branch, also=("nothing",)),
        other("Lifecyclefase", always("Klant")),
        other("Aantal gekoppelde contacten", whole(1, 14), also=("?field",)),
        column("Contractstartdatum", "start", date("start", "yyyy-mm-dd"), order="ymd", blank=0.1),
        column("Contracteinddatum", "end", date("end", "yyyy-mm-dd"), order="ymd"),
        column("ARR", "annual_value", money("1234.50"), blank=0.04),
        column("Valuta", "currency", always("EUR"), also=("nothing",)),
        column("Automatisch verlengen", "auto_renew", pick(["Ja", "Ja", "Nee"]), blank=0.1),
    ]
    return Export(
        "hubspot-crm-exports-alle-klanten-2026-10-12.csv",
        "HubSpot, companies, Dutch interface; the names of contract columns are properties that an office adds itself,"
        " the others from memory of the tool",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def simplicate_people() -> Export:
    rows = Customers(PRACTICE, 7202).rows(90, by_account=True)
    columns = [
        *name_parts("person", between=True),
        other("Aanhef", pick(["Dhr.", "Mevr."])),
        column("Organisatie", "account", account),
        column("Functie", "role", role, blank=0.07),
        other("E-mail (werk)", mail),
        other("Telefoon (werk)", phone, blank=0.3),
        other("Mobiel", phone, blank=0.5),
        other("Relatiebeheerder", owner, also=("owner", "our_person")),
        other("Interesses", pick(["Nieuwsbrief", "Kennissessie", ""])),
        column("Vrij veld: Beslisser", "decides", pick(["Ja", "Nee", "Nee"]), blank=0.3),
        column("Vrij veld: Uitgenodigd KTO 2026", "invited", pick(["Ja", "Nee"]), blank=0.1),
        other("Actief", weighted(["Ja", "Nee"], [95, 5])),
        other("Aangemaakt op", date("start", "dd-mm-yyyy"), also=("?field",)),
    ]
    return Export(
        "Simplicate export personen.xlsx",
        "Simplicate, people with the company they are contact for; that custom fields are named as such is documented"
        " for the import, in English, the other names from memory",
        [Sheet("Personen", "people", columns, rows)],
    )


def pipedrive_activities() -> Export:
    rows = newest_first(Customers(PRACTICE, 7203).rows(96))
    columns = [
        other("Gereed", always("Gereed")),
        other(
            "Type",
            pick(["Bellen", "Vergadering", "Lunch", "E-mail"]),
            also=("topic", "?field"),
            note="how the contact was held says hardly what it was about",
        ),
        column(
            "Onderwerp",
            "topic",
            subject,
            also=("note", "nothing"),
            note="free words; what they are about can be read in them",
        ),
        column("Organisatie", "account", account, blank=0.02),
        column("Contactpersoon", "person", full, blank=0.08),
        other("E-mailadres contactpersoon", mail),
        other("Deal", pick(["Verlenging 2027", "Uitbreiding", "", ""])),
        column(
            "Vervaldatum",
            "date",
            date("day", "yyyy-mm-dd"),
            order="ymd",
            note="the only day in the file: when the activity was due, and it is done",
        ),
        other("Tijdstip", lambda row: f"{row.day:%H:%M}"),
        other("Duur", pick(["00:30", "01:00", "", "02:00"])),
        column("Toegewezen aan gebruiker", "our_person", owner),
        column("Notitie", "note", note, blank=0.25),
        other("Prioriteit", pick(["", "", "Hoog"])),
        other("Locatie", pick(["Teams", "Bij klant", "", "Kantoor"])),
    ]
    return Export(
        "activities-5521437-118.xlsx",
        "Pipedrive, the list of activities that are done, Dutch interface; names from memory",
        [Sheet("Sheet 1", "conversations", columns, rows)],
    )


def salesforce_opportunities() -> Export:
    customers = Customers(PRACTICE, 7204)
    rows = [replace(row, i=i) for i, row in enumerate(sorted(customers.rows(54), key=lambda row: row.past))]
    stage = keep("r", weighted(["Gesloten en gewonnen", "Gesloten en verloren"], [75, 25]))

    def lost_for(row: Row) -> str:
        return left_because(row) if row.kept["r"] == "Gesloten en verloren" else ""

    columns = [
        other("Naam opportunity", lambda row: f"Verlenging {row.account} {row.past.year}"),
        column("Accountnaam", "account", account),
        other("Type", always("Verlenging")),
        other("Eigenaar opportunity", owner, also=("owner", "our_person")),
        other("Bedrag", money("1.234,50"), also=("annual_value", "?field")),
        column("Sluitingsdatum", "date", date("past", "d-m-yyyy"), order="dmy"),
        column("Fase", "outcome", stage),
        other("Waarschijnlijkheid (%)", lambda row: 0 if row.kept["r"] == "Gesloten en verloren" else 100),
        column("Reden verlies", "reason", lost_for),
        other("Gemaakt op", date(lambda row: row.past - dt.timedelta(120), "d-m-yyyy"), also=("?field",)),
        other("Leeftijd", always(120)),
        other("Opportunity-ID", lambda row: f"0065g00000{row.hex(5).upper()}"),
    ]
    return Export(
        "report1760250931118.csv",
        "Salesforce, a report of closed opportunities of the type renewal, Dutch interface, details only; names from"
        " memory of the tool's Dutch labels",
        [Sheet(None, "outcomes", columns, rows, also=("?table",))],
        encoding="cp1252",
        quote_all=True,
    )


def teamleader_subscriptions() -> Export:
    rows = Customers(PRACTICE, 7205).rows(52)
    columns = [
        column("Klantnaam", "account", account),
        column("Klantnummer", "account_id", numbered("{}"), blank=0.06),
        other(
            "Abonnementstitel",
            pick(["Servicecontract basis", "Servicecontract plus", "Beheer", "Licenties"]),
            also=("segment",),
        ),
        column("Abonnementsnummer", "contract_id", counted("ABO-{:04d}", 118), also=("nothing",)),
        column("Startdatum", "start", date("start", "dd/mm/yyyy"), order="dmy"),
        column("Einddatum", "end", date("end", "dd/mm/yyyy"), order="dmy", blank=0.06),
        other("Facturatiecyclus", always("Maandelijks")),
        other("Volgende factuurdatum", always("01/11/2026"), also=("?field",)),
        column("Bedrag per maand excl. btw", "monthly_value", money("1234,50", 1 / 12)),
        other("Btw-tarief", always("21%")),
        other("Betalingstermijn", pick(["30D", "14D", "30DEM"])),
        column("Verantwoordelijke", "owner", owner),
        other("Status", weighted(["Actief", "Stopgezet"], [93, 7]), also=("?field", RENEWED)),
        other("Departement", always("Hoofdkantoor")),
    ]
    return Export(
        "Abonnementen.csv",
        "Teamleader, subscriptions; client, title and term of payment are named as its help does for the import, the"
        " others from memory",
        [Sheet(None, "contracts", columns, rows)],
    )


# Marks from a service desk.


def topdesk() -> Export:
    rows = by_day(Customers(PRACTICE, 7301).rows(110))
    columns = [
        column("Meldingnummer", "response_id", counted("M 2610 {:04d}", 87, 4), also=("nothing",)),
        column(
            "Aanmelddatum",
            "date",
            date(lambda row: row.day - dt.timedelta(3), "moment"),
            also=("nothing",),
            one_of="date",
        ),
        column("Aanmelder", "respondent", full),
        column(
            "Vestiging",
            "account",
            account,
            also=("?field",),
            note="a supplier of services keeps its clients as branches in this tool",
        ),
        other("Afdeling", pick(["ICT", "Facilitair", "Financiën", ""])),
        other("Soort melding", pick(["Storing", "Aanvraag", "Vraag", "Klacht"])),
        other("Categorie", pick(["Werkplek", "Netwerk", "Applicaties"])),
        other(
            "Korte omschrijving", pick(["Printer doet het niet", "Toegang map", "Nieuwe laptop", "Inloggen lukt niet"])
        ),
        other("Prioriteit", pick(["P1", "P2", "P3", "P3", "P4"])),
        other("Behandelaarsgroep", pick(["Servicedesk", "Beheer", "Functioneel beheer"])),
        other("Behandelaar", owner, also=("our_person", "owner")),
        other("Doorlooptijd", pick(["4 uur", "1 dag", "3 dagen"])),
        column("Datum afgemeld", "date", date("day", "moment"), also=("nothing",), one_of="date"),
        column("Tevredenheid (1-5)", "score", mark(1, 5, miss=0.25), scale=(1, 5)),
        column("Opmerking evaluatie", "comment", comment, blank=0.75),
    ]
    return Export(
        "Afgemelde meldingen met evaluatie nov 2025 - okt 2026.xlsx",
        "TOPdesk, a selection of closed calls, Dutch; the names of a call's fields as public programs for the tool have"
        " them, those of the evaluation from memory",
        [Sheet("Meldingen", "responses", columns, rows)],
    )


def zendesk() -> Export:
    rows = by_day(Customers(PRACTICE, 7302).rows(120))
    columns = [
        column("Ticket-ID", "response_id", counted("{}", 20411, 7), also=("nothing",)),
        other("Onderwerp", pick(["Factuur klopt niet", "Portaal traag", "Wachtwoord vergeten", "Levering vertraagd"])),
        column("Naam van aanvrager", "respondent", full),
        other("E-mail van aanvrager", mail, also=("respondent",)),
        column("Organisatie van aanvrager", "account", account, blank=0.04),
        other("Groep", pick(["Support", "Facturatie", "Techniek"])),
        other("Toegewezen persoon", owner, also=("our_person", "owner")),
        other("Status", always("Gesloten")),
        other("Prioriteit", pick(["Normaal", "Hoog", "Laag", "-"])),
        column(
            "Gemaakt op",
            "date",
            date(lambda row: row.day - dt.timedelta(2), "yyyy-mm-dd hh:mm"),
            also=("nothing",),
            one_of="date",
            order="ymd",
        ),
        column("Opgelost op", "date", date("day", "yyyy-mm-dd hh:mm"), also=("nothing",), one_of="date", order="ymd"),
        column(
            "Tevredenheidsscore",
            "score",
            weighted(["Goed", "Slecht", "Aangeboden", "Niet aangeboden"], [45, 7, 33, 15]),
            unknown=("Aangeboden", "Niet aangeboden"),
            note="good or bad; offered and not offered say that nobody answered",
        ),
        column("Tevredenheidsopmerking", "comment", comment, blank=0.85),
        other("Tags", pick(["factuur", "storing portaal", ""])),
    ]
    return Export(
        "zendesk-export-tevredenheid.csv",
        "Zendesk, tickets with the rating that goes with them, Dutch; that a rating is good, bad, offered or not"
        " offered is documented, the Dutch names are from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def freshdesk() -> Export:
    rows = by_day(Customers(PRACTICE, 7303).rows(75))
    words = (
        "Extreem ontevreden",
        "Zeer ontevreden",
        "Ontevreden",
        "Neutraal",
        "Tevreden",
        "Zeer tevreden",
        "Extreem tevreden",
    )
    columns = [
        column("Ticket-ID", "response_id", counted("{}", 5530, 3), also=("nothing",)),
        column("Naam contactpersoon", "respondent", full),
        other("E-mailadres contactpersoon", mail, also=("respondent",)),
        column("Bedrijf", "account", account),
        other("Agent", owner, also=("our_person", "owner")),
        other("Groep", pick(["Helpdesk", "Planning"])),
        other("Enquêtenaam", always("Standaardenquête na oplossen")),
        column("Enquêtedatum", "date", date("day", "dd-mm-yyyy hh:mm"), order="dmy"),
        column("Algemene tevredenheid", "score", label(words, miss=0)),
        column("Snelheid", "score", label(words)),
        column("Reactie van klant", "comment", comment, blank=0.6),
    ]
    return Export(
        "Tevredenheidsenquete_2025-11-01_2026-10-10.csv",
        "Freshdesk, the report of its satisfaction survey; seven answers as the tool has them, the Dutch from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
        delimiter=",",
    )


# Contracts, by hand.


def contract_overview() -> Export:
    rows = by_end(Customers(PRACTICE, 7401).rows(49))
    columns = [
        column("Klantnr", "account_id", numbered("{}")),
        column("Klant", "account", name),
        column("Contract", "contract_id", counted("SC-{:03d}", 204, 3), also=("nothing",)),
        other("Dienst", pick(["Onderhoud", "Beheer", "Schoonmaak", "Beveiliging"]), also=("segment",)),
        column("Startdatum", "start", date("start", "day"), blank=0.03),
        column("Einddatum", "end", date("end", "day"), odd=("onbepaald",), share=0.04),
        column(
            "Opzegtermijn", "notice_days", pick(["3 maanden", "3 mnd", "1 maand", "6 maanden", "2 mnd"]), blank=0.06
        ),
        column("Stilzw. verlenging", "auto_renew", pick(["ja", "ja", "nee"]), blank=0.05),
        column("Jaarwaarde", "annual_value", money("number"), shown='"€" #,##0'),
        column("Accountmanager", "owner", owner),
        other("Contactpersoon klant", full, also=("person", SPONSOR, "?field"), blank=0.1),
        other("Tel.", phone, blank=0.3),
        other("Opmerking", note, also=("note",), blank=0.7),
    ]
    return Export(
        "Contractoverzicht 2026 v3.xlsx",
        "by hand, the list of contracts of a sales office, a title above and a total below; from memory",
        [
            Sheet(
                "Overzicht",
                "contracts",
                columns,
                rows,
                above=[["Contractoverzicht klanten"], ["Bijgewerkt op 5 oktober 2026 door Ilse"], []],
                total=summed(7, "Totaal", 8),
            ),
        ],
    )


def monthly_sheet() -> Export:
    rows = Customers(PRACTICE, 7402).rows(38, each_once=True)
    columns = [
        column("Naam klant", "account", name),
        other("Plaats", pick(["Ede", "Hengelo", "Gouda", "Roermond"])),
        column("Ingangsdatum", "start", date("start", "d-m-yyyy"), order="dmy"),
        other("Looptijd", lambda row: f"{row.term} jaar", also=("?field",)),
        column("Loopt af", "end", date("end", "d-m-yyyy"), order="dmy", odd=("?",), share=0.03),
        column("Opzegtermijn in maanden", "notice_days", pick(["1", "3", "3", "6"]), blank=0.1),
        column("Bedrag p/m", "monthly_value", money("€ 1.234,50", 1 / 12), blank=0.03),
        other("Indexering", pick(["CBS", "ja", "nee"])),
        column(
            "Wie",
            "owner",
            lambda row: row.owner.split()[0],
            also=("nothing", "?field"),
            note="first names of our people; only who knows them can tell",
        ),
        other("", always("")),
        other("Bijzonderheden", pick(["", "", "let op: nieuwe directeur", "offerte loopt"]), also=("note",)),
    ]
    return Export(
        "Contracten - Blad1.csv",
        "by hand, a list in Google Sheets saved as csv; from memory",
        [Sheet(None, "contracts", columns, rows, notes=["Laatst bijgewerkt 28 september"])],
        delimiter=",",
        newline="\n",
    )


def by_region() -> Export:
    customers = Customers(PRACTICE, 7403)

    def columns() -> list[Column]:
        return [
            column("Debiteur", "account_id", numbered("{}"), also=("nothing",)),
            column("Debiteurnaam", "account", name),
            column("Klasse", "segment", pick(["A", "A", "B", "C"]), also=("nothing", "?field")),
            column("Omzet per jaar", "annual_value", money("whole"), odd=("n.n.b.",), share=0.03, shown='"€" #,##0'),
            column("Contract tot", "end", date("end", "day")),
            column(
                "Opzeggen voor",
                "notice_days",
                date(lambda row: row.end - dt.timedelta(row.notice), "day"),
                also=("nothing", "?field"),
                note="the last day for notice; the days of notice are counted from it to the end",
            ),
            column("AM", "owner", owner),
            other("Status", pick(["Loopt", "Loopt", "In verlenging", "Opgezegd"]), also=("?field", RENEWED, "signal")),
        ]

    north, south = customers.rows(24, each_once=True), customers.rows(21, each_once=True)
    return Export(
        "Klanten en contracten per regio.xlsx",
        "by hand, a sheet for each region with the same columns; from memory",
        [
            Sheet(
                "Noord", "contracts", columns(), by_end(north), above=[["Regio Noord"]], total=summed(1, "Totaal", 3)
            ),
            Sheet("Zuid", "contracts", columns(), by_end(south), above=[["Regio Zuid"]], total=summed(1, "Totaal", 3)),
        ],
    )


def contracts_and_people() -> Export:
    customers = Customers(PRACTICE, 7404)
    contracts = [
        column("Organisatie", "account", name),
        column("Contractnummer", "contract_id", counted("2026-{:03d}", 9, 2), also=("nothing",)),
        column("Waarde per jaar (€)", "annual_value", money("whole"), shown="#,##0"),
        column("Begindatum", "start", date("start", "day")),
        column("Einddatum", "end", date("end", "day")),
        column("Opzegtermijn (dagen)", "notice_days", lambda row: row.notice),
        column("Verlengt automatisch", "auto_renew", pick(["J", "J", "N"]), blank=0.04),
        column("Accounteigenaar", "owner", owner),
        column("Sector", "segment", branch),
    ]
    people = [
        column("Organisatie", "account", name),
        column("Contactpersoon", "person", full),
        column("Functie", "role", role),
        column("Niveau", "level", level("Directie", "Management", "Operationeel")),
        column("Beslist mee", "decides", pick(["ja", "nee", "nee"]), blank=0.15),
        other("E-mail", mail),
        other("Mobiel", phone, blank=0.4),
    ]
    expected = [
        column("Organisatie", "account", name),
        column("Verwachting", "expectation", expectation),
        column("Van wie", "stated_by", full, blank=0.1),
        column("Belang (1-5)", "importance", whole(2, 5)),
        column("Hoe meten we dit", "measure", measure),
        column("Hoe staan we ervoor (0-10)", "fulfilment", mark(0, 10), scale=(0, 10)),
        column("Besproken op", "reviewed", date("day", "day"), blank=0.2),
    ]
    return Export(
        "Klantdossier contracten en contacten.xlsx",
        "by hand, one workbook of a key account team: contracts, people, and what clients expect; from memory",
        [
            lines("Leeswijzer", "Klantdossier key accounts", "Eén regel per contract, contactpersoon of verwachting"),
            Sheet("Contracten", "contracts", contracts, by_end(customers.rows(30, each_once=True))),
            Sheet("Contactpersonen", "people", people, customers.rows(66, by_account=True)),
            Sheet("Verwachtingen", "expectations", expected, customers.rows(40, by_account=True)),
        ],
    )


def framework_contracts() -> Export:
    rows = by_end(Customers(PRACTICE, 7405).rows(33))
    columns = [
        other("Nr.", counted("{}")),
        column("Opdrachtgever", "account", name),
        other("Omschrijving opdracht", pick(["Raamovereenkomst", "Onderhoud gebouwen", "Inhuur", "Beheer en support"])),
        other(
            "Contractwaarde totaal",
            lambda row: round(row.value * row.term, 2),
            shown='"€" #,##0.00',
            also=("?field",),
            note="over the whole term, not a year",
        ),
        column("Waarde per jaar", "annual_value", money("number"), shown='"€" #,##0.00'),
        column("Ingang", "start", date("start", "d maart yyyy"), order="dmy"),
        column("Afloop", "end", date("end", "d maart yyyy"), order="dmy"),
        other("Optiejaren", pick(["2x1 jaar", "1x2 jaar", "geen"]), also=("?field",)),
        column("Opzegtermijn", "notice_days", pick(["3 mnd", "6 mnd", "12 mnd"]), blank=0.1),
        other("Aanbesteding", pick(["Europees", "Meervoudig onderhands", "-"])),
        column("Contractmanager", "owner", owner, also=("nothing", "?field")),
        other("Contractmanager opdrachtgever", full, also=("person", SPONSOR, "?field"), blank=0.1),
        other("Functie", role, also=("role",), blank=0.15),
    ]
    return Export(
        "Raamcontracten lopend.xlsx",
        "by hand, running framework contracts at clients that tender; dates as people write them; from memory",
        [Sheet("Lopend", "contracts", columns, rows, above=[["Lopende raamovereenkomsten per 1-10-2026"], []])],
    )


# Lists of contracts with what is known of a client in one cell.


def account_review() -> Export:
    rows = Customers(PRACTICE, 7501).rows(40, each_once=True)
    columns = [
        column("Klant", "account", name),
        column("Segment", "segment", pick(["Goud", "Zilver", "Brons"])),
        column("Accountmanager", "owner", owner),
        column("Jaarwaarde", "annual_value", money("number"), shown='"€" #,##0'),
        column("Einddatum contract", "end", date("end", "day")),
        column("Opzegtermijn (mnd)", "notice_days", pick([1, 3, 3, 6])),
        column(
            "Laatste directiebezoek",
            LAST_EXECUTIVE,
            date("day", "day"),
            also=("?field",),
            blank=0.25,
            odd=("nooit",),
            share=0.05,
        ),
        column("Aantal directiegesprekken afgelopen 12 mnd", EXECUTIVE_MEETINGS, whole(0, 4)),
        other(
            "Aantal contactmomenten 2026",
            whole(2, 40),
            also=("?field",),
            note="all contacts, whoever they were with; that says nothing of directors",
        ),
        column("Verwachtingen vastgelegd (j/n)", AGREED, pick(["j", "n", "n"]), blank=0.1),
        column(
            "Laatste KTO-cijfer",
            AVERAGE,
            mark(5, 10, "decimal"),
            scale=(1, 10),
            scales=((0, 10),),
            also=("score", "?field"),
            note="the last mark, not a mean; a mark of the client all the same",
        ),
        column("Sponsor bij klant", SPONSOR, full, blank=0.2),
        other("Stoplicht", pick(["groen", "groen", "oranje", "rood"]), also=("signal", "?field")),
        other("Actie", pick(["Afspraak directie plannen", "", "Verlengingsvoorstel", ""]), also=("note",)),
    ]
    return Export(
        "Accountreview Q3 2026.xlsx",
        "by hand, the list that goes round before a quarterly review of accounts; from memory",
        [
            Sheet(
                "Review",
                "contracts",
                columns,
                rows,
                above=[["Accountreview Q3 2026"], []],
                total=summed(0, "Totaal", 3),
                notes=["Stoplicht: oordeel accountmanager"],
            )
        ],
    )


def retention_sheet() -> Export:
    rows = by_end(Customers(PRACTICE, 7502).rows(36, each_once=True))
    columns = [
        column("klantnummer", "account_id", numbered("K{}")),
        column("klantnaam", "account", name),
        column(
            "contractwaarde",
            "annual_value",
            money("1.234,50"),
            also=("?field",),
            note="a year or the whole term: the header does not say",
        ),
        column("contract_einddatum", "end", date("end", "dd-mm-yyyy"), order="dmy"),
        column("verlengt_automatisch", "auto_renew", pick(["ja", "nee"])),
        column("account_manager", "owner", owner),
        column("laatste_gesprek_directie", LAST_EXECUTIVE, date("day", "dd-mm-yyyy"), order="dmy", blank=0.3),
        column("gesprekken_directie_12m", EXECUTIVE_MEETINGS, whole(0, 3)),
        column("verwachtingen_afgesproken", AGREED, pick(["ja", "nee", "nee"])),
        column("voldoet_aan_verwachting_0_10", FIT, mark(0, 10), scale=(0, 10), blank=0.2),
        column("gem_klanttevredenheid", AVERAGE, mark(1, 10, "comma"), scale=(1, 10), scales=((0, 10),)),
        other("aantal_contactpersonen", whole(1, 9), also=("?field",)),
        other("aantal_tickets_12m", whole(0, 120)),
    ]
    return Export(
        "klantretentie_basis.csv",
        "a consultant's sheet for a retention project, put together out of CRM and survey; from memory",
        [Sheet(None, "contracts", columns, rows)],
    )


# Who left, and who stayed.


def churned() -> Export:
    customers = Customers(PRACTICE, 7601)
    rows = [
        replace(row, i=i) for i, row in enumerate(sorted(customers.rows(46), key=lambda row: row.past, reverse=True))
    ]
    outcome = keep("r", weighted(["Verlengd", "Opgezegd"], [68, 32]))

    def why(row: Row) -> str:
        return row.random.choice(row.world.left_for if row.kept["r"] == "Opgezegd" else row.world.stayed_for)

    columns = [
        column("Klantnr.", "account_id", numbered("{}")),
        column("Klant", "account", name),
        other("Dienst", pick(["Onderhoud", "Beheer", "Schoonmaak"]), also=("segment",)),
        column("Datum besluit", "date", date("past", "day"), blank=0.02),
        column("Verlengd / opgezegd", "outcome", outcome),
        column("Reden", "reason", why, blank=0.05),
        other("Jaarwaarde", money("number"), shown='"€" #,##0', also=("annual_value",)),
        other("Accountmanager", owner, also=("owner", "our_person")),
        other("Exitgesprek gevoerd", cycle(["ja", "nee", "n.v.t."])),
        other("Overgestapt naar", pick(["", "", "onbekend", "eigen beheer"]), also=("?field",)),
    ]
    return Export(
        "Verlengd en vertrokken 2022-2025.xlsx",
        "by hand, what became of contracts that ended; from memory",
        [Sheet("Klanten", "outcomes", columns, rows, above=[["Verlengingen en opzeggingen 2022 t/m 2025"], []])],
    )


EXPORTS = (
    microsoft_forms,
    google_forms,
    surveymonkey,
    typeform,
    qualtrics,
    research_agency,
    customergauge,
    klantenvertellen,
    hubspot_companies,
    simplicate_people,
    pipedrive_activities,
    salesforce_opportunities,
    teamleader_subscriptions,
    topdesk,
    zendesk,
    freshdesk,
    contract_overview,
    monthly_sheet,
    by_region,
    contracts_and_people,
    framework_contracts,
    account_review,
    retention_sheet,
    churned,
)
