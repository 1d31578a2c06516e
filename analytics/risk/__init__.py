"""Canonical tables to an assessment: evidence, factors, weights, explanation, validation."""
