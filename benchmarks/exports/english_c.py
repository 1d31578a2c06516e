"""English exports, the third set, by another author than the first two."""

import datetime as dt

from benchmarks.exports.cells import (
    always,
    branch,
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
    level,
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
)
from benchmarks.exports.customers import Customers
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import ENGLISH_C, SCHOOLS_C


def answered(cells: Cells) -> Cells:
    """Only where a mark was given."""
    return lambda row: cells(row) if NPS(row) != "" else ""


NPS = keep("n", mark(0, 10, "text", miss=0.2))


def sap_contracts() -> Export:
    rows = Customers(ENGLISH_C, 401, 100200).rows(58, each_once=True)
    columns = [
        column(("", "Customer"), "account", name),
        column(("", "Customer ID"), "account_id", numbered("000{}")),
        other(("", "Sales Organization"), pick(["UK01", "IE01", "DE02"]), also=("segment",)),
        column(("", "Industry Sector"), "segment", branch, also=("nothing",)),
        column(("", "Contract Start"), "start", date("start", "yyyymmdd"), order="ymd"),
        column(("", "Contract End"), "end", date("end", "yyyymmdd"), order="ymd", blank=0.04, odd=("#",), share=0.05),
        column(("Measures", "Annual Contract Value"), "annual_value", money("number"), shown="#,##0.00", blank=0.03),
        other(
            ("", "Open Receivables"),
            lambda row: round(row.value * row.random.choice([0, 0.05, 0.2]), 2),
            shown="#,##0.00",
        ),
        other(("", "Gross Margin %"), lambda row: round(row.random.uniform(0.08, 0.45), 3), shown="0.0%"),
    ]
    return Export(
        "en_sap_analytics_contracts.xlsx",
        "SAP Analytics Cloud, two rows of names and a grand total",
        [
            Sheet(
                "Export",
                "contracts",
                columns,
                rows,
                above=[["Customer Contracts – Story"], ["Version: Actual", "", "Date: 2026 (Mar)"], []],
                merge=["G4:I4"],
                total=summed(0, "Totals", 6, 7),
            ),
            Sheet(
                "Export Information",
                None,
                above=[["Model", "CUST_CONTRACTS"], ["Exported by", "GTRAVERS"], ["Filter", "Company code = all"]],
            ),
        ],
        days="dd/mm/yyyy",
    )


def oracle_activities() -> Export:
    rows = Customers(ENGLISH_C, 402).rows(92)
    columns = [
        other("Activity Number", counted("CDRM_{}", 120331, 7)),
        column(
            "Subject",
            "topic",
            pick(
                [
                    "Quarterly review",
                    "Call back re invoice",
                    "Roadmap session",
                    "Expectations workshop",
                    "Renewal pricing",
                    "Outage follow-up",
                    "Intro to new CFO",
                ]
            ),
            also=("note", "nothing"),
        ),
        other("Activity Type", pick(["Meeting", "Call", "Email", "Task"])),
        column("Account", "account", name),
        column("Primary Contact", "person", full, blank=0.12),
        column("Primary Contact Job Title", "role", role, blank=0.3),
        column("Start Date", "date", date("day", "m/d/yyyy h:mm AM"), order="mdy", blank=0.01),
        other("End Date", date(lambda row: row.day + dt.timedelta(hours=1), "m/d/yyyy h:mm AM"), also=("date",)),
        column("Owner", "our_person", owner),
        other("Status", pick(["Complete", "Complete", "Not started", "Canceled"])),
        other("Opportunity", pick(["", "", "Renewal FY27", "Upsell"])),
        column("Description", "note", note, blank=0.3),
    ]
    return Export(
        "en_oracle_cx_activities.csv",
        "Oracle CX Sales, American dates with AM and PM",
        [Sheet(None, "conversations", columns, rows, doubled=2)],
        delimiter=",",
        quote_all=True,
    )


