"""Reads a deck back: its titles, its notes, its charts' figures, and every byte of text in it."""

import io
import zipfile

from pptx import Presentation


def opened(content):
    return Presentation(io.BytesIO(content))


def titles(content):
    return [slide.shapes.title.text_frame.text.replace("\N{NO-BREAK SPACE}", " ") for slide in opened(content).slides]


def notes(content):
    return [
        slide.notes_slide.notes_text_frame.text.replace("\N{NO-BREAK SPACE}", " ") for slide in opened(content).slides
    ]


def charts(content):
    """By name of the chart: its categories and series, in the order of the slides."""
    found = {}
    for slide in opened(content).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                plot = shape.chart.plots[0]
                found.setdefault(shape.name, []).append(
                    (list(plot.categories), {one.name: list(one.values) for one in plot.series}, shape)
                )
    return found


def texts(content):
    """All that is written on slides, tables and charts apart, by slide."""
    found = []
    for slide in opened(content).slides:
        said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        for shape in slide.shapes:
            if shape.has_table:
                said += [cell.text for row in shape.table.rows for cell in row.cells]
        found.append("\n".join(said).replace("\N{NO-BREAK SPACE}", " "))
    return found


def every_byte(content):
    """All parts of a package, also of the packages inside it."""
    parts = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            parts += [name.encode(), every_byte(part) if part[:2] == b"PK" else part]
    return b"\n".join(parts)
