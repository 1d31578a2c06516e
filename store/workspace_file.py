"""A workspace as one file, and back. The format is documented in `docs/workspace-format.md`."""

import datetime as dt
import hashlib
import json
import math
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final, cast

import pandas as pd

from analytics.tables.issue import Issue
from analytics.tables.portfolio import Coverage, Tables
from analytics.tables.schema import COVERAGES, TABLES, conform
from store.parquet_part import RefusedPartError, read_frame, write_frame
from store.workspace import FileRecord, Json, Workspace
from store.workspace_archive import (
    CORRECTIONS,
    INTAKE,
    MANIFEST,
    ArchiveLimits,
    RefusedArchiveError,
    check_names,
    open_archive,
    pack,
    unpack,
)

FORMAT: Final = "blindspot-workspace"
VERSION: Final = 3
SUFFIX: Final = ".blindspot"


def write_workspace(workspace: Workspace) -> bytes:
    """The workspace as a file. The same workspace gives the same bytes.

    Raises:
        ValueError: an edit holds something else than scalars, a JSON value is no JSON (or NaN), or `saved_at` has no
            time zone. Each is a mistake in the caller, not in a user's data.
    """
    if workspace.saved_at.tzinfo is None:
        raise ValueError("saved_at needs a time zone")
    parts: dict[str, bytes] = {}
    for table in TABLES:
        parts[f"tables/{table}.parquet"] = write_frame(conform(table, workspace.tables.frame(table)))
    edits = []
    for number, name in enumerate(sorted(workspace.edits), start=1):
        # The name of an edit is free text, so it stands in the JSON and never in a path.
        edits.append({"name": name, "part": f"edits/{number:04d}.parquet"})
        parts[f"edits/{number:04d}.parquet"] = write_frame(workspace.edits[name])
    files = []
    for number, file in enumerate(workspace.files, start=1):
        part = None if file.content is None else f"uploads/{number:04d}"
        files.append({"name": file.name, "sha256": file.sha256, "part": part})
        if part is not None and file.content is not None:
            parts[part] = file.content
    documents: dict[str, Any] = {
        "tables.json": {
            "coverage": dict(sorted(workspace.tables.coverage.items())),
            "declared_executive": sorted(workspace.tables.declared_executive),
        },
        "answers.json": dict(workspace.answers),
        "edits.json": edits,
        "settings.json": dict(workspace.settings),
        "plan.json": [dict(row) for row in workspace.plan],
        "workshop.json": dict(workspace.workshop),
        "files.json": files,
        INTAKE: dict(workspace.intake),
        CORRECTIONS: [dict(one) for one in workspace.corrections],
    }
    for name, document in documents.items():
        parts[name] = _encode(document)
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "saved_at": workspace.saved_at.astimezone(dt.UTC).isoformat(),
        "parts": {name: hashlib.sha256(content).hexdigest() for name, content in sorted(parts.items())},
    }
    return pack({MANIFEST: _encode(manifest), **parts})


def read_workspace(content: bytes, limits: ArchiveLimits | None = None) -> Workspace | Issue:
    """The workspace in a file, or what is wrong with the file. Never raises for any bytes.

    Codes: store.workspace.{empty, not_ours, newer, too_large, broken}; `newer` carries `version`.
    """
    limits = limits or ArchiveLimits()
    try:
        with open_archive(content, limits) as archive:
            manifest = _object(_decode(unpack(archive, MANIFEST, limits.manifest)))
            version = manifest.get("version")
            if manifest.get("format") != FORMAT or not isinstance(version, int) or isinstance(version, bool):
                return Issue("store.workspace.not_ours")
            if version > VERSION:
                return Issue("store.workspace.newer", params={"version": version})
            reader = _READERS.get(version)
            return Issue("store.workspace.not_ours") if reader is None else reader(archive, manifest, limits)
    except RefusedArchiveError as refused:
        return Issue(refused.code)
    except RefusedPartError:
        return Issue("store.workspace.broken")
    except (MemoryError, RecursionError):
        return Issue("store.workspace.too_large")


def _read_version_1(archive: zipfile.ZipFile, manifest: dict[str, Json], limits: ArchiveLimits) -> Workspace:
    return _workspace(_parts(archive, manifest, limits, version=1), manifest)


def _read_version_2(archive: zipfile.ZipFile, manifest: dict[str, Json], limits: ArchiveLimits) -> Workspace:
    """As version 1, with the uploads themselves and how they were read."""
    return _with_uploads(_parts(archive, manifest, limits, version=2), manifest)