def sugarcrm_contacts() -> Export:
    rows = Customers(ENGLISH_C, 403).rows(84)
    columns = [
        other("ID", lambda row: f"{row.hex(8)}-{row.hex(4)}"),
        column("First Name", "person", first, also=("nothing",)),
        column("Last Name", "person", last, also=("nothing",), note="first and last name together are the person"),
        column("Title", "role", role, blank=0.1),
        other("Department", pick(["Finance", "Ops", "", "IT"])),
        column("Account Name", "account", name),
        other("Account ID", lambda row: f"{row.number * 2654435761 % 2**32:08x}", also=("account_id",)),
        other("Email Address", mail),
        other("Office Phone", phone),
        other("Do Not Call", pick(["0", "0", "1"])),
        other(
            "Reports To",
            lambda row: row.random.choice(row.world.first_names) + " " + row.random.choice(row.world.last_names),
            also=("person",),
            blank=0.6,
        ),
        column("Decision Maker", "decides", pick(["1", "0", "0", ""])),
        column(
            "NPS Campaign",
            "invited",
            pick(["Sent", "Not sent", "Bounced", ""]),
            also=("nothing", "?field"),
            note="was the person asked",
        ),
        other("Assigned to", owner, also=("our_person", "owner")),
        other("Date Created", date("start", "dd/mm/yyyy hh:mm")),
    ]
    return Export(
        "en_sugarcrm_contacts.csv",
        "SugarCRM, two columns of names",
        [Sheet(None, "people", columns, rows)],
        quote_all=True,
        newline="\n",
    )


def zendesk_explore() -> Export:
    rows = Customers(ENGLISH_C, 404).rows(100)
    columns = [
        column("Ticket ID", "response_id", counted("{}", 88213, 11), also=("nothing",)),
        column("Ticket organization name", "account", name, blank=0.04),
        column("Requester name", "respondent", full),
        other("Requester role", always("End-user"), also=("role", "level")),
        column("Ticket solved - Date", "date", date("day", "yyyy-mm-dd"), order="ymd"),
        other("Ticket created - Date", date(lambda row: row.day - dt.timedelta(4), "yyyy-mm-dd"), also=("date",)),
        other("Assignee name", owner, also=("our_person", "owner")),
        column(
            "Ticket satisfaction rating",
            "score",
            keep("z", pick(["Good"] * 6 + ["Bad", "Offered", "Unoffered"])),
            unknown=("Offered", "Unoffered"),
            also=("?scale",),
            scale=(1, 2),
            scales=(None, (0, 1)),
        ),
        column(
            "Satisfaction comment",
            "comment",
            lambda row: comment(row) if row.kept["z"] in ("Good", "Bad") and row.random.random() < 0.5 else "",
        ),
        other(
            "Satisfaction reason",
            lambda row: (
                row.random.choice(["", "The issue took too long to resolve", "Agent did not help"])
                if row.kept["z"] == "Bad"
                else ""
            ),
            also=("comment",),
        ),
        other("Tickets", always(1), note="measure"),
        other(
            "% Satisfaction score",
            lambda row: {"Good": "100.0%", "Bad": "0.0%"}.get(row.kept["z"], ""),
            also=("score",),
            note="derived measure",
        ),
    ]
    return Export(
        "en_zendesk_explore_csat.csv",
        "Zendesk Explore, good or bad",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
        delimiter=",",
    )


