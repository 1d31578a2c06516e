"""English exports, the second set: of tools and by hand."""

import datetime as dt

from benchmarks.exports.cells import (
    account,
    always,
    amount,
    branch,
    comment,
    cycle,
    date,
    expectation,
    full,
    ip_address,
    keep,
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
    written,
)
from benchmarks.exports.customers import Customers
from benchmarks.exports.sheet import Export, Sheet, column, other
from benchmarks.exports.worlds import ENGLISH_B


def zoho_accounts() -> Export:
    customers = Customers(ENGLISH_B, 401)
    return Export(
        "Accounts_2026_10_29.csv",
        "Zoho CRM Accounts module export with custom contract fields",
        [
            Sheet(
                None,
                "contracts",
                [
                    column(
                        "Record Id",
                        "account_id",
                        lambda row: "zcrm_5578" + str(row.random.randrange(10**14)),
                        also=("nothing", "?field"),
                        note="Zoho record id; with 'Account Number' also present either may be the id",
                    ),
                    other(
                        "Account Owner.id",
                        lambda row: "zcrm_5578000000" + str(row.random.randrange(100)),
                        also=("?field",),
                    ),
                    column("Account Owner", "owner", owner),
                    column("Account Name", "account", name),
                    column("Account Number", "account_id", numbered("ACCT-{}"), also=("nothing", "?field"), blank=0.05),
                    other("Account Type", always("Customer")),
                    other(
                        "Rating",
                        pick(["Active", "Market Failed", "Acquired", ""]),
                        also=("score", "?field"),
                        note="Zoho's stock Rating picklist, no satisfaction",
                    ),
                    other(
                        "Annual Revenue",
                        lambda row: f"$ {row.random.randrange(2, 90) * 1000000:,}.00",
                        also=("?field",),
                        note="customer's own revenue",
                    ),
                    column("Yearly Contract Amount", "annual_value", money("$ 1,234.50"), blank=0.04),
                    column("Contract Effective From", "start", date("start", "mm/dd/yyyy"), order="mdy", blank=0.05),
                    column("Contract Valid Until", "end", date("end", "mm/dd/yyyy"), order="mdy", typo=("11/31/2026",)),
                    column("Cancellation Notice (days)", "notice_days", lambda row: row.notice, blank=0.1),
                    column("Evergreen", "auto_renew", pick(["true", "false"])),
                    column(
                        "Industry",
                        "segment",
                        pick(["Manufacturing", "Healthcare", "Retail", "Education"]),
                        also=("nothing", "?field"),
                    ),
                    other("Employees", lambda row: row.random.randrange(10, 3000)),
                    other("Phone", phone),
                    other("Billing State", pick(["OH", "TX", "CO", "ME"])),
                    other("Billing Code", lambda row: f"{row.random.randrange(10000, 99999)}"),
                    other(
                        "Last Activity Time",
                        lambda row: written(row.day.date(), "mm/dd/yyyy") + " 02:15 PM",
                        also=("last_executive_contact", "?field"),
                    ),
                    other("Tag", always("")),
                ],
                customers.rows(56, each_once=True),
                doubled=1,
            )
        ],
        delimiter=",",
    )


