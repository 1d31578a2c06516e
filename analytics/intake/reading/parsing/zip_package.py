"""A zip that may hold a workbook: checked as a whole before anything in it is parsed."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from analytics.intake.reading.parsing.budget import MEGABYTE, Budget
from analytics.intake.reading.parsing.refusal import Refused

CHUNK = 1 << 17
_ENTRIES = 10_000
# Deflate reaches 1,032 to 1. Repetitive exports stay under 100; small parts may exceed that and harm nobody.
_RATIO = 200
_RATIO_FROM = 200 * MEGABYTE
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class ZipPackage:
    """The parts of a zip by their name, in lower case and with forward slashes.

    Nothing is ever written to disk, so a name that climbs out of its folder is only a name that nobody asks for.
    """

    def __init__(self, content: bytes, budget: Budget) -> None:
        """Reads every part once: its checksum is right or the file is refused.

        Raises:
            Refused: damaged (corrupt), or unpacks to too much (too_large).
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise Refused("corrupt", "zip") from error
        infos = self._zip.infolist()
        if len(infos) > _ENTRIES:
            raise Refused("too_large", "parts")
        declared = sum(info.file_size for info in infos)
        if declared > budget.unpacked:
            raise Refused("too_large", "unpacked")
        if declared > _RATIO_FROM and declared > _RATIO * len(content):
            raise Refused("too_large", "unpacked")
        self._infos: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            if info.flag_bits & 0x1:
                raise Refused("corrupt", "encrypted part")
            name = _normal(info.filename)
            if name in self._infos:
                raise Refused("corrupt", "part twice")
            if not info.is_dir():
                self._infos[name] = info
        for name in self._infos:
            for chunk in self.chunks(name):
                budget.spend_unpacked(len(chunk))

    @property
    def names(self) -> tuple[str, ...]:
        """All parts."""
        return tuple(self._infos)

    def __contains__(self, name: str) -> bool:
        return _normal(name) in self._infos

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece.

        Raises:
            Refused: there is no such part, or it is damaged (corrupt).
        """
        info = self._infos.get(_normal(name))
        if info is None:
            raise Refused("corrupt", "missing part")
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(CHUNK):
                    yield chunk
        except _BROKEN as error:
            raise Refused("corrupt", "part damaged") from error

    def read(self, name: str, at_most: int = 64 * MEGABYTE) -> bytes:
        """A whole part that is small by nature."""
        info = self._infos.get(_normal(name))
        if info is not None and info.file_size > at_most:
            raise Refused("too_large", "part")
        return b"".join(self.chunks(name))


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def resolve(base: str, target: str) -> str:
    """The part that a relationship of the part `base` points to."""
    target = target.replace("\\", "/")
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
