"""The look of a deck without a brand of its own: a wide page, three layouts, and the colours of the dashboard."""

from typing import Any, Final

from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Inches

_WIDE, _TALL = Inches(13.333), Inches(7.5)
# A font that every office has; text is measured for it too.
_FONT: Final = "Arial"
# dk1, lt1, dk2, lt2, six accents (hidden risk first, then the quiet corners), links.
_COLOURS: Final = {
    "dk1": "1C2126", "lt1": "FFFFFF", "dk2": "3B444C", "lt2": "F3F4F1", "accent1": "D55E00", "accent2": "5B4B7A",
    "accent3": "5B93B9", "accent4": "8C8C6A", "accent5": "5C656D", "accent6": "C9CED2", "hlink": "2F6F97",
    "folHlink": "5B4B7A",
}  # fmt: skip
_LEFT, _TOP, _WIDTH = Inches(0.6), Inches(0.45), Inches(12.13)
_KEPT: Final = ("Title Slide", "Title and Content", "Title Only")
_SIZES: Final = (18, 16, 14, 14, 14)


def own_look() -> Any:  # noqa: ANN401  python-pptx is untyped
    """A presentation without slides: 16:9, with a title, a content and a title-only layout."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDE, _TALL
    master = deck.slide_master
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    _theme(master)
    _master(master)
    for layout in deck.slide_layouts:
        _layout(layout)
    # The library's own example page is no picture of this deck.
    package = deck.part.package
    for key, relation in list(package._rels.items()):  # noqa: SLF001  python-pptx offers no other way
        if relation.reltype == RT.THUMBNAIL:
            package._rels.pop(key)  # noqa: SLF001
    return deck


def _theme(master: Any) -> None:  # noqa: ANN401
    part = master.part.part_related_by(RT.THEME)
    root = parse_xml(part.blob)
    root.set("name", "Blindspot")
    for name, colour in _COLOURS.items():
        slot = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        for old in list(slot):
            slot.remove(old)
        slot.append(_element("a:srgbClr", val=colour))
    for latin in root.iterfind(f".//{qn('a:fontScheme')}//{qn('a:latin')}"):
        latin.set("typeface", _FONT)
    part._blob = serialize_part_xml(root)  # noqa: SLF001


def _place(shape: Any, left: int, top: int, width: int, height: int) -> None:  # noqa: ANN401
    shape.left, shape.top, shape.width, shape.height = Emu(left), Emu(top), Emu(width), Emu(height)


def _master(master: Any) -> None:  # noqa: ANN401
    for shape in master.placeholders:
        kind = shape.placeholder_format.type
        match kind.name:
            case "TITLE":
                _place(shape, _LEFT, _TOP, _WIDTH, Inches(1.05))
                shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
            case "BODY":
                _place(shape, _LEFT, Inches(1.65), _WIDTH, Inches(5.2))
            case "SLIDE_NUMBER":
                _place(shape, Inches(11.73), Inches(6.98), Inches(1.0), Inches(0.3))
            case "FOOTER":
                _place(shape, Inches(4.5), Inches(6.98), Inches(4.3), Inches(0.3))
            case "DATE":
                _place(shape, _LEFT, Inches(6.98), Inches(2.5), Inches(0.3))
    styles = master._element.find(qn("p:txStyles"))  # noqa: SLF001
    title = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "2600")
    title.find(qn("a:defRPr")).set("b", "1")
    body = styles.find(qn("p:bodyStyle"))
    for number, size in enumerate(_SIZES, start=1):
        body.find(f"{qn(f'a:lvl{number}pPr')}/{qn('a:defRPr')}").set("sz", str(size * 100))
    level = body.find(qn("a:lvl1pPr"))
    level.set("marL", "228600")
    level.set("indent", "-228600")
    mark = master.shapes._element  # noqa: SLF001  masters offer no add_shape
    mark.append(_bar(_LEFT + Inches(0.1), Inches(0.36)))


def _bar(left: int, top: int) -> Any:  # noqa: ANN401
    """A short strong line above the title, as a shape of the master."""
    scratch = Presentation()
    slide = scratch.slides.add_slide(scratch.slide_layouts[6])
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, Inches(0.9), Inches(0.07))
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    shape.line.fill.background()
    shape.name = "Blindspot"
    element = shape._element  # noqa: SLF001
    element.nvSpPr.cNvPr.set("id", "99")
    element.remove(element.find(qn("p:style")))  # it would cast a shadow
    return element


def _layout(layout: Any) -> None:  # noqa: ANN401
    for shape in layout.placeholders:
        kind = shape.placeholder_format.type.name
        properties = shape._element.spPr  # noqa: SLF001
        for own in properties.findall(qn("a:xfrm")):
            properties.remove(own)  # its place is the master's
        if kind == "CENTER_TITLE":
            _place(shape, _LEFT, Inches(1.5), Inches(11.6), Inches(2.9))
            shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
            _first_level(shape, 3600)
        elif kind == "SUBTITLE":
            _place(shape, _LEFT, Inches(4.65), Inches(11.6), Inches(1.9))
            _first_level(shape, 1800)
    if layout.name == "Title Slide":
        layout.background.fill.solid()
        layout.background.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2


def _first_level(shape: Any, size: int) -> None:  # noqa: ANN401
    listed = shape._element.txBody.find(qn("a:lstStyle"))  # noqa: SLF001
    for old in list(listed):
        listed.remove(old)
    level = _element("a:lvl1pPr", algn="l", marL="0", indent="0")
    level.append(_element("a:buNone"))
    level.append(_element("a:defRPr", sz=str(size)))
    listed.append(level)


def _element(tag: str, **attributes: str) -> Any:  # noqa: ANN401
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(name, value)
    return made
