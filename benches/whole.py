"""Times casebook, Hugo and the floor on the same collection: `scripts/bench [CASES…]` calls it.

    whole.py PROGRAM CORPUS FLOOR HUGO RESULTS RUNS CASES…

In: the programs, where results are kept, how often, and sizes. Out: a table, and the results with the machine and the
versions as JSON (`scripts/bench table` writes them into the handbook). All are run in turn, round by round, so that
whatever else the machine does falls on each of them; the median counts. The corpus and what is made of it stay in
target/bench and are made once.
"""

import json
import http.client
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

PROGRAM, CORPUS, FLOOR, HUGO, RESULTS = (Path(word) for word in sys.argv[1:6])
RUNS, SIZES = int(sys.argv[6]), [int(word) for word in sys.argv[7:]]
HERE = Path(__file__).resolve().parent
BENCH = HERE.parent / "target" / "bench"
TODAY = ["--today", "2026-11-01", "--lang", "en"]
# Hugo is not asked for more than this: it takes most of the memory of a small machine.
MOST_FOR_HUGO = 20_000


def run(*words):
    """Runs a program; returns its seconds, its most memory in MB and what it said."""
    out = open(BENCH / "said", "w+b")
    start = time.monotonic()
    child = subprocess.Popen([str(word) for word in words], stdout=out, stderr=subprocess.STDOUT)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    out.seek(0)
    said = out.read().decode(errors="replace")
    if child.returncode not in (0, 1):
        sys.exit(f"{words}: {said}")
    return seconds, usage.ru_maxrss / 1024, said


def corpora(cases):
    """Makes the collection where it is not there yet: for casebook, the same without search, and for Hugo."""
    site, plain, hugo = (BENCH / f"{name}-{cases}" for name in ("site", "plain", "hugo"))
    if not site.exists():
        run(CORPUS, cases, site)
    if not plain.exists():
        shutil.copytree(site / "content", plain / "content", copy_function=os.link)
        text = (site / "casebook.yaml").read_text()
        (plain / "casebook.yaml").write_text(text + "search: false\n")
    if not hugo.exists() and cases <= MOST_FOR_HUGO:
        run(CORPUS, cases, hugo, "hugo")
    return site, plain, hugo


def fresh(folder):
    """Takes away what was made, and lets the disk come to rest."""
    shutil.rmtree(folder, ignore_errors=True)
    os.sync()


def round_of(cases, site, plain, hugo):
    """Runs all once, one after the other; returns what each took, by its name."""
    took = {}
    build = [PROGRAM, "--root", plain, "build", *TODAY]
    fresh(plain / "public")
    took["build"] = run(*build)[:2]
    fresh(BENCH / "floor")
    said = run(FLOOR, plain, plain / "public", BENCH / "floor")[2]
    took["floor"] = (sum(float(word) for word in said.split()[:2]), None)
    fresh(BENCH / "floor")
    if cases <= MOST_FOR_HUGO:
        fresh(hugo / "public")
        words = ["--contentDir", hugo / "content", "--destination", hugo / "public", "--noBuildLock"]
        took["hugo"] = run(HUGO, "--source", HERE / "hugo", *words)[:2]
    took["again"] = run(*build)[:2]
    edited = plain / "content" / "platforms" / "p00000.md"
    text = edited.read_text()
    beside = edited.with_suffix(".new")
    beside.write_text(text + "\n又改了一句。\n")
    beside.rename(edited)
    took["one"] = run(*build)[:2]
    beside.write_text(text)
    beside.rename(edited)
    took["check"] = run(PROGRAM, "--root", site, "check", *TODAY)[:2]
    fresh(site / "public")
    took["search"] = run(PROGRAM, "--root", site, "build", *TODAY)[:2]
    return took


