"""Dutch and Flemish exports as account managers and consultants have them: half from tools, half made by hand."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from benchmarks.exports.cells import (
    account,
    always,
    comment,
    counted,
    cycle,
    date,
    first,
    full,
    ip_address,
    keep,
    label,
    last,
    level,
    mail,
    mark,
    measure,
    money,
    name,
    note,
    nps_group,
    number,
    numbered,
    owner,
    phone,
    pick,
    reason,
    role,
    subject,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_A


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "").split("|"))


# The worlds: an IT company, a Flemish facility company, a technical company and a software company.

ICT = replace(
    DUTCH_A,
    companies=_words("""
Averink Transport B.V.|Gemeente Wilgenwaard|Stichting Zorgpalet Eemdal|Lohman Kunststoffen B.V.|
Woningstichting De Vaart|Notariaat Brugmans|Hogeschool De Meander|Van Rijswijk Bouwgroep B.V.|
Zuivelfabriek Terschuur|Coöperatie Fruithof U.A.|Klinkhamer Accountants|Waterschap Rode Beek|
Mulderij Catering B.V.|Verzekeringsgroep Ons Anker|Ziekenhuis Het Zuiderhof|Bolt & Stam Advocaten|
Paradijsvogel Kinderopvang|Tuinders Coöperatie Vleuterweide|Metaalgieterij Harkema|Rondeel Schoolboeken B.V.|
Gemeente Oude Vecht|Bibliotheek Maasvallei|Techneut Installaties B.V.|Houthandel Gebroeders Sipma|
Omroepvereniging Halfelf|Uitzendgroep Vlot B.V.|Veiligheidsregio Middenland|Pensioenbureau Zilvervloot|
Drankenhandel De Kruik|Stichting Lerend Twente|Apothekers Samen N.V.|Hotelketen Rust & Zo|
Vastgoedbeheer Kardinaal|Autohuis Snoek B.V.|Laboratorium Medilux|Vervoersbedrijf Oostlijn N.V.
"""),
    first_names=_words("""
Evelien|Sebastiaan|Joyce|Remco|Danielle|Mustafa|Loes|Casper|Nienke|Theo|Aisha|Jelle|Mirte|Hugo|Renske|Wim|Patricia|
Olaf|Jasper|Inge|Sven|Manon|Gerrit|Zoë|Dennis
"""),
    last_names=_words("""
van Wijk|Hoogendoorn|Bosman|Slagter|de Bruijn|Wolters|Kaya|van der Laan|Timmer|Rutten|Evers|Boersma|van Ginkel|
Aarts|Nagtegaal|de Lange|Pronk|Swart|Mans|van den Brink|Bouzid|Vermeer|Zijlstra
"""),
    roles={
        "executive": _words(
            "Directeur-bestuurder|Algemeen directeur|Directeur Financiën|CIO|Lid raad van bestuur|Eigenaar"
        ),
        "management": _words(
            "Manager Informatisering|Hoofd ICT|Inkoopmanager|Hoofd Bedrijfsvoering|Teammanager Services|Contractmanager"
        ),
        "operational": _words(
            "Applicatiebeheerder|Medewerker servicedesk|Systeembeheerder|Office-assistent|Administratief medewerker"
        ),
    },
    owners=_words("Femke Ruys|Onno Kalsbeek|Laura Tieleman|Hamid Azzouzi"),
    branches=_words("Zorg & welzijn|Overheid|Onderwijs|Industrie|Zakelijke dienstverlening|Handel & logistiek"),
    comments=_words("""
Snel geholpen, dank|Duurde drie dagen voor iemand terugbelde|Vriendelijke medewerker|Probleem is nog niet opgelost|
Prima|De nieuwe laptop was netjes ingericht|Ik mis een vast aanspreekpunt|Geen|Telkens een andere collega aan de lijn|
Jullie kennen onze omgeving goed|Kosten lopen wel op|Mooi werk tijdens de migratie|
Rapportages zijn voor ons niet te volgen|Graag vaker aan tafel met onze directie|Niets op aan te merken|
De factuur klopte weer niet|Betrokken team
"""),
    notes=_words("""
SLA-rapportage doorgelopen, twee aandachtspunten|Klant vraagt om een voorstel voor cloudwerkplek|
Directeur wil volgend jaar één leverancier minder|Ontevreden over doorlooptijd changes|Roadmap 2027 gepresenteerd|
Prijsindexatie toegelicht, viel niet goed|Kennisgemaakt met de nieuwe ICT-manager|Geen gehoor, mail gestuurd|
Verlenging besproken; besluit in december|Positief over migratie, wil referentie geven|
Vraagt waarom wij duurder zijn dan de concurrent|Functioneel overleg, actielijst bijgewerkt
"""),
    subjects=_words("""
Kwartaaloverleg|Servicereview maart|Toelichting offerte|Kennismaking|Verlenging contract|Escalatie storing|
Bijpraten|Roadmapsessie|Evaluatie migratie|Terugbelverzoek|Strategisch overleg
"""),
    first_day=dt.date(2025, 11, 3),
    days=330,
    first_number=50100,
)
FLEMISH = replace(
    DUTCH_A,
    companies=_words("""
AZ Sint-Amandus|Houtbedrijf Verstraete NV|Stad Lommelbeke|OCMW Zuidrode|Textielgroep Desmedt NV|WZC De Wingerd vzw|
Drukkerij Vandeputte BV|Brouwerij Sint-Godelieve NV|Logistiek Centrum Netevallei|Bakkerij Claes & Zonen|
Scholengroep Leieland|Aannemingen Bossuyt NV|Chemiebedrijf Antraco NV|Hotel Graslei-Zicht|Haven Industries Gent BV|
Hogeschool Dijlestroom|Verzekeringen De Meerpaal|Diepvriesgroenten Ardora NV|Gemeente Heuvelbrugge|
Rusthuis Ter Linden vzw|Tapijten Vanhoutte NV|Labo Kortenbosch BV|Garage Peeters & Co|Sociaal Huis Waasrode|
Koekjes Destrooyer-Maes NV|Kringwinkel Scheldedal|Advocatenkantoor Lievens|Intercommunale Vlabeek CV|
Metaalconstructie Goossens BV|Cultuurcentrum De Werf|Sportoase Rupel NV|Mutualiteit De Brug
"""),
    first_names=_words("""
Bart|Griet|Wouter|Liesbet|Koenraad|Annelies|Dieter|Veerle|Stijn|Katrien|Luc|Tine|Jan|Sofie|Filip|Hilde|Ruben|
Leen|Geert|Nele|Kristof|An|Pieter-Jan|Els|Jurgen
"""),
    last_names=_words("""
Peeters|Janssens|Maes|De Smet|Vandenberghe|Claeys|Wouters|Van den Bossche|Goethals|Mertens|De Clercq|Lambrecht|
Verbeke|Coppens|D'Hondt|Van Damme|Hermans|Segers|Thijs|Baeten|Verhaeghe|De Backer|Aerts
"""),
    roles={
        "executive": _words("Zaakvoerder|Gedelegeerd bestuurder|Algemeen directeur|Financieel directeur|CEO"),
        "management": _words(
            "Aankoopverantwoordelijke|Diensthoofd Patrimonium|Facility manager|Plantmanager|HR-verantwoordelijke|"
            "Afdelingshoofd Technische Dienst"
        ),
        "operational": _words(
            "Directiesecretaresse|Medewerker onthaal|Preventieadviseur|Ploegbaas|Administratief bediende|Huisbewaarder"
        ),
    },
    owners=_words("Tom Vercauteren|Ilse Bracke|Yannick Dupont|Karolien Stevens"),
    branches=_words("Zorg|Lokaal bestuur|Onderwijs|Voeding|Industrie|Diensten"),
    comments=_words("""
