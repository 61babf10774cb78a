# Fills forms through openpyxl as people would, and says what it filled in: the entries that must come of it.
import datetime
import json
import sys

import openpyxl


class Form:
    """A workbook with its cells by the hidden keys of rows and columns."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.unit = {r[0].value: r[1].value for r in self.book["duban"].iter_rows(max_col=2)}["unit"]

    def columns(self, sheet):
        for row in sheet.iter_rows():
            ids = {c.value[6:]: c.column for c in row if isinstance(c.value, str) and c.value.startswith("duban:")}
            if "key" in ids:
                return ids
        return {}

    def rows(self, part):
        """(sheet, row number, task, rest of the part) of every row of `part`."""
        for sheet in self.book.worksheets:
            ids = self.columns(sheet)
            if not ids:
                continue
            for row in range(1, sheet.max_row + 1):
                key = sheet.cell(row, ids["key"]).value
                if isinstance(key, str) and key.startswith("duban/row/1|"):
                    fields = key.split("|")
                    name, _, rest = fields[5].partition(".")
                    if name == part:
                        yield sheet, row, int(fields[4]), rest

    def fill(self, sheet, row, **cells):
        ids = self.columns(sheet)
        for name, value in cells.items():
            cell = sheet.cell(row, ids[name])
            assert not cell.protection.locked, (sheet.title, cell.coordinate)
            cell.value = value

    def save(self, path):
        self.book.save(path)


def drop_empty_rows_and_reverse(form, sheet):
    """As after sorting and cleaning up: only rows with something in a cell to fill, last first."""
    ids = form.columns(sheet)
    first = next(r for r in range(1, sheet.max_row + 1) if str(sheet.cell(r, ids["key"]).value).startswith("duban/row/"))
    wanted = [name for name in ids if name != "key"]
    lines = [[c.value for c in sheet[r]] for r in range(first, sheet.max_row + 1)]
    kept = [line for line in lines if any(line[ids[name] - 1] is not None for name in wanted)]
    sheet.delete_rows(first, sheet.max_row)
    for at, line in enumerate(reversed(kept)):
        for column, value in enumerate(line, 1):
            if value is not None:
                sheet.cell(first + at, column, value)


def move_key_column_last(sheet):
    """The hidden column of keys moves behind the last one, all others one to the left."""
    width = sheet.max_column
    for row in range(1, sheet.max_row + 1):
        values = [sheet.cell(row, c).value for c in range(1, width + 1)]
        for column, value in enumerate(values[1:] + values[:1], 1):
            sheet.cell(row, column).value = value


def fill_first(form, expected):
    """Every sheet of the form: receipt, objection, plan, reports with values and evidence, extension, closing."""
    day = datetime.date(2024, 7, 4)
    receipts = list(form.rows("receipt"))
    for sheet, row, task, _ in receipts[:2]:
        form.fill(sheet, row, received="是", on=day, signer="钱科长")
        expected.append({"type": "acknowledge", "task": task, "on": "2024-07-04", "unit": form.unit, "signer": "钱科长"})
    sheet, row, task, _ = receipts[2]
    form.fill(sheet, row, received="否", objection="职责不在本单位")
    expected.append({"type": "object", "task": task, "on": "2024-07-06", "unit": form.unit, "reason": "职责不在本单位", "step": "file", "late": True})
    plan = [r for r in form.rows("plan") if r[2] == next(form.rows("plan"))[2]]
    form.fill(*plan[0][:2], person="孙工", date=datetime.date(2024, 9, 30), title="主体完成", percent=60)
    form.fill(*plan[1][:2], date="2024年8月15日", title="进场")
    expected.append({"type": "plan", "task": plan[0][2], "on": "2024-07-06", "unit": form.unit, "step": "file", "person": "孙工", "milestones": [
        {"date": "2024-08-15", "title": "进场"}, {"date": "2024-09-30", "title": "主体完成", "percent": "60"}]})
    fill_reports(form, expected, day)
    sheet, row, task, _ = next(form.rows("extension"))
    form.fill(sheet, row, to=datetime.date(2025, 3, 31), reason="方案调整")
    expected.append({"type": "extend", "task": task, "on": "2024-07-06", "unit": form.unit, "to": "2025-03-31", "reason": "方案调整", "step": "request"})
    sheet, row, task, _ = list(form.rows("closing"))[-1]
    form.fill(sheet, row, submit="申请", evidence="验收报告.pdf", reason="已全部完成")
    expected.append({"type": "close", "task": task, "on": "2024-07-06", "unit": form.unit, "reason": "已全部完成", "step": "request", "evidence": ["验收报告.pdf"]})


def fill_reports(form, expected, day):
    by_task = {}
    for sheet, row, task, rest in form.rows("report"):
        by_task.setdefault(task, []).append((sheet, row, rest))
    led = [task for _, _, task, _ in form.rows("extension")]
    for number, task in enumerate(led[1:4]):
        report = {"type": "report", "task": task, "on": "2024-07-04", "unit": form.unit, "percent": str(51 + number), "progress": "按计划推进",
                  "problem": "人手不足", "cause": "借调", "next": "补员", "ask": "请区委编办支持", "evidence": ["照片一.txt", "照片二.txt"]}
        sheet, row, _ = by_task[task][0]
        form.fill(sheet, row, on=day, percent=51 + number, progress="按计划推进", problem="人手不足", cause="借调", next="补员", ask="请区委编办支持",
                  evidence="照片一.txt、照片二.txt")
        values = []
        for sheet, row, rest in by_task[task]:
            if rest == "-":
                continue
            cell = sheet.cell(row, form.columns(sheet)["value"])
            checks = [v for v in sheet.data_validations.dataValidation if cell.coordinate in v.sqref]
            assert len(checks) == 1, cell.coordinate
            milestone = checks[0].type == "list"
            form.fill(sheet, row, value="完成" if milestone else 12.5)
            values.append({"target": int(rest), "done": True} if milestone else {"target": int(rest), "number": "12.5"})
        if values:
            report["values"] = values
        expected.append(report)


def main():
    out, step = sys.argv[1], sys.argv[2]
    if step == "first":
        expected = []
        form = Form(out + "/区文旅委-2024-07-05.xlsx")
        fill_first(form, expected)
        drop_empty_rows_and_reverse(form, form.book["进展"])
        move_key_column_last(form.book["签收与异议"])
        form.book.move_sheet("进展", -2)
        form.save("回来的表 (1).xlsx")
        other = Form(out + "/区商务委-2024-07-05.xlsx")
        sheet, row, task, _ = next(other.rows("report"))
        for name in [s.title for s in other.book.worksheets if s.title not in ("进展", "duban")]:
            del other.book[name]
        other.fill(sheet, row, on=datetime.date(2024, 7, 5), percent=150, progress="已过半")
        other.save("商务.xlsx")
        print(sheet.title + "!" + sheet.cell(row, other.columns(sheet)["percent"]).coordinate)
        expected.append({"type": "report", "task": task, "on": "2024-07-05", "unit": other.unit, "percent": "53.3", "progress": "已过半"})
        json.dump(expected, open("expected.json", "w"), ensure_ascii=False)
    elif step == "mend":
        other = Form("商务.xlsx")
        sheet, row, _, _ = next(other.rows("report"))
        other.fill(sheet, row, percent=53.3)
        other.save("商务.xlsx")
    elif step == "late":
        form = Form(out + "/区教委-2024-07-05.xlsx")
        sheet, row, task, _ = next(r for r in form.rows("report") if r[2] == next(form.rows("extension"))[2])
        form.fill(sheet, row, percent=77, progress="表格里的说法")
        form.save("教委.xlsx")
        print(sheet.cell(row, 2).value)


if __name__ == "__main__":
    main()
