"""Measures turning national formats into Parquet against DuckDB and polars, in turn, in one run.

Usage: formats.py [--arraigo ARRAIGO] [--sample-data SAMPLE_DATA] [--folder FOLDER] [--runs N]

The fixed width holds 1,000,000 synthetic PNADC records of 464 bytes; the csv 500,000 made-up records of
40 columns with semicolons, quotes, decimal commas and ISO 8859-1. Both are made once. Each program writes the same columns to Parquet: of the fixed width 60 fields
as text without outer blanks, of the csv all columns, numbers as numbers. Before it is timed, the
outcome is compared: rows, and the sums of the weights.
Exit: 0 the limits hold, 1 one does not, 2 they could not be measured.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

import duckdb

# How much faster than the fastest peer, in processor time.
FIXED_WIDTH = 5.0
DELIMITED = 3.0

# 60 fields of the older issue: name, start, width.
FIELDS = """
Ano 1 4  Trimestre 5 1  UF 6 2  Capital 8 2  RM_RIDE 10 2  UPA 12 9  Estrato 21 7  V1008 28 2
V1014 30 2  V1016 32 1  V1022 33 1  V1023 34 1  V1027 35 15  V1028 50 15  V1029 65 9  posest 74 3
V2001 77 2  V2003 79 2  V2005 81 2  V2007 83 1  V2008 84 2  V20081 86 2  V20082 88 4  V2009 92 3
V2010 95 1  V3001 96 1  V3002 97 1  V3003A 101 2  V3008 110 1  V3009A 113 2  V3014 123 1
V4010 140 4  V4012 144 1  V4013 146 5  V4019 174 1  V4025 179 1  V4028 182 1  V4029 183 1
V4032 184 1  V403312 188 8  V4039 229 3  VD2002 386 2  VD2003 388 2  VD3004 391 1  VD3005 392 2
VD4001 395 1  VD4002 396 1  VD4003 397 1  VD4007 401 1  VD4008 402 1  VD4009 403 2  VD4010 405 2
VD4011 407 2  VD4012 409 1  VD4016 413 8  VD4019 430 8  VD4031 448 3  VD4035 460 3  VD4036 463 1
VD4037 464 1
""".split()
FIELDS = [(FIELDS[at], int(FIELDS[at + 1]), int(FIELDS[at + 2])) for at in range(0, len(FIELDS), 3)]

DUCKDB_FIXED = """
import duckdb, sys
source, target, fields = sys.argv[1], sys.argv[2], sys.argv[3:]
columns = []
for field in fields:
    name, start, width = field.split(":")
    columns.append(f"nullif(trim(substr(line, {start}, {width})), '') AS {name}")
