"""What past decisions say of the model, as the document that `python -m analytics validate` prints."""

from dataclasses import asdict

from analytics.reports.say import Say
from analytics.reports.score_json import Plain, plain
from analytics.risk.validation import Validation


def validation_document(validation: Validation, say: Say) -> dict[str, Plain]:
    """The document of the command line's contract; what cannot be told is null.

    Beyond the contract: `snapshot`, `satisfaction`, `blind_spot_index` and `reliability`.
    """
    return {
        "version": 1,
        "decisions": int(validation.decisions),
        "lost": int(validation.lost),
        "verdict": validation.verdict,
        "metrics": {name: plain(asdict(metric)) for name, metric in validation.metrics.items()},
        "warnings": [
            {"code": warning.code, "message": say(warning.message.code, **warning.message.params)}
            for warning in validation.warnings
        ],
        "snapshot": bool(validation.snapshot),
        "satisfaction": {"predicts": plain(validation.satisfaction), "auc": plain(asdict(validation.satisfaction_auc))},
        "blind_spot_index": plain(asdict(validation.blind_spot_index)),
        "reliability": [plain(asdict(point)) for point in validation.reliability],
    }
