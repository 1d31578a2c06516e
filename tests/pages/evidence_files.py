"""Small exports with the headers of the canonical tables: what the evidence pages are tried with."""

STORY = "Hogeschool Noorderlicht"

CONTRACTS = (
    "account,contract_id,annual_value,currency,start,end,notice_days,auto_renew,owner\n"
    f"{STORY},C1,780000,EUR,2024-07-01,2027-06-30,180,no,Eva\n"
    "Gemeente Waterstad,C2,240000,EUR,2024-01-01,2026-12-31,90,yes,Daan\n"
    "Bakkerij De Halm,C3,60000,EUR,2024-01-01,,90,no,Eva\n"
)
RESPONSES = (
    "account,score,scale_min,scale_max,date,respondent,level,question\n"
    f"{STORY},9,1,10,2026-09-01,Anja,operational,csat\n"
    f"{STORY},8,1,10,2026-09-01,Bilal,operational,csat\n"
    "Gemeente Waterstad,8,1,10,2026-09-02,Wim,executive,csat\n"
    "Bakkerij De Halm,4,1,10,2026-09-03,Ria,operational,csat\n"
)
CONVERSATIONS = (
    "account,date,person,level,topic,signal\n"
    f"{STORY},2026-10-27,Sietske,operational,operational,\n"
    f"{STORY},2024-11-20,Maarten,executive,future,price_only\n"
    "Gemeente Waterstad,2026-10-01,Wim,executive,future,sees_future\n"
)
PEOPLE = (
    "account,person,role,level,decides,invited\n"
    f"{STORY},Maarten,CIO,executive,yes,no\n"
    "Gemeente Waterstad,Wim,Secretaris,executive,yes,yes\n"
)
EXPECTATIONS = (
    "account,expectation,stated_by,importance,measure,fulfilment,reviewed,source\n"
    "Gemeente Waterstad,Altijd bereikbaar,Wim,5,binnen een uur,9,2026-09-01,customer\n"
    "Gemeente Waterstad,Voorspelbare kosten,Wim,4,,5,2026-09-01,customer\n"
    "Gemeente Waterstad,Meedenken,,3,,8,2026-09-01,guess\n"
    "Bakkerij De Halm,Snel leveren,,5,,6,2026-09-01,guess\n"
)
EVERYTHING = {
    "contracts.csv": CONTRACTS,
    "responses.csv": RESPONSES,
    "conversations.csv": CONVERSATIONS,
    "people.csv": PEOPLE,
    "expectations.csv": EXPECTATIONS,
}
SCORES_ONLY = {
    "contracts.csv": CONTRACTS,
    "responses.csv": RESPONSES.replace(",executive,", ",,").replace(",operational,", ",,"),
}
