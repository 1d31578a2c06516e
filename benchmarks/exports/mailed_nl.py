"""Dutch attachments: what colleagues mail to a sales director who asked for all they have on the customers.

Exports of the programs that most companies have, and the lists that offices keep beside them. `made_by` says what the
names rest on, and what is from memory. Everything in the cells is invented.
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
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import DUTCH_B

MAILED = replace(
    DUTCH_B,
    companies=tuple(
        """
Nijenhuis Bouwmaterialen B.V.|Gemeente Rijsselmonde|Zorgstichting De Wilgenhof|Van Aalst Koeriers B.V.|
Scholengemeenschap Het Baken|Technisch Installatiebureau Rook|Ten Have Accountants|Kaashandel De Ronde B.V.|
Woningstichting Vechtzicht|Machinefabriek Oudendijk N.V.|Ziekenhuis Sint Barbara|Bloemenexport Vermeer BV|
Stichting Jeugdzorg Maasland|Camping Bosrand|Van den Heuvel Advocatuur|Gemeente Lindenwoude|Hoveniersbedrijf Groot|
Autobedrijf Stam & Zn.|Diepvries Centrale Noord B.V.|Bibliotheek Kop van Noord|Waterschap De Oude Rijn|
Verzekeringen Hofstede & Partners|Kunstencentrum De Loods|Tuinbouwcoöperatie Westerkas U.A.|Drukkerij Letterwerk|
Apotheek De Eenhoorn|Logistiek Centrum Venray-Zuid B.V.|Bakkerij Den Hartog|Hogeschool Maasvallei|Pluktuin Holland BV|
Rederij De Steven|Schildersbedrijf Klaassen|Energiecoöperatie Zonstroom|Metaalhandel Duyvestein B.V.|
Thuiszorg Rivierengebied|Recycling Oostwaarts B.V.|Notariskantoor Bakhuis|Verhuur Groep Kempen B.V.
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Marieke Visser", "Bart Hagenaars", "Yasmin el Amrani", "Wouter Jonkman", "Esther Pol"),
    roles={
        "executive": (
            "Algemeen directeur",
            "Financieel directeur",
            "Directeur bedrijfsvoering",
            "CEO",
            "Bestuurder",
            "Eigenaar",
        ),
        "management": ("Manager inkoop", "Hoofd ICT", "Facilitair manager", "Afdelingshoofd", "Operationeel manager"),
        "operational": ("Medewerker inkoop", "Applicatiebeheerder", "Planner", "Secretaresse", "Magazijnmedewerker"),
    },
    comments=(
        "Goede samenwerking, korte lijnen",
        "Reactie op mails laat soms lang op zich wachten",
        "Nvt",
        "Facturen zijn niet altijd duidelijk",
        "Wij zouden graag vaker met de directie spreken",
        "Prettig contact met Marieke",
        "Storingen worden goed opgelost maar slecht teruggekoppeld",
        "Prijs is aan de hoge kant",
    ),
    notes=(
        "Dienstverlening van het afgelopen kwartaal besproken, klant is tevreden",
        "Klant vraagt om scherpere tarieven bij verlenging",
        "Kennisgemaakt met nieuwe inkoper",
        "Plannen voor de komende drie jaar toegelicht door directie",
        "Klacht over levertijden, Wouter zoekt het uit",
        "Heeft offerte gevraagd bij andere leverancier",
        "Wil uitbreiden naar de tweede locatie",
        "Verwachtingen voor 2027 doorgenomen en vastgelegd",
    ),
    expectations=(
        "Vast aanspreekpunt dat onze organisatie kent",
        "Levering binnen 48 uur",
        "Proactief advies over besparingen",
        "Foutloze facturatie",
        "Meedenken over verduurzaming",
        "Twee keer per jaar overleg op directieniveau",
        "Storingen binnen 4 uur verholpen",
        "Betere managementrapportages",
        "Ondersteuning bij de invoering van het nieuwe systeem",
    ),
    measures=(
        "Levertijd < 48 uur in 95% van de gevallen",
        "Max. 1% creditfacturen",
        "KTO-cijfer minimaal 8",
        "Kwartaalrapportage",
        "2 directiegesprekken per jaar",
        "Nog te bepalen",
    ),
    stayed_for=("Tevreden over dienstverlening", "Goede relatie", "Nieuwe prijsafspraak", "Geen beter alternatief"),
    left_for=(
        "Prijs",
        "Ontevreden over service",
        "Overgestapt naar concurrent",
        "Fusie",
        "Bedrijf gestopt",
        "Nieuwe inkoper",
    ),
    first_day=dt.date(2025, 11, 3),
    days=345,
    first_number=20100,
)


