"""Opens what a password protects."""

import io
from typing import Any

from analytics.intake.reading.parsing.refusal import Refused

# With this password Excel protects a workbook whose author wanted it read-only; it opens such a file without asking.
_UNASKED = "VelvetSweatshop"


def decrypted(content: bytes, password: str | None) -> bytes | None:
    """The workbook inside; None where nothing is encrypted.

    Raises:
        Refused: a password is needed (password_protected), or it is another one (password_wrong); an encryption that
            is not known here counts as the former.
    """
    import msoffcrypto  # noqa: PLC0415 - takes as long to load as everything else; few files need it

    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        if not office.is_encrypted():
            return None
    except Exception as error:
        raise Refused("corrupt", "ole") from error
    for word in (_UNASKED,) if password is None else (password, _UNASKED):
        opened = _try(msoffcrypto.OfficeFile(io.BytesIO(content)), word)
        if opened is not None:
            return opened
    raise Refused("password_protected" if password is None else "password_wrong")


def _try(office: Any, password: str) -> bytes | None:  # noqa: ANN401 - a library without types
    opened = io.BytesIO()
    try:
        office.load_key(password=password)
        office.decrypt(opened)
    except MemoryError:
        raise
    except Exception:
        return None
    return opened.getvalue() or None