def pipedrive_renewals() -> Export:
    customers = Customers(ENGLISH_B, 402)
    return Export(
        "deals-12874412-88.csv",
        "Pipedrive deals export from a 'Renewals' pipeline, closed deals only",
        [
            Sheet(
                None,
                "outcomes",
                [
                    other("Deal - ID", lambda row: 3000 + row.i, also=("?field",)),
                    other(
                        "Deal - Title", lambda row: f"{row.account} renewal {row.day.year}", also=("account", "?field")
                    ),
                    column("Deal - Organization", "account", account),
                    other("Deal - Contact person", full, also=("?field",)),
                    other("Deal - Owner", owner, also=("owner",)),
                    other("Deal - Value", money("number"), also=("annual_value", "?field")),
                    other("Deal - Currency of Value", always("USD"), also=("currency",)),
                    other("Deal - Pipeline", always("Renewals")),
                    column(
                        "Deal - Status",
                        "outcome",
                        keep("o", weighted(["Won", "Lost"], [4, 1])),
                        note="Won = renewed, Lost = churned; says so only together with the pipeline name",
                    ),
                    column(
                        "Deal - Lost reason", "reason", lambda row: left_because(row) if row.kept["o"] == "Lost" else ""
                    ),
                    other(
                        "Deal - Deal created",
                        date(lambda row: row.day - dt.timedelta(days=120), "yyyy-mm-dd hh:mm:ss"),
                        also=("date", "?field"),
                    ),
                    column("Deal - Deal closed on", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
                    other(
                        "Deal - Won time",
                        lambda row: written(row.day, "yyyy-mm-dd hh:mm:ss") if row.kept["o"] == "Won" else "",
                        also=("date", "?field"),
                    ),
                    other(
                        "Deal - Lost time",
                        lambda row: written(row.day, "yyyy-mm-dd hh:mm:ss") if row.kept["o"] == "Lost" else "",
                        also=("date", "?field"),
                    ),
                    other(
                        "Deal - Expected close date",
                        date(lambda row: row.day + dt.timedelta(days=row.random.randrange(-20, 20)), "yyyy-mm-dd"),
                        also=("date", "?field"),
                    ),
                    other("Deal - Label", pick(["", "Hot"])),
                ],
                customers.rows(64, each_once=True),
                also=("contracts",),
                note="renewal pipeline: past decisions; 'contracts' with a table question is understandable",
            )
        ],
        delimiter=",",
        newline="\n",
    )


def pipedrive_activities() -> Export:
    customers = Customers(ENGLISH_B, 403)
    return Export(
        "activities-12874412-89.xlsx",
        "Pipedrive activities export, xlsx, dates as text",
        [
            Sheet(
                "Sheet1",
                "conversations",
                [
                    other("Activity - Done", always("Done")),
                    other("Activity - Type", pick(["Call", "Meeting", "Lunch", "Email"]), also=("topic", "?field")),
                    column("Activity - Subject", "topic", subject, also=("note", "nothing", "?field")),
                    other("Activity - Deal", always(""), blank=0.5),
                    column("Activity - Contact person", "person", full, blank=0.07),
                    column("Person - Job title", "role", role, blank=0.2),
                    column("Activity - Organization", "account", account, blank=0.02),
                    column(
                        "Activity - Due date",
                        "date",
                        lambda row: str(row.day.date()),
                        order="ymd",
                        typo=("2026-13-02",),
                    ),
                    other("Activity - Duration", pick(["00:30", "01:00"])),
                    column("Activity - Note", "note", note, blank=0.3),
                    column("Activity - Assigned to user", "our_person", owner),
                    other("Activity - Add time", lambda row: f"{row.day.date()} 09:00:00", also=("date",)),
                    other("Activity - Marked as done time", lambda row: f"{row.day.date()} 17:00:00", also=("date",)),
                ],
                customers.rows(90),
                doubled=2,
            )
        ],
        days="yyyy-mm-dd",
    )


def churnzero_accounts() -> Export:
    customers = Customers(ENGLISH_B, 404)
    return Export(
        "ChurnZero_Accounts_Export.csv",
        "ChurnZero account list export, US dates with time",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("Account External ID", "account_id", numbered("ACCT-{}")),
                    column("Account Name", "account", account),
                    column("Customer Success Manager", "owner", owner, odd=("N/A",)),
                    other(
                        "ChurnScore",
                        lambda row: row.random.randrange(10, 100),
                        also=("?field",),
                        note="computed health, no answer",
                    ),
                    column(
                        "Total Contract Amount",
                        "annual_value",
                        money("1234.50"),
                        also=("nothing", "?field"),
                        note="ChurnZero: amount of the contract; usually a year here, not certain",
                    ),
                    column("MRR", "monthly_value", money("1234.50", 1 / 12), also=("nothing", "?field")),
                    column(
                        "Start Date", "start", lambda row: f"{written(row.start, 'm/d/yyyy')} 12:00:00 AM", order="mdy"
                    ),
                    column(
                        "Next Renewal Date",
                        "end",
                        lambda row: f"{written(row.end, 'm/d/yyyy')} 12:00:00 AM",
                        order="mdy",
                        blank=0.04,
                    ),
                    other("License Count", lambda row: row.random.randrange(5, 600)),
                    other("Active Contacts", lambda row: row.random.randrange(1, 90)),
                    other(
                        "Last Interaction",
                        lambda row: written(row.day.date(), "m/d/yyyy") + " 3:14:00 PM",
                        also=("last_executive_contact", "?field"),
                    ),
                    column(
                        "NPS Average",
                        "score",
                        lambda row: round(row.random.uniform(3, 10), 1),
                        also=("score", "nothing", "?field", "?scale"),
                        scale=(0, 10),
                        blank=0.25,
                    ),
                    column("Segments", "segment", lambda row: f"{row.branch}; All customers"),
                    other("Usage Frequency", pick(["Daily", "Weekly"])),
                    other("Is Active", always("True")),
                ],
                customers.rows(52, each_once=True),
            )
        ],
        delimiter=",",
        quote_all=True,
    )


def planhat_companies() -> Export:
    customers = Customers(ENGLISH_B, 405)
    return Export(
        "planhat_companies.csv",
        "Planhat company export through a European Excel: semicolons, decimal comma",
        [
            Sheet(
                None,
                "contracts",
                [
                    other("_id", lambda row: row.hex(24), also=("account_id", "?field")),
                    column("externalId", "account_id", numbered("ACCT-{}")),
                    column("Name", "account", name),
                    column("Owner", "owner", owner),
                    other("Co-Owner", owner, also=("owner", "?field"), blank=0.7),
                    other("Phase", pick(["Onboarding", "Live", "Renewal due", "At risk"]), also=("?field",)),
                    other(
                        "Health",
                        lambda row: row.random.randrange(1, 11),
                        also=("score", "?field"),
                        note="1-10 health score, computed",
                    ),
                    column("MRR", "monthly_value", money("1234,50", 1 / 12)),
                    other(
                        "NRR12", lambda row: f"{row.random.uniform(80, 120):.2f}".replace(".", ","), also=("?field",)
                    ),
                    column("Currency", "currency", weighted(["EUR", "USD"], [3, 1])),
                    column("Customer From", "start", date("start", "yyyy-mm-dd"), order="ymd"),
                    column("Renewal Date", "end", date("end", "yyyy-mm-dd"), order="ymd", blank=0.04),
                    column("Auto Renew", "auto_renew", pick(["TRUE", "FALSE"])),
                    column("Renewal Notice Period (Days)", "notice_days", lambda row: row.notice, blank=0.12),
                    other(
                        "Last Touch",
                        lambda row: f"{row.day.date()}T09:11:00.000Z",
                        also=("last_executive_contact", "?field"),
                    ),
                    column(
                        "nps",
                        "score",
                        pick([-50, 0, 20, 50, 100]),
                        also=("score", "nothing", "?field", "?scale"),
                        scale=(-100, 100),
                        blank=0.4,
                    ),
                    column(
                        "Tags",
                        "segment",
                        pick(["enterprise", "strategic", "long tail", ""]),
                        also=("nothing", "?field"),
                    ),
                ],
                customers.rows(50, each_once=True),
            )
        ],
        encoding="utf-8-sig",
    )