Poetsploeg is altijd op tijd|Te veel wissels van personeel|Content van de samenwerking|Facturatie kan beter|
Geen opmerkingen|Weinig contact met de verantwoordelijke|Snel opgevolgd, merci|De prijs is stevig gestegen|
Kwaliteit is wisselend per site|Denkt goed mee|Klachten blijven liggen|In orde|Zou meer willen vernemen over 2027|
Vriendelijke mensen|Opvolging van de werkbonnen is zwak
"""),
    notes=_words("""
Jaarevaluatie met directie, tevreden over de kwaliteit|Prijsherziening besproken, zij vragen een korting|
Nieuwe aankoper leren kennen|Klacht site 2 overlopen|Vraagt offerte voor bijkomende verdieping|
Heroverweegt uitbesteding tegen volgend jaar|Rondgang op site, geen opmerkingen|Niet bereikt
"""),
    first_day=dt.date(2025, 10, 1),
    days=360,
    first_number=7000,
)
TECHNIEK = replace(
    DUTCH_A,
    companies=_words("""
Papierwerken Loosduin B.V.|Conservenfabriek De Wulp|Scheepvaart Terneuzer Lijn B.V.|Ziekenhuis Oostmarke|
Plantenkwekerij Solstraat|Gemeente Berkelstroom|Vlaskamp Vlees B.V.|Recycling Noord-Drecht N.V.|
Bakkersgilde Van Aalten|Distributiecentrum Meerpaal|Glasfabriek Lichtenberg|Woonservice Het Baken|
Chemische Werken Dordrand B.V.|Hijskranen Zwartsluis|Universiteit Rijnmark|Vriesveem Urkman B.V.|
Theaters Westerpark|Stichting Zwembaden Veluwe-Noord|Coöperatieve Suikerij U.A.|Kaasgroep Bodegravenhof|
Energiecentrale Eemsrand N.V.|Ballast & Buijs B.V.|Asfaltcentrale Stichtse Weg|Farmacie Van Hal B.V.|
Museum De Ankerplaats|Rijnkade Havenbedrijf|Mengvoeders Hartelman|Vliegveld Drentse Hei|Sauna Thermenhof|
Datacenter Polderkant B.V.|Onderwijsgroep Vijfstromen|Bierbrouwerij Het Anker-Zuid
"""),
    first_names=_words("""
Harm|Dorien|Ruud|Jacqueline|Tjeerd|Anja|Marcel|Willemijn|Kevin|Selma|Gert-Jan|Brigitte|Joost|Fenna|Edwin|Mieke|
Rob|Astrid|Bilal|Hanneke
"""),
    last_names=_words("""
Terlouw|van Zanten|Wieringa|Kortleve|de Koning|Bruins|Haagsma|van Schaik|Reinders|Demir|Nooteboom|Stolk|Haak|
ten Have|Voskuil|Kroon|van Eijk|Ouwehand|Polman|Amrani
"""),
    roles={
        "executive": _words(
            "Algemeen directeur|Directeur-eigenaar|Financieel directeur|Directeur Operations|Wethouder"
        ),
        "management": _words(
            "Hoofd Technische Dienst|Productiemanager|Inkoper technisch, senior|Hoofd Vastgoed|Manager Huisvesting"
        ),
        "operational": _words(
            "Onderhoudsmonteur|Werkvoorbereider TD|Operator|Medewerker gebouwbeheer|Storingscoördinator|Inkoper"
        ),
    },
    owners=_words("Ger Wassink|Marit Olthof|Bas van Tongeren|Sylvia Damen|Rens Hagens"),
    branches=_words("Food|Maritiem|Zorg|Overheid|Proces|Utiliteit"),
    comments=_words("""
Monteur wist waar hij mee bezig was|Storing pas na twee dagen verholpen|Werkbon niet ontvangen|Goede uitleg|
Planning wordt vaak verschoven|Zeer content met Harold|Onderhoud is duur geworden|geen opm.|
Communicatie vooraf ontbreekt|Wij willen graag weten wat er de komende jaren aan vervanging komt|Nette werkplek|
Offertes laten lang op zich wachten|Altijd bereikbaar bij nood|Contract is onduidelijk over voorrijkosten
"""),
    notes=_words("""
Onderhoudsrapport besproken, advies vervanging compressor|Wil in 2027 naar één contract voor alle locaties|
Vindt ons te duur, gaat aanbesteden|Nieuwe directeur wil kennismaken|Tevreden over de storingsdienst|
Klacht over planning, hersteld|Directie ziet ons als vaste partner bij de uitbreiding|Alleen tarieven besproken|
Overleg TD: 14 openstaande punten|Afspraak afgezegd door klant|Verduurzaming gebouw besproken, vervolg in mei
"""),
    expectations=_words("""
Binnen 4 uur een monteur aan de poort|Meerjarenplan voor vervanging|Geen stilstand tijdens het seizoen|
Vooraf weten wat een reparatie kost|Eén contactpersoon voor alle locaties|Meedenken over gasloos|
Keuringen op tijd, zonder dat wij erom moeten vragen|Ieder jaar een gesprek met onze directie|
Nette werkbonnen binnen een dag|Voorstellen om energie te besparen|Vaste monteurs die de fabriek kennen
"""),
    measures=_words("""
Responstijd per storing|Storingsuren per kwartaal|MJOP vóór 1 oktober|% keuringen op tijd|Aantal voorstellen|
Nog af te spreken|kWh per ton product|Werkbon < 24 uur
"""),
    left_for=_words("""
Te duur bevonden|Aanbesteding verloren|Overgenomen door groep met eigen dienst|Klachten over planning|
Locatie gesloten|Nieuwe directeur, eigen leverancier|Geen gevoel meer bij de samenwerking
"""),
    stayed_for=_words("Goede storingsdienst|Prijs gelijk gehouden|Vaste monteurs|Relatie met TD||Extra locatie erbij"),
    first_day=dt.date(2025, 10, 20),
    days=340,
    first_number=30040,
)
SOFTWARE = replace(
    ICT,
    companies=_words("""
Bureau Zandloper|Makelaardij Van Hoften|Zorgboerderijen Oostwold|Installatiebedrijf Klimaatwijs B.V.|Rekenhof Advies|
Bouwmeesters Collectief|Groepsvervoer Lansink B.V.|Hoveniersbedrijf De Spade|Schoonmaakgroep Helder & Fris B.V.|
Architecten Vierkant|Beveiliging Nachtwacht N.V.|Evenementenbureau Confetti|Dakspecialist Rietveld-Noord|
Uitvaartverzorging Sereen|Keukenhuis Bergmans B.V.|Verhuisbedrijf Ter Steege|Thuiszorg Het Lage Land|
Fietskoeriers Stadspoort|Opleidingen Vakkracht|Reclamebureau Blikvanger|Liftenservice Omhoog B.V.|
Glaszetters Van Loon|Drone Inspecties Nederland B.V.|Zonwering Lommer|Logopedie Zuidas-Oost|Steigerverhuur Korver|
Vloeren Outlet Almkerk|Personeelsbureau De Schakelaar
"""),
    owners=_words("Isa Verkade|Timo Loggers|Nadine Bisschop"),
    branches=_words("Bouw & installatie|Zorg|Dienstverlening|Vastgoed|Transport"),
    first_number=880,
)


# Cells that more than one export has.


def _yes_no(yes: str = "Ja", no: str = "Nee", weights: tuple[int, int] = (7, 3)) -> Cells:
    return weighted((yes, no), list(weights))


def _mail_be(row: Row) -> str:
    return f"{row.mail.removesuffix('nl')}be"


def _phone_be(row: Row) -> str:
    return f"+32 {row.random.choice((2, 3, 9, 15, 16))} {row.random.randint(200, 899)} {row.random.randint(10, 99)} 00"


def _months(row: Row) -> str:
    months = row.notice // 30
    return "1 maand" if months == 1 else f"{months} maanden"


def _last_notice(row: Row) -> dt.date:
    return row.end - dt.timedelta(days=row.notice)


def _days_before(most: int) -> Callable[[Row], dt.datetime]:
    """A moment some days before the row's own."""
    return lambda row: row.day - dt.timedelta(days=row.random.randint(1, most))


