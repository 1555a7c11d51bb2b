"""Forms: each is printed by a case, is named by its own name, and reads nothing that its definition does not say."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from ingest.definitions import HOME, Form, forms
from ingest.matching import announced_form
from tests.typesetter.truth import read_cells

DOCUMENTS = Path(__file__).parents[1] / "documents"
TITLED = [form for form in forms() if form.titles]


def test_every_form_has_a_printed_document() -> None:
    """A form arrives with a document that prints it, and with the cells that must be read from that document."""
    printed = {row["form_code"] for path in DOCUMENTS.glob("*.cells.csv") for row in read_cells(path)}
    assert {form.code for form in forms()} <= printed


@pytest.mark.parametrize("form", TITLED, ids=lambda form: form.code)
def test_the_name_of_a_form_names_it(form: Form) -> None:
    """A contents list that announces a table by the form's own name announces that form, not one that is like it."""
    assert announced_form(form.name, form.kind) == form.code


def test_a_title_names_its_form_wherever_it_is_printed() -> None:
    """Titles as provinces print them name the form that they are; what is none of the forms names none."""
    with (Path(__file__).parent / "titles.csv").open(encoding="utf-8", newline="") as handle:
        rows = [(row["title"], row["kind"], row["form"]) for row in csv.DictReader(handle)]
    wrong = [(title, form, read) for title, kind, form in rows if (read := announced_form(title, kind) or "") != form]
    assert not wrong


@pytest.mark.parametrize("path", sorted((HOME / "forms").glob("*.yml")), ids=lambda path: path.stem)
def test_a_misspelt_key_is_an_error(path: Path) -> None:
    """A definition with a key that does not exist is refused when it is read."""
    definition = yaml.safe_load(path.read_text(encoding="utf-8"))
    Form.model_validate(definition)
    with pytest.raises(ValidationError, match="titels"):
        Form.model_validate(definition | {"titels": []})
