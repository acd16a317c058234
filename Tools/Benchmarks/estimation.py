"""Measures survey estimates against svy (Python) and R's survey, in turn, in one run.

Usage: estimation.py ARRAIGO [--runs N] [--rows ROWS]

1. The mean with linearised standard errors of ROWS records from Parquet in 200 strata, 8,000 sampling
   units and 8 groups. arraigo: the whole process. svy: time in the process, reading included and
   not. R: svyby(~y, ~dom, design, svymean) in the process, the design made before.
2. 200 bootstrap replicates of 50 means over 100,000 records, made and used. R has no part in it.
3. The peak of memory with 200 and with 2,000 replicates.
Exit: 0 the limits hold, 1 one does not, 2 a peer is not here.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time

SVY_OVER_ARRAIGO = 10.0
R_OVER_ARRAIGO = 100.0
REPLICATES_OVER_ARRAIGO = 20.0
MEMORY_GROWTH = 1.1
COUNT = 50

R_CODE = """
suppressMessages(library(survey))
d <- read.csv(commandArgs(TRUE)[1])
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d)
for (i in 1:as.integer(commandArgs(TRUE)[2]))
  cat(system.time(svyby(~y, ~dom, design, svymean))[["elapsed"]], "\\n")
"""


STARTER = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawn(
    sys.argv[1], sys.argv[1:], os.environ,
    file_actions=[(os.POSIX_SPAWN_OPEN, n, "/dev/null", os.O_WRONLY, 0) for n in (1, 2)])
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
sys.exit(1 if status else 0)
"""


