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
# As a module: what pip installs as a command can't be started from every folder.
MKDOCS := $(BIN)/python -m mkdocs
KNOW := PYTHONPATH=hooks $(BIN)/python -m systeemwijzer
TOOL := PYTHONPATH=hooks $(BIN)/python
BUILD := $(TOOL) tools/build_site.py
WITH_BIN := PATH="$$(cd "$(BIN)" && pwd):$$PATH"
# What the compiler and the linter say of scripts, styles and JSON.
LINT := $(WITH_BIN) npm --prefix frontend --silent run check
# What makes the scripts and stylesheets, and what of them others made; npm's own list of it, written last.
PACKAGES := frontend/node_modules/.package-lock.json
ADDRESS := 127.0.0.1:8000
# What only a preview has is installed with what checks scripts: the editor in the browser.
WRITING := $(if $(PREVIEW),.venv/frontend.stamp)
# What is made beforehand for the page of downloads.
READY := .build/downloads
# A site that leads to no other, in a zip file.
pack = PREVIEW= SITE_URL= REPO_URL= EDIT_URI= $(BUILD) .build/offline && $(TOOL) tools/pack_site.py .build/offline $(1)
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"

.PHONY: help serve site sites downloads check links words test fuzz successor audit bench layer schema published pictures \
	pdf offline deck lock clean

help: ## Say what each command does
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: .venv/site.stamp $(PACKAGES) $(WRITING) ## Build and serve on 127.0.0.1:8000; rebuild when content, a page or a template changes
	@$(KNOW) settings
	$(MKDOCS) serve --dev-addr $(ADDRESS)

# Tests often wait for a browser: one more at a time than there are processors fills them.
PYTEST = PYTEST_XDIST_AUTO_NUM_WORKERS=$$(( $$(nproc) + 1 )) $(BIN)/pytest
OF_EVERY_PAGE := accessibility gathered header looks overview policy reach site typeface without_scripts
# What prints, where somebody wants what has to be printed.
PRINTS := .venv/test.stamp .venv/browser.stamp

# The last good site stays until a whole new one stands beside it.
site: .venv/site.stamp $(PACKAGES) $(WRITING) $(if $(DOWNLOADS),$(PRINTS)) ## Build strictly into site/; DOWNLOADS=1 puts PDF, cards and zip on its page of downloads, PREVIEW=1 an editor at /beheer/
	@$(KNOW) check --briefly
	@$(if $(DOWNLOADS),$(MAKE) downloads && export DOWNLOADS_FROM=$(READY) &&) $(BUILD) site

sites: .venv/site.stamp $(PACKAGES) ## Build the site of each layer in a folder, into sites/: make sites LAYERS=../regions
	@$(TOOL) tools/build_sites.py "$(or $(LAYERS),examples)" sites

# Printed from a site of their own: the one that holds them says how large they are.
downloads:
	@rm -rf $(READY)
	@$(TOOL) tools/make_deck.py $(READY)/vragenkaarten
	@PREVIEW= $(BUILD) .build/printed
	@$(TOOL) tools/make_pdf.py .build/printed $(READY)/systeemwijzer.pdf
	@$(call pack,$(READY)/systeemwijzer-offline.zip)

check: .venv/site.stamp .venv/frontend.stamp ## Say in seconds, without building, all that is wrong with content, pages, templates, scripts and styles
	@$(KNOW) check; status=$$?; $(LINT) && exit $$status

links: .venv/site.stamp ## Ask each link that leads out whether it still does, and write that into links.yml; needs a network
	@$(TOOL) tools/check_links.py

words: .venv/site.stamp ## List sentences that are long and words that few people know: a report for editors
	@$(TOOL) tools/plain_language.py

test: .venv/test.stamp .venv/frontend.stamp .venv/browser.stamp .venv/engines.stamp .venv/html.stamp .venv/nginx.stamp ## Install what the tests need, and run all of them
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(LINT)
	$(BIN)/node --test "tests/scripts/**/*.test.js"
	$(PYTEST)
	@# What holds for every page holds where a region lays its own over the site too.
	LOCAL=examples/local $(PYTEST) $(foreach name,$(OF_EVERY_PAGE),tests/test_$(name).py)

fuzz: .venv/test.stamp ## Change valid content at random, much more often than the tests do, and see that all is told
	$(BIN)/pytest tests/test_fuzz.py --hypothesis-profile=long

successor: .venv/site.stamp $(PACKAGES) .venv-successor/site.stamp ## Build with ProperDocs too, and say whether MkDocs builds the same
	@$(BUILD) .build/mkdocs
	@$(BUILD) .build/properdocs $(SUCCESSOR)/python -m properdocs
	@bash tools/compare_sites.sh .build/mkdocs .build/properdocs

