"""The way in, for phones: the address and its QR code."""

import socket
from typing import Final
from urllib.parse import urlsplit

import segno
import streamlit as st

_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104  compared with, never listened on


def own_address() -> str:
    """The address at which this dashboard was opened, as far as phones can use it: without the page.

    On the presenter's own machine phones need that machine's address in the local network.
    """
    try:
        url = st.context.url
    except (AttributeError, RuntimeError):
        url = None
    parts = urlsplit(url or "http://localhost:8501/")
    host = parts.hostname or "localhost"
    if host in _HERE:
        host = _in_local_network() or host
    port = f":{parts.port}" if parts.port else ""
    folder = parts.path.rpartition("/")[0]
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}{folder}"


def cleaned(address: str) -> str:
    """An address as somebody typed it, with its scheme and without what would lead elsewhere; empty if it is none."""
    typed = address.strip().rstrip("/")
    if typed and "://" not in typed:
        typed = f"http://{typed}"
    parts = urlsplit(typed)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


def short(address: str) -> str:
    """The address to type: `host/w`."""
    return f"{address.partition('://')[2]}/w"


def spaced(code: str) -> str:
    """A code in two halves, as it is read aloud."""
    return f"{code[:3]} {code[3:]}"


def qr(address: str, code: str) -> str:
    """The QR code as an SVG picture: dark on light in any mode, with its quiet zone; scales with its place.

    As the source of a picture, for Streamlit takes drawings out of the HTML that it shows.
    """
    made = segno.make(f"{address}/w/{code}", error="m", micro=False)
    return str(made.svg_data_uri(border=4, dark="#000", light="#fff", omitsize=True))


def _in_local_network() -> str:
    """The address of this machine in its local network; nothing is sent to find it."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(("192.0.2.1", 9))  # an address of documentation: choosing a way to it sends no packet
            return str(probe.getsockname()[0])
    except OSError:
        return ""
