"""Workshop: a room that sees it for itself, on the projector and on its phones."""

from ui.state import current
from ui.workshop import present

present(current())
