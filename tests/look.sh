#!/bin/sh
# Every document in every format it comes in, made from the demonstration's year and drawn by the programs an office has: workbooks
# and tables by LibreOffice, pages by Chromium (light, dark, printed). Fails on what a program can see; the pictures are for eyes.
# usage: look.sh DUBAN SOURCE OUT; some ten minutes, OUT is made anew. `sh tests/run.sh --look` runs it.
set -eu
duban=$(realpath "$1"); source=$(realpath "$2"); fixture=$source/fixtures/yuzhong-2024
. "$source/tests/forms_python/find_python.sh"
missing=""
for tool in soffice:libreoffice-calc chromium:chromium pdftoppm:poppler-utils; do
  command -v "${tool%%:*}" >/dev/null || missing="$missing ${tool#*:}"
done
fc-list :lang=zh 2>/dev/null | grep -qi cjk || missing="$missing fonts-noto-cjk"
[ -z "$missing" ] || { echo "missing: apt-get install --no-install-recommends$missing"; exit 77; }
[ ! -e "$3" ] || [ -f "$3/.look" ] || { echo "$3 is there already and was not made by look.sh"; exit 2; }
rm -rf "$3"; mkdir -p "$3"; cd "$3"; touch .look; mkdir doc book csv none pdf png print; out=$PWD
export DUBAN_LEDGER="$out/demo.db" DUBAN_ACTOR=督查室 PYTHONDONTWRITEBYTECODE=1
failed=0
bad() { echo "FAILED: $1"; failed=1; }
say() { "$duban" "$@" >said 2>&1 || { cat said; echo "FAILED: duban $*"; exit 1; }; }
make() { name=$1; shift; for format in txt csv json md html xlsx; do say "$@" -o "doc/$name.$format"; done; }
part() { { sed -n 1,2p "$fixture/progress.csv"; awk -F, -v from="$1" -v to="$2" 'NR > 2 && $1 >= from && $1 < to' "$fixture/progress.csv"; } >part.csv; }

