"""From exports to the six tables."""

import datetime as dt

import pandas as pd
import pytest

from analytics.intake.exports import import_raw
from analytics.intake.raw import RawFile
from analytics.tables.imported import Imported, Question
from tests.analytics.intake.raw_csv import raw_csv

AS_OF = dt.date(2026, 11, 1)

CANONICAL = {
    "contracts.csv": "account,account_id,contract_id,annual_value,currency,start,end,notice_days,auto_renew,owner,segment\n"
    "Acme,1,C1,12000,EUR,2025-01-01,2026-12-31,90,yes,Jan,Zorg\nBeta,2,C2,5000.5,EUR,2025-02-03,2026-11-30,30,no,Piet,\n",
    "responses.csv": "account,score,scale_min,scale_max,date,response_id,respondent,role,level,question,comment\n"
    "Acme,4,1,5,2026-08-01,r1,Jan,CIO,executive,csat,goed\nBeta,7,1,10,2026-08-01,r2,Piet,Beheerder,,csat,\n",
    "expectations.csv": "account,expectation,stated_by,level,importance,rank,measure,fulfilment,reviewed,source\n"
    "Acme,Snel,Jan,executive,5,1,SLA,7,2026-01-01,customer\n",
    "people.csv": "account,person,role,level,decides,invited\nAcme,Jan,CIO,executive,yes,no\n",
    "outcomes.csv": "account,date,outcome,reason\nAcme,2025-01-01,renewed,\nBeta,2024-05-06,churned,price\n",
}


def take(*raws: RawFile, **answers: str) -> Imported:
    return import_raw(raws, as_of=AS_OF, answers=answers)


def csv_of(file: str, header: str, *rows: str, delimiter: str = ",") -> RawFile:
    return raw_csv(file, "\n".join([header, *rows]) + "\n", delimiter=delimiter)


def kinds(imported: Imported) -> list[str]:
    return sorted(question.kind for question in imported.questions)


def only(imported: Imported, kind: str) -> Question:
    found = [question for question in imported.questions if question.kind == kind]
    assert len(found) == 1
    return found[0]


def codes(imported: Imported) -> list[str]:
    return [row.reason.code.removeprefix("intake.row.") for row in imported.set_aside]


def test_canonical_files_are_read_without_a_question() -> None:
    imported = take(*(raw_csv(file, text) for file, text in CANONICAL.items()))
    assert imported.questions == ()
    assert imported.set_aside == ()
    assert imported.problems == ()
    sheets = [file.sheets[0] for file in imported.files]
    assert [sheet.table for sheet in sheets] == [file.removesuffix(".csv") for file in CANONICAL]
    assert all(column.field == column.header for sheet in sheets for column in sheet.columns)
    assert imported.tables.responses["scale_max"].tolist() == [5, 10]
    assert imported.tables.responses["level"].tolist() == ["executive", "operational"]
    assert imported.tables.contracts["annual_value"].tolist() == [12000, 5000.5]


def test_an_empty_log_is_a_log() -> None:
    log = csv_of("conversations.csv", "account,date,person,role,level,our_person,topic,signal,note")
    question = only(take(log), "coverage")
    assert question.options == ("all", "occurring", "some")
    assert question.default == "occurring"
    answered = import_raw([log], as_of=AS_OF, answers={question.id: "all"})
    assert answered.tables.coverage == {"conversations.csv|": "all"}
    assert (answered.questions, len(answered.answered)) == ((), 1)


def test_a_dutch_survey_and_contract_list() -> None:
    imported = take(
        csv_of("csat.csv", "Klantnaam;Datum;Cijfer;Functie;Toelichting", "Hogeschool Noord BV;31-08-2026;8,5;CIO;Fijn",
               "Acme;01-09-2026;7,0;Systeembeheerder;", delimiter=";"),
        csv_of("contracten.csv", "Relatie;Contractwaarde per jaar;Einddatum", "Hogeschool Noord;€ 12.500,50;31-12-2026",
               "Acme B.V.;€ 9.000,-;30-06-2027", delimiter=";"),
    )  # fmt: skip
    responses = imported.tables.responses
    assert responses["account"].tolist() == ["Hogeschool Noord", "Acme B.V."]
    assert responses["score"].tolist() == [8.5, 7]
    assert responses["level"].tolist() == ["executive", "operational"]
    assert responses["date"].dt.date.tolist() == [dt.date(2026, 8, 31), dt.date(2026, 9, 1)]
    assert imported.tables.contracts["annual_value"].tolist() == [12500.5, 9000]
    assert imported.tables.contracts["currency"].tolist() == ["EUR", "EUR"]
    assert imported.questions == ()


