"""What people in the fictional portfolio say and are called, in Dutch and English."""

from typing import Final

from analytics.sample.facts import Level, Phrase, Segment, Signal, Topic

SEGMENTS: Final[dict[Segment, Phrase]] = {
    "education": Phrase("Onderwijs", "Education"),
    "government": Phrase("Overheid", "Government"),
    "care": Phrase("Zorg", "Healthcare"),
    "sme": Phrase("MKB", "SME"),
    "industry": Phrase("Industrie", "Industry"),
}
LEVELS: Final[dict[Level, Phrase]] = {
    "executive": Phrase("Directie", "Executive"),
    "management": Phrase("Management", "Management"),
    "operational": Phrase("Operatie", "Operational"),
}
TOPICS: Final[dict[Topic, Phrase]] = {
    "operational": Phrase("Operationeel", "Operational"),
    "commercial": Phrase("Commercieel", "Commercial"),
    "expectations": Phrase("Verwachtingen", "Expectations"),
    "future": Phrase("Toekomst", "Future"),
}
SIGNALS: Final[dict[Signal, Phrase]] = {
    "sees_future": Phrase("Ziet toekomst", "Sees future"),
    "price_only": Phrase("Alleen prijs", "Price only"),
    "leaving": Phrase("Wil vertrekken", "Leaving"),
}
TITLES: Final[dict[Level, tuple[Phrase, ...]]] = {
    "executive": (
        Phrase("CIO", "CIO"),
        Phrase("Financieel directeur", "Finance director"),
        Phrase("Algemeen directeur", "Managing director"),
        Phrase("Directeur bedrijfsvoering", "Director of operations"),
    ),
    "management": (
        Phrase("ICT-manager", "IT manager"),
        Phrase("Hoofd I&A", "Head of IT"),
        Phrase("Inkoopmanager", "Procurement manager"),
        Phrase("Manager informatievoorziening", "Information manager"),
    ),
    "operational": (
        Phrase("Servicedeskmedewerker", "Service desk agent"),
        Phrase("Systeembeheerder", "System administrator"),
        Phrase("Functioneel beheerder", "Functional administrator"),
        Phrase("Applicatiebeheerder", "Application administrator"),
        Phrase("Medewerker werkplekbeheer", "Workplace support engineer"),
        Phrase("Netwerkbeheerder", "Network administrator"),
    ),
}
BLANK_TITLE: Final = Phrase("", "")

PLEASED: Final = (
    Phrase("Prettig contact, altijd snel antwoord.", "Pleasant to deal with, always a quick answer."),
    Phrase("Storingen worden vlot opgelost.", "Incidents are solved quickly."),
    Phrase("De engineers denken mee en kennen onze omgeving.", "The engineers think along and know our environment."),
    Phrase("Nieuwe laptops stonden op tijd klaar, top geregeld.", "New laptops were ready on time, well organised."),
    Phrase("Fijn dat we een vaste contactpersoon hebben.", "Good that we have one person to call."),
    Phrase("De migratie in het weekend ging zonder problemen.", "The weekend migration went without problems."),
    Phrase("Servicedesk is vriendelijk en bereikbaar.", "The service desk is friendly and easy to reach."),
    Phrase("Niets op aan te merken!", "Nothing to complain about!"),
    Phrase("Terugkoppeling over tickets is duidelijk.", "Clear feedback on tickets."),
    Phrase("Ze komen langs als het nodig is.", "They drop by when it is needed."),
)
NEUTRAL: Final = (
    Phrase("Gaat meestal goed, soms moet ik twee keer bellen.", "Mostly fine, sometimes I have to call twice."),
    Phrase("Prima, maar rapportage mag korter.", "Fine, but the reports could be shorter."),
    Phrase("Wisselend, hangt af van wie je aan de lijn krijgt.", "It varies, depending on who picks up."),
    Phrase("Geen bijzonderheden.", "Nothing special."),
)
DISPLEASED: Final = (
    Phrase("Tickets blijven te lang liggen.", "Tickets stay open too long."),
    Phrase("Derde storing met de wifi dit kwartaal.", "Third wifi outage this quarter."),
    Phrase("Wijzigingen worden niet aangekondigd.", "Changes are not announced."),
    Phrase("Steeds een andere engineer, steeds opnieuw uitleggen.", "A new engineer each time, explaining all over."),
    Phrase("Wachttijd bij de servicedesk is echt te lang.", "Waiting for the service desk takes far too long."),
)
PRICE: Final = (
    Phrase("Goed, zolang de prijs de laagste blijft.", "Good, as long as the price stays the lowest."),
    Phrase("Voor ons telt vooral de prijs.", "What matters most to us is the price."),
)

