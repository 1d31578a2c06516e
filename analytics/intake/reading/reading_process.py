"""The owner's side of the reading process: starts it, feeds it, ends it in time, and says what became of it."""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import IO, cast

from analytics.intake.raw import Limits, SourceFile
from analytics.intake.reading.parsing.frames import BrokenFrame, Header, read_frame, write_frame
from analytics.intake.reading.parsing.memory_limit import EXIT_MEMORY
from analytics.intake.reading.parsing.refusal import Refused

_START = Path(__file__).with_name("worker_start.py")
_MEGABYTE = 1024 * 1024


class ReadingProcess:
    """One process that reads files, one after the other. A context manager; never outlives it.

    Started as a program of its own (no fork), so it may be used from any thread and on any system.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own file
            [sys.executable, "-I", str(_START)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> "ReadingProcess":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                cast(IO[bytes], stream).close()

    @property
    def is_alive(self) -> bool:
        """Whether another file can be handed over."""
        return self._process.poll() is None

    def read(self, file: SourceFile) -> Generator[tuple[Header, list[bytes]], None, None]:
        """The frames of one file: `sheet` and `column` for each sheet, `end` at last.

        Raises:
            Refused: the file ended as a problem; also when the process died, was out of memory, or out of time.
        """
        out_of_time = threading.Event()

        def end() -> None:
            out_of_time.set()
            self._process.kill()

        timer = threading.Timer(self._limits.seconds, end)
        feeder = threading.Thread(target=self._feed, args=(file,), daemon=True)
        timer.start()
        feeder.start()
        try:
            while True:
                header, blocks = self._receive()
                yield header, blocks
                if header["kind"] == "end":
                    return
        except BrokenFrame:
            raise self._post_mortem(out_of_time=out_of_time.is_set()) from None
        finally:
            timer.cancel()
            feeder.join(timeout=5)

    def _receive(self) -> tuple[Header, list[bytes]]:
        frame = read_frame(cast(IO[bytes], self._process.stdout), self._limits.memory_mb * _MEGABYTE)
        if frame is None:
            raise BrokenFrame
        header, _ = frame
        if header["kind"] == "problem":
            raise Refused(header["code"], header["detail"])
        return frame

    def _feed(self, file: SourceFile) -> None:
        job = {
            "name": file.name,
            "password": file.password,
            "rows": self._limits.rows,
            "memory_mb": self._limits.memory_mb,
            "unpacked_mb": self._limits.unpacked_mb,
            "path": [folder for folder in sys.path if folder],
        }
        # The process may die while it is fed: its owner finds out by the frames that do not come.
        with contextlib.suppress(OSError, ValueError):
            write_frame(cast(IO[bytes], self._process.stdin), job, (file.content,))

    def _post_mortem(self, *, out_of_time: bool) -> Refused:
        try:
            status = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return Refused("corrupt", "not a frame")
        if out_of_time:
            return Refused("too_large", "time")
        # An allocation that a library cannot survive aborts the process; the system itself kills it (SIGKILL). On
        # Windows an abort is status 3, a memory fault 0xC0000005.
        if status in {EXIT_MEMORY, -6, -9, 3} or status == 0xC0000017:
            return Refused("too_large", "memory")
        return Refused("corrupt", f"status {status}")