def test_what_the_data_cannot_tell_is_asked_and_answered() -> None:
    file = csv_of("a.csv", "Klant,Score,Datum", "Acme,4,03/04/2026", "Beta,5,05/06/2026", "Gamma,3,01/02/2026")
    asked = take(file)
    assert kinds(asked) == ["date_order", "scale"]
    assert asked.tables.responses["scale_max"].tolist() == [5, 5, 5]
    answers = {only(asked, "scale").id: "1-10", only(asked, "date_order").id: "mdy"}
    told = import_raw([file], as_of=AS_OF, answers=answers)
    assert told.tables.responses["scale_max"].tolist() == [10, 10, 10]
    assert told.tables.responses["date"].dt.month.tolist() == [3, 5, 1]
    assert told.questions == ()


def test_ids_depend_on_the_shape_not_on_the_file() -> None:
    first = take(csv_of("okt.csv", "Klant,Score,Datum", "Acme,4,2026-10-01"))
    second = take(csv_of("nov.csv", "Klant,Score,Datum", "Beta,3,2026-11-01", "Acme,2,2026-10-01"))
    assert only(first, "scale").id == only(second, "scale").id
    assert (
        only(first, "scale").id != only(take(csv_of("x.csv", "Klant,Cijfers,Datum", "Acme,4,2026-10-01")), "scale").id
    )


def test_a_decimal_sign_in_doubt() -> None:
    asked = take(csv_of("c.csv", "Klant,Jaarwaarde,Einddatum", "Acme,12.500,2026-12-31", "Beta,8.000,2026-12-30"))
    question = only(asked, "decimal")
    assert (question.default, question.where.column) == (",", 2)
    assert asked.tables.contracts["annual_value"].tolist() == [12500, 8000]


def test_wide_surveys_turn_long() -> None:
    imported = take(
        csv_of("w.csv", "Klant,Hoe tevreden bent u over de service? (1-10),Hoe tevreden bent u over de prijs? (1-10),Zou u ons aanbevelen?,Datum",
               "Acme,8,6,9,2026-01-31", "Beta,,5,7,2026-02-28", "Gamma,,,,2026-02-28")
    )  # fmt: skip
    responses = imported.tables.responses
    assert responses.groupby("question").size().to_dict() == {"csat": 3, "nps": 2}
    assert codes(imported) == ["no_score"]
    assert imported.files[0].sheets[0].rows_used == 2


def test_satisfaction_columns_that_contradict_each_other_are_asked() -> None:
    rows = [
        f"K{i},{i % 5 + 1},{(i * 37) % 100 - 50},{('Satisfied', 'Neutral', 'Unsatisfied')[(i * 7) % 3]}"
        for i in range(90)
    ]
    imported = take(csv_of("c.csv", "customer_id,csat_score,nps_score,survey_response", *rows))
    asked = {q.where.column: (q.default, q.options) for q in imported.questions if q.kind == "field"}
    assert asked == {
        2: ("score", ("score", "ignore")),
        3: ("ignore", ("score", "ignore")),
        4: ("ignore", ("score", "ignore")),
    }
    assert set(imported.tables.responses["question"]) == {"csat"}


def test_recommendation_alone_and_effort_are_asked() -> None:
    imported = take(csv_of("n.csv", "Klant,NPS,Datum", "Acme,9,2026-01-31"))
    assert only(imported, "field").where.column == 2
    effort = take(csv_of("e.csv", "Klant,Cijfer (1-10),CES (1-7),Datum", "Acme,9,7,2026-01-31"))
    assert only(effort, "direction").default == "turned"
    assert effort.tables.responses.set_index("question")["score"].to_dict() == {"csat": 9, "ces": 1}


