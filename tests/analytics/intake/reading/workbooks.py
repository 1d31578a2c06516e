"""Workbooks written by hand for the tests: only what a test is about is in them."""

import base64
import hashlib
import io
import zipfile
import zlib

from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ODS_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def xlsx_parts(
    sheet_data: str,
    *,
    strings: str = "",
    styles: str = '<xf numFmtId="0"/>',
    formats: str = "",
    after: str = "",
    book: str = "",
    state: str = "visible",
) -> dict[str, str | bytes]:
    """`sheet_data` is what stands in <sheetData>, `strings` the <si> elements, `styles` the <xf> of <cellXfs>."""
    return {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": f'{HEAD}<Relationships {_RELS}><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        f'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook {MAIN} xmlns:r="{OFFICE}">{book}<sheets>'
        f'<sheet name="Blad1" sheetId="1" state="{state}" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"{HEAD}<Relationships {_RELS}>"
        f'<Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="b" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="c" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f"{HEAD}<styleSheet {MAIN}><numFmts>{formats}</numFmts>"
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f"{HEAD}<sst {MAIN}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"{HEAD}<worksheet {MAIN}><sheetData>{sheet_data}</sheetData>{after}</worksheet>",
    }


def xlsx(sheet_data: str, **parts: str) -> bytes:
    return zipped(xlsx_parts(sheet_data, **parts))


def ods(rows: str, *, before: str = "", table: str = 'table:name="Blad1"') -> bytes:
    """`rows` is what stands in <table:table>."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {ODS_SPACES}>{before}<office:body><office:spreadsheet>"
            f"<table:table {table}>{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        }
    )


MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_SALT, _VECTOR = bytes(range(16)), bytes(range(40, 56))


def _entry(name: str, checksum: str, algorithm: str, vector: bytes, start: str, derivation: str) -> str:
    return (
        f'<manifest:manifest xmlns:manifest="{MANIFEST}" xmlns:loext="urn:x"><manifest:file-entry '
        f'manifest:full-path="{name}" manifest:size="9"><manifest:encryption-data {checksum}><manifest:algorithm '
        f'manifest:algorithm-name="{algorithm}" manifest:initialisation-vector="{_b64(vector)}"/>{start}'
        f'<manifest:key-derivation {derivation} manifest:salt="{_b64(_SALT)}"/></manifest:encryption-data>'
        f"</manifest:file-entry></manifest:manifest>"
    )


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _deflated(content: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-15)
    return packing.compress(content) + packing.flush()


def _checksum(kind: str, digest: bytes) -> str:
    return f'manifest:checksum-type="{kind}" manifest:checksum="{_b64(digest)}"'


_START = '<manifest:start-key-generation manifest:start-key-generation-name="{}#sha256" manifest:key-size="32"/>'


def protected_ods(plain: bytes, password: str, way: str, *, rounds: int = 1000, memory: int = 64) -> bytes:
    """`plain` as OpenOffice (`blowfish`), LibreOffice (`aes`) or LibreOffice since 24.8 (`gcm`) protects it."""
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        packed = _deflated(package.read("content.xml"))
    pbkdf2 = f'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="{rounds}"'
    start = hashlib.sha256(password.encode()).digest()
    name = "content.xml"
    if way == "blowfish":
        key = hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password.encode()).digest(), _SALT, rounds, 16)  # noqa: S324
        cipher = Cipher(Blowfish(key), CFB(_VECTOR[:8])).encryptor()
        sealed = cipher.update(packed) + cipher.finalize()
        checksum = _checksum("SHA1/1K", hashlib.sha1(packed[:1024]).digest())  # noqa: S324
        manifest = _entry(name, checksum, "Blowfish CFB", _VECTOR[:8], "", pbkdf2)
    elif way == "aes":
        key = hashlib.pbkdf2_hmac("sha1", start, _SALT, rounds, 32)
        n_more = 16 - len(packed) % 16
        padded = packed + b"\x99" * (n_more - 1) + bytes([n_more])
        cipher = Cipher(AES(key), CBC(_VECTOR)).encryptor()
        sealed = cipher.update(padded) + cipher.finalize()
        checksum = _checksum(f"{MANIFEST}#sha256-1k", hashlib.sha256(packed[:1024]).digest())
        manifest = _entry(
            name, checksum, "http://www.w3.org/2001/04/xmlenc#aes256-cbc", _VECTOR,
            _START.format("http://www.w3.org/2000/09/xmldsig"), f'{pbkdf2} manifest:key-size="32"',
        )  # fmt: skip
    else:
        name = "encrypted-package"
        key = Argon2id(salt=_SALT, length=32, iterations=1, lanes=1, memory_cost=64).derive(start)
        sealed = _VECTOR[:12] + AESGCM(key).encrypt(_VECTOR[:12], plain, None)
        manifest = _entry(
            name, "", "http://www.w3.org/2009/xmlenc11#aes256-gcm", _VECTOR[:12],
            _START.format("http://www.w3.org/2001/04/xmlenc"),
            'manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" '
            f'loext:argon2-iterations="1" loext:argon2-memory="{memory}" loext:argon2-lanes="1" manifest:key-size="32"',
        )  # fmt: skip
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": mimetype, name: sealed, "META-INF/manifest.xml": manifest})
