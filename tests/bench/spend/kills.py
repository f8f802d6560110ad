#!/usr/bin/env python3
"""Kills `reel generate` hard at many moments and gives the same command again, until 120 scenes are paid for and in
the film: each must have been paid once. Ends with 1 when a payment is missing or doubled."""
import argparse
import os
import pathlib
import random
import signal
import tempfile

import desk as spend

KILLS = 30


def main():
    options = spend.arguments(argparse.ArgumentParser(description=__doc__))
    wanted = options.scenes or 120
    moments = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        # The journal is written before the answer goes out: kills fall between a payment and its news, too.
        provider = spend.Provider(options.build, work, "--output", spend.make_clip(work), "--latency", "150",
                                  "--answer", "15", "--fault-rate", "accept_then_reset=0.03", "--fault-rate",
                                  "accept_then_504=0.03")
        desk = spend.Desk(options.build, work, 0.02)
        desk.use(provider)
        desk.reel("budget", "--limit", "none")
        scenes = desk.plan(wanted)
        if scenes < wanted:
            raise SystemExit(f"The film has {scenes} scenes only.")
        command = ("generate", desk.project, "--scenes", f"1-{wanted}", "--max-cost", 200)
        killed = 0
        began = spend.now()
        while True:
            process = desk.start(*command)
            if killed < KILLS:
                goal = min(wanted, (killed + 1) * wanted // (KILLS + 1))  # payments, spread over the whole film
                while process.poll() is None and len(provider.payments()) < goal:
                    spend.time.sleep(0.002)
                spend.time.sleep(moments.random() * 0.12)
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
                    killed += 1
                process.communicate()
                continue
            output = process.communicate()[0]
            if process.returncode == 0:
                break
            raise SystemExit(f"ended with {process.returncode}: {output[-2000:]}")
        took = spend.now() - began
        problems = desk.books(provider)
        payments = len(provider.payments())
        takes = desk.reel("takes", desk.project)["scenes"][:wanted]
        here = sum(len(scene["takes"]) == 1 and scene["takes"][0]["chosen"] for scene in takes)
        desk.reel("export", desk.project, "--size", 144, "--out", work / "film.mp4")
        provider.stop()
    print(f"{wanted} scenes, {killed} kills, {payments} payments, {here} takes, {took:.0f} s; {problems or 'books agree'}")
    raise SystemExit(payments != wanted or here != wanted or killed != KILLS or bool(problems))


if __name__ == "__main__":
    main()