def test_ids_win_over_names() -> None:
    imported = take(
        csv_of("a.csv", "account_id,company_name,arr_value,renewal_date", "A1,Red Peak,100,2026-12-31", "A2,Red Peak,200,2026-12-31"),
        csv_of("t.csv", "account_id,csat_score", "A2,4.5", "A1,6.5"),
    )  # fmt: skip
    assert imported.tables.contracts["account"].tolist() == ["Red Peak (A1)", "Red Peak (A2)"]
    assert imported.tables.responses["account"].tolist() == ["Red Peak (A2)", "Red Peak (A1)"]
    assert only(imported, "survey_date").default == "2026-11-01"


def test_a_wide_contract_list_feeds_evidence_of_lower_strength() -> None:
    imported = take(
        csv_of("w.csv", "Klantnaam,Jaarwaarde,Einddatum,Laatste directiecontact,Aantal directiegesprekken,Verwachtingen vastgelegd,Expectation fit (0-10),Sponsor,Gemiddelde CSAT (1-10),Verlengd ja/nee",
               "Acme,1000,2026-12-31,2026-06-30,2,Ja,7,Jan,8,Ja", "Beta,2000,2025-12-31,nooit,0,Nee,,,7,Nee")
    )  # fmt: skip
    tables = imported.tables
    assert imported.files[0].sheets[0].table == "contracts"
    assert tables.conversations[["account", "level", "strength"]].to_numpy().tolist() == [["Acme", "executive", 0.5]]
    assert tables.declared_executive == {"Acme", "Beta"}
    # "No, not agreed" is nothing on record, which is never better than not knowing.
    assert tables.expectations[["account", "fulfilment"]].to_numpy().tolist() == [["Acme", 7]]
    assert tables.expectations["measure"].notna().all()
    assert tables.people["person"].tolist() == ["Jan"]
    assert tables.responses["strength"].tolist() == [0.5, 0.5]
    assert tables.outcomes["outcome"].tolist() == ["renewed", "churned"]
    assert only(imported, "coverage").default == "some"


def test_rows_set_aside_say_why() -> None:
    imported = take(
        csv_of("c.csv", "Klant,Jaarwaarde,Einddatum,Accountmanager", "Acme,1000,2026-12-31,Jan", ",500,2026-12-31,Jan",
               "Beta,veel,2026-12-31,Jan", "Gamma,1000,ooit eens,Jan", "Klant,Jaarwaarde,Einddatum,Accountmanager",
               "Totaal,2500,,", "* exclusief btw,,,")
    )  # fmt: skip
    assert codes(imported) == ["no_account", "value_unreadable", "date_unreadable", "repeated_header", "total", "note"]
    assert [row.row for row in imported.set_aside] == [3, 4, 5, 6, 7, 8]
    assert dict(imported.set_aside[1].values)["Jaarwaarde"] == "veel"
    assert imported.tables.contracts["account"].tolist() == ["Acme"]


def test_the_line_of_a_group_that_is_merged_over_the_list_is_no_customer() -> None:
    group = ",".join(["Zorg & welzijn"] * 4)
    imported = take(
        csv_of("c.csv", "Klant,Jaarwaarde,Einddatum,Opzegtermijn", group, "Acme,1000,2026-12-31,3 maanden",
               ",".join(["Overheid"] * 4), "Beta,2000,2026-12-31,1 maand", "Gamma,3000,2026-12-31,1 maand")
    )  # fmt: skip
    assert codes(imported) == ["note", "note"]
    assert imported.tables.contracts["account"].tolist() == ["Acme", "Beta", "Gamma"]
    # Its cells stand among the rows set aside; in the rows that are used every cell was read.
    assert not imported.unread
    assert not [issue for issue in imported.problems if issue.code == "cells_unreadable"]


def test_a_customer_called_total_is_a_customer() -> None:
    imported = take(csv_of("c.csv", "Klant,Jaarwaarde,Einddatum", "Total Energies,1000,2026-12-31", "NA,5,2026-12-31"))
    assert imported.tables.contracts["account"].tolist() == ["Total Energies", "NA"]


