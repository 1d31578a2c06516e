"""Dutch exports, the second set: of tools and by hand."""

import datetime as dt

from benchmarks.exports.cells import (
    NO_DATE,
    account,
    always,
    branch,
    comment,
    cycle,
    date,
    expectation,
    first,
    full,
    keep,
    label,
    level,
    mail,
    mark,
    measure,
    money,
    name,
    note,
    nps_group,
    number,
    owner,
    phone,
    pick,
    reason,
    role,
    subject,
)
from benchmarks.exports.customers import Customers
from benchmarks.exports.sheet import Export, Sheet, column, other
from benchmarks.exports.worlds import DUTCH_B

SATISFIED = ("Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden")
AGREED = ("Helemaal oneens", "Oneens", "Niet eens, niet oneens", "Eens", "Helemaal eens")


def teamleader_subscriptions() -> Export:
    customers = Customers(DUTCH_B, 201)
    return Export(
        "teamleader_abonnementen.xlsx",
        "Teamleader Focus, subscriptions",
        [
            Sheet(
                "Abonnementen",
                "contracts",
                [
                    other("Titel", pick(["Hosting Pro", "Supportcontract", "Beheer werkplek", "Licenties"])),
                    column("Klant", "account", name),
                    other("Afdeling", always("Bits & Support BV")),
                    column("Begint op", "start", date("start", "day")),
                    column("Eindigt op", "end", date("end", "day"), blank=0.2),
                    other("Volgende factuurdatum", date("end", "day"), also=("end",)),
                    other("Facturatiecyclus", pick(["Maandelijks", "Jaarlijks"])),
                    column("Maandbedrag", "monthly_value", money("number", 1 / 12)),
                    column("Verantwoordelijke", "owner", owner),
                    other("Status", pick(["Actief", "Actief", "Gedeactiveerd"])),
                    other(
                        "Betalingstermijn",
                        pick(["30 dagen", "14 dagen"]),
                        also=("notice_days",),
                        note="payment term, not notice",
                    ),
                    other("Notities", pick(["", "", "peppol"])),
                ],
                customers.rows(39, each_once=True),
            )
        ],
    )


def salesforce_contracts() -> Export:
    customers = Customers(DUTCH_B, 202)
    return Export(
        "report1727786412345.csv",
        "Salesforce in Dutch, a report with a footer",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Accountnaam", "account", account),
                    other("Account-ID", lambda row: f"0015g00000{row.number % 99999:05d}", also=("account_id",)),
                    column("Contractnummer", "contract_id", lambda row: f"{100 + row.i:08d}"),
                    column("Startdatum contract", "start", date("start", "d-m-yyyy"), order="dmy"),
                    column("Einddatum contract", "end", date("end", "d-m-yyyy"), order="dmy"),
                    other("Contracttermijn (maanden)", lambda row: row.term * 12, also=("notice_days",)),
                    column(
                        "Kennisgeving eigenaar bij verlopen",
                        "notice_days",
                        pick(["30 dagen", "60 dagen", "90 dagen", ""]),
                        also=("nothing", "?field"),
                        note="reminder to the owner before expiry, not a contractual notice period; null is as good",
                    ),
                    column("Jaarlijks terugkerende omzet (ARR)", "annual_value", money("1.234,50")),
                    column("Valuta contract", "currency", always("EUR")),
                    other(
                        "Totale contractwaarde",
                        money("1.234,50", 3),
                        also=("annual_value", "?field"),
                        note="TCV, not a year",
                    ),
                    column("Eigenaar contract: Volledige naam", "owner", owner),
                    column("Bedrijfstak", "segment", branch, also=("nothing", "?field")),
                    other("Status", pick(["Geactiveerd", "Geactiveerd", "Concept"])),
                ],
                customers.rows(57, each_once=True),
                notes=[
                    "Contracten per account",
                    "Copyright (c) 2000-2025 salesforce.com, inc. Alle rechten voorbehouden.",
                    "Vertrouwelijke informatie - Niet distribueren",
                    "Gegenereerd door: Wendy Terpstra 1-10-2025 10:12",
                ],
                blank_above_notes=3,
            )
        ],
        encoding="cp1252",
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def business_central() -> Export:
    customers = Customers(DUTCH_B, 203)
    return Export(
        "Servicecontracten BC.xlsx",
        "Business Central in Dutch, service contracts",
        [
            Sheet(
                "Servicecontracten",
                "contracts",
                [
                    other("Contractsoort", always("Contract")),
                    column("Contractnr.", "contract_id", lambda row: f"SC{row.i + 10:05d}"),
                    other("Status", pick(["Getekend", "Getekend", "Opgezegd", " "])),
                    other("Omschrijving", pick(["Servicecontract", "Full service", ""])),
                    column("Klantnr.", "account_id", number),
                    column("Naam", "account", name),
                    column("Begindatum", "start", date("start", "day")),
                    column("Vervaldatum", "end", date("end", "day"), blank=0.1),
                    column("Jaarbedrag", "annual_value", money("number")),
                    other("Bedrag per periode", money("number", 0.25), also=("monthly_value",), note="per quarter"),
                    other("Factuurperiode", pick(["Kwartaal", "Jaar"])),
                    column(
                        "Opzegtermijn",
                        "notice_days",
                        pick(["3M", "1M", "30D", "2M"]),
                        also=("?field",),
                        note="date formula of BC",
                    ),
                    column(
                        "Verkoper",
                        "owner",
                        pick(["WT", "KV", "JO", "RE"]),
                        also=("nothing", "?field"),
                        note="salesperson code",
                    ),
                    column(
                        "Klantprijsgroep", "segment", pick(["GROOT", "MIDDEN", "KLEIN", ""]), also=("nothing", "?field")
                    ),
                    other("Gewijzigd", pick([False])),
                ],
                customers.rows(51, each_once=True),
            )
        ],
    )


