"""What past decisions say of the model, as the document that `python -m analytics validate` prints."""

from dataclasses import asdict

from analytics.reports.deck_words import Words
from analytics.reports.score_json import Plain, plain
from analytics.risk.validation import Validation, verdict_message


def validation_document(validation: Validation, say: Words) -> dict[str, Plain]:
    """The document of the command line's contract; what cannot be told is null.

    Beyond the contract: `because` (what the verdict rests on) and `message` (both in words), `snapshot`,
    `satisfaction`, `evidence` (the share of the decisions of which each kind was known when it mattered), `currency`
    (of the measures of money), `blind_spot_index` and `reliability`.
    """
    return {
        "version": 1,
        "decisions": int(validation.decisions),
        "lost": int(validation.lost),
        "verdict": validation.verdict,
        "metrics": {name: plain(asdict(metric)) for name, metric in validation.metrics.items()},
        "warnings": [{"code": warning.code, "message": say.say(warning.message)} for warning in validation.warnings],
        "because": validation.because,
        "message": say.say(verdict_message(validation)),
        "evidence": plain(validation.known),
        "currency": validation.currency or None,
        "snapshot": bool(validation.snapshot),
        "satisfaction": {"predicts": plain(validation.satisfaction), "auc": plain(asdict(validation.satisfaction_auc))},
        "blind_spot_index": plain(asdict(validation.blind_spot_index)),
        "reliability": [plain(asdict(point)) for point in validation.reliability],
    }