duckdb.execute(
    f"COPY (SELECT {', '.join(columns)} FROM read_csv('{source}', columns={{'line': 'VARCHAR'}}, "
    f"delim='\\x01', header=false, quote='', escape='', auto_detect=false)) "
    f"TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
"""

POLARS_FIXED = """
import polars, sys
source, target, fields = sys.argv[1], sys.argv[2], sys.argv[3:]
line = polars.col("line")
columns = []
for field in fields:
    name, start, width = field.split(":")
    columns.append(line.str.slice(int(start) - 1, int(width)).str.strip_chars(" ").alias(name))
polars.scan_csv(
    source, separator="\\x01", has_header=False, quote_char=None, new_columns=["line"],
    schema={"line": polars.String},
).select(columns).sink_parquet(target, compression="zstd")
"""

DUCKDB_CSV = """
import duckdb, sys
source, target = sys.argv[1:3]
try:
    duckdb.execute("LOAD encodings")
except duckdb.Error:
    pass
duckdb.execute(
    f"COPY (SELECT * FROM read_csv('{source}', delim=';', header=true, quote='\\"', "
    f"decimal_separator=',', encoding='latin-1')) TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
"""


class Run:
    """One finished run: seconds of the clock and of the processors."""

    def __init__(self, command):
        start = time.monotonic()
        process = os.posix_spawn(
            command[0], command, os.environ,
            file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
        _, status, usage = os.wait4(process, 0)
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        if status != 0:
            print(f"{' '.join(command)[:200]} failed", file=sys.stderr)
            sys.exit(2)


def compare(title, commands, limit, weight, folder, runs):
    """Runs all commands in turn, checks that they agree, and prints how they compare."""
    sums = {}
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            target = os.path.join(folder, name + ".parquet")
            if os.path.exists(target):
                os.remove(target)
            taken[name].append(Run([part.replace("TARGET", target) for part in command]))
            sums[name] = duckdb.execute(
                f"SELECT count(*), sum(CAST(\"{weight}\" AS DOUBLE)) FROM '{target}'").fetchone()
    rows, total = sums["arraigo"]
    for name, (count, other) in sums.items():
        if count != rows or abs(other - total) > 1e-9 * abs(total):
            print(f"{title}: {name} gives {count} rows and {other}, arraigo {rows} and {total}")
            return False
    print(f"\n{title}: {rows} rows, sum of {weight} {total:.4f}")
    print(f"{'program':10} {'cpu s':>8} {'wall s':>8} {'MB':>8} {'x arraigo, cpu':>15} {'wall':>6}")
    own = {key: statistics.median(getattr(run, key) for run in taken["arraigo"])
           for key in ("cpu", "wall")}
    fastest = None
    for name, done in taken.items():
        cpu = statistics.median(run.cpu for run in done)
        wall = statistics.median(run.wall for run in done)
        peak = max(run.megabytes for run in done)
        print(f"{name:10} {cpu:8.2f} {wall:8.2f} {peak:8.0f} {cpu / own['cpu']:15.1f} "
              f"{wall / own['wall']:6.1f}")
        if name != "arraigo":
            fastest = min(fastest or cpu, cpu)
    holds = fastest / own["cpu"] >= limit
    print(f"at least {limit} times as fast: {'holds' if holds else 'DOES NOT HOLD'}")
    return holds


REGIONS = ["Ñuble", "Biobío", "La Araucanía", "Aysén", "Valparaíso", 'Región "Central"; Santiago']
JOBS = ["Peón, agrícola", "Técnica; enfermería", "Conductor", "Niñera", "Dueña de casa"]


def make_fixed_width(sample_data, folder, persons=1_000_000):
    """Makes the fixed-width file once and gives its path."""
    path = os.path.join(folder, f"PNADC_{persons}.txt")
    if not os.path.exists(path):
        subprocess.run(
            [sample_data, "brazil", "--output", folder, "--persons", str(persons), "--compression",
             "1", "--quarters", "2023-Q4"], check=True, stdout=subprocess.DEVNULL)
        with zipfile.ZipFile(os.path.join(folder, "PNADC_042023_20190729.zip")) as archive:
            with archive.open("PNADC_042023.txt") as source, open(path + ".partial", "wb") as target:
                while piece := source.read(1 << 20):
                    target.write(piece)
        os.rename(path + ".partial", path)
    return path


def make_csv(folder, rows=500_000):
    """Makes the csv once and gives its path."""
    path = os.path.join(folder, f"quoted_{rows}.csv")
    if os.path.exists(path):
        return path
    draw = random.Random(1)
    names = ["id", "region", "edad", "sexo", "oficio", "peso", "ingreso", "horas"]
    names += [f"p{number}" for number in range(1, 33)]

    def quoted(text):
        return '"' + text.replace('"', '""') + '"'

    with open(path + ".partial", "w", encoding="iso-8859-1", newline="") as file:
        file.write(";".join(names) + "\r\n")
        for row in range(rows):
            income = f"{draw.randint(0, 900000)},{draw.randint(0, 99):02d}"
            cells = [
                str(row), quoted(draw.choice(REGIONS)), str(draw.randint(0, 90)),
                str(draw.randint(1, 2)), quoted(draw.choice(JOBS)),
                f"{draw.randint(100, 900)},{draw.randint(0, 9999999):07d}",
                income if draw.random() < 0.6 else "", str(draw.randint(0, 60)),
            ]
            cells += [str(draw.choice([1, 2, 2, 9])) if draw.random() < 0.8 else ""
                      for _ in range(32)]
            file.write(";".join(cells) + "\r\n")
    os.rename(path + ".partial", path)
    return path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--arraigo", default=".build/arraigo/bin/arraigo")
    parser.add_argument("--sample-data", default=".build/release/sample-data")
    parser.add_argument("--folder", default=".build/bench/formats")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    os.makedirs(given.folder, exist_ok=True)
    fixed_width = make_fixed_width(given.sample_data, given.folder)
    csv = make_csv(given.folder)
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        layout = os.path.join(folder, "layout.csv")
        with open(layout, "w", encoding="utf-8") as file:
            file.write("name,start,width\n")
            file.writelines(f"{name},{start},{width}\n" for name, start, width in FIELDS)
        fields = [f"{name}:{start}:{width}" for name, start, width in FIELDS]
        fixed = compare(
            "fixed width, 60 fields",
            {
                "arraigo": [given.arraigo, "convert", fixed_width, "--layout", layout, "--to",
                            "parquet", "--output", "TARGET"],
                "duckdb": [python, "-c", DUCKDB_FIXED, fixed_width, "TARGET", *fields],
                "polars": [python, "-c", POLARS_FIXED, fixed_width, "TARGET", *fields],
            }, FIXED_WIDTH, "V1028", folder, given.runs)
        delimited = compare(
            "csv with quotes, decimal comma, ISO 8859-1",
            {
                "arraigo": [given.arraigo, "convert", csv, "--to", "parquet", "--numbers", "all",
                            "--decimal", "comma", "--output", "TARGET"],
                "duckdb": [python, "-c", DUCKDB_CSV, csv, "TARGET"],
            }, DELIMITED, "peso", folder, given.runs)
    sys.exit(0 if fixed and delimited else 1)


main()
