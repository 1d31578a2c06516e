"""Dutch exports as a sales director of a small or mid-sized supplier has them at hand on a Monday morning.

Hand-made lists of the back office and the account managers, answers as a survey tool or an agency delivered them, and
lists out of a CRM. `made_by` says what the names rest on, and what is from memory. Everything in the cells is invented.
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
    role,
    subject,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_C

EVERYDAY = replace(
    DUTCH_C,
    companies=tuple(
        """
Slagerij-groothandel Wouters B.V.|Gemeente Hoogwaarde|Tandartspraktijk De Molen|Van Rooijen Transport B.V.|
Woonstichting Lekstede|Basisschool De Kameleon|Hendriksen Wegenbouw|Accountants Van Dalfsen & Bos|
Plantenkwekerij Sonneveldt|Revalidatiecentrum De Berk|Bierbrouwerij Kromhout|Autolease Binnenrijk B.V.|
Kinderdagverblijf Dribbel|Metaalbewerking Ruigrok BV|Advocatenkantoor Siebelink|Zwembad De Dolfijn|
Dijkgraaf Vastgoedbeheer|Verpakkingen Losser B.V.|Zorgcentrum Avondrust|Bouwmarkt Frijters|Elektro Van Gastel|
Stichting Welzijn Borgland|Koeltechniek Polman|Makelaardij Noordwal|Vereniging Sportpark Zuid|
Waterbedrijf Kennerstreek N.V.|Dekker & Dochters Catering|Uitzendbureau Vakhanden B.V.|Bakkersland Oudewaard|
Laboratorium Merwezoom|Jachthaven 't Sluisje|Optiek Van Buuren|Grafische Groep Matser|Fruitveiling Betuwerand|
Hotel-Restaurant De Postkoets|Veevoeders Hazelhof U.A.|Farmagroothandel Zijlstroom B.V.|Rijschool Vlietstra|
ROC De Veste|Glashandel Kuipers & Zn.
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Ilse Brandsma", "Gerard van Loon", "Fatma Yildiz", "Tom Hoekstra"),
    roles={
        "executive": ("Directeur", "DGA", "Algemeen directeur", "Lid RvB", "Financieel directeur", "Wethouder"),
        "management": ("Hoofd Facilitair", "Bedrijfsleider", "Manager ICT", "Teamleider inkoop", "Locatiemanager"),
        "operational": ("Conciërge", "Administratie", "Systeembeheer", "Planner", "Receptioniste", "Inkoper"),
    },
    comments=(
        "Prima ploeg, niks op aan te merken",
        "Je krijgt steeds een ander aan de lijn",
        "factuur klopte weer niet",
        "Snel geholpen!",
        "Had verwacht dat jullie zelf zouden bellen",
        "geen",
        "Mag wel wat meer meedenken",
        "Top geregeld door Fatma",
    ),
    notes=(
        "Even bijgepraat, loopt goed",
        "klaagt over wisselende mensen, teruggekoppeld aan planning",
        "Wil in '27 ook vestiging Gouda bij ons onderbrengen",
        "vindt ons te duur, gaat offertes opvragen",
        "nieuwe directeur, kennismaking inplannen",
        "Offerte besproken, komt er na de vakantie op terug",
        "Storing vorige week doorgenomen. Excuses gemaakt",
        "Vraagt waarom wij nooit met ideeën komen",
        "taart gebracht i.v.m. jubileum",
    ),
    expectations=(
        "Niet steeds hoeven bellen, gewoon geregeld",
        "Vaste mensen die ons pand kennen",
        "Dat jullie met voorstellen komen i.p.v. wij",
        "Eén nota per maand en die moet kloppen",
        "Hulp bij de overgang naar de cloud",
        "Binnen een uur antwoord bij storing",
        "Kosten omlaag zonder gedoe",
        "Meegroeien als wij er locaties bij krijgen",
        "Duurzaam, en dat ook kunnen laten zien",
        "Een paar keer per jaar jullie baas aan tafel",
    ),
    measures=(
        "reactietijd per maand",
        "aantal correctienota's",
        "max. 2 wisselingen p/j",
        "DKS-meting ≥ 7",
        "1 voorstel per kwartaal",
        "nog geen",
        "",
    ),
    stayed_for=("goede band met Ilse", "tevreden", "prijs iets gezakt", "geen zin in overstap", "meer locaties erbij"),
    left_for=("te duur", "nieuwe directie", "personele wisselingen", "overgenomen", "zelf gaan doen", "kwaliteit"),
    first_day=dt.date(2025, 11, 3),
    days=310,
    first_number=12000,
)
FIVE = ["Slecht", "Matig", "Voldoende", "Goed", "Zeer goed"]


