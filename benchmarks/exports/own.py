"""The first set: small exports, beside which the recogniser was written."""

from benchmarks.exports.cells import (
    always,
    comment,
    counted,
    date,
    full,
    label,
    level,
    mail,
    mark,
    money,
    name,
    number,
    numbered,
    pick,
    role,
)
from benchmarks.exports.customers import Customers
from benchmarks.exports.sheet import Export, Sheet, column, other
from benchmarks.exports.worlds import DUTCH_A, ENGLISH_A

SATISFIED = ("Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden")
SATISFIED_EN = ("Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied")
TO_TEN, TO_FIVE = pick([5, 6, 7, 7, 8, 8, 9, 10]), pick([1, 2, 3, 4, 4, 5])
TO_TEN_COMMA = mark(1, 10, "comma", miss=0)
TO_RECOMMEND = pick([0, 3, 5, 7, 8, 9, 10])


def csat_nl() -> Export:
    customers = Customers(DUTCH_A, 501)
    return Export(
        "csat_nl.csv",
        "a survey tool",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Klantnaam", "account", name),
                    column("Datum", "date", date("day", "dd-mm-yyyy")),
                    column("Cijfer", "score", TO_TEN_COMMA, scale=(1, 10)),
                    column("Functie", "role", role),
                    column("Toelichting", "comment", comment),
                ],
                customers.rows(45),
            )
        ],
    )


