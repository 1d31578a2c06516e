"""The pages that slides are put on: our own look, or a company's template with its layouts, fonts and colours.

A template may be called and built in any way: layouts are found by the placeholders they have, never by their names.
"""

import copy
import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.util import Emu

from analytics.reports.deck_look import own_look

_TITLES: Final = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES: Final = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
_FURNITURE: Final = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
# A template's content must have this part of the page, or it is no page for a chart.
_LEAST_WIDE, _LEAST_TALL = 0.55, 0.45
_MARGIN: Final = 0.045
_LARGEST_TEMPLATE: Final = 200_000_000  # bytes, unpacked


class Box(NamedTuple):
    """A rectangle on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    def columns(self, share: float, gap: int) -> "tuple[Box, Box]":
        """Two boxes beside each other; the left one has `share` of the width."""
        first = int(self.width * share - gap / 2)
        return (
            Box(self.left, self.top, first, self.height),
            Box(self.left + first + gap, self.top, self.width - first - gap, self.height),
        )

    def above(self, foot: int) -> "tuple[Box, Box]":
        """The box without its lowest `foot`, and that foot."""
        return (
            Box(self.left, self.top, self.width, self.height - foot),
            Box(self.left, self.top + self.height - foot, self.width, foot),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """A presentation to put slides in.

    Attributes:
        deck: python-pptx's presentation, without slides.
        opening, content: the layouts of the first slide and of all others.
        area: where a slide's content goes.
        branded: whether the look is somebody else's.
    """

    deck: Any
    opening: Any
    content: Any
    area: Box
    branded: bool


def stage(template: bytes | None = None) -> Stage | None:
    """Our own look, or a template's; None where the template is no presentation that can be opened."""
    deck = own_look() if template is None else _opened(template)
    if deck is None or not len(deck.slide_layouts):
        return None
    content = _content_layout(deck)
    return Stage(deck, _opening_layout(deck) or content, content, _area(deck, content), template is not None)


def _opened(template: bytes) -> Any | None:  # noqa: ANN401  python-pptx is untyped
    try:
        deck = Presentation(io.BytesIO(_as_presentation(template)))
        _emptied(deck)
    except (PythonPptxError, zipfile.BadZipFile, SyntaxError, KeyError, ValueError, AttributeError, OSError):
        return None
    return deck


def _as_presentation(template: bytes) -> bytes:
    """A potx is a presentation but for its declared type. Raises ValueError for one with macros or absurdly large."""
    types = "[Content_Types].xml"
    with zipfile.ZipFile(io.BytesIO(template)) as source:
        if sum(entry.file_size for entry in source.infolist()) > _LARGEST_TEMPLATE:
            raise ValueError(types)
        declared = source.read(types)
        if b"macroEnabled" in declared:
            raise ValueError(types)
        if b"presentationml.template.main+xml" not in declared:
            return template
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                part = source.read(name)
                if name == types:
                    part = re.sub(
                        rb"presentationml\.template\.main\+xml", b"presentationml.presentation.main+xml", part
                    )
                target.writestr(name, part)
        return out.getvalue()


def _emptied(deck: Any) -> None:  # noqa: ANN401
    """Drop a template's example slides, and what refers to them: sections and custom shows."""
    listed = deck.slides._sldIdLst  # noqa: SLF001  python-pptx offers no way to remove a slide
    for entry in list(listed):
        deck.part.drop_rel(entry.rId)
        listed.remove(entry)
    root = deck.part._element  # noqa: SLF001
    for name in ("p:extLst", "p:custShowLst"):
        for part in root.findall(qn(name)):
            root.remove(part)


def _of(layout: Any, kinds: tuple[Any, ...]) -> list[Any]:  # noqa: ANN401
    return [shape for shape in layout.placeholders if shape.placeholder_format.type in kinds]


def _others(layout: Any) -> int:  # noqa: ANN401
    """Placeholders that would stay empty: all but title, text and furniture."""
    known = (*_TITLES, *_BODIES, *_FURNITURE, PP_PLACEHOLDER.SUBTITLE)
    return sum(shape.placeholder_format.type not in known for shape in layout.placeholders)


def _opening_layout(deck: Any) -> Any | None:  # noqa: ANN401
    for layout in deck.slide_layouts:
        if _of(layout, (PP_PLACEHOLDER.CENTER_TITLE,)):
            return layout
    for layout in deck.slide_layouts:
        if _of(layout, _TITLES) and _of(layout, (PP_PLACEHOLDER.SUBTITLE,)):
            return layout
    return None


