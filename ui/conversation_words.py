"""A conversation to hold in few words: with which level, and about what."""

from ui.state import State


def talk(state: State, level: str, topic: str) -> str:
    """`directie: verwachtingen`; short, for it stands in a column beside six others."""
    t = state.t
    return t("plan.talk", level=t(f"shell.level.{level}"), topic=t(f"plan.topic.{topic}"))
