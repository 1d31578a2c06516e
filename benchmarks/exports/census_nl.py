"""Dutch exports after a second census of layouts, of other tools and lists than those of `fieldwork_nl`.

`made_by` says what the names rest on, and what is from memory or added by us. Everything in the cells is invented.
"""

import datetime as dt
from dataclasses import replace

from benchmarks.exports.cells import (
    always,
    bedrag,
    comment,
    counted,
    cycle,
    date,
    expectation,
    full,
    ip_address,
    keep,
    label,
    left_because,
    level,
    mail,
    mark,
    measure,
    money,
    name,
    note,
    numbered,
    owner,
    phone,
    pick,
    role,
    subject,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_C

CENSUS = replace(
    DUTCH_C,
    companies=tuple(
        """
Van Eekeren Dakbedekking B.V.|Gemeente Rietwoude|Stichting Thuiszorg Merenland|Noordhof Diepvries B.V.|
Coöperatie De Akkerbouw U.A.|Lentink & Zwaan Architecten|Waterschap Drie Stromen|Ziekenhuis Sint Antonia|
Bolderman Hekwerken BV|Scholenkoepel Veluwerand|Woonservice Maasduinen|Havenbedrijf Scheldestroom N.V.|
Tuinderij Het Groene Lint|Rederij Waddenvaart|Verzekeringsgroep Oranjestad N.V.|Staalhandel Verkade & Zn.|
Drukkerij De Letterkast|Provincie Oosterland|Autobedrijf Hamersma|Zuivelfabriek De Vlecht B.V.|
Huisartsengroep Langedijk|Kunststof Recycling Zuid B.V.|Regiobank Vechtoevers|Theater De Lantaarn|
Installatiebedrijf Van Wamelen|Jachtbouw Stavenisse B.V.|Opleidingscentrum De Werkplaats|Energie Collectief Kempen|
Ambulancezorg Noordoost|Schilders Combinatie Wouda|Beveiligingsdienst Argus B.V.|Bibliotheek Het Baken|
Machinebouw Tielemans|Logistiek Park Venray-Oost|Kinderopvang De Speelberg|Notariskantoor Aalbers|
Chemie Delta Terneuzen N.V.|Hotel Zeezicht Groep|GGD Heuvelrand|Vleesverwerking Bruinsma B.V.
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Joke Terwindt", "Mehmet Arslan", "Casper Ligtvoet", "Evelien Schaap", "Dirk-Jan Pol"),
    roles={
        "executive": ("Statutair directeur", "Bestuursvoorzitter", "CFO", "Directeur Operatie", "Concerndirecteur"),
        "management": ("Hoofd ICT", "Facilitair manager", "Inkoopmanager", "Teamleider Financiën", "Vestigingsmanager"),
        "operational": ("Systeembeheerder", "Medewerker inkoop", "Secretaresse directie", "Planner", "Servicemonteur"),
    },
    notes=(
        "Kwartaalrapport besproken, geen bijzonderheden",
        "Wil uitbreiden naar de nieuwe locatie in 2028",
        "Vraagt om lagere prijs, noemt een andere aanbieder",
        "Ontevreden over de doorlooptijd van wijzigingen",
        "Kennisgemaakt met de nieuwe bestuurder",
        "Terugbellen na vakantie",
        "Rondgang langs de afdelingen; veel kleine ergernissen",
        "Verwachtingen voor komend jaar op een rij gezet",
    ),
    expectations=(
        "Wij willen één keer per jaar horen wat er op ons afkomt",
        "Wijzigingen binnen vijf werkdagen doorgevoerd",
        "Een factuur die wij niet hoeven na te rekenen",
        "Iemand die onze processen kent",
        "Geen storing tijdens de piekweken",
        "Meedenken over verduurzaming van het wagenpark",
        "Onze directie wil jullie directie twee keer per jaar zien",
        "Vaste prijs, ook bij tussentijdse uitbreiding",
    ),
    first_day=dt.date(2025, 11, 3),
    days=310,
    first_number=81000,
)
FIVE = ["Zeer ontevreden", "Ontevreden", "Niet tevreden, niet ontevreden", "Tevreden", "Zeer tevreden"]


def only_if(key: str, values: tuple[str, ...], cells: Cells) -> Cells:
    """Where the column under this key says one of these."""
    return lambda row: cells(row) if row.kept[key] in values else ""


def clock(row: Row) -> str:
    return f"{row.day:%H:%M}"


def guid(row: Row) -> str:
    return f"{row.hex(8)}-{row.hex(4)}-{row.hex(4)}-{row.hex(4)}-{row.hex(12)}"


def superoffice() -> Export:
    rows = Customers(CENSUS, 2101).rows(86)
    columns = [
        other("Voltooid", pick(["Ja", "Ja", "Ja", "Nee"])),
        column("Datum", "date", date("day", "day"), blank=0.02),
        other("Tijd", clock),
        other(
            "Type", pick(["Afspraak extern", "Telefoon uit", "Vergadering", "E-mail uit", "Bezoek"]), also=("topic",)
        ),
        column("Tekst", "note", note, blank=0.08),
        column("Bedrijf", "account", name),
        other("Bedrijf - Nummer", numbered("{}"), also=("account_id",)),
        column("Persoon", "person", full, blank=0.12),
        other("Project", pick(["", "", "", "Migratie 2026"])),
        other("Verkoop", pick(["", "", "Verlenging", "Uitbreiding"]), also=("topic",)),
        column("Eigenaar", "our_person", owner),
        other("Groep", pick(["Verkoop Noord", "Verkoop Zuid"])),
    ]
    return Export(
        "nl_superoffice_activiteiten.xlsx",
        "SuperOffice in Dutch, the tab of activities sent to Excel: Bedrijf and Persoon as its Dutch manual has them,"
        " the other names and the order from memory",
        [
            Sheet(
                "Activiteiten",
                "conversations",
                columns,
                rows,
                above=[["Selectie: contacten van de afgelopen 12 maanden"], ["Aantal: 86"], []],
            )
        ],
    )


def perfectview() -> Export:
    rows = Customers(CENSUS, 2102).rows(74)
    columns = [
        other("Nummer", counted("GV{}", 20311, 4)),
        other("Activiteittype", always("Gespreksverslag"), also=("topic",)),
        column("Relatiecode hoofdrelatie", "account_id", numbered("{}"), also=("nothing",)),
        column("Hoofdrelatie", "account", name),
        other("Relatiecode contactpersoon", counted("P{}", 5001, 3)),
        column("Contactpersoon", "person", full, blank=0.1),
        column("Functie contactpersoon", "role", role, blank=0.2),
        column("Onderwerp", "topic", subject, also=("note", "nothing")),
        column("Startdatum", "date", date("day", "dd-mm-yyyy"), order="dmy", odd=("nnb",), share=0.02),
        other("Einddatum", date("day", "dd-mm-yyyy"), also=("date",)),
        other("Afgehandeld", pick(["J", "J", "N"])),
        column("Verantwoordelijke", "our_person", owner),
        other("Aangemaakt door", owner, also=("our_person",)),
        other("Aangemaakt op", date(lambda row: row.day + dt.timedelta(1), "dd-mm-yyyy"), also=("date",)),
        column("Notities", "note", note, blank=0.15),
    ]
    return Export(
        "nl_perfectview_gespreksverslagen.csv",
        "PerfectView, activities of one type: its guide to importing names the code of the main relation, the number,"
        " the form of a date and the type; the other names after its forms",
        [Sheet(None, "conversations", columns, rows, doubled=1)],
        encoding="cp1252",
    )


def topdesk() -> Export:
    rows = Customers(CENSUS, 2103).rows(98)
    stars = keep("z", mark(1, 5, miss=0.35))
    columns = [
        column("Meldingnummer", "response_id", counted("M2604 {:04d}", 118, 3), also=("nothing",)),
        other(
            "Korte omschrijving (Details)",
            pick(["Printer 2e verdieping", "Account nieuwe collega", "VPN valt weg", "Koppeling HR", "Toegang map"]),
            also=("comment", "topic"),
        ),
        column("Naam aanmelder", "respondent", full),
        column("Vestiging", "account", name, also=("?field",), note="of a provider of services: each is a customer"),
        other("Afdeling", pick(["Financiën", "Zorg", "Bedrijfsbureau", ""])),
        other("Soort melding", pick(["Incident", "Aanvraag", "Vraag"])),
        other("Prioriteit", pick(["P3", "P2", "P4", "P1"])),
        other("Behandelaarsgroep", pick(["Servicedesk", "Werkplek", "Applicaties"])),
        other("Behandelaar", owner, also=("our_person", "owner")),
        other("Status", pick(["Gesloten", "Gereed"])),
        other("Datum aangemeld", date(lambda row: row.day - dt.timedelta(4), "dd-mm-yyyy hh:mm"), also=("date",)),
        other("Streefdatum", date(lambda row: row.day + dt.timedelta(1), "dd-mm-yyyy hh:mm")),
        column(
            "Datum gereed",
            "date",
            date("day", "dd-mm-yyyy hh:mm"),
            order="dmy",
            also=("nothing",),
            one_of="date",
        ),
        column(
            "Beoordeling aanmelder (sterren)",
            "score",
            stars,
            scale=(1, 5),
            scales=(None, (0, 5)),
            also=("?scale",),
        ),
        column(
            "Toelichting beoordeling",
            "comment",
            lambda row: comment(row) if row.kept["z"] != "" and row.random.random() < 0.6 else "",
        ),
        other("Gereed binnen SLA", pick(["Ja", "Ja", "Nee"])),
    ]
    return Export(
        "nl_topdesk_meldingen_beoordeling.csv",
        "TOPdesk, closed calls sent to a file: names of number, description, caller, status, priority, operator and"
        " target date as a reader of such files has them; site, department and rating from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
    )


def surveymonkey() -> Export:
    rows = Customers(CENSUS, 2104).rows(53)
    columns = [
        column(("Respondent-ID", ""), "response_id", counted("{}", 118820114503, 7713), also=("nothing",)),
        other(("Collector-ID", ""), always("431009871")),
        other(
            ("Begindatum", ""),
            date(lambda row: row.day - dt.timedelta(minutes=6), "mm/dd/yyyy hh:mm:ss"),
            also=("date",),
            order="mdy",
        ),
        column(("Einddatum", ""), "date", date("day", "mm/dd/yyyy hh:mm:ss"), order="mdy"),
        other(("IP-adres", ""), ip_address),
        other(("E-mailadres", ""), always(""), also=("respondent",)),
        other(("Voornaam", ""), always(""), also=("respondent",)),
        other(("Achternaam", ""), always(""), also=("respondent",)),
        other(("Aangepaste gegevens 1", ""), numbered("{}"), also=("account_id",)),
        column(("Wat is de naam van uw organisatie?", "Open antwoord"), "account", name),
        column(
            ("Op welk niveau werkt u met ons samen?", "Antwoord"),
            "level",
            level("Directie / bestuur", "Management", "Uitvoering"),
            also=("role",),
        ),
        column(
            ("Hoe tevreden bent u over de volgende onderdelen?", "Bereikbaarheid van de servicedesk"),
            "score",
            label(FIVE, miss=0.04),
            scale=(1, 5),
            scales=(None,),
        ),
        *(
            column(("", part), "score", label(FIVE, miss=0.06), scale=(1, 5), scales=(None,))
            for part in ("Deskundigheid van de consultants", "Nakomen van afspraken", "Duidelijkheid van facturen")
        ),
        column(
            ("Hoe waarschijnlijk is het dat u ons aanbeveelt aan een vriend of collega?", ""),
            "score",
            mark(0, 10, "text", miss=0.03),
            scale=(0, 10),
        ),
        column(("Wilt u uw antwoord toelichten?", "Open antwoord"), "comment", comment, blank=0.4),
        other(("Mogen wij u uitnodigen voor de klantendag?", "Antwoord"), pick(["Ja", "Nee"]), also=("?field",)),
    ]
    return Export(
        "nl_surveymonkey_alle_reacties.csv",
        "SurveyMonkey in Dutch, all answers in one file with two lines of names and a question of several rows; from"
        " memory, Respondent-ID was seen",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
        delimiter=",",
    )


def dynamics_contacts() -> Export:
    rows = Customers(CENSUS, 2105).rows(91)
    columns = [
        other("(Niet wijzigen) Contactpersoon", guid),
        other("(Niet wijzigen) Controlesom van rij", lambda row: f"{row.hex(22)}/{row.hex(12)}=="),
        other("(Niet wijzigen) Gewijzigd op", date("day", "moment"), also=("date",)),
        column("Volledige naam", "person", full),
        column("Functie", "role", role, blank=0.14),
        column("Bedrijfsnaam", "account", name, blank=0.03),
        other("E-mail", mail),
        other("Telefoon (werk)", phone, blank=0.2),
        column(
            "Rol",
            "decides",
            pick(["Beslisser", "Werknemer", "Beïnvloeder", "", "Werknemer"]),
            also=("role", "?field", "nothing"),
            note="who decides is one of three roles",
        ),
        other("Geen bulk-e-mail toestaan", pick(["Toestaan", "Niet toestaan"])),
        column("Uitgenodigd KTO 2026", "invited", pick(["Ja", "Nee", "Nee"])),
        other("Laatste activiteit", date("day", "day"), also=("date",), blank=0.25),
        other("Eigenaar", owner, also=("owner", "our_person")),
        other("Statusreden", always("Actief")),
    ]
    return Export(
        "nl_dynamics_actieve_contactpersonen.xlsx",
        "Dynamics 365, a view sent to Excel, with the three columns that are hidden there and the role that it has by"
        " itself; names found in English and translated, who was invited is added",
        [
            Sheet("Actieve contactpersonen", "people", columns, rows),
            lines("hiddenSheet", "kwHDoZ3m7FtC:contact:s0Vd", "Toestaan;Niet toestaan", hidden=True),
        ],
    )


def afas_subscriptions() -> Export:
    rows = Customers(CENSUS, 2106).rows(69)
    status = keep("s", weighted(["Verlengd", "Beëindigd"], [68, 32]))
    columns = [
        other("Abonnement", counted("{}", 10422, 2), also=("contract_id",)),
        other("Omschrijving", pick(["Beheer basis", "Beheer plus", "Licenties jaar"]), also=("segment",)),
        column("Nummer debiteur", "account_id", numbered("{}")),
        column("Naam debiteur", "account", name),
        other("Begindatum", date("start", "dd-mm-yyyy"), also=("start",)),
        other("Bedrag per jaar", money("1.234,50"), also=("annual_value",)),
        column("Status", "outcome", status),
        column("Datum verlengd / beëindigd", "date", date("past", "dd-mm-yyyy"), order="dmy"),
        column(
            "Reden beëindiging",
            "reason",
            only_if("s", ("Beëindigd",), left_because),
            odd=("99 - Overig",),
            share=0.03,
        ),
        other("Vertegenwoordiger", owner, also=("owner", "our_person")),
        other("Kostenplaats", pick(["400", "410", "420"])),
        other("Gewijzigd op", date(lambda row: row.past + dt.timedelta(3), "dd-mm-yyyy"), also=("date",)),
    ]
    return Export(
        "nl_afas_abonnementen_verlopen.csv",
        "AFAS Profit, a view of subscriptions that ended or went on; debtor and change as its documented connector"
        " labels them, the others from memory",
        [Sheet(None, "outcomes", columns, rows, also=("?table",))],
        encoding="cp1252",
    )


def cancellations() -> Export:
    rows = sorted(Customers(CENSUS, 2107).rows(51), key=lambda row: row.past)
    rows = [replace(row, i=i) for i, row in enumerate(rows)]
    result = keep("u", weighted(["Behouden", "Vertrokken", "nog in gesprek"], [42, 50, 8]))
    columns = [
        other("Nr", counted("{}", 1)),
        column("Debiteurnr.", "account_id", numbered("{}"), also=("nothing",)),
        column("Klant", "account", name),
        other("Werkadres", pick(["Deventer", "Almelo", "Zutphen", "Hengelo"])),
        other("Opzegging ontvangen", date(lambda row: row.past - dt.timedelta(30), "dd-mm-yy"), also=("date",)),
        column("Reden opzegging", "reason", left_because, blank=0.06),
        other("Behoudgesprek door", owner, also=("our_person", "owner")),
        column("Uitkomst", "outcome", result, unknown=("nog in gesprek",)),
        column("Datum uitkomst", "date", date("past", "dd-mm-yy"), order="dmy", odd=("volgt", "??"), share=0.03),
        other("Contract p.j.", money("€ 1.234,-"), also=("annual_value",)),
        other("Aanbod gedaan", pick(["", "5% korting", "extra service", "geen"])),
        other("Opmerking", note, also=("note", "reason"), blank=0.6),
    ]
    return Export(
        "nl_opzeggingen_en_behoud.xlsx",
        "by hand, who gave notice and who was kept: debtor, address, day and reason as a program for maintenance"
        " contracts shows them, the talk and its result ours",
        [
            Sheet(
                "Opzeggingen",
                "outcomes",
                columns,
                rows,
                above=[["OPZEGGINGEN & BEHOUD", "", "", "", "", "", "", "", "bijgewerkt: okt 2026"], []],
                gaps=(18, 35),
                notes=["Behouden = alsnog verlengd", ["p.j.", "per jaar, excl. btw"]],
                also=("?table",),
            ),
            lines("Lijsten", "Behouden", "Vertrokken", "nog in gesprek", hidden=True),
        ],
    )


def gripp() -> Export:
    rows = Customers(CENSUS, 2108).rows(58)
    terms = keep("t", pick([12, 1, 4]))
    columns = [
        column("Nummer", "contract_id", counted("C{}", 3301, 2)),
        other("Naam", pick(["Hosting en beheer", "Onderhoud website", "Strippenkaart", "SLA goud"]), also=("segment",)),
        column("Opdrachtgever", "account", name),
        other("Contactpersoon", full, also=("sponsor",)),
        column("Accountmanager", "owner", owner, blank=0.05),
        other("Frequentie", lambda row: {12: "Maandelijks", 4: "Per kwartaal", 1: "Jaarlijks"}[terms(row)]),
        other("Termijnen", terms),
        column("Startdatum", "start", date("start", "dd-mm-yyyy"), order="dmy"),
        column("Einddatum", "end", date("end", "dd-mm-yyyy"), order="dmy", blank=0.04),
        column("Automatisch verlengen", "auto_renew", pick(["Ja", "Ja", "Nee"])),
        other("Verlengen met (termijnen)", pick(["12", "1", ""])),
        other("Volgende uitvoering", date(lambda row: row.end + dt.timedelta(1), "dd-mm-yyyy"), also=("?field",)),
        other("Bedrag per termijn excl. btw", lambda row: bedrag(row.value / row.kept["t"]), also=("?field",)),
        column("Jaarbedrag excl. btw", "annual_value", money("1.234,50"), odd=("0,00",), share=0.02),
        column("Opzegtermijn (dagen)", "notice_days", lambda row: row.notice, blank=0.1),
        other("Status", pick(["Actief", "Actief", "Actief", "Afgerond"])),
        other("Tags", pick(["", "", "wordpress"])),
    ]
    return Export(
        "nl_gripp_contracten.csv",
        "Gripp, contracts: frequency, terms and going on by itself as its support pages have them, the others and the"
        " order from memory",
        [Sheet(None, "contracts", columns, rows)],
        encoding="utf-8-sig",
        quote_all=True,
    )


def it_supplier_survey() -> Export:
    rows = Customers(CENSUS, 2109).rows(44)
    parts = ["Servicedesk", "Projecten", "Accountmanagement", "Prijs/prestatie"]
    columns = [
        column("Organisatie", "account", name),
        column("Geïnterviewde", "respondent", full),
        column("Functie", "role", role, blank=0.06),
        column("Beslisniveau", "level", level("Strategisch", "Tactisch", "Operationeel")),
        column("Datum gesprek", "date", date("day", "day"), blank=0.02),
        *(column(part, "score", mark(1, 10, miss=0.08), scale=(1, 10), scales=((0, 10),)) for part in parts),
        column("Totaaloordeel", "score", mark(1, 10, "decimal", miss=0.02), scale=(1, 10), scales=((0, 10),)),
        *(
            other(part, pick([2, 3, 4, 4, 5, 5]), also=("?field", "?scale"), note="how much it matters, no mark for us")
            for part in parts
        ),
        column("Aanbevelen (0-10)", "score", mark(0, 10), scale=(0, 10)),
        column("Citaat", "comment", comment, blank=0.2),
    ]
    return Export(
        "nl_kto_ict_dienstverlener.xlsx",
        "a research agency's table of interviews: satisfaction and importance for each part, as such studies ask for"
        " both (burobenvantreur.nl); no file was found to follow",
        [
            lines(
                "Toelichting",
                "Klanttevredenheidsonderzoek 2026",
                ["Methode", "telefonische interviews"],
                ["Tevredenheid", "rapportcijfer 1-10"],
                ["Belang", "1 = onbelangrijk, 5 = zeer belangrijk"],
            ),
            Sheet(
                "Respondenten",
                "responses",
                columns,
                rows,
                above=[["Tabel 3: scores per respondent (n = 44)"], []],
                groups={
                    (1, 5): "Respondent",
                    (6, 10): "Tevredenheid (1-10)",
                    (11, 14): "Belang (1-5)",
                    (15, 16): "NPS",
                },
                total=lambda data: [
                    "Gemiddelde",
                    *[""] * 4,
                    *(
                        round(sum(given) / len(given), 1)
                        for at in range(5, 15)
                        if (given := [line[at] for line in data if isinstance(line[at], (int, float))])
                    ),
                    "",
                ],
            ),
            Sheet(
                "Responsoverzicht",
                None,
                [
                    other("Segment", cycle(["Zorg", "Overheid", "Industrie"])),
                    other("Benaderd", cycle([31, 24, 29])),
                    other("Respons", cycle(["58%", "46%", "52%"])),
                ],
                Customers(CENSUS, 3109).rows(3),
            ),
        ],
    )


def stakeholder_analysis() -> Export:
    rows = Customers(CENSUS, 2110).rows(49, by_account=True)
    columns = [
        column("Klant", "account", name),
        column("Stakeholder", "stated_by", full, also=("person",), blank=0.05),
        other("Functie", role, also=("role",)),
        other("Rol", pick(["opdrachtgever", "gebruiker", "beheerder", "inkoop"]), also=("decides", "role")),
        column("Belangen / behoeften", "expectation", expectation, also=("nothing",)),
        other("Invloed", pick(["hoog", "laag", "midden"]), also=("decides", "level", "importance", "?field")),
        column("Hoe belangrijk (1-5)", "importance", pick([2, 3, 4, 5, 5]), also=("nothing",)),
        column("Afgesproken maatstaf", "measure", measure, also=("nothing",)),
        column(
            "Zelf gezegd of ingeschat?",
            "source",
            pick(["gezegd", "gezegd", "ingeschat"]),
            also=("?field", "nothing"),
        ),
        other("Houding", pick(["voorstander", "neutraal", "kritisch"]), also=("signal",)),
        other("Communicatie", pick(["maandelijks overleg", "nieuwsbrief", "persoonlijk, 2x p/j"])),
    ]
    return Export(
        "nl_stakeholderanalyses_klanten.xlsx",
        "by hand, the template of a Dutch school (stakeholder, rol, belangen / behoeften, invloed, communicatie) for"
        " all customers, with columns added",
        [
            Sheet(
                "Stakeholders",
                "expectations",
                columns,
                rows,
                above=[["Stakeholderanalyse: wie willen wat?"], ["versie 3, sept. 2026"]],
                merge_down=1,
                also=("people", "?table"),
            )
        ],
    )


def interested_parties() -> Export:
    rows = Customers(CENSUS, 2111).rows(40)
    columns = [
        other("Nr.", counted("4.2-{:02d}", 1)),
        other("Groep", always("Klanten")),
        column("Belanghebbende", "account", name),
        column("Behoeften en verwachtingen", "expectation", expectation),
        column("Namens de klant", "stated_by", full, blank=0.15),
        column("Niveau", "level", level("directie", "middenkader", "werkvloer"), also=("?field",)),
        column("Belang (1 laag - 5 hoog)", "importance", pick([1, 3, 4, 4, 5])),
        column("Hoe monitoren wij dit?", "measure", measure),
        other("Risico / kans", pick(["risico", "kans", "risico", ""])),
        column(
            "Mate van voldoen (0-10)",
            "fulfilment",
            mark(0, 10, "comma", miss=0.15),
            scale=(0, 10),
            also=("score", "?field"),
        ),
        column("Datum beoordeling", "reviewed", date("day", "d-m-yyyy"), order="dmy", odd=("n.n.b.",), blank=0.08),
        other("Maatregel", pick(["", "opnemen in jaarplan", "geen", "gesprek plannen"])),
        other("Eigenaar", owner, also=("owner", "our_person")),
    ]
    return Export(
        "nl_iso9001_belanghebbenden_klanten.csv",
        "by hand, an ISO 9001 analysis of interested parties (clause 4.2) for each customer: needs and expectations,"
        " monitoring and review are the words of the norm, the marks are ours",
        [
            Sheet(
                None,
                "expectations",
                columns,
                rows,
                above=[["Belanghebbendenanalyse par. 4.2 (ISO 9001:2015)"], ["Status: vastgesteld"], []],
                notes=["Te bespreken in de directiebeoordeling"],
            )
        ],
        encoding="cp1252",
    )


def sponsors() -> Export:
    rows = Customers(CENSUS, 2112).rows(34, each_once=True)
    rows = [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: -row.value))]
    columns = [
        other("#", counted("{}", 1)),
        column("Klant", "account", name),
        column("Klantnr", "account_id", numbered("{}"), also=("nothing",)),
        column("Tier", "segment", pick(["1", "2", "2", "3"]), also=("nothing", "?field")),
        column("Waarde p/j (€)", "annual_value", money("whole"), shown="#,##0", odd=("pm",), share=0.02),
        column("Loopt af", "end", date("end", "day"), odd=("onbepaald",), share=0.03),
        column("Opzegtermijn", "notice_days", lambda row: f"{row.notice} dgn", blank=0.08),
        column("Verlengt vanzelf", "auto_renew", pick(["j", "n", "j"]), also=("?field",)),
        column("AM", "owner", owner),
        other("Onze directiesponsor", pick(["Casper L.", "Evelien S.", "Dirk-Jan P."]), also=("our_person", "owner")),
        column("Sponsor bij de klant", "sponsor", full, also=("nothing",), blank=0.2),
        column(
            "Laatste directiecontact",
            "last_executive_contact",
            date("day", "day"),
            also=("nothing",),
            blank=0.25,
            odd=("lang geleden",),
            share=0.02,
        ),
        column("Directiecontacten 12 mnd", "executive_meetings", pick([0, 0, 1, 2, 4]), also=("nothing", "?field")),
        column(
            "Verwachtingen vastgelegd?",
            "expectations_agreed",
            pick(["ja", "nee", "deels"]),
            also=("nothing", "?field"),
        ),
        column(
            "Gem. KTO-cijfer",
            "score",
            mark(5, 9, "decimal", miss=0.2),
            scale=(1, 10),
            scales=(None, (0, 10)),
            also=("nothing", "?field", "?scale"),
        ),
        other("Stoplicht", pick(["groen", "groen", "oranje", "rood"]), also=("signal", "?field")),
    ]
    return Export(
        "nl_directiesponsors.xlsx",
        "by hand, a sales director's sheet of sponsors with the contract beside them, after what articles on such"
        " programmes name; no file was found to follow",
        [
            Sheet(
                "Sponsors 2026",
                "contracts",
                columns,
                rows,
                above=[["Directiesponsorprogramma"], []],
                total=summed(1, "Totaal", 4),
                notes=["Tier 1 = top 10 op omzet"],
            )
        ],
        days="d-m-yyyy",
    )


EXPORTS = (
    superoffice,
    perfectview,
    topdesk,
    surveymonkey,
    dynamics_contacts,
    afas_subscriptions,
    cancellations,
    gripp,
    it_supplier_survey,
    stakeholder_analysis,
    interested_parties,
    sponsors,
)
