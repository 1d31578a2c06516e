"""Takes what opens something out of the server's log: who reads a log must not be able to get in with it."""

import logging
import re
from typing import ClassVar


class MaskedPaths(logging.Filter):
    """Puts an ellipsis in place of what `secret` finds behind its first group."""

    secret: ClassVar[re.Pattern[str]]

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; the record is changed in place."""
        if isinstance(record.args, tuple):
            record.args = tuple(self._masked(value) for value in record.args)
        record.msg = self._masked(record.msg)
        return True

    def _masked(self, value: object) -> object:
        return self.secret.sub(r"\1…", value) if isinstance(value, str) else value


def mask_in_logs(masked: type[MaskedPaths]) -> None:
    """Once a process, before the server writes its first line."""
    for name in ("uvicorn.access", "uvicorn.error"):
        logger = logging.getLogger(name)
        if not any(isinstance(known, masked) for known in logger.filters):
            logger.addFilter(masked())
