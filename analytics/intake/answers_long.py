"""Survey answers, one row an answer: a wide survey with a column a question is turned long."""

from typing import Final

import numpy as np
import pandas as pd

from analytics.intake.agreement import same_order
from analytics.intake.convert import Fed, feed, note_unread, reject
from analytics.intake.decide import SheetReader
from analytics.intake.headers import plain
from analytics.intake.raw import CellKind
from analytics.intake.uses import IGNORED, SCORE_FIELDS, Use
from analytics.tables.issue import Message, Param
from analytics.tables.quantities import Share

_EASE: Final = ("makkelijk", "gemak", "easy", "ease")
_CORRELATED: Final = 0.3
_ENOUGH: Final = 30
_FORM: Final = 0.2


def feed_answers(reader: SheetReader, uses: tuple[Use, ...]) -> Fed:
    """Convert the columns of a sheet that holds answers to satisfaction questions."""
    fed = feed(reader, "responses", uses)
    scores = tuple(use for use in uses if use.field in SCORE_FIELDS)
    chosen = _chosen(reader, scores)
    if not chosen:
        reject(fed, pd.Series(data=True, index=fed.rows.index), "no_score")
        fed.rows = fed.rows.iloc[:0]
        return fed
    parts, filled, readable, fits = [], [], [], []
    for use in chosen:
        part, has_cell, was_read = _one_question(reader, fed, use)
        parts.append(part)
        filled.append(has_cell)
        readable.append(was_read)
        fits.append(part["score"].notna())
    some = pd.concat(filled, axis=1).any(axis=1)
    read = pd.concat(readable, axis=1).any(axis=1)
    fit = pd.concat(fits, axis=1).any(axis=1)
    written = reader.laid.cells(chosen[0].column)
    errors = pd.Series(data=False, index=some.index)
    for use in chosen:
        errors |= pd.Series(reader.laid.kinds_of(use.column) == CellKind.ERROR, index=some.index)
    reject(fed, errors & ~fit, "error_cell", chosen[0].header, written)
    reject(fed, ~some, "no_score", chosen[0].header)
    reject(fed, some & ~read, "score_unreadable", chosen[0].header, written)
    reject(fed, read & ~fit, "score_out_of_scale", chosen[0].header, written)
    for use, has_cell, part in zip(chosen, filled, parts, strict=True):
        note_unread(reader, fed, use, has_cell & part["score"].isna() & fit)
    long = _worded(reader, pd.concat(parts), uses, chosen)
    fed.rows = long[long["score"].notna()].sort_index(kind="stable")
    return fed


def _worded(reader: SheetReader, long: pd.DataFrame, uses: tuple[Use, ...], chosen: tuple[Use, ...]) -> pd.DataFrame:
    """Each answer with the words of its question, where the sheet has more than one question."""
    column = next((use.column for use in uses if use.field == "question"), None)
    if "asked" in long:
        return long
    if column is not None:
        return long.join(reader.cells(column, text=True).rename("asked"))
    if len(chosen) > 1:
        headers = {use.column: reader.header_of(use.column) for use in chosen}
        return long.assign(asked=long["question_column"].map(headers))
    return long


def _chosen(reader: SheetReader, scores: tuple[Use, ...]) -> tuple[Use, ...]:
    """The score columns that count: all of a survey's, but where they contradict each other the user is asked."""
    first = next((use for use in scores if use.field == "score"), None)
    rivals = _contradicting(reader, scores)
    kept = []
    for use in scores:
        if use.column in reader.told:
            kept.append(use)
            continue
        id_ = reader.id("field", reader.about(use.column))
        samples = tuple(reader.cells(use.column, text=False).dropna().drop_duplicates().head(3))
        if use in rivals:
            default = "score" if use.field == "score" and (use == first or _same_kind(reader, use, first)) else IGNORED
            why = _contradiction(reader, use, rivals)
        elif use.field == "nps" and first is None:
            default, why = "score", Message("intake.question.field_nps", {"header": use.header})
        else:
            if reader.questions.given(id_, ("score", IGNORED)) == IGNORED:
                reader.passed.add(use.column)
            else:
                kept.append(use)
            continue
        answer = reader.questions.ask(id_, "field", reader.where(use.column), why, default, ("score", IGNORED), samples)
        reader.note(use.column).asked = True
        if answer == "score":
            kept.append(use)
        elif reader.questions.answered(id_):
            reader.passed.add(use.column)
    return tuple(kept)


def _contradiction(reader: SheetReader, use: Use, rivals: tuple[Use, ...]) -> Message:
    """Why this one is asked: for each rival of the first, how often the two call the same customer happier."""
    first = rivals[0]
    if use == first:
        return Message("intake.question.field_contradicts", {"headers": tuple(each.header for each in rivals)})
    share = same_order(reader.ratings(first.column)[0], reader.ratings(use.column)[0])
    about: dict[str, Param] = {"header": use.header, "first": first.header, "share": Share(round(share, 2))}
    return Message("intake.question.field_against", about)


def _same_kind(reader: SheetReader, use: Use, first: Use | None) -> bool:
    """Two columns of one survey on one scale: aspects of satisfaction, not rival measures of it."""
    if first is None:
        return False
    own, words = reader.ratings(use.column)
    other, other_words = reader.ratings(first.column)
    return words == other_words and own.max() == other.max() and own.min() == other.min()