def make(folder, rows):
    import numpy
    import polars

    random = numpy.random.default_rng(1)
    psu = numpy.sort(random.integers(0, 8000, rows))
    table = polars.DataFrame(
        {
            "y": random.normal(100, 15, rows) + psu // 40 * 0.1,
            "w": random.uniform(50, 150, rows).round(4),
            "stratum": psu // 40,
            "psu": psu,
            "dom": random.integers(0, 8, rows),
        }
    )
    table.write_parquet(f"{folder}/mean.parquet")
    table.write_csv(f"{folder}/mean.csv")
    short = table.gather_every(max(1, rows // 100_000))
    for number in range(COUNT):
        short = short.with_columns(
            polars.Series(f"v{number}", random.normal(size=short.height))
        )
    short.write_parquet(f"{folder}/replicates.parquet")


def process(command):
    """Seconds of the clock, of the processors, and megabytes at the peak, of a whole process."""
    # The peak of a child counts what this process had when it was forked: a small one starts it.
    starter = [sys.executable, "-S", "-E", "-c", STARTER, *command]
    said = subprocess.run(starter, capture_output=True, text=True)
    if said.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    wall, cpu, peak = (float(word) for word in said.stdout.split())
    return wall, cpu, peak


def inside(command, runs):
    """The least seconds of computing, as the process itself says, without start and reading."""
    seconds = []
    for _ in range(runs):
        said = subprocess.run([*command, "--timings"], capture_output=True, text=True).stderr
        seconds.append(float(said.split("computing ")[1].split()[0]))
    return min(seconds)


def svy_mean(folder, runs):
    import polars
    import svy

    design = svy.Design(stratum="stratum", psu="psu", wgt="w")

    def read_and_estimate():
        start = time.perf_counter()
        table = polars.read_parquet(f"{folder}/mean.parquet")
        middle = time.perf_counter()
        svy.Sample(table, design).estimation.mean("y", by="dom")
        end = time.perf_counter()
        return end - middle, end - start

    timings = [read_and_estimate() for _ in range(runs)]
    return min(t[0] for t in timings), min(t[1] for t in timings)


def svy_replicates(folder, runs):
    import polars
    import svy

    table = polars.read_parquet(f"{folder}/replicates.parquet")
    sample = svy.Sample(table, svy.Design(stratum="stratum", psu="psu", wgt="w"))
    names = [f"v{number}" for number in range(COUNT)]

    def act():
        start = time.perf_counter()
        made = sample.weighting.create_bs_wgts(200, rstate=1)
        middle = time.perf_counter()
        made.estimation.mean(names, method="replication")
        return time.perf_counter() - start, time.perf_counter() - middle

    timings = [act() for _ in range(runs)]
    return min(t[0] for t in timings), min(t[1] for t in timings)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("arraigo")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rows", type=int, default=1_000_000)
    given = parser.parse_args()
    try:
        import svy
    except ImportError:
        print("svy is not here: python3 -m pip install svy", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        make(folder, given.rows)
        design = ["--weight", "w", "--stratum", "stratum", "--psu", "psu", "--format", "csv"]
        mean = [given.arraigo, "estimate", f"{folder}/mean.parquet", *design]
        mean += ["--mean", "y", "--by", "dom"]
        ours = [process(mean) for _ in range(2 * given.runs)]
        wall, cpu = min(r[0] for r in ours), min(r[1] for r in ours)
        computing = inside(mean, 2 * given.runs)
        svy_inside, whole = svy_mean(folder, given.runs)
        print(f"mean of {given.rows:,} rows, 8 groups")
        print(f"  arraigo, process     {wall:8.3f} s wall {cpu:8.3f} s CPU {min(r[2] for r in ours):7.0f} MB")
        print(f"  arraigo, computing   {computing:8.3f} s")
        print(f"  svy {svy.__version__}, estimate  {svy_inside:8.3f} s, with reading {whole:.3f} s")
        holds = [
            ("svy over arraigo, both in the process", svy_inside / computing, SVY_OVER_ARRAIGO),
            ("svy in the process over arraigo's whole run", svy_inside / wall, SVY_OVER_ARRAIGO),
        ]
        r = subprocess.run(
            ["Rscript", "-e", R_CODE, f"{folder}/mean.csv", "2"], capture_output=True, text=True
        )
        if r.returncode:
            print("R's survey is not here (Debian: r-cran-survey)", file=sys.stderr)
            return 2
        svyby = min(float(line) for line in r.stdout.split())
        print(f"  R survey, svyby      {svyby:8.3f} s")
        holds.append(("R over arraigo, both in the process", svyby / computing, R_OVER_ARRAIGO))
        holds.append(("R in the process over arraigo's whole run", svyby / wall, R_OVER_ARRAIGO))

        names = ",".join(f"v{number}" for number in range(COUNT))
        command = [given.arraigo, "estimate", f"{folder}/replicates.parquet", *design]
        command += ["--mean", names, "--replicates", "bootstrap", "--replicate-count"]
        few = [process([*command, "200"]) for _ in range(given.runs)]
        many = process([*command, "2000"])
        wall = min(r[0] for r in few)
        computing = inside([*command, "200"], given.runs)
        both, use = svy_replicates(folder, min(given.runs, 3))
        print(f"200 bootstrap replicates of {COUNT} means, 100,000 rows")
        print(f"  arraigo, process     {wall:8.3f} s wall {min(r[1] for r in few):8.3f} s CPU")
        print(f"  arraigo, computing   {computing:8.3f} s")
        print(f"  svy, made and used   {both:8.3f} s, used {use:.3f} s")
        name = "svy over arraigo, replicates, both in the process"
        holds.append((name, both / computing, REPLICATES_OVER_ARRAIGO))
        name = "svy's replicates in the process over arraigo's whole run"
        holds.append((name, both / wall, REPLICATES_OVER_ARRAIGO))
        peak = statistics.median(r[2] for r in few)
        growth = many[2] / peak
        print(f"memory with 200 replicates {peak:.0f} MB, with 2,000 {many[2]:.0f} MB")
        failed = False
        for name, found, wanted in holds:
            failed |= found < wanted
            print(f"{'holds' if found >= wanted else 'FAILS'}  {name}: {found:.1f} (wanted {wanted})")
        failed |= growth > MEMORY_GROWTH
        print(f"{'holds' if growth <= MEMORY_GROWTH else 'FAILS'}  memory growth: {growth:.2f}")
        return 1 if failed else 0


sys.exit(main())
