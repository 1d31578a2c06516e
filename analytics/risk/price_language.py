"""Does a comment say that the customer stays for the price alone?"""

import pandas as pd

from analytics.risk.arrays import Bools


def price_alone(comments: pd.Series) -> Bools:
    """Placeholder until the lexicon stands."""
    return comments.str.contains("laagste prijs|lowest price", case=False, regex=True).to_numpy(dtype=bool)
