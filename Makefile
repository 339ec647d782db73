# `make help` lists what there is. Works on a machine that has only Rust, Node.js, make and a C compiler.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# The checks of `test` run in the order in which they are listed: the quick ones first.
.NOTPARALLEL:
.PHONY: help run test format lint web unit acceptance contract schemathesis browser lighthouse timing bench survive importing deny audit ops fuzz deb build configuration openapi fmt clean tools postgresql app

step := @scripts/step.sh
cargo_deny := target/tools/cargo-deny/bin/cargo-deny --locked --log-level error
npm_stamp := node_modules/.installed
app := web/dist/index.html
app_sources := $(shell find web -type f -not -path '*/dist/*' -not -path '*/node_modules/*') \
	api/src/domain/password/common_passwords.txt

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: tools postgresql app ## Install what is missing, build, and serve http://127.0.0.1:8080
	$(step) "build" cargo build --bin twostep
	@exec cargo run --quiet --bin twostep -- serve

test: tools format deny ops lint web unit acceptance contract schemathesis browser ## Run all checks

format: ## Check the formatting of the Rust code
	$(step) "Rust: formatting" cargo fmt --all --check
	$(step) "Rust: formatting of fuzz targets" rustfmt --edition 2024 --check $(wildcard api/fuzz/fuzz_targets/*.rs)

lint: ## Check the Rust code with clippy
	$(step) "Rust: lints" cargo clippy --workspace --all-targets -- -D warnings

web: $(npm_stamp) ## Check types, style, unit tests and generated client of the web app
	$(step) "web: types" npm run --silent check
	$(step) "web: style" npm run --silent lint
	$(step) "web: unit tests" npm test --silent
	$(step) "web: generated client" npm run --silent schema:check -w web

unit: postgresql ## Run the unit tests of the Rust code
	$(step) "Rust: unit tests" cargo test --workspace --lib --bins

acceptance: postgresql app ## Run the acceptance tests
	$(step) "program under test" cargo build --bin twostep
	$(step) "acceptance tests" cargo test --workspace --test acceptance -- --skip contract:: --skip house::

contract: postgresql app ## Compare openapi.yaml with the code, and the code with the rules of the house
	$(step) "contract and house tests" cargo test --workspace --test acceptance -- contract:: house::

schemathesis: postgresql app ## Make calls out of openapi.yaml, and hold every answer against it
	@scripts/install.sh schemathesis
	$(step) "calls by Schemathesis" cargo test --workspace --test acceptance -- --ignored --test-threads 1 \
		contract::schemathesis::

browser: postgresql app ## Walk through the app in Chromium, which is installed when missing
	@scripts/install.sh chromium
	$(step) "program under test" cargo build --bin twostep
	$(step) "browser tests" npm test --silent -w tests/browser

lighthouse: postgresql app ## Hold the pages' scores and their first paint against what was promised (not part of test)
	@scripts/install.sh chromium
	@scripts/install.sh lighthouse
	$(step) "program under test" cargo build --bin twostep
	@npm run --silent lighthouse -w tests/browser

timing: postgresql app ## Measure whether answer times tell who has an account (not part of test)
	$(step) "answer times" cargo test --workspace --test acceptance -- --ignored --nocapture --test-threads=1 timing::

survive: postgresql app ## Kill, pause and promote real processes under load (not part of test)
	$(step) "program under test" cargo build --bin twostep
	$(step) "failures" cargo test --workspace --test acceptance -- --ignored --nocapture --test-threads=1 survive::

fuzz: app ## Invent inputs for every parser, a minute each (not part of test); make fuzz SECONDS=600 for longer
	@scripts/install.sh cargo-fuzz
	$(step) "fuzzing" scripts/fuzz.sh $(or $(SECONDS),60)

bench: postgresql app ## Measure calls beside what the hardware allows, three minutes; make bench BENCH="--seconds 30" for longer
	$(step) "release build" cargo build --release --bin twostep --bin twostep-load
	@target/release/twostep-load $(BENCH)

importing: postgresql app ## Measure how many accounts are imported in a second (not part of test)
	$(step) "program under test" cargo build --bin twostep
	$(step) "accounts in a second" cargo test --workspace --test acceptance -- --ignored --nocapture import::rate::

deny: ## Check licenses, bans and sources of all crates with cargo-deny, which is installed when missing
	@scripts/install.sh cargo-deny
	$(step) "crates: licenses, bans, sources" $(cargo_deny) check licenses bans sources

ops: ## Check and test the alert rules with promtool, which is fetched when missing
	@scripts/install.sh promtool
	$(step) "alert rules" sh -c 'PATH=$$PATH:target/tools/bin; promtool check rules ops/alerts.yml && promtool test rules ops/alerts.test.yml ops/alerts.week.test.yml'

audit: $(npm_stamp) ## Look for published advisories on our dependencies; needs the network
	@scripts/install.sh cargo-deny
	@scripts/audit.sh $(cargo_deny)

build: tools app ## Build target/release/twostep, the web app inside
	$(step) "release build" cargo build --release --bin twostep

deb: build ## Make a Debian package in target/debian; needs cargo-deb (cargo install cargo-deb)
	$(step) "Debian package" cargo deb --package twostep --no-build

openapi: $(npm_stamp) ## Write openapi.yaml and the web app's client from the code
	cargo run --quiet --bin twostep -- openapi > openapi.yaml.new
	mv openapi.yaml.new openapi.yaml
	npm run --silent schema -w web

configuration: ## Write docs/configuration.md from the code
	cargo run --quiet --bin twostep -- configuration > docs/configuration.md.new
	mv docs/configuration.md.new docs/configuration.md

fmt: $(npm_stamp) ## Format all code
	cargo fmt --all
	rustfmt --edition 2024 $(wildcard api/fuzz/fuzz_targets/*.rs)
	npm run --silent format

clean: ## Remove what was built and downloaded, not the development data in .twostep
	cargo clean
	rm -rf node_modules web/dist tests/browser/out

# What the targets above need.

tools:
	@scripts/check-tools.sh

postgresql:
	@scripts/install.sh postgresql

app: $(app)

$(app): $(npm_stamp) $(app_sources)
	$(step) "web: build" npm run --silent build

$(npm_stamp): package-lock.json
	$(step) "npm packages" npm ci --include=dev --no-audit --no-fund --loglevel=error
	@touch $@