def customergauge() -> Export:
    rows = Customers(ENGLISH_C, 405, 800).rows(75)
    columns = [
        column("Record ID", "response_id", counted("CG{:06d}", 4410), also=("nothing",)),
        column("Company", "account", name),
        column("Company ID", "account_id", numbered("{}")),
        column("Contact", "respondent", full),
        other("Email", mail, also=("respondent",)),
        column("Job Level", "level", level("Executive", "Manager", "End user", miss=0.1)),
        other("Touchpoint", pick(["Relationship", "Onboarding", "Support"])),
        other("Date Sent", date(lambda row: row.day - dt.timedelta(9), "dd-Mar-yy"), also=("date",)),
        column("Date Responded", "date", answered(date("day", "dd-Mar-yy"))),
        column("NPS®", "score", NPS, scale=(0, 10)),
        other("Segment (NPS)", nps_group("n", "Promoter", "Passive", "Detractor")),
        other("Driver 1", pick(["Service", "Price", "Product", "Delivery", ""]), also=("comment", "question")),
        column("Verbatim", "comment", answered(comment), blank=0.35),
        other("Revenue", money("1,234.50"), also=("?field",)),
        other("Account Manager", owner, also=("owner", "our_person")),
        other("Closed Loop Status", pick(["Open", "Closed", "n/a"])),
    ]
    return Export(
        "en_customergauge_nps.csv",
        "CustomerGauge, with those who did not answer",
        [Sheet(None, "responses", columns, rows)],
        encoding="cp1252",
        delimiter=",",
    )


def asknicely() -> Export:
    rows = Customers(ENGLISH_C, 406).rows(68)
    columns = [
        column("response_id", "response_id", counted("{}", 3310077, 13)),
        column("name", "respondent", full),
        other("email", mail, also=("respondent",)),
        column("company_c", "account", name),
        column("job_title_c", "role", role, blank=0.25),
        other("sent", date(lambda row: row.day - dt.timedelta(2), "yyyy-mm-ddThh:mm:ssZ"), also=("date",)),
        column("responded", "date", date("day", "yyyy-mm-ddThh:mm:ssZ"), order="ymd"),
        other("opened", date(lambda row: row.day - dt.timedelta(1), "yyyy-mm-ddThh:mm:ssZ"), also=("date",)),
        column(
            "question_type",
            "question",
            keep("q", pick(["nps", "nps", "nps", "csat5"])),
            also=("nothing",),
            note="mixed question types",
        ),
        column(
            "answer",
            "score",
            lambda row: row.random.choice(
                ["10", "9", "9", "8", "7", "5", "3", "0", "10", "8"]
                if row.kept["q"] == "nps"
                else ["5", "4", "4", "3", "1"]
            ),
            also=("?scale",),
            scale=(0, 10),
            scales=(None, (1, 10)),
        ),
        column("comment", "comment", comment, blank=0.4),
        other("status", pick(["complete", "complete", "reviewed"])),
        other("segment_c", branch, also=("segment",)),
        other(
            "question",
            lambda row: (
                "How likely is it that you would recommend us?"
                if row.kept["q"] == "nps"
                else "How satisfied were you with this delivery?"
            ),
            also=("question",),
        ),
    ]
    return Export(
        "en_asknicely_responses.csv",
        "AskNicely, two kinds of question in one column",
        [Sheet(None, "responses", columns, rows, doubled=1)],
        delimiter=",",
        newline="\n",
    )


def maxio_subscriptions() -> Export:
    rows = Customers(ENGLISH_C, 407, 60000).rows(66, each_once=True)
    columns = [
        column("Subscription ID", "contract_id", counted("{}", 51233401, 37)),
        column("Customer Reference", "account_id", numbered("cust-{}")),
        column("Organization", "account", name),
        other("Customer Name", full, also=("person", "account")),
        other("Product", pick(["Core", "Core Plus", "Enterprise"]), also=("segment",)),
        other("State", pick(["active"] * 8 + ["past_due", "trialing"])),
        column("Signup Date", "start", date("start", "yyyy-mm-ddThh:mm:ssZ"), order="ymd"),
        other("Activated At", date("start", "yyyy-mm-ddThh:mm:ssZ"), also=("start",)),
        other(
            "Current Period Ends At",
            date(lambda row: dt.date(2026, 5, 1) + dt.timedelta(row.random.randint(0, 30)), "yyyy-mm-ddThh:mm:ssZ"),
            also=("end", "?field"),
            order="ymd",
            note="billing period end; the term end is the next column",
        ),
        column("Term Ends At", "end", date("end", "yyyy-mm-ddThh:mm:ssZ"), order="ymd", blank=0.05),
        column("MRR (USD)", "monthly_value", money("$1,234.50", 1 / 12), blank=0.02),
        other("Lifetime Value", money("$1,234.50", 3)),
        other("Cancel At End Of Period", pick(["false"] * 9 + ["true"]), also=("auto_renew",)),
        column("Currency", "currency", always("USD")),
        other("Delinquent", pick(["false", "false", "true"])),
    ]
    return Export(
        "en_maxio_subscriptions.csv", "Maxio, subscriptions", [Sheet(None, "contracts", columns, rows)], delimiter=","
    )


