"""English attachments: what colleagues mail to a sales director who asked for all they have on the customers.

Exports of the programs that most companies have, and the lists that offices keep beside them. `made_by` says what the
names rest on, and what is from memory. Everything in the cells is invented.
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
    numbered,
    owner,
    phone,
    pick,
    role,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import ENGLISH_B

MAILED = replace(
    ENGLISH_B,
    companies=tuple(
        """
Alderton Foods Ltd|Birchwood Logistics Limited|Castle Hill Hospital Trust|Denham & Price LLP|Easterby Council|
Fallowfield Packaging Ltd|Greenock Marine Services|Hartley Homes plc|Inglewood Schools Trust|Jessop Engineering Ltd|
Kirkstone Water|Lambourne Dairies Ltd|Mallory Retail Group|Newbold Printers Ltd|Oakham Care Services|
Parkside Hotels Limited|Quillon Pharma Ltd|Rosedale Housing Association|Selwyn Motors Ltd|Tideswell Quarries|
Upland Farms Co-operative|Verney Insurance Brokers|Wainwright Steel Ltd|Yelland Brewery|Ashcombe University|
Brigstow Airport Services|Cotterill Electronics Ltd|Drayton Leisure Ltd|Elsworth Textiles|Frobisher Shipping Ltd|
Gainford Security Limited|Holbeck Chemicals plc|Ilford Bakeries|Kempton Glass Ltd
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Rachel Dunn", "Simon Akhtar", "Laura Pemberton", "Gareth Wynn", "Nadia Osei"),
    roles={
        "executive": ("Managing Director", "Chief Financial Officer", "Operations Director", "CEO", "Owner"),
        "management": (
            "Procurement Manager",
            "Head of IT",
            "Facilities Manager",
            "Contracts Manager",
            "Office Manager",
        ),
        "operational": ("Buyer", "IT Support Analyst", "Stores Assistant", "Accounts Clerk", "Site Coordinator"),
    },
    comments=(
        "Always helpful when I call",
        "Deliveries have been late twice this month",
        "None",
        "Good service, fair price",
        "Would like to see our account manager more often",
        "Invoices are confusing",
        "Problem fixed quickly, thank you",
        "Nobody told us about the price change",
    ),
    notes=(
        "Reviewed service levels, generally happy",
        "Asked for a discount before they renew",
        "MD shared plans for the next three years",
        "New procurement manager, wants to go to tender",
        "Complaint about late deliveries, agreed actions",
        "Interested in adding a second site",
        "Went through what they expect from us in 2027",
        "Talking to a competitor",
    ),
    expectations=(
        "A single point of contact",
        "Delivery within two working days",
        "Regular ideas on how to save money",
        "Accurate invoices first time",
        "Help to reach our carbon target",
        "Senior management meeting twice a year",
        "Faults fixed within four hours",
        "Clear monthly reports",
    ),
    measures=(
        "On-time delivery 97%",
        "Fewer than 1% credit notes",
        "Two executive meetings a year",
        "Monthly report by day 5",
        "CSAT 4.5 or above",
        "To be agreed",
    ),
    stayed_for=("Happy with service", "Good relationship", "New price agreed", "No better option"),
    left_for=("Price", "Poor service", "Went to competitor", "Merger", "Ceased trading", "New procurement team"),
    first_day=dt.date(2025, 11, 3),
    days=345,
    first_number=5200,
)
SATISFIED = ["Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"]
HAPPY = ["Extremely Unhappy", "Very Unhappy", "Unhappy", "Neutral", "Happy", "Very Happy", "Extremely Happy"]


def by_day(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.day))]


def by_end(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.end))]


def by_decision(rows: list[Row]) -> list[Row]:
    return [replace(row, i=i) for i, row in enumerate(sorted(rows, key=lambda row: row.past, reverse=True))]


