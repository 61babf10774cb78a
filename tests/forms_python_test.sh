#!/bin/sh
# Forms filled by another language's library (openpyxl) and imported: the ledger holds exactly what was filled in, whatever
# became of names and order of files, sheets, rows and columns.
set -eu
duban=$1; source=$2; fixture=$source/fixtures/yuzhong-2024
. "$source/tests/forms_python/find_python.sh"
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export DUBAN_LEDGER="$folder/demo.db" DUBAN_ACTOR=督查室 PYTHONDONTWRITEBYTECODE=1
fill() { "$python" "$source/tests/forms_python/fill.py" out "$1"; }
entries() { "$duban" verify | grep -o '[0-9]*' | head -n 1; }
fail() { echo "$1"; exit 1; }
refused() { # the command line must end with exit code 3 and record nothing
  before=$(entries); code=0
  "$@" > said 2>&1 || code=$?
  [ "$code" = 3 ] || { cat said; fail "exit $code: $*"; }
  [ "$(entries)" = "$before" ] || fail "something was recorded: $*"
}
at="--now 2024-01-26T09:00:00+08:00"
"$duban" $at init --demo --directory "$fixture/units.yaml"
"$duban" $at import "$fixture/tasks.yaml" >/dev/null
head -n 2 "$fixture/progress.csv" > first.csv
tail -n +3 "$fixture/progress.csv" | awk -F, '$1 < "2024-07-06"' >> first.csv
"$duban" import first.csv
now="--now 2024-07-06T09:00"
"$duban" $now form export --as-of 2024-07-05 -o out >/dev/null
"$duban" $now form export --as-of 2024-07-05 -o again >/dev/null
diff -r out again
known=$(entries)

wrong=$(fill first)
refused "$duban" $now form import "回来的表 (1).xlsx" 商务.xlsx
grep -q "商务.xlsx: error: \[$wrong\]" said || { cat said; fail "the wrong number is not named: $wrong"; }
grep -q 'form-evidence-missing' said || fail "missing evidence is not named"
echo 一 > 照片一.txt; mkdir "回来的表 (1)"; echo 二 > "回来的表 (1)/照片二.txt"; echo 验收 > 验收报告.pdf
refused "$duban" $now form import "回来的表 (1).xlsx" 商务.xlsx
fill mend
"$duban" $now form import "回来的表 (1).xlsx" 商务.xlsx --dry-run
[ "$(entries)" = "$known" ] || fail "the dry run has recorded something"
"$duban" $now form import "回来的表 (1).xlsx" 商务.xlsx
"$duban" export --events -o events.jsonl
"$python" "$source/tests/forms_python/compare.py" events.jsonl "$known" expected.json
"$duban" verify

before=$(entries)
"$duban" --now 2024-07-07T09:00 form import 商务.xlsx "回来的表 (1).xlsx"
[ "$(entries)" = "$before" ] || fail "the same forms again have recorded something"

ref=$(fill late)
"$duban" --now 2024-07-07T10:00 log "$ref" --on 2024-07-06 --unit 区教委 --percent 66 --progress 台账里的说法
refused "$duban" --now 2024-07-08T09:00 form import 教委.xlsx --format json
for said in 表格里的说法 台账里的说法 '"seq"' '"cell": "进展!'; do grep -q "$said" said || { cat said; fail "not side by side: $said"; }; done
"$duban" --now 2024-07-08T09:00 form import 教委.xlsx --take form
"$duban" history "$ref" | grep -q 表格里的说法
"$duban" history "$ref" | grep -q 台账里的说法
"$duban" verify
