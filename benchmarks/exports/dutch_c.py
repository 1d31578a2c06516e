"""Dutch exports, the third set, by another author than the first two."""

import datetime as dt

from benchmarks.exports.cells import (
    MONTHS_NL,
    always,
    bedrag,
    branch,
    comment,
    counted,
    cycle,
    date,
    expectation,
    full,
    ip_address,
    keep,
    label,
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
    reason,
    role,
    written,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_C


def loosely(row: Row) -> object:
    """The end as a director remembers it."""
    day = written(row.end, "d mrt yyyy")
    month = f"{MONTHS_NL[row.end.month - 1]} {row.end.year}"
    return row.random.choice([f"eind {row.end.year}", "loopt door", day, day, day, month])


def odoo_subscriptions() -> Export:
    rows = Customers(DUTCH_C, 301).rows(64, each_once=True)
    columns = [
        other("Externe ID", counted("sale_subscription_{}", 118), also=("contract_id",)),
        column("Referentie abonnement", "contract_id", counted("S{:05d}", 231)),
        column("Klant", "account", name),
        other("Klant/Land", pick(["Nederland"] * 6 + ["België"])),
        column("Klant/Referentie", "account_id", numbered("C{}"), also=("nothing",), blank=0.1),
        column("Startdatum", "start", date("start", "yyyy-mm-dd"), order="ymd"),
        column("Einddatum", "end", date("end", "yyyy-mm-dd"), order="ymd", blank=0.12),
        other(
            "Datum van volgende factuur",
            date(lambda row: dt.date(2026, 5, 1) + dt.timedelta(row.random.randint(0, 60)), "yyyy-mm-dd"),
            also=("end", "?field"),
            order="ymd",
        ),
        other("Terugkerend plan", pick(["Maandelijks", "Jaarlijks", "Per kwartaal"]), note="billing period"),
        column("MRR", "monthly_value", money("1234.50", 1 / 12)),
        other("Terugkerende omzet", money("1234.50"), also=("annual_value", "?field"), note="per plan period, unclear"),
        column("Valuta", "currency", always("EUR")),
        column("Verkoper", "owner", owner),
        other("Fase abonnement", pick(["In uitvoering"] * 8 + ["Te vernieuwen", "Afgesloten"]), also=("outcome",)),
        column("Labels", "segment", branch, also=("nothing",), blank=0.3),
    ]
    return Export(
        "nl_odoo_abonnementen.csv",
        "Odoo, all fields, quoted",
        [Sheet(None, "contracts", columns, rows, doubled=1)],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def twinfield_billing() -> Export:
    rows = Customers(DUTCH_C, 302, 13000).rows(52, each_once=True)
    columns = [
        column("Deb.nr", "account_id", numbered("{}")),
        column("Naam", "account", name),
        other("Naam 2", pick(["", "", "", "t.a.v. crediteuren"])),
        other("Btw-nr", lambda row: f"NL{row.random.randint(100000000, 899999999)}B01"),
        other("Betaalconditie", pick(["30", "14", "60"])),
        column("Abonnement", "contract_id", counted("AB{}", 7004, 3), also=("nothing",)),
        other(
            "Omschrijving",
            pick(["Service & onderhoud", "Licenties incl. support", "Beheer basis", "Beheer plus"]),
            also=("segment",),
        ),
        column("Ingang", "start", date("start", "dd-mm-yyyy"), order="dmy"),
        column("T/m", "end", date("end", "dd-mm-yyyy"), order="dmy", blank=0.05, odd=("31-12-9999",), share=0.03),
        other("Termijnbedrag", money("1234,50", 0.25), also=("?field",), note="per invoice period"),
        other("Freq", always("K")),
        column("Jaarbedrag excl.", "annual_value", money("1.234,50"), blank=0.04, odd=("nvt",)),
        other("Openstaand", lambda row: bedrag(row.random.choice([0, 0, 0, row.value * 0.1]))),
        column("Rayon", "segment", pick(["N", "O", "Z", "W"]), also=("nothing",)),
        other("", always("")),
    ]
    return Export(
        "nl_twinfield_facturatie.csv",
        "Twinfield, billed subscriptions with titles and a total",
        [
            Sheet(
                None,
                "contracts",
                columns,
                rows,
                above=[["Administratie: 01 Werkmaatschappij"], ["Facturatie abonnementen per 31-03-2026"], []],
                total=lambda _: ["", "Totaal", "", "", "", "", "", "", "", "", "", "4.318.220,15", "", "", ""],
            )
        ],
        encoding="cp1252",
    )


def perfectview_visits() -> Export:
    rows = Customers(DUTCH_C, 303).rows(78)
    columns = [
        column("Relatie", "account", name),
        column("Bezoekdatum", "date", date("day", "day"), blank=0.02),
        column("Bezoeker", "our_person", owner),
        column("Gesproken met", "person", full),
        column("Functie", "role", role, blank=0.2),
        other("Soort", pick(["Bezoek", "Telefonisch", "Teams", "Bezoek"]), also=("topic",)),
        column(
            "Doel van het bezoek",
            "topic",
            pick(["Operationeel", "Commercieel", "Verwachtingen", "Toekomst", "Operationeel", "Klachtafhandeling"]),
            also=("note", "nothing"),
            blank=0.05,
        ),
        column("Verslag", "note", note, blank=0.05),
        other("Actie door", owner, also=("our_person",), blank=0.6),
        other("Actie gereed op", date(lambda row: row.day + dt.timedelta(21), "day"), blank=0.6),
        other("Sfeer", pick(["goed", "goed", "neutraal", "stroef", ""]), also=("signal", "?field")),
    ]
    lijst = Sheet(
        "Keuzelijst",
        None,
        [
            other("Soort", cycle(["Bezoek", "Telefonisch", "Teams"])),
            other("Sfeer", cycle(["goed", "neutraal", "stroef"])),
        ],
        Customers(DUTCH_C, 1303).rows(3),
        hidden=True,
    )
    return Export(
        "nl_perfectview_bezoekverslagen.xlsx",
        "Perfect View, visits, with a hidden list of choices",
        [
            Sheet(
                "Bezoekverslagen",
                "conversations",
                columns,
                rows,
                above=[["Bezoekverslagen buitendienst – Q3 2025 t/m Q1 2026"], ["Afgedrukt door B. Roelofs"]],
                merge=["A1:F1"],
                gaps=(20, 41),
                notes=["* vertrouwelijk, niet doorsturen"],
            ),
            lijst,
        ],
        days="dd/mm/yyyy",
    )


def efficy_contacts() -> Export:
    rows = Customers(DUTCH_C, 304).rows(90)
    columns = [
        other("K_CONTACT", counted("{}", 40211)),
        other("Aanspreking", pick(["Dhr.", "Mevr.", ""])),
        column("Volledige naam", "person", full),
        column("Bedrijf", "account", name),
        other("Bedrijf.Stad", pick(["Gent", "Breda", "Utrecht", "Hasselt", "Tilburg"])),
        column("Titel", "role", role, blank=0.1),
        column("Hiërarchisch niveau", "level", level("Directie", "Kader", "Uitvoerend", miss=0.12)),
        column("Beslisser", "decides", pick(["1", "0", "0", "0"])),
        other("E-mail", mail),
        other("GSM", phone),
        column(
            "Mailing: tevredenheidsenquête 2026",
            "invited",
            pick(["1", "0", "0"]),
            also=("?field", "nothing"),
            blank=0.04,
        ),
        other("Mailing: nieuwsbrief", pick(["1", "0"])),
        other("Verantwoordelijke", owner, also=("our_person", "owner")),
        other("Actief", pick(["1", "1", "1", "0"])),
        other("Laatst gewijzigd", date("day", "dd/mm/yyyy hh:mm")),
    ]
    return Export(
        "nl_efficy_contacten.csv",
        "Efficy, Flemish",
        [Sheet(None, "people", columns, rows, doubled=2)],
        encoding="utf-8-sig",
    )


def archie_activities() -> Export:
    rows = Customers(DUTCH_C, 305, 500).rows(70)
    columns = [
        other("ActiviteitID", counted("{}", 9011, 2)),
        column("Relatienr.", "account_id", numbered("{}")),
        other("Zoeknaam", lambda row: row.account.upper()[:9], also=("account", "account_id")),
        column("Relatie", "account", name),
        column("Contactpersoon", "person", full, blank=0.15),
        column("Datum/tijd", "date", date("day", "d-m-yyyy hh:mm"), order="dmy"),
        column(
            "Activiteit",
            "topic",
            pick(
                [
                    "Accountgesprek",
                    "Terugbellen",
                    "Offerte nabellen",
                    "Jaarevaluatie",
                    "Toekomstgesprek",
                    "Storing besproken",
                ]
            ),
            also=("note", "nothing"),
        ),
        column("Medewerker", "our_person", owner),
        other("Status", pick(["Gereed", "Gereed", "Open", "Vervallen"])),
        column("Memo", "note", note, blank=0.25),
        other("Duur", pick(["0:30", "1:00", "0:15", "1:30"])),
    ]
    return Export(
        "nl_archie_activiteiten.txt",
        "Archie, tabs, UTF-16",
        [Sheet(None, "conversations", columns, rows)],
        encoding="utf-16",
        delimiter="\t",
    )


def topdesk_incidents() -> Export:
    rows = Customers(DUTCH_C, 306).rows(98)
    columns = [
        column("number", "response_id", counted("M2603 {:03d}", 14, 3), also=("nothing",)),
        other("id", lambda row: f"{row.hex(8)}-{row.hex(4)}"),
        column("caller.branch.name", "account", name),
        column("caller.dynamicName", "respondent", lambda row: row.last + ", " + row.first),
        column("caller.jobTitle", "role", role, also=("nothing",), blank=0.4),
        other(
            "briefDescription",
            pick(
                [
                    "Kan niet inloggen",
                    "Printer 2e etage",
                    "Rapport laadt niet",
                    "Nieuwe medewerker",
                    "Koppeling ligt eruit",
                ]
            ),
        ),
        other("category.name", pick(["Software", "Hardware", "Toegang"])),
        other(
            "creationDate", date(lambda row: row.day - dt.timedelta(3), "yyyy-mm-ddThh:mm:ss.000+0100"), also=("date",)
        ),
        column("closedDate", "date", date("day", "yyyy-mm-ddThh:mm:ss.000+0100"), order="ymd"),
        other("operatorGroup.name", pick(["1e lijn", "2e lijn", "Veld"])),
        column("feedbackRating", "score", mark(1, 5, miss=0.3), scale=(1, 5), scales=(None, (1, 10), (0, 5))),
        column("feedbackMessage", "comment", comment, blank=0.6),
    ]
    return Export(
        "nl_topdesk_incidents.csv",
        "TOPdesk by its API: English names with dots, many calls without a rating",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def formdesk_survey() -> Export:
    rows = Customers(DUTCH_C, 307).rows(46)
    q = [
        ("Hoe tevreden bent u over de bereikbaarheid? (1 = zeer slecht, 10 = uitmuntend)", 0.05),
        ("Hoe tevreden bent u over de kennis van onze medewerkers? (1-10)", 0.08),
        ("Welk rapportcijfer geeft u ons in het algemeen?", 0.02),
    ]
    columns = [
        column("Volgnr", "response_id", counted("{}", 1), also=("nothing",)),
        column("Ontvangen op", "date", date("day", "d-m-yyyy hh:mm"), order="dmy"),
        other("IP-adres", ip_address),
        other("Taal", always("NL")),
        column("Namens welke organisatie vult u dit formulier in?", "account", name),
        column("Uw naam (niet verplicht)", "respondent", full, blank=0.4),
        column("Uw functie", "role", role),
        column(q[0][0], "score", mark(1, 10, miss=q[0][1]), scale=(1, 10)),
        column(q[1][0], "score", mark(1, 10, miss=q[1][1]), scale=(1, 10)),
        column(q[2][0], "score", mark(1, 10, "half", miss=q[2][1]), scale=(1, 10), scales=(None, (0, 10))),
        column(
            "In hoeverre vindt u dat wij meedenken over uw toekomst?",
            "score",
            label(["Helemaal niet", "Nauwelijks", "Enigszins", "Ruim voldoende", "Volledig"], miss=0.05),
            also=("?scale", "?field"),
            scale=(1, 5),
            scales=(None,),
        ),
        column("Zou u ons aanbevelen? 0 (zeker niet) - 10 (zeker wel)", "score", mark(0, 10), scale=(0, 10)),
        column("Wat kunnen wij beter doen?", "comment", comment, blank=0.3),
        other("Mogen wij u bellen?", pick(["Ja", "Nee"]), also=("invited",)),
        other("Formulier-ID", always("fd_88120")),
    ]
    return Export(
        "nl_formdesk_relatieonderzoek.csv",
        "Formdesk, six questions, a line that tells the delimiter",
        [Sheet(None, "responses", columns, rows)],
        encoding="cp1252",
        says_delimiter=True,
    )


def checkmarket_survey() -> Export:
    rows = Customers(DUTCH_C, 308).rows(55)
    words = ["Zeer ontevreden", "Eerder ontevreden", "Neutraal", "Eerder tevreden", "Zeer tevreden"]
    weights = ["Onbelangrijk", "Minder belangrijk", "Belangrijk", "Zeer belangrijk"]
    columns = [
        column(("Respondent", "ID"), "response_id", counted("{}", 55210), also=("nothing",)),
        other(("", "Status"), pick(["Voltooid"] * 7 + ["Gedeeltelijk"])),
        column(("", "Datum voltooid"), "date", date("day", "moment")),
        column(("Paneelvelden", "Organisatie"), "account", name),
        column(("", "Naam"), "respondent", full),
        column(("", "Functieniveau"), "level", level("Directie", "Middenkader", "Medewerker")),
        column(("Tevredenheid", "Advies"), "score", label(words), scale=(1, 5), scales=(None,)),
        column(
            ("", "Levering"),
            "score",
            label(words, miss=0.1, unknown="Weet niet / n.v.t."),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            ("", "Facturatie"),
            "score",
            label(words, miss=0.1, unknown="Weet niet / n.v.t."),
            scale=(1, 5),
            scales=(None,),
        ),
        other(
            ("Belang", "Advies"),
            label(weights),
            also=("score", "?field", "?scale"),
            scales=((1, 4),),
            note="importance, not satisfaction",
        ),
        other(("", "Levering"), label(weights), also=("score", "?field", "?scale"), scales=((1, 4),)),
        other(("", "Facturatie"), label(weights), also=("score", "?field", "?scale"), scales=((1, 4),)),
        column(("NPS", "Aanbeveling (0-10)"), "score", mark(0, 10), scale=(0, 10)),
        column(("Open", "Toelichting"), "comment", comment, blank=0.4),
    ]
    return Export(
        "nl_checkmarket_kto.xlsx",
        "CheckMarket, two rows of names: satisfaction beside importance",
        [
            Sheet(
                "Resultaten",
                "responses",
                columns,
                rows,
                merge=["A1:C1", "D1:F1", "G1:I1", "J1:L1"],
                total=lambda _: ["", "", "N = 55"] + [""] * 9 + [7.4, ""],
            ),
            lines("Info", "Enquête: Klanttevredenheid voorjaar 2026", "Uitgestuurd: 214", "Respons: 26%"),
        ],
        days="d-m-yyyy",
    )


def municipal_contracts() -> Export:
    rows = Customers(DUTCH_C, 309).rows(41, each_once=True)
    columns = [
        column("Zaaknummer", "contract_id", counted("Z/26/{:06d}", 18440, 17)),
        column("Opdrachtgever", "account", name),
        other(
            "Opdrachtnemer", always("Shared Service Centrum Drieland"), also=("owner",), note="ourselves in every row"
        ),
        other(
            "Onderwerp overeenkomst",
            pick(
                [
                    "Dienstverleningsovereenkomst ICT",
                    "DVO belastingen",
                    "Salarisadministratie",
                    "Applicatiebeheer sociaal domein",
                ]
            ),
            also=("segment",),
        ),
        column("Domein", "segment", pick(["Bedrijfsvoering", "Sociaal", "Ruimte"]), also=("nothing",)),
        column("Ingangsdatum", "start", date("start", "day")),
        column("Einddatum", "end", date("end", "day"), blank=0.06),
        other("Verlengingsopties", pick(["2 x 1 jaar", "1 x 24 mnd", "geen", "3x1"])),
        other(
            "Uiterste einddatum incl. opties",
            date(lambda row: dt.date(row.end.year + 2, row.end.month, 28), "day"),
            also=("end", "?field"),
        ),
        column(
            "Opzegtermijn (mnd)",
            "notice_days",
            pick([3, 6, 12, 3, 6]),
            also=("nothing", "?field"),
            blank=0.1,
            note="in months",
        ),
        column("Stilzwijgende verlenging", "auto_renew", pick(["ja", "nee", "nee", "onbekend"])),
        column("Geraamde waarde per jaar (excl. btw)", "annual_value", money("number"), shown="€ #,##0.00", blank=0.08),
        other(
            "Totale raming looptijd", lambda row: round(row.value * row.term, 2), also=("?field",), shown="€ #,##0.00"
        ),
        column("Contractbeheerder", "owner", owner),
        other("AVG verwerkersovk.", pick(["J", "N", "nvt"])),
        other("Archieflocatie", pick(["JOIN", "Kluis"])),
    ]
    return Export(
        "nl_gemeente_contractenregister.xlsx",
        "by hand, the register of a municipal service centre",
        [
            Sheet(
                "Register 2026",
                "contracts",
                columns,
                rows,
                above=[
                    ["CONTRACTENREGISTER"],
                    ["Vastgesteld door de directie d.d. 14 januari 2026"],
                    [],
                    ["", "", "", "", "", "rood = verloopt binnen 6 maanden"],
                ],
                merge=["A1:P1"],
                total=summed(1, "Totaal", 11, 12),
                notes=["Legenda: nvt = niet van toepassing", "Vragen: inkoop@drieland.example"],
            ),
            Sheet(
                "Vervallen",
                "contracts",
                [
                    column("Zaaknummer", "contract_id", counted("Z/21/{:06d}", 12, 31)),
                    column("Opdrachtgever", "account", name),
                    column("Einddatum", "end", date("past", "day")),
                    other(
                        "Reden vervallen",
                        pick(["niet verlengd", "opgegaan in nieuw contract", "fusie", "aanbesteed"]),
                        also=("reason", "outcome"),
                    ),
                ],
                Customers(DUTCH_C, 1309).rows(26, each_once=True),
                also=("outcomes", "?table", "nothing"),
                note="expired contracts; could be read as outcomes",
            ),
        ],
        days="dd/mm/yyyy",
    )


def care_customers() -> Export:
    rows = Customers(DUTCH_C, 310, 70000).rows(38, each_once=True)
    columns = [
        other("", lambda row: row.i + 1),
        column("Leverancier / Afnemer", "account", name, also=("?field",)),
        column("Relatiecode", "account_id", numbered("{}")),
        other("Contactpersoon", full, also=("sponsor",)),
        other("Mailadres", mail),
        column(
            "Dienst", "segment", pick(["Maaltijden", "Linnen", "Medische techniek", "Schoonmaak"]), also=("nothing",)
        ),
        column("Waarde / jaar", "annual_value", money("€ 1.234,-"), blank=0.05, odd=("n.t.b.", "raamovk.")),
        column("Contract van", "start", date("start", "dd-mm-yy"), order="dmy", blank=0.05),
        column(
            "Contract tot", "end", date("end", "dd-mm-yy"), order="dmy", odd=("onbepaald", "loopt door"), share=0.03
        ),
        column(
            "Opzegtermijn",
            "notice_days",
            pick(["3 mnd", "6 maanden", "90 dagen", "1 mnd", ""]),
            also=("nothing", "?field"),
        ),
        column("Autom. verl.", "auto_renew", pick(["J", "N", "?"])),
        other("Evaluatie gehad?", pick(["ja", "nee", "gepland"]), also=("expectations_agreed", "?field")),
        column(
            "Cijfer evaluatie",
            "score",
            mark(4, 10, "comma", miss=0.3),
            also=("nothing", "?field", "expectation_fit", "score"),
            scale=(1, 10),
            scales=(None,),
        ),
        other("Opmerking", note, also=("note", "comment"), blank=0.5),
    ]
    return Export(
        "nl_zorg_afnemerslijst.xlsx",
        "by hand, a list of suppliers that became one of customers",
        [
            Sheet(
                "Blad1",
                "contracts",
                columns,
                rows,
                above=[["Lijst leveranciers (vanaf 2025: = onze afnemers van het dienstencentrum!!)"], []],
                gaps=(11, 12, 30),
            ),
            Sheet("Blad2", None, note="empty"),
            Sheet("Blad3", None, note="empty"),
        ],
        days="dd/mm/yyyy",
    )


def directors_list() -> Export:
    rows = Customers(DUTCH_C, 311).rows(34, each_once=True)
    rows.sort(key=lambda row: -row.value)
    columns = [
        column("Wie", "account", name),
        column("Omzet p.j. (x € 1.000)", "annual_value", lambda row: round(row.value / 1000, 1)),
        column("Loopt tot", "end", loosely),
        column(
            "Mijn ingang",
            "sponsor",
            lambda row: row.first + " " + row.last + row.random.choice(["", "", " (vrij nieuw)"]),
            also=("nothing",),
            blank=0.2,
        ),
        column("Zelf voor het laatst gesproken", "last_executive_contact", date("day", "day"), blank=0.25),
        column("Aantal keer dit jaar", "executive_meetings", pick([0, 0, 1, 1, 2, 3, 4]), also=("nothing", "?field")),
        column(
            "Weten we wat ze willen?",
            "expectations_agreed",
            pick(["ja", "nee", "deels", "ja op papier"]),
            also=("nothing", "?field"),
            blank=0.1,
        ),
        column(
            "Doen we dat ook (1-5)",
            "expectation_fit",
            mark(1, 5, miss=0.2),
            also=("nothing", "score", "?field"),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            "KTO cijfer",
            "score",
            mark(5, 9.5, "decimal", miss=0.25),
            also=("nothing", "score"),
            scale=(1, 10),
            scales=(None,),
        ),
        column(
            "Verlengd afgelopen keer",
            "outcome",
            pick(["ja", "ja", "nee, opnieuw gewonnen", "nvt"]),
            also=("nothing", "?field"),
        ),
        column("AM", "owner", lambda row: row.owner.split()[0]),
        other("Onderbuik", pick(["👍", "😐", "⚠️", ""]), also=("signal", "score", "?field", "?scale")),
    ]
    return Export(
        "nl_directielijst_eigen.xlsx",
        "by hand, of a director: wide, in thousands, lines of groups, free dates",
        [
            Sheet(
                "Mijn klanten",
                "contracts",
                columns,
                rows,
                above=[["Bijgewerkt: zondagavond 12/4"]],
                sections={0: "A – MOETEN BLIJVEN", 10: "B – GEWOON GOED", 23: "C – KLEIN"},
                total=lambda _: ["TOTAAL", 2875.4],
                notes=["Sander: wil jij kolom G nalopen?"],
            )
        ],
        days="d-m-yyyy",
    )


def account_plan() -> Export:
    customers = Customers(DUTCH_C, 312)
    ppl = [
        column("Klant", "account", name),
        column("Naam", "person", full),
        column("Functie", "role", role),
        column("Laag", "level", level("Strategisch", "Tactisch", "Operationeel")),
        column("Beslist mee?", "decides", pick(["ja", "nee", "adviseert", "?"])),
        column("KTO ontvangen", "invited", pick(["ja", "nee"]), also=("?field", "nothing"), blank=0.1),
        other("Houding", pick(["Ambassadeur", "Neutraal", "Criticus"]), also=("signal",)),
        other("Onze tegenhanger", owner, also=("our_person", "owner")),
    ]
    exp = [
        column("Klant", "account", name),
        column("Verwachting (in woorden van de klant)", "expectation", expectation),
        column("Van wie", "stated_by", full),
        column("Gewicht 1-5", "importance", pick([1, 2, 3, 4, 5, 5]), blank=0.08),
        column("Hoe meten we dat", "measure", measure),
        column("Waargemaakt (0-10)", "fulfilment", mark(0, 10, miss=0.15), scale=(0, 10), scales=(None,)),
        column("Laatst getoetst", "reviewed", date("day", "day"), blank=0.3),
        column("Gehoord of ingeschat", "source", pick(["gehoord", "ingeschat"])),
    ]
    con = [
        column("Datum", "date", date("day", "d-m-yyyy"), order="dmy", odd=("wk 14", "medio mei"), share=0.03),
        column("Klant", "account", name),
        column("Wie van ons", "our_person", owner),
        column("Met", "person", lambda row: row.full + (f" ({row.role})" if row.random.random() < 0.4 else "")),
        column(
            "Onderwerp",
            "topic",
            pick(["toekomst", "prijs", "dagelijkse gang", "verwachtingen", "contract", "storing"]),
            also=("note", "nothing"),
        ),
        column("Wat hoorden we", "note", note, also=("signal",)),
    ]
    return Export(
        "nl_accountplan_werkboek.xlsx",
        "by hand, a workbook with an instruction and a sheet for each subject",
        [
            lines(
                "Lees mij", "ACCOUNTPLAN 2026", "Vul per tabblad aan; niets verwijderen.", ["Eigenaar", "D. Pattiasina"]
            ),
            Sheet("Contactkaart", "people", ppl, customers.rows(44), above=[["Wie kennen wij?"], []]),
            Sheet(
                "Verwachtingen",
                "expectations",
                exp,
                customers.rows(37),
                above=[["Wat verwachten zij?"], []],
                notes=["Gewicht: 5 = zonder dit gaan ze weg"],
            ),
            Sheet("Contactmomenten", "conversations", con, customers.rows(52), above=[["Wie sprak wie?"], []]),
            Sheet(
                "SWOT",
                None,
                [
                    other("Sterk", pick(["Kennis van de sector", "Lokale ploeg"])),
                    other("Zwak", pick(["Facturatie", "Wisselingen"])),
                    other("Kans", pick(["Nieuwbouw", "Fusie"])),
                    other("Bedreiging", pick(["Aanbesteding", "Eigen beheer"])),
                ],
                customers.rows(5),
            ),
        ],
        days="dd/mm/yyyy",
    )


def interviews() -> Export:
    customers = Customers(DUTCH_C, 313)
    rows = customers.rows(54, by_account=True)
    columns = [
        column("Organisatie", "account", name),
        column("Geïnterviewde", "stated_by", full),
        other("Functie", role, also=("role", "level", "stated_by")),
        column("Niveau", "level", level("D", "M", "O")),
        column("Citaat / wat zij van ons verwachten", "expectation", expectation),
        column(
            "Rangorde",
            "importance",
            pick([1, 2, 3]),
            also=("rank", "?field", "nothing"),
            note="rank 1 = most important",
        ),
        column(
            "Oordeel nu (rapportcijfer)",
            "fulfilment",
            mark(2, 10, "comma", miss=0.12),
            also=("score", "?field", "?scale"),
            scale=(0, 10),
            scales=(None, (1, 10)),
        ),
        column("Afgesproken maatstaf", "measure", measure),
        other("Interviewer", owner, also=("our_person",)),
        column("Gespreksdatum", "reviewed", date("day", "d maart yyyy"), also=("date", "?field", "nothing")),
        column("Herkomst", "source", pick(["letterlijk", "interpretatie"]), also=("nothing", "?field")),
    ]
    return Export(
        "nl_interviews_relatieonderzoek.xlsx",
        "by hand, notes of interviews; the organisation merged over its rows",
        [
            Sheet(
                "Interviews",
                "expectations",
                columns,
                rows,
                above=[["Relatieonderzoek 2026 – diepte-interviews"], ["Bureau Klankbord i.o.v. directie"], []],
                merge_down=1,
                also=("?table",),
                notes=["Citaten zijn geanonimiseerd in het eindrapport."],
            )
        ],
        days="d-m-yyyy",
    )


def renewal_log() -> Export:
    rows = Customers(DUTCH_C, 314).rows(60)
    columns = [
        column("Klantnr", "account_id", numbered("K-{}")),
        column("Klant", "account", name),
        other("Contract", counted("DVO-{}", 411), also=("contract_id",)),
        column("Besluitdatum", "date", date("past", "dd/mm/yyyy"), order="dmy", odd=("00/00/2024",), share=0.03),
        column(
            "Uitkomst",
            "outcome",
            keep("u", pick(["Verlengd", "Verlengd", "verlengd", "Opgezegd", "Niet verlengd", "Verloren", "Loopt nog"])),
            unknown=("Loopt nog",),
        ),
        column("Reden (volgens klant)", "reason", reason("u"), blank=0.15),
        other(
            "Naar wie",
            lambda row: (
                row.random.choice(["", "onbekend", "Concurrent X", "eigen beheer"])
                if row.kept["u"] in ("Opgezegd", "Niet verlengd", "Verloren")
                else ""
            ),
            also=("reason",),
        ),
        other("Bedrag", money("1234,50"), also=("?field",)),
        other("AM", owner, also=("owner",)),
        other("Ingevoerd door", pick(["jvd", "mkl", "sh"])),
    ]
    return Export(
        "nl_verlengingslog.csv",
        "by hand, wins and losses with bars between the cells",
        [Sheet(None, "outcomes", columns, rows, doubled=1, notes=[["einde lijst"]], blank_above_notes=0)],
        encoding="cp1252",
        delimiter="|",
    )


EXPORTS = (
    odoo_subscriptions,
    twinfield_billing,
    perfectview_visits,
    efficy_contacts,
    archie_activities,
    topdesk_incidents,
    formdesk_survey,
    checkmarket_survey,
    municipal_contracts,
    care_customers,
    directors_list,
    account_plan,
    interviews,
    renewal_log,
)
