"""Read-only links to a frozen snapshot: made, opened, listed, revoked, deleted.

Who reads the database reads nothing: the link's token is stored as a hash, the snapshot is sealed with a key that is
made from the token (and the passcode), the owner's label with a key from the owner's token. Opening gives one answer
for unknown, revoked and expired, so that nothing can be learned by trying.
"""

import datetime as dt
import hmac
import json
import secrets
import threading
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, select, update

from store import attempts
from store.database import Store, StoreUnavailable
from store.moment import moment, seconds
from store.purge import wipe
from store.refusal import Refused, refused
from store.schema import SHARED
from store.sealing import TOKEN_LENGTH, derive_key, lookup_hash, new_salt, new_token, seal, unseal

DEFAULT_DAYS: Final = 30
MAX_DAYS: Final = 366
MAX_SNAPSHOT: Final = 20 * 2**20
MAX_LABEL: Final = 200
PASSCODE_LENGTHS: Final = (6, 128)

# Tries under way in this process. It keeps the count of wrong tries strict (each is counted before it is tried)
# without turning away many receivers who all type the right passcode at the same moment.
_TRIES = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class CreatedLink:
    """The only moment at which the token exists outside the receiver's address bar. Never log it."""

    id: str
    token: str = field(repr=False)
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """What the receiver may see."""

    snapshot: bytes = field(repr=False)
    created_at: dt.datetime
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class LinkInfo:
    """A link as its owner's list shows it. `label` is empty where it cannot be read."""

    id: str
    label: str
    created_at: dt.datetime
    expires_at: dt.datetime
    revoked_at: dt.datetime | None
    opened: int
    last_opened_at: dt.datetime | None
    has_passcode: bool


def create_link(
    store: Store,
    snapshot: bytes,
    *,
    owner: str,
    label: str,
    now: dt.datetime,
    days: int = DEFAULT_DAYS,
    passcode: str | None = None,
) -> CreatedLink | Refused | StoreUnavailable:
    """Freeze a snapshot behind a new link.

    `owner` is the owner's management token (`sealing.new_token`), kept in their browser: it opens their list. `label`
    is what that list calls the link; it is sealed. `days` is 1 to 366. A `passcode` has 6 to 128 characters; typed on
    another keyboard it is still the same (NFKC, no outer blanks).

    Refusals: store.link.{passcode_length, days, too_large}.
    """
    if not 1 <= days <= MAX_DAYS:
        return refused("store.link.days", most=MAX_DAYS)
    if len(snapshot) > MAX_SNAPSHOT:
        return refused("store.link.too_large")
    if passcode is not None:
        passcode = _typed(passcode)
        if not PASSCODE_LENGTHS[0] <= len(passcode) <= PASSCODE_LENGTHS[1]:
            return refused("store.link.passcode_length", least=PASSCODE_LENGTHS[0], most=PASSCODE_LENGTHS[1])
    token, salt, identity = new_token(), new_salt(), secrets.token_hex(16)
    created, expires = seconds(now), seconds(now) + days * 86_400
    row = {
        "id": identity,
        "token_hash": lookup_hash("share", token),
        "owner_hash": lookup_hash("owner", owner),
        "created_at": created,
        "expires_at": expires,
        "opened": 0,
        "has_passcode": passcode is not None,
        "salt": salt,
    }
    row["sealed_snapshot"] = seal(derive_key("share", token, salt, passcode), snapshot, _bound_to(row))
    sealed_label = json.dumps({"label": label[:MAX_LABEL]}).encode()
    row["sealed_label"] = seal(derive_key("owner", owner, salt), sealed_label, _bound_to(row))
    kept = store.write(lambda connection: connection.execute(SHARED.insert().values(**row)).rowcount)
    if isinstance(kept, StoreUnavailable):
        return kept
    return CreatedLink(identity, token, moment(expires))


