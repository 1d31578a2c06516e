"""The facts written down as the exports that a user would have: bytes, the same for the same facts."""

import datetime as dt
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from analytics.sample.facts import AS_OF, Customer, Language, Phrase
from analytics.sample.names import PROVIDER
from analytics.sample.wording import LEVELS, SEGMENTS, SIGNALS, TOPICS

Cell: TypeAlias = str | int | float | dt.date | None
Row: TypeAlias = Sequence[Cell]
_EURO_FORMAT: Final = '"€" #,##0.00'
_DATE_FORMAT: Final = "dd-mm-yyyy"
YES: Final = Phrase("Ja", "Yes")
NO: Final = Phrase("Nee", "No")


def survey(customers: Sequence[Customer], language: Language, rng: random.Random) -> bytes:
    """The survey tool's csv: semicolons, decimal commas, a byte order mark, and the mess of a real export."""

    def say(nl: str, en: str) -> str:
        return Phrase(nl, en).say(language)

    header = (
        say("Respons-ID", "Response ID"),
        say("Ingevuld op", "Date completed"),
        say("Klantnaam", "Customer name"),
        say("Respondent", "Respondent"),
        say("Functie", "Job title"),
        say("Rapportcijfer (1-10)", "Satisfaction score (1-10)"),
        say("Toelichting", "Comment"),
    )
    given = sorted(
        (
            (answer.date, customer.number, number, customer, answer)
            for customer in customers
            for number, answer in enumerate(customer.answers)
        ),
        key=lambda entry: entry[:3],
    )
    town = next((customer.name for customer in customers if customer.name.startswith("Gemeente ")), "")
    rows: list[list[str]] = []
    for number, (_, _, _, customer, answer) in enumerate(given):
        title = "" if rng.random() < 0.015 and customer.profile != "story" else answer.person.title.say(language)
        comment = "" if answer.comment is None else answer.comment.say(language)
        rows.append(
            [
                f"R{20_001 + number}",
                _day(answer.date),
                _as_typed(rng, customer.name, abbreviated=customer.name == town),
                answer.person.name,
                title,
                f"{answer.score:.1f}".replace(".", ","),
                comment,
            ]
        )
    mean = sum(entry[4].score for entry in given) / max(1, len(given))
    if len(rows) > 40:
        _spoil(rows, language)
    footer = [
        [],
        [
            say("Totaal", "Total"),
            "",
            "",
            "",
            say(f"{len(given)} reacties", f"{len(given)} responses"),
            f"{mean:.2f}".replace(".", ","),
            "",
        ],
        [
            say(
                f"Export van {_day(AS_OF)}. Vertrouwelijk, alleen voor intern gebruik.",
                f"Exported on {_day(AS_OF)}. Confidential, for internal use only.",
            )
        ],
    ]
    return _csv([header, *rows, *footer])


