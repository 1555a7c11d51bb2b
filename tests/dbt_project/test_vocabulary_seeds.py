"""The seeds that models join say the same as the vocabulary that documents are read with."""

from __future__ import annotations

import pytest

from tests.dbt_project.vocabulary_seeds import RENDERED, SEEDS


@pytest.mark.parametrize("name", sorted(RENDERED))
def test_seed_repeats_the_vocabulary(name: str) -> None:
    """Run `python -m tests.dbt_project.vocabulary_seeds` after a change of a form or a line."""
    assert (SEEDS / name).read_text(encoding="utf-8") == RENDERED[name]()