def gripp_history() -> Export:
    customers = Customers(DUTCH_B, 204)
    return Export(
        "gripp_historie.csv",
        "Gripp, contact moments",
        [
            Sheet(
                None,
                "conversations",
                [
                    other("ID", lambda row: 77000 + row.i),
                    column("Relatie", "account", name),
                    column("Contactpersoon", "person", full, blank=0.1),
                    column("Aangemaakt door", "our_person", owner),
                    other("Aangemaakt op", date("day", "yyyy-mm-dd hh:mm:ss"), also=("date",)),
                    column("Datum contactmoment", "date", date("day", "yyyy-mm-dd"), order="ymd"),
                    column(
                        "Soort",
                        "topic",
                        pick(["Telefoon", "Bezoek", "E-mail", "Videogesprek"]),
                        also=("nothing", "?field"),
                        note="channel rather than topic; null is as good",
                    ),
                    column("Samenvatting", "note", note),
                    other("Tags", pick(["", "upsell", "klacht"])),
                    other("Duur (min)", pick([15, 30, 45, 60, 90])),
                ],
                customers.rows(82),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def freshdesk_survey() -> Export:
    customers = Customers(DUTCH_B, 205)
    lab = [
        "Extreem ontevreden",
        "Zeer ontevreden",
        "Enigszins ontevreden",
        "Neutraal",
        "Enigszins tevreden",
        "Zeer tevreden",
        "Extreem tevreden",
    ]
    return Export(
        "freshdesk_survey_responses.csv",
        "Freshdesk in Dutch, seven words",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Ticket-ID", "response_id", lambda row: 4100 + row.i, also=("nothing",)),
                    other("Onderwerp", subject, also=("comment", "topic")),
                    column("Bedrijf", "account", name, blank=0.05),
                    column("Naam van contactpersoon", "respondent", full),
                    other("E-mail contact", mail),
                    other("Agent", owner, also=("respondent",)),
                    other("Groep", pick(["1e lijn", "Projecten"])),
                    column(
                        "Enquêteresultaat",
                        "score",
                        label(lab, miss=0.03),
                        also=("?scale",),
                        scale=(1, 7),
                        scales=(None,),
                        note="7 text labels",
                    ),
                    column("Feedback", "comment", comment, blank=0.6),
                    column("Ontvangen op", "date", date("day", "d-m-yyyy hh:mm"), order="dmy"),
                ],
                customers.rows(88),
            )
        ],
        encoding="utf-8-sig",
    )


