"""Twenty-two Dutch and Flemish exports by people and tools that had not been seen before; all names are invented."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from benchmarks.exports import cells as c
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Column, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_A


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "").split("|"))


# Two suppliers' customers: one in the Netherlands, one in Flanders.

NL = replace(
    DUTCH_A,
    companies=_words("""
Gemeente Wierdenhoek|Ter Maat Betonbouw B.V.|Zorgcombinatie Waddenkust|Van Esveld Kaas B.V.|
Stichting Primair Onderwijs Kleirijk|Loonbedrijf Gebr. Oosting|Hydrocon Pompen B.V.|Woningstichting De Terp|
Noordvliet Accountants & Adviseurs|Ziekenhuis Het Sticht|Vos & Van Zelm Advocaten|Rederij Eemsmond B.V.|
Kwekerij Florabel|Technisch Lyceum Oostgaarde|Hoekman Autogroep|Waterschap Reest en Regge|Pakkracht Packaging N.V.|
Drogisterijketen Salie|Bierbrouwerij De Vergulde Ton|Dakwerken Sikkema|Stichting Jeugdzorg Vechtstreek|
Coöperatie Zetmeelvallei U.A.|Fluent Software B.V.|Mobilis Fietslease|Hotelgroep Zeekamer|Bredius Metaal B.V.|
Provincie Zuiderlinge|Uitzendgroep Aanpak|Museum De Turfschuit|Omnilab Diagnostiek|Verhuisbedrijf Kranenborg|
Koelvers Transport B.V.|Stadsschouwburg Harmelen|Tuinderij Klaassen & Zn.|Veiligheidsregio Drentherand|
Bouwmaterialen Hooiberg|Pensioenbureau Lindenhof|Installatiebedrijf Wolthuis B.V.|GGD Kop en Polder|
Bakkerijgrondstoffen Meelfabriek Rozenhart|Hogeschool Amstelrijk|Notariskantoor Eysink
"""),
    first_names=_words("""
Maaike|Jurriaan|Hilde|Sjoerd|Noor|Ruben|Carlijn|Abdel|Tineke|Mats|Renske|Harm|Yasmina|Gerben|Floor|Ronald|
Janneke|Youssef|Elske|Bart|Corrie|Daan|Loes|Wim|Sevgi|Martijn|Fenna|Egbert
"""),
    last_names=_words("""
Zandstra|van Rossum|Boonstra|Kamphuis|de Ruiter|Wolters|van der Wal|Timmer|Oosterhof|Benali|Schuurman|Klaver|
van Essen|Roos|Hofstede|ten Have|Bijlsma|Aksoy|Vermeer|Kloosterman|de Haas|Nijland|Evers|van 't Hof
"""),
    roles={
        "executive": _words("Algemeen directeur|Bestuurder|Financieel directeur|Directeur bedrijfsvoering|CEO"),
        "management": _words(
            "Hoofd inkoop|Manager ICT|Facilitair manager|Hoofd techniek|Manager operations|Teamleider"
        ),
        "operational": _words("Inkoper|Planner|Applicatiebeheerder|Medewerker administratie|Managementassistent"),
    },
    owners=_words("Judith Barkema|Maarten Sloot|Samira Chahid|Edwin Poelman|Lisanne Veldkamp"),
    comments=_words("""
Prettig contact, korte lijnen|De planning wordt te vaak op het laatst gewijzigd|geen|Telefonisch moeilijk bereikbaar|
Goede adviseurs, maar facturen laten te wensen over|We zijn tevreden|Graag eens met de directie om tafel|
Het nieuwe systeem werkt nog niet zoals beloofd|Snel geholpen door Samira|Wij betalen wel de hoofdprijs|
Kennis van onze branche is sterk|Weinig eigen initiatief|x|Nazorg kan beter|Afspraak is afspraak, top
"""),
    notes=_words("""
Halfjaargesprek, geen klachten. Nieuwe locatie opent in mei.|Nam niet op, voicemail ingesproken.|
Directeur vraagt waar wij over drie jaar staan.|Offerte uitbreiding toegelicht, besluit in MT.|
Mopperde over de indexatie; wil vergelijken met andere aanbieders.|Klacht levering afgehandeld, is weer tevreden.|
Wil bij verlenging een scherpere prijs, anders aanbesteding.|Rondleiding gehad in de nieuwe hal.|
Kennisgemaakt met opvolger van de inkoper.|Jaarplan doorgenomen, ziet ons als vaste partner.
"""),
    subjects=_words("""
Halfjaargesprek|Klacht levering|Verlenging contract|Kennismaking|Jaarplan 2027|Offerte uitbreiding|
Evaluatie storing|Indexatie|Bijpraten|Voortgang project
"""),
    expectations=_words("""
Wij willen één vast gezicht|Meedenken over verduurzaming van onze panden|Binnen een dag antwoord op vragen|
Geen verrassingen op de factuur|Ons helpen om volgend jaar door de audit te komen|
Bij uitval dezelfde dag vervanging|Elk kwartaal cijfers die ik zo aan de raad kan laten zien|
Dat jullie met ons meegroeien naar Duitsland|Nieuwe medewerkers snel kunnen aansluiten
"""),
    measures=_words("""
Reactietijd in dagen|Aantal creditnota's per kwartaal|Uitval < 2%|nog afspreken|Cijfer van locatiemanagers|
Rapport uiterlijk de 10e|Aantal voorstellen per jaar
"""),
    stayed_for=_words("Tevreden over het team|Prijs verlaagd met 5%|Geen tijd voor aanbesteding|Nieuwe visie past|"),
    left_for=_words("""
Te duur|Aanbesteding verloren|Fusie, moeder heeft eigen leverancier|Klachten niet opgelost|Contactpersoon vertrokken|
Zelf gaan doen|Faillissement
"""),
    first_day=dt.date(2025, 11, 3),
    days=310,
    first_number=60100,
)

BE = replace(
    NL,
    companies=_words("""
