"""Raw files from csv text, as the reader hands them over, so that what follows can be tested without a process."""

import csv
import io

import numpy as np
import pandas as pd

from analytics.intake.raw import CellKind, RawFile, RawSheet


def raw_sheet(text: str, *, delimiter: str = ",", name: str | None = None, hidden: bool = False) -> RawSheet:
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    width = max((len(row) for row in rows), default=0)
    filled = {at: row + [""] * (width - len(row)) for at, row in enumerate(rows, start=1) if any(row)}
    frame = pd.DataFrame.from_dict(filled, orient="index", columns=range(1, width + 1), dtype="str")
    frame = frame.mask(frame == "")
    kinds = np.where(frame.isna(), CellKind.BLANK, CellKind.TEXT).astype("int8")
    return RawSheet(name, hidden, frame, kinds)


def raw_csv(file: str, text: str, *, delimiter: str = ",") -> RawFile:
    return RawFile(file, sheets=(raw_sheet(text, delimiter=delimiter),))
