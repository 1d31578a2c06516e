"""English exports of people who drop their own files for the first time: UK, Irish, US and Australian suppliers."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from benchmarks.exports.cells import (
    account,
    always,
    comment,
    counted,
    cycle,
    date,
    first,
    full,
    keep,
    label,
    last,
    left_because,
    level,
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
    written,
)
from benchmarks.exports.customers import Customers, Row, World
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import ENGLISH_A, ENGLISH_B, ENGLISH_C, FIELDWORK_EN


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "").split("|"))


# The suppliers: an English freight and print house, an Irish maintenance firm, an American software house and an
# Australian IT provider. All names are invented.

BRITAIN = replace(
    FIELDWORK_EN,
    companies=_words("""
Aldersgate Carpets Ltd|Barrow & Pike Solicitors|Chiltern Ridge Housing|Dewsbury Glassworks Ltd|
Ember Valley Bakeries plc|Foxley Garden Centres|Gisburn Agricultural Ltd|
Hallam Orthopaedics|Isledon Borough Council|Jura Spirits Limited|
Kirkstead Motors|Lytham Pier Amusements Ltd|Mardale Water Services|Nidderdale Fabrications Ltd|Oxspring College|
Penrose Marine Insurance|Ribble Couriers Ltd|Selwyn & Daughters Ltd|Tideswell NHS Foundation Trust|Ullswater Lodges|
Vauxwell Interiors Limited|Wickham Seeds Ltd|Yarmside Chemicals plc|Zeal Fitness Clubs Ltd|Cobham Lane Dental|
Thistle & Fenn LLP|Market Drayford Council|Stannington Steel Stockholders
"""),
    roles=ENGLISH_C.roles,
    owners=_words("Harriet Moss|Craig Benfold|Nisha Pathak|Will Trelawney|Jodie Speight"),
    comments=_words("""
Driver is always on time, credit to him|Quotes take far too long|N/A|Second delivery short this quarter|Very good|
Nobody told us the account manager had changed|Happy with everything|Prices keep creeping up|Ok|
Harriet sorts things out the same day|We'd like to hear your plans for next year|Invoices don't match the PO|
Fine on the whole, portal could be better|No complaints from our side|Quality has dipped since the move|-
"""),
    first_number=2100,
)
IRELAND = replace(
    ENGLISH_A,
    companies=_words("""
Ballinrea Creameries DAC|Carrigmore Hotel Group|Dunleary Harbour Company|Errigal Medical Devices Ltd|Fota Pharma Ltd|
Glenmalin Co-operative Society|Inisfree Nursing Homes|Kilbracken Distillery Ltd|Lough Derg Timber Ltd|
Mallowbridge Community School|Nenagh Precision DAC|Oriel Credit Union|Portarra Fish Processors Ltd|
Rathcormac Logistics Ltd|Slieve Rua Dairies|Tullabeg Shopping Centre|Union Quay Apartments OMC|
Waterville Castings Ltd|Youghal Bay Foods Ltd|Ardkeen Retail Park|St Brendan's Hospital|Corrib Data Centres Ltd
"""),
    first_names=_words("""
Aoife|Ciarán|Niamh|Declan|Gráinne|Oisín|Sinéad|Padraig|Maeve|Eoin|Deirdre|Conor|Róisín|Fergal|Orla|Tadhg|Marta|Piotr
"""),
    last_names=_words("""
Ní Bhriain|Kavanagh|O'Mahony|Geraghty|Lenihan|Twomey|McGrath|Hurley|Scanlon|Tierney|Quirke|Mac Giolla|Devane|Nowak
"""),
    owners=_words("Aoife Kinsella|Donal Roche|Brian Mulvihill|Ursula Hanratty"),
    comments=_words("""
The lads on site are excellent|Still waiting on the fire cert|No issues|Hard to get anybody after 4 on a Friday|
Would be good to plan the 2027 works together|Invoicing is all over the place|Grand|Great response to the leak in May|
Reports are late every quarter|Very obliging crew|We are asked to tender again by head office|none
"""),
    notes=_words("""
Went through open snags, 3 left|GM wants one contractor for both sites from 2027|Price of call-outs came up again|
Fire panel upgrade discussed, budget in Jan|Introduced new site lead|Complained about weekend cover|
Head office is benchmarking all suppliers|Asked for our view on heat pumps|Walked the plant rooms, all tidy|
Quarterly figures presented, no questions|Board changes in autumn, wants to meet our MD
"""),
    first_day=dt.date(2025, 9, 15),
    days=370,
    first_number=410,
)
AMERICA = replace(
    ENGLISH_B,
    companies=_words("""
Arbor Creek Dental Group|Big Sandy Pipeline LLC|Crestline Credit Union|Dogwood Senior Living, Inc.|Eastlake Foods Inc.|
Fulton Bridge Capital|Great Bend Hospital District|Harpeth Freight Lines, Inc.|Ingram Valley Schools|
Kettle Moraine Brewing Co.|Laurel Street Pediatrics|Mesquite Solar LLC|Nauset Boat Works|Ozark Poultry Corp|
Pecan Grove Apartments|Quincy Tool & Die|Rockfish Analytics Inc|Sandhill Legal Group LLP|Timber Mesa Homes LLC|
Uinta Outfitters|Valley Forge Optics, Inc.|Walnut Hill Insurance Agency|Yadkin Textile Corp|Blue Ox Logistics
"""),
    owners=_words("Kelsey Brandt|Marcus Odom|Tiffany Zhao|Drew Castellano|Renee Whitlow"),
    comments=_words("""
Love the new reporting!|Support takes days to get back to us|Great product, pricey|We mostly use two of the modules|
Our CSM changed three times this year|It works|Integration with payroll keeps failing|Kelsey rocks|
Would recommend to peers|Not sure we need all these seats|Please fix the mobile app|Onboarding was excellent
"""),
    first_day=dt.date(2025, 10, 1),
    days=360,
    first_number=50120,
)
AUSTRALIA = replace(
    ENGLISH_C,
    companies=_words("""
