"""Blindspot's core: exports in, typed results out.

Nothing in here knows Streamlit, Plotly, a database, the clock or a language.
`analytics.__main__` is the one module where the clock and the language come in.
"""
