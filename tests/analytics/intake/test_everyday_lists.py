"""Lists as people keep and tools give them, each with what is to be made of it."""

import datetime as dt

import pytest

from analytics.intake import read_exports
from analytics.intake.raw import SourceFile

AS_OF = dt.date(2026, 11, 1)


def read(rows, answers=None, name="lijst.csv"):
    text = "\n".join(line.strip() for line in rows.strip().splitlines())
    return read_exports([SourceFile(name, text.encode())], as_of=AS_OF, answers=answers or {})


def sheet(result):
    ((report,),) = [file.sheets for file in result.files]
    assert report.rows_in == report.rows_used + report.rows_set_aside
    return report


def fields(result):
    return {column.header: column.field for column in sheet(result).columns if column.field}


def asked(result, kind):
    return [question for question in result.questions if question.kind == kind]


NOTICE = """
Klant;Jaarwaarde;Einddatum;{header}
Alkendam;1000;31-12-2026;30-09-2026
Bruinzicht;2000;30-06-2027;31-03-2027
De Kroon;3000;31-03-2027;{last}
"""


@pytest.mark.parametrize("header", ["Uiterste opzegdatum", "Opzeggen voor", "Notice deadline", "Cancel by"])
def test_the_last_day_for_notice_gives_its_days(header):
    result = read(NOTICE.format(header=header, last=""))
    assert fields(result)[header] == "notice_days"
    assert result.tables.contracts["notice_days"].tolist()[:2] == [92, 91]
    assert result.tables.contracts["notice_days"].isna().tolist() == [False, False, True]
    (column,) = [column for column in sheet(result).columns if column.header == header]
    assert "intake.evidence.notice_by_date" in [told.code for told in column.evidence]


def test_a_day_for_notice_behind_the_end_is_no_notice_and_is_listed():
    result = read(NOTICE.format(header="Opzeggen voor", last="01-01-2027") + "Dijkzicht;4000;31-12-2026;15-1-2027")
    assert result.tables.contracts["notice_days"].isna().tolist() == [False, False, False, True]
    assert [(cell.header, cell.value) for cell in result.unread] == [("Opzeggen voor", "15-1-2027")]


def test_a_period_of_notice_comes_before_its_date_and_a_date_without_an_end_says_nothing():
    both = read("Klant;Waarde per jaar;Einddatum;Opzeggen voor;Opzegtermijn\nA;1;31-12-2026;30-9-2026;2 mnd\n"
                "B;2;30-11-2026;30-9-2026;1 mnd")  # fmt: skip
    assert fields(both)["Opzegtermijn"] == "notice_days"
    assert "Opzeggen voor" not in fields(both)
    assert both.tables.contracts["notice_days"].tolist() == [60, 30]
    endless = read("Klant;Waarde per jaar;Opzeggen voor\nA;1;30-9-2026\nB;2;31-10-2026")
    assert "notice_days" not in fields(endless).values()


def test_the_day_on_which_some_gave_notice_is_no_term_of_notice():
    rows = "\n".join(f"Klant {n};1000;31-12-2026;{'15-08-2026' if n == 3 else ''}" for n in range(9))
    assert "notice_days" not in fields(read("Klant;Jaarwaarde;Einddatum;Notice date\n" + rows)).values()


@pytest.mark.parametrize(
    ("header", "other"),
    [
        ("Contractwaarde totaal", "Waarde per jaar"),
        ("TCV total", "Annual value"),
        ("Totale contractwaarde", "Jaarwaarde"),
    ],
)
def test_an_amount_a_year_comes_before_the_whole_term(header, other):
    result = read(f"Klant;{header};{other};Einddatum\nA;3000;1000;31-12-2026\nB;8000;2000;30-6-2027")
    assert fields(result)[other] == "annual_value"
    assert result.tables.contracts["annual_value"].tolist() == [1000, 2000]


PLAIN = [
    "klant_id,naam,aanmelddatum,segment\nK1,Klant_1,2017-04-15,A\nK2,Klant_2,2017-07-09,B\nK3,Klant_3,2020-07-23,B",
    "Bedrijfsnaam;Branche;Accountmanager\nAlkendam;Zorg;Femke\nBruinzicht;Bouw;Anton\nDe Kroon;Zorg;Femke",
    "klant_id;klantnaam;startdatum;segment\n1;Alkendam;1-2-2020;A\n2;Bruinzicht;3-4-2021;B\n3;De Kroon;20-4-2021;B",
]


