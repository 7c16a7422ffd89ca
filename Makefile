# make run    build everything and serve it here (PORT=8080)
# make test   every check there is, as CI runs them
# make test-matrix   the long run: every page, state, language, scheme of colours and width
# make dist   only build the site, into dist/
# make reproduce   build it twice, as strangers would, and compare every byte
# make bench  measure sizes and speeds
#
# TEKIO_ORIGIN=https://example.org/tekio/ make dist   for a known address (see src/bin/pack/main.rs)

PORT ?= 8080
# Tools and flags: every recipe that builds sources this first.
env = . tools/env.sh
cargo = $(env) && cargo

.PHONY: run dist test test-matrix lint bench reproduce setup setup-test clean

run: dist
	node tools/serve.mjs dist $(PORT)

setup:
	@tools/setup

setup-test:
	@tools/setup test

# The sources are fetched first: env.sh renames the folders they are found in.
dist: setup
	@$(cargo) fetch --locked --quiet
	@$(env) && trunk build --release --locked --skip-version-check

test: setup-test lint dist
	$(cargo) test --locked --all-features -- --show-output

# Long, and more of the same: for a release.
test-matrix: setup-test dist
	$(cargo) test --locked --all-features --test browser matrix_ -- --ignored --show-output

lint: setup-test
	$(cargo) fmt --check
	$(cargo) clippy --locked --all-targets --all-features -- -D warnings
	$(cargo) clippy --locked --lib --bin app --no-default-features --features ui --target wasm32-unknown-unknown -- -D warnings
	$(cargo) check --locked --lib --no-default-features
	$(cargo) deny --all-features check --hide-inclusion-graph licenses bans sources
	@$(cargo) deny --all-features check --hide-inclusion-graph advisories || echo "advisories: not checked, or not clean; see above"

bench: setup-test dist
	@$(env) && node tools/bench.mjs

# The last commit, not what lies about here.
reproduce: setup
	@tools/reproduce

clean:
	cargo clean
	rm -rf dist
