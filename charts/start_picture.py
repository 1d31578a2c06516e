"""What comes out, in small, for the first screen: drawn by hand, of nobody's customers."""

from html import escape
from typing import Final

from charts.theme import LOOKS, Mode, Say

# Satisfaction from left to right, the chance of leaving upwards, the size of a contract: (x, y, radius), in pixels.
_QUIET: Final = (
    (38, 42, 6),
    (62, 70, 9),
    (54, 24, 5),
    (92, 104, 6),
    (122, 92, 5),
    (148, 118, 8),
    (176, 98, 6),
    (206, 124, 11),
    (236, 108, 7),
    (258, 126, 5),
)
_HIDDEN: Final = ((190, 38, 13), (234, 56, 8), (216, 22, 5))


def start_picture(t: Say, mode: Mode) -> str:
    """The picture as SVG: most customers in grey, those at hidden risk in their colour."""
    look = LOOKS[mode]
    hidden = look.corners["hidden_risk"]
    quiet, found = (
        "".join(f'<circle cx="{x}" cy="{y}" r="{r}"/>' for x, y, r in points) for points in (_QUIET, _HIDDEN)
    )
    said = {part: escape(t(f"start.picture.{part}")) for part in ("leaving", "satisfied", "found")}
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 290 168" font-family="Inter, Arial, sans-serif" '
        f'font-size="12" fill="{look.text}"><path d="M22 6V142H284" fill="none" stroke="{look.quiet}"/>'
        f'<g opacity=".28">{quiet}</g><g fill="{hidden}">{found}</g>'
        f'<text x="172" y="84" fill="{hidden}" font-weight="bold">{said["found"]}</text>'
        f'<text x="284" y="161" text-anchor="end">{said["satisfied"]}</text>'
        f'<text transform="translate(14 6) rotate(-90)" text-anchor="end">{said["leaving"]}</text></svg>'
    )
