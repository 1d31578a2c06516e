"""The factors of docs/model.md once more, a row at a time and with nothing but loops: what the fast code is held to."""

import math

VOTES = {"executive": 3, "management": 2, "operational": 1, None: 1}
USE = {"executive": 1.0, "management": 0.6, "operational": 0.3, None: 0.0}
LEVELS = ("executive", "management", "operational")


def d(age, half_life):
    return 2.0 ** (-age / half_life)


def conversations(rows, as_of):
    """One a day and level; bad as soon as one entry says so, strategic as soon as one is."""
    merged = {}
    for row in rows:
        age = (as_of - row["date"]).days
        if 0 <= age <= 730:
            bad, strategic = merged.get((age, row.get("level")), (False, False))
            merged[age, row.get("level")] = (
                bad or row.get("signal") in ("price_only", "leaving"),
                strategic or row.get("topic") in ("expectations", "future"),
            )
    return [(age, level, strategic) for (age, level), (bad, strategic) in merged.items() if not bad]


def contact_factors(rows, as_of):
    held = conversations(rows, as_of)
    gap = {name: math.exp(-sum(d(age, 90) for age, level, _ in held if level == name)) for name in LEVELS}
    strategic = sum(USE[level] * d(age, 90) for age, level, is_strategic in held if is_strategic)
    return {
        "exec_gap": gap["executive"],
        "strategic_gap": math.exp(-strategic),
        "breadth_gap": sum(gap.values()) / 3,
    }


def survey_factors(rows, as_of):
    """Rows of one question with distinct dates a respondent; without a respondent each is its own."""
    people = {}
    for number, row in enumerate(rows):
        age = (as_of - row["date"]).days
        if 0 <= age <= 730:
            share = (row["score"] - row["scale_min"]) / (row["scale_max"] - row["scale_min"])
            key = row.get("respondent") or number
            people.setdefault(key, []).append((age, share, row.get("level"), row.get("strength", 1.0)))
    if not people:
        return {"csat_gap": None, "exec_silent": None}
    top, whole, voice = 1.5, 2.0, 0.0
    for answers in people.values():
        weights = [d(age, 180) * strength for age, _, _, strength in answers]
        vote = sum(w * share for w, (_, share, _, _) in zip(weights, answers, strict=True)) / sum(weights)
        known = [level for _, _, level, _ in answers if level]
        level = min(known, key=LEVELS.index) if known else None
        age, share, _, strength = min(answers)
        loud = VOTES[level] * d(age, 180) * strength
        top, whole = top + loud * vote, whole + loud
        if level == "executive":
            voice += d(age, 180) * strength * max(0.0, 2 * share - 1)
    return {
        "csat_gap": min(max((0.90 - top / whole) / 0.40, 0.0), 1.0),
        "exec_silent": math.exp(-voice),
    }


def statement_factors(comments, talks, as_of):
    """`comments`: (date, level, price alone); `talks`: conversations with a signal."""
    said = [((as_of - day).days, level, price) for day, level, price in comments]
    said = [(VOTES[level] * d(age, 180), price) for age, level, price in said if 0 <= age <= 730]
    heard = {((as_of - row["date"]).days, row.get("level"), row.get("signal")) for row in talks if row.get("signal")}
    heard = [(VOTES[level] * d(age, 180), signal) for age, level, signal in heard if 0 <= age <= 730]
    said += [(weight, signal == "price_only") for weight, signal in heard if signal != "leaving"]
    future = [(weight, signal == "leaving") for weight, signal in heard if signal != "price_only"]

    def share(rows, extra, more):
        return (sum(w for w, yes in rows if yes) + extra) / (sum(w for w, _ in rows) + more) if rows else None

    return {"price_only": share(said, 0.3, 2.0), "no_future": share(future, 0.05, 0.5)}


def expectation_factors(rows, as_of):
    """Distinct expectations; ties for the last of the three places share it."""
    seen = []
    for row in rows:
        age = 180 if row["reviewed"] is None else (as_of - row["reviewed"]).days
        if age >= 0:
            seen.append((row["importance"], age, row["fulfilment"], bool(row["measure"])))
    if not seen:
        return {"align_gap": None, "unmeasured": None}
    gap = gap_weight = unmeasured = weight = 0.0
    for importance, age, fulfilment, measured in seen:
        better = sum(1 for other in seen if other[0] > importance)
        equal = sum(1 for other in seen if other[0] == importance)
        w = importance * min(max((3 - better) / equal, 0.0), 1.0)
        weight += w
        unmeasured += w * (not measured)
        if fulfilment is not None:
            f = fulfilment / 10
            gap += w * (1 - min(f, 0.5 + (f - 0.5) * d(age, 180)))
            gap_weight += w
    return {"align_gap": gap / gap_weight if gap_weight else None, "unmeasured": unmeasured / weight}
