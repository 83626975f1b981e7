PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check data clean

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -c constraints.txt -e '.[dev]'
	touch $@

test: $(VENV)/.installed
	$(BIN)/pytest

check: $(VENV)/.installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/compile_languages.py --check
	$(BIN)/python scripts/compile_knowledge.py --check
	$(BIN)/python scripts/compile_phrases.py --check
	$(BIN)/python scripts/compile_cities.py --check
	$(BIN)/python scripts/update_readme.py --check
	$(BIN)/python scripts/describe_languages.py --check
	$(BIN)/python scripts/describe_rules.py --check

data: $(VENV)/.installed
	$(BIN)/python scripts/compile_languages.py
	$(BIN)/python scripts/compile_knowledge.py
	$(BIN)/python scripts/compile_phrases.py
	$(BIN)/python scripts/update_readme.py
	$(BIN)/python scripts/describe_languages.py
	$(BIN)/python scripts/describe_rules.py

demo: $(VENV)/.installed
	@$(BIN)/transcheck check examples/referendum.ru.txt examples/referendum.en.txt \
		--glossary kazakhstan-elections --fail-on never

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
