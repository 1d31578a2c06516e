"""What holds for a whole column: its decimal sign, its date order, its scale. Decided, or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analytics.intake.asking import Questions, question_id
from analytics.intake.headers import plain
from analytics.intake.layout import LaidOut
from analytics.intake.raw import CellKind
from analytics.intake.scales import (
    Scale,
    ScaleGuess,
    as_option,
    from_option,
    guess_scale,
    named_for_recommendation,
    options_for,
)
from analytics.intake.uses import Use
from analytics.intake.values.choices import leading_number, to_binary, to_effort, to_likert
from analytics.intake.values.dates import DateOrder, DateStyle, date_style, loose, to_dates
from analytics.intake.values.degree_words import to_degrees
from analytics.intake.values.numbers import Decimal, NumberStyle, number_style, out_of, to_numbers
from analytics.intake.values.seven_words import to_seven
from analytics.intake.values.word_scales import to_listed
from analytics.intake.vocabulary import without_blanks
from analytics.tables.issue import Message, Param, Where


@dataclass(slots=True)
class ColumnNotes:
    """What was decided of one column so far, for its report."""

    scale: Scale | None = None
    date_order: DateOrder | None = None
    decimal: Decimal | None = None
    asked: bool = False
    binary: bool = False
    steps: int = 5  # of a scale in words
    evidence: list[Message] = field(default_factory=list)

    def tell(self, message: Message) -> None:
        """Note what speaks for the column, once, however often it is read."""
        if message not in self.evidence:
            self.evidence.append(message)


class SheetReader:
    """Reads the columns of one sheet as values, and keeps what was decided on the way.

    Attributes:
        notes: by column number.
        told: field by column number, or `IGNORED`, where somebody said what a column is.
        passed: columns of which a question was answered with not to use them.
    """

    def __init__(self, laid: LaidOut, shape: str, questions: Questions) -> None:
        self.laid = laid
        self.shape = shape
        self.questions = questions
        self.notes: dict[int, ColumnNotes] = {}
        self.told: dict[int, str] = {}
        self.each_row = False  # is a customer of its own
        self.passed: set[int] = set()
        self._blankless: dict[tuple[int, bool], pd.Series] = {}
        self._orders: dict[int, DateStyle] = {}
        self._decimals: dict[int, NumberStyle] = {}

    def note(self, column: int) -> ColumnNotes:
        """The notes on one column."""
        return self.notes.setdefault(column, ColumnNotes())

    def where(self, column: int | None = None) -> Where:
        """The place of a column of this sheet."""
        return Where(self.laid.file, self.laid.name, column)

    def id(self, kind: str, about: str = "") -> str:
        """The id of a question about this sheet."""
        return question_id(self.shape, kind, about)

    def header_of(self, column: int) -> str:
        """All that the header says of a column."""
        header = next((each for each in self.laid.headers if each.column == column), None)
        return f"{header.text} {header.question}".strip() if header else ""

    def about(self, column: int) -> str:
        """A column in the id of a question: by its header, by its place where that is not the only one of its name."""
        text = plain(self.header_of(column))
        same = [each.column for each in self.laid.headers if plain(self.header_of(each.column)) == text]
        return text if len(same) == 1 else f"{text}#{same.index(column)}"

    def cells(self, column: int, *, text: bool) -> pd.Series:
        """The cells of a column without words for "nothing"; error cells are blank."""
        key = (column, text)
        if key not in self._blankless:
            cells = without_blanks(self.laid.cells(column), text=text)
            self._blankless[key] = cells.mask(self.laid.kinds_of(column) == CellKind.ERROR)
        return self._blankless[key]

    def _style_of(self, column: int) -> NumberStyle:
        if column not in self._decimals:
            cells = self.cells(column, text=False)
            self._decimals[column] = number_style(cells[self.laid.kinds_of(column) == CellKind.TEXT])
        return self._decimals[column]

    def _order_of(self, column: int) -> DateStyle:
        if column not in self._orders:
            cells = self.cells(column, text=False)
            kinds = self.laid.kinds_of(column)
            text = cells[kinds == CellKind.TEXT]
            dated = bool((kinds == CellKind.DATE).any())
            self._orders[column] = (
                DateStyle("ymd", certain=True) if dated and text.notna().sum() == 0 else (date_style(text))
            )
        return self._orders[column]

    def look_at(self, dates: Sequence[int], numbers: Sequence[int]) -> None:
        """Look at all date and number columns first: one that is certain settles its neighbours in doubt."""
        for column in dates:
            self._order_of(column)
        for column in numbers:
            self._style_of(column)

    def numbers(self, column: int) -> pd.Series:
        """A column as numbers; NaN where a cell is blank or no number."""
        return to_numbers(self.cells(column, text=False), self.laid.kinds_of(column), self._decimal(column))

    def _decimal(self, column: int) -> Decimal | None:
        style, note = self._style_of(column), self.note(column)
        if style.certain or style.decimal is None:
            if style.decimal is not None:
                note.decimal = style.decimal
                note.tell(Message("intake.evidence.decimal", {"sign": style.decimal, "cell": style.telling}))
            return style.decimal
        settled = {s.decimal for at, s in self._decimals.items() if at != column and s.certain and s.decimal}
        default = settled.pop() if len(settled) == 1 else style.decimal
        if default != style.decimal or not settled:
            samples = tuple(self.cells(column, text=False).dropna().drop_duplicates().head(3))
            answer = self.questions.ask(
                self.id("decimal", self.about(column)), "decimal", self.where(column),
                Message("intake.question.decimal", {"header": self.header_of(column), "cell": style.telling}),
                default, (",", "."), samples,
            )  # fmt: skip
            note.asked = True
            chosen: Decimal = "," if answer == "," else "."
            note.decimal = chosen
            return chosen
        return default

    def dates(self, column: int, *, month_end: bool = False) -> pd.Series:
        """A column as dates; NaT where a cell is blank or no date."""
        style, note = self._order_of(column), self.note(column)
        order = style.order
        both = bool(style.day_first and style.month_first)
        if both:
            note.tell(Message("intake.evidence.order_both", {"dmy": style.day_first, "mdy": style.month_first}))
        if not style.certain:
            order = self._order_in_doubt(column, style, both=both)
        elif order is not None and style.telling:
            note.tell(Message(f"intake.evidence.order_{order}", {"cell": style.telling}))
        note.date_order = order
        cells = self.cells(column, text=False)
        # A real date of Excel is a day and nothing else.
        period, beside = loose(cells[self.laid.kinds_of(column) == CellKind.TEXT], order)
        if period:
            note.tell(Message(f"intake.evidence.period_{'last' if month_end else 'first'}", {"cell": period}))
        if beside:
            note.tell(Message("intake.evidence.words_beside_date", {"cell": beside}))
        return to_dates(cells, self.laid.kinds_of(column), order, month_end=month_end)

    def _order_in_doubt(self, column: int, style: DateStyle, *, both: bool) -> DateOrder:
        """The order of the cells that can be read in two ways: as in the column beside it, or else asked.

        `both`: other cells of the column show that neither order holds for all of it.
        """
        note, header = self.note(column), self.header_of(column)
        settled: set[DateOrder] = {
            s.order for at, s in self._orders.items() if at != column and s.certain and s.order in ("dmy", "mdy")
        }
        if len(settled) == 1 and not both:
            note.tell(Message("intake.evidence.order_elsewhere", {"header": header}))
            return settled.pop()
        why = Message("intake.question.date_order", {"header": header, "cell": style.either[0]})
        samples = style.either
        if both:
            why = Message(
                "intake.question.date_order_both",
                {"header": header, "dmy": style.day_first, "mdy": style.month_first, "cell": style.either[0]},
            )
            samples = (style.day_first, style.month_first, style.either[0])
        answer = self.questions.ask(
            self.id("date_order", self.about(column)), "date_order", self.where(column), why,
            style.order or "dmy", ("dmy", "mdy"), samples,
        )  # fmt: skip
        note.asked = True
        return "mdy" if answer == "mdy" else "dmy"

    def ratings(self, column: int) -> tuple[pd.Series, bool]:
        """A column of scores as numbers, and whether most of its cells are words, smileys or stars (1 to 5).

        Where a whole column is good or bad and nothing in between, as service desks ask it, these are 1 and 0; where
        its words are those of a scale of another length, 1 to that.
        """
        cells = self.cells(column, text=False)
        good = to_binary(cells)
        if cells.notna().sum() and good.notna().sum() > 0.9 * cells.notna().sum():
            self.note(column).binary = True
            return good, True
        seven = to_seven(cells)
        if seven is not None:
            self.note(column).steps = 7
            return seven, True
        degrees = to_degrees(cells)
        if degrees is not None:
            return degrees, True
        listed = to_listed(cells)
        if listed is not None:
            self.note(column).steps = listed[1]
            return listed[0], True
        numbers = self.numbers(column)
        rest = cells[numbers.isna() & cells.notna()]
        if rest.empty:
            return numbers, False
        said = to_likert(rest).fillna(to_effort(rest))
        in_words = bool(said.notna().sum() > numbers.notna().sum())
        filled = numbers.fillna(leading_number(rest).reindex(numbers.index))
        return filled.fillna(said.reindex(numbers.index)) if in_words else filled, in_words

    def _is_recommendation(self) -> bool:
        """Whether the file or the sheet is named after recommendation, and no column of it is."""
        named = named_for_recommendation(self.laid.file) or named_for_recommendation(self.laid.name or "")
        return named and not any(named_for_recommendation(self.header_of(each.column)) for each in self.laid.headers)

    def scale(self, use: Use, numbers: pd.Series, *, kind: str, in_words: bool, about: str = "") -> tuple[Scale, bool]:
        """The scale of a column of scores, and whether its low end is the best. Asks where the cells cannot tell."""
        column, header = use.column, self.header_of(use.column)
        cells = self.cells(column, text=False)[numbers.notna()]
        excel_percent = "%" in self.laid.formats.get(column, "")
        percent = excel_percent or bool(cells.head(200).str.contains("%", regex=False).mean() > 0.5)
        guess = guess_scale(
            numbers, header, kind=kind, top=out_of(cells.head(2000)), in_words=in_words, percent=percent,
            recommends=kind == "csat" and self._is_recommendation(),
        )  # fmt: skip
        note = self.note(column)
        if note.binary:
            guess = ScaleGuess((0, 1), certain=True, because="words")
        elif in_words:
            guess = ScaleGuess((1, note.steps), certain=True, because="words")
        chosen = guess.scale
        option = as_option(guess.scale)
        id_ = self.id("scale", self.about(column) + about)
        if not guess.certain:
            lowest, highest = whole(float(np.nanmin(numbers))), whole(float(np.nanmax(numbers)))
            why = Message("intake.question.scale", {"header": use.header, "highest": highest})
            if guess.because == "outside":
                ends: dict[str, Param] = {"low": whole(guess.scale[0]), "high": whole(guess.scale[1])}
                why = Message(
                    "intake.question.scale_outside",
                    {"header": use.header, "lowest": lowest, "highest": highest, **ends},
                )
            answer = self.questions.ask(
                id_, "scale", self.where(column), why,
                option, options_for(guess, numbers), tuple(cells.drop_duplicates().head(3)), open_=True,
            )  # fmt: skip
            chosen = from_option(answer) or guess.scale
            note.asked = True
        else:
            given = self.questions.given(id_)
            chosen = (from_option(given) if given else None) or guess.scale
            note.tell(
                Message(f"intake.evidence.scale_{guess.because}", {"low": whole(chosen[0]), "high": whole(chosen[1])})
            )
        note.scale = chosen
        return chosen, guess.turned


def whole(number: float) -> int | float:
    """A number as it is said: 10, not 10.0."""
    return int(number) if float(number).is_integer() else float(number)


def answers_for_levels(questions: Questions, titles: Mapping[str, str]) -> dict[str, str]:
    """The levels given for job titles: folded title to answer, for those that were answered."""
    return {title: answer for title, id_ in titles.items() if (answer := questions.given(id_)) is not None}