def open_link(
    store: Store, token: str, *, now: dt.datetime, client: str, passcode: str | None = None
) -> OpenedLink | Refused | StoreUnavailable:
    """The snapshot behind a link, counted as opened once.

    `client` is the receiver's address as far as the server knows it; only counted, as a hash, and for a day at most.

    Refusals: store.link.ended (unknown, revoked or expired: one answer), store.link.passcode_needed,
    store.link.passcode_wrong, store.link.too_many.
    """
    at = seconds(now)
    row = _find(store, token, attempts.client_hash(client, at), at)
    if isinstance(row, Refused | StoreUnavailable):
        return row
    snapshot: bytes | Refused | StoreUnavailable | None
    if not row.has_passcode:
        snapshot = unseal(derive_key("share", token, row.salt), row.sealed_snapshot, _bound_to(row._asdict()))
    elif passcode is None:
        snapshot = refused("store.link.passcode_needed")
    else:
        snapshot = _try_passcode(store, row, token, passcode, client=client, at=at)
    if isinstance(snapshot, Refused | StoreUnavailable):
        return snapshot
    if snapshot is None or not _count_opening(store, row.id, at):
        return refused("store.link.ended")
    return OpenedLink(snapshot, moment(row.created_at), moment(row.expires_at))


def _find(store: Store, token: str, who: bytes, at: int) -> Row[Any] | Refused | StoreUnavailable:
    """The living row of a token; a token that no row has counts as a wrong try."""
    token_hash = lookup_hash("share", token if len(token) <= 2 * TOKEN_LENGTH else "")

    def look(connection: Connection) -> Row[Any] | Refused | None:
        tries = attempts.used(connection, attempts.LINKS_BY_CLIENT, who, at)
        flood = tries and attempts.spent(connection, attempts.LINKS_BY_ALL, b"", at)
        if flood or tries >= attempts.LINKS_BY_CLIENT.tries:
            return refused("store.link.too_many")
        return connection.execute(select(SHARED).where(SHARED.c.token_hash == token_hash)).one_or_none()

    row = store.read(look)
    if isinstance(row, Refused | StoreUnavailable):
        return row
    if row is None or not hmac.compare_digest(row.token_hash, token_hash):
        counted = store.write(lambda connection: _count_guess(connection, who, at))
        return counted if isinstance(counted, StoreUnavailable) else refused("store.link.ended")
    return row if _live(row, at) else refused("store.link.ended")


def _try_passcode(
    store: Store, row: Row[Any], token: str, passcode: str, *, client: str, at: int
) -> bytes | Refused | StoreUnavailable:
    """The snapshot, if the passcode is right. A try is counted before it is made, and given back if it was right."""
    # The client first: one that is over its own allowance uses up nothing of the link's.
    counts = (
        (attempts.PASSCODES_BY_CLIENT, attempts.client_hash(f"{row.id}:{client}", at)),
        (attempts.PASSCODES_BY_LINK, row.token_hash),
    )

    def reserve(connection: Connection) -> bool:
        return all(attempts.count(connection, allowance, who, at) <= allowance.tries for allowance, who in counts)

    def give_back(connection: Connection) -> None:
        for allowance, who in counts:
            attempts.count(connection, allowance, who, at, by=-1)

    with _TRIES:
        reserved = store.write(reserve)
        if isinstance(reserved, StoreUnavailable):
            return reserved
        if not reserved:
            return refused("store.link.too_many")
        typed = _typed(passcode)[: PASSCODE_LENGTHS[1]]
        snapshot = unseal(derive_key("share", token, row.salt, typed), row.sealed_snapshot, _bound_to(row._asdict()))
        if snapshot is None:
            return refused("store.link.passcode_wrong")
        store.write(give_back)
        return snapshot


def _count_guess(connection: Connection, who: bytes, at: int) -> None:
    attempts.count(connection, attempts.LINKS_BY_CLIENT, who, at)
    attempts.count(connection, attempts.LINKS_BY_ALL, b"", at)


