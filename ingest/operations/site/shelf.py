"""The pictures that a site has, by page."""

from __future__ import annotations

from collections import defaultdict

from ingest.operations.queries import Row
from ingest.operations.site.pictures import Picture, Pictures


class Shelf:
    """The pictures that the site has."""

    def __init__(self, planned: Pictures, there: set[str]) -> None:
        """Keep of the planned pictures those that are there."""
        self._pages: defaultdict[tuple[str, int], list[Picture]] = defaultdict(list)
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        for pictures in planned.values():
            for picture in pictures:
                if picture.name in there:
                    self._pages[picture.document_id, picture.page].append(picture)
                    self._names[picture.document_id].append(picture.name)

    def of(self, document_id: str, page: int) -> list[Row]:
        """Return the pictures of a page."""
        return [_shown(picture) for picture in self._pages[document_id, page]]

    def names(self, document_id: str) -> list[str]:
        """Return the files of all pictures of a document."""
        return self._names[document_id]


def _shown(picture: Picture) -> Row:
    """Return a picture for a template."""
    x0, top, x1, bottom = picture.box
    return {"name": picture.name, "x0": x0, "top": top, "x1": x1, "bottom": bottom, "is_part": picture.is_part}