def vitally_notes() -> Export:
    customers = Customers(ENGLISH_B, 406)
    return Export(
        "vitally-notes-export.csv",
        "Vitally notes export, ISO timestamps, camel case, pipe-delimited",
        [
            Sheet(
                None,
                "conversations",
                [
                    other("noteId", lambda row: row.hex(8) + "-" + row.hex(4)),
                    column("accountName", "account", account),
                    column("accountExternalId", "account_id", numbered("ACCT-{}")),
                    column(
                        "noteDate",
                        "date",
                        lambda row: f"{row.day.date()}T{row.random.randrange(8, 18):02d}:30:00-05:00",
                        order="ymd",
                    ),
                    column(
                        "category",
                        "topic",
                        pick(["Operational", "Commercial", "Expectations", "Future / vision", "Operational"]),
                    ),
                    other("title", subject, also=("topic", "note", "?field")),
                    column("noteBody", "note", note, blank=0.1),
                    column("participants", "person", full, blank=0.1),
                    column("participantTitles", "role", role, blank=0.25),
                    column("author", "our_person", owner),
                    other("createdAt", lambda row: f"{row.day.date()}T12:00:00-05:00", also=("date",)),
                    other("tags", pick(["", "qbr", "risk"]), also=("signal", "?field")),
                ],
                customers.rows(81),
                doubled=1,
            )
        ],
        delimiter="|",
        newline="\n",
    )


def totango_portfolio() -> Export:
    customers = Customers(ENGLISH_B, 407)
    return Export(
        "Totango - My Portfolio.xlsx",
        "Totango segment export: title line, mixed real dates and text dates",
        [
            Sheet(
                "Accounts",
                "contracts",
                [
                    column("Account ID", "account_id", numbered("ACCT-{}")),
                    column("Account name", "account", account),
                    column("Success Manager", "owner", owner),
                    column(
                        "Contract value",
                        "annual_value",
                        lambda row: row.random.choice(
                            [
                                row.value,
                                row.value,
                                row.value,
                                row.value,
                                amount(row.value, "$"),
                                f"EUR {row.value:,.0f}",
                            ]
                        ),
                        also=("?field",),
                        shown="#,##0",
                        note="not said whether a year or the whole term",
                    ),
                    column(
                        "Contract renewal date",
                        "end",
                        lambda row: row.end if row.random.random() < 0.85 else written(row.end, "Mar d, yyyy"),
                        shown="m/d/yyyy",
                        note="real dates; some as text with the month named",
                    ),
                    other(
                        "Health",
                        pick(["Good", "Average", "Poor"]),
                        also=("score", "?field"),
                        note="health colour, no customer's answer",
                    ),
                    other("Health trend", pick(["Up", "Down", "Stable"])),
                    other("Lifecycle", pick(["Adoption", "Renewal", "Growth"])),
                    column(
                        "Last touchpoint by exec",
                        "last_executive_contact",
                        lambda row: row.between(dt.date(2025, 1, 1), dt.date(2026, 10, 25)),
                        also=("date", "nothing", "?field"),
                        blank=0.3,
                        shown="m/d/yyyy",
                    ),
                    other(
                        "Touchpoints (last 90d)",
                        lambda row: row.random.randrange(0, 20),
                        also=("executive_meetings", "?field"),
                    ),
                    column(
                        "CSAT avg %",
                        "score",
                        lambda row: round(row.random.uniform(0.55, 1), 2),
                        also=("score", "nothing", "?field", "?scale"),
                        scale=(0, 1),
                        blank=0.2,
                        shown="0%",
                        note="percent formatted, 0..1 stored; [0,100] is right too",
                    ),
                    column("Product", "segment", pick(["Core", "Core + Analytics"]), also=("nothing", "?field")),
                ],
                customers.rows(48, each_once=True),
                above=[["My Portfolio (48 accounts)"], []],
            )
        ],
        days="yyyy-mm-dd",
    )


def freshdesk_survey() -> Export:
    customers = Customers(ENGLISH_B, 408)
    words = ["Extremely Unhappy", "Very Unhappy", "Unhappy", "Neutral", "Happy", "Very Happy", "Extremely Happy"]
    return Export(
        "satisfaction_survey_results.csv",
        "Freshdesk 7-point satisfaction results with words",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Ticket ID", "response_id", lambda row: 55120 + row.i * 2, also=("nothing", "?field")),
                    other("Subject", pick(["Invoice copy", "Login issue", "Data feed late", "New user"])),
                    column("Contact name", "respondent", full),
                    other("Contact email", mail, also=("respondent",)),
                    column("Company name", "account", account, blank=0.06),
                    other("Agent", pick(["Ellie", "Marco", "Deb"])),
                    other("Group", always("Support")),
                    column(
                        "Rating",
                        "score",
                        weighted(words, [1, 1, 2, 3, 6, 8, 6]),
                        also=("?scale",),
                        scale=(1, 7),
                        note="seven labels",
                    ),
                    column("Feedback", "comment", comment, blank=0.65),
                    column(
                        "Survey responded on",
                        "date",
                        lambda row: f"{row.day:%d %b %Y}, {row.random.randrange(1, 12)}:{row.day:%M} PM",
                        order="dmy",
                        note="named month",
                    ),
                    other("Ticket closed time", lambda row: f"{row.day:%d %b %Y}, 1:00 PM", also=("date", "?field")),
                    other("Priority", pick(["Low", "Medium", "High"])),
                ],
                customers.rows(98),
                doubled=1,
            )
        ],
        delimiter=",",
    )


def intercom_ratings() -> Export:
    customers = Customers(ENGLISH_B, 409)
    return Export(
        "intercom_conversations_ratings.csv",
        "Intercom reporting dataset: conversation ratings 1-5",
        [
            Sheet(
                None,
                "responses",
                [
                    column(
                        "Conversation ID",
                        "response_id",
                        lambda row: 2154700000 + row.i * 91,
                        also=("nothing", "?field"),
                    ),
                    other(
                        "Conversation started at (America/New_York)",
                        lambda row: f"{row.day.date()} 10:{row.random.randrange(60):02d}",
                        also=("date", "?field"),
                    ),
                    column(
                        "Rated at (America/New_York)",
                        "date",
                        lambda row: f"{row.day.date()} 11:{row.random.randrange(60):02d}",
                        order="ymd",
                    ),
                    column("User name", "respondent", full),
                    other("User email", mail, also=("respondent",)),
                    column("Company", "account", account, blank=0.07),
                    column("Company ID", "account_id", numbered("ACCT-{}"), blank=0.07),
                    other("Teammate rated", pick(["Ellie", "Marco", "Fin AI Agent"])),
                    column(
                        "Conversation rating",
                        "score",
                        weighted([1, 2, 3, 4, 5], [1, 1, 2, 6, 9]),
                        also=("?scale",),
                        scale=(1, 5),
                        note="five faces; scale not in the header",
                    ),
                    column("Rating remark", "comment", comment, blank=0.6),
                    other("Channel", pick(["Email", "Messenger"])),
                    other("Time to first response (s)", lambda row: row.random.randrange(20, 4000)),
                ],
                customers.rows(88),
            )
        ],
        delimiter=",",
    )


