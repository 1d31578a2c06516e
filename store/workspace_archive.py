"""The zip around a workspace: what may be in it, and how much, decided before a byte is unpacked.

Nothing is ever written to disk, so a name such as `../../etc/passwd` has nowhere to go; it is refused all the same.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MANIFEST: Final = "manifest.json"
JSON_PARTS: Final = (
    "tables.json",
    "answers.json",
    "edits.json",
    "settings.json",
    "plan.json",
    "workshop.json",
    "files.json",
)
INTAKE: Final = "intake.json"
CORRECTIONS: Final = "corrections.json"
_FRAME: Final = re.compile(r"(tables/[a-z]+|edits/[0-9]{4})\.parquet")
_UPLOAD: Final = re.compile(r"uploads/[0-9]{4}")
# One moment for every entry, so that the same work gives the same bytes.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What a workspace file may cost to open. `ratio` is asked only of entries above `ratio_from` bytes."""

    packed: int = 256 * 2**20
    unpacked: int = 1024 * 2**20
    entries: int = 128
    manifest: int = 2**20
    ratio: int = 200
    ratio_from: int = 2**20


class RefusedArchiveError(ValueError):
    """`code` is the message code that tells a person what is wrong."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip, deflated, in the order given, with no moment of its own."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, compress_type=_method(content))
    return buffer.getvalue()


def _method(content: bytes) -> int:
    """Deflated, unless nothing is won by it (workbooks), or so much that a reader would take it for a bomb."""
    limits = ArchiveLimits()
    if len(content) <= limits.ratio_from:
        return zipfile.ZIP_DEFLATED
    packed = len(zlib.compress(content, 1))
    worth = len(content) / limits.ratio * 2 < packed < len(content) * 0.95
    return zipfile.ZIP_DEFLATED if worth else zipfile.ZIP_STORED


def open_archive(content: bytes, limits: ArchiveLimits) -> zipfile.ZipFile:
    """The zip, after its own table of contents was found within the limits. Raises RefusedArchiveError."""
    if len(content) > limits.packed:
        raise RefusedArchiveError("store.workspace.too_large")
    if not content:
        raise RefusedArchiveError("store.workspace.empty")
    if not content.startswith(b"PK\x03\x04"):
        raise RefusedArchiveError("store.workspace.not_ours")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RefusedArchiveError("store.workspace.broken") from error
    entries = archive.infolist()
    if len(entries) > limits.entries or sum(entry.file_size for entry in entries) > limits.unpacked:
        raise RefusedArchiveError("store.workspace.too_large")
    for entry in entries:
        if entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * max(1, entry.compress_size):
            raise RefusedArchiveError("store.workspace.too_large")
    names = [entry.filename for entry in entries]
    if MANIFEST not in names:
        raise RefusedArchiveError("store.workspace.not_ours")
    if len(set(names)) != len(names):
        raise RefusedArchiveError("store.workspace.broken")
    return archive


def check_names(archive: zipfile.ZipFile, version: int) -> None:
    """Only the entries of a version, plain files, not encrypted. Raises RefusedArchiveError."""
    for entry in archive.infolist():
        known = entry.filename == MANIFEST or entry.filename in JSON_PARTS or _FRAME.fullmatch(entry.filename)
        if version > 1:
            known = known or entry.filename == INTAKE or _UPLOAD.fullmatch(entry.filename)
        if version > 2:
            known = known or entry.filename == CORRECTIONS
        if not known or entry.flag_bits & 0x1 or (entry.external_attr >> 16) & 0o170000 == 0o120000:
            raise RefusedArchiveError("store.workspace.broken")


def unpack(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """One entry, at most `limit` bytes. Raises RefusedArchiveError where it is absent, longer or damaged."""
    try:
        with archive.open(name) as entry:
            content = entry.read(limit + 1)
    except (KeyError, zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError) as error:
        raise RefusedArchiveError("store.workspace.broken") from error
    except Exception as error:  # zlib, bz2 and lzma each raise an error class of their own for a damaged stream
        if type(error).__module__ not in ("zlib", "_bz2", "_lzma", "compression.zstd"):
            raise
        raise RefusedArchiveError("store.workspace.broken") from error
    if len(content) > limit:
        raise RefusedArchiveError("store.workspace.too_large")
    return content
