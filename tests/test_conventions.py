"""The rules of the house, checked: direction, grain, size, documentation, and nothing that names machines or people."""

from __future__ import annotations

import ast
import csv
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from ingest.cli import parser

ROOT = Path(__file__).parents[1]
DECISIONS = ROOT / "DECISIONS.md"
SEEDS = ROOT / "dbt_project/seeds"
READMES = ("README.md", "README.zh-CN.md")
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for folder in ("ingest", "expectations")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
MODELS = {path.stem: path for path in sorted((ROOT / "dbt_project/models").rglob("*.sql"))}
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    if name and (ROOT / name).is_file()
]

# Stage (module or package of ingest) -> what of ingest it may never import. ARCHITECTURE: one type in, one type out.
NEVER = {
    "ingest.readers": ("tables", "stitching", "definitions", "headings", "matching", "cells", "identity", "pipeline"),
    "ingest.tables": ("definitions", "headings", "matching", "cells", "identity", "pipeline", "readers.pdf"),
    "ingest.stitching": ("definitions", "headings", "matching", "cells", "identity", "pipeline"),
    "ingest.pages": ("definitions", "headings", "matching", "cells", "identity", "pipeline"),
    "ingest.headings": ("readers", "tables", "stitching", "pipeline", "raw"),
    "ingest.matching": ("readers", "tables", "stitching", "pipeline", "raw"),
    "ingest.cells": ("readers", "tables", "stitching", "pipeline", "raw"),
    "ingest.raw": ("readers", "tables", "definitions", "headings", "matching", "cells", "identity", "pipeline"),
    "ingest.pipeline": ("raw", "operations", "cli"),
}
SCHEMAS_IN_ORDER = ("raw", "staging", "core", "checks", "marts", "zh")
CEILINGS = {
    "ingest/**/*.py": 200,
    "expectations/**/*.py": 200,
    "dbt_project/models/**/*.sql": 80,
    "expectations/suites/*.yml": 60,
}
FUNCTION_CEILING = 30
PRIVATE = {
    "a path of some machine": re.compile(r"(?<![\w./])/(?:home|root|Users|work|opt|tmp)/\w"),
    "a package registry's host": re.compile(r"\b(?:[\w-]+\.)*(?:pypi|pythonhosted|npmjs|anaconda)\.(?:org|com)\b"),
    "a mobile number": re.compile(r"(?<![\w.])(?!\d*0{5})1[3-9]\d{9}(?![\w.])"),  # one with five zeros is made up
    "a telephone number": re.compile(r"(?<![\w.,-])0\d{2,3}[-－]\d{7,8}(?![\w-])"),
}
EXEMPT = ("requirements.lock", "tests/test_conventions.py", "tests/ingest/test_people.py")


