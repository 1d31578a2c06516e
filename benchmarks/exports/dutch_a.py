"""Dutch exports, the first set: of tools and by hand."""

import datetime as dt

from benchmarks.exports.cells import (
    NO_DATE,
    account,
    always,
    comment,
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
    number,
    owner,
    phone,
    pick,
    reason,
    role,
    subject,
    written,
)
from benchmarks.exports.customers import Customers
from benchmarks.exports.sheet import Export, Sheet, column, other
from benchmarks.exports.worlds import DUTCH_A

SATISFIED = ("Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden")
AGREED = ("Helemaal oneens", "Oneens", "Niet eens, niet oneens", "Eens", "Helemaal eens")


def afas_subscriptions() -> Export:
    customers = Customers(DUTCH_A, 101)
    return Export(
        "afas_abonnementen_export.csv",
        "AFAS Profit, the view of subscriptions",
        [
            Sheet(
                None,
                "contracts",
                [
                    column(
                        "Debiteur",
                        "account_id",
                        number,
                        also=("account", "?field"),
                        note="debiteurnummer; the name stands in the next column",
                    ),
                    column("Naam debiteur", "account", name),
                    column(
                        "Abonnement", "contract_id", lambda row: f"{4000 + row.i * 3:06d}", note="abonnementsnummer"
                    ),
                    other("Abonnementssoort", keep("as", pick(["SUP", "OND", "LIC", "DET"])), also=("segment",)),
                    other(
                        "Omschrijving abonnementssoort",
                        lambda row: {"SUP": "Support", "OND": "Onderhoud", "LIC": "Licentie", "DET": "Detachering"}[
                            row.kept["as"]
                        ],
                        also=("segment", "?field"),
                    ),
                    column("Begindatum abonnement", "start", date("start", "dd-mm-yyyy")),
                    column("Einddatum abonnement", "end", date("end", "dd-mm-yyyy"), blank=0.12),
                    other("Datum factureren vanaf", date("start", "dd-mm-yyyy"), also=("start", "?field")),
                    other("Factuurcyclus", pick(["Jaar", "Maand", "Kwartaal"])),
                    column("Jaarbedrag excl. btw", "annual_value", money("1234,50"), blank=0.03),
                    column("Valuta", "currency", always("EUR")),
                    column(
                        "Opzegtermijn (mnd)",
                        "notice_days",
                        pick(["1", "2", "3", "3", "6", ""]),
                        also=("?field", "nothing"),
                        note="in months, not days",
                    ),
                    column("Automatisch verlengen", "auto_renew", pick(["J", "J", "J", "N"])),
                    column("Verantwoordelijke", "owner", owner),
                    other("Reden einde", pick(["", "", "", "", "Opgezegd door klant"]), also=("?field",)),
                    other("Geblokkeerd", pick(["N", "N", "N", "J"])),
                    other("Gewijzigd op", date("day", "d-m-yyyy hh:mm")),
                ],
                customers.rows(58, each_once=True),
                doubled=1,
            )
        ],
        encoding="cp1252",
    )


def exact_contracts() -> Export:
    customers = Customers(DUTCH_A, 102)
    return Export(
        "Exact_Contracten_20251001.xlsx",
        "Exact Online, contracts with a block of titles",
        [
            Sheet(
                "Contracten",
                "contracts",
                [
                    column("Relatie: Code", "account_id", lambda row: f"{row.number:>10}", also=("?field",)),
                    column("Relatie: Naam", "account", name),
                    other(
                        "Relatie: Plaats",
                        pick(["Utrecht", "Zwolle", "Eindhoven", "Arnhem", "Rotterdam", "Assen", "Breda", "Hoorn"]),
                    ),
                    column("Contractnr.", "contract_id", lambda row: f"C{2019 + row.i % 6}-{row.i:04d}"),
                    other(
                        "Omschrijving",
                        pick(["SLA Brons", "SLA Goud", "Onderhoud jaarlijks", "Hosting"]),
                        also=("segment",),
                    ),
                    column("Ingangsdatum", "start", date("start", "day")),
                    column("Vervaldatum", "end", date("end", "day"), also=("?field",), blank=0.08),
                    other("Opgezegd per", date("end", "day"), also=("end", "?field"), blank=0.9),
                    column("Bedrag p/m (excl.)", "monthly_value", money("number", 1 / 12)),
                    other("Factuurfrequentie", pick(["Maandelijks", "Per kwartaal", "Jaarlijks"])),
                    other("Btw-code", always("2")),
                    column("Accountmanager", "owner", owner),
                    column("Classificatie", "segment", pick(["A", "A", "B", "B", "C", ""]), also=("nothing", "?field")),
                    other("Status", pick(["Lopend", "Lopend", "Concept", "Opgezegd"])),
                ],
                customers.rows(47, each_once=True),
                above=[
                    ["Administratie:", "204 - Demo Dienstverlening B.V."],
                    ["Afgedrukt op", "01-10-2025 09:14"],
                    ["Selectie", "Status <> Vervallen"],
                    [],
                ],
                total=lambda d: ["Totaal"] + [""] * 7 + [round(sum(x[8] for x in d), 2)],
            )
        ],
    )