Banksia Aged Care Ltd|Cootha Mining Services Pty Ltd|Daintree Produce Pty Ltd|Emu Flat Winery|Fremont Harbour Authority|
Gumnut Early Learning|Hawkesbend Shire Council|Illawong Plumbing Supplies Pty Ltd|Jindara Grain Handlers|
Kooyong Park Grammar|Lachlan River Transport Pty Ltd|Mulga Downs Pastoral Co|Noosa Sands Resorts|Orroral Engineering|
Pipers Creek Timber Pty Ltd|Quoll Conservation Trust|Red Gum Financial Planning|Snowy Peaks Catering|
Tarrawonga Legal|Wattle Grove Medical Centre|Yarralong Credit Union|Zig Zag Concrete Pty Ltd
"""),
    first_names=_words("""
Bronwyn|Lachlan|Kylie|Darren|Mei-Ling|Craig|Narelle|Angus|Shontelle|Raj|Trent|Jacinta|Wayne|Thuy|Gavin|Leonie
"""),
    last_names=_words("""
Hargreaves|Papadopoulos|Nguyen|McAllister|Briggs|Tran|Wilkins|Romano|Sheedy|Doolan|Kapoor|Lister|Farrugia|Boyd
"""),
    owners=_words("Shane Whitty|Priscilla Tan|Matt Hollis|Jess Karageorge"),
    comments=_words("""
Legends, sorted in ten minutes|Third time we've logged this one|Thanks Matt|Tech was great but the wait wasn't|
Still not fixed|Good as gold|Would like a heads up before patching|All good|Nobody rang back|Patient and clear
"""),
    first_day=dt.date(2025, 11, 3),
    days=320,
    first_number=880,
)


def within(world: World, first_day: dt.date, days: int) -> World:
    """The same customers, in the weeks that a survey or a round of calls took."""
    return replace(world, first_day=first_day, days=days)


def mail_at(ending: str) -> Cells:
    """The address of the person, in the country's own ending."""
    return lambda row: row.mail.removesuffix("co.uk") + ending


def us_phone(row: Row) -> str:
    """A number as it is written in the United States."""
    return f"({row.random.randint(212, 989)}) 555-{row.random.randint(100, 199):04d}"


def later(days: int, form: str) -> Cells:
    """The moment of the row, so many days on."""
    return lambda row: written(row.day + dt.timedelta(days=days), form)


def minutes_later(minutes: int, form: str) -> Cells:
    """The moment of the row, so many minutes on."""
    return lambda row: written(row.day + dt.timedelta(minutes=minutes), form)


# Surveys.


def delighted_nps() -> Export:
    """The answers of an NPS programme, with properties of the account behind them."""
    customers = Customers(AMERICA, 801)
    sheet = Sheet(
        None,
        "responses",
        (
            column("Response ID", "response_id", counted("{}", 118204411, 37)),
            column("Survey type", "question", always("NPS"), also=("nothing",)),
            column("Score", "score", mark(0, 10, "text", miss=0), scale=(0, 10)),
            column("Comment", "comment", comment, blank=0.45),
            other("Permalink", lambda row: f"https://delighted.com/r/{row.hex(24)}"),
            column("Name", "respondent", full),
            other("Email", mail_at("com"), also=("respondent",)),
            other("Phone number", us_phone, blank=0.7),
            column("Responded at", "date", date("day", "yyyy-mm-dd hh:mm:ss"), order="ymd"),
            other("Sent at", later(-2, "yyyy-mm-dd hh:mm:ss")),
            other("Source", weighted(("Email", "Web", "Link"), (7, 2, 1))),
            other("Locale", always("en")),
            other("Tags", pick(("", "", "", "pricing", "support", "ux"))),
            other("Notes", always("")),
            column("Company", "account", name),
            column("Customer ID", "account_id", numbered("C-{}")),
            other("Plan", pick(("Core", "Plus", "Enterprise"))),
            other("CSM", owner),
            column("Job Title", "role", role, blank=0.15),
        ),
        customers.rows(74),
    )
    return Export(
        "delighted-responses-2026-09-30.csv",
        "Delighted's CSV of responses as remembered: the score and the person, then the house's own properties",
        (sheet,),
        delimiter=",",
        newline="\n",
    )


def smileback_reviews() -> Export:
    """The smileys under closed tickets of an IT provider."""
    customers = Customers(within(AUSTRALIA, dt.date(2026, 7, 1), 90), 802)
    sheet = Sheet(
        None,
        "responses",
        (
            other("Ticket", counted("{}", 402118, 13), also=("response_id",)),
            other(
                "Subject", pick(_words("Outlook won't open|New starter|VPN drops out|Printer L2|MFA reset|Slow Teams"))
            ),
            column("Rating", "score", label(("Negative", "Neutral", "Positive"), miss=0)),
            column("Comment", "comment", comment, blank=0.5),
            column("Rated On", "date", date("day", "dd/mm/yyyy hh:mm"), order="dmy"),
            column("Company", "account", name),
            column("Contact", "respondent", full),
            other("Contact Email", mail_at("com.au"), also=("respondent",)),
            other("Agents", pick(_words("Matt H|Jess K|Deepak S|Tuan L"))),
            other("Queue", pick(("Service Desk L1", "Service Desk L2", "Projects"))),
            other("Closed On", later(-1, "dd/mm/yyyy hh:mm")),
            other("Status", pick(("", "", "Followed up", "Needs follow-up"))),
            other("Marketing permission", pick(("Yes", "No"))),
        ),
        customers.rows(96),
    )
    return Export(
        "SmileBack reviews Jul-Sep.csv",
        "SmileBack's export of CSAT reviews as remembered: a smiley in words for each ticket",
        (sheet,),
        delimiter=",",
        quote_all=True,
    )


def ms_forms_ireland() -> Export:
    """The answers to a form that was mailed to the customers of a maintenance firm."""
    customers = Customers(within(IRELAND, dt.date(2026, 5, 11), 26), 803)
    said = ("Very dissatisfied", "Somewhat dissatisfied", "Neither satisfied nor dissatisfied")
    said = (*said, "Somewhat satisfied", "Very satisfied")
    sheet = Sheet(
        "Sheet1",
        "responses",
        (
            column("ID", "response_id", lambda row: row.i + 1, also=("nothing",)),
            column("Start time", "date", date("day", "moment"), one_of="date", also=("nothing",)),
            column("Completion time", "date", minutes_later(4, "moment"), one_of="date", also=("nothing",)),
            other("Email", always("anonymous"), also=("respondent",)),
            other("Name", always(""), also=("respondent",)),
            column("Company or organisation", "account", name),
            column("Your name (optional)", "respondent", full, blank=0.3),
            column(
                "Which best describes your role?",
                "level",
                level("Director / senior management", "Manager", "Day-to-day contact"),
                also=("role",),
            ),
            column("How satisfied are you with our engineers on site?", "score", label(said)),
            column("How satisfied are you with our reporting and paperwork?", "score", label(said)),
            column("Overall, how satisfied are you with our service?", "score", label(said, miss=0)),
            column(
                "How likely are you to recommend us to a colleague?", "score", mark(0, 10, miss=0.03), scale=(0, 10)
            ),
            column("What could we do better?", "comment", comment, blank=0.35),
            other("May we contact you about your answers?", pick(("Yes", "Yes", "No"))),
        ),
        customers.rows(41),
    )
    return Export(
        "Client Satisfaction Survey 2026(1-41).xlsx",
        "the workbook of Microsoft Forms: ID, times, e-mail and name first, then the questions as they were asked",
        (sheet,),
        days="m/d/yy",
    )