@pytest.mark.parametrize("rows", PLAIN)
def test_a_plain_list_of_customers_is_one_without_a_value_or_an_end(rows):
    result = read(rows)
    assert sheet(result).table == "contracts"
    assert sheet(result).rows_used == 3
    assert "account" in fields(result).values()
    assert result.tables.contracts["annual_value"].isna().all()
    assert len(result.tables.conversations) == 0


UNNAMED = """
Respondent,How satisfied are you with us? (1-5),Date received
Torres Laura,5,2026-09-23
Jackson Patricia,4,2026-02-19
Rivera Nathan,1,2026-04-16
"""


def test_which_column_names_the_customer_is_asked_where_nothing_tells_it():
    result = read(UNNAMED)
    (question,) = asked(result, "customer")
    assert (question.default, question.options) == ("none", ("Respondent", "rows", "none"))
    assert sheet(result).rows_used == 0
    told = read(UNNAMED, {question.id: "Respondent"})
    assert sheet(told).rows_used == 3
    assert set(told.tables.responses["account"]) == {"Torres Laura", "Jackson Patricia", "Rivera Nathan"}
    assert not asked(told, "customer")
    assert [question.kind for question in told.answered] == ["customer"]


def test_a_number_of_an_unknown_name_can_be_the_customers():
    rows = "churn_id,subscription_id,churn_date,churn_reason\nC1,S0002,2025-11-26,Price\nC2,S0009,2026-04-03,Price"
    (question,) = asked(read(rows, name="churn_events.csv"), "customer")
    assert question.options == ("churn_id", "subscription_id", "rows", "none")
    told = read(rows, {question.id: "subscription_id"}, name="churn_events.csv")
    assert sheet(told).rows_used == 2
    assert told.tables.outcomes["account"].tolist() == ["S0002", "S0009"]


def test_nobody_is_asked_where_a_header_names_the_customer():
    assert not asked(read("Klant;Score (1-10);Datum\nA;8;13-10-2026\nB;7;14-10-2026"), "customer")


INVOICES = """
Factuurnummer;Klant;Factuurdatum;Vervaldag;Bedrag excl. BTW
F1;Alkendam;1-9-2026;15-9-2026;100
F2;Bruinzicht;2-9-2026;16-9-2026;200
"""


def test_invoices_are_no_contracts_unless_somebody_says_so():
    result = read(INVOICES)
    (question,) = asked(result, "table")
    assert (question.default, question.options) == ("none", ("contracts", "none"))
    assert len(result.tables.contracts) == 0
    assert {row.reason.code for row in result.set_aside} == {"intake.row.other_list"}
    assert "other_list" in [problem.code.rsplit(".", 1)[-1] for problem in result.problems]
    told = read(INVOICES, {question.id: "contracts"})
    assert told.tables.contracts["annual_value"].tolist() == [100, 200]


def test_of_a_list_of_opportunities_it_is_asked_whether_they_are_contracts():
    result = read("Account,Opportunity ID,Amount,Stage,Probability\nA,o1,1000,Open,20\nB,o2,2000,Won,100", name="o.csv")
    (question,) = asked(result, "table")
    assert question.options == ("contracts", "none")


@pytest.mark.parametrize(
    ("header", "yearly"),
    [("initial_mrr", [1200, 2400]), ("MRR huidig", [1200, 2400]), ("new_mrr", None), ("churned mrr", None)],
)
def test_revenue_a_month_counts_twelve_times_and_a_change_of_it_never(header, yearly):
    result = read(f"account_name,segment,signup_date,{header}\nA,x,2025-01-13,100\nB,y,2025-02-14,200")
    if yearly:
        assert result.tables.contracts["annual_value"].tolist() == yearly
    else:
        assert fields(result).get(header) != "monthly_value"


LEFT = """
account_id,signup_date,segment,mrr,churn_date
A1,2025-08-02,Mid,100,
A2,2025-03-13,Mid,200,2026-03-20
A3,2025-03-14,Small,300,
A4,2025-04-15,Small,400,2026-05-21
"""


def test_a_day_of_leaving_beside_some_customers_is_their_outcome():
    result = read(LEFT)
    assert sheet(result).rows_used == 4
    assert result.tables.outcomes[["account", "outcome"]].to_numpy().tolist() == [["A2", "churned"], ["A4", "churned"]]
    (question,) = asked(result, "outcome")
    assert (question.why.code, question.why.params["header"]) == ("intake.question.outcome_beside", "churn_date")
    assert not len(read(LEFT, {question.id: "none"}).tables.outcomes)


