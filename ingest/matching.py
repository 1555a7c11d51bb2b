"""A table's title and keys → the form that it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ingest.column import Column
from ingest.definitions import Form, fitting, forms
from ingest.wording import plain

_OTHER = {"budget": "YS99", "final_accounts": "JS99"}
_CLASSIFICATIONS = {"function": "function_code", "economic": "economic_code", "government": "government_economic_code"}


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
    classified = _classifications(keys)
    for _, form in fitting(plain(title or "")):
        if form.kind == kind and _keyed(form, classified):
            return form
    if keys - {"line_no", None} and any(column.kind == "amount" for column in columns):
        return next(form for form in forms() if form.code == _OTHER[kind])
    return None


def _classifications(keys: Collection[str | None]) -> set[str]:
    """Return the classifications that the table's code columns belong to."""
    return {code for code in _CLASSIFICATIONS.values() if code in keys}


def _keyed(form: Form, classified: set[str]) -> bool:
    """A form of one classification is not a table of another; tables that print no code fit any."""
    own = {key for key in form.keys if key in _CLASSIFICATIONS.values()}
    if not own or not classified:
        return True
    return bool(own & classified)


def announced_form(text: str, kind: str) -> str | None:
    """Return the code of the form that a line of the contents names, if it names one."""
    bare = plain(text)
    return next((form.code for _, form in fitting(bare) if form.kind == kind), None)
