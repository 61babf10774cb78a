#!/bin/sh
# A year of the fixture replayed with --now: reports in slices by the time they were recorded, weekly lists issued along
# the way, then further and back-dated entries: every list comes back byte for byte, in every format.
# DUBAN_LISTS, DUBAN_FURTHER, DUBAN_BACK: 3 lists, 50 further and 5 back-dated entries; 10, 1000 and 50 in the full run.
set -eu
duban=$1; fixture=$2/fixtures/yuzhong-2024
lists=${DUBAN_LISTS:-3}; further=${DUBAN_FURTHER:-50}; back=${DUBAN_BACK:-5}
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export DUBAN_LEDGER="$folder/year.db" DUBAN_ACTOR=督查室
entries() { "$duban" verify --format json | sed -n 's/.*"entries": \([0-9]*\).*/\1/p'; }
run() { "$duban" "$@" >said 2>&1 || { echo "duban $*:"; cat said; exit 1; }; }
start="--now 2024-01-26T09:00:00+08:00"
run $start init --demo --directory "$fixture/units.yaml"
run $start import "$fixture/tasks.yaml"
run $start plan --checkpoints quarter
# Fridays from March to December, as many as there are lists; each list is issued at six in the evening.
fridays=$(i=0; while [ "$i" -lt "$lists" ]; do date -u -d "2024-03-29 + $((i * 266 / lists / 7 * 7)) days" +%F; i=$((i + 1)); done)
head -n 2 "$fixture/progress.csv" >head.csv
from=2024-01-01; number=0
slice() { # rows recorded from $1 on and before $2
  { cat head.csv; awk -F, -v from="$1" -v to="$2" 'NR > 2 && $1 >= from && $1 < to' "$fixture/progress.csv"; } >slice.csv
}
mkdir issued
for friday in $fridays; do
  number=$((number + 1))
  slice "$from" "${friday}T18:00"
  run --now "${friday}T17:59:59" import slice.csv
  run --now "${friday}T18:00" issue weekly --signed-by 王主任 --number "$number" -o issued
  from="${friday}T18:00"
done
[ "$(ls issued | wc -l)" = $((number * 6)) ]
slice "$from" 2025-02-01
run --now 2025-02-01T09:00 import slice.csv
# The sheet of the whole year again: every row is held.
before=$(entries)
run --now 2025-02-01T09:00 import "$fixture/progress.csv"
[ "$(entries)" = "$before" ] || { echo "rows were recorded twice"; exit 1; }
# Further entries in bulk, and among them steps, some for days before the lists were issued.
refs=$(sed -n 's/^  - ref: "\(.*\)"$/\1/p' "$fixture/tasks.yaml" | tr '\n' ' ')
awk -v refs="$refs" -v rows=$((further - further / 10)) 'BEGIN { n = split(refs, ref, " "); print "ref,on,percent,progress"
  for (i = 0; i < rows; i++) printf "%s,2025-01-%02d,%d,第 %d 次补报\n", ref[1 + i % n], 1 + i % 28, 50 + i % 50, i }' >further.csv
run --now 2025-02-02T09:00 import further.csv
i=0
for ref in $refs; do
  [ "$i" -lt $((further / 10)) ] || break
  i=$((i + 1))
  run --now 2025-02-03T09:00 ack "$ref"
done
awk -v refs="$refs" -v rows=$((back - back / 5 * 2)) 'BEGIN { n = split(refs, ref, " "); print "ref,on,percent,progress"
  for (i = 0; i < rows; i++) printf "%s,2024-%02d-15,99,第 %d 次迟报\n", ref[1 + i * 7 % n], 2 + i % 11, i }' >back.csv
run --now 2025-02-04T09:00 import back.csv
i=0
for ref in $refs; do
  [ "$i" -lt $((back / 5)) ] || break
  i=$((i + 1))
  run --now 2025-02-05T09:00 extend "$ref" --on 2024-02-20 --to 2025-06-30 --approved-by 某领导 --reason 补办
  run --now 2025-02-05T09:00 suspend "$ref" --on 2024-02-21 --approved-by 某领导 --reason 补办
done
grown=$(($(entries) - before))
[ "$grown" -ge $((further + back)) ] || { echo "only $grown entries were added"; exit 1; }
# The state of those days is another one now; what was issued is not.
changed=0; n=0
for friday in $fridays; do
  n=$((n + 1))
  for format in text csv json md html xlsx; do
    end=$format; [ "$format" = text ] && end=txt
    "$duban" reprint weekly "$n" --year 2024 --format "$format" -o "again.$end" 2>/dev/null
    cmp "again.$end" "issued/weekly-2024-$n.$end"
  done
  "$duban" weekly --as-of "$friday" --known-at "${friday}T18:00" --format json >then.json
  "$duban" weekly --as-of "$friday" --format json >now.json
  grep -v known_at then.json >a; grep -v known_at now.json >b
  cmp -s a b || changed=$((changed + 1))
done
[ "$changed" = "$lists" ] || { echo "the back-dated entries changed only $changed of $lists lists"; exit 1; }
run verify
echo "$lists lists, $grown entries after them"
echo "1 passed, 0 failed"
