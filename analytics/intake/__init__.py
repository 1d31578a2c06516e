"""Exports, as people have them, to the canonical tables: read, recognise, parse, match, report."""
