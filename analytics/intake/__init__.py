"""Exports, as people have them, to the canonical tables: read, recognise, parse, match, report."""

from analytics.intake.exports import import_raw, read_exports
from analytics.intake.inspection import inspection
from analytics.intake.mapping import MappingFile, load_answers, save_answers
from analytics.intake.raw import Limits, SourceFile

__all__ = [
    "Limits",
    "MappingFile",
    "SourceFile",
    "import_raw",
    "inspection",
    "load_answers",
    "read_exports",
    "save_answers",
]
