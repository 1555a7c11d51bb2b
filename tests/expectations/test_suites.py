"""Every rule rejects what it is there to reject, and nothing passes on nothing."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from expectations.report import Report
from expectations.suites import Rule, Suite, suites
from expectations.verdict import RuleResult

HERE = Path(__file__).parent
SUITES = {suite.suite: suite for suite in suites()}
RULES = {rule.rule: (suite, rule) for suite in SUITES.values() for rule in suite.rules}
ROW_COUNT = "expect_table_row_count_to_be_between"


def judge(suite: Suite, frame: pd.DataFrame, folder: Path) -> list[RuleResult]:
    return Report(folder / "reports").judge(suite, frame)


def violations(suite: Suite) -> pd.DataFrame:
    """Return the rows for a suite; `breaks` names the rule that a row breaks, and is empty where it breaks none."""
    return pd.read_csv(HERE / f"{suite.suite}.violations.csv", keep_default_na=False)


def rows_breaking(suite: Suite, rule: str) -> pd.DataFrame:
    rows = violations(suite)
    return rows[rows["breaks"] == rule].drop(columns="breaks")


@pytest.mark.parametrize("name", SUITES)
def test_rows_without_fault_keep_every_rule(name: str, tmp_path: Path) -> None:
    results = judge(SUITES[name], rows_breaking(SUITES[name], ""), tmp_path)
    assert [result.rule for result in results if not result.kept] == []


@pytest.mark.parametrize("name", SUITES)
def test_an_empty_frame_is_refused(name: str, tmp_path: Path) -> None:
    results = judge(SUITES[name], rows_breaking(SUITES[name], "").head(0), tmp_path)
    assert [result.rule for result in results if result.refuses] != []


@pytest.mark.parametrize("name", [name for name, (_, rule) in RULES.items() if rule.type != ROW_COUNT])
def test_each_violating_row_breaks_its_rule(name: str, tmp_path: Path) -> None:
    suite, _ = RULES[name]
    violating = rows_breaking(suite, name)
    assert len(violating) > 0, f"{suite.suite}.violations.csv has no row that breaks {name}"
    for number in range(len(violating)):
        frame = pd.concat([rows_breaking(suite, ""), violating.iloc[[number]]])
        assert [result.rule for result in judge(suite, frame, tmp_path) if not result.kept] == [name]


@pytest.mark.parametrize("name", [name for name, (_, rule) in RULES.items() if rule.type == ROW_COUNT])
def test_a_minimum_of_rows_is_critical(name: str) -> None:
    _, rule = RULES[name]
    assert (rule.severity, rule.kwargs["min_value"] >= 1) == ("critical", True)


@pytest.mark.parametrize("rule", [rule for _, rule in RULES.values()], ids=list(RULES))
def test_a_rule_is_said_in_english_and_in_chinese(rule: Rule) -> None:
    assert rule.words.endswith(".")
    assert rule.words_zh.endswith("。")
    assert (rule.words.isascii(), rule.words_zh.isascii()) == (True, False)