def imports(path: Path) -> set[str]:
    """Return the modules that a file imports, as dotted names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in full}
    return found


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


@pytest.mark.parametrize("stage", NEVER)
def test_a_stage_knows_nothing_of_the_others(stage: str) -> None:
    for module, path in MODULES.items():
        if within(module, stage):
            for name in imports(path):
                forbidden = [other for other in NEVER[stage] if within(name, f"ingest.{other}")]
                assert not forbidden, f"{module} imports {name}"


def test_the_pipeline_is_known_to_operations_only() -> None:
    for module, path in MODULES.items():
        if not within(module, "ingest.operations"):
            assert "ingest.pipeline" not in imports(path), module
        if not within(module, "ingest.operations") and module != "ingest.cli":
            assert not any(within(name, "ingest.operations") for name in imports(path)), module


def test_reading_turns_no_text_into_numbers_and_asks_no_warehouse() -> None:
    for module, path in MODULES.items():
        if within(module, "ingest") and not within(module, "ingest.operations"):
            assert imports(path).isdisjoint({"decimal", "duckdb", "great_expectations"}), module


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {module: {name for name in imports(path) if name in MODULES} for module, path in MODULES.items()}
    while leaves := {module for module, needed in graph.items() if not needed & graph.keys()}:
        graph = {module: needed for module, needed in graph.items() if module not in leaves}
    assert not graph, f"among these is a circle: {sorted(graph)}"


@pytest.mark.parametrize("model", MODELS)
def test_a_model_says_its_grain_first(model: str) -> None:
    assert MODELS[model].read_text(encoding="utf-8").startswith("-- One row per "), MODELS[model]


@pytest.mark.parametrize("model", MODELS)
def test_a_model_reads_no_later_schema(model: str) -> None:
    rank = SCHEMAS_IN_ORDER.index(MODELS[model].parent.name)
    for name in re.findall(r"""ref\(['"](\w+)['"]\)""", MODELS[model].read_text(encoding="utf-8")):
        if name in MODELS:
            assert SCHEMAS_IN_ORDER.index(MODELS[name].parent.name) <= rank, f"{model} reads {name}"


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_documented(readme: str) -> None:
    words = (ROOT / readme).read_text(encoding="utf-8")
    commands = next(action.choices for action in parser()._actions if action.dest == "command")  # noqa: SLF001 - no public way
    targets = re.findall(r"^([a-z]+):.*##", _read("Makefile"), re.MULTILINE)
    assert [name for name in commands or () if f"mingzhang {name}" not in words] == []
    assert [name for name in targets if f"make {name}" not in words] == []


def test_what_is_longer_than_the_ceilings_is_in_decisions() -> None:
    decided = DECISIONS.read_text(encoding="utf-8")
    assert [name for name in too_long() if f"`{name}`" not in decided] == []


def too_long() -> list[str]:
    """Return files and functions over the ceilings of their kind."""
    files = [
        path.relative_to(ROOT).as_posix()
        for pattern, ceiling in CEILINGS.items()
        for path in sorted(ROOT.glob(pattern))
        if path.read_text(encoding="utf-8").count("\n") > ceiling
    ]
    functions = [
        f"{module}.{node.name}"
        for module, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and _length(node) > FUNCTION_CEILING
    ]
    return files + functions


def _length(function: ast.FunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("what", PRIVATE)
def test_no_tracked_file_holds(what: str) -> None:
    found = []
    for path in TRACKED:
        if path.relative_to(ROOT).as_posix() in EXEMPT or path.suffix in (".pdf", ".png"):
            continue
        text = path.read_text(encoding="utf-8")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in PRIVATE[what].finditer(text)]
    assert found == []


def test_every_dependency_is_used() -> None:
    project = tomllib.loads(_read("pyproject.toml"))["project"]
    extras = project["optional-dependencies"]
    packages = [*project["dependencies"], *extras["notebooks"], "hypothesis", "reportlab"]
    sources = [path for path in TRACKED if path.suffix == ".py"]
    used = {name.split(".")[0] for path in sources for name in imports(path)} | {"dbt", "dbt_core", "dbt_duckdb"}
    used |= {package for package, module in (("pyyaml", "yaml"), ("pillow", "PIL")) if module in used}
    names = {re.split(r"[<>=]", package)[0].replace("-", "_") for package in packages}
    assert names - used == set()


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_form_is_printed_in_an_example() -> None:
    forms = {yaml.safe_load(path.read_text(encoding="utf-8"))["code"] for path in ROOT.glob("ingest/forms/*.yml")}
    printed = {row["form_code"] for path in ROOT.glob("tests/documents/*.cells.csv") for row in _rows(path)}
    assert sorted(forms - printed) == []


def test_every_term_of_an_identity_names_a_line_that_exists() -> None:
    lines = {row["line_code"] for row in _rows(SEEDS / "lines.csv")}
    assert {row["line_code"] for row in _rows(SEEDS / "identity_terms.csv") if row["line_code"]} <= lines


def test_every_term_belongs_to_an_identity_in_words() -> None:
    identities = {row["check_id"] for row in _rows(SEEDS / "identities.csv") if row["rule"] and row["rule_zh"]}
    for seed in ("identity_terms.csv", "sum_checks.csv"):
        assert {row["check_id"] for row in _rows(SEEDS / seed)} <= identities, seed


def test_every_suite_has_rows_that_it_must_reject() -> None:
    suites = {path.stem for path in ROOT.glob("expectations/suites/*.yml")}
    assert suites == {path.name.split(".")[0] for path in ROOT.glob("tests/expectations/*.violations.csv")}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def test_models_give_the_same_rows_however_often_they_are_built() -> None:
    taking_any = [name for name, path in MODELS.items() if "any_value(" in path.read_text(encoding="utf-8")]
    assert not taking_any, "which of several values is taken depends on the threads"


def test_models_ask_the_warehouse_for_no_rows_while_they_are_compiled() -> None:
    asking = [
        path.name
        for folder in ("models", "macros")
        for path in (ROOT / "dbt_project" / folder).rglob("*.sql")
        if re.search(r"run_query|call statement|load_result", path.read_text(encoding="utf-8"))
    ]
    assert not asking, "what dbt told once is told again for other documents (ingest/operations/statements.py)"