def test_duplicates_only_by_id_or_by_respondent_and_moment() -> None:
    with_id = take(
        csv_of("a.csv", "Klant,Response ID,Cijfer (1-10),Datum", "Acme,r1,8,2026-01-31", "Acme,r1,8,2026-01-31")
    )
    assert codes(with_id) == ["duplicate"]
    anonymous = take(csv_of("a.csv", "Klant,Cijfer (1-10),Datum", "Acme,8,2026-01-31", "Acme,8,2026-01-31"))
    assert (codes(anonymous), len(anonymous.tables.responses)) == ([], 2)


def test_no_account_column_is_said() -> None:
    imported = take(
        csv_of(
            "p.csv", "csat_score,months_active,ticket,churned", *(f"{i % 6 + 5},{i},t{i},{i % 2}" for i in range(40))
        )
    )
    assert "no_account" in [problem.code for problem in imported.problems]
    assert set(codes(imported)) == {"no_account"}
    assert imported.files[0].sheets[0].rows_set_aside == 40


def test_a_leak_is_a_warning() -> None:
    rows = [f"K{i},{score},{'Yes' if score < 3 else 'No'}" for i, score in enumerate([1, 2, 4, 5] * 20)]
    imported = take(csv_of("t.csv", "Customer ID,Satisfaction Score,Churn Label", *rows))
    assert [problem.code for problem in imported.problems] == ["leak"]
    honest = [f"K{i},{score},{'Yes' if i % 3 else 'No'}" for i, score in enumerate([1, 2, 4, 5] * 20)]
    assert take(csv_of("t.csv", "Customer ID,Satisfaction Score,Churn Label", *honest)).problems == ()


def test_outcomes_that_disagree_are_told() -> None:
    first = csv_of("r.csv", "account,outcome", *(f"K{i},{'churned' if i < 3 else 'renewed'}" for i in range(12)))
    second = csv_of("u.csv", "account,churned", *(f"K{i},False" for i in range(12)))
    problem = next(p for p in take(first, second).problems if p.code == "outcomes_disagree")
    assert (problem.count, problem.params["of"]) == (3, 12)


def test_a_sheet_that_is_nothing_we_know_is_said() -> None:
    imported = take(csv_of("u.csv", "host,cpu,memory", "a,1,2", "b,3,4"))
    assert imported.files[0].sheets[0].table is None
    assert [problem.code for problem in imported.problems] == ["sheet_not_recognised"]
    assert codes(imported) == ["sheet_not_recognised"] * 2


def test_a_title_that_tells_no_level_is_asked() -> None:
    file = csv_of("p.csv", "Klant,Contactpersoon,Functie,Beslisser", "Acme,Jan,Adviseur,ja")
    question = only(take(file), "level")
    told = import_raw([file], as_of=AS_OF, answers={question.id: "management"})
    assert told.tables.people["level"].tolist() == ["management"]


@pytest.mark.parametrize("currency", ["EUR", "unknown"])
def test_values_without_a_currency_beside_others_with_one(currency: str) -> None:
    files = [
        csv_of("a.csv", "Klant,Contractnr,Jaarwaarde,Einddatum", "Acme,C1,€ 1000,2026-12-31"),
        csv_of("b.csv", "Klant,Contractnr,Waarde,Einddatum", "Beta,C2,2000,2026-12-31"),
    ]
    question = only(take(*files), "currency")
    told = import_raw(files, as_of=AS_OF, answers={question.id: currency})
    found = told.tables.contracts["currency"].fillna("").tolist()
    assert found == ["EUR", "EUR" if currency == "EUR" else ""]


def test_likely_names_are_asked_and_never_merged_by_themselves() -> None:
    files = [
        csv_of("c.csv", "Klant,Jaarwaarde,Einddatum", "Gemeente Noorderkerk,1000,2026-12-31"),
        csv_of("r.csv", "Klant,Cijfer (1-10),Datum", "Gem. Noorderkerk,8,2026-01-31"),
    ]
    asked = take(*files)
    question = only(asked, "match")
    assert asked.tables.responses["account"].tolist() == ["Gem. Noorderkerk"]
    told = import_raw(files, as_of=AS_OF, answers={question.id: "Gemeente Noorderkerk"})
    assert told.tables.responses["account"].tolist() == ["Gemeente Noorderkerk"]