@pytest.mark.parametrize("header", ["UPDATEDAT", "werkelijke_leverdatum", "Vervaldag", "churn_date", "last_login"])
def test_the_latest_date_is_no_end_where_its_name_says_that_it_is_another(header):
    assert "end" not in fields(read(f"Klant;Jaarwaarde;{header}\nA;1000;13-10-2026\nB;2000;14-10-2026")).values()


@pytest.mark.parametrize("header", ["HS_OBJECT_ID", "edited_by", "KvK nummer", "Postcode", "lon"])
def test_numbers_by_which_something_is_found_are_no_money(header):
    found = fields(read(f"Klant;Einddatum;{header}\nA;13-10-2027;37915574446\nB;14-10-2027;37933071360"))
    assert found.get(header) != "annual_value"


RENEWALS = """
Customer,CSM,Renewal date,ARR up for renewal,Outcome,Reason
A,Helen,2024-01-16,24716,Renewed,
B,Farah,2024-02-17,78756,Churned,Price
C,Helen,2024-03-18,28800,Renewed,
D,Farah,2024-04-19,18800,Churned,Support
"""


def test_a_log_of_renewals_with_how_and_why_is_a_list_of_outcomes_on_the_day_of_renewal():
    result = read(RENEWALS, name="log.csv")
    assert sheet(result).table == "outcomes"
    assert result.tables.outcomes["date"].dt.date.tolist()[:2] == [dt.date(2024, 1, 16), dt.date(2024, 2, 17)]


def test_a_question_of_how_long_names_no_customer():
    result = read("Company,How long have you been a customer of our company?,How satisfied are you with us? (1-5)\n"
                  "A,1 - 2 years,4\nB,3 or more years,5\nC,Six months to a year,3")  # fmt: skip
    assert fields(result)["Company"] == "account"
    assert fields(result).get("How long have you been a customer of our company?") not in ("account", "person")


def test_levels_under_a_name_of_functions_are_levels_and_forms_of_address_are_none():
    people = read("Klant;Naam contactpersoon;Functiegroep;E-mail\nA;Jan Bos;Directie;a@b.nl\nB;Piet Vos;Management;c@d.nl\n"
                  "C;Klaas Das;Operationeel;e@f.nl")  # fmt: skip
    assert fields(people)["Functiegroep"] == "level"
    rows = (
        "Klant;Contactpersoon;TitelContactpersoon;FunctieContactpersoon\nA;Jan Bos;Mr.;Inkoper\nB;Pia Vos;Mrs.;Planner"
    )
    assert fields(read(rows))["FunctieContactpersoon"] == "role"
    assert "TitelContactpersoon" not in fields(read(rows))


def test_codes_are_no_comment_and_an_empty_number_is_no_id():
    rows = "\n".join(f"r{n:05d}9b;Klant {n};8;{13 + n}-10-2026;" for n in range(15))
    found = fields(read(f"Review ID;Bedrijf;Totaalscore (1-10);Datum;Klantnummer\n{rows}"))
    assert found.get("Review ID") != "comment"
    assert "Klantnummer" not in found


NAMELESS = "csat_score,company_size,churned\n9,10-50,0\n3,10-50,1\n8,50-100,0\n9,10-50,0\n"


def test_rows_that_say_whether_each_stayed_are_customers_without_a_name():
    result = read(NAMELESS)
    (question,) = asked(result, "customer")
    assert (question.default, question.options) == ("rows", ("company_size", "rows", "none"))
    assert sheet(result).rows_used == 4
    names = [f"lijst.csv #{row}" for row in (2, 3, 4, 5)]
    assert result.tables.responses["account"].tolist() == names
    assert result.tables.outcomes["account"].tolist() == names
    assert sheet(read(NAMELESS, {question.id: "none"})).rows_used == 0


def test_answers_of_nobody_knows_whom_are_customers_only_where_somebody_says_so():
    rows = "Tevredenheid (1-10),Ingevuld op\n8,13-10-2026\n7,14-10-2026\n9,15-10-2026\n"
    (question,) = asked(read(rows), "customer")
    assert question.default == "none"
    assert sheet(read(rows)).rows_used == 0
    assert len(read(rows, {question.id: "rows"}).tables.responses["account"].unique()) == 3
