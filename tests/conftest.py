"""What tests share: the shared corpus where it is, and one rebuilt release of it and of the samples for all tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.operations.places import Places

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "data" / "samples"
SHARED = ROOT.parent / "shared"


def mingzhang(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, with a data folder of its own."""
    command = [sys.executable, "-m", "ingest.cli", *arguments]
    environment = os.environ | {"MINGZHANG_DATA": str(data)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def _rebuild(data: Path, documents: Path) -> Places:
    done = mingzhang(data, "rebuild", str(documents), "--no-report")
    assert done.returncode == 0, (
        f"rebuild of {documents.name} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    )
    return Places(data, data / "raw", data / "warehouse.duckdb")


@pytest.fixture(scope="session")
def samples_release(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """A release of the sample documents."""
    return _rebuild(tmp_path_factory.mktemp("samples"), SAMPLES)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared material; its tests are skipped where it is not there, unless it is required."""
    if (SHARED / "corpus" / "documents").is_dir():
        return SHARED
    if os.environ.get("MINGZHANG_REQUIRE_CORPUS"):
        pytest.fail("MINGZHANG_REQUIRE_CORPUS is set, but ../shared/corpus is not there")
    pytest.skip("the shared corpus of public documents is not there (../shared/corpus)")


@pytest.fixture(scope="session")
def corpus_release(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Places:
    """A release of the whole corpus; it takes minutes, once."""
    return _rebuild(tmp_path_factory.mktemp("corpus"), shared / "corpus" / "documents")