def _recent(row: Row) -> dt.date:
    return row.between(dt.date(2025, 9, 1), dt.date(2026, 10, 1))


def _older(row: Row) -> dt.date:
    return row.between(dt.date(2024, 6, 1), dt.date(2026, 9, 1))


def _halves(low: float, high: float) -> Cells:
    """Half marks, as numbers."""
    given = mark(low, high, "half")

    def number_of(row: Row) -> object:
        text = str(given(row))
        return float(text.replace(",", ".")) if text else ""

    return number_of


def _decides(yes: str, no: str) -> Cells:
    return lambda row: yes if row.level == "executive" or row.random.random() < 0.12 else no


def _per_period(key: str, form: str) -> Cells:
    """The part of the year's amount that goes with the period kept under this key."""
    parts = {"Maand": 1 / 12, "Kwartaal": 1 / 4, "Jaar": 1.0}
    return lambda row: money(form, parts[str(row.kept[key])])(row)


def _somebody(row: Row) -> str:
    """Another person than the row's own."""
    return f"{row.random.choice(row.world.first_names)} {row.random.choice(row.world.last_names)}"


def _sector(row: Row) -> str:
    """The same one for a customer wherever it stands."""
    return row.world.branches[row.number % len(row.world.branches)]


def _created(row: Row) -> dt.datetime:
    return row.moment(dt.date(2021, 2, 1), dt.date(2025, 10, 1))


SATISFIED = ("Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden")


# Surveys.


def surveymonkey() -> Export:
    """A survey with a matrix question, names in two rows."""
    columns = [
        column(("Respondent-ID", ""), "response_id", counted("1148{:08d}", 2204117, 3391)),
        other(("Collector-ID", ""), always(451207733)),
        column(("Aanmaakdatum", ""), "date", date("day", "moment"), also=("nothing",), one_of="date"),
        column(
            ("Wijzigingsdatum", ""),
            "date",
            lambda row: row.day + dt.timedelta(minutes=row.random.randint(2, 14)),
            also=("nothing",),
            one_of="date",
        ),
        other(("IP-adres", ""), ip_address),
        other(("E-mailadres", ""), mail, also=("respondent",)),
        column(("Voornaam", ""), "respondent", first),
        column(("Achternaam", ""), "respondent", last),
        column(("Voor welke organisatie werkt u?", "Open antwoord"), "account", name),
        column(
            ("Welke rol heeft u binnen uw organisatie?", "Antwoord"),
            "level",
            level("Directie of bestuur", "Management", "Medewerker / gebruiker"),
            also=("role",),
        ),
        other(
            ("", "Anders, namelijk"),
            pick(("Stagiair", "Externe adviseur", "Ondernemingsraad")),
            blank=0.94,
            also=("role", "level"),
        ),
        column(
            ("Welk rapportcijfer geeft u onze dienstverlening (1 = zeer slecht, 10 = uitmuntend)?", "Antwoord"),
            "score",
            mark(1, 10),
            scale=(1, 10),
        ),
        column(("Hoe tevreden bent u over de volgende onderdelen?", "Servicedesk"), "score", label(SATISFIED)),
        column(("", "Deskundigheid van de consultants"), "score", label(SATISFIED)),
        column(("", "Uw accountmanager"), "score", label(SATISFIED)),
        column(("", "Rapportages"), "score", label(SATISFIED), odd=("Geen mening",), share=0.08),
        column(
            (
                "Hoe waarschijnlijk is het dat u ons aanbeveelt? (0 = zeer onwaarschijnlijk, 10 = zeer waarschijnlijk)",
                "",
            ),
            "score",
            mark(0, 10),
            scale=(0, 10),
        ),
        column(("Kunt u uw antwoord toelichten?", "Open antwoord"), "comment", comment, blank=0.35),
        other(("Wilt u dat wij contact met u opnemen?", "Antwoord"), _yes_no(weights=(2, 8))),
    ]
    return Export(
        "Klanttevredenheid 2026 - alle antwoorden.xlsx",
        "Rests on SurveyMonkey's export of all responses with Dutch names of columns: ids, dates, two rows of names.",
        [Sheet("Sheet", "responses", columns, Customers(ICT, 7101).rows(58))],
    )


def microsoft_forms() -> Export:
    """An anonymous form: the tool's own name and address say nothing."""
    may_call = keep("call", _yes_no(weights=(4, 6)))
    columns = [
        column("Id", "response_id", counted("{}"), also=("nothing",)),
        column("Begintijd", "date", date("day", "moment"), also=("nothing",), one_of="date"),
        column(
            "Tijd van voltooien",
            "date",
            lambda row: row.day + dt.timedelta(minutes=row.random.randint(1, 9)),
            also=("nothing",),
            one_of="date",
        ),
        other("E-mail", always("anonymous")),
        other("Naam", always(""), also=("respondent",)),
        column("Namens welke organisatie vult u deze vragenlijst in?", "account", name),
        column("Wat is uw naam?", "respondent", full, blank=0.2),
        column("Wat is uw functie?", "role", role, blank=0.05),
        column(
            "Hoe tevreden bent u over de samenwerking als geheel? (1 ster = slecht, 5 sterren = uitstekend)",
            "score",
            mark(1, 5),
            scale=(1, 5),
        ),
        column("Kwaliteit van het onderhoud", "score", label(SATISFIED)),
        column("Bereikbaarheid van de storingsdienst", "score", label(SATISFIED)),
        column("Nakomen van afspraken", "score", label(SATISFIED)),
        column("Wat waardeert u het meest in ons?", "comment", comment, blank=0.4),
        column("Wat kunnen wij beter doen?", "comment", comment, blank=0.3),
        other("Mogen wij u bellen voor een toelichting?", may_call),
        other("Zo ja, op welk telefoonnummer?", lambda row: row.phone if row.kept["call"] == "Ja" else ""),
    ]
    return Export(
        "Klantonderzoek technische dienst(1-46).xlsx",
        "Rests on the workbook that Microsoft Forms makes in Dutch: Id, Begintijd, Tijd van voltooien, E-mail, Naam.",
        [Sheet("Sheet1", "responses", columns, Customers(TECHNIEK, 7102).rows(46))],
        days="d-m-yyyy",
    )