def initials(row: Row) -> str:
    return "".join(word[0].upper() for word in row.owner.split())


def short_owner(row: Row) -> str:
    return row.owner.split()[0]


def why(key: str, *lost: str) -> Cells:
    """The reason that goes with the outcome under this key."""
    return lambda row: row.random.choice(row.world.left_for if row.kept[key] in lost else row.world.stayed_for)


def only_if(key: str, value: str, cells: Cells) -> Cells:
    """Where the column under this key says this."""
    return lambda row: cells(row) if row.kept[key] == value else ""


def newest_last(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.day))]


def by_decision(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.past))]


def cleaning_contracts() -> Export:
    rows = Customers(EVERYDAY, 2301).rows(61, by_account=True)
    columns = [
        column("Klantnr", "account_id", numbered("{}"), also=("nothing",)),
        column("Klant", "account", name),
        other("Object", pick(["hoofdgebouw", "loods", "loc. Gouda", "kantoor 2e", "gymzaal"])),
        other("soort werk", pick(["dagelijks", "glas", "vloeronderhoud", "dagelijks + glas"]), also=("segment",)),
        column("ingang", "start", date("start", "day"), blank=0.06),
        column("looptijd t/m", "end", date("end", "day"), odd=("onbep. tijd", "?"), share=0.04),
        column("opz.termijn", "notice_days", pick(["3 mnd", "3 mnd", "1 mnd", "2 mnd"]), blank=0.1),
        column("stilzw. verl.", "auto_renew", pick(["j", "j", "n"]), blank=0.05),
        other("uren p/w", pick([6, 10, 12.5, 22, 37.5])),
        other("geïndex. 1-1?", pick(["j", "n", "j"])),
        other(
            "Omzet '25",
            lambda row: round(row.value * 0.96, 2),
            shown="€ #,##0.00",
            also=("?field",),
            note="of the year before; beside it stands that of this year",
        ),
        column("Omzet '26", "annual_value", money("number"), shown="€ #,##0.00", odd=("regie",), share=0.03),
        column("AM", "owner", initials, also=("?field",)),
        other("bijzonderheden", note, also=("note",), blank=0.7),
    ]
    indexation = [other("jaar", cycle([2023, 2024, 2025, 2026])), other("%", cycle(["6,2", "5,1", "3,9", "3,4"]))]
    return Export(
        "Contracten schoonmaak 2026 DEF v3.xlsx",
        "by hand, the back office of a cleaning company: what it keeps of contracts, in the short words of an office",
        [
            Sheet(
                "Contracten",
                "contracts",
                columns,
                rows,
                above=[["Contractenoverzicht schoonmaak", "", "", "", "", "", "", "bijgewerkt door Anja"], []],
                gaps=(30,),
                total=summed(1, "totaal", 8, 10, 11),
                notes=["opz.termijn = tegen einde looptijd", "regie = op nacalculatie"],
            ),
            Sheet("Indexering", None, indexation, Customers(EVERYDAY, 3301).rows(4)),
            lines("Blad3"),
        ],
        days="d-m-yy",
    )


def microsoft_forms() -> Export:
    rows = newest_last(Customers(EVERYDAY, 2302).rows(57))
    columns = [
        column("ID", "response_id", counted("{}", 1), also=("nothing",)),
        other("Begintijd", date(lambda row: row.day - dt.timedelta(minutes=7), "moment"), also=("date",)),
        column("Tijd van voltooien", "date", date("day", "moment")),
        other("E-mail", always("anonymous")),
        other("Naam", always(""), also=("respondent",)),
        other("Tijd van laatste wijziging", always("")),
        column("Namens welk bedrijf vult u dit formulier in?", "account", name),
        column("Wat is uw naam? (niet verplicht)", "respondent", full, blank=0.45),
        column("Wat is uw functie?", "role", role, blank=0.05),
        *(
            column(part, "score", label(FIVE, miss=0.04), scale=(1, 5), scales=(None,))
            for part in (
                "Bereikbaarheid van onze helpdesk",
                "Kennis van onze medewerkers",
                "Snelheid waarmee uw vraag is opgelost",
                "Contact met uw accountmanager",
            )
        ),
        column(
            "Hoe waarschijnlijk is het dat u ons bij een collega-ondernemer aanbeveelt?",
            "score",
            mark(0, 10, miss=0),
            scale=(0, 10),
        ),
        column("Wat kunnen wij volgend jaar beter doen?", "comment", comment, blank=0.3),
        other("Mogen we u hierover bellen?", pick(["Ja", "Nee", "Nee"])),
    ]
    return Export(
        "Klanttevredenheid 2026(1-57).xlsx",
        "Microsoft Forms in Dutch: the first six names as programs that read such files have them, a line of a Likert"
        " question as its own column; the questions are ours",
        [Sheet("Sheet1", "responses", columns, rows)],
        days="m/d/yy",
    )