def by_end(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.end))]


def by_day(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.day))]


def by_decision(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.past, reverse=True))]


def why(key: str, *lost: str) -> Cells:
    """The reason that goes with the outcome under this key."""
    return lambda row: row.random.choice(row.world.left_for if row.kept[key] in lost else row.world.stayed_for)


def contract_list() -> Export:
    rows = Customers(MAILED, 5101).rows(58, by_account=True)
    columns = [
        column("Debiteurnr.", "account_id", numbered("{}"), also=("nothing",)),
        column("Klantnaam", "account", name),
        column("Contractnr.", "contract_id", counted("C-2026-{:03d}", 11, 2), also=("nothing",)),
        other("Omschrijving", pick(["Onderhoud", "Levering en beheer", "Servicecontract", "Raamovereenkomst"])),
        column("Ingangsdatum", "start", date("start", "day"), blank=0.04, typo=("1-1-20222",)),
        column("Einddatum", "end", date("end", "day"), odd=("onbepaald", "n.n.b."), share=0.04),
        other("Looptijd (mnd)", lambda row: row.term * 12),
        column("Opzegtermijn", "notice_days", pick(["3 maanden", "1 maand", "3 maanden", "6 maanden"]), blank=0.07),
        column("Stilzwijgende verlenging", "auto_renew", pick(["Ja", "Ja", "Nee"]), blank=0.04),
        column("Contractwaarde per jaar", "annual_value", money("number"), shown='"€" #,##0.00'),
        other("Indexatie", pick(["CPI", "CBS", "geen", "vast 2%"])),
        column("Accountmanager", "owner", owner),
        other("Getekend contract aanwezig", pick(["Ja", "Ja", "Nee", "Zoekt Esther uit"]), also=("?field",)),
        other("Opmerkingen", note, also=("note",), blank=0.75),
    ]
    return Export(
        "Contractenlijst klanten per 01-10-2026.xlsx",
        "by hand, a list of contracts as a sales office keeps it; the fields are those that advice on a register of"
        " contracts names",
        [
            Sheet(
                "Contracten",
                "contracts",
                columns,
                rows,
                above=[["Contractenlijst klanten"], ["Peildatum", dt.date(2026, 10, 1)], []],
                total=summed(1, "Totaal", 9),
                notes=["Bedragen exclusief btw"],
            ),
            lines("Toelichting", "Kolom Opzegtermijn: ten opzichte van de einddatum", "Vragen? Esther, toestel 214"),
        ],
    )


def renewals() -> Export:
    customers = Customers(MAILED, 5102)
    coming = by_end(customers.rows(36, each_once=True))
    done = by_decision(customers.rows(44))
    outcome = keep("r", weighted(["Verlengd", "Niet verlengd", "Verlengd"], [50, 25, 25]))
    upcoming = [
        other("Kwartaal", lambda row: f"Q{(row.end.month + 2) // 3} {row.end.year}"),
        column("Klant", "account", name),
        other("Dienst", pick(["Onderhoud", "Levering", "Beheer"]), also=("segment",)),
        column("Contract loopt af op", "end", date("end", "day")),
        column(
            "Opzeggen kan tot",
            "notice_days",
            date(lambda row: row.end - dt.timedelta(row.notice), "day"),
            also=("nothing", "?field"),
        ),
        column("Huidige jaarwaarde", "annual_value", money("€ 1.234,-"), odd=("n.t.b.",), share=0.03),
        other("Voorstel 2027", money("€ 1.234,-", 1.04), also=("?field",), blank=0.3),
        column("Accountmanager", "owner", owner),
        other("Kans op verlenging", pick(["90%", "75%", "50%", "25%"]), also=("signal", "?field")),
        other(
            "Status",
            pick(["Offerte verstuurd", "In gesprek", "Nog niet gestart", "Mondeling akkoord"]),
            also=("note", "signal", "?field"),
        ),
        other("Volgende stap", pick(["Bellen", "Afspraak directie", "", "Offerte maken"]), also=("note",)),
    ]
    past = [
        column("Klant", "account", name),
        other("Einddatum oud contract", date(lambda row: row.past + dt.timedelta(62), "day"), also=("date", "end")),
        column("Datum besluit", "date", date("past", "day"), blank=0.03),
        column("Resultaat", "outcome", outcome),
        column("Reden", "reason", why("r", "Niet verlengd"), blank=0.12),
        other("Jaarwaarde", money("€ 1.234,-"), also=("annual_value",)),
        other("Accountmanager", owner, also=("owner", "our_person")),
    ]
    return Export(
        "Verlengingen komend en afgerond.xlsx",
        "by hand, a list of renewals to come and one of those that were decided; no file was found to follow",
        [
            Sheet("Komend", "contracts", upcoming, coming, above=[["Verlengingskalender"], []]),
            Sheet("Afgerond", "outcomes", past, done, above=[["Afgeronde verlengingen 2022-2025"]], also=("?table",)),
        ],
    )


