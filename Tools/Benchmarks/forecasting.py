"""Measures forecasts against statsforecast, side by side in one run, one thread.

Usage: forecasting.py ARRAIGO [--series FOLDER] [--accuracy] [--coverage] [--quick]

Speed is measured on made-up series: 200 annual ones of 23 values, 40 monthly ones of 100. Seconds are
those of the processor; arraigo's hold its start and the reading of the file, statsforecast's the fits
alone, after a first call that compiles. With --accuracy the M1 and Tourism competitions of FOLDER
(m1_data.json.gz, tcomp_data.json.gz) are forecast by both. With --coverage their whole series, the years
that the competitions held out included, are forecast from rolling origins, each with the 95 % band
it would have had then: errors of origins before it, nothing later. Last come 14,580 annual series on all
processors. Exit: 0 the limits hold, 1 one does not, 2 they could not be measured.
"""

import argparse
import collections
import csv
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time

try:
    import numpy as np
    from statsforecast.models import AutoARIMA, AutoETS, DynamicOptimizedTheta
except ImportError:
    sys.exit("statsforecast is missing: run Tools/setup --with-peers")

# How many times faster arraigo must be.
FASTER = {("ets", 1): 5, ("arima", 1): 10, ("ets", 12): 4, ("arima", 12): 3}
REGION_SECONDS = 120
FREQUENCY = {"YEARLY": 1, "QUARTERLY": 4, "MONTHLY": 12}
# Rolling origins are twice the horizon and some: before the first ones no error of all steps is known, and
# the next ones have those of the longest series alone (M1 annual: 0.919 with 16 origins, 0.945 with 20).
FEWEST_ORIGINS = 20
COVERAGE = (0.93, 0.97)
failures = []


def check(holds, text):
    print(("ok    " if holds else "FAILS ") + text)
    if not holds:
        failures.append(text)


def made_up(count, length, period, seed):
    """Series with trend, season and noise, all above zero."""
    draw = np.random.default_rng(seed)
    series = {}
    for number in range(count):
        steps = np.arange(length)
        level = 100 + np.cumsum(draw.normal(draw.uniform(-0.5, 1.5), draw.uniform(0.5, 4), length))
        wave = draw.uniform(0, 20) * np.sin(2 * np.pi * steps / period) if period > 1 else 0
        series[f"s{number}"] = np.maximum(level + wave + draw.normal(0, 2, length), 1.0)
    return series


def write(series, file):
    file.write("series,period,value\n")
    for name, values in series.items():
        for step, value in enumerate(values):
            file.write(f"{name},{step + 1},{float(value)!r}\n")
    file.flush()


def arraigo(program, series, period, horizon, model, *options, threads=1):
    """Forecasts by name and model, and the seconds of clock and processors."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file, tempfile.TemporaryFile("w+") as out:
        write(series, file)
        start = time.monotonic()
        process = subprocess.Popen(
            [program, "forecast", file.name, "--frequency", str(period), "--horizon", str(horizon),
             "--model", model, "--format", "csv", "--no-benchmarks", "--threads", str(threads), *options],
            stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{program} failed")
        out.seek(0)
        found = collections.defaultdict(list)
        for row in csv.DictReader(out):
            found[row["model"], row["series"]].append(
                [float(row[name] or "nan") for name in ("point", "low95", "high95")])
    return found, wall, usage.ru_utime + usage.ru_stime


def peer(make, series, horizon):
    """The peer's forecasts and the seconds of its processor; what it refuses is the last value."""
    make().forecast(y=np.asarray(next(iter(series.values())), float), h=horizon)
    found = {}
    start = time.process_time()
    for name, values in series.items():
        values = np.asarray(values, float)
        try:
            found[name] = make().forecast(y=values, h=horizon)["mean"]
        except Exception:
            found[name] = np.repeat(values[-1], horizon)
    return found, time.process_time() - start


def speed(program):
    print("\nmilliseconds of the processor for a series, one thread")
    print(f"{'':16}{'arraigo':>10}{'statsforecast':>15}{'times':>8}")
    for model, make in (("ets", AutoETS), ("arima", AutoARIMA)):
        for period, count, length in ((1, 200, 23), (12, 40, 100)):
            series = made_up(count, length, period, 7)
            horizon = 6 if period == 1 else 18
            _, _, own = arraigo(program, series, period, horizon, model, "--bands", "model")
            _, other = peer(lambda: make(season_length=period), series, horizon)
            times = other / own
            kind = "annual" if period == 1 else "monthly"
            print(f"{model + ' ' + kind:16}{own / count * 1000:10.3f}{other / count * 1000:15.3f}{times:8.1f}")
            check(times >= FASTER[model, period], f"{model} {kind} at least {FASTER[model, period]} times")


def scores(values, actual, points, period):
    lag = period if len(values) > period else 1
    scale = np.mean(np.abs(values[lag:] - values[:-lag]))
    off = np.abs(actual - points)
    return (np.mean(200 * off / (np.abs(actual) + np.abs(points))),
            np.mean(off) / scale if scale > 0 else np.nan)