def forms() -> Export:
    customers = Customers(DUTCH_A, 502)
    return Export(
        "forms.csv",
        "Microsoft Forms in Dutch",
        [
            Sheet(
                None,
                "responses",
                [
                    other("Id", counted("{}", 10000)),
                    other("Begintijd", date("day", "dd-mm-yyyy hh:mm")),
                    column("Tijd van voltooien", "date", date("day", "dd-mm-yyyy hh:mm")),
                    column("E-mail", "respondent", mail),
                    column("Voor welke organisatie werkt u?", "account", name),
                    column("Wat is uw functie?", "role", role),
                    column("Hoe tevreden bent u over onze dienstverlening? (1-10)", "score", TO_TEN, scale=(1, 10)),
                    column("Kunt u dit toelichten?", "comment", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def google() -> Export:
    customers = Customers(ENGLISH_A, 503)
    return Export(
        "google.csv",
        "Google Forms",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Timestamp", "date", date("day", "mm/dd/yyyy hh:mm:ss")),
                    column("Company", "account", name),
                    column("Your name", "respondent", full),
                    column(
                        "How satisfied are you with our service? (1 = very dissatisfied, 5 = very satisfied)",
                        "score",
                        TO_FIVE,
                        scale=(1, 5),
                    ),
                    column("How likely are you to recommend us?", "score", TO_RECOMMEND, scale=(0, 10)),
                    column("What could we do better?", "comment", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def qualtrics() -> Export:
    customers = Customers(ENGLISH_A, 504)
    return Export(
        "qualtrics.csv",
        "Qualtrics, two rows of names",
        [
            Sheet(
                None,
                "responses",
                [
                    other(("StartDate", "Start Date"), date("day", "yyyy-mm-dd")),
                    other(("EndDate", "End Date"), date("day", "yyyy-mm-dd")),
                    other(("Status", "Response Type"), always(0)),
                    column(("RecordedDate", "Recorded Date"), "date", date("day", "yyyy-mm-dd")),
                    column(("ResponseId", "Response ID"), "response_id", lambda row: f"R_{row.i}a"),
                    column(("ExternalReference", "External Data Reference"), "account", name),
                    column(
                        ("Q1", "Overall, how satisfied are you with our services on a scale of 1 to 10?"),
                        "score",
                        TO_TEN,
                        scale=(1, 10),
                    ),
                    column(("Q2", "Please explain your score"), "comment", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def surveymonkey() -> Export:
    customers = Customers(ENGLISH_A, 505)
    return Export(
        "surveymonkey.csv",
        "SurveyMonkey",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Respondent ID", "response_id", counted("{}", 10000)),
                    column("Date Created", "date", date("day", "mm/dd/yyyy")),
                    column("Email Address", "respondent", mail),
                    column("Company", "account", name),
                    column("Overall, how satisfied are you with us?", "score", label(SATISFIED_EN, miss=0)),
                    column("Do you have any other comments?", "comment", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def likert_nl() -> Export:
    customers = Customers(DUTCH_A, 506)
    return Export(
        "likert_nl.csv",
        "words for marks",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Organisatie", "account", name),
                    column("Naam", "respondent", full),
                    column("Rol", "role", role),
                    column("Tevredenheid", "score", label(SATISFIED, miss=0), scale=(1, 5)),
                    column("Opmerking", "comment", comment),
                    column("Ingevuld op", "date", date("day", "d mrt yyyy")),
                ],
                customers.rows(45),
            )
        ],
    )


def breed() -> Export:
    customers = Customers(DUTCH_A, 507)
    return Export(
        "breed.csv",
        "a mark for each subject",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Bedrijfsnaam", "account", name),
                    column("Respondent", "respondent", full),
                    column("Hoe tevreden bent u over de servicedesk?", "score", TO_TEN),
                    column("Hoe tevreden bent u over de bereikbaarheid van uw accountmanager?", "score", TO_TEN),
                    column("Hoe tevreden bent u over de prijs?", "score", TO_TEN),
                    column("Zou u ons aanbevelen?", "score", TO_RECOMMEND),
                    column("Heeft u nog opmerkingen?", "comment", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def ces() -> Export:
    customers = Customers(ENGLISH_A, 508)
    return Export(
        "ces.csv",
        "two marks whose scale nothing tells",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Customer", "account", name),
                    column("CSAT", "score", TO_FIVE, must_ask="scale"),
                    column("CES", "score", pick([1, 2, 3, 4, 5, 6, 7]), must_ask="scale"),
                    column("Response date", "date", date("day", "yyyy-mm-dd")),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def nps_only() -> Export:
    customers = Customers(ENGLISH_A, 509)
    return Export(
        "nps_only.csv",
        "nothing but a recommendation",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Account Name", "account", name),
                    column("NPS", "score", TO_RECOMMEND, must_ask="field"),
                    column("Verbatim", "comment", comment),
                    column("Survey date", "date", date("day", "yyyy-mm-dd")),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def percent() -> Export:
    customers = Customers(ENGLISH_A, 510)
    return Export(
        "percent.csv",
        "marks in percent",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Customer name", "account", name),
                    column("Satisfaction", "score", lambda row: f"{row.random.randint(40, 100)}%", scale=(0, 100)),
                    column("Date", "date", date("day", "yyyy-mm-dd")),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def tien() -> Export:
    customers = Customers(DUTCH_A, 511)
    return Export(
        "tien.csv",
        "marks as 8/10",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Klant", "account", name),
                    column("Score", "score", lambda row: f"{row.random.randint(5, 10)}/10", scale=(1, 10)),
                    column("Datum reactie", "date", date("day", "dd/mm/yyyy")),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def sterren() -> Export:
    customers = Customers(DUTCH_A, 512)
    return Export(
        "sterren.csv",
        "stars",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Relatie", "account", name),
                    column("Sterren", "score", lambda row: "★" * row.random.randint(1, 5), scale=(1, 5)),
                    column("Feedback", "comment", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def smiley() -> Export:
    customers = Customers(ENGLISH_A, 513)
    return Export(
        "smiley.csv",
        "faces",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Client name", "account", name),
                    column("Smiley", "score", pick(["😀", "🙂", "😐", "🙁"]), scale=(1, 5)),
                    column("Rated at", "date", date("day", "yyyy-mm-dd")),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def laag() -> Export:
    customers = Customers(DUTCH_A, 514)
    return Export(
        "laag.csv",
        "low marks and days that leave the order open",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Debiteur", "account", name),
                    column("Rapportcijfer", "score", pick([3, 4, 5]), must_ask="scale"),
                    column(
                        "Datum ingevuld",
                        "date",
                        lambda row: f"{row.random.randint(1, 12):02d}/{row.random.randint(1, 12):02d}/2026",
                        must_ask="date_order",
                    ),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def answers_in_rows() -> Export:
    customers = Customers(DUTCH_A, 515)
    return Export(
        "long.csv",
        "a row for each answer",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Antwoord ID", "response_id", counted("{}", 10000)),
                    column("Klantnr", "account_id", number),
                    column("Klant", "account", name),
                    column("Vraag", "question", pick(["Tevredenheid", "NPS"])),
                    column("Antwoord", "score", TO_TEN),
                    column("Datum antwoord", "date", date("day", "dd-mm-yyyy")),
                ],
                customers.rows(45),
            )
        ],
    )


def kto2026() -> Export:
    customers = Customers(DUTCH_A, 516)
    return Export(
        "kto2026.xlsx",
        "by hand, with titles and an average",
        [
            Sheet(
                "Resultaten",
                "responses",
                [
                    column("Naam organisatie", "account", name),
                    column("Naam contactpersoon", "respondent", full),
                    column("Niveau", "level", level("Directie", "Management", "Operatie", miss=0)),
                    column("Algemeen cijfer", "score", TO_TEN_COMMA),
                    column("Verbeterpunten", "comment", comment),
                    column("Afnamedatum", "date", date("day", "dd-mm-yyyy")),
                ],
                customers.rows(45),
                above=[["Klanttevredenheidsonderzoek 2026"], ["Bron: KTO-tool, vertrouwelijk"], []],
                total=lambda _: ["Gemiddelde", "", "", "7,8"],
            )
        ],
        days="d-m-yyyy",
    )


def zendesk() -> Export:
    customers = Customers(ENGLISH_A, 517)
    return Export(
        "zendesk.csv",
        "Zendesk",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Ticket ID", "response_id", counted("{}", 10000)),
                    column("Requester", "respondent", full),
                    column("Organization", "account", name),
                    column("Satisfaction score", "score", TO_FIVE, must_ask="scale"),
                    column("Satisfaction comment", "comment", comment),
                    column("Solved at", "date", date("day", "yyyy-mm-dd")),
                    other("Assignee", full),
                    other("Priority", pick(["High", "Low"])),
                    other("Tags", pick(["vpn", "mail"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def topdesk() -> Export:
    customers = Customers(DUTCH_A, 518)
    return Export(
        "topdesk.csv",
        "TOPdesk",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Meldingnummer", "response_id", lambda row: f"M2609 {row.i:03d}"),
                    column("Aanvrager", "respondent", full),
                    column("Klant", "account", name),
                    other("Behandelaar", full),
                    column("Waardering", "score", TO_FIVE, must_ask="scale"),
                    column("Toelichting", "comment", comment),
                    column("Datum afgesloten", "date", date("day", "dd-mm-yyyy hh:mm")),
                    other("Doorlooptijd", lambda row: f"{row.random.uniform(1, 90):.0f}"),
                ],
                customers.rows(45),
            )
        ],
    )


def servicenow() -> Export:
    customers = Customers(ENGLISH_A, 519)
    return Export(
        "servicenow.csv",
        "ServiceNow",
        [
            Sheet(
                None,
                "responses",
                [
                    other("Number", lambda row: f"INC00{row.i}"),
                    column("Caller", "respondent", full),
                    column("Company", "account", name),
                    column("Rating", "score", label(SATISFIED_EN, miss=0)),
                    column("Comments", "comment", comment),
                    column("Closed", "date", date("day", "yyyy-mm-dd")),
                    other("Assignment group", pick(["Network", "Desktop"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def freshdesk() -> Export:
    customers = Customers(ENGLISH_A, 520)
    return Export(
        "freshdesk.csv",
        "Freshdesk",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Ticket Id", "response_id", counted("{}", 10000)),
                    column("Company Name", "account", name),
                    column("Contact Name", "respondent", full),
                    column(
                        "Survey rating", "score", pick(["Extremely satisfied", "Satisfied", "Neutral", "Dissatisfied"])
                    ),
                    column("Created date", "date", date("day", "yyyy-mm-dd")),
                    other("Agent", full),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def salesforce() -> Export:
    customers = Customers(ENGLISH_A, 521)
    return Export(
        "salesforce.csv",
        "Salesforce, accounts",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Account ID", "account_id", numbered("001{:05d}AAX")),
                    column("Account Name", "account", name),
                    column("Account Owner", "owner", full),
                    column("Industry", "segment", pick(["Health", "Education"])),
                    column("Annual Contract Value", "annual_value", money("$1,234.50")),
                    column("Contract Start Date", "start", date("start", "mm/dd/yyyy")),
                    column("Contract End Date", "end", date("end", "mm/dd/yyyy")),
                    other("Billing City", pick(["Utrecht", "Delft"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def dynamics() -> Export:
    customers = Customers(DUTCH_A, 522)
    return Export(
        "dynamics.csv",
        "Dynamics 365 in Dutch",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Accountnaam", "account", name),
                    column("Accountnummer", "account_id", number),
                    column("Eigenaar", "owner", full),
                    column("Branche", "segment", pick(["Zorg", "Onderwijs"])),
                    column("Jaaromzet", "annual_value", money("€ 1.234,50")),
                    column("Verlengdatum", "end", date("end", "dd-mm-yyyy")),
                    other("Plaats", pick(["Zwolle", "Breda"])),
                ],
                customers.rows(45),
            )
        ],
    )


def contractenlijst() -> Export:
    customers = Customers(DUTCH_A, 523)
    return Export(
        "contractenlijst.xlsx",
        "by hand, with a title and a total",
        [
            Sheet(
                "Blad1",
                "contracts",
                [
                    column("Relatienr.", "account_id", number),
                    column("Relatie", "account", name),
                    column("Contractnr", "contract_id", lambda row: f"C-{row.i}"),
                    column("Ingangsdatum", "start", date("start", "dd-mm-yyyy")),
                    column("Einddatum", "end", date("end", "dd-mm-yyyy")),
                    column("Opzegtermijn (mnd)", "notice_days", pick([1, 2, 3, 6])),
                    column("Stilzwijgende verlenging", "auto_renew", pick(["Ja", "Nee"])),
                    column("Contractwaarde per jaar (€)", "annual_value", money("€ 1.234,-")),
                    column("Accountmanager", "owner", full),
                ],
                customers.rows(45),
                above=[["Contractenoverzicht", "", "", "per 1-11-2026"], []],
                total=lambda _: ["Totaal", "", "", "", "", "", "", "€ 9.000.000,-"],
            )
        ],
        days="d-m-yyyy",
    )


def handlijst() -> Export:
    customers = Customers(DUTCH_A, 524)
    return Export(
        "handlijst.csv",
        "by hand, four columns",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("klant", "account", name),
                    column("waarde/jr", "annual_value", money("1,2k")),
                    column("loopt af op", "end", date("end", "d mrt yyyy")),
                    column("AM", "owner", full),
                ],
                customers.rows(45),
            )
        ],
    )


def mrr() -> Export:
    customers = Customers(ENGLISH_A, 525)
    return Export(
        "mrr.csv",
        "a subscription tool",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Company", "account", name),
                    column("MRR", "monthly_value", lambda row: f"{row.random.uniform(300, 9000):.2f}"),
                    column("Currency", "currency", always("EUR")),
                    column("Renewal date", "end", date("end", "yyyy-mm-dd")),
                    column("CSM", "owner", full),
                    other("Plan", pick(["Gold", "Silver"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def maandbedrag() -> Export:
    customers = Customers(DUTCH_A, 526)
    return Export(
        "maandbedrag.csv",
        "bookkeeping, by the month",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Debiteurnummer", "account_id", number),
                    column("Naam debiteur", "account", name),
                    column("Maandbedrag excl. btw", "monthly_value", money("1.234,50")),
                    column("Startdatum", "start", date("start", "dd-mm-yyyy")),
                    column("Contract tot", "end", date("end", "dd-mm-yyyy")),
                ],
                customers.rows(45),
            )
        ],
    )


def snake() -> Export:
    customers = Customers(DUTCH_A, 527)
    return Export(
        "snake.csv",
        "names as a database writes them",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("klant_naam", "account", name),
                    column("klant_nr", "account_id", number),
                    column("contract_waarde_jaar", "annual_value", money("whole")),
                    column("eind_datum", "end", date("end", "yyyy-mm-dd")),
                    column("opzegtermijn_dagen", "notice_days", pick([30, 60, 90])),
                    column("account_manager", "owner", full),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def serial() -> Export:
    customers = Customers(ENGLISH_A, 528)
    return Export(
        "serial.csv",
        "days as numbers of a spreadsheet",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Customer", "account", name),
                    column("Contract value", "annual_value", money("whole")),
                    column("Expiry date", "end", date("end", "serial")),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def hubspot() -> Export:
    customers = Customers(ENGLISH_A, 529)
    return Export(
        "hubspot.csv",
        "HubSpot, deals",
        [
            Sheet(
                None,
                "contracts",
                [
                    other("Record ID", counted("{}", 10000)),
                    column("Deal Name", "contract_id", lambda row: f"Renewal {row.i}"),
                    column("Associated Company", "account", name),
                    column("Amount", "annual_value", money("whole")),
                    column("Deal owner", "owner", full),
                    column("Contract end date", "end", date("end", "yyyy-mm-dd")),
                    other("Deal Stage", pick(["Open", "Won"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def camel() -> Export:
    customers = Customers(ENGLISH_A, 530)
    return Export(
        "camel.csv",
        "names as a program writes them",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("customerName", "account", name),
                    column("customerId", "account_id", number),
                    column("annualValue", "annual_value", money("whole")),
                    column("renewalDate", "end", date("end", "yyyy-mm-dd")),
                    column("noticePeriodDays", "notice_days", pick([30, 90])),
                    column("autoRenew", "auto_renew", pick(["true", "false"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def uk() -> Export:
    customers = Customers(ENGLISH_A, 531)
    return Export(
        "uk.csv",
        "British, in pounds",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Client", "account", name),
                    column("Contract Ref", "contract_id", counted("{}", 10000)),
                    column("Annual fee (GBP)", "annual_value", money("1,234.50")),
                    column("Start", "start", date("start", "dd/mm/yyyy")),
                    column("End", "end", date("end", "dd/mm/yyyy")),
                    column("Notice", "notice_days", pick(["3 months", "90 days"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def wide_en() -> Export:
    customers = Customers(ENGLISH_A, 532)
    return Export(
        "wide_en.csv",
        "by hand, wide: what is kept of each customer",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Account", "account", name),
                    column("ACV", "annual_value", money("whole")),
                    column("Renewal date", "end", date("end", "yyyy-mm-dd")),
                    column("Last executive contact", "last_executive_contact", date("day", "yyyy-mm-dd")),
                    column("Executive meetings (12 months)", "executive_meetings", pick([0, 1, 2, 4])),
                    column("Expectations agreed", "expectations_agreed", pick(["Yes", "No"])),
                    column("Expectation fit score (0-10)", "expectation_fit", TO_TEN),
                    column("Sponsor", "sponsor", full),
                    column("Average CSAT", "score", lambda row: f"{row.random.uniform(6, 9):.1f}"),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def breed_nl() -> Export:
    customers = Customers(DUTCH_A, 533)
    return Export(
        "breed_nl.csv",
        "by hand, wide, in Dutch",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Klantnaam", "account", name),
                    column("Jaarwaarde", "annual_value", money("1.234,50")),
                    column("Einddatum contract", "end", date("end", "dd-mm-yyyy")),
                    column("Laatste directiecontact", "last_executive_contact", date("day", "dd-mm-yyyy")),
                    column("Aantal directiegesprekken", "executive_meetings", pick([0, 1, 3])),
                    column("Verwachtingen vastgelegd", "expectations_agreed", pick(["Ja", "Nee"])),
                    column("Gemiddelde CSAT", "score", TO_TEN_COMMA),
                    column("Verlengd (ja/nee)", "outcome", pick(["Ja", "Nee"])),
                ],
                customers.rows(45),
            )
        ],
    )


def gesprekken() -> Export:
    customers = Customers(DUTCH_A, 534)
    return Export(
        "gesprekken.csv",
        "by hand, conversations",
        [
            Sheet(
                None,
                "conversations",
                [
                    column("Datum gesprek", "date", date("day", "dd-mm-yyyy")),
                    column("Klant", "account", name),
                    column("Gesprek met", "person", full),
                    column("Functie", "role", role),
                    column("Onderwerp", "topic", pick(["Servicereview", "Toekomst en strategie", "Prijs en contract"])),
                    column("Signaal", "signal", pick(["ziet toekomst", "alleen prijs", ""])),
                    column("Verslag", "note", comment),
                    column("Accountmanager", "our_person", full),
                ],
                customers.rows(45),
            )
        ],
    )


def activities() -> Export:
    customers = Customers(ENGLISH_A, 535)
    return Export(
        "activities.csv",
        "Salesforce, activities",
        [
            Sheet(
                None,
                "conversations",
                [
                    column("Account Name", "account", name),
                    column("Activity Date", "date", date("day", "mm/dd/yyyy")),
                    column("Subject", "topic", pick(["QBR", "Renewal talk", "Ticket review"])),
                    column("Contact", "person", full),
                    column("Title", "role", role),
                    column("Assigned To", "our_person", full),
                    column("Full Comments", "note", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def bezoeken() -> Export:
    customers = Customers(DUTCH_A, 536)
    return Export(
        "bezoeken.xlsx",
        "notes of visits",
        [
            Sheet(
                "Bezoekverslagen",
                "conversations",
                [
                    column("Bezoekdatum", "date", date("day", "dd-mm-yyyy")),
                    column("Relatie", "account", name),
                    column("Gesproken met", "person", full),
                    column("Niveau", "level", level("Directie", "Management", "Operatie", miss=0)),
                    column("Soort gesprek", "topic", pick(["Operationeel overleg", "Verwachtingen"])),
                    column("Samenvatting", "note", comment),
                ],
                customers.rows(45),
            )
        ],
        days="d-m-yyyy",
    )


def calls() -> Export:
    customers = Customers(ENGLISH_A, 537)
    return Export(
        "calls.csv",
        "by hand, calls",
        [
            Sheet(
                None,
                "conversations",
                [
                    column("Date", "date", date("day", "yyyy-mm-dd")),
                    column("Company", "account", name),
                    column("Spoke with", "person", full),
                    column("Level", "level", pick(["executive", "management", "operational"])),
                    column("Topic", "topic", pick(["future", "operational"])),
                    column("What was heard", "signal", pick(["sees future", "price only", ""])),
                    column("Notes", "note", comment),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def contactpersonen() -> Export:
    customers = Customers(DUTCH_A, 538)
    return Export(
        "contactpersonen.csv",
        "by hand, people",
        [
            Sheet(
                None,
                "people",
                [
                    column("Organisatie", "account", name),
                    column("Contactpersoon", "person", full),
                    column("Functie", "role", role),
                    column("Beslisser", "decides", pick(["Ja", "Nee"])),
                    column("Uitgenodigd enquête", "invited", pick(["Ja", "Nee"])),
                    other("Telefoon", counted("{}", 10000)),
                ],
                customers.rows(45),
            )
        ],
    )


def contacts() -> Export:
    customers = Customers(ENGLISH_A, 539)
    return Export(
        "contacts.csv",
        "Salesforce, contacts",
        [
            Sheet(
                None,
                "people",
                [
                    column("Account Name", "account", name),
                    column("Full Name", "person", full),
                    column("Title", "role", role),
                    other("Email", mail),
                    column("Decision maker", "decides", pick(["Yes", "No"])),
                    other("Phone", counted("{}", 10000)),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def verwachtingen() -> Export:
    customers = Customers(DUTCH_A, 540)
    return Export(
        "verwachtingen.csv",
        "by hand, expectations",
        [
            Sheet(
                None,
                "expectations",
                [
                    column("Klant", "account", name),
                    column("Verwachting", "expectation", pick(["Minder storingen", "Meedenken", "Snelle levering"])),
                    column("Uitgesproken door", "stated_by", full),
                    column("Belang (1-5)", "importance", pick([1, 3, 5])),
                    column("Meetafspraak", "measure", pick(["SLA 99,9", "", "maandrapport"])),
                    column("Realisatie", "fulfilment", pick([3, 6, 8])),
                    column("Besproken op", "reviewed", date("day", "dd-mm-yyyy")),
                ],
                customers.rows(45),
            )
        ],
    )


def expectations() -> Export:
    customers = Customers(ENGLISH_A, 541)
    return Export(
        "expectations.csv",
        "by hand, expectations, in English",
        [
            Sheet(
                None,
                "expectations",
                [
                    column("Customer", "account", name),
                    column("Expectation", "expectation", pick(["Fewer outages", "Think along"])),
                    column("Importance", "importance", pick([2, 4, 5])),
                    column("Agreed measure", "measure", pick(["SLA", ""])),
                    column("Fulfilment", "fulfilment", pick([2, 7, 9])),
                    column("Last reviewed", "reviewed", date("day", "yyyy-mm-dd")),
                    column("Source", "source", pick(["customer", "guess"])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def verlengingen() -> Export:
    customers = Customers(DUTCH_A, 542)
    return Export(
        "verlengingen.csv",
        "by hand, decisions",
        [
            Sheet(
                None,
                "outcomes",
                [
                    column("Klant", "account", name),
                    column("Datum besluit", "date", date("day", "dd-mm-yyyy")),
                    column("Verlengd", "outcome", pick(["Ja", "Nee"])),
                    column("Reden", "reason", pick(["Prijs", "Fusie", ""])),
                ],
                customers.rows(45),
            )
        ],
    )


def churn() -> Export:
    customers = Customers(ENGLISH_A, 543)
    return Export(
        "churn.csv",
        "a database, decisions",
        [
            Sheet(
                None,
                "outcomes",
                [
                    column("customer_id", "account_id", number),
                    column("churn_date", "date", date("day", "yyyy-mm-dd")),
                    column("churned", "outcome", pick(["1", "0"])),
                    column("churn_reason", "reason", pick(["price", "merger", ""])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def lost() -> Export:
    customers = Customers(ENGLISH_A, 544)
    return Export(
        "lost.csv",
        "by hand, lost customers",
        [
            Sheet(
                None,
                "outcomes",
                [
                    column("Account", "account", name),
                    column("Renewal date", "date", date("day", "mm/dd/yyyy")),
                    column("Renewal outcome", "outcome", pick(["Renewed", "Churned"])),
                    column("Lost reason", "reason", pick(["Price", ""])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def usage() -> Export:
    customers = Customers(ENGLISH_A, 545)
    return Export(
        "usage.csv",
        "use of a product: none of the tables",
        [
            Sheet(
                None,
                None,
                [
                    other("account_id", counted("{}", 10000)),
                    other("weekly_logins", pick([1, 5])),
                    other("seats", pick([10, 20])),
                    other("api_calls", pick([100, 900])),
                ],
                customers.rows(45),
            )
        ],
        delimiter=",",
    )


def facturen() -> Export:
    customers = Customers(DUTCH_A, 546)
    return Export(
        "facturen.csv",
        "invoices: none of the tables",
        [
            Sheet(
                None,
                None,
                [
                    other("Factuurnummer", counted("{}", 10000)),
                    other("Factuurdatum", date("day", "dd-mm-yyyy")),
                    other("BTW", money("1.234,50")),
                ],
                customers.rows(45),
            )
        ],
    )


EXPORTS = (
    csat_nl,
    forms,
    google,
    qualtrics,
    surveymonkey,
    likert_nl,
    breed,
    ces,
    nps_only,
    percent,
    tien,
    sterren,
    smiley,
    laag,
    answers_in_rows,
    kto2026,
    zendesk,
    topdesk,
    servicenow,
    freshdesk,
    salesforce,
    dynamics,
    contractenlijst,
    handlijst,
    mrr,
    maandbedrag,
    snake,
    serial,
    hubspot,
    camel,
    uk,
    wide_en,
    breed_nl,
    gesprekken,
    activities,
    bezoeken,
    calls,
    contactpersonen,
    contacts,
    verwachtingen,
    expectations,
    verlengingen,
    churn,
    lost,
    usage,
    facturen,
)