def survey_results() -> Export:
    customers = Customers(MAILED, 5103)
    rows = customers.rows(63, by_account=True)
    recommends = keep("n", mark(0, 10, "text", miss=0.08))
    columns = [
        column("Klant", "account", name),
        column("Respondent", "respondent", full, blank=0.1),
        column("Functie", "role", role, blank=0.1),
        column("Ingevuld op", "date", date("day", "day"), typo=("31-06-2026",)),
        *(
            column(part, "score", mark(1, 10), scale=(1, 10), scales=((0, 10),), odd=("n.v.t.",), share=0.03)
            for part in ("Bereikbaarheid", "Deskundigheid", "Nakomen van afspraken", "Facturatie")
        ),
        column("Totaaloordeel", "score", mark(1, 10, "decimal"), scale=(1, 10), scales=((0, 10),)),
        column("Aanbeveling (0-10)", "score", recommends, scale=(0, 10)),
        other("NPS-categorie", nps_group("n", "Promoter", "Passief", "Criticaster"), also=("?field",)),
        column("Toelichting", "comment", comment, blank=0.35),
    ]
    average = [
        other("Klant", name, also=("account",)),
        other("Aantal respondenten", pick([1, 2, 3, 5])),
        other("Gemiddelde 2025", mark(5, 10, "decimal"), also=("score", "?field", "?scale"), blank=0.2),
        other("Gemiddelde 2026", mark(5, 10, "decimal", miss=0), also=("score", "?field", "?scale")),
        other("Respons", pick(["50%", "100%", "67%", "33%"])),
    ]
    return Export(
        "Resultaten KTO 2026 per klant.xlsx",
        "by hand, a marketing department's book of the customer survey: all answers, and the averages of them",
        [
            Sheet(
                "Alle antwoorden",
                "responses",
                columns,
                rows,
                above=[
                    ["Klanttevredenheidsonderzoek 2026"],
                    ["Alle cijfers op een schaal van 1 (zeer slecht) tot 10 (uitstekend)"],
                    [],
                ],
            ),
            Sheet(
                "Gemiddelden",
                None,
                average,
                customers.rows(27, each_once=True),
                above=[["Gemiddeld totaaloordeel per klant"], []],
                also=("responses", "contracts", "?table"),
                note="a summary of the other sheet; as answers it would count twice",
            ),
        ],
    )


