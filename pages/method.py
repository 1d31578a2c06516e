"""Method: what weighs what and why, how it was tested on this portfolio, and what is not known."""

from analytics.risk.assess import assess
from analytics.tables.portfolio import Tables
from ui.method import base_rate, evidence_dates, guard, headline, picture, sources, weights_table
from ui.pipeline import as_of, assessment, tables
from ui.state import current
from ui.validation import own_validation

state = current()
# The method can be read before anything was uploaded: then every weight is the stated assumption.
result = assessment(state) if state.has_data else assess(Tables(), as_of(state), state.settings)
model = result.model

headline(state, model)
picture(state, model)
weights_table(state, model)
base_rate(state, model)
if state.has_data:
    own_validation(state)
guard(state, model)
sources(state)
if state.has_data:
    evidence_dates(state, result, tables(state))
