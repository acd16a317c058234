"""Measures taking in a survey archive against its peers, in turn, in one run.

Usage: ingest.py ARRAIGO ARCHIVE MEMBER_GZ [--large ARCHIVE] [--runs N]

ARCHIVE is the zip, MEMBER_GZ its person file as gzip. Three commands run one after the other, N
times over: igzip unfolding the member to nowhere, arraigo taking the archive into a fresh
workspace, polars scanning the member lazily and collecting the columns the adapter reads.
Exit: 0 the limits hold, 1 one does not, 2 they could not be measured.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

# What must hold: ingest against igzip, polars against ingest, megabytes, growth with ten times the rows.
INGEST_OVER_IGZIP = 2.0
POLARS_OVER_INGEST = 2.5
PEAK_MEGABYTES = 250.0
GROWTH = 1.1

# The columns of the person file that the adapter ar.indec.eph reads.
COLUMNS = """
CODUSU NRO_HOGAR COMPONENTE ANO4 TRIMESTRE REGION AGLOMERADO PONDERA PONDIIO PONDII PONDIH CH03 CH04
CH06 CH07 CH08 CH09 CH10 CH12 CH13 CH14 CH15 CH15_COD CH16 CH16_COD NIVEL_ED ESTADO CAT_OCUP CAT_INAC
PP3E_TOT PP3F_TOT INTENSI PP04A PP04B_COD PP04D_COD PP07H PP07I P21 TOT_P12 P47T T_VI ITF DECIFR IPCF
DECCFR
""".split()

POLARS = """
import polars, sys
table = polars.scan_csv(
    sys.argv[1], separator=";", decimal_comma=True, null_values=["", "NA"], infer_schema_length=10_000,
    schema_overrides={"CODUSU": polars.String},
).select(sys.argv[2:]).collect()
print(table.height)
"""


class Run:
    """One finished run: seconds of the clock and of the processors, and the peak of memory."""

    def __init__(self, command):
        start = time.monotonic()
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
            watch = Watch(process.pid)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            watch.end()
            if process.returncode != 0:
                said.seek(0)
                sys.exit(f"{command[0]} failed: {said.read()[-2000:].decode(errors='replace')}")
        self.cpu = usage.ru_utime + usage.ru_stime
        # A short run may end before it was looked at; the system's own figure is then the better.
        self.megabytes = max(watch.megabytes, usage.ru_maxrss / 1024)


class Watch:
    """Adds up the peaks of a process and of those it started: host and runner count together."""

    def __init__(self, process):
        self.process = process
        self.peaks = {}
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        while not self.ended.wait(0.005):
            for process in self.family(self.process):
                try:
                    with open(f"/proc/{process}/status") as status:
                        for line in status:
                            if line.startswith("VmHWM:"):
                                peak = int(line.split()[1]) / 1024
                                self.peaks[process] = max(peak, self.peaks.get(process, 0))
                except (FileNotFoundError, ProcessLookupError):
                    pass

    def family(self, process):
        yield process
        try:
            for task in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{task}/children") as children:
                    for child in children.read().split():
                        yield from self.family(int(child))
        except (FileNotFoundError, ProcessLookupError):
            pass

    def end(self):
        self.ended.set()
        self.thread.join()

    @property
    def megabytes(self):
        return sum(self.peaks.values())


class Commands:
    """The three commands; taking in needs a workspace of its own each time."""

    def __init__(self, arguments, folder):
        self.arguments = arguments
        self.folder = folder
        said = subprocess.run(
            [arguments.arraigo, "--help"], capture_output=True, text=True, check=True
        ).stdout
        self.can_ingest = any(line.split()[:1] == ["ingest"] for line in said.splitlines())

    def igzip(self):
        return Run(["igzip", "-dc", self.arguments.member])

    def polars(self):
        return Run([sys.executable, "-c", POLARS, self.arguments.member, *COLUMNS])

    def arraigo(self, archive):
        if not self.can_ingest:
            return Run([self.arguments.arraigo, "inspect", archive])
        workspace = os.path.join(self.folder, "workspace")
        shutil.rmtree(workspace, ignore_errors=True)
        subprocess.run([self.arguments.arraigo, "init", workspace], check=True, capture_output=True)
        return Run([self.arguments.arraigo, "ingest", archive, "--workspace", workspace])


def row(name, runs):
    wall = [run.wall for run in runs]
    print(
        f"{name:<22} {min(wall):>8.2f} {statistics.median(wall):>8.2f} "
        f"{statistics.median(run.cpu for run in runs):>8.2f} "
        f"{max(run.megabytes for run in runs):>8.0f}"
    )


def verdict(text, value, limit, holds):
    print(f"{'holds' if holds else 'FAILS':<6} {text}: {value:.2f} (limit {limit})")
    return holds


def main():
    parser = argparse.ArgumentParser(description="Measures taking in against its peers.")
    parser.add_argument("arraigo")
    parser.add_argument("archive")
    parser.add_argument("member")
    parser.add_argument("--large", help="an archive of ten times the rows")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    runs = {"igzip": [], "arraigo": [], "polars": []}
    with tempfile.TemporaryDirectory() as folder:
        commands = Commands(arguments, folder)
        commands.igzip()  # Fills the cache, counts for nothing.
        for _ in range(arguments.runs):
            runs["igzip"].append(commands.igzip())
            runs["arraigo"].append(commands.arraigo(arguments.archive))
            runs["polars"].append(commands.polars())
        large = commands.arraigo(arguments.large) if arguments.large else None
    return report(runs, large, commands.can_ingest)


def report(runs, large, can_ingest):
    name = "arraigo ingest" if can_ingest else "arraigo inspect"
    print(f"{'':<22} {'wall s':>8} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}")
    print(f"{'':<22} {'min':>8} {'median':>8} {'median':>8} {'max':>8}")
    row("igzip -dc", runs["igzip"])
    row(name, runs["arraigo"])
    row("polars scan, select", runs["polars"])
    if large:
        row(f"{name}, x10", [large])
    # Pair by pair: the machine's speed may drift, the two of a pair stood side by side.
    over = lambda one, other: statistics.median(
        a.wall / b.wall for a, b in zip(runs[one], runs[other])
    )
    peak = max(run.megabytes for run in runs["arraigo"])
    print()
    if not can_ingest:
        print("This version has no ingest: inspect reads and harmonises all and stores nothing.")
        print(f"       inspect / igzip: {over('arraigo', 'igzip'):.2f}")
        print(f"       polars / inspect: {over('polars', 'arraigo'):.2f}")
        print(f"       peak megabytes: {peak:.0f}")
        if large:
            print(f"       peak with ten times the rows: {large.megabytes / peak:.2f} times")
        return 2
    ratio = over("arraigo", "igzip")
    gain = over("polars", "arraigo")
    held = [
        verdict("ingest / igzip", ratio, INGEST_OVER_IGZIP, ratio <= INGEST_OVER_IGZIP),
        verdict("polars / ingest", gain, POLARS_OVER_INGEST, gain >= POLARS_OVER_INGEST),
        verdict("peak megabytes", peak, PEAK_MEGABYTES, peak <= PEAK_MEGABYTES),
    ]
    if large:
        growth = large.megabytes / peak
        held.append(verdict("peak with ten times the rows", growth, GROWTH, growth <= GROWTH))
    return 0 if all(held) else 1


sys.exit(main())
