# Sourced, never run: the versions of the tools, where they are kept, and what the compiler is told.

CARGO_DENY=0.20.2
GECKODRIVER=0.37.1 # what WebDriver is to Firefox
# SQL engines, as Python packages (tools/sql).
DUCKDB=2.0.1
DATAFUSION=55.0.0
PYARROW=26.0.1
PYSPARK=4.3.0
PSYCOPG=3.2.13
# Validators of what is exported, as Python packages and one of npm (tools/exports).
FHIRKIT_RS=0.1.0
FHIR_RESOURCES=8.3.0
POINTBLANK=1.1.1
POLARS=2.1.0
FHIR_JS=4.12.0

CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/tekio/tools"
PATH="$CACHE/cargo-deny-$CARGO_DENY/bin:$CACHE/geckodriver-$GECKODRIVER/bin:$PWD/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
export PATH

# Panic messages hold the paths of source files. They are renamed, so that the
# Wasm is the same wherever it is built and names no folder of anyone's machine.
# Cargo parts these flags at spaces, so that no folder's name can hold one.
case "$PWD${CARGO_HOME:-$HOME/.cargo}" in
*' '*)
    echo "a folder with a space in its name cannot be built in: $PWD, ${CARGO_HOME:-$HOME/.cargo}" >&2
    exit 1
    ;;
esac
renamed="--remap-path-prefix=$PWD=/tekio"
for it in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
    [ ! -d "$it" ] || renamed="$renamed --remap-path-prefix=$it=/crates"
done
# Six passes of LLVM that make the programs of the browser larger, tried one by one: what they save, V8 saves again.
for it in disable-lsr enable-load-pre=false disable-machine-licm disable-machine-cse disable-early-taildup \
    disable-phi-elim-edge-splitting; do
    renamed="$renamed -Cllvm-args=-$it"
done
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$renamed"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
# What links them (tools/slim): it takes panics' messages out first. Named for every command, even one that links nothing:
# Cargo compiles anew what it compiled for another linker.
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$PWD/target/debug/wasm-ld"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
