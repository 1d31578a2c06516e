"""How the reading process and its owner speak: frames of JSON and plain bytes, nothing that could run.

A frame is four bytes of length (big-endian), a JSON object of that length, and the blocks that its `blocks` lists by
size. Both sides refuse a frame that is longer than they expect.
"""

import json
import struct
from collections.abc import Sequence
from typing import IO, Any, TypeAlias

Header: TypeAlias = dict[str, Any]

_LENGTH = struct.Struct(">I")
_LONGEST_HEADER = 64 * 1024 * 1024


class BrokenFrame(Exception):  # noqa: N818 - what was found
    """The other side stopped in the middle, or speaks something else."""


def write_frame(stream: IO[bytes], header: Header, blocks: Sequence[bytes | bytearray | memoryview] = ()) -> None:
    """Sends one frame."""
    head = json.dumps(header | {"blocks": [len(block) for block in blocks]}).encode()
    stream.write(_LENGTH.pack(len(head)))
    stream.write(head)
    for block in blocks:
        stream.write(block)
    stream.flush()


def read_frame(stream: IO[bytes], at_most: int) -> tuple[Header, list[bytes]] | None:
    """Receives one frame; None at a proper end.

    Raises:
        BrokenFrame: cut short, not JSON, or longer than `at_most` bytes of blocks.
    """
    prefix = stream.read(_LENGTH.size)
    if not prefix:
        return None
    if len(prefix) < _LENGTH.size:
        raise BrokenFrame
    (length,) = _LENGTH.unpack(prefix)
    if length > _LONGEST_HEADER:
        raise BrokenFrame
    try:
        header = json.loads(_exactly(stream, length))
        sizes = header["blocks"]
        if not all(isinstance(size, int) and size >= 0 for size in sizes) or sum(sizes) > at_most:
            raise BrokenFrame
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenFrame from error
    return header, [_exactly(stream, size) for size in sizes]


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise BrokenFrame
    return data