def servicenow_survey() -> Export:
    customers = Customers(ENGLISH_B, 410)
    questions = [
        "Overall, how satisfied are you with the handling of this incident?",
        "The analyst was knowledgeable",
        "The time to resolve was acceptable",
    ]
    return Export(
        "asmt_metric_result.xlsx",
        "ServiceNow metric results list export, one row per question",
        [
            Sheet(
                "Page 1",
                "responses",
                [
                    column(
                        "Number",
                        "response_id",
                        lambda row: f"AINST00{12000 + row.i // 3}",
                        also=("nothing", "?field"),
                        note="the assessment instance: one per 3 answers",
                    ),
                    other("Metric type", always("Incident CSAT"), also=("question", "?field")),
                    column("Metric", "question", cycle(questions)),
                    column(
                        "Value",
                        "score",
                        keep("n", weighted([1, 2, 3, 4, 5], [1, 1, 2, 6, 5])),
                        also=("?scale", "nothing"),
                        scale=(1, 5),
                    ),
                    other(
                        "String value",
                        lambda row: ["Very poor", "Poor", "Fair", "Good", "Excellent"][row.kept["n"] - 1],
                        also=("score", "comment", "?field"),
                        note="the same answer in words",
                    ),
                    other(
                        "Scaled value",
                        lambda row: row.kept["n"] * 2,
                        also=("score", "?field"),
                        note="the same answer scaled",
                    ),
                    other("Assigned to", always(""), also=("respondent", "?field")),
                    column("User", "respondent", full),
                    column("User.Company", "account", account, blank=0.01),
                    other("Source", lambda row: f"INC00{row.random.randrange(40000, 49999)}"),
                    column(
                        "Taken on",
                        "date",
                        lambda row: written(row.day, "yyyy-mm-dd hh:mm:ss"),
                        order="ymd",
                    ),
                    other("Created by", always("system")),
                    other("Domain", always("global")),
                ],
                customers.answers(105, 3),
            )
        ],
        days="yyyy-mm-dd",
    )


def jira_satisfaction() -> Export:
    customers = Customers(ENGLISH_B, 411)
    return Export(
        "Jira (23).csv",
        "Jira Service Management issue export with satisfaction columns",
        [
            Sheet(
                None,
                "responses",
                [
                    column(
                        "Issue key", "response_id", lambda row: f"SUP-{4100 + row.i * 4}", also=("nothing", "?field")
                    ),
                    other("Issue id", lambda row: 120000 + row.i),
                    other(
                        "Summary",
                        pick(["Cannot export", "Sync fails", "User locked out", "Report totals off"]),
                        also=("?field",),
                    ),
                    column("Reporter", "respondent", full),
                    column("Organizations", "account", account, blank=0.05),
                    other("Assignee", pick(["Ellie", "Marco"])),
                    other("Status", always("Resolved")),
                    other("Created", lambda row: f"{row.day:%d/%b/%y} 9:04 AM", also=("date", "?field")),
                    other("Resolved", lambda row: f"{row.day:%d/%b/%y} 9:04 AM", also=("date", "?field")),
                    column(
                        "Satisfaction",
                        "score",
                        keep("n", weighted(["", 1, 2, 3, 4, 5], [6, 1, 1, 1, 5, 8])),
                        also=("?scale",),
                        scale=(1, 5),
                        note="stars; many tickets unrated",
                    ),
                    column(
                        "Satisfaction date",
                        "date",
                        lambda row: f"{row.day:%d/%b/%y} 4:12 PM" if row.kept["n"] else "",
                        order="dmy",
                        note="named month, two-digit year",
                    ),
                    column("Custom field (Satisfaction comment)", "comment", comment, blank=0.7),
                    other("Priority", pick(["Medium", "High"])),
                    other(
                        "Time to resolution", lambda row: f"{row.random.randrange(-9, 40)}h {row.random.randrange(60)}m"
                    ),
                ],
                customers.rows(75),
            )
        ],
        delimiter=",",
    )


def delighted() -> Export:
    customers = Customers(ENGLISH_B, 412)
    return Export(
        "delighted_responses.csv",
        "Delighted survey responses export with properties",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Response ID", "response_id", lambda row: 40200000 + row.i * 13),
                    column("Survey Type", "question", always("nps"), also=("nothing", "?field")),
                    other("Person ID", lambda row: 90100000 + row.i),
                    column("Person Name", "respondent", full, blank=0.1),
                    other("Person Email", mail, also=("respondent",)),
                    column(
                        "Score",
                        "score",
                        weighted(list(range(11)), [1, 0, 1, 1, 1, 3, 4, 9, 14, 12, 10]),
                        also=("?scale",),
                        scale=(0, 10),
                    ),
                    column("Comment", "comment", comment, blank=0.5),
                    column(
                        "Created At",
                        "date",
                        lambda row: f"{row.day.date()} 14:{row.random.randrange(60):02d}:09 -0500",
                        order="ymd",
                    ),
                    other("Updated At", lambda row: f"{row.day.date()} 14:00:09 -0500", also=("date",)),
                    column("Company Name", "account", account),
                    other("Customer Tier", branch, also=("segment", "?field")),
                    other("Delighted Source", always("email")),
                    other("Permalink", lambda row: "https://delighted.example/r/" + row.hex(12)),
                    other("Tags", always("")),
                ],
                customers.rows(70),
                doubled=1,
            )
        ],
        delimiter=",",
        newline="\n",
    )


