# Each target does its own set-up, into .venv. Needs Python >= 3.11 with pip and venv, make and git.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test check lock format documents

demo: $(READY)  ## crawl the fixtures' site, served on loopback, and show the result
	$(BIN)/junket demo

test: $(READY)  ## run the tests
	$(BIN)/pytest

check: $(READY)  ## format, lint, types, import contract, stale documents
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/junket schema --check

format: $(READY)  ## put the code in its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

documents: $(READY)  ## write the JSON Schema and docs/record.md anew from the models
	$(BIN)/junket schema --write

lock: $(READY)  ## pin the newest dependencies that pyproject.toml allows
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--all-extras --group dev pyproject.toml --output-file requirements/lock.txt

$(READY): requirements/lock.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "junket needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/lock.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
