# `make help` tells what there is. Everything runs in .venv, from the locked requirements.

SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
# Without the variable, Material prints a banner about MkDocs 2 at each build.
export NO_MKDOCS_2_WARNING := 1
# MkDocs writes the day into sitemap.xml.gz, though no page shows one: the same sources give the same files.
export SOURCE_DATE_EPOCH ?= 0

BIN := .venv/bin
SUCCESSOR := .venv-successor/bin
AUDIT := .venv-audit/bin
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes
MKDOCS := $(BIN)/mkdocs
KNOW := PYTHONPATH=hooks $(BIN)/python -m systeemwijzer
# What browsers get that others made; npm's own list of it, written last.
PACKAGES := node_modules/.package-lock.json
ADDRESS := 127.0.0.1:8000
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"

.PHONY: help serve site check words test fuzz successor audit bench schema published pictures pdf offline deck lock clean

help: ## Say what each command does
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: .venv/site.stamp $(PACKAGES) ## Build and serve on 127.0.0.1:8000; rebuild when content, a page or a template changes
	$(MKDOCS) serve --dev-addr $(ADDRESS)

# The last good site stays until a whole new one stands beside it. No --quiet: it makes --strict blind to warnings.
site: .venv/site.stamp $(PACKAGES) ## Build strictly into site/
	@bash tools/replace_site.sh - site .build/previous
	@$(KNOW) check > /dev/null
	@rm -rf .build/site
	@$(MKDOCS) build --strict --site-dir .build/site
	@bash tools/replace_site.sh .build/site site .build/previous

check: .venv/site.stamp ## Say in seconds, without building, all that is wrong with content, pages and templates
	@$(KNOW) check

words: .venv/words.stamp ## List sentences that are long and words that few people know: a report for editors
	@PYTHONPATH=hooks $(BIN)/python tools/plain_language.py

test: .venv/test.stamp $(PACKAGES) .venv/browser.stamp .venv/engines.stamp .venv/html.stamp .venv/nginx.stamp ## Install what the tests need, and run all of them
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest

fuzz: .venv/test.stamp ## Change valid content at random, much more often than the tests do, and see that all is told
	$(BIN)/pytest tests/test_fuzz.py --hypothesis-profile=long

successor: .venv/site.stamp $(PACKAGES) .venv-successor/site.stamp ## Build with ProperDocs too, and say whether MkDocs builds the same
	@rm -rf .build/mkdocs .build/properdocs
	@$(MKDOCS) build --strict --site-dir .build/mkdocs
	@$(SUCCESSOR)/properdocs build --strict --config-file mkdocs.yml --site-dir .build/properdocs
	@bash tools/compare_sites.sh .build/mkdocs .build/properdocs

audit: .venv-audit/site.stamp .venv/test.stamp ## Ask whether a version that is locked here is known to be unsafe
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python tools/audit.py $(AUDIT)/pip-audit

bench: .venv/test.stamp $(PACKAGES) .venv/browser.stamp ## Measure the search and the build, side by side with Material's
	@$(BIN)/python bench/run.py
	@$(BIN)/python bench/builds.py

schema: .venv/site.stamp ## Write the JSON Schemas of the YAML files from the models
	@$(KNOW) schema

published: .venv/site.stamp ## Add new addresses to published.txt; from then on they must keep working
	@$(KNOW) published

pictures: .venv/test.stamp .venv/browser.stamp site ## Take the pictures of the rings that README.md and shared links show
	@PYTHONPATH=hooks $(BIN)/python tools/take_pictures.py site

pdf: .venv/test.stamp .venv/browser.stamp site ## Print the whole guide: dist/systeemwijzer.pdf
	@$(BIN)/python tools/make_pdf.py site dist/systeemwijzer.pdf

offline: .venv/site.stamp $(PACKAGES) ## Pack the site for who has no connection: dist/systeemwijzer-offline.zip
	@rm -rf .build/offline
	@SITE_URL= REPO_URL= EDIT_URI= $(MKDOCS) build --strict --site-dir .build/offline
	@$(BIN)/python tools/pack_site.py .build/offline dist/systeemwijzer-offline.zip

deck: .venv/test.stamp .venv/browser.stamp ## Print all questions as cards to cut, a PDF for each level, in dist/; needs SITE_URL
	@PYTHONPATH=hooks $(BIN)/python tools/make_deck.py dist/vragenkaarten

lock: .venv/test.stamp ## Lock the newest versions that pyproject.toml allows, with hashes
	$(LOCK) --output-file requirements.txt
	$(LOCK) --extra test --constraint requirements.txt --output-file requirements-test.txt
	$(LOCK) --extra successor --constraint requirements.txt --output-file requirements-successor.txt
	$(LOCK) --extra words --constraint requirements.txt --output-file requirements-words.txt
	$(LOCK) --extra audit --constraint requirements.txt --output-file requirements-audit.txt

clean: ## Remove everything that was built or installed here
	rm -rf .venv .venv-audit .venv-successor node_modules .build dist site .pytest_cache .mypy_cache .ruff_cache

.venv/made.stamp: tools/make_venv.sh
	@bash tools/make_venv.sh
	@touch $@

.venv/site.stamp: requirements.txt .venv/made.stamp
	@$(BIN)/python $(INSTALL) --requirement requirements.txt
	@touch $@

$(PACKAGES): package-lock.json .venv/site.stamp
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/npm ci --silent
	@touch $@

.venv/test.stamp .venv/words.stamp: .venv/%.stamp: requirements-%.txt .venv/site.stamp
	@$(BIN)/python $(INSTALL) --requirement $<
	@touch $@

# What is not to mix with the rest gets an environment of its own.
.venv-successor/site.stamp .venv-audit/site.stamp: .venv-%/site.stamp: requirements-%.txt .venv/made.stamp
	@$(BIN)/python -m venv --clear $(@D)
	@$(@D)/bin/python $(INSTALL) --requirement $<
	@touch $@

.venv/browser.stamp: tests/install_browser.sh .venv/test.stamp
	@bash tests/install_browser.sh $(BIN)/playwright
	@touch $@

.venv/engines.stamp: tests/install_engines.sh .venv/test.stamp
	@bash tests/install_engines.sh $(BIN)/playwright
	@touch $@

.venv/nginx.stamp: tests/install_nginx.sh .venv/made.stamp
	@bash tests/install_nginx.sh
	@touch $@

.venv/html.stamp: tests/html/package-lock.json .venv/test.stamp
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/npm ci --prefix tests/html --silent
	@touch $@
