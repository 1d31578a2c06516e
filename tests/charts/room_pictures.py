"""The stage's pictures of one small room, in both modes: what the golden figures hold."""

from charts.room_against import AgainstRow, room_against
from charts.room_contact import ContactRow, room_contact
from charts.room_estimates import EstimateRow, room_estimates
from charts.room_opinions import OpinionBar, room_opinions
from charts.room_order import OrderedDot, OrderWords, room_order
from charts.room_satisfaction import ScoredDot, room_satisfaction

NASTY = "<b>Noord</b> & Co"
ANSWERS = {
    "surely": "zeker",
    "probably": "wel",
    "unsure": "twijfel",
    "probably_not": "eerder niet",
    "surely_not": "niet",
}
COLUMNS = ("dit kwartaal", "half jaar", "dit jaar", "langer geleden", "nooit", "geen idee")
WORDS = OrderWords("eerst", "laatst", "kans", "verhoogd")
DOTS = [
    OrderedDot(0.05, 0.42, "hidden_risk", NASTY),
    OrderedDot(0.06, 0.04, "partner", "Waterstad"),
    OrderedDot(0.12, 0.30, "visible_risk", "Halm"),
    *[OrderedDot(0.04 + place / 400, 0.02 + place / 300, "partner") for place in range(20)],
]


def satisfaction(mode="light"):
    dots = [ScoredDot(8.5, NASTY), ScoredDot(8.5, "Waterstad"), ScoredDot(4.0, "Halm"), ScoredDot(7.1), ScoredDot(9.0)]
    return room_satisfaction(dots, (1.0, 10.0), 7.3, "tevreden vanaf 7,3", mode, height=430)


def estimates(mode="light"):
    rows = [
        EstimateRow(NASTY, (3, 5, 2, 1, 1), "deels eens"),
        EstimateRow("Waterstad", (6, 0, 0, 0, 6), "verdeeld", divided=True),
        EstimateRow("Halm", (0, 0, 0, 0, 0), "te weinig"),
    ]
    return room_estimates(rows, ANSWERS, mode, height=430, none="geen antwoord")


def contact(mode="light"):
    rows = [
        ContactRow(NASTY, (6, 3, 0, 0, 0, 3), 3, "laatst op 8 mrt 2024"),
        ContactRow("Waterstad", (2, 0, 0, 0, 10, 0), 0, "laatst op 12 okt 2026"),
        ContactRow("Halm", (0, 0, 0, 0, 0, 0)),
    ]
    return room_contact(rows, COLUMNS, mode, height=430)


def against(mode="light"):
    rows = [
        AgainstRow(NASTY, 10 / 12, "10 van 12", 0.42, 0.3, 0.55, "2 op 5", at_risk=True),
        AgainstRow("Waterstad", 0.25, "3 van 12", 0.04, 0.02, 0.08, "1 op 30", at_risk=False),
        AgainstRow("Halm", None, "geen antwoord", 0.3, 0.2, 0.4, "1 op 3", at_risk=True),
    ]
    return room_against(rows, ("de zaal", "kans"), mode, height=430)


def opinions(mode="light"):
    bars = [
        OpinionBar("vooraf", (4, 4, 2, 1, 1), "deels eens", NASTY),
        OpinionBar("nu", (0, 1, 1, 4, 6), "eens", now=True),
        OpinionBar("vooraf", (0, 0, 0, 0, 0), "te weinig", "Ik sta achter het plan"),
        OpinionBar("nu", (0, 0, 2, 5, 5), "eens", now=True),
    ]
    return room_opinions(bars, ("oneens", "eens"), mode, height=420)


def order(which="risk", mode="light"):
    return room_order(DOTS, which, 0.18, WORDS, mode, alt="16 klanten", percent=[(0.2, "20%"), (0.4, "40%")])


FIGURES = {
    "satisfaction": satisfaction,
    "estimates": estimates,
    "contact": contact,
    "against": against,
    "opinions": opinions,
}
