import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.views.renewals import MONTHS, STATES, decisions, in_months
from analytics.tables.assessment import Settings
from analytics.tables.schema import conform

AS_OF = dt.date(2026, 11, 1)


def contract(end="2027-06-30", notice=90.0, account="Alfa", **more):
    return {
        "account": account,
        "contract_id": "C1",
        "annual_value": 100.0,
        "currency": "EUR",
        "start": pd.Timestamp("2024-01-01"),
        "end": pd.Timestamp(end) if end else pd.NaT,
        "notice_days": notice,
        **more,
    }


def accounts(*names):
    return pd.DataFrame(
        {"owner": "Eva", "corner": "hidden_risk", "risk": 0.3}, index=pd.Index(names or ("Alfa", "Beta"), dtype="str")
    )


def decided(*rows, **chosen):
    return decisions(conform("contracts", pd.DataFrame(list(rows))), accounts(), AS_OF, Settings(**chosen))


@pytest.mark.parametrize(
    ("end", "notice", "state", "act_by"),
    [
        ("2027-06-30", 90.0, "later", "2027-04-01"),
        ("2027-04-30", 90.0, "soon", "2027-01-30"),  # the ninetieth day
        ("2027-05-01", 90.0, "later", "2027-01-31"),
        ("2026-11-01", 0.0, "soon", "2026-11-01"),
        ("2026-12-31", 90.0, "missed", "2026-10-02"),
        ("2026-12-31", None, "soon", "2026-12-31"),
        (None, 90.0, "no_end", None),
    ],
)
def test_by_when_to_act(end, notice, state, act_by):
    row = decided(contract(end, notice)).iloc[0]
    assert row["state"] == state
    assert (None if pd.isna(row["act_by"]) else str(row["act_by"].date())) == act_by
    assert bool(row["no_notice"]) == (end is not None and notice is None)


def test_ended_contracts_other_accounts_repeats_and_followers_are_left_out():
    out = decided(
        contract(),
        contract(),
        contract("2026-10-31", contract_id="ended"),
        contract(account="Elsewhere"),
        contract("2029-06-30", start=pd.Timestamp("2027-07-01"), contract_id="follows"),
    )
    assert out["contract_id"].tolist() == ["C1"]


def test_a_contract_that_only_starts_later_counts_where_there_is_no_other():
    assert len(decided(contract(start=pd.Timestamp("2027-01-01")))) == 1


def test_the_owner_is_the_contracts_own_else_the_accounts_whatever_the_row_numbers():
    frame = conform(
        "contracts", pd.DataFrame([contract(account="Elsewhere"), contract(owner="Daan"), contract(account="Beta")])
    )
    people = accounts().assign(owner=["Eva", "Bas"], risk=[0.3, 0.4])
    out = decisions(frame, people, AS_OF, Settings())
    assert out[["account", "owner", "risk"]].to_numpy().tolist() == [["Alfa", "Daan", 0.3], ["Beta", "Bas", 0.4]]


def test_a_row_in_full():
    (out,) = decided(contract(owner="Daan", auto_renew=True)).to_dict("records")
    assert out == {
        "account": "Alfa",
        "contract_id": "C1",
        "annual_value": 100.0,
        "currency": "EUR",
        "owner": "Daan",
        "end": pd.Timestamp("2027-06-30"),
        "notice_deadline": pd.Timestamp("2027-04-01"),
        "act_by": pd.Timestamp("2027-04-01"),
        "auto_renew": True,
        "corner": "hidden_risk",
        "risk": 0.3,
        "state": "later",
        "no_notice": False,
        "weight": 100.0,
    }


def test_the_first_to_be_decided_then_the_most_value_then_the_names():
    rows = [
        contract("2027-06-30", account="Beta", contract_id="C1"),
        contract("2027-06-30", account="Alfa", contract_id="C3"),
        contract("2027-06-30", account="Alfa", contract_id="C2"),
        contract("2027-06-30", account="Beta", contract_id="C4", annual_value=200.0),
        contract("2027-05-30", account="Beta", contract_id="C5", annual_value=1.0),
    ]
    for order in (rows, rows[::-1]):
        assert decided(*order)["contract_id"].tolist() == ["C5", "C4", "C2", "C3", "C1"]


def test_rates_bring_values_into_one_currency():
    out = decided(contract(currency="USD"), currency="EUR", rates={"USD": 0.9})
    assert out[["annual_value", "currency"]].to_numpy().tolist() == [[90.0, "EUR"]]


def test_without_any_value_each_contract_weighs_one():
    assert decided(contract(annual_value=None), contract(annual_value=None, account="Beta"))["weight"].sum() == 2.0
    assert decided(contract(annual_value=None), contract(account="Beta"))["weight"].sum() == 100.0


def test_months_from_the_date_of_the_picture():
    rows = decided(
        contract("2026-12-31", 90.0, contract_id="missed"),
        contract("2026-11-30", 0.0, contract_id="this"),
        contract("2027-01-31", 0.0, contract_id="after"),
        contract("2031-01-31", 0.0, contract_id="far"),
        contract(None, contract_id="none"),
    )
    placed = in_months(rows, "act_by", AS_OF).set_index("contract_id")["place"]
    assert placed.to_dict() == {"missed": -1, "this": 0, "after": 2, "far": MONTHS}


def test_nothing_to_decide():
    assert decisions(conform("contracts"), accounts(), AS_OF, Settings()).empty


contracts = st.lists(
    st.builds(
        lambda account, days, notice, value: contract(
            None if days is None else str((pd.Timestamp(AS_OF) + pd.Timedelta(days=days)).date()),
            notice,
            account=account,
            annual_value=value,
        ),
        st.sampled_from(["Alfa", "Beta", "Gamma"]),
        st.none() | st.integers(-100, 900),
        st.sampled_from([None, 0.0, 30.0, 180.0]),
        st.sampled_from([None, 10.0, 200.0]),
    ),
    max_size=10,
)


@settings(max_examples=40, deadline=None)
@given(contracts)
def test_every_running_contract_is_in_exactly_one_state_and_no_value_is_lost(rows):
    out = decided(*rows)
    assert out["state"].isin(STATES).all()
    running = conform("contracts", pd.DataFrame(rows)).drop_duplicates()
    running = running[running["account"].isin(["Alfa", "Beta"]) & ~(running["end"] < pd.Timestamp(AS_OF))]
    assert out["annual_value"].sum() == running["annual_value"].sum()
    assert len(in_months(out, "act_by", AS_OF)) == (out["state"] != "no_end").sum()