def topdesk() -> Export:
    rows = by_day(Customers(MAILED, 5104).rows(78))
    rated = keep("s", lambda row: row.random.random() < 0.6)
    columns = [
        other("Meldingnummer", lambda row: f"M{row.day:%y%m} {row.i + 101:04d}", also=("response_id",)),
        column("Aanmelder", "respondent", full),
        column("Klant", "account", name, blank=0.02),
        other("Soort binnenkomst", pick(["Telefonisch", "E-mail", "Portal"])),
        other("Soort melding", pick(["Incident", "Wens", "Informatieaanvraag", "Klacht"]), also=("topic",)),
        other(
            "Korte omschrijving (Details)",
            pick(["Printer doet het niet", "Inloggen lukt niet", "Vraag over levering", "Nieuwe medewerker"]),
            also=("topic", "comment"),
        ),
        other("Prioriteit", pick(["P2", "P3", "P4"])),
        other("Behandelaarsgroep", pick(["Servicedesk", "Binnendienst"])),
        other("Behandelaar", owner, also=("our_person", "owner")),
        other("Datum aangemeld", date(lambda row: row.day - dt.timedelta(3), "d-m-yyyy hh:mm"), also=("date",)),
        column(
            "Datum gereed",
            "date",
            date(lambda row: row.day - dt.timedelta(1), "d-m-yyyy hh:mm"),
            order="dmy",
            also=("nothing",),
            one_of="date",
        ),
        column(
            "Datum afgesloten",
            "date",
            date("day", "d-m-yyyy hh:mm"),
            order="dmy",
            also=("nothing",),
            one_of="date",
            note="when the rating was given is not there",
        ),
        other("Status", always("Gesloten")),
        column(
            "Tevredenheidsscore aanmelder",
            "score",
            lambda row: mark(1, 5, "text", miss=0)(row) if rated(row) else "",
            scale=(1, 5),
            scales=(None, (0, 5)),
            also=("?scale",),
        ),
        column(
            "Opmerking bij score",
            "comment",
            lambda row: comment(row) if row.kept["s"] and row.random.random() < 0.4 else "",
        ),
    ]
    return Export(
        "Gesloten meldingen met score.csv",
        "TOPdesk in Dutch, a selection of closed calls: Meldingnummer, Aanmelder, Soort binnenkomst, Behandelaarsgroep"
        " are its words, the score's name from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="cp1252",
        quote_all=True,
    )


def visit_reports() -> Export:
    rows = by_day(Customers(MAILED, 5105).rows(67))
    columns = [
        column("Datum bezoek", "date", date("day", "day"), odd=("verplaatst",), share=0.03),
        column("Relatie", "account", name),
        other("Vestigingsplaats", pick(["Apeldoorn", "Venlo", "Alkmaar", "Zwolle"])),
        column("Bezocht door", "our_person", owner),
        column("Gesproken met", "person", full, blank=0.05),
        column("Functie contactpersoon", "role", role, blank=0.1),
        other("Soort contact", pick(["Bezoek", "Teams", "Telefonisch", "Bezoek"]), also=("topic",)),
        column(
            "Doel",
            "topic",
            pick(["Kwartaalgesprek", "Verlenging contract", "Klacht bespreken", "Jaarplannen klant", "Kennismaking"]),
            also=("note", "nothing"),
        ),
        column("Verslag", "note", note, blank=0.05),
        other("Actiepunten", pick(["", "Offerte nasturen", "Terugkoppelen levertijd", ""]), also=("note",)),
        other("Stemming", pick(["Positief", "Neutraal", "Positief", "Negatief"]), also=("signal", "?field", "score")),
        other("Datum vervolgafspraak", date(lambda row: row.day + dt.timedelta(75), "day"), blank=0.5),
    ]
    return Export(
        "Bezoekverslagen 2025-2026.xlsx",
        "by hand, visit reports of all account managers in one sheet; no file was found to follow",
        [
            Sheet("Verslagen", "conversations", columns, rows, above=[["Bezoekverslagen verkoop buitendienst"], []]),
            Sheet(
                "Keuzelijsten",
                None,
                [
                    other("Soort contact", cycle(["Bezoek", "Teams", "Telefonisch"])),
                    other("Stemming", cycle(["Positief", "Neutraal", "Negatief"])),
                ],
                Customers(MAILED, 6105).rows(3),
                hidden=True,
            ),
        ],
    )