def _count_opening(store: Store, identity: str, at: int) -> bool:
    """Count one opening; False where the link was revoked or ended in the meantime."""
    live = (SHARED.c.id == identity, SHARED.c.revoked_at.is_(None), SHARED.c.expires_at > at)
    opened = update(SHARED).where(*live).values(opened=SHARED.c.opened + 1, last_opened_at=at)
    counted = store.write(lambda connection: connection.execute(opened).rowcount)
    if isinstance(counted, StoreUnavailable):
        # A full disk must not keep the board from reading; the count is then one short. Revocation still holds.
        counted = store.read(lambda connection: len(connection.execute(select(SHARED.c.id).where(*live)).all()))
    return counted == 1


def list_links(store: Store, owner: str) -> tuple[LinkInfo, ...] | StoreUnavailable:
    """The owner's links that are not deleted or purged yet, newest first."""
    owner_hash = lookup_hash("owner", owner)
    query = select(SHARED).where(SHARED.c.owner_hash == owner_hash).order_by(SHARED.c.created_at.desc(), SHARED.c.id)
    rows = store.read(lambda connection: connection.execute(query).all())
    if isinstance(rows, StoreUnavailable):
        return rows
    return tuple(_info(row, owner) for row in rows)


def revoke_link(store: Store, owner: str, identity: str, *, now: dt.datetime) -> bool | StoreUnavailable:
    """End a link at once and destroy its snapshot; it stays in the list, as revoked. False: no such link of theirs."""
    mine = _mine(owner, identity)
    ended = update(SHARED).where(*mine, SHARED.c.revoked_at.is_(None))
    ended = ended.values(revoked_at=seconds(now), sealed_snapshot=None)
    changed = store.write(lambda connection: connection.execute(ended).rowcount)
    return _wiped(store, changed)


def delete_link(store: Store, owner: str, identity: str) -> bool | StoreUnavailable:
    """Remove a link and all that is known of it. False: no such link of theirs."""
    gone = delete(SHARED).where(*_mine(owner, identity))
    return _wiped(store, store.write(lambda connection: connection.execute(gone).rowcount))


def delete_all_links(store: Store, owner: str) -> int | StoreUnavailable:
    """Remove every link of an owner; how many there were."""
    gone = delete(SHARED).where(SHARED.c.owner_hash == lookup_hash("owner", owner))
    count = store.write(lambda connection: connection.execute(gone).rowcount)
    if not isinstance(count, StoreUnavailable) and count:
        wipe(store)
    return count


def _wiped(store: Store, changed: int | StoreUnavailable) -> bool | StoreUnavailable:
    if isinstance(changed, StoreUnavailable):
        return changed
    if changed:
        wipe(store)
    return changed > 0


def _mine(owner: str, identity: str) -> tuple[Any, ...]:
    return SHARED.c.id == identity, SHARED.c.owner_hash == lookup_hash("owner", owner)


def _live(row: Row[Any], at: int) -> bool:
    return row.revoked_at is None and row.expires_at > at and row.sealed_snapshot is not None


def _info(row: Row[Any], owner: str) -> LinkInfo:
    opened = unseal(derive_key("owner", owner, row.salt), row.sealed_label, _bound_to(row._asdict()))
    return LinkInfo(
        id=row.id,
        label="" if opened is None else str(json.loads(opened)["label"]),
        created_at=moment(row.created_at),
        expires_at=moment(row.expires_at),
        revoked_at=None if row.revoked_at is None else moment(row.revoked_at),
        opened=row.opened,
        last_opened_at=None if row.last_opened_at is None else moment(row.last_opened_at),
        has_passcode=row.has_passcode,
    )


def _bound_to(row: Any) -> bytes:  # noqa: ANN401  a row or the values of one
    """What the seal vouches for beside the content: whoever may write to the database can lengthen no link's life."""
    said = [row["id"], row["token_hash"].hex(), row["created_at"], row["expires_at"], bool(row["has_passcode"])]
    return json.dumps(said).encode()


def _typed(passcode: str) -> str:
    return unicodedata.normalize("NFKC", passcode).strip()
