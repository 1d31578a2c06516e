"""Two lists that name an amount for the same customers: the same contracts twice, or contracts beside each other."""

from collections.abc import Sequence
from typing import Final

from analytics.intake.asking import Questions
from analytics.intake.convert import Fed
from analytics.intake.sheet import Interpreted
from analytics.tables.issue import Issue, Message, Param, Where

ONCE: Final = "once"
ADDED: Final = "added"
_FEW: Final = 3
_MOSTLY: Final = 0.8
_ALIKE: Final = 0.01


def contracts_listed_twice(understood: Sequence[Interpreted], questions: Questions) -> list[Issue]:
    """Count contracts once that two lists hold with the same amounts, unless somebody says that they are others.

    What the second list says beyond the first is taken over. Where the amounts differ they are added up, and said.
    """
    lists = [(each, fed) for each in understood for fed in each.feds if fed.table == "contracts" and _one_each(fed)]
    found: list[Issue] = []
    for at, (second, again) in enumerate(lists):
        for first, kept in lists[:at]:
            same = _same_customers(kept, again)
            if same is None:
                continue
            if same < _MOSTLY:
                params: dict[str, Param] = {**_names(first, second), "n": len(again.rows)}
                found.append(Issue("lists_add_up", _where(second), len(again.rows), params))
                continue
            answer = questions.ask(
                second.reader.id("same_contracts", first.shape), "same_contracts", _where(second),
                Message("intake.question.same_contracts", _names(first, second)),
                ONCE, (ONCE, ADDED),
            )  # fmt: skip
            if answer == ONCE:
                _take_over(kept, again)
                break
    return found


def _one_each(fed: Fed) -> bool:
    rows = fed.rows
    if "annual_value" not in rows or len(rows) < _FEW:
        return False
    return bool(rows["account"].notna().all()) and rows["account"].is_unique


def _same_customers(kept: Fed, again: Fed) -> float | None:
    """Of how large a share of the customers in both lists the amounts are the same; None where few are in both."""
    both = kept.rows.set_index("account")["annual_value"].to_frame("first").join(
        again.rows.set_index("account")["annual_value"].rename("second"), how="inner"
    )  # fmt: skip
    if len(both) < max(_FEW, _MOSTLY * min(len(kept.rows), len(again.rows))):
        return None
    known = both.dropna()
    if known.empty:
        return None
    return float(((known["first"] - known["second"]).abs() <= _ALIKE * known["first"].abs()).mean())


def _take_over(kept: Fed, again: Fed) -> None:
    """Let the first list say what only the second does; customers of the second alone stay there."""
    more = again.rows.set_index("account")
    for name in more.columns:
        told = kept.rows["account"].map(more[name])
        kept.rows[name] = kept.rows[name].where(kept.rows[name].notna(), told) if name in kept.rows else told
    again.rows = again.rows[~again.rows["account"].isin(kept.rows["account"])]


def _names(first: Interpreted, second: Interpreted) -> dict[str, Param]:
    """How the two lists are called: by their sheets, or by their files, where a tool calls every sheet the same."""
    names = [each.laid.name or each.laid.file for each in (first, second)]
    other, sheet = names if names[0] != names[1] else (first.laid.file, second.laid.file)
    return {"other": other, "sheet": sheet}


def _where(each: Interpreted) -> Where:
    return each.reader.where()