def zuora_charges() -> Export:
    rows = Customers(ENGLISH_C, 408, 1000).rows(57)
    columns = [
        column("Account: Account Number", "account_id", numbered("A000{}")),
        column("Account: Name", "account", name),
        column("Account: Currency", "currency", pick(["EUR", "GBP", "GBP", "GBP"])),
        column("Account: Sales Rep Name", "owner", owner, blank=0.1),
        column("Subscription: Name", "contract_id", counted("A-S{:08d}", 1821, 9)),
        other("Subscription: Version", pick([1, 1, 2, 3])),
        other("Subscription: Status", pick(["Active", "Active", "Active", "Cancelled"]), also=("outcome",)),
        column("Subscription: Term Start Date", "start", date("start", "mm/dd/yyyy"), order="mdy"),
        column("Subscription: Term End Date", "end", date("end", "mm/dd/yyyy"), order="mdy", blank=0.03),
        column("Subscription: Auto Renew", "auto_renew", pick(["true", "true", "false"])),
        other("Subscription: Initial Term", lambda row: 12 * row.term),
        other("Rate Plan: Name", pick(["Standard Annual", "Premium", "Add-on: Support"]), also=("segment",)),
        column("Rate Plan Charge: MRR", "monthly_value", money("1234.50", 1 / 12), blank=0.02),
        other("Rate Plan Charge: TCV", lambda row: f"{row.value * row.term:.2f}", also=("?field",)),
        other("Rate Plan Charge: Effective End Date", date("end", "mm/dd/yyyy"), also=("end",)),
    ]
    return Export(
        "en_zuora_charges.csv",
        "Zuora, object and field in each name",
        [Sheet(None, "contracts", columns, rows)],
        delimiter="\t",
    )


def custify_companies() -> Export:
    rows = Customers(ENGLISH_C, 409, 90).rows(49, each_once=True)
    columns = [
        column("Company", "account", name),
        column("Company ID", "account_id", numbered("cmp_{}")),
        column("Segment", "segment", pick(["SMB", "Mid-market", "Enterprise"])),
        column("CSM", "owner", owner),
        column("MRR", "monthly_value", money("number", 1 / 12), shown="#,##0.00", blank=0.03),
        column("Renewal date", "end", date("end", "day"), blank=0.05),
        column("Signed up", "start", date("start", "day")),
        column("Last exec touch", "last_executive_contact", date("day", "day"), also=("nothing",), blank=0.3),
        column("EBRs (last 12 mo)", "executive_meetings", pick([0, 0, 1, 2, 4]), also=("nothing", "?field")),
        column(
            "Success plan agreed",
            "expectations_agreed",
            pick(["Yes", "No", "Draft"]),
            also=("nothing", "?field"),
            blank=0.05,
        ),
        column(
            "Goal attainment %",
            "expectation_fit",
            pick([0.2, 0.45, 0.6, 0.8, 0.95, 1.0]),
            also=("nothing", "?field"),
            scale=(0, 1),
            scales=(None, (0, 100), (0, 10)),
            shown="0%",
            blank=0.2,
        ),
        column("Exec sponsor", "sponsor", full, also=("nothing",), blank=0.3),
        column(
            "Avg CSAT (1-5)",
            "score",
            mark(1, 5, "decimal", miss=0.2),
            also=("nothing", "score"),
            scale=(1, 5),
            scales=(None,),
        ),
        other("Health score", mark(10, 100, miss=0.02), also=("score", "?field"), scales=((0, 100),), note="computed"),
        other("Lifecycle", pick(["Adopting", "Renewing", "At risk", "Onboarding"])),
        other("Last seen", date("day", "moment")),
        other("Active users", lambda row: row.random.randint(2, 400)),
        column("Renewed last cycle?", "outcome", pick(["Yes", "Yes", "No", "N/A"]), also=("nothing",)),
    ]
    return Export(
        "en_custify_companies.xlsx",
        "Custify, customers with attributes of their own",
        [
            Sheet("Companies", "contracts", columns, rows),
            Sheet(
                "Segments",
                None,
                [
                    other("Segment", cycle(["SMB", "Mid-market", "Enterprise"])),
                    other("Rule", cycle(["MRR < 500", "MRR 500-5000", "MRR > 5000"])),
                ],
                Customers(ENGLISH_C, 1409).rows(3),
            ),
        ],
        days="dd/mm/yyyy",
    )


