"""What the site asks the warehouse: one file a question."""

from functools import cache
from pathlib import Path

_HOME = Path(__file__).parent


@cache
def question(name: str) -> str:
    """Return the SQL of a question."""
    return (_HOME / f"{name}.sql").read_text(encoding="utf-8")