# The year: reports as they came, links, a Friday with forms, another with orders to send, a deadline moved, scores.
say --now 2024-01-26T09:00 init --demo --directory "$fixture/units.yaml"
say --now 2024-01-26T09:10 import "$fixture/tasks.yaml"
say --now 2024-01-26T09:20 import "$fixture/indicators.txt"
say --now 2024-01-26T09:30 plan --checkpoints quarter
say --now 2024-02-01T09:00 plan --checkpoints quarter --confirm
say --now 2024-02-01T09:40 link suggest --accept all
say --now 2024-02-01T09:50 link 2.20 depends-on 2.15 --lag 5wd
part 0 2024-06-28; say --now 2024-06-28T09:00 import part.csv
say --now 2024-06-28T09:30 form export -o forms
part 2024-06-28 2024-07-04; say --now 2024-07-04T09:00 import part.csv
ref=$("$python" "$source/tests/forms_python/fill_week.py" forms in)
say --now 2024-07-04T10:00 log "$ref" --on 2024-07-03 --unit 区教委 --percent 66 --progress 台账里的说法
say --now 2024-07-05T16:00 friday --in in --out friday
at="--as-of 2024-07-05"
for verb in weekly workload leaders circular overview forecast bottlenecks pileup; do make $verb $verb $at; done
for verb in order duty review task; do make $verb $verb list $at; done
make links link suggest --as-of 2024-01-31 --known-at 2024-01-31
make workload-unit workload --unit 区商务委 $at
make leader leaders --leader 艾正兵 $at
make slip slip --unit 区教委 $at
make duty-unit duty list --unit 区商务委 --from 2024-04-01 --to 2024-06-30 $at
make impact impact 2.15 --slip 40 $at
make critical critical 2.20 $at
make blockers blockers 2.20 $at
say workload --split split $at
say task show 4.27 $at -o doc/task-4.27.txt
say explain 4.27 $at -o doc/explain.txt
say overview $at -o doc/overview.svg
for of in "unit 区商务委" "leader 艾正兵" "section 4" "ref 4.27"; do say graph --"${of% *}" "${of#* }" $at -o "doc/graph-${of% *}.svg"; done
say --now 2024-07-05T17:00 issue --pack friday/2024-07-05 --signed-by 王主任
part 2024-07-06 2025-02-01; say --now 2025-01-02T09:00 import part.csv
say --now 2025-01-03T09:00 score post --as-of 2024-12-31
say --now 2025-01-03T10:00 order issue --signed-by 王主任 --approved-by 艾正兵
say --now 2025-01-06T08:00 order answer 2025/1 --text 已制定赶工方案 --until 2025-02-14
say --now 2025-01-06T09:00 extend 2.8 --to 2025-06-30 --reason 方案调整 --approved-by 罗毅
say --now 2025-01-10T16:00 friday --in none --out friday
say --now 2025-01-10T17:00 issue --pack friday/2025-01-10 --signed-by 王主任 --approved-by 艾正兵
end="--as-of 2025-01-31"
for verb in weekly leaders circular overview; do make year-$verb $verb $end; done
make year-order order list --all $end
make year-brief weekly --brief $end
make year-slip slip --unit 区住建委 --rung 催办 --as-of 2025-01-03
make scores score list $end
make ranking score list --ranking $end
make assess assess --notice 2024 $end
make assess-2023 assess --notice 2023 $end
make timeline timeline $end
make timeline-unit timeline --unit 区商务委 $end
make outcomes outcomes "$source/fixtures/outcomes/report.txt" --notice 2024 $end
make rehearsal rules rehearse "$source/rules/rulebooks/points-behind.yaml" --from 2024-12-01 --to 2024-12-31
make history history 4.27 $end
say --now 2025-01-31T15:00 issue circular draft $end --copy-to 区政府领导 --office 区政府督查室 -o draft
cp draft/circular-draft-2025-01-31.* doc/
say --now 2025-01-31T15:30 issue circular sign --signed-by 王主任
say --now 2025-01-31T16:00 issue circular
say --now 2025-01-31T16:05 issue scores --as-of 2024-12-31 --signed-by 王主任
make issues issue list
for kind in weekly circular scores; do for format in txt csv json md html xlsx; do say reprint $kind 1 -o "doc/issued-$kind.$format"; done; done
say reprint pack 1 -o doc/issued-pack.txt

