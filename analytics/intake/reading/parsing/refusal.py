"""The one exception of the reading process: a file, or what is left of it, is refused."""

from typing import Literal

Code = Literal[
    "password_protected", "password_wrong", "password_unopenable", "not_a_workbook", "corrupt", "empty", "too_large"
]  # fmt: skip


class Refused(Exception):  # noqa: N818 - it says what happened to the file, not that the program erred
    """The file ends as a problem.

    Attributes:
        code: the problem.
        detail: what gave it away, in a word or two (a limit, a part of the workbook); for developers and params.
    """

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code: Code = code
        self.detail = detail
