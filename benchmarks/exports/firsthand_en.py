"""Exports in English as people at British, Irish, American and Australian suppliers would drop them, with labels."""

import datetime as dt
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.exports.cells import (
    account,
    always,
    comment,
    counted,
    date,
    expectation,
    first,
    full,
    keep,
    label,
    last,
    level,
    mark,
    measure,
    name,
    note,
    nps_group,
    number,
    numbered,
    pick,
    role,
    subject,
    weighted,
)
from benchmarks.exports.customers import Customers, Row
from benchmarks.exports.sheet import Cells, Export, Sheet, column, lines, other, summed
from benchmarks.exports.worlds import ENGLISH_A


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "").split("|"))


# The suppliers and their customers; all names are invented.

SOFT_SERVICES = replace(
    ENGLISH_A,
    companies=_words("""
Abbotsleigh College|Blackmoor Distribution Ltd|Carrick Pharmaceuticals Ltd|Denholm & Pryce LLP|Eskdale Borough Council|
Fairhaven Retirement Living|Garrick Theatres Group|Hexton Retail Parks Ltd|Ivelbury NHS Foundation Trust|
Jessop & Lane Solicitors|Kelmscott Business Park|Larkhall Logistics plc|Meadowbank Academy Trust|Norvale Water plc|
Otterburn Foods Ltd|Penrose Media Ltd|Quorn Bridge Dental Group|Rothwell Student Homes|Stanmere Bank|
Tolland Aerospace Ltd|Uphill Leisure Centres|Verwood Data Centres Ltd|Wychbold Motor Group|Yelverton Hotels Ltd|
Ashgrove Property Management|Birchfield Medical Centre|Coldstream Chilled Ltd|Dalby Rail Depots Ltd|
Elsworth Science Park|Foxley Courts & Tribunals|Grantley Insurance Services Ltd|Harrow Lane Studios
"""),
    first_names=_words("""
Gareth|Alison|Kamran|Joyce|Rupert|Dawn|Leanne|Ahmed|Victoria|Craig|Pauline|Tom|Nisha|Howard|Beverley|Elliot|
Samira|Keith|Abigail|Wayne|Hilary|Oluwaseun|Jackie|Simon
"""),
    last_names=_words("""
Barraclough|Nwosu|Tattersall|Ellison|Mistry|Hobday|Garside|Rahman|Penhaligon|Cobb|Sutcliffe|Warburton|Ogden|
Bajwa|Lister|Farnham|Treadwell|Holroyd|Gupta|Eastwood|Sharples|Whittle|Boateng|Redmond
"""),
    roles={
        "executive": _words("Finance Director|Chief Operating Officer|Managing Director|Bursar|Executive Headteacher"),
        "management": _words(
            "Head of Estates|Facilities Manager|Procurement Manager|General Manager|Contracts Manager"
        ),
        "operational": _words("Site Manager|Receptionist|Caretaker|Office Co-ordinator|Shift Supervisor|Buyer"),
    },
    owners=_words("Lynne Charnock|Darren Oakes|Meera Joshi|Phil Standish|Carol-Ann Bright"),
    comments=_words("""
Cleaners are lovely but cover for holidays is poor|All good|Would like the area manager to visit more often|
Invoices never match the PO|Best supplier we have|Price went up and nobody explained why|
Washrooms letting us down on Mondays|Sharon at reception desk is a gem|n/a|Nothing to add|
We'd like ideas on robotics, you never bring any|Communication much better since the new AM started|
Same three complaints as last year|Will be going out to tender next spring, happy for you to bid
"""),
    notes=_words("""
Went through audit scores, 94% for the quarter|Asked us to look at a day-clean model for next year|
New FD wants to benchmark the rate|Complaint about keys left in door, apology sent|
Wants one contract for cleaning and security|Very relaxed, no issues|Said it will come down to price again|
Board is looking at selling two of the sites|Agreed to hold the rate until April|
Would like to see more of our directors|Walked the site with the area manager
"""),
    subjects=_words("""
Contract review|Site audit|Mobilisation of new wing|Price increase letter|Annual review with FD|Complaint follow-up|
Additional security guarding|Lunch|Sustainability plans|Renewal
"""),
    expectations=_words("""
Don't let me hear about problems from my own staff first|Same team every night|Help us hit net zero by 2030|
Get the invoice right first time|Tell us what other schools are doing|Save us 3% a year without cutting hours|
Area manager on site at least once a month|A safe site, no near misses|No agency staff in the theatres|
One person who answers the phone
"""),
    measures=_words("""
Audit score > 92%|Staff turnover per site|Credit notes raised per quarter|Visits logged|RIDDOR reports = 0|
not agreed yet|Savings log|tbc||Quarterly scorecard
"""),
    left_for=_words("""
Lost on price at tender|Taken in-house|Site closed|Poor service, too many staff changes|Group deal with competitor|
New FD brought own supplier|Client went into administration
"""),
    stayed_for=_words("""
Happy with service|Price freeze for 12 mths|Added two sites|No tender held|Good relationship with COO|
"""),
    branches=_words("Education|Healthcare|Corporate|Retail & leisure|Public sector|Industrial"),
    first_day=dt.date(2025, 11, 3),
    days=345,
    first_number=2100,
)

IRISH_IT = replace(
    ENGLISH_A,
    companies=_words("""
Ardmore Credit Union|Ballinakill Co-op|Clonmore Engineering Ltd|Dunboyne Freight Ltd|Errigal Seafoods|
Fermoyle Pharma Ireland Ltd|Glencullen Golf Resort|Hartigan Byrne Solicitors|Inver Fuels Ltd|Joyce Precast DAC|
Kilbarrack Medical|Lisbeg Housing Association|Moyvane Dairies|Nenagh Plastics Ltd|O'Grady Motor Group|
Portmarley Shipping Ltd|Quigley Hardware|Rathlin Analytics Ltd|Slaney Meats Ltd|Tirconnell Hotels|
Ulick Joyce & Co. Accountants|Ventry Bay Foods|Westport Textiles DAC|Carrow Nursing Homes|Boyne Glass Ltd|
Corrib Vet Supplies|Fastnet Marine Ltd|Liscannor Stone|Shannonside Couriers Ltd|Bandon Vale Cheese
"""),
    first_names=_words("""
Aoife|Declan|Gráinne|Conor|Niamh|Eoin|Sinéad|Brendan|Orla|Cathal|Maeve|Kevin|Dympna|Fergal|Róisín|Padraig|
Catherine|Emmet|Ania|Tomasz|Louise|Seán
"""),
    last_names=_words("""
Gallagher|Ní Bhriain|Kinsella|McNamara|Tuohy|Breslin|Considine|O'Hara|Fitzmaurice|Mulqueen|Cusack|Duignan|
Kowalczyk|Lacey|Prendergast|Hanratty|Scanlon|Roche|Twomey|Deasy
"""),
    roles={
        "executive": _words("CEO|Managing Director|Financial Controller & Director|Managing Partner|Owner"),
        "management": _words("Office Manager|IT Manager|Operations Manager|Head of Finance|Quality Manager"),
        "operational": _words("Accounts Assistant|IT Support|Receptionist|Production Planner|Payroll|Nurse Manager"),
    },
    owners=_words("Ciara Devane|Mick Tarpey|Joanne Heffernan|Ruairí Sweeney"),
    comments=_words("""
Mick's team always come back the same day|Still no fix for the VPN|Grand|Very happy thanks|
We'd like to know what the plan is for Windows 10 machines|Ticket was closed without asking us|
Bills are hard to follow|Excellent!|Only ever hear from ye when something is up for renewal|
Took three calls to get a call back|No issues|Not sure what we're paying for any more
"""),
    notes=_words("""
Ran through ticket stats, printer calls are down|Wants a price for moving the server to Azure|
Cyber insurance form, sent to Joanne|MD wants a three-year plan before Christmas|
Not happy about the outage on the 4th|Asked again about a cheaper backup|Left message|All quiet
"""),
    branches=_words("Dublin|Munster|Connacht|Leinster|Ulster"),
    first_day=dt.date(2025, 11, 10),
    days=335,
    first_number=500,
)

