"""The older container (OLE): an xls, or a newer workbook that a password protects."""

import io

from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.decryption import decrypted
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.xls import read_xls
from analytics.intake.reading.parsing.zip_workbook import read_zip


def read_ole(content: bytes, password: str | None, budget: Budget, reading: Reading) -> None:
    """Adds its sheets.

    Raises:
        Refused: no workbook (a document, a mail), protected, damaged, too large.
    """
    import olefile  # type: ignore[import-untyped]  # noqa: PLC0415 - few files need it

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            has_package = container.exists("EncryptedPackage")
            has_workbook = container.exists("Workbook") or container.exists("Book")
            has_macros = container.exists("_VBA_PROJECT_CUR")
    except Exception as error:
        raise Refused("corrupt", "ole") from error
    if has_package:
        inner = decrypted(content, password)
        if inner is None or not inner.startswith(b"PK"):
            raise Refused("corrupt", "encrypted package")
        read_zip(inner, password, budget, reading)
    elif has_workbook:
        read_xls(decrypted(content, password) or content, budget, reading)
        if has_macros:
            reading.note("macros_ignored")
    else:
        raise Refused("not_a_workbook", "ole")
