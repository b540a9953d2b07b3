# Every target makes its own virtual environment first, from requirements that are locked with hashes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: build test lint bench rebuild faults spark lock clean

build: $(VENV)/.runtime  ## read raw/, validate, publish a release when its content has changed
	$(BIN)/make-dataset build

test: $(VENV)/.dev  ## prove it
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

rebuild: $(VENV)/.dev  ## every published version, not only the last of each line, from its own commit
	EVERY_VERSION=1 $(BIN)/python -m pytest -n auto tests/release/test_same_bytes.py

faults: $(VENV)/.dev  ## the full sweep of injected faults
	$(BIN)/python -m tests.faults

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.runtime: requirements-build.txt requirements.txt pyproject.toml | $(VENV)/.made
	$(INSTALL) -r requirements-build.txt -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(INSTALL) -r requirements-dev.txt
	touch $@

spark: .venv-spark/.made  ## an environment of its own for the test that opens a release in Spark; needs Java

.venv-spark/.made: requirements-spark.txt
	$(PYTHON) -m venv .venv-spark
	.venv-spark/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.txt
	touch $@

lock:  ## resolve the dependencies of pyproject.toml anew; needs uv
	echo 'setuptools>=77' | uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header - -o requirements-build.txt
	uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header pyproject.toml -o requirements.txt
	uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --constraint requirements.txt --extra dev pyproject.toml -o requirements-dev.txt
	echo 'pyspark==4.3.0' | uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header - -o requirements-spark.txt

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