audit: .venv-audit/site.stamp .venv/test.stamp ## Ask whether a version that is locked here is known to be unsafe
	@$(WITH_BIN) $(BIN)/python tools/audit.py $(AUDIT)/pip-audit

bench: .venv/test.stamp $(PACKAGES) .venv/browser.stamp ## Measure the search and the build, side by side with Material's
	@$(TOOL) bench/run.py
	@$(TOOL) bench/builds.py
	@$(TOOL) bench/many_sites.py

layer: .venv/site.stamp ## Make an empty layer for a region, with its schemas: make layer LOCAL=../region; or renew its schemas
	@$(KNOW) layer

schema: .venv/site.stamp ## Write from the models and the content the JSON Schemas, and the types that scripts have of the index
	@$(KNOW) schema

published: .venv/site.stamp ## Add new addresses to published.txt, and new numbers to content/map_numbers.yml, which must last from then on; and the ids to choose from
	@$(KNOW) published

pictures: $(PRINTS) site ## Take the pictures of the rings that README.md and shared links show
	@$(TOOL) tools/take_pictures.py site

pdf: $(PRINTS) site ## Print the whole guide: dist/systeemwijzer.pdf
	@$(TOOL) tools/make_pdf.py site dist/systeemwijzer.pdf

offline: .venv/site.stamp $(PACKAGES) ## Pack the site for who has no connection: dist/systeemwijzer-offline.zip
	@$(call pack,dist/systeemwijzer-offline.zip)

deck: $(PRINTS) ## Print all questions as cards to cut, a PDF for each level, in dist/; needs SITE_URL
	@$(TOOL) tools/make_deck.py dist/vragenkaarten

lock: .venv/test.stamp ## Lock the newest versions that pyproject.toml allows, with hashes
	$(LOCK) --output-file requirements/site.txt
	$(LOCK) --extra test --constraint requirements/site.txt --output-file requirements/test.txt
	$(LOCK) --extra successor --constraint requirements/site.txt --output-file requirements/successor.txt
	$(LOCK) --extra audit --constraint requirements/site.txt --output-file requirements/audit.txt

clean: ## Remove everything that was built or installed here
	rm -rf .venv .venv-audit .venv-successor frontend/node_modules .build dist site sites .pytest_cache .mypy_cache .ruff_cache

# tools/install.sh says what it does, and does it once, also where two commands want it at the same time.
.venv/made.stamp: tools/make_venv.sh
	@bash tools/install.sh $@ "a Python environment" $^ -- bash tools/make_venv.sh

.venv/site.stamp: requirements/site.txt .venv/made.stamp
	@bash tools/install.sh $@ "what the site is built with" $^ -- $(BIN)/python $(INSTALL) --requirement requirements/site.txt

$(PACKAGES): frontend/package-lock.json .venv/site.stamp
	@$(WITH_BIN) bash tools/install.sh $@ "what makes scripts and styles" $^ -- npm ci --silent --omit=dev --prefix frontend

# The same with what checks them.
.venv/frontend.stamp: frontend/package-lock.json $(PACKAGES)
	@$(WITH_BIN) bash tools/install.sh $@ "what checks scripts and styles" $^ -- npm ci --silent --prefix frontend

.venv/test.stamp: requirements/test.txt .venv/site.stamp
	@bash tools/install.sh $@ "what the tests take" $^ -- $(BIN)/python $(INSTALL) --requirement $<

# What is not to mix with the rest gets an environment of its own.
.venv-successor/site.stamp .venv-audit/site.stamp: .venv-%/site.stamp: requirements/%.txt .venv/made.stamp
	@bash tools/install.sh $@ "what $* takes" $^ -- \
		bash -c '$(BIN)/python -m venv --clear $(@D) && $(@D)/bin/python $(INSTALL) --requirement $<'

.venv/browser.stamp: tests/install_browser.sh .venv/test.stamp
	@bash tools/install.sh $@ "a browser, where there is none" $^ -- bash tests/install_browser.sh $(BIN)/playwright

.venv/engines.stamp: tests/install_engines.sh .venv/test.stamp
	@bash tools/install.sh $@ "Firefox and WebKit, where there are none" $^ -- bash tests/install_engines.sh $(BIN)/playwright

.venv/nginx.stamp: tests/install_nginx.sh .venv/made.stamp
	@bash tools/install.sh $@ "nginx, where there is none" $^ -- bash tests/install_nginx.sh

.venv/html.stamp: tests/html/package-lock.json .venv/test.stamp
	@$(WITH_BIN) bash tools/install.sh $@ "what tests read HTML with" $^ -- npm ci --prefix tests/html --silent