def surveymonkey_two_rows() -> Export:
    """The condensed workbook of a survey tool, whose names take two rows."""
    customers = Customers(within(BRITAIN, dt.date(2026, 4, 8), 34), 804)
    blocks = "How would you rate us on the following? (1 = very poor, 5 = very good)"
    sheet = Sheet(
        "Sheet",
        "responses",
        (
            column(("Respondent ID", ""), "response_id", lambda row: 118_400_200_300 + row.i * 7121),
            other(("Collector ID", ""), always(455120877)),
            column(("Start Date", ""), "date", date("day", "moment"), one_of="date", also=("nothing",)),
            column(("End Date", ""), "date", minutes_later(6, "moment"), one_of="date", also=("nothing",)),
            other(("IP Address", ""), always("")),
            other(
                ("Email Address", ""),
                mail_at("co.uk"),
                also=("respondent",),
            ),
            column(("First Name", ""), "respondent", first),
            column(("Last Name", ""), "respondent", last),
            column(("Custom Data 1", ""), "account_id", numbered("BR{}"), also=("nothing", "?customer", "?field")),
            column(("Which organisation do you work for?", "Open-Ended Response"), "account", name),
            column(("What is your job title?", "Open-Ended Response"), "role", role, blank=0.1),
            column((blocks, "Delivery on time"), "score", mark(1, 5), scale=(1, 5)),
            column(("", "Print quality"), "score", mark(1, 5), scale=(1, 5)),
            column(("", "Ease of ordering"), "score", mark(1, 5), scale=(1, 5)),
            column(("", "Value for money"), "score", mark(1, 5), scale=(1, 5)),
            column(
                ("How likely is it that you would recommend us to a friend or colleague?", "Response"),
                "score",
                mark(0, 10),
                scale=(0, 10),
            ),
            column(("Do you have any other comments?", "Open-Ended Response"), "comment", comment, blank=0.4),
        ),
        customers.rows(58),
    )
    return Export(
        "Customer Feedback Spring 2026.xlsx",
        "SurveyMonkey's export of all responses, condensed: the question above, the item or kind of answer below",
        (sheet,),
        days="mm/dd/yyyy",
    )


def survey_by_hand() -> Export:
    """Marks on paper forms, typed over by the office."""
    customers = Customers(within(BRITAIN, dt.date(2026, 6, 15), 46), 805)
    likely = ("nothing",)

    def averages(data: list[list[object]]) -> list[object]:
        marks = [[row[at] for row in data if isinstance(row[at], (int, float))] for at in range(len(data[0]))]
        means = [round(sum(of) / len(of), 1) if of and 4 < at < 11 else "" for at, of in enumerate(marks)]
        return ["", "AVERAGE", *means[2:]]

    sheet = Sheet(
        "Results",
        "responses",
        (
            column("Cust no.", "account_id", numbered("{}")),
            column("Customer", "account", name),
            column("Completed by", "respondent", full, blank=0.1),
            column("Position", "role", role, blank=0.15),
            column("Date rec'd", "date", date("day", "day")),
            column("Delivery", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),), also=likely),
            column("Quality", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),), also=likely),
            column("Comms", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),), also=likely),
            column("VFM", "score", mark(1, 10), scale=(1, 10), scales=((0, 10),), also=likely),
            column("Overall", "score", mark(1, 10, miss=0), scale=(1, 10), scales=((0, 10),)),
            column("Would you recommend? (0-10)", "score", mark(0, 10), scale=(0, 10)),
            column("Comments", "comment", comment, blank=0.3),
            other("Action by", pick(("", "", "HM", "CB", "WT"))),
            other("Done?", pick(("", "y", "n"))),
        ),
        customers.rows(37),
        above=(
            ["CUSTOMER SATISFACTION SURVEY - SUMMER 2026"],
            ["Scores out of 10 (1 = poor, 10 = excellent). 37 forms back out of 112 sent."],
            [],
        ),
        total=averages,
    )
    notes = lines("How we did it", "Forms went out with the June statements.", "Reminder 3rd July, closed 31st July.")
    return Export(
        "Cust survey results summer 26.xlsx",
        "made up by hand: an office that types over its paper forms and abbreviates the questions",
        (sheet, notes),
        days="dd/mm/yyyy",
    )


def phone_round() -> Export:
    """What was heard in a round of calls to clients, with marks."""
    customers = Customers(within(AUSTRALIA, dt.date(2026, 2, 9), 120), 806)
    sheet = Sheet(
        "Client pulse",
        "responses",
        (
            column("Called", "date", date("day", "dd/mm/yyyy"), order="dmy"),
            column("Client", "account", name),
            other("State", pick(("NSW", "VIC", "QLD", "WA"))),
            column("Spoke to", "respondent", full),
            column("Their role", "role", role),
            column("How happy are you with us (1-5)", "score", mark(1, 5, miss=0.02), scale=(1, 5)),
            column("Easy to deal with? (1-5)", "score", mark(1, 5), scale=(1, 5), also=("nothing",)),
            column("In their words", "comment", comment),
            other("Caller", owner),
            other("Call back needed?", pick(("N", "N", "Y"))),
        ),
        customers.rows(33),
        above=(["Client pulse calls FY26 H2 - 5 is best"],),
        notes=("Kylie: still to ring Noosa and the Shire, will do after the long weekend",),
    )
    return Export(
        "client pulse calls.xlsx",
        "made up by hand: a service manager who rings clients and keeps the marks in a sheet",
        (sheet, lines("lists", ["State", "Y/N"], ["NSW", "Y"], ["VIC", "N"], ["QLD", ""], ["WA", ""])),
    )