def asknicely() -> Export:
    customers = Customers(ENGLISH_B, 413)
    return Export(
        "asknicely-export.csv",
        "AskNicely responses export, snake case, unix-like and text dates",
        [
            Sheet(
                None,
                "responses",
                [
                    column("response_id", "response_id", lambda row: 330 + row.i),
                    column("name", "respondent", full),
                    other("email", mail, also=("respondent",)),
                    column("company_c", "account", name),
                    column("job_title_c", "role", role, blank=0.15),
                    column(
                        "seniority_c", "level", level("Exec", "Manager", "IC", miss=0), also=("?level",), blank=0.15
                    ),
                    column("question_type", "question", always("nps"), also=("nothing", "?field")),
                    column(
                        "answer",
                        "score",
                        weighted(list(range(11)), [1, 0, 1, 1, 1, 3, 4, 9, 14, 12, 10]),
                        also=("?scale",),
                        scale=(0, 10),
                    ),
                    column("comment", "comment", comment, blank=0.4),
                    other("sent", lambda row: f"{row.random.randrange(1740000000, 1790000000)}"),
                    other("opened", lambda row: f"{row.random.randrange(1740000000, 1790000000)}", blank=0.2),
                    column("responded_iso", "date", lambda row: f"{row.day.date()}T00:00:00+00:00", order="ymd"),
                    other("lastemailed", lambda row: f"{row.random.randrange(1740000000, 1790000000)}"),
                    other("status", pick(["Open", "Closed"])),
                    other("deliverymethod", always("email")),
                    other("account_manager_c", owner, also=("?field",)),
                ],
                customers.rows(60),
            )
        ],
        delimiter=",",
        quote_all=True,
    )


def medallia_percentages() -> Export:
    customers = Customers(ENGLISH_B, 414)
    return Export(
        "B2B Relationship - Responses.csv",
        "Medallia-style response export, percentages, UTF-16 tabs",
        [
            Sheet(
                None,
                "responses",
                [
                    column("Survey ID", "response_id", lambda row: 7750000 + row.i),
                    column("Response Date", "date", date("day", "mm/dd/yyyy"), order="mdy", typo=("02/30/2026",)),
                    column("Account / Unit", "account", account),
                    column("Account Unit ID", "account_id", numbered("ACCT-{}")),
                    column("Respondent Full Name", "respondent", full, blank=0.05),
                    column("Respondent Job Function", "role", role, blank=0.1),
                    column(
                        "Decision Level",
                        "level",
                        level("Executive / C-suite", "Middle management", "Day-to-day user", miss=0),
                        also=("?level", "?field"),
                        blank=0.1,
                    ),
                    column(
                        "OSAT (%)", "score", lambda row: f"{mark(20, 100, miss=0)(row)}%", scale=(0, 100), blank=0.02
                    ),
                    column(
                        "Product Satisfaction (%)",
                        "score",
                        lambda row: f"{mark(20, 100, miss=0)(row)}%",
                        scale=(0, 100),
                        blank=0.1,
                    ),
                    column(
                        "Service Satisfaction (%)",
                        "score",
                        lambda row: f"{mark(20, 100, miss=0)(row)}%",
                        scale=(0, 100),
                        blank=0.1,
                    ),
                    column(
                        "LTR (0-10)",
                        "score",
                        pick([5, 6, 7, 8, 8, 9, 9, 10, 0]),
                        scale=(0, 10),
                        blank=0.05,
                        note="likelihood to recommend",
                    ),
                    column("Verbatim - Reason for score", "comment", comment, blank=0.4),
                    other("Alert Status", pick(["None", "Open", "Closed"])),
                    other("Invitation Sent Date", date("day", "mm/dd/yyyy"), also=("date", "?field")),
                    other("Account Owner", owner, also=("?field",)),
                ],
                customers.rows(64),
            )
        ],
        encoding="utf-16",
        delimiter="\t",
    )


def nicereply() -> Export:
    customers = Customers(ENGLISH_B, 415)
    return Export(
        "nicereply_csat_ratings.csv",
        "Nicereply ratings export; scale 10 only visible in the values; ambiguous dates",
        [
            Sheet(
                None,
                "responses",
                [
                    other("id", lambda row: row.i + 900, also=("response_id", "?field")),
                    column(
                        "score",
                        "score",
                        weighted([1, 3, 5, 6, 7, 8, 9, 10], [1, 1, 2, 3, 5, 8, 8, 7]),
                        also=("?scale",),
                        scale=(1, 10),
                    ),
                    column("comment", "comment", comment, blank=0.6),
                    other(
                        "user",
                        pick(["ellie@us.example", "marco@us.example"]),
                        also=("respondent", "?field"),
                        note="the agent who was rated, in Nicereply's words",
                    ),
                    column("from", "respondent", mail, also=("nothing", "?field"), note="customer's address"),
                    column("customer company", "account", account, blank=0.04),
                    other("ticket id", lambda row: f"#{55000 + row.i}", also=("response_id",)),
                    column(
                        "created",
                        "date",
                        lambda row: (
                            f"{row.random.randrange(1, 11):02d}/{row.random.randrange(1, 11):02d}/2026 10:{row.day:%M}"
                        ),
                        also=("?date_order",),
                        note="every day and month <= 12: nobody can tell which is first",
                    ),
                    other("ip", ip_address),
                    other("survey name", always("Resolved ticket CSAT"), also=("question",)),
                ],
                customers.rows(84),
            )
        ],
        delimiter=",",
    )


