"""What a document's running text states: lines → sentences → claims (rows of the raw table `claims`).

Where a figure stands and what it is about is said here; what it is worth, and whether it is true, is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.cells import RawRow
from ingest.claims.named_classes import named_classes
from ingest.claims.outline import Outline
from ingest.claims.reasons import Reasons
from ingest.claims.sentence_reader import SentenceReader
from ingest.claims.sentences import Sentence, read_sentences
from ingest.claims.statements import Claim, Statement, Subject
from ingest.claims.tokens import tokenise
from ingest.claims.words import claim_words

_LONGEST_HEADING = 40


def read_claims(lines: Sequence[RawRow], fiscal_year: int | None) -> Iterator[RawRow]:
    """Yield the claims of a document, given the rows of its raw lines."""
    outline, reasons = Outline(), Reasons()
    number = 0
    for _, paragraph in groupby(read_sentences(lines), key=lambda sentence: sentence.paragraph):
        body = list(paragraph)
        told = list(_read_paragraph(body, outline, fiscal_year))
        for sentence, claim in [*told, *reasons.read(body, told), *named_classes(body, told)]:
            number += 1
            yield {"claim_no": number} | _place(sentence, claim) | _meaning(claim)


def _read_paragraph(
    sentences: Sequence[Sentence], outline: Outline, year: int | None
) -> Iterator[tuple[Sentence, Claim]]:
    text = "".join(sentence.text for sentence in sentences)
    context = outline.enter(text)
    claims: list[Claim] = []
    values: list[Statement] = []
    heading: Subject | None = None
    for sentence in sentences:
        reader = SentenceReader(context, year, sentence.text)
        found = reader.read(tokenise(sentence.text) if _may_say_something(sentence.text) else ())
        claims += found
        values = [claim.statement for claim in found if claim.kind == "value" and claim.statement] or values
        heading = reader.heading_subject()
        yield from ((sentence, claim) for claim in found)
    stated = claims[0].statement if claims else None
    first = (stated.subject if stated else None) if claims else heading
    outline.leave(text, context, first, _last_value(values, is_followed=not found))


def _last_value(values: Sequence[Statement], *, is_followed: bool) -> Statement | None:
    """Return the statement that a list may follow: after a sentence of its own (具体如下：), never one of several."""
    several = any(value is not values[-1] for value in values)
    return values[-1] if values and not (several and is_followed) else None


def _may_say_something(text: str) -> bool:
    """Whether a sentence may hold a figure or be a heading; all others are passed over unread."""
    return (
        len(text) <= _LONGEST_HEADING
        or any(character.isdigit() for character in text)
        or any(word in text for word in (*claim_words().placeholders, "预算数"))
    )


def _place(sentence: Sentence, claim: Claim) -> RawRow:
    page, box = sentence.place(claim.token.start)
    x0, top, x1, bottom = box or (None, None, None, None)
    return {
        "page": page,
        "sentence_no": sentence.number,
        "sentence": sentence.text,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "text": claim.token.text,
        "number_text": claim.token.value if claim.token.unit else None,
        "unit_text": claim.token.unit or None,
    }


def _meaning(claim: Claim) -> RawRow:
    statement, of = claim.statement, claim.of
    subject = statement.subject if statement else None
    return {
        "claim_kind": claim.kind,
        "statement_no": (statement.number or None) if statement else None,
        "whole_statement_no": statement.whole.number if statement and statement.whole else None,
        "subject": subject.code if subject else None,
        "subject_label": subject.label if subject else None,
        "fund": subject.fund if subject else None,
        "class_scheme": subject.scheme if subject else None,
        "class_code": subject.class_code if subject else None,
        "stage": claim.stage,
        "stated_year": claim.year,
        "comparison_base": claim.base,
        "direction": claim.direction or None,
        "of_subject": of.code if of else None,
        "of_fund": of.fund if of else None,
    }
