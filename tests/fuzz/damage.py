"""Documents damaged by chance: bytes flipped, parts cut out, repeated, or taken from another document."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Sequence

Damage = Callable[[random.Random, bytearray, bytes], bytearray]

MOST_FLIPS = 60
LONGEST_PART = 5_000


def damaged(documents: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Yield as many different damaged documents; the same seed damages them in the same way."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is a secret
    seen: set[bytes] = {hashlib.sha256(document).digest() for document in documents}
    while count:
        content = bytearray(chance.choice(documents))
        for damage in chance.choices(DAMAGES, k=chance.randint(1, 3)):
            content = damage(chance, content, chance.choice(documents))
        if (digest := hashlib.sha256(content).digest()) not in seen:
            seen.add(digest)
            count -= 1
            yield bytes(content)


def _flip(chance: random.Random, content: bytearray, _other: bytes) -> bytearray:
    """Change single bytes."""
    for _ in range(min(chance.randint(1, MOST_FLIPS), len(content))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return content


def _flip_digits(chance: random.Random, content: bytearray, _other: bytes) -> bytearray:
    """Change numbers: sizes, places and references of a PDF, spans of a web page."""
    digits = [place for place, byte in enumerate(content) if chr(byte).isdigit()]
    for place in chance.sample(digits, min(MOST_FLIPS, len(digits))):
        content[place] = chance.choice(b"0123456789-")
    return content


def _cut_off(chance: random.Random, content: bytearray, _other: bytes) -> bytearray:
    """Keep the beginning."""
    return content[: chance.randint(0, len(content))]


def _cut_out(chance: random.Random, content: bytearray, _other: bytes) -> bytearray:
    """Drop a part."""
    start, end = _part(chance, content)
    return content[:start] + content[end:]


def _repeat(chance: random.Random, content: bytearray, _other: bytes) -> bytearray:
    """Print a part several times."""
    start, end = _part(chance, content)
    return content[:end] + content[start:end] * chance.randint(1, 50) + content[end:]


def _splice(chance: random.Random, content: bytearray, other: bytes) -> bytearray:
    """Put a part of another document in the place of a part."""
    start, end = _part(chance, content)
    other_start, other_end = _part(chance, other)
    return content[:start] + bytearray(other[other_start:other_end]) + content[end:]


def _part(chance: random.Random, content: bytes | bytearray) -> tuple[int, int]:
    start = chance.randint(0, len(content))
    return start, min(start + chance.randint(1, LONGEST_PART), len(content))


DAMAGES: Sequence[Damage] = (_flip, _flip_digits, _cut_off, _cut_out, _repeat, _splice)
