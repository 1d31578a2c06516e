"""An Office package that is the same bytes for the same content.

The libraries that write workbooks and presentations stamp every part and the core properties with the clock of the
machine; here the as-of date takes its place.
"""

import datetime as dt
import io
import re
import zipfile
from typing import Final

_CORE: Final = "docProps/core.xml"
_STAMP: Final = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:)")


def fixed_package(content: bytes, day: dt.date) -> bytes:
    """The package with every date of its making set to `day`."""
    written = f"{day.isoformat()}T00:00:00Z".encode()
    # A zip file knows no year before this one.
    stamp = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == _CORE:
                part = _STAMP.sub(rb"\g<1>" + written + rb"\g<3>", part)
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, part)
    return out.getvalue()
