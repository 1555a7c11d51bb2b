"""Kill rebuilds at random moments and see that nothing is lost, doubled or half-built: `make chaos`.

Documents arrive a few at a time. Each arrival is met by a rebuild that is killed, and by another that goes on.
At the end the warehouse must equal, row for row, one that was built in peace from the same raw tables' documents.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.chaos.comparison import accounts, differences
from tests.conftest import ROOT, SAMPLES, SHARED

TOLD_TO_STOP = 143


def main() -> int:
    """Run the chaos and judge what is left."""
    options = _options()
    chance = random.Random(options.seed)  # noqa: S311 - nothing here is a secret
    given = _documents(options.documents)
    print(f"seed {options.seed}: {options.kills} kills over {len(given)} documents", flush=True)  # noqa: T201
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents, data = folder / "documents", folder / "chaos"
        arrive(given, range(1), documents)
        duration = _rebuild(data, documents)
        reader = _start_reader(data / "warehouse.duckdb", folder)
        step, killed, arrived = -(-len(given) // options.kills), 0, 1
        while killed < options.kills or _tally(folder)[0] < options.queries:
            arrive(given, range(arrived, arrived := arrived + step), documents)
            moment = chance.uniform(0, duration)
            ended_after = _kill_rebuild(data, documents, moment)
            killed += ended_after is None
            print(f"{killed} killed; now after {moment:.1f} s" if ended_after is None else "one had ended", flush=True)  # noqa: T201
            if ended_after is not None:
                duration = ended_after
            elif killed % options.calm == 0:
                duration = _rebuild(data, documents)
        reader.kill()
        reader.wait()
        _rebuild(data, documents)
        _rebuild(folder / "peace", documents)
        return _judge(folder, arrived, _tally(folder), options.queries)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make chaos")
    parser.add_argument("--kills", type=int, default=100, help="how many at least, more until the reader is done")
    parser.add_argument("--calm", type=int, default=1, metavar="N", help="a rebuild in peace after every N kills")
    parser.add_argument("--documents", type=int, default=None, metavar="N", help="take only so many documents")
    parser.add_argument("--queries", type=int, default=10_000, help="how many a reader must make")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    return parser.parse_args()


def _documents(count: int | None) -> list[Path]:
    corpus = SHARED / "corpus" / "documents"
    files = sorted(path for path in (corpus if corpus.is_dir() else SAMPLES).rglob("*") if path.is_file())
    # Those with tables first, so that every warehouse has amounts to ask for.
    return sorted(files, key=lambda path: (path.suffix != ".pdf", path.name))[:count]


def arrive(given: list[Path], numbers: range, documents: Path) -> None:
    """Put documents into the folder; when all are there, copies of them with other bytes, so that there is work."""
    for number in numbers:
        path, copies = given[number % len(given)], number // len(given)
        target = documents / f"{number:03d}" / path.name
        target.parent.mkdir(parents=True)
        target.write_bytes(path.read_bytes() + (b"\n%% copy %d" % copies if copies else b""))


def _start(data: Path, documents: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ingest.cli", "rebuild", str(documents), "--no-report", "--json"]
    environment = os.environ | {"MINGZHANG_DATA": str(data)}
    words = (data.parent / "words").open("wb")
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=words, stderr=words)


def _rebuild(data: Path, documents: Path) -> float:
    """Rebuild in peace, and return how long it took."""
    started = time.monotonic()
    while (code := _start(data, documents).wait()) == TOLD_TO_STOP:
        print("somebody else stopped a rebuild in peace; once more", flush=True)  # noqa: T201
    if code:
        words = (data.parent / "words").read_text()
        raise SystemExit(f"a rebuild in peace ended with {code}:\n{words}")
    return time.monotonic() - started


def _kill_rebuild(data: Path, documents: Path, moment: float) -> float | None:
    """Kill a rebuild at a moment; return how long it took if it had ended by then."""
    started, run = time.monotonic(), _start(data, documents)
    try:
        run.wait(moment)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
        return None
    return time.monotonic() - started


def _start_reader(warehouse: Path, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.chaos.readers", str(warehouse), str(folder / "tally")]
    return subprocess.Popen(command, cwd=ROOT)


def _tally(folder: Path) -> tuple[int, ...]:
    """Return how many questions the reader has asked, and how many of them failed."""
    try:
        return tuple(map(int, (folder / "tally").read_text().split())) or (0, 0)
    except FileNotFoundError:  # it has not begun
        return (0, 0)


def _judge(folder: Path, given: int, tally: tuple[int, ...], wanted: int) -> int:
    asked, failed = tally
    lost, doubled = accounts(folder / "chaos" / "raw", folder / "documents")
    unequal = differences(folder / "chaos" / "warehouse.duckdb", folder / "peace" / "warehouse.duckdb")
    print(f"{given} documents given: {lost} lost, {doubled} doubled")  # noqa: T201
    print(f"{asked} questions asked, {failed} failed")  # noqa: T201
    print(f"tables that differ from those built in peace: {unequal or 'none'}")  # noqa: T201
    return 0 if not (lost or doubled or failed or unequal) and asked >= wanted else 1


if __name__ == "__main__":
    sys.exit(main())
