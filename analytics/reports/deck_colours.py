"""Which of the theme's colours stands for what: the strong one for hidden risk alone, all else quiet.

Our own theme has a colour for every corner. In a company's theme the first accent that is neither green nor grey is
strong, and everything else is a shade of its text colour: a satisfied green is what fooled people before.
"""

import colorsys
from dataclasses import dataclass
from typing import Any, Final

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement

_ACCENTS: Final = (
    MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_3, MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_5, MSO_THEME_COLOR.ACCENT_6,
)  # fmt: skip
_GREEN: Final = (0.19, 0.47)  # hues
_GREY: Final = 0.25  # saturation below which a colour is no colour


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour of the theme, lighter (above 0) or darker (below 0), partly seen through."""

    theme: Any
    brightness: float = 0.0
    opacity: float = 1.0

    def paint(self, colour: Any) -> None:  # noqa: ANN401  python-pptx is untyped
        """Give a text or a line this colour."""
        colour.theme_color = self.theme
        if self.brightness:
            colour.brightness = self.brightness

    def ink(self) -> Any:  # noqa: ANN401
        """The colour as an element of DrawingML, for what python-pptx cannot paint."""
        colour = OxmlElement("a:schemeClr")
        colour.set("val", MSO_THEME_COLOR.to_xml(self.theme))
        if self.brightness:
            shares = (1 - abs(self.brightness), max(self.brightness, 0.0))
            for tag, share in zip(("a:lumMod", "a:lumOff"), shares, strict=True):
                if share:
                    part = OxmlElement(tag)
                    part.set("val", str(round(share * 100_000)))
                    colour.append(part)
        return colour

    def fill(self, fill: Any) -> None:  # noqa: ANN401
        """Fill a shape with it."""
        fill.solid()
        self.paint(fill.fore_color)
        if self.opacity < 1:
            alpha = OxmlElement("a:alpha")
            alpha.set("val", str(round(self.opacity * 100_000)))
            fill._fill._solidFill.eg_colorChoice.append(alpha)  # noqa: SLF001  python-pptx has no transparency


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a deck, by corner and by use."""

    corners: dict[str, Tone]
    words: dict[str, Tone]  # the corners' names, dark enough to be read
    strong: Tone
    quiet: Tone
    faint: Tone
    text: Tone
    muted: Tone


def palette(deck: Any, *, branded: bool) -> Palette:  # noqa: ANN401
    """The palette of a presentation."""
    text = Tone(MSO_THEME_COLOR.TEXT_1)
    if not branded:
        accent = [Tone(one) for one in _ACCENTS]
        names = ("hidden_risk", "visible_risk", "partner", "critical_friend", "unknown_satisfaction")
        corners = dict(zip(names, accent, strict=False))
        return Palette(corners, corners, accent[0], accent[2], accent[5], text, accent[4])
    colours = _scheme(deck)
    strong = Tone(next((one for one, rgb in zip(_ACCENTS, colours, strict=True) if _strong(rgb)), _ACCENTS[0]))
    # A dark page has light text: its shades go the other way.
    away = -1.0 if _light(_text_colour(deck)) else 1.0
    shades = [Tone(MSO_THEME_COLOR.TEXT_1, away * amount) for amount in (0.25, 0.5, 0.65, 0.85)]
    corners = {
        "hidden_risk": strong, "visible_risk": shades[0], "partner": shades[1], "critical_friend": shades[2],
        "unknown_satisfaction": shades[1],
    }  # fmt: skip
    muted = Tone(MSO_THEME_COLOR.TEXT_1, away * 0.35)
    words = {**dict.fromkeys(corners, muted), "hidden_risk": strong}
    return Palette(corners, words, strong, shades[1], shades[3], text, muted)


def _root(deck: Any) -> Any:  # noqa: ANN401
    return parse_xml(deck.slide_master.part.part_related_by(RT.THEME).blob)


def _rgb(slot: Any) -> str:  # noqa: ANN401
    """The six digits of a colour of the scheme; mid grey where it has none."""
    if slot is None or not len(slot):
        return "808080"
    return str(slot[0].get("lastClr") or slot[0].get("val") or "808080")


def _scheme(deck: Any) -> list[str]:  # noqa: ANN401
    scheme = _root(deck).find(f".//{qn('a:clrScheme')}")
    return [_rgb(None if scheme is None else scheme.find(qn(f"a:accent{n}"))) for n in range(1, 7)]


def _text_colour(deck: Any) -> str:  # noqa: ANN401
    mapped = deck.slide_master._element.find(qn("p:clrMap"))  # noqa: SLF001
    name = "dk1" if mapped is None else mapped.get("tx1", "dk1")
    scheme = _root(deck).find(f".//{qn('a:clrScheme')}")
    return _rgb(None if scheme is None else scheme.find(qn(f"a:{name}")))


def _hls(rgb: str) -> tuple[float, float, float]:
    try:
        red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return 0.0, 0.5, 0.0
    return colorsys.rgb_to_hls(red, green, blue)


def _strong(rgb: str) -> bool:
    hue, light, saturation = _hls(rgb)
    return saturation >= _GREY and 0.15 < light < 0.72 and not _GREEN[0] < hue < _GREEN[1]


def _light(rgb: str) -> bool:
    return _hls(rgb)[1] > 0.5