def alchemer_survey() -> Export:
    rows = Customers(ENGLISH_C, 410).rows(51)
    words = ["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"]
    columns = [
        column(("Response ID", ""), "response_id", counted("{}", 4), also=("nothing",)),
        other(("Time Started", ""), date(lambda row: row.day - dt.timedelta(minutes=6), "Mar d, yyyy"), also=("date",)),
        column(("Date Submitted", ""), "date", date("day", "Mar d, yyyy"), blank=0.06),
        other(("Status", ""), pick(["Complete", "Complete", "Complete", "Partial", "Disqualified"])),
        other(("Contact ID", ""), lambda row: row.random.randint(1000, 9999)),
        other(("Country", ""), always("United Kingdom")),
        column(("Which organisation do you work for?", ""), "account", name),
        column(("Your job title", ""), "role", role, blank=0.15),
        column(
            ("How satisfied are you with ...", "our people"),
            "score",
            label(words, miss=0.08),
            scale=(1, 5),
            scales=(None,),
        ),
        column(("", "our product"), "score", label(words, miss=0.08), scale=(1, 5), scales=(None,)),
        column(
            ("", "value for money"),
            "score",
            label(words, miss=0.08, unknown="Not applicable"),
            scale=(1, 5),
            scales=(None,),
        ),
        column(
            ("How easy is it to do business with us?", "1 = very hard, 7 = very easy"),
            "score",
            mark(1, 7),
            scale=(1, 7),
        ),
        other(
            ("How often do you use the service?", ""),
            pick(["Daily", "Weekly", "Monthly"]),
            also=("?field",),
            note="not satisfaction",
        ),
        column(("Anything else?", ""), "comment", comment, blank=0.4),
    ]
    sh = Sheet(
        "Sheet1", "responses", columns, rows, merge=["I1:K1"], total=lambda _: ["Average"] + [""] * 10 + [5.3, "", ""]
    )
    return Export(
        "en_alchemer_survey.xlsx", "Alchemer, a second row of names only under the grid", [sh], days="d-m-yyyy"
    )


