"""Starts the reading process.

Run by path, not with `-m`: that would import the packages above (pandas alone takes half a second). They stand in
`sys.modules` as bare folders instead, so that only `parsing` is loaded.
"""

import sys
from pathlib import Path
from types import ModuleType

if __name__ == "__main__":
    reading = Path(__file__).resolve().parent
    for name, folder in (
        ("analytics", reading.parents[1]),
        ("analytics.intake", reading.parent),
        ("analytics.intake.reading", reading),
    ):
        package = ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package

    from analytics.intake.reading.parsing.worker import main

    main()
