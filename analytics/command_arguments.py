"""The arguments of the command line: which commands there are, what each takes, and what is refused."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import NoReturn


class Refused(Exception):  # noqa: N818  it is an answer, not a fault
    """There is no result; the text is the sentence that says why."""


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with a call."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        raise Refused(f"{self.prog}: {message}")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date such as 2026-11-01") from None


def _chance(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 < value < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a share between 0 and 1, such as 0.12")
    return value


def _several(text: str) -> int:
    value = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of accounts, 1 or more")
    return value


def command_parser() -> argparse.ArgumentParser:
    """The parser of `python -m analytics`; it raises `Refused` where a call cannot be."""
    spoken = _Parser(add_help=False)
    spoken.add_argument("--language", choices=("nl", "en"), default="en", help="language of the sentences")
    read = _Parser(add_help=False)
    read.add_argument("files", nargs="+", metavar="FILE", type=Path)
    read.add_argument("--answers", type=Path, help="answers to questions, as JSON")
    read.add_argument("--password", help="password of protected files")
    dated = _Parser(add_help=False)
    dated.add_argument("--as-of", type=_day, required=True, metavar="YYYY-MM-DD")
    dated.add_argument("--base-rate", type=_chance, metavar="P", help="share of renewal decisions that are lost")

    parser = _Parser(prog="python -m analytics", description="Which satisfied customers may leave, from your exports.")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    commands.add_parser("inspect", parents=[read, spoken], help="what the files were read as")
    score = commands.add_parser("score", parents=[read, dated, spoken], help="score every account")
    score.add_argument("--out", type=Path, metavar="FILE", help=".json, .csv or .xlsx; else JSON to stdout")
    commands.add_parser("validate", parents=[read, dated, spoken], help="hold the model against your own outcomes")
    report = commands.add_parser("report", parents=[read, dated, spoken], help="write a deck, a workbook, a calendar")
    report.add_argument("--deck", type=Path, metavar="OUT.pptx", help="a presentation with native charts")
    report.add_argument("--workbook", type=Path, metavar="OUT.xlsx", help="scores, reasons and the plan")
    report.add_argument("--calendar", type=Path, metavar="OUT.ics", help="the conversations to hold")
    report.add_argument("--hide-names", action="store_true", help="aliases for customers and account owners")
    report.add_argument("--template", type=Path, metavar="BRAND.pptx", help="the deck in your own style")
    sample = commands.add_parser("sample", parents=[spoken], help="write the sample portfolio")
    sample.add_argument("--out", type=Path, required=True, metavar="DIR")
    sample.add_argument("--accounts", type=_several, default=120)
    sample.add_argument("--seed", type=int, default=7)
    template = commands.add_parser("template", parents=[spoken], help="write the template workbook")
    template.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")
    return parser
