"""Invented documents whose contents list their tables, or leave one out."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.cases import rows
from tests.checks.printing import Column, Table
from tests.checks.warehouse import Cases

_FORMS = ("YS01", "YS02", "YS03", "YS05", "YS06", "YS07")
_TABLES = [
    replace(Table(form, (Column(),), rows("=total 1.00")), page=number, number=number)
    for number, form in enumerate(_FORMS, 2)
]
# Case → forms in the contents, forms that they leave out.
CONTENTS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "all tables in the contents": (_FORMS, []),
    "a table left out of the contents": (tuple(form for form in _FORMS if form != "YS05"), ["YS05"]),
    "a table behind those of the contents": (_FORMS[:-1], []),
    "contents of the text alone": ((_FORMS[0], _FORMS[-1]), []),
}


def announced_cases() -> Cases:
    """Return the tables of the cases."""
    return {case: list(_TABLES) for case in CONTENTS}


def announced_lines() -> list[dict[str, object]]:
    """Return the lines of the contents, as rows of stg_lines."""
    return [
        {"document_id": case, "page": 1, "line_no": 1, "role": "contents", "form_code": form, "text": form}
        for case, (forms, _) in CONTENTS.items()
        for form in forms
    ]
