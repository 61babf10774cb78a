#!/bin/sh
# What README.md shows as output is what the demonstration prints; rules/README.md names every fact.
set -eu
duban=$1; source=$2
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
# The quickstart's own commands, without building.
mkdir -p "$folder/build/release"; cp "$duban" "$folder/build/release/duban"; ln -s "$source/fixtures" "$folder/fixtures"
sed -e '/^\. cli\/deps.sh/d' -e '/^install_deps/d' -e '/^build_release/d' -e 's|^cd .*|cd "$QUICKSTART"|' "$source/cli/quickstart.sh" > "$folder/quickstart.sh"
QUICKSTART=$folder sh "$folder/quickstart.sh" > "$folder/printed" 2>/dev/null
cd "$folder"
[ -s out/weekly.xlsx ] && [ -s out/workload.xlsx ]
"$duban" --ledger out/demo.db explain 4.27 --as-of 2025-01-03 >> printed
"$duban" --ledger out/demo.db timeline 4.27 5.12 --as-of 2025-01-31 >> printed
cp out/demo.db linked.db
"$duban" --ledger linked.db link 2.20 depends-on 2.15 --on 2024-01-25 2> /dev/null
"$duban" --ledger linked.db impact 2.15 --slip 40 --as-of 2024-10-11 >> printed
sed 's/pace_yellow: 10/pace_yellow: 15/' "$source/rules/rulebooks/default.yaml" > raised.yaml
"$duban" --ledger out/demo.db rules rehearse raised.yaml --from 2024-11-01 --to 2024-11-15 >> printed
"$duban" --ledger none.db import "$source/fixtures/samples/notice.txt" --dry-run >> printed 2>&1
"$duban" --ledger none.db directory draft "$source/fixtures/samples/notice.txt" >> printed 2>&1
# A later edition of the sample notice, and the year after it.
samples=$source/fixtures/samples
sed -e 's/新增规上企业12家/新增规上企业15家/' -e 's/6月30日前/9月30日前/' "$samples/notice.txt" > revised.txt
sed -e 's/2025/2026/g' -e 's/4%以内/3.8%以内/' -e 's/^\t区科技局$/\t区发改局/' revised.txt > next.txt
year() { "$duban" --ledger year.db --now 2025-07-01T09:00 "$@"; }
year init --directory "$samples/units.yaml" 2> /dev/null
year import "$samples/notice.txt" > /dev/null 2>&1
year import revised.txt --update 2025 >> printed 2> /dev/null
year import next.txt --compare 2025 >> printed 2> /dev/null
plan=$source/fixtures/yuzhong-2024/indicators.txt
year import "$plan" --year 2023 >> printed 2> /dev/null
year assess --notice 2023 --as-of 2024-02-01 >> printed
"$duban" --ledger out/demo.db --now 2025-02-01T09:00 outcomes "$source/fixtures/outcomes/report.txt" --notice 2024 >> printed 2> /dev/null
"$duban" help steps >> printed
"$duban" --ledger out/demo.db overview --as-of 2024-11-15 -o overview.svg 2> /dev/null
cmp overview.svg "$source/fixtures/yuzhong-2024/overview.svg" || { echo "the overview README.md shows is not the one that is drawn"; exit 1; }
awk '/^```/ { if (open) open = 0; else { open = 1; plain = ($0 == "```") } next } open && plain && NF' "$source/README.md" > shown
[ "$(wc -l < shown)" -ge 8 ]
while IFS= read -r line; do
  grep -qxF "$line" printed || { echo "README.md shows a line that is not printed: $line"; exit 1; }
done < shown
# The workbooks: Chinese inside, header frozen, print set-up, lamps coloured.
unzip -p out/weekly.xlsx xl/sharedStrings.xml | grep -q 演示数据
unzip -p out/weekly.xlsx xl/worksheets/sheet1.xml > sheet
for part in 'state="frozen"' 'orientation="landscape"' 'paperSize="9"' 'fitToPage="1"' '<autoFilter'; do grep -q "$part" sheet; done
unzip -p out/weekly.xlsx xl/workbook.xml | grep -q 'Print_Titles'
unzip -p out/weekly.xlsx xl/styles.xml > styles; grep -q 宋体 styles; grep -qi 'E06666' styles
"$duban" rules facts --format json | sed -n 's/^ *"name": "\(.*\)",*$/\1/p' > names
[ "$(wc -l < names)" -ge 30 ]
while IFS= read -r name; do
  grep -q "| \`$name\` |" "$source/rules/README.md" || { echo "rules/README.md does not name $name"; exit 1; }
done < names
for verb in $("$duban" --lang en | sed -n 's/^  \([a-z]*\) .*/\1/p' | grep -v '^duban$'); do
  "$duban" help "$verb" > /dev/null
done
echo "1 passed, 0 failed"
