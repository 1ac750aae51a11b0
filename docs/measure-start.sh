#!/usr/bin/env bash
# Measures the time from starting Sekisho to its first page, on an empty data directory and then again.
#
#   docs/measure-start.sh [port]      needs web/target/sekisho.jar (./mvnw package -DskipTests) and a JDK 25;
#                                     measures what bin/prepare made of it too, where that was run since
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

port=${1:-18080}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
data=$(mktemp -d)
pid=
cleanup() {
  [[ -z $pid ]] || kill "$pid" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$data" "$data.log"
}
trap cleanup EXIT

now() { date +%s%N; }

# measure <name> <argument of java>...
measure() {
  local name=$1 start begin
  shift
  rm -rf "$data"
  for start in first second; do
    begin=$(now)
    "$java" "$@" --sekisho.data-dir="$data" --server.port="$port" >"$data.log" 2>&1 &
    pid=$!
    until curl --silent --fail --output /dev/null --max-time 5 "http://127.0.0.1:$port/login"; do
      kill -0 "$pid" 2>/dev/null || { cat "$data.log" >&2; exit 1; }
      sleep 0.05
    done
    printf '%s, %s start to first page: %.1f s\n' "$name" "$start" "$(((($(now) - begin)) / 1000000))e-3"
    until grep -q 'is ready$' "$data.log"; do
      kill -0 "$pid" 2>/dev/null || { cat "$data.log" >&2; exit 1; }
      sleep 0.05
    done
    printf '%s, %s start to first decision: %.1f s\n' "$name" "$start" "$(((($(now) - begin)) / 1000000))e-3"
    kill "$pid"
    wait "$pid" || true
    pid=
  done
}

measure "sekisho.jar" -jar web/target/sekisho.jar
if [[ -f web/target/sekisho/sekisho.aot ]]; then
  measure "prepared" -XX:AOTCache=web/target/sekisho/sekisho.aot -jar web/target/sekisho/sekisho.jar
fi