def why(key: str, *lost: str) -> Cells:
    """The reason that goes with the outcome under this key."""
    return lambda row: row.random.choice(row.world.left_for if row.kept[key] in lost else row.world.stayed_for)


def survey_monkey() -> Export:
    rows = Customers(MAILED, 5201).rows(62)
    parts = ("Quality of our work", "Speed of response", "Value for money", "Billing")
    columns = [
        column(("Respondent ID", ""), "response_id", counted("{}", 118230041201, 7713), also=("nothing",)),
        other(("Collector ID", ""), always("430118822")),
        other(("Start Date", ""), date(lambda row: row.day - dt.timedelta(minutes=6), "mm/dd/yyyy hh:mm:ss")),
        column(("End Date", ""), "date", date("day", "mm/dd/yyyy hh:mm:ss"), order="mdy"),
        other(("IP Address", ""), ip_address),
        other(("Email Address", ""), mail, also=("respondent",)),
        column(("First Name", ""), "respondent", first, also=("nothing",), one_of="respondent"),
        column(("Last Name", ""), "respondent", last, also=("nothing",), one_of="respondent"),
        other(("Custom Data 1", ""), always("")),
        column(("What company do you work for?", "Open-Ended Response"), "account", name, blank=0.02),
        column(
            ("Which of these best describes your position?", "Response"),
            "level",
            level("Director or above", "Manager", "Team member"),
            also=("role", "?field"),
        ),
        *(
            column(
                ("How satisfied are you with each of the following?" if at == 0 else "", part),
                "score",
                label(SATISFIED),
                scale=(1, 5),
                scales=(None,),
            )
            for at, part in enumerate(parts)
        ),
        column(
            ("How likely is it that you would recommend us to a friend or colleague?", ""),
            "score",
            mark(0, 10, "text", miss=0.03),
            scale=(0, 10),
        ),
        column(
            ("Do you have any other comments, questions, or concerns?", "Open-Ended Response"),
            "comment",
            comment,
            blank=0.4,
        ),
    ]
    return Export(
        "Customer Satisfaction Survey 2026.csv",
        "SurveyMonkey, all responses with the words of the answers and two rows of names: the first ten are its own, as"
        " in files that programs read",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
        encoding="utf-8-sig",
    )


