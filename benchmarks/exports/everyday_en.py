"""English exports as a sales director of a small or mid-sized supplier has them at hand on a Monday morning.

Hand-made lists of the back office and the account managers, answers as a survey tool or an agency delivered them, and
lists out of a CRM. `made_by` says what the names rest on, and what is from memory. Everything in the cells is invented.
"""

import datetime as dt
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
from benchmarks.exports.worlds import ENGLISH_C

EVERYDAY = replace(
    ENGLISH_C,
    companies=tuple(
        """
Ainsley Bakery Supplies Ltd|Barrowmere Borough Council|Calder & Finch Solicitors|Drayhill Haulage Ltd|
Eastmoor Primary Academy|Fosseway Dental Group|Gorsebrook Homes|Hexley Precision Castings Ltd|Inglenook Inns plc|
Jarrow Quay Boatyard|Kelso Marsh Estates|Larkfield Care Limited|Minster Lane Surgery|Norwold Plastics Ltd|
Oakenholt Garden Centres|Pinfold Accountants LLP|Quernmore Dairies|Redgate Scaffolding Ltd|Silverbeck Leisure Trust|
Tolworth Street Church Schools|Upnor Marine Engineering Limited|Vale of Strine College|Westerby Foods plc|
Yoxley Auto Centres|Abbotsmere Recruitment|Brindle Hill Veterinary|Crossways Print & Post Ltd|Dunstead Solar LLC|
Eskmouth Port Services|Fairholt Furniture Ltd|Grindlow Quarries|Harbourne Hospice|Isley Walton Hotels|
Kingsheath Electrical Limited|Longmynd Water Services|Merrow Park Properties|Netherby Meats Ltd|Ormesdale Insurance|
Pentland Row Architects|Rockbourne Seeds Ltd
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Carly Hewitt", "Dominic Aske", "Shreya Nair", "Pete Lockwood"),
    roles={
        "executive": ("MD", "Owner", "Finance Director", "Chief Exec", "Practice Partner", "Trust CEO"),
        "management": ("Office Manager", "IT Manager", "Site Manager", "Business Manager", "Purchasing Manager"),
        "operational": ("Receptionist", "Accounts Assistant", "Caretaker", "IT Technician", "PA", "Stock Controller"),
    },
    comments=(
        "Lovely team, always cheerful",
        "never the same person twice",
        "Invoices wrong three months running",
        "sorted in ten minutes, brilliant",
        "no",
        "Would be nice to hear from you before the renewal letter",
        "Pricey but worth it",
        "Shreya is great. The helpdesk less so",
    ),
    notes=(
        "Good catch up, no issues",
        "moaning about engineer changes again, told ops",
        "Wants to add the Hereford site next yr",
        "Thinks we're dear, getting 2 other quotes",
        "New FD starts Jan - need intro",
        "Left brochure, call back after half term",
        "Went through last week's outage, said sorry",
        "asked why we never bring ideas",
        "dropped off cake for their 50th",
    ),
    expectations=(
        "Just sort it without us having to chase",
        "Same engineers who know our building",
        "Come to us with ideas, not the other way round",
        "One bill a month and get it right",
        "Help us move everything to the cloud",
        "Answer within the hour when we're down",
        "Lower cost per page",
        "Grow with us as we open branches",
        "Help us hit our carbon target",
        "See your boss a couple of times a year",
    ),
    measures=("monthly response times", "no. of credit notes", "max 2 engineer changes pa", "1 idea a qtr", "tba", ""),
    stayed_for=("good relationship", "happy", "price trimmed", "couldn't face switching", "added sites"),
    left_for=("too expensive", "new MD", "staff changes", "taken over", "doing it in house", "service"),
    first_day=dt.date(2025, 11, 3),
    days=310,
    first_number=4000,
)
FIVE = ["Poor", "Fair", "Good", "Very good", "Excellent"]


def short_owner(row: Row) -> str:
    return row.owner.split()[0]


def only_if(key: str, value: str, cells: Cells) -> Cells:
    """Where the column under this key says this."""
    return lambda row: cells(row) if row.kept[key] == value else ""


def why(key: str, *lost: str) -> Cells:
    """The reason that goes with the outcome under this key."""
    return lambda row: row.random.choice(row.world.left_for if row.kept[key] in lost else row.world.stayed_for)


def newest_last(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.day))]


def by_decision(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.past))]


def google_forms() -> Export:
    rows = newest_last(Customers(EVERYDAY, 2401).rows(48))
    columns = [
        column("Timestamp", "date", lambda row: f"{row.day:%d/%m/%Y %H:%M:%S}", order="dmy"),
        other("Email address", mail, also=("respondent",), blank=0.3),
        column("Which organisation are you answering for?", "account", name),
        column("Your name", "respondent", full, blank=0.25),
        column("What do you do there?", "role", role, blank=0.05),
        column(
            "Overall, how happy are you with us? (1 = not at all, 5 = delighted)",
            "score",
            mark(1, 5, "text", miss=0),
            scale=(1, 5),
        ),
        *(
            column(f"How do you rate our... [{part}]", "score", label(FIVE, miss=0.05), scale=(1, 5), scales=(None,))
            for part in ("Phone manner", "Speed of fixes", "Know-how", "Paperwork and billing")
        ),
        other(
            "Would you use us again?",
            pick(["Yes", "Yes", "Yes", "Maybe", "No"]),
            also=("score", "signal", "?field", "?scale"),
        ),
        column("Anything we should do differently?", "comment", comment, blank=0.35),
        other("Happy for us to quote you?", pick(["Yes", "No"])),
    ]
    return Export(
        "Customer survey 2026 (Responses) - Form responses 1.csv",
        "Google Forms, the sheet of answers saved as CSV: Timestamp, the e-mail and the brackets around a row of a grid"
        " as such files are known to have them; the questions are ours",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
    )


def typeform() -> Export:
    rows = Customers(EVERYDAY, 2402).rows(69)
    columns = [
        column("#", "response_id", lambda row: row.hex(32), also=("nothing",)),
        column(
            "How likely are you to recommend us to someone you know in business?",
            "score",
            mark(0, 10, "text", miss=0),
            scale=(0, 10),
        ),
        column("What is the main reason for that?", "comment", comment, blank=0.3),
        column(
            "How much do you agree: they make it easy for me to get things done? (1 strongly disagree, 7 strongly"
            " agree)",
            "score",
            mark(1, 7, "text", miss=0.05),
            scale=(1, 7),
        ),
        other("Shall we give you a ring about this?", pick(["1", "0", "0"]), also=("?field", "?scale")),
        column("company", "account", name, blank=0.02),
        column("contact", "respondent", full, blank=0.06),
        column("job_level", "level", level("director", "manager", "staff"), also=("role", "?field")),
        other("account_manager", owner, also=("owner", "our_person")),
        other("Response Type", always("completed")),
        other("Start Date (UTC)", date(lambda row: row.day - dt.timedelta(minutes=4), "yyyy-mm-dd hh:mm:ss")),
        other("Stage Date (UTC)", always("")),
        column("Submit Date (UTC)", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
        other("Network ID", lambda row: row.hex(10)),
        other("Tags", always("")),
        other("Ending", always("Thank you")),
    ]
    return Export(
        "responses-kQ7wTz2d-01M9XY.csv",
        "Typeform, responses with hidden fields: the number sign, Response Type, the three dates and Network ID as in"
        " files that programs read; the questions and hidden fields are ours",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def jira_service_management() -> Export:
    rows = Customers(EVERYDAY, 2403).rows(90)
    rated = keep("r", lambda row: "yes" if row.random.random() < 0.6 else "no")
    columns = [
        other(
            "Summary",
            pick(["Laptop for starter", "Cannot print", "VPN drops", "Shared mailbox", "Query on last bill"]),
            also=("topic", "comment"),
        ),
        other("Issue key", counted("ITSUP-{}", 1207, 2), also=("response_id",)),
        other("Issue id", counted("{}", 30117, 5), also=("response_id",)),
        other("Issue Type", pick(["Service Request", "Incident"])),
        other("Status", pick(["Resolved", "Closed"])),
        other("Priority", pick(["Medium", "Low", "High"])),
        other("Assignee", owner, also=("our_person", "owner")),
        column("Reporter", "respondent", full),
        other("Created", date(lambda row: row.day - dt.timedelta(4), "dd/Mar/yy h:mm AM"), also=("date",)),
        other("Updated", date(lambda row: row.day + dt.timedelta(2), "dd/Mar/yy h:mm AM"), also=("date",)),
        other("Resolved", date(lambda row: row.day - dt.timedelta(1), "dd/Mar/yy h:mm AM"), also=("date",)),
        column("Custom field (Organizations)", "account", name, blank=0.02),
        other("Custom field (Request Type)", pick(["Get IT help", "New hardware", "Billing"]), also=("topic",)),
        column(
            "Satisfaction rating",
            "score",
            lambda row: mark(1, 5, "text", miss=0)(row) if rated(row) == "yes" else "",
            scale=(1, 5),
            scales=(None, (0, 5)),
            also=("?scale",),
        ),
        column(
            "Custom field (Satisfaction date)",
            "date",
            only_if("r", "yes", date("day", "dd/Mar/yy h:mm AM")),
            also=("nothing",),
            one_of="date",
        ),
        column("Satisfaction comment", "comment", only_if("r", "yes", comment), blank=0.5),
        other("Custom field (Time to resolution)", lambda row: f"{row.random.randint(-40, 60)}:{row.i % 60:02d}"),
        other("Comment", always(""), also=("comment",)),
    ]
    return Export(
        "Jira Export Excel CSV (all fields) 20261101.csv",
        "Jira Service Management, issues with their rating: names as in files that programs read, the comment with the"
        " rating added",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def agency_tables() -> Export:
    rows = Customers(EVERYDAY, 2404).rows(52)
    columns = [
        column(("SERIAL", "Serial"), "response_id", counted("{}", 10021, 4), also=("nothing",)),
        column(("SAMP1", "Company"), "account", name),
        column(("S1", "Job title (as given)"), "role", role, blank=0.05),
        column(("S2", "Seniority"), "level", level("Board / owner", "Manager", "Other staff"), also=("?field",)),
        column(("IDATE", "Interview date"), "date", date("day", "day")),
        column(("Q1", "Overall satisfaction (1-10)"), "score", mark(1, 10, miss=0.02), scale=(1, 10)),
        *(
            column((code, f"{part} (1-10)"), "score", mark(1, 10), scale=(1, 10), odd=("DK",), share=0.04)
            for code, part in (("Q2_1", "Engineers"), ("Q2_2", "Helpdesk"), ("Q2_3", "Account management"))
        ),
        other(("Q3", "Ranked first: what matters most"), pick(["Price", "Speed", "People"]), also=("?field",)),
        column(("Q5", "Likelihood to recommend (0-10)"), "score", mark(0, 10), scale=(0, 10)),
        column(("Q6", "Why do you say that? (verbatim)"), "comment", comment, blank=0.15),
        other(("Q8", "Share of spend with us, %"), pick([20, 40, 60, 75, 100])),
        other(("WT", "Weight"), lambda row: round(0.7 + row.i % 7 / 10, 2)),
    ]
    return Export(
        "J2291 client satisfaction - respondent level data.xlsx",
        "a research agency's data with a line of codes above the words, the key figures in front; from memory of such"
        " deliveries",
        [
            lines(
                "Contents",
                "J2291 Client satisfaction 2026",
                ["Fieldwork", "telephone, 52 interviews"],
                ["Sheet 2", "topline"],
                ["Sheet 3", "respondent level data"],
            ),
            Sheet(
                "Topline",
                None,
                [
                    other("Measure", cycle(["Overall", "Engineers", "Helpdesk", "Account management"])),
                    other("Mean", cycle([7.8, 8.2, 7.1, 7.5])),
                    other("Top 2 box", cycle(["38%", "47%", "25%", "31%"])),
                    other("Base", cycle([52, 50, 49, 51])),
                ],
                Customers(EVERYDAY, 3404).rows(4),
            ),
            Sheet("Data", "responses", columns, rows),
        ],
        days="dd/mm/yyyy",
    )


def hubspot_deals() -> Export:
    rows = Customers(EVERYDAY, 2405).rows(76)
    stage = keep("s", weighted(["Closed won", "Closed lost"], [69, 31]))
    columns = [
        other("Record ID", counted("{}", 18822340117, 1309), also=("contract_id",)),
        other("Deal Name", lambda row: f"{row.account} renewal {row.past:%b %y}", also=("contract_id",)),
        column("Deal Stage", "outcome", stage),
        column("Close Date", "date", date("past", "yyyy-mm-dd hh:mm"), order="ymd"),
        other("Deal owner", owner, also=("owner", "our_person")),
        other("Amount", money("1234.50"), also=("annual_value",)),
        other("Pipeline", always("Renewals")),
        other("Create Date", date(lambda row: row.past - dt.timedelta(70), "yyyy-mm-dd hh:mm"), also=("date",)),
        other("Deal Type", always("Existing Business")),
        column("Closed Lost Reason", "reason", only_if("s", "Closed lost", left_because), blank=0.04),
        other("Closed Won Reason", only_if("s", "Closed won", why("s", "Closed lost")), also=("reason",), blank=0.4),
        other("Number of Sales Activities", pick([2, 5, 9, 14])),
        column("Associated Company", "account", name, blank=0.01),
        other("Associated Company IDs", numbered("27{}00"), also=("account_id",)),
        other("Associated Contact", full, also=("person",), blank=0.2),
    ]
    return Export(
        "hubspot-crm-exports-renewals-closed-2026-10-30.csv",
        "HubSpot, deals of a pipeline for renewals: names as in its export and in files that programs read, the order"
        " from memory",
        [Sheet(None, "outcomes", columns, rows, also=("?table",))],
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def hubspot_contacts() -> Export:
    rows = Customers(EVERYDAY, 2406).rows(85)
    columns = [
        other("Record ID", counted("{}", 90211, 3)),
        column("First Name", "person", first, also=("nothing",), one_of="person"),
        column("Last Name", "person", last, also=("nothing",), one_of="person"),
        other("Email", mail, blank=0.04),
        other("Phone Number", phone, blank=0.3),
        column("Job Title", "role", role, blank=0.15),
        column(
            "Buying Role",
            "decides",
            pick(["Decision Maker", "End User", "Influencer", "", "Budget Holder", "Champion"]),
            also=("role", "?field", "nothing"),
            note="one of several roles is that of who decides",
        ),
        other("Lead Status", pick(["Connected", "", "Open"])),
        other("Lifecycle Stage", always("Customer")),
        other("Marketing contact status", pick(["Marketing contact", "Non-marketing contact"]), also=("?field",)),
        column("Survey 2026 sent", "invited", pick(["true", "false", "true"])),
        other("Contact owner", owner, also=("owner", "our_person"), blank=0.1),
        column("Associated Company", "account", name, blank=0.03),
        other("Last Activity Date", date("day", "yyyy-mm-dd hh:mm"), also=("date",), blank=0.2),
        other("Create Date", date("start", "yyyy-mm-dd hh:mm"), also=("date",)),
    ]
    return Export(
        "hubspot-crm-exports-all-customer-contacts.xlsx",
        "HubSpot, contacts of customers: its own names, among them the buying role; a field for the survey is ours",
        [Sheet("all-customer-contacts", "people", columns, rows)],
    )


def agreements() -> Export:
    rows = Customers(EVERYDAY, 2407).rows(63)
    columns = [
        column("Agreement_Name", "contract_id", lambda row: f"AGR{1100 + row.i * 3}", also=("nothing",)),
        other("Agreement_Type", pick(["Managed Services", "Block Time", "Cloud", "Backup"]), also=("segment",)),
        column("Company_RecID", "account_id", numbered("{}"), also=("nothing",)),
        column("Company_Name", "account", name),
        other("Contact_Name", full, also=("sponsor", "person")),
        column("Date_Start", "start", date("start", "m/d/yyyy"), order="mdy"),
        column("Date_End", "end", date("end", "m/d/yyyy"), order="mdy", blank=0.04),
        other("Cancelled_Flag", pick(["False", "False", "False", "True"]), also=("?field",)),
        other("Billing_Cycle", always("Monthly")),
        column("Monthly_Billing_Amount", "monthly_value", money("1234.50", 1 / 12), also=("?field",)),
        column("Currency", "currency", always("USD"), also=("nothing",)),
        other("Margin_Pct", pick(["31.2", "44.0", "27.5"])),
        column("Auto_Renew_Flag", "auto_renew", pick(["True", "True", "False"])),
        column("Notice_Days", "notice_days", lambda row: row.notice, blank=0.1),
        column("Territory_Manager", "owner", owner, also=("?field", "nothing")),
        other("Updated_By", pick(["admin1", "chewitt"])),
        other("Last_Update", date("day", "m/d/yyyy h:mm AM"), also=("?field",)),
    ]
    return Export(
        "agreement_list_custom_view.csv",
        "a ticketing and billing program of IT service providers (ConnectWise is one), a view of agreements; the kind"
        " of names is known from its reports, these are from memory",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        encoding="utf-8-sig",
    )


def print_renewals() -> Export:
    rows = Customers(EVERYDAY, 2408).rows(47, by_account=True)
    columns = [
        other("Chase?", pick(["", "", "Y"])),
        column("A/c no.", "account_id", numbered("CUS{}"), also=("nothing",)),
        column("Customer", "account", name),
        other("Kit", pick(["2 x MFP", "MFP + plotter", "5 x desktop", "wide format"]), also=("segment",)),
        column("Lease from", "start", date("start", "day"), blank=0.05),
        column("Runs to", "end", date("end", "day"), odd=("rolling", "check w/ Pete"), share=0.04),
        other(
            "Give notice by",
            lambda row: row.end - dt.timedelta(row.notice),
            also=("?field",),
            note="a day, not the time of notice",
        ),
        column("Notice", "notice_days", pick(["3 mths", "90 days", "3 mths", "6 mths"]), blank=0.06),
        column("Rolls over?", "auto_renew", pick(["Y", "N", "Y"]), also=("?field",), blank=0.08),
        other("Per qtr £", lambda row: round(row.value / 4, 2), shown="#,##0.00", also=("?field",)),
        column("Per yr £", "annual_value", money("number"), shown="#,##0.00"),
        other("Clicks mono/mth", pick([1200, 8000, 15500, 430])),
        column("Looked after by", "owner", short_owner),
        other("Notes", note, also=("note",), blank=0.65),
    ]
    return Export(
        "Lease renewals - MASTER (Jean).xlsx",
        "by hand, the back office of a supplier of printers: its leases and when they end; no file was found to follow",
        [
            Sheet(
                "Live",
                "contracts",
                columns,
                rows,
                above=[["LEASES & SERVICE - LIVE"], ["please don't sort, colours get lost!"], []],
                gaps=(25,),
                total=summed(2, "TOTAL", 9, 10),
                notes=["rolling = month to month"],
            ),
            Sheet(
                "Toner stock",
                None,
                [
                    other("Item", cycle(["TN-22K", "TN-22C", "DR-40", "WB-7"])),
                    other("Qty", cycle([14, 6, 3, 9])),
                    other("Reorder at", cycle([5, 5, 2, 4])),
                ],
                Customers(EVERYDAY, 3408).rows(4),
            ),
        ],
        days="dd/mm/yy",
    )


def visits_and_asks() -> Export:
    customers = Customers(EVERYDAY, 2409)
    visits = [
        column("Day", "date", date("day", "d Mar yyyy"), odd=("Tues?", "cancelled"), share=0.03),
        column("Where", "account", name, also=("?field",), note="the cells are customers, the header says a place"),
        column("Saw", "person", full, blank=0.07),
        column("Their job", "role", role, blank=0.12),
        column("Who went", "our_person", owner),
        other("Visit / phone", pick(["V", "P", "V", "Teams"]), also=("topic",)),
        column("What came up", "note", note, also=("topic",), blank=0.04),
        column(
            "Vibe",
            "signal",
            pick(["wants to grow with us", "only cares about price", "might leave", "", ""]),
            also=("note", "nothing", "?field"),
        ),
        other("To do", pick(["", "", "send quote", "intro MD"]), also=("note",)),
        other("Miles", pick([12, 48, 90, 31])),
    ]
    asks = [
        column("Customer", "account", name),
        column("What they want from us", "expectation", expectation),
        column("Who said so", "stated_by", full, blank=0.1),
        column("Said or assumed", "source", pick(["said", "said", "assumed"])),
        column("How much it matters, 1-5", "importance", pick([2, 3, 4, 5, 5]), also=("?field",)),
        column("How we'd know", "measure", measure, also=("nothing", "?field")),
        column("Marks out of 10 so far", "fulfilment", mark(0, 10, miss=0.12), scale=(0, 10), also=("score", "?field")),
        column("Last checked with them", "reviewed", date("day", "day"), blank=0.2),
    ]
    return Export(
        "Visits + asks (field team).xlsx",
        "by hand, the account managers' own book: their visits and what customers asked for; no file"
        " was found to follow",
        [
            Sheet("Visits", "conversations", visits, newest_last(customers.rows(56)), sections={30: "SUMMER"}),
            Sheet(
                "Asks",
                "expectations",
                asks,
                customers.rows(34),
                above=[["What customers ask of us"], []],
                gaps=(16,),
                also=("?table",),
            ),
            lines("Phone nos", ["Ops desk", "ext 210"], ["Stores", "ext 214"], ["Jean", "mob"]),
        ],
        days="dd/mm/yyyy",
    )


def activity_report() -> Export:
    rows = Customers(EVERYDAY, 2410).rows(81)
    columns = [
        column("Assigned", "our_person", owner),
        column("Subject", "topic", subject, also=("note", "nothing")),
        column("Date", "date", date("day", "m/d/yyyy"), order="mdy"),
        other("Priority", pick(["Normal", "Normal", "High"])),
        other("Status", pick(["Completed", "Completed", "Held"])),
        other("Task", pick(["0", "1"])),
        other("Activity Type", pick(["Call", "Meeting", "Email", "Site Visit"]), also=("topic",)),
        column("Company / Account", "account", name, blank=0.02),
        column("Contact", "person", full, blank=0.12),
        column("Title", "role", role, blank=0.25),
        other("Lead", always(""), also=("person",)),
        other("Opportunity", pick(["", "", "Renewal FY27"]), also=("topic",)),
        column("Full Comments", "note", note, blank=0.18),
        other("Created Date", date(lambda row: row.day + dt.timedelta(1), "m/d/yyyy"), also=("date",)),
    ]
    return Export(
        "report1793400118342.csv",
        "Salesforce, a report of tasks and events: its own names, and the lines below that its older exports have; from"
        " memory",
        [
            Sheet(
                None,
                "conversations",
                columns,
                rows,
                notes=[
                    "Customer activities - last 12 months",
                    "Confidential Information - Do Not Distribute",
                    "Generated By: Carly Hewitt 10/30/2026 9:12 AM",
                ],
            )
        ],
        encoding="cp1252",
        delimiter=",",
        quote_all=True,
    )


def key_accounts() -> Export:
    customers = Customers(EVERYDAY, 2411)
    people = [
        column("Key account", "account", name),
        column("Name", "person", full),
        column("Position", "role", role, blank=0.05),
        column("Tier of contact", "level", level("Exec", "Mid", "Front line"), also=("?field", "nothing")),
        column("Has the final say", "decides", pick(["Yes", "No", "No"]), also=("?field",), blank=0.06),
        other("Knows whom at ours", owner, also=("our_person", "owner")),
        other("Sentiment", pick(["+", "0", "-", "+"]), also=("signal",)),
        column("On survey list 2026", "invited", pick(["Yes", "No"]), also=("?field",)),
        other("LinkedIn?", pick(["Yes", "No"])),
    ]
    goals = [
        column(("The customer", "Key account"), "account", name),
        column(("", "Their goal with us (own words)"), "expectation", expectation),
        column(("", "Voiced by"), "stated_by", full, blank=0.15),
        column(("", "Level of that person"), "level", level("Exec", "Mid", "Front line"), also=("?field",)),
        column(("Tracking", "Priority to them (1 = top)"), "rank", pick([1, 2, 3, 5]), also=("?field",)),
        column(("", "Agreed yardstick"), "measure", measure, also=("nothing",)),
        column(
            ("", "Delivered so far"),
            "fulfilment",
            pick(["2/10", "5/10", "7/10", "9/10", ""]),
            scale=(0, 10),
            scales=((1, 10), None),
            also=("?field", "?scale"),
        ),
        column(("", "Reviewed on"), "reviewed", date("day", "dd-Mar-yy"), odd=("not yet",), share=0.05),
        other(("Us", "Lead"), short_owner, also=("owner", "our_person")),
        other(("", "Due"), lambda row: f"FY{27 + row.i % 3}"),
    ]
    touches = [
        column("Key account", "account", name),
        column("Met", "date", date("day", "day"), also=("?field",)),
        column("With", "person", full, blank=0.05),
        column("From us", "our_person", owner),
        column(
            "About",
            "topic",
            pick(["Service", "Contract and price", "What they expect", "Their plans 2028"]),
            also=("note", "nothing"),
        ),
        column("In short", "note", note, blank=0.1),
    ]
    return Export(
        "KEY ACCOUNT PLANS FY27.xlsx",
        "by hand, plans of key accounts in one book, with people, goals and meetings; the parts are those of usual"
        " templates, no file was found to follow",
        [
            lines("Guide", "Fill in the yellow cells only", ["Review", "each quarter"], ["Questions to", "Shreya"]),
            Sheet("People", "people", people, customers.rows(44, by_account=True), merge_down=1),
            Sheet(
                "Goals",
                "expectations",
                goals,
                customers.rows(33),
                above=[["Customer goals"]],
                merge=["A2:D2", "E2:H2", "I2:J2"],
                also=("?table",),
            ),
            Sheet("Meetings", "conversations", touches, newest_last(customers.rows(29)), above=[["FY26 so far"], []]),
        ],
        days="d mmm yyyy",
    )


def lost_and_saved() -> Export:
    rows = by_decision(Customers(EVERYDAY, 2412).rows(55))
    result = keep("o", weighted(["Kept", "Lost", "Kept (reduced)", "tbc"], [55, 32, 8, 5]))
    columns = [
        other("FY", lambda row: f"{row.past.year % 100}/{row.past.year % 100 + 1}"),
        column("Account", "account", name),
        other("Line", pick(["Daily office", "Windows", "Security", "Both"]), also=("segment",)),
        other("Worth pa", money("£1,234"), also=("annual_value",)),
        other("Contract ended", date(lambda row: row.past + dt.timedelta(60), "dd/mm/yyyy"), also=("date", "end")),
        column(
            "Told us on", "date", date("past", "dd/mm/yyyy"), order="dmy", also=("?field", "nothing"), one_of="date"
        ),
        column("Kept or lost", "outcome", result, unknown=("tbc",)),
        column("What it came down to", "reason", why("o", "Lost"), blank=0.08),
        other("Went to", only_if("o", "Lost", pick(["Gleamline", "in house", "don't know"])), also=("reason",)),
        other("Could we have known?", pick(["yes", "no", "", "maybe"]), also=("signal",)),
        other("AM at the time", short_owner, also=("owner", "our_person")),
    ]
    return Export(
        "lost and saved accounts.txt",
        "by hand, the managing director of a cleaning company on who stayed and who left, saved by Excel with tabs; no"
        " file was found to follow",
        [
            Sheet(
                None,
                "outcomes",
                columns,
                rows,
                above=[["Accounts lost and saved since 2022"], ["for board away-day"], []],
                notes=["pa = per annum, ex VAT"],
                also=("?table",),
            )
        ],
        encoding="cp1252",
        delimiter="\t",
    )


EXPORTS = (
    google_forms,
    typeform,
    jira_service_management,
    agency_tables,
    hubspot_deals,
    hubspot_contacts,
    agreements,
    print_renewals,
    visits_and_asks,
    activity_report,
    key_accounts,
    lost_and_saved,
)