def served(site, times):
    """Returns how long it takes from the writing of a file to the page that says so, and the server's most memory."""
    edited = sorted((site / "content" / "cases").iterdir())[0]
    page, text = f"/cases/{edited.stem}/", edited.read_text()
    command = [str(PROGRAM), "--root", str(site), "serve", "--port", "0", *TODAY]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = re.search(rb"http://([0-9.:]+)", child.stdout.readline())[1].decode()
        listening = http.client.HTTPConnection(address)
        listening.request("GET", f"/.casebook/events?{page}")
        events = (line for line in listening.getresponse() if line.startswith(b"data:"))
        next(events)
        took = []
        for number in range(times):
            mark = f"这是第{number + 1}次改动。"
            beside = edited.with_name(f".{edited.name}.new")
            beside.write_text(f"{text}\n{mark}\n")
            start = time.monotonic()
            beside.rename(edited)
            while True:
                next(events)
                reader = http.client.HTTPConnection(address)
                reader.request("GET", page)
                if mark.encode() in reader.getresponse().read():
                    break
            took.append(time.monotonic() - start)
        status = Path(f"/proc/{child.pid}/status").read_text()
        return took, int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024
    finally:
        edited.write_text(text)
        child.terminate()
        child.wait()


def started():
    """Returns how long the program takes to say its version, and to check a site of five pages."""
    small = BENCH / "small"
    if not small.exists():
        run(CORPUS, 1, small)
        (small / "content" / "_index.md").unlink()
    version = median(run(PROGRAM, "--version")[0] for _ in range(20))
    check = median(run(PROGRAM, "--root", small, "check", *TODAY)[0] for _ in range(20))
    return {"version": version, "check": check}


def size(folder):
    """Returns how many files are in a folder, and their megabytes."""
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {"files": len(files), "megabytes": sum(path.stat().st_size for path in files) / 1e6}


def measure(cases):
    """Returns what is known of a collection of so many cases."""
    site, plain, hugo = corpora(cases)
    rounds = [round_of(cases, site, plain, hugo) for _ in range(RUNS)]
    result = {"cases": cases, "content": size(plain / "content"), "output": size(plain / "public")}
    result["with_search"] = size(site / "public")
    if cases <= MOST_FOR_HUGO:
        result["hugo_output"] = size(hugo / "public")
    for name in rounds[0]:
        seconds = [took[name][0] for took in rounds]
        memory = [took[name][1] for took in rounds if took[name][1]]
        result[name] = {"seconds": round(median(seconds), 3), "runs": [round(each, 3) for each in seconds]}
        if memory:
            result[name]["megabytes"] = round(median(memory))
    if cases <= MOST_FOR_HUGO:
        result["ratio_to_hugo"] = round(median(took["hugo"][0] / took["build"][0] for took in rounds), 2)
    result["ratio_to_floor"] = round(median(took["build"][0] / took["floor"][0] for took in rounds), 2)
    took, memory = served(site, RUNS)
    result["serve"] = {"seconds": round(median(took), 3), "runs": [round(each, 3) for each in took], "megabytes": round(memory)}
    print(json.dumps(result, ensure_ascii=False, indent=1), flush=True)
    return result


def machine():
    """Returns what the numbers were measured on."""
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    said = lambda *words: run(*words)[2].strip().splitlines()[-1]
    return {
        "cpu": cpu[1].strip() if cpu else platform.machine(),
        "cores": os.cpu_count(),
        "gigabytes": round(int(memory[1]) / 1024 / 1024),
        "system": f"{platform.system()} {platform.release()}",
        "casebook": said(PROGRAM, "--version"),
        "hugo": re.search(r"v[0-9.]+", said(HUGO, "version"))[0],
        "rustc": said("rustc", "--version"),
        "day": time.strftime("%Y-%m-%d"),
        "runs": RUNS,
    }


BENCH.mkdir(parents=True, exist_ok=True)
known = json.loads(RESULTS.read_text()) if RESULTS.exists() else {"sizes": []}
known["machine"], known["start"] = machine(), {name: round(each, 4) for name, each in started().items()}
for cases in SIZES:
    result = measure(cases)
    known["sizes"] = sorted([each for each in known["sizes"] if each["cases"] != cases] + [result], key=lambda each: each["cases"])
    RESULTS.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n")
