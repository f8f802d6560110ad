#!/usr/bin/env python3
"""How near `reel generate` comes to the rate that its runs in flight allow, and how often it asks while it is
throttled."""
import argparse
import pathlib
import tempfile

import desk as spend

AT_ONCE = 3


def free(options, scenes, latency):
    """Wall time of a whole call over what `latency` alone takes, and seconds of the call with nothing to do."""
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        provider = spend.Provider(options.build, work, "--output", spend.make_clip(work), "--latency",
                                  str(round(latency * 1000)))
        desk = spend.Desk(options.build, work, options.patience)
        desk.use(provider)
        desk.reel("budget", "--limit", "none")
        desk.plan(scenes)
        began = spend.now()
        desk.reel("generate", desk.project, "--scenes", f"1-{scenes}", "--max-cost", 200)
        took = spend.now() - began
        began = spend.now()
        desk.reel("generate", desk.project, "--resume")
        idle = spend.now() - began
        problems = desk.books(provider)
        payments = len(provider.payments())
        provider.stop()
    least = latency * scenes / AT_ONCE
    print(f"{scenes} scenes of {latency:g} s, {AT_ONCE} at once: {took:.1f} s for {least:.1f} s, ratio "
          f"{took / least:.3f}; {payments} payments, {problems or 'books agree'}; nothing to do: {idle:.2f} s", flush=True)
    return took / least


def storm(options, scenes):
    """The service takes six runs a minute; patience is 1, so that its own seconds count."""
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        log = work / "creates"
        provider = spend.Provider(options.build, work, "--output", spend.make_clip(work), "--latency", "2000",
                                  "--creates-per-minute", "6", "--requests", log)
        desk = spend.Desk(options.build, work, 1)
        desk.use(provider)
        desk.plan(scenes)
        began = spend.now()
        desk.reel("generate", desk.project, "--scenes", f"1-{scenes}", "--max-cost", 200)
        took = spend.now() - began
        payments = len(provider.payments())
        provider.stop()
        requests = [line.split() for line in log.read_text().splitlines()]
    creates = [int(at) for at, method, path in requests if method == "POST"]
    throttled = len(creates) - payments
    print(f"throttled to 6 a minute: {scenes} scenes in {took:.0f} s, {payments} payments, {throttled} refused, "
          f"{len(creates) / took:.2f} creations and {len(requests) / took:.2f} requests of all kinds a second", flush=True)
    return len(creates) / took


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--latency", type=float, default=2.0, help="seconds of each run")
    parser.add_argument("--patience", type=float, default=0.1, help="of waits between looks at a run")
    parser.add_argument("--storm", type=int, default=12, help="scenes made while throttled; 0: none")
    options = spend.arguments(parser)
    ratio = free(options, options.scenes or 100, options.latency)
    rate = storm(options, options.storm) if options.storm else 0
    raise SystemExit(ratio > 1.15 or rate >= 1)


if __name__ == "__main__":
    main()