def microsoft_forms() -> Export:
    customers = Customers(DUTCH_A, 103)
    return Export(
        "Klanttevredenheidsonderzoek 2025(1-64).xlsx",
        "Microsoft Forms in Dutch",
        [
            Sheet(
                "Sheet1",
                "responses",
                [
                    column("Id", "response_id", lambda row: row.i + 1, also=("nothing",)),
                    other("Begintijd", date("day", "moment"), also=("date",)),
                    column(
                        "Tijd van voltooien",
                        "date",
                        date(lambda row: row.day + dt.timedelta(minutes=4), "moment"),
                        also=("nothing", "?field"),
                        one_of="date",
                        note="date or Begintijd, one of the two",
                    ),
                    other("E-mail", always("anonymous"), also=("respondent",), note='always "anonymous"'),
                    other("Naam", always(""), also=("respondent",), note="empty column (anonymous form)"),
                    column("Voor welke organisatie vult u deze vragenlijst in?", "account", name),
                    column("Wat is uw functie?", "role", role, blank=0.1),
                    column(
                        "Hoe tevreden bent u over de bereikbaarheid van onze servicedesk?",
                        "score",
                        label(SATISFIED),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        "Hoe tevreden bent u over de kwaliteit van de uitgevoerde werkzaamheden?",
                        "score",
                        label(SATISFIED, unknown="Niet van toepassing"),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        "Hoe tevreden bent u over het contact met uw accountmanager?",
                        "score",
                        label(SATISFIED, miss=0.2),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        "Welk rapportcijfer (1-10) geeft u onze dienstverlening als geheel?",
                        "score",
                        mark(1, 10),
                        scale=(1, 10),
                    ),
                    column(
                        "Hoe waarschijnlijk is het dat u ons zou aanbevelen bij een collega of zakenrelatie?",
                        "score",
                        mark(0, 10),
                        also=("?scale",),
                        scale=(0, 10),
                        scales=((1, 10),),
                        note="nps; scale not in header",
                    ),
                    column("Wat kunnen wij verbeteren?", "comment", comment, blank=0.5),
                    other("Mogen wij contact met u opnemen over uw antwoorden?", pick(["Ja", "Nee", "Nee"])),
                ],
                customers.rows(64),
            )
        ],
    )


def google_forms() -> Export:
    customers = Customers(DUTCH_A, 104)
    return Export(
        "Evaluatie samenwerking (reacties) - Formulierreacties 1.csv",
        "Google Forms in Dutch",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Tijdstempel", "date", date("day", "yyyy/mm/dd h:mm:ss a.m. CET"), order="ymd"),
                    column("Bedrijfsnaam", "account", name),
                    column("Uw naam", "respondent", full, blank=0.15),
                    column("Functie", "role", role, blank=0.2),
                    column(
                        "De samenwerking met ons team [1 = zeer slecht, 5 = zeer goed]",
                        "score",
                        mark(1, 5, "text"),
                        scale=(1, 5),
                    ),
                    column(
                        "Wij komen onze afspraken na [1 = zeer slecht, 5 = zeer goed]",
                        "score",
                        mark(1, 5, "text"),
                        scale=(1, 5),
                    ),
                    column(
                        "Hoe beoordeelt u de prijs-kwaliteitverhouding?",
                        "score",
                        mark(1, 5, "text"),
                        also=("?scale",),
                        scale=(1, 5),
                    ),
                    column("Wat gaat er goed?", "comment", comment, blank=0.4),
                    column("Wat kan er beter?", "comment", comment, blank=0.5),
                    other("Akkoord met privacyverklaring", always("Ja")),
                ],
                customers.rows(41),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def surveymonkey() -> Export:
    customers = Customers(DUTCH_A, 105)
    return Export(
        "SurveyMonkey_KTO_alle_antwoorden.xlsx",
        "SurveyMonkey, all single answers, two rows of names",
        [
            Sheet(
                "Sheet",
                "responses",
                [
                    column(
                        ("Respondent-ID", ""), "response_id", lambda row: 118200000000 + row.i * 7919, also=("nothing",)
                    ),
                    other(("Collector-ID", ""), always(431987012)),
                    other(("Begindatum", ""), date("day", "mm/dd/yyyy hh:mm:ss"), also=("date",)),
                    column(
                        ("Einddatum", ""),
                        "date",
                        date(lambda row: row.day + dt.timedelta(minutes=6), "mm/dd/yyyy hh:mm:ss"),
                        also=("nothing", "?field", "?date_order"),
                        order="mdy",
                        one_of="date",
                        note="SurveyMonkey writes mm/dd/yyyy",
                    ),
                    other(("IP-adres", ""), ip_address),
                    other(("E-mailadres", ""), mail, also=("respondent",)),
                    column(("Voornaam", ""), "respondent", first, also=("nothing", "?field"), one_of="respondent"),
                    column(("Achternaam", ""), "respondent", last, also=("nothing", "?field"), one_of="respondent"),
                    column(
                        ("Aangepaste gegevens 1", ""),
                        "account",
                        name,
                        also=("?field",),
                        note="company stands in a custom field; only the values tell",
                    ),
                    column(
                        ("Hoe tevreden bent u over de volgende onderdelen?", "Bereikbaarheid"),
                        "score",
                        label(SATISFIED),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        ("", "Deskundigheid medewerkers"),
                        "score",
                        label(SATISFIED),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        ("", "Snelheid van leveren"),
                        "score",
                        label(SATISFIED, unknown="N.v.t."),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=(None,),
                    ),
                    column(
                        ("", "Facturatie"), "score", label(SATISFIED), also=("?scale",), scale=(1, 5), scales=(None,)
                    ),
                    column(
                        ("Welk cijfer geeft u ons over het geheel genomen?", "Response"),
                        "score",
                        mark(1, 10),
                        also=("?scale",),
                        scale=(1, 10),
                        scales=((0, 10),),
                    ),
                    column(("Heeft u nog tips of opmerkingen?", "Open-Ended Response"), "comment", comment, blank=0.5),
                    other(
                        ("Welke diensten neemt u af? (meerdere antwoorden mogelijk)", "Onderhoud"),
                        pick(["Onderhoud", ""]),
                    ),
                    other(("", "Advies"), pick(["Advies", "", ""])),
                    other(("", "Anders, namelijk"), pick(["", "", "", "schoonmaak"])),
                ],
                customers.rows(53),
                merge=["J1:M1", "P1:R1"],
            )
        ],
    )


