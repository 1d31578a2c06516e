"""A fictional Dutch IT provider's portfolio, as the exports that a real one would have."""

from analytics.sample.generate import SampleFile, SamplePortfolio, generate

__all__ = ["SampleFile", "SamplePortfolio", "generate"]
