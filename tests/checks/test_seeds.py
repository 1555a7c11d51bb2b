"""What the seeds of identities name exists, and every identity can be evaluated."""

from __future__ import annotations

import csv
from pathlib import Path

from ingest.claims.words import claim_words

SEEDS = Path(__file__).resolve().parents[2] / "dbt_project" / "seeds"
# Sums of units, withheld rows, sums that headings spell out, repeated figures, codes and empty tables,
# and what the text states of 机关运行经费, have models of their own.
BY_SHAPE = {"XF-2", "XF-7", "XF-8", "XJ-13", "XJ-15", "XJ-16", "XT-1", "XU-1", "YR-5"}
HELD_IN_COMMON = {"organisation", "table", "row", "stage", "year", "measure", "line", "fund", "code"}
SIDES = {"left", "right", "complete_if", "only_if", "unless"}


def seed(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def values(name: str, column: str) -> set[str]:
    return {row[column] for row in seed(name)} - {""}


LINES = values("lines", "line_code")
CLASSES = {"function_class", "economic_class", "revenue_between_totals", "expenditure_between_totals"}


def test_every_identity_has_terms_or_sums() -> None:
    used = values("identity_terms", "check_id") | values("sum_checks", "check_id") | BY_SHAPE
    assert values("identities", "check_id") == used


def test_every_identity_is_said_in_both_languages() -> None:
    for identity in seed("identities"):
        assert identity["rule"].endswith("."), identity
        assert identity["rule_zh"].endswith("。"), identity


def test_every_term_names_a_form_a_line_a_measure_and_a_fund_that_exist() -> None:
    assert values("identity_terms", "form_code") <= values("forms", "form_code")
    assert values("sum_checks", "form_code") <= values("forms", "form_code")
    assert values("identity_terms", "line_code") <= LINES
    assert values("sum_checks", "whole_line") <= LINES
    assert values("identity_terms", "measure_code") <= values("measures", "measure_code")
    assert values("identity_terms", "fund") <= values("funds", "fund")


def test_every_line_of_a_sum_exists() -> None:
    assert values("sum_parents", "line_code") <= LINES | CLASSES
    assert values("sum_parents", "parent_line") <= LINES


def test_every_equation_states_something_on_its_left() -> None:
    terms = seed("identity_terms")
    equations = {(term["check_id"], term["equation"]) for term in terms}
    stated = {
        (term["check_id"], term["equation"])
        for term in terms
        if term["side"] == "left" and term["is_required"] == "true"
    }
    assert stated == equations


def test_what_terms_hold_in_common_is_known() -> None:
    equations = values("identity_terms", "check_id")
    for identity in seed("identities"):
        held = set(identity["held_in_common"].split())
        assert held <= HELD_IN_COMMON, identity
        assert held or identity["check_id"] not in equations, identity


def test_every_identity_says_how_it_is_judged() -> None:
    assert values("identities", "severity") == {"error", "warning", "information"}
    assert values("identities", "relation") == {"equal", "at_least"}
    assert values("identities", "tolerance") <= {"TR", "TC", "TU", "TP"}


def test_every_guard_is_said_in_both_languages() -> None:
    for identity in seed("identities"):
        assert bool(identity["guard"]) == bool(identity["guard_zh"]), identity


def test_every_condition_has_its_reason() -> None:
    assert values("identity_terms", "side") == SIDES
    for term in seed("identity_terms"):
        assert bool(term["reason"]) == (term["side"] in ("only_if", "unless")), term


def test_every_subject_of_the_text_has_a_row_and_every_term_names_what_exists() -> None:
    counted = {one.code for one in claim_words().counts}
    subjects = {subject.code for subject in claim_words().subjects} | counted | {"function", "economic", "fund_total"}
    assert values("claim_subjects", "subject") == subjects
    assert {code for one in claim_words().counts for code in one.of} <= subjects
    assert values("claim_quantities", "subject") | values("claim_count_lists", "subject") <= subjects
    assert values("claim_count_terms", "counted") <= counted
    assert values("claim_count_terms", "cost") <= LINES & subjects
    assert values("claim_terms", "subject") <= subjects
    assert values("claim_parts", "whole") | values("claim_parts", "part") <= subjects
    assert values("claim_terms", "line_code") <= LINES
    assert values("claim_terms", "form_code") <= values("forms", "form_code")
    assert values("claim_terms", "measure_code") <= values("measures", "measure_code")
    assert (values("claim_terms", "fund") | values("claim_terms", "amount_fund")) - {"*"} <= values("funds", "fund")
    named = (
        values("claim_terms", "check_id") | values("claim_parts", "check_id") | values("claim_subjects", "share_check")
    )
    assert named | values("claim_subjects", "share_check") <= values("claim_checks", "check_id")
