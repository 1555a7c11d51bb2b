"""Somebody is told how a run ended when it failed, was refused or changed a check; and never otherwise."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import cli
from ingest.operations import rebuild
from ingest.operations.check_changes import check_changes
from ingest.operations.errors import BuildFailedError, LockedError
from ingest.operations.manifest import Manifest
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places
from ingest.operations.publishing import Release, current_release

CHANGES = {"check_changes": {"rules": {}, "states": 1, "examples": []}}


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path / "data"))
    return tmp_path / "told.json"


def run(told: Path, monkeypatch: pytest.MonkeyPatch, end: Outcome | Exception) -> int:
    def end_so(*_: object) -> Outcome:
        if isinstance(end, Exception):
            raise end
        return end

    monkeypatch.setattr(rebuild, "run", end_so)
    write = f"import pathlib, sys; pathlib.Path({str(told)!r}).write_text(sys.stdin.read())"
    return cli.main(["rebuild", ".", "--notify", shlex.join([sys.executable, "-c", write])])


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (Outcome({"refused": "x"}, exit_code=Exit.REFUSED), 1),
        (BuildFailedError("a model is wrong"), 2),
        (OSError(28, "No space left on device"), 2),
        (Outcome({"site": {"error": "x"}}, exit_code=Exit.WITHOUT_SITE), 4),
        (Outcome(CHANGES), 0),
    ],
)
def test_what_needs_somebody_is_told(
    end: Outcome | Exception, code: int, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(told, monkeypatch, end) == code
    words = json.loads(told.read_text())
    assert (words["command"], words["exit_code"]) == ("rebuild", code)
    assert words["summary"] == (end.summary if isinstance(end, Outcome) else words["summary"])
    assert words["summary"]


@pytest.mark.parametrize("end", [Outcome({"changed": True}), Outcome({"check_changes": {}}), LockedError("in use")])
def test_a_quiet_night_wakes_nobody(end: Outcome | Exception, told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(told, monkeypatch, end)
    assert not told.exists()


@pytest.mark.parametrize("command", ["nowhere/program", "false"])
def test_a_command_that_fails_is_told_and_changes_nothing(
    command: str, told: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rebuild, "run", lambda *_: Outcome(CHANGES))
    assert cli.main(["rebuild", str(told.parent), "--notify", command]) == Exit.DONE
    assert f"! --notify {command}" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", "mail 'open"])
def test_what_is_no_command_is_refused_before_anything_runs(command: str) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["rebuild", ".", "--notify", command])
    assert end.value.code == Exit.COULD_NOT_RUN


def manifest(release: Release, **rules: bool) -> Manifest:
    return replace(release.manifest, rules={**release.manifest.rules, **rules})


def test_rules_and_results_in_another_state_are_changes(samples_release: Places) -> None:
    release = current_release(samples_release)
    assert release is not None
    rule, kept = next(iter(release.manifest.rules.items()))
    assert check_changes(None, release.file, release.manifest) == {}
    assert check_changes(release, release.file, release.manifest) == {}
    changed = check_changes(release, release.file, manifest(release, **{rule: not kept, "new-rule": False}))
    assert changed["rules"] == {rule: "broken" if kept else "kept"}


def test_a_release_that_cannot_be_compared_changes_no_result(samples_release: Places, tmp_path: Path) -> None:
    release = current_release(samples_release)
    assert release is not None
    (tmp_path / "warehouse.duckdb").write_bytes(b"")
    assert check_changes(replace(release, folder=tmp_path), release.file, release.manifest) == {}