def customer_interviews() -> Export:
    rows = Customers(EVERYDAY, 2303).rows(46, by_account=True)
    columns = [
        other("nr", counted("{}", 1)),
        column("Klant", "account", name),
        column("Gesproken met", "stated_by", full, also=("person",)),
        column("Positie", "level", level("directie", "leidinggevende", "uitvoering"), also=("role", "?field")),
        other("Thema", cycle(["samenwerking", "kwaliteit", "prijs", "innovatie"]), also=("topic",)),
        column("Wat verwacht u de komende twee jaar van ons?", "expectation", expectation),
        column("Waaraan merkt u dat het gelukt is?", "measure", measure, also=("nothing",)),
        column("Hoe belangrijk (1-5)", "importance", pick([2, 3, 4, 4, 5, 5])),
        column(
            "In hoeverre maken wij het waar (0-10)",
            "fulfilment",
            mark(0, 10, miss=0.08),
            scale=(0, 10),
            also=("score", "?field"),
        ),
        column("Gespreksdatum", "reviewed", date("day", "d maart yyyy"), also=("date", "nothing", "?field")),
        other("Mooie uitspraak", comment, also=("comment", "note"), blank=0.6),
        other("Interviewer", always("adviseur"), also=("our_person",)),
    ]
    return Export(
        "Uitwerking klantinterviews verwachtingen.xlsx",
        "by hand, a consultant who talked with customers about what they expect; no file was found to follow",
        [
            lines(
                "Verantwoording",
                "Klantinterviews voorjaar 2026",
                ["Aantal gesprekken", 46],
                "Vragen en schalen staan boven de kolommen. Quotes zijn niet geautoriseerd.",
            ),
            Sheet(
                "Uitwerking",
                "expectations",
                columns,
                rows,
                above=[["Uitwerking per verwachting (een klant kan er meer hebben)"]],
                merge_down=2,
                also=("?table",),
            ),
        ],
    )


def zendesk() -> Export:
    rows = Customers(EVERYDAY, 2304).rows(84)
    rated = keep("z", weighted(["Goed", "Slecht", "Aangeboden"], [58, 17, 25]))
    columns = [
        other("Ticket-ID", counted("{}", 48211, 3), also=("response_id",)),
        other(
            "Ticketonderwerp",
            pick(["Scanner werkt niet", "Nieuwe gebruiker", "Vraag over factuur", "Outlook traag", "Wachtwoord"]),
            also=("topic", "comment"),
        ),
        column("Naam van aanvrager", "respondent", full),
        other("E-mail van aanvrager", mail),
        column("Organisatienaam van aanvrager", "account", name, blank=0.02),
        other("Naam van toegewezen medewerker", owner, also=("our_person", "owner")),
        other("Ticketgroep", pick(["Servicedesk", "Tweede lijn"])),
        other("Ticketkanaal", pick(["E-mail", "Web", "Telefoon"])),
        other("Aangemaakt - Datum", date(lambda row: row.day - dt.timedelta(3), "yyyy-mm-dd"), also=("date",)),
        column(
            "Opgelost - Datum",
            "date",
            date("day", "yyyy-mm-dd"),
            order="ymd",
            also=("nothing",),
            one_of="date",
            note="when the rating was given is not there",
        ),
        column(
            "Tevredenheidsscore",
            "score",
            rated,
            also=("?scale", "?field"),
            unknown=("Aangeboden",),
            note="two words, no scale; offered is no answer",
        ),
        column(
            "Tevredenheidsopmerking",
            "comment",
            lambda row: comment(row) if row.kept["z"] != "Aangeboden" and row.random.random() < 0.5 else "",
        ),
        other("Doorlooptijd (uur)", lambda row: f"{row.random.uniform(0.2, 70):.1f}"),
        other("Tickets", always("1")),
    ]
    return Export(
        "Tickets met tevredenheid Q2-Q3.csv",
        "Zendesk Explore in Dutch, a query of rated tickets: Goed, Slecht and Aangeboden are its words, the names after"
        " the English ones, from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
        delimiter=",",
        quote_all=True,
    )


