#!/usr/bin/env bash
# Builds and checks the policy with the pinned OPA.
#
#   ./build.sh check      formatting, strict check with schemas, builtins that a compiled policy has
#   ./build.sh test       unit tests and scenarios, with full coverage of the rules
#   ./build.sh generate   sekisho/index and sekisho/catalogue, from the tables and the annotations
#   ./build.sh bundle     generate, then bundle/sekisho.tar.gz, sekisho-wasm.tar.gz, catalogue.json
#   ./build.sh compare    build all of it again elsewhere and compare byte for byte with what is committed
#   ./build.sh all        check, test, compare
#   ./build.sh opa …      run the pinned OPA
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly OPA_VERSION=1.22.2
readonly BUNDLES=(bundle/sekisho.tar.gz bundle/sekisho-wasm.tar.gz bundle/catalogue.json)
readonly GENERATED=(sekisho/index/data.json sekisho/catalogue/data.json)
# What stands beside the policy or tests it is no part of a bundle.
readonly IGNORE=(--ignore '*_test.rego' --ignore bundle --ignore scenarios --ignore schema --ignore target)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The pinned OPA: from PATH if it is that version, else built by Go into a cache.
find_opa() {
  local cache="${XDG_CACHE_HOME:-$HOME/.cache}/sekisho/opa-$OPA_VERSION"
  local candidate
  for candidate in "$(command -v opa || true)" "$cache/opa"; do
    if [[ -n $candidate && -x $candidate && $("$candidate" version) == "Version: $OPA_VERSION"$'\n'* ]]; then
      echo "$candidate"
      return
    fi
  done
  if ! command -v go >/dev/null; then
    echo "OPA $OPA_VERSION isn't on PATH, and there is no Go toolchain to build it with." >&2
    return 1
  fi
  echo "Building OPA $OPA_VERSION with Go (about a minute, once)…" >&2
  GOBIN="$cache" GOFLAGS=-mod=mod go install "github.com/open-policy-agent/opa@v$OPA_VERSION" >&2
  echo "$cache/opa"
}

check() {
  local unformatted
  unformatted=$(opa fmt --list sekisho)
  if [[ -n $unformatted ]]; then
    echo "Not formatted: $unformatted" >&2
    return 1
  fi
  opa check --strict --bundle --schema schema "${IGNORE[@]:2}" .
  # Once more for what is compiled, with the builtins alone that a compiled policy has.
  opa capabilities --current >"$work/capabilities.json"
  opa eval --format raw --input "$work/capabilities.json" --data wasm-builtins.json '
    object.union(input, {"builtins": [b | some b in input.builtins; b.name in data.names]})' >"$work/wasm-capabilities.json"
  opa check --strict --bundle --schema schema "${IGNORE[@]}" --ignore cataloguing \
    --capabilities "$work/wasm-capabilities.json" .
}

# Test data: the scenarios as data.given.scenarios, the schemas as data.given.schema.
assemble_given() {
  mkdir -p "$work/given/given"
  echo '{"revision":"","roots":["given"]}' >"$work/given/.manifest"
  {
    echo '{"scenarios":['
    local separator='' file
    for file in scenarios/*.json; do
      printf '%s' "$separator"
      cat "$file"
      separator=','
    done
    echo '],"schema":{'
    separator=''
    for file in schema/*.json; do
      printf '%s"%s":' "$separator" "$(basename "$file" .json)"
      cat "$file"
      separator=','
    done
    echo '}}'
  } >"$work/given/given/data.json"
}

run_tests() {
  assemble_given
  opa test --timeout 2m --bundle "${IGNORE[@]:2}" . "$work/given" "$@"
  opa test --timeout 2m --bundle "${IGNORE[@]:2}" . "$work/given" --coverage >"$work/coverage.json"
  # Lines of rules that no test reached.
  local uncovered
  uncovered=$(opa eval --format raw --input "$work/coverage.json" '
    concat("\n", {line |
      some file, lines in input.files
      not endswith(file, "_test.rego")
      some range in lines.not_covered
      line := sprintf("%s:%d-%d", [file, range.start.row, range.end.row])
    })')
  if [[ -n $uncovered ]]; then
    echo "Not covered by tests:" >&2
    echo "$uncovered" >&2
    return 1
  fi
  echo "Coverage of the rules: full"
}

# Data computed from tables and annotations, beneath the directory given.
generate() {
  local out=$1
  # What is generated isn't read, so that a broken file is mended.
  local sources=("${IGNORE[@]}" --ignore index --ignore catalogue)
  mkdir -p "$out/sekisho/index" "$out/sekisho/catalogue" "$out/bundle"
  opa eval --bundle . "${sources[@]}" --format pretty data.sekisho.tables >"$work/tables.json"
  opa eval --bundle . "${sources[@]}" --fail --format pretty --input "$work/tables.json" \
    data.sekisho.indexing.index >"$work/index.json"
  opa inspect --annotations --format json . >"$work/inspection.json"
  opa eval --bundle . "${sources[@]}" --fail --format pretty --input "$work/inspection.json" \
    data.sekisho.cataloguing.index >"$work/catalogue-index.json"
  opa eval --bundle . "${sources[@]}" --fail --format pretty --input "$work/inspection.json" \
    data.sekisho.cataloguing.catalogue >"$work/catalogue.json"
  mv "$work/index.json" "$out/sekisho/index/data.json"
  mv "$work/catalogue-index.json" "$out/sekisho/catalogue/data.json"
  mv "$work/catalogue.json" "$out/bundle/catalogue.json"
}

# Run from inside the policy root, with sorted entry points and without optimisation, a build is reproducible.
# The revision is the policy's version: the day of the tables, and what tells this content from any other.
bundle() {
  local out=$1 revision
  opa build --bundle . "${IGNORE[@]}" --output "$work/unversioned.tar.gz"
  revision="$(sed -n 's/.*"as_of": *"\([0-9-]*\)".*/\1/p' sekisho/tables/thresholds/data.json)-$(sha256sum <"$work/unversioned.tar.gz" | cut -c 1-12)"
  opa build --bundle . "${IGNORE[@]}" --revision "$revision" --output "$out/bundle/sekisho.tar.gz"
  # The compiled policy doesn't read the tables: the index has what it needs.
  opa build --bundle . "${IGNORE[@]}" --ignore tables --revision "$revision" --target wasm \
    --entrypoint sekisho/decision --entrypoint sekisho/indexing/index \
    --output "$out/bundle/sekisho-wasm.tar.gz"
}

compare() {
  local copy="$work/copy" file different=0
  mkdir -p "$copy"
  cp -R .manifest sekisho "$copy"
  (
    cd "$copy"
    generate "$copy"
    bundle "$copy"
  )
  for file in "${GENERATED[@]}" "${BUNDLES[@]}"; do
    if ! cmp -s "$file" "$copy/$file"; then
      echo "Out of date: policies/$file (run policies/build.sh bundle)" >&2
      different=1
    fi
  done
  return "$different"
}

OPA=$(find_opa)
opa() { "$OPA" "$@"; }

case ${1:-} in
  check) check ;;
  test) run_tests "${@:2}" ;;
  generate) generate . ;;
  bundle)
    generate .
    bundle .
    ;;
  compare) compare ;;
  all)
    check
    run_tests
    compare
    ;;
  opa) "$OPA" "${@:2}" ;;
  *)
    sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