def conversations(customers: Sequence[Customer], language: Language, rng: random.Random) -> bytes:
    """The log of conversations, by date: a csv whose level and signal columns are filled now and then."""
    header = (
        ("Datum", "Klant", "Gesproken met", "Functie", "Niveau", "Accountmanager", "Onderwerp", "Signaal", "Notitie")
        if language == "nl"
        else ("Date", "Customer", "Spoke with", "Job title", "Level", "Account manager", "Topic", "Signal", "Note")
    )
    held = sorted(
        (
            (talk.date, customer.number, number, customer, talk)
            for customer in customers
            for number, talk in enumerate(customer.talks)
        ),
        key=lambda entry: entry[:3],
    )
    rows: list[list[str]] = []
    for day, _, _, customer, talk in held:
        # The job title says it too, except for the operations manager of the story.
        level = "" if rng.random() < 0.25 and customer.profile != "story" else LEVELS[talk.person.level].say(language)
        rows.append(
            [
                _day(day),
                customer.name,
                talk.person.name,
                talk.person.title.say(language),
                level,
                customer.owner,
                TOPICS[talk.topic].say(language),
                "" if talk.signal is None else SIGNALS[talk.signal].say(language),
                "" if talk.note is None else talk.note.say(language),
            ]
        )
    if len(rows) > 40:
        # Somebody typed a year that is still to be invented.
        rows[len(rows) // 3][0] = "31-02-2024"
    return _csv([header, *rows])


def contracts(customers: Sequence[Customer], language: Language) -> bytes:
    """The contract workbook: a title, the contracts with a totals row, and a sheet with the people."""
    nl = language == "nl"
    book = Workbook()
    sheet = book.active
    sheet.title = "Contracten" if nl else "Contracts"
    day = _day(AS_OF)
    sheet.append([f"{'Contractenoverzicht' if nl else 'Contract overview'} {PROVIDER}"])
    sheet.append([f"Stand per {day}, bedragen in euro per jaar" if nl else f"As of {day}, amounts in euros a year"])
    sheet.append([])
    header = (
        (
            "Klantnummer",
            "Klant",
            "Contractnummer",
            "Jaarwaarde",
            "Ingangsdatum",
            "Einddatum",
            "Opzegtermijn (dagen)",
            "Automatisch verlengen",
            "Accountmanager",
            "Segment",
        )
        if nl
        else (
            "Customer number",
            "Customer",
            "Contract number",
            "Annual value",
            "Start date",
            "End date",
            "Notice period (days)",
            "Auto-renew",
            "Account manager",
            "Segment",
        )
    )
    rows: list[Row] = [
        (
            customer.number,
            customer.name,
            contract.number,
            contract.value,
            contract.start,
            contract.end,
            contract.notice_days,
            _yes_no(contract.auto_renew, language),
            customer.owner,
            SEGMENTS[customer.segment].say(language),
        )
        for customer in customers
        for contract in customer.contracts
    ]
    _table(sheet, header, rows, formats={4: _EURO_FORMAT, 5: _DATE_FORMAT, 6: _DATE_FORMAT})
    total = sum(contract.value or 0 for customer in customers for contract in customer.contracts)
    sheet.append(["Totaal" if nl else "Total", None, None, total])
    sheet.cell(sheet.max_row, 4).number_format = _EURO_FORMAT
    persons = book.create_sheet("Contactpersonen" if nl else "Contacts")
    _table(
        persons,
        ("Klant", "Naam", "Functie", "Beslist mee", "Uitgenodigd enquête")
        if nl
        else ("Customer", "Name", "Job title", "Decides", "Invited last survey"),
        [
            (
                customer.name,
                person.name,
                person.title.say(language),
                _yes_no(person.decides, language),
                _yes_no(person.invited, language),
            )
            for customer in customers
            for person in customer.people
        ],
    )
    return _bytes(book)


def expectations(customers: Sequence[Customer], language: Language) -> bytes:
    """The workbook with what customers said that they expect."""
    nl = language == "nl"
    book = Workbook()
    sheet = book.active
    sheet.title = "Verwachtingen" if nl else "Expectations"
    header = (
        (
            "Klant",
            "Verwachting",
            "Uitgesproken door",
            "Functie",
            "Belang (1-5)",
            "Afgesproken maatstaf",
            "Vervulling (0-10)",
            "Besproken op",
            "Bron",
        )
        if nl
        else (
            "Customer",
            "Expectation",
            "Stated by",
            "Job title",
            "Importance (1-5)",
            "Agreed measure",
            "Fulfilment (0-10)",
            "Last reviewed",
            "Source",
        )
    )
    guess, said = Phrase("Inschatting", "Guess").say(language), Phrase("Klant", "Customer").say(language)
    rows: list[Row] = [
        (
            customer.name,
            item.words.say(language),
            item.person.name,
            item.person.title.say(language),
            item.importance,
            None if item.measure is None else item.measure.say(language),
            item.fulfilment,
            item.reviewed,
            guess if item.guessed else said,
        )
        for customer in customers
        for item in customer.expectations
    ]
    _table(sheet, header, rows, formats={8: _DATE_FORMAT})
    return _bytes(book)


def renewals(customers: Sequence[Customer], language: Language) -> bytes:
    """The workbook with past renewal decisions, by date."""
    nl = language == "nl"
    book = Workbook()
    sheet = book.active
    sheet.title = "Verlengingen" if nl else "Renewals"
    header = (
        ("Klant", "Besluitdatum", "Uitkomst", "Reden") if nl else ("Customer", "Decision date", "Outcome", "Reason")
    )
    won, lost = Phrase("Verlengd", "Renewed").say(language), Phrase("Opgezegd", "Churned").say(language)
    rows = sorted(
        (
            (
                customer.name,
                decision.date,
                won if decision.renewed else lost,
                None if decision.reason is None else decision.reason.say(language),
            )
            for customer in customers
            for decision in customer.decisions
        ),
        key=lambda row: (row[1], row[0]),
    )
    _table(sheet, header, rows, formats={2: _DATE_FORMAT})
    return _bytes(book)


def _as_typed(rng: random.Random, name: str, *, abbreviated: bool) -> str:
    """A customer's name as people type it: mostly right, and one town's often shortened."""
    if abbreviated and rng.random() < 0.3:
        return name.replace("Gemeente", "Gem.")
    bare = re.sub(r" (B\.V\.|N\.V\.)$", "", name)
    typed: tuple[Callable[[], str], ...] = (
        lambda: f" {name}",
        lambda: f"{name}  ",
        name.upper,
        lambda: name.replace("B.V.", "BV").replace("N.V.", "NV"),
        lambda: bare,
        lambda: name.replace(" ", "  ", 1),
    )
    return rng.choice(typed)() if rng.random() < 0.06 else name


def _spoil(rows: list[list[str]], language: Language) -> None:
    """The lines that no reader can use, at fixed places: nobody's score, a day that is none, a word for a figure."""
    stated = (
        Phrase("n.v.t.", "n/a").say(language),
        Phrase("Werkt hier niet meer.", "No longer works here.").say(language),
    )
    third = len(rows) // 3
    rows[third][5], rows[third][6] = stated
    rows[third + 7][1] = "31-02-2025"
    rows[third + 12][5] = Phrase("goed hoor", "fine really").say(language)
    rows[2 * third][2] = ""
    # The export ran twice for one answer.
    rows.insert(2 * third + 5, list(rows[2 * third + 4]))


def _day(day: dt.date) -> str:
    return f"{day:%d-%m-%Y}"


def _yes_no(answer: bool | None, language: Language) -> str | None:  # noqa: FBT001 - a value to be written
    return None if answer is None else (YES if answer else NO).say(language)


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Lines with semicolons, quoted where needed, as a Windows program of a Dutch desk writes them."""

    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if re.search(r'[;"\n]', text) else text

    return ("\ufeff" + "".join(";".join(map(cell, row)) + "\r\n" for row in rows)).encode()


def _table(sheet: Worksheet, header: Row, rows: Iterable[Row], formats: dict[int, str] | None = None) -> None:
    """A header in bold and its rows, below what the sheet holds already; formats by column."""
    sheet.append(list(header))
    head = 1 if sheet.max_row == 1 else sheet.max_row
    for cell in sheet[head]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6ED")
    for row in rows:
        sheet.append(list(row))
    for column, form in (formats or {}).items():
        for line in range(head + 1, sheet.max_row + 1):
            sheet.cell(line, column).number_format = form
    for column in range(1, len(header) + 1):
        sheet.column_dimensions[sheet.cell(head, column).column_letter].width = 22
    sheet.freeze_panes = sheet.cell(head + 1, 1)


def _bytes(book: Workbook) -> bytes:
    """The workbook without the clock: openpyxl stamps the hour into its properties and into the archive."""
    stamp = dt.datetime(AS_OF.year, AS_OF.month, AS_OF.day, 9)  # noqa: DTZ001 - a zip knows no zone
    book.properties.creator = PROVIDER
    book.properties.created = stamp
    written = io.BytesIO()
    book.save(written)
    settled = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = re.sub(
                    rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + f"{stamp:%Y-%m-%dT%H:%M:%SZ}".encode(), part
                )
            entry = zipfile.ZipInfo(name, stamp.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, part)
    return settled.getvalue()