def _contradicting(reader: SheetReader, scores: tuple[Use, ...]) -> tuple[Use, ...]:
    """Short-named score columns of which one does not go along with the first (rank correlation below .3)."""
    short = [use for use in scores if len(plain(use.header).split()) <= 4 and "?" not in use.header]
    first = next((use for use in short if use.field == "score"), None)
    if first is None or len(short) < 2:
        return ()
    base, _ = reader.ratings(first.column)
    against = []
    for use in short:
        if use == first or use.field == "ces":
            continue
        other, _ = reader.ratings(use.column)
        both = pd.DataFrame({"a": base, "b": other}).dropna().head(20_000)
        if len(both) < _ENOUGH or both["a"].nunique() < 2 or both["b"].nunique() < 2:
            continue
        if both["a"].rank().corr(both["b"].rank()) < _CORRELATED:
            against.append(use)
    return (first, *against) if against else ()


def _one_question(reader: SheetReader, fed: Fed, use: Use) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """One question's answers, which rows have a cell for it, and which of those could be read as a number."""
    numbers, in_words = reader.ratings(use.column)
    has_cell = reader.cells(use.column, text=False).notna()
    rows = fed.rows.drop(columns=[name for name in SCORE_FIELDS if name in fed.rows])
    kind = {"score": "csat"}.get(use.field, use.field)
    per_row = rows["question"].fillna(kind) if "question" in rows and kind == "csat" else None
    score, low, high = _on_scale(reader, fed, use, numbers, per_row, kind, in_words=in_words)
    part = rows.assign(score=score, scale_min=low, scale_max=high)
    part["question"] = per_row if per_row is not None else kind
    part["question_column"] = use.column
    return part, has_cell, numbers.notna()


def _on_scale(
    reader: SheetReader,
    fed: Fed,
    use: Use,
    numbers: pd.Series,
    per_row: pd.Series | None,
    kind: str,
    *,
    in_words: bool,
) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Scores with the scale of each; NaN where a score lies outside its scale."""
    low = fed.rows["scale_min"].copy() if "scale_min" in fed.rows else pd.Series(np.nan, index=numbers.index)
    high = fed.rows["scale_max"].copy() if "scale_max" in fed.rows else pd.Series(np.nan, index=numbers.index)
    score = numbers.copy()
    declared = low.notna() & high.notna() & (low < high)
    low, high = low.where(declared), high.where(declared)
    if declared.any():
        most = pd.DataFrame({"low": low, "high": high})[declared].value_counts().index[0]
        reader.note(use.column).scale = (float(most[0]), float(most[1]))
    kinds = per_row if per_row is not None else pd.Series(kind, index=numbers.index)
    effort = declared & (kinds == "ces") & score.notna()
    if effort.any() and _effort_turned(reader, use):
        # Effort on a scale that the rows themselves name: much of it is bad news there as well.
        score = score.mask(effort, low + high - score)
    open_ = ~declared & numbers.notna()
    for name in sorted(kinds[open_].dropna().unique()):
        mask = open_ & (kinds == name)
        about = f":{name}" if per_row is not None and name != "csat" else ""
        scale, turned = reader.scale(use, numbers.where(mask), kind=str(name), in_words=in_words, about=about)
        low, high = low.mask(mask, scale[0]), high.mask(mask, scale[1])
        if turned or (name == "ces" and _turn(reader, use)):
            score = score.mask(mask, scale[0] + scale[1] - score)
    inside = (score >= low) & (score <= high)
    return score.where(inside), low, high


def _turn(reader: SheetReader, use: Use) -> bool:
    """Whether a high effort score is bad news: asked, for tools differ in which end is which."""
    ease = any(word in plain(reader.header_of(use.column)) for word in _EASE)
    answer = reader.questions.ask(
        reader.id("direction", reader.about(use.column)), "direction", reader.where(use.column),
        Message("intake.question.direction", {"header": use.header}),
        "as_is" if ease else "turned", ("turned", "as_is"),
        tuple(reader.cells(use.column, text=False).dropna().drop_duplicates().head(3)),
    )  # fmt: skip
    reader.note(use.column).asked = True
    return answer == "turned"


def _effort_turned(reader: SheetReader, use: Use) -> bool:
    """The same where the rows themselves name kind and scale: effort is effort, unless somebody said not."""
    id_ = reader.id("direction", reader.about(use.column))
    return reader.questions.given(id_, ("turned", "as_is")) != "as_is"


def set_duplicates_aside(reader: SheetReader, fed: Fed, uses: tuple[Use, ...]) -> None:
    """Set aside answers that stand twice: by response id, or by respondent and moment.

    Two anonymous 8s on one day are two answers; so are two questions with one response id.
    """
    rows = fed.rows
    if rows.empty:
        return
    # Whatever the order of the rows the earliest stays, of the same day the lowest, as in the model.
    first = [name for name in ("date", "score") if name in rows]
    rows = rows.sort_values(first, kind="stable", na_position="first") if first else rows
    columns = {use.field: use.column for use in uses}
    keys = [name for name in ("account", "account_id", "question_column", "asked") if name in rows]
    written = pd.DataFrame(index=reader.laid.body.index)
    if "date" in columns:
        written["moment"] = reader.cells(columns["date"], text=False)
    looked_at = rows.join(written)
    if "response_id" in rows:
        twice = rows["response_id"].notna() & looked_at.duplicated(["response_id", *keys], keep="first")
    elif "respondent" in rows and "moment" in written:
        known = rows["respondent"].notna() & looked_at["moment"].notna()
        twice = known & looked_at.duplicated(["respondent", "moment", "score", *keys], keep="first")
    else:
        return
    if len(rows) >= _ENOUGH and twice.mean() > _FORM:
        # What so many rows share is a form with several questions: only a row that is the same throughout stands twice.
        twice &= reader.laid.body.duplicated(keep="first").reindex(rows.index)
    whole = twice.groupby(level=0).transform("all")
    header = next(use.header for use in uses if use.field in ("response_id", "respondent"))
    reject(fed, (twice & whole).groupby(level=0).any(), "duplicate", header)
    fed.rows = rows[~twice].sort_index(kind="stable")
