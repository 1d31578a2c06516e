"""The document of the validation."""

import json

from analytics.reports.validation_json import validation_document
from analytics.risk.intervals import UNKNOWN, Estimate
from analytics.risk.limitations import ValidationWarning
from analytics.risk.metrics import Metric
from analytics.risk.validation import Validation
from analytics.tables.issue import Message


def test_the_document_keeps_the_contract(say):
    validation = Validation(
        decisions=40, lost=9, snapshot=False, verdict="not_enough_evidence", satisfaction="unclear",
        satisfaction_auc=UNKNOWN, blind_spot_index=UNKNOWN,
        metrics={"auc": Metric(Estimate(0.7, 0.6, 0.8), Estimate(0.6, 0.5, 0.7), UNKNOWN)},
        warnings=(ValidationWarning("too_few", Message("set_aside.none")),), known={"contact": 0.25},
    )  # fmt: skip
    document = json.loads(json.dumps(validation_document(validation, say), allow_nan=False))
    assert (document["decisions"], document["lost"], document["verdict"]) == (40, 9, "not_enough_evidence")
    assert document["metrics"]["auc"]["model"] == {"value": 0.7, "low": 0.6, "high": 0.8}
    assert document["metrics"]["auc"]["difference"] == {"value": None, "low": None, "high": None}
    assert document["warnings"] == [{"code": "too_few", "message": say("set_aside.none")}]
    assert (document["because"], document["message"]) == ("few", say("risk.validation.verdict.few"))
    assert (document["evidence"], document["currency"]) == ({"contact": 0.25}, None)


def test_factors_that_leak_are_named_in_words(say):
    validation = Validation(
        decisions=400, lost=90, snapshot=False, verdict="not_enough_evidence", satisfaction="predicts",
        satisfaction_auc=UNKNOWN, blind_spot_index=UNKNOWN, because="leak", currency="EUR",
        warnings=(
            ValidationWarning("leak", Message("risk.validation.leak_separates", {"factors": ("align_gap",), "n": 1})),
        ),
    )  # fmt: skip
    document = validation_document(validation, say)
    (leak,) = document["warnings"]
    name = say("shell.factor.align_gap")
    assert name[:1].lower() + name[1:] in leak["message"]
    assert (document["message"], document["currency"]) == (say("risk.validation.verdict.leak"), "EUR")
