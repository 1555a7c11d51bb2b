"""The tree of a web page: a walk through it that needs no recursion, and the text in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import Enum, auto

from selectolax.lexbor import LexborNode

# Elements that begin and end lines; all others stand within one.
# fmt: off
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
# fmt: on
# White space that the source is laid out with; other spaces are printed.
_SOURCE_SPACE = re.compile(r"[ \t\r\n\f]+")


class Step(Enum):
    """What happens on a walk through a tree."""

    ENTER = auto()
    TEXT = auto()
    LEAVE = auto()


def walk(root: LexborNode, passed_over: Collection[int] = frozenset()) -> Iterator[tuple[Step, LexborNode]]:
    """Enter and leave every element within `root`, and meet every text, but for elements to be passed over.

    Pages are nested as deep as they like, so that no recursion follows them.
    """
    yield Step.ENTER, root
    path = [(root, root.iter(include_text=True))]
    while path:
        node, children = path[-1]
        child = next(children, None)
        if child is None:
            path.pop()
            yield Step.LEAVE, node
        elif child.is_text_node:
            yield Step.TEXT, child
        elif child.is_element_node and child.mem_id not in passed_over:
            yield Step.ENTER, child
            path.append((child, child.iter(include_text=True)))


def attribute(node: LexborNode, name: str) -> str | None:
    """Return an attribute of an element; None where it has none, or one without a value."""
    return node.attributes.get(name)


def source_text(node: LexborNode) -> str:
    """Return a text node's text, runs of white space in the source as one space."""
    return _SOURCE_SPACE.sub(" ", node.text_content or "")


def text_of(root: LexborNode, passed_over: Collection[int]) -> str:
    """Return the text within an element, a line for each block."""
    parts: list[str] = []
    for step, node in walk(root, passed_over):
        if step is Step.TEXT:
            parts.append(source_text(node))
        elif node.tag in BLOCKS or (node.tag == "br" and step is Step.ENTER):
            parts.append("\n")
    return "".join(parts)
