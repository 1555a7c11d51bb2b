"""What may stand at a label: names, numbers and marks, and nothing else."""

from __future__ import annotations

import re

from ingest.people_in_text import MARK, is_no_name, mask_line
from ingest.people_words import people_words

NUMBER = rf"[(（+]?[\d\-—－–)）转{MARK}]{{7,}}"
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})+")
_NUMBER = re.compile(NUMBER)
_AREA_CODE = re.compile(r"[(（]?0\d{2,3}[)）\-—]?")
_NUMBER_BEHIND = re.compile(rf"{NUMBER}$")
SEPARATORS = re.compile(r"[\s、，,；;/:：]+")


def is_personal(text: str) -> bool:
    """Whether a text at a label is made of nothing but names, numbers and marks, its lines taken apart or as one."""
    return any(_is_personal_line(mask_line(whole)) for whole in {text, text.replace("\n", "")})


def _is_personal_line(text: str) -> bool:
    parts = [part for part in SEPARATORS.split(text) if part]
    return bool(parts) and all(_is_personal_part(part) for part in parts)


def _is_personal_part(part: str) -> bool:
    if MARK in part or part in people_words().withheld or _NUMBER.fullmatch(part) or _AREA_CODE.fullmatch(part):
        return True
    name = _NUMBER_BEHIND.sub("", part)
    return bool(_NAME.fullmatch(name)) and not is_no_name(name)