def topdesk() -> Export:
    """Tickets of an IT company's service desk that were rated."""
    columns = [
        column("Meldingnummer", "response_id", lambda row: f"M{row.day:%y%m} {row.i * 7 + 118:04d}", also=("nothing",)),
        other("Soort melding", weighted(("Incident", "Wijzigingsverzoek", "Informatieverzoek"), [6, 2, 2])),
        column("Naam (Aanmelder)", "respondent", lambda row: f"{row.last}, {row.first}"),
        column("Vestiging (Aanmelder)", "account", account, also=("?customer", "?field")),
        column("Functie (Aanmelder)", "role", role, blank=0.3),
        other(
            "Korte omschrijving (Details)",
            pick(
                (
                    "Kan niet inloggen in het portaal",
                    "Printer 2e verdieping",
                    "Nieuwe medewerker per 1 mei",
                    "Teams geeft foutmelding",
                    "Mailbox vol",
                    "VPN-verbinding valt weg",
                )
            ),
        ),
        other("Categorie", pick(("Werkplek", "Netwerk", "Applicaties", "Telefonie"))),
        other("Prioriteit", weighted(("P1", "P2", "P3", "P4"), [1, 2, 5, 3])),
        other("Behandelaarsgroep", pick(("Servicedesk", "2e lijn Infra", "Applicatiebeheer"))),
        other("Behandelaar", pick(("Kok, Stefan", "Baran, Ayse", "Dubbeldam, Rick", "Veld, Iris in 't"))),
        other("Datum aangemeld", date(_days_before(20), "dd-mm-yyyy hh:mm")),
        other("Afgemeld", always("Ja")),
        column("Tevredenheid (1-5)", "score", mark(1, 5), scale=(1, 5)),
        column("Toelichting tevredenheid", "comment", comment, blank=0.5),
        column("Datum tevredenheidsbeoordeling", "date", date("day", "dd-mm-yyyy hh:mm"), order="dmy"),
    ]
    return Export(
        "Tevredenheid meldingen export.csv",
        "Rests on TOPdesk's export of incidents from a selection: field name with the card's tab in brackets.",
        [Sheet(None, "responses", columns, Customers(ICT, 7103).rows(72))],
        encoding="cp1252",
    )


def checkmarket() -> Export:
    """A Flemish relation survey with NPS, CES and a mark out of ten."""
    nps = keep("nps", mark(0, 10, miss=0))
    columns = [
        column("Respondent-ID", "response_id", counted("{}", 90417, 13)),
        other("Status", weighted(("Volledig", "Gedeeltelijk"), [9, 1])),
        other("Datum uitnodiging", date(_days_before(12), "dd/mm/yyyy")),
        column("Datum antwoord", "date", date("day", "dd/mm/yyyy hh:mm"), order="dmy"),
        other("Taal", weighted(("nl", "fr"), [9, 1])),
        other("Toestel", weighted(("Desktop", "Smartphone", "Tablet"), [6, 3, 1])),
        other("E-mail", _mail_be, also=("respondent",)),
        column("Voornaam", "respondent", first),
        column("Naam", "respondent", last),
        column("Bedrijf", "account", account),
        column("Klantnummer", "account_id", numbered("K{:05d}")),
        other("Regio", pick(("Antwerpen", "Oost-Vlaanderen", "West-Vlaanderen", "Limburg", "Vlaams-Brabant"))),
        other("Accountmanager", owner, also=("owner",)),
        column(
            "V1. Hoe waarschijnlijk is het dat u Poetswijs zou aanbevelen? (0-10)",
            "score",
            nps,
            scale=(0, 10),
        ),
        other("V1. NPS-groep", nps_group("nps", "Promotor", "Passief", "Criticaster")),
        column("V2. Waarom geeft u deze score?", "comment", comment, blank=0.3),
        column(
            "V3. Poetswijs maakt het mij makkelijk om zaken te regelen (1 = helemaal oneens, 7 = helemaal eens)",
            "score",
            mark(1, 7),
            scale=(1, 7),
        ),
        column(
            "V4. Hoe tevreden bent u in het algemeen? (score op 10)",
            "score",
            mark(1, 10),
            scale=(1, 10),
            scales=((0, 10),),
        ),
    ]
    return Export(
        "export_relatiebevraging_2026.csv",
        "Rests on CheckMarket's Dutch export: contact fields first, then the questions by number with the full text.",
        [Sheet(None, "responses", columns, Customers(FLEMISH, 7104).rows(64))],
        encoding="utf-8-sig",
    )


def kto_by_hand() -> Export:
    """Paper and mailed forms, typed over by the office manager."""
    columns = [
        column("Nr.", "response_id", lambda row: row.i + 1, also=("nothing",)),
        column("Relatie", "account", name),
        column("Ingevuld door", "respondent", lambda row: f"{row.first[0]}. {row.last}", blank=0.1),
        column("Functie", "role", role, blank=0.2),
        column("Dat. ontvangst", "date", date("day", "day"), odd=("zie mail",), share=0.03),
        column("Alg. cijfer (1-10)", "score", _halves(1, 10), scale=(1, 10)),
        column("Planning (1-10)", "score", _halves(1, 10), scale=(1, 10)),
        column("Monteurs (1-10)", "score", _halves(1, 10), scale=(1, 10), odd=("n.v.t.",), share=0.08),
        column("Prijs (1-10)", "score", _halves(1, 10), scale=(1, 10), odd=("n.v.t.",), share=0.06),
        column("Opmerkingen klant", "comment", comment, blank=0.4),
        other("Actie", pick(("AM belt", "geen", "Doorgezet naar planning", "Offerte nasturen")), blank=0.5),
        other("Afgeh.", weighted(("x", ""), [5, 5])),
    ]

    def average(data: list[list[object]]) -> list[object]:
        line: list[object] = ["", "Gemiddeld", "", "", ""]
        for at in range(5, 9):
            marks = [float(row[at]) for row in data if isinstance(row[at], (int, float))]
            line.append(round(sum(marks) / len(marks), 1))
        return [*line, "", "", ""]

    return Export(
        "KTO 2026 invoer DEF.xlsx",
        "Rests on how an office manager types over a short paper questionnaire: abbreviations, an average below.",
        [
            Sheet(
                "Invoer",
                "responses",
                columns,
                Customers(TECHNIEK, 7105).rows(39),
                above=(
                    ["Klanttevredenheidsonderzoek 2026"],
                    ["Ingevoerd door: Sylvia, laatst bijgewerkt 6-10-2026"],
                    [],
                ),
                total=average,
            ),
            lines(
                "Brief",
                "Geachte relatie,",
                "Graag horen wij hoe u over ons denkt.",
                "Met vriendelijke groet, de directie",
            ),
        ],
    )


def nps_calls() -> Export:
    """A Flemish round of calls, one sheet a quarter."""

    def quarter(title: str, seed: int, count: int, first_day: dt.date) -> Sheet:
        world = replace(FLEMISH, first_day=first_day, days=80)
        columns = [
            column("Gebeld op", "date", date("day", "day"), shown="d/mm/yyyy"),
            column("Klant", "account", name),
            column("Gesproken met", "respondent", full),
            column("Functie", "role", role, blank=0.15),
            column("NPS (0-10)", "score", mark(0, 10), scale=(0, 10), odd=("wil niet antwoorden",), share=0.04),
            column("Waarom dit cijfer?", "comment", comment, blank=0.15),
            other("Op te volgen door", owner, blank=0.6, also=("owner",)),
            other("Beller", pick(("Sarah", "Jolien", "Maarten"))),
            other("Tel.", _phone_be),
        ]
        return Sheet(
            title, "responses", columns, Customers(world, seed).rows(count), above=([f"NPS-belronde {title}"],)
        )

    return Export(
        "NPS belronde 2026.xlsx",
        "Rests on how an inside sales team keeps its calls: a sheet for each quarter with a title, and a legend.",
        [
            quarter("Q1 2026", 7106, 24, dt.date(2026, 1, 5)),
            quarter("Q2 2026", 7107, 27, dt.date(2026, 4, 6)),
            lines(
                "Legende", ["9-10", "promotor"], ["7-8", "neutraal"], ["0-6", "criticaster"], "Streefwaarde 2026: +25"
            ),
        ],
    )


