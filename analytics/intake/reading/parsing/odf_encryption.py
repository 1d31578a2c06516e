"""Opens the parts of an OpenDocument package that a password protects.

Three ways are in use (OpenDocument 1.2 and 1.3, part 2 "Packages", section 3.4; the last is LibreOffice's own since
24.8): Blowfish and AES-CBC protect each part by itself under a key from PBKDF2, AES-GCM the whole package under a key
from Argon2id. The first two say by a checksum of the first kilobyte whether the password was right.
"""

import base64
import binascii
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.xml_events import parse
from analytics.intake.reading.parsing.zip_package import CHUNK

WHOLE_PACKAGE = "encrypted-package"

# What programs write is a twentieth of this, or less; beyond it deriving a key would itself be the attack.
_MOST_ROUNDS = 2_000_000
_MOST_PASSES = 12
_MOST_LANES = 16
_MOST_MEMORY_KIB = 256 * 1024
_KEY_BYTES = {16, 24, 32}
_NONCE, _TAG, _BLOCK = 12, 16, 16


@dataclass(slots=True)
class Lock:
    """How one part is protected: the manifest's attributes, by `element.attribute`."""

    said: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.said.get(name, "")

    def number(self, name: str, default: str = "") -> int:
        """A count.

        Raises:
            Refused: it is none (corrupt).
        """
        text = self.said.get(name, default)
        if not text.isdecimal() or len(text) > 9:
            raise Refused("corrupt", name)
        return int(text)

    def data(self, name: str) -> bytes:
        """Bytes.

        Raises:
            Refused: they are none (corrupt).
        """
        try:
            return base64.b64decode(self.said.get(name, ""), validate=True)
        except binascii.Error as error:
            raise Refused("corrupt", name) from error


def locks_of(manifest: bytes) -> dict[str, Lock]:
    """The protected parts of a package by their name in lower case; empty where nothing is protected."""
    found: dict[str, Lock] = {}
    path = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal path
        if name == "file-entry":
            path = attributes.get("full-path", "").lower()
        elif name == "encryption-data" or path in found:
            said = found.setdefault(path, Lock()).said
            said.update({f"{name}.{key}": value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal path
        if name == "file-entry":
            path = ""

    parse([manifest], start, end)
    return found


def unlocked(content: bytes, lock: Lock, password: str | None, budget: Budget) -> Iterator[bytes]:
    """What a part holds, piece by piece.

    Raises:
        Refused: it needs a password (password_protected), or another one (password_wrong); it is protected in a way
            that is not known here (password_unopenable); damaged (corrupt), or unpacks to too much (too_large).
    """
    if password is None:
        raise Refused("password_protected")
    algorithm = lock.text("algorithm.algorithm-name").lower()
    vector = lock.data("algorithm.initialisation-vector")
    key = _key(lock, password)
    if algorithm.endswith("-gcm"):
        yield from _whole(_opened_gcm(content, key, vector), budget)
        return
    packed = _opened_cfb(content, key, vector) if "blowfish" in algorithm else None
    if packed is None:
        if not algorithm.endswith("-cbc") or len(vector) != _BLOCK:
            raise Refused("password_unopenable", algorithm[-40:])
        packed = _opened_cbc(content, key, vector)
    digest = hashlib.sha256 if "sha256" in lock.text("encryption-data.checksum-type").lower() else hashlib.sha1
    if digest(packed[:1024]).digest() != lock.data("encryption-data.checksum"):
        raise Refused("password_wrong")
    yield from _inflated(packed, budget)


def _key(lock: Lock, password: str) -> bytes:
    size = lock.number("key-derivation.key-size", "16")
    if size not in _KEY_BYTES:
        raise Refused("password_unopenable", "key size")
    start_by = lock.text("start-key-generation.start-key-generation-name").lower()
    first = (hashlib.sha256 if start_by.endswith("sha256") else hashlib.sha1)(password.encode()).digest()
    salt = lock.data("key-derivation.salt")
    derivation = lock.text("key-derivation.key-derivation-name").lower()
    if derivation.endswith("pbkdf2"):
        rounds = lock.number("key-derivation.iteration-count", "1024")
        if not 0 < rounds <= _MOST_ROUNDS:
            raise Refused("password_unopenable", "rounds")
        return hashlib.pbkdf2_hmac("sha1", first, salt, rounds, size)
    if derivation.endswith("argon2id"):
        return _argon2id(lock, first, salt, size)
    raise Refused("password_unopenable", derivation[-40:])


def _argon2id(lock: Lock, first: bytes, salt: bytes, size: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - few files need it

    passes, memory_kib, lanes = (lock.number(f"key-derivation.argon2-{n}") for n in ("iterations", "memory", "lanes"))
    if passes > _MOST_PASSES or memory_kib > _MOST_MEMORY_KIB or lanes > _MOST_LANES:
        raise Refused("password_unopenable", "argon2")
    try:
        derivation = Argon2id(salt=salt, length=size, iterations=passes, lanes=lanes, memory_cost=memory_kib)
    except ValueError as error:
        raise Refused("corrupt", "argon2") from error
    return derivation.derive(first)


def _opened_gcm(content: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - few files need it
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    # The vector stands again before what it was used for, the tag after it.
    if len(vector) != _NONCE or len(content) < _NONCE + _TAG or content[:_NONCE] != vector:
        raise Refused("corrupt", "vector")
    try:
        return AESGCM(key).decrypt(vector, content[_NONCE:], None)
    except InvalidTag as error:
        raise Refused("password_wrong") from error


def _opened_cbc(content: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415 - few files need it

    if not content or len(content) % _BLOCK:
        raise Refused("corrupt", "encrypted part")
    opener = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    plain = opener.update(content) + opener.finalize()
    if not 0 < plain[-1] <= _BLOCK:
        raise Refused("password_wrong")
    return plain[: -plain[-1]]


def _opened_cfb(content: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers import algorithms, modes  # noqa: PLC0415 - few files need it
    from cryptography.hazmat.primitives.ciphers import Cipher  # noqa: PLC0415

    try:
        opener = Cipher(algorithms.Blowfish(key), modes.CFB(vector)).decryptor()
    except ValueError as error:
        raise Refused("corrupt", "vector") from error
    return opener.update(content) + opener.finalize()


def _whole(plain: bytes, budget: Budget) -> Iterator[bytes]:
    """A package within the package: as it is, or packed once more."""
    if plain.startswith(b"PK"):
        budget.spend_unpacked(len(plain))
        yield plain
    else:
        yield from _inflated(plain, budget)


def _inflated(packed: bytes, budget: Budget) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting = packed
    try:
        while not unpacking.eof:
            piece = unpacking.decompress(waiting, CHUNK)
            waiting = unpacking.unconsumed_tail
            if not piece and not waiting:
                raise Refused("corrupt", "encrypted part")
            budget.spend_unpacked(len(piece))
            yield piece
    except zlib.error as error:
        raise Refused("corrupt", "encrypted part") from error
