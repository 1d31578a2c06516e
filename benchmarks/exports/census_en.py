"""English exports after a second census of layouts, of other tools and lists than those of `fieldwork_en`.

`made_by` says what the names rest on, and what is from memory or added by us. Everything in the cells is invented.
"""

import datetime as dt
from dataclasses import replace

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
    pick,
    role,
    subject,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other
from benchmarks.exports.worlds import ENGLISH_C

CENSUS = replace(
    ENGLISH_C,
    companies=tuple(
        """
Aldermoor Packaging Ltd|Bellwether Credit Union|Carrick Bay Seafoods Ltd|Dunholme District Council|
Everdale Senior Living, Inc.|Ferrybridge Cold Stores|Glaston Tool & Die LLC|Heathergate Schools Trust|
Ivory Coast Trading plc|Juniper Falls Hospital|Kirkwhelp Water|Lowmoor Engineering Limited|Mossbank Insurance Group|
Northgate Podiatry Partners|Oxbow Grain Co-op|Pellworth Aerospace Ltd|Quillon Media Inc.|Ridgeway Transit Authority|
Stonebeck Joinery|Thistledown Hotels plc|Underhill Vineyards|Valeport Shipping AS|Wickstead Law LLP|
Yarmside Chemicals Ltd|Ashlar Stone & Tile, Inc.|Blackthorn Security Ltd|Cottonwood Clinics|Dovecliff Brewing Co.|
Elmstead Housing Association|Fairlight Optics Ltd|Greyfriars College|Hollin Bank Motors|Inverkell Distillers plc|
Kettlewell Foods Limited|Lakemont Utilities LLC|Merebrook Care Homes|Nettlecombe Textiles|Penrose & Hale Surveyors|
Rushford Logistics GmbH|Sandwick Wind Power
""".strip()
        .replace("\n", "")
        .split("|")
    ),
    owners=("Hannah Quist", "Marcus Oyelaran", "Beth Tolliver", "Ravi Menon", "Colin Strand"),
    roles={
        "executive": ("Chief Executive", "CFO", "Chief Operating Officer", "Managing Director", "VP Technology"),
        "management": (
            "Head of IT",
            "Procurement Lead",
            "Operations Manager",
            "Customer Service Manager",
            "HR Manager",
        ),
        "operational": ("Systems Analyst", "Buyer", "Office Coordinator", "Support Engineer", "Payroll Officer"),
    },
    notes=(
        "Went through the quarter's figures, nothing unusual",
        "Wants to bring the two new sites on board in 2028",
        "Asked for a discount again, mentioned a rival quote",
        "Not happy with turnaround on change requests",
        "Met the incoming COO, first impressions good",
        "No answer, will try after the holidays",
        "Walked the floor, lots of small irritations",
        "Wrote down what they expect from us next year",
    ),
    expectations=(
        "Tell us once a year what is coming our way",
        "Change requests done within five working days",
        "An invoice we do not have to check",
        "Someone who knows how we run our depots",
        "Nothing goes down during peak weeks",
        "Help us get to a paperless goods-in",
        "Our board wants to meet yours twice a year",
        "Cut onboarding of new starters from ten days to three",
    ),
    first_day=dt.date(2025, 11, 3),
    days=310,
    first_number=5100,
)


def only_if(key: str, values: tuple[str, ...], cells: Cells) -> Cells:
    """Where the column under this key says one of these."""
    return lambda row: cells(row) if row.kept[key] in values else ""


def guid(row: Row) -> str:
    return f"{row.hex(8)}-{row.hex(4)}-{row.hex(4)}-{row.hex(4)}-{row.hex(12)}"


def user(row: Row) -> str:
    return f"{row.owner.split()[0].lower()}@strandline.example"