def google_forms() -> Export:
    customers = Customers(ENGLISH_B, 416)
    return Export(
        "Vendor Feedback Form (Responses) - Form Responses 1.csv",
        "Google Forms responses; linear scales without the scale in the header",
        [
            Sheet(
                None,
                "responses",
                [
                    column(
                        "Timestamp",
                        "date",
                        lambda row: f"{written(row.day, 'm/d/yyyy')} {row.day:%H:%M:%S}",
                        order="mdy",
                    ),
                    other("Email Address", mail, also=("respondent", "?field")),
                    column("Your company", "account", name),
                    column("Your name (optional)", "respondent", full, blank=0.4),
                    column("Your title", "role", role, blank=0.1),
                    column(
                        "How satisfied are you with our work overall?",
                        "score",
                        mark(2, 5, miss=0),
                        also=("?scale",),
                        scale=(1, 5),
                    ),
                    column(
                        "How satisfied are you with our communication?",
                        "score",
                        mark(2, 5, miss=0),
                        also=("?scale",),
                        scale=(1, 5),
                        blank=0.04,
                    ),
                    column(
                        "How satisfied are you with our pricing transparency?",
                        "score",
                        mark(2, 5, miss=0),
                        also=("?scale",),
                        scale=(1, 5),
                        blank=0.04,
                    ),
                    column(
                        "On a scale of 1 to 10, how well did we meet your expectations this year?",
                        "score",
                        weighted([4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 5, 6, 4, 2]),
                        also=("fulfilment",),
                        scale=(1, 10),
                        blank=0.03,
                    ),
                    other(
                        "Would you hire us again?",
                        pick(["Yes", "Maybe", "No", "Yes"]),
                        also=("signal", "score", "?field"),
                    ),
                    column("What did we do well?", "comment", comment, blank=0.3),
                    column("What could we have done better?", "comment", comment, blank=0.3),
                    other("How did you first hear about us?", pick(["Referral", "Google", "Event"])),
                ],
                customers.rows(44),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def recurly_subscriptions() -> Export:
    customers = Customers(ENGLISH_B, 417)
    return Export(
        "subscriptions_active.csv",
        "Recurly-like subscriptions export, snake case, unit amounts",
        [
            Sheet(
                None,
                "contracts",
                [
                    column("subscription_id", "contract_id", lambda row: row.hex(32)),
                    column("account_code", "account_id", numbered("ACCT-{}")),
                    column("account_company", "account", account),
                    other("plan_code", pick(["ent-annual", "growth-annual"]), also=("segment",)),
                    other("plan_name", pick(["Enterprise (annual)", "Growth (annual)"]), also=("segment", "?field")),
                    other("state", weighted(["active", "canceled"], [12, 1]), also=("outcome", "?field")),
                    other("quantity", always(1)),
                    other("unit_amount", money("1234.50"), also=("annual_value", "?field")),
                    column("currency", "currency", weighted(["USD", "CAD"], [6, 1])),
                    column("arr", "annual_value", money("1234.50")),
                    column("activated_at", "start", lambda row: f"{row.start}T05:00:00Z", order="ymd"),
                    other(
                        "current_term_started_at", lambda row: f"{row.day.date()}T05:00:00Z", also=("start", "?field")
                    ),
                    column("current_term_ends_at", "end", lambda row: f"{row.end}T05:00:00Z", order="ymd"),
                    other("current_period_ends_at", lambda row: f"{row.end}T05:00:00Z", also=("end", "?field")),
                    other("canceled_at", always(""), also=("?field",)),
                    column("auto_renew", "auto_renew", pick(["true", "false"])),
                    other("collection_method", always("manual")),
                    other("po_number", lambda row: f"PO{row.random.randrange(10000, 99999)}", blank=0.5),
                    other("uuid", lambda row: row.hex(32)),
                ],
                customers.rows(66, each_once=True),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def contract_register() -> Export:
    customers = Customers(ENGLISH_B, 418)
    return Export(
        "Master Contract Register (Legal).xlsx",
        "Hand-made US legal register: two header rows, amounts as text, abbreviations, total rows per section",
        [
            Sheet(
                "Register",
                "contracts",
                [
                    column(
                        "Agmt #",
                        "contract_id",
                        lambda row: f"MSA-{2020 + row.random.randrange(6)}-{row.random.randrange(100, 999)}",
                        blank=0.04,
                    ),
                    column("Counterparty", "account", account),
                    other("Doc type", pick(["MSA", "SOW", "Order form"])),
                    column("Eff. date", "start", date("start", "m/d/yyyy"), order="mdy", blank=0.04),
                    column(
                        "Exp. date",
                        "end",
                        date("end", "m/d/yyyy"),
                        order="mdy",
                        blank=0.03,
                        typo=("Evergreen", "6/31/27"),
                    ),
                    column("Notice to term. (d)", "notice_days", lambda row: row.notice, blank=0.06, odd=("n/a",)),
                    column("Auto-rnwl (Y/N)", "auto_renew", pick(["N", "Y"])),
                    column(
                        "Annl $",
                        "annual_value",
                        lambda row: row.random.choice(
                            [
                                amount(row.value, "$"),
                                amount(row.value, "$"),
                                f"${row.value / 1000:.1f}K",
                                f"USD {row.value:,.0f}",
                            ]
                        ),
                        odd=("see SOW",),
                    ),
                    other("TCV $", money("$1,234.50", 3), also=("annual_value", "?field")),
                    column("Biz owner", "owner", owner, also=("?field",)),
                    other("Gov law", pick(["DE", "NY", "CA"])),
                    other("Signed PDF?", pick(["x", ""])),
                ],
                customers.rows(45, each_once=True),
                above=[
                    ["PRIVILEGED & CONFIDENTIAL"],
                    ["Master contract register - customer side - rev. 10/15/2026"],
                    [],
                ],
                groups={(1, 3): "AGREEMENT", (4, 7): "TERM", (8, 9): "VALUE", (10, 12): "ADMIN"},
                total=lambda _: ["", "Grand total", "", "", "", "", "", "$4,206,300.00"],
                notes=["(d) = calendar days before expiration"],
                merge=("A1:H1", "A2:H2"),
            ),
            Sheet(
                "Terminations & renewals",
                "outcomes",
                [
                    column("Counterparty", "account", account),
                    other(
                        "Agmt #",
                        lambda row: f"MSA-{2018 + row.random.randrange(6)}-{row.random.randrange(100, 999)}",
                        also=("?field",),
                    ),
                    column(
                        "Decision eff. date",
                        "date",
                        date(lambda row: row.between(dt.date(2023, 1, 1), dt.date(2026, 10, 25)), "m/d/yyyy"),
                        order="mdy",
                        blank=0.03,
                    ),
                    column(
                        "Termd / renewed",
                        "outcome",
                        weighted(["Renewed", "Termd", "Non-renewal (cust.)"], [6, 2, 2]),
                        blank=0.03,
                    ),
                    column("Stated grounds", "reason", left_because, blank=0.35),
                    other(
                        "Notice rec'd",
                        date(lambda row: row.between(dt.date(2023, 1, 1), dt.date(2026, 10, 25)), "m/d/yyyy"),
                        also=("date", "?field"),
                        blank=0.5,
                    ),
                    other("Notes", pick(["", "Settlement signed", "See file"]), also=("reason", "?field")),
                ],
                customers.rows(31, each_once=True),
            ),
        ],
        days="yyyy-mm-dd",
    )


def executive_touchpoints() -> Export:
    customers = Customers(ENGLISH_B, 419)
    return Export(
        "exec_touchpoints.csv",
        "CEO's assistant's log of executive contacts; sep= line; ambiguous dates",
        [
            Sheet(
                None,
                "conversations",
                [
                    column(
                        "When",
                        "date",
                        lambda row: f"{row.random.randrange(1, 11):02d}-{row.random.randrange(1, 11):02d}-2026",
                        also=("?date_order",),
                        note="all days <= 12",
                    ),
                    column("Company", "account", name),
                    column("Met with", "person", full, blank=0.04),
                    column("Their role", "role", role, blank=0.1),
                    column("From our side", "our_person", pick(["CEO", "COO", "T. Vasquez", "Megan Roth"])),
                    other("Format", pick(["Dinner", "Video", "In person", "Phone"]), also=("topic", "?field")),
                    column(
                        "About",
                        "topic",
                        pick(
                            [
                                "Where they want to be in 3 years",
                                "Rates",
                                "Delivery problems",
                                "What they count on us for",
                                "Renewal terms",
                            ]
                        ),
                    ),
                    column(
                        "Heard (future / price only / leaving)",
                        "signal",
                        weighted(["future", "price only", "leaving", ""], [4, 2, 1, 6]),
                        also=("?field",),
                    ),
                    column("Gist", "note", note, blank=0.2),
                    other("Follow-up by", always(""), blank=0.5),
                ],
                customers.rows(38),
            )
        ],
        encoding="cp1252",
        says_delimiter=True,
    )


def voice_of_customer() -> Export:
    customers = Customers(ENGLISH_B, 420)
    return Export(
        "Voice of customer - what they count on.xlsx",
        "Hand-made expectations register by a service director, US",
        [
            Sheet(
                "Asks",
                "expectations",
                [
                    other("Ref", lambda row: f"E{row.i + 1:03d}", also=("?field",)),
                    column("Acct", "account", account),
                    column("What they count on us for", "expectation", expectation),
                    column("Who said it", "stated_by", full, blank=0.15, odd=("unknown",)),
                    column("Rank (1 = matters most)", "rank", pick([1, 2, 3, 4, 5]), also=("importance", "?field")),
                    column("How we'll know / KPI", "measure", measure, blank=0.25),
                    column("Delivering? (0-10)", "fulfilment", pick([1, 3, 5, 6, 7, 8, 9]), scale=(0, 10), blank=0.1),
                    column(
                        "Last chk'd w/ customer",
                        "reviewed",
                        date("day", "m/d/yyyy"),
                        order="mdy",
                        blank=0.25,
                        typo=("Q2",),
                    ),
                    column("Said or guessed", "source", pick(["said", "said", "guess"])),
                    other("Gap notes", note, also=("note", "?field"), blank=0.5),
                    other("Our owner", owner, also=("owner", "?field")),
                ],
                customers.rows(47),
                above=[["What our top customers count on us for"]],
                notes=["Ask, don't assume."],
                merge=("A1:H1",),
            ),
            Sheet(
                "Intl",
                "expectations",
                [
                    column("Customer org", "account", account),
                    column("Requirement / ask", "expectation", expectation),
                    column(
                        "Raised by (title)",
                        "stated_by",
                        role,
                        also=("role", "level", "?field"),
                        blank=0.1,
                        note="a title, not a name",
                    ),
                    column(
                        "Importance",
                        "importance",
                        pick(["High", "Medium", "Low", "Critical"]),
                        also=("nothing", "?field", "?scale"),
                        note="words instead of 1-5",
                    ),
                    column(
                        "% delivered",
                        "fulfilment",
                        lambda row: f"{row.random.choice([0, 20, 40, 50, 60, 80, 100])}%",
                        also=("nothing", "?field", "?scale"),
                        scale=(0, 100),
                        blank=0.1,
                    ),
                    other(
                        "Due",
                        lambda row: row.between(dt.date(2026, 11, 1), dt.date(2027, 8, 1)),
                        also=("?field",),
                        shown="yyyy-mm-dd",
                    ),
                    column("Date reviewed", "reviewed", date("day", "day"), blank=0.3, shown="yyyy-mm-dd"),
                ],
                customers.rows(29),
            ),
        ],
        days="yyyy-mm-dd",
    )


def portfolio_review() -> Export:
    customers = Customers(ENGLISH_B, 421)
    return Export(
        "Portfolio review - board pack appendix.xlsx",
        "Wide portfolio list made by finance/BI for the board; summary evidence; hidden calc sheet",
        [
            Sheet(
                "Appendix B",
                "contracts",
                [
                    column("Cust. ID", "account_id", numbered("ACCT-{}")),
                    column("Account", "account", account),
                    column("Segment / vertical", "segment", branch),
                    column(
                        "ARR ($k)",
                        "annual_value",
                        lambda row: round(row.value / 1000, 1),
                        also=("?field",),
                        shown="#,##0.0",
                        note="in thousands",
                    ),
                    column("Contract end", "end", date("end", "day"), shown="mmm-yy"),
                    column(
                        "CSAT LTM avg (1-5)",
                        "score",
                        lambda row: round(row.random.uniform(2.6, 4.9), 2),
                        also=("score", "?field"),
                        scale=(1, 5),
                        blank=0.15,
                    ),
                    other("n resp.", lambda row: row.random.randrange(0, 14)),
                    other("NPS LTM", pick([-40, -10, 0, 20, 35, 60]), also=("score", "?field", "?scale"), blank=0.15),
                    other("Health score (0-100)", lambda row: row.random.randrange(20, 99), also=("?field",)),
                    column(
                        "Exec mtgs LTM (#)",
                        "executive_meetings",
                        pick([0, 0, 1, 2, 3, 5]),
                        also=("nothing", "?field"),
                        blank=0.05,
                    ),
                    column(
                        "Last exec contact",
                        "last_executive_contact",
                        lambda row: row.between(dt.date(2024, 9, 1), dt.date(2026, 10, 25)),
                        also=("date", "nothing", "?field"),
                        blank=0.25,
                        shown="m/d/yy",
                    ),
                    column(
                        "Success criteria agreed? (1/0)",
                        "expectations_agreed",
                        pick([0, 1]),
                        also=("nothing", "?field"),
                        blank=0.1,
                    ),
                    column(
                        "Expectation fit (%)",
                        "expectation_fit",
                        lambda row: row.random.randrange(30, 100),
                        also=("fulfilment", "nothing", "?field", "?scale"),
                        scale=(0, 100),
                        blank=0.3,
                    ),
                    column(
                        "Exec sponsor @ customer", "sponsor", full, also=("person", "nothing", "?field"), blank=0.35
                    ),
                    column(
                        "Last renewal outcome",
                        "outcome",
                        weighted(["Renewed", "Renewed - downsell", "First term"], [6, 2, 2]),
                        also=("outcome", "nothing", "?field"),
                    ),
                    column("AE", "owner", owner, also=("?field",)),
                ],
                customers.rows(42, each_once=True),
                above=[["Appendix B - customer portfolio"], ["$ in thousands unless stated"], []],
                total=lambda _: ["", "Total / average", "", 3811.5, "", 3.9],
                notes=["Source: BI warehouse, 10/28/2026"],
                merge=("A1:H1", "A2:H2"),
            ),
            Sheet(
                "calc",
                None,
                [
                    other("seg", cycle(["Enterprise", "Mid-Market", "SMB"])),
                    other("sum", cycle([1200.5, 800.2, 99.0])),
                    other("check", always("ok")),
                ],
                customers.rows(3),
                hidden=True,
            ),
        ],
        days="yyyy-mm-dd",
    )


def account_workbook() -> Export:
    customers = Customers(ENGLISH_B, 422)
    return Export(
        "Key account workbook 2026.xlsx",
        "Hand-made key-account workbook, a table per sheet, one sheet that is nothing",
        [
            Sheet(
                "READ ME",
                None,
                [
                    other(
                        "How to use this workbook",
                        cycle(["Fill in one tab at a time", "Dates as m/d/yyyy", "Ask Brooke if unsure"]),
                    )
                ],
                customers.rows(3),
                note="instructions, no table",
            ),
            Sheet(
                "Deals",
                "contracts",
                [
                    column("Key account", "account", account),
                    column("Lead", "owner", owner),
                    column("Monthly fee", "monthly_value", money("whole", 1 / 12), shown='"$"#,##0'),
                    column("Runs until", "end", date("end", "day"), shown="m/d/yyyy"),
                    column("Give notice", "notice_days", lambda row: f"{row.notice} days", blank=0.1),
                    column("Renews itself", "auto_renew", pick(["no", "yes"])),
                ],
                customers.rows(26, each_once=True),
            ),
            Sheet(
                "Who's who",
                "people",
                [
                    column("Key account", "account", account),
                    column("Person", "person", full),
                    column("Job", "role", role, blank=0.05),
                    column(
                        "Can say yes?",
                        "decides",
                        lambda row: "yes" if row.level == "executive" else row.random.choice(["no", "no", "yes"]),
                        blank=0.1,
                    ),
                    column("Asked in last survey", "invited", pick(["yes", "no"]), blank=0.1),
                    other("Cell", phone, blank=0.4),
                ],
                customers.rows(52),
            ),
            Sheet(
                "Talks",
                "conversations",
                [
                    column("Day", "date", date("day", "day"), shown="m/d/yyyy"),
                    column("Key account", "account", account),
                    column("With", "person", full, blank=0.06),
                    column("We were", "our_person", owner),
                    column("Subject", "topic", subject, also=("note", "?field")),
                    column("Takeaway", "note", note, blank=0.15),
                ],
                customers.rows(40),
            ),
            Sheet(
                "Past renewals",
                "outcomes",
                [
                    column("Key account", "account", account),
                    column(
                        "Decision date",
                        "date",
                        lambda row: row.between(dt.date(2023, 1, 1), dt.date(2026, 10, 25)),
                        shown="m/d/yyyy",
                    ),
                    column("Stayed?", "outcome", weighted(["Stayed", "Left"], [4, 1])),
                    column("Why", "reason", left_because, blank=0.4),
                ],
                customers.rows(30, each_once=True),
            ),
        ],
        days="yyyy-mm-dd",
    )


EXPORTS = (
    zoho_accounts,
    pipedrive_renewals,
    pipedrive_activities,
    churnzero_accounts,
    planhat_companies,
    vitally_notes,
    totango_portfolio,
    freshdesk_survey,
    intercom_ratings,
    servicenow_survey,
    jira_satisfaction,
    delighted,
    asknicely,
    medallia_percentages,
    nicereply,
    google_forms,
    recurly_subscriptions,
    contract_register,
    executive_touchpoints,
    voice_of_customer,
    portfolio_review,
    account_workbook,
)