def qualtrics() -> Export:
    customers = Customers(DUTCH_A, 106)
    return Export(
        "KTO_B2B_2025_Qualtrics.csv",
        "Qualtrics, three rows of names",
        [
            Sheet(
                None,
                "responses",
                [
                    other(
                        ("StartDate", "Begindatum", '{"ImportId":"startDate"}'),
                        date("day", "yyyy-mm-dd hh:mm:ss"),
                        also=("date",),
                        order="ymd",
                    ),
                    other(
                        ("EndDate", "Einddatum", '{"ImportId":"endDate"}'),
                        date("day", "yyyy-mm-dd hh:mm:ss"),
                        also=("date",),
                        order="ymd",
                    ),
                    other(("Status", "Responstype", '{"ImportId":"status"}'), always("IP Address")),
                    other(("IPAddress", "IP-adres", '{"ImportId":"ipAddress"}'), ip_address),
                    other(("Progress", "Voortgang", '{"ImportId":"progress"}'), always("100")),
                    other(
                        ("Duration (in seconds)", "Duur (in seconden)", '{"ImportId":"duration"}'),
                        lambda row: row.random.randint(60, 900),
                    ),
                    other(("Finished", "Voltooid", '{"ImportId":"finished"}'), always("True")),
                    column(
                        ("RecordedDate", "Registratiedatum", '{"ImportId":"recordedDate"}'),
                        "date",
                        date("day", "yyyy-mm-dd hh:mm:ss"),
                        also=("nothing", "?field"),
                        order="ymd",
                    ),
                    column(
                        ("ResponseId", "Antwoord-ID", '{"ImportId":"_recordId"}'),
                        "response_id",
                        lambda row: "R_" + "".join(row.random.choice("abcdefghkmABCDEF0123456789") for _ in range(15)),
                        also=("nothing",),
                    ),
                    column(
                        ("RecipientLastName", "Achternaam ontvanger", '{"ImportId":"recipientLastName"}'),
                        "respondent",
                        last,
                        also=("nothing", "?field"),
                    ),
                    column(
                        ("RecipientFirstName", "Voornaam ontvanger", '{"ImportId":"recipientFirstName"}'),
                        "respondent",
                        first,
                        also=("nothing", "?field"),
                    ),
                    other(
                        ("RecipientEmail", "E-mailadres ontvanger", '{"ImportId":"recipientEmail"}'),
                        mail,
                        also=("respondent",),
                    ),
                    column(
                        ("ExternalReference", "Externe gegevensreferentie", '{"ImportId":"externalDataReference"}'),
                        "account_id",
                        number,
                        also=("nothing", "?field"),
                    ),
                    other(
                        ("DistributionChannel", "Distributiekanaal", '{"ImportId":"distributionChannel"}'),
                        always("email"),
                    ),
                    other(("UserLanguage", "Gebruikerstaal", '{"ImportId":"userLanguage"}'), always("NL")),
                    column(
                        (
                            "Q1",
                            "In hoeverre bent u tevreden over onze dienstverlening in het afgelopen jaar?",
                            '{"ImportId":"QID1"}',
                        ),
                        "score",
                        label(SATISFIED),
                        also=("?scale",),
                        scale=(1, 5),
                    ),
                    column(
                        (
                            "Q2_1",
                            (
                                "Hoe makkelijk was het om uw vraag bij ons opgelost te krijgen? "
                                "(1 = zeer moeilijk, 7 = zeer makkelijk)"
                            ),
                            '{"ImportId":"QID2_1"}',
                        ),
                        "score",
                        mark(1, 7, "text"),
                        scale=(1, 7),
                    ),
                    other(
                        (
                            "Q3_NPS_GROUP",
                            "Hoe waarschijnlijk is het dat u ons aanbeveelt? - Groep",
                            '{"ImportId":"QID3_NPS_GROUP"}',
                        ),
                        lambda row: (
                            nps_group("n", "Promoter", "Passive", "Detractor")(row)
                            if keep("n", mark(0, 10, "text"))(row)
                            else ""
                        ),
                    ),
                    column(
                        ("Q3", "Hoe waarschijnlijk is het dat u ons aanbeveelt?", '{"ImportId":"QID3"}'),
                        "score",
                        keep("n", mark(0, 10, "text")),
                        also=("?scale",),
                        scale=(0, 10),
                    ),
                    column(("Q4", "Wilt u uw score toelichten?", '{"ImportId":"QID4"}'), "comment", comment, blank=0.5),
                    column(("Klantnaam", "Klantnaam", '{"ImportId":"Klantnaam"}'), "account", name),
                    column(
                        ("Functieniveau", "Functieniveau", '{"ImportId":"Functieniveau"}'),
                        "level",
                        level("Directie", "Management", "Operationeel"),
                        also=("role", "?field"),
                    ),
                ],
                customers.rows(72),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def topdesk_evaluations() -> Export:
    customers = Customers(DUTCH_A, 107)
    return Export(
        "topdesk_evaluaties_meldingen.csv",
        "TOPdesk, evaluated calls",
        [
            Sheet(
                None,
                "responses",
                [
                    column(
                        "Meldingnummer",
                        "response_id",
                        lambda row: f"M{row.day:%y%m} {row.i + 101:04d}",
                        also=("nothing",),
                    ),
                    column("Naam aanmelder", "respondent", lambda row: f"{row.last}, {row.first}"),
                    column(
                        "Vestiging (Aanmelder)",
                        "account",
                        name,
                        also=("?field",),
                        note="at a service provider the vestiging is the customer",
                    ),
                    other("Afdeling (Aanmelder)", pick(["ICT", "Inkoop", "Facilitair", ""]), also=("role",)),
                    other("Soort melding", pick(["Incident", "Verzoek", "Klacht"])),
                    other(
                        "Korte omschrijving (Details)",
                        pick(["Printer storing", "Wachtwoord reset", "Nieuw account", "Traag netwerk"]),
                        also=("comment",),
                    ),
                    other("Behandelaarsgroep", pick(["Servicedesk", "2e lijn"])),
                    other("Behandelaar", owner),
                    other("Datum aangemeld", date("day", "d-m-yyyy hh:mm"), also=("date",)),
                    column(
                        "Datum gereed",
                        "date",
                        date(lambda row: row.day + dt.timedelta(days=row.i % 6), "d-m-yyyy hh:mm"),
                        also=("nothing", "?field"),
                        order="dmy",
                        one_of="date",
                        odd=NO_DATE,
                        share=0.02,
                    ),
                    other("Doorlooptijd (uren)", lambda row: row.random.randint(1, 90)),
                    column(
                        "Beoordeling",
                        "score",
                        mark(1, 5, "text", miss=0.3),
                        also=("?scale",),
                        scale=(1, 5),
                        scales=((1, 10),),
                    ),
                    column("Toelichting beoordeling", "comment", comment, blank=0.7),
                    other("Gereed", always("Waar")),
                ],
                customers.rows(90),
            )
        ],
        encoding="utf-8-sig",
    )


def superoffice_activities() -> Export:
    customers = Customers(DUTCH_A, 108)
    return Export(
        "SuperOffice selectie activiteiten.xlsx",
        "SuperOffice, activities",
        [
            Sheet(
                "Sectie activiteiten",
                "conversations",
                [
                    other("Pictogram", always("")),
                    column("Datum", "date", date("day", "day")),
                    other("Tijd", lambda row: f"{row.day:%H:%M}"),
                    other(
                        "Type",
                        pick(["Vergadering (ext)", "Telefoon (uit)", "Bezoek", "E-mail (in)", "Lunch"]),
                        also=("topic",),
                    ),
                    column("Bedrijf", "account", name),
                    other("Bedrijfsnr.", number, also=("account_id",)),
                    column("Contactpersoon", "person", full, blank=0.1),
                    column(
                        "Titel",
                        "role",
                        role,
                        also=("nothing", "?field"),
                        blank=0.3,
                        note="in SuperOffice, Titel is the job title of the contact",
                    ),
                    column("Tekst", "note", note, also=("topic",)),
                    column("Eigenaar", "our_person", owner),
                    other("Project", pick(["", "", "Implementatie 2025"])),
                    other("Verkoop", always("")),
                    other("Voltooid", pick(["Ja", "Ja", "Nee"])),
                    other("Locatie", pick(["", "Teams", "Bij klant"])),
                ],
                customers.rows(77),
            )
        ],
    )


def dynamics_activities() -> Export:
    customers = Customers(DUTCH_A, 109)
    return Export(
        "Alle activiteiten 1-10-2025 11-02-45.xlsx",
        "Dynamics 365, with its hidden sheet",
        [
            Sheet(
                "Alle activiteiten",
                "conversations",
                [
                    other(
                        "(Niet wijzigen) Activiteit", lambda row: f"{row.hex(8)}-{row.hex(4)}-ee11-9937-{row.hex(12)}"
                    ),
                    other("(Niet wijzigen) Controlesom van rij", lambda row: f"Q2hlY2s{row.hex(6)}=="),
                    other("(Niet wijzigen) Gewijzigd op", date("day", "moment"), also=("date",)),
                    column(
                        "Onderwerp",
                        "topic",
                        subject,
                        also=("note", "?field"),
                        note="free subject line; note is defensible too",
                    ),
                    other("Type activiteit", pick(["Afspraak", "Telefoongesprek", "E-mail", "Taak"])),
                    column("Betreft", "account", name, also=("?field",), note="regarding = account"),
                    other("Status van activiteit", pick(["Voltooid", "Open", "Geannuleerd"])),
                    column("Eigenaar", "our_person", owner),
                    other("Prioriteit", always("Normaal")),
                    column("Begindatum", "date", date("day", "moment"), also=("nothing", "?field"), one_of="date"),
                    other("Einddatum", date(lambda row: row.day + dt.timedelta(hours=1), "moment"), also=("date",)),
                    column("Omschrijving", "note", note, blank=0.3),
                ],
                customers.rows(66),
            ),
            Sheet(
                "hiddenSheet",
                None,
                [
                    other("activitypointer:prioritycode", cycle(["Laag", "Normaal", "Hoog"])),
                    other("statecode", cycle(["Open", "Voltooid", ""])),
                ],
                customers.rows(3),
                hidden=True,
                note="option lists of Dynamics; no table",
            ),
        ],
    )


def hubspot_contacts() -> Export:
    customers = Customers(DUTCH_A, 110)
    return Export(
        "hubspot-crm-exports-alle-contacten-2025-10-01.csv",
        "HubSpot in Dutch, contacts",
        [
            Sheet(
                None,
                "people",
                [
                    other("Record-ID - contact", lambda row: 51000 + row.i * 13),
                    column("Voornaam", "person", first, also=("nothing", "?field"), one_of="person"),
                    column("Achternaam", "person", last, also=("nothing", "?field"), one_of="person"),
                    other("E-mail", mail, also=("person",)),
                    other("Telefoonnummer", phone, blank=0.3),
                    other("Contacteigenaar", owner, note="our account manager; people has no such field"),
                    other("Leadstatus", pick(["", "Open", "Verbonden"])),
                    other("Levenscyclusfase", pick(["Klant", "Klant", "Evangelist"])),
                    column("Functietitel", "role", role, blank=0.1),
                    column(
                        "Inkooprol",
                        "decides",
                        pick(["Beslisser", "Beïnvloeder", "Budgethouder", "Eindgebruiker", "", ""]),
                        also=("nothing", "role", "?field"),
                        note="Beslisser = yes; other values are not yes/no",
                    ),
                    column("Geassocieerd bedrijf", "account", name, blank=0.04),
                    other("Record-ID - bedrijf", lambda row: row.number * 11, also=("account_id",)),
                    other("Laatste-activiteitsdatum", date("day", "yyyy-mm-dd hh:mm:ss"), blank=0.2),
                    other("Aanmaakdatum", date("start", "yyyy-mm-dd hh:mm:ss")),
                    other("Marketingcontactstatus", pick(["Marketingcontact", "Niet-marketingcontact"])),
                ],
                customers.rows(85),
            )
        ],
        encoding="utf-8-sig",
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def maintenance_list() -> Export:
    customers = Customers(DUTCH_A, 111)
    odd = ("12k", "€ 8.500,- ex", "pm", "n.v.t.")
    columns = [
        other("", always("")),
        column("Klant", "account", name),
        column("Contract #", "contract_id", lambda row: f"{row.start:%y}/{row.i + 1:03d}"),
        other("Wat", pick(["Onderhoud CV", "Liften", "Brandmeld", "Totaalpakket"])),
        column(
            "Ingangsdatum",
            "start",
            date("start", "dd-mm-yyyy"),
            order="dmy",
            odd=NO_DATE,
            share=0.04,
            note="dates as text",
        ),
        column("Loopt tot", "end", date("end", "dd-mm-yyyy"), order="dmy", blank=0.06),
        column("€ per jaar", "annual_value", money("€ 1.234,-"), odd=odd),
        column(
            "Opzegtermijn",
            "notice_days",
            pick(["3 mnd", "1 maand", "2 mnd", "90 dgn", "6 mnd", "n.v.t."]),
            also=("?field",),
            note="text with a unit",
        ),
        column("Stilzw. verlengen", "auto_renew", pick(["ja", "ja", "nee", "?", ""])),
        column("AM", "owner", owner, also=("?field",), note="AM = accountmanager"),
        other("Opm.", pick(["", "", "indexatie CBS", "let op: nieuwe inkoper"])),
    ]
    return Export(
        "Contractenlijst onderhoud - versie Linda.xlsx",
        "by hand: a title, an empty column A, several sheets, a total and notes",
        [
            Sheet(
                "Lopend",
                "contracts",
                columns,
                customers.rows(44, each_once=True),
                above=[["", "OVERZICHT LOPENDE CONTRACTEN 2025"], ["", "bijgewerkt t/m 15 sept. door Linda"], []],
                merge=["B1:K1"],
                total=lambda _: ["", "Totaal", "", "", "", "", "€ 1.912.450,-"],
                notes=[["", "* bedragen zijn excl. btw"], ["", "* gele regels nog controleren"]],
            ),
            Sheet(
                "Beëindigd",
                "contracts",
                columns,
                customers.rows(25, each_once=True),
                above=[["", "BEËINDIGDE CONTRACTEN"], []],
                also=("outcomes",),
                note="ended contracts, same columns; could be excluded but is a contract table",
            ),
            Sheet("Blad3", None),
        ],
    )


def board_overview() -> Export:
    customers = Customers(DUTCH_A, 112)
    return Export(
        "Contractoverzicht_directie_sept2025.xlsx",
        "by hand, wide: what the board keeps of each customer",
        [
            Sheet(
                "Overzicht",
                "contracts",
                [
                    column("Klantnr", "account_id", number),
                    column("Klantnaam", "account", account),
                    column("Segment", "segment", pick(["Enterprise", "Midden", "MKB"])),
                    column("Contractwaarde per jaar (€)", "annual_value", money("whole"), blank=0.04),
                    column("Startdatum", "start", date("start", "day")),
                    column("Einddatum", "end", date("end", "day")),
                    column("Opzegtermijn (dagen)", "notice_days", pick([30, 60, 90, 90, 180])),
                    column("Accountmanager", "owner", owner),
                    column(
                        "Laatste contact op directieniveau",
                        "last_executive_contact",
                        date("day", "day"),
                        also=("date",),
                        blank=0.25,
                    ),
                    column(
                        "Aantal directiegesprekken afgelopen 12 mnd",
                        "executive_meetings",
                        pick([0, 0, 0, 1, 1, 2, 3, 4]),
                    ),
                    column("Verwachtingen vastgelegd (ja/nee)", "expectations_agreed", pick(["ja", "nee", "nee", ""])),
                    column(
                        "Score verwachtingen (0-10)",
                        "expectation_fit",
                        mark(0, 10, miss=0.4),
                        also=("fulfilment",),
                        scale=(0, 10),
                    ),
                    column("Naam sponsor", "sponsor", full, also=("person",), blank=0.3),
                    column(
                        "Gemiddelde CSAT (1-5)", "score", mark(1, 5, "decimal", miss=0.1), also=("score",), scale=(1, 5)
                    ),
                    column(
                        "Verlengd vorige keer", "outcome", pick(["ja", "ja", "ja", "nee", "n.v.t."]), also=("outcome",)
                    ),
                    other("Opmerkingen", pick(["", "", "risico", "groeikans"]), also=("note",)),
                ],
                customers.rows(60, each_once=True),
                above=[["Contractoverzicht incl. relatie-indicatoren"], ["Vertrouwelijk – MT"], []],
                merge=["A1:P1"],
            )
        ],
    )


def conversation_log() -> Export:
    customers = Customers(DUTCH_A, 113)
    return Export(
        "Log gespreksverslagen 2025.xlsx",
        "by hand, of a team of account managers",
        [
            Sheet(
                "Log",
                "conversations",
                [
                    other("Nr", lambda row: row.i + 1),
                    column("Datum gesprek", "date", date("day", "day"), odd=NO_DATE, share=0.03),
                    column("Klant", "account", name),
                    column("Gesprekspartner", "person", full),
                    column("Functie gesprekspartner", "role", role),
                    column(
                        "Niveau (D/M/O)", "level", level("D", "M", "O"), note="D=directie, M=management, O=operationeel"
                    ),
                    column("Namens ons", "our_person", owner),
                    column(
                        "Gespreksonderwerp",
                        "topic",
                        pick(["operationeel", "commercieel", "verwachtingen", "toekomst", "operationeel"]),
                    ),
                    column(
                        "Signaal",
                        "signal",
                        pick(["", "", "ziet toekomst met ons", "alleen prijs", "overweegt vertrek"]),
                    ),
                    column("Wat is er gezegd?", "note", note),
                    other("Actiepunt", pick(["", "terugbellen", "offerte sturen", "SLA aanpassen"])),
                    other("Wie", owner, also=("our_person",)),
                    other("Deadline", date(lambda row: row.day + dt.timedelta(days=14), "day"), blank=0.5),
                ],
                customers.rows(68),
                above=[["Gespreksverslagen klantteam"], []],
                gaps=(20, 45),
                notes=["Legenda niveau: D = directie, M = management, O = operationeel"],
            )
        ],
    )


def expectation_register() -> Export:
    customers = Customers(DUTCH_A, 114)
    return Export(
        "Verwachtingenregister.xlsx",
        "by hand, of a service supplier",
        [
            Sheet(
                "Register",
                "expectations",
                [
                    column("Opdrachtgever", "account", name),
                    column("Verwachting van de klant", "expectation", expectation),
                    column("Uitgesproken door", "stated_by", full, blank=0.1),
                    column("Niveau", "level", level("Strategisch", "Tactisch", "Operationeel")),
                    column("Belang (1-5)", "importance", pick([1, 2, 3, 3, 4, 4, 5, 5, 5])),
                    column("Afgesproken maatstaf", "measure", measure),
                    column("Mate van realisatie (0-10)", "fulfilment", mark(0, 10, miss=0.15), note="0-10"),
                    column("Laatst besproken op", "reviewed", date("day", "day"), blank=0.2),
                    column("Herkomst", "source", pick(["klant", "klant", "eigen inschatting"])),
                    other("Eigenaar intern", owner, also=("owner", "our_person")),
                    other("Status", pick(["open", "lopend", "gereed"])),
                ],
                customers.rows(63),
                above=[["Verwachtingenregister", "", "", "", "versie 0.9"], []],
            ),
            Sheet(
                "Lijsten",
                None,
                [
                    other("Niveau", cycle(["Strategisch", "Tactisch", "Operationeel"])),
                    other("Herkomst", cycle(["klant", "eigen inschatting", ""])),
                ],
                customers.rows(3),
                hidden=True,
            ),
        ],
    )


def cancelled_and_renewed() -> Export:
    customers = Customers(DUTCH_A, 115)
    return Export(
        "opzeggingen_verlengingen_2024.csv",
        "Unicode text with tabs",
        [
            Sheet(
                None,
                "outcomes",
                [
                    column("Klantnummer", "account_id", number),
                    column("Klant", "account", name),
                    column(
                        "Besluitdatum",
                        "date",
                        date(lambda row: row.day - dt.timedelta(days=365), "d-m-yyyy"),
                        order="dmy",
                        odd=NO_DATE,
                        share=0.02,
                    ),
                    column(
                        "Uitkomst",
                        "outcome",
                        keep("o", pick(["Verlengd", "Verlengd", "Verlengd", "Opgezegd", "Verlengd", "verlengd"])),
                    ),
                    column("Reden", "reason", reason("o")),
                    other("Contractwaarde oud", money("1.234,50"), also=("annual_value",)),
                    other(
                        "Contractwaarde nieuw",
                        lambda row: "" if row.kept["o"][0] == "O" else money("1.234,50", 1.04)(row),
                        also=("annual_value",),
                    ),
                    other("Behandeld door", owner),
                ],
                customers.rows(70),
            )
        ],
        encoding="utf-16",
        delimiter="\t",
    )


def contact_list() -> Export:
    customers = Customers(DUTCH_A, 116)
    return Export(
        "contactpersonen_relatiebeheer.csv",
        "by hand, people with everything about them",
        [
            Sheet(
                None,
                "people",
                [
                    column("Relatienr", "account_id", number, also=("nothing",)),
                    column("Organisatie", "account", name),
                    other("Aanhef", pick(["Dhr.", "Mw."])),
                    column("Naam contactpersoon", "person", full),
                    column("Functie", "role", role, blank=0.12),
                    column("Niveau", "level", level("Directie/RvB", "MT", "Werkvloer")),
                    column("Beslissingsbevoegd (J/N)", "decides", pick(["J", "N", "N", "J", ""])),
                    column("Uitgenodigd KTO 2025", "invited", pick(["Ja", "Nee", "Ja", ""])),
                    other("Tel. direct", phone, blank=0.2),
                    other("Mobiel", lambda row: f"06-{row.random.randint(10000000, 90000000)}", blank=0.4),
                    other("E-mailadres", mail),
                    other(
                        "Postcode",
                        lambda row: f"{row.random.randint(1000, 9999)} {row.random.choice('ABCDEH')}K",
                    ),
                    other("Kerstkaart", pick(["J", "N"])),
                ],
                customers.rows(95),
                doubled=2,
            )
        ],
        encoding="cp1252",
    )


def answers_in_rows() -> Export:
    customers = Customers(DUTCH_A, 117)
    rows = customers.answers(115, 5)
    qs = ["Bereikbaarheid", "Deskundigheid", "Nakomen afspraken", "Algemene tevredenheid", "Prijs/kwaliteit"]
    return Export(
        "kto_antwoorden_lang.csv",
        "a research agency, a row for each answer",
        [
            Sheet(
                None,
                "responses",
                [
                    column("resp_nr", "response_id", lambda row: 1000 + row.i // 5, also=("nothing", "respondent")),
                    column("organisatie", "account", name),
                    column("functie_resp", "role", role),
                    column("vraag", "question", lambda row: qs[row.i % 5]),
                    column(
                        "antwoord",
                        "score",
                        mark(1, 10, "text"),
                        also=("?scale",),
                        scale=(1, 10),
                        odd=("weet niet", "99"),
                        note="scale_min/max stand beside it",
                    ),
                    column("schaal_van", "scale_min", always("1")),
                    column("schaal_tot", "scale_max", always("10")),
                    column("ingevuld_op", "date", date("day", "yyyy-mm-dd"), order="ymd"),
                    column("toelichting", "comment", comment, blank=0.7),
                    other("wegingsfactor", lambda row: f"{row.random.uniform(0.6, 1.5):.3f}".replace(".", ",")),
                ],
                rows,
            )
        ],
    )


def nps_in_spring() -> Export:
    customers = Customers(DUTCH_A, 118)
    return Export(
        "NPS meting voorjaar.csv",
        "own mailing; every day is at most 12",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Klantnr.", "account_id", number),
                    column("Klant", "account", name),
                    column("Contact", "respondent", full),
                    column("NPS (0-10)", "score", keep("n", mark(0, 10, "text", miss=0.03)), scale=(0, 10)),
                    other("Categorie", nps_group("n", "Promotor", "Passief", "Criticaster")),
                    column("Toelichting", "comment", comment, blank=0.4),
                    column(
                        "Datum respons",
                        "date",
                        date(lambda row: row.day.replace(day=1 + row.day.day % 12), "dd/mm/yyyy"),
                        also=("?date_order",),
                        order="dmy",
                        note="all days <= 12",
                    ),
                ],
                customers.rows(48),
            )
        ],
        encoding="utf-8-sig",
        says_delimiter=True,
    )


def pipedrive_renewals() -> Export:
    customers = Customers(DUTCH_A, 119)
    return Export(
        "deals-12345-verlengingen.csv",
        "Pipedrive in Dutch, deals of a pipeline of renewals",
        [
            Sheet(
                None,
                "outcomes",
                [
                    other("Deal - ID", lambda row: 300 + row.i),
                    other("Deal - Titel", lambda row: "Verlenging " + row.account),
                    other("Deal - Waarde", money("1234.50"), also=("annual_value",)),
                    other("Deal - Valuta van Waarde", always("EUR"), also=("currency",)),
                    column("Deal - Organisatie", "account", account),
                    other("Deal - Contactpersoon", full, also=("person",)),
                    other("Deal - Eigenaar", owner),
                    other("Deal - Fase", pick(["Voorstel", "Besluit"])),
                    column(
                        "Deal - Status",
                        "outcome",
                        keep("o", pick(["Gewonnen", "Gewonnen", "Gewonnen", "Verloren", "Open"])),
                        unknown=("Open",),
                        also=("?field",),
                        note="won=renewed, lost=churned; Open rows are no outcome",
                    ),
                    column(
                        "Deal - Reden verlies",
                        "reason",
                        lambda row: left_because(row) if row.kept["o"] == "Verloren" else "",
                    ),
                    other("Deal - Deal aangemaakt", date("day", "yyyy-mm-dd hh:mm:ss"), also=("date",)),
                    column(
                        "Deal - Deal gesloten op",
                        "date",
                        lambda row: (
                            ""
                            if row.kept["o"] == "Open"
                            else written(row.day + dt.timedelta(days=20), "yyyy-mm-dd hh:mm:ss")
                        ),
                        also=("?field",),
                        order="ymd",
                    ),
                ],
                customers.rows(62),
                also=("contracts",),
                note="outcomes; a reader may hesitate",
            )
        ],
        delimiter=",",
        newline="\n",
    )


def zendesk_ratings() -> Export:
    customers = Customers(DUTCH_A, 120)
    return Export(
        "zendesk_tevredenheid_export.csv",
        "Zendesk in Dutch, rated tickets",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Ticket-ID", "response_id", lambda row: 88000 + row.i * 3, also=("nothing",)),
                    column("Aanvrager", "respondent", full),
                    column("Organisatie van aanvrager", "account", name, blank=0.05),
                    other("Onderwerp", subject, also=("comment",)),
                    other("Groep", pick(["Support", "Billing"])),
                    other("Toegewezen persoon", owner),
                    other("Ticketstatus", pick(["Gesloten", "Opgelost"])),
                    other("Ticket aangemaakt - Datum", date("day", "yyyy-mm-dd"), also=("date",)),
                    column(
                        "Ticket opgelost - Datum",
                        "date",
                        date(lambda row: row.day + dt.timedelta(days=2), "yyyy-mm-dd"),
                        also=("nothing", "?field"),
                        order="ymd",
                        one_of="date",
                    ),
                    column(
                        "Tevredenheidsbeoordeling",
                        "score",
                        pick(["Goed", "Goed", "Goed", "Slecht", "Aangeboden", ""]),
                        also=("?scale", "?field"),
                        scale=(0, 1),
                        scales=(None, (1, 2)),
                        unknown=("Aangeboden",),
                        note="good or bad; Aangeboden is no answer",
                    ),
                    column("Tevredenheidsopmerking", "comment", comment, blank=0.7),
                    other("Eerste reactietijd (min)", lambda row: row.random.randint(2, 900)),
                    other("Tags", pick(["", "vip", "factuur"])),
                ],
                customers.rows(100),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def review_workbook() -> Export:
    customers = Customers(DUTCH_A, 121)
    return Export(
        "Klantreview werkboek 2025.xlsx",
        "by hand, a sheet for each subject",
        [
            Sheet(
                "Toelichting",
                None,
                [
                    other(
                        "Dit werkboek wordt per kwartaal bijgewerkt door de accountmanagers.",
                        cycle(["Vul alleen witte cellen in.", "Vragen? Bel Mirjam (tst 231)."]),
                    )
                ],
                customers.rows(2),
                note="instruction text only",
            ),
            Sheet(
                "1 Contracten",
                "contracts",
                [
                    column("Relatie", "account", name),
                    column("Contractref", "contract_id", lambda row: f"REF{row.i + 900}"),
                    column("Jaaromzet contract", "annual_value", money("€ 1.234,50")),
                    column("Van", "start", date("start", "day")),
                    column("T/m", "end", date("end", "day")),
                    column("Opzeggen vóór (dgn)", "notice_days", pick([30, 60, 90]), also=("?field",)),
                    column("Verlengt automatisch?", "auto_renew", pick(["Ja", "Nee"])),
                    column("Relatiebeheerder", "owner", owner),
                ],
                customers.rows(36, each_once=True),
            ),
            Sheet(
                "2 Contactpersonen",
                "people",
                [
                    column("Relatie", "account", name),
                    column("Contactpersoon", "person", full),
                    column("Functietitel", "role", role),
                    column("Laag", "level", level("Strategisch", "Tactisch", "Operationeel"), also=("?field",)),
                    column("Tekent contract?", "decides", pick(["ja", "nee", "nee"])),
                    column("KTO verstuurd?", "invited", pick(["ja", "nee"]), also=("?field",)),
                ],
                customers.rows(44),
            ),
            Sheet(
                "3 Gesprekken",
                "conversations",
                [
                    column("Relatie", "account", name),
                    column("Dd.", "date", date("day", "day")),
                    column("Met wie", "person", full),
                    column("Door", "our_person", owner),
                    column("Thema", "topic", pick(["Operationeel", "Commercieel", "Toekomst", "Verwachtingen"])),
                    column("Verslag", "note", note),
                ],
                customers.rows(40),
            ),
            Sheet(
                "4 Verwachtingen",
                "expectations",
                [
                    column("Relatie", "account", name),
                    column("Verwachting", "expectation", expectation),
                    column("Wie zei dit", "stated_by", full, blank=0.2),
                    column(
                        "Prio", "importance", pick([1, 2, 3]), also=("rank", "?field"), note="1-3; order not stated"
                    ),
                    column("Hoe meten we dat", "measure", measure),
                    column("Cijfer nu", "fulfilment", mark(1, 10, miss=0.3), also=("?field",)),
                ],
                customers.rows(30),
            ),
            Sheet(
                "lijstjes",
                None,
                [other("Thema", cycle(["Operationeel", "Commercieel", "Verwachtingen", "Toekomst"]))],
                customers.rows(4),
                hidden=True,
            ),
        ],
    )


def open_invoices() -> Export:
    customers = Customers(DUTCH_A, 122)
    return Export(
        "openstaande_posten_debiteuren.csv",
        "a list of debtors: none of the tables",
        [
            Sheet(
                None,
                None,
                [
                    other("Debiteurnr", number, also=("account_id",)),
                    other("Debiteur", name, also=("account",)),
                    other("Factuurnr", lambda row: 20250000 + row.i),
                    other("Factuurdatum", date("day", "dd-mm-yyyy"), also=("date",)),
                    other(
                        "Vervaldatum", date(lambda row: row.day + dt.timedelta(days=30), "dd-mm-yyyy"), also=("end",)
                    ),
                    other("Bedrag", money("1234,50", 0.1), also=("annual_value",)),
                    other("Openstaand", money("1234,50", 0.05)),
                    other("Dagen te laat", lambda row: row.random.randint(0, 120)),
                    other("Aanmaning", pick(["0", "1", "2"])),
                ],
                customers.rows(55),
                also=("contracts", "?table"),
                note="invoices; contracts would be wrong but should be at most asked",
            )
        ],
        encoding="cp1252",
    )


EXPORTS = (
    afas_subscriptions,
    exact_contracts,
    microsoft_forms,
    google_forms,
    surveymonkey,
    qualtrics,
    topdesk_evaluations,
    superoffice_activities,
    dynamics_activities,
    hubspot_contacts,
    maintenance_list,
    board_overview,
    conversation_log,
    expectation_register,
    cancelled_and_renewed,
    contact_list,
    answers_in_rows,
    nps_in_spring,
    pipedrive_renewals,
    zendesk_ratings,
    review_workbook,
    open_invoices,
)