def servicenow_survey() -> Export:
    customers = Customers(DUTCH_B, 206)
    rows = customers.answers(96, 3)
    qs = [
        "Hoe tevreden bent u over de oplossing?",
        "Hoe tevreden bent u over de communicatie?",
        "Hoe tevreden bent u over de snelheid?",
    ]
    return Export(
        "asmt_metric_result.xlsx",
        "ServiceNow, a row for each question",
        [
            Sheet(
                "Pagina 1",
                "responses",
                [
                    column("Instantie", "response_id", lambda row: f"AINST00{10020 + row.i // 3}", also=("nothing",)),
                    column("Bedrijf", "account", name),
                    column("Beantwoord door", "respondent", full),
                    column("Metriek", "question", lambda row: qs[row.i % 3]),
                    column("Werkelijke waarde", "score", keep("n", mark(1, 5, "text")), also=("?scale",), scale=(1, 5)),
                    other(
                        "Geschaalde waarde",
                        lambda row: int(row.kept["n"]) * 2 if row.kept["n"] else "",
                        also=("score",),
                        note="same answer rescaled to 0-10",
                    ),
                    other(
                        "Tekenreekswaarde",
                        lambda row: SATISFIED[int(row.kept["n"]) - 1] if row.kept["n"] else "",
                        also=("comment", "score", "?field"),
                        note="label of the same answer",
                    ),
                    column("Aangemaakt", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
                    other("Triggertabel", always("incident")),
                    other("Trigger-id", lambda row: f"INC00{20000 + row.i // 3}"),
                ],
                rows,
            )
        ],
    )


def enalyzer() -> Export:
    customers = Customers(DUTCH_B, 207)
    return Export(
        "Enalyzer_rapport_data.xlsx",
        "Enalyzer, two rows of names: theme and question",
        [
            Sheet(
                "Data",
                "responses",
                [
                    column(("Respondent", "ID"), "response_id", lambda row: row.i + 5001, also=("nothing",)),
                    other(("", "Status"), pick(["Voltooid", "Voltooid", "Gedeeltelijk"])),
                    column(("", "Voltooid op"), "date", date("day", "moment")),
                    column(("Achtergrond", "Bedrijf"), "account", name),
                    column(("", "Naam"), "respondent", full, blank=0.08),
                    column(
                        ("", "Functiegroep"),
                        "level",
                        level("Directie", "Management", "Operationeel"),
                        also=("role", "?field"),
                    ),
                    other(("", "Regio"), pick(["Noord", "Zuid", "West"]), also=("segment",)),
                    column(
                        ("Tevredenheid (1-5)", "Offertetraject"), "score", mark(1, 5), also=("?scale",), scale=(1, 5)
                    ),
                    column(("", "Uitvoering"), "score", mark(1, 5), also=("?scale",), scale=(1, 5)),
                    column(("", "Nazorg"), "score", mark(1, 5), also=("?scale",), scale=(1, 5), odd=("Weet niet",)),
                    column(("", "Facturering"), "score", mark(1, 5), also=("?scale",), scale=(1, 5)),
                    other(
                        ("Belang (1-5)", "Offertetraject"),
                        mark(2, 5),
                        also=("score", "importance", "?field"),
                        note="importance of the aspect, not satisfaction",
                    ),
                    other(("", "Uitvoering"), mark(3, 5), also=("score", "importance", "?field"), note="importance"),
                    column(
                        ("Totaal", "Eindoordeel (rapportcijfer)"),
                        "score",
                        mark(1, 10),
                        scale=(1, 10),
                        scales=((0, 10),),
                    ),
                    column(("", "Toelichting"), "comment", comment, blank=0.45),
                ],
                customers.rows(58),
                above=[["Enalyzer – Klanttevredenheid najaar 2025"], []],
                merge=["A3:C3", "D3:G3", "H3:K3", "L3:M3", "N3:O3"],
            )
        ],
    )


def survalyzer() -> Export:
    customers = Customers(DUTCH_B, 208)
    return Export(
        "survalyzer_rohdaten_nl.csv",
        "Survalyzer, codes above labels",
        [
            Sheet(
                None,
                "responses",
                [
                    column(
                        ("InterviewId", "Interview-id"), "response_id", lambda row: 900100 + row.i, also=("nothing",)
                    ),
                    other(("State", "Status"), always("Completed")),
                    other(("StartTime", "Starttijd"), date("day", "d-m-yyyy hh:mm"), also=("date",), order="dmy"),
                    column(
                        ("EndTime", "Eindtijd"),
                        "date",
                        date("day", "d-m-yyyy hh:mm"),
                        also=("nothing", "?field"),
                        order="dmy",
                    ),
                    other(("Device", "Apparaat"), pick(["Desktop", "Mobile"])),
                    column(("P_Company", "Bedrijf"), "account", name, also=("?field",)),
                    column(("P_CustNo", "Klantnummer"), "account_id", number, also=("nothing",)),
                    column(("P_Contact", "Contact"), "respondent", full, also=("?field",)),
                    column(
                        ("v1_sat", "V1. Algehele tevredenheid"),
                        "score",
                        mark(1, 10, "text"),
                        also=("?scale",),
                        scale=(1, 10),
                    ),
                    column(
                        ("v2_1", "V2a. Accountmanagement"),
                        "score",
                        mark(1, 10, "text"),
                        also=("?scale",),
                        scale=(1, 10),
                        odd=("97",),
                    ),
                    column(
                        ("v2_2", "V2b. Storingsopvolging"),
                        "score",
                        mark(1, 10, "text"),
                        also=("?scale",),
                        scale=(1, 10),
                    ),
                    column(
                        ("v3_nps", "V3. Kans op aanbevelen"),
                        "score",
                        mark(0, 10, "text"),
                        also=("?scale",),
                        scale=(0, 10),
                    ),
                    column(("v4_open", "V4. Redenen voor uw cijfer"), "comment", comment, blank=0.4),
                    other(
                        ("v5_renew", "V5. Verwacht u uw contract te verlengen?"),
                        pick(["Ja", "Waarschijnlijk", "Nee", "Weet niet"]),
                        also=("outcome", "signal", "?field"),
                    ),
                ],
                customers.rows(73),
            )
        ],
        encoding="utf-8-sig",
    )


def typeform() -> Export:
    customers = Customers(DUTCH_B, 209)
    return Export(
        "responses-typeform-klantpuls.csv",
        "Typeform, informal",
        [
            Sheet(
                None,
                "responses",
                [
                    column("#", "response_id", lambda row: row.hex(24), also=("nothing",)),
                    column("Hoi! Voor welk bedrijf werk je?", "account", name),
                    column("En wat is je naam?", "respondent", first, blank=0.1),
                    column("Wat doe je daar precies?", "role", role, blank=0.1),
                    column(
                        "Hoe blij ben je met ons? :star:",
                        "score",
                        mark(1, 5, "text"),
                        also=("?scale",),
                        scale=(1, 5),
                        note="stars",
                    ),
                    column(
                        "Hoe groot is de kans dat je ons aanraadt aan een vakgenoot?",
                        "score",
                        mark(0, 10, "text"),
                        also=("?scale",),
                        scale=(0, 10),
                    ),
                    column("Vertel: wat maakt dat je dit cijfer geeft?", "comment", comment, blank=0.3),
                    column("Als je één ding mocht veranderen, wat zou dat zijn?", "comment", comment, blank=0.5),
                    other("Mogen we je bellen?", pick(["1", "0"])),
                    other("Response Type", always("completed")),
                    other("Start Date (UTC)", date("day", "yyyy-mm-dd hh:mm:ss"), also=("date",)),
                    column(
                        "Submit Date (UTC)",
                        "date",
                        date(lambda row: row.day + dt.timedelta(minutes=3), "yyyy-mm-dd hh:mm:ss"),
                        also=("nothing", "?field"),
                        order="ymd",
                        one_of="date",
                    ),
                    other("Network ID", lambda row: row.hex(10)),
                    other("Tags", always("")),
                ],
                customers.rows(46),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def parantion() -> Export:
    customers = Customers(DUTCH_B, 210)
    return Export(
        "Parantion Easion export KTM.xlsx",
        "Parantion, marks with a comma as text",
        [
            Sheet(
                "Resultaten",
                "responses",
                [
                    column(
                        "Respondentcode", "response_id", lambda row: f"R{row.i + 1:04d}", also=("nothing", "respondent")
                    ),
                    column("Opdrachtgever", "account", name),
                    column("Rol invuller", "role", role),
                    column("Ingevuld d.d.", "date", date("day", "d maart yyyy"), note='text, "14 maart 2025"'),
                    column(
                        "Rapportcijfer kwaliteit adviseur",
                        "score",
                        mark(3, 10, "half"),
                        also=("?scale",),
                        scale=(1, 10),
                        scales=((0, 10),),
                    ),
                    column(
                        "Rapportcijfer samenwerking",
                        "score",
                        mark(3, 10, "half"),
                        also=("?scale",),
                        scale=(1, 10),
                        scales=((0, 10),),
                    ),
                    column(
                        "Rapportcijfer communicatie",
                        "score",
                        mark(3, 10, "half"),
                        also=("?scale",),
                        scale=(1, 10),
                        scales=((0, 10),),
                        odd=("gmd", "-"),
                    ),
                    column(
                        "Rapportcijfer totaal",
                        "score",
                        mark(3, 10, "half"),
                        also=("?scale",),
                        scale=(1, 10),
                        scales=((0, 10),),
                    ),
                    column(
                        "Stelling: De adviseur begrijpt onze organisatie",
                        "score",
                        label(AGREED, unknown="Geen mening"),
                        also=("nothing", "?scale", "?field"),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column("Opmerkingen / suggesties", "comment", comment, blank=0.5),
                ],
                customers.rows(55),
                above=[["Klanttevredenheidsmeting adviesopdrachten"], ["Periode: jan - sept 2025"], ["N = 55"], []],
                total=lambda _: ["Gemiddelde", "", "", "", "7,6", "7,7", "7,4", "7,6"],
            )
        ],
    )


def mrr_overview() -> Export:
    customers = Customers(DUTCH_B, 211)
    return Export(
        "mrr_overzicht_saas.csv",
        "by hand, of a software company",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Klant", "account", name),
                    column(
                        "KvK",
                        "account_id",
                        lambda row: f"{30000000 + row.number * 37}",
                        also=("nothing", "?field"),
                        note="chamber of commerce number: a usable id",
                    ),
                    other("Plan", pick(["Basic", "Pro", "Enterprise"]), also=("segment",)),
                    other("Seats", pick([5, 10, 25, 60])),
                    column("MRR", "monthly_value", money("€ 1.234,-", 1 / 12), odd=("€ 0,-",)),
                    column("Live sinds", "start", date("start", "dd-mm-yy"), order="dmy"),
                    column(
                        "Contract t/m", "end", date("end", "dd-mm-yy"), order="dmy", blank=0.1, odd=NO_DATE, share=0.02
                    ),
                    column("CSM", "owner", owner),
                    column("Auto-renew?", "auto_renew", pick(["1", "1", "0"])),
                    other("Health", pick(["groen", "oranje", "rood"])),
                    other("Logins 30d", lambda row: row.random.randint(0, 900)),
                ],
                customers.rows(43, each_once=True),
                total=lambda _: ["TOTAAL", "", "", "", "€ 148.233,-"],
            )
        ],
        encoding="cp1252",
    )


def salesforce_activities() -> Export:
    customers = Customers(DUTCH_B, 212)
    return Export(
        "Taken_en_gebeurtenissen.csv",
        "Salesforce in Dutch of a user with American dates",
        [
            Sheet(
                None,
                "conversations",
                [
                    column("Datum", "date", date("day", "m/d/yyyy"), also=("?date_order",), order="mdy"),
                    column("Toegewezen", "our_person", owner),
                    column("Bedrijf/account", "account", account),
                    column("Contactpersoon: Volledige naam", "person", full, blank=0.12),
                    column("Contactpersoon: Titel", "role", role, also=("nothing",), blank=0.2),
                    column("Onderwerp", "topic", subject, also=("note", "?field")),
                    column("Volledige opmerkingen", "note", note, blank=0.2),
                    other("Taaksubtype", pick(["Call", "Email", "Task"])),
                    other("Status", always("Voltooid")),
                    other("Prioriteit", always("Normaal")),
                    other("Verkoopkans", pick(["", "Uitbreiding 2026"])),
                ],
                customers.rows(94),
            )
        ],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def qbr_notes() -> Export:
    customers = Customers(DUTCH_B, 213)
    return Export(
        "QBR verslagen Koen.xlsx",
        "by hand, two rows of names with merged groups",
        [
            Sheet(
                "2025",
                "conversations",
                [
                    column(
                        ("Gesprek", "Wanneer"),
                        "date",
                        date("day", "d mrt yyyy"),
                        odd=NO_DATE,
                        share=0.02,
                        note='text, "14 mrt 2025"',
                    ),
                    column(("", "Bij"), "account", name, also=("?field",)),
                    column(
                        ("", "Aan tafel (klant)"),
                        "person",
                        lambda row: (
                            row.full
                            if row.random.random() < 0.7
                            else row.full + " + " + row.random.choice(row.world.first_names)
                        ),
                    ),
                    column(("", "Wat doet hij/zij"), "role", role),
                    column(("", "Namens ons"), "our_person", owner, blank=0.3),
                    column(
                        ("Inhoud", "Waar ging het over"),
                        "topic",
                        pick(["operatie", "commercieel", "toekomst", "verwachtingen", "operatie + prijs"]),
                    ),
                    column(("", "Verslagje"), "note", note),
                    column(
                        ("", "Hoe zien ze de toekomst?"),
                        "signal",
                        pick(["blijven sowieso", "alleen om de prijs", "denken aan overstap", "", "positief"]),
                        also=("note", "?field"),
                    ),
                    other(("Vervolg", "To do"), pick(["offerte", "-", "terugkoppelen"])),
                    other(("", "Klaar?"), pick(["x", ""])),
                ],
                customers.rows(38),
                above=[["QBR-verslagen Koen 2025"]],
                merge=["A1:J1", "A2:E2", "F2:H2", "I2:J2"],
            )
        ],
    )


def stakeholder_map() -> Export:
    customers = Customers(DUTCH_B, 214)
    return Export(
        "Stakeholdermap top-klanten.xlsx",
        "by hand, with the date of the map in its title",
        [
            Sheet(
                "DMU",
                "people",
                [
                    column("Klantorganisatie", "account", name),
                    column("Stakeholder", "person", full),
                    column("Positie", "role", role),
                    column("Echelon", "level", level("Directie", "Middenkader", "Uitvoerend"), also=("?field",)),
                    column("Beslist mee over verlenging?", "decides", pick(["Ja", "Nee", "Nee", "Ja", "onbekend"])),
                    other("Invloed (1-5)", pick([1, 2, 3, 4, 5])),
                    other("Houding", pick(["positief", "neutraal", "kritisch"])),
                    column("In steekproef KTO '25", "invited", pick(["ja", "nee", "ja"])),
                    other("LinkedIn", lambda row: "linkedin.com/in/" + row.mail.split("@")[0]),
                    other("Laatst gesproken", date("day", "day"), also=("date",), blank=0.3),
                    other("Onze tegenhanger", owner, also=("our_person",)),
                ],
                customers.rows(67),
                above=[["STAKEHOLDERMAP", None, None, "peildatum: 1-9-2025"], []],
            )
        ],
    )


def promises() -> Export:
    customers = Customers(DUTCH_B, 215)
    return Export(
        "klantbeloften.csv",
        "a quality department, tabs",
        [
            Sheet(
                None,
                "expectations",
                [
                    other("Volgnr", lambda row: row.i + 1),
                    column("Relatie", "account", name),
                    column("Wat verwacht men van ons?", "expectation", expectation),
                    column("Door wie genoemd", "stated_by", full, blank=0.15),
                    column(
                        "Functie",
                        "level",
                        role,
                        also=("role", "nothing", "?field"),
                        note="a job title; expectations has only level",
                    ),
                    column(
                        "Prioriteit (1 = hoogste)",
                        "importance",
                        pick(["1", "2", "3", "4", "5"]),
                        also=("rank", "?field"),
                        note="1 is highest: a rank",
                    ),
                    column("Norm/KPI", "measure", measure),
                    column("Waargemaakt? (cijfer)", "fulfilment", mark(1, 10, "half", miss=0.2), also=("?scale",)),
                    column("Evaluatie d.d.", "reviewed", date("day", "dd/mm/yyyy"), order="dmy", blank=0.25),
                    column("Bron", "source", pick(["klantgesprek", "KTO", "aanname AM"])),
                    other("Actiehouder", owner),
                ],
                customers.rows(52),
            )
        ],
        encoding="utf-16",
        delimiter="\t",
    )


def renewal_log() -> Export:
    customers = Customers(DUTCH_B, 216)
    return Export(
        "Renewals log 23-25.xlsx",
        "by hand, of sales support",
        [
            Sheet(
                "log",
                "outcomes",
                [
                    column("klant", "account", name),
                    column("debnr", "account_id", number),
                    column(
                        "dat. besluit",
                        "date",
                        date(lambda row: row.day - dt.timedelta(days=row.random.choice([0, 365, 730])), "day"),
                        odd=NO_DATE,
                        share=0.03,
                    ),
                    column("verlengd?", "outcome", keep("o", pick(["J", "J", "J", "N", "J", "n"]))),
                    column("waarom (kort)", "reason", reason("o")),
                    other("oud €", money("whole"), also=("annual_value",)),
                    other(
                        "nieuw €",
                        lambda row: "" if row.kept["o"] in "Nn" else round(row.value * 1.03),
                        also=("annual_value",),
                    ),
                    other(
                        "looptijd nw (jr)", lambda row: "" if row.kept["o"] in "Nn" else row.random.choice([1, 2, 3])
                    ),
                    other("wie", owner),
                ],
                customers.rows(66),
                doubled=1,
            )
        ],
    )


def customer_cards() -> Export:
    customers = Customers(DUTCH_B, 217)
    return Export(
        "Klantkaart directie Q3.xlsx",
        "by hand, wide and full of abbreviations",
        [
            Sheet(
                "Klantkaart",
                "contracts",
                [
                    other("#", lambda row: row.i + 1),
                    column("Deb.nr", "account_id", number),
                    column("Relatie", "account", name),
                    column("Cat.", "segment", pick(["A", "B", "C"]), also=("?field",)),
                    column("Jr.omzet", "annual_value", money("€ 1.234,50"), odd=("pm",)),
                    column("Exp. datum", "end", date("end", "day"), blank=0.05),
                    column("Opzegt. (mnd)", "notice_days", pick([1, 2, 3, 6]), also=("?field",), note="months"),
                    column("RM", "owner", owner, also=("?field",), note="relatiemanager"),
                    column(
                        "Lst MT-contact",
                        "last_executive_contact",
                        date("day", "mrt-yy"),
                        also=("date", "nothing", "?field"),
                        blank=0.3,
                        note='"sep-25": month only',
                    ),
                    column(
                        "# dir.gespr. (12m)", "executive_meetings", pick([0, 0, 1, 2, 3]), also=("nothing", "?field")
                    ),
                    column(
                        "Verw. afgestemd", "expectations_agreed", pick(["x", "", "x", ""]), also=("nothing", "?field")
                    ),
                    column(
                        "Fit verw.",
                        "expectation_fit",
                        mark(1, 10, miss=0.4),
                        also=("fulfilment", "nothing", "?field"),
                        scale=(1, 10),
                    ),
                    column("Sponsor", "sponsor", full, also=("person",), blank=0.35),
                    column("Gem. KT-cijfer", "score", mark(4, 10, "decimal"), also=("score", "?field"), scale=(1, 10)),
                    column("Contract vorig jr verlengd", "outcome", pick(["J", "J", "N", ""]), also=("outcome",)),
                    other("Kleur", pick(["G", "O", "R"])),
                ],
                customers.rows(48, each_once=True),
                above=[["Klantkaart directie – stand 30-09-2025"], ["", "", "", "", "omzet x € 1, excl. btw"], []],
                gaps=(24,),
                notes=["RM = relatiemanager; G/O/R = groen/oranje/rood"],
            )
        ],
    )


def research_agency() -> Export:
    customers = Customers(DUTCH_B, 218)
    return Export(
        "tevredenheid_opdrachtgevers_ruw.csv",
        "a research agency, long questions as names",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Nr.", "response_id", lambda row: row.i + 1, also=("nothing",)),
                    column("Naam organisatie", "account", name),
                    other("Telefoon", phone),
                    other(
                        "Postcode",
                        lambda row: (
                            f"{row.random.randint(1000, 9999)}{row.random.choice('ABC')}{row.random.choice('XYZ')}"
                        ),
                    ),
                    column("Naam geïnterviewde", "respondent", full),
                    column("Functie geïnterviewde", "role", role),
                    column("Datum interview", "date", date("day", "dd.mm.yyyy"), order="dmy"),
                    other("Interviewer", pick(["MB", "TS"]), also=("our_person",)),
                    other("Duur gesprek (minuten)", lambda row: row.random.randint(6, 25)),
                    column(
                        "1. Hoe tevreden bent u, alles overziend, over de samenwerking met ons? "
                        "(rapportcijfer 1 t/m 10)",
                        "score",
                        mark(1, 10, "half"),
                        scale=(1, 10),
                    ),
                    column(
                        "2. En hoe tevreden bent u over de telefonische bereikbaarheid? (1 t/m 10)",
                        "score",
                        mark(1, 10, "half"),
                        scale=(1, 10),
                    ),
                    column(
                        "3. Hoe tevreden bent u over de snelheid waarmee storingen worden verholpen? (1 t/m 10)",
                        "score",
                        mark(1, 10, "half", miss=0.2),
                        scale=(1, 10),
                    ),
                    other(
                        "4. Hoe belangrijk is bereikbaarheid voor u? (1 t/m 10)",
                        mark(4, 10, "text"),
                        also=("score", "importance", "?field"),
                        note="importance, not satisfaction",
                    ),
                    column(
                        "5. Zijn wij in vergelijking met andere leveranciers...",
                        "score",
                        pick(["beter", "gelijk", "slechter", "geen vergelijking"]),
                        also=("nothing", "comment", "?field", "?scale"),
                        note="comparison; null is as good",
                    ),
                    column(
                        '6. In welke mate bent u het eens met: "Deze organisatie denkt met ons mee"',
                        "score",
                        label(AGREED, unknown="weet niet"),
                        also=("nothing", "?scale", "?field"),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        "7. Wat verwacht u de komende twee jaar van ons?",
                        "comment",
                        expectation,
                        also=("expectation", "?field"),
                        blank=0.4,
                    ),
                    column("8. Overige opmerkingen", "comment", comment, blank=0.6),
                ],
                customers.rows(62),
            )
        ],
        encoding="cp1252",
    )


