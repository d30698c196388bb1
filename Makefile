# Two commands: `make site` builds the site, `make test` proves it. Each makes its own environment.

VENV    := .venv
BIN     := $(VENV)/bin
SITE    := $(VENV)/.installed-site
DEV     := $(VENV)/.installed-dev
SAMPLE  := .ragstone/sample
# So that hints say `make check` and the like.
FROM_MAKE := RAGSTONE_STARTED_BY_MAKE=1

.DEFAULT_GOAL := help
.PHONY: help site sample check serve unit test audit screenshots lint docs lock clean

help: ## Say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1@\2/p' Makefile | awk -F@ '{ printf "%-16s %s\n", $$1, $$2 }'

site: $(SITE) ## Build the site into output/
	@$(FROM_MAKE) $(BIN)/ragstone build

sample: $(SITE) ## Build the site of an invented council into output-sample/
	@rm -rf $(SAMPLE)/content $(SAMPLE)/measures
	@$(BIN)/python -m tests.sample $(SAMPLE)
	@$(BIN)/ragstone build --strict --project $(SAMPLE) --output output-sample

check: $(SITE) ## Find every problem in the content (FORMAT=json, github, gitlab or sarif)
	@$(FROM_MAKE) $(BIN)/ragstone check $(if $(FORMAT),--format $(FORMAT))

serve: $(SITE) ## Show the site on this machine, rebuilt at each save
	@$(FROM_MAKE) $(BIN)/ragstone serve

unit: $(DEV) ## Try the unit suite: every test but those of large sites, browsers and random councils
	@$(BIN)/python -m pytest -n auto -m "not wide"

test: lint ## Prove everything: style, types, tests, and the site in a real browser
	@$(BIN)/python -m tests.browser.provision
	@$(BIN)/python -m pytest -n auto

audit: $(DEV) site sample ## Have the built sites judged by axe, the Nu HTML checker and Lighthouse
	@$(BIN)/python -m tests.browser.provision
	@$(BIN)/python -m tests.audit

screenshots: $(DEV) site sample ## Take pictures of each kind of page into .ragstone/screenshots/
	@$(BIN)/python -m tests.browser.provision
	@$(BIN)/python -m tests.audit.screenshots

lint: $(DEV) ## Check style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

docs: $(DEV) ## Write the reference from the models
	@$(BIN)/python -m tests.docs.reference

lock: $(DEV) ## Choose and pin the newest versions anew
	@.ci/lock

clean: ## Delete the environment, the built site and the caches
	rm -rf $(VENV) output output-sample .ragstone .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(SITE): requirements.txt pyproject.toml
	@.ci/environment $(VENV) requirements.txt
	@touch $@

$(DEV): requirements-dev.txt pyproject.toml
	@.ci/environment $(VENV) requirements-dev.txt
	@touch $@ $(SITE)
