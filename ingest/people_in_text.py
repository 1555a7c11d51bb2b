"""People in running text: names, telephone, identity and bank numbers and e-mail addresses become marks.

A mask has the length of what it covers, so that nothing on a line moves.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.people_words import any_of, people_words

MARK = "＊"

_DIGITS_BEFORE, _DIGITS_AFTER = r"(?<![\dA-Za-z.,，])", r"(?![\dA-Za-z]|[.,]\d)"
_DASH = r"[-—－–―‐]{1,2}"
_MOBILE = re.compile(rf"{_DIGITS_BEFORE}(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{{4}}){{2}}{_DIGITS_AFTER}")
_AREA_CODE = rf"(?:0\d{{2,3}} ?{_DASH} ?|[(（]0\d{{2,3}}[)）] ?)"
_TELEPHONE = re.compile(
    rf"{_DIGITS_BEFORE}{_AREA_CODE}[2-9]\d{{6,7}}(?:[-—转]\d{{1,5}})?{_DIGITS_AFTER}"
    rf"|{_DIGITS_BEFORE}[48]00{_DASH}\d{{3,4}}{_DASH}?\d{{3,4}}{_DIGITS_AFTER}"
)
_BIRTHDAY = r"(?:19\d\d|20(?:0\d|1[0-5]))(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = re.compile(rf"{_DIGITS_BEFORE}[1-8]\d{{5}}{_BIRTHDAY}\d{{3}}[\dXx]{_DIGITS_AFTER}")
_BANK_CARD = re.compile(rf"{_DIGITS_BEFORE}(?:62|4\d|5[1-5])\d{{14,17}}{_DIGITS_AFTER}")
# Issuers' numbers that are the beginning of no project code of a place (62 is a province too).
_BANK_ISSUER = re.compile(r"62(?:1[3-9]|2[0-8]|3[1-9])")
# Also one whose rest stands in the next line, or whose beginning stood in the one before.
_MAIL = re.compile(r"[A-Za-z0-9_.+-]+[@＠][A-Za-z0-9.-]*|[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
_MANY_DIGITS = re.compile(r"(?<![\d.,])\d{7,}(?![\d.,])")
# Beside a label, shorter numbers are somebody's too; service numbers such as 12345 are nobody's.
_NUMBER = re.compile(rf"[(（+]?\d(?:[\d\-—－–)）]|(?<=\d{{4}}) (?=\d{{4}})){{5,}}\d(?:转\d+)?{_DIGITS_AFTER}")
_LONG_NUMBER_OR_MAIL = re.compile(r"\d{3}[-—－–―‐ )）]*\d{3}|[@＠]")
_SHORT_NUMBER = re.compile(r"[\u4e00-\u9fff]\d{4}[\d-]{3}")
_LABELS_GLUED = ("人", "责编", "编辑")
_BETWEEN_NAMES = re.compile(r"[\s、，,；;/]*")


@cache
def _label() -> re.Pattern[str]:
    """A label before a colon or a gap; not within a word, as in 经办人员 or 主要负责人审签情况."""
    words = people_words()
    label = rf"(?:{any_of(words.names)}|{any_of(words.numbers)})"
    joined = rf"{label}(?:(?:{any_of(words.joints)}){label})*"
    suffix = rf"(?:\s?[(（](?:{any_of(words.suffixes)}|[、/或 ])+[)）])?"
    return re.compile(rf"{joined}{suffix}(?:\s*(?P<colon>[:：])\s*|\s+|$)", re.IGNORECASE)


@cache
def _name() -> re.Pattern[str]:
    """A name at a label: a family name and one or two characters, spaced or not, up to a boundary."""
    words = people_words()
    family = re.sub(r"\s", "", words.family_names)
    compound = rf"(?:{any_of(words.compound_family_names)})(?: ?[\u4e00-\u9fff]){{1,2}}"
    plain = rf"[{family}](?: ?[\u4e00-\u9fff]){{1,2}}"
    foreign = r"[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})+"
    labels = any_of((*words.names, *words.numbers))
    return re.compile(
        rf"(?:{foreign}|{compound}|{plain}|{any_of(words.withheld)})(?=$|[\s、，,；;。)）/\d{MARK}]|{labels})"
    )


@cache
def _alone() -> re.Pattern[str]:
    """A name of any form: all that stands between a colon and the next gap, label or end."""
    words = people_words()
    return re.compile(rf"[\u4e00-\u9fff]{{2,4}}(?=$|\s|{any_of((*words.names, *words.numbers))})")


@cache
def _glued() -> re.Pattern[str]:
    """A label and a name in one word, which a number, another label or the end of all proves to be a name."""
    words = people_words()
    labels = any_of(word for word in words.names if word.endswith(_LABELS_GLUED))
    number = rf"[\s，,、:：]*(?:{_NUMBER.pattern})"
    proof = rf"{number}|(?=[\s，,、]*(?:{MARK}|{any_of(words.numbers)}))|\s*$"
    return re.compile(rf"(?P<label>{labels})(?P<name>{_name().pattern})(?P<proof>{proof})")


@cache
def _glued_number() -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{any_of(people_words().numbers)})(?P<number>{_NUMBER.pattern})", re.IGNORECASE)


def is_label(text: str) -> bool:
    """Whether the whole text is a label, so that the value stands beside or beneath it."""
    return bool(_label().fullmatch(text.strip()))


def ends_with_label(text: str) -> bool:
    """Whether the text ends with a label that nothing follows."""
    return bool(_label_end().search(text)) and any(found.end() == len(text) for found in _label().finditer(text))


@cache
def _label_end() -> re.Pattern[str]:
    """How labels end: a quick look that spares most lines the long pattern."""
    words = people_words()
    return re.compile(
        rf"(?:{any_of({word[-2:] for word in (*words.names, *words.numbers)})})(?:$|\W|{any_of(words.joints)})"
    )


def is_no_name(text: str) -> bool:
    """Whether a short text is a heading or a label rather than a name."""
    bare = re.sub(r"\s", "", text)
    return any(word in bare for word in people_words().not_names)


def mask_line(text: str) -> str:
    """Return the text with marks in place of everything personal in it."""
    if _LONG_NUMBER_OR_MAIL.search(text):
        text = _mask_patterns(text)
    if _label_end().search(text):
        text = _mask_beside_labels(text)
    return _mask_glued(text) if any(label in text for label in _LABELS_GLUED) or _SHORT_NUMBER.search(text) else text


def mask_wrapped(text: str) -> str:
    """Return a text of several lines with marks in place of everything personal, also of what goes on over lines."""
    masked, whole = mask_line(text), text.replace("\n", "")
    if whole == text or (masked_whole := mask_line(whole)) == whole:
        return masked
    covered = iter(masked_whole)
    return "".join(
        character if character == "\n" else MARK if MARK in (next(covered), character) else character
        for character in masked
    )


def cover(text: str) -> str:
    """Return marks, one for each character that is no space."""
    return re.sub(r"\S", MARK, text)


def _mask_patterns(text: str) -> str:
    text = _MAIL.sub(_cover_match, text)
    text = _TELEPHONE.sub(_cover_match, text)
    text = _IDENTITY.sub(_cover_match, text)
    text = _BANK_CARD.sub(lambda found: _cover_match(found) if _is_bank_card(found.group()) else found.group(), text)
    # Among other long numbers, eleven digits are whole yuan or a code.
    others = [number for number in _MANY_DIGITS.findall(text) if not _MOBILE.fullmatch(number)]
    return text if others else _MOBILE.sub(_cover_match, text)


def _cover_match(found: re.Match[str]) -> str:
    return cover(found.group())


def _is_bank_card(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    doubled = [sum(divmod(digit * 2, 10)) for digit in digits[1::2]]
    has_check_digit = (sum(digits[::2]) + sum(doubled)) % 10 == 0
    return has_check_digit or bool(_BANK_ISSUER.match(number))


def _mask_beside_labels(text: str) -> str:
    labels = list(_label().finditer(text))
    stops = [*(label.start() for label in labels[1:]), len(text)]
    for label, stop in zip(labels, stops, strict=False):
        value = _mask_value(text[label.end() : stop], after_colon=bool(label["colon"]))
        text = text[: label.end()] + value + text[stop:]
    return text


def _mask_glued(text: str) -> str:
    """Mask what follows a label without a gap."""
    text = _glued_number().sub(lambda found: found["label"] + cover(found["number"]), text)
    return _glued().sub(_mask_glued_name, text)


def _mask_glued_name(found: re.Match[str]) -> str:
    # At the end of running text it may be any word; a text that is nothing but label and name is what it seems to be.
    is_proven = found.start() == 0 or bool(found["proof"].strip()) or found.end() < len(found.string)
    if is_no_name(found["name"]) or not is_proven:
        return found.group()
    return found["label"] + cover(found["name"]) + cover(found["proof"])


def _mask_value(text: str, *, after_colon: bool) -> str:
    """Mask the names at the start of what follows a label, and every number in it."""
    position = 0
    patterns = (_name(), _alone()) if after_colon else (_name(),)
    while found := next(filter(None, (pattern.match(text, position) for pattern in patterns)), None):
        if is_no_name(found.group()):
            break
        text = text[:position] + cover(found.group()) + text[found.end() :]
        between = _BETWEEN_NAMES.match(text, found.end())
        position = between.end() if between else found.end()
    return _NUMBER.sub(_cover_match, text)
