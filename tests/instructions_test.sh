#!/bin/sh
# The instructions three commands take on the demonstration stay what instructions.txt says: more is work
# that crept in, less is a gain to write down. usage: instructions_test.sh DUBAN SOURCE [--update]
#   --update  writes the figures counted into instructions.txt
set -eu
duban=$1; source=$2; mode=${3:-}
skip() { echo "skipped: $1"; exit 77; }
command -v valgrind >/dev/null 2>&1 || skip "valgrind is not installed"
cache=$(dirname "$duban")/CMakeCache.txt
grep -q '^CMAKE_BUILD_TYPE:[A-Z]*=Release$' "$cache" 2>/dev/null || skip "only release builds are counted"
if grep -q '^DUBAN_SANITIZE:BOOL=ON$' "$cache"; then skip "only builds without sanitizers are counted"; fi

folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cp "$source"/fixtures/yuzhong-2024/* .
# Nothing of the caller's surroundings reaches the commands.
run() { env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 DUBAN_ACTOR=督查室 DUBAN_LEDGER=demo.db "$@" >printed 2>said || { cat said; exit 1; }; }
set_up() { run "$duban" --now 2024-01-26T09:00:00+08:00 "$@"; }
count() { # name, the command's words
  name=$1; shift
  run valgrind --tool=callgrind --callgrind-out-file=/dev/null "$duban" --now 2025-01-10T09:00:00+08:00 "$@"
  echo "$name $(sed -n 's/.*Collected : *//p' said)" >>counted
}
set_up init --demo --directory units.yaml
set_up import tasks.yaml
set_up plan --checkpoints quarter
count import import progress.csv
count weekly weekly --as-of 2024-07-05 --known-at 2025-01-10T10:00:00+08:00
count check check --as-of 2024-07-05

if [ "$mode" = --update ]; then
  awk 'NR == FNR { counted[$1] = $2; next } $1 in counted { $2 = counted[$1] } { print }' counted "$source/tests/instructions.txt" >updated
  cp updated "$source/tests/instructions.txt"
  exit 0
fi
awk '
  NR == FNR { counted[$1] = $2; next }
  /^#/ || !NF { next }
  { change = (counted[$1] / $2 - 1) * 100; seen++ }
  change > $3 || change < -$3 {
    printf "%s takes %d instructions, %+.1f %% of the %d written down, where %s %% are let pass\n", $1, counted[$1], change, $2, $3
    failed = 1
  }
  END {
    if (failed) print "if this is meant: sh tests/instructions_test.sh DUBAN SOURCE --update"
    if (seen != 3) { print "instructions.txt lacks a command"; failed = 1 }
    exit failed
  }' counted "$source/tests/instructions.txt"
echo "1 passed, 0 failed"
