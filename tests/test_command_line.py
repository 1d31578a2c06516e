"""The command line as its users call it: the contract of docs/command-line.md, and never a traceback."""

import csv
import datetime as dt
import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAME = "Hogeschool Noorderlicht"
AS_OF = "2026-11-01"


def call(*arguments, language="en"):
    done = subprocess.run(
        [sys.executable, "-m", "analytics", *map(str, arguments), "--language", language],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done


def result(*arguments, language="en"):
    done = call(*arguments, language=language)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def refused(*arguments, language="en"):
    done = call(*arguments, language=language)
    assert done.returncode == 2
    assert done.stdout == ""
    return done.stderr.strip().splitlines()[-1]


def write(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


@pytest.fixture
def story(tmp_path):
    """The account of the worked example in docs/model.md, without its conversations."""
    contracts = write(
        tmp_path / "contracts.csv",
        ["account", "annual_value", "currency", "end", "notice_days"],
        [[NAME, 780000, "EUR", "2027-06-30", 180]],
    )
    responses = write(
        tmp_path / "responses.csv",
        ["account", "score", "scale_min", "scale_max", "date", "respondent", "level", "question"],
        [[NAME, "8.7", 1, 10, "2026-08-01", f"person {n}", "operational", "csat"] for n in range(10)],
    )
    return contracts, responses


HELD = ["account", "date", "level", "topic", "signal"]


def weekly():
    days = (dt.date(2026, 1, 1) + dt.timedelta(days=7 * n) for n in range(60))
    return [[NAME, day.isoformat(), "operational", "operational", ""] for day in days if day <= dt.date(2026, 10, 29)]


def told(signal):
    return [[NAME, "2026-10-01", "executive", "future", signal]]


@pytest.mark.parametrize(
    ("rows", "coverage", "risk"),
    [
        (weekly(), "occurring", 0.2638),
        (weekly() + told("price_only"), "occurring", 0.3457),
        (weekly() + told("leaving"), "occurring", 0.6199),
        (weekly() + told("sees_future"), "occurring", 0.0854),
        (None, None, 0.1621),
        ([], "all", 0.2905),
        (told("price_only"), "some", 0.2219),
        (told("sees_future"), "some", 0.1038),
    ],
)
def test_the_worked_example(story, tmp_path, rows, coverage, risk):
    files, answers = list(story), []
    if rows is not None:
        files.append(write(tmp_path / "conversations.csv", HELD, rows))
        (asked,) = [q for q in result("inspect", *files)["questions"] if q["kind"] == "coverage"]
        assert asked["options"] == ["all", "occurring", "some"]
        saved = tmp_path / "answers.json"
        saved.write_text(json.dumps({"version": 1, "answers": {asked["id"]: coverage}}))
        answers = ["--answers", saved]
    scored = result("score", *files, "--as-of", AS_OF, "--base-rate", "0.12", *answers)
    (account,) = scored["accounts"]
    assert account["risk"] == pytest.approx(risk, abs=5e-5)
    assert account["range_low"] <= account["risk"] <= account["range_high"]


def test_score_keeps_its_contract(story):
    scored = result("score", *story, "--as-of", AS_OF)
    assert set(scored) >= {"version", "as_of", "model", "accounts", "portfolio", "intake"}
    assert set(scored["model"]) >= {"base_rate", "weights", "outcomes", "kappa", "guard"}
    (account,) = scored["accounts"]
    assert set(account) >= {
        "account", "annual_value", "currency", "satisfaction", "risk", "risk_low", "risk_high", "range_low",
        "range_high", "corner", "hidden_value", "completeness", "base", "contributions", "factors", "next_conversation",
    }  # fmt: skip
    assert set(account["next_conversation"]) >= {"level", "topic", "euros_resting_on_it"}
    assert account["satisfaction"] == pytest.approx(7.7 / 9)
    log_odds = account["base"] + sum(account["contributions"].values())
    assert log_odds == pytest.approx(math.log(account["risk"] / (1 - account["risk"])), abs=1e-9)
    assert account["factors"]["align_gap"] is None
    assert account["contributions"]["align_gap"] == 0
    assert {"no_contact_log", "no_expectations", "no_csat"} <= set(account["contributions"])
    assert {"no_contact_log", "no_expectations", "no_csat"} <= set(scored["model"]["weights"])
    assert set(scored["portfolio"]) >= {
        "accounts", "annual_value", "currency", "hidden_accounts", "hidden_annual_value", "hidden_value", "corners",
    }  # fmt: skip


def test_inspect_keeps_its_contract(story):
    seen = result("inspect", *story)
    assert set(seen) == {"version", "files", "matches", "questions", "set_aside", "problems"}
    for file in seen["files"]:
        assert set(file) >= {"file", "problem", "sheets"}
        for sheet in file["sheets"]:
            assert sheet["rows_in"] == sheet["rows_used"] + sheet["rows_set_aside"]
            assert sheet["table"] in {"contracts", "responses"}
            for column in sheet["columns"]:
                assert set(column) >= {
                    "header", "column", "field", "confidence", "decision", "scale", "date_order", "decimal",
                }  # fmt: skip
                assert column["field"] == column["header"]
    # A file whose headers are the canonical names is read without a question.
    assert seen["questions"] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_unreadable_file_has_a_problem_and_a_sentence(tmp_path, language):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 and then nothing")
    (file,) = result("inspect", broken, language=language)["files"]
    assert file["problem"]["code"] in {"corrupt", "not_a_workbook"}
    assert len(file["problem"]["message"].split()) > 4
    assert refused("score", broken, "--as-of", AS_OF, language=language).startswith("broken.xlsx: ")


def test_what_cannot_be_is_refused_in_one_sentence(story, tmp_path):
    missing = tmp_path / "not there.csv"
    assert refused("inspect", missing) == "There is no file not there.csv."
    assert refused("inspect", missing, language="nl") == "Het bestand not there.csv is er niet."
    assert "not a date" in refused("score", *story, "--as-of", "01-11-2026")
    assert "not a share" in refused("score", *story, "--as-of", AS_OF, "--base-rate", "12")
    assert ".json, .csv or .xlsx" in refused("score", *story, "--as-of", AS_OF, "--out", tmp_path / "out.pdf")
    assert "could not be written" in refused("score", *story, "--as-of", AS_OF, "--out", tmp_path / "no" / "out.csv")
    unfit = tmp_path / "answers.json"
    unfit.write_text("[]")
    assert refused("score", *story, "--as-of", AS_OF, "--answers", unfit)
    assert refused("validate", *story, "--as-of", AS_OF)


@pytest.mark.parametrize("suffix", [".json", ".csv", ".xlsx"])
def test_scores_are_written_to_a_file(story, tmp_path, suffix):
    out = tmp_path / f"scores{suffix}"
    done = call("score", *story, "--as-of", AS_OF, "--out", out)
    assert done.returncode == 0
    assert done.stdout == ""
    assert NAME.encode() in out.read_bytes() or suffix == ".xlsx"
    assert out.stat().st_size > 200


def test_the_sample_is_written_and_validated(tmp_path):
    made = result("sample", "--out", tmp_path / "sample", "--accounts", 20, language="nl")
    assert made["as_of"] == AS_OF
    assert all(Path(file).is_file() for file in made["files"])
    checked = result("validate", *made["files"], "--as-of", made["as_of"])
    assert set(checked) >= {"decisions", "lost", "verdict", "metrics", "warnings"}
    assert checked["verdict"] in {"better", "worse", "not_enough_evidence"}
    assert set(checked["metrics"]["auc"]["difference"]) >= {"value", "low", "high"}
    for warning in checked["warnings"]:
        assert set(warning) >= {"code", "message"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_template_is_written(tmp_path, language):
    out = tmp_path / "template.xlsx"
    result("template", "--out", out, language=language)
    tables = {sheet["table"] for sheet in result("inspect", out)["files"][0]["sheets"]}
    assert {"contracts", "responses", "conversations", "people", "expectations", "outcomes"} <= tables


def test_outcomes_without_a_customers_name_get_the_sentence_that_helps(tmp_path):
    path = tmp_path / "churn.csv"
    rows = "".join(f"{5 + n % 5},{n % 2},t{n}\n" for n in range(40))
    path.write_text("csat_score,churned,ticket\n" + rows, encoding="utf-8")
    done = call("validate", path, "--as-of", AS_OF)
    assert done.returncode != 0
    assert "churn.csv" in done.stderr
    assert "no column with a customer name" in done.stderr


def test_outcomes_of_rows_that_can_only_be_customers_are_held_against_their_scores(tmp_path):
    path = tmp_path / "churn.csv"
    path.write_text("csat_score,churned\n" + "".join(f"{5 + n % 5},{n % 2}\n" for n in range(40)), encoding="utf-8")
    done = call("validate", path, "--as-of", AS_OF)
    assert done.returncode == 0
    assert json.loads(done.stdout)["decisions"] == 40