def test_accounts_are_text_everywhere() -> None:
    imported = take(*(raw_csv(file, text) for file, text in CANONICAL.items()))
    assert {str(imported.tables.frame(name)["account"].dtype) for name in ("contracts", "responses", "people")} == {
        "str"
    }
    assert isinstance(imported.tables.contracts["end"].dtype, pd.api.types.CategoricalDtype) is False


def test_open_questions_and_marks_are_found_by_what_is_in_them() -> None:
    imported = take(
        csv_of("kto.csv", "Bedrijf,Hoe tevreden bent u over ons?,De samenwerking verloopt soepel,Belang van prijs,Wat gaat er goed?,Wat kan beter volgens u?",
               "Acme,8,7,9,Snel geholpen en altijd vriendelijk,Minder wisselende mensen graag",
               "Beta,6,9,3,De mensen kennen ons goed,Rapporten komen vaak te laat",
               "Gamma,9,5,5,Alles loopt zoals het moet,Meedenken over volgend jaar")
    )  # fmt: skip
    assert {c.header: c.field for c in imported.files[0].sheets[0].columns} == {
        "Bedrijf": "account", "Hoe tevreden bent u over ons?": "score", "De samenwerking verloopt soepel": "score",
        "Belang van prijs": None, "Wat gaat er goed?": "comment", "Wat kan beter volgens u?": "comment",
    }  # fmt: skip
    answers = imported.tables.responses
    assert len(answers) == 6
    assert answers["comment"].iloc[0] == "Snel geholpen en altijd vriendelijk\nMinder wisselende mensen graag"
    # Two questions of one kind are two answers of one person.
    assert answers["asked"].nunique() == 2


def test_good_or_bad_is_a_scale_of_two() -> None:
    imported = take(csv_of("z.csv", "Organization,Satisfaction rating,Rated on", "Acme,Good,2026-01-02",
                           "Beta,Bad,2026-01-02", "Gamma,Offered,2026-01-02", "Delta,Good,2026-01-05"))  # fmt: skip
    rows = imported.tables.responses[["account", "score", "scale_min", "scale_max"]]
    assert rows.to_numpy().tolist() == [["Acme", 1, 0, 1], ["Beta", 0, 0, 1], ["Delta", 1, 0, 1]]
    assert codes(imported) == ["no_score"]


@pytest.mark.parametrize(
    ("header", "cells", "values"),
    [
        ("Omzet p.j. (x € 1.000)", ("327", "54"), [327_000, 54_000]),
        ("ARR ($k)", ("12.5", "7"), [12_500, 7_000]),
        ("Contractwaarde in k€", ("40k", "12"), [40_000, 12_000]),
        ("Jaarwaarde", ("327", "54"), [327, 54]),
        # A header that says thousands above amounts that cannot be: read as they stand.
        ("Jaarwaarde (x € 1.000)", ("327000", "54000"), [327_000, 54_000]),
    ],
)
def test_amounts_in_thousands_count_a_thousand_times(header: str, cells: tuple[str, ...], values: list[float]) -> None:
    imported = take(
        csv_of("c.csv", f"Klant,{header},Einddatum", f"Acme,{cells[0]},2027-01-31", f"Beta,{cells[1]},2027-02-28")
    )
    assert imported.tables.contracts["annual_value"].tolist() == values


def test_an_amount_without_cents_says_which_sign_they_would_have() -> None:
    imported = take(
        csv_of(
            "c.csv",
            "Klant;Jaarwaarde;Einddatum",
            "Acme;€ 79.204,-;31-12-2027",
            "Beta;€ 55.000,-;28-02-2027",
            delimiter=";",
        )
    )
    assert imported.questions == ()
    assert imported.tables.contracts["annual_value"].tolist() == [79204, 55000]


def test_what_never_ends_and_what_is_not_decided_is_no_error() -> None:
    contracts = take(csv_of("c.csv", "Klant,Jaarwaarde,Einddatum", "Acme,1000,loopt door", "Beta,pm,2027-01-31"))
    assert contracts.set_aside == ()
    outcomes = take(csv_of("o.csv", "Klant,Datum besluit,Uitkomst", "Acme,2026-01-31,Verlengd - 2 jaar", "Beta,2026-02-28,Loopt nog",
                           "Gamma,2026-03-31,Verloren (prijs)"))  # fmt: skip
    assert codes(outcomes) == ["not_decided"]
    assert outcomes.tables.outcomes["outcome"].tolist() == ["renewed", "churned"]