# Contracts and subscriptions.


def zuora_subscriptions() -> Export:
    """The subscriptions of a software house, from its billing."""
    customers = Customers(AMERICA, 807)

    def left(row: Row) -> bool:
        return bool(keep("left", lambda of: of.start.year < 2025 and of.random.random() < 0.16)(row))

    def term_end(row: Row) -> dt.date:
        if left(row):
            return row.day.date()
        this_year = row.start.replace(year=2026)
        return this_year if this_year > dt.date(2026, 10, 4) else this_year.replace(year=2027)

    def term_start(row: Row) -> dt.date:
        same_year = row.start.replace(year=term_end(row).year)
        return same_year if same_year < term_end(row) else same_year.replace(year=same_year.year - 1)

    sheet = Sheet(
        None,
        "contracts",
        (
            column("Account: Account Number", "account_id", numbered("A000{}")),
            column("Account: Name", "account", account),
            column("Account: Currency", "currency", always("USD")),
            column("Account: Sales Rep", "owner", owner),
            other("Account: Payment Term", pick(("Net 30", "Net 45", "Due Upon Receipt"))),
            column("Subscription: Name", "contract_id", counted("A-S{:08d}", 10451, 3)),
            other("Subscription: Version", pick((1, 1, 2, 3))),
            other(
                "Subscription: Status", lambda row: "Cancelled" if left(row) else "Active", also=("outcome", "?outcome")
            ),
            other("Subscription: Term Type", always("TERMED")),
            column(
                "Subscription: Contract Effective Date",
                "start",
                date("start", "mm/dd/yyyy"),
                order="mdy",
                one_of="start",
                also=("nothing",),
            ),
            column(
                "Subscription: Term Start Date",
                "start",
                date(term_start, "mm/dd/yyyy"),
                order="mdy",
                one_of="start",
                also=("nothing",),
            ),
            column("Subscription: Term End Date", "end", date(term_end, "mm/dd/yyyy"), order="mdy"),
            other("Subscription: Initial Term", always(12)),
            other("Subscription: Renewal Term", always(12)),
            column("Subscription: Auto Renew", "auto_renew", weighted(("true", "false"), (3, 1))),
            column(
                "Subscription: Cancelled Date",
                "date",
                lambda row: date("day", "mm/dd/yyyy")(row) if left(row) else "",
                order="mdy",
                also=("nothing",),
            ),
            column(
                "Subscription: Cancel Reason",
                "reason",
                lambda row: left_because(row) if left(row) else "",
                also=("nothing",),
            ),
            other("Product: Name", pick(("Platform", "Platform Plus", "Analytics")), also=("segment",)),
            column("Rate Plan Charge: MRR", "monthly_value", money("1234.50", 1 / 12)),
            other("Rate Plan Charge: TCV", money("1234.50"), also=("annual_value", "?amount_period")),
        ),
        customers.rows(44),
    )
    return Export(
        "Subscriptions_Data_Source_20261004.csv",
        "a data source export of Zuora: the object before the field, after its reference of the subscription source",
        (sheet,),
        delimiter=",",
        newline="\n",
    )


def connectwise_agreements() -> Export:
    """The agreement list of an IT provider."""
    customers = Customers(AUSTRALIA, 808)
    kinds = ("Managed Services", "Managed Services", "Backup", "Block Hours", "M365 CSP")
    kind = keep("kind", pick(kinds))
    sheet = Sheet(
        None,
        "contracts",
        (
            other("Agreement Type", kind, also=("segment",)),
            other("Agreement Name", lambda row: f"{kind(row)} - {row.account.split()[0]}", also=("contract_id",)),
            column("Company Name", "account", account),
            other("Contact", full, also=("sponsor",)),
            column("Amount", "monthly_value", money("1,234.50", 1 / 12), also=("?amount_period",)),
            other("Billing Cycle", always("Monthly")),
            column("Date Start", "start", date("start", "dd/mm/yyyy"), order="dmy"),
            column("Date End", "end", date("end", "dd/mm/yyyy"), order="dmy", blank=0.1),
            other("Status", always("Active")),
            other("Location", pick(("Newcastle", "Brisbane")), also=("segment",)),
            other("Department", pick(("Managed IT", "Cloud")), also=("segment",)),
            other("Subcontractor", always("")),
            column("Territory", "segment", pick(("North", "South", "Metro")), also=("nothing",)),
            other("Level", always("Parent")),
            other("Prorate", pick(("Yes", "No"))),
            other("Company Type", always("Client"), also=("segment",)),
            other("Next Invoice Date", always("01/11/2026")),
        ),
        customers.rows(39),
    )
    return Export(
        "AgreementList.csv",
        "the columns of ConnectWise's agreement search, in the order of its reference, saved from an Australian site",
        (sheet,),
        delimiter=",",
        quote_all=True,
    )


def salesforce_contracts() -> Export:
    """A report on contracts in a CRM, with the lines that it puts below."""
    customers = Customers(BRITAIN, 809)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("Account Name", "account", account),
            column("Account ID", "account_id", lambda row: f"0014J00000{row.number:05X}QAZ"),
            column("Contract Number", "contract_id", counted("{:08d}", 1408, 11)),
            other("Status", weighted(("Activated", "In Approval Process", "Draft"), (8, 1, 1))),
            column("Contract Start Date", "start", date("start", "dd/mm/yyyy"), order="dmy"),
            column("Contract End Date", "end", date("end", "dd/mm/yyyy"), order="dmy"),
            other("Contract Term (months)", lambda row: row.term * 12),
            other("Owner Expiration Notice", pick(("30 Days", "60 Days", "90 Days")), also=("notice_days",)),
            column("Annual Contract Value Currency", "currency", always("GBP")),
            column("Annual Contract Value", "annual_value", money("1234.50")),
            column("Account Owner", "owner", keep("owner", owner)),
            column(
                "Industry", "segment", pick(("Manufacturing", "Retail", "Healthcare", "Government")), also=("nothing",)
            ),
            other("Billing City", pick(("Leeds", "Hull", "York", "Preston")), also=("segment",)),
            other("Last Modified Date", date("day", "dd/mm/yyyy"), also=("last_contact",)),
            other("Description", always("")),
        ),
        customers.rows(46),
        notes=(
            "Contracts - all live with ACV",
            "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
            "Confidential Information - Do Not Distribute",
            "Generated By:  Jodie Speight  05/10/2026 09:14",
            "Wharfe Print & Freight Ltd",
        ),
        blank_above_notes=2,
    )
    return Export(
        "report1759651988213.csv",
        "a details-only report of Salesforce: its standard contract fields, one of the house, and the lines below",
        (sheet,),
        delimiter=",",
        quote_all=True,
        newline="\n",
        encoding="cp1252",
    )


