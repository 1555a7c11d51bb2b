"""What sentences state: subjects, statements about them, and the claims (figures) of a statement."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.claims.tokens import Token


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about: a subject of the vocabulary or a class, and its fund where the text says one."""

    code: str
    fund: str | None = None
    class_code: str | None = None
    scheme: str | None = None
    label: str = ""

    def is_like(self, other: Subject | None) -> bool:
        """Whether both are the same but for their funds."""
        return other is not None and (self.code, self.class_code) == (other.code, other.class_code)


@dataclass(slots=True)
class Statement:
    """What is said of one subject; `whole` is the statement that it is a part of, `stages` those of its values.

    `number` is 0 where nothing more is said of it than its name.
    """

    number: int
    subject: Subject | None
    whole: Statement | None = None
    stages: tuple[str | None, ...] = ()
    parts: int = 0
    is_enumerated: bool = False

    @property
    def has_value(self) -> bool:
        """Whether the figure itself has been read."""
        return bool(self.stages)


@dataclass(slots=True)
class Claim:
    """A figure, or a word that stands for one, of a statement (None: of none that is known)."""

    token: Token
    kind: str
    statement: Statement | None
    stage: str | None = None
    year: int | None = None
    direction: str | None = None
    base: str | None = None
    of: Subject | None = None


@dataclass(slots=True)
class Clause:
    """What has been read since the last figure or mark, and says what the next figure is."""

    fund: Token | None = None
    stage: str | None = None
    year: int | None = None
    base: str | None = None
    is_comparing: bool = False
    direction: Token | None = None
    share: bool = False
    completion: bool = False
    of: Subject | None = None


@dataclass(slots=True)
class Context:
    """What comes before a sentence: the heading's subject and fund, the list it stands in, the last statement.

    `section_fund`: of the nearest heading without a figure of its own; `begins_section`: no figures stand between.
    """

    heading: Subject | None = None
    heading_fund: str | None = None
    fund: str | None = None
    whole: Statement | None = None
    before: Statement | None = None
    last: Statement | None = None
    has_figures: bool = False
    statements: int = 0
    section_fund: str | None = None
    begins_section: bool = True
