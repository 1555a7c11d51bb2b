"""The unit tests of the models, which a nightly build leaves out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ingest.operations.places import Places
from tests.conftest import ROOT


def test_the_unit_tests_of_the_models_hold(samples_release: Places, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse.duckdb"
    shutil.copy(samples_release.warehouse, warehouse)
    command = [sys.executable, "-m", "dbt.cli.main", "test", "--select", "test_type:unit"]
    command += ["--project-dir", "dbt_project", "--profiles-dir", "dbt_project"]
    command += ["--target-path", str(tmp_path / "target"), "--log-path", str(tmp_path / "logs")]
    environment = os.environ | {"MINGZHANG_WAREHOUSE": str(warehouse), "MINGZHANG_RAW": str(samples_release.raw)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "PASS=0" not in done.stdout
