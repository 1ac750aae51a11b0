#!/bin/sh
# Makes the decision again with OPA and compares it with the recorded one. OPA is taken from PATH, or from
# where the variable OPA says.
# Exit code: 0 equal, 1 different, 2 OPA is missing or does not decide.
set -u
cd "$(dirname "$0")" || exit 2
opa=${OPA:-opa}

if ! version=$("$opa" version 2>/dev/null); then
  echo "OPA {{opa}} is needed: put it on PATH, or say where it is: OPA=/path/to/opa sh replay.sh" >&2
  exit 2
fi
case $version in
  "Version: {{opa}}"*) ;;
  *) echo "note: made for OPA {{opa}}, this is another version" >&2 ;;
esac

"$opa" eval --bundle policy.tar.gz --input facts.json --format raw data.sekisho.decision \
  > replayed.json || exit 2
equal=$("$opa" eval --bundle policy.tar.gz --data stored:decision.json --input facts.json --format raw \
  'object.remove(data.stored, ["policy", "facts_digest"]) == data.sekisho.decision') || exit 2

if [ "$equal" = true ]; then
  echo equal
else
  echo "different: compare decision.json with replayed.json"
  exit 1
fi
