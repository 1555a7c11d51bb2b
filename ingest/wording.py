"""Comparing printed words: spaces, quotes, full-width forms and numbering do not count."""

from __future__ import annotations

import re
from functools import cache

_WIDE = str.maketrans(
    "（）［］【】〔〕：；，．％－—–−△▲＋／０１２３４５６７８９ＡＢＣ",
    "()[][][]:;,.%------+/0123456789ABC",
)
_DROPPED = re.compile(r"[\s\u3000\u200b\ufeff“”\"'‘’《》<>＊¥￥]")
_ORDINAL = "〇零一二三四五六七八九十廿卅百"
_NUMBERING = re.compile(
    rf"^(?:第?[{_ORDINAL}]+[、.,)]|\([{_ORDINAL}]+\)[、.]?|\(?\d{{1,2}}\)[、.]?|\d{{1,2}}[、.](?!\d)|[①-⑳⑴-⒇㈠-㈩])+"
)
_NUMBERING_STYLES = tuple(
    re.compile(style)
    for style in (
        rf"第?[{_ORDINAL}]+[、.,)]",
        rf"\([{_ORDINAL}]+\)",
        r"\d{1,2}[、.](?!\d)",
        r"\(?\d{1,2}\)|[①-⑳⑴-⒇㈠-㈩]",
    )
)
_LEADING = re.compile(r"^(?:其中|减|加|用于|含|按项目管理的)[::、]?")
_NUMBER = re.compile(r"^[-(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$|^[-(]?\d+(?:\.\d+)?\)?$|^[-(]?\.\d+\)?$")
_PERCENT = re.compile(r"^[-(]?\d+(?:,\d{3})*(?:\.\d+)?\)?%$")
_DASHES = re.compile(r"^[-/]+$")


@cache
def plain(text: str) -> str:
    """Return text without spaces and quotes, in half-width forms."""
    return _DROPPED.sub("", text).translate(_WIDE)


@cache
def label(text: str) -> str:
    """Return a row's label without numbering (一、（一）1.) and 其中."""
    bare = plain(text)
    for _ in range(3):
        shorter = _LEADING.sub("", _NUMBERING.sub("", bare))
        if shorter == bare or not shorter:
            break
        bare = shorter
    return bare


@cache
def depth(text: str) -> int:
    """Return how deep a row's numbering stands: 一、 above （一） above 1. above （1） above what has none."""
    bare = plain(text)
    return next((level for level, style in enumerate(_NUMBERING_STYLES) if style.match(bare)), len(_NUMBERING_STYLES))


def is_numbered(text: str) -> bool:
    """Whether a row's label begins with a number of its own (一、（一）1.)."""
    return bool(_NUMBERING.match(plain(text)))


def is_number(text: str) -> bool:
    """Whether the text is printed as a number (an amount, a count or a bare code)."""
    return bool(_NUMBER.match(plain(text)))


def is_percent(text: str) -> bool:
    """Whether the text is a percentage with its sign."""
    return bool(_PERCENT.match(plain(text)))


def is_dash(text: str) -> bool:
    """Whether the text is a dash that stands for «nothing»."""
    return bool(_DASHES.match(plain(text)))


def is_amount(text: str) -> bool:
    """Whether the text is printed as an amount: grouped by thousands or with decimals."""
    bare = plain(text)
    return bool(_NUMBER.match(bare)) and ("," in bare or "." in bare)