def test_the_number_of_a_form_is_not_that_of_an_answer() -> None:
    rows = [f"Klant {n},{5 + n % 5},fd_88120" for n in range(14)]
    imported = take(csv_of("f.csv", "Organisatie,Rapportcijfer,Formulier-ID", *rows))
    assert len(imported.tables.responses) == 14


def test_effort_on_a_scale_of_its_own_is_turned_round_too() -> None:
    imported = take(csv_of("r.csv", "account,score,scale_min,scale_max,date,question", "Acme,6,1,7,2026-01-31,ces"))
    assert imported.questions == ()
    assert imported.tables.responses["score"].tolist() == [2]


def test_of_two_answers_with_one_number_the_same_goes_whatever_their_order() -> None:
    rows = ["Acme,9,2026-06-01,r1", "Acme,4,2026-05-01,r1", "Acme,2,2026-12-01,r1"]
    for order in (rows, rows[::-1]):
        imported = take(csv_of("r.csv", "Klant,Cijfer (1-10),Datum,Response ID", *order))
        assert imported.tables.responses["score"].tolist() == [4]
        assert codes(imported) == ["duplicate", "duplicate"]


def test_two_spellings_in_one_list_are_one_customer_and_listed() -> None:
    header, rows = (
        "Klant,Jaarwaarde,Einddatum",
        ["Acme Cargo BV,100,2027-01-31", "ACME Cargo b.v.,50,2027-02-28", "Acme Cargo N.V.,7,2027-03-31"],
    )
    imported = take(csv_of("c.csv", header, *rows))
    assert imported.tables.contracts["account"].tolist() == ["Acme Cargo BV", "Acme Cargo BV", "Acme Cargo N.V."]
    assert [(m.name, m.account, m.kind) for m in imported.matches] == [("ACME Cargo b.v.", "Acme Cargo BV", "sure")]


def test_a_figure_beyond_its_scale_is_unknown_and_listed() -> None:
    imported = take(csv_of("e.csv", "account,expectation,importance,fulfilment", "Acme,Snel,9,7", "Beta,Netjes,4,11"))
    assert imported.tables.expectations["importance"].fillna(-1).tolist() == [-1, 4]
    assert imported.tables.expectations["fulfilment"].fillna(-1).tolist() == [7, -1]
    assert [(cell.header, cell.value) for cell in imported.unread] == [("importance", "9"), ("fulfilment", "11")]


def test_fulfilment_is_stretched_from_the_scale_that_its_header_names() -> None:
    imported = take(csv_of("e.csv", "Klant,Verwachting,Belang,Leveren we? (1-5)", "Acme,Snel,5,5", "Beta,Netjes,4,2"))
    assert imported.tables.expectations["fulfilment"].tolist() == [10, 2.5]


def test_a_file_that_was_dropped_twice_counts_once():
    rows = ("Klant;Cijfer;Datum", "Acme;8;01-03-2026", "Acme;8;01-03-2026", "Beta;6;02-03-2026")
    one, two = csv_of("kto.csv", *rows, delimiter=";"), csv_of("kto (1).csv", *rows, delimiter=";")
    result = take(one, two)
    assert len(result.tables.responses) == len(take(one).tables.responses) == 3
    assert [sheet.rows_set_aside for file in result.files for sheet in file.sheets] == [0, 3]
    assert {row.reason.code for row in result.set_aside} == {"intake.row.same_file"}
    assert [(issue.code, issue.where.file, issue.params["other"]) for issue in result.problems] == [
        ("same_file", "kto (1).csv", "kto.csv")
    ]
    # One cell is another, and it is another file.
    other = csv_of("kto (1).csv", *rows[:3], "Beta;7;02-03-2026", delimiter=";")
    assert len(take(one, other).tables.responses) == 6


def test_questions_on_two_logs_of_one_shape_do_not_hang_on_the_order_of_the_files():
    head = "Klant;Datum;Onderwerp;Gesproken met"
    january = csv_of("januari.csv", head, "Acme;08-01-2026;toekomst;CIO", delimiter=";")
    march = csv_of("maart.csv", head, "Beta;13-03-2026;storing;beheerder", delimiter=";")

    def asked(*files):
        return {(q.id, q.where.file) for q in take(*files).questions if q.kind == "coverage"}

    assert asked(january, march) == asked(march, january)
    assert len({id_ for id_, _ in asked(january, march)}) == 2


