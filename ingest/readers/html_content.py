"""What a visitor of a web page came for: its main part, without what is hidden and without menus."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.html_nodes import BLOCKS, Step, attribute, source_text, walk

# fmt: off
_NEVER_SEEN = frozenset((
    "applet", "area", "audio", "base", "button", "canvas", "datalist", "embed", "head", "iframe", "img", "input",
    "link", "map", "meta", "nav", "noscript", "object", "option", "param", "script", "select", "style", "svg",
    "template", "textarea", "title", "track", "video",
))
# fmt: on
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3")
_LETTERS = re.compile(r"[^\W_]+")
# A block is a menu if it holds links, and this share of its words is theirs; of a single line (首页 > 公开) less.
_FEWEST_LINKS, _LINKED_SHARE, _LINKED_SHARE_OF_LINE = 2, 0.9, 0.6
# The main part holds at least this share of the page's words that are no links: what it leaves out is small print.
_MAIN_SHARE = 0.9
_SHORTEST_TITLE = 6


@dataclass(slots=True)
class _Weights:
    """For each element, by its identity: letters within it, those of links, links, and blocks."""

    letters: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    linked: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    links: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    blocks: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))

    def counts(self) -> tuple[defaultdict[int, int], ...]:
        """Return what is counted."""
        return self.letters, self.linked, self.links, self.blocks

    def unlinked(self, node: LexborNode) -> int:
        """Return the number of letters that belong to no link."""
        return self.letters[node.mem_id] - self.linked[node.mem_id]

    def is_menu(self, node: LexborNode) -> bool:
        """Whether an element holds links and little else."""
        number = node.mem_id
        share = _LINKED_SHARE if self.blocks[number] > 1 else _LINKED_SHARE_OF_LINE
        return self.links[number] >= _FEWEST_LINKS and self.linked[number] >= self.letters[number] * share


@dataclass(slots=True)
class Content:
    """The element that holds the main part, and the elements within it that are to be passed over."""

    root: LexborNode
    passed_over: set[int]


def find_content(tree: LexborHTMLParser) -> Content | None:
    """Return the main part of a page, or None where it has no body."""
    body = tree.body
    if body is None:
        return None
    passed_over = {node.mem_id for step, node in walk(body) if step is Step.ENTER and _is_hidden(node)}
    weights = _weigh(body, passed_over)
    title = _shown_title(tree, body, passed_over)
    with_title = _ancestors(title) if title is not None else set[int]()
    root = _main_part(body, weights, with_title)
    for step, node in walk(root, passed_over):
        if step is Step.ENTER and node.tag in BLOCKS and node.mem_id not in with_title and weights.is_menu(node):
            passed_over.add(node.mem_id)
    return Content(root, passed_over)


def _is_hidden(node: LexborNode) -> bool:
    return (
        node.tag in _NEVER_SEEN
        or "hidden" in node.attributes
        or bool(_HIDING_STYLE.search(attribute(node, "style") or ""))
        or attribute(node, "role") == "navigation"
    )


def _weigh(body: LexborNode, passed_over: set[int]) -> _Weights:
    weights = _Weights()
    within: list[LexborNode] = []
    depth_of_links = 0
    for step, node in walk(body, passed_over):
        if step is Step.ENTER:
            within.append(node)
            depth_of_links += node.tag == "a"
            weights.links[node.mem_id] = int(node.tag == "a")
            weights.blocks[node.mem_id] = int(node.tag in BLOCKS)
        elif step is Step.TEXT:
            letters = sum(map(len, _LETTERS.findall(source_text(node))))
            weights.letters[within[-1].mem_id] += letters
            weights.linked[within[-1].mem_id] += letters if depth_of_links else 0
        else:
            within.pop()
            depth_of_links -= node.tag == "a"
            for counts in weights.counts() if within else ():
                counts[within[-1].mem_id] += counts[node.mem_id]
    return weights


def _shown_title(tree: LexborHTMLParser, body: LexborNode, passed_over: set[int]) -> LexborNode | None:
    """Return the element that shows the page's title: a heading if there is one, else the longest such text."""
    head = tree.css_first("head title")
    title = "".join(_LETTERS.findall(head.text() if head else ""))
    best, best_rank = None, (False, _SHORTEST_TITLE - 1)
    within: list[LexborNode] = []
    for step, node in walk(body, passed_over):
        if step is Step.ENTER:
            within.append(node)
        elif step is Step.LEAVE:
            within.pop()
        elif (shown := "".join(_LETTERS.findall(source_text(node)))) and shown in title:
            rank = (any(outer.tag in _HEADINGS for outer in within), len(shown))
            if rank > best_rank and len(shown) >= _SHORTEST_TITLE:
                best, best_rank = within[-1], rank
    return best


def _ancestors(node: LexborNode) -> set[int]:
    """The element and all that it stands in."""
    found = set[int]()
    outer: LexborNode | None = node
    while outer is not None:
        found.add(outer.mem_id)
        outer = outer.parent
    return found


def _main_part(body: LexborNode, weights: _Weights, with_title: set[int]) -> LexborNode:
    """Return the smallest block that holds nearly all words and the title; the whole where no title is shown."""
    least = weights.unlinked(body) * _MAIN_SHARE
    root: LexborNode = body
    inner: LexborNode | None = body
    while inner is not None and weights.unlinked(inner) >= least:
        root = inner
        inner = next((child for child in root.iter() if child.tag in BLOCKS and child.mem_id in with_title), None)
    return root
