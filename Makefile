# make run    build everything and serve it here (PORT=8080)
# make test   every check there is, as CI runs them
# make dist   only build the site, into dist/
# make components   serve a page with every component in every state (PORT=8080)
# make test-matrix   the browser tests on every page, in three engines (two hours)
# make test-faults   faults of the network, the storage and the server, in three engines (half an hour)
# make test-sql   the rules as SQL on DuckDB, DataFusion and PostgreSQL, with SPARK=1 on Spark, too (needs Java 17)
# make reproduce   build it twice, as strangers would, and compare every byte
# make bench  measure sizes and speeds
#
# TEKIO_ORIGIN=https://example.org/tekio/ make dist     for a known address (see src/bin/pack/main.rs)
# TEKIO_ORIGIN=https://example.org/tekio/ make repack   the same programs for another address, into target/repacked (TO=…)

PORT ?= 8080
# Tools and flags: every recipe that builds sources this first.
env = . tools/env.sh
cargo = $(env) && cargo

.PHONY: run components dist repack test test-matrix test-faults test-sql lint bench reproduce setup setup-test clean

run: dist
	node tools/serve.mjs dist $(PORT)

components: setup
	@$(cargo) run --quiet --locked --no-default-features --features pack --bin pack -- components target/components
	node tools/serve.mjs target/components $(PORT)

setup:
	@tools/setup

setup-test:
	@tools/setup test

# The sources are fetched first: env.sh renames the folders they are found in.
dist: setup
	@$(cargo) fetch --locked --quiet
	@tools/build dist

repack:
	@tools/repack "$${TO:-target/repacked}"

test: setup-test lint dist
	@tools/test

test-matrix: setup-test dist
	@tools/engines whole

test-faults: setup-test dist
	@tools/engines faults

# PostgreSQL: the server that PGHOST, PGUSER and the like name.
test-sql: setup-test
	@tools/sql all >/dev/null
	@# Behind env.sh: what stands before a dot is not handed on to what follows it.
	$(env) && TEKIO_SQL_ROWS=300 TEKIO_SQL_ENGINES=duckdb,datafusion,postgres$${SPARK:+,spark} cargo test --locked --all-features --test sql -- --nocapture --test-threads 1

lint: setup-test
	$(cargo) fmt --all --check
	@# Pages are listed by a macro, which hides their files from `cargo fmt`.
	$(env) && find src/calculators -name "*.rs" -exec rustfmt --check --edition 2024 {} +
	$(cargo) clippy --locked --workspace --all-targets --all-features -- -D warnings
	tools/programs clippy --lib -- -D warnings
	$(cargo) check --locked --lib --no-default-features
	$(cargo) check --locked --lib --no-default-features --features definitions
	$(cargo) clippy --locked --lib --no-default-features --features ui --target wasm32-unknown-unknown -- -D warnings
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