AUS_SAAS = replace(
    ENGLISH_A,
    companies=_words("""
Arnhem Mining Services Pty Ltd|Banksia Aged Care|Coolabah Wines Pty Ltd|Dandenong Sheet Metal Pty Ltd|
Eyre Peninsula Grain Co-op|Fremantle Port Logistics|Gippsland Shire Council|Hawkesbury Christian School|
Illawarra Steel Fabrications|Jindabyne Alpine Resorts|Kookaburra Childcare Group|Lachlan Valley Cotton Pty Ltd|
Mornington Dental|Noosa Hinterland Council|Outback Freightlines Pty Ltd|Pilbara Civil Pty Ltd|
Queanbeyan Building Supplies|Riverina Almonds|Swan Valley Transport|Tamar Hydro Consulting|
Underwood Plumbing Supplies|Victoria Street Physio|Whyalla Engineering|Yarra Bend Health|Zeehan Minerals NL|
Macquarie Point Law|Burdekin Sugar Ltd|Capricorn Solar Pty Ltd|Daintree Eco Lodges|Esperance Bulk Handling
"""),
    first_names=_words("""
Bronwyn|Lachie|Priyanka|Darryl|Kylie|Angus|Mei|Trent|Shona|Hamish|Renee|Nathan|Tahlia|Giorgio|Michelle|Brett|
Anh|Claire|Jarrod|Lyn
"""),
    last_names=_words("""
Pappas|McAllister|Nguyen|Wainwright|Di Stefano|Kaur|Baxter|Thorne|Zhang|Cavanagh|Hollands|Moretti|Jankovic|
Fraser-Lowe|Tran|Buckley|Oliveri|Sandhu|Petersen|Quirke
"""),
    roles={
        "executive": _words("General Manager|CFO|CEO|Chief Information Officer|Principal"),
        "management": _words("Payroll Manager|IT Manager|People & Culture Manager|WHS Manager|Operations Manager"),
        "operational": _words("Payroll Officer|Systems Admin|Roster Coordinator|HR Advisor|Depot Clerk"),
    },
    owners=_words("Steph Arandale|Josh Tiernan|Minh Vo|Belinda Crewe"),
    comments=_words("""
Rostering is a winner, payroll side is clunky|Support in Perth hours please!|Love it|
Price hike of 9% is pretty steep|Too many clicks to approve leave|Steph is across everything, legend|
Award updates came late again|Would recommend|Fine for what we need|Never heard from an account manager in 2 years|
Implementation was rough but you fixed it|We're looking around to be honest
"""),
    notes=_words("Health check, usage up|Asked about roadmap for mobile|CFO reviewing all SaaS spend|Renewal chat"),
    branches=_words("NSW|VIC|QLD|WA|SA|TAS"),
    first_day=dt.date(2025, 11, 3),
    days=350,
    first_number=88000,
)

US_SUPPLY = replace(
    ENGLISH_A,
    companies=_words("""
Alder Creek Medical Supply, Inc.|Brantley Foods LLC|Cedar Bluff Hospital|Dakota Prairie Cooperative|
Edgefield Tool & Die|Four Corners Beverage Co.|
Gulfport Marine Inc.|Harlan County Schools|Iron Range Equipment, Inc.|Jubilee Snacks LLC|
Kingfisher Labs|Lone Pine Cabinets|Mohawk Valley Paper Corp.|North Fork Dairy|Oconee Plastics Inc.|
Palmetto Home Health|Quinby Automotive LLC|Rio Bravo Produce|Sandhill Apparel Inc.|Tri-Lakes Credit Union|
University of West Tahoma|Vandalia Controls, Inc.|Wabash Distributors|Yadkin River Brewing|Zia Aerospace LLC|
Big Timber Outfitters|Chesapeake Cold Storage|Driftless Organics|Eastline Pharmacies|Flint Hills Packaging
"""),
    first_names=_words("""
Tyler|Denise|Marisol|Greg|Latoya|Brad|Kathy|DeShawn|Heather|Luis|Pam|Jason|Aisha|Randy|Stephanie|Vikram|Tammy|
Cody|Allison|Monique
"""),
    last_names=_words("""
Hendricks|Ramirez|Kozlowski|Washington|Burkett|Nakamura|Dellinger|Ortiz|Sorenson|Pruitt|Vang|Castellano|Boone|
Abernathy|Lindquist|Trujillo|Mayfield|Shah|Guthrie|Stovall
"""),
    roles={
        "executive": _words("President|VP Operations|CFO|Chief Nursing Officer|Owner|EVP Supply Chain"),
        "management": _words("Purchasing Manager|Plant Manager|Director of Materials|Warehouse Manager|IT Director"),
        "operational": _words("Buyer II|Receiving Clerk|Shipping Lead|Maintenance Tech|Inventory Analyst"),
    },
    owners=_words("Kelsey Brandt|Marcus Ferro|Dee Holloway|Sam Yoder|Trish Novotny"),
    comments=_words("""
Trucks show up when they say they will|Backorders are killing us|Great customer service|None|
Pricing is not competitive anymore|I wish we had a portal for reorders|Keep up the good work!|
New rep does not know our plant|Quality issue on the March lot still not resolved|Love working with Dee|no
"""),
    notes=_words("""
QBR with plant team, fill rate 97%|CFO pushing for 5% give-back|Introduced new VP Ops; wants 3 year roadmap|
Walked the line, pallet wrap issue|Voicemail, will try next week|They are consolidating vendors in Q4|
Discussed VMI pilot|Lunch with Greg, all good
"""),
    branches=_words("Midwest|Southeast|West|Northeast|Texas"),
    first_day=dt.date(2025, 10, 20),
    days=360,
    first_number=40100,
)

UK_SOFTWARE = replace(
    ENGLISH_A,
    companies=_words("""
Arkwright Paints Ltd|Bellfield Housing Group|Cheriton Wholesale Ltd|Drayton Valves plc|Everley Farms Ltd|
Fulbourn Instruments Ltd|Goodrick Haulage|Hallam Surgical Ltd|Ightham Fruit Growers|Jura Spirits Ltd|
Knaresdale Quarries|Lyndhurst Laundries Ltd|Maltby Fasteners Ltd|Newark Timber Co.|Oakhanger Electronics Ltd|
Peverell Wines Ltd|Ripley Bathrooms|Saltburn Bakeries Ltd|Tideway Chandlers|Ulverston Pumps Ltd|Varley Gears Ltd|
Wensley Creamery|Yarm Office Supplies Ltd|Aldgate Reinsurance Ltd|Brigstock Seeds|Caister Caravans Ltd|
Dovedale Outdoor|Egremont Chemicals Ltd|Filey Frozen Foods|Godshill Lighting Ltd
"""),
    owners=_words("Rachel Imlach|Ben Orton|Shazia Malik|Duncan Frew"),
    roles={
        "executive": _words("Managing Director|Finance Director|Chief Executive|IT Director|Owner"),
        "management": _words("IT Manager|Warehouse Manager|Head of Finance|Production Manager|Systems Manager"),
        "operational": _words("Sales Ledger Clerk|Stock Controller|ERP Super User|Works Planner|IT Technician"),
    },
    comments=_words("""
Consultant knew his stuff|Went live two months late|Training was rushed|Happy with the result|
Would have liked a single plan|Data migration took three goes|Very good value|See email to Ben|
Users still struggling with stock module|Excellent project manager
"""),
    subjects=_words("""
Annual account review|Roadmap v9|Licence count|Support backlog|Renewal terms|Intro to new FD|User group invite|
Go-live debrief|Upgrade to cloud|Invoice query
"""),
    notes=_words("""
FD asked what the upgrade would save them|Thinking of moving to a bigger vendor after the merger|
Happy with helpdesk, wants quicker fixes on reports|Discussed 3-yr deal, sees us as long term partner|
Wants us to sharpen the pencil on licences|No answer, try again Thurs|Stock module training booked|
New IT director not convinced, arrange meeting with our CEO|Agreed to talk through priorities in the new year
"""),
    branches=_words("Manufacturing|Wholesale|Food & drink|Housing|Financial services"),
    first_day=dt.date(2025, 11, 3),
    days=345,
    first_number=1000,
)

