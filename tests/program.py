"""The program as a host starts it, on a port and a folder of its own; it can be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def wait_for(url: str, server: subprocess.Popen, log: Path) -> None:
    """Until the program answers; what it wrote where it does not."""
    for _ in range(240):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310  our own address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    pytest.fail(f"the dashboard did not start: {log.read_text(errors='replace')[-800:]}")


@dataclass
class Program:
    """One server over one folder.

    Attributes:
        folder: where its database and its log are.
        database: the address of its database; empty for the SQLite file in its folder.
    """

    folder: Path
    database: str = ""
    port: int = 0
    _process: subprocess.Popen | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.port = free_port()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def kept(self) -> Path:
        return self.folder / "kept"

    @property
    def log(self) -> Path:
        return self.folder / "log.txt"

    def start(self) -> None:
        settings = {
            **os.environ,
            "PYTHONUNBUFFERED": "1",
            "BLINDSPOT_DATA_DIR": str(self.kept),
            "BLINDSPOT_DATABASE_URL": self.database,
        }
        with self.log.open("ab") as out:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "uvicorn", "serve:app", "--host", "127.0.0.1", "--port", str(self.port)],
                cwd=ROOT,
                stdout=out,
                stderr=subprocess.STDOUT,
                env=settings,
            )
        wait_for(f"{self.address}/_stcore/health", self._process, self.log)

    def kill(self) -> None:
        """As a machine that loses its power: nothing is told to anybody."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(timeout=20)
            self._process = None

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None
