"""Read documents damaged by chance, and made ones, and say what came of them: `make fuzz`.

Ends with 1 when a content is lost or read twice, when a reader stumbles over a defect of ours, or when one takes
more memory than it may.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from ingest.operations.ingest import ingest
from ingest.operations.reading import LIMITS
from ingest.operations.voice import Voice
from ingest.raw import RawFolder
from tests.conftest import SAMPLES, SHARED
from tests.fuzz.damage import damaged
from tests.fuzz.hostile import HOSTILE
from tests.fuzz.reading import PEAKS, read

LARGEST_ORIGINAL = 1_000_000  # damage needs no long documents


def main() -> int:
    """Write the documents, read them, and judge."""
    options = _options()
    print(f"seed {options.seed}, {options.count} damaged documents, {len(HOSTILE)} made ones", flush=True)  # noqa: T201
    with tempfile.TemporaryDirectory() as folder:
        documents, raw = Path(folder) / "documents", Path(folder) / "raw"
        documents.mkdir()
        os.environ[PEAKS] = str(Path(folder) / "peaks")
        for name, make in HOSTILE.items():
            (documents / name).write_bytes(make())
        for number, content in enumerate(damaged(_originals(), options.count, options.seed)):
            (documents / f"damaged-{number:05d}.pdf").write_bytes(content)
        summary = ingest([documents], raw, options.jobs, Voice(), read)
        peak = max(map(int, Path(os.environ[PEAKS]).read_text().split()))
        return _judge(raw, summary.contents, peak)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make fuzz")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def _originals() -> Sequence[bytes]:
    folders = [folder for folder in (SAMPLES, SHARED / "corpus" / "documents") if folder.is_dir()]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path.read_bytes() for path in files if path.stat().st_size <= LARGEST_ORIGINAL]


def _judge(raw: Path, given: int, peak: int) -> int:
    folder = RawFolder(raw)
    read_ids = pl.read_parquet(folder.parts("documents"))["document_id"].to_list()
    refused = pl.read_parquet(folder.parts("rejections")).filter(pl.col("level") == "document")
    accounted = read_ids + refused["document_id"].to_list()
    lost, doubled = given - len(set(accounted)), len(accounted) - len(set(accounted))
    reasons = collections.Counter(refused["reason_code"].to_list())
    defects = refused.filter(pl.col("reason_code") == "defect")["reason"].to_list()
    within = peak * 1024 <= LIMITS.memory
    print(f"{given} contents: {len(read_ids)} read, {refused.height} rejected {dict(reasons)}")  # noqa: T201
    print(f"{lost} lost, {doubled} doubled; {peak // 1024} MB at most in a process that ended well")  # noqa: T201
    print("\n".join(defects))  # noqa: T201
    return 0 if within and not (lost or doubled or defects) else 1


if __name__ == "__main__":
    sys.exit(main())
