"""A table's title and keys → the form that it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ingest.codes import CLASSIFICATIONS
from ingest.column import Column
from ingest.definitions import Form, Shape, fitting, forms
from ingest.labels import find_line
from ingest.wording import plain

# 项目 heads the lines of a balance, too.
_HEADS_OF_SIDES = frozenset({"label", "name", "project_name", "function_name"})
_OTHER = {"budget": "YS99", "final_accounts": "JS99"}


def kind_of_title(title: str | None, document_kind: str) -> str:
    """Return whether a table speaks of a budget or of final accounts: its title's word, else the document's kind."""
    if title and "决算" in title:
        return "final_accounts"
    return "final_accounts" if document_kind == "final_accounts" else "budget"


def match_form(title: str | None, columns: Sequence[Column], kind: str, words: Collection[str] = ()) -> Form | None:
    """Return the form that fits the title and is keyed as the table is; the form for other tables if one is keyed.

    `words` are the texts of the table's cells, in plain form.
    """
    for form in forms():
        if form.kind == kind and any(word in words for word in form.words):
            return form
    keys = {column.key for column in columns if column.key}
    coded = (keys | {column.code[0] for column in columns if column.code}) & CLASSIFICATIONS.keys()
    named = {code for code in CLASSIFICATIONS if code.replace("_code", "_name") in keys}
    for _, form in fitting(plain(title or "")):
        if form.kind == kind and (_is_crossed(form, coded | named) if form.crossed else _is_keyed(form, coded)):
            return form
    if title is None or not fitting(plain(title)):
        shaped = (form for form in forms() if form.kind == kind and _has_shape(form.shape, columns, words))
        if found := max(shaped, key=lambda form: form.priority, default=None):
            return found
    if keys - {"line_no", None} and any(column.kind == "amount" and column.measure for column in columns):
        return next(form for form in forms() if _is_told_by(words, form, kind) or form.code == _OTHER[kind])
    return None


def _is_told_by(words: Collection[str], form: Form, kind: str) -> bool:
    """Whether words tell a form that no title tells."""
    return form.kind == kind and any(word in words for word in form.untitled)


def _is_keyed(form: Form, coded: set[str]) -> bool:
    """A form of one classification is not a table of another; tables that print no code fit any."""
    own = CLASSIFICATIONS.keys() & form.keys
    return not own or not coded or bool(own & coded)


def _has_shape(shape: Shape | None, columns: Sequence[Column], words: Collection[str]) -> bool:
    """Whether panels, funds and items of a table are those of a form."""
    if shape is None:
        return False
    sides = {column.side for column in columns if column.key in _HEADS_OF_SIDES}
    funds = {column.fund for column in columns}
    items = {column.item for column in columns}
    if shape.items:
        items |= {line.code for word in words if (line := find_line(word, "items"))}
    is_coded = any(column.holds_code for column in columns)
    return (
        sides.issuperset(shape.sides)
        and funds.issuperset(shape.funds)
        and items.issuperset(shape.items)
        and not (shape.items and is_coded)
    )


def _is_crossed(form: Form, classified: set[str]) -> bool:
    """Whether the form's first key and another one classify the table's rows or columns."""
    return form.keys[0] in classified and len(classified.intersection(form.keys)) > 1


def announced_form(text: str, kind: str) -> str | None:
    """Return the code of the form that a line of the contents names, if it names one."""
    bare = plain(text)
    return next((form.code for _, form in fitting(bare) if form.kind == kind), None)