AGREE_5 = ("Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied")


# Cells that several exports need.


def _house(row: Row) -> str:
    plain = unicodedata.normalize("NFKD", row.account).encode("ascii", "ignore").decode().lower()
    words = ["".join(c for c in word if c.isalnum()) for word in plain.split()]
    return "".join(words[:2])


def mail_at(ending: str) -> Cells:
    """Somebody's address at the customer."""

    def address(row: Row) -> str:
        person = unicodedata.normalize("NFKD", f"{row.first}.{row.last}").encode("ascii", "ignore").decode().lower()
        return f"{''.join(c for c in person if c.isalnum() or c in '.-')}@{_house(row)}{ending}"

    return address


def later(days: int, form: str, *, spread: int = 1) -> Cells:
    """The moment of the row, so many days (and up to `spread` more) later or, if negative, before."""
    return date(lambda row: row.day + dt.timedelta(days=days + row.random.randrange(spread)), form)


def first_of(form: str) -> Cells:
    """The first day of the term that runs now."""

    def start(row: Row) -> dt.date:
        after = row.end + dt.timedelta(days=1)
        return after.replace(year=after.year - row.term)

    return date(start, form)


def anniversary(row: Row) -> dt.date:
    """The next day on which a year is up."""
    after = row.end + dt.timedelta(days=1)
    day = after.replace(year=2026)
    return day if day > dt.date(2026, 10, 16) else day.replace(year=2027)


