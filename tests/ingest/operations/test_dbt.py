"""What a build says of itself: how far it is, and what went wrong."""

from __future__ import annotations

import json

from ingest.operations.dbt import BuildLog


def test_finished_nodes_are_counted_as_they_are_told() -> None:
    log = BuildLog()
    log.take(json.dumps({"done": 1, "total": 3}))
    log.take(json.dumps({"done": 2, "total": 0}))  # what dbt skips does not know how many there are
    assert (log.done, log.total) == (2, 3)


def test_errors_are_kept_in_their_words_and_noise_apart() -> None:
    log = BuildLog()
    log.take(json.dumps({"error": "Binder Error: no such column"}))
    log.take("RuntimeWarning: something\n")
    assert (log.errors, log.noise) == (["Binder Error: no such column"], ["RuntimeWarning: something"])
