#!/usr/bin/env bash
# Measures the time from starting Sekisho to its first page, on an empty data directory and then again.
#
#   docs/measure-start.sh [port]      needs web/target/sekisho.jar (./mvnw package -DskipTests) and a JDK 25
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

port=${1:-18080}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
data=$(mktemp -d)
pid=
cleanup() {
  [[ -z $pid ]] || kill "$pid" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$data"
}
trap cleanup EXIT

now() { date +%s%N; }

for start in first second; do
  begin=$(now)
  "$java" -jar web/target/sekisho.jar --sekisho.data-dir="$data" --server.port="$port" >"$data.log" 2>&1 &
  pid=$!
  until curl --silent --fail --output /dev/null --max-time 5 "http://127.0.0.1:$port/login"; do
    kill -0 "$pid" 2>/dev/null || { cat "$data.log" >&2; exit 1; }
    sleep 0.05
  done
  printf '%s start to first page: %.1f s\n' "$start" "$(((($(now) - begin)) / 1000000))e-3"
  kill "$pid"
  wait "$pid" || true
  pid=
done
rm -f "$data.log"
