"""What the cookbook and the READMEs print beneath a query is what the query answers."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from ingest.operations.places import Places
from tests.cookbook import BOOKS, COOKBOOK, READMES, answer, questions

ASKED = [(book, number) for book in BOOKS for number, _ in enumerate(questions(book))]


@pytest.mark.parametrize(("book", "number"), ASKED, ids=[f"{book.name}-{number + 1}" for book, number in ASKED])
def test_a_query_has_the_answer_that_is_printed(samples_release: Places, book: Path, number: int) -> None:
    """Every query runs on the samples and answers what stands beneath it: at least a row."""
    query, printed = questions(book)[number]
    with duckdb.connect(str(samples_release.warehouse), read_only=True) as warehouse:
        answered = answer(warehouse, query)
    assert answered.count("\n") > 1, query
    assert printed == answered


def test_the_first_questions_of_the_cookbook_stand_in_both_readmes() -> None:
    asked = [query for query, _ in questions(COOKBOOK)]
    assert len(asked) >= 20
    for readme in READMES:
        assert [query for query, _ in questions(readme)] == asked[:3], readme.name
