#!/bin/sh
# A past list comes back byte for byte, whatever was recorded since; as-of alone sees a back-dated report.
set -eu
duban=$1; fixture=$2/fixtures/yuzhong-2024
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export DUBAN_LEDGER="$folder/demo.db" DUBAN_ACTOR=督查室
at="--now 2024-01-26T09:00:00+08:00"
"$duban" $at init --demo --directory "$fixture/units.yaml"
"$duban" $at import "$fixture/tasks.yaml" >/dev/null
"$duban" $at plan --checkpoints quarter
# The year in two slices: what was recorded by 5 July, then the rest.
head -n 2 "$fixture/progress.csv" > first.csv; cp first.csv rest.csv
tail -n +3 "$fixture/progress.csv" | awk -F, '$1 < "2024-07-06" { print >> "first.csv"; next } { print >> "rest.csv" }'
"$duban" import first.csv
for format in text json csv; do "$duban" weekly --as-of 2024-07-05 --known-at 2024-07-05 --format $format > before.$format; done
"$duban" weekly --as-of 2024-07-05 --format json > as_of_before.json
[ -s before.text ]
"$duban" import rest.csv
"$duban" extend 2.8 --on 2024-07-01 --to 2025-06-30 --approved-by 某领导 --reason 补办
for format in text json csv; do
  "$duban" weekly --as-of 2024-07-05 --known-at 2024-07-05 --format $format | cmp - before.$format
done
"$duban" weekly --as-of 2024-07-05 --format json > as_of_after.json
# Everything but the time of knowledge: the back-dated reports have taken items off the list.
grep -v known_at as_of_before.json > a; grep -v known_at as_of_after.json > b
if cmp -s a b; then echo "the back-dated reports changed nothing"; exit 1; fi
grep -q '"ref": "6.11"' a
[ "$(grep -c '"kind": "checkpoint"' a)" -gt "$(grep -c '"kind": "checkpoint"' b)" ]
"$duban" verify
echo "1 passed, 0 failed"
