# Each target does its own set-up, into .venv. Needs Python >= 3.11 with pip and venv, make and git.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
BENCH := .venv-bench/bin
PEERS := .venv-bench/.ready
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help demo test e2e check floors fuzz format documents bench lock

help:  ## list what make can do here
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

demo: $(READY)  ## crawl the fixtures' site, served on loopback, and show the result
	$(BIN)/junket demo

test: $(READY)  ## run the tests
	$(BIN)/pytest --numprocesses auto

# A test's group stays in one process: one WordPress serves all tests that crawl it.
e2e: $(READY)  ## install Debian's WordPress, Redis and Chromium, as root, and run every test, none skipped for want of them
	tests/e2e/install.sh
	$(BIN)/pytest --numprocesses auto --dist loadgroup --e2e

check: $(READY)  ## format, lint, types, import contract, stale documents
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/junket schema --check

floors: $(READY)  ## check that no figure of accuracy has fallen
	$(BIN)/python benchmarks/floors.py

# Where there is no atheris, mutated pages alone.
FUZZ_SECONDS ?= 600
fuzz: $(READY)  ## mutate pages, repeat small pieces, and fuzz each reader by coverage, for FUZZ_SECONDS each
	$(BIN)/python fuzz/pages.py --pages 1000000 --seconds $(FUZZ_SECONDS)
	$(BIN)/python fuzz/repeats.py --seconds $(FUZZ_SECONDS)
	! $(BIN)/python -c 'import atheris' 2>/dev/null || for target in page values archive lines; do \
		$(BIN)/python fuzz/guided.py $$target -max_total_time=$(FUZZ_SECONDS) || exit 1; done

format: $(READY)  ## put the code in its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

documents: $(READY)  ## write the JSON Schema and docs/record.md anew from the models
	$(BIN)/junket schema --write

bench: $(PEERS)  ## measure articles, headlines, credit blocks and speed beside other readers of web pages
	$(BENCH)/python benchmarks/accuracy.py
	$(BENCH)/python benchmarks/speed.py

lock: $(READY)  ## pin the newest dependencies that pyproject.toml allows
	$(PIP) install uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--group dev pyproject.toml --output-file requirements/lock.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--extra bench --group dev pyproject.toml --output-file requirements/bench.txt

# The mark is made last and cleared first: a set-up that was stopped half-way is done again, from nothing.
$(READY): requirements/lock.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "junket needs Python 3.11 or newer, and $(PYTHON) is not; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; \
		exit 1; } >&2
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks venv or pip; on Debian and Ubuntu: apt-get install python3-venv"; \
		exit 1; } >&2
	@echo "setting up .venv (once; about a minute)" >&2
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes --requirement requirements/lock.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The peers want other versions of some libraries: they have an environment of their own.
$(PEERS): requirements/bench.txt pyproject.toml
	@echo "setting up .venv-bench (once; about a minute)" >&2
	@$(PYTHON) -m venv --clear .venv-bench
	@$(BENCH)/python -m pip --quiet --disable-pip-version-check --no-input install --no-deps --require-hashes --requirement requirements/bench.txt
	@$(BENCH)/python -m pip --quiet --disable-pip-version-check --no-input install --no-deps --no-build-isolation --editable .
	@touch $@
