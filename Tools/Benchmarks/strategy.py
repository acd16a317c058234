"""Measures the planner beside CBC on the same exported models, in one run.

Usage: strategy.py ARRAIGO SAMPLE_DATA FOLDER [--skip-peer]

Two synthetic portfolios of 35 interventions, 5 years and 100 scenarios are made: a national one of
1 territory (175 openings) and a regional one of 8 (1,400). Both are planned for half the mean
benefit and half the mean of the worst tenth of the scenarios. CBC solves the exported models to the
same gap, within twice the time allowed here. Seconds are of the processor.
Exit: 0 the limits hold, 1 one does not, 2 they could not be measured.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Name, territories, gap, seconds allowed, megabytes allowed.
CASES = [("national", 1, 1e-4, 20.0, 500.0), ("regional", 8, 1e-2, 120.0, 500.0)]
OBJECTIVE = ["--objective", "blend", "--weight", "0.5", "--level", "0.9"]


class Run:
    """One finished run: seconds of the processor, the peak of memory, and what was said."""

    def __init__(self, command, may_fail=False):
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.text = said.read().decode(errors="replace")
        if process.returncode != 0 and not may_fail:
            print(f"{command[0]} failed: {self.text[-2000:]}", file=sys.stderr)
            sys.exit(2)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


def plan(arraigo, problem, gap, output):
    run = Run([arraigo, "strategy", "plan", problem, *OBJECTIVE, "--gap", str(gap), "--output", output])
    with open(output) as file:
        return run, json.load(file)


def peer(model, gap, seconds):
    """CBC's run, with its objective's sign turned back, and what it says of the gap."""
    run = Run(["cbc", model, "-ratio", str(gap), "-seconds", str(seconds), "-solve"], may_fail=True)
    value = re.search(r"Objective value:\s+(-?[\d.]+)", run.text)
    left = re.search(r"^Gap:\s+([\d.]+)", run.text, re.M)
    return run, -float(value.group(1)) if value else None, left.group(1) if left else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("arraigo")
    parser.add_argument("sample_data")
    parser.add_argument("folder")
    parser.add_argument("--skip-peer", action="store_true")
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    if not arguments.skip_peer and not shutil.which("cbc"):
        print("cbc is not here; Tools/setup --with-peers installs it", file=sys.stderr)
        sys.exit(2)

    broken = []
    print(f"{'portfolio':<10} {'program':<8} {'objective':>14} {'gap':>10} {'CPU s':>8} {'MB':>6}")
    for name, territories, gap, seconds, megabytes in CASES:
        path = os.path.join(arguments.folder, name)
        Run([arguments.sample_data, "portfolio", "--territories", str(territories),
             "--output", path + ".json"])
        run, best = plan(arguments.arraigo, path + ".json", gap, path + ".plan.json")
        value, bound = best["value"], best["bound"]
        print(f"{name:<10} {'arraigo':<8} {value:>14.4f} {(bound - value) / value:>10.4%} "
              f"{run.cpu:>8.1f} {run.megabytes:>6.0f}", flush=True)
        if not best["isProven"]:
            broken.append(f"{name}: not proven to {gap:.2%}")
        if run.cpu > seconds:
            broken.append(f"{name}: {run.cpu:.1f} s, {seconds:.0f} are allowed")
        if run.megabytes > megabytes:
            broken.append(f"{name}: {run.megabytes:.0f} MB, {megabytes:.0f} are allowed")
        if any(not check["holds"] for check in best["verification"]["checks"]):
            broken.append(f"{name}: the plan breaks a constraint")
        if name == "national":
            _, again = plan(arguments.arraigo, path + ".json", gap, path + ".again.json")
            if again != best:
                broken.append(f"{name}: a second run gave another plan")
        if arguments.skip_peer:
            continue
        Run([arguments.arraigo, "strategy", "export", path + ".json", "--format", "mps", *OBJECTIVE,
             "--output", path + ".mps"])
        run, other, left = peer(path + ".mps", gap, 2 * seconds)
        shown = "none" if other is None else f"{other:.4f}"
        print(f"{name:<10} {'cbc':<8} {shown:>14} {left:>10} {run.cpu:>8.1f} {run.megabytes:>6.0f}",
              flush=True)
        # The peer's plan is one of ours too: it cannot be better than what was proven.
        if other is not None and other > bound * (1 + 1e-6):
            broken.append(f"{name}: the peer's {other} is above the proven bound {bound}")
    for line in broken:
        print(line, file=sys.stderr)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
