"""Names of files as they can be printed and kept: they are any bytes, and some would move the cursor of a terminal."""

from __future__ import annotations

import os
import unicodedata

# Controls, formats (which turn the direction of writing), ends of lines, and bytes that are no text.
_UNPRINTABLE = ("Cc", "Cf", "Zl", "Zp", "Cs")


def printable(text: str) -> str:
    """Return text with bytes that are no UTF-8 as GB 18030, and what cannot be printed as its code."""
    if not text.isprintable():
        text = "".join(
            _escaped(char) if unicodedata.category(char) in _UNPRINTABLE else char for char in _decoded(text)
        )
    return text


def _decoded(text: str) -> str:
    try:
        return os.fsencode(text).decode("gb18030") if any(map(_is_byte, text)) else text
    except UnicodeDecodeError:
        return text


def _is_byte(char: str) -> bool:
    """Whether a character stands for a byte of a name that is no UTF-8."""
    return "\udc80" <= char <= "\udcff"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