def agency_long() -> Export:
    """A research agency's data file with a row for each question."""
    columns = [
        column("RESPNR", "response_id", lambda row: 2001 + row.i // 4, also=("nothing",)),
        column("Klantcode", "account_id", number),
        column("Organisatie", "account", account),
        column("Naam respondent", "respondent", full),
        column("Functie", "role", role),
        column("Functieniveau", "level", level("Directie", "Management", "Uitvoerend", miss=0)),
        column("Invuldatum", "date", date("day", "dd-mm-yyyy"), order="dmy"),
        other("Vraagnr", cycle(("V01", "V02", "V03", "V04")), also=("question",)),
        column(
            "Vraag",
            "question",
            cycle(
                (
                    "Tevredenheid totaal (rapportcijfer)",
                    "Tevredenheid servicedesk (rapportcijfer)",
                    "Tevredenheid accountmanagement (rapportcijfer)",
                    "Aanbeveling (NPS, 0-10)",
                )
            ),
            also=("nothing",),
        ),
        column("Antwoord", "score", mark(1, 10, "text"), scale=(0, 10), scales=((1, 10),)),
        column("Toelichting", "comment", comment, blank=0.6),
        other("Weegfactor", lambda row: ("0,87", "1,00", "1,12", "1,31")[row.i // 4 % 4]),
        other("Veldwerk", lambda row: "telefonisch" if row.i // 4 % 5 == 3 else "online"),
    ]
    return Export(
        "Databestand_KTO_golf2.csv",
        "Rests on the data file that a Dutch research agency hands over with its report, one row for each answer.",
        [Sheet(None, "responses", columns, Customers(ICT, 7108).answers(120, 4))],
        encoding="cp1252",
    )


# Contracts and subscriptions.


def afas() -> Export:
    """Subscriptions of a technical company."""
    period = keep("period", weighted(("Maand", "Kwartaal", "Jaar"), [4, 3, 3]))
    columns = [
        column("Abonnement", "contract_id", counted("ABO{:05d}", 412, 3)),
        column("Verkooprelatie", "account_id", number),
        column("Naam verkooprelatie", "account", account),
        other("Omschrijving", pick(("Onderhoud klimaat", "Storingsdienst 24/7", "Keuring elektra", "All-in koeling"))),
        other("Abonnementscyclus", period),
        column("Ingangsdatum", "start", date("start", "day")),
        column("Einddatum", "end", date("end", "day")),
        column("Opzegtermijn", "notice_days", _months, also=("nothing",)),
        column("Automatisch verlengen", "auto_renew", _yes_no(weights=(8, 2))),
        other("Bedrag per cyclus", _per_period("period", "number"), shown="#,##0.00"),
        column("Jaarbedrag", "annual_value", money("number"), shown="#,##0.00"),
        column("Valuta", "currency", always("EUR")),
        column("Vertegenwoordiger", "owner", owner),
        other("Kostenplaats", pick(("100", "200", "210", "300"))),
        other("Betalingsvoorwaarde", pick(("14 dagen", "30 dagen", "Incasso"))),
        other("Geblokkeerd", _yes_no(weights=(1, 20))),
    ]
    return Export(
        "Abonnementen per verkooprelatie.xlsx",
        "Rests on the words of AFAS Profit for subscriptions: verkooprelatie, abonnementscyclus, vertegenwoordiger.",
        [Sheet("Abonnementen", "contracts", columns, Customers(TECHNIEK, 7109).rows(44))],
    )


def exact_online() -> Export:
    """Subscriptions with an amount for each invoice, of a month, a quarter or a year."""
    period = keep("period", weighted(("Maand", "Kwartaal", "Jaar"), [5, 2, 3]))
    columns = [
        column("Nummer", "contract_id", counted("{}", 20150, 4)),
        column("Code", "account_id", number),
        column("Relatie", "account", account),
        other("Omschrijving", pick(("Werkplek beheer", "Back-up online", "Telefonie", "Microsoft 365", "Firewall"))),
        other("Abonnementsvorm", pick(("Doorlopend", "Vaste looptijd"))),
        column("Startdatum", "start", date("start", "day")),
        column("Einddatum", "end", date("end", "day")),
        column(
            "Opzegdatum",
            "date",
            lambda row: row.end - dt.timedelta(days=row.notice + 12),
            blank=0.92,
            also=("nothing", "notice_days"),
            note="only with those who gave notice",
        ),
        other("Factuurperiode", period),
        column(
            "Bedrag per periode",
            "annual_value",
            _per_period("period", "number"),
            also=("monthly_value", "nothing", "?amount_period", "?field"),
            shown="#,##0.00",
            note="of a month, a quarter or a year, by the column before it",
        ),
        other("Btw-code", always("21% hoog, excl.")),
        column("Accountmanager", "owner", owner),
        other("Volgende factuur", date(lambda row: row.between(dt.date(2026, 11, 1), dt.date(2027, 3, 1)), "day")),
    ]
    return Export(
        "Abonnementen_overzicht.xlsx",
        "Rests on a list of subscriptions in Exact Online sent to Excel: title lines, code and name of the relation.",
        [
            Sheet(
                "Abonnementen",
                "contracts",
                columns,
                Customers(ICT, 7110).rows(52),
                above=(["Abonnementen"], ["Administratie: 104 - Kaderon Beheer B.V."], ["Datum: 12-10-2026"], []),
            )
        ],
    )


def contractify() -> Export:
    """A Flemish contract tool: own company and counterparty, last day for notice and term of notice."""
    columns = [
        column("Contractnummer", "contract_id", counted("C-2024-{:04d}", 37, 2)),
        other("Naam", pick(("Raamcontract poetsdiensten", "Groenonderhoud", "Glasbewassing", "Facility services"))),
        other("Contracttype", pick(("Dienstverlening", "Raamovereenkomst"))),
        other("Status", weighted(("Actief", "Lopende opzeg", "In onderhandeling"), [9, 1, 1]), also=("outcome",)),
        other("Eigen entiteit", weighted(("Poetswijs NV", "Poetswijs Groen BV"), [7, 3])),
        column("Tegenpartij", "account", account),
        column("Startdatum", "start", date("start", "dd/mm/yyyy"), order="dmy"),
        column("Einddatum", "end", date("end", "dd/mm/yyyy"), order="dmy"),
        column("Stilzwijgende verlenging", "auto_renew", _yes_no(weights=(6, 4))),
        column("Opzegtermijn (dagen)", "notice_days", lambda row: row.notice, also=("nothing",), one_of="notice_days"),
        column(
            "Uiterste opzegdatum",
            "notice_days",
            date(_last_notice, "dd/mm/yyyy"),
            also=("nothing",),
            one_of="notice_days",
        ),
        column("Jaarlijkse waarde", "annual_value", money("1234,50")),
        column("Munteenheid", "currency", always("EUR")),
        column("Contractverantwoordelijke", "owner", owner),
        other("Tags", pick(("indexatie", "overheidsopdracht", "GDPR", "")), blank=0.4),
        other("Aantal documenten", lambda row: row.random.randint(1, 9)),
        other("Aangemaakt op", date(lambda row: row.between(dt.date(2024, 1, 8), dt.date(2025, 12, 1)), "dd/mm/yyyy")),
    ]
    return Export(
        "contracten-export.csv",
        "Rests on the words of Contractify, a Belgian contract tool: tegenpartij, stilzwijgende verlenging.",
        [Sheet(None, "contracts", columns, Customers(FLEMISH, 7111).rows(36))],
        encoding="utf-8-sig",
    )


def contract_register() -> Export:
    """A register that is kept in Excel, with a total and remarks below."""
    columns = [
        column("Contractnr", "contract_id", lambda row: f"OC{row.number}-{row.i % 3 + 1}"),
        column("Opdrachtgever", "account", name),
        column("Segment", "segment", _sector, also=("nothing",)),
        other("Soort", pick(("Onderhoud", "Storing", "All-in", "Keuring"))),
        column("Ing. datum", "start", date("start", "day")),
        column("Exp. datum", "end", date("end", "day"), odd=("onbep. tijd",), share=0.05),
        other("Looptijd (jr)", lambda row: row.term),
        column("Opzegtermijn (mnd)", "notice_days", lambda row: row.notice // 30, also=("nothing",)),
        column("Stilzw. verl.", "auto_renew", _yes_no("j", "n"), odd=("?",), share=0.03),
        column("Aanneemsom p/j", "annual_value", money("number"), shown='"€" #,##0.00'),
        other("Index", pick(("CPI", "CBS-loon", "vast"))),
        column("Beheerder", "owner", owner),
        other("Bijzonderheden", pick(("Bonus/malus", "Zie bijlage 3", "Prijs vast t/m 2027", "")), blank=0.5),
    ]
    return Export(
        "Contractenregister klanten v7.xlsx",
        "Rests on the register of a contract manager in Excel: abbreviations, a total of the sums, remarks below it.",
        [
            Sheet(
                "Register",
                "contracts",
                columns,
                Customers(TECHNIEK, 7112).rows(31, each_once=True),
                above=(["Contractenregister opdrachtgevers"], ["Peildatum 1 oktober 2026"], []),
                total=summed(1, "Totaal", 9),
                notes=("Bedragen excl. btw.", "Contracten < € 1.000 zijn niet opgenomen."),
            ),
            lines(
                "Lijsten",
                ["Soort", "Index"],
                ["Onderhoud", "CPI"],
                ["Storing", "CBS-loon"],
                ["All-in", "vast"],
                hidden=True,
            ),
        ],
    )


def monthly_list() -> Export:
    """What each customer pays a month, several services each."""
    columns = [
        column("Klant", "account", account),
        other("Dienst", pick(("Werkplek", "Server/hosting", "Telefonie", "Beveiliging", "Licenties"))),
        other("Aantal", lambda row: row.random.randint(3, 240)),
        column("€ p/mnd", "monthly_value", money("number", 1 / 12), shown="#,##0.00"),
        column("Contract vanaf", "start", date("start", "day")),
        column("Contract t/m", "end", date("end", "day"), odd=("doorlopend",), share=0.06),
        column("Opzeggen vóór", "notice_days", date(_last_notice, "day"), also=("nothing",)),
        column("AM", "owner", lambda row: row.owner.split()[0]),
        other("Opm.", pick(("prijsafspraak 2025", "gekoppeld aan server", "loopt via inkoopcombinatie")), blank=0.7),
    ]
    return Export(
        "Maandomzet beheercontracten okt26.xlsx",
        "Rests on the list that the finance colleague of an IT company keeps of what comes in each month.",
        [
            Sheet(
                "okt 2026",
                "contracts",
                columns,
                Customers(ICT, 7113).rows(48, by_account=True),
                above=(["Terugkerende omzet per maand – stand 1-10-2026"],),
                total=summed(0, "TOTAAL", 3),
            )
        ],
    )


def maintenance_list() -> Export:
    """A Flemish list with a line above each region, prices as text."""
    columns = [
        column("Klantnr.", "account_id", number),
        column("Klant", "account", name),
        other("Adres werf", pick(("Stationsstraat 12", "Industrieweg 48", "Markt 3", "Kaai 220", "Molenlaan 7"))),
        column("Sector", "segment", _sector, also=("nothing",)),
        column("Aanvang", "start", date("start", "dd/mm/yyyy"), order="dmy"),
        column("Vervaldag contract", "end", date("end", "dd/mm/yyyy"), order="dmy", odd=("onbepaald",), share=0.04),
        column("Opzeg", "notice_days", _months, also=("nothing",)),
        column("Jaarprijs excl. btw", "annual_value", money("€ 1.234,50")),
        other("Uren/week", lambda row: row.random.randint(4, 160)),
        column("Dossierbeheerder", "owner", owner),
        other("Contact ter plaatse", full, blank=0.2),
        other("Gsm", lambda row: f"04{row.random.randint(70, 99)} {row.random.randint(100, 999)} {row.i + 210}"),
    ]
    return Export(
        "Lopende contracten 2026 poets + groen.xlsx",
        "Rests on the list of running contracts of a Flemish cleaning company, by region, with prices as text.",
        [
            Sheet(
                "Contracten",
                "contracts",
                columns,
                Customers(FLEMISH, 7114).rows(30, each_once=True),
                sections={0: "REGIO NOORD", 11: "REGIO WEST", 22: "REGIO OOST"},
                notes=("Geel = te herzien in 2027",),
            )
        ],
    )


# Customers with what is known of each.


def hubspot_companies() -> Export:
    """Companies with a few properties of the software company's own."""
    columns = [
        column("Record-ID", "account_id", lambda row: 8_100_000_000 + row.number * 7919, also=("nothing",)),
        column("Bedrijfsnaam", "account", account),
        other("Bedrijfsdomeinnaam", lambda row: row.mail.split("@")[1], also=("account_id",)),
        column("Bedrijfseigenaar", "owner", owner),
        other("Aanmaakdatum", date(_created, "yyyy-mm-dd hh:mm")),
        other("Telefoonnummer", phone),
        column("Datum laatste activiteit", "last_contact", date("day", "yyyy-mm-dd hh:mm"), also=("nothing",)),
        other("Plaats", pick(("Utrecht", "Breda", "Zwolle", "Assen", "Haarlem", "Ede")), also=("segment",)),
        other("Land/regio", always("Nederland"), also=("segment",)),
        column("Branche", "segment", _sector, also=("nothing",)),
        other("Levenscyclusfase", always("Klant")),
        other("Jaaromzet", lambda row: row.random.randint(3, 90) * 250_000, blank=0.4),
        other("Aantal medewerkers", lambda row: row.random.randint(8, 900), blank=0.2, also=("segment",)),
        column("Contractwaarde per jaar", "annual_value", money("1234.50")),
        column("Contract verlengingsdatum", "end", date("end", "yyyy-mm-dd"), order="ymd", blank=0.04),
        column("Laatste NPS-score", "score", mark(0, 10), scale=(0, 10)),
        other("Aantal geassocieerde contactpersonen", lambda row: row.random.randint(1, 12)),
        other("Aantal geassocieerde deals", lambda row: row.random.randint(1, 5)),
    ]
    return Export(
        "hubspot-crm-exports-alle-klanten-2026-10-14.csv",
        "Rests on HubSpot's export of companies with Dutch names of properties, and three properties of their own.",
        [Sheet(None, "contracts", columns, Customers(SOFTWARE, 7115).rows(28, each_once=True))],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def dynamics_accounts() -> Export:
    """Accounts of an IT company, with the columns that must not be changed in front."""
    columns = [
        other(
            "(Niet wijzigen) Account",
            lambda row: f"{row.hex(8)}-{row.hex(4)}-ed11-{row.hex(4)}-{row.hex(12)}",
            also=("account_id",),
        ),
        other("(Niet wijzigen) Rijcontrolesom", lambda row: f"{row.hex(24)}=="),
        other("(Niet wijzigen) Gewijzigd op", date("day", "moment")),
        column("Accountnaam", "account", account),
        column("Accountnummer", "account_id", numbered("KD-{}")),
        other("Hoofdtelefoon", phone),
        other("Adres 1: plaats", pick(("Amersfoort", "Deventer", "Tilburg", "Leiden", "Hoorn")), also=("segment",)),
        other("Primaire contactpersoon", full),
        column("Eigenaar", "owner", owner),
        column("Sector", "segment", _sector, also=("nothing",)),
        column("Einddatum contract", "end", date("end", "day")),
        column("Contractwaarde p.j. (EUR)", "annual_value", money("number"), shown="#,##0.00"),
        column("Sponsor bij klant", "sponsor", _somebody, blank=0.3),
        column("Laatste directiegesprek", "last_executive_contact", date(_older, "day"), blank=0.35),
        column("Aantal directiegesprekken (12 mnd)", "executive_meetings", weighted((0, 1, 2, 3, 4), [4, 3, 2, 1, 1])),
        column("Verwachtingen vastgelegd", "expectations_agreed", _yes_no(weights=(4, 6))),
        other("Status", always("Actief")),
    ]
    return Export(
        "Actieve accounts 2026-10-09 09-12-44.xlsx",
        "Rests on a view of accounts that Dynamics 365 sends to Excel in Dutch, with custom columns for key accounts.",
        [Sheet("Actieve accounts", "contracts", columns, Customers(ICT, 7116).rows(34, each_once=True))],
    )


def account_overview() -> Export:
    """The sales director's own overview, with groups above the names."""
    columns = [
        column("Deb.nr", "account_id", number),
        column("Klant", "account", name),
        column("Branche", "segment", _sector, also=("nothing",)),
        column("AM", "owner", owner),
        column("Waarde/jr", "annual_value", money("whole"), shown="#,##0"),
        column("Loopt af", "end", date("end", "day"), odd=("nnb",), share=0.04),
        column("Opzegterm. (dgn)", "notice_days", lambda row: row.notice, also=("nothing",)),
        column("Sponsor", "sponsor", full, blank=0.3, odd=("geen",), share=0.08),
        column("Laatste gesprek op directieniveau", "last_executive_contact", date(_older, "day"), blank=0.25),
        column(
            "Directiegespr. afgelopen jaar",
            "executive_meetings",
            weighted((0, 1, 2, 3, 5), [4, 4, 2, 1, 1]),
            blank=0.08,
        ),
        column("KTO (1-10)", "score", mark(1, 10, "decimal"), scale=(1, 10)),
        column("Verw. afgestemd j/n", "expectations_agreed", _yes_no("j", "n", (4, 6)), blank=0.1),
        column("Voldoen aan verw. (1-10)", "expectation_fit", mark(1, 10), scale=(1, 10), blank=0.3),
        other("Gevoel", weighted(("+", "+/-", "-"), [6, 3, 1])),
        other("Opmerking", note, blank=0.4),
    ]
    return Export(
        "Accountoverzicht topklanten.xlsx",
        "Rests on the overview of a sales director: groups above the names, short words, a total of the value.",
        [
            Sheet(
                "Topklanten",
                "contracts",
                columns,
                Customers(TECHNIEK, 7117).rows(26, each_once=True),
                above=(["Topklanten – stand oktober 2026 (vertrouwelijk)"], []),
                groups={(1, 4): "Klant", (5, 7): "Contract", (8, 10): "Relatie", (11, 15): "Beleving"},
                total=summed(1, "Totaal", 4),
            )
        ],
    )


def success_sheet() -> Export:
    """The customer-success team's health sheet of a software company."""
    columns = [
        column("Klant", "account", name),
        column("CSM", "owner", lambda row: row.owner.split()[0]),
        other("Pakket", pick(("Basis", "Plus", "Compleet")), also=("segment",)),
        other("Licenties", lambda row: row.random.randint(5, 400)),
        column("ARR", "annual_value", money("whole"), shown='"€" #,##0'),
        column("Renewal", "end", date("end", "day")),
        other("Health", weighted(("groen", "oranje", "rood"), [6, 3, 1])),
        column("CSAT gem. (1-5)", "score", mark(1, 5, "decimal"), scale=(1, 5)),
        other("Gebruik %", lambda row: row.random.randint(21, 98)),
        column("Laatste contactmoment", "last_contact", date(_recent, "day"), also=("nothing",)),
        other("Champion", full, blank=0.2, also=("sponsor",)),
        column("Executive sponsor", "sponsor", _somebody, blank=0.45, odd=("n.n.b.",), share=0.05),
        column("Laatste overleg met directie klant", "last_executive_contact", date(_older, "day"), blank=0.4),
        column("Succesplan met doelen klant afgesproken?", "expectations_agreed", _yes_no(), also=("nothing",)),
        other(
            "Volgende stap", pick(("Training plannen", "QBR inplannen", "Upsell module planning", "Rust")), blank=0.3
        ),
    ]
    return Export(
        "CS health sheet.xlsx",
        "Rests on the shared sheet of a small customer-success team: English terms of the trade among Dutch ones.",
        [
            Sheet("Klanten", "contracts", columns, Customers(SOFTWARE, 7118).rows(27, each_once=True)),
            lines("Uitleg kleuren", ["groen", "geen zorgen"], ["oranje", "opletten"], ["rood", "risico op vertrek"]),
        ],
        days="d-m-yyyy",
    )


# People at the customer.


def teamleader_contacts() -> Export:
    """Contacts with their company and whether they decide."""
    columns = [
        other("Aanspreking", pick(("De heer", "Mevrouw", ""))),
        column("Voornaam", "person", first),
        column("Achternaam", "person", last),
        other("E-mailadres", _mail_be, also=("person",)),
        other("Telefoonnummer", _phone_be, blank=0.2),
        other("Mobiel", lambda row: f"+32 4{row.random.randint(70, 99)} {row.random.randint(10, 99)} 55 0{row.i % 10}"),
        other("Straat", pick(("Kerkstraat", "Dorpsplein", "Steenweg", "Nijverheidslaan")), blank=0.3),
        other("Gemeente", pick(("Gent", "Mechelen", "Hasselt", "Kortrijk", "Aalst")), blank=0.3),
        other("Land", always("België")),
        other("Taal", always("Nederlands")),
        column("Bedrijf", "account", account),
        column("Functie", "role", role, blank=0.08),
        column("Beslissingsnemer", "decides", _decides("Ja", "Nee")),
        other("Tags", pick(("nieuwsbrief", "klant", "event 2025", "klant, nieuwsbrief"))),
        other("Toegevoegd op", date(lambda row: row.between(dt.date(2021, 1, 4), dt.date(2025, 12, 1)), "dd/mm/yyyy")),
    ]
    return Export(
        "contacten_20261007.csv",
        "Rests on Teamleader's export of contacts in Flemish Dutch, with function and decision maker by company.",
        [Sheet(None, "people", columns, Customers(FLEMISH, 7119).rows(66))],
        encoding="utf-8-sig",
    )


def stakeholder_map() -> Export:
    """Who is who at the key accounts, made for a workshop by a consultant."""
    columns = [
        column("Organisatie", "account", account),
        column("Wie", "person", full),
        column("Functietitel", "role", role),
        column("Niveau", "level", level("Directie", "Management", "Operationeel", miss=0.03)),
        column("Beslist over contract?", "decides", _decides("ja", "nee"), odd=("weet niet",), share=0.06),
        other("Houding", weighted(("positief", "neutraal", "kritisch", "onbekend"), [5, 3, 1, 1])),
        other("Invloed (H/M/L)", pick(("H", "M", "L"))),
        other("Relatiehouder bij ons", owner, also=("owner",)),
        other("Hoe vaak contact", pick(("maandelijks", "kwartaal", "1x p/j", "nooit"))),
        column("Uitgenodigd voor KTO 2026", "invited", _yes_no("ja", "nee", (6, 4))),
        other("Notities", note, blank=0.6),
    ]
    return Export(
        "Stakeholderoverzicht sleutelklanten.xlsx",
        "Rests on a consultant's sheet to prepare a workshop on who decides, who uses and who was asked.",
        [
            Sheet(
                "Stakeholders",
                "people",
                columns,
                Customers(ICT, 7120).rows(45, by_account=True),
                above=(["Stakeholderoverzicht – werkversie t.b.v. sessie 22 oktober"], []),
            )
        ],
    )


# Conversations.


def salesforce_activities() -> Export:
    """A report of activities, with the lines that the tool puts below it."""
    columns = [
        column("Datum", "date", date("day", "d-m-yyyy"), order="dmy"),
        column("Accountnaam", "account", account),
        column("Contactpersoon", "person", full, blank=0.06),
        column("Functie", "role", role, blank=0.15),
        column("Onderwerp", "topic", subject, also=("nothing",)),
        column("Toegewezen", "our_person", owner),
        other("Type", weighted(("Gesprek", "Vergadering", "E-mail"), [4, 5, 2]), also=("topic",)),
        other("Status", always("Voltooid")),
        other("Prioriteit", weighted(("Normaal", "Hoog"), [8, 2])),
        column("Opmerkingen", "note", note, blank=0.15),
        other("Opportunitynaam", lambda row: f"{row.account} - verlenging", blank=0.7),
    ]
    return Export(
        "report1760427745112.csv",
        "Rests on a Salesforce report on activities and accounts in Dutch, saved as csv with its closing lines.",
        [
            Sheet(
                None,
                "conversations",
                columns,
                Customers(ICT, 7121).rows(75),
                notes=(
                    "Activiteiten sleutelaccounts",
                    "Copyright (c) 2000-2026 salesforce.com, inc. Alle rechten voorbehouden.",
                    "Vertrouwelijke informatie - Niet distribueren",
                    "Gegenereerd door:  Laura Tieleman  14-10-2026 9:42",
                ),
            )
        ],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def superoffice_activities() -> Export:
    """Follow-ups of a technical company."""
    columns = [
        column("Datum", "date", date("day", "day")),
        other("Tijd", lambda row: f"{row.day:%H:%M}"),
        other("Type", weighted(("Bezoek", "Telefoon in", "Telefoon uit", "Teams"), [4, 2, 3, 2]), also=("topic",)),
        column("Relatie", "account", account),
        column("Relatienr", "account_id", number),
        column("Persoon", "person", full, blank=0.1),
        column("Functie", "role", role, blank=0.25),
        column("Tekst", "note", note),
        column("Medewerker", "our_person", owner),
        other("Project", pick(("Revisie ketelhuis", "Uitbreiding hal 4", "")), blank=0.7),
        other("Duur", pick(("0:15", "0:30", "1:00", "1:30"))),
        other("Afgehandeld", always("Ja")),
    ]
    return Export(
        "Activiteiten.xlsx",
        "Rests on the activities that SuperOffice sends to Excel in Dutch: relatie, persoon, tekst, medewerker.",
        [Sheet("Activiteiten", "conversations", columns, Customers(TECHNIEK, 7122).rows(68))],
    )


def meeting_log() -> Export:
    """A log of customer meetings that the account managers fill together."""
    columns = [
        column("Wanneer", "date", date("day", "day"), odd=("begin mei", "vóór de zomer"), share=0.04),
        column("Klant", "account", name),
        column("Gesproken met", "person", full),
        column("Functie", "role", role, blank=0.12),
        column("Niveau", "level", level("directie", "management", "werkvloer")),
        column("Wie van ons", "our_person", lambda row: row.owner.split()[0]),
        other("Vorm", weighted(("op locatie", "Teams", "telefonisch", "lunch"), [4, 3, 3, 1])),
        column(
            "Onderwerp", "topic", weighted(("lopende zaken", "commercieel", "verwachtingen", "toekomst"), [5, 3, 2, 2])
        ),
        column("Kern van het gesprek", "note", note),
        column(
            "Signaal",
            "signal",
            weighted(("ziet toekomst met ons", "alleen de prijs telt", "denkt aan vertrek"), [3, 3, 1]),
            blank=0.4,
        ),
        other(
            "Actie / wie",
            pick(("Offerte – Bas", "MJOP sturen – Marit", "afspraak directie plannen", "geen")),
            blank=0.3,
        ),
        other("Gereed", weighted(("ja", "nee", ""), [4, 3, 2])),
    ]
    return Export(
        "Klantgesprekken logboek.xlsx",
        "Rests on a shared log that account managers fill after each talk, in their own everyday words.",
        [
            Sheet(
                "2025-2026",
                "conversations",
                columns,
                Customers(TECHNIEK, 7123).rows(54),
                above=(["Logboek klantgesprekken"], ["Graag binnen 2 dagen invullen!"], []),
            )
        ],
    )


# Expectations and decisions.


def top_three() -> Export:
    """The three main expectations of each customer, the customer's name merged over its rows."""
    columns = [
        column("Klant", "account", account),
        column("Nr", "rank", cycle((1, 2, 3))),
        column(
            "Verwachting (in eigen woorden klant)", "expectation", lambda row: row.world.expectations[row.i * 4 % 11]
        ),
        column("Uitgesproken door", "stated_by", full),
        other("Functie", role, also=("level",)),
        column("Niveau", "level", level("Directie", "Management", "Operatie", miss=0)),
        column("Belang (1-5)", "importance", lambda row: row.random.choice((3, 4, 4, 5, 5))),
        column("Hoe meten we dit?", "measure", measure, blank=0.15),
        column("Hoe scoren we nu? (0-10)", "fulfilment", mark(0, 10, miss=0.12), scale=(0, 10)),
        column("Besproken op", "reviewed", date("day", "day"), blank=0.1),
        column("Bron", "source", weighted(("klant zelf", "eigen inschatting"), [7, 3])),
        other("Actiehouder", owner, also=("owner",)),
    ]
    return Export(
        "Top-3 verwachtingen per klant.xlsx",
        "Rests on the sheet in which a team wrote down three expectations for each customer after a workshop.",
        [
            Sheet(
                "Verwachtingen",
                "expectations",
                columns,
                Customers(TECHNIEK, 7124).answers(42, 3),
                above=(["Wat verwachten onze klanten? – top 3"], []),
                merge_down=1,
            )
        ],
    )


def won_and_lost() -> Export:
    """Which contracts were renewed and which were lost."""
    outcome = keep("outcome", weighted(("verlengd", "opgezegd"), [6, 4]))
    columns = [
        column("Klant", "account", name),
        other("Segment", _sector, also=("segment",)),
        other("AM", owner, also=("owner",)),
        other("Contractwaarde p/j", money("whole"), shown="#,##0", also=("annual_value",)),
        column("Datum besluit", "date", date("past", "day")),
        column("Uitkomst", "outcome", outcome),
        column("Belangrijkste reden", "reason", reason("outcome")),
        other("Naar welke concurrent", pick(("onbekend", "landelijke partij", "lokale installateur")), blank=0.7),
        other("Laatste KTO-cijfer", mark(1, 10), also=("score",)),
        other("Leerpunt", pick(("eerder met directie praten", "prijs beter uitleggen", "planning")), blank=0.6),
    ]
    return Export(
        "Verlengingen en opzeggingen 2022-2025.xlsx",
        "Rests on the list that a commercial manager keeps for the yearly evaluation of renewals and losses.",
        [
            Sheet(
                "Overzicht",
                "outcomes",
                columns,
                Customers(TECHNIEK, 7125).rows(37),
                above=(["Verlengingen en opzeggingen onderhoudscontracten"],),
            )
        ],
    )


EXPORTS: tuple[Callable[[], Export], ...] = (
    surveymonkey,
    microsoft_forms,
    topdesk,
    checkmarket,
    kto_by_hand,
    nps_calls,
    agency_long,
    afas,
    exact_online,
    contractify,
    contract_register,
    monthly_list,
    maintenance_list,
    hubspot_companies,
    dynamics_accounts,
    account_overview,
    success_sheet,
    teamleader_contacts,
    stakeholder_map,
    salesforce_activities,
    superoffice_activities,
    meeting_log,
    top_three,
    won_and_lost,
)