def rep(row: Row) -> str:
    """Who looks after the customer, the same for all its rows."""
    return row.world.owners[row.number // 7 % len(row.world.owners)]


def branch(row: Row) -> str:
    """The sector or region of the customer, the same for all its rows."""
    return row.world.branches[row.number // 7 * 7 % len(row.world.branches)]


def at_work(rows: list[Row]) -> list[Row]:
    """The same rows, with what fell in a weekend moved to the Friday before."""
    for row in rows:
        row.day -= dt.timedelta(days=max(0, row.day.weekday() - 4))
    return rows


def ranged(low: int, high: int) -> Cells:
    """A whole number between these two."""
    return lambda row: row.random.randint(low, high)


def rounded(to: int, times: float = 1) -> Cells:
    """What the contract is worth in round figures."""
    return lambda row: max(to, round(row.value * times / to) * to)


def hours(form: str = "{:02d}:{:02d}") -> Cells:
    """The time of day, to the quarter."""
    return lambda row: form.format(row.day.hour, row.day.minute // 15 * 15)


def averages(label_at: int, text: str, *columns: int) -> Callable[[list[list[object]]], list[object]]:
    """A line of averages below the rows."""

    def line(data: list[list[object]]) -> list[object]:
        cells: list[object] = [""] * len(data[0])
        cells[label_at] = text
        for at in columns:
            marks = [row[at] for row in data if isinstance(row[at], (int, float))]
            cells[at] = round(sum(marks) / len(marks), 1) if marks else ""
        return cells

    return line


def sure(value: Cells, otherwise: object = "n/a", *, miss: float = 0.1) -> Cells:
    """Mostly the value, sometimes what people write when there is none."""
    return lambda row: otherwise if row.random.random() < miss else value(row)


# Surveys.


def survey_monkey() -> Export:
    """A yearly survey of an American packaging supplier."""
    rows = Customers(US_SUPPLY, 7101).rows(64)
    quality = ("Poor", "Fair", "Good", "Very good", "Excellent")
    rate = "How would you rate us on each of the following?"
    sheet = Sheet(
        "Sheet",
        "responses",
        (
            column(("Respondent ID", ""), "response_id", lambda row: 118_940_000_000 + row.i * 48_211, shown="0"),
            other(("Collector ID", ""), always(461230987)),
            column(("Start Date", ""), "date", date("day", "moment"), also=("nothing",), one_of="date"),
            column(
                ("End Date", ""),
                "date",
                date(lambda row: row.day + dt.timedelta(minutes=row.random.randint(2, 14)), "moment"),
                also=("nothing",),
                one_of="date",
            ),
            other(
                ("IP Address", ""),
                lambda row: (
                    f"{row.random.randint(24, 199)}.{row.random.randint(1, 254)}.10.{row.random.randint(2, 250)}"
                ),
            ),
            other(("Email Address", ""), mail_at(".com"), also=("respondent",)),
            column(("First Name", ""), "respondent", first),
            column(("Last Name", ""), "respondent", last),
            other(("Custom Data 1", ""), numbered("{}"), also=("account_id",)),
            column(("What company do you work for?", "Open-Ended Response"), "account", name),
            column(
                ("Which best describes your position?", "Response"),
                "level",
                level("Owner / executive", "Manager / supervisor", "Team member"),
                also=("role",),
            ),
            column(
                ("Overall, how satisfied or dissatisfied are you with Brightpath Packaging?", "Response"),
                "score",
                label(AGREE_5),
            ),
            column((rate, "Product quality"), "score", label(quality), also=("nothing",)),
            column(("", "On-time delivery"), "score", label(quality), also=("nothing",)),
            column(("", "Responsiveness of your sales rep"), "score", label(quality), also=("nothing",)),
            column(
                (
                    "How likely is it that you would recommend Brightpath Packaging to a friend or colleague?",
                    "Response",
                ),
                "score",
                mark(0, 10),
                scale=(0, 10),
                also=("nothing",),
            ),
            column(
                ("Is there anything else you would like us to know?", "Open-Ended Response"),
                "comment",
                comment,
                blank=0.4,
            ),
        ),
        rows,
    )
    return Export(
        "Customer Satisfaction Survey 2026.xlsx",
        "SurveyMonkey's export of all responses to Excel: its own first nine columns and two rows of names.",
        (sheet,),
        days="mm/dd/yyyy",
    )


def microsoft_forms() -> Export:
    """A survey among the clients of an Irish IT provider."""
    rows = Customers(IRISH_IT, 7102).rows(41)
    sheet = Sheet(
        "Sheet1",
        "responses",
        (
            column("Id", "response_id", lambda row: row.i + 1),
            column("Start time", "date", date("day", "moment"), also=("nothing",), one_of="date"),
            column(
                "Completion time",
                "date",
                date(lambda row: row.day + dt.timedelta(seconds=row.random.randint(70, 900)), "moment"),
                also=("nothing",),
                one_of="date",
            ),
            other("Email", always("anonymous"), also=("respondent",)),
            other("Name", always(""), also=("respondent",), note="Forms leaves it empty for people outside the house"),
            other("Last modified time", always("")),
            column("Company name", "account", name),
            column("Your name", "respondent", full, blank=0.15),
            column("Your job title", "role", role, blank=0.1),
            column("How satisfied are you overall with our IT support?", "score", mark(1, 5, miss=0), scale=(1, 5)),
            column(
                "How satisfied are you with how quickly we respond?",
                "score",
                mark(1, 5),
                scale=(1, 5),
                also=("nothing",),
            ),
            column(
                "How satisfied are you with the advice you get from us?",
                "score",
                mark(1, 5),
                scale=(1, 5),
                also=("nothing",),
            ),
            column(
                "How likely are you to recommend us to a friend or colleague?",
                "score",
                mark(0, 10, miss=0),
                scale=(0, 10),
                also=("nothing",),
            ),
            column("What one thing should we do better?", "comment", comment, blank=0.35),
            other("Can we contact you about your answers?", pick(("Yes", "No"))),
        ),
        rows,
    )
    return Export(
        "Client Satisfaction Survey - Autumn 2026(1-41).xlsx",
        "Microsoft Forms' download to Excel, with Id, Start time, Completion time, Email and Name in front.",
        (sheet,),
        days="m/d/yy",
    )


def asknicely() -> Export:
    """NPS answers of an Australian software firm."""
    rows = Customers(AUS_SAAS, 7103).rows(72)
    kept = keep("nps", mark(0, 10, "text", miss=0))
    sheet = Sheet(
        None,
        "responses",
        (
            column("response_id", "response_id", counted("{}", 90211, 3)),
            other("person_id", counted("{}", 40177, 5)),
            column("name", "respondent", full),
            other("email", mail_at(".com.au"), also=("respondent",)),
            column("answer", "score", kept, scale=(0, 10)),
            other("answerlabel", nps_group("nps", "Promoter", "Passive", "Detractor")),
            column("comment", "comment", comment, blank=0.45),
            other("note", always("")),
            other("status", weighted(("", "Closed", "In progress"), (6, 3, 1))),
            other("dontcontact", always("false")),
            other("sent", later(-4, "yyyy-mm-dd hh:mm:ss", spread=3)),
            other("opened", later(-1, "yyyy-mm-dd hh:mm:ss")),
            column("responded", "date", date("day", "yyyy-mm-dd hh:mm:ss")),
            other("segment", pick(("Payroll", "Rostering", "Bundle"))),
            column("question_type", "question", always("nps"), also=("nothing",)),
            other("deliverymethod", weighted(("email", "inapp"), (5, 1))),
            other("survey_template", always("Relationship NPS 6-monthly")),
            column("company_c", "account", account),
            column("customer_number_c", "account_id", number),
            other("account_manager_c", rep),
            other("state_c", branch),
        ),
        rows,
    )
    return Export(
        "asknicely_responses_export_20261021.csv",
        "AskNicely's response export: the names of its response fields and custom fields that end in _c.",
        (sheet,),
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def smileback() -> Export:
    """What people thought of how their tickets were handled."""
    rows = Customers(UK_SOFTWARE, 7104).rows(95)
    faces = ("Negative", "Neutral", "Positive")
    subjects = _words("""
Cannot print from stock screen|New starter set-up|Month end report wrong|Server slow|Licence error on login|
Add user to purchasing|EDI order not imported|Password reset
""")
    sheet = Sheet(
        None,
        "responses",
        (
            column("Review ID", "response_id", counted("{}", 7730411, 17)),
            column("Rated on", "date", date("day", "yyyy-mm-dd hh:mm")),
            column("Rating", "score", label(faces, miss=0)),
            column("Comment", "comment", comment, blank=0.6),
            column("Company", "account", account),
            column("Contact", "respondent", full),
            other("Contact email", mail_at(".co.uk"), also=("respondent",)),
            other("Ticket number", counted("{}", 214800, 9), also=("response_id",)),
            other("Ticket subject", pick(subjects), also=("question",)),
            other("Agents", pick(("Becky L.", "Mo A.", "Iain P.", "Becky L., Iain P.", "Chloe R."))),
            other("Segment", pick(("Helpdesk", "Projects", "Cloud"))),
            other("Review status", weighted(("Done", "Open"), (4, 1))),
            other("Tags", weighted(("", "follow-up", "praise"), (7, 1, 2))),
            other("Showcase", weighted(("No", "Yes"), (9, 1))),
        ),
        rows,
    )
    return Export(
        "smileback_csat_reviews_2025-11-01_2026-10-15.csv",
        "SmileBack's review export for a service desk: ratings in three words, with ticket, contact and company.",
        (sheet,),
        delimiter=",",
        newline="\n",
    )


def phone_interviews() -> Export:
    """Marks that clients gave on the phone."""
    rows = at_work(Customers(SOFT_SERVICES, 7105).rows(38))
    ten = {"scale": (1, 10), "scales": ((0, 10),)}
    sheet = Sheet(
        "Calls FY26",
        "responses",
        (
            other("No.", lambda row: row.i + 1, also=("response_id",)),
            column("Client", "account", name),
            other("Site", pick(("HQ", "Main building", "All sites", "Depot", "North site"))),
            column("Spoke to", "respondent", full),
            column("Position", "role", role, blank=0.1),
            column("Date of call", "date", date("day", "day")),
            other("Caller", pick(("JB", "TM", "LC"))),
            column(
                "Cleaning /10",
                "score",
                sure(mark(1, 10, miss=0), miss=0.08),
                also=("nothing",),
                unknown=("n/a",),
                **ten,
            ),
            column(
                "Security /10", "score", sure(mark(1, 10, miss=0), miss=0.4), also=("nothing",), unknown=("n/a",), **ten
            ),
            column("Mgmt & comms /10", "score", mark(1, 10), also=("nothing",), **ten),
            column("OVERALL /10", "score", mark(1, 10, miss=0), **ten),
            other("Re-appoint? Y/N", weighted(("Y", "N", "?"), (7, 1, 2)), also=("?field",)),
            column("Comments (verbatim)", "comment", comment, blank=0.1),
            other("Action for AM", weighted(("", "Call back", "Visit site", "Look at invoice"), (5, 1, 1, 1))),
        ),
        rows,
        above=(
            ["Client satisfaction calls FY26"],
            ["Scores out of 10 (10 = best). Calls made by Business Support, each client once a year."],
            [],
        ),
        total=averages(1, "Average", 7, 8, 9, 10),
    )
    notes = lines(
        "Script",
        "Good morning, I am calling from Castlegate Support Services ...",
        "1. How would you rate the cleaning out of ten?",
        "2. ... the security team?",
        "3. ... management and communication?",
        "4. And overall?",
        "5. If you had to decide today, would you re-appoint us?",
    )
    return Export(
        "Client sat calls FY26 - master.xlsx",
        "A list in Excel kept by the business support team of a cleaning firm, marks out of ten noted on the phone.",
        (sheet, notes),
        days="dd/mm/yyyy",
    )


def nps_tracker() -> Export:
    """A workbook with all NPS answers so far."""
    rows = Customers(AUS_SAAS, 7106).rows(56)
    kept = keep("nps", mark(0, 10, miss=0))
    sheet = Sheet(
        "Raw data",
        "responses",
        (
            other("Qtr", lambda row: f"Q{(row.day.month - 1) // 3 + 1} {row.day:%y}"),
            column("Acct #", "account_id", number),
            column("Account", "account", name),
            column("Contact", "respondent", full),
            column("Title", "role", role, blank=0.15),
            column("Date rec'd", "date", date("day", "day")),
            column("NPS (0-10)", "score", kept, scale=(0, 10)),
            other("P/P/D", nps_group("nps", "P", "N", "D")),
            column("Verbatim", "comment", comment, blank=0.3),
            other("CSM", rep),
            other("Followed up?", weighted(("Y", "N", ""), (5, 2, 2))),
        ),
        rows,
    )
    summary = lines(
        "Summary",
        "NPS tracker - Rosterly",
        [],
        ["", "Q4 25", "Q1 26", "Q2 26", "Q3 26"],
        ["Promoters", 9, 8, 10, 7],
        ["Passives", 5, 4, 3, 4],
        ["Detractors", 2, 1, 2, 1],
        ["NPS", 44, 54, 53, 50],
    )
    return Export(
        "NPS tracker.xlsx",
        "A customer success manager's own workbook with a summary in front and all answers on the second sheet.",
        (summary, sheet),
        days="d/mm/yyyy",
    )


def project_feedback() -> Export:
    """Forms that came back after projects."""
    rows = at_work(Customers(UK_SOFTWARE, 7107).rows(33))
    happy = ("Very unhappy", "Unhappy", "OK", "Happy", "Very happy")
    sheet = Sheet(
        None,
        "responses",
        (
            other("Project ref", counted("P26-{:03d}", 4, 3), also=("response_id",)),
            column("Customer", "account", name),
            other(
                "Project",
                pick(("ERP upgrade v8", "Warehouse scanners", "Cloud move", "Reports pack", "EDI link")),
                also=("question",),
            ),
            other("PM", pick(("S. Malik", "B. Orton", "K. Lowe"))),
            other("Go live", later(-40, "dd/mm/yyyy", spread=20)),
            column("Form returned", "date", date("day", "dd/mm/yyyy"), order="dmy"),
            column("Returned by", "respondent", full),
            column("Quality of our work", "score", label(happy), also=("nothing",)),
            column("Kept to plan", "score", label(happy), also=("nothing",)),
            column("Value for money", "score", label(happy), also=("nothing",)),
            column("Overall", "score", label(happy, miss=0)),
            column("Any comments", "comment", comment, blank=0.3),
            other("Reference OK?", pick(("yes", "no", "ask first"))),
        ),
        rows,
    )
    return Export(
        "project feedback forms 2026.csv",
        "Feedback forms after projects, typed over into Excel by the project office and saved as CSV.",
        (sheet,),
        delimiter=",",
        encoding="cp1252",
    )


# Contracts and subscriptions.


def stripe_subscriptions() -> Export:
    """Subscriptions that are paid by the year."""
    rows = Customers(UK_SOFTWARE, 7108).rows(30, each_once=True)
    utc = "yyyy-mm-dd hh:mm"
    state = keep("state", weighted(("active", "past_due", "canceled"), (12, 1, 2)))
    left = later(0, utc)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("id", "contract_id", lambda row: f"sub_1P{row.hex(20)}"),
            column("Customer ID", "account_id", lambda row: f"cus_Q{row.hex(13)}"),
            other("Customer Description", always("")),
            other("Customer Email", lambda row: f"accounts@{_house(row)}.co.uk"),
            other("Plan", lambda row: f"price_1N{row.hex(20)}"),
            other("Product", pick(("prod_ODesk7", "prod_OStock2", "prod_OSuite9")), also=("segment",)),
            other("Quantity", always("1")),
            column("Currency", "currency", always("gbp"), also=("nothing",)),
            other("Interval", always("year")),
            column(
                "Amount",
                "annual_value",
                lambda row: f"{max(480, round(row.value / 120) * 12):.2f}",
                also=("?amount_period",),
            ),
            other("Status", state, also=("outcome",)),
            other("Created (UTC)", date("start", utc), also=("start",)),
            column("Start (UTC)", "start", date("start", utc), also=("nothing",), one_of="start"),
            column("Start Date (UTC)", "start", date("start", utc), also=("nothing",), one_of="start"),
            column(
                "Current Period Start (UTC)",
                "start",
                date(lambda row: anniversary(row).replace(year=anniversary(row).year - 1), utc),
                also=("nothing",),
                one_of="start",
            ),
            column("Current Period End (UTC)", "end", date(anniversary, utc)),
            other("Trial Start (UTC)", always("")),
            other("Trial End (UTC)", always("")),
            other("Coupon", weighted(("", "LOYAL10"), (8, 1))),
            column(
                "Canceled At (UTC)",
                "date",
                lambda row: left(row) if state(row) == "canceled" else "",
                also=("nothing",),
            ),
            other("Cancel At Period End", weighted(("false", "true"), (9, 1))),
            other("Ended At (UTC)", always("")),
            column("Customer Name", "account", account),
        ),
        rows,
    )
    return Export(
        "subscriptions.csv",
        "Stripe's subscription export with its default columns, all plans paid by the year.",
        (sheet,),
        delimiter=",",
        newline="\n",
    )


def connectwise_agreements() -> Export:
    """Agreements that are billed by the month."""
    rows = Customers(IRISH_IT, 7109).rows(42)
    kind = keep("kind", pick(("Managed Services", "Backup", "Microsoft 365", "Security")))
    more = ("", " - 24/7", " (new)")
    sheet = Sheet(
        None,
        "contracts",
        (
            other(
                "Agreement",
                lambda row: f"{kind(row)}{row.random.choice(more)}",
                also=("contract_id",),
            ),
            other("Type", kind, also=("segment",)),
            column("Company", "account", account),
            other("Site", pick(("Main", "Head Office", "Main", "Warehouse"))),
            other("Contact", full, also=("sponsor",)),
            column("Start Date", "start", date("start", "dd/mm/yyyy"), order="dmy"),
            column("End Date", "end", date("end", "dd/mm/yyyy"), order="dmy"),
            other("Billing Cycle", always("Monthly")),
            column(
                "Bill Amount",
                "monthly_value",
                lambda row: f"{max(60, row.value / 40):,.2f}",
                also=("?amount_period",),
            ),
            other("Status", weighted(("Active", "Expired"), (12, 1)), also=("outcome",)),
            other("PO Number", weighted(("", "4500113", "PO-88"), (8, 1, 1))),
            other("Location", weighted(("Dublin Office", "Cork Office"), (3, 1)), also=("segment",), note="our office"),
            other("Business Unit", always("Managed IT")),
            other("SLA", weighted(("Standard", "Gold"), (3, 1)), also=("segment",)),
            other("Cancelled", always("False")),
        ),
        rows,
    )
    return Export(
        "Agreement List.csv",
        "The agreement list of ConnectWise PSA, searched and exported to CSV by an Irish IT provider.",
        (sheet,),
        delimiter=",",
    )


def salesforce_contracts() -> Export:
    """A report on contracts by expiry."""
    rows = Customers(SOFT_SERVICES, 7110).rows(37)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("Account Name", "account", account),
            column("Account ID", "account_id", numbered("0015g00000Kx{}AAC")),
            column("Contract Number", "contract_id", counted("{:08d}", 1204, 3)),
            other("Status", weighted(("Activated", "In Approval Process"), (9, 1))),
            column("Contract Start Date", "start", first_of("dd/mm/yyyy"), order="dmy"),
            other("Contract Term (months)", lambda row: row.term * 12),
            column("Contract End Date", "end", date("end", "dd/mm/yyyy"), order="dmy"),
            other("Owner Expiration Notice", pick(("60 Days", "90 Days", "90 Days")), also=("notice_days",)),
            column("Annual Contract Value Currency", "currency", always("GBP"), also=("nothing",)),
            column("Annual Contract Value", "annual_value", lambda row: f"{row.value:.2f}"),
            column("Account Owner", "owner", rep),
            column("Industry", "segment", branch, also=("nothing",)),
            other("Billing City", pick(("Leeds", "London", "Bristol", "Glasgow", "Derby")), also=("segment",)),
            other("Activated Date", date("start", "dd/mm/yyyy"), also=("start",)),
            other("Last Modified Date", later(0, "dd/mm/yyyy")),
        ),
        rows,
        notes=(
            "Active contracts by expiry",
            "Copyright © 2000-2026 salesforce.com, inc. All rights reserved.",
            "Confidential Information - Do Not Distribute",
            "Generated By:  Darren Oakes  14/10/2026 09:12",
            "Castlegate Support Services Ltd",
        ),
        blank_above_notes=3,
    )
    return Export(
        "report1760432011234.csv",
        "A Salesforce report on contracts with accounts, exported as details only, with the lines it puts below.",
        (sheet,),
        delimiter=",",
        quote_all=True,
        newline="\n",
    )


