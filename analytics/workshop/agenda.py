"""The steps of a workshop, and what each asks from the people in the room.

The one place where question ids and the values of an answer are fixed: the phone offers them, the store keeps them, the
screen counts them.
"""

from dataclasses import dataclass
from typing import Any, Final, Literal

# A step's number in the store is its place here; people join at step 0, before the first picture.
STEPS: Final = ("join", "csat", "estimate", "gut", "evidence", "expectations", "decisions", "close")

# Will this customer renew?
RENEWAL: Final = ("surely", "probably", "unsure", "probably_not", "surely_not")
# When did we last speak with somebody who decides there?
CONTACT: Final = ("quarter", "half_year", "year", "longer", "never", "no_idea")
# "This is a problem of ours", "I will back the plan": from 1 (not at all) to 5 (wholly).
AGREE: Final = (1, 2, 3, 4, 5)

# The kind under which the store keeps what is typed at the step of the one question, and what the room decides.
EXPECTATION: Final = "expectation"
DECISION: Final = "decision"
# What one person may type at the step of the one question, in characters.
MAX_EXPECTATION: Final = 200
MAX_MEASURE: Final = 200
MAX_EXPECTATIONS: Final = 3


@dataclass(frozen=True, slots=True)
class Question:
    """One question to one person.

    Attributes:
        id: `renewal:<account>`, `contact:<account>`, `problem:before`, `plan:before`, `problem:after` or `plan:after`;
            `<account>` is the id under which `shown["accounts"]` lists it, never a name.
        values: the answers that count, as they are stored.
    """

    id: str
    kind: Literal["renewal", "contact", "problem", "plan"]
    account: str | None
    values: tuple[str | int, ...]


def questions_at(step: int, shown: dict[str, Any]) -> tuple[Question, ...]:
    """What is asked at a step; nothing at those where the room only looks, or types.

    Args:
        step: a place in `STEPS`; any other number asks nothing.
        shown: what phones may show: `{"title": str, "accounts": [{"id": "1", "name": str}, ...]}`.
    """
    match STEPS[step] if 0 <= step < len(STEPS) else "":
        case "estimate":
            asked: list[Question] = []
            for account in shown.get("accounts", ()):
                key = str(account["id"])
                asked.append(Question(f"renewal:{key}", "renewal", key, RENEWAL))
                asked.append(Question(f"contact:{key}", "contact", key, CONTACT))
            return (*asked, *_opinions("before"))
        case "close":
            return _opinions("after")
    return ()


def question(question_id: str, step: int, shown: dict[str, Any]) -> Question | None:
    """The question with this id if it is asked at this step; None for any other id, whatever it holds."""
    return next((asked for asked in questions_at(step, shown) if asked.id == question_id), None)


def _opinions(moment: str) -> tuple[Question, ...]:
    return (
        Question(f"problem:{moment}", "problem", None, AGREE),
        Question(f"plan:{moment}", "plan", None, AGREE),
    )
