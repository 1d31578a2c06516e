"""Pages that were drawn a moment ago, so that a boardroom that opens one link at once costs one drawing.

Kept in memory only, for a minute, and only asked after the link was opened: revocation, expiry, passcode and counting
all come first, and a page is found by the digest of the very snapshot that was unsealed.
"""

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

SECONDS: Final = 60.0
PAGES: Final = 8


class DrawnPages:
    """A few compressed pages by what they were drawn from."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[bytes, tuple[float, bytes]] = OrderedDict()
        # One drawing at a time: those who ask for the same page wait for it instead of drawing it too.
        self._lock = threading.Lock()

    def page(self, snapshot: bytes, told: str, draw: Callable[[], bytes]) -> bytes:
        """The page of a snapshot; `told` is all else that it depends on (language, last day)."""
        key = hashlib.sha256(hashlib.sha256(snapshot).digest() + told.encode()).digest()
        with self._lock:
            self._forget()
            if key not in self._kept:
                self._kept[key] = (self._clock() + SECONDS, draw())
                while len(self._kept) > PAGES:
                    self._kept.popitem(last=False)
            return self._kept[key][1]

    def _forget(self) -> None:
        now = self._clock()
        for key in [key for key, (ends, _) in self._kept.items() if ends <= now]:
            del self._kept[key]
