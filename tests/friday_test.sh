#!/bin/sh
# A week of the demonstration in three commands: forms out, Friday, issue. Forms of ten units are filled by another language's
# library, two are broken and one is in conflict. Every file for a unit is searched for tasks the unit has no part in.
set -eu
duban=$1; source=$2; fixture=$source/fixtures/yuzhong-2024
. "$source/tests/forms_python/find_python.sh"
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export DUBAN_LEDGER="$folder/demo.db" DUBAN_ACTOR=督查室 PYTHONDONTWRITEBYTECODE=1
fail() { echo "$1"; exit 1; }
entries() { "$duban" verify 2>/dev/null | grep -o '[0-9]*' | head -n 1; }
at="--now 2024-01-26T09:00:00+08:00"
"$duban" $at init --demo --directory "$fixture/units.yaml" 2>/dev/null
"$duban" $at import "$fixture/tasks.yaml" >/dev/null 2>&1
"$duban" $at plan --checkpoints quarter 2>/dev/null
{ sed -n 1,2p "$fixture/progress.csv"; awk -F, 'NR > 2 && $1 < "2024-06-28"' "$fixture/progress.csv"; } > first.csv
"$duban" --now 2024-06-28T09:00 import first.csv 2>/dev/null

# One: the forms go out.
"$duban" --now 2024-06-28T17:00 form export -o out >/dev/null 2>&1
ref=$("$python" "$source/tests/forms_python/fill_week.py" out in)
"$duban" --now 2024-07-04T10:00 log "$ref" --on 2024-07-03 --unit 区教委 --percent 66 --progress 台账里的说法 2>/dev/null

# Two: Friday.
before=$(entries)
"$duban" --now 2024-07-05T16:00 friday --in in --out 周五 2> said || { cat said; fail "friday failed"; }
pack=周五/2024-07-05
first=$pack/00-先看这里.txt
grep -q '收到报送表 10 份：采用 7 份' "$first" || { cat "$first"; fail "not seven of ten"; }
for file in 坏的.xlsx 填错.xlsx 区教委.xlsx; do grep -q "$file" "$first" || fail "$file is not listed"; done
grep -q 台账里的说法 "$first" || fail "the conflict is not shown"
[ "$(entries)" -gt "$before" ] || fail "nothing was recorded"
for name in 01-周报.xlsx 01-周报.txt 01-周报.html 02-领导专报/艾正兵.xlsx 04-一图.html 04-一图.xlsx; do
  [ -f "$pack/$name" ] || fail "$name is missing"
done
grep -q 草稿 "$pack/04-一图.html" || fail "the overview does not say that it is a draft"
[ -z "$(ls 周五 | grep part || true)" ] || fail "a draft was left"
after=$(entries)
if "$duban" --now 2024-07-05T16:10 friday --in in --out 周五 2>/dev/null; then fail "a second run was not refused"; fi
"$duban" --now 2024-07-05T16:10 friday --in in --out 周五 --replace 2>/dev/null
[ "$(entries)" = "$after" ] || fail "the second run has recorded something"

# Three: issue.
"$duban" --now 2024-07-05T17:00 issue --pack "$pack" --signed-by 王主任 2> said || { cat said; fail "issue failed"; }
code=$("$duban" reprint weekly 1 | grep -o 'verify --head [0-9a-f]*' | awk '{print $3}')
[ ${#code} -ge 16 ] || fail "the check code is short: $code"
"$duban" verify --head "$code" > said 2>&1 || { cat said; fail "verify"; }
grep -q "$code" said || fail "the code was not found"
"$duban" reprint pack 1 > register.txt
grep -q 艾正兵 register.txt || fail "who got what is not recorded"
grep -q "$code" "$pack-签发-2024-1/04-一图.html" || fail "the overview has no check code"
"$duban" reprint pack 1 --file 04-一图.html | cmp - "$pack-签发-2024-1/04-一图.html" || fail "the overview does not come back"

# What is a unit's holds nothing of others.
"$duban" workload --as-of 2024-07-05 --split 册 2>/dev/null
"$duban" workload --as-of 2024-07-05 --format json > workload.json
"$duban" task list --as-of 2024-07-05 --format yaml > tasks.yaml
mkdir slips
"$python" "$source/tests/forms_python/foreign_texts.py" units workload.json > units.txt
while read -r unit; do
  "$duban" slip --unit "$unit" --as-of 2024-07-05 --format text > "slips/$unit.txt" 2>/dev/null || true
done < units.txt
"$python" "$source/tests/forms_python/foreign_texts.py" search workload.json tasks.yaml 册 slips "$pack-签发-2024-1/03-督办文书" || fail "a unit's file holds what is another's"
"$duban" verify >/dev/null 2>&1