Bouwwerken Van Acoleyen NV|Stad Scheldemeer|AZ Sint-Godelieve|Brouwerij De Zeven Wilgen|Verpakkingen Dewinter BV|
Woonzorgcentrum Ter Leie|Gemeente Hoogbeke|Textiel Maenhout NV|Groep Lannoye|Hogeschool Denderland|
Transport Vercruyssen & Zonen|Houthandel Callewaert BV|KMO-kantoor Fiscalia|Scholengroep Sint-Rumoldus|
Agrifruit Haspenland CV|Diepvries Ardoye-West NV|Metalex Engineering BV|Intercommunale Rivierwater|
Tuincentrum De Klaproos|Meubelen Goethals|VZW De Springplank|Labo Moerman|Staalbouw Ronsijn NV|
Chocolaterie Baelen|Carrosserie Op de Beeck|Advocatenkantoor Leys & Partners|Hotel Graaf van Egmonde|
Softline Computing BV|Haven van Zandvoorde|Apotheek-groep Linde|Drukkerij Strobbe-Maes|Elektro Peeters-Nuyts BV|
Kinderopvang 't Kapoentje VZW|Garage Hellemans|Machinebouw Cuvelier NV|Mutualiteit Noord & Zuid
"""),
    first_names=_words("""
Lieve|Bart|Katrien|Koen|Griet|Steven|Hilde|Dieter|Veerle|Jelle|Sofie|Geert|An|Wouter|Nele|Filip|Ilse|Yannick|
Karima|Luc|Tine|Pieter-Jan|Els|Kristof|Leen|Stijn
"""),
    last_names=_words("""
Claes|Wouters|De Smet|Vandenberghe|Maes|Goossens|Van Damme|Lambrecht|Desmedt|Verbeeck|De Clercq|Hermans|Aerts|
Vanhoutte|Coppens|Michiels|Bogaert|Segers|De Backer|Thijs|Lemmens|Van den Bossche
"""),
    roles={
        "executive": _words("Zaakvoerder|Gedelegeerd bestuurder|Algemeen directeur|Financieel directeur|CEO"),
        "management": _words("Aankoopverantwoordelijke|IT-manager|Hoofd technische dienst|Plant manager|HR-manager"),
        "operational": _words("Boekhoudster|Magazijnier|Directieassistente|Systeembeheerder|Planner|Onthaalmedewerker"),
    },
    owners=_words("Joke Verstappen|Tom Delaere|Sarah Bulckaert|Kurt Nijs"),
    branches=_words("Bouw|Zorg|Openbare sector|Voeding|Industrie|Diensten|Handel"),
    comments=_words("""
Heel vlotte samenwerking|Vakmensen, maar de planning loopt mank|Geen|Facturen zijn niet duidelijk|Doe zo voort!|
De helpdesk mag rapper antwoorden|Wij zien jullie te weinig|nvt|Dure maar goede partner|Correcte service|
Er wordt niet altijd teruggebeld|Nieuwe ploeg moet zich nog inwerken
"""),
    notes=_words("""