ASKED = (
    "Hoe tevreden bent u over de kwaliteit van het geleverde werk?",
    "Hoe tevreden bent u over het contact met uw vaste aanspreekpunt?",
    "Hoe tevreden bent u over de facturatie?",
    "In welke mate zou u ons aanbevelen bij andere bedrijven?",
)


def agency() -> Export:
    rows = Customers(EVERYDAY, 2305).answers(88, 4)

    def given(row: Row) -> object:
        return mark(0 if row.i % 4 == 3 else 1, 10)(row)

    columns = [
        column("RESPNR", "response_id", lambda row: f"{2001 + row.i // 4}", also=("nothing",)),
        column("BEDRIJF", "account", lambda row: row.account),
        column("FUNCTIENIVEAU", "level", level("Directie/eigenaar", "Afdelingshoofd", "Medewerker", miss=0)),
        other("BRANCHE", lambda row: ("Zorg", "Bouw", "Handel", "Overheid")[row.i // 4 % 4], also=("segment",)),
        column("VELDWERKDATUM", "date", date("day", "dd-mm-yyyy"), order="dmy"),
        other("VRAAGNR", lambda row: f"V{row.i % 4 + 1}", also=("question",)),
        column("VRAAGTEKST", "asked", lambda row: ASKED[row.i % 4], also=("question",)),
        column("ANTWOORD", "score", given),
        column("SCHAAL_VAN", "scale_min", lambda row: "0" if row.i % 4 == 3 else "1"),
        column("SCHAAL_TOT", "scale_max", always("10")),
        column("TOELICHTING", "comment", comment, blank=0.7),
        other("WEEGFACTOR", lambda row: f"{0.6 + row.i // 4 % 9 / 10:.2f}".replace(".", ",")),
    ]
    return Export(
        "databestand_kto_2026.txt",
        "a research agency's file with a line for each answer of each respondent, and the scale beside it; from memory"
        " of such files",
        [Sheet(None, "responses", columns, rows)],
        encoding="cp1252",
        delimiter="\t",
    )


def teamleader() -> Export:
    rows = Customers(EVERYDAY, 2306).rows(79)
    columns = [
        other("Aanspreking", pick(["Dhr.", "Mevr.", ""])),
        column("Voornaam", "person", first, also=("nothing",), one_of="person"),
        column("Achternaam", "person", last, also=("nothing",), one_of="person"),
        other("E-mailadres", mail, blank=0.08),
        other("Telefoonnummer", phone, blank=0.3),
        other("Gsm", lambda row: f"06-{row.random.randint(10_000_000, 59_999_999)}", blank=0.3),
        column("Bedrijf", "account", name, blank=0.03),
        column("Functie", "role", role, blank=0.2),
        column("Beslissingsnemer", "decides", pick(["Ja", "Nee", "Nee"])),
        other("Taal", always("Nederlands")),
        other("Marketingmails", pick(["Ingeschreven", "Uitgeschreven"]), also=("?field",)),
        column("Aangeschreven voor KTO", "invited", pick(["Ja", "Nee"]), blank=0.05),
        other("Tags", pick(["", "", "relatiegeschenk", "nieuwsbrief,klant"])),
        other("Toegevoegd op", date("start", "dd/mm/yyyy"), also=("date",)),
        other("Geboortedatum", lambda row: f"0{row.i % 9 + 1}/0{row.i % 8 + 1}/19{60 + row.i % 38}", blank=0.8),
    ]
    return Export(
        "contacten.csv",
        "Teamleader Focus in Dutch, a list of contacts: salutation, gsm and who decides (beslissingsnemer) are its"
        " words, the others from memory; who was asked is a field of our own",
        [Sheet(None, "people", columns, rows)],
        encoding="utf-8-sig",
        delimiter=";",
    )


def exact_online() -> Export:
    rows = Customers(EVERYDAY, 2307).rows(66)
    periods = keep("p", pick([12, 4, 1]))
    columns = [
        column("Nummer", "contract_id", counted("{}", 2201, 1), also=("nothing",)),
        other("Omschrijving", pick(["Werkplekbeheer", "Back-up en herstel", "Telefonie", "Licenties"])),
        column("Code", "account_id", numbered("{:>18}"), also=("nothing", "?field")),
        column("Klant", "account", name),
        column(
            "Abonnementstype",
            "auto_renew",
            pick(["Automatisch verlengen", "Vaste periode"]),
            also=("segment", "nothing", "?field"),
        ),
        column("Startdatum", "start", date("start", "dd-mm-yyyy"), order="dmy"),
        column("Einddatum", "end", date("end", "dd-mm-yyyy"), order="dmy", blank=0.03),
        other("Opgezegd per", date("end", "dd-mm-yyyy"), also=("?field",), blank=0.92),
        other("Reden opzegging", left_because, also=("reason",), blank=0.92),
        column("Opzegtermijn (mnd)", "notice_days", pick([1, 3, 3]), also=("?field", "nothing")),
        column("Valuta", "currency", always("EUR"), also=("nothing",)),
        other("Factuurinterval", lambda row: {12: "Maand", 4: "Kwartaal", 1: "Jaar"}[periods(row)]),
        other("Bedrag per interval", lambda row: bedrag(row.value / row.kept["p"]), also=("?field",)),
        column("Bedrag per jaar", "annual_value", money("1.234,50")),
        column("Vertegenwoordiger", "owner", owner, blank=0.08),
        column("Classificatie", "segment", pick(["A", "B", "B", "C"]), also=("nothing", "?field")),
        other("Kostendrager", pick(["", "HOST", "TEL"])),
    ]
    return Export(
        "Abonnementen_20261030.csv",
        "Exact Online, a list of subscriptions: code padded with spaces and two types as it has them, the other names"
        " from memory",
        [Sheet(None, "contracts", columns, rows)],
        encoding="cp1252",
        quote_all=True,
    )


def visit_log() -> Export:
    customers = Customers(EVERYDAY, 2308)
    ilse = [
        other("wk", lambda row: row.day.isocalendar().week),
        column("datum", "date", date("day", "day"), odd=("verzet", "?"), share=0.03),
        column("klant", "account", name),
        column("wie gesproken", "person", full, blank=0.08),
        column("functie", "role", role, blank=0.15),
        other("hoe", pick(["bezoek", "tel", "teams", "bezoek"]), also=("topic",)),
        column("waar ging het over", "topic", subject, also=("note", "nothing")),
        column("bijzonderheden", "note", note, blank=0.1),
        other("vervolg", pick(["", "", "offerte sturen", "terugbellen wk 12", "directie meenemen"]), also=("note",)),
    ]
    gerard = [
        column("Relatie", "account", name),
        column("Bezocht d.d.", "date", date("day", "d-m-yyyy"), order="dmy"),
        column("Gesprekspartner(s)", "person", full, blank=0.05),
        column("Niveau", "level", level("directie", "MT / hoofd", "werkvloer"), also=("?field",)),
        other("Collega mee", pick(["", "", "", "Tom Hoekstra", "Fatma Yildiz"]), also=("our_person",)),
        column("Verslag in het kort", "note", note),
        column(
            "Gevoel",
            "signal",
            pick(["ziet toekomst met ons", "alleen prijs telt", "kan zo weg zijn", "", ""]),
            also=("note", "nothing", "?field"),
        ),
        other("km", pick([18, 44, 102, 67, 131])),
    ]
    return Export(
        "Bezoeklog buitendienst.xlsx",
        "by hand, two account managers who each keep a sheet in their own way; no file was found to follow",
        [
            Sheet(
                "Ilse",
                "conversations",
                ilse,
                newest_last(customers.rows(54)),
                above=[["Bezoeken & telefoontjes Ilse 2026"]],
                sections={20: "--- na de feestdagen ---"},
                gaps=(38,),
            ),
            Sheet("Gerard", "conversations", gerard, customers.rows(41), total=summed(2, "totaal km", 7)),
            Sheet(
                "Doelen",
                None,
                [
                    other("AM", cycle(["Ilse", "Gerard"])),
                    other("bezoeken p/mnd", cycle([14, 12])),
                    other("gehaald", cycle(["86%", "71%"])),
                ],
                customers.rows(2),
            ),
        ],
        days="d-m-yyyy",
    )


def pipedrive() -> Export:
    rows = Customers(EVERYDAY, 2309).rows(83)
    columns = [
        other("Activiteit - Klaar", keep("k", pick(["Klaar", "Klaar", "Klaar", "Te doen"]))),
        column("Activiteit - Onderwerp", "topic", subject, also=("note", "nothing")),
        other("Activiteit - Type", pick(["Telefoongesprek", "Vergadering", "Lunch", "E-mail"]), also=("topic",)),
        column("Activiteit - Organisatie", "account", name, blank=0.02),
        column("Activiteit - Contactpersoon", "person", full, blank=0.1),
        column("Persoon - Functie", "role", role, blank=0.3),
        other("Activiteit - Deal", pick(["", "", "Verlenging 2027", "Uitbreiding"]), also=("topic",)),
        column(
            "Activiteit - Vervaldatum",
            "date",
            date("day", "yyyy-mm-dd"),
            order="ymd",
            also=("nothing",),
            one_of="date",
            note="the day for which it was planned, and it mostly was that day",
        ),
        other("Activiteit - Duur", pick(["00:30", "01:00", "", "01:30"])),
        column("Activiteit - Toegewezen aan gebruiker", "our_person", owner),
        column("Activiteit - Notitie", "note", note, blank=0.25),
        other("Activiteit - Openbare omschrijving", always(""), also=("note",)),
        other(
            "Activiteit - Tijd toegevoegd",
            date(lambda row: row.day - dt.timedelta(5), "yyyy-mm-dd hh:mm:ss"),
            also=("date",),
        ),
        column(
            "Activiteit - Tijd gemarkeerd als klaar",
            "date",
            only_if("k", "Klaar", date(lambda row: row.day + dt.timedelta(1), "yyyy-mm-dd hh:mm:ss")),
            order="ymd",
            also=("nothing",),
            one_of="date",
        ),
    ]
    return Export(
        "activiteiten-7120448-31.csv",
        "Pipedrive in Dutch, activities with the kind of thing before each name: Subject, Type, Due date, Assigned to"
        " user and Note as programs that read the English file have them, their Dutch from memory",
        [Sheet(None, "conversations", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def account_plans() -> Export:
    customers = Customers(EVERYDAY, 2310)
    people = [
        column(("Klant", "Naam organisatie"), "account", name),
        other(("", "Plaats"), pick(["Ede", "Tiel", "Breda", "Hoorn"])),
        column(("Contact", "Naam"), "person", full),
        column(("", "Functietitel"), "role", role, blank=0.08),
        column(("", "Laag"), "level", level("Strategisch", "Tactisch", "Operationeel"), also=("?field",)),
        other(("", "Kent bij ons"), owner, also=("our_person", "owner")),
        column(("Invloed", "Beslist mee?"), "decides", pick(["ja", "nee", "nee", "?"]), odd=("?",)),
        other(("", "Houding"), pick(["fan", "neutraal", "kritisch", ""]), also=("signal",)),
        column(("", "KTO gehad?"), "invited", pick(["ja", "nee"]), also=("?field",), blank=0.1),
        other(("", "Contactfrequentie"), pick(["wekelijks", "1x p/kw", "zelden"])),
    ]
    goals = [
        column("Naam organisatie", "account", name),
        other("Plan", always("2026-2028")),
        column("Wat wil de klant met ons bereiken", "expectation", expectation),
        column("Aangegeven door", "stated_by", full, blank=0.12),
        column("Volgorde klant (1 = eerst)", "rank", pick([1, 2, 3, 4]), also=("?field",)),
        column("KPI", "measure", measure, also=("nothing",)),
        column("Nu waargemaakt (0-10)", "fulfilment", mark(0, 10, miss=0.2), scale=(0, 10), also=("?field",)),
        column("Laatst besproken met klant", "reviewed", date("day", "day"), blank=0.15),
        other("Onze actie", pick(["offerte", "workshop plannen", "directie uitnodigen", ""]), also=("note",)),
        other("Trekker", owner, also=("owner", "our_person")),
    ]
    return Export(
        "Accountplannen 2026-2028 totaal.xlsx",
        "by hand, account plans put together in one book, with who is who and the goals of the customer; the parts are"
        " those of usual templates, no file was found to follow",
        [
            lines("Voorblad", "ACCOUNTPLANNEN", ["Periode", "2026-2028"], ["Eigenaar", "Verkoop"], "Vertrouwelijk"),
            Sheet(
                "DMU",
                "people",
                people,
                customers.rows(52, by_account=True),
                above=[["Wie is wie bij onze klanten"], []],
                merge=["A3:B3", "C3:F3", "G3:J3"],
            ),
            Sheet(
                "Klantdoelen",
                "expectations",
                goals,
                customers.rows(38, by_account=True),
                merge_down=1,
                notes=["Volgorde in overleg met de klant bepaald"],
                also=("?table",),
            ),
            lines(
                "SWOT",
                ["Sterk", "Zwak", "Kans", "Bedreiging"],
                ["vaste teams", "traag met offertes", "nieuwe locaties", "prijs van nieuwkomer"],
                ["kennis branche", "weinig directiecontact", "duurzaamheid", "aanbesteding 2027"],
            ),
        ],
        days="dd-mm-yyyy",
    )


def management_expectations() -> Export:
    rows = Customers(EVERYDAY, 2311).rows(37)
    columns = [
        other("#", counted("{}", 1)),
        column("klant", "account", name),
        column("wat verwachten ze van ons", "expectation", expectation),
        column("van wie gehoord", "stated_by", full, blank=0.2),
        column("feit of aanname", "source", pick(["klant zei het", "klant zei het", "onze inschatting"])),
        column("gewicht voor klant (1 laag - 5 hoog)", "importance", pick([1, 3, 4, 4, 5]), also=("?field",)),
        column("afspraak / meetpunt", "measure", measure, also=("nothing",)),
        column(
            "hoe goed doen we dit (cijfer 0-10)",
            "fulfilment",
            mark(0, 10, "half", miss=0.1),
            scale=(0, 10),
            also=("score", "?field"),
        ),
        column("laatst doorgenomen", "reviewed", date("day", "d-m-yyyy"), order="dmy", odd=("nooit",), share=0.06),
        other("pakt op", lambda row: row.owner.split()[0], also=("owner", "our_person")),
        other("klaar voor", lambda row: f"Q{row.i % 4 + 1} 2027"),
    ]
    return Export(
        "verwachtingen klanten MT-overleg.txt",
        "by hand, the list of a management meeting, saved by Excel as Unicode text; no file was found to follow",
        [
            Sheet(
                None,
                "expectations",
                columns,
                rows,
                above=[["Verwachtingen van klanten - bespreeklijst MT"], ["stand 12 oktober"], []],
                notes=["cijfer = ons eigen oordeel, tenzij de klant het gaf"],
            )
        ],
        encoding="utf-16",
        delimiter="\t",
    )


def lost_and_kept() -> Export:
    rows = by_decision(Customers(EVERYDAY, 2312).rows(58))
    newer = sum(row.past.year < 2024 for row in rows)
    stayed = keep("g", weighted(["ja", "nee", "loopt nog"], [62, 33, 5]))
    columns = [
        other("jr", lambda row: row.past.year),
        column("Klant", "account", name),
        other("Dienst", pick(["pakket", "koerier", "opslag"]), also=("segment",)),
        other("Liep tot", date(lambda row: row.past + dt.timedelta(90), "mrt-yy"), also=("date", "end")),
        column("Besluit", "date", date("past", "d mrt yyyy"), odd=("vlgs Tom", "mrt/apr"), share=0.03),
        column("Gebleven?", "outcome", stayed, unknown=("loopt nog",)),
        column("Waarom", "reason", why("g", "nee"), blank=0.08),
        other("Naar wie", only_if("g", "nee", pick(["zelf", "Pakkie", "onbekend", "een lokale"])), also=("reason",)),
        other("Omzet p/j", money("€ 1.234,-"), also=("annual_value",)),
        other("Besproken met", full, also=("person",), blank=0.4),
        other("AM", lambda row: row.owner.split()[0], also=("owner", "our_person")),
    ]
    return Export(
        "Klanten kwijt en gebleven 22-25.xlsx",
        "by hand, a carrier's sales director: who stayed and who left, and why; no file was found to follow",
        [
            Sheet(
                "Lijst",
                "outcomes",
                columns,
                rows,
                above=[["Verlengingen afgelopen jaren: gebleven en kwijt"], ["(alleen klanten > 3k)"], []],
                sections={0: "2022 en 2023", newer: "2024 en later"},
                gaps=(newer,),
                also=("?table",),
            ),
            Sheet(
                "Telling",
                None,
                [
                    other("jaar", cycle([2022, 2023, 2024, 2025])),
                    other("gebleven", cycle([11, 8, 9, 10])),
                    other("kwijt", cycle([4, 6, 5, 3])),
                ],
                Customers(EVERYDAY, 3312).rows(4),
            ),
        ],
    )


def salesforce() -> Export:
    rows = by_decision(Customers(EVERYDAY, 2313).rows(71))
    stage = keep("f", weighted(["Gesloten en gewonnen", "Gesloten en verloren"], [67, 33]))
    columns = [
        other("Opportunity-eigenaar", owner, also=("owner", "our_person")),
        column("Accountnaam", "account", name),
        other(
            "Opportunity-naam",
            lambda row: f"{row.account.split()[0]} - verlenging {row.past.year}",
            also=("contract_id",),
        ),
        column("Fase", "outcome", stage),
        other("Type", always("Bestaande klant - verlenging"), also=("segment",)),
        other("Bedrag", money("1.234,50"), also=("annual_value",)),
        other("Waarschijnlijkheid (%)", lambda row: 100 if row.kept["f"] == "Gesloten en gewonnen" else 0),
        column("Sluitingsdatum", "date", date("past", "d-m-yyyy"), order="dmy"),
        other("Aanmaakdatum", date(lambda row: row.past - dt.timedelta(80), "d-m-yyyy"), also=("date",)),
        column("Reden verlies", "reason", only_if("f", "Gesloten en verloren", left_because)),
        other("Leeftijd", lambda row: 60 + row.i % 40),
        other("Bron lead", always("")),
    ]
    return Export(
        "report1730381822.csv",
        "Salesforce in Dutch, a report of closed opportunities of existing customers; its English names are well known,"
        " their Dutch is from memory",
        [
            Sheet(
                None,
                "outcomes",
                columns,
                rows,
                notes=[
                    "Gesloten verlengingen",
                    "Vertrouwelijke informatie - niet verspreiden",
                    "Gegenereerd door: Tom",
                ],
                also=("?table",),
            )
        ],
        encoding="cp1252",
        delimiter=",",
        quote_all=True,
    )


def management_overview() -> Export:
    customers = Customers(EVERYDAY, 2314)
    rows = [
        replace(row, i=i) for i, row in enumerate(sorted(customers.rows(36, each_once=True), key=lambda r: -r.value))
    ]
    columns = [
        other("pos", counted("{}", 1)),
        column("klant", "account", name),
        column("soort", "segment", pick(["overheid", "zorg", "mkb", "mkb"]), also=("nothing", "?field")),
        column("omzet '26 (x 1.000)", "annual_value", money("1,2"), odd=("n.t.b.",), share=0.02),
        other("marge", pick(["18%", "22%", "9%", "31%"])),
        column("contract t/m", "end", date("end", "mrt-yy"), odd=("loopt door",), share=0.04),
        column("AM", "owner", short_owner),
        column("onze sponsor daar", "sponsor", full, also=("nothing", "?field"), blank=0.2),
        column(
            "laatst bij directie geweest",
            "last_executive_contact",
            date("day", "d-m-yyyy"),
            also=("nothing", "?field"),
            order="dmy",
            odd=("lang gel.",),
            share=0.03,
            blank=0.2,
        ),
        column("x directie dit jr", "executive_meetings", pick([0, 0, 1, 1, 2, 3]), also=("nothing", "?field")),
        column(
            "verw. op papier",
            "expectations_agreed",
            pick(["ja", "nee", "deels", "nee"]),
            also=("nothing", "?field"),
            blank=0.05,
        ),
        column(
            "gem. cijfer KTO",
            "score",
            mark(5, 9, "comma", miss=0.15),
            scale=(1, 10),
            scales=(None, (0, 10)),
            also=("nothing", "?field", "?scale"),
        ),
        other("verlengt? (gevoel AM)", pick(["ja", "ja", "twijfel", "nee"]), also=("signal", "?field")),
        other("kleur", pick(["groen", "groen", "geel", "rood"]), also=("signal", "?field")),
        other("actie MT", pick(["", "", "lunch directie", "tarief herzien"]), also=("note",)),
    ]
    told = keep("s", weighted(["weg", "weg", "ingetrokken, blijft"], [50, 25, 25]))
    notices = [
        column("klant", "account", name),
        column("brief d.d.", "date", date("past", "day"), also=("?field", "nothing"), one_of="date"),
        column("per", "date", date(lambda row: row.past + dt.timedelta(92), "day"), also=("nothing",), one_of="date"),
        column("reden", "reason", left_because, blank=0.1),
        column("afloop", "outcome", told),
        other("omzet", money("whole"), shown="#,##0", also=("annual_value",)),
    ]
    return Export(
        "MT klanten top 36 (okt).xlsx",
        "by hand, the sheet of a management team with all it knows of its customers, and those who gave notice; no file"
        " was found to follow",
        [
            Sheet(
                "top 36",
                "contracts",
                columns,
                rows,
                above=[["Klanten MT", "", "", "", "", "", "", "", "", "", "", "", "okt 2026"]],
                groups={(1, 3): "klant", (4, 7): "contract", (8, 11): "relatie", (12, 15): "oordeel"},
                notes=["kleur = oordeel MT, geen cijfer van de klant"],
            ),
            Sheet(
                "opgezegd",
                "outcomes",
                notices,
                by_decision(customers.rows(27)),
                above=[["Opzeggingen sinds 2022"], []],
                also=("?table",),
            ),
        ],
        days="dd-mm-yy",
    )


EXPORTS = (
    cleaning_contracts,
    microsoft_forms,
    customer_interviews,
    zendesk,
    agency,
    teamleader,
    exact_online,
    visit_log,
    pipedrive,
    account_plans,
    management_expectations,
    lost_and_kept,
    salesforce,
    management_overview,
)
