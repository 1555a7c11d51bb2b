"""What is printed for systemd and cron can be used as it is, wherever the project lies."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ingest import cli
from ingest.operations import schedule
from ingest.operations.outcome import Exit

# Spaces, a percent sign and a dollar: each means something to systemd, cron or a shell.
ODD = "5% of $HOME"
NOTIFY = "mail 'it is \"$5\"'"


@pytest.fixture
def units(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    program = tmp_path / ODD / "bin" / "mingzhang"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done\nexit 1\n')
    program.chmod(0o755)
    monkeypatch.setattr(schedule.sys, "prefix", str(tmp_path / ODD))
    monkeypatch.setattr(schedule, "REPOSITORY", tmp_path / ODD)
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path / ODD))
    arguments = ["--sources", str(tmp_path / ODD / "sources.csv"), "--at", "03:05", "--jobs", "2"]
    assert cli.main(["schedule", str(tmp_path / "more"), *arguments, "--notify", NOTIFY, "--json"]) == Exit.DONE
    told: dict[str, str] = json.loads(capsys.readouterr().out)
    return told


def test_systemd_takes_the_units(units: dict[str, str], tmp_path: Path) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd-analyze is not there")
    names = ("service", "timer")
    assert f'"{tmp_path}/5%% of $HOME/bin/mingzhang"' in units["service"]
    for name in names:
        (tmp_path / f"mingzhang.{name}").write_text(units[name])
    files = [str(tmp_path / f"mingzhang.{name}") for name in names]
    done = subprocess.run([verify, "verify", "--man=no", *files], capture_output=True, text=True, check=False)
    assert "mingzhang" not in done.stderr
    assert done.returncode == 0


def test_a_service_has_limits_and_a_timer_a_delay(units: dict[str, str]) -> None:
    assert {"Type=oneshot", "MemoryMax=8G", "TimeoutStartSec=6h", "Nice=10"} <= set(units["service"].split("\n"))
    assert {"OnCalendar=*-*-* 03:05:00", "RandomizedDelaySec=45min"} <= set(units["timer"].split("\n"))


def test_what_fails_to_be_fetched_keeps_nothing_from_being_read(units: dict[str, str]) -> None:
    before, start = (line for line in units["service"].split("\n") if line.startswith("ExecStart"))
    assert before.startswith('ExecStartPre=-"')
    assert '"fetch"' in before
    assert '"rebuild"' in start


def test_the_line_for_cron_runs_the_same_and_shows_what_failed(units: dict[str, str], tmp_path: Path) -> None:
    when, line = units["crontab"].split(" * * * ")
    assert when == "5 3"
    shims = tmp_path / "shims"
    shims.mkdir()
    (shims / "sleep").write_text("#!/bin/sh\n")
    (shims / "sleep").chmod(0o755)
    done = subprocess.run(
        ["sh", "-c", line.replace("\\%", "%")],  # cron itself takes the backslash away
        env={"PATH": f"{shims}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    data = tmp_path / ODD
    paths = [str(tmp_path / "more"), str(data / "documents")]
    words = ["fetch", str(data / "sources.csv"), "rebuild", *paths, "--jobs", "2", "--notify", NOTIFY]
    assert done.stdout.splitlines() == [f"<{word}>" for word in words]
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"), [([], "name the folders"), (["a\nb"], "line breaks")], ids=["nothing", "controls"]
)
def test_what_cannot_be_scheduled_is_told(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schedule", *arguments]) == Exit.COULD_NOT_RUN
    assert told in capsys.readouterr().err


def test_a_program_that_systemd_would_not_run_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "it's" / "bin").mkdir(parents=True)
    (tmp_path / "it's" / "bin" / "mingzhang").touch()
    monkeypatch.setattr(schedule.sys, "prefix", str(tmp_path / "it's"))
    assert cli.main(["schedule", "documents"]) == Exit.COULD_NOT_RUN
    assert "quotation marks" in capsys.readouterr().err


def test_a_time_is_one_of_the_clock(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["schedule", "documents", "--at", "25:00"])
    assert "25:00" in capsys.readouterr().err


def test_people_read_where_each_part_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schedule", "documents"]) == Exit.DONE
    told = capsys.readouterr().out
    assert "# /etc/systemd/system/mingzhang.service\n[Unit]\n" in told
    assert max(map(len, told.splitlines())) > 140  # a line for cron is one line
