# make run      everything, from an empty clone to the report
# make test     everything that must hold before a change is taken in
# make quality  our figures on the public sets beside those of the peers, from the folder DATA
# make peers    the peers, in environments of their own under build/peers
# make floors   the floors of the quality gate anew, from what is reached now
# make install  the environment alone: .venv/bin/anafacts
# make clean    remove the environment and what runs and tools leave; raw/ is never touched
#
# PYTHON names the interpreter to start from, RUN the options of the run:
#   make run RUN="--raw texts --warehouse out --workers 4"

PYTHON ?= python3
RUN ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt

PEERS := $(patsubst benchmarks/peers/%.txt,build/peers/%/.installed,$(wildcard benchmarks/peers/*.txt))
QUALITY := $(BIN)/python -m benchmarks.quality $(if $(DATA),--data $(DATA)) $(if $(HALF),--half $(HALF))

.PHONY: run install test quality peers floors clean

run: $(VENV)/.installed
	@$(BIN)/python flows/consistency.py $(RUN)

install: $(VENV)/.installed

test: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile

# DATA is the folder of the sets and their scorers, HALF the name of a half's files:
#   make quality DATA=../shared/bench HALF=test.jsonl
quality: $(VENV)/.installed
	@$(QUALITY)

floors: $(VENV)/.installed
	@mkdir -p build
	@$(QUALITY) --floors > build/floors.toml
	mv build/floors.toml tests/eval/quality_floors.toml

peers: $(PEERS)

build/peers/%/.installed: benchmarks/peers/%.txt
	$(PYTHON) -m venv build/peers/$*
	build/peers/$*/bin/python -m pip install --disable-pip-version-check --quiet --requirement $<
	@touch $@

clean:
	rm -rf $(VENV) build .prefect .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find warehouse -mindepth 1 ! -name .gitignore -delete

# Editable, so that the lexicon, the templates and the code of the clone are what runs.
$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing into $(VENV); this takes a few minutes the first time."
	$(PIP) --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "anafacts needs Python 3.11 or newer, and '$(PYTHON)' is older or missing."; \
	  echo "Name another: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 2; }
	$(PYTHON) -m venv $(VENV)