def hubspot_nps() -> Export:
    customers = Customers(DUTCH_B, 219)
    return Export(
        "hubspot-feedback-inzendingen.csv",
        "HubSpot in Dutch, feedback",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Record-ID", "response_id", lambda row: 3300000 + row.i, also=("nothing",)),
                    other("Enquêtenaam", always("NPS Klanten NL 2025")),
                    column("Enquêtetype", "question", pick(["NPS"]), also=("nothing",), note="nps in every row"),
                    column(
                        "Respons", "score", keep("n", mark(0, 10, "text")), also=("?scale", "?field"), scale=(0, 10)
                    ),
                    other("Sentiment", nps_group("n", "Promotor", "Passief", "Criticus")),
                    column("Feedback van respondent", "comment", comment, blank=0.4),
                    column("Datum inzending", "date", date("day", "yyyy-mm-ddThh:mm:ssZ"), order="ymd"),
                    column("Contact", "respondent", full),
                    other("E-mail van contact", mail),
                    column("Primair bedrijf van contact", "account", name, blank=0.05),
                    other("Kanaal", always("E-mail")),
                ],
                customers.rows(79),
            )
        ],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def marketing_report() -> Export:
    customers = Customers(DUTCH_B, 220)
    vr = ["Bereikbaarheid", "Deskundigheid", "Levertijd", "Nakomen afspraken", "Klachtafhandeling", "Totaaloordeel"]
    s1 = Sheet(
        "Samenvatting",
        None,
        [
            other("Aspect", lambda row: vr[row.i % 6]),
            other("Gem. 2025", lambda row: round(row.random.uniform(6.5, 8.5), 1), also=("score",)),
            other("Gem. 2024", lambda row: round(row.random.uniform(6.5, 8.5), 1), also=("score",)),
            other("Verschil", lambda row: round(row.random.uniform(-0.5, 0.5), 1)),
            other("% (zeer) tevreden", lambda row: f"{row.random.randint(60, 95)}%"),
            other("n", lambda row: row.random.randint(40, 60)),
        ],
        customers.rows(6),
        above=[["Rapport klanttevredenheid 2025"], ["Samenvatting per aspect"], []],
        merge=["A1:F1"],
        note="aggregates without accounts",
    )
    s2 = Sheet(
        "Ruwe data",
        "responses",
        [
            column("Bedrijf", "account", name),
            column("Contact", "respondent", full, blank=0.3),
            column(
                "Maand",
                "date",
                pick(["jan-25", "feb-25", "mrt-25", "apr-25", "mei-25"]),
                also=("nothing", "?field"),
                note="month only",
            ),
        ]
        + [column(x, "score", mark(1, 10), also=("?scale",), scale=(1, 10), scales=((0, 10),)) for x in vr]
        + [column("Vrije tekst", "comment", comment, blank=0.45)],
        customers.rows(57),
    )
    s3 = Sheet(
        "Grafiekdata",
        None,
        [other("x", lambda row: row.i), other("y", lambda row: row.random.randint(1, 9))],
        customers.rows(8),
        hidden=True,
    )
    return Export(
        "Rapport klanttevredenheid 2025.xlsx",
        "by marketing: a summary, the answers, hidden figures of a chart",
        [s1, s2, s3],
    )


