"""English practice: what a sales director, a customer success manager or a consultant drops in on an ordinary day.

Exports of the tools that many companies have, and the lists that offices keep by hand. `made_by` says what the names
rest on, and what is from memory. Everything in the cells is invented.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from benchmarks.exports.cells import (
    always,
    comment,
    counted,
    cycle,
    date,
    expectation,
    first,
    full,
    ip_address,
    keep,
    label,
    last,
    mail,
    mark,
    money,
    name,
    note,
    nps_group,
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
from benchmarks.exports.worlds import ENGLISH_A

# The summary fields of a wide contract list, as the design of the tables lists them.
LAST_EXECUTIVE = "last_executive_contact"
EXECUTIVE_MEETINGS = "executive_meetings"
AGREED = "expectations_agreed"
FIT = "expectation_fit"
SPONSOR = "sponsor"
RENEWED = "outcome"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "").split("|"))


PRACTICE = replace(
    ENGLISH_A,
    companies=_words("""
Abbotsley Engineering Ltd|Beacon Hill Academy Trust|Chartwell Logistics Ltd|Dray & Holm Solicitors LLP|
Eddington Foods plc|Fairmile Housing Association|Gresham Instruments Ltd|Hadleigh District Council|
Ickworth Hotels Group|Jubilee Care Homes Ltd|Kelso Marine Ltd|Lydgate Packaging Limited|
Marchmont University|Netherby Water plc|Oldcastle Building Society|Penhale Energy Ltd|
Quantock Dairies|Rushmere Hospital NHS Trust|Sandling Aerospace Ltd|Tolworth Retail Group plc|
Ufton Nurseries Ltd|Vickery Chemicals Ltd|Wharfedale Print Group|Yardley & Moss Architects|
Bluebird Couriers Ltd|Copse Lane Clinics|Duncombe Steel Ltd|Elmore Insurance Services|
Foxley Motors Ltd|Greenacre Estates|Halden Biotech Ltd|Ivinghoe Airport Services Ltd|
Kirkdale Textiles Ltd|Longmead Leisure Trust|Mosswood Timber Ltd|Norbury Financial Group|
Oakenshaw Brewery Ltd|Priestley Media Ltd|Roundhay Pharma plc|Stainforth Rail Ltd
"""),
    owners=_words("Helen Garside|Mark Adeyinka|Sophie Langton|Rob Castellan|Farah Siddiqui"),
    roles={
        "executive": _words(
            "Managing Director|CEO|Chief Financial Officer|CIO|Chief Operating Officer|Finance Director"
        ),
        "management": _words(
            "IT Manager|Head of Procurement|Operations Manager|Facilities Manager|Head of Customer Service|"
            "Service Delivery Manager"
        ),
        "operational": _words(
            "Systems Administrator|Service Desk Analyst|Office Administrator|Buyer|Application Support Engineer|"
            "Finance Assistant"
        ),
    },
    branches=_words("Manufacturing|Public Sector|Healthcare|Education|Financial Services|Retail|Transport|Utilities"),
    comments=_words("""
Great support, always quick to respond.|Happy overall, but reporting could be better.|
Our account manager is excellent.|It takes too long to get a fix for recurring issues.|
Good value for money.|Price went up again without much explanation.|No complaints.|
Would like more proactive advice about what's coming.|The portal is hard to use.|
Everything works as expected, thank you.|We don't hear from you unless something is wrong.|
Onboarding was smooth and the team were very professional.|Invoices do not match our purchase orders.|
Good
"""),
    notes=_words("""
QBR held, reviewed tickets and SLA. Customer happy.|Spoke about renewal, they are comparing prices.|
Call with CIO about plans for next year.|Left voicemail, will try again on Friday.|
Discussed add-on modules, sending a quote.|Escalation closed, customer satisfied with the outcome.|
New Head of Procurement introduced herself.|They want clearer goals for the next 12 months.|
Demo of the new release to the project team.|Chased unpaid invoice.
"""),
    expectations=_words("""
Reduce manual work in finance|One point of contact|Roll out to all sites by summer|
Fewer repeat incidents|Quarterly roadmap update to the board
"""),
    left_for=_words("""
