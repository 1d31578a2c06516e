"""Kill a saving process at a random moment, again and again: `python -m benchmarks.store_kill [TRIALS] [URL]`.

A child saves a growing work under one key and makes links, and says after each what was acknowledged. Then it gets
SIGKILL. Whatever was acknowledged must be there, whole; what was not may be there, whole, or not at all.
"""

# ruff: noqa: S101, S603  the assertions are the measurement; the command is our own

import datetime as dt
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from store.autosave import Restored, Saved, restore, save
from store.database import Store
from store.migrate import open_url
from store.share_links import CreatedLink, OpenedLink, create_link, open_link

NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
ROOT = Path(__file__).parents[1]
KEY = "the-key-of-the-work"


def work(number: int) -> bytes:
    """A work of 20 to 400 kB that tells its own number and whether it is whole."""
    body = number.to_bytes(4, "big") + bytes([number % 251]) * (20_000 * (1 + number % 20))
    return hashlib.sha256(body).digest() + body


def number_of(content: bytes) -> int:
    assert hashlib.sha256(content[32:]).digest() == content[:32], "half a work"
    return int.from_bytes(content[32:36], "big")


def child(url: str, first: int) -> None:
    """Save for ever, telling each acknowledged save."""
    store = open_url(url)
    assert isinstance(store, Store), store
    for number in range(first, first + 100_000):
        assert isinstance(save(store, KEY, work(number), now=NOW), Saved)
        link = create_link(store, work(number), owner="owner", label=str(number), now=NOW)
        assert isinstance(link, CreatedLink)
        sys.stdout.write(f"{number} {link.token}\n")
        sys.stdout.flush()


def trial(url: str, first: int, wait: float) -> int:
    """One kill; the number that the next trial starts from. Raises AssertionError where anything was lost or halved."""
    command = [sys.executable, "-m", "benchmarks.store_kill", "--child", url, str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()  # it is under way
        time.sleep(wait)
        process.kill()
        lines = process.stdout.read().decode().split("\n")[:-1]
    told = [line.split(" ") for line in lines if line.count(" ") == 1]
    store = open_url(url)
    assert isinstance(store, Store), store
    last = first
    for number, token in told:
        opened = open_link(store, token, now=NOW, client="")
        assert isinstance(opened, OpenedLink), f"link {number} lost: {opened}"
        assert number_of(opened.snapshot) == int(number)
        last = int(number)
    kept = restore(store, KEY, now=NOW)
    assert isinstance(kept, Restored), kept
    # A save that was under way when the process died may have made it: one more than was told, never less.
    assert last <= number_of(kept.workspace) <= last + 1
    if store.kind == "sqlite":
        assert store.read(lambda c: c.exec_driver_sql("PRAGMA integrity_check").scalar()) == "ok"
    store.close()
    return last + 2


def main() -> None:
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{folder}/blindspot.db"
        chance, number = random.Random(os.getpid()), 0
        for done in range(trials):
            number = trial(url, number, chance.uniform(0, 0.25))
            print(f"\r{done + 1} killed, {number} saved, nothing lost", end="", flush=True)
        print()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], int(sys.argv[3]))
    else:
        main()