def linkedin() -> Export:
    rows = Customers(CENSUS, 2201).rows(88)
    columns = [
        column("First Name", "person", first, also=("nothing",), one_of="person"),
        column("Last Name", "person", last, also=("nothing",), one_of="person"),
        other("URL", lambda row: f"https://www.linkedin.example/in/{row.first.lower()}-{row.hex(6)}"),
        other("Email Address", mail, blank=0.85),
        column("Company", "account", name, blank=0.02),
        column("Position", "role", role, blank=0.03),
        other("Connected On", date("day", "d Mar yyyy"), also=("date",)),
    ]
    return Export(
        "Connections.csv",
        "LinkedIn, the connections of an account manager, kept for customers; names, order and the lines above as"
        " several readers of such files have them",
        [
            Sheet(
                None,
                "people",
                columns,
                rows,
                above=[
                    ["Notes:"],
                    ["When exporting your connection data, you may notice that some email addresses are missing."],
                    [],
                ],
            )
        ],
        delimiter=",",
        newline="\n",
    )


def dynamics_activities() -> Export:
    rows = Customers(CENSUS, 2202).rows(82)
    columns = [
        other("(Do Not Modify) Activity", guid),
        other("(Do Not Modify) Row Checksum", lambda row: f"{row.hex(24)}=="),
        other("(Do Not Modify) Modified On", date(lambda row: row.day + dt.timedelta(2), "moment")),
        column("Subject", "topic", subject, also=("note", "nothing")),
        column("Regarding", "account", name, also=("?field",), blank=0.03),
        other("Activity Type", pick(["Appointment", "Phone Call", "Appointment", "Email"]), also=("topic",)),
        other("Activity Status", pick(["Completed", "Completed", "Open"])),
        column("Owner", "our_person", owner),
        other("Priority", pick(["Normal", "Normal", "High"])),
        other("Start Date", date("day", "moment"), also=("date",)),
        column("Actual End", "date", date("day", "moment"), also=("nothing",), one_of="date"),
        column("Required Attendees", "person", full, also=("?field",), blank=0.2),
        column("Description", "note", note, blank=0.1),
        other("Created By", owner, also=("our_person",)),
    ]
    return Export(
        "en_dynamics_my_completed_activities.xlsx",
        "Dynamics 365, a view of activities sent to Excel: the first three names and Owner as seen in such files, the"
        " others from memory",
        [Sheet("My Completed Activities", "conversations", columns, rows)],
        days="m/d/yyyy",
    )


