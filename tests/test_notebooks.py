"""The notebooks: each runs on the samples as a script, and its charts hold what the warehouse holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from ingest.operations.places import Places
from tests.conftest import ROOT

NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.py") if "marimo.App" in path.read_text())
# Runs a notebook and prints the columns and the number of rows of what its chart draws.
RUN = """
import json, runpy, sys
sys.path.insert(0, "notebooks")  # as marimo does
_, shown = runpy.run_path("notebooks/{name}.py")["app"].run()
chart = shown["chart"].to_dict()
rows = next(iter(chart["datasets"].values()))
print(json.dumps({{"columns": sorted(rows[0]), "rows": len(rows), "encoding": sorted(chart["encoding"])}}))
"""


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_and_draws(samples_release: Places, name: str) -> None:
    """Without a person at it, every cell runs; the chart has rows, and Chinese names in them."""
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(name=name)],
        env=os.environ | {"MINGZHANG_DATA": str(samples_release.data)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    drawn = json.loads(done.stdout.splitlines()[-1])
    assert drawn["rows"] > 1
    assert {"x", "y"} <= set(drawn["encoding"])
    assert any("\u4e00" <= column[0] <= "\u9fff" for column in drawn["columns"])
