"""What the workspace file and the reports hold of a workshop: plain, complete, nothing personal."""

import datetime as dt
import json

from analytics.workshop.comparison import compared
from analytics.workshop.decisions import Decision
from analytics.workshop.grouping import Card
from analytics.workshop.opinions import shifts
from analytics.workshop.results import VERSION, held, results
from tests.analytics.workshop.rooms import UNSAFE, evidence, votes


def kept():
    given = votes(renewal_1=["surely", "probably", "surely_not"], contact_1=["never", "no_idea"])
    return results(
        title="Onze klanten",
        held_on=dt.date(2026, 11, 3),
        people=3,
        pairs=compared(evidence(), given),
        cards=[Card("c1", "ann-token", "Noord", "Meedenken", "", "Denken"), Card("c2", "bob", "", "Prijs", "5%", "")],
        decisions=[Decision("d1", UNSAFE, "executive", "future", "Eva", dt.date(2026, 11, 20))],
        shifts=shifts({"problem:before": {"a": 2}, "problem:after": {"a": 5}}),
    )


def test_it_is_plain_and_complete():
    found = kept()
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert (found["version"], found["people"], found["held_on"]) == (VERSION, 3, "2026-11-03")
    first = found["accounts"][0]
    assert (first["name"], first["contact"], first["last_executive"]) == (UNSAFE, "longer", "2024-03-08")
    assert first["renewal"] == {"surely": 1, "probably": 1, "unsure": 0, "probably_not": 0, "surely_not": 1}
    assert first["contact_votes"]["never"] == 1
    assert found["groups"] == [{"name": "Denken", "people": 1, "cards": 1, "measured": 0}]
    assert found["opinions"]["problem"]["after"]["5"] == 1
    assert found["opinions"]["plan"]["consensus_after"] is None
    assert found["decisions"][0]["owner"] == "Eva"


def test_nothing_says_who_wrote_or_voted_what():
    assert "ann-token" not in json.dumps(kept())
    assert all(set(one) == {"customer", "expectation", "measure", "group"} for one in kept()["expectations"])


def test_whether_a_session_has_results():
    assert held(kept())
    assert not held({})
    assert not held({"taken_over": ["d1"]})
