"""A company's template: its layouts, fonts and colours, whatever it is called and however it is built."""

import io
import re
import zipfile

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches

from analytics.reports.deck import deck
from analytics.reports.deck_template import stage
from locales import translator
from tests.analytics.reports.deck_reading import every_byte, opened, titles
from tests.analytics.reports.portfolios import report, three

NL = translator("nl")
_REPORT = report(three(), NL)


def brand(*, wide=False, layouts=None, accents=("2E9E4F", "C2185B"), dark=False):
    """A template with layouts of other names, an example slide, its own author, a green first accent."""
    made = Presentation()
    if wide:
        made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    for number, layout in enumerate(list(made.slide_layouts)):
        if layouts is not None and number not in layouts:
            made.slide_layouts.remove(layout)
        else:
            layout.name = f"Vormgeving {number}"
    made.slides.add_slide(made.slide_layouts[0]).notes_slide.notes_text_frame.text = "Voorbeeld van het merkbureau"
    made.core_properties.author = "Merkbureau"
    theme = made.slide_master.part.part_related_by(RT.THEME)
    written = theme.blob.decode().replace('typeface="Calibri"', 'typeface="Georgia"')
    for number, colour in enumerate(accents, start=1):
        written = re.sub(
            rf"(<a:accent{number}>).*?(</a:accent{number}>)", rf'\1<a:srgbClr val="{colour}"/>\2', written, flags=re.S
        )
    theme._blob = written.encode()
    if dark:
        mapped = made.slide_master._element.find("{*}clrMap")
        mapped.set("bg1", "dk1")
        mapped.set("tx1", "lt1")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def potx(content, kind="presentationml.template.main+xml"):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(b"presentationml.presentation.main+xml", kind.encode())
            target.writestr(name, part)
    return out.getvalue()


def made_on(template):
    on = stage(template)
    assert on is not None
    return deck(_REPORT, NL, on)


@pytest.mark.parametrize(
    "template",
    [brand(), brand(wide=True), brand(dark=True), brand(layouts=[5]), brand(layouts=[6]), brand(layouts=[0]),
     brand(layouts=[10]), brand(accents=("808080",) * 6), potx(brand())],
    ids=["4:3", "wide", "dark", "title only", "blank only", "opening only", "vertical", "grey", "potx"],
)  # fmt: skip
def test_the_story_is_the_same_on_any_template(template):
    made = opened(made_on(template))
    source = Presentation(io.BytesIO(template)) if b"template.main" not in every_byte(template) else None
    assert len(made.slides) == 11
    if source is not None:
        assert (made.slide_width, made.slide_height) == (source.slide_width, source.slide_height)
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= made.slide_width, shape.name
            assert shape.top + shape.height <= made.slide_height, shape.name
        assert sum(shape.has_chart or shape.has_table or shape.has_text_frame for shape in slide.shapes) > 0


def test_the_templates_layouts_fonts_and_colours_are_used_and_its_own_slides_and_author_are_not():
    content = made_on(brand())
    made = opened(content)
    assert {slide.slide_layout.name for slide in made.slides} == {"Vormgeving 0", "Vormgeving 1"}
    assert titles(content)[0].startswith("€ 780k")
    everything = every_byte(content)
    assert b"Georgia" in everything
    assert b"Merkbureau" not in everything
    assert b"Voorbeeld van het merkbureau" not in everything
    # Hidden risk is not the brand's green: that is what fooled people before.
    charts = [shape.chart._chartSpace.xml for slide in made.slides for shape in slide.shapes if shape.has_chart]
    assert any('schemeClr val="accent2"' in xml for xml in charts)
    assert not any('schemeClr val="accent1"' in xml for xml in charts)


@pytest.mark.parametrize(
    "content",
    [b"", b"no presentation", b"PK\x03\x04 and then nothing", potx(brand(), "spreadsheetml.sheet.main+xml"),
     potx(brand(), "ms-powerpoint.presentation.macroEnabled.main+xml")],
    ids=["empty", "text", "broken zip", "a workbook", "macros"],
)  # fmt: skip
def test_what_is_no_template_is_refused(content):
    assert stage(content) is None