def assistants_renewals() -> Export:
    customers = Customers(ENGLISH_C, 411)
    rows = sorted(customers.rows(45, each_once=True), key=lambda row: row.end)
    columns = [
        column("Customer ", "account", name),
        column("Contract #", "contract_id", counted("CT-{:04d}", 311, 2)),
        column(
            "Renewal due",
            "end",
            date("end", "dd/mm/yyyy"),
            order="dmy",
            blank=0.02,
            odd=("TBC", "see email"),
            share=0.03,
        ),
        column(
            "Notice", "notice_days", pick(["90 days", "30 days", "60", "3 months", "none"]), also=("nothing", "?field")
        ),
        column("Value p.a.", "annual_value", money("£1,234.50"), blank=0.05, odd=("POA", "£12k", "15k")),
        column("Auto?", "auto_renew", pick(["Y", "N", "Y", ""]), also=("?field",)),
        column("AM", "owner", lambda row: "".join(w[0] for w in row.owner.split())),
        other("Quote sent", date("day", "dd/mm/yyyy"), blank=0.4),
        other("Chased", pick(["x", "xx", "", ""])),
        other("Status", pick(["waiting on PO", "verbal yes", "not started", "gone quiet"]), also=("outcome",)),
        other("Notes", note, also=("note",), blank=0.4),
    ]
    done = [
        column("Customer", "account", name),
        column("Date closed", "date", date("past", "dd/mm/yyyy"), order="dmy"),
        column(
            "Result",
            "outcome",
            keep("o", pick(["Renewed", "Renewed", "Renewed - uplift", "Lost", "Cancelled", "Renewed (down)"])),
        ),
        other("Old value", money("£1,234")),
        other("New value", lambda row: "" if row.kept["o"][0] in "LC" else f"£{row.value * 1.04:,.0f}"),
        column("Why", "reason", pick(["price", "in-house", "merger", "happy", "new MD", ""]), blank=0.2),
    ]
    return Export(
        "en_assistant_renewal_list.xlsx",
        "by hand, of a sales assistant: a live sheet and a closed one",
        [
            Sheet(
                "LIVE",
                "contracts",
                columns,
                rows,
                above=[["RENEWALS – keep up to date please!! Joanna"], ["Last saved 17/04/2026"]],
                sections={0: "--- next up ---", 22: "--- later ---"},
                gaps=(15,),
                total=lambda _: ["", "", "", "TOTAL", "£2,104,330.00"],
            ),
            Sheet("Closed", "outcomes", done, customers.rows(39)),
            lines("phone list", ["Finance", "4410"], ["Legal", "4478"], hidden=True),
        ],
        days="d-m-yyyy",
    )


def win_loss() -> Export:
    customers = Customers(ENGLISH_C, 412)
    rows = customers.rows(63)
    columns = [
        column("Account", "account", name),
        other(
            "Opportunity",
            pick(["Renewal 2025", "Renewal FY24", "Framework extension", "Retender"]),
            also=("contract_id",),
        ),
        other("Type", pick(["Renewal", "Renewal", "Renewal", "New business"]), note="new business rows are no renewal"),
        column("Decision date", "date", date("past", "day"), blank=0.02),
        column(
            "Won/Lost",
            "outcome",
            keep("o", pick(["Won", "Won", "Won", "Lost", "No decision"])),
            also=("?field",),
            unknown=("No decision",),
        ),
        column(
            "Primary reason",
            "reason",
            pick(["Relationship", "Price", "Incumbent advantage", "Missing features", "Executive change", ""]),
            blank=0.1,
        ),
        other("Competitor", pick(["", "", "Norvik", "In-house", "Apex"])),
        other("ACV", money("number"), shown="£#,##0", blank=0.05),
        other("Interviewed?", pick(["Y", "N"])),
        other("Lead", owner, also=("owner", "our_person")),
        other("Learnings", comment, also=("reason", "note", "comment"), blank=0.5),
    ]
    return Export(
        "en_win_loss_log.xlsx",
        "by hand, a log with a pivot beside it",
        [
            Sheet(
                "Log",
                "outcomes",
                columns,
                rows,
                above=[["Win / Loss log"], ["Owner: Commercial Excellence"], []],
                merge=["A1:D1"],
                also=("?table",),
            ),
            Sheet(
                "Pivot",
                None,
                [
                    other("Row Labels", cycle(["Lost", "No decision", "Won"])),
                    other("Count of Account", cycle([14, 11, 38])),
                    other("Sum of ACV", cycle([910233.5, 402000, 2711900])),
                ],
                Customers(ENGLISH_C, 1412).rows(3),
                total=lambda _: ["Grand Total", 63, 4024133.5],
            ),
        ],
        days="dd/mm/yyyy",
    )