def contract_register() -> Export:
    """A register of contracts with notice in months."""
    rows = Customers(SOFT_SERVICES, 7111).rows(32, each_once=True, by_account=True)

    def last_day(row: Row) -> dt.date:
        return row.end - dt.timedelta(days=row.kept.setdefault("months", row.random.choice((3, 3, 6, 1))) * 30)

    sheet = Sheet(
        "Register",
        "contracts",
        (
            column("Ref", "contract_id", counted("CSS/{:03d}", 11, 4)),
            column("Client", "account", name),
            other(
                "Services",
                pick(("Cleaning", "Cleaning + windows", "Cleaning, security", "Total FM")),
                also=("segment",),
            ),
            column("Sector", "segment", branch, also=("nothing",)),
            column("Ann. value (£ ex VAT)", "annual_value", rounded(50), shown="£#,##0"),
            column("Comm. date", "start", date("start", "day")),
            column("Expiry", "end", date("end", "day"), odd=("Rolling", "TBC"), share=0.07),
            column(
                "Notice (mths)",
                "notice_days",
                lambda row: row.kept.setdefault("months", row.random.choice((3, 3, 6, 1))),
                also=("nothing",),
                one_of="notice_days",
            ),
            column("Serve notice by", "notice_days", date(last_day, "day"), also=("nothing",), one_of="notice_days"),
            other("Uplift", pick(("CPI", "NLW", "Fixed 3%", "None"))),
            column("A/c mgr", "owner", rep),
            other(
                "Remarks", weighted(("", "Extension option 1+1", "Tender due", "See email from legal"), (6, 1, 1, 1))
            ),
        ),
        rows,
        above=(["CASTLEGATE SUPPORT SERVICES - CONTRACT REGISTER"], ["Updated 05/10/2026 by Lynne"], []),
        total=summed(1, "TOTAL", 4),
        notes=("NLW = uplift in line with National Living Wage",),
    )
    guide = lines("Key", "Rolling = out of term, 3 months' notice either side", "Ref = number on the paper file")
    return Export(
        "Contract register Oct 26.xlsx",
        "A contract register kept by hand in Excel at a facilities firm: title, short names, a total and a key.",
        (sheet, guide),
        days="dd/mm/yyyy",
    )