def freshdesk() -> Export:
    rows = Customers(MAILED, 5202).rows(70)
    columns = [
        other("Ticket ID", counted("{}", 20411, 4), also=("response_id",)),
        other(
            "Ticket Subject",
            pick(["Order not received", "Login problem", "Query on invoice", "Replacement part"]),
            also=("topic", "comment"),
        ),
        column("Survey Response", "score", label(HAPPY, miss=0), scale=(1, 7), scales=(None,), also=("?scale",)),
        column("Feedback", "comment", comment, blank=0.5),
        column("Contact Name", "respondent", full),
        other("Contact Email", mail, also=("respondent",)),
        column("Company Name", "account", name, blank=0.03),
        other("Agent", owner, also=("our_person", "owner")),
        other("Group", pick(["Customer Support", "Technical Support"])),
        other(
            "Ticket Created Time", date(lambda row: row.day - dt.timedelta(4), "yyyy-mm-dd hh:mm:ss"), also=("date",)
        ),
        column("Response Received Time", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
    ]
    return Export(
        "satisfaction_survey_report_oct_2026.csv",
        "Freshdesk, a report of the answers below tickets: its seven words from extremely happy to extremely unhappy,"
        " the names from memory",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
    )


def salesforce_contacts() -> Export:
    rows = Customers(MAILED, 5203).rows(76)
    columns = [
        other("Salutation", pick(["Mr.", "Ms.", "Mrs.", ""])),
        column("First Name", "person", first, also=("nothing",), one_of="person"),
        column("Last Name", "person", last, also=("nothing",), one_of="person"),
        column("Title", "role", role, blank=0.12),
        other("Department", pick(["Procurement", "IT", "", "Finance"]), also=("role", "level", "?field")),
        column("Account Name", "account", name),
        other("Account Owner", owner, also=("owner", "our_person")),
        other("Phone", phone, blank=0.2),
        other("Email", mail, blank=0.05),
        other("Mailing City", pick(["Leeds", "Bristol", "Derby", "Hull"])),
        column("Decision Maker", "decides", pick(["1", "0", "0"])),
        column("Invited to Survey 2026", "invited", pick(["1", "0", "1"])),
        other("Email Opt Out", pick(["0", "0", "1"]), also=("?field",)),
        other("Last Activity", date("day", "dd/mm/yyyy"), also=("date", "last_contact"), blank=0.25),
        other("Contact ID", lambda row: f"003Qx00000{row.hex(8)}"),
    ]
    return Export(
        "report1761822240915.csv",
        "Salesforce, a report of contacts and accounts: its own names, and two check boxes of our own",
        [Sheet(None, "people", columns, rows, doubled=1)],
        encoding="cp1252",
        delimiter=",",
        quote_all=True,
    )


def zuora() -> Export:
    rows = Customers(MAILED, 5204).rows(64)
    columns = [
        column("Account: Account Number", "account_id", numbered("A0000{}"), also=("nothing",)),
        column("Account: Name", "account", name),
        column("Account: Currency", "currency", always("GBP"), also=("nothing",)),
        column("Account: Sales Rep", "owner", owner, also=("?field",), blank=0.05),
        column("Subscription: Name", "contract_id", counted("A-S{:08d}", 4102, 3), also=("nothing",)),
        other("Subscription: Status", pick(["Active", "Active", "Active", "Cancelled"]), also=("?field",)),
        other("Subscription: Term Type", always("TERMED")),
        column("Subscription: Auto Renew", "auto_renew", pick(["true", "true", "false"])),
        other("Subscription: Initial Term", lambda row: row.term * 12),
        other("Subscription: Renewal Term", always(12)),
        *(
            column(part, "start", date("start", "yyyy-mm-dd"), order="ymd", also=("nothing",), one_of="start")
            for part in ("Subscription: Contract Effective Date", "Subscription: Term Start Date")
        ),
        column("Subscription: Term End Date", "end", date("end", "yyyy-mm-dd"), order="ymd"),
        other("Subscription: Cancelled Date", date("end", "yyyy-mm-dd"), also=("?field",), blank=0.9),
        column("Subscription: Annual Contract Value", "annual_value", money("1234.50")),
        other("Subscription: Updated Date", date("day", "yyyy-mm-ddThh:mm:ssZ")),
    ]
    return Export(
        "Subscription_DataSource_Export.csv",
        "Zuora, an export of its data source of subscriptions: the fields that its documentation lists, with the object"
        " before each; the value is a field of our own",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def renewal_tracker() -> Export:
    customers = Customers(MAILED, 5205)
    result = keep("o", weighted(["Renewed", "Churned", "Renewed - reduced"], [58, 30, 12]))
    upcoming = [
        column("Customer", "account", name),
        column("Contract ref", "contract_id", counted("CT{}", 3301, 2), also=("nothing",)),
        other("Service", pick(["Maintenance", "Supply", "Managed service"]), also=("segment",)),
        column("Start date", "start", date("start", "day"), blank=0.05),
        column("Renewal date", "end", date("end", "day"), also=("?field",), odd=("TBC",), share=0.03),
        column("Notice period (days)", "notice_days", lambda row: row.notice, blank=0.06),
        column(
            "Notice deadline",
            "notice_days",
            date(lambda row: row.end - dt.timedelta(row.notice), "day"),
            also=("nothing", "?field"),
        ),
        column("Auto-renewal", "auto_renew", pick(["Yes", "No", "Yes"]), blank=0.04),
        column("Annual value", "annual_value", money("number"), shown="£#,##0"),
        other("Proposed uplift", pick(["3%", "4.5%", "0%", ""])),
        column("Account manager", "owner", owner),
        other("Likelihood", pick(["High", "High", "Medium", "Low"]), also=("signal", "?field")),
        other("Next step", pick(["Send quote", "Meet FD", "", "Chase signature"]), also=("note",)),
    ]
    closed = [
        column("Customer", "account", name),
        column("Decision date", "date", date("past", "day"), odd=("early 2023?",), share=0.03),
        column("Outcome", "outcome", result),
        column("Main reason", "reason", why("o", "Churned"), blank=0.1),
        other("Value before", money("whole"), shown="£#,##0", also=("annual_value",)),
        other(
            "Value after",
            lambda row: 0 if row.kept["o"] == "Churned" else round(row.value * 1.02),
            shown="£#,##0",
            also=("annual_value",),
        ),
        other("Account manager", owner, also=("owner", "our_person")),
    ]
    return Export(
        "Renewals tracker 2026-27.xlsx",
        "by hand, a tracker of renewals to come and of those that were decided; no file was found to follow",
        [
            Sheet(
                "Upcoming",
                "contracts",
                upcoming,
                by_end(customers.rows(34, each_once=True)),
                above=[["Renewals tracker"], ["Updated weekly by Sales Ops"], []],
                total=summed(0, "Total", 8),
            ),
            Sheet("Closed 2022-25", "outcomes", closed, by_decision(customers.rows(46)), also=("?table",)),
            lines("Lists", "High", "Medium", "Low", hidden=True),
        ],
        days="dd/mm/yyyy",
    )


def zoho_deals() -> Export:
    rows = Customers(MAILED, 5206).rows(68)
    stage = keep("s", weighted(["Closed Won", "Closed Lost", "Closed-Lost to Competition"], [66, 22, 12]))
    columns = [
        other("Record Id", counted("zcrm_{}", 5544120000012045, 1931), also=("contract_id",)),
        other("Deal Owner", owner, also=("owner", "our_person")),
        other("Deal Name", lambda row: f"{row.account} - renewal {row.past.year}", also=("contract_id",)),
        column("Account Name", "account", name),
        other("Contact Name", full, also=("person",), blank=0.12),
        other("Amount", money("1234.50"), also=("annual_value",)),
        column("Closing Date", "date", date("past", "yyyy-mm-dd"), order="ymd"),
        column("Stage", "outcome", stage),
        other("Probability (%)", lambda row: 100 if row.kept["s"] == "Closed Won" else 0),
        other("Type", always("Existing Business"), also=("segment",)),
        column(
            "Reason For Loss",
            "reason",
            lambda row: "" if row.kept["s"] == "Closed Won" else left_because(row),
        ),
        other("Lead Source", pick(["", "", "Partner"])),
        other("Created Time", date(lambda row: row.past - dt.timedelta(95), "yyyy-mm-dd hh:mm:ss"), also=("date",)),
        other("Description", always(""), also=("reason", "note")),
    ]
    return Export(
        "Deals_2026_10_30.csv",
        "Zoho CRM, deals of existing customers that were closed: its own names, the order from memory",
        [Sheet(None, "outcomes", columns, rows, also=("?table",))],
        delimiter=",",
        encoding="utf-8-sig",
    )


def meeting_log() -> Export:
    rows = by_day(Customers(MAILED, 5207).rows(66))
    columns = [
        column("Meeting date", "date", date("day", "day"), odd=("postponed",), share=0.03, typo=("31/04/26",)),
        column("Customer name", "account", name),
        other("Meeting type", pick(["Quarterly review", "Phone call", "Site visit", "Teams"]), also=("topic",)),
        column("Customer attendee", "person", full, blank=0.06),
        column("Attendee job title", "role", role, blank=0.12),
        column("Our attendee", "our_person", owner),
        column(
            "Topic",
            "topic",
            pick(["Service issues", "Pricing", "Renewal", "What they expect of us", "Future plans"]),
            blank=0.05,
        ),
        column("Meeting notes", "note", note, blank=0.05),
        other("Actions agreed", pick(["", "Send revised quote", "Arrange exec meeting", ""]), also=("note",)),
        other("Action owner", owner, also=("our_person", "owner"), blank=0.3),
        other("Mood", pick(["Positive", "Neutral", "Positive", "Negative"]), also=("signal", "score", "?field")),
        other("Next meeting", date(lambda row: row.day + dt.timedelta(90), "day"), blank=0.4),
    ]
    return Export(
        "Customer meeting log.xlsx",
        "by hand, a log of meetings that all account managers fill in; no file was found to follow",
        [
            Sheet("Log", "conversations", columns, rows, above=[["Customer meetings Nov 2025 - Oct 2026"], []]),
            Sheet(
                "Count by AM",
                None,
                [
                    other("Account manager", cycle(["Rachel Dunn", "Simon Akhtar", "Laura Pemberton", "Gareth Wynn"])),
                    other("Meetings", cycle([17, 12, 21, 16])),
                    other("Target", always(20)),
                ],
                Customers(MAILED, 6207).rows(4),
            ),
        ],
        days="dd/mm/yyyy",
    )


def account_plans() -> Export:
    customers = Customers(MAILED, 5208)
    people = [
        column("Customer", "account", name),
        column("Stakeholder", "person", full),
        column("Job title", "role", role, blank=0.05),
        column("Seniority", "level", level("Executive", "Management", "Operational"), also=("?field",)),
        column("Decision maker?", "decides", pick(["Y", "N", "N"]), blank=0.05),
        other("Influence", pick(["High", "Medium", "Low"]), also=("decides", "?field")),
        other("Attitude to us", pick(["Supporter", "Neutral", "Critic"]), also=("signal",)),
        other("Relationship owner", owner, also=("owner", "our_person")),
        column("Invited to 2026 survey?", "invited", pick(["Y", "N", "Y"]), blank=0.05),
        other("Email", mail, blank=0.15),
    ]
    goals = [
        column("Customer", "account", name),
        column("Customer expectation", "expectation", expectation),
        column("Raised by", "stated_by", full, blank=0.12),
        column("Importance to customer (1 = low, 5 = high)", "importance", pick([2, 3, 4, 4, 5])),
        column("Success measure", "measure", measure, also=("nothing",)),
        other("Target date", lambda row: f"Q{row.i % 4 + 1} 2027"),
        column(
            "How well are we doing? (0-10)",
            "fulfilment",
            mark(0, 10, miss=0.1),
            scale=(0, 10),
            also=("score", "?field"),
        ),
        column("Last reviewed", "reviewed", date("day", "day"), odd=("not yet",), share=0.05),
        other("Owner", owner, also=("owner", "our_person")),
        other("RAG", pick(["G", "G", "A", "R"])),
    ]
    return Export(
        "Stakeholders and expectations - all accounts.xlsx",
        "by hand, the parts of account plans put together: who is who, and what customers expect; no file was found to"
        " follow",
        [
            lines("Read me", "One row per person / per expectation", ["Contact", "Nadia"]),
            Sheet("Stakeholders", "people", people, customers.rows(57, by_account=True), merge_down=1),
            Sheet(
                "Expectations",
                "expectations",
                goals,
                customers.rows(42, by_account=True),
                above=[["Customer expectations"], []],
                also=("?table",),
            ),
        ],
        days="dd mmm yyyy",
    )


def customer_summary() -> Export:
    rows = sorted(Customers(MAILED, 5209).rows(34, each_once=True), key=lambda row: -row.value)
    rows = [replace(row, i=i) for i, row in enumerate(rows)]
    columns = [
        column("Customer", "account", name),
        column("Industry", "segment", pick(["Food", "Public sector", "Care", "Industry"]), also=("nothing", "?field")),
        column("Account manager", "owner", owner),
        column("Annual contract value", "annual_value", money("£1,234")),
        column("Contract end date", "end", date("end", "dd/mm/yyyy"), order="dmy", odd=("rolling",), share=0.04),
        column("Executive sponsor at customer", "sponsor", full, also=("nothing", "?field"), blank=0.25),
        column(
            "Last executive meeting",
            "last_executive_contact",
            date("day", "dd/mm/yyyy"),
            order="dmy",
            also=("nothing", "?field"),
            odd=("none",),
            share=0.08,
            blank=0.15,
        ),
        column(
            "Executive meetings in last 12 months",
            "executive_meetings",
            pick([0, 0, 1, 2, 3]),
            also=("nothing", "?field"),
        ),
        other("Total meetings in last 12 months", pick([3, 5, 8, 14]), also=("?field",)),
        column(
            "Average CSAT (1-5)",
            "score",
            mark(1, 5, "decimal", miss=0.12),
            scale=(1, 5),
            also=("nothing", "?field", "?scale"),
        ),
        column("Expectations agreed (Y/N)", "expectations_agreed", pick(["Y", "N", "N"]), also=("?field",), blank=0.04),
        column(
            "Expectations met (score 0-10)",
            "expectation_fit",
            mark(0, 10, miss=0.3),
            scale=(0, 10),
            also=("fulfilment", "nothing", "?field"),
        ),
        other("Complaints this year", pick([0, 0, 1, 3])),
        other("Overdue invoices", lambda row: f"£{round(row.value * row.random.uniform(0, 0.06)):,}"),
        other("Health", pick(["Green", "Green", "Amber", "Red"]), also=("signal", "?field")),
    ]
    return Export(
        "Customer summary Oct 2026.csv",
        "by hand, one line for each customer with all that is known, saved by Excel as CSV; no file was followed",
        [Sheet(None, "contracts", columns, rows, above=[["Customer summary", "", "", "Confidential"]])],
        delimiter=",",
        encoding="cp1252",
    )


def commitments() -> Export:
    rows = Customers(MAILED, 5210).rows(45)
    columns = [
        other("Ref", counted("EX{:03d}", 1)),
        column("Client", "account", name),
        column("What the client expects", "expectation", expectation),
        column("Stated by", "stated_by", full, blank=0.2),
        column("Level", "level", level("Director", "Manager", "Staff"), also=("?field",)),
        column("Source", "source", pick(["Client told us", "Client told us", "Our assumption"]), also=("?field",)),
        other("Date raised", date(lambda row: row.day - dt.timedelta(60), "dd/mm/yyyy"), also=("date", "reviewed")),
        column("Client's ranking", "rank", pick([1, 2, 3, 4]), also=("importance", "?field"), blank=0.05),
        column("KPI agreed", "measure", measure, also=("nothing",), blank=0.1),
        column(
            "Delivery score (out of 10)",
            "fulfilment",
            mark(0, 10, "text", miss=0.12),
            scale=(0, 10),
            scales=((1, 10),),
            also=("score", "?field"),
        ),
        column("Last review date", "reviewed", date("day", "dd/mm/yyyy"), order="dmy", blank=0.1),
        other("Responsible", owner, also=("owner", "our_person")),
        other("Open/closed", pick(["Open", "Open", "Closed"]), also=("?field",)),
    ]
    return Export(
        "client expectations register.txt",
        "by hand, a service manager's register, saved by Excel with tabs; no file was found to follow",
        [
            Sheet(
                None,
                "expectations",
                columns,
                rows,
                above=[["Client expectations register"], []],
                notes=["Ranking: 1 = most important to the client"],
                also=("?table",),
            )
        ],
        encoding="cp1252",
        delimiter="\t",
    )


EXPORTS = (
    survey_monkey,
    freshdesk,
    salesforce_contacts,
    zuora,
    renewal_tracker,
    zoho_deals,
    meeting_log,
    account_plans,
    customer_summary,
    commitments,
)
