# The same verbs for people and CI. Every step is skipped while its result is current.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
export GRADIO_ANALYTICS_ENABLED = False
export ANONYMIZED_TELEMETRY = False

.PHONY: help run setup install models ingest ask test check fix bench bench-ingest bench-search bench-scale bench-kills bench-visitors clean

help:  ## list the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

run: setup ingest  ## set everything up and serve the page
	@$(BIN)/policy-assistant serve

setup: models  ## packages and models

install: $(INSTALLED)

$(INSTALLED): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing packages into $(VENV) (a few minutes the first time)…"
	@$(BIN)/pip install --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

models: install  ## the language model and the embedding model
	@$(BIN)/policy-assistant models install

ingest: models  ## make the index equal to the corpus
	@$(BIN)/policy-assistant ingest

ask: ingest  ## answer one question: make ask Q="…"
	@$(BIN)/policy-assistant ask "$(Q)"

test: models  ## all tests, with the real models and a real browser
	@HF_HUB_OFFLINE=1 $(BIN)/python -m pytest

check: install  ## lint, format, types, import rules
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/test_architecture.py

fix: install  ## lint and format, mending what can be
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: ingest  ## speed and memory on this machine
	@$(BIN)/python tests/benchmarks/serving.py

bench-ingest: ingest  ## how fast documents go in, beside bare encode and LangChain's quickstart
	@$(BIN)/python tests/benchmarks/ingesting.py

bench-search: models  ## quality and speed beside its parts and LangChain: make bench-search DATA=FOLDER
	@$(BIN)/python tests/benchmarks/searching.py $(DATA)

SIZES ?= 10000 100000
bench-scale: ingest  ## search among many passages: make bench-scale SIZES="100000 1000000"
	@$(BIN)/python tests/benchmarks/scale.py $(SIZES)

bench-kills: install  ## a hundred kills at random moments, and what is left after each
	@$(BIN)/python tests/benchmarks/kills.py

bench-visitors: ingest  ## twenty visitors at once in a browser, and memory over 500 questions
	@$(BIN)/python tests/benchmarks/visitors.py

clean:  ## remove the virtual environment; models and index stay
	rm -rf $(VENV) .artifacts
