"""Where things lie: everything that a run writes is under one data folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Places:
    """The folders and files under the data folder."""

    data: Path
    raw: Path
    warehouse: Path

    @classmethod
    def from_environment(cls, raw: Path | None = None, warehouse: Path | None = None) -> Places:
        """Take `MINGZHANG_DATA`, or else the repository's own `data/`; what is given goes before both."""
        data = Path(os.environ.get("MINGZHANG_DATA") or REPOSITORY / "data").resolve()
        return cls(data, raw or data / "raw", warehouse or data / "warehouse.duckdb")

    @property
    def documents(self) -> Path:
        """What was fetched, by digest."""
        return self.data / "documents"

    @property
    def sources(self) -> Path:
        """What is known of the addresses that were fetched, one file each."""
        return self.data / "sources"

    @property
    def reports(self) -> Path:
        """What the suites say of the warehouse, as pages to read."""
        return self.data / "reports" / "checks"

    @property
    def site(self) -> Path:
        """What was read beside the pictures of its pages, as pages to read."""
        return self.data / "reports" / "site"

    @property
    def pictures(self) -> Path:
        """Pictures of pages that were drawn before."""
        return self.data / "reports" / ".pictures"

    @property
    def releases(self) -> Path:
        """Earlier warehouses, newest last."""
        return self.data / "releases"

    @property
    def journal(self) -> Path:
        """One file a run."""
        return self.data / "runs"


def shown(path: Path) -> str:
    """Return a path as a person in the working directory would write it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
