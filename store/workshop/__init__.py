"""A workshop's room in the store: it survives a reload, a sleeping phone and a restarted server."""

from store.workshop.answers import (
    Entry,
    change_entry,
    entries,
    my_votes,
    remove_entry,
    reveal,
    vote,
    votes,
    write_entry,
)
from store.workshop.people import Joined, PhoneView, join, people, phone, remove_participant, simulate
from store.workshop.room import (
    NewRoom,
    Room,
    close_room,
    delete_room,
    forget_people,
    move,
    open_room,
    room_of,
    version_of,
)

__all__ = [
    "Entry",
    "Joined",
    "NewRoom",
    "PhoneView",
    "Room",
    "change_entry",
    "close_room",
    "delete_room",
    "entries",
    "forget_people",
    "join",
    "move",
    "my_votes",
    "open_room",
    "people",
    "phone",
    "remove_entry",
    "remove_participant",
    "reveal",
    "room_of",
    "simulate",
    "version_of",
    "vote",
    "votes",
    "write_entry",
]
