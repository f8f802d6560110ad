"""A film whose scenes are made for money by the test provider on loopback: for kills.py and throughput.py."""
import json
import os
import pathlib
import subprocess
import time


class Provider:
    """reel-test-provider as a child; `log` counts payments."""

    def __init__(self, build, work, *options):
        self.journal = work / "journal"
        program = build / "tests" / "reel-test-provider"
        self.process = subprocess.Popen([program, "--journal", self.journal, *options], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def payments(self):
        if not self.journal.exists():
            return []
        return [json.loads(line) for line in self.journal.read_text().splitlines()]

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


class Desk:
    def __init__(self, build, work, patience):
        self.reel_program = build / "bin" / "reel"
        self.project = work / "film.reel"
        self.environment = dict(os.environ, XDG_DATA_HOME=str(work / "data"), XDG_CONFIG_HOME=str(work / "config"),
                                DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent", REELWRIGHT_PATIENCE=str(patience),
                                REPLICATE_API_TOKEN="r8_" + 37 * "a")

    def use(self, provider):
        self.environment["REPLICATE_BASE_URL"] = provider.url + "/v1"

    def start(self, *words):
        return subprocess.Popen([self.reel_program, "--json", *map(str, words)], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                start_new_session=True)

    def reel(self, *words):
        process = self.start(*words)
        output = process.communicate()[0]
        if process.returncode != 0:
            raise SystemExit(f"reel {words} ended with {process.returncode}: {output[-2000:]}")
        return json.loads(output.strip().splitlines()[-1])

    def plan(self, least):
        """A film of at least so many scenes; returns how many."""
        self.reel("new", self.project, "A train through the snow", "--duration", 4 * least)
        self.reel("plan", self.project)
        return len(self.reel("show", self.project)["scenes"])

    def books(self, provider):
        """Problems of the books as sentences; none when every payment is known and the sums agree."""
        spent = self.reel("spend", self.project)
        ledger = sorted(run["provider_id"] for run in spent["runs"] if run["provider_id"])
        paid = sorted(payment["id"] for payment in provider.payments())
        counted = sum(run["counted_micros"] for run in spent["runs"])
        lines = sum(line["amount_micros"] for line in spent["ledger"] if line["run"])
        month = self.reel("budget")["standing"]
        problems = []
        if ledger != paid:
            problems.append(f"{len(paid)} payments, {len(ledger)} in the ledger")
        for what, amount in (("ledger lines", lines), ("month", month["spent_micros"] + month["reserved_micros"])):
            if amount != counted:
                problems.append(f"{what}: {amount} for {counted} micros")
        return problems


def make_clip(work):
    clip = work / "clip.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=s=320x180:r=24:d=10", "-c:v", "libx264",
                    "-preset", "ultrafast", "-pix_fmt", "yuv420p", clip], check=True)
    return clip


def arguments(parser):
    parser.add_argument("--build", required=True, type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--scenes", type=int, default=0, help="at most so many")
    return parser.parse_args()


def now():
    return time.monotonic()
