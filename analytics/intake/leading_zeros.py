"""Numbers of customers that lost their leading zeros: Excel writes 123 for what finance calls 00123."""

from collections.abc import Sequence

import pandas as pd

from analytics.intake.convert import Fed


def restore_zeros(feds: Sequence[Fed]) -> None:
    """Give numbers their leading zeros back, in place, where another list has the same number with them.

    Not where one list holds a number both with and without: there these are two customers.
    """
    numbered = [fed for fed in feds if "account_id" in fed.rows]
    own = [pd.Series(fed.rows["account_id"].dropna().unique(), dtype="str") for fed in numbered]
    digits = [ids[ids.str.fullmatch(r"\d+")] for ids in own]
    padded = pd.concat([pd.Series(dtype="str"), *(ids[ids.str.startswith("0")] for ids in digits)]).drop_duplicates()
    if padded.empty or any(ids.str.lstrip("0").duplicated().any() for ids in digits):
        return
    # One number is padded in one way, or it is not known which is meant.
    bare = padded.groupby(padded.str.lstrip("0").to_numpy()).agg(["first", "size"])
    whole = bare.loc[(bare["size"] == 1) & (bare.index != ""), "first"].to_dict()
    for fed in numbered:
        ids = fed.rows["account_id"]
        fed.rows["account_id"] = ids.map(whole).astype("str").fillna(ids)
