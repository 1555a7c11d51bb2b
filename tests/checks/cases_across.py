"""Cases of several tables, years and documents: what conditions tell apart."""

from __future__ import annotations

from tests.checks.warehouse import Cases

ACROSS: Cases = {}
