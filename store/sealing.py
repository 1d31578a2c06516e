"""Encryption at rest, with keys that are made from a link's token and never stored.

A token is 256 random bits. Three independent values are derived from it: a hash to find the row by (SHA-256), and by
HKDF-SHA256, with the row's random salt, the key that seals the content (AES-256-GCM). A passcode is stretched with
scrypt first and joins the token as key material: without either of the two there is no key.
"""

import hashlib
import secrets
import threading
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

TOKEN_BYTES: Final = 32
SALT_BYTES: Final = 32
_NONCE_BYTES: Final = 12
# A token as `new_token` writes it; anything longer is not looked at.
TOKEN_LENGTH: Final = 43

# About 60 ms and 32 MB a try; two at once in a process, so that guesses cannot take its memory or its processors.
_SCRYPT_COST: Final = 2**15
_STRETCHING = threading.BoundedSemaphore(2)


def new_token() -> str:
    """A fresh token, safe in an address: 256 random bits in 43 characters."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_salt() -> bytes:
    """Random bytes that make each row's key its own."""
    return secrets.token_bytes(SALT_BYTES)


def lookup_hash(purpose: str, token: str) -> bytes:
    """What a token is stored and found by. The purpose keeps one kind of token from opening another kind of row."""
    return hashlib.sha256(f"blindspot:{purpose}:lookup:".encode() + token.encode("utf-8", "surrogatepass")).digest()


def derive_key(purpose: str, token: str, salt: bytes, passcode: str | None = None) -> bytes:
    """The 32-byte key of one row."""
    material = hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
    if passcode is not None:
        with _STRETCHING:
            stretched = Scrypt(salt=salt, length=32, n=_SCRYPT_COST, r=8, p=1)
            material += stretched.derive(passcode.encode("utf-8", "surrogatepass"))
    return HKDF(SHA256(), length=32, salt=salt, info=f"blindspot:{purpose}:seal:v1".encode()).derive(material)


def stretched_code(code: str) -> tuple[bytes, bytes]:
    """A short join code's lookup hash and its key, both stretched: 30^6 codes cannot be tried by the billion."""
    with _STRETCHING:
        both = Scrypt(salt=b"blindspot:room:code:v1", length=64, n=_SCRYPT_COST, r=8, p=1).derive(code.encode())
    return both[:32], both[32:]


def seal(key: bytes, content: bytes, bound_to: bytes) -> bytes:
    """Encrypt; opens only with the same key and beside the same `bound_to` (what else the row says)."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes | None:
    """What was sealed; None with another key, another row, or one changed bit."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):
        return None
