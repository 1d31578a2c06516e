"""The command line: the same core without a browser. Here, and only here, the core meets the clock and the language.

Its contract is `docs/command-line.md`: results to stdout, progress and warnings to stderr, exit status 0 with a result,
2 without one and then the reason as the last line of stderr; never a traceback.
"""

import argparse
import datetime as dt
import hashlib
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from analytics.command_arguments import Refused, command_parser
from analytics.tables.assessment import Assessment, Settings
from analytics.tables.imported import Imported
from locales import Translator, translator

FAILED = 2


def _imported(call: argparse.Namespace, as_of: dt.date, say: Translator) -> Imported:
    from analytics.intake import Limits, SourceFile, load_answers, read_exports  # noqa: PLC0415  slow to import

    for path in call.files:
        if not path.is_file():
            raise Refused(say("cli.no_file", file=path.name))
    answers: dict[str, str] = {}
    if call.answers is not None:
        if not call.answers.is_file():
            raise Refused(say("cli.no_file", file=call.answers.name))
        loaded = load_answers(call.answers.read_bytes())
        if loaded.problem is not None:
            raise Refused(say.say(loaded.problem))
        answers = dict(loaded.answers)
    limits = Limits(
        seconds=_setting("BLINDSPOT_READER_SECONDS", 60), memory_mb=int(_setting("BLINDSPOT_READER_MEMORY_MB", 1024))
    )
    most = _setting("BLINDSPOT_MAX_UPLOAD_MB", 200) * 1e6
    files = [_source(SourceFile, path, call.password, most) for path in call.files]
    return read_exports(files, as_of=as_of, answers=answers, limits=limits)


def _source(make: Callable[..., Any], path: Path, password: str | None, most: float) -> Any:  # noqa: ANN401
    if path.stat().st_size > most:
        raise Refused(f"{path.name}: larger than BLINDSPOT_MAX_UPLOAD_MB ({most / 1e6:g} MB)")
    return make(path.name, path.read_bytes(), password)


def _setting(name: str, default: float) -> float:
    try:
        value = float(os.environ.get(name, ""))
    except ValueError:
        return default
    return value if value > 0 else default


def _inspect(call: argparse.Namespace, say: Translator) -> None:
    from analytics.intake import inspection  # noqa: PLC0415

    imported = _imported(call, dt.datetime.now(dt.UTC).astimezone().date(), say)
    _print(inspection(imported, say.say))


def _scored(call: argparse.Namespace, say: Translator) -> tuple[Imported, Assessment]:
    from analytics.risk.assess import assess  # noqa: PLC0415

    imported = _imported(call, call.as_of, say)
    result = assess(imported.tables, call.as_of, Settings(base_rate=call.base_rate))
    _warn(imported, say)
    if result.accounts.empty and not result.ended:
        raise Refused(_why_nothing(imported, say, say("cli.nothing")))
    return imported, result


def _why_nothing(imported: Imported, say: Translator, otherwise: str) -> str:
    """One sentence: the first file that could not be read, or that names no customer, else what is needed."""
    for report in imported.files:
        if report.problem is not None:
            return f"{report.file}: {say.say(report.problem)}"
    for problem in imported.problems:
        if problem.code == "no_account":
            return f"{problem.where.file}: {say.say(problem)}"
    return otherwise


def _score(call: argparse.Namespace, say: Translator) -> None:
    from analytics.intake import inspection  # noqa: PLC0415
    from analytics.reports.score_json import score_document  # noqa: PLC0415
    from analytics.reports.score_table import score_csv, score_workbook  # noqa: PLC0415

    out: Path | None = call.out
    kind = out.suffix.lower() if out is not None else ".json"
    if kind not in {".json", ".csv", ".xlsx"}:
        raise Refused(say("cli.out", file=out.name if out else ""))
    imported, result = _scored(call, say)
    notices = [say.say(notice) for notice in result.notices]
    notices += [say.say(notice) for notice in result.model.notices]
    for notice in notices:
        print(notice, file=sys.stderr)
    if kind == ".csv":
        content = score_csv(result)
    elif kind == ".xlsx":
        content = score_workbook(result, say)
    else:
        content = _json(score_document(result, inspection(imported, say.say), notices))
    if out is None:
        sys.stdout.write(content.decode("utf-8") + "\n")
    else:
        _write(out, content, say)


def _validate(call: argparse.Namespace, say: Translator) -> None:
    from analytics.reports.validation_json import validation_document  # noqa: PLC0415
    from analytics.risk.validation import validate  # noqa: PLC0415

    imported = _imported(call, call.as_of, say)
    _warn(imported, say)
    if imported.tables.outcomes.empty:
        raise Refused(_why_nothing(imported, say, say("cli.no_outcomes")))
    _print(validation_document(validate(imported.tables, call.as_of, Settings(base_rate=call.base_rate)), say))


