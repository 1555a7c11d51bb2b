"""Errors planted in the samples are detected, and found again where they were planted."""

from __future__ import annotations

import random

import pytest

from ingest.operations.places import Places
from tests.planted.__main__ import LEAST_DETECTED, LEAST_FIRST, chosen, planted, shares
from tests.planted.errors import ERRORS
from tests.planted.judging import Outcome

SEED, COUNT = 4, 70


@pytest.fixture(scope="module")
def found(samples_release: Places, tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    documents = chosen(samples_release.warehouse, random.Random(SEED))  # noqa: S311 - nothing here is a secret
    return list(planted(documents, samples_release.raw, COUNT, SEED, tmp_path_factory.mktemp("planted")))


def test_planted_errors_are_detected_and_proposed_first_where_identities_meet(found: list[Outcome]) -> None:
    detected, first = shares(found)
    assert detected >= LEAST_DETECTED
    assert first >= LEAST_FIRST


@pytest.mark.parametrize("kind", ERRORS)
def test_an_error_of_each_kind_is_found_again(found: list[Outcome], kind: str) -> None:
    assert any(one.rank == 1 for one in found if one.trial.kind == kind)
