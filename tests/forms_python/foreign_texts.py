# units FILE: the units of a workload, one a line, groups left out.
# search WORKLOAD TASKS FOLDER…: no file for a unit may hold the title or the text of a task the unit has no part in.
import json
import pathlib
import sys

import openpyxl


def cells(path):
    if path.suffix == ".txt":
        return [path.read_text(encoding="utf-8")]
    book = openpyxl.load_workbook(path)
    return [c.value for sheet in book.worksheets for row in sheet.iter_rows() for c in row if isinstance(c.value, str)]


def task_texts(path):
    """ref → full text, from the lines of a tasks.yaml."""
    texts, ref = {}, ""
    for line in open(path, encoding="utf-8"):
        line = line.strip().removeprefix("- ")
        name, _, value = line.partition(": ")
        if name == "ref":
            ref = value.strip("\"'")
        elif name == "text":
            texts[ref] = value.strip("\"'")
    return texts


units = json.load(open(sys.argv[2], encoding="utf-8"))["units"]
if sys.argv[1] == "units":
    print("\n".join(u["unit"] for u in units if u["kind"] != "group"))
    sys.exit(0)
texts = task_texts(sys.argv[3])
titles = {t["ref"]: t["title"].rstrip("…") for u in units for t in u["tasks"]}
own = {u["unit"]: {t["ref"] for t in u["tasks"]} for u in units}
problems, files = 0, 0
for folder in sys.argv[4:]:
    for path in sorted(pathlib.Path(folder).rglob("*")):
        unit = path.stem.split("-")[-1]
        if not path.is_file() or path.suffix not in (".txt", ".xlsx") or path.name.startswith("00-"):
            continue
        names = unit.split("、")
        if not all(name in own for name in names):
            continue  # a leader's, or the office's
        files += 1
        mine = set.intersection(*(own[name] for name in names))
        known = "".join(titles[ref] + texts.get(ref, "") for ref in mine)
        whole = "\n".join(cells(path))
        for ref in titles:
            if ref in mine:
                continue
            for text in (titles[ref], texts.get(ref, "")):
                if len(text) > 5 and text in whole and text not in known:
                    print(f"{path}: {ref} {text[:30]}")
                    problems += 1
print(f"{files} files searched, {problems} with what is another's")
sys.exit(1 if problems or files < 100 else 0)