def maintenance_list() -> Export:
    """Support contracts in euros a month."""
    rows = Customers(IRISH_IT, 7112).rows(27, each_once=True)
    sheet = Sheet(
        "Live",
        "contracts",
        (
            column("Customer", "account", name),
            other(
                "Eircode", lambda row: f"{row.random.choice('DTVFHX')}{row.random.randint(10, 95)} {row.hex(4).upper()}"
            ),
            column("Contract no", "contract_id", counted("MC{:04d}", 310, 11)),
            other("Covers", pick(("Servers", "Servers + PCs", "Phones", "Full site")), also=("segment",)),
            column("€ per month", "monthly_value", lambda row: round(max(90, row.value / 60), 2), shown='"€"#,##0.00'),
            column("Began", "start", date("start", "day"), blank=0.1),
            column("Up for renewal", "end", date("end", "day")),
            column("Rolls over?", "auto_renew", weighted(("Yes", "No", "Yes - 12 mths"), (5, 3, 2))),
            column("Rep", "owner", rep),
            other("Engineer", pick(("Dave", "Pawel", "Dave / Pawel", "Shane"))),
            column("County / area", "segment", branch, also=("nothing",)),
            other("Notes", weighted(("", "price to be reviewed", "quote sent for Azure", "slow payer"), (6, 1, 1, 1))),
        ),
        rows,
        above=(["Support & maintenance contracts"], []),
        total=summed(3, "Total / month", 4),
    )
    return Export(
        "Maintenance contracts (Ciara).xlsx",
        "An account manager's own list of support contracts in euros a month, with a title and a total.",
        (sheet,),
        days="dd-mmm-yy",
    )


def licence_renewals() -> Export:
    """Licences with the day on which they renew."""
    rows = Customers(AUS_SAAS, 7113).rows(30, each_once=True)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("Customer", "account", name),
            column("Cust no.", "account_id", number),
            other(
                "ABN",
                lambda row: f"{row.random.randint(11, 98)} {row.random.randint(100, 999)} 417 206",
                also=("account_id",),
            ),
            column("State", "segment", branch, also=("nothing",), one_of="segment"),
            column("Size", "segment", pick(("Small", "Mid", "Enterprise")), also=("nothing",), one_of="segment"),
            other("Modules", pick(("Roster", "Roster+Pay", "Pay", "Full suite")), also=("segment",)),
            other("Seats", ranged(15, 900)),
            column(
                "Licence fee p.a. (ex GST)",
                "annual_value",
                lambda row: f"${max(1200, row.value / 4):,.2f}",
                also=("?currency",),
            ),
            column("Contract start", "start", first_of("d/m/yy"), order="dmy"),
            column("Renews on", "end", date("end", "d/m/yy"), order="dmy"),
            other("Term", lambda row: f"{row.term} yr"),
            column("Auto / manual", "auto_renew", weighted(("Auto", "Manual"), (3, 2))),
            column("Notice days", "notice_days", lambda row: row.notice),
            column("AM", "owner", rep),
            other("PO reqd", pick(("Y", "N"))),
        ),
        rows,
    )
    return Export(
        "renewals_register_FY27.csv",
        "A renewals list that the finance team of an Australian software firm keeps in Excel and saves as CSV.",
        (sheet,),
        delimiter=",",
        encoding="utf-8-sig",
    )


# Wide lists of customers.


