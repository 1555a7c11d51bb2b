"""A reader that asks the warehouse over and over, each time anew, and counts what goes wrong."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import duckdb

PAUSE = 0.05  # seconds: a reader who leaves the machine to the rebuilds
QUESTION = "select count(*), count(distinct document_id) from core.fct_amounts"


def main(warehouse: Path, tally: Path) -> None:
    """Ask until killed; note after each question how many were asked and how many failed."""
    asked = failed = 0
    while True:
        try:
            with duckdb.connect(str(warehouse), read_only=True) as connection:
                (amounts, documents) = connection.execute(QUESTION).fetchone() or (0, 0)
            failed += not (amounts and documents)
        except duckdb.Error as error:
            failed += 1
            sys.stderr.write(f"{error}\n")
        asked += 1
        unfinished = tally.with_suffix(".unfinished")
        unfinished.write_text(f"{asked} {failed}")
        unfinished.replace(tally)
        time.sleep(PAUSE)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
