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
# An update of the notice from an earlier day: another lead, another target, a task cancelled, all behind it renumbered.
awk '/^  - ref: /{ task++; if (task > 3) sub(/ref: "[0-9]*/, "&7") } task != 3 { print }' "$fixture/tasks.yaml" |
  sed -e '/^  - ref: "1.1"/,/targets/s/区发改委/区财政局/' -e 's/value: 31,/value: 40,/' > update.yaml
"$duban" import update.yaml --update 2024 --on 2024-06-28 > changes
grep -q '1.1' changes; grep -q '改号' changes; grep -q '撤销' changes
for format in text json csv; do
  "$duban" weekly --as-of 2024-07-05 --known-at 2024-07-05 --format $format | cmp - before.$format
done
"$duban" task list --as-of 2024-06-27 --format csv > c; grep -q ',1.3,' c; grep -q ',1.4,' c
"$duban" task list --as-of 2024-06-28 --format csv > d; grep -q ',17.4,' d
if grep -q ',1.3,' d; then echo "a cancelled task is listed"; exit 1; fi
"$duban" verify
echo "1 passed, 0 failed"
