"""Where the columns of a table without posts stand: on the stretches of the page's width that its words share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.records import Box, Line, Word

Stretch = tuple[float, float]

_COLUMN_GAP = 3.0
_SPREAD = 5.0  # of a character's height: single characters this near are one heading, spread over its cell
_WRAPPED = 1.5  # of a character's height: the next line of a heading stands nearer beneath the one before
_LEFT_OUT = 40.0  # points: a heading farther from a column than this is rather another column's


def find_columns(headings: list[Line], body: list[Line]) -> list[Stretch]:
    """Return the columns from left to right.

    They are what the words of the body stand on, each with its heading, which may be centred over figures at the
    right edge; and the headings of columns that are blank.
    """
    columns = _merge((word.box.x0, word.box.x1) for line in body for word in line.words)
    printed = [word for line in headings for word in line.words]
    words = [word for line in headings for word in join_spread(line.words, printed)]
    leaves = _leaves(words)
    own = _pair([_stretch(leaf) for leaf in leaves], columns)
    for number, column in own.items():
        (x0, x1), (left, right) = columns[column], _stretch(leaves[number])
        columns[column] = min(x0, left), max(x1, right)
    lonely = [
        _stretch(leaf)
        for number, leaf in enumerate(leaves)
        if number not in own and not any(_meet(_stretch(leaf), column) for column in columns)
        if _heads_a_column(number, leaves, words)
    ]
    return _with_wrapped(_merge([*columns, *lonely]), [_stretch(word) for word in words])


def _with_wrapped(columns: list[Stretch], words: list[Stretch]) -> list[Stretch]:
    """Return the columns as wide as the lines of their wrapped headings, which reach into no other column."""
    ends = [float("-inf"), *(x1 for _, x1 in columns)]
    begins = [*(x0 for x0, _ in columns), float("inf")]
    wide = []
    for number, (x0, x1) in enumerate(columns):
        over = [word for word in words if x0 <= sum(word) / 2 <= x1]
        own = [word for word in over if ends[number] < word[0] and word[1] < begins[number + 1]]
        wide.append((min([x0, *(left for left, _ in own)]), max([x1, *(right for _, right in own)])))
    return wide


def _pair(headings: list[Stretch], columns: list[Stretch]) -> dict[int, int]:
    """Give columns their headings in order, so that they are as near to each other as can be."""
    costs = [[_LEFT_OUT * (i + j) for j in range(len(columns) + 1)] for i in range(len(headings) + 1)]
    for i, heading in enumerate(headings, start=1):
        for j, column in enumerate(columns, start=1):
            skipped = min(costs[i - 1][j], costs[i][j - 1]) + _LEFT_OUT
            costs[i][j] = min(skipped, costs[i - 1][j - 1] + _distance(heading, column))
    pairs: dict[int, int] = {}
    i, j = len(headings), len(columns)
    while i and j:
        if costs[i][j] == costs[i - 1][j] + _LEFT_OUT:
            i -= 1
        elif costs[i][j] == costs[i][j - 1] + _LEFT_OUT:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs[i] = j
    return pairs


def _leaves(words: list[Word]) -> list[Word]:
    """Return the headings that have no other one beneath them, from left to right."""
    leaves = [
        word
        for word in words
        if not any(
            other.box.top > (word.box.top + word.box.bottom) / 2 and _meet(_stretch(word), _stretch(other))
            for other in words
        )
    ]
    return sorted(leaves, key=_stretch)


def _heads_a_column(number: int, leaves: list[Word], words: list[Word]) -> bool:
    """Whether a heading heads a column of its own, not several: its neighbours begin no further down than it ends."""
    neighbours = [*leaves[max(number - 1, 0) : number], *leaves[number + 1 : number + 2]]
    begins = [
        min(word.box.top for word in words if _meet(_stretch(word), _stretch(neighbour))) for neighbour in neighbours
    ]
    return any(top < leaves[number].box.bottom for top in begins)


def join_spread(words: Iterable[Word], printed: Sequence[Word]) -> list[Word]:
    """Join the single characters of a heading that is spread over its cell; the rest of a wrapped one is none."""
    joined: list[Word] = []
    is_spread = False
    for word in words:
        near = bool(joined) and word.box.x0 - joined[-1].box.x1 < _SPREAD * (word.box.bottom - word.box.top)
        is_one = len(word.text) == 1 and (is_spread or len(joined[-1].text) == 1) if joined else False
        if near and is_one and not _is_wrapped(word, printed):
            last = joined[-1].box
            box = Box(last.x0, min(last.top, word.box.top), word.box.x1, max(last.bottom, word.box.bottom))
            joined[-1], is_spread = Word(joined[-1].text + word.text, box), True
        else:
            joined.append(word)
            is_spread = False
    return joined


def _is_wrapped(word: Word, printed: Sequence[Word]) -> bool:
    """Whether a word goes on with another right above it."""
    box = word.box
    return any(
        0 < box.top - other.box.top < _WRAPPED * (box.bottom - box.top) and _meet(_stretch(word), _stretch(other))
        for other in printed
    )


def _merge(stretches: Iterable[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for x0, x1 in sorted(stretches):
        if merged and x0 - merged[-1][1] < _COLUMN_GAP:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _stretch(word: Word) -> Stretch:
    return word.box.x0, word.box.x1


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _distance(one: Stretch, other: Stretch) -> float:
    return max(one[0] - other[1], other[0] - one[1], 0.0)
