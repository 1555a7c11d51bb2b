"""Prints what lets a machine rebuild the warehouse every night: units of systemd, and a line for cron."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.markup import escape

from ingest.operations.errors import OperationError
from ingest.operations.outcome import Outcome
from ingest.operations.places import REPOSITORY, Places
from ingest.operations.reading import LIMITS
from ingest.operations.voice import Voice

_GIGABYTE = 1024**3
_BESIDE_WORKERS = 4  # gigabytes for the run itself: dbt, DuckDB and Great Expectations
_LONGEST_HOURS = 6
_DELAY_MINUTES = 45
_NOT_IN_PROGRAMS = set("\"'\\")
_UNIT_FOLDER = "/etc/systemd/system"

_SERVICE = """\
[Unit]
Description=Mingzhang: fetch, read, build, check and publish
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory={here}
Environment={data}
{steps}
# 3: another run is at work, which is no failure of this one
SuccessExitStatus=3
TimeoutStartSec={hours}h
TimeoutStopSec=2min
KillMode=mixed
Nice=10
IOSchedulingClass=idle
MemoryMax={gigabytes}G
TasksMax=512
LimitCORE=0
NoNewPrivileges=yes
PrivateTmp=yes
UMask=0022
"""
_TIMER = """\
[Unit]
Description=Mingzhang: every night

[Timer]
OnCalendar=*-*-* {at}:00
RandomizedDelaySec={minutes}min
Persistent=true

[Install]
WantedBy=timers.target
"""
_WORDS = """\
# {folder}/mingzhang.service
{service}
# {folder}/mingzhang.timer
{timer}
# then: systemctl daemon-reload && systemctl enable --now mingzhang.timer
#
# or a line for `crontab -e`, which mails what is said when a run ends with another code than 0:
{crontab}"""


@dataclass(frozen=True, slots=True)
class Night:
    """The commands of a night, and what they may ask of the machine."""

    fetch: Sequence[str]
    rebuild: Sequence[str]
    data: Path
    at: str
    gigabytes: int

    @property
    def service(self) -> str:
        """The unit that runs once."""
        steps = [f"ExecStart={_command(self.rebuild)}"]
        if self.fetch:
            # The dash: what could not be fetched must not keep the rest from being read.
            steps.insert(0, f"ExecStartPre=-{_command(self.fetch)}")
        return _SERVICE.format(
            here=str(REPOSITORY).replace("%", "%%"),
            data=_quoted(f"MINGZHANG_DATA={self.data}"),
            steps="\n".join(steps),
            hours=_LONGEST_HOURS,
            gigabytes=self.gigabytes,
        )

    @property
    def timer(self) -> str:
        """The unit that starts it."""
        return _TIMER.format(at=self.at, minutes=_DELAY_MINUTES)

    @property
    def crontab(self) -> str:
        """The same for cron, which knows no random delay and no limits: the shell's are taken."""
        hour, minute = self.at.split(":")
        limited = f"nice -n 10 timeout {_LONGEST_HOURS}h"
        commands = [f"{limited} {shlex.join(command)}" for command in (self.fetch, self.rebuild) if command]
        log = shlex.quote(str(self.data / "schedule.log"))
        words = (
            f"cd {shlex.quote(str(REPOSITORY))} && export MINGZHANG_DATA={shlex.quote(str(self.data))} && "
            f"sleep $(shuf -n 1 -i 0-{_DELAY_MINUTES * 60}) && ulimit -c 0 && ulimit -d {self.gigabytes * 1024**2} && "
            f"{{ {'; '.join(commands)}; }} > {log} 2>&1 || cat {log}"
        )
        return f"{int(minute)} {int(hour)} * * * {words.replace('%', chr(92) + '%')}\n"


def run(options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Carry out `mingzhang schedule`: it prints, and changes nothing.

    Raises:
        OperationError: There is nothing to read, or a path cannot stand in one line.
    """
    paths = [path.resolve() for path in options.paths]
    if options.sources:
        paths.append(places.documents)
    if not paths:
        raise OperationError("name the folders of documents, or a list of --sources")
    night = Night(
        fetch=[*_program(), "fetch", str(options.sources.resolve())] if options.sources else [],
        rebuild=[*_program(), "rebuild", *map(str, paths), "--jobs", str(options.jobs), *_notify(options.notify)],
        data=places.data,
        at=options.at,
        gigabytes=options.jobs * LIMITS.memory // _GIGABYTE + _BESIDE_WORKERS,
    )
    if any(not word.isprintable() for word in (*night.fetch, *night.rebuild, str(places.data), str(REPOSITORY))):
        raise OperationError("a path or command with line breaks or other controls cannot be scheduled")
    if set(night.rebuild[0]) & _NOT_IN_PROGRAMS:
        raise OperationError(f"{night.rebuild[0]}: systemd runs no program with quotation marks in its path")
    summary = {"service": night.service, "timer": night.timer, "crontab": night.crontab}
    return Outcome(summary, [escape(_WORDS.format(folder=_UNIT_FOLDER, **summary))])


def _program() -> list[str]:
    installed = Path(sys.prefix) / "bin" / "mingzhang"
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "ingest.cli"]


def _notify(command: str | None) -> list[str]:
    return ["--notify", command] if command else []


def _command(words: Sequence[str]) -> str:
    """Write a command for systemd, which puts variables into all words but the first."""
    program, *rest = map(_quoted, words)
    return " ".join([program, *(word.replace("$", "$$") for word in rest)])


def _quoted(word: str) -> str:
    """Write a word so that systemd takes it for one word, and for nothing else."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