# Workbooks of which there is no text: the week's folders as they were issued, some units' books, a form.
for file in doc/*.xlsx friday/*/0?-周报.xlsx friday/*签发*/00-* friday/*签发*/*/*.xlsx split/00-* split/区商务委.xlsx split/各街道.xlsx forms/区教委-*.xlsx; do
  case $file in doc/*) cp "$file" book/ ;; *.xlsx) cp "$file" "book/$(echo "$file" | tr / _)" ;; esac
done
squeezed() { tr -d '[:space:]\f'; }
# drawn PDF NAME: its pages as pictures; the title, the first line of the text that is no mark, must stand on them.
drawn() {
  pdftoppm -r 70 -png "$1" "png/$2" 2>/dev/null && [ -n "$(ls "png/$2-"*.png 2>/dev/null)" ] || { bad "$1: no page"; return 0; }
  text=doc/$(basename "$1" .pdf).txt
  [ ! -f "$text" ] || pdftotext "$1" - | squeezed | grep -qF -- "$(sed '/^【/d;q' "$text" | squeezed)" || bad "$1: the title is not on it"
}
office() { timeout 900 soffice "-env:UserInstallation=file://$out/office" --headless "$@" >said 2>&1 || { cat said; bad "soffice $*"; }; }
chrome() { timeout 60 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars "--user-data-dir=$out/chrome" "$@" >said 2>&1 || { cat said; bad "chromium $*"; }; }

echo "workbooks ..."
office --convert-to pdf --outdir pdf book/*.xlsx
for file in book/*.xlsx; do name=$(basename "$file" .xlsx); drawn "pdf/$name.pdf" "$name-xlsx"; done
echo "tables ..."
# All columns as text, as one must open them by hand too (2.10 would become 2.1); 44,34,76: comma, quote, UTF-8.
columns=$(seq 1 60 | sed 's|$|/2|' | paste -sd/)
office "--infilter=CSV:44,34,76,1,$columns,0,false,false" --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false" --outdir csv doc/*.csv
"$python" - <<'PY' || failed=1
import csv, openpyxl, pathlib, sys
wrong = []
def rows(path):  # Calc fills every row up to the widest
    with open(path, encoding='utf-8-sig', newline='') as file: cells = list(csv.reader(file))
    for row in cells:
        while row and not row[-1]: row.pop()
    while cells and not cells[-1]: cells.pop()
    return cells
for path in sorted(pathlib.Path('doc').glob('*.csv')):
    other = pathlib.Path('csv', path.name)
    if not path.read_bytes().startswith(b'\xef\xbb\xbf'): wrong.append(f'{path}: no BOM')
    if not other.exists(): wrong.append(f'{path}: not opened')
    elif rows(path) != rows(other): wrong.append(f'{path}: ' + next(f'{a} became {b}' for a, b in zip(rows(path) + [0], rows(other) + [0]) if a != b))
for path in sorted(pathlib.Path('book').iterdir()):
    text = pathlib.Path('doc', path.stem + '.txt')
    title = next(line for line in text.read_text(encoding='utf-8').split('\n') if not line.startswith('【')) if text.exists() else ''
    for sheet in openpyxl.load_workbook(path).worksheets:  # a heading may follow the title
        head = [str(c.value) for row in sheet.iter_rows(max_row=6) for c in row if c.value is not None]
        if sheet.sheet_state != 'visible': continue
        if not any('演示数据' in h for h in head) or not any(h.startswith(title) for h in head[:2]): wrong.append(f'{path}: {sheet.title}: the mark or the title {title} is missing')
for line in wrong: print('FAILED: ' + line)
sys.exit(len(wrong) > 0)
PY

echo "pages ..."
for file in doc/*.html; do
  name=$(basename "$file" .html)
  if grep -qiE "(src|href|action)=[\"']?(https?:)?//|(@import|url\()[ \"']*(https?:)?//" "$file"; then bad "$file: loads from the network"; fi
  # 0 is dark, 1 is light; who likes it dark prints on white paper all the same.
  chrome --blink-settings=preferredColorScheme=1 --window-size=1280,1800 "--screenshot=png/$name-light.png" "file://$out/$file"
  chrome --blink-settings=preferredColorScheme=0 --window-size=1280,1800 "--screenshot=png/$name-dark.png" "file://$out/$file"
  ! cmp -s "png/$name-light.png" "png/$name-dark.png" || bad "$file: dark is the same as light"
  chrome --blink-settings=preferredColorScheme=0 --no-pdf-header-footer "--print-to-pdf=print/$name.pdf" "file://$out/$file"
  drawn "print/$name.pdf" "$name-print"
  # The last dot of a small grey picture is the paper's edge.
  edge=$(pdftoppm -r 10 -gray -f 1 -l 1 "print/$name.pdf" | tail -c 1 | od -An -tu1) && [ "${edge:-0}" -gt 200 ] || bad "$file: prints dark"
done
for file in doc/*.svg; do chrome --window-size=1600,1200 "--screenshot=png/$(basename "$file" .svg)-svg.png" "file://$out/$file"; done
for file in doc/*.txt doc/*.md doc/*.csv doc/*.json doc/*.html doc/*.svg; do grep -q 演示数据 "$file" || bad "$file: the mark is missing"; done
for format in txt csv json md html svg; do echo "$format: $(ls doc/*."$format" | wc -l)"; done
echo "xlsx: $(ls book | wc -l) on $(ls png/*-xlsx-*.png | wc -l) pages; html on paper: $(ls png/*-print-*.png | wc -l) pages"
echo "pictures: $out/png"
exit $failed