def _content_layout(deck: Any) -> Any:  # noqa: ANN401
    """With a title and one large text; else with a title alone; else whatever there is."""
    page = deck.slide_width * deck.slide_height

    def large(shape: Any) -> bool:  # noqa: ANN401
        return bool((shape.width or 0) * (shape.height or 0) > 0.3 * page)

    titled = [layout for layout in deck.slide_layouts if _of(layout, (PP_PLACEHOLDER.TITLE,))]
    for layout in titled:
        bodies = _of(layout, _BODIES)
        if len(bodies) == 1 and large(bodies[0]) and not _others(layout):
            return layout
    for layout in titled:
        if not _of(layout, _BODIES) and not _others(layout):
            return layout
    return (titled or list(deck.slide_layouts))[0]


def _area(deck: Any, layout: Any) -> Box:  # noqa: ANN401
    """The text's place on the layout; else what is left under the title."""
    wide, tall = deck.slide_width, deck.slide_height
    for shape in _of(layout, _BODIES):
        if (shape.width or 0) >= _LEAST_WIDE * wide and (shape.height or 0) >= _LEAST_TALL * tall:
            return Box(shape.left, shape.top, shape.width, shape.height)
    left, width, top = int(_MARGIN * wide), int((1 - 2 * _MARGIN) * wide), int(0.22 * tall)
    for shape in _of(layout, _TITLES):
        if shape.top is not None and shape.height is not None and shape.top + shape.height < 0.45 * tall:
            top = shape.top + shape.height + int(0.02 * tall)
        if shape.width is not None and shape.width >= _LEAST_WIDE * wide:
            left, width = shape.left, shape.width
    bottom = int(0.925 * tall)
    for shape in _of(layout, _FURNITURE):
        if shape.top is not None and shape.top > 0.8 * tall:
            bottom = min(bottom, shape.top)
    return Box(left, top, width, bottom - top)


def add_slide(on: Stage, *, opening: bool = False) -> Any:  # noqa: ANN401
    """A new slide of the stage, with the page number that the layout has."""
    layout = on.opening if opening else on.content
    slide = on.deck.slides.add_slide(layout)
    if not opening:
        for shape in _of(layout, (PP_PLACEHOLDER.SLIDE_NUMBER,)):
            number = copy.deepcopy(shape._element)  # noqa: SLF001
            number.nvSpPr.cNvPr.set(
                "id", str(max(one.shape_id for one in slide.shapes) + 1 if len(slide.shapes) else 2)
            )
            slide.shapes._spTree.append(number)  # noqa: SLF001
    return slide


def title_of(slide: Any, on: Stage) -> Any:  # noqa: ANN401
    """The title's shape; a text box where the layout has none."""
    if slide.shapes.title is not None:
        return slide.shapes.title
    wide, tall = on.deck.slide_width, on.deck.slide_height
    box = slide.shapes.add_textbox(
        Emu(int(_MARGIN * wide)), Emu(int(0.05 * tall)), Emu(int((1 - 2 * _MARGIN) * wide)), Emu(int(0.14 * tall))
    )
    box.name = "Title"
    return box


def text_of(slide: Any) -> Any | None:  # noqa: ANN401
    """The placeholder for text: the subtitle of an opening, the body of any other slide."""
    kinds = (PP_PLACEHOLDER.SUBTITLE, *_BODIES)
    return next((shape for shape in slide.placeholders if shape.placeholder_format.type in kinds), None)


def remove_empty(slide: Any) -> None:  # noqa: ANN401
    """Take away the placeholders that nothing was put in: they would ask the reader to click."""
    for shape in list(slide.placeholders):
        kind = shape.placeholder_format.type
        if kind in (*_FURNITURE, *_TITLES) or (shape.has_text_frame and shape.text_frame.text):
            continue
        shape._element.getparent().remove(shape._element)  # noqa: SLF001


def size_of(shape: Any, default: float) -> float:  # noqa: ANN401
    """The font size in points that a title or a text has from its layout or master."""
    kind = shape.placeholder_format.type if shape.is_placeholder else None
    layout = shape.part.slide.slide_layout
    inherited = [one for one in (*layout.placeholders,) if shape.is_placeholder
                 and one.placeholder_format.idx == shape.placeholder_format.idx]  # fmt: skip
    for one in inherited:
        level = one._element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")  # noqa: SLF001
        if level is not None and level.get("sz"):
            return int(level.get("sz")) / 100
    styles = layout.slide_master._element.find(qn("p:txStyles"))  # noqa: SLF001
    if styles is None or kind is None:
        return default
    style = "p:titleStyle" if kind in _TITLES else "p:bodyStyle"
    level = styles.find(f"{qn(style)}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    return int(level.get("sz")) / 100 if level is not None and level.get("sz") else default