def buying_center() -> Export:
    rows = Customers(MAILED, 5106).rows(55, by_account=True)
    columns = [
        column("Klant", "account", name),
        column("Naam contactpersoon", "person", full),
        column("Functie", "role", role, blank=0.06),
        column("Niveau", "level", level("Directie", "Management", "Operationeel"), also=("?field",)),
        column(
            "Rol in DMU",
            "decides",
            pick(["Beslisser", "Beïnvloeder", "Gebruiker", "Inkoper", "Beïnvloeder"]),
            also=("role", "nothing", "?field"),
            note="one of several roles is that of who decides",
        ),
        other("Invloed", pick(["Hoog", "Gemiddeld", "Laag"]), also=("?field", "decides")),
        other("Houding t.o.v. ons", pick(["Voorstander", "Neutraal", "Criticus"]), also=("signal",)),
        other("Relatiehouder", owner, also=("owner", "our_person")),
        other("Laatste contact", date("day", "day"), also=("date", "last_contact", "?field"), blank=0.15),
        column("Uitgenodigd voor KTO 2026", "invited", pick(["Ja", "Nee", "Ja"]), blank=0.05),
        other("E-mail", mail, blank=0.1),
        other("Mobiel", phone, blank=0.4),
    ]
    return Export(
        "DMU-overzicht klanten.xlsx",
        "by hand, who is who at the customers, with the roles of a decision-making unit as textbooks have them; no file"
        " was found to follow",
        [
            Sheet(
                "DMU",
                "people",
                columns,
                rows,
                above=[["DMU / stakeholders per klant", "", "", "", "", "Versie 3"], []],
                merge_down=1,
                notes=["Houding is een inschatting van de accountmanager"],
            )
        ],
    )


def agreements() -> Export:
    rows = Customers(MAILED, 5107).rows(49, by_account=True)
    columns = [
        other("Nr.", counted("{}", 1)),
        column("Klant", "account", name),
        column("Verwachting van de klant", "expectation", expectation),
        column("Uitgesproken door", "stated_by", full, blank=0.15),
        other("Functie", role, also=("role", "level"), blank=0.15),
        other("Datum vastgelegd", date(lambda row: row.day - dt.timedelta(90), "day"), also=("date", "reviewed")),
        column("Belang voor klant (1-5)", "importance", pick([2, 3, 3, 4, 5, 5]), blank=0.04),
        column("Gemaakte afspraak / KPI", "measure", measure, also=("nothing",), blank=0.06),
        column(
            "Realisatie (cijfer 0-10)",
            "fulfilment",
            mark(0, 10, miss=0.12),
            scale=(0, 10),
            also=("score", "?field"),
        ),
        column("Laatst geëvalueerd", "reviewed", date("day", "day"), odd=("nog niet",), share=0.06),
        other("Verantwoordelijke", owner, also=("owner", "our_person")),
        other("Status", pick(["Loopt", "Open", "Gereed", "Loopt"]), also=("?field",)),
    ]
    return Export(
        "Afspraken en verwachtingen per klant v2.xlsx",
        "by hand, a quality manager's list of what was agreed with customers; no file was found to follow",
        [
            Sheet(
                "Afspraken",
                "expectations",
                columns,
                rows,
                above=[["Afspraken en verwachtingen per klant"], ["Bron: jaargesprekken accountmanagers"], []],
                also=("?table",),
            )
        ],
    )


def cancelled() -> Export:
    rows = by_decision(Customers(MAILED, 5108).rows(34, each_once=True))
    columns = [
        column("Klantnummer", "account_id", numbered("{}"), also=("nothing",)),
        column("Klantnaam", "account", name),
        other("Klant sinds", date("start", "dd-mm-yyyy"), also=("start",), blank=0.1),
        column(
            "Datum opzegging",
            "date",
            date("past", "dd-mm-yyyy"),
            order="dmy",
            also=("nothing",),
            one_of="date",
        ),
        column(
            "Contract beëindigd per",
            "date",
            date(lambda row: row.past + dt.timedelta(row.notice), "dd-mm-yyyy"),
            order="dmy",
            also=("end", "nothing"),
            one_of="date",
        ),
        other(
            "Soort opzegging",
            pick(["Volledig", "Volledig", "Gedeeltelijk"]),
            also=("outcome", "reason", "?field", "?outcome"),
        ),
        column("Reden van vertrek", "reason", left_because, blank=0.06),
        other("Overgestapt naar", pick(["", "", "Onbekend", "Van Loon Services", "Eigen beheer"]), also=("reason",)),
        other("Gemiste omzet per jaar", money("1.234,50"), also=("annual_value",)),
        other("Accountmanager", owner, also=("owner", "our_person")),
        other("Exitgesprek gevoerd", pick(["Ja", "Nee", "Nee"])),
    ]
    return Export(
        "Churnlijst 2022 tm 2025.csv",
        "by hand, the customers that left and why, saved by Excel as CSV; only those who left are in it, so that no"
        " column says the outcome",
        [
            Sheet(
                None,
                "outcomes",
                columns,
                rows,
                above=[["Vertrokken klanten 2022 t/m 2025"], []],
                total=lambda _: ["", "Totaal", "", "", "", "", "", "", bedrag(1_284_310.5), "", ""],
                also=("?table",),
            )
        ],
        encoding="cp1252",
    )