def facility_contracts() -> Export:
    customers = Customers(DUTCH_B, 221)
    return Export(
        "onderh_contr_fac.csv",
        "a text file full of abbreviations, amounts in thousands",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Opdr.gever", "account", name),
                    other("Obj.", pick(["HK", "Loods 2", "Pand A"])),
                    column("Contr.nr", "contract_id", lambda row: f"{row.i + 1}-{row.start:%y}"),
                    column("Ingang", "start", date("start", "d-m-yyyy"), order="dmy"),
                    column("Afl.", "end", date("end", "d-m-yyyy"), also=("?field",), order="dmy", blank=0.07),
                    column("Jr.prijs (x € 1.000)", "annual_value", money("1,2"), also=("?field",), note="in thousands"),
                    column("Opz.trm (mnd)", "notice_days", pick(["1", "3", "6", ""]), also=("?field",), note="months"),
                    column("Stilzw. verl.", "auto_renew", pick(["J", "N", "J"])),
                    column("RB", "owner", owner, also=("?field", "nothing"), note="relatiebeheerder"),
                    other("BHV cert.", pick(["j", "n"])),
                ],
                customers.rows(34, each_once=True),
            )
        ],
        encoding="cp1252",
        delimiter="\t",
    )


def hours() -> Export:
    customers = Customers(DUTCH_B, 222)
    return Export(
        "Urenregistratie projecten sept.xlsx",
        "hours and suppliers: none of the tables",
        [
            Sheet(
                "Uren",
                None,
                [
                    other("Datum", date("day", "day"), also=("date",)),
                    other("Medewerker", owner, also=("our_person",)),
                    other("Klant", name, also=("account",)),
                    other("Project", pick(["P-101", "P-204", "P-330"])),
                    other("Activiteit", pick(["Overleg", "Ontwikkeling", "Reistijd"]), also=("topic",)),
                    other("Uren", pick([0.5, 1, 2, 4, 7.5])),
                    other("Tarief", pick([95, 110, 125])),
                    other("Declarabel", pick(["J", "N"])),
                    other("Omschrijving", pick(["bugfix", "sprint", "afstemming"]), also=("note",)),
                ],
                customers.rows(90),
                also=("conversations", "?table"),
                note="hours; not conversations. Asking is fine",
            ),
            Sheet(
                "Leveranciers",
                None,
                [
                    other(
                        "Leverancier",
                        cycle(
                            [
                                "Kantoorhal",
                                "Telenova",
                                "Bureaustoel Express",
                                "Groene Stroom NV",
                                "Kopieerservice Vlug",
                                "Lease & Rij",
                                "Catering Smaakvol",
                                "Glasbewassing Helder",
                                "Papierhuis",
                                "Verzekerd Plus",
                                "Beveiliging Argus",
                                "Waterkoeler BV",
                            ]
                        ),
                        also=("account",),
                    ),
                    other("Contract tot", date("end", "day"), also=("end",)),
                    other("Bedrag p/j", money("number"), also=("annual_value",)),
                ],
                customers.rows(12),
                also=("contracts", "?table"),
                note="suppliers of ours, not customers",
            ),
        ],
    )


EXPORTS = (
    teamleader_subscriptions,
    salesforce_contracts,
    business_central,
    gripp_history,
    freshdesk_survey,
    servicenow_survey,
    enalyzer,
    survalyzer,
    typeform,
    parantion,
    mrr_overview,
    salesforce_activities,
    qbr_notes,
    stakeholder_map,
    promises,
    renewal_log,
    customer_cards,
    research_agency,
    hubspot_nps,
    marketing_report,
    facility_contracts,
    hours,
)