def accuracy(program, folder):
    for file in ("m1_data.json.gz", "tcomp_data.json.gz"):
        data = json.load(gzip.open(os.path.join(folder, file)))
        table = collections.defaultdict(dict)
        within = []
        for kind, period in FREQUENCY.items():
            part = {name: one for name, one in data.items() if one["period"][0].upper() == kind}
            if not part:
                continue
            horizon = max(len(one["xx"]) for one in part.values())
            series = {name: np.asarray(one["x"], float) for name, one in part.items()}
            own, _, _ = arraigo(program, series, period, horizon, "ets+theta,ets,theta,naive")
            found = {}
            for (model, name), rows in own.items():
                found.setdefault(model, {})[name] = np.asarray(rows)[:, 0]
            for (model, name), rows in own.items():
                if model == "ets+theta":
                    actual = np.asarray(part[name]["xx"], float)
                    rows = np.asarray(rows)[:len(actual)]
                    within.append(np.mean((rows[:, 1] <= actual) & (actual <= rows[:, 2])))
            found["statsforecast AutoETS"], _ = peer(lambda: AutoETS(season_length=period), series, horizon)
            found["statsforecast DOT"], _ = peer(
                lambda: DynamicOptimizedTheta(season_length=period), series, horizon)
            for model, forecasts in found.items():
                table[model][kind] = [
                    scores(series[name], np.asarray(part[name]["xx"], float),
                           points[:len(part[name]["xx"])], period)
                    for name, points in forecasts.items()]
        print(f"\n{file}: sMAPE / MASE")
        kinds = list(next(iter(table.values())))
        print(f"{'':24}" + "".join(f"{kind.lower():>18}" for kind in kinds + ["all"]))
        overall = {}
        for model, parts in table.items():
            columns = [np.nanmean(parts[kind], axis=0) for kind in kinds]
            overall[model] = np.nanmean(np.concatenate([parts[kind] for kind in kinds]), axis=0)
            print(f"{model:24}" + "".join(f"{a:10.3f} /{b:6.3f}" for a, b in columns + [overall[model]]))
        for other in ("statsforecast AutoETS", "statsforecast DOT"):
            check(all(overall["ets+theta"] <= overall[other]), f"ets+theta at least as accurate as {other}")
        print(f"values of the held-out years within the 95 % band of ets+theta: {np.mean(within):.3f}")


def backtest(program, series, period, horizon):
    """The part within the 95 % band by step ahead, and how many forecasts there were of each."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        write(series, file)
        text = subprocess.run(
            [program, "forecast", file.name, "--frequency", str(period), "--horizon", str(horizon),
             "--model", "ets+theta", "--format", "csv", "--no-benchmarks", "--backtest", "--by-horizon",
             "--origins", str(max(FEWEST_ORIGINS, 2 * horizon + 8))], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            check=True, text=True).stdout
    rows = [row for row in csv.DictReader(text.splitlines()) if row["horizon"]]
    return [float(row["coverage95"]) for row in rows], [int(row["forecasts"]) for row in rows]


def coverage(program, folder):
    print("\nvalues within the 95 % band of ets+theta on rolling origins, by steps ahead")
    for file in ("m1_data.json.gz", "tcomp_data.json.gz"):
        data = json.load(gzip.open(os.path.join(folder, file)))
        whole, count = 0.0, 0
        for kind, period in FREQUENCY.items():
            part = {name: one for name, one in data.items() if one["period"][0].upper() == kind}
            horizon = max(len(one["xx"]) for one in part.values())
            series = {name: np.asarray(one["x"] + one["xx"], float) for name, one in part.items()}
            within, forecasts = backtest(program, series, period, horizon)
            steps = sorted({0, horizon // 4, horizon // 2, 3 * horizon // 4, horizon - 1})
            found = np.average(within, weights=forecasts)
            whole, count = whole + found * sum(forecasts), count + sum(forecasts)
            print(f"{file} {kind.lower():10}" + "".join(f"  {step + 1}: {within[step]:.3f}" for step in steps)
                  + f"   all {found:.3f} of {sum(forecasts)}")
            check(COVERAGE[0] <= found <= COVERAGE[1], f"{file} {kind.lower()} from {COVERAGE[0]} to {COVERAGE[1]}")
        print(f"{file} all        {whole / count:.3f} of {count}")
        check(COVERAGE[0] <= whole / count <= COVERAGE[1], f"{file} from {COVERAGE[0]} to {COVERAGE[1]}")


def region(program):
    series = made_up(14580, 24, 1, 8)
    threads = os.cpu_count() or 1
    # The mean of three, for the combination spares ARIMA where fewer than 20 values were known.
    _, wall, own = arraigo(program, series, 1, 5, "ets+theta+arima", threads=threads)
    print(f"\n14,580 annual series, ETS + Theta + ARIMA, conformal bands from 10 origins, {threads} threads:"
          f" {wall:.1f} s, {own:.1f} s of processors")
    check(min(wall, own / threads) < REGION_SECONDS, f"14,580 annual series in less than {REGION_SECONDS} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--series", default="../shared/data/series")
    parser.add_argument("--accuracy", action="store_true")
    parser.add_argument("--coverage", action="store_true")
    parser.add_argument("--quick", action="store_true", help="without the 14,580 series")
    arguments = parser.parse_args()
    speed(arguments.program)
    if arguments.accuracy or arguments.coverage:
        if not os.path.isdir(arguments.series):
            print(f"{arguments.series} is not there", file=sys.stderr)
            return 2
        if arguments.accuracy:
            accuracy(arguments.program, arguments.series)
        if arguments.coverage:
            coverage(arguments.program, arguments.series)
    if not arguments.quick:
        region(arguments.program)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
