"""Economic classes that text names without amounts (人员经费80万元，主要包括：基本工资、奖金)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.claims.sentences import Sentence
from ingest.claims.statements import Claim, Statement, Subject
from ingest.claims.tokens import Token, plain_with_places
from ingest.claims.words import claim_words
from ingest.names import codes_named
from ingest.people_words import any_of

_Told = tuple[Sentence, Claim]
_FEWEST = 3
_KNOWN = 0.5  # a list of other words may name classes too: 综合定额经费、水电费、工会经费
_DIGITS = 5
_AND = re.compile(r"(?:以及|及|和)")
_TAIL = re.compile(r"等[^等]{0,8}$")


def named_classes(sentences: Sequence[Sentence], told: Sequence[_Told]) -> Iterator[_Told]:
    """Yield one claim a class of the lists of a paragraph, as a part of the amount before its list."""
    values = [
        (sentence.number, claim.token.start, claim.statement) for sentence, claim in told if claim.kind == "value"
    ]
    for sentence in sentences:
        bare, places = plain_with_places(sentence.text)
        for found in _list_pattern().finditer(bare):
            place = (sentence.number, places[found.start()])
            whole = next((statement for *before, statement in reversed(values) if tuple(before) < place), None)
            names = list(_names(found["names"], found.start("names")))
            is_list = len(names) >= _FEWEST and sum(bool(_codes(name)) for name, _ in names) > _KNOWN * len(names)
            if is_list and whole and whole.subject and whole.subject.code in claim_words().listed:
                yield from ((sentence, _claim(sentence.text, places, name, whole)) for name in names)


def _names(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the names of a list, and where each begins; what joins two classes is cut, what is in a name is not."""
    for piece in re.finditer(r"[^、,]+", text):
        name = _TAIL.sub("", piece.group())
        joint = None if _codes(name) else _AND.search(name)
        if joint and name[: joint.start()]:
            yield name[: joint.start()], start + piece.start()
            yield name[joint.end() :], start + piece.start() + joint.end()
        elif name:
            yield name, start + piece.start()


def _claim(sentence: str, places: Sequence[int], named: tuple[str, int], whole: Statement) -> Claim:
    name, position = named
    start, end = places[position], places[position + len(name) - 1] + 1
    fund = whole.subject.fund if whole.subject else None
    code = codes[0] if len(codes := _codes(name)) == 1 else None
    subject = Subject("economic", fund, code, "economic_code", sentence[start:end])
    return Claim(Token("class", name, sentence[start:end], start, end), "named", Statement(0, subject, whole))


def _codes(name: str) -> list[str]:
    return [code for code in codes_named("economic_code", name.replace("其它", "其他")) if len(code) == _DIGITS]


@cache
def _list_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(claim_words().lists)}):?(?P<names>[^;。:\d]+)(?=[;。]|$)")
