"""Plant errors in documents that balance, and say how many are detected and found again: `make planted`.

Ends with 1 when fewer are than must be, of any kind.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import duckdb

from ingest.operations import build as whole_build
from ingest.operations.ingest import ingest
from ingest.operations.places import Places
from ingest.operations.voice import Voice
from tests.conftest import SAMPLES, SHARED
from tests.planted.balanced import Balanced, balanced_documents, read_balanced
from tests.planted.copies import build, write_copies
from tests.planted.errors import ERRORS, Trial, plant
from tests.planted.judging import Outcome, outcomes

DOCUMENTS = 40
BATCH = 250
LEAST_COVERED = 20
LEAST_DETECTED, LEAST_FIRST = 0.97, 0.80


def main() -> int:
    """Read, plant, build, judge."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        places = _places(options.data) if options.data else _read(Path(folder))
        documents = chosen(places.warehouse, random.Random(options.seed))  # noqa: S311 - nothing here is a secret
        print(f"seed {options.seed}, {options.count} errors in {len(documents)} documents", flush=True)  # noqa: T201
        found = list(planted(documents, places.raw, options.count, options.seed, Path(folder)))
    print(coverage(documents), table(found), *missed(found), sep="\n")  # noqa: T201
    of_kinds = [shares([one for one in found if one.trial.kind == kind])[0] for kind in ERRORS]
    _, first = shares(found)
    return 0 if min(of_kinds) >= LEAST_DETECTED and first >= LEAST_FIRST else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make planted")
    parser.add_argument("--count", type=int, default=1_050)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--data", type=Path, help="a data folder that holds a warehouse; else the corpus is read")
    return parser.parse_args()


def _places(data: Path) -> Places:
    return Places(data, data / "raw", data / "warehouse.duckdb")


def _read(folder: Path) -> Places:
    """Read the shared corpus where it is, else the samples."""
    places = _places(folder / "data")
    corpus = SHARED / "corpus" / "documents"
    ingest([corpus if corpus.is_dir() else SAMPLES], places.raw, 2, Voice())
    whole_build.build(places, Voice())
    return places


def chosen(warehouse: Path, chance: random.Random) -> list[Balanced]:
    """Choose documents that balance, in which enough figures are covered."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        known = balanced_documents(connection)
        shuffled = (read_balanced(connection, one) for one in chance.sample(known, len(known)))
        return list(islice((one for one in shuffled if len(one.covers) >= LEAST_COVERED), DOCUMENTS))


def planted(documents: list[Balanced], raw: Path, count: int, seed: int, folder: Path) -> Iterator[Outcome]:
    """Plant errors of all kinds in turn, and judge them batch by batch."""
    chance, kinds = random.Random(seed), list(ERRORS)  # noqa: S311 - as above
    trials = [(number, plant(chance, kinds[number % len(kinds)], documents)) for number in range(count)]
    for start in range(0, count, BATCH):
        yield from _batch(trials[start : start + BATCH], raw, folder / f"batch-{start}")


def _batch(trials: Sequence[tuple[int, Trial]], raw: Path, folder: Path) -> list[Outcome]:
    write_copies(trials, raw, folder / "raw")
    build(folder / "raw", folder / "warehouse.duckdb")
    return list(outcomes(trials, folder / "warehouse.duckdb"))


def shares(found: Sequence[Outcome]) -> tuple[float, float]:
    """Return the share that is detected, and of those in which identities meet the share that is proposed first."""
    met = [one for one in found if one.is_detected and one.is_met]
    return _share(one.is_detected for one in found), _share(one.rank == 1 for one in met)


def _share(kept: Iterator[bool]) -> float:
    counts = Counter(kept)
    return counts[True] / max(counts.total(), 1)


def table(found: Sequence[Outcome]) -> str:
    """Lay out per kind what came of the trials."""
    lines = [
        f"{'kind':18}{'trials':>8}{'detected':>10}{'met':>8}{'first':>8}{'among':>8}{'else':>8}{'first':>8}{'among':>8}"
    ]
    for kind in (*ERRORS, "all"):
        of_kind = [one for one in found if kind in (one.trial.kind, "all")]
        line = f"{kind:18}{len(of_kind):8}{_share(one.is_detected for one in of_kind):10.1%}"
        for is_met in (True, False):
            some = [one for one in of_kind if one.is_detected and one.is_met == is_met]
            first, among = _share(one.rank == 1 for one in some), _share(one.rank is not None for one in some)
            line += f"{len(some):8}{first:8.1%}{among:8.1%}"
        lines.append(line)
    return "\n".join(lines)


def missed(found: Sequence[Outcome]) -> Iterator[str]:
    """Say of each error that was not detected, or not proposed, where it is."""
    for one in found:
        if one.rank is None:
            words = "not proposed" if one.is_detected else "not detected"
            document, changes = one.trial.document, one.trial.changes
            places = ", ".join(f"{place} {document.figures[place].yuan} as {yuan}" for place, yuan in changes.items())
            yield f"{words}: {one.trial.kind} in {document.document_id[:12]}, {places}"


def coverage(documents: Sequence[Balanced]) -> str:
    """Say how many of the printed figures no identity covers, only one, or more."""
    counts = Counter(
        min(len(document.covers.get(place, ())), 2)
        for document in documents
        for place, figure in document.figures.items()
        if figure.yuan
    )
    of = max(counts.total(), 1)
    shares = ", ".join(
        f"{counts[number] / of:.1%} {words}" for number, words in enumerate(("none", "one", "two or more"))
    )
    return f"{of} figures other than zero; identities that cover them: {shares}"


if __name__ == "__main__":
    sys.exit(main())
