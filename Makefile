# Two commands: `make run` starts the dashboard, `make test` runs all that CI runs.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run test check mutants mutants-sample clean

run: $(VENV)/run.stamp
	$(BIN)/streamlit run serve.py

test: $(VENV)/dev.stamp
	sh .ci/services
	$(MAKE) check
	$(BIN)/pytest -n auto --dist loadfile $(PYTEST_ARGS)

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Break the model in thousands of small ways and count, by file, what the tests notice. It takes hours, and goes on where
# it stopped. A part: `make mutants MUTANTS='analytics.risk.features.*'`; what one changed: `mutmut show <its name>`.
mutants: $(VENV)/dev.stamp
	$(BIN)/mutmut run $(MUTANTS)
	$(BIN)/mutmut results --all true | sed -n 's/^ *analytics\.risk\.\(.*\)\.[^.]*: /\1: /p' | sort | uniq -c

# The same for a random sample of them, with the score's interval: `make mutants-sample SAMPLE='--size 300 --seed 20261'`.
mutants-sample: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks.mutation_score $(SAMPLE)

$(VENV)/run.stamp: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Blindspot needs Python 3.11 or newer: make run PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV)
