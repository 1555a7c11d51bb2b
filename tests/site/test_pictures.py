"""Pictures of pages: of a page that names people only its tables are drawn, with what was masked in black."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.operations.queries import Warehouse
from ingest.operations.site.pictures import SCALE, Picture, make_pictures, parts_to_cover, plan_pictures

WIDTH, HEIGHT = 400.0, 600.0
MASKED = (100.0, 120.0, 160.0, 140.0)


def planned(*, names_people: bool) -> list[Picture]:
    """Plan the pictures of a page with two tables, in one of which a name was masked, and a masked line below them."""
    with duckdb.connect() as connection:
        connection.execute("create schema staging")
        connection.execute(
            "create table staging.stg_pages as select 'd' as document_id, 1 as page, 400.0 as width, 600.0 as height,"
            " $1 as names_people",
            [names_people],
        )
        box = "x0 double, top double, x1 double, bottom double"
        for name in ("site_cells", "contradiction_terms", "staging.stg_lines"):
            connection.execute(
                f"create table {name} (document_id text, page integer, table_no integer, {box}, text text)"
            )
        connection.executemany(
            "insert into site_cells values ('d', 1, ?, ?, ?, ?, ?, ?)",
            [(1, 50, 100, 100, 120, "联系人"), (1, *MASKED, "＊＊＊"), (2, 50, 300, 350, 400, "1.00")],
        )
        connection.execute("insert into staging.stg_lines values ('d', 1, null, 50, 120, 160, 140, '联系人＊＊＊')")
        connection.execute("insert into staging.stg_lines values ('d', 1, null, 60, 320, 90, 330, '电话＊＊＊')")
        return plan_pictures(Warehouse(connection)).get("d", [])


def test_a_page_is_shown_whole_unless_it_names_people() -> None:
    (picture,) = planned(names_people=False)
    assert (picture.box, picture.is_part) == ((0, 0, WIDTH, HEIGHT), False)


def test_of_a_page_that_names_people_each_table_is_a_picture_and_what_was_masked_is_covered() -> None:
    """A line is covered as a whole only where no masked cell accounts for it, so that figures beside it stay."""
    first, second = planned(names_people=True)
    assert first.box == (48, 98, 162, 142)
    assert second.box == (48, 298, 352, 402)
    assert set(first.covered) == {MASKED, (60, 320, 90, 330)}
    assert (60, 320, 90, 330) in second.covered
    assert first.is_part


@pytest.mark.parametrize(
    ("line", "cells", "covered"),
    [
        ((40, 480), [(50, 200), (200, 360)], [(40, 50), (360, 480)]),
        ((50, 480), [(50, 100), (300, 360)], [(100, 300), (360, 480)]),
        ((60, 300), [(50, 200), (200, 360)], [(60, 300)]),
        ((60, 300), [], [(60, 300)]),
    ],
    ids=["beside a table", "between its cells", "within its cells", "without cells"],
)
def test_of_a_line_that_reaches_beyond_the_cells_only_what_stands_in_none_is_covered(
    line: tuple[float, float], cells: list[tuple[float, float]], covered: list[tuple[float, float]]
) -> None:
    """A name beside a table does not take the figures of the row away; cells are masked by themselves."""
    parts = parts_to_cover((line[0], 120, line[1], 140), cells)
    assert [(left, right) for left, _, right, _ in parts] == covered


def test_what_is_covered_is_black_and_nothing_beyond_the_part_is_drawn(tmp_path: Path) -> None:
    document = tmp_path / "document.pdf"
    canvas = Canvas(str(document), pagesize=(WIDTH, HEIGHT))
    canvas.drawString(100, HEIGHT - 135, "Somebody")
    canvas.save()
    part = (50.0, 100.0, 350.0, 200.0)
    picture = Picture("d", 1, part, (MASKED,), is_part=True)
    assert list(make_pictures({"d": [picture]}, {"d": document}, tmp_path / "cache", 1)) == [(1, 1)]
    image = Image.open(tmp_path / "cache" / picture.name).convert("L")
    assert image.size == (300 * SCALE, 100 * SCALE)
    x0, top, x1, bottom = (round((edge - start) * SCALE) for edge, start in zip(MASKED, part[:2] * 2, strict=True))
    assert image.crop((x0, top, x1, bottom)).getextrema() == (0, 0)
    assert image.crop((x1 + 1, 0, *image.size)).getextrema() == (255, 255)


def test_pictures_are_never_made_twice_and_a_broken_document_has_none(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and no more")
    picture = Picture("d", 1, (0.0, 0.0, WIDTH, HEIGHT))
    cache = tmp_path / "cache"
    assert list(make_pictures({"d": [picture]}, {"d": broken}, cache, 1)) == [(1, 1)]
    assert list(cache.iterdir()) == []
    (cache / picture.name).write_bytes(b"drawn before")
    assert list(make_pictures({"d": [picture]}, {"d": broken}, cache, 1)) == []