def _report(call: argparse.Namespace, say: Translator) -> None:
    from analytics.reports.calendar import plan_calendar  # noqa: PLC0415
    from analytics.reports.deck import deck  # noqa: PLC0415
    from analytics.reports.report_workbook import report_workbook  # noqa: PLC0415
    from analytics.reports.reported import report_of  # noqa: PLC0415
    from analytics.reports.shown_names import names_of  # noqa: PLC0415

    wanted = {"deck": ".pptx", "workbook": ".xlsx", "calendar": ".ics"}
    outs: dict[str, Path] = {kind: path for kind in wanted if (path := getattr(call, kind)) is not None}
    if not outs:
        raise Refused(say("cli.report.nothing"))
    for kind, path in outs.items():
        if path.suffix.lower() != wanted[kind]:
            raise Refused(say("cli.report.out", file=path.name, kind=wanted[kind]))
    on = _stage(call.template, say) if "deck" in outs else None
    imported, result = _scored(call, say)
    if result.accounts.empty:
        raise Refused(say("cli.report.ended", date=call.as_of))
    # The same files give the same aliases, and whoever lacks the files cannot compute them.
    key = hashlib.blake2b(b"".join(path.read_bytes() for path in call.files), digest_size=16).hexdigest()
    names = names_of(result, say, hidden=call.hide_names, key=key)
    report = report_of(result, imported.tables, names, imported=imported)
    made = dt.datetime.combine(call.as_of, dt.time(), dt.UTC)
    make: dict[str, Callable[[], bytes]] = {
        "deck": lambda: deck(report, say, on),
        "workbook": lambda: report_workbook(report, say),
        "calendar": lambda: plan_calendar(report.plan, say, made),
    }
    contents = {kind: make[kind]() for kind in outs}
    for kind, path in outs.items():
        _write(path, contents[kind], say)
    _print({"as_of": call.as_of.isoformat(), "files": [str(path) for path in outs.values()]})


def _stage(template: Path | None, say: Translator) -> Any:  # noqa: ANN401
    """What the slides are put on: our own look, or the template's."""
    from analytics.reports.deck_template import stage  # noqa: PLC0415

    if template is None:
        return stage()
    if not template.is_file():
        raise Refused(say("cli.no_file", file=template.name))
    on = stage(template.read_bytes())
    if on is None:
        raise Refused(say("cli.report.template", file=template.name))
    return on


def _sample(call: argparse.Namespace, say: Translator) -> None:
    from analytics.sample import generate  # noqa: PLC0415

    made = generate(accounts=call.accounts, seed=call.seed, language=call.language)
    call.out.mkdir(parents=True, exist_ok=True)
    for file in made.files:
        _write(call.out / file.name, file.content, say)
    _print({"as_of": made.as_of.isoformat(), "files": [str(call.out / file.name) for file in made.files]})


def _template(call: argparse.Namespace, say: Translator) -> None:
    from analytics.reports.template import template_workbook  # noqa: PLC0415

    _write(call.out, template_workbook(say, call.language), say)
    _print({"file": str(call.out)})


def _warn(imported: Imported, say: Translator) -> None:
    for report in imported.files:
        if report.problem is not None:
            print(f"{report.file}: {say.say(report.problem)}", file=sys.stderr)
    if imported.questions:
        print(say("cli.questions", n=len(imported.questions)), file=sys.stderr)


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")


def _print(document: object) -> None:
    sys.stdout.write(_json(document).decode("utf-8") + "\n")


def _write(path: Path, content: bytes, say: Translator) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Refused(say("cli.not_written", file=path.name, why=error.strerror or str(error))) from error


_COMMANDS: dict[str, Callable[[argparse.Namespace, Translator], None]] = {
    "inspect": _inspect,
    "score": _score,
    "validate": _validate,
    "report": _report,
    "sample": _sample,
    "template": _template,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or a pipe may be anything; the contract is UTF-8.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    language = "en"
    try:
        call = command_parser().parse_args(arguments)
        language = call.language
        _COMMANDS[call.command](call, translator(language))
        sys.stdout.flush()
    except Refused as refused:
        print(" ".join(str(refused).split()), file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print(translator(language)("cli.stopped"), file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the last guard: a person never sees a traceback
        logging.getLogger("blindspot").debug("failed", exc_info=True)
        if os.environ.get("BLINDSPOT_DEBUG"):
            raise
        print(
            translator(language)("cli.failed", what=f"{type(error).__name__}: {error}".splitlines()[0]), file=sys.stderr
        )
        return FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())