def test_a_status_beside_the_day_of_leaving_is_an_outcome_and_that_day_is_no_survey() -> None:
    rows = [f"Klant {n},{'Churned' if n % 4 == 0 else 'Active'},{'2026-05-01' if n % 4 == 0 else ''},{1 + n % 5},{n}000"
            for n in range(1, 41)]  # fmt: skip
    result = take(csv_of("crm.csv", "Account,Status,Churn Date,CSAT,ARR", *rows))
    outcomes = result.tables.outcomes
    assert outcomes["outcome"].value_counts().to_dict() == {"renewed": 30, "churned": 10}
    assert outcomes.loc[outcomes["outcome"] == "churned", "date"].notna().all()
    # The answers have no date of their own: it is asked, and not the day on which the customer left.
    assert {"survey_date", "outcome_date", "field"} <= set(kinds(result))
    assert set(result.tables.responses["date"].dt.date) == {AS_OF}


def test_whether_there_is_executive_contact_counts_as_one_conversation_or_none() -> None:
    rows = ("Acme,1000,2027-06-01,yes", "Beta,2000,2027-06-01,no", "Gamma,3000,2027-06-01,")
    result = take(csv_of("c.csv", "Account,ARR,End date,Executive contact", *rows))
    talks = result.tables.conversations
    assert talks[["account", "level"]].to_numpy().tolist() == [["Acme", "executive"]]
    # Of the one without an answer nothing is known.
    assert result.tables.declared_executive == {"Acme", "Beta"}
    (column,) = [column for column in result.files[0].sheets[0].columns if column.header == "Executive contact"]
    assert "intake.evidence.yes_is_one" in {told.code for told in column.evidence}


def test_in_a_contract_list_a_status_and_the_day_of_giving_notice_are_an_outcome() -> None:
    rows = [f"Klant {n};{n}000;01-06-2027;{'Opgezegd' if n % 4 == 0 else 'Actief'};{'11-05-2026' if n % 4 == 0 else ''}"
            for n in range(1, 41)]  # fmt: skip
    result = take(csv_of("c.csv", "Klant;Jaarwaarde;Einddatum;Status;Opzegdatum", *rows, delimiter=";"))
    assert len(result.tables.contracts) == 40
    lost = result.tables.outcomes[result.tables.outcomes["outcome"] == "churned"]
    assert len(lost) == 10
    assert set(lost["date"].dt.strftime("%Y-%m-%d")) == {"2026-05-11"}


def test_a_list_of_those_who_left_needs_no_column_that_says_so_and_is_asked() -> None:
    rows = [f"Klant {n};1{n % 9}-0{1 + n % 9}-2025;{'Prijs' if n % 2 else 'Overname'};{n}000" for n in range(1, 25)]
    file = csv_of("churnlijst.csv", "Klantnaam;Datum opzegging;Reden van vertrek;Omzet per jaar", *rows, delimiter=";")
    result = take(file)
    question = only(result, "outcome")
    assert (question.default, question.options) == ("churned", ("churned", "renewed", "none"))
    assert set(result.tables.outcomes["outcome"]) == {"churned"}
    assert len(result.tables.outcomes) == 24
    assert result.tables.outcomes["date"].notna().all()
    left_out = import_raw([file], as_of=AS_OF, answers={question.id: "none"})
    assert left_out.tables.outcomes.empty
    assert sum(sheet.rows_in for sheet in left_out.files[0].sheets) == sum(
        sheet.rows_used + sheet.rows_set_aside for sheet in left_out.files[0].sheets
    )


def test_a_reason_alone_is_no_outcome() -> None:
    rows = [f"Klant {n},2026-03-0{1 + n % 9},{'Prijs' if n % 2 else 'Storing'}" for n in range(1, 25)]
    result = take(csv_of("lijst.csv", "Klantnaam,Datum,Reden", *rows))
    assert result.tables.outcomes.empty
    assert "outcome" not in kinds(result)