def customer_overview() -> Export:
    rows = sorted(Customers(MAILED, 5109).rows(38, each_once=True), key=lambda row: row.account)
    rows = [replace(row, i=i, name=row.account) for i, row in enumerate(rows)]
    columns = [
        column("Klantnr.", "account_id", numbered("{}"), also=("nothing",)),
        column("Klant", "account", name),
        column("Sector", "segment", pick(["Zorg", "Overheid", "Industrie", "Onderwijs", "MKB"]), also=("nothing",)),
        column("Accountmanager", "owner", owner),
        column("Jaaromzet 2026", "annual_value", money("whole"), shown="#,##0"),
        column("Einddatum contract", "end", date("end", "day"), blank=0.04),
        column("Sponsor bij klant", "sponsor", full, also=("nothing", "?field"), blank=0.2),
        column(
            "Laatste directiegesprek",
            "last_executive_contact",
            date("day", "day"),
            also=("nothing", "?field"),
            odd=("onbekend",),
            share=0.04,
            blank=0.25,
        ),
        column(
            "Aantal directiegesprekken (12 mnd)",
            "executive_meetings",
            pick([0, 0, 1, 1, 2, 4]),
            also=("nothing", "?field"),
        ),
        other("Aantal klantgesprekken (12 mnd)", pick([2, 4, 6, 11, 15]), also=("?field",)),
        column(
            "Gemiddeld tevredenheidscijfer",
            "score",
            mark(4, 10, "decimal", miss=0.15),
            scale=(1, 10),
            scales=(None, (0, 10)),
            also=("nothing", "?field", "?scale"),
        ),
        column("Verwachtingen vastgelegd?", "expectations_agreed", pick(["Ja", "Nee", "Nee"]), also=("?field",)),
        column(
            "Verwachtingen waargemaakt (1-10)",
            "expectation_fit",
            mark(1, 10, miss=0.3),
            scale=(1, 10),
            scales=((0, 10),),
            also=("fulfilment", "nothing", "?field"),
        ),
        other("Aantal klachten 2026", pick([0, 0, 1, 2, 5])),
        other("Openstaand saldo", lambda row: round(row.value * row.random.uniform(0, 0.15), 2), shown="#,##0.00"),
        other("Risico op vertrek", pick(["Laag", "Laag", "Midden", "Hoog"]), also=("signal", "?field")),
    ]
    return Export(
        "Klantenoverzicht 2026.xlsx",
        "by hand, one sheet with all that is known of each customer; no file was found to follow",
        [
            Sheet(
                "Overzicht",
                "contracts",
                columns,
                rows,
                above=[["Klantenoverzicht", "", "", "", "", "", "", "", "", "", "", "", "", "", "oktober 2026"], []],
                total=summed(1, "Totaal", 4, 13, 14),
            )
        ],
        days="dd-mm-yy",
    )


def dynamics_appointments() -> Export:
    rows = Customers(MAILED, 5110).rows(72)
    columns = [
        other("(Niet wijzigen) Afspraak", lambda row: f"{row.hex(8)}-{row.hex(4)}-{row.hex(4)}-{row.hex(12)}"),
        other("(Niet wijzigen) Controlesom van rij", lambda row: f"{row.hex(40)}=="),
        other("(Niet wijzigen) Gewijzigd op", date(lambda row: row.day + dt.timedelta(1), "moment"), also=("date",)),
        column(
            "Onderwerp",
            "topic",
            pick(["Kwartaaloverleg", "Contractbespreking 2027", "Introductie", "Evaluatie levering", "Jaarplan klant"]),
            also=("note", "nothing"),
        ),
        column("Betreft", "account", name, also=("?field",), blank=0.02),
        column("Vereiste deelnemers", "person", full, also=("?field", "nothing"), blank=0.08),
        column("Begintijd", "date", date("day", "moment")),
        other("Eindtijd", date(lambda row: row.day + dt.timedelta(hours=1), "moment"), also=("date",)),
        other("Locatie", pick(["", "Microsoft Teams-vergadering", "Bij klant", "Kantoor"])),
        other("Status", always("Voltooid")),
        other("Prioriteit", always("Normaal")),
        column("Eigenaar", "our_person", owner, also=("?field", "owner")),
        column("Beschrijving", "note", note, blank=0.3),
    ]
    return Export(
        "Afspraken klanten 30-10-2026 09-41-07.xlsx",
        "Dynamics 365 in Dutch, a view of appointments saved for Excel: the three columns not to change and Regarding"
        " as programs that fill its template have them, their Dutch from memory",
        [Sheet("Afspraken klanten", "conversations", columns, rows)],
        days="d-m-yyyy",
    )