Price|Moved to competitor|Budget cuts|Poor support experience|Acquired|Product gaps|Champion left|Insourced
"""),
    first_day=dt.date(2025, 9, 1),
    days=400,
    first_number=20400,
)
SATISFIED = ["Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"]
AGREES = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
RECOMMEND = "How likely are you to recommend us to a friend or colleague?"


def _sorted(rows: list[Row], by: Callable[[Row], object], *, newest_first: bool = False) -> list[Row]:
    ordered = sorted(rows, key=by, reverse=newest_first)  # type: ignore[arg-type]
    return [replace(row, i=i) for i, row in enumerate(ordered)]


def by_day(rows: list[Row]) -> list[Row]:
    return _sorted(rows, lambda row: row.day)


def newest_first(rows: list[Row]) -> list[Row]:
    return _sorted(rows, lambda row: row.day, newest_first=True)


def by_end(rows: list[Row]) -> list[Row]:
    return _sorted(rows, lambda row: row.end)


def by_name(rows: list[Row]) -> list[Row]:
    return _sorted(rows, lambda row: row.account)


def earlier(**back: int) -> Callable[[Row], dt.datetime]:
    """Some time before the moment of the row."""
    return lambda row: row.day - dt.timedelta(**back)


def at_level(executive: object, management: object, operational: object) -> Cells:
    """What goes with the level of the person, without fail."""
    what = {"executive": executive, "management": management, "operational": operational}
    return lambda row: what[row.level]


def notice_text(row: Row) -> str:
    """A notice period as people write it."""
    return {30: "30 days", 60: "60 days", 90: "3 months", 180: "6 months"}[row.notice]


def notice_months(row: Row) -> int:
    return row.notice // 30


def notice_date(row: Row) -> dt.date:
    return row.end - dt.timedelta(days=row.notice)


def why(key: str, *lost: str) -> Cells:
    """Why they left, where the outcome under this key says that they did."""
    return lambda row: row.random.choice(row.world.left_for) if row.kept[key] in lost else ""


def record_id(prefix: str) -> Cells:
    """The long id that a record has in a tool."""
    return lambda row: f"{prefix}{row.random.getrandbits(44):012X}"


def recent(row: Row) -> dt.date:
    """A day in the year and a half before the list was made."""
    return row.between(dt.date(2025, 4, 1), dt.date(2026, 10, 9))


def sometimes(cells: Cells, empty: float, instead: str = "") -> Cells:
    return lambda row: instead if row.random.random() < empty else cells(row)


def meetings(key: str) -> Cells:
    """How often they met in a year, which goes with the last time under this key."""

    def counted_meetings(row: Row) -> int:
        met = row.kept[key]
        return row.random.choice([1, 1, 2, 3]) if isinstance(met, dt.date) and met >= dt.date(2025, 10, 13) else 0

    return counted_meetings


# Surveys.


def qualtrics() -> Export:
    rows = by_day(Customers(PRACTICE, 7101).rows(68))

    def imported(key: str) -> str:
        return f'{{"ImportId":"{key}"}}'

    def question(code: str, words: str, key: str) -> tuple[str, str, str]:
        return (code, words, imported(key))

    statements = ("The team understands our business", "Issues are resolved on time", "I know what to expect next year")
    columns = [
        other(question("StartDate", "Start Date", "startDate"), date(earlier(minutes=5), "yyyy-mm-dd hh:mm:ss")),
        column(
            question("EndDate", "End Date", "endDate"),
            "date",
            date("day", "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
        ),
        other(question("Status", "Response Type", "status"), always("IP Address")),
        other(question("IPAddress", "IP Address", "ipAddress"), ip_address),
        other(question("Progress", "Progress", "progress"), weighted([100, 86, 57], [90, 5, 5])),
        other(
            question("Duration (in seconds)", "Duration (in seconds)", "duration"),
            lambda row: row.random.randint(71, 900),
        ),
        other(question("Finished", "Finished", "finished"), weighted(["True", "False"], [90, 10])),
        column(
            question("RecordedDate", "Recorded Date", "recordedDate"),
            "date",
            date("day", "yyyy-mm-dd hh:mm:ss"),
            also=("nothing",),
            one_of="date",
        ),
        column(
            question("ResponseId", "Response ID", "_recordId"),
            "response_id",
            lambda row: f"R_{row.hex(15)}",
            also=("nothing",),
        ),
        column(
            question("RecipientLastName", "Recipient Last Name", "recipientLastName"),
            "respondent",
            last,
            also=("nothing",),
            one_of="respondent",
        ),
        column(
            question("RecipientFirstName", "Recipient First Name", "recipientFirstName"),
            "respondent",
            first,
            also=("nothing",),
            one_of="respondent",
        ),
        other(question("RecipientEmail", "Recipient Email", "recipientEmail"), mail, also=("respondent",)),
        other(question("ExternalReference", "External Data Reference", "externalDataReference"), always("")),
        other(question("LocationLatitude", "Location Latitude", "locationLatitude"), pick(["51.5072", "53.4808"])),
        other(question("LocationLongitude", "Location Longitude", "locationLongitude"), pick(["-0.1276", "-2.2426"])),
        other(question("DistributionChannel", "Distribution Channel", "distributionChannel"), always("email")),
        other(question("UserLanguage", "User Language", "userLanguage"), always("EN-GB")),
        column(
            question("Q1", "Overall, how satisfied are you with our services?", "QID1"),
            "score",
            label(SATISFIED),
            scale=(1, 5),
            scales=(None,),
        ),
        other(
            question("Q2_NPS_GROUP", f"{RECOMMEND} - Group", "QID2_NPS_GROUP"),
            nps_group("q2", "Promoter", "Passive", "Detractor"),
        ),
        column(
            question("Q2", RECOMMEND, "QID2"),
            "score",
            keep("q2", mark(0, 10, miss=0.04)),
            scale=(0, 10),
        ),
        *(
            column(
                question(
                    f"Q3_{at}",
                    f"To what extent do you agree with the following statements? - {words}",
                    f"QID3_{at}",
                ),
                "score",
                label(AGREES),
                scale=(1, 5),
                scales=(None,),
                also=("nothing", "?field"),
                note="a statement that is agreed with says how satisfied they are, or is left out",
            )
            for at, words in enumerate(statements, start=1)
        ),
        column(question("Q4", "What is the main reason for your score?", "QID4_TEXT"), "comment", comment, blank=0.35),
        column(
            question("Q5", "Is there anything else you would like to tell us?", "QID5_TEXT"),
            "comment",
            comment,
            blank=0.7,
            also=("nothing",),
        ),
        column(question("Company", "Company", "Company"), "account", name, blank=0.02),
        column(question("JobTitle", "JobTitle", "JobTitle"), "role", role, blank=0.05),
        other(question("AccountManager", "AccountManager", "AccountManager"), owner),
        other(question("Region", "Region", "Region"), pick(["North", "South", "Midlands"])),
    ]
    # The group stands before its question, so that the mark must be known first.
    for row in rows:
        keep("q2", mark(0, 10, miss=0.04))(row)
    return Export(
        "Relationship Survey 2026_October 12, 2026_09.14.csv",
        "Qualtrics, choice text, three rows of names: the first seventeen columns and the third row as in files that"
        " programs read; questions and embedded data from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
        encoding="utf-8-sig",
    )


def survey_monkey() -> Export:
    rows = newest_first(Customers(PRACTICE, 7102).rows(57))
    columns = [
        column(("Respondent ID", ""), "response_id", counted("{}", 118640225517, -8341), also=("nothing",)),
        other(("Collector ID", ""), always(452309117)),
        other(("Date Created", ""), date(earlier(minutes=4), "moment")),
        column(("Date Modified", ""), "date", date("day", "moment"), note="the day on which it was completed"),
        other(("IP Address", ""), ip_address),
        other(("Email Address", ""), mail, also=("respondent",)),
        column(("First Name", ""), "respondent", first, also=("nothing",), one_of="respondent"),
        column(("Last Name", ""), "respondent", last, also=("nothing",), one_of="respondent"),
        column(
            ("Custom Data 1", ""),
            "account",
            name,
            also=("?field",),
            note="the header does not tell, the companies in the cells do",
        ),
        column(
            (RECOMMEND, ""),
            "score",
            mark(0, 10, miss=0.02),
            scale=(0, 10),
        ),
        column(
            ("Overall, how satisfied or dissatisfied are you with our company?", "Response"),
            "score",
            label(SATISFIED),
            scale=(1, 5),
            scales=(None,),
        ),
        other(
            ("How long have you been a customer of our company?", "Response"),
            pick(["Less than six months", "Six months to a year", "1 - 2 years", "3 or more years"]),
        ),
        column(
            ("How would you rate the quality of the product?", "Response"),
            "score",
            label(
                ["Very low quality", "Low quality", "Neither high nor low quality", "High quality", "Very high quality"]
            ),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            ("How responsive have we been to your questions or concerns about our products?", "Response"),
            "score",
            label(
                [
                    "Not at all responsive",
                    "Not so responsive",
                    "Somewhat responsive",
                    "Very responsive",
                    "Extremely responsive",
                ],
                unknown="Not applicable",
            ),
            scale=(1, 5),
            scales=(None,),
            unknown=("Not applicable",),
        ),
        column(
            ("Do you have any other comments, questions, or concerns?", "Open-Ended Response"),
            "comment",
            comment,
            blank=0.5,
        ),
    ]
    return Export(
        "Customer Satisfaction Survey.xlsx",
        "SurveyMonkey, all responses as a workbook with actual answer text: questions of its own customer satisfaction"
        " template and the two rows of names, all from memory",
        [Sheet("Sheet", "responses", columns, rows)],
        days="mm/dd/yyyy",
    )


def typeform() -> Export:
    rows = newest_first(Customers(PRACTICE, 7103).rows(52))
    columns = [
        column("#", "response_id", lambda row: row.hex(32), also=("nothing",)),
        column("Hi, what's your name?", "respondent", full),
        column("Which company do you work for?", "account", name),
        column("And what is your role there?", "role", role),
        column("How satisfied are you with our service?", "score", mark(1, 5, miss=0.02), scale=(1, 5)),
        column(f"{RECOMMEND}", "score", mark(0, 10, miss=0.02), scale=(0, 10)),
        column("What's the most important reason for your score?", "comment", comment, blank=0.3),
        other("Would you be open to a follow-up call?", pick([1, 0])),
        other("Response Type", always("completed")),
        other("Start Date (UTC)", date(earlier(minutes=3), "yyyy-mm-dd hh:mm:ss")),
        other("Stage Date (UTC)", always("")),
        column("Submit Date (UTC)", "date", date("day", "yyyy-mm-dd hh:mm:ss")),
        other("Network ID", lambda row: row.hex(10)),
        other("Tags", always("")),
    ]
    return Export(
        "responses-Kd82jQvX-01KA9T2N.csv",
        "Typeform, results as a CSV file: the columns around the questions from memory of such files",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def google_forms() -> Export:
    rows = by_day(Customers(PRACTICE, 7104).rows(46))
    columns = [
        column("Timestamp", "date", date("day", "moment")),
        other("Email address", mail, also=("respondent",)),
        column("Organisation name", "account", name),
        column("Your name (optional)", "respondent", full, blank=0.35),
        column(
            "Which best describes your role?",
            "level",
            at_level("Senior leader / director", "Manager", "Day-to-day user"),
            also=("role", "?field"),
        ),
        *(
            column(
                f"How would you rate the following? (1 = poor, 5 = excellent) [{part}]",
                "score",
                mark(1, 5, miss=0.04),
                scale=(1, 5),
            )
            for part in ("Quality of service", "Speed of response", "Communication", "Value for money")
        ),
        column(
            "On a scale of 0 to 10, how likely are you to recommend us to others?",
            "score",
            mark(0, 10, miss=0),
            scale=(0, 10),
        ),
        column("What do we do well?", "comment", comment, blank=0.3, also=("nothing",), one_of="comment"),
        column("What could we do better?", "comment", comment, blank=0.4, also=("nothing",), one_of="comment"),
        other("May we contact you about your answers?", weighted(["Yes", "No"], [60, 40])),
        other("", always("")),
    ]
    return Export(
        "Customer feedback 2026 (Responses).xlsx",
        "Google Forms, the linked sheet downloaded as a workbook: the timestamp, the e-mail address and the rows of a"
        " grid in brackets as it writes them, from memory",
        [Sheet("Form responses 1", "responses", columns, rows)],
        days="dd/mm/yyyy",
    )


def microsoft_forms() -> Export:
    rows = by_day(Customers(PRACTICE, 7105).rows(41))
    columns = [
        column("ID", "response_id", lambda row: row.i + 1, also=("nothing",)),
        other("Start time", date(earlier(minutes=6), "moment")),
        column("Completion time", "date", date("day", "moment")),
        other("Email", always("anonymous")),
        other("Name", always("")),
        column("Your company", "account", name),
        column("Your job title", "role", role, blank=0.08),
        column(
            "How satisfied are you with the service you receive from us?",
            "score",
            label(SATISFIED, miss=0.02),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            "How satisfied are you with your account manager?",
            "score",
            label(SATISFIED, miss=0.02),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            "How likely are you to recommend our company to a friend or colleague?",
            "score",
            mark(0, 10, miss=0.02),
            scale=(0, 10),
        ),
        column("What is the one thing we should improve?", "comment", comment, blank=0.3),
        other("Are you planning to extend your use of our services?", pick(["Yes", "No", "Don't know yet"])),
    ]
    return Export(
        "Customer satisfaction autumn 2026(1-41).xlsx",
        "Microsoft Forms, answers opened in Excel: its first five columns and the name of its sheet, from memory",
        [Sheet("Sheet1", "responses", columns, rows)],
        days="m/d/yy",
    )


def delighted() -> Export:
    rows = newest_first(Customers(PRACTICE, 7106).rows(74))
    columns = [
        column("Response ID", "response_id", counted("{}", 904418233, -1127), also=("nothing",)),
        other("Person ID", counted("{}", 1120448213, 91)),
        column("Name", "respondent", full, blank=0.04),
        other("Email", mail, also=("respondent",)),
        other("Survey Type", always("nps"), also=("question",)),
        column("Score", "score", keep("score", mark(0, 10, miss=0)), scale=(0, 10)),
        other("NPS Category", nps_group("score", "Promoter", "Passive", "Detractor")),
        column("Comment", "comment", comment, blank=0.45),
        column("Response Date", "date", date("day", "yyyy-mm-dd hh:mm:ss")),
        other("Survey Sent", date(earlier(days=2), "yyyy-mm-dd hh:mm:ss")),
        other("Permalink", lambda row: f"https://app.delighted.example/r/{row.hex(20)}"),
        other("Tags", weighted(["", "pricing", "support", "follow up"], [80, 7, 7, 6])),
        other("Notes", always("")),
        column("Company", "account", name),
        column("Title", "role", role, blank=0.15),
        other("Account Manager", owner),
        other("Plan", pick(["Standard", "Premium", "Enterprise"])),
        other("Locale", always("en")),
    ]
    return Export(
        "delighted-nps-2026-10-13.csv",
        "Delighted, responses as a CSV file: score, comment, permalink, tags, notes and the properties of a person as"
        " in its programming interface, the words of the headers from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def ask_nicely() -> Export:
    rows = newest_first(Customers(PRACTICE, 7107).rows(63))
    columns = [
        column("response_id", "response_id", counted("{}", 8834121, -17), also=("nothing",)),
        other("person_id", counted("{}", 40112, 3)),
        column("name", "respondent", full),
        other("email", mail, also=("respondent",)),
        column("answer", "score", keep("answer", mark(0, 10, miss=0)), scale=(0, 10)),
        other("answerlabel", nps_group("answer", "promoter", "passive", "detractor")),
        column("comment", "comment", comment, blank=0.4),
        other("note", always("")),
        other("status", weighted(["open", "closed"], [30, 70])),
        other("sent", date(earlier(days=1, hours=3), "yyyy-mm-dd hh:mm:ss")),
        other("opened", date(earlier(hours=1), "yyyy-mm-dd hh:mm:ss")),
        column("responded", "date", date("day", "yyyy-mm-dd hh:mm:ss")),
        other("question_type", always("nps"), also=("question",)),
        other("deliverymethod", always("email")),
        other("survey_template", always("Default relationship NPS")),
        column("company_c", "account", name),
        column("job_title_c", "role", role, blank=0.1),
        other("account_manager_c", owner),
        other("industry_c", lambda row: row.branch),
    ]
    return Export(
        "asknicely_responses.csv",
        "AskNicely, responses as a CSV file: names as its programming interface gives them and custom fields that end"
        " in _c; its documentation shows that ending, the other names are from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def customer_gauge() -> Export:
    rows = by_day(Customers(PRACTICE, 7108).rows(79))
    columns = [
        other("Survey Reference", counted("CG{}", 5520117, 3), also=("response_id",)),
        column("Account Number", "account_id", numbered("{}"), also=("nothing",)),
        column("Account Name", "account", name),
        other("Parent Account", always("")),
        other("Industry", lambda row: row.branch),
        other("Account Manager", owner),
        other("Account Manager Email", lambda row: f"{row.owner.split()[0].lower()}@ourfirm.example"),
        column("First Name", "respondent", first, also=("nothing",), one_of="respondent"),
        column("Last Name", "respondent", last, also=("nothing",), one_of="respondent"),
        other("Email", mail, also=("respondent",)),
        column("Job Title", "role", role, blank=0.06),
        column(
            "Job Level",
            "level",
            at_level("A", "B", "C"),
            blank=0.06,
            odd=("U",),
            also=("nothing", "?level", "?field"),
            note="its manual says A strategic, B tactical, C operational; the file alone does not",
        ),
        other("Touchpoint", always("Relationship")),
        other("Sent Date", date(earlier(days=4), "yyyy-mm-dd")),
        column("Response Date", "date", date("day", "yyyy-mm-dd")),
        column("NPS Score", "score", keep("nps", mark(0, 10, miss=0)), scale=(0, 10)),
        other("NPS Type", nps_group("nps", "Promoter", "Passive", "Detractor")),
        column("Comment", "comment", comment, blank=0.3),
        other("Primary Driver", pick(["Support", "Price", "Account Management", "Product Quality", "Delivery"])),
        other("Follow Up Request", weighted(["N", "Y", ""], [60, 15, 25])),
        other("Follow Up Details", always("")),
        other("Status", pick(["Closed", "New", "In progress"])),
    ]
    return Export(
        "CustomerGauge_export_20261014.csv",
        "CustomerGauge, responses with accounts and contacts: the names and the codes of the job level as in its"
        " articles on importing; driver and status from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=";",
    )


# Customers, people and meetings in a CRM.


def hubspot_companies() -> Export:
    rows = by_name(Customers(PRACTICE, 7201).rows(40, each_once=True))
    columns = [
        column("Record ID", "account_id", counted("{}", 15820934471, 20917), also=("nothing",)),
        column("Company name", "account", lambda row: row.account),
        column("Company owner", "owner", owner, blank=0.03),
        other("Create Date", date("start", "yyyy-mm-dd hh:mm"), also=("start",)),
        other("Phone Number", phone),
        other("Last Activity Date", date(recent, "yyyy-mm-dd hh:mm")),
        other("City", pick(["London", "Leeds", "Bristol", "Birmingham", "Glasgow", ""])),
        other("Country/Region", always("United Kingdom")),
        column(
            "Industry", "segment", lambda row: row.branch.upper().replace(" ", "_"), also=("nothing",), one_of="segment"
        ),
        other(
            "Annual Revenue",
            lambda row: row.random.choice([5_000_000, 12_000_000, 48_000_000, 250_000_000, ""]),
            note="what the customer itself turns over",
        ),
        other("Number of Employees", pick([25, 80, 140, 300, 1200, 4500])),
        other("Lifecycle Stage", always("Customer")),
        other("Number of Associated Contacts", lambda row: row.random.randint(1, 14)),
        other("Number of Associated Deals", lambda row: row.random.randint(1, 5)),
        column("Current ARR", "annual_value", money("1234.50"), blank=0.03),
        column("Contract Start Date", "start", date("start", "yyyy-mm-dd")),
        column("Contract Renewal Date", "end", date("end", "yyyy-mm-dd")),
        column("Auto-renewal", "auto_renew", weighted(["Yes", "No", ""], [55, 35, 10])),
        column("Customer Tier", "segment", pick(["A", "B", "C"]), also=("nothing",), one_of="segment"),
        other("LinkedIn Company Page", always("")),
    ]
    return Export(
        "hubspot-crm-exports-all-customers-2026-10-14.csv",
        "HubSpot, a view of all companies with the columns that somebody added for contracts: its own labels from"
        " memory, as in its own exports",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def dynamics_contacts() -> Export:
    rows = _sorted(Customers(PRACTICE, 7202).rows(88), lambda row: row.last)
    columns = [
        other("(Do Not Modify) Contact", lambda row: f"{row.hex(8)}-{row.hex(4)}-{row.hex(4)}-{row.hex(12)}"),
        other("(Do Not Modify) Row Checksum", lambda row: f"{row.hex(40)}=="),
        other("(Do Not Modify) Modified On", date("day", "moment")),
        column("Full Name", "person", full),
        other("Email", mail),
        column("Company Name", "account", lambda row: row.account),
        other("Business Phone", sometimes(phone, 0.3)),
        other("Mobile Phone", always("")),
        column("Job Title", "role", role, blank=0.07),
        column(
            "Role",
            "decides",
            at_level("Decision Maker", "Influencer", "Employee"),
            blank=0.3,
            also=("nothing", "level", "?field"),
            note="the list of choices that comes with a contact: decision maker, influencer or employee",
        ),
        other("Preferred Method of Contact", always("Any")),
        other("Owner", owner),
        other("Status", always("Active")),
    ]
    return Export(
        "Active Contacts 14-10-2026 10-02-11.xlsx",
        "Dynamics 365 Sales, active contacts exported to a static worksheet: the three columns in front and the choices"
        " of Role as the product has them, from memory",
        [Sheet("Active Contacts", "people", columns, rows)],
        days="dd/mm/yyyy",
    )


def pipedrive_activities() -> Export:
    rows = newest_first(Customers(PRACTICE, 7203).rows(110))
    columns = [
        other("Activity - ID", counted("{}", 30912, -3)),
        column("Activity - Subject", "topic", subject, also=("note",)),
        other("Activity - Type", weighted(["Meeting", "Call", "Lunch", "Email"], [45, 35, 5, 15]), also=("topic",)),
        column("Organization - Name", "account", lambda row: row.account),
        column("Person - Name", "person", full, blank=0.08),
        column("Person - Job title", "role", role, blank=0.2),
        other("Deal - Title", sometimes(lambda row: f"{row.account} renewal", 0.7)),
        column("Activity - Due date", "date", date("day", "yyyy-mm-dd")),
        other("Activity - Due time", lambda row: f"{row.day:%H:%M}"),
        other("Activity - Duration", pick(["00:30", "01:00", "01:30", ""])),
        column("Activity - Assigned to user", "our_person", owner),
        column("Activity - Note", "note", note, blank=0.3),
        other("Activity - Done", always("Done")),
        other("Activity - Add time", date(earlier(days=9), "yyyy-mm-dd hh:mm:ss")),
        other("Activity - Marked as done time", date("day", "yyyy-mm-dd hh:mm:ss"), also=("date",)),
    ]
    return Export(
        "activities-14092211-62.csv",
        "Pipedrive, done activities from its list view: that a header names the kind of record and then the field is"
        " described by people who read its files, which columns are shown is from memory",
        [Sheet(None, "conversations", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def salesforce_renewals() -> Export:
    rows = by_end(Customers(PRACTICE, 7204).rows(34, each_once=True))
    columns = [
        column("Account Owner", "owner", owner),
        column("Account Name", "account", lambda row: row.account),
        other(
            "Opportunity Name",
            lambda row: f"{row.account} - Renewal {row.end.year}",
            also=("contract_id",),
            note="the nearest there is to the name of a contract",
        ),
        other("Type", always("Renewal")),
        other("Stage", weighted(["Qualification", "Proposal", "Negotiation", "Commit"], [35, 30, 25, 10])),
        column("ACV Currency", "currency", always("GBP")),
        column("ACV", "annual_value", money("1234.50")),
        other("Amount Currency", always("GBP"), also=("currency",)),
        other("Amount", lambda row: f"{row.value * row.term:.2f}", note="of the whole term"),
        other("Probability (%)", pick([25, 50, 75, 90])),
        other("Close Date", date(lambda row: row.end - dt.timedelta(days=30), "dd/mm/yyyy")),
        column("Contract Start Date", "start", date("start", "dd/mm/yyyy"), order="dmy"),
        column("Contract End Date", "end", date("end", "dd/mm/yyyy"), order="dmy"),
        other("Contract Term (months)", lambda row: row.term * 12),
        other("Next Step", weighted(["", "Send proposal", "Book QBR", "Meet procurement"], [40, 20, 20, 20])),
        other("Created Date", date(recent, "dd/mm/yyyy")),
        other("Last Activity", date(recent, "dd/mm/yyyy"), blank=0.1),
    ]
    return Export(
        "report1760431122087.csv",
        "Salesforce, details of a report on open renewals: standard labels of opportunities and contracts, a column of"
        " currency beside each amount and the lines at the end, from memory",
        [
            Sheet(
                None,
                "contracts",
                columns,
                rows,
                notes=(
                    "Open Renewals - Next 4 Quarters",
                    "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
                    "Confidential Information - Do Not Distribute",
                    "Generated By:  Helen Garside  14/10/2026 09:38",
                ),
                blank_above_notes=4,
            )
        ],
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def gainsight_companies() -> Export:
    rows = by_name(Customers(PRACTICE, 7205).rows(38, each_once=True))
    columns = [
        column("Name", "account", lambda row: row.account),
        column("Company ID", "account_id", record_id("1P02"), also=("nothing",)),
        column("CSM", "owner", owner),
        column("Industry", "segment", lambda row: row.branch, also=("nothing",)),
        other("Lifecycle Stage", weighted(["Adoption", "Onboarding", "Renewal", "Expansion"], [50, 10, 25, 15])),
        other("Status", always("Active")),
        column("ARR", "annual_value", money("number")),
        other("MRR", lambda row: round(row.value / 12, 2), also=("monthly_value",)),
        other("Users", lambda row: row.random.randint(5, 900)),
        column("Original Contract Date", "start", date("start", "mm/dd/yyyy"), order="mdy", also=("nothing",)),
        column("Renewal Date", "end", date("end", "mm/dd/yyyy"), order="mdy"),
        other("Lifetime In Months", lambda row: (2026 - row.start.year) * 12 + 10 - row.start.month),
        other("Current Score", lambda row: row.random.randint(38, 98), note="health, as the supplier works it out"),
        other("Previous Score", lambda row: row.random.randint(38, 98)),
        other("Score Label", pick(["Green", "Yellow", "Red"])),
        other(
            "NPS®",
            sometimes(pick([100, 50, 33, 0, -25, 67, 20]), 0.2),
            also=("score",),
            note="of all answers of this customer together, from -100 to 100",
        ),
        other("Last Timeline Activity Date", date(recent, "mm/dd/yyyy")),
        other("Open CTAs", pick([0, 0, 1, 2, 3])),
    ]
    return Export(
        "Company_List_2026-10-14.csv",
        "Gainsight, a list of companies: the fields of its standard object as its documentation lists them; score"
        " label, timeline and calls to action from memory",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        newline="\n",
    )


# Satisfaction at the service desk.


def zendesk() -> Export:
    rows = by_day(Customers(PRACTICE, 7301).rows(95))
    columns = [
        other("Ticket ID", counted("{}", 48211, 7), also=("response_id",)),
        other(
            "Ticket subject", pick(["Cannot log in", "Invoice query", "VPN drops", "New starter", "Printer offline"])
        ),
        column("Ticket organization name", "account", name),
        column("Requester name", "respondent", full),
        other("Requester email", mail, also=("respondent",)),
        other("Assignee name", owner),
        other("Ticket group", pick(["Support", "Second line", "Billing"])),
        other("Ticket channel", pick(["Email", "Web", "Phone"])),
        other("Ticket created - Date", date(earlier(days=3), "yyyy-mm-dd")),
        column(
            "Ticket solved - Date",
            "date",
            date(earlier(days=1), "yyyy-mm-dd"),
            also=("nothing",),
            one_of="date",
        ),
        column(
            "Ticket satisfaction rating",
            "score",
            weighted(["Good", "Bad"], [88, 12]),
            scale=(0, 1),
            scales=(None, (1, 2)),
            also=("?scale",),
        ),
        column("Ticket satisfaction comment", "comment", comment, blank=0.7),
        column(
            "Ticket satisfaction update - Date",
            "date",
            date("day", "yyyy-mm-dd"),
            also=("nothing",),
            one_of="date",
        ),
        other("Full resolution time (hrs)", lambda row: round(row.random.uniform(0.3, 96), 1)),
        other("Rated satisfaction tickets", always(1)),
    ]
    return Export(
        "CSAT detail Q1-Q3 2026.csv",
        "Zendesk Explore, a table of rated tickets: attributes and metrics named as in its reports, from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def jira_service_management() -> Export:
    rows = newest_first(Customers(PRACTICE, 7302).rows(66))
    columns = [
        other(
            "Summary", pick(["Password reset", "Laptop replacement", "API error 500", "Access to reports", "Slow sync"])
        ),
        other("Issue key", counted("SUP-{}", 9412, -6), also=("response_id",)),
        other("Issue id", counted("{}", 118430, -11)),
        other("Issue Type", pick(["Service Request", "Incident", "Question"])),
        other("Status", always("Closed")),
        other("Priority", pick(["Low", "Medium", "High"])),
        other("Resolution", always("Done")),
        other("Assignee", owner),
        column("Reporter", "respondent", full),
        other("Reporter Id", lambda row: f"qm:{row.hex(24)}"),
        other("Created", date(earlier(days=5), "dd/Mar/yy h:mm AM")),
        other("Updated", date("day", "dd/Mar/yy h:mm AM")),
        column(
            "Resolved",
            "date",
            date(earlier(days=1), "dd/Mar/yy h:mm AM"),
            also=("nothing",),
            one_of="date",
        ),
        column("Custom field (Organizations)", "account", lambda row: row.account, blank=0.04),
        other("Custom field (Request Type)", pick(["Get IT help", "Report a bug", "Request access"])),
        column("Custom field (Satisfaction)", "score", mark(1, 5, miss=0), scale=(1, 5)),
        column(
            "Custom field (Satisfaction date)",
            "date",
            date("day", "dd/Mar/yy h:mm AM"),
            also=("nothing",),
            one_of="date",
        ),
        other("Custom field (Time to resolution)", always("")),
    ]
    return Export(
        "Jira (11).csv",
        "Jira Service Management, a filter of rated requests as CSV with the current fields: the words around a custom"
        " field and the way it writes a moment from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def service_now() -> Export:
    asked = (
        "How satisfied were you with the resolution of your incident?",
        "How satisfied were you with the timeliness of the response?",
        "How satisfied were you with the knowledge of the technician?",
    )
    rows = Customers(PRACTICE, 7303).answers(96, 3)
    columns = [
        other("Assessment group", lambda row: f"ASMTG{410022 + row.i // 3:07d}"),
        column(
            "Instance",
            "response_id",
            lambda row: f"AINST{1204417 + row.i // 3:07d}",
            also=("nothing",),
        ),
        other("Source table", always("Incident")),
        other("Source", lambda row: f"INC{88213 + row.i // 3 * 4:07d}"),
        column("Assigned to", "respondent", full, note="who filled in the survey"),
        column("Company", "account", lambda row: row.account),
        other("Category", always("Incident resolution")),
        column("Metric", "question", cycle(asked), also=("asked", "nothing")),
        column("Actual value", "score", mark(1, 5, miss=0), scale=(1, 5)),
        other("Data type", always("Likert scale")),
        column("Updated", "date", date("day", "moment")),
    ]
    return Export(
        "asmt_metric_result.xlsx",
        "ServiceNow, the list of metric results with the company of the user beside it: names as in the documentation"
        " of the form, the name of the sheet from memory",
        [Sheet("Page 1", "responses", columns, rows)],
        days="yyyy-mm-dd",
    )


# Lists of contracts that are kept by hand.


def contract_register() -> Export:
    rows = by_name(Customers(PRACTICE, 7401).rows(38))
    columns = [
        column("Customer", "account", name),
        column("Contract ref", "contract_id", counted("C-{:04d}", 112, 3)),
        other("Services", pick(["Managed IT", "Support", "Hosting", "Managed IT + Hosting", "Consultancy"])),
        column("Start date", "start", date("start", "day")),
        column("End date", "end", date("end", "day"), unknown=("Rolling",), odd=("Rolling",), share=0.03),
        other("Term (years)", lambda row: row.term),
        column("Annual value", "annual_value", money("number"), shown="£#,##0.00"),
        column("Notice period", "notice_days", notice_text, blank=0.05),
        other("Notice by", date(notice_date, "day")),
        column("Auto renew?", "auto_renew", weighted(["Y", "N"], [60, 40]), blank=0.05),
        column("Account manager", "owner", owner),
        other("Main contact", full),
        other("Email", mail),
        other("Tel", sometimes(phone, 0.4)),
        other("Comments", weighted(["", "Awaiting signed copy", "CPI uplift applied", "See email"], [70, 10, 10, 10])),
    ]
    return Export(
        "Contract Register.xlsx",
        "an operations manager's own register in Excel, a title above and a total below; from memory of such lists",
        [
            Sheet(
                "Register",
                "contracts",
                columns,
                rows,
                above=[["Customer Contract Register"], ["Last updated: 12 October 2026"], []],
                total=summed(0, "Total", 6),
            )
        ],
        days="dd/mm/yyyy",
    )


def renewals_tracker() -> Export:
    rows = by_end(Customers(PRACTICE, 7402).rows(32, each_once=True))

    def quarter(row: Row) -> str:
        return f"Q{(row.end.month - 1) // 3 + 1} {row.end.year}"

    starts: dict[int, str] = {}
    for at, row in enumerate(rows):
        if at == 0 or quarter(row) != quarter(rows[at - 1]):
            starts[at] = quarter(row)
    columns = [
        column("Client", "account", lambda row: row.account),
        other("Product", pick(["Core", "Core + Analytics", "Enterprise"])),
        column("ARR (£)", "annual_value", money("whole"), shown="#,##0"),
        column("Renewal date", "end", date("end", "day")),
        column("Notice (days)", "notice_days", lambda row: row.notice),
        column("CSM", "owner", owner),
        other("Likelihood", pick(["High", "Medium", "Low", "TBC"])),
        other("RAG", pick(["G", "G", "A", "R"])),
        other("Next step", weighted(["", "Book review", "Send quote", "Chase PO", "Exec intro"], [30, 20, 20, 15, 15])),
        other("Notes", sometimes(note, 0.5)),
    ]
    return Export(
        "Renewals tracker FY27 v3.xlsx",
        "a customer success manager's tracker in Excel, with a line above each quarter; from memory of such lists",
        [Sheet("Renewals", "contracts", columns, rows, sections=starts)],
        days="dd-mmm-yy",
    )


def contracts_and_contacts() -> Export:
    contracts = by_name(Customers(PRACTICE, 7403).rows(36, each_once=True))
    people = by_name(Customers(PRACTICE, 7404).rows(82))
    terms = [
        column("Customer no.", "account_id", numbered("{}")),
        column("Customer name", "account", lambda row: row.account),
        column("Sector", "segment", lambda row: row.branch, also=("nothing",)),
        column("Contract start", "start", date("start", "day")),
        column("Contract end", "end", date("end", "day")),
        column("Contract value p.a.", "annual_value", money("number"), shown="£#,##0"),
        column("Notice period (months)", "notice_days", notice_months),
        column("Auto-renewal", "auto_renew", weighted(["Yes", "No"], [55, 45])),
        column("Account manager", "owner", owner),
        other("PO number", sometimes(lambda row: f"PO{row.random.randint(10000, 99999)}", 0.4)),
        other("Invoice frequency", pick(["Monthly", "Quarterly", "Annual"])),
    ]
    persons = [
        column("Customer no.", "account_id", numbered("{}")),
        column("Customer name", "account", lambda row: row.account),
        column("First name", "person", first, also=("nothing",), one_of="person"),
        column("Surname", "person", last, also=("nothing",), one_of="person"),
        column("Job title", "role", role, blank=0.05),
        column("Decision maker (Y/N)", "decides", at_level("Y", "N", "N"), blank=0.1),
        other("Email", mail),
        other("Phone", sometimes(phone, 0.3)),
        other("Christmas card", pick(["Y", ""])),
    ]
    return Export(
        "Customer contracts and contacts 2026.xlsx",
        "a sales support desk's workbook: a sheet of contracts, one of people and a hidden one of choices; from memory",
        [
            Sheet("Contracts", "contracts", terms, contracts),
            Sheet("Contacts", "people", persons, people),
            lines(
                "Lists",
                ["Sector", "Invoice frequency", "Yes/No"],
                ["Manufacturing", "Monthly", "Yes"],
                ["Healthcare", "Quarterly", "No"],
                ["Education", "Annual", ""],
                hidden=True,
                note="what the drop-down lists offer",
            ),
        ],
        days="dd/mm/yyyy",
    )


def monthly_fees() -> Export:
    rows = by_name(Customers(PRACTICE, 7405).rows(44))
    columns = [
        column("Cust No", "account_id", numbered("{}")),
        column("Customer", "account", lambda row: row.account),
        column("Agreement", "contract_id", counted("AGR{:05d}", 1204, 2)),
        other("Description", pick(["Support agreement", "Hosted telephony", "Backup service", "Managed print"])),
        column("Monthly fee", "monthly_value", money("£1,234.50", 1 / 12)),
        other("VAT code", always("T1")),
        column("Start", "start", date("start", "dd/mm/yyyy"), order="dmy"),
        column("Expiry", "end", date("end", "dd/mm/yyyy"), order="dmy"),
        column("Notice", "notice_days", notice_text),
        column("Sales rep", "owner", owner),
        other("Billing contact", full),
        other("Billing email", mail),
        other("On stop", weighted(["N", "Y"], [96, 4])),
    ]
    return Export(
        "Recurring agreements Oct 26.csv",
        "the finance desk's list of recurring agreements, saved from Excel in the United Kingdom; from memory",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        encoding="cp1252",
    )


def master_list() -> Export:
    rows = by_name(Customers(PRACTICE, 7406).rows(35, each_once=True))
    columns = [
        column("Customer", "account", lambda row: row.account),
        other("Region", pick(["East", "West", "Central"]), also=("segment",)),
        column("Segment", "segment", pick(["Enterprise", "Mid-Market", "SMB"])),
        column("Agreement #", "contract_id", counted("MSA-{}", 2041, 5)),
        column("Effective Date", "start", date("start", "day")),
        column("Expiration Date", "end", date("end", "day")),
        other("Total Contract Value", lambda row: round(row.value * row.term, 2), shown="$#,##0"),
        column("Annual Contract Value", "annual_value", money("number"), shown="$#,##0"),
        column("Notice Required (Days)", "notice_days", lambda row: row.notice),
        column("Auto-Renew (Y/N)", "auto_renew", weighted(["Y", "N"], [65, 35])),
        other("Renewal Terms", pick(["1 year", "Same term", "None"])),
        other("Primary Contact", full),
        other("Contact Title", role),
        other("Contact Email", mail),
        column("Account Executive", "owner", owner),
        other("", always("")),
        other("Signed Copy on File", weighted(["Yes", "No"], [85, 15])),
    ]
    return Export(
        "Master Customer Contract List.xlsx",
        "a legal and sales operations list in the United States, with a row of merged headings above the names; from"
        " memory of such lists",
        [
            Sheet(
                "Contracts",
                "contracts",
                columns,
                rows,
                groups={(1, 3): "CUSTOMER", (4, 11): "AGREEMENT", (12, 15): "CONTACTS", (17, 17): "ADMIN"},
            )
        ],
        days="m/d/yyyy",
    )


# Lists of contracts that say more than the contract.


def key_account_review() -> Export:
    rows = _sorted(Customers(PRACTICE, 7501).rows(26, each_once=True), lambda row: row.value, newest_first=True)
    columns = [
        column("Account", "account", lambda row: row.account),
        column("Account manager", "owner", owner),
        column("Tier", "segment", pick(["Gold", "Silver", "Bronze"]), also=("nothing",)),
        column("Annual value", "annual_value", money("whole"), shown="£#,##0"),
        column("Contract end", "end", date("end", "day")),
        column("Notice (months)", "notice_days", notice_months),
        column(
            "Last exec meeting",
            LAST_EXECUTIVE,
            keep("executive", sometimes(sometimes(recent, 0.12, "None"), 0.1)),
            unknown=("None",),
        ),
        column("Exec meetings last 12 months", EXECUTIVE_MEETINGS, meetings("executive")),
        other("No. of contacts", lambda row: row.random.randint(1, 12)),
        column("Success criteria agreed", AGREED, keep("agreed", weighted(["Yes", "No"], [45, 55]))),
        other(
            "Success criteria",
            lambda row: expectation(row) if row.kept["agreed"] == "Yes" else "",
            also=("expectation",),
        ),
        column("Latest CSAT (out of 5)", "score", mark(1, 5, "decimal", miss=0.1), scale=(1, 5), scales=((0, 5),)),
        other("CSAT date", date(recent, "day"), blank=0.1, also=("date",)),
        other("Renewal forecast", pick(["Renew", "Likely", "At risk", "Unknown"])),
        other("Actions", weighted(["", "Arrange MD meeting", "Agree KPIs", "Review pricing"], [40, 20, 20, 20])),
    ]
    return Export(
        "Key account review October 2026.xlsx",
        "a sales director's overview for the monthly review, with a title above; from memory of such lists",
        [
            Sheet(
                "Key accounts",
                "contracts",
                columns,
                rows,
                above=[["Key account review - October 2026"], []],
                total=summed(0, "Total", 3),
            )
        ],
        days="dd/mm/yyyy",
    )


def success_overview() -> Export:
    rows = by_end(Customers(PRACTICE, 7502).rows(33, each_once=True))
    columns = [
        column("Account ID", "account_id", numbered("ACC-{}"), also=("nothing",)),
        column("Account Name", "account", lambda row: row.account),
        column("CSM", "owner", owner),
        column("Segment", "segment", pick(["Strategic", "Enterprise", "Commercial"])),
        column("ARR", "annual_value", money("1234.50")),
        column("Currency", "currency", weighted(["GBP", "EUR"], [85, 15])),
        column("Renewal Date", "end", date("end", "yyyy-mm-dd")),
        column("Auto-Renewal", "auto_renew", weighted(["TRUE", "FALSE"], [60, 40])),
        column(
            "Executive Sponsor",
            SPONSOR,
            full,
            blank=0.25,
            also=("nothing", "?field"),
            note="the customer's or our own: the file does not say",
        ),
        column(
            "Last EBR Date",
            LAST_EXECUTIVE,
            keep("executive", sometimes(recent, 0.2)),
            also=("nothing", "?field"),
            note="an executive business review",
        ),
        column("Exec Touchpoints (12m)", EXECUTIVE_MEETINGS, meetings("executive")),
        other("Active Contacts", lambda row: row.random.randint(1, 15)),
        column("Success Plan Agreed", AGREED, weighted(["Yes", "No"], [50, 50])),
        column(
            "Goal Attainment (0-10)",
            FIT,
            mark(0, 10, miss=0.2),
            scale=(0, 10),
            also=("fulfilment", "?field"),
        ),
        column("Avg CSAT", "score", mark(1, 5, "decimal", miss=0.1), scale=(1, 5)),
        other("Health", pick(["Green", "Green", "Amber", "Red"])),
        other("Open Tickets", lambda row: row.random.randint(0, 19)),
        column(
            "Renewed Last Cycle",
            RENEWED,
            weighted(["Yes", "No", ""], [75, 10, 15]),
            also=("outcome", "nothing", "?field"),
            note="of the cycle before this one; it has no date of its own",
        ),
        other("Last Updated", always("2026-10-12")),
    ]
    return Export(
        "customer_success_overview.csv",
        "a customer success operations team's overview out of several systems, as CSV; from memory of such lists",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        newline="\n",
    )


# How renewals ended.


def renewal_outcomes() -> Export:
    rows = _sorted(Customers(PRACTICE, 7601).rows(58), lambda row: row.past)
    kept_share = {"Renewed": 1, "Renewed - reduced": 0.7, "Churned": 0}
    columns = [
        column("Customer", "account", name),
        other("CSM", owner),
        other("Segment", pick(["Enterprise", "Mid-market", "Small"])),
        column("Renewal date", "date", date("past", "day")),
        other("ARR up for renewal", money("whole"), shown="£#,##0"),
        column("Outcome", "outcome", keep("outcome", weighted(tuple(kept_share), [66, 12, 22]))),
        other("ARR after", lambda row: round(row.value * kept_share[str(row.kept["outcome"])]), shown="£#,##0"),
        column("Reason", "reason", why("outcome", "Churned", "Renewed - reduced"), blank=0.1),
        other("Competitor", sometimes(pick(["Nortech", "Civica Cloud", "In-house", "Unknown"]), 0.85)),
        other(
            "Lessons learned", weighted(["", "Start earlier", "No exec contact", "Price too late"], [70, 10, 10, 10])
        ),
    ]
    return Export(
        "Renewals and churn 2022-2025.xlsx",
        "a revenue operations list of how renewals ended, with a total below; from memory of such lists",
        [Sheet("Log", "outcomes", columns, rows, total=summed(0, "Total", 4, 6))],
        days="dd/mm/yyyy",
    )


EXPORTS: tuple[Callable[[], Export], ...] = (
    qualtrics,
    survey_monkey,
    typeform,
    google_forms,
    microsoft_forms,
    delighted,
    ask_nicely,
    customer_gauge,
    hubspot_companies,
    dynamics_contacts,
    pipedrive_activities,
    salesforce_renewals,
    gainsight_companies,
    zendesk,
    jira_service_management,
    service_now,
    contract_register,
    renewals_tracker,
    contracts_and_contacts,
    monthly_fees,
    master_list,
    key_account_review,
    success_overview,
    renewal_outcomes,
)
