"""What the host can set, by environment or Streamlit secrets: names begin with BLINDSPOT_ (docs/hosting.md)."""

import os

import streamlit as st

from analytics.intake.raw import Limits


def setting(name: str, default: str) -> str:
    """One setting: the environment first, then Streamlit's secrets, then the default."""
    value = os.environ.get(name)
    if value:
        return value
    try:
        return str(st.secrets.get(name, default))
    except (FileNotFoundError, OSError):
        return default


def _number(name: str, default: int) -> int:
    value = setting(name, str(default))
    return int(value) if value.isascii() and value.isdigit() and int(value) > 0 else default


def reader_limits() -> Limits:
    """What reading one uploaded file may cost."""
    return Limits(
        seconds=float(_number("BLINDSPOT_READER_SECONDS", 60)), memory_mb=_number("BLINDSPOT_READER_MEMORY_MB", 1024)
    )


def max_upload_mb() -> int:
    """The largest file that may be uploaded, in megabytes."""
    return _number("BLINDSPOT_MAX_UPLOAD_MB", 200)
