"""Text on slides: in the template's own placeholders, small enough to fit, marked with its language."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.dml.color import ColorFormat
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Pt

from analytics.reports.deck_template import Box, size_of
from analytics.reports.deck_words import clean

_LANGUAGES: Final = {"nl": "nl-NL", "en": "en-GB"}
# Mean width of a letter, in parts of the font's size: a little wide, so that other fonts fit too.
_LETTER, _BOLD_LETTER = 0.54, 0.58
_LINE: Final = 1.22
_INSET: Final = 0.1 * 72  # points on each side of a text box
_SMALLEST: Final = 12.0


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `strong` is bold; `plain` has no bullet."""

    text: str
    strong: bool = False
    plain: bool = False


def height_of(lines: Sequence[Line], size: float, width: int, gap: float = 0.35) -> float:
    """How tall the lines will be, in EMU, at a size in points and a width in EMU."""
    room = max(width / Pt(1) - 2 * _INSET - (0 if all(line.plain for line in lines) else 18), size)
    rows = 0.0
    for line in lines:
        letter = _BOLD_LETTER if line.strong else _LETTER
        rows += max(1, math.ceil(len(line.text) * letter * size / room)) + gap
    return float((rows * _LINE * size + 2 * 3.6) * Pt(1))


def fitting(lines: Sequence[Line], size: float, box: Box, gap: float = 0.35, least: float = _SMALLEST) -> float:
    """The largest size from `size` down at which the lines fit; never below what can be read."""
    while size > least and height_of(lines, size, box.width, gap) > box.height:
        size -= 1
    return size


def that_fit(lines: Sequence[Line], box: Box) -> list[Line]:
    """The first lines, as many as can be read in the box at the smallest size; at least one."""
    kept = list(lines)
    while len(kept) > 1 and height_of(kept, _SMALLEST, box.width) > box.height:
        kept.pop()
        while len(kept) > 1 and kept[-1].strong and kept[-1].plain:
            kept.pop()  # a heading over nothing
    return kept


def write_title(shape: Any, text: str, language: str) -> None:  # noqa: ANN401  python-pptx is untyped
    """Put a finding into a title, a little smaller than the template's where it would run out of its place."""
    wide, tall = shape.width, shape.height
    line = Line(clean(text), strong=True, plain=True)
    wanted = size_of(shape, 28)
    size = wanted
    while size > 16 and wide and height_of([line], size, wide, gap=0.0) > tall:
        size -= 1
    _fill(shape.text_frame, [line], language, size if size < wanted else None, bold=False)


def write_body(shape: Any, lines: Sequence[Line], language: str, box: Box, most: float = 18) -> None:  # noqa: ANN401
    """Put lines into a text placeholder, moved to `box`."""
    shape.left, shape.top, shape.width, shape.height = (Emu(part) for part in box)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    size = fitting(lines, min(most, size_of(shape, most)), box)
    _fill(shape.text_frame, lines, language, size)


def write_box(
    slide: Any,  # noqa: ANN401
    lines: Sequence[Line],
    language: str,
    box: Box,
    *,
    size: float = 14,
    name: str = "Text",
    tone: Any = None,  # noqa: ANN401  a deck_colours.Tone
) -> Any:  # noqa: ANN401
    """A text box in the theme's own font, for what has no placeholder."""
    shape = slide.shapes.add_textbox(*(Emu(part) for part in box))
    shape.name = name
    shape.text_frame.auto_size = MSO_AUTO_SIZE.NONE
    _fill(shape.text_frame, [Line(line.text, line.strong, plain=True) for line in lines], language,
          fitting(lines, size, box))  # fmt: skip
    if tone is not None:
        for paragraph in shape.text_frame.paragraphs:
            for run in paragraph.runs:
                tone.paint(run.font.color)
    return shape


def _fill(frame: Any, lines: Sequence[Line], language: str, size: float | None, *, bold: bool = True) -> None:  # noqa: ANN401
    frame.word_wrap = True
    frame.clear()
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        write_run(paragraph, line.text, language, size, strong=line.strong and bold)
        if place:
            paragraph.space_before = Pt(round((size or 18) * 0.35))
        if line.plain and bold:
            unbulleted(paragraph)


def write_run(
    paragraph: Any,  # noqa: ANN401
    text: str,
    language: str,
    size: float | None = None,
    *,
    strong: bool = False,
) -> ColorFormat:
    """One run of text; returns its colour, to be painted."""
    run = paragraph.add_run()
    run.text = clean(text)
    run._r.get_or_add_rPr().set("lang", _LANGUAGES.get(language, "en-GB"))  # noqa: SLF001  python-pptx knows three
    if size is not None:
        run.font.size = Pt(size)
    if strong:
        run.font.bold = True
    return run.font.color


def unbulleted(paragraph: Any) -> None:  # noqa: ANN401
    """A paragraph without the bullet and the indent of its level."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(OxmlElement("a:buNone"))


def right(paragraph: Any) -> None:  # noqa: ANN401
    """A paragraph that ends at the right: a figure in a table."""
    paragraph.alignment = PP_ALIGN.RIGHT