def _read_version_3(archive: zipfile.ZipFile, manifest: dict[str, Json], limits: ArchiveLimits) -> Workspace:
    """As version 2, with the rows that were corrected."""
    parts = _parts(archive, manifest, limits, version=3)
    corrections = tuple(map(_object, _array(_decode(_part(parts, CORRECTIONS)))))
    return replace(_with_uploads(parts, manifest), corrections=corrections)


def _with_uploads(parts: Mapping[str, bytes], manifest: dict[str, Json]) -> Workspace:
    read = _workspace(parts, manifest)
    files = []
    for entry, file in zip(map(_object, _array(_decode(parts["files.json"]))), read.files, strict=True):
        part = entry.get("part")
        content = None if part is None else _part(parts, _text(part))
        if content is not None and hashlib.sha256(content).hexdigest() != file.sha256:
            raise RefusedPartError("an upload is not the one that was read")
        files.append(replace(file, content=content))
    return replace(read, files=tuple(files), intake=_object(_decode(_part(parts, INTAKE))))


def _parts(
    archive: zipfile.ZipFile, manifest: dict[str, Json], limits: ArchiveLimits, *, version: int
) -> dict[str, bytes]:
    check_names(archive, version)
    digests = _object(manifest.get("parts"))
    if set(digests) != set(archive.namelist()) - {MANIFEST}:
        raise RefusedPartError("the parts are not those that were written")
    parts: dict[str, bytes] = {}
    for name, digest in digests.items():
        parts[name] = unpack(archive, name, limits.unpacked)
        if hashlib.sha256(parts[name]).hexdigest() != digest:
            raise RefusedPartError("a part was changed after it was written")
    return parts


def _workspace(parts: Mapping[str, bytes], manifest: dict[str, Json]) -> Workspace:
    def document(name: str) -> Json:
        return _decode(_part(parts, name))

    about = _object(document("tables.json"))
    frames = {table: _canonical(table, _part(parts, f"tables/{table}.parquet")) for table in TABLES}
    coverage = _texts(about.get("coverage"))
    if not set(coverage.values()) <= set(COVERAGES):
        raise RefusedPartError("an unknown coverage")
    edits: dict[str, pd.DataFrame] = {}
    for entry in map(_object, _array(document("edits.json"))):
        edits[_text(entry.get("name"))] = read_frame(_part(parts, _text(entry.get("part"))))
    return Workspace(
        tables=Tables(
            **frames,
            coverage=cast("Mapping[str, Coverage]", coverage),
            declared_executive=frozenset(map(_text, _array(about.get("declared_executive")))),
        ),
        saved_at=_moment(manifest.get("saved_at")),
        answers=_texts(document("answers.json")),
        edits=edits,
        settings=_object(document("settings.json")),
        plan=tuple(map(_object, _array(document("plan.json")))),
        workshop=_object(document("workshop.json")),
        files=tuple(map(_file, _array(document("files.json")))),
    )


# A version, once written by a release, keeps its reader for ever.
_READERS: Final[dict[int, Callable[[zipfile.ZipFile, dict[str, Json], ArchiveLimits], Workspace]]] = {
    1: _read_version_1,
    2: _read_version_2,
    3: _read_version_3,
}


def _canonical(table: str, content: bytes) -> pd.DataFrame:
    try:
        return conform(table, read_frame(content))
    except (ValueError, TypeError, OverflowError) as error:
        raise RefusedPartError(f"not a table of {table}") from error


def _part(parts: Mapping[str, bytes], name: str) -> bytes:
    if name not in parts:
        raise RefusedPartError(f"{name} is missing")
    return parts[name]


def _encode(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")


def _decode(content: bytes) -> Json:
    try:
        document: Json = json.loads(content.decode("utf-8"), parse_constant=_no_constant, parse_float=_finite)
    except ValueError as error:
        raise RefusedPartError("not JSON") from error
    return document


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number beyond all numbers")
    return number


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise RefusedPartError("an object was expected")
    return value


def _array(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise RefusedPartError("a list was expected")
    return value


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise RefusedPartError("text was expected")
    return value


def _texts(value: Json) -> dict[str, str]:
    return {key: _text(text) for key, text in _object(value).items()}


def _file(value: Json) -> FileRecord:
    entry = _object(value)
    # A path in a file name is of no use to anyone and could be shown as one.
    name = re.split(r"[/\\]", _text(entry.get("name")))[-1]
    return FileRecord(name, _text(entry.get("sha256")))


def _moment(value: Json) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(_text(value))
    except ValueError as error:
        raise RefusedPartError("not a moment") from error
    if moment.tzinfo is None:
        raise RefusedPartError("a moment without a time zone")
    return moment
