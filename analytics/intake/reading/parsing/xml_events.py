"""XML as a stream of events, without anything that makes XML dangerous: no entities, no DTD, bounded depth."""

from collections.abc import Callable, Iterable
from typing import TypeAlias
from xml.parsers import expat

from analytics.intake.reading.parsing.budget import CELL_BYTES
from analytics.intake.reading.parsing.refusal import Refused

Start: TypeAlias = Callable[[str, dict[str, str]], None]
End: TypeAlias = Callable[[str], None]
Text: TypeAlias = Callable[[str], None]

_DEPTH = 256


def local_name(name: str) -> str:
    """`uri}tag` as expat gives it, without its namespace: strict and transitional workbooks differ only there."""
    return name.rpartition("}")[2]


def parse(chunks: Iterable[bytes], start: Start, end: End, text: Text | None = None) -> None:
    """Calls back for each element, with local names of elements and of attributes.

    Raises:
        Refused: not well-formed, a document type with entities, too deep (corrupt).
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    depth = 0
    names: dict[str, str] = {}

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEPTH:
            raise Refused("corrupt", "nested too deep")
        local = names.get(name)
        if local is None:
            local = names[name] = name.rpartition("}")[2]
        if attributes:
            attributes = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        start(local, attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(names[name])

    def on_entity(*_: object) -> int:
        raise Refused("corrupt", "entity")

    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    if text is not None:
        parser.CharacterDataHandler = text
    parser.EntityDeclHandler = on_entity
    parser.ExternalEntityRefHandler = on_entity
    parser.SkippedEntityHandler = on_entity
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 - expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise Refused("corrupt", "xml") from error


class TextBuffer:
    """Character data of the element that is open, when somebody wants it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._size = 0
        self.wanted = False

    def begin(self) -> None:
        """From here on text is kept."""
        self._pieces.clear()
        self._size = 0
        self.wanted = True

    def add(self, text: str) -> None:
        """The handler for character data."""
        if self.wanted:
            self._size += len(text)
            if self._size > CELL_BYTES:
                raise Refused("too_large", "cell")
            self._pieces.append(text)

    def take(self) -> str:
        """What was kept; from here on text is dropped."""
        self.wanted = False
        return "".join(self._pieces)
