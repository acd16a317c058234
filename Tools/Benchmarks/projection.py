"""Measures probabilistic projections beside the same arithmetic in NumPy, in turn, in one run.

Usage: projection.py ARRAIGO FOLDER [--runs N]

FOLDER holds the tables of World Population Prospects 2019 (popF.txt, mxF.txt, ...). Two commands run
one after the other, N times over: arraigo drawing 1,000 trajectories of nine countries to 2100 and
printing them as csv, and NumPy moving as many on at once, with fertility and migration drawn but
mortality held at its median, without reading, life tables or quantiles: less than arraigo does.
Exit: 0 the limit holds, 1 it does not, 2 it could not be measured.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

# What must hold: seconds of the clock for 1,000 trajectories of nine countries to 2100.
SECONDS = 5.0
COUNTRIES = "AR,BO,BR,CL,CO,EC,PY,PE,UY"

PEER = """
import numpy
rng = numpy.random.default_rng(1)
for country in range(9):
    women = numpy.full((1000, 21), 100.0)
    men = women.copy()
    survival = numpy.linspace(0.99, 0.4, 21)
    schedule = numpy.exp(-((numpy.arange(21) - 4.5) / 3) ** 2)
    schedule /= 2 * schedule.sum()
    fertility = numpy.zeros(1000)
    migration = numpy.zeros(1000)
    for step in range(16):
        fertility = 0.9 * fertility + 0.1 * rng.standard_normal(1000)
        migration = 0.6 * migration + 5 * rng.standard_normal(1000)
        half = migration[:, None] * schedule / 2
        ends = []
        for sex in (women, men):
            start = sex + half
            end = numpy.zeros_like(start)
            end[:, 1:] = start[:, :-1] * survival[1:]
            end[:, 20] = (start[:, 19] + start[:, 20]) * survival[20]
            ends.append(end + half)
        births = (0.4 * (2 + fertility))[:, None] * (women[:, 3:10] + ends[0][:, 3:10]) / 2 / 7
        for end in ends:
            end[:, 0] += births.sum(axis=1) / 2 * survival[0]
        women, men = ends
"""


def timed(command):
    """Seconds of the clock and of the processors, and megabytes at the peak."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(2)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("arraigo")
    parser.add_argument("folder")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    ours, peer = [], []
    for _ in range(options.runs):
        ours.append(
            timed(
                [options.arraigo, "foresight", "project", options.folder, "--countries", COUNTRIES]
                + ["--trajectories", "1000", "--format", "csv"]
            )
        )
        peer.append(timed([sys.executable, "-c", PEER]))
    print("1,000 trajectories of nine countries to 2100, medians of", options.runs, "runs")
    print(f"{'':10}{'wall s':>10}{'cpu s':>10}{'peak MB':>10}")
    for name, runs in (("arraigo", ours), ("numpy", peer)):
        wall, cpu, peak = (statistics.median(run[part] for run in runs) for part in range(3))
        print(f"{name:10}{wall:10.2f}{cpu:10.2f}{peak:10.0f}")
    wall = statistics.median(run[0] for run in ours)
    print(f"{'holds' if wall < SECONDS else 'FAILS'}: {wall:.2f} s, limit {SECONDS} s")
    sys.exit(0 if wall < SECONDS else 1)


if __name__ == "__main__":
    main()