def afas_contacts() -> Export:
    rows = Customers(MAILED, 5111).rows(74, by_account=True)
    columns = [
        column("Nummer organisatie", "account_id", numbered("1{}"), also=("nothing",)),
        column("Organisatie", "account", name),
        other("Nummer contact", counted("{}", 100231, 3)),
        other("Voorletters", lambda row: f"{row.first[0]}."),
        column("Roepnaam", "person", first, also=("nothing",), one_of="person"),
        column("Achternaam", "person", last, also=("nothing",), one_of="person"),
        column("Functieomschrijving", "role", role, blank=0.18),
        other("Afdeling", pick(["Inkoop", "ICT", "", "Directie", "Financiën"]), also=("role", "level", "?field")),
        other("Geslacht", pick(["Man", "Vrouw"])),
        other("E-mail werk", mail, blank=0.07),
        other("Telefoonnr. werk", phone, blank=0.2),
        column("Beslissingsbevoegd", "decides", pick(["Ja", "Nee", "Nee"]), blank=0.04),
        column("Uitnodiging KTO verstuurd", "invited", pick(["Ja", "Nee"]), blank=0.04),
        other("Mailing kerst", pick(["Ja", "Nee"]), also=("?field",)),
        other("Geblokkeerd", always("Nee")),
        other("Gewijzigd op", date("day", "dd-mm-yyyy"), also=("date",)),
    ]
    return Export(
        "Contactpersonen_organisaties.csv",
        "AFAS Profit, a view of contacts of organisations: Roepnaam, E-mail werk and Telefoonnr. werk are its words,"
        " two fields for deciding and the survey are ours, from memory",
        [Sheet(None, "people", columns, rows, doubled=2)],
        encoding="utf-8-sig",
    )


def revenue() -> Export:
    rows = [replace(row, i=i) for i, row in enumerate(Customers(MAILED, 5112).rows(37, each_once=True))]
    columns = [
        other("Deb.nr.", numbered("{}"), also=("account_id",)),
        other("Debiteur", name, also=("account",)),
        other("Plaats", pick(["Deventer", "Roermond", "Hoorn", "Assen"])),
        other("Betalingsconditie", pick(["30 dagen", "14 dagen", "30 dagen"])),
        other("Omzet 2024", money("1.234,50", 0.9), also=("?field",)),
        other("Omzet 2025", money("1.234,50", 0.97), also=("annual_value", "?field")),
        other("Omzet 2026 t/m sept", money("1.234,50", 0.75), also=("annual_value", "?field")),
        other("Openstaand", lambda row: bedrag(keep("o", lambda of: of.value * of.random.uniform(0, 0.1))(row))),
        other("Waarvan > 60 dgn", lambda row: bedrag(row.kept["o"] * row.random.uniform(0, 0.5)), blank=0.6),
        other("Kredietlimiet", pick(["10.000,00", "25.000,00", "50.000,00"])),
    ]
    return Export(
        "Omzet per debiteur.csv",
        "bookkeeping, what was invoiced by debtor; the kind of names is that of any such report, from memory",
        [
            Sheet(
                None,
                None,
                columns,
                rows,
                above=[["Omzet per debiteur", "", "", "", "Administratie 001"], ["Afgedrukt op 29-10-2026"], []],
                also=("contracts", "?table"),
                note="no contracts, but of which customers there are and what they are worth it tells",
            )
        ],
        encoding="cp1252",
    )


EXPORTS = (
    contract_list,
    renewals,
    survey_results,
    topdesk,
    visit_reports,
    buying_center,
    agreements,
    cancelled,
    customer_overview,
    dynamics_appointments,
    afas_contacts,
    revenue,
)
