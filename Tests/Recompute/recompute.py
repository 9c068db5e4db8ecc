#!/usr/bin/env python3
"""Recomputes every published number of the monitorings from Content/methodology and Content/monitoring.

An independent reading of the rules, sharing no code with the project: exact fractions, printed as JSON.
Usage: recompute.py [Content]. Needs PyYAML and openpyxl."""
import csv
import io
import json
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

import openpyxl
import yaml

SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")

def clean(cell):
    return " ".join(("" if cell is None else str(cell)).translate(SPACES).split())

def number(text):
    return Fraction(clean(text).replace(" ", "").replace(",", "."))

def day(text):
    return text.split(".")[::-1]  # «31.08.2025» as something that sorts

def value_list(indicator):
    """What stands in the braces; empty for an interval and for a set with «…»."""
    text = indicator.get("значения", "")
    return [] if "…" in text or not text.startswith("{") else [clean(v) for v in text.strip("{}").split(";")]

def table(path, sheet):
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, data_only=True)
        return list((book[sheet] if sheet else book.worksheets[0]).iter_rows(values_only=True))
    raw = path.read_bytes()
    text = raw.decode("utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "windows-1251")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))

def read(path, sheet, form, indicators):
    """The rows as {code: text of a column, or Fraction, word, or None («нет») of an indicator}."""
    observed = {i["код"]: i for i in indicators if i.get("форма") == form["код"]}
    names = {c["код"]: [c["название"], *c.get("также", [])] for c in form["столбцы"]}
    names |= {code: i.get("столбец", [i["название"]]) for code, i in observed.items()}
    code_of = {clean(name).casefold(): code for code, several in names.items() for name in several}
    lines = [[clean(cell) for cell in line] for line in table(path, sheet)]
    header = max(lines, key=lambda line: sum(cell.casefold() in code_of for cell in line))
    place = {code_of[cell.casefold()]: n for n, cell in enumerate(header) if cell.casefold() in code_of}
    optional = {c["код"] for c in form["столбцы"] if c.get("обязательный") == "нет"}
    assert names.keys() - place.keys() <= optional, f"{path}: columns are missing"
    rows = [{code: line[n] for code, n in place.items()} for line in lines[lines.index(header) + 1:] if any(line)]
    for row in rows:
        for code, indicator in observed.items():
            text = row[code].lower()
            assert text in (value_list(indicator) or [text or None]), f"{path}: {code} = «{text}»"
            if indicator["единица"] == "да/нет":
                row[code] = Fraction(text == "да")
            elif indicator["единица"] != "уровень":
                row[code] = None if text == "нет" else number(text)
    return rows

def level(scale, value):
    for step in scale["уровни"]:
        text = step["промежуток"]
        low, high = map(number, text[1:-1].split(";"))
        if (low < value or low == value and text[0] == "[") and (value < high or value == high and text[-1] == "]"):
            return step["уровень"]
    return "вне уровней"

def show(value, indicator, over_rows):
    """Half away from zero: 1 decimal for %, else 2; a whole number without decimals unless it is a share or a mean;
    да or нет of a single row."""
    if value is None:
        return None
    if indicator["единица"] == "да/нет" and not over_rows:
        return "да" if value else "нет"
    ratio = indicator["единица"] in ("%", "да/нет") or indicator["единица"] == "балл" and (
        "среднее по строкам" in indicator.get("формула", {})
        or over_rows and indicator.get("свод", "среднее") == "среднее")
    if value.denominator == 1 and not ratio:
        return str(value).replace("-", "−")
    digits = 1 if indicator["единица"] in ("%", "да/нет") else 2
    scaled = int(abs(value) * 10**digits + Fraction(1, 2))
    return f"{'−' * (value < 0 < scaled)}{scaled // 10**digits},{scaled % 10**digits:0{digits}d}"

def overall(indicator, values):
    """One number out of the rows of an indicator, by `свод`."""
    usual = {"%": "среднее", "балл": "среднее", "да/нет": "доля", "уровень": "распределение"}
    rule = indicator.get("свод", usual.get(indicator["единица"], "сумма"))
    present = [v for v in values if v is not None]
    if rule == "распределение" or not present:
        return None
    return Fraction(sum(present)) / {"сумма": 1, "среднее": len(present), "доля": Fraction(len(present), 100)}[rule]

class Campaign:
    def __init__(self, method, plan, folder, before):
        self.method, self.before = method, before
        self.indicators = {i["код"]: i for i in method["показатели"]}
        self.forms = {f["код"]: f for f in method["формы"]}
        self.scales = {s["показатель"]: s for s in method.get("шкалы", [])}
        self.rows = {d["форма"]: read(folder / d["файл"], d.get("лист"), self.forms[d["форма"]], method["показатели"])
                     for d in plan["данные"]}
        self.form_of, self.value = {}, {}  # the form, of indicators with a value a row; the municipality's value
        for code, indicator in self.indicators.items():  # a formula stands after what it takes
            form = indicator.get("форма")
            if form and self.forms[form]["строк"] == "одна":
                self.value[code] = self.rows[form][0][code]
            elif form := form or self.calculate(code, indicator):
                self.form_of[code] = form
                self.value[code] = overall(indicator, self.column(code))

    def column(self, code):
        return [row[code] for row in self.rows[self.form_of[code]]]

    def calculate(self, code, indicator):
        """Fills the rows of a form and returns its code, or sets the value of the municipality."""
        (rule, what), = indicator["формула"].items()
        if rule == "доля":
            chosen = [self.label(what["показатель"], row) for row in self.rows[self.form_of[what["показатель"]]]]
            self.value[code] = Fraction(100 * chosen.count(what["значение"]), len(chosen))
        elif rule == "изменение":
            self.value[code] = self.change(what)
        elif rule.endswith("по строкам"):
            present = [v for v in self.column(what) if v is not None]
            self.value[code] = Fraction(sum(present), len(present) if rule.startswith("среднее") else 1)
        else:
            def result(values):
                present = [v for v in values if v is not None]
                divisor = number(indicator.get("делитель", len(present) if rule == "среднее" else 1))
                return Fraction(sum(present)) / divisor if present else None
            form, = {self.form_of.get(source) for source in what}  # rows and municipality are never mixed
            for row in self.rows.get(form, []):
                row[code] = result([row[source] for source in what])
            if not form:
                self.value[code] = result([self.value[source] for source in what])
            return form

    def change(self, code):
        old = self.before and self.before.value.get(code)
        return None if old is None or self.value[code] is None else self.value[code] - old

    def label(self, code, row):
        value = row[code]
        if value is None or self.indicators[code]["единица"] == "да/нет":
            return "да" if value else "нет"
        return level(self.scales[code], value) if code in self.scales else str(value)

    def crossed(self, form, key, other):  # {key: {other: how many rows}}
        groups = defaultdict(Counter)
        for row in self.rows[form]:
            groups[key(row)][other(row)] += 1
        return groups

    def improved(self, codes):
        form = self.form_of[codes[0]]
        key = next(c["код"] for c in self.forms[form]["столбцы"] if c.get("ключ") == "да")
        past = {row[key].casefold(): row for row in self.before.rows[form]}
        count = Counter(better=0, worse=0, same=0, new=0)
        for row in self.rows[form]:
            old, balance = past.pop(row[key].casefold(), None), 0
            for code in codes if old else ():
                if row[code] is not None and old.get(code) is not None:
                    step = (row[code] > old[code]) - (row[code] < old[code])
                    balance += step if self.indicators[code]["лучше"] == "больше" else -step
            count["new" if old is None else "better" if balance > 0 else "worse" if balance < 0 else "same"] += 1
        return {**count, "gone": len(past)}

    def report(self):
        out = {"edition": self.method["редакция"], "units": {form: len(rows) for form, rows in self.rows.items()},
               "indicators": {}, "distributions": {}, "breakdowns": {}, "confirmations": {}}
        for code, indicator in self.indicators.items():
            value, change, form = self.value[code], self.change(code), self.form_of.get(code)
            out["indicators"][code] = entry = {"value": value, "change": change, "shown": show(value, indicator, form)}
            if form and (code in self.scales or value_list(indicator)):
                label = lambda row: self.label(code, row)
                out["distributions"][code] = Counter(map(label, self.rows[form]))
                for column in indicator.get("разрез", []):
                    groups = self.crossed(form, lambda row: row[column], label)
                    out["breakdowns"].setdefault(code, {})[column] = groups
            elif code in self.scales and value is not None:
                entry["level"] = level(self.scales[code], value)
        for pair in self.method.get("подтверждения", []):
            factor, form = pair["фактор"], self.form_of[pair["фактор"]]
            out["confirmations"][factor] = self.crossed(form, lambda r: r[factor], lambda r: r[pair["протокол"]])
        if self.before and "улучшение" in self.method:
            out["improved"] = self.improved(self.method["улучшение"]["показатели"])
        return out

def main():
    content = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "Content"
    load = lambda name: [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in content.glob(name)]
    editions, result, before = load("methodology/*.yml"), {}, {}
    for plan in sorted(load("monitoring/*.yml"), key=lambda p: p["период"]):
        code, date = plan["мониторинг"], day(plan["дата"])
        method, = (m for m in editions if m["код"] == code
                   and day(m["действует-с"]) <= date <= day(m.get("действует-до", "31.12.9999")))
        before[code] = Campaign(method, plan, content / "monitoring", before.get(code))
        result.setdefault(code, {})[plan["период"]] = before[code].report()
    print(json.dumps(result, ensure_ascii=False, indent=1, sort_keys=True, default=str))

if __name__ == "__main__":
    main()
