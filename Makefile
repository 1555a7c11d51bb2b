# demo · test · bench · fuzz · chaos · lint; each sets itself up. Run from the root.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test bench fuzz chaos lint lock help
.DEFAULT_GOAL := help

demo: $(READY)  ## Read data/samples, build and check the warehouse, say what balances
	@$(BIN)/mingzhang rebuild data/samples && $(BIN)/mingzhang status

test: $(READY)  ## Run the whole test suite
	$(BIN)/pytest -n 2 --dist loadfile $(TESTS)

bench: $(READY)  ## Measure reading against pdfplumber on the same pages
	$(BIN)/python -m tests.benchmarks

fuzz: $(READY)  ## Read thousands of damaged documents, each of which must be read or rejected
	$(BIN)/python -m tests.fuzz $(OPTIONS)

chaos: $(READY)  ## Kill a hundred rebuilds at random moments, while others read the warehouse
	$(BIN)/python -m tests.chaos $(OPTIONS)

planted: $(READY)  ## Plant a thousand errors in documents that balance, and look for them
	$(BIN)/python -m tests.planted $(OPTIONS)

lint: $(READY)  ## Check style, types and SQL
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint --disable-progress-bar dbt_project/models

lock:  ## Choose the dependencies' versions anew (needs uv)
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-strip-extras --custom-compile-command "make lock" --output-file requirements.lock

help:  ## List these commands
	@sed -n 's/^\([a-z]*\):.*##/\1\t/p' Makefile

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
