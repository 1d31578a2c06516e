"""Dutch exports after a census of layouts: the names of columns are those of real files, samples and manuals.

Where a layout could be found only in part, `made_by` says what was added or put in order by us. Everything in the
cells is invented.
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
    first,
    full,
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
from benchmarks.exports.sheet import Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import FIELDWORK_NL

FIVE = ["1 - Zeer ontevreden", "2 - Ontevreden", "3 - Neutraal", "4 - Tevreden", "5 - Zeer tevreden"]
FOUR = ["slecht", "matig", "goed", "zeer goed"]
BODIES = (
    *("Gemeente", "Waterschap", "Provincie", "Scholen", "Hogeschool", "Ziekenhuis", "GGZ"),
    *("Brandweer", "Vervoer", "Belasting", "Archief", "Drinkwater", "Omroep", "Woonpartners"),
)
PUBLIC = replace(
    FIELDWORK_NL,
    companies=tuple(body for body in FIELDWORK_NL.companies if any(word in body for word in BODIES)),
)


def initials(row: Row) -> str:
    return "".join(word[0] for word in row.owner.split())


def clock(row: Row) -> str:
    return f"{row.day.hour}:{row.day.minute // 15 * 15:02d}:00"


def microsoft_forms() -> Export:
    rows = Customers(FIELDWORK_NL, 501).rows(64)
    columns = [
        column("ID", "response_id", lambda row: row.i + 1, also=("nothing",)),
        other("Begintijd", lambda row: row.day - dt.timedelta(minutes=7), also=("date",), shown="m/d/yy h:mm:ss"),
        column("Tijd van voltooien", "date", date("day", "moment"), shown="m/d/yy h:mm:ss"),
        other("E-mail", always("anonymous"), note="the same in every row of an anonymous form"),
        other("Naam", always(""), also=("respondent",), note="empty in an anonymous form"),
        other("Tijd van laatste wijziging", always("")),
        column("Namens welke organisatie vult u deze vragenlijst in?", "account", name),
        column("Wat is uw functie?", "role", role, blank=0.1),
        column(
            "Hoe tevreden bent u over onze dienstverlening als geheel?",
            "score",
            label(FIVE, miss=0.02),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            "Welk rapportcijfer geeft u uw accountmanager? (1-10)",
            "score",
            mark(1, 10, miss=0.1),
            scale=(1, 10),
        ),
        column(
            "Hoe waarschijnlijk is het dat u ons aanbeveelt bij een collega of zakenrelatie?",
            "score",
            mark(0, 10),
            scale=(0, 10),
            scales=((1, 10),),
        ),
        other(
            "Heeft u het afgelopen jaar iemand van onze directie gesproken?",
            pick(["Ja", "Nee", "Nee", "Weet ik niet meer"]),
            also=("?field",),
        ),
        column("Kunt u uw oordeel toelichten?", "comment", comment, blank=0.35),
        other("Mogen wij contact met u opnemen over uw antwoorden?", pick(["Ja", "Nee"])),
    ]
    return Export(
        "nl_ms_forms_tevredenheid.xlsx",
        "Microsoft Forms in Dutch, an anonymous form",
        [Sheet("Sheet1", "responses", columns, rows)],
    )


def outlook_calendar() -> Export:
    rows = Customers(FIELDWORK_NL, 502).rows(88)
    columns = [
        column("Onderwerp", "topic", subject, also=("note", "nothing")),
        column("Begindatum", "date", date("day", "d-m-yyyy"), order="dmy"),
        other("Begintijd", clock),
        other("Einddatum", date("day", "d-m-yyyy"), also=("date",), order="dmy"),
        other("Eindtijd", lambda row: f"{row.day.hour + 1}:{row.day.minute // 15 * 15:02d}:00"),
        other("Evenement, duurt hele dag", pick(["Onwaar"] * 9 + ["Waar"])),
        other("Herinneringen aan/uit", pick(["Waar", "Onwaar"])),
        other("Herinneringsdatum", date("day", "d-m-yyyy")),
        other("Herinneringstijd", clock),
        column("Organisator van vergadering", "our_person", owner, also=("nothing",)),
        column(
            "Vereiste deelnemers",
            "person",
            lambda row: f"{row.owner};{row.full}",
            also=("nothing", "?field", "our_person"),
            blank=0.1,
            note="ours and theirs in one cell",
        ),
        other("Optionele deelnemers", always("")),
        column(
            "Categorieën",
            "account",
            name,
            also=("?field",),
            blank=0.08,
            note="a category for each customer: nothing else in a calendar says who it was with",
        ),
        column("Beschrijving", "note", note, blank=0.45),
        other("Locatie", pick(["Microsoft Teams-vergadering", "bij klant", "Kantoor, 2.04", ""])),
        other("Prioriteit", always("Normaal")),
        other("Privé", pick(["Onwaar"] * 20 + ["Waar"])),
        other("Tijd weergeven als", pick(["2", "2", "1"])),
    ]
    return Export(
        "nl_outlook_agenda.csv",
        "Outlook in Dutch, the calendar of an account manager; names after what Lightning reads of such a file, those"
        " of the attendees from memory",
        [Sheet(None, "conversations", columns, rows, also=("?table",))],
        encoding="cp1252",
        delimiter=",",
        quote_all=True,
    )


def rate_answers() -> Export:
    asked = [
        ("AQ-101", "Hoe beoordeelt u de bereikbaarheid van onze mensen?"),
        ("AQ-102", "Hoe beoordeelt u de kwaliteit van de uitvoering?"),
        ("AQ-103", "Wat is uw algemene oordeel?"),
        ("AQ-190", "Wat zou u ons willen meegeven?"),
    ]
    rows = Customers(FIELDWORK_NL, 503).answers(120, len(asked))
    given = mark(1, 10, "text", miss=0.03)
    columns = [
        column("ResultID", "response_id", lambda row: 881200 + row.i // len(asked), also=("nothing",)),
        column("ResultDate", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
        other("ConfirmStatus", lambda row: (row.i // len(asked)) % 2),
        other("ConfirmStatusDescription", lambda row: ["NotConfirmed", "Confirmed"][(row.i // len(asked)) % 2]),
        other("ResultIgnoredWhen", always("")),
        other(
            "Respondent",
            lambda row: "registered" if (row.i // len(asked)) % 3 else "anonymous",
            also=("?field",),
            note="says whether there is a name, not which",
        ),
        column(
            "RespondentName", "respondent", lambda row: row.full if (row.i // len(asked)) % 3 else "", also=("nothing",)
        ),
        other("SurveyID", always("5120")),
        other("SurveyName", always("Relatiemeting zakelijk 2026")),
        other("SurveyCode", always("rmz26")),
        column("SurveyFunnel1Name", "account", name, also=("?field",), note="the location, which is the customer here"),
        other(
            "SurveyFunnel2Name", lambda row: ["Facilitair", "ICT", "Bedrijfsbureau"][row.number % 3], also=("segment",)
        ),
        other("QuestionCode", lambda row: asked[row.i % len(asked)][0], also=("question", "asked")),
        column(
            "QuestionText", "asked", lambda row: asked[row.i % len(asked)][1], also=("question", "nothing", "?field")
        ),
        column(
            "AnswerValue",
            "score",
            lambda row: "" if row.i % len(asked) == 3 else given(row),
            scale=(1, 10),
            scales=(None, (0, 10)),
            also=("?scale",),
        ),
        column("AnswerText", "comment", lambda row: comment(row) if row.i % len(asked) == 3 else ""),
    ]
    return Export(
        "nl_rate_resultaten.csv",
        "Rate.nl, the automatic export: a line for each answer; the last four names are added",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def pipedrive_deals() -> Export:
    rows = Customers(FIELDWORK_NL, 504).rows(70)
    closed = date(lambda row: dt.datetime.combine(row.past, row.day.time()), "yyyy-mm-dd hh:mm:ss")
    status = keep("s", weighted(["Gewonnen", "Verloren"], [70, 30]))
    columns = [
        other("Deal - ID", counted("{}", 2204, 3), also=("contract_id",)),
        other("Deal - Titel", lambda row: f"Verlenging {row.account} {row.past.year}"),
        other("Deal - Eigenaar", owner, also=("owner", "our_person")),
        column("Organisatie - Klantnummer", "account_id", numbered("{}")),
        column("Organisatie - Naam", "account", name),
        other("Deal - Contactpersoon", full, also=("person",)),
        other("Deal - Pipeline", always("Verlengingen")),
        column("Deal - Status", "outcome", status),
        other("Deal - Waarde", money("1234.50")),
        other("Deal - Valuta van waarde", always("EUR")),
        column("Deal - Gesloten op", "date", closed, order="ymd"),
        other("Deal - Gewonnen op", lambda row: closed(row) if row.kept["s"] == "Gewonnen" else "", also=("date",)),
        other("Deal - Verloren op", lambda row: closed(row) if row.kept["s"] == "Verloren" else "", also=("date",)),
        column(
            "Deal - Reden van verlies",
            "reason",
            lambda row: left_because(row) if row.kept["s"] == "Verloren" else "",
        ),
        other("Deal - Kans", lambda row: 100 if row.kept["s"] == "Gewonnen" else 0),
        other("Deal - Label", pick(["", "", "warm", "tender"])),
    ]
    return Export(
        "nl_pipedrive_deals.csv",
        "Pipedrive in Dutch, deals of one pipeline; what is of the organisation was seen so, the rest is translated",
        [Sheet(None, "outcomes", columns, rows, also=("?table",))],
        encoding="utf-8-sig",
        delimiter=",",
    )


def tenderned_awards() -> Export:
    rows = Customers(PUBLIC, 505).rows(44)
    columns = [
        other("Id publicatie", counted("{}", 310442, 811), also=("contract_id",)),
        column("Tenderned kenmerk", "contract_id", counted("{}", 288104, 517), also=("nothing",)),
        other("Publicatiedatum", date(lambda row: row.start - dt.timedelta(40), "day")),
        column("Naam Aanbestedende dienst", "account", name, also=("nothing",), one_of="account"),
        column(
            "Officiële naam Aanbestedende dienst",
            "account",
            lambda row: row.account,
            also=("nothing",),
            one_of="account",
        ),
        column("Nationaal identificatienummer", "account_id", numbered("10{}"), also=("nothing",)),
        other(
            "Naam aanbesteding",
            pick(["Schoonmaakdienstverlening", "Onderhoud installaties", "Werkplekdiensten", "Groenonderhoud"]),
            also=("segment",),
        ),
        other("URL TenderNed", lambda row: f"https://www.tenderned.example/aankondigingen/{310442 + row.i * 811}"),
        other("Omschrijving aanbesteding", pick(["Raamovereenkomst, 2 percelen", "Zie bestek", "Perceel 1"])),
        column("Aanvang opdracht", "start", date("start", "day"), blank=0.05),
        column("Voltooiing opdracht", "end", date("end", "day"), blank=0.06),
        other("Datum gunning", date(lambda row: row.start - dt.timedelta(12), "day"), also=("start",)),
        other("Datum besluit gunning", date(lambda row: row.start - dt.timedelta(20), "day")),
        other("Officiële benaming", always("Kortekaas & Wiersema Services B.V."), note="the winner, ourselves"),
        other("Kvknummer", always("09112233"), note="our own"),
        other("Plaats", always("Deventer")),
        other("Land", always("Nederland")),
        column(
            "Waarde - bedrag",
            "annual_value",
            lambda row: round(row.value * row.term, 2),
            also=("?field", "nothing"),
            blank=0.2,
            shown="#,##0.00",
            note="of the whole term, which the file does not say",
        ),
        column("Waarde - valuta", "currency", always("EUR")),
        other("Termijn voltooiing opdracht", lambda row: row.term * 12),
        other("Tijdseenheid periode voltooiing opdracht", always("maanden")),
    ]
    fields = Sheet(
        "Open data standaard",
        None,
        [
            other("Veldnaam", cycle(["Id publicatie", "Naam aanbesteding", "Aanvang opdracht", "Voltooiing opdracht"])),
            other("Omschrijving", cycle(["Uniek nummer", "Titel", "Begin", "Einde"])),
            other(
                "Path", cycle(["tender/id", "tender/title", "contracts/period/startDate", "contracts/period/endDate"])
            ),
        ],
        Customers(FIELDWORK_NL, 1505).rows(4),
    )
    return Export(
        "nl_tenderned_gunningen.xlsx",
        "TenderNed's open data set, kept for one winner",
        [Sheet("Dataset 2016-2026", "contracts", columns, rows), fields],
    )


def teamleader_contacts() -> Export:
    rows = Customers(FIELDWORK_NL, 506).rows(95)
    columns = [
        column("Voornaam", "person", first, also=("nothing",), one_of="person"),
        column("Achternaam", "person", last, also=("nothing",), one_of="person"),
        other("Geslacht", pick(["M", "V", ""])),
        other("E-mail", mail),
        other("Telefoon", phone),
        other("Mobiel", lambda row: f"06-{row.random.randint(10_000_000, 59_999_999)}", blank=0.4),
        other("Taal", always("nl")),
        column("Bedrijf", "account", name, blank=0.02),
        column("Functie", "role", role, blank=0.12),
        column("Beslissingnemer", "decides", weighted(["1", "0"], [25, 75])),
        other(
            "Tags",
            pick(["nieuwsbrief", "nieuwsbrief,KTO 2026", "KTO 2026", "golfdag,kerstpakket", ""]),
            also=("invited", "?field"),
            note="one of the tags tells who was asked",
        ),
        other("Marketingmails ontvangen", pick(["1", "0"]), also=("?field",)),
        other("Opmerkingen", pick(["", "", "belt liever 's ochtends", "assistente: Els"]), also=("note",)),
        other("Toegevoegd op", date("start", "yyyy-mm-dd")),
    ]
    return Export(
        "nl_teamleader_contacten.xlsx",
        "Teamleader Focus, contacts with their company; fields after its guide to importing, in an order of ours",
        [Sheet("Worksheet", "people", columns, rows, doubled=2)],
        days="yyyy-mm-dd",
    )


def zendesk_view() -> Export:
    rows = Customers(FIELDWORK_NL, 507).rows(104)
    words = ["Goed, ik ben tevreden"] * 6 + ["Slecht, ik ben niet tevreden"] + ["Aangeboden"] * 3 + ["Niet aangeboden"]
    columns = [
        column("ID", "response_id", counted("#{}", 40127, 9), also=("nothing",)),
        other(
            "Onderwerp",
            pick(["Wachtwoord vergeten", "Factuur 2026-118", "Koppeling hapert", "Nieuwe gebruiker", "Vraag rapport"]),
            also=("topic",),
        ),
        column("Aanvrager", "respondent", full),
        column("Organisatie", "account", name, blank=0.05, odd=("-",), share=0.02),
        other("Aangevraagd", date(lambda row: row.day - dt.timedelta(3), "yyyy-mm-dd hh:mm"), also=("date",)),
        column("Opgelost", "date", date("day", "yyyy-mm-dd hh:mm"), order="ymd"),
        other("Toegewezen persoon", owner, also=("our_person", "owner")),
        other("Groep", pick(["Servicedesk", "Tweede lijn", "Administratie"])),
        other("Prioriteit", pick(["Normaal", "Hoog", "Laag", "-"])),
        column(
            "Tevredenheid",
            "score",
            keep("z", pick(words)),
            also=("?scale",),
            scale=(1, 2),
            scales=(None, (0, 1)),
            unknown=("Aangeboden", "Niet aangeboden"),
        ),
        column(
            "Opmerking bij tevredenheid",
            "comment",
            lambda row: comment(row) if str(row.kept["z"]).endswith("tevreden") and row.random.random() < 0.4 else "",
        ),
        other("Kanaal", pick(["E-mail", "Webformulier", "Telefoon"])),
    ]
    return Export(
        "nl_zendesk_opgeloste_tickets.csv",
        "Zendesk in Dutch, a view of solved tickets; the words of the rating were found, the names are from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
        delimiter=",",
        quote_all=True,
    )


def starred_invitations() -> Export:
    rows = Customers(FIELDWORK_NL, 508).rows(110)
    columns = [
        column("Voornaam", "person", first, also=("nothing",), one_of="person"),
        column("Achternaam", "person", last, also=("nothing",), one_of="person"),
        other("E-mailadres", mail),
        other("Aanhef", pick(["Geachte heer", "Geachte mevrouw", "Beste"])),
        column("Organisatie", "account", name),
        column("Functietitel", "role", role, blank=0.2),
        other("Locatie", pick(["Zwolle", "Tilburg", "Hengelo", "Leeuwarden"])),
        other("Accountmanager", owner, also=("owner", "our_person")),
        other("Klanttype", pick(["A", "B", "C"]), also=("segment", "?field")),
        column(
            "Status uitnodiging",
            "invited",
            weighted(["Verzonden", "Herinnerd", "Ingevuld", "Niet verzonden", "Onbestelbaar"], [40, 15, 30, 10, 5]),
            also=("?field", "nothing"),
            note="all but those not sent were asked",
        ),
        other("Datum uitnodiging", always("02-03-2026")),
    ]
    return Export(
        "nl_starred_contactlijst.txt",
        "Starred, the list of respondents with their attributes, saved as Unicode text; Enalyzer asks for the same",
        [Sheet(None, "people", columns, rows)],
        encoding="utf-16",
        delimiter="\t",
    )


def supplier_assessments() -> Export:
    rows = Customers(FIELDWORK_NL, 509).rows(38)
    asked = [
        "1 Bereid en kundig om te zoeken naar alternatieven tijdens offertefase",
        "2 Offertes zijn duidelijk en volledig",
        "3 Kwaliteit van producten/diensten",
        "4 Snelheid van leveren",
        "5 Redelijk flexibel bij wijzigingen in planning",
        "6 Verhouding prijs/kwaliteit",
        "7 Algehele service",
    ]
    columns = [
        other("Leverancier", always("Kortekaas & Wiersema Services"), note="ourselves in every row"),
        column("Beoordeeld door (organisatie)", "account", name),
        *(
            column(text, "score", label(FOUR, miss=0.06, unknown="nvt"), scale=(1, 4), scales=(None,), also=("?scale",))
            for text in asked
        ),
        other(
            "8 Wilt u bij deze leverancier nog blijven inkopen?",
            pick(["ja", "ja", "ja", "nee", "misschien"]),
            also=("signal", "?field", "score", "?scale"),
        ),
        column("9 Eventuele opmerkingen", "comment", comment, blank=0.5),
        column("Ingevuld door", "respondent", full),
        column("Datum", "date", date("day", "d-m-yyyy"), order="dmy", odd=("voorjaar",), share=0.02),
    ]
    return Export(
        "nl_leveranciersbeoordelingen.xlsx",
        "by hand, the forms by which customers assess their suppliers, typed over; the form is that of Adburdias",
        [
            Sheet(
                "Verzamelstaat",
                "responses",
                columns,
                rows,
                above=[
                    ["Formulier Leveranciersbeoordeling – verzamelstaat 2026"],
                    ["", "", "zeer goed / goed / matig / slecht"],
                    [],
                ],
                merge=["C2:I2"],
                notes=["Nog te ontvangen: 11 formulieren"],
            )
        ],
    )


def account_plan() -> Export:
    customers = Customers(FIELDWORK_NL, 510)
    people = [
        column("Account", "account", name),
        column("Contact bij account", "person", full),
        column("Functie", "role", role),
        column(
            "DMU-rol",
            "decides",
            pick(["beslisser", "beïnvloeder", "gebruiker", "inkoper", "poortwachter"]),
            also=("?field", "nothing"),
            note="who decides is one of five roles",
        ),
        other("Invloed (1-5)", pick([1, 2, 3, 4, 5]), also=("decides", "level", "?field")),
        other("Houding t.o.v. ons", pick(["+", "0", "-", "++"]), also=("signal",)),
        other("Lid accountteam", owner, also=("our_person", "owner")),
        other("Gewenste frequentie", pick(["maandelijks", "2x p/j", "jaarlijks", "ad hoc"])),
        column("KTO '26 toegestuurd", "invited", pick(["ja", "nee", "nee"]), also=("?field", "nothing"), blank=0.08),
    ]
    wishes = [
        column("Account", "account", name),
        other("Nr.", counted("{}", 1)),
        column("Specifieke wens klant t.a.v. onze dienstverlening", "expectation", expectation),
        column("Geuit door", "stated_by", full, blank=0.15),
        column("Niveau (S/T/O)", "level", level("S", "T", "O"), also=("?field",)),
        column("Belang 1 (laag) - 5 (hoog)", "importance", pick([2, 3, 3, 4, 5]), scales=((1, 5),), blank=0.05),
        column("Afspraak / KPI", "measure", measure),
        column(
            "Waar staan we? (0-10)",
            "fulfilment",
            mark(0, 10, miss=0.2),
            scale=(0, 10),
            also=("score", "?field"),
        ),
        column("Getoetst bij klant d.d.", "reviewed", date("day", "d-m-yyyy"), order="dmy", blank=0.3),
        column("K = klant, A = aanname", "source", pick(["K", "K", "A"]), also=("?field", "nothing")),
    ]
    contacts = [
        column("Wanneer", "date", date("day", "d-m-yyyy"), order="dmy", odd=("wk 38", "na de zomer"), share=0.04),
        column("Account", "account", name),
        column("Gesproken met", "person", full),
        column("Door", "our_person", owner),
        other("Vorm", pick(["bezoek", "Teams", "tel.", "lunch"])),
        column(
            "Waarover",
            "topic",
            pick(["lopende zaken", "tarieven", "wensen en verwachtingen", "plannen 2027", "nieuwe aanvraag"]),
            also=("note", "nothing"),
        ),
        column("Uitkomst", "note", note, also=("signal",)),
        other("Vervolg", pick(["", "offerte", "afspraak directie", "geen"]), also=("note",)),
    ]
    return Export(
        "nl_accountplannen_gebundeld.xlsx",
        "by hand, account plans after the index that NGT gives: its numbers are the names of the sheets",
        [
            lines(
                "Inhoud",
                ["1.3", "Organigram DMU"],
                ["1.9", "Contactmatrix"],
                ["1.10", "Contacten"],
                ["3.6", "Specifieke wensen"],
            ),
            Sheet("1.9 Contactmatrix", "people", people, customers.rows(58), above=[["Contactmatrix key-accounts"]]),
            Sheet("1.10 Contacten", "conversations", contacts, customers.rows(66), gaps=(30,)),
            Sheet(
                "3.6 Specifieke wensen",
                "expectations",
                wishes,
                customers.rows(41, by_account=True),
                above=[["Specifieke wensen klant"], ["bijgewerkt t/m september"], []],
                merge_down=1,
            ),
            Sheet(
                "3.5 Offerteresultaat",
                None,
                [
                    other("Kwartaal", cycle(["Q1", "Q2", "Q3", "Q4"])),
                    other("Uitgebracht", cycle([18, 22, 9, 14])),
                    other("Gescoord", cycle([7, 9, 4, 5])),
                ],
                customers.rows(4),
            ),
        ],
    )


def service_level_requirements() -> Export:
    rows = Customers(FIELDWORK_NL, 511).rows(52, by_account=True)
    columns = [
        other("SLR-nr", counted("SLR-{:03d}", 1)),
        column("Klant", "account", name),
        other("Dienst", pick(["Werkplek", "Hosting", "Netwerk", "Applicatiebeheer"]), also=("segment",)),
        column("Eis of wens van de klant", "expectation", expectation),
        column("Ingebracht door", "stated_by", full, blank=0.2),
        column(
            "MoSCoW",
            "importance",
            pick(["Must", "Should", "Could", "Must"]),
            also=("nothing", "?field", "?scale"),
            note="a weight in words",
        ),
        column("Meetmethode", "measure", pick(["Rapport uit servicetool", "Steekproef", "Klantoordeel", "n.t.b."])),
        other("Norm", pick(["98%", "4 uur", "2 per jaar", ">= 8", "100%"]), also=("measure",)),
        other("Realisatie afgelopen kwartaal", pick(["97,2%", "5,1 uur", "1", "7,8", "n.b.", ""]), also=("?field",)),
        column(
            "Oordeel klant (rapportcijfer)",
            "fulfilment",
            mark(1, 10, "comma", miss=0.15),
            scale=(1, 10),
            scales=(None, (0, 10)),
            also=("score", "?field", "?scale"),
        ),
        column(
            "Datum service review",
            "reviewed",
            date("day", "dd-mm-yy"),
            also=("date",),
            order="dmy",
            blank=0.1,
            odd=("volgt",),
        ),
        other("Servicemanager", owner, also=("owner", "our_person")),
    ]
    return Export(
        "nl_slr_register.csv",
        "by hand, of an IT service provider: service level requirements as ITIL has them, with the customer's mark;"
        " no file was found to follow",
        [
            Sheet(
                None,
                "expectations",
                columns,
                rows,
                above=[["Register Service Level Requirements", "versie 0.9 concept"]],
                also=("?table",),
            )
        ],
        encoding="cp1252",
    )


def contract_register() -> Export:
    rows = Customers(FIELDWORK_NL, 512, 600).rows(56, each_once=True)
    columns = [
        other("Nr.", counted("{}", 1)),
        column("Contractspartij", "account", name),
        column("Debiteur", "account_id", numbered("{}"), also=("nothing",)),
        other(
            "Te leveren prestatie", pick(["Schoonmaak", "Glasbewassing", "Beveiliging", "Receptie"]), also=("segment",)
        ),
        other("Frequentie van levering", pick(["dagelijks", "3x p/w", "per kwartaal", "op afroep"])),
        column("Contractsom p/j", "annual_value", money("€ 1.234,-"), blank=0.05, odd=("regie", "n.o.t.k.")),
        other("Betaling", pick(["14 dgn", "30 dgn", "60 dgn"]), note="not the notice"),
        column("Aanvang", "start", date("start", "dd-mm-yyyy"), order="dmy", blank=0.03),
        column("Afloop", "end", date("end", "dd-mm-yyyy"), order="dmy", odd=("onbep.", "1 mei"), share=0.04),
        column(
            "Opzegtermijn",
            "notice_days",
            pick(["3 mnd", "1 maand", "2 kalendermaanden", "6 mnd", "n.v.t."]),
            also=("nothing", "?field"),
        ),
        column(
            "Opzeggen vóór",
            "notice_days",
            date(lambda row: row.end - dt.timedelta(row.notice), "dd-mm-yyyy"),
            also=("nothing", "?field"),
            order="dmy",
            note="the last day to give notice",
        ),
        other("Verlengingstermijn", pick(["1 jaar", "1 jaar", "2 jaar", "geen"])),
        column("Stilzwijgend?", "auto_renew", pick(["ja", "ja", "nee", ""]), also=("?field",)),
        other("Origineel in", pick(["kluis", "map 3", "SharePoint"])),
        column("Dossierhouder", "owner", initials, also=("?field", "nothing")),
    ]
    return Export(
        "nl_contractenregister_klanten.xlsx",
        "by hand, what Juridiqua says that a register of contracts holds, in groups",
        [
            Sheet(
                "Register",
                "contracts",
                columns,
                rows,
                above=[["Contractenregister verkoop"], []],
                groups={(2, 3): "Partij", (4, 7): "Prestatie en betaling", (8, 13): "Looptijd", (14, 15): "Dossier"},
                total=lambda data: ["", f"{len(data)} contracten", *[""] * 13],
                notes=["n.o.t.k. = nader overeen te komen"],
            )
        ],
        days="dd-mm-yyyy",
    )


def exact_subscriptions() -> Export:
    rows = Customers(FIELDWORK_NL, 513, 20500).rows(72, each_once=True)
    ended = keep("o", weighted(["", "ja"], [90, 10]))
    columns = [
        column("Abonnement: Nummer", "contract_id", counted("{}", 1204, 3)),
        other(
            "Abonnement: Omschrijving", pick(["Onderhoud plus", "Licentie jaar", "Servicecontract"]), also=("segment",)
        ),
        column("Abonnee: Code", "account_id", numbered("{}")),
        column("Abonnee: Naam", "account", name),
        other("Factuur aan: Naam", lambda row: row.account if row.i % 9 else "Administratiekantoor Vos", note="payer"),
        column("Startdatum", "start", date("start", "d-m-yyyy"), order="dmy"),
        column("Einddatum", "end", date("end", "d-m-yyyy"), order="dmy", blank=0.1),
        other(
            "Opzegdatum",
            lambda row: f"{row.past.day}-{row.past.month}-{row.past.year}" if ended(row) else "",
            also=("?field",),
        ),
        other("Reden opzegging", lambda row: left_because(row) if ended(row) else "", also=("reason",)),
        other("Abonnementsvoorwaarde", pick(["Maandelijks vooraf", "Jaarlijks vooraf", "Kwartaal achteraf"])),
        other("Betalingsvoorwaarde", pick(["30", "14", "IN"])),
        other("Incassomachtiging", pick(["Ja", "Nee"])),
        other("Bedrag per factuur", lambda row: bedrag(row.value / 4), also=("?field",), note="a period, not a year"),
        column("Bedrag per jaar", "annual_value", money("1.234,50")),
        column("Valuta", "currency", always("EUR")),
        column("Accountmanager", "owner", owner, blank=0.1),
        other("Gewijzigd", date("day", "d-m-yyyy hh:mm")),
    ]
    return Export(
        "nl_exact_online_abonnementen.csv",
        "Exact Online, subscriptions; fields after the documentation of a coupling, their order is guessed",
        [Sheet(None, "contracts", columns, rows, doubled=1)],
        encoding="utf-8-sig",
    )


def expiry_list() -> Export:
    rows = sorted(Customers(FIELDWORK_NL, 514).rows(62), key=lambda row: row.past)
    newer = sum(row.past.year < 2024 for row in rows)
    result = keep(
        "u",
        weighted(
            ["verlengd 1 jr", "verlengd 3 jr", "Verlengd", "opgezegd", "niet verlengd", "loopt nog"],
            [25, 15, 30, 14, 11, 5],
        ),
    )
    columns = [
        other("Mnd", lambda row: row.past.month),
        column("Klant", "account", name),
        other("Oude prijs", money("1.234,50")),
        other(
            "Nieuwe prijs",
            lambda row: bedrag(row.value * 1.03) if str(result(row)).lower().startswith("v") else "-",
        ),
        column("Wat is het geworden?", "outcome", result, unknown=("loopt nog",)),
        column(
            "Getekend / opgezegd op",
            "date",
            date("past", "d mrt yyyy"),
            blank=0.02,
            odd=("begin jan", "??"),
            share=0.02,
        ),
        column("Waarom", "reason", reason("u"), blank=0.2),
        other("Wie", initials, also=("owner", "our_person")),
        other("Verrast?", pick(["ja", "nee", "nee"])),
    ]
    return Export(
        "nl_aflooplijst_verkoop.xlsx",
        "by hand, a sales office's list of contracts that ran out, with lines of years; no file was found to follow",
        [
            Sheet(
                "afgelopen",
                "outcomes",
                columns,
                rows,
                above=[["Afgelopen contracten: wat is het geworden"], ["alleen invullen als het definitief is!!"], []],
                sections={0: "2022-2023", newer: "2024 en later"},
                gaps=(newer,),
                notes=["prijzen excl. btw"],
            ),
            lines("keuzes", "verlengd", "opgezegd", "niet verlengd", hidden=True),
        ],
    )


def google_forms() -> Export:
    rows = Customers(FIELDWORK_NL, 515).rows(47)
    faces = ["🙁", "😐", "🙂", "😀"]
    likert = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"]
    columns = [
        column("Tijdstempel", "date", date("day", "d-m-yyyy hh:mm:ss"), order="dmy"),
        other("E-mailadres", mail, also=("respondent",)),
        column("Bedrijfsnaam", "account", name),
        column("Voornaam + naam", "respondent", full, blank=0.1),
        column(
            "Hoe tevreden bent u over het verloop van het project?",
            "score",
            mark(1, 5, "text", miss=0.03),
            also=("?scale",),
            scale=(1, 5),
            scales=(None, (1, 10)),
            note="a linear scale: the file does not say where it ends",
        ),
        column(
            "Stelling: de afspraken zijn nagekomen",
            "score",
            label(likert),
            scale=(1, 5),
            scales=(None,),
            also=("?scale",),
        ),
        column(
            "Stelling: ik werd goed op de hoogte gehouden",
            "score",
            label(likert),
            scale=(1, 5),
            scales=(None,),
            also=("?scale",),
        ),
        column(
            "Met welk gevoel kijkt u terug?",
            "score",
            label(faces, miss=0.1),
            also=("?scale", "?field"),
            scale=(1, 4),
            scales=(None, (1, 5)),
        ),
        column("Wat ging er goed?", "comment", comment, also=("nothing",), blank=0.3, one_of="comment"),
        column("Wat kan de volgende keer beter?", "comment", comment, also=("nothing",), blank=0.4, one_of="comment"),
        other("Mogen we u als referentie noemen?", pick(["Ja", "Nee", "Alleen na overleg"]), also=("signal", "?field")),
    ]
    return Export(
        "nl_google_formulier_projectevaluatie.csv",
        "Google Forms in Dutch, the answers of a form after each project",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
    )


def customer_portfolio() -> Export:
    rows = Customers(FIELDWORK_NL, 516).rows(36, each_once=True)
    rows.sort(key=lambda row: -row.value)
    columns = [
        column("Key-account", "account", name),
        column("Klasse", "segment", pick(["A", "B", "C"]), also=("nothing",)),
        column(
            "Omzet lopend jaar (k€)",
            "annual_value",
            lambda row: round(row.value / 1000, 1),
            also=("?field",),
            note="turnover stands for what the contract is worth",
        ),
        other("Share of wallet", pick([0.1, 0.25, 0.4, 0.65]), shown="0%"),
        other(
            "Ontwikkelingsstadium relatie",
            pick(["verkennend", "basis", "coöperatief", "interdependent", "geïntegreerd"]),
            also=("segment", "?field"),
        ),
        column("Contract t/m", "end", date("end", "mrt-yy"), blank=0.06, odd=("loopt door",), share=0.03),
        column(
            "Laatste gesprek op directieniveau",
            "last_executive_contact",
            date("day", "day"),
            also=("nothing",),
            blank=0.3,
        ),
        column(
            "# directiegesprekken 12 mnd",
            "executive_meetings",
            pick([0, 0, 1, 2, 3]),
            also=("nothing", "?field"),
        ),
        column(
            "Verwachtingen afgestemd",
            "expectations_agreed",
            pick(["ja", "nee", "gedeeltelijk"]),
            also=("nothing", "?field"),
        ),
        column("Sponsor bij klant", "sponsor", full, also=("nothing",), blank=0.25),
        column(
            "KTO 2025",
            "score",
            mark(5, 9.4, "decimal", miss=0.2),
            also=("nothing", "?field"),
            scale=(1, 10),
            scales=(None, (0, 10)),
        ),
        other("Concurrentie", pick(["", "Alpina Groep", "eigen dienst", "?"])),
        column("KAM", "owner", owner),
        other("Strategie", pick(["uitbouwen", "behouden", "oogsten", "afbouwen"])),
    ]
    return Export(
        "nl_klantportfolio_kam.xlsx",
        "by hand, the portfolio of key accounts after the worksheets of a Dutch book on key account management",
        [
            lines("Werkblad 6", "Classificatie van klanten", ["A", "> 150 k€"], ["B", "50-150 k€"], ["C", "< 50 k€"]),
            Sheet(
                "Werkblad 8",
                "contracts",
                columns,
                rows,
                above=[["Klantportfolio"], ["peildatum", dt.date(2026, 10, 1)], []],
                total=summed(0, "Totaal", 2),
            ),
        ],
        days="d-m-yyyy",
    )


EXPORTS = (
    microsoft_forms,
    outlook_calendar,
    rate_answers,
    pipedrive_deals,
    tenderned_awards,
    teamleader_contacts,
    zendesk_view,
    starred_invitations,
    supplier_assessments,
    account_plan,
    service_level_requirements,
    contract_register,
    exact_subscriptions,
    expiry_list,
    google_forms,
    customer_portfolio,
)