def zoho_calls() -> Export:
    rows = Customers(CENSUS, 2203).rows(77)
    columns = [
        other("Record Id", counted("zcrm_5140930000{}", 1290441, 17)),
        other("Call Owner.id", lambda row: f"zcrm_51409300000{30011 + row.world.owners.index(row.owner)}"),
        column("Call Owner", "our_person", owner),
        column("Subject", "topic", subject, also=("note", "nothing")),
        other("Call Type", pick(["Outbound", "Outbound", "Inbound"])),
        other(
            "Call Purpose",
            pick(["Administrative", "Negotiation", "Demo", "Project", "Desk", "-None-"]),
            also=("topic",),
        ),
        column("Call Start Time", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
        other("Call Duration", lambda row: f"{row.random.randint(1, 38)}:{row.random.randint(0, 59):02d}"),
        column("Contact Name", "person", full, blank=0.06),
        column("Related To", "account", name, also=("?field",)),
        other(
            "Call Result",
            pick(["Interested", "Not Interested", "No Response/Busy", "Requested call back", ""]),
            also=("signal", "note"),
        ),
        column("Description", "note", note, blank=0.25),
        other("Created Time", date(lambda row: row.day - dt.timedelta(3), "yyyy-mm-dd hh:mm:ss"), also=("date",)),
        other("Tag", pick(["", "", "renewal"])),
    ]
    return Export(
        "Calls_2026_09_30.csv",
        "Zoho CRM, the module Calls: fields after what its integrations fill in, some names and the order from memory",
        [Sheet(None, "conversations", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def sponsor_programme() -> Export:
    customers = Customers(CENSUS, 2204)
    executives = [row for row in customers.rows(58) if row.level != "operational"]
    pairings = [
        column("Account", "account", name),
        column("Customer executive", "person", full, blank=0.04),
        column("Title", "role", role, blank=0.06),
        column("Signs the renewal?", "decides", pick(["Y", "N", "Y", "?"]), odd=("?",), also=("?field",)),
        other("Our sponsor", owner, also=("our_person", "owner")),
        other("Cadence", pick(["Quarterly", "Twice a year", "Monthly"])),
        column("Sent the 2026 survey?", "invited", pick(["Y", "N"]), blank=0.05),
        other("Relationship strength (1-5)", pick([1, 2, 3, 4, 5, ""]), also=("?field", "?scale")),
        other("Next touchpoint", lambda row: dt.date(2026, 11, 5) + dt.timedelta(row.i % 70), also=("date",)),
    ]
    touchpoints = [
        column("When", "date", date("day", "day"), odd=("tbc", "moved"), share=0.04),
        column("Account", "account", name),
        column("Who we met", "person", full),
        column("Their level", "level", level("C-suite", "Director / head of", "Team")),
        column("Our sponsor or stand-in", "our_person", owner),
        other("Format", pick(["Dinner", "Video call", "Site visit", "Office"])),
        column(
            "Talked about",
            "topic",
            pick(["Day-to-day service", "Pricing", "What they expect of us", "Plans for 2028"]),
            also=("note", "nothing"),
        ),
        column(
            "What we heard",
            "signal",
            pick(["Sees a future with us", "Only talks price", "Thinking of leaving", "", ""]),
            also=("note", "?field"),
        ),
        column("Notes", "note", note, blank=0.2),
        other("Follow-up due", date(lambda row: row.day + dt.timedelta(14), "day"), also=("date",), blank=0.4),
    ]
    return Export(
        "en_executive_sponsor_programme.xlsx",
        "by hand, the elements that articles on executive sponsor programmes name (accounts, matching, roles, cadence,"
        " measurement) as a workbook; no file was found to follow",
        [
            lines("Read me", "Top 15% of accounts only", "Update after every touchpoint", ["Owner", "H. Quist"]),
            Sheet("Pairings", "people", pairings, executives, above=[["EXECUTIVE SPONSOR PROGRAMME - pairings"]]),
            Sheet(
                "Touchpoints",
                "conversations",
                touchpoints,
                sorted(customers.rows(58), key=lambda row: row.day),
                above=[["Touchpoint log FY26"], ["newest at the bottom"], []],
                gaps=(22,),
            ),
            Sheet(
                "Scorecard",
                None,
                [
                    other("Sponsor", cycle(["Hannah Quist", "Ravi Menon", "Colin Strand"])),
                    other("# accounts", cycle([9, 14, 11])),
                    other("Touchpoints YTD", cycle([21, 17, 8])),
                ],
                customers.rows(3),
            ),
        ],
        days="dd/mm/yyyy",
    )


def stakeholder_register() -> Export:
    rows = Customers(CENSUS, 2205).rows(62, by_account=True)
    columns = [
        other("ID", counted("SH-{:03d}", 1)),
        column("Organisation or group", "account", name),
        column("Stakeholder name", "person", full, also=("stated_by",)),
        column("Designation", "role", role, also=("nothing",)),
        other("Department", pick(["Finance", "IT", "Operations", ""])),
        other(
            "Role in engagement", pick(["Sponsor", "End user", "Approver", "Subject expert"]), also=("decides", "role")
        ),
        other("Category", always("External")),
        other("Contact details", mail),
        other("Requirements and expectations", expectation, also=("expectation",), blank=0.2),
        other("Influence", pick(["High", "Medium", "Low"]), also=("decides", "level", "?field")),
        other("Interest", pick(["High", "Medium", "Low"]), also=("importance", "?field")),
        other(
            "Current engagement", pick(["Supportive", "Neutral", "Resistant", "Leading", "Unaware"]), also=("signal",)
        ),
        other("Desired engagement", pick(["Supportive", "Leading"])),
        other("Comms method / frequency", pick(["Email, monthly", "Steering group", "1:1, quarterly"])),
        column("Decision maker (Y/N)", "decides", pick(["Y", "N", "N"]), also=("nothing",), blank=0.04),
    ]
    return Export(
        "en_stakeholder_register.xlsx",
        "by hand, a project manager's register over several customers: columns of stakeholdermap.com and techno-pm,"
        " the last one added",
        [
            Sheet(
                "Register",
                "people",
                columns,
                rows,
                above=[
                    ["Stakeholder Register"],
                    ["Programme:", "Customer transition 2026", "", "Programme manager:", "B. Tolliver"],
                    [],
                ],
                merge_down=2,
                notes=["Confidential: do not share with customers"],
                also=("expectations", "?table"),
            ),
            lines("Key", ["Leading", "actively engaged"], ["Unaware", "does not know of the programme"]),
        ],
    )


def asana_goals() -> Export:
    rows = Customers(CENSUS, 2206).rows(47)
    columns = [
        other("Task ID", counted("12087744{}", 10920331, 911)),
        other("Created At", date("start", "yyyy-mm-dd"), also=("reviewed",)),
        other("Completed At", date("day", "yyyy-mm-dd"), also=("reviewed",), blank=0.7),
        other("Last Modified", date("day", "yyyy-mm-dd"), also=("reviewed",)),
        column("Name", "expectation", expectation),
        other("Section/Column", pick(["Agreed", "In progress", "Achieved"]), also=("fulfilment", "?field")),
        other("Assignee", owner, also=("owner", "our_person")),
        other("Assignee Email", user),
        other("Start Date", always("")),
        other("Due Date", lambda row: f"{dt.date(2027, 1, 31) + dt.timedelta(row.i * 5)}"),
        other("Tags", pick(["", "", "board-level"])),
        other("Notes", note, also=("note", "measure"), blank=0.4),
        other("Projects", always("Customer goals FY27")),
        other("Parent task", always("")),
        column("Client Account Name", "account", name),
        column("Raised by", "stated_by", full, blank=0.15),
        column("Success metric", "measure", measure),
        column(
            "Importance to client",
            "importance",
            pick(["High", "Medium", "Low", "High"]),
            also=("?field", "?scale", "nothing"),
        ),
        column("Last reviewed with client", "reviewed", date("day", "yyyy-mm-dd"), order="ymd", blank=0.25),
    ]
    return Export(
        "Customer_goals_FY27.csv",
        "Asana, a project sent through a spreadsheet, with the lines that this leaves above; names as readers of such"
        " files have them, the client's name as one has it, the last four custom fields ours",
        [
            Sheet(
                None,
                "expectations",
                columns,
                rows,
                above=[["", "", ""], ["", "", "https://app.asana.example/-/googleSheetsProjectCsv"], ["", "", ""]],
                also=("?table",),
            )
        ],
        delimiter=",",
        newline="\n",
    )


def success_plans() -> Export:
    customers = Customers(CENSUS, 2207)
    columns = [
        column(("Customer", ""), "account", name),
        column(("Objective", "In the customer's words"), "expectation", expectation),
        column(("", "Stated by"), "stated_by", full, blank=0.1),
        column(("", "Seniority"), "level", level("Executive", "Manager", "User"), also=("?field",)),
        column(("", "Heard or assumed"), "source", pick(["heard", "heard", "assumed"]), also=("?field",)),
        column(("How we measure it", "Metric"), "measure", measure),
        other(("", "Baseline (today)"), pick(["62%", "9 days", "n/a", "14"])),
        other(("", "Target"), pick(["80%", "3 days", "10", "tbd"]), also=("measure",)),
        other(("", "By when"), lambda row: dt.date(2027, 3, 31) + dt.timedelta(row.i), note="still to come"),
        other(("", "Data source"), pick(["Product analytics", "Finance", "Quarterly survey"])),
        column(("Review", "Rank"), "rank", pick([1, 2, 3, 4])),
        column(
            ("", "Met so far (0 = not at all, 10 = fully)"),
            "fulfilment",
            mark(0, 10, miss=0.15),
            scale=(0, 10),
        ),
        column(("", "Last reviewed"), "reviewed", date("day", "day"), blank=0.2),
    ]
    return Export(
        "en_customer_success_plans.xlsx",
        "by hand, after templates of success plans (the customer's words; metric, baseline, target, by when, data"
        " source), put together for all customers with two lines of names; the review is added",
        [
            lines("Cover", "JOINT SUCCESS PLANS 2026", ["Customer Success", "R. Menon"], "Status: under review"),
            Sheet(
                "Objectives",
                "expectations",
                columns,
                customers.rows(43, by_account=True),
                above=[["Success criteria by customer"], []],
                merge=["B3:E3", "F3:J3", "K3:M3"],
            ),
            Sheet(
                "Milestones",
                None,
                [
                    other("Milestone", cycle(["Admin setup complete", "All seats activated", "First training held"])),
                    other("Owner", cycle(["CSM", "Champion", "IT"])),
                    other("Status", cycle(["[x]", "[ ]", "[ ]"])),
                ],
                customers.rows(6),
            ),
        ],
        days="dd mmm yyyy",
    )


def freshdesk() -> Export:
    rows = Customers(CENSUS, 2208).rows(96)
    words = ["Extremely unhappy", "Very unhappy", "Unhappy", "Neutral", "Happy", "Very happy", "Extremely happy"]
    columns = [
        column("Ticket ID", "response_id", counted("{}", 30418, 7), also=("nothing",)),
        other(
            "Subject",
            pick(["Cannot log in", "Invoice 4471", "Label printer", "New starter access", "Report is slow"]),
            also=("topic", "comment"),
        ),
        other("Status", pick(["Closed", "Resolved"])),
        other("Priority", pick(["Low", "Medium", "High", "Urgent"])),
        other("Source", pick(["Email", "Portal", "Phone"])),
        other("Type", pick(["Question", "Incident", "Problem", ""])),
        other("Agent", owner, also=("our_person", "owner")),
        other("Group", pick(["Support", "Billing", "Escalations"])),
        other("Created time", date(lambda row: row.day - dt.timedelta(5), "yyyy-mm-dd hh:mm:ss"), also=("date",)),
        other("Due by Time", date(lambda row: row.day + dt.timedelta(1), "yyyy-mm-dd hh:mm:ss")),
        other("Resolved time", date(lambda row: row.day - dt.timedelta(1), "yyyy-mm-dd hh:mm:ss"), also=("date",)),
        column(
            "Closed time",
            "date",
            date("day", "yyyy-mm-dd hh:mm:ss"),
            order="ymd",
            also=("nothing",),
            one_of="date",
            note="when the answer was given is not there; the other days may stand for it",
        ),
        other("Last update time", date(lambda row: row.day + dt.timedelta(2), "yyyy-mm-dd hh:mm:ss"), also=("date",)),
        other("First response time (in hrs)", lambda row: f"00:{row.random.randint(2, 59):02d}:00"),
        other("Resolution time (in hrs)", lambda row: f"{row.random.randint(1, 60):02d}:00:00"),
        other("Agent interactions", pick([1, 2, 3, 5])),
        other("Customer interactions", pick([0, 1, 2, 4])),
        other("Resolution status", pick(["Within SLA", "Within SLA", "SLA Violated"])),
        other("Tags", pick(["", "", "vip"])),
        column(
            "Survey results",
            "score",
            lambda row: "" if row.random.random() < 0.4 else words[round(6 * min(1, max(0, row.mood)))],
            scale=(1, 7),
            scales=(None,),
            also=("?scale",),
        ),
        other("Product", always("")),
        column("Full name", "respondent", full),
        column("Title", "role", role, blank=0.3),
        other("Email", mail),
        column("Company Name", "account", name, blank=0.03),
    ]
    return Export(
        "export_of_tickets.csv",
        "Freshdesk, exported tickets: names and order as in its own tests and in programs that read such files",
        [Sheet(None, "responses", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def delighted() -> Export:
    rows = Customers(CENSUS, 2209).rows(73)
    columns = [
        column("Response ID", "response_id", lambda row: f"{53000000 + row.i * 417}", also=("nothing",)),
        other("Survey type", always("nps"), also=("question",)),
        column(
            "Created at",
            "date",
            lambda row: f"{row.day:%Y-%m-%d %H:%M:%S} UTC",
            order="ymd",
        ),
        other("Updated at", lambda row: f"{row.day + dt.timedelta(hours=3):%Y-%m-%d %H:%M:%S} UTC", also=("date",)),
        column("Score", "score", mark(0, 10, miss=0), scale=(0, 10)),
        column("Comment", "comment", comment, blank=0.45),
        other("Permalink", lambda row: f"https://delighted.example/r/{row.hex(16)}"),
        column("Name", "respondent", full, blank=0.08),
        other("Email", mail),
        column("Company (property)", "account", name),
        column("Job Title (property)", "role", role, blank=0.2),
        other("CSM (property)", owner, also=("owner", "our_person")),
        other("Plan (property)", pick(["Core", "Plus"]), also=("segment",)),
        other("Tags", pick(["", "", "pricing", "support,bug"])),
        other("Notes", pick(["", "", "called back 3/4", "passed to Ravi"]), also=("note", "comment")),
    ]
    return Export(
        "en_delighted_responses.csv",
        "Delighted, responses with the properties of a person: fields after the schema of its response, their names in"
        " a file and the order from memory",
        [Sheet(None, "responses", columns, rows)],
        encoding="utf-8-sig",
        delimiter=",",
        quote_all=True,
    )


def chargebee() -> Export:
    rows = Customers(CENSUS, 2210).rows(64)
    status = keep("s", weighted(["Active", "Non Renewing", "Cancelled"], [84, 10, 6]))
    columns = [
        column("subscriptions.id", "contract_id", lambda row: f"AzZl{row.hex(10)}", also=("nothing",)),
        other("subscriptions.plan_id", pick(["team-annual-gbp", "ent-annual-gbp"]), also=("segment",)),
        other("subscriptions.plan_quantity", pick([5, 12, 40, 80])),
        other("subscriptions.plan_unit_price", pick(["96.00", "180.00", "240.00"]), also=("?field",)),
        column("subscriptions.mrr", "monthly_value", money("1234.50", 1 / 12), also=("?field", "nothing")),
        column("subscriptions.currency_code", "currency", always("GBP")),
        other("subscriptions.status", status, also=("outcome",)),
        column(
            "subscriptions.start_date",
            "start",
            date("start", "dd-Mar-yyyy hh:mm"),
            also=("nothing",),
            one_of="start",
        ),
        other("subscriptions.trial_end", always("")),
        other(
            "subscriptions.current_term_start",
            date(lambda row: row.end - dt.timedelta(365 * row.term - 1), "dd-Mar-yyyy hh:mm"),
            also=("start",),
        ),
        column(
            "subscriptions.current_term_end",
            "end",
            date("end", "dd-Mar-yyyy hh:mm"),
            also=("nothing",),
            one_of="end",
        ),
        other("subscriptions.remaining_billing_cycles", pick(["", "", "1"])),
        other("subscriptions.created_at", date("start", "dd-Mar-yyyy hh:mm"), also=("start",)),
        other("subscriptions.started_at", date("start", "dd-Mar-yyyy hh:mm"), also=("start",)),
        other(
            "subscriptions.cancelled_at",
            only_if("s", ("Cancelled",), date("day", "dd-Mar-yyyy hh:mm")),
            also=("?field",),
        ),
        column("customers.id", "account_id", numbered("cbcust_{}"), also=("nothing",)),
        other("customers.email", mail),
        column("customers.company", "account", name),
        other("addresses.first_name", first),
        other("addresses.last_name", last),
        other("addresses.company", lambda row: row.account if row.i % 2 else "", also=("account",)),
        other("subscriptions.po_number", pick(["", "PO-2218", "4500071"])),
        other("subscriptions.auto_collection", pick(["On", "Off"]), note="of payments, not of the contract"),
        column("subscriptions.cf_auto_renewal", "auto_renew", pick(["True", "False", "True"])),
        other("subscriptions.cf_contract_tenure", lambda row: f"{row.term * 12} months"),
        column(
            "subscriptions.cf_order_end_date",
            "end",
            date("end", "yyyy-mm-dd"),
            also=("nothing",),
            one_of="end",
        ),
    ]
    return Export(
        "Subscriptions.csv",
        "Chargebee, its export of subscriptions with fields of the customer's own: names and order after a script that"
        " reads such files; mrr, currency and the customer's company added",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
        newline="\n",
    )


def churnzero() -> Export:
    rows = Customers(CENSUS, 2211).rows(40, each_once=True)
    columns = [
        column("accountExternalId", "account_id", numbered("0015{}AAQ")),
        column("name", "account", name),
        column(
            "nextRenewalDate",
            "end",
            date(lambda row: row.end + dt.timedelta(1), "mm/dd/yyyy"),
            also=("nothing",),
            one_of="end",
            order="mdy",
        ),
        column(
            "totalContractAmount",
            "annual_value",
            money("1234.50"),
            also=("?field", "nothing"),
            blank=0.04,
            note="of a year or of the whole contract: the file does not say",
        ),
        other("isActive", pick(["TRUE", "TRUE", "TRUE", "FALSE"])),
        other("billingAddressLine1", lambda row: f"{row.random.randint(1, 220)} Mill Road"),
        other("billingAddressCity", pick(["Leeds", "Bristol", "Columbus"])),
        other("billingAddressCountry", pick(["UK", "US"])),
        column("startDate", "start", date("start", "mm/dd/yyyy"), order="mdy"),
        column("endDate", "end", date("end", "mm/dd/yyyy"), also=("nothing",), one_of="end", order="mdy"),
        other("licenseCount", pick([10, 25, 60, 140])),
        column("ownerUserAccount", "owner", user, also=("?field", "nothing")),
        other("parentAccountExternalId", always(""), also=("account_id",)),
        column("cf_Segment", "segment", branch, also=("nothing",)),
        column("cf_NoticePeriodDays", "notice_days", lambda row: row.notice, blank=0.1),
        column(
            "cf_LastExecMeeting",
            "last_executive_contact",
            date("day", "mm/dd/yyyy"),
            also=("nothing",),
            order="mdy",
            blank=0.3,
        ),
        column("cf_ExecSponsor", "sponsor", full, also=("nothing",), blank=0.25),
        other("cf_HealthScore", pick([35, 58, 71, 88, 94]), also=("?field", "?scale")),
    ]
    return Export(
        "en_churnzero_accounts.csv",
        "ChurnZero, the account template with all headers that its manual lists, in their order; the custom fields are"
        " ours",
        [Sheet(None, "contracts", columns, rows)],
        delimiter=",",
    )


def planhat() -> Export:
    rows = Customers(CENSUS, 2212).rows(68)
    status = keep("s", weighted(["renewed", "lost"], [70, 30]))
    columns = [
        other("Id", lambda row: row.hex(24), also=("contract_id",)),
        column(
            "Company Id", "account_id", lambda row: f"5f1c8a2b{row.number * 2654435761 % 2**64:016x}", also=("nothing",)
        ),
        column("Company Name", "account", name),
        other("Product", pick(["Platform", "Platform + Insights"]), also=("segment",)),
        other("Value", money("number"), also=("annual_value",)),
        other("Currency", always("GBP"), also=("currency",)),
        other("MRR", money("number", 1 / 12), also=("monthly_value",)),
        other("From Date", date(lambda row: row.past - dt.timedelta(365 * row.term), "day"), also=("start",)),
        other("To Date", date(lambda row: row.past + dt.timedelta(45), "day"), also=("date", "end")),
        other("Fixed Period", pick([True])),
        other("Renewal Period", lambda row: row.term * 12),
        other("Notice Period", pick([1, 3, 3])),
        other("Notice Unit", always("month")),
        column("Renewal Status", "outcome", status),
        column("Renewal Date", "date", date("past", "day")),
        column("Churn Reasons", "reason", only_if("s", ("lost",), left_because)),
        other("Describe what happened", only_if("s", ("lost",), comment), also=("reason", "note"), blank=0.4),
        other("Moving to a competitor?", only_if("s", ("lost",), pick(["No", "Yes", "Unsure"]))),
        other("Owner", owner, also=("owner", "our_person")),
    ]
    return Export(
        "planhat_licenses_ended.xlsx",
        "Planhat, ended licences: fields after a program that reads them and its model of churn, as its interface"
        " writes them",
        [Sheet("licenses", "outcomes", columns, rows, also=("?table",))],
        days="yyyy-mm-dd",
    )


def win_loss() -> Export:
    rows = Customers(CENSUS, 2213).rows(46)
    outcome = keep("o", weighted(["Won (renewed)", "Lost", "Won (renewed, smaller)"], [55, 33, 12]))

    def top_reason(row: Row) -> str:
        return row.random.choice(row.world.left_for if row.kept["o"] == "Lost" else row.world.stayed_for)

    columns = [
        other("Deal name", lambda row: f"Renewal {row.past:%y} / {row.account.split()[0]}"),
        column("Customer", "account", name),
        column("Outcome", "outcome", outcome),
        other("Primary competitor", pick(["status quo", "Brackwater", "Halyard One", "in-house"])),
        column("Top reason (buyer's perspective)", "reason", top_reason),
        other("Source", pick(["Buyer interview", "Rep debrief", "CRM notes", "Assumption"]), also=("source",)),
        other("Deal size (ARR)", money("£1,234"), also=("annual_value",)),
        column("Closed", "date", date("past", "dd/mm/yyyy"), order="dmy", odd=("Q3",), share=0.02),
        other("Rep", lambda row: row.owner.split()[0], also=("owner", "our_person")),
    ]
    return Export(
        "en_win_loss_renewals.txt",
        "by hand, the seven columns of a template for win/loss analysis (cotera.co), kept for renewals; customer, day"
        " and rep added; saved as Unicode text",
        [
            Sheet(
                None,
                "outcomes",
                columns,
                rows,
                above=[["Win / loss log: renewals only"], []],
                notes=["If it isn't closed, it doesn't go in."],
                also=("?table",),
            )
        ],
        encoding="utf-16",
        delimiter="\t",
    )


def monday() -> Export:
    rows = sorted(Customers(CENSUS, 2214).rows(57), key=lambda row: row.past)
    newer = sum(row.past.year < 2024 for row in rows)
    status = keep("s", weighted(["Renewed", "Churned", "Working on it"], [66, 27, 7]))
    columns = [
        column("Name", "account", name),
        other("Subitems", always("")),
        other("CSM", owner, also=("owner", "our_person")),
        column("Status", "outcome", status, unknown=("Working on it",)),
        column("Decision date", "date", date("past", "day"), blank=0.02),
        other("ARR", money("whole"), shown="$#,##0", also=("annual_value",)),
        column("Why", "reason", only_if("s", ("Churned",), left_because), blank=0.05),
        other("Files", pick(["", "", "https://board.example/files/q.pdf"])),
        other(
            "Last updated", lambda row: f"{row.owner} {row.past:%b} {row.past.day}, {row.past.year} 10:{row.i:02d} AM"
        ),
        other("Item ID (auto generated)", counted("{}", 5512300417, 193)),
    ]
    return Export(
        "Renewals_1793012044.xlsx",
        "monday.com, a board sent to Excel: the name of the board, of each group, Name, Subitems and Item ID as a"
        " program that reads such files has them; the names that it repeats under each group are left out",
        [
            Sheet(
                "renewals",
                "outcomes",
                columns,
                rows,
                above=[["Renewals"], ["All accounts up for renewal. Owner: Customer Success"], []],
                sections={0: "FY22-FY23", newer: "FY24 and later"},
                gaps=(newer,),
                also=("?table",),
            )
        ],
        days="yyyy-mm-dd",
    )


EXPORTS = (
    linkedin,
    dynamics_activities,
    zoho_calls,
    sponsor_programme,
    stakeholder_register,
    asana_goals,
    success_plans,
    freshdesk,
    delighted,
    chargebee,
    churnzero,
    planhat,
    win_loss,
    monday,
)
