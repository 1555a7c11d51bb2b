"""Great Expectations behind one small face: judge frames by rules, and write its Data Docs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pandas as pd

os.environ["GX_ANALYTICS_ENABLED"] = "false"  # before the import: nothing may leave the machine

import great_expectations as gx
from great_expectations.core import ExpectationSuiteValidationResult
from great_expectations.data_context.types.base import (
    DataContextConfig,
    InMemoryStoreBackendDefaults,
    ProgressBarsConfig,
)

from expectations.suites import Rule, Suite
from expectations.verdict import RuleResult

SITE = "reports"
EXAMPLES = 5


class Report:
    """Judges frames and gathers what was found for the Data Docs."""

    def __init__(self, reports: Path) -> None:
        """Start an empty report, which `write` puts into the folder `reports`."""
        self._reports = reports
        self._unfinished = reports.with_name(f".{reports.name}.unfinished")
        self._context = gx.get_context(mode="ephemeral", project_config=_configuration(self._unfinished))
        self._source = self._context.data_sources.add_pandas("warehouse")

    def judge(self, suite: Suite, frame: pd.DataFrame) -> list[RuleResult]:
        """Return what each rule of the suite says of the frame."""
        asset = self._source.add_dataframe_asset(suite.suite)
        expected = self._context.suites.add(_expected(suite))
        definition = gx.ValidationDefinition(
            name=suite.suite, data=asset.add_batch_definition_whole_dataframe("whole"), suite=expected
        )
        checkpoint = gx.Checkpoint(
            name=suite.suite,
            validation_definitions=[self._context.validation_definitions.add(definition)],
            result_format={"result_format": "COMPLETE", "unexpected_index_column_names": ["subject"]},
        )
        run = self._context.checkpoints.add(checkpoint).run(batch_parameters={"dataframe": frame})
        (found,) = run.run_results.values()
        return _results(suite, frame, found)

    def write(self) -> None:
        """Write the Data Docs aside, and put them in the place of those of an earlier run."""
        shutil.rmtree(self._unfinished, ignore_errors=True)
        self._context.build_data_docs(site_names=[SITE])
        shutil.rmtree(self._reports, ignore_errors=True)
        self._unfinished.rename(self._reports)


def _configuration(folder: Path) -> DataContextConfig:
    site = {
        "class_name": "SiteBuilder",
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder.absolute())},
    }
    return DataContextConfig(
        store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
        data_docs_sites={SITE: site},
        progress_bars=ProgressBarsConfig(globally=False),
        analytics_enabled=False,
    )


def _expected(suite: Suite) -> gx.ExpectationSuite:
    return gx.ExpectationSuite(
        name=suite.suite,
        meta={"notes": f"{suite.words} {suite.words_zh}"},
        expectations=[_expectation(rule) for rule in suite.rules],
    )


def _expectation(rule: Rule) -> dict[str, Any]:
    return {
        "type": rule.type,
        "kwargs": rule.kwargs,
        "severity": rule.severity,
        "description": f"{rule.words} {rule.words_zh}",
        "meta": {"rule": rule.rule},
    }


def _results(suite: Suite, frame: pd.DataFrame, found: ExpectationSuiteValidationResult) -> list[RuleResult]:
    outcomes: list[Any] = [result.to_json_dict() for result in found.results]
    by_rule = {outcome["expectation_config"]["meta"]["rule"]: outcome for outcome in outcomes}
    return [_result(suite, rule, len(frame), by_rule[rule.rule]) for rule in suite.rules]


def _result(suite: Suite, rule: Rule, rows: int, found: dict[str, Any]) -> RuleResult:
    if message := _exception(found["exception_info"]):
        raise RuntimeError(f"suite {suite.suite}, rule {rule.rule}: {message}")
    kept = bool(found["success"])
    broken = int(found["result"].get("unexpected_count", 0 if kept else 1))
    indexes = found["result"].get("unexpected_index_list") or []
    return RuleResult(
        suite=suite.suite,
        rule=rule.rule,
        words=rule.words,
        words_zh=rule.words_zh,
        severity=rule.severity,
        kept=kept,
        rows=rows,
        broken_by=broken,
        examples=() if kept else tuple(str(index["subject"]) for index in indexes[:EXAMPLES]),
    )


def _exception(information: dict[str, Any]) -> str | None:
    """Return what a rule stumbled over: it is told at once, or for each metric that the rule needs."""
    each = [information] if "raised_exception" in information else list(information.values())
    return next((str(one["exception_message"]) for one in each if one["raised_exception"]), None)
