"""Pages from templates: words in both languages, figures for people, and one face for all pages."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict

HOME = Path(__file__).parent
_MYRIAD = 10_000
_HUNDRED = Decimal(100)


class Words(BaseModel):
    """What the site says, in Chinese and in English."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: dict[str, tuple[str, str]]
    codes: dict[str, tuple[str, str]]


@cache
def read_words() -> Words:
    """Read the words of the site."""
    return Words(**yaml.safe_load((HOME / "words.yml").read_text(encoding="utf-8")))


class Writer:
    """Writes pages into the folder of a site."""

    def __init__(
        self, folder: Path, former: Path | None = None, former_digests: Mapping[str, str] | None = None
    ) -> None:
        """Write below `folder`; pages of the site in `former` may be taken along."""
        self.folder, self._former = folder, former
        self._former_digests = former_digests or {}
        self.digests: dict[str, str] = {}  # of the pages that may be taken along next time
        self._words = read_words()
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HOME / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )
        self._environment.globals |= {"t": self.say, "both": both, "joined": self.joined, "label": self.label}
        self._environment.filters |= {
            "code": self.say_code,
            "myriads": myriads,
            "yuan": yuan,
            "share": share,
            "number": number,
        }

    def write(self, path: str, template: str, **context: object) -> None:
        """Write one page; `root` leads from it to the folder of the site."""
        page = self._environment.get_template(template).render(root="../" * path.count("/"), **context)
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")

    def take_along(self, path: str, digest: str) -> bool:
        """Take a page along from the former site if it shows the same; else it must be written."""
        self.digests[path] = digest
        if self._former is None or self._former_digests.get(path) != digest or not (self._former / path).exists():
            return False
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        link(self._former / path, self.folder / path)
        return True

    def say(self, word: str, *values: object) -> Markup:
        """Return a word in both languages, of which the page shows one."""
        return both(*(text.format(*values) for text in self._words.words[word]))

    def joined(self, word: str, *values: object) -> str:
        """Return a word in both languages, for where no element can stand."""
        return " ".join(text.format(*values) for text in self._words.words[word])

    def label(self, word: str) -> Markup:
        """Return a word for the attributes of a cell, which on a phone says itself what it is."""
        return Markup(' data-zh="{}" data-en="{}"').format(*self._words.words[word])

    def join(self, *parts: Markup | str) -> Markup:
        """Return texts, some of them in both languages, side by side."""
        return Markup(" ").join(parts)

    def say_code(self, code: str | None) -> Markup | str:
        """Return what a code of the warehouse means."""
        return both(*self._words.codes[code]) if code in self._words.codes else code or ""


def link(source: Path, target: Path) -> None:
    """Give a file a second name, or copy it where the file system knows no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def both(chinese: str | None, english: str | None) -> Markup:
    """Return a text in both languages."""
    return Markup('<span lang="zh">{}</span><span lang="en">{}</span>').format(chinese or english, english or chinese)


def myriads(amount: Decimal | None) -> str:
    """Write an amount in 万元."""
    return "" if amount is None else f"{amount / _MYRIAD:,.2f}"


def yuan(amount: Decimal | None) -> str:
    """Write an amount in yuan, with as many digits as it has."""
    return "" if amount is None else f"{amount.normalize():,f}"


def number(count: int | None) -> str:
    """Write a count with thousands."""
    return "" if count is None else f"{count:,}"


def share(part: int, whole: int) -> str:
    """Write a share in percent; it is 100 only when nothing is missing."""
    if not whole:
        return ""
    percent = _HUNDRED * part / whole
    return f"{percent:.2f} %" if part == whole or percent < Decimal("99.995") else "99.99 %"


def as_script(name: str, value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    """Return a script that gives a page a value; opened from a disk, a page may not read other files."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    return f"window.{name} = {text};\n"
