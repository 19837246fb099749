# Zayava: every task of the house. Needs Python 3.11 or newer and make; uses uv when it is on PATH.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
JOBS ?= auto
# One Django on every Python: the lock stays on the long-term-support release, although newer Pythons could take 6.x.
# (Not under [tool.uv]: uv then refuses to install the very lock it wrote.)
COMPILE = echo "django<6" | UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --generate-hashes --no-annotate \
	--python-version 3.11 --extra site --constraint /dev/stdin
export PORT

.DEFAULT_GOAL := help
.PHONY: help run demo test lint format types wheel bench messages lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo "  Variables: PORT=8001 (run), ARGS=\"-k name\" JOBS=0 (test), PYTHON=python3.12"

run: ## Prepare what is missing, then serve the site on http://127.0.0.1:8000
	@$(PYTHON) site/bootstrap.py requirements.txt
	@exec $(BIN)/python -m zayava.site.start

demo: ## Load the demo content again
	@$(PYTHON) site/bootstrap.py requirements.txt
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py load_demo

test: ## Run the tests (DATABASE_URL: on that PostgreSQL; ZAYAVA_REQUIRE_BROWSER=1: no browser test may be skipped)
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	@exec $(BIN)/python -m pytest -n $(JOBS) --maxprocesses 4 --dist loadfile $(ARGS)

lint: ## Check style, templates, migrations and the house rules
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@git ls-files -z -- '*/templates/*.html' 'templates/*.html' | xargs -0 -r $(BIN)/djhtml --check --tabwidth 2
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m pytest -q -p no:randomly tests/test_architecture.py

format: ## Put Python and templates into the house style
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	@git ls-files -z -- '*/templates/*.html' 'templates/*.html' | xargs -0 -r $(BIN)/djhtml --tabwidth 2

types: ## Make .types/ (links that editors and type checkers follow) and run pyright
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	@mkdir -p .types/zayava
	@for room in core organisations statements campaigns search consent home site; do \
		ln -sfn ../../$$room .types/zayava/$$room; done
	@ln -sfn ../../zayava/__init__.py .types/zayava/__init__.py
	@ln -sfn ../../zayava/py.typed .types/zayava/py.typed
	$(BIN)/pyright

wheel: ## Build the wheel of the apps into dist/
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

bench: ## Measure, side by side in one run (see benchmarks/)
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	@for program in benchmarks/*.py; do echo "== $$program"; $(BIN)/python $$program || exit 1; done

# One run for all of them: a text goes to the catalogue of its app, those of templates/ and site/ to site/locale.
CATALOGUES := core organisations statements campaigns search consent home site
NOT_COLLECTED := $(foreach folder,.venv benchmarks docs tests var,--ignore=$(folder))

messages: ## Collect the texts to translate and compile the catalogues (needs gettext)
	@$(PYTHON) site/bootstrap.py tests/requirements.txt
	@mkdir -p $(foreach room,$(CATALOGUES),$(room)/locale)
	$(BIN)/python manage.py makemessages -l be -l ru --no-wrap --no-obsolete --add-location file $(NOT_COLLECTED)
	$(BIN)/python manage.py compilemessages -l be -l ru $(NOT_COLLECTED)

lock: ## Make both lock files anew from pyproject.toml (needs uv)
	$(COMPILE) -o requirements.txt pyproject.toml
	$(COMPILE) --group dev --constraint requirements.txt -o tests/requirements.txt pyproject.toml

clean: ## Remove what the tasks made: environment, builds, links (var/ stays: it holds your data)
	rm -rf $(VENV) dist .types .pytest_cache .ruff_cache
