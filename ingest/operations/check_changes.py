"""Which checks and rules are in another state than in the release that is in use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ingest.operations.diff import diff
from ingest.operations.errors import OperationError
from ingest.operations.manifest import Manifest
from ingest.operations.publishing import Release


def check_changes(before: Release | None, after: Path, manifest: Manifest) -> dict[str, Any]:
    """Return results that both warehouses hold in two states, and rules that are kept in one of them; empty if none."""
    if before is None:
        return {}
    rules = {
        rule: "kept" if kept else "broken"
        for rule, kept in manifest.rules.items()
        if before.manifest.rules.get(rule, kept) != kept
    }
    try:
        found = diff(before.file, after)
    except OperationError:  # a release of an earlier version, without these tables
        return {"rules": rules} if rules else {}
    changes = {"rules": rules, "states": found["totals"]["states_changed"], "examples": found["changed_states"]}
    return changes if rules or changes["states"] else {}
