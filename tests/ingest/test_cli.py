"""The command line: exit codes, one summary for machines, and words on the right stream."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ingest import cli
from ingest.operations import build, check, status
from ingest.operations.errors import BuildFailedError
from ingest.operations.locks import locked
from ingest.operations.outcome import Exit, Outcome


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_help_documents_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["rebuild", "--help"])
    assert end.value.code == Exit.DONE
    assert "exit codes:" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["ingest"], ["ingest", ".", "--jobs", "0"], ["unknown"]])
def test_wrong_arguments_could_not_run(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)
    assert end.value.code == Exit.COULD_NOT_RUN


@pytest.mark.parametrize(
    "arguments", [["ingest", "nowhere"], ["rebuild", "nowhere"], ["build"], ["check"], ["show", "a.pdf"]]
)
def test_without_input_a_command_could_not_run_and_says_why(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == Exit.COULD_NOT_RUN
    told = capsys.readouterr()
    assert "! " in told.err
    assert told.out == ""


def test_status_works_before_anything_was_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["status"]) == Exit.DONE
    assert "No warehouse yet" in capsys.readouterr().out


def test_a_locked_folder_is_left_alone(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data.mkdir()
    with locked(data / "raw"):
        assert cli.main(["ingest", str(data)]) == Exit.LOCKED
    assert f"in use by another run (process {os.getpid()}, since 20" in capsys.readouterr().err


def test_json_prints_one_summary_and_nothing_else(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "documents").mkdir(parents=True)
    assert cli.main(["ingest", str(data / "documents"), "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["contents"] == 0


@pytest.mark.parametrize("code", list(Exit))
def test_runs_are_noted_with_their_exit_code(
    data: Path, code: Exit, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "run", lambda *_: Outcome({"what": "为"}, ["words"], code))
    assert cli.main(["check"]) == code
    (note,) = (data / "runs").iterdir()
    run = json.loads(note.read_text(encoding="utf-8"))
    assert (run["command"], run["exit_code"], run["summary"]) == ("check", code, {"what": "为"})
    assert capsys.readouterr().out == "words\n"


def test_a_failure_names_its_reason_in_the_summary(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> Outcome:
        raise BuildFailedError("model x is wrong")

    monkeypatch.setattr(build, "run", fail)
    assert cli.main(["build", "--json"]) == Exit.COULD_NOT_RUN
    assert json.loads(capsys.readouterr().out) == {"error": "model x is wrong"}


def test_a_defect_does_not_pass_for_a_refusal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> Outcome:
        raise ZeroDivisionError

    monkeypatch.setattr(status, "run", fail)
    assert cli.main(["status"]) == Exit.COULD_NOT_RUN
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_what_is_no_warehouse_cannot_be_judged(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data.mkdir()
    (data / "warehouse.duckdb").write_text("no warehouse")
    assert cli.main(["check"]) == Exit.COULD_NOT_RUN
    assert "cannot be judged" in capsys.readouterr().err
