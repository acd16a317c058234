"""Measures reading an SDMX-ML message against its peers, in turn, in one run.

Usage: Tools/bench sdmx [--runs N] [--megabytes N] [--no-slow-peers]

A synthetic generic message of SDMX-ML 2.1 (75 MB) is turned into csv by arraigo, passed through by
`xmllint --stream --noout`, and read by sdmx1 and pysdmx (once each: they take half a minute). Seconds
are of the processor, the median of N runs.
Exit: 0 the limits hold, 1 one does not, 2 they could not be measured.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

# What must hold: arraigo against xmllint, sdmx1 against arraigo.
OVER_XMLLINT = 1.5
SDMX1_OVER = 30.0

SDMX1 = """
import sdmx, sys, logging
logging.disable(logging.CRITICAL)
message = sdmx.read_sdmx(sys.argv[1])
print(sum(len(data.obs) for data in message.data))
"""
PYSDMX = """
import sys, warnings
warnings.simplefilter("ignore")
from pysdmx.io import read_sdmx
print(sum(len(data.data) for data in read_sdmx(sys.argv[1], validate=False).data))
"""


def run(command):
    """Processor seconds and the peak of memory in MB."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise RuntimeError(said.read()[-600:].decode(errors="replace"))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(prog="Tools/bench sdmx")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=75)
    parser.add_argument("--no-slow-peers", action="store_true")
    options = parser.parse_args()
    if not shutil.which("xmllint"):
        sys.exit("xmllint is not there: run Tools/setup --with-peers")
    os.makedirs(".build/bench", exist_ok=True)
    message = f".build/bench/message-{options.megabytes}.xml"
    with open(message, "wb") as file:
        maker = [".build/release/sample-data", "sdmx", "--megabytes", str(options.megabytes)]
        subprocess.run(maker, stdout=file, check=True)
    arraigo = [".build/arraigo/bin/arraigo", "convert", message, "--to", "csv"]
    linter = ["xmllint", "--stream", "--noout", message]
    seconds = {"arraigo": [], "xmllint": []}
    peaks = {}
    for _ in range(options.runs):
        for name, command in (("arraigo", arraigo), ("xmllint", linter)):
            used, peak = run(command)
            seconds[name].append(used)
            peaks[name] = max(peak, peaks.get(name, 0))
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    if not options.no_slow_peers:
        for name, script in (("sdmx1", SDMX1), ("pysdmx", PYSDMX)):
            try:
                medians[name], peaks[name] = run([sys.executable, "-c", script, message])
            except RuntimeError as reason:
                print(f"{name} could not be measured: {reason}", file=sys.stderr)
    for name, median in medians.items():
        print(f"{name:8} {median:8.2f} s of processor time {peaks[name]:8.0f} MB")
    checks = [("arraigo / xmllint", medians["arraigo"] / medians["xmllint"], OVER_XMLLINT, True)]
    if "sdmx1" in medians:
        checks.append(
            ("sdmx1 / arraigo", medians["sdmx1"] / medians["arraigo"], SDMX1_OVER, False))
    held = True
    for name, ratio, limit, is_most in checks:
        good = ratio <= limit if is_most else ratio >= limit
        held = held and good
        word = "at most" if is_most else "at least"
        print(f"{name}: {ratio:.2f}, {word} {limit} must hold: {'yes' if good else 'NO'}")
    if not options.no_slow_peers and "sdmx1" not in medians:
        return 2
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