def maintenance_register() -> Export:
    """The register of a maintenance firm, with a sheet of what has ended."""
    customers = Customers(IRELAND, 810)
    lost = Customers(IRELAND, 811)
    spare = ("nothing",)
    live = Sheet(
        "Live",
        "contracts",
        (
            column("Ref", "contract_id", counted("PPM-{:03d}", 12, 4)),
            column("Client", "account", account),
            other("Site(s)", pick(("HQ", "Plant + offices", "3 no.", "Main campus", "Unit 4"))),
            column("Sector", "segment", pick(("Food", "Pharma", "Health", "Retail", "Education")), also=("nothing",)),
            column("Commenced", "start", date("start", "day")),
            column("Expiry", "end", date("end", "day"), odd=("rolling", "tbc")),
            other("Term", lambda row: f"{row.term} yr{'s' * (row.term > 1)}"),
            column("Annual value € ex VAT", "annual_value", money("number"), shown="#,##0.00"),
            other("Invoiced", pick(("Monthly", "Quarterly", "Half-yearly"))),
            column("Notice", "notice_days", pick(("3 months", "3 months", "1 month", "6 months", "n/a"))),
            column("Rolls over?", "auto_renew", pick(("Yes", "Yes", "No", ""))),
            column("A/c mgr", "owner", owner),
            other("Remarks", pick(("", "", "", "new boiler house 2026", "PO needed each yr", "CPI cap 3%"))),
        ),
        customers.rows(22, each_once=True),
        above=(["Planned maintenance contracts"], ["Updated AK 11/09/26", "", "", "all prices ex VAT"], []),
        total=summed(1, "Total", 7),
    )
    ended = Sheet(
        "Ended",
        "outcomes",
        (
            other("Ref", counted("PPM-{:03d}", 3, 5), also=("contract_id",)),
            column("Client", "account", account, also=spare),
            column("Finished on", "date", date("past", "day"), also=("end", *spare)),
            other("Annual value € ex VAT", money("number"), also=("annual_value",), shown="#,##0.00"),
            column("Why", "reason", left_because, also=spare),
            other("A/c mgr", owner, also=("owner",)),
        ),
        lost.rows(9, each_once=True),
        also=("contracts", "nothing", "?table", "?outcome"),
        note="All of them left, and only the name of the sheet says so.",
    )
    return Export(
        "PPM contract register.xlsx",
        "made up by hand: a contracts administrator with a sheet for the live and one for the ended contracts",
        (live, ended),
        days="dd/mm/yyyy",
    )


def renewals_tracker() -> Export:
    """What has to be renewed in the coming year, as the sales team keeps it."""
    customers = Customers(BRITAIN, 812)

    def in_the_year(end: dt.date) -> dt.date:
        return end.replace(year=2027 if end.month < 11 else 2026, day=min(end.day, 28) if end.month == 2 else end.day)

    rows = [replace(row, end=in_the_year(row.end)) for row in customers.rows(26, each_once=True)]
    rows.sort(key=lambda row: row.end)
    rows = [replace(row, i=i) for i, row in enumerate(rows)]
    sheet = Sheet(
        "26-27",
        "contracts",
        (
            other("Mth", lambda row: f"{row.end:%b-%y}", also=("end",)),
            column("Customer", "account", name),
            other("What", pick(("Print mgmt", "Freight", "Print + freight", "Storage")), also=("segment",)),
            column("Current ACV", "annual_value", money("£1,234")),
            other("Uplift", pick(("3%", "3%", "4.5%", "0", "?"))),
            other("New ACV", money("£1,234", 1.03), also=("annual_value",)),
            column("Contract ends", "end", date("end", "d Mar yyyy")),
            column(
                "Last day to give notice",
                "notice_days",
                date(lambda row: row.end - dt.timedelta(days=row.notice), "d Mar yyyy"),
                also=("nothing",),
            ),
            column("Auto?", "auto_renew", pick(("Y", "N", "N")), also=("nothing", "?field")),
            column("AM", "owner", pick(("Harriet", "Craig", "Nisha", "Will"))),
            other(
                "Where are we",
                pick(("Not started", "Talking", "Quote sent", "Verbal yes", "Signed")),
                also=("outcome", "?outcome"),
            ),
            other("RAG", pick(("R", "A", "G", "G"))),
            other(
                "Notes", pick(("", "", "Wants 3 yr deal", "New FD, go careful", "See email 4/9", "Going to tender?"))
            ),
        ),
        rows,
        above=(["Renewals tracker FY26/27"], ["sorted by end date - please don't re-sort!!"]),
    )
    return Export(
        "Renewals tracker 26-27 v4 FINAL.xlsx",
        "made up by hand: the renewals of a sales team, short words, amounts and dates as text",
        (sheet,),
    )


def seats_master() -> Export:
    """The subscriptions of a software house, as customer success keeps them."""
    customers = Customers(AMERICA, 813)
    seats = keep("seats", pick((10, 25, 40, 60, 120, 250)))
    sheet = Sheet(
        "Master",
        "contracts",
        (
            column("Cust #", "account_id", numbered("{}")),
            column("Customer", "account", account),
            column("Order Form", "contract_id", counted("OF-{}", 3301, 6), also=("nothing",)),
            column("Vertical", "segment", pick(("Healthcare", "Energy", "Education", "Finance")), also=("nothing",)),
            other("Edition", pick(("Starter", "Pro", "Enterprise")), also=("segment",)),
            other("Seats", seats),
            other("Price / Seat / Mo", lambda row: round(row.value / 12 / int(str(seats(row))), 2), shown="$#,##0.00"),
            column("Monthly", "monthly_value", money("number", 1 / 12), shown="$#,##0.00", also=("nothing",)),
            column("Annual", "annual_value", money("number"), shown="$#,##0.00"),
            column("Go Live", "start", date("start", "day"), also=("nothing",)),
            column("Renewal Date", "end", date("end", "day")),
            column("Auto Renew", "auto_renew", pick(("Y", "Y", "N"))),
            column("Notice (days)", "notice_days", pick((30, 60, 60, 90))),
            column("CSM", "owner", owner, one_of="owner", also=("nothing",)),
            column("AE", "owner", pick(("D. Castellano", "R. Whitlow")), one_of="owner", also=("nothing",)),
            other("MSA on file?", pick(("Yes", "Yes", "No", "can't find"))),
            other("Notes", pick(("", "", "", "legacy pricing", "pays by check", "multi-year discount"))),
        ),
        customers.rows(24, each_once=True),
        total=summed(1, "TOTAL", 5, 7, 8),
        notes=("Highlighted = price increase not yet applied",),
    )
    return Export(
        "Subscriptions MASTER (do not edit).xlsx",
        "made up by hand: a customer-success lead's list of seats and prices in the American way",
        (sheet,),
        days="m/d/yyyy",
    )


