"""The making of one slide: its title, its parts, its foot and what the speaker says."""

from collections.abc import Sequence
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Pt

from analytics.reports.deck_charts import describe
from analytics.reports.deck_colours import palette
from analytics.reports.deck_template import Box, Stage, add_slide, remove_empty, text_of, title_of
from analytics.reports.deck_text import Line, fitting, right, that_fit, write_body, write_box, write_run, write_title
from analytics.reports.deck_words import Words, clean
from analytics.reports.reported import Report

_FOOT: Final = Pt(36)
GAP: Final = Pt(24)
# The table style without any look: the lines are our own, in the theme's colours.
_NO_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_CELL: Final = 14


class Pages:
    """The slides of one deck, made one after the other."""

    def __init__(self, on: Stage, report: Report, say: Words) -> None:
        self.on = on
        self.report = report
        self.say = say
        self.palette = palette(on.deck, branded=on.branded)
        self._slides: list[Any] = []

    def opening(self, title: str, lines: Sequence[str], notes: Sequence[str]) -> None:
        """The first slide: one sentence, and what it is about."""
        slide = add_slide(self.on, opening=True)
        self._title(slide, title, notes)
        said = [Line(line, plain=True) for line in lines]
        holder = text_of(slide)
        if holder is not None and holder.width:
            write_body(
                holder, said, self.say.language, Box(holder.left, holder.top, holder.width, holder.height), most=20
            )
        else:
            write_box(slide, said, self.say.language, self.on.area, size=20)

    def page(self, title: str, foot: str, notes: Sequence[str]) -> tuple[Any, Box]:
        """A slide with a title and a foot; returns it, and the room between."""
        slide = add_slide(self.on)
        self._title(slide, title, notes)
        area, below = self.on.area.above(_FOOT)
        if foot:
            write_box(
                slide, [Line(foot)], self.say.language, below, size=12, name="Source", tone=self.palette.muted
            ).text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        return slide, area.above(Pt(8))[0]

    def text(self, slide: Any, lines: Sequence[Line], box: Box, *, most: float = 18) -> None:  # noqa: ANN401
        """Text in the layout's own placeholder, or in a box where it has none left."""
        lines = that_fit(lines, box)
        holder = text_of(slide)
        if holder is not None and not holder.text_frame.text:
            write_body(holder, lines, self.say.language, box, most)
        else:
            write_box(slide, lines, self.say.language, box, size=most)

    def table(
        self,
        slide: Any,  # noqa: ANN401
        box: Box,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        says: str,
        figures: Sequence[int] = (),
        most: float = _CELL,
    ) -> None:
        """A native table over the width of the box.

        Args:
            slide: the slide.
            box: where.
            headers: one a column.
            rows: one text a column each.
            shares: of the width, by column.
            says: what it holds, for who cannot see it.
            figures: columns that end at the right.
            most: the largest size of its text.
        """
        frame = slide.shapes.add_table(len(rows) + 1, len(headers), *(Emu(part) for part in box))
        frame.name = "Table"
        describe(frame, says)
        table = frame.table
        frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE  # noqa: SLF001
        table.first_row, table.horz_banding = True, False
        whole = sum(shares)
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Emu(int(box.width * share / whole))
        tall = min(int(box.height / (len(rows) + 1)), Pt(44))
        widths = [int(box.width * share / whole) for share in shares]
        size = min(
            fitting([Line(clean(text), plain=True)], most, Box(0, 0, width, tall), gap=0.0, least=10)
            for row in rows
            for text, width in zip(row, widths, strict=True)
        )
        for number, texts in enumerate((headers, *rows)):
            table.rows[number].height = tall
            for place, text in enumerate(texts):
                self._cell(
                    table.cell(number, place),
                    text,
                    size if number else min(size, 12),
                    head=number == 0,
                    figure=place in figures,
                )

    def _cell(self, cell: Any, text: str, size: float, *, head: bool, figure: bool) -> None:  # noqa: ANN401
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        cell.margin_left = cell.margin_right = Pt(5)
        cell.margin_top = cell.margin_bottom = Pt(2)
        paragraph = cell.text_frame.paragraphs[0]
        colour = write_run(paragraph, text, self.say.language, size, strong=head)
        (self.palette.muted if head else self.palette.text).paint(colour)
        if figure:
            right(paragraph)
        line = OxmlElement("a:lnB")
        line.set("w", "9525")
        fill = OxmlElement("a:solidFill")
        fill.append((self.palette.muted if head else self.palette.faint).ink())
        line.append(fill)
        cell._tc.get_or_add_tcPr().append(line)  # noqa: SLF001  python-pptx draws no lines of cells

    def _title(self, slide: Any, title: str, notes: Sequence[str]) -> None:  # noqa: ANN401
        write_title(title_of(slide, self.on), clean(title).rstrip("."), self.say.language)
        slide.notes_slide.notes_text_frame.text = "\n".join(clean(note) for note in notes if note)
        self._slides.append(slide)

    def close(self) -> None:
        """Take away what was left empty."""
        for slide in self._slides:
            remove_empty(slide)
