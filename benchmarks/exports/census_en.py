"""English exports after a second census of layouts, of other tools and lists than those of `fieldwork_en`.

`made_by` says what the names rest on, and what is from memory or added by us. Everything in the cells is invented.
"""

import datetime as dt
from dataclasses import replace

from benchmarks.exports.cells import (
    always,
    counted,
    cycle,
    date,
    expectation,
    first,
    full,
    last,
    level,
    mail,
    mark,
    measure,
    name,
    note,
    owner,
    pick,
    role,
    subject,
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
        other("(Do Not Modify) Modified On", date(lambda row: row.day + dt.timedelta(2), "moment"), also=("date",)),
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
        other("Call Owner.id", counted("zcrm_51409300000{}", 30011)),
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
            Sheet(
                "Pairings", "people", pairings, customers.rows(39), above=[["EXECUTIVE SPONSOR PROGRAMME - pairings"]]
            ),
            Sheet(
                "Touchpoints",
                "conversations",
                touchpoints,
                customers.rows(58),
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


EXPORTS = (
    linkedin,
    dynamics_activities,
    zoho_calls,
    sponsor_programme,
    stakeholder_register,
    asana_goals,
    success_plans,
)