# Wide lists of customers.


def hubspot_companies() -> Export:
    """All companies of a CRM, with the house's own properties about the contract."""
    customers = Customers(AMERICA, 814)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("Record ID", "account_id", lambda row: 9_120_000_000 + row.number * 37),
            column("Company name", "account", account),
            other("Company Domain Name", lambda row: row.mail.split("@")[1].replace("co.uk", "com")),
            column("Company owner", "owner", owner),
            other("Create Date", date(lambda row: row.start - dt.timedelta(days=40), "yyyy-mm-dd hh:mm")),
            other("Phone Number", us_phone),
            column(
                "Last Activity Date", "last_contact", date("day", "yyyy-mm-dd hh:mm"), order="ymd", also=("nothing",)
            ),
            other("City", pick(("Tulsa", "Akron", "Boise", "Macon")), also=("segment",)),
            other("State/Region", pick(("OK", "OH", "ID", "GA")), also=("segment",)),
            column(
                "Industry",
                "segment",
                pick(("HOSPITAL_HEALTH_CARE", "LOGISTICS_AND_SUPPLY_CHAIN", "INSURANCE", "CONSTRUCTION")),
                one_of="segment",
                also=("nothing",),
            ),
            other("Number of Employees", pick((50, 200, 500, 1000)), also=("segment",)),
            other("Annual Revenue", pick((5_000_000, 10_000_000, 50_000_000))),
            other("Lifecycle Stage", always("Customer")),
            column(
                "Customer Tier", "segment", pick(("Tier 1", "Tier 2", "Tier 3")), one_of="segment", also=("nothing",)
            ),
            column("ARR", "annual_value", money("1234.50")),
            column("Contract End Date", "end", date("end", "yyyy-mm-dd"), order="ymd"),
            column("Latest NPS Score (0-10)", "score", mark(0, 10, "text", miss=0.25), scale=(0, 10)),
            other("Product Health Score", pick((34, 52, 61, 70, 77, 83, 90)), also=("?field", "?scale")),
            column("Customer Executive Sponsor", "sponsor", full, blank=0.4, also=("nothing",)),
            other("Number of Associated Contacts", pick((1, 2, 4, 7, 12))),
            other("Number of Open Deals", pick((0, 0, 1, 2))),
        ),
        customers.rows(24, each_once=True),
    )
    return Export(
        "hubspot-crm-exports-all-customers-2026-10-05.csv",
        "HubSpot's export of a company view: its default property labels, then custom ones of the house",
        (sheet,),
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def key_accounts() -> Export:
    """The board's list of key accounts of a print and freight house."""
    customers = Customers(BRITAIN, 815)
    sheet = Sheet(
        "Key accounts",
        "contracts",
        (
            column("Account", "account", account),
            column("Tier", "segment", pick(("A", "A", "B")), also=("nothing",)),
            column("Account director", "owner", owner),
            column("Contract value p.a.", "annual_value", money("whole"), shown="£#,##0"),
            column("Expires", "end", date("end", "day")),
            column("Exec sponsor at customer", "sponsor", full, unknown=("none",), odd=("none",), share=0.15),
            column(
                "Last exec meeting",
                "last_executive_contact",
                date("day", "day"),
                odd=("never", "before my time"),
                share=0.2,
            ),
            column("Exec meetings last 12m", "executive_meetings", pick((0, 0, 1, 1, 2, 4))),
            column("Avg CSAT (out of 10)", "score", mark(1, 10, "decimal"), scale=(1, 10), scales=((0, 10),)),
            column("Expectations agreed?", "expectations_agreed", pick(("Yes", "No", "No"))),
            column(
                "Do we meet expectations? (1-5)",
                "expectation_fit",
                mark(1, 5, miss=0.3),
                scale=(1, 5),
            ),
            other("Gut feel", pick(("safe", "watch", "worried"))),
            other("Next step", pick(("", "Get MD to call", "Invite to open day", "Review pricing", "QBR Nov"))),
        ),
        customers.rows(18, each_once=True),
        above=(["KEY ACCOUNT REVIEW"], ["Board paper 7b", "", "", "October 2026"], []),
        notes=("CSAT = mean of summer 2026 forms, blank if none returned",),
    )
    return Export(
        "Key account review Oct 26.xlsx",
        "made up by hand: the list that a sales director brings to the board",
        (sheet,),
        days="dd mmm yy",
    )


def account_overview() -> Export:
    """What is known of each client of an IT provider, under grouped names."""
    customers = Customers(AUSTRALIA, 816)
    sheet = Sheet(
        "Overview",
        "contracts",
        (
            column("Client code", "account_id", numbered("CL{:04d}")),
            column("Client", "account", account),
            column("State", "segment", pick(("NSW", "VIC", "QLD")), also=("nothing",)),
            column("Account lead", "owner", owner),
            column("Recurring rev p.a. (AUD)", "annual_value", money("whole"), shown="#,##0"),
            other("Project rev FY26 (AUD)", pick((0, 12000, 45500, 8000)), shown="#,##0"),
            column("Contracted until", "end", date("end", "day"), odd=("month to month",)),
            other("Extension option", pick(("1 yr", "2 x 1 yr", "nil")), also=("auto_renew",)),
            column("Top contact", "sponsor", full, also=("nothing", "?field")),
            other("Their title", role, also=("role",)),
            column("Last catch-up", "last_contact", date("day", "day"), also=("nothing",)),
            column("Last catch-up w/ exec", "last_executive_contact", later(-60, "day"), blank=0.3),
            column(
                "Would recommend (0-10)",
                "score",
                mark(0, 10, miss=0.2),
                scale=(0, 10),
                one_of="score",
                also=("nothing",),
            ),
            column(
                "Ticket CSAT (avg, 1-5)",
                "score",
                mark(1, 5, "decimal", miss=0.1),
                scale=(1, 5),
                one_of="score",
                also=("nothing",),
            ),
            other("Likely to renew?", pick(("Yes", "Yes", "Probably", "?")), also=("outcome", "?outcome")),
            other("Comments", pick(("", "", "New CFO started Aug", "Chasing multi-year", "Merger talk"))),
        ),
        customers.rows(20, each_once=True),
        above=(["Client overview - sales & service, as at 30 Sept 2026"],),
        groups={
            (1, 4): "Client",
            (5, 8): "Commercial",
            (9, 12): "Relationship",
            (13, 14): "Feedback",
            (15, 16): "Outlook",
        },
    )
    return Export(
        "Client overview Sept26.xlsx",
        "made up by hand: a table for the management meeting with merged group names above the columns",
        (sheet,),
        days="d/mm/yyyy",
    )


# People.


def zoho_contacts() -> Export:
    """The contacts module of a CRM."""
    customers = Customers(IRELAND, 817)
    sheet = Sheet(
        None,
        "people",
        (
            other("Record Id", counted("zcrm_4510982000{:09d}", 1204001, 17)),
            other("Contact Owner.id", pick(("zcrm_4510982000000121001", "zcrm_4510982000000133007"))),
            other("Contact Owner", owner),
            other("Lead Source", pick(("", "Referral", "Trade Show", "Cold Call"))),
            column("First Name", "person", first),
            column("Last Name", "person", last),
            column("Account Name.id", "account_id", lambda row: f"zcrm_4510982000000{row.number:06d}"),
            column("Account Name", "account", account),
            other("Email", mail_at("ie"), also=("person",)),
            column("Title", "role", role, blank=0.1),
            other("Department", pick(("", "Finance", "Facilities", "Operations", "Purchasing"))),
            other("Phone", lambda row: f"+353 {row.random.randint(21, 91)} {row.random.randint(400_0000, 999_9999)}"),
            other("Mobile", always("")),
            other("Reporting To", always("")),
            column("Decision Maker", "decides", weighted(("true", "false"), (1, 3))),
            column("Survey 2026 Sent", "invited", weighted(("true", "false"), (2, 3)), also=("nothing",)),
            other("Email Opt Out", always("false")),
            other("Created Time", date(lambda row: row.start, "yyyy-mm-dd hh:mm:ss")),
            other("Modified Time", date("day", "yyyy-mm-dd hh:mm:ss")),
            other("Last Activity Time", date("day", "yyyy-mm-dd hh:mm:ss"), also=("last_contact",)),
            other("Mailing City", pick(("Cork", "Nenagh", "Galway", "Athlone"))),
            other("Mailing Country", always("Ireland")),
            other("Tag", always("")),
        ),
        customers.rows(66),
    )
    return Export(
        "Contacts_2026_10_02.csv",
        "Zoho CRM's module export: owner and account each after their .id, own checkboxes as true and false",
        (sheet,),
        delimiter=",",
        newline="\n",
    )


def stakeholder_map() -> Export:
    """Who is who at the larger customers, made in a workshop."""
    customers = Customers(BRITAIN, 818)
    sheet = Sheet(
        "Stakeholders",
        "people",
        (
            column("Customer", "account", account),
            column("Name", "person", full),
            column("Job title", "role", role),
            column("Level", "level", level("Exec", "Mgmt", "Ops")),
            column(
                "Decides on the contract?",
                "decides",
                lambda row: row.random.choice(("Yes", "Yes", "?") if row.level == "executive" else ("No", "No", "Yes")),
                unknown=("?",),
            ),
            other("Attitude to us", pick(("+", "++", "0", "-"))),
            other("Who knows them best", owner),
            column("In last survey?", "invited", pick(("Yes", "No", "No", "")), also=("nothing", "?field")),
            other("Last spoken", pick(("Sept", "spring", "not for ages", "last week", "")), also=("last_contact",)),
            other("To do", pick(("", "", "Get intro via Craig", "Lunch", "Invite to open day"))),
        ),
        customers.rows(40, by_account=True),
        above=(["Stakeholder map"], ["Workshop 17 Sept - Harriet, Craig, Nisha"], []),
        merge_down=1,
    )
    return Export(
        "Stakeholder map workshop.xlsx",
        "made up by hand: the outcome of a workshop, the customer's name merged over its people",
        (sheet,),
    )


# Conversations.


def pipedrive_activities() -> Export:
    """The activities of the account managers in a CRM."""
    customers = Customers(BRITAIN, 819)
    sheet = Sheet(
        None,
        "conversations",
        (
            other("ID", counted("{}", 20411, 5)),
            other("Done", always("Done")),
            column("Subject", "topic", subject, also=("note",)),
            other("Type", weighted(("Call", "Meeting", "Lunch", "Email"), (4, 4, 1, 2))),
            other("Deal", pick(("", "", "Renewal 2027", "Extra depot")), also=("topic",)),
            column("Contact person", "person", full, blank=0.08),
            other("Contact person email", mail_at("co.uk"), also=("person",)),
            column("Organization", "account", account),
            column("Due date", "date", date("day", "yyyy-mm-dd"), order="ymd", one_of="date", also=("nothing",)),
            other("Due time", lambda row: f"{row.day:%H:%M}"),
            other("Duration", pick(("00:30", "01:00", "01:30", ""))),
            column("Assigned to user", "our_person", owner),
            other("Creator", owner, also=("our_person",)),
            column("Note", "note", note, blank=0.15),
            other("Priority", pick(("", "", "High"))),
            other("Add time", later(-6, "yyyy-mm-dd hh:mm:ss")),
            column(
                "Marked as done time",
                "date",
                date("day", "yyyy-mm-dd hh:mm:ss"),
                order="ymd",
                one_of="date",
                also=("nothing",),
            ),
        ),
        customers.rows(88),
    )
    return Export(
        "activities-9914-118.csv",
        "Pipedrive's list of activities: its field names, with due date and the time it was marked as done",
        (sheet,),
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def dynamics_appointments() -> Export:
    """The appointments in a CRM, downloaded as a workbook."""
    customers = Customers(AUSTRALIA, 820)
    sheet = Sheet(
        "My Completed Appointments",
        "conversations",
        (
            other("(Do Not Modify) Appointment", lambda row: f"{row.hex(8)}-{row.hex(4)}-{row.hex(4)}-{row.hex(12)}"),
            other("(Do Not Modify) Row Checksum", lambda row: f"{row.hex(22)}=="),
            other("(Do Not Modify) Modified On", later(1, "moment")),
            column("Subject", "topic", subject, also=("note",)),
            column("Regarding", "account", account, also=("?customer",)),
            column("Start Time", "date", date("day", "moment"), one_of="date", also=("nothing",)),
            column("End Time", "date", minutes_later(60, "moment"), one_of="date", also=("nothing",)),
            column("Required Attendees", "person", full, also=("nothing", "?field")),
            other("Location", pick(("Teams", "On site", "Brisbane office", ""))),
            column("Owner", "our_person", owner),
            other("Priority", always("Normal")),
            other("Activity Status", always("Completed")),
            column("Description", "note", note, blank=0.2),
        ),
        customers.rows(52),
    )
    return Export(
        "My Completed Appointments 10-5-2026 9-12-44 AM.xlsx",
        "Export to Excel of a Dynamics 365 view: the three columns that may not be changed, then the view's own",
        (sheet,),
        days="d/mm/yyyy",
    )


def meeting_log() -> Export:
    """The meetings of the contract managers, as they note them."""
    customers = Customers(within(IRELAND, dt.date(2026, 1, 12), 240), 821)
    sheet = Sheet(
        "Meetings",
        "conversations",
        (
            column("Date", "date", date("day", "d Mar yyyy")),
            column("Client", "account", name),
            column("Who we met", "person", full),
            column("Position", "role", role, blank=0.1),
            column("From us", "our_person", pick(("Aoife K", "Donal", "Brian", "Ursula"))),
            other("How", pick(("On site", "Teams", "Phone"))),
            column(
                "About", "topic", pick(("Day-to-day", "Price / contract", "What they expect", "Plans for coming years"))
            ),
            column("What was said", "note", note),
            other("Action", pick(("", "Send snag list", "Revised quote", "Book follow up", "None")), also=("note",)),
            other("Due", pick(("", "end Oct", "asap", "before Xmas"))),
        ),
        sorted(customers.rows(45), key=lambda row: row.day),
        above=(["Client meetings 2026 (all contract managers please fill in!)"], []),
    )
    return Export(
        "Client meetings log.xlsx",
        "made up by hand: a shared sheet in which contract managers note whom they met",
        (sheet,),
    )


# Expectations and outcomes.


def success_criteria() -> Export:
    """What clients said they expect, three for each."""
    clients = Customers(AUSTRALIA, 822).rows(12, each_once=True)
    rows = [replace(row, i=3 * at + nth, kept={}) for at, row in enumerate(clients) for nth in range(3)]
    source = keep("source", weighted(("Client", "Our guess"), (3, 1)))
    sheet = Sheet(
        "Success criteria",
        "expectations",
        (
            column("Client", "account", account),
            column("No.", "rank", cycle((1, 2, 3)), also=("nothing", "importance")),
            column("What they expect from us", "expectation", cycle(AUSTRALIA.expectations)),
            column("Said by", "stated_by", lambda row: full(row) if source(row) == "Client" else ""),
            column("Level", "level", level("Executive", "Management", "Operations")),
            column("How important (1-5)", "importance", pick((3, 4, 4, 5, 5))),
            column("How we'll measure it", "measure", measure),
            column("How we're going (0-10)", "fulfilment", mark(0, 10, miss=0.2), scale=(0, 10)),
            column("Last reviewed", "reviewed", date("day", "day"), blank=0.15),
            column("Client said it / our guess", "source", source),
            other("Owner", owner),
        ),
        rows,
        above=(["Client success criteria FY27"], ["Top three per client. If you haven't asked, put 'our guess'."], []),
    )
    return Export(
        "Success criteria FY27.xlsx",
        "made up by hand: a customer-success team that asked each client for its three main expectations",
        (sheet,),
        days="d/mm/yyyy",
    )


def churn_log() -> Export:
    """Which customers renewed and which left, in the last years."""
    customers = Customers(AMERICA, 823)
    result = keep("result", weighted(("Renewed", "Churned"), (3, 2)))

    def if_left(cells: Cells) -> Cells:
        return lambda row: cells(row) if result(row) == "Churned" else ""

    sheet = Sheet(
        "Log",
        "outcomes",
        (
            column("Cust #", "account_id", numbered("{}")),
            column("Customer", "account", name),
            column("Decision Date", "date", date("past", "day")),
            column("Result", "outcome", result),
            other("ARR Before", money("whole"), also=("annual_value",), shown="$#,##0"),
            other(
                "ARR After",
                lambda row: 0 if result(row) == "Churned" else round(row.value * 1.04),
                also=("annual_value",),
                shown="$#,##0",
            ),
            column("Why they left", "reason", if_left(left_because)),
            other("Went to", if_left(pick(("in-house", "competitor", "unknown"))), also=("reason",)),
            other("CSM at the time", owner, also=("owner",)),
            other("Vertical", pick(("Healthcare", "Energy", "Education", "Finance")), also=("segment",)),
            other("Last NPS", mark(0, 10, miss=0.3), also=("score",)),
            other("Exit interview?", if_left(pick(("Y", "N", "")))),
        ),
        customers.rows(38),
        above=(["Renewal & churn log, FY22 - FY25"],),
    )
    return Export(
        "Renewal + churn log.xlsx",
        "made up by hand: the log in which customer success writes each renewal decision",
        (sheet,),
        days="m/d/yyyy",
    )


EXPORTS: tuple[Callable[[], Export], ...] = (
    delighted_nps,
    smileback_reviews,
    ms_forms_ireland,
    surveymonkey_two_rows,
    survey_by_hand,
    phone_round,
    zuora_subscriptions,
    connectwise_agreements,
    salesforce_contracts,
    maintenance_register,
    renewals_tracker,
    seats_master,
    hubspot_companies,
    key_accounts,
    account_overview,
    zoho_contacts,
    stakeholder_map,
    pipedrive_activities,
    dynamics_appointments,
    meeting_log,
    success_criteria,
    churn_log,
)
