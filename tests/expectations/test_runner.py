"""A verdict refuses for critical rules only, and the runner judges exact figures of a whole warehouse."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from expectations.runner import ask, check
from expectations.suites import Rule, Suite
from expectations.verdict import RuleResult, verdict
from ingest.operations.places import Places

KEPT = RuleResult(
    suite="grain",
    rule="grain-keys",
    words="No key occurs twice.",
    words_zh="主键不重复。",
    severity="critical",
    kept=True,
    rows=7,
    broken_by=0,
    examples=(),
)
BROKEN = replace(KEPT, kept=False, broken_by=2)


def test_a_broken_critical_rule_refuses() -> None:
    found = verdict((KEPT, BROKEN))
    assert not found.publishable
    assert found.words.splitlines() == [
        "Not publishable: 1 of 2 rules are kept",
        "  Refused: No key occurs twice. 主键不重复。 [grain-keys] (2 of 7)",
    ]


def test_a_broken_warning_only_reports() -> None:
    found = verdict((KEPT, replace(BROKEN, severity="warning")))
    assert found.publishable
    assert "Warning: No key occurs twice." in found.words


def test_nothing_judged_is_not_publishable() -> None:
    assert not verdict(()).publishable


def test_floats_are_no_answer() -> None:
    rule = Rule(rule="r", words="W.", words_zh="文。", type="expect_table_row_count_to_be_between", kwargs={})
    suite = Suite(suite="inexact", words="W.", words_zh="文。", query="select 0.1::double as share", rules=(rule,))
    with duckdb.connect() as connection, pytest.raises(TypeError, match="inexact: share came as floating point"):
        ask(connection, suite)


def test_the_samples_are_publishable_and_their_planted_contradiction_is_reported(
    samples_release: Places, tmp_path: Path
) -> None:
    found = check(samples_release.warehouse, tmp_path / "reports")
    broken = {result.rule: result.examples for result in found.results if not result.kept}
    assert found.publishable
    assert broken["contradictions-sums"] == ("示例市示例区示例局2023年部门决算.pdf",)
    assert (tmp_path / "reports" / "index.html").exists()


@pytest.mark.parametrize(
    ("rule", "damage"),
    [
        ("contents-stray", "update core.dim_documents set document_kind = 'not_disclosure'"),
        ("tables-end", "update raw.tables set form_code = null where table_no = 1"),
        ("tables-end", "delete from raw.rejections where level = 'table'"),
        ("identities-evaluated", "delete from checks.results where state like 'pass%'"),
        ("identities-judged", "update checks.results set state = 'pass' where state = 'fail'"),
        ("grain-keys", "insert into core.fct_amounts from core.fct_amounts limit 1"),
        ("references-orphans", "update checks.results set check_id = 'JS00-z' where state = 'pass'"),
        ("contents-once", "delete from core.dim_documents where file_name like '%2024年部门预算%'"),
        ("identities-holding", "update checks.results set state = 'fail', gap_yuan = 1000000 where state = 'pass'"),
        ("trust-mislabelled", "update checks.amount_trust set trust = 'verified'"),
        ("marts-keys", "insert into marts.spending_trends from marts.spending_trends limit 1"),
        ("marts-trust", "update marts.spending_trust set verified_yuan = verified_yuan + 1"),
        ("trust-unlabelled", "delete from checks.amount_trust where row_no = 5"),
    ],
)
def test_a_damaged_warehouse_is_refused(samples_release: Places, tmp_path: Path, rule: str, damage: str) -> None:
    damaged = tmp_path / "damaged.duckdb"
    shutil.copyfile(samples_release.warehouse, damaged)
    with duckdb.connect(str(damaged)) as connection:
        connection.execute(damage)
    found = check(damaged, tmp_path / "reports")
    assert rule in {result.rule for result in found.results if result.refuses}


@pytest.mark.parametrize(
    "damage",
    [
        "update checks.amount_trust set trust = 'unverified' where row_no % 9 = 0",
        "update checks.results set state = 'fail' where state = 'pass' and instance_no % 9 = 0",
    ],
)
def test_less_checked_or_less_held_than_in_the_last_release_is_refused(
    samples_release: Places, tmp_path: Path, damage: str
) -> None:
    damaged = tmp_path / "damaged.duckdb"
    shutil.copyfile(samples_release.warehouse, damaged)
    with duckdb.connect(str(damaged)) as connection:
        connection.execute(damage)
    alone, compared = (
        {result.rule for result in check(damaged, tmp_path / "reports", last).results if result.refuses}
        for last in (None, samples_release.warehouse)
    )
    assert "release-kept" not in alone
    assert "release-kept" in compared


def test_a_warehouse_like_its_last_release_loses_nothing(samples_release: Places, tmp_path: Path) -> None:
    last = tmp_path / "last.duckdb"
    shutil.copyfile(samples_release.warehouse, last)
    assert check(samples_release.warehouse, tmp_path / "reports", last).publishable
