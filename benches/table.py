"""Writes what was measured (benches/results.json) into the marked parts of the handbook and of the READMEs.

    table.py RESULTS FILE…

Between `<!-- made: bench zh -->`, or `bench en`, and `<!-- /made -->` stands the table in that language. With nothing
changed, nothing is written.
"""

import json
import re
import sys
from pathlib import Path

known = json.loads(Path(sys.argv[1]).read_text())
ROWS = [
    ("build", "生成全部页面，不带检索", "full build, without search"),
    ("search", "生成全部页面，带检索", "full build, with search"),
    ("again", "再生成一次，什么也没改", "build again, nothing changed"),
    ("one", "再生成一次，改了一个文件", "build again, one file changed"),
    ("check", "只检查", "check"),
    ("serve", "边写边看：保存到页面更新", "serve: save to new page"),
    ("floor", "下限：只读、解析、写出", "the floor: read, parse, write"),
    ("hugo", "Hugo", "Hugo"),
]


def seconds(value):
    return f"{value:.1f} s" if value >= 10 else f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def cell(result, name):
    took = result.get(name)
    if not took:
        return "–"
    memory = took.get("megabytes")
    return seconds(took["seconds"]) + (f" / {memory:,} MB" if memory else "")


def table(lang):
    zh, sizes, machine, start = lang == "zh", known["sizes"], known["machine"], known["start"]
    heads = [f"{each['cases']:,} 件" if zh else f"{each['cases']:,} cases" for each in sizes]
    lines = [" | ".join(["|", *heads, ""]).replace("| |", "| |", 1).strip(), "|---|" + "---:|" * len(heads)]
    for name, words, english in ROWS:
        cells = [cell(each, name) for each in sizes]
        if any(each != "–" for each in cells):
            lines.append("| " + " | ".join([words if zh else english, *cells]) + " |")
    times = [("ratio_to_hugo", "比 Hugo 快几倍", "times as fast as Hugo"), ("ratio_to_floor", "是下限的几倍", "times the floor")]
    for name, words, english in times:
        cells = [str(each.get(name, "–")) for each in sizes]
        lines.append("| " + " | ".join([words if zh else english, *cells]) + " |")
    files = [f"{each['output']['files']:,}，{each['output']['megabytes']:,.0f} MB" for each in sizes]
    cells = files if zh else [each.replace("，", ", ") for each in files]
    lines.append("| " + " | ".join(["写出的文件" if zh else "files written", *cells]) + " |")
    on = f"{machine['cpu']}, {machine['cores']} cores, {machine['gigabytes']} GB, {machine['system']}"
    versions = f"{machine['casebook']}, Hugo {machine['hugo']}, {machine['rustc']}"
    began = f"`--version` {start['version'] * 1000:.0f} ms, `check` {start['check'] * 1000:.0f} ms"
    note = (
        f"时间 / 最多用的内存，{machine['runs']} 次的中位数，各程序轮流跑。启动：{began}（五页的网站）。机器：{on}。版本：{versions}。{machine['day']}。"
        if zh
        else f"Time / most memory, the median of {machine['runs']} runs, one program after the other. Start: {began} (a site of five pages). Machine: {on}. Versions: {versions}. {machine['day']}."
    )
    return "\n".join(lines) + "\n\n" + note


for path in map(Path, sys.argv[2:]):
    text = path.read_text()
    made = re.sub(
        r"(<!-- made: bench (zh|en) -->\n).*?(\n<!-- /made -->)",
        lambda found: f"{found[1]}\n{table(found[2])}\n{found[3]}",
        text,
        flags=re.S,
    )
    if made != text:
        path.write_text(made)
        print(f"{path}: written")