Tevreden over de ploeg. Vraagt prijs voor bijkomende site.|Enkel de prijs telt, zegt hij zelf.|
Zaakvoerder wil in het najaar samenzitten over de komende jaren.|Niet thuis, kaartje achtergelaten.|
Klacht over facturatie, creditnota beloofd.|Nieuwe aankoper, gaat drie offertes opvragen.|
Korte babbel, alles loopt.|Werf bezocht met de ploegbaas.|Bespreking jaarcijfers, groeit sterk.
"""),
    subjects=_words("Kwartaalbezoek|Klacht|Prijsbespreking|Kennismaking|Uitbreiding|Opvolging offerte|Werfbezoek"),
    first_number=4100,
)


def _be(cells: Callable[[Row], str]) -> Cells:
    return lambda row: cells(row).replace(".nl", ".be")


def _be_phone(row: Row) -> str:
    return f"+32 4{row.random.randint(70, 99)} {row.random.randint(10, 99)} {row.random.randint(10, 99)} 5{row.i % 10}"


def _initial(row: Row) -> str:
    return f"{row.first[0]}. {row.last}"


def _initials(row: Row) -> str:
    """Our own person, in the two or three letters that are used in the house."""
    return "".join(word[0] for word in row.owner.split()).upper()


def _later(minutes: int) -> Callable[[Row], dt.datetime]:
    return lambda row: row.day + dt.timedelta(minutes=minutes)


def _before(days: int) -> Callable[[Row], dt.date]:
    return lambda row: (row.day - dt.timedelta(days=days)).date()


def _last_notice(row: Row) -> dt.date:
    return row.end - dt.timedelta(days=row.notice)


def _group(score: object) -> str:
    if not isinstance(score, int):
        return ""
    return "promotor" if score >= 9 else "passief" if score >= 7 else "criticaster"


def _this_year(row: Row) -> dt.date:
    return row.between(dt.date(2026, 2, 1), dt.date(2026, 8, 25))


def _percent(low: int, high: int) -> Cells:
    return lambda row: f"{row.random.randint(low, high)}%"


def _int(low: int, high: int) -> Cells:
    return lambda row: row.random.randint(low, high)


def _months(form: str) -> Cells:
    return lambda row: form.format(row.notice // 30)


def _average(at: int, label: str, *columns: int) -> Callable[[list[list[object]]], list[object]]:
    def line(data: list[list[object]]) -> list[object]:
        cells: list[object] = [""] * len(data[0])
        cells[at] = label
        for to in columns:
            marks = [row[to] for row in data if isinstance(row[to], (int, float))]
            cells[to] = round(sum(marks) / len(marks), 1)
        return cells

    return line


FIVE = ("Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden")
INCIDENTS = _words("Wachtwoord verlopen|Printer defect|VPN werkt niet|Laptop traag|Teams hapert|Map niet zichtbaar")
PLACES = _words("Zwolle|Assen|Meppel|Utrecht|Leeuwarden|Deventer|Hoogeveen|Almere|Groningen")
BE_PLACES = _words("Kortrijk|Aalst|Mechelen|Roeselare|Hasselt|Gent|Turnhout|Sint-Niklaas")


# Surveys.


def forms_it_services() -> Export:
    """Microsoft Forms, filled in without an account."""
    columns = [
        column("ID", "response_id", c.counted("{}"), also=("nothing",)),
        column("Begintijd", "date", c.date("day", "moment"), also=("nothing",), one_of="date"),
        column("Tijd van voltooien", "date", c.date(_later(6), "moment"), also=("nothing",), one_of="date"),
        other("E-mail", c.always("anonymous"), also=("respondent",)),
        other("Naam", c.always(""), also=("respondent",)),
        other("Tijd van laatste wijziging", c.always("")),
        column("Voor welke organisatie werkt u?", "account", c.name),
        column("Wat is uw functie?", "role", c.role, blank=0.1),
        column("Hoe tevreden bent u over onze ICT-dienstverlening als geheel?", "score", c.label(FIVE, miss=0)),
        column("De bereikbaarheid van de servicedesk", "score", c.label(FIVE)),
        column("De deskundigheid van onze medewerkers", "score", c.label(FIVE)),
        column("Het nakomen van afspraken", "score", c.label(FIVE)),
        column(
            "Hoe waarschijnlijk is het dat u ons zou aanbevelen bij een collega of zakenrelatie?",
            "score",
            c.mark(0, 10),
            scale=(0, 10),
        ),
        column("Wat zouden wij als eerste moeten verbeteren?", "comment", c.comment, blank=0.3),
        other("Mogen wij naar aanleiding van uw antwoorden contact met u opnemen?", c.pick(("Ja", "Nee", "Nee"))),
    ]
    sheet = Sheet("Sheet1", "responses", columns, Customers(NL, 901).rows(46))
    return Export(
        "Klanttevredenheidsonderzoek ICT 2026(1-46).xlsx", "The names that Microsoft Forms writes in Dutch", [sheet]
    )


def google_cleaning() -> Export:
    """Google Forms of a Flemish cleaning company, downloaded as CSV."""
    five = "(1 = helemaal niet tevreden, 5 = zeer tevreden)"
    columns = [
        column("Tijdstempel", "date", c.date("day", "yyyy/mm/dd h:mm:ss a.m. CET")),
        other("E-mailadres", _be(c.mail), also=("respondent",)),
        column("Naam van uw bedrijf of organisatie", "account", c.name),
        column("Uw naam", "respondent", c.full, blank=0.1),
        column("Uw functie", "role", c.role, blank=0.1),
        other("Welke site?", c.pick(BE_PLACES), blank=0.2),
        column(f"Netheid van de lokalen {five}", "score", c.mark(1, 5), scale=(1, 5)),
        column(f"Vriendelijkheid van onze poetsploeg {five}", "score", c.mark(1, 5), scale=(1, 5)),
        column(f"Opvolging van opmerkingen {five}", "score", c.mark(1, 5), scale=(1, 5)),
        column(f"Onze facturatie {five}", "score", c.mark(1, 5), scale=(1, 5)),
        column("Zou u ons aanbevelen? (0 = zeker niet, 10 = zeker wel)", "score", c.mark(0, 10, miss=0), scale=(0, 10)),
        column("Wat loopt goed?", "comment", c.comment, also=("nothing",), one_of="comment", blank=0.4),
        column("Wat kan beter?", "comment", c.comment, also=("nothing",), one_of="comment", blank=0.3),
    ]
    return Export(
        "Tevredenheidsenquête schoonmaak 2026 (Reacties) - Formulierreacties 1.csv",
        "Google Forms in Dutch: its timestamp and address, then the questions as their maker worded them",
        [Sheet(None, "responses", columns, Customers(BE, 902).rows(38))],
        delimiter=",",
    )


def topdesk_ratings() -> Export:
    """An overview of rated incidents out of TOPdesk."""
    columns = [
        column("Meldingnummer", "response_id", c.counted("M2603 {:04d}", 112, 3), also=("nothing",)),
        other("Korte omschrijving", c.pick(INCIDENTS)),
        column("Vestiging", "account", c.account, also=("?customer",)),
        column("Aanmelder", "respondent", lambda row: f"{row.last}, {row.first}"),
        other("Soort melding", c.pick(("Storing", "Serviceverzoek", "Vraag"))),
        other("Categorie", c.pick(("Werkplek", "Netwerk", "Applicaties", "Telefonie"))),
        other("Subcategorie", c.pick(("Hardware", "Software", "Account", "Overig"))),
        other("Prioriteit", c.pick(("P1", "P2", "P3", "P4"))),
        other("Behandelaarsgroep", c.pick(("Servicedesk", "Beheer", "Veldservice"))),
        other("Behandelaar", c.owner),
        other("Datum aangemeld", c.date(_later(-5800), "dd-mm-yyyy hh:mm")),
        other("Datum gereed", c.date(_later(-1310), "dd-mm-yyyy hh:mm")),
        other("Doorlooptijd (uren)", _int(1, 60)),
        column("Datum beoordeling", "date", c.date("day", "dd-mm-yyyy hh:mm"), order="dmy"),
        column("Beoordeling (1-5 sterren)", "score", c.mark(1, 5, miss=0), scale=(1, 5)),
        column("Toelichting beoordeling", "comment", c.comment, blank=0.6),
    ]
    return Export(
        "Overzicht_beoordeelde_meldingen.csv",
        "The words of TOPdesk's selections; the customer of a service provider is its Vestiging",
        [Sheet(None, "responses", columns, Customers(NL, 903).rows(60))],
        quote_all=True,
    )


def limesurvey_wholesale() -> Export:
    """LimeSurvey with the participants' own fields, full question texts and full answers."""
    words = ("Slecht", "Matig", "Voldoende", "Goed", "Uitstekend")

    def part(text: str) -> Column:
        cells = c.label(words, unknown="Geen mening")
        return column(f"Hoe beoordeelt u ons op: [{text}]", "score", cells, unknown=("Geen mening",))

    columns = [
        column("Antwoord-ID", "response_id", c.counted("{}", 14, 1), also=("nothing",)),
        column("Datum ingestuurd", "date", c.date("day", "yyyy-mm-dd hh:mm:ss"), also=("nothing",), one_of="date"),
        other("Laatste pagina", c.always(4)),
        other("Starttaal", c.always("nl")),
        other("Seed", _int(100_000_000, 999_999_999)),
        other("Toegangscode", lambda row: row.hex(12), also=("response_id",)),
        column("Startdatum", "date", c.date(_later(-9), "yyyy-mm-dd hh:mm:ss"), also=("nothing",), one_of="date"),
        column("Datum laatste actie", "date", c.date("day", "yyyy-mm-dd hh:mm:ss"), also=("nothing",), one_of="date"),
        other("IP-adres", c.ip_address),
        column("Voornaam", "respondent", c.first),
        column("Achternaam", "respondent", c.last),
        other("E-mailadres", c.mail, also=("respondent",)),
        column("Bedrijfsnaam", "account", c.account),
        column("Debiteurnummer", "account_id", c.number, also=("nothing",)),
        part("Assortiment"),
        part("Leverbetrouwbaarheid"),
        part("Buitendienst"),
        part("Webshop"),
        column("Welk rapportcijfer (1-10) geeft u ons in totaal?", "score", c.mark(1, 10), scale=(1, 10)),
        column("Waarom geeft u dit cijfer?", "comment", c.comment, blank=0.35),
        other("Via welk kanaal bestelt u meestal?", c.pick(("Webshop", "Telefoon", "EDI", "Vertegenwoordiger"))),
        other("Totaaltijd", lambda row: f"{row.random.uniform(60, 700):.2f}"),
    ]
    return Export(
        "results-survey482911.csv",
        "LimeSurvey's own names in Dutch, its participants' table, and questions with their parts in brackets",
        [Sheet(None, "responses", columns, Customers(NL, 904).rows(42))],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def interviews_accountant() -> Export:
    """An office manager's list of satisfaction interviews, with averages below."""
    grade = c.mark(1, 10, "decimal")
    columns = [
        other("Nr", c.counted("{}")),
        column("Relatie", "account", c.name),
        column("Gesprekspartner", "respondent", _initial),
        column("Functie", "role", c.role),
        column("Datum interview", "date", c.date("day", "day")),
        other("Afgenomen door", _initials),
        column("Kwaliteit v/h werk", "score", grade, scale=(1, 10), scales=((0, 10),)),
        column("Bereikbaarh.", "score", grade, scale=(1, 10), scales=((0, 10),)),
        column("Pro-activiteit", "score", grade, scale=(1, 10), scales=((0, 10),)),
        column("Prijs/kwal.", "score", grade, scale=(1, 10), scales=((0, 10),)),
        column("Totaalcijfer", "score", c.mark(1, 10, "decimal", miss=0), scale=(1, 10), scales=((0, 10),)),
        column("Opmerkingen uit het gesprek", "comment", c.comment, blank=0.2),
        other("Actie nodig?", c.pick(("nee", "nee", "ja", ""))),
    ]
    sheet = Sheet(
        "Resultaten",
        "responses",
        columns,
        Customers(NL, 905).rows(27, each_once=True),
        above=[
            ["Klanttevredenheid relaties kantoor Zwolle 2026"],
            ["Cijfers van 1 (zeer slecht) tot 10 (uitmuntend)"],
            [],
        ],
        total=_average(1, "Gemiddeld", 6, 7, 8, 9, 10),
    )
    notes = lines("Werkwijze", "Interviews door relatiebeheerders, ca. 45 min.", "Per relatie één gesprekspartner.")
    return Export("KTO interviews 2026 def.xlsx", "Header words of an accountant's own list", [sheet, notes])


def nps_calls() -> Export:
    """A sales assistant in Flanders rings customers twice a year and writes it in two sheets."""
    given = c.mark(0, 10, miss=0)

    def season(name: str, seed: int, count: int, first: dt.date) -> Sheet:
        score = c.keep("nps", lambda row: "niet bereikt" if row.i % 13 == 7 else given(row))
        columns = [
            column("Firma", "account", c.name),
            column("Gesproken met", "respondent", c.full),
            other("GSM", _be_phone),
            column(
                "Gebeld op",
                "date",
                c.date(lambda row: row.between(first, first + dt.timedelta(days=40)), "dd/mm/yyyy"),
                order="dmy",
            ),
            other("Door", lambda row: row.owner.split()[0]),
            column("NPS (0-10)", "score", score, scale=(0, 10), unknown=("niet bereikt",)),
            other("Groep", lambda row: _group(row.kept["nps"])),
            column(
                "Waarom deze score?",
                "comment",
                lambda row: "" if row.kept["nps"] == "niet bereikt" else c.comment(row),
                blank=0.15,
            ),
            other("Terugbellen?", c.pick(("", "", "", "ja"))),
        ]
        return Sheet(
            name, "responses", columns, Customers(BE, seed).rows(count, each_once=True), above=[[f"Belronde {name}"]]
        )

    return Export(
        "NPS belronde klanten.xlsx",
        "Words that a Flemish sales office uses for whom it rang and what they said",
        [
            season("najaar 2025", 906, 24, dt.date(2025, 10, 1)),
            season("voorjaar 2026", 907, 29, dt.date(2026, 4, 10)),
        ],
    )


# Contracts.


def afas_subscriptions() -> Export:
    """A view of subscriptions in AFAS Profit."""
    columns = [
        column("Abonnement", "contract_id", c.counted("{}", 100231, 4)),
        other("Omschrijving", c.cycle(("Onderhoud installaties", "Servicecontract Plus", "Inspectie NEN 3140"))),
        other("Soort abonnement", c.cycle(("ONDERH", "SERV", "INSP")), also=("segment",)),
        column("Verkooprelatie", "account_id", c.number, also=("nothing",)),
        column("Naam verkooprelatie", "account", c.account),
        other("Factureren aan", c.number, also=("account_id",)),
        column("Begindatum abonnement", "start", c.date("start", "dd-mm-yyyy"), order="dmy"),
        column("Einddatum abonnement", "end", c.date("end", "dd-mm-yyyy"), order="dmy", blank=0.04),
        other("Cyclus", c.pick(("Jaar", "Kwartaal", "Maand"))),
        other("Gefactureerd t/m", c.date(lambda _: dt.date(2026, 6, 30), "dd-mm-yyyy")),
        column("Jaarbedrag excl. btw", "annual_value", c.money("1.234,50")),
        column("Automatisch verlengen", "auto_renew", c.pick(("Ja", "Ja", "Nee"))),
        column("Opzegtermijn", "notice_days", _months("{} maanden")),
        column(
            "Datum opzegging",
            "date",
            lambda row: c.written(_this_year(row), "dd-mm-yyyy") if row.i % 11 == 4 else "",
            also=("nothing",),
        ),
        column(
            "Reden opzegging", "reason", lambda row: c.left_because(row) if row.i % 11 == 4 else "", also=("nothing",)
        ),
        column("Accountmanager", "owner", c.owner),
        other("Geblokkeerd", c.always("Nee")),
    ]
    return Export(
        "Profit_Abonnementen_20260902.csv",
        "AFAS Profit's words for subscriptions and sales relations",
        [Sheet(None, "contracts", columns, Customers(NL, 911).rows(52))],
        encoding="cp1252",
    )


def exact_subscriptions() -> Export:
    """The list of subscriptions in Exact Online, with the filter that was on above it."""
    columns = [
        column("Nummer", "contract_id", c.counted("{}", 2018)),
        other("Omschrijving", c.pick(("Huur printers", "Kantoorautomatisering", "Cloudopslag", "Servicepakket"))),
        other("Type abonnement", c.pick(("Verlengbaar", "Vast")), also=("auto_renew",)),
        column("Klant: Code", "account_id", c.number, also=("nothing",)),
        column("Klant: Naam", "account", c.account),
        other("Contactpersoon: Naam", c.full, also=("sponsor",), blank=0.2),
        column("Startdatum", "start", c.date("start", "day")),
        column("Einddatum", "end", c.date("end", "day")),
        column(
            "Annuleringsdatum",
            "date",
            lambda row: _this_year(row) if row.i % 14 == 3 else "",
            also=("nothing",),
        ),
        other("Gefactureerd tot", c.date(lambda _: dt.date(2026, 9, 30), "day")),
        other("Betalingsconditie", c.pick(("14 dagen netto", "30 dagen netto"))),
        column("Valuta", "currency", c.always("EUR"), also=("nothing",)),
        column("Bedrag per maand (excl. btw)", "monthly_value", c.money("number", 1 / 60), shown="#,##0.00"),
        other("Verkoper: Naam", c.owner, also=("owner",), blank=1),
        column("Accountmanager: Naam", "owner", c.owner),
    ]
    above = [["Abonnementen"], ["Administratie", "204 - Polderprint B.V."], ["Status", "Actief en opgezegd"], []]
    return Export(
        "Abonnementen_Exact Online.xlsx",
        "Exact Online's names with the colon of the linked record",
        [Sheet("Abonnementen", "contracts", columns, Customers(NL, 912).rows(40), above=above)],
    )


def teamleader_subscriptions() -> Export:
    """Subscriptions out of Teamleader, as a Flemish agency uses it."""
    columns = [
        other("Titel", c.pick(("Hosting & onderhoud", "SEO-pakket", "Onderhoud website", "Social media beheer"))),
        column("Klant", "account", c.account),
        other("Contactpersoon", c.full, also=("sponsor",)),
        other("Bedrijfsentiteit", c.always("Studio Pixelhof BV")),
        column("Verantwoordelijke", "owner", c.owner),
        column("Startdatum", "start", c.date("start", "dd/mm/yyyy"), order="dmy"),
        column("Einddatum", "end", c.date("end", "dd/mm/yyyy"), order="dmy", blank=0.05),
        other("Facturatiecyclus", c.always("Maandelijks")),
        other("Volgende facturatiedatum", c.date(lambda _: dt.date(2026, 10, 1), "dd/mm/yyyy")),
        column("Maandelijks bedrag excl. btw", "monthly_value", c.money("1234,50", 1 / 240)),
        column("Munteenheid", "currency", c.always("EUR"), also=("nothing",)),
        other("Betaaltermijn", c.pick(("30 dagen", "14 dagen"))),
        other("Automatisch versturen", c.pick(("Ja", "Nee")), also=("?field",)),
        other("Status", c.always("Actief")),
    ]
    return Export(
        "abonnementen-export-2026-08-28.csv",
        "Teamleader's words for a subscription, its cycle and who is responsible",
        [Sheet(None, "contracts", columns, Customers(BE, 913).rows(33))],
    )


def register_catering() -> Export:
    """A caterer's register of contracts, kept by hand in regions."""
    columns = [
        other("Nr.", c.counted("{}")),
        column("Opdrachtgever", "account", c.name),
        other("Locatie", c.pick(PLACES), also=("segment",)),
        other("Soort dienst", c.pick(("restaurant", "banqueting", "automaten", "koffie")), also=("segment",)),
        column("Ingangsdatum", "start", c.date("start", "day")),
        other("Looptijd (jr)", lambda row: row.term),
        column("Expiratiedatum", "end", c.date("end", "day"), odd=("onbepaald", "nnb")),
        other("Optiejaren", c.pick(("1x1", "2x1", "geen", "n.v.t."))),
        column("Opzegtermijn", "notice_days", _months("{} mnd")),
        column("Uiterlijk opzeggen vóór", "notice_days", c.date(_last_notice, "day"), also=("nothing",)),
        column("Aanneemsom p.j. (ex btw)", "annual_value", c.money("whole"), shown="€ #,##0"),
        other("Indexatie", c.pick(("CPI", "CBS cao-lonen", "vast"))),
        column("Accounthouder", "owner", lambda row: row.owner.split()[0]),
        other("Contactpers. opdr.gever", _initial, also=("sponsor",)),
        other("Opm.", c.note, blank=0.7),
    ]
    sheet = Sheet(
        "Register",
        "contracts",
        columns,
        Customers(NL, 914).rows(36),
        above=[["Contractregister catering"], ["bijgewerkt t/m 1 september 2026 (JB)"], []],
        sections={0: "REGIO NOORD", 13: "REGIO MIDDEN", 26: "REGIO WEST"},
        total=summed(1, "Totaal", 10),
    )
    return Export("Contractregister 2026.xlsx", "A contract manager's own abbreviations", [sheet])


def maintenance_flanders() -> Export:
    """A Flemish IT company's list of maintenance contracts."""
    columns = [
        column("Klantnr", "account_id", c.numbered("K{}"), also=("nothing",)),
        column("Klant", "account", c.name),
        other("Gemeente", c.pick(BE_PLACES), also=("segment",)),
        column("Contractnr", "contract_id", c.counted("OC-{:03d}", 17, 2)),
        other("Formule", c.pick(("Basis", "Comfort", "Full service")), also=("segment",)),
        other("# pc's", _int(4, 120)),
        column("Aanvang", "start", c.date("start", "dd/mm/yyyy"), order="dmy"),
        column("Vervaldag", "end", c.date("end", "dd/mm/yyyy"), order="dmy"),
        column("Stilzw. verlenging", "auto_renew", c.pick(("J", "J", "J", "N"))),
        column("Opzeg (mnd)", "notice_days", lambda row: row.notice // 30),
        column("Forfait/maand", "monthly_value", c.money("€ 1.234,50", 1 / 90)),
        column("Accountverantw.", "owner", _initials),
        other("Contact klant", c.full, also=("sponsor",)),
        other("Tel.", _be_phone),
        other("Vaste technieker", c.pick(("Jens", "Ward", "Robbe", "Nick"))),
        other("Opmerking", c.pick(("", "", "", "server vervangen in 2026", "offerte fibre lopende", "prijs herzien"))),
    ]
    sheet = Sheet(
        "onderhoud",
        "contracts",
        columns,
        Customers(BE, 915).rows(34, each_once=True),
        above=[["Onderhoudscontracten - stand 15/09/2026"]],
        notes=["J = ja, N = neen. Forfait excl. btw, index elk jaar in januari."],
    )
    settings = lines("codes", ["JV", "Joke"], ["TD", "Tom"], ["SB", "Sarah"], ["KN", "Kurt"])
    return Export("Onderhoudscontracten_actueel.xlsx", "Flemish words for term, renewal and notice", [sheet, settings])


def lifts() -> Export:
    """A lift maintenance firm's running contracts and, in a second sheet, those that were given up."""
    kinds = c.pick(("Basis", "Comfort", "All-in"))
    running = [
        column("Relatienr.", "account_id", c.number, also=("nothing",)),
        column("Relatie", "account", c.name),
        other("Objectadres", lambda row: f"{row.last.split()[-1].title()}straat {row.random.randint(1, 220)}"),
        other("Plaats", c.pick(PLACES), also=("segment",)),
        other("Aantal liften", _int(1, 9)),
        column("Contractnr.", "contract_id", c.counted("L{}", 5502, 3)),
        other("Contractvorm", kinds, also=("segment",)),
        column("Ing.datum", "start", c.date("start", "dd-mm-yy"), order="dmy"),
        column("Contract loopt tot", "end", c.date("end", "dd-mm-yy"), order="dmy"),
        column("Verlenging", "auto_renew", c.pick(("stilzwijgend", "stilzwijgend", "geen")), also=("nothing",)),
        column("Opzegtermijn", "notice_days", _months("{} maanden"), odd=("n.v.t.",)),
        other("Prijs p/jr 2025", c.money("number", 0.096), shown="#,##0.00"),
        column("Prijs p/jr 2026", "annual_value", c.money("number", 0.1), shown="#,##0.00"),
        other("Monteur", c.pick(("Henk", "Arjan", "Mo", "Dennis"))),
        column("Acc.mgr", "owner", c.owner),
    ]
    ended = [
        column("Relatienr.", "account_id", c.number, also=("nothing",)),
        column("Relatie", "account", c.name),
        other("Contractnr.", c.counted("L{}", 3310, 7), also=("contract_id",)),
        other("Prijs p/jr", c.money("number", 0.1), also=("annual_value",), shown="#,##0.00"),
        column("Opgezegd per", "date", c.date("past", "dd-mm-yyyy"), also=("end", "nothing"), order="dmy"),
        column("Reden", "reason", c.left_because, also=("nothing",)),
        other("Acc.mgr", c.owner, also=("owner",)),
    ]
    sheets = [
        Sheet("Lopend", "contracts", running, Customers(NL, 916).rows(44)),
        Sheet(
            "Opgezegd",
            "outcomes",
            ended,
            Customers(NL, 917).rows(12, each_once=True),
            also=("contracts", "nothing", "?table", "?outcome"),
            note="All of them have left, which only the name of the sheet and of the day say.",
        ),
    ]
    return Export("Servicecontracten liften.xlsx", "A service office's own list, one price a year", sheets)


# Customers, one in each row, with much beside them.


def dynamics_accounts() -> Export:
    """Accounts out of Dynamics 365, with the three columns that serve to read it back in."""
    columns = [
        column("(Niet wijzigen) Account", "account_id", lambda row: (
            f"{row.hex(8)}-{row.hex(4)}-{row.hex(4)}-{row.hex(4)}-{row.hex(12)}"
        ), also=("nothing",), one_of="account_id"),
        other("(Niet wijzigen) Rijcontrolesom", lambda row: f"{row.hex(40)}=="),
        other("(Niet wijzigen) Gewijzigd op", c.date("day", "moment")),
        column("Accountnaam", "account", c.account),
        column("Accountnummer", "account_id", c.numbered("ACC-{}"), also=("nothing",), one_of="account_id"),
        other("Hoofdtelefoon", c.phone),
        other("Adres 1: plaats", c.pick(PLACES), also=("segment",)),
        other("Primaire contactpersoon", c.full, also=("sponsor",), blank=0.1),
        column("Bedrijfstak", "segment", c.branch, also=("nothing",)),
        other("Jaaromzet", lambda row: row.random.randint(2, 300) * 1_000_000, shown="€ #,##0.00", note="Their own."),
        other("Aantal werknemers", _int(12, 4000)),
        column("Relatietype", None, c.always("Klant")),
        column("Contractwaarde per jaar", "annual_value", c.money("number"), shown="€ #,##0.00"),
        column("Einddatum contract", "end", c.date("end", "day")),
        column("Laatste NPS-score (0-10)", "score", c.mark(0, 10), scale=(0, 10), also=("nothing",)),
        column("Laatste activiteit", "last_contact", c.date("day", "day"), also=("nothing",)),
        column("Eigenaar", "owner", c.owner),
        other("Status", c.always("Actief")),
        other("Gemaakt op", c.date("start", "day"), also=("start",)),
    ]  # fmt: skip
    sheet = Sheet("Mijn actieve accounts", "contracts", columns, Customers(NL, 921).rows(38, each_once=True))
    return Export(
        "Mijn actieve accounts 3-9-2026 09-14-22.xlsx", "Dynamics 365's Dutch names of the account's fields", [sheet]
    )


def key_accounts() -> Export:
    """A sales manager's overview of the most important customers."""
    columns = [
        other("Prio", c.counted("{}")),
        column("Klant", "account", c.name),
        column("Sector", "segment", c.branch, also=("nothing",)),
        column("AM", "owner", _initials),
        column("Contractwaarde/jr", "annual_value", c.money("whole"), shown="#,##0"),
        column("Einde contract", "end", c.date("end", "day")),
        column("Sponsor (mgmt/dir.)", "sponsor", _initial, also=("nothing",)),
        column("Laatste contact", "last_contact", c.date("day", "day"), also=("nothing",)),
        column("Laatste dir.gesprek", "last_executive_contact", c.date(_before(80), "day"), odd=("nooit", "?")),
        column("# dir.gesprekken afg. 12 mnd", "executive_meetings", _int(0, 4)),
        column("Verwachtingen vastgelegd (j/n)", "expectations_agreed", c.pick(("j", "n", "n"))),
        column(
            "Voldoen aan verwachting (0-10)",
            "expectation_fit",
            c.mark(0, 10),
            scale=(0, 10),
            also=("nothing",),
        ),
        column("Gem. CSAT (1-5)", "score", c.mark(1, 5, "decimal"), scale=(1, 5)),
        other("Gevoel AM", c.pick(("groen", "groen", "oranje", "rood"))),
        other("Kansen", c.pick(("extra locatie", "upsell pakket", "", "geen"))),
        other("Volgende stap", c.subject, blank=0.3),
    ]
    sheet = Sheet(
        "Topklanten",
        "contracts",
        columns,
        Customers(NL, 922).rows(25, each_once=True),
        above=[["TOP-25 KLANTEN", "", "", "peildatum: 1-9-2026"], []],
        total=summed(1, "Totaal", 4),
    )
    legend = lines("Legenda", "Gevoel AM: groen = blijft, oranje = twijfel, rood = grote kans op vertrek")
    return Export("Top 25 klanten Q3.xlsx", "A sales manager's abbreviations, summaries in columns", [sheet, legend])


def flemish_customers() -> Export:
    """A distributor's list of customers out of its business package, completed by the inside sales desk."""
    columns = [
        column("Klantnummer", "account_id", c.number, also=("nothing",)),
        column("Firmanaam", "account", c.account),
        other("Postcode", _int(1000, 9990)),
        other("Gemeente", c.pick(BE_PLACES), also=("segment",)),
        other("BTW-nummer", lambda row: f"BE 0{row.random.randint(400, 799)}.{row.number % 900 + 100}.{row.i + 100}",
              also=("account_id",)),
        column("Vertegenwoordiger", "owner", c.owner),
        column("Categorie", "segment", c.pick(("A", "B", "B", "C")), also=("nothing",)),
        column("Sector", "segment", c.branch, also=("nothing",)),
        other("Korting", _percent(0, 30)),
        other("Betaaltermijn", c.pick(("30 d", "30 d EM", "60 d"))),
        other("Omzet 2024", c.money("1.234,50", 0.93)),
        column("Omzet 2025", "annual_value", c.money("1.234,50"), also=("nothing",)),
        column("Raamcontract tot", "end", c.date("end", "d/m/yy"), order="dmy", blank=0.05),
        column("Laatste bezoek", "last_contact", c.date("day", "d/m/yy"), also=("nothing",)),
        other("Contactpersoon", c.full, also=("sponsor",)),
        other("E-mail", _be(c.mail)),
        other("Leverdag", c.pick(("ma", "di", "wo", "do", "vr"))),
    ]  # fmt: skip
    return Export(
        "klantenlijst_0926.csv",
        "Flemish business package: customer, representative, category, turnover by year",
        [Sheet(None, "contracts", columns, Customers(BE, 923).rows(34, each_once=True))],
        encoding="cp1252",
    )


# People.


def hubspot_contacts() -> Export:
    """All contacts out of HubSpot in Dutch."""
    columns = [
        other("Record-ID", c.counted("{}", 40_118_203_551, 97)),
        column("Voornaam", "person", c.first),
        column("Achternaam", "person", c.last),
        other("E-mail", c.mail, also=("person",)),
        other("Telefoonnummer", c.phone, blank=0.3),
        other("Eigenaar contactpersoon", c.owner, also=("owner",)),
        column("Functietitel", "role", c.role, blank=0.06),
        column("Aankooprol", "decides", lambda row: {
            "executive": "Beslisser", "management": "Budgethouder", "operational": "Eindgebruiker",
        }[row.level], also=("level", "role", "nothing"), blank=0.3),
        other("Levenscyclusfase", c.always("Klant")),
        other("Leadstatus", c.always("")),
        other("Laatste activiteitsdatum", c.date("day", "yyyy-mm-dd hh:mm"), also=("last_contact",)),
        other("Aanmaakdatum", c.date("start", "yyyy-mm-dd hh:mm")),
        other("Marketingcontactstatus", c.pick(("Marketingcontact", "Niet-marketingcontact"))),
        column("Gekoppeld bedrijf", "account", c.account),
        column("Gekoppelde bedrijfs-ID's", "account_id", c.numbered("90021{}"), also=("nothing",)),
    ]  # fmt: skip
    return Export(
        "hubspot-crm-exports-alle-contactpersonen-2026-09-01.csv",
        "HubSpot's Dutch names of the contact's properties and of the linked company",
        [Sheet(None, "people", columns, Customers(NL, 931).rows(70))],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def stakeholders() -> Export:
    """A consultant's map of who is who, the customer's name merged over its people."""
    attitude = ("-2", "-1", "0", "+1", "+2")
    columns = [
        column("Account", "account", c.account),
        column("Naam", "person", c.full),
        column("Functie", "role", c.role),
        column("Niveau", "level", c.level("strategisch", "tactisch", "operationeel")),
        column(
            "Beslist mee over contract?",
            "decides",
            lambda row: "ja" if row.level == "executive" else row.random.choice(("nee", "nee", "ja")),
        ),
        other("Invloed", c.pick(("H", "M", "L"))),
        other("Houding t.o.v. ons", c.pick(attitude)),
        other("Wie van ons?", c.owner, also=("owner", "our_person")),
        other("Laatst gesproken", c.date("day", "d mrt yyyy"), also=("last_contact",), odd=("lang geleden",)),
        column("Uitgenodigd KTO 2026", "invited", c.pick(("x", "x", ""))),
        other("Bijzonderheden", c.pick(("", "", "gaat in 2027 met pensioen", "oud-collega van Edwin", "fan"))),
    ]
    sheet = Sheet(
        "Stakeholders",
        "people",
        columns,
        Customers(NL, 932).rows(44, by_account=True),
        above=[["Stakeholderanalyse - vertrouwelijk"], []],
        merge_down=1,
    )
    return Export("Stakeholderkaart accounts.xlsx", "A consultant's words for influence and level", [sheet])


# Conversations.


def salesforce_activities() -> Export:
    """A Salesforce report of tasks and events with accounts."""
    columns = [
        column("Toegewezen", "our_person", c.owner),
        column("Onderwerp", "topic", c.subject, also=("note",)),
        column("Datum", "date", c.date("day", "d-m-yyyy"), order="dmy"),
        other("Type", c.pick(("Gesprek", "E-mail", "Bezoek", "Teams"))),
        other("Status", c.always("Voltooid")),
        other("Prioriteit", c.pick(("Normaal", "Normaal", "Hoog"))),
        other("Taak", c.pick(("1", "0"))),
        column("Contactpersoon", "person", c.full, blank=0.05),
        column("Titel", "role", c.role, blank=0.1, also=("nothing",)),
        column("Bedrijf / account", "account", c.account),
        other("Opportunity", c.pick(("", "", "Verlenging 2027", "Uitbreiding")), also=("topic",)),
        column("Volledige opmerkingen", "note", c.note),
        other("Gemaakt op", c.date("day", "d-m-yyyy")),
        other("Activiteit-ID", lambda row: f"00T{row.hex(12).upper()}"),
    ]
    return Export(
        "report1756712044318.csv",
        "Salesforce's Dutch names in a report of tasks and events",
        [Sheet(None, "conversations", columns, Customers(NL, 941).rows(64))],
        encoding="cp1252",
        quote_all=True,
    )


def superoffice_followups() -> Export:
    """Activities out of SuperOffice CRM in Dutch."""
    columns = [
        other("Gereed", c.always("Ja")),
        column("Datum", "date", c.date("day", "day")),
        other("Tijd", lambda row: f"{row.day:%H:%M}"),
        other("Soort", c.pick(("Telefoon", "Afspraak bij klant", "Online afspraak", "E-mail"))),
        column("Relatie", "account", c.account),
        column("Relatienummer", "account_id", c.number, also=("nothing",)),
        other("Plaats", c.pick(PLACES)),
        column("Contactpersoon", "person", c.full, blank=0.06),
        column("Eigenaar", "our_person", c.owner),
        other("Project", c.always("")),
        other("Verkoop", c.pick(("", "", "Verlenging", "Uitbreiding")), also=("topic",)),
        column("Tekst", "note", c.note),
        other("Geregistreerd door", c.owner, also=("our_person",)),
        other("Geregistreerd op", c.date("day", "day")),
    ]
    sheet = Sheet("Activiteiten", "conversations", columns, Customers(NL, 942).rows(57))
    return Export("Activiteiten archief.xlsx", "SuperOffice's Dutch names in its archive of activities", [sheet])


def visit_reports() -> Export:
    """A Flemish account manager's log of visits."""
    heard = ("wil zeker verder met ons", "enkel de prijs telt", "denkt eraan te stoppen", "niet besproken")
    columns = [
        column("Datum", "date", c.date("day", "dd/mm/yyyy"), order="dmy"),
        column("Klant", "account", c.name),
        column("Gesproken met", "person", c.full),
        column("Functie", "role", c.role, blank=0.15),
        column("Wie van ons", "our_person", lambda row: row.owner.split()[0]),
        other("Bezoek / tel.", c.pick(("bezoek", "tel.", "teams"))),
        column("Onderwerp", "topic", c.subject),
        column("Kort verslag", "note", c.note),
        column("Toekomst / verlenging?", "signal", c.pick(heard), also=("note", "topic", "nothing"), blank=0.2),
        other("Actie", c.pick(("", "offerte bezorgen", "terugbellen", "directie meenemen")), also=("note",)),
        other("Tegen", lambda row: c.written(row.day + dt.timedelta(days=14), "dd/mm/yyyy"), blank=0.5),
        other("OK", c.pick(("x", ""))),
    ]
    sheet = Sheet(
        "2026",
        "conversations",
        columns,
        Customers(BE, 943).rows(48),
        above=[["Bezoekverslagen binnen- en buitendienst"], []],
        gaps=(16, 31),
    )
    return Export("Bezoekverslagen 2026.xlsx", "Words of a Flemish log of visits", [sheet])


# Expectations and outcomes.


def expectations() -> Export:
    """What came out of a round of talks about expectations."""
    columns = [
        column("Klant", "account", c.account),
        column("Wie zei het", "stated_by", c.full),
        other("Functie", c.role, also=("role", "level", "stated_by")),
        column("Verwachting (in eigen woorden)", "expectation", c.expectation),
        column("Belang 1-5", "importance", _int(2, 5)),
        column("Hoe meten we het?", "measure", c.measure),
        column("Waar staan we nu? (0-10)", "fulfilment", c.mark(0, 10), scale=(0, 10)),
        column("Besproken op", "reviewed", c.date("day", "day")),
        column("Gehoord of ingeschat?", "source", c.pick(("gehoord", "gehoord", "ingeschat"))),
        other("Wie pakt het op", c.owner, also=("owner",)),
        other("Actie", c.pick(("", "voorstel maken", "meenemen in kwartaalgesprek"))),
    ]
    sheet = Sheet(
        "Verwachtingen",
        "expectations",
        columns,
        Customers(NL, 951).rows(36, by_account=True),
        above=[["Verwachtingen belangrijkste klanten"], ["gesprekken voorjaar/zomer 2026"], []],
    )
    return Export("Verwachtingen klanten 2026.xlsx", "A quality manager's own list after a round of talks", [sheet])


def renewals_and_losses() -> Export:
    """What became of the contracts that came up in the last years."""
    columns = [
        column("Klant", "account", c.name),
        column("Klantnr.", "account_id", c.number, also=("nothing",)),
        other("Branche", c.branch, also=("segment",)),
        other("Accountmanager", c.owner, also=("owner",)),
        other("Waarde p/j", c.money("whole"), also=("annual_value",), shown="€ #,##0"),
        column("Datum besluit", "date", c.date("past", "day")),
        column("Verlengd / verloren", "outcome", c.keep("what", c.weighted(("verlengd", "verloren"), (3, 2)))),
        column("Reden", "reason", c.reason("what"), blank=0.1),
        other("Naar wie?", lambda row: row.random.choice(("Vendoro", "Klaro", "onbekend", "zelf"))
              if row.kept["what"] == "verloren" else ""),
        other("Laatste KTO-cijfer", c.mark(1, 10, "decimal"), also=("score",)),
        other("Terug te winnen?", lambda row: row.random.choice(("ja", "nee", "misschien"))
              if row.kept["what"] == "verloren" else ""),
    ]  # fmt: skip
    sheet = Sheet(
        "Verlengingen",
        "outcomes",
        columns,
        Customers(NL, 952).rows(41, each_once=True),
        above=[["Verlengde en verloren contracten 2022-2025"], []],
        total=summed(0, "Totaal", 4),
    )
    return Export("Verlengd en verloren.xlsx", "A sales director's list of what became of contracts", [sheet])


EXPORTS: tuple[Callable[[], Export], ...] = (
    forms_it_services,
    google_cleaning,
    topdesk_ratings,
    limesurvey_wholesale,
    interviews_accountant,
    nps_calls,
    afas_subscriptions,
    exact_subscriptions,
    teamleader_subscriptions,
    register_catering,
    maintenance_flanders,
    lifts,
    dynamics_accounts,
    key_accounts,
    flemish_customers,
    hubspot_contacts,
    stakeholders,
    salesforce_activities,
    superoffice_followups,
    visit_reports,
    expectations,
    renewals_and_losses,
)
