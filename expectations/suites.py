"""The suites as data: what is asked of the warehouse, and what must hold of the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict

HOME = Path(__file__).parent / "suites"


class Strict(BaseModel):
    """A definition that rejects unknown keys and cannot be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Rule(Strict):
    """One expectation of Great Expectations, in words: `critical` refuses a warehouse, `warning` only reports."""

    rule: str
    words: str
    words_zh: str
    severity: Literal["critical", "warning"] = "critical"
    type: str
    kwargs: dict[str, Any]


class Suite(Strict):
    """A question in SQL, whose answer is a frame of text and whole numbers, and the rules that it must keep."""

    suite: str
    words: str
    words_zh: str
    query: str
    rules: tuple[Rule, ...]


def read_suite(path: Path) -> Suite:
    """Return the suite of a file.

    Raises:
        pydantic.ValidationError: A key is unknown or missing.
    """
    return Suite.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def suites() -> tuple[Suite, ...]:
    """Return all suites in the order of their files."""
    return tuple(read_suite(path) for path in sorted(HOME.glob("*.yml")))