def gainsight_companies() -> Export:
    """Companies with their health and renewal."""
    rows = Customers(AUS_SAAS, 7114).rows(30, each_once=True)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("Name", "account", account),
            column("Company Id", "account_id", lambda row: f"1P02{row.hex(22).upper()}", also=("nothing",)),
            column("CSM", "owner", rep),
            column(
                "Industry",
                "segment",
                pick(("Health", "Mining", "Council", "Transport", "Hospitality")),
                also=("nothing",),
            ),
            other("Stage", pick(("Onboarding", "Adoption", "Value", "Renewal"))),
            other("Status", weighted(("Active", "At Risk"), (6, 1))),
            column("ARR", "annual_value", lambda row: f"{max(1200, row.value / 4):.2f}"),
            other("MRR", always(""), also=("monthly_value",)),
            column("Original Contract Date", "start", date("start", "yyyy-mm-dd")),
            column("Renewal Date", "end", date("end", "yyyy-mm-dd")),
            other("Lifetime in Months", lambda row: (2026 - row.start.year) * 12 + 10 - row.start.month),
            other("Current Score", ranged(38, 97), also=("?field",), note="health score, made up of usage and tickets"),
            other("Previous Score", ranged(38, 97), also=("?field",)),
            column("CSAT Average 12M (1-5)", "score", mark(1, 5, "decimal"), scale=(1, 5)),
            other("Users", ranged(15, 900)),
            column("Last Timeline Entry", "last_contact", later(0, "yyyy-mm-dd"), also=("nothing",)),
            column(
                "Last EBR Date",
                "last_executive_contact",
                later(-60, "yyyy-mm-dd", spread=50),
                also=("nothing",),
                blank=0.3,
                note="executive business review",
            ),
            column("Executive Sponsor (Customer)", "sponsor", full, blank=0.25),
            other("Parent Company", always("")),
            other("Modified Date", later(0, "yyyy-mm-dd")),
        ),
        rows,
    )
    return Export(
        "Company_List_10_22_2026.csv",
        "Gainsight's company list exported to CSV: standard company fields, and three that the supplier added.",
        (sheet,),
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def hubspot_companies() -> Export:
    """Companies that are customers."""
    rows = Customers(IRISH_IT, 7115).rows(30, each_once=True)
    sheet = Sheet(
        None,
        "contracts",
        (
            column("Record ID", "account_id", counted("{}", 20418837001, 31), also=("nothing",)),
            column("Company name", "account", account),
            column(
                "Company owner",
                "owner",
                lambda row: f"{rep(row)} (sales{row.world.owners.index(rep(row)) + 1}@liffeyit.ie)",
            ),
            other("Create Date", date("start", "yyyy-mm-dd hh:mm")),
            other(
                "Phone Number", lambda row: f"+353 1 {row.random.randint(200, 899)} {row.random.randint(1000, 9999)}"
            ),
            column("Last Activity Date", "last_contact", later(0, "yyyy-mm-dd hh:mm"), also=("nothing",)),
            other("City", pick(("Dublin", "Cork", "Galway", "Athlone", "Sligo")), also=("segment",)),
            other("Country/Region", always("Ireland"), also=("segment",)),
            column(
                "Industry",
                "segment",
                pick(
                    (
                        "FOOD_BEVERAGES",
                        "FINANCIAL_SERVICES",
                        "HOSPITALITY",
                        "LOGISTICS_AND_SUPPLY_CHAIN",
                        "CONSTRUCTION",
                    )
                ),
                also=("nothing",),
            ),
            other("Annual Revenue", lambda row: row.random.randint(8, 420) * 100_000, blank=0.2),
            other("Number of Employees", ranged(8, 600), also=("segment",), blank=0.15),
            other("Lifecycle Stage", always("Customer")),
            other("Lead Status", always("")),
            other("Number of Associated Contacts", ranged(1, 14)),
            column("Contract Value (Annual)", "annual_value", rounded(10, 0.4)),
            column("Contract Renewal Date", "end", date("end", "yyyy-mm-dd")),
            column("Latest CSAT (1-10)", "score", mark(1, 10), scale=(1, 10), blank=0.15),
            other("Website URL", lambda row: f"{_house(row)}.ie"),
            other("Associated Note", always("")),
        ),
        rows,
    )
    return Export(
        "hubspot-crm-exports-all-customers-2026-10-19.csv",
        "HubSpot's export of a view of companies: its property labels, three of them the supplier's own.",
        (sheet,),
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def key_accounts() -> Export:
    """Key accounts with what is known of the relationship."""
    rows = Customers(SOFT_SERVICES, 7116).rows(24, each_once=True)
    sheet = Sheet(
        "Key accts",
        "contracts",
        (
            column("Key account", "account", name),
            column("Tier", "segment", pick(("A", "A", "B", "C")), also=("nothing",)),
            column("Acct lead", "owner", rep),
            column("Annual value (£)", "annual_value", rounded(500), shown="#,##0"),
            column("Contract to", "end", date("end", "day")),
            column("Client sponsor", "sponsor", full, odd=("none", "?"), share=0.12),
            column("Last contact", "last_contact", later(0, "day"), also=("nothing",)),
            column(
                "Last director-level mtg",
                "last_executive_contact",
                later(-90, "day", spread=80),
                also=("last_contact",),
                blank=0.25,
            ),
            column("Director mtgs last 12m", "executive_meetings", ranged(1, 5), blank=0.2),
            column("Expectations agreed?", "expectations_agreed", weighted(("Y", "N", "partly"), (4, 4, 1))),
            column("Fit with expectations (1-10)", "expectation_fit", mark(1, 10), scale=(1, 10), blank=0.2),
            column("Avg CSAT /10", "score", mark(1, 10, "decimal"), scale=(1, 10), scales=((0, 10),)),
            other("RAG", pick(("G", "G", "A", "R"))),
            other("Next step", weighted(("", "Book lunch with FD", "Site walk", "Prepare re-bid"), (4, 1, 1, 1))),
        ),
        rows,
        above=(["KEY ACCOUNT OVERVIEW", "", "", "", "October 2026"], []),
        total=summed(0, "Total", 3),
    )
    return Export(
        "Key account overview.xlsx",
        "The overview that a sales director keeps by hand for the monthly meeting about key accounts.",
        (sheet,),
        days="dd/mm/yy",
    )


def account_review() -> Export:
    """A review of accounts under merged headings."""
    rows = Customers(US_SUPPLY, 7117).rows(26, each_once=True)
    sheet = Sheet(
        "Account Review",
        "contracts",
        (
            column("Account", "account", name),
            column("Account Exec", "owner", rep),
            column("Region", "segment", branch, also=("nothing",)),
            column("Annual Spend", "annual_value", rounded(100), shown="$#,##0"),
            column("Agreement Ends", "end", date("end", "m/d/yyyy"), order="mdy"),
            column("Evergreen?", "auto_renew", weighted(("Yes", "No"), (2, 3))),
            column("Exec Sponsor", "sponsor", full, blank=0.2),
            column(
                "Last Exec Touch",
                "last_executive_contact",
                later(-50, "m/d/yyyy", spread=45),
                also=("last_contact",),
                order="mdy",
                blank=0.2,
            ),
            column("# Exec Mtgs (TTM)", "executive_meetings", ranged(0, 4)),
            column("Last Touch (any)", "last_contact", later(0, "m/d/yyyy"), also=("nothing",)),
            column("CSAT (1-5)", "score", mark(1, 5, "decimal"), scale=(1, 5)),
            column(
                "Top 3 Expectations Documented",
                "expectations_agreed",
                pick(("Yes", "No", "In progress")),
                also=("nothing",),
            ),
            other("Health", pick(("Green", "Green", "Yellow", "Red"))),
            other("Plan / Next Step", weighted(("", "QBR in Nov", "Get CFO meeting", "Price proposal"), (4, 1, 1, 1))),
        ),
        rows,
        above=(["Strategic Account Review - FY26 Q4"], ["Prepared for leadership offsite"], []),
        groups={
            (1, 3): "Who",
            (4, 6): "Commercial",
            (7, 10): "Relationship",
            (11, 12): "Voice of customer",
            (13, 14): "Us",
        },
    )
    return Export(
        "Strategic Account Review FY26Q4.xlsx",
        "A consultant's account review in Excel for an American supplier, with merged headings above the names.",
        (sheet,),
    )


# People.


def dynamics_contacts() -> Export:
    """Active contacts."""
    rows = Customers(UK_SOFTWARE, 7118).rows(66)
    sheet = Sheet(
        "Active Contacts",
        "people",
        (
            other(
                "(Do Not Modify) Contact",
                lambda row: f"{row.hex(8)}-{row.hex(4)}-ee11-{row.hex(4)}-{row.hex(12)}",
            ),
            other("(Do Not Modify) Row Checksum", lambda row: f"{row.hex(40)}=="),
            other("(Do Not Modify) Modified On", later(0, "moment")),
            column("Full Name", "person", full),
            column("Company Name", "account", account),
            column("Job Title", "role", role, blank=0.08),
            column(
                "Role",
                "decides",
                weighted(("", "Decision Maker", "Influencer", "Employee"), (3, 2, 2, 3)),
                also=("level", "role", "nothing", "?field"),
                note="account role: whether the contact decides",
            ),
            other("Department", pick(("Finance", "IT", "Operations", "Warehouse", ""))),
            other("Email", mail_at(".co.uk"), also=("person",)),
            other("Business Phone", lambda row: row.phone),
            other(
                "Mobile Phone",
                lambda row: f"07{row.random.randint(100, 999)} {row.random.randint(100000, 999999)}",
                blank=0.5,
            ),
            other("Preferred Method of Contact", always("Any")),
            other("Do not allow Bulk Emails", pick(("Allow", "Allow", "Do Not Allow"))),
            other("Owner", rep),
            other("Status", always("Active")),
            other("Created On", date("start", "moment")),
        ),
        rows,
    )
    return Export(
        "Active Contacts 19-10-2026 10-22-41.xlsx",
        "The view of active contacts in Dynamics 365, exported to a static worksheet.",
        (sheet,),
        days="dd/mm/yyyy",
    )


def stakeholder_map() -> Export:
    """Who is who at the clients."""
    rows = Customers(SOFT_SERVICES, 7119).rows(44, by_account=True)
    sheet = Sheet(
        "Who's who",
        "people",
        (
            column("Client", "account", name),
            column("Person", "person", full),
            column("Job", "role", role, blank=0.05),
            column("Level", "level", level("Board", "Manager", "Site")),
            column(
                "Signs off?",
                "decides",
                lambda row: "Yes" if row.level == "executive" else row.random.choice(("No", "")),
            ),
            other("Our opposite number", rep),
            other("Attitude", pick(("Fan", "Neutral", "Critic", "Don't know"))),
            column("On survey list", "invited", weighted(("Y", "N"), (3, 2))),
            other("How often", pick(("Weekly", "Monthly", "Hardly ever"))),
            other("Background", weighted(("", "Arsenal fan", "Joined from Norvale", "Retires in 2027"), (7, 1, 1, 1))),
        ),
        rows,
        above=(["Who's who at our clients - please keep up to date!"], []),
        merge_down=1,
    )
    return Export(
        "whos who.xlsx",
        "A stakeholder list that account managers fill in together, the client's name once for all its people.",
        (sheet,),
    )


# Conversations.


def pipedrive_activities() -> Export:
    """Activities that were done."""
    rows = at_work(Customers(IRISH_IT, 7120).rows(88))
    kinds = ("Call", "Meeting", "Lunch", "Email")
    themes = _words("""
Quarterly service review|Call back re invoice|Cyber renewal|Site visit|Intro to new MD|Budget 2027|Catch-up|
Backup proposal|Complaint Tuesday outage
""")
    sheet = Sheet(
        None,
        "conversations",
        (
            other("Activity - ID", counted("{}", 6021, 2)),
            other("Activity - Type", pick(kinds)),
            column("Activity - Subject", "topic", pick(themes), also=("note", "nothing")),
            column("Activity - Organization", "account", account),
            column("Activity - Contact person", "person", full, blank=0.15),
            other("Activity - Deal", lambda row: f"{row.account} deal", blank=0.5),
            column("Activity - Due date", "date", date("day", "yyyy-mm-dd"), also=("nothing",), one_of="date"),
            other("Activity - Due time", hours(), blank=0.2),
            other("Activity - Duration", pick(("00:30", "01:00", ""))),
            column("Activity - Note", "note", note, blank=0.2),
            column("Activity - Assigned to user", "our_person", rep),
            other("Activity - Done", always("Done")),
            column(
                "Activity - Marked as done time",
                "date",
                later(0, "yyyy-mm-dd hh:mm:ss", spread=2),
                also=("nothing",),
                one_of="date",
            ),
            other("Activity - Add time", later(-9, "yyyy-mm-dd hh:mm:ss", spread=8)),
        ),
        rows,
    )
    return Export(
        "activities-14203311-87.csv",
        "Pipedrive's export of the list of activities, its names with the kind of item in front.",
        (sheet,),
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


def meeting_log() -> Export:
    """Short minutes of meetings."""
    rows = at_work(Customers(SOFT_SERVICES, 7121).rows(47))
    rows.sort(key=lambda row: row.day)

    def present(row: Row) -> str:
        second = f"{row.random.choice(row.world.first_names)} {row.random.choice(row.world.last_names)}"
        return row.full if row.random.random() < 0.7 else f"{row.full}, {second}"

    sheet = Sheet(
        "Log",
        "conversations",
        (
            column("When", "date", date("day", "day")),
            column("Client", "account", name),
            column("Present (client)", "person", present, blank=0.05),
            column("Their role(s)", "role", role, blank=0.2),
            column("Present (us)", "our_person", rep),
            other("Type", pick(("F2F", "Teams", "Phone"))),
            column("Agenda", "topic", subject, also=("note",)),
            column("What was said", "note", note, also=("signal",)),
            other(
                "Actions agreed",
                weighted(("", "Send quote", "Arrange site walk", "Credit note"), (4, 1, 1, 1)),
                also=("note",),
            ),
            other("Who", pick(("LC", "DO", "MJ", "PS"))),
            other("By when", later(7, "day", spread=20)),
            other("Done?", pick(("Y", "", "Y"))),
        ),
        rows,
        above=(["Client meetings 2025/26 - short minutes"], ["One line per meeting. Keep it brief."], []),
        gaps=(15, 31),
    )
    return Export(
        "Client meeting log 25-26.xlsx",
        "A log of short minutes that the account team keeps in Excel, with a title and an empty row now and then.",
        (sheet,),
        days="dd/mm/yyyy",
    )


def zoho_calls() -> Export:
    """Calls with their purpose and result."""
    rows = at_work(Customers(UK_SOFTWARE, 7122).rows(74))
    sheet = Sheet(
        None,
        "conversations",
        (
            other("Record Id", counted("zcrm_412088000009{:06d}", 210113, 44)),
            column("Subject", "topic", subject, also=("note", "nothing"), one_of="topic"),
            other("Call Type", pick(("Outbound", "Inbound", "Outbound"))),
            column(
                "Call Purpose",
                "topic",
                pick(("Administrative", "Negotiation", "Project", "Desk", "-None-")),
                also=("nothing",),
                one_of="topic",
            ),
            other("Contact Name.id", lambda row: f"zcrm_41208800000{row.random.randint(1000000, 9999999)}"),
            column("Contact Name", "person", full, blank=0.1),
            column("Related To.id", "account_id", numbered("zcrm_4120880000007{}"), also=("nothing",)),
            column("Related To", "account", account),
            column("Call Start Time", "date", date("day", "yyyy-mm-dd hh:mm:ss")),
            other("Call Duration", lambda row: f"{row.random.randint(1, 44):02d}:{row.random.randint(0, 59):02d}"),
            other("Call Owner.id", lambda row: f"zcrm_4120880000000{row.world.owners.index(rep(row))}7001"),
            column("Call Owner", "our_person", rep),
            column("Description", "note", note, blank=0.2),
            other(
                "Call Result",
                pick(("Interested", "No response/Busy", "Requested more info", "Not interested", "")),
                also=("signal",),
            ),
            other("Created Time", later(0, "yyyy-mm-dd hh:mm:ss")),
            other("Modified Time", later(0, "yyyy-mm-dd hh:mm:ss", spread=3)),
            other("Tag", always("")),
        ),
        rows,
    )
    return Export(
        "Calls_2026_10_20.csv",
        "Zoho CRM's export of the Calls module, with an id column beside each name that it looks up.",
        (sheet,),
        delimiter=",",
        newline="\n",
        quote_all=True,
    )


# Expectations and outcomes.


def expectation_list() -> Export:
    """What clients expect and how it is measured."""
    rows = Customers(SOFT_SERVICES, 7123).rows(36, by_account=True)
    seen: dict[str, int] = {}

    def place(row: Row) -> int:
        if "place" not in row.kept:
            seen[row.account] = seen.get(row.account, 0) + 1
            row.kept["place"] = seen[row.account]
        return int(str(row.kept["place"]))

    sheet = Sheet(
        "Expectations",
        "expectations",
        (
            column("Client", "account", name),
            column("No.", "rank", place, also=("nothing",), note="first, second, third of this client"),
            column("What do they expect from us? (their words)", "expectation", expectation),
            column("Told us by", "stated_by", full, blank=0.1),
            other("Job title", role, also=("level", "role", "stated_by")),
            column("How important (1-5)", "importance", ranged(2, 5)),
            column("How will we know? (measure)", "measure", measure),
            column("How are we doing? (0-10)", "fulfilment", mark(0, 10, miss=0), scale=(0, 10)),
            column("Last reviewed with client", "reviewed", later(0, "day"), blank=0.2),
            column("Asked / our guess", "source", weighted(("asked", "our guess"), (3, 2))),
            other("Lead", rep),
        ),
        rows,
        above=(["What our clients expect - outcome of the spring conversations"], []),
    )
    return Export(
        "Client expectations 2026.xlsx",
        "A list of agreed expectations drawn up by an account team after talks with its clients, by hand.",
        (sheet,),
        days="dd/mm/yyyy",
    )


def lost_and_kept() -> Export:
    """Contracts that were kept or lost."""
    rows = Customers(SOFT_SERVICES, 7124).rows(40)
    rows.sort(key=lambda row: row.past)
    decided = keep("decided", weighted(("Retained", "Lost", "Retained (re-tender)"), (6, 4, 2)))

    def why(row: Row) -> str:
        reasons: Sequence[str] = row.world.left_for if row.kept["decided"] == "Lost" else row.world.stayed_for
        return row.random.choice(reasons)

    sheet = Sheet(
        "Retention log",
        "outcomes",
        (
            column("Client", "account", name),
            column("Decision date", "date", date("past", "day")),
            column("Retained / lost", "outcome", decided),
            column("Main reason", "reason", why),
            other(
                "Lost to",
                lambda row: row.random.choice(("Mitreholm", "in-house", "?")) if row.kept["decided"] == "Lost" else "",
            ),
            other("Annual value £", rounded(100), also=("annual_value",), shown="#,##0"),
            other("Years with us", ranged(1, 14)),
            other("A/c manager", rep, also=("owner",)),
            other("Sector", branch, also=("segment",)),
            other("Last CSAT", mark(1, 10), also=("score",)),
            other(
                "Lessons learned",
                weighted(("", "start earlier", "meet the FD", "price too late"), (5, 1, 1, 1)),
                also=("reason",),
            ),
        ),
        rows,
        above=(["Retention log 2022-2025"], ["Renewals and re-tenders, all regions"], []),
        total=summed(0, "Total", 5),
    )
    return Export(
        "retention log.xlsx",
        "A log of contracts kept and lost, kept by hand for the yearly sales meeting of a facilities firm.",
        (sheet,),
        days="dd/mm/yyyy",
    )


EXPORTS: tuple[Callable[[], Export], ...] = (
    survey_monkey,
    microsoft_forms,
    asknicely,
    smileback,
    phone_interviews,
    nps_tracker,
    project_feedback,
    stripe_subscriptions,
    connectwise_agreements,
    salesforce_contracts,
    contract_register,
    maintenance_list,
    licence_renewals,
    gainsight_companies,
    hubspot_companies,
    key_accounts,
    account_review,
    dynamics_contacts,
    stakeholder_map,
    pipedrive_activities,
    meeting_log,
    zoho_calls,
    expectation_list,
    lost_and_kept,
)