def stakeholder_map() -> Export:
    customers = Customers(ENGLISH_C, 413)
    rows = customers.rows(72, by_account=True)
    columns = [
        column("Customer", "account", name),
        column("Stakeholder", "person", full),
        column("Position", "role", role),
        column("Tier", "level", level("Exec", "Mgmt", "Ops", miss=0.1), also=("?field",)),
        other(
            "Power (H/M/L)",
            pick(["H", "M", "L"]),
            also=("decides", "level", "?field"),
            note="influence, not quite the decision right",
        ),
        column("Signs off?", "decides", pick(["Yes", "No", "No", "Jointly"])),
        other("Stance", pick(["Supporter", "Neutral", "Blocker"]), also=("signal",)),
        column("In last survey?", "invited", pick(["Y", "N", "N"]), blank=0.05),
        other("Our contact", owner, also=("our_person", "owner")),
        other("Last met", date("day", "d Mar yyyy"), also=("date",), blank=0.3),
    ]
    return Export(
        "en_stakeholder_map.xlsx",
        "by hand, the customer merged over its rows",
        [
            Sheet(
                "Stakeholders",
                "people",
                columns,
                rows,
                merge_down=1,
                above=[["Stakeholder map – key accounts FY27"], []],
                notes=["H = can stop the deal", "Source: account teams, April"],
            ),
            Sheet(
                "Org changes",
                "conversations",
                [
                    column("When", "date", date("day", "d Mar yyyy")),
                    column("Customer", "account", name),
                    column("Who we heard it from", "person", full),
                    column("What we heard", "note", note, also=("signal",)),
                    column("Picked up by", "our_person", owner),
                ],
                customers.rows(28),
                also=("?table", "nothing"),
                note="loose contact notes",
            ),
        ],
        days="d-m-yyyy",
    )


def voice_of_customer() -> Export:
    customers = Customers(SCHOOLS_C, 414, 20)
    rows = customers.rows(47)
    columns = [
        other("Ref", counted("VOC-{:03d}", 1)),
        column("School / Client", "account", name),
        column("Client no.", "account_id", numbered("{}")),
        column("Said by", "stated_by", full, blank=0.2),
        column("Their level", "level", level("SLT", "Middle leader", "Staff", miss=0.1), also=("?field",)),
        column("What they need from us", "expectation", expectation),
        column("Priority (1 low - 5 high)", "importance", pick([1, 2, 3, 4, 5, 5]), scales=((1, 5),), blank=0.06),
        column(
            "Agreed KPI",
            "measure",
            pick(["P1 response < 4h", "Monthly pack", "tbc", "", "Zero wrong invoices", "2 ideas a year"]),
        ),
        column("Delivered? /10", "fulfilment", mark(0, 10, "decimal", miss=0.2), scale=(0, 10), scales=(None,)),
        column("Review date", "reviewed", date("day", "yyyy-mm-dd"), also=("date",), order="ymd", blank=0.2),
        column("Heard or assumed", "source", pick(["Heard", "Assumed", "Heard"]), blank=0.05),
        other("Owner", owner, also=("our_person", "owner")),
        other("RAG", pick(["R", "A", "G"]), also=("fulfilment",)),
    ]
    return Export(
        "en_voice_of_customer.csv",
        "by hand, of a supplier of schools, a line on top",
        [
            Sheet(
                None,
                "expectations",
                columns,
                rows,
                above=[["VoC register v7 - do not edit columns A-C"]],
                notes=[["Printed 20/04/2026"]],
            )
        ],
        encoding="cp1252",
    )


EXPORTS = (
    sap_contracts,
    oracle_activities,
    sugarcrm_contacts,
    zendesk_explore,
    customergauge,
    asknicely,
    maxio_subscriptions,
    zuora_charges,
    custify_companies,
    alchemer_survey,
    assistants_renewals,
    win_loss,
    stakeholder_map,
    voice_of_customer,
)