NOTES: Final[dict[Topic, tuple[Phrase, ...]]] = {
    "operational": (
        Phrase("Openstaande tickets doorgenomen.", "Went through the open tickets."),
        Phrase("Planning van de updates besproken.", "Discussed the update schedule."),
        Phrase("Nieuwe medewerkers en laptops voor volgende maand.", "New starters and laptops for next month."),
        Phrase(
            "Storing van vorige week geëvalueerd, tevreden over de afhandeling.",
            "Reviewed last week's incident, happy with how it was handled.",
        ),
        Phrase("Back-uptest gepland.", "Planned the backup test."),
    ),
    "commercial": (
        Phrase("Offerte extra licenties toegelicht.", "Explained the quote for extra licences."),
        Phrase("Factuurvragen beantwoord.", "Answered questions about invoices."),
        Phrase("Voorwaarden van het contract doorgenomen.", "Went through the contract terms."),
    ),
    "expectations": (
        Phrase(
            "Gevraagd wat er dit jaar echt toe doet; drie punten vastgelegd.",
            "Asked what really matters this year; wrote down three points.",
        ),
        Phrase("Maatstaven naast de afspraken gelegd.", "Compared the measures with what was agreed."),
    ),
    "future": (
        Phrase("Plannen voor de komende drie jaar besproken.", "Talked about the plans for the next three years."),
        Phrase("Hun nieuwe strategie gehoord en onze rol daarin.", "Heard their new strategy and our part in it."),
    ),
}
SIGNAL_NOTES: Final[dict[Signal, tuple[Phrase, ...]]] = {
    "sees_future": (
        Phrase(
            "Wil ons bij de nieuwe strategie betrekken en samen doorgroeien.",
            "Wants us involved in the new strategy and to grow together.",
        ),
        Phrase(
            "Ziet ons als partner voor de cloudplannen na 2027.", "Sees us as a partner for the cloud plans after 2027."
        ),
    ),
    "price_only": (
        Phrase(
            "Tevreden, maar vergelijkt bij de verlenging alleen op prijs.",
            "Satisfied, but will compare on price alone at renewal.",
        ),
        Phrase(
            "Zegt dat elke aanbieder dit kan; de goedkoopste krijgt het.",
            "Says any supplier can do this; the cheapest gets it.",
        ),
    ),
    "leaving": (
        Phrase("Bereidt een aanbesteding voor zonder ons.", "Is preparing a tender without us."),
        Phrase(
            "Moederbedrijf brengt ICT onder bij een andere leverancier.",
            "The parent company is moving IT to another supplier.",
        ),
    ),
}

EXPECTATIONS: Final[tuple[tuple[Phrase, Phrase], ...]] = (
    (
        Phrase(
            "Wij willen nooit meer zelf achter een storing aan bellen",
            "We never want to chase an incident ourselves again",
        ),
        Phrase("Binnen 30 minuten bericht bij storing", "Notice within 30 minutes of an incident"),
    ),
    (
        Phrase(
            "Help ons de overstap naar de cloud te maken zonder verrassingen",
            "Help us move to the cloud without surprises",
        ),
        Phrase("Fasering en budget per kwartaal op schema", "Phases and budget on schedule each quarter"),
    ),
    (
        Phrase("Denk mee over wat er over twee jaar nodig is", "Think along about what we need in two years"),
        Phrase("Twee keer per jaar een routekaart met de directie", "A roadmap with the board twice a year"),
    ),
    (
        Phrase("Onze mensen moeten vanaf dag één kunnen werken", "Our people must be able to work from day one"),
        Phrase("95% van de werkplekken klaar op de eerste dag", "95% of workplaces ready on day one"),
    ),
    (
        Phrase("Laat zien dat we veilig zijn, in gewone taal", "Show us in plain words that we are safe"),
        Phrase("Kwartaalrapport veiligheid van één pagina", "One-page security report each quarter"),
    ),
    (
        Phrase("Kosten moeten voorspelbaar zijn", "Costs must be predictable"),
        Phrase("Afwijking van de begroting onder 3%", "Less than 3% off the budget"),
    ),
    (
        Phrase("Minder leveranciers, één aanspreekpunt", "Fewer suppliers, one point of contact"),
        Phrase("Eén maandgesprek voor alle leveranciers", "One monthly meeting for all suppliers"),
    ),
)

RENEWED_REASONS: Final = (
    Phrase("Goede samenwerking, afspraken nagekomen", "Good cooperation, agreements kept"),
    Phrase("Gezamenlijke plannen voor de komende jaren", "Joint plans for the coming years"),
    Phrase("Overstappen kost te veel", "Switching costs too much"),
    Phrase("Scherpste prijs", "Sharpest price"),
)
LOST_REASONS: Final = (
    Phrase("Andere leverancier was goedkoper", "Another supplier was cheaper"),
    Phrase("Nieuwe directie koos een andere partij", "New board chose another supplier"),
    Phrase("Onze dienst paste niet meer bij de plannen", "Our service no longer fitted the plans"),
    Phrase("Aanbesteding verloren op prijs", "Lost the tender on price"),
)
