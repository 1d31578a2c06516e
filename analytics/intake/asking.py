"""Questions that the data cannot answer, collected with their defaults; answers given before are taken at once."""

import hashlib
from collections.abc import Mapping, Sequence

from analytics.intake.headers import plain
from analytics.tables.imported import Question
from analytics.tables.issue import Message, Where


def shape_of(headers: Sequence[str], sheet: str | None) -> str:
    """What files of the same shape have in common: their header row and the sheet's name, not the file's."""
    return "\x1f".join([plain(sheet or ""), *(plain(header) for header in headers)])


def question_id(shape: str, kind: str, about: str = "") -> str:
    """A stable id: the same for next month's export of the same shape."""
    digest = hashlib.sha256("\x1e".join((shape, kind, about)).encode()).hexdigest()
    return f"{kind}-{digest[:12]}"


class Questions:
    """Collects the questions of one intake.

    Attributes:
        answers: option by question id. An answer that is no option is not taken, and listed in `unfit`.
        asked: by id, in the order of asking; two files of the same shape share their questions.
        unfit: ids of answers that do not fit their question.
    """

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers
        self.asked: dict[str, Question] = {}
        self.unfit: set[str] = set()

    def given(self, id_: str, options: Sequence[str] = ()) -> str | None:
        """The answer to a question, None where there is none or it is not among the options."""
        answer = self.answers.get(id_)
        if answer is None:
            return None
        if options and answer not in options:
            self.unfit.add(id_)
            return None
        return answer

    def ask(
        self,
        id_: str,
        kind: str,
        where: Where,
        why: Message,
        default: str,
        options: Sequence[str],
        samples: Sequence[str] = (),
        *,
        open_: bool = False,
    ) -> str:
        """Ask, and take the answer or else the default. `open_`: other answers than the options fit too."""
        self.asked.setdefault(id_, Question(id_, kind, where, why, default, tuple(options), tuple(samples)[:3]))
        answer = self.given(id_, () if open_ else options)
        return default if answer is None else answer

    def forget(self, file: str, sheet: str | None) -> None:
        """Drop what was asked about one sheet, as it is going to be read again."""
        self.asked = {id_: q for id_, q in self.asked.items() if (q.where.file, q.where.sheet) != (file, sheet)}

    def answered(self, id_: str) -> str | None:
        """The answer that was taken for a question, None where its default was."""
        return None if id_ in self.unfit else self.answers.get(id_)
