"""PDF pages: what is seen on them, where it is seen, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import UnreadableDocumentError
from ingest.readers.pdf import count_pages, read_pdf
from ingest.readers.pdf_text import join_pairs
from ingest.records import Document, Page

WIDTH, HEIGHT = 400.0, 300.0


def print_pdf(draw: Callable[[Canvas], None], **options: object) -> Document:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), **options)
    canvas.setFont("Helvetica", 10)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return document(buffer.getvalue())


def document(content: bytes) -> Document:
    return Document("0" * 64, Path("示例.pdf"), content, "application/pdf")


def read_page(draw: Callable[[Canvas], None], **options: object) -> Page:
    return next(read_pdf(print_pdf(draw, **options)))


def ruled(canvas: Canvas) -> None:
    """Six lines, so that the page counts as ruled."""
    for y in (50, 100, 150, 200):
        canvas.line(50, y, 350, y)
    canvas.line(50, 50, 50, 200)
    canvas.line(350, 50, 350, 200)


def test_coordinates_start_at_the_top_left() -> None:
    page = read_page(lambda canvas: canvas.drawString(20, HEIGHT - 30, "42"))
    assert (page.width, page.height) == (WIDTH, HEIGHT)
    assert page.lines[0].text == "42"
    assert page.lines[0].box is not None
    assert page.lines[0].box.x0 == pytest.approx(20, abs=1)
    assert page.lines[0].box.top < 30 < page.lines[0].box.bottom


@pytest.mark.parametrize(
    ("rotation", "x", "y"),
    [(0, 20, 30), (90, HEIGHT - 30, 20), (180, WIDTH - 20, HEIGHT - 30), (270, 130, HEIGHT - 20)],
)
def test_a_turned_page_is_read_as_it_is_seen(rotation: int, x: float, y: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)  # a quarter turn also swaps the sides of reportlab's page
        canvas.line(20, HEIGHT - 30, 120, HEIGHT - 30)

    page = read_page(draw)
    segment = page.segments[0]
    assert page.rotation == rotation
    assert (segment.x0 == segment.x1) == (rotation in (90, 270))
    corners = [(segment.x0, segment.top), (segment.x1, segment.bottom)]
    assert min(abs(cx - x) + abs(cy - y) for cx, cy in corners) < 2


def test_the_crop_box_is_the_page() -> None:
    page = read_page(lambda canvas: canvas.line(100, 200, 200, 200), cropBox=(50, 100, 350, 280))
    assert (page.width, page.height) == (300, 180)
    assert page.segments[0].x0 == pytest.approx(50, abs=1)
    assert page.segments[0].top == pytest.approx(80, abs=1)


def test_what_is_printed_outside_of_the_page_is_not_read() -> None:
    page = read_page(lambda canvas: canvas.drawString(20, -50, "1,234.56"))
    assert page.characters == ()


@pytest.mark.parametrize("blank", ["   ", ""])
def test_a_page_of_blanks_is_a_page_without_text(blank: str) -> None:
    """A page on which a word processor prints nothing but spaces costs the document nothing."""
    page = read_page(lambda canvas: canvas.drawString(20, 20, blank))
    assert not page.characters
    assert not page.lines


def test_bold_print_drawn_twice_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(20, 200, "1,100.22")
        canvas.drawString(20.3, 200, "1,100.22")

    assert [line.text for line in read_page(draw).lines] == ["1,100.22"]


def test_digits_on_another_baseline_stand_on_the_same_line() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(20, 200, "total")
        canvas.drawString(100, 197.5, "12.50")
        canvas.drawString(20, 180, "next")

    assert [line.text for line in read_page(draw).lines] == ["total 12.50", "next"]


def test_unpainted_and_white_shapes_are_not_lines() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(10, 10, 300, 200, stroke=0, fill=0)
        canvas.setFillGray(1)
        canvas.rect(0, 0, WIDTH, HEIGHT, stroke=0, fill=1)
        ruled(canvas)

    page = read_page(draw)
    assert page.path_count == 6
    assert min(segment.x0 for segment in page.segments) == pytest.approx(50, abs=1)


def test_a_thin_filled_rectangle_is_one_line() -> None:
    segments = read_page(lambda canvas: canvas.rect(50, 100, 200, 0.6, stroke=0, fill=1)).segments
    assert len(segments) == 1
    assert segments[0].top == segments[0].bottom == pytest.approx(HEIGHT - 100.3, abs=0.1)


def test_a_stroked_rectangle_has_four_sides() -> None:
    assert len(read_page(lambda canvas: canvas.rect(50, 100, 200, 80)).segments) == 4


def test_shading_beside_lines_makes_no_grid_of_its_own() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.8)
        canvas.rect(55, 105, 280, 40, stroke=0, fill=1)
        ruled(canvas)

    assert len(read_page(draw).segments) == 6


def test_lines_of_a_form_are_placed_by_its_matrix() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("stamp")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(30, 40)
        canvas.doForm("stamp")

    segment = read_page(draw).segments[0]
    assert segment.x0 == pytest.approx(30, abs=1)
    assert segment.top == pytest.approx(HEIGHT - 40, abs=1)


def test_a_row_that_the_page_break_cuts_away_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas)
        clip = canvas.beginPath()
        clip.rect(50, 50, 300, 150)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.drawString(60, 210, "70.50")
        canvas.drawString(60, 120, "80.50")

    assert [line.text for line in read_page(draw).lines] == ["80.50"]


def clipped(canvas: Canvas, box: tuple[float, float, float, float], texts: dict[float, str]) -> None:
    """Print texts by their baselines, of which a box shows what is inside."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(*box)
    canvas.clipPath(clip, stroke=0, fill=0)
    for baseline, text in texts.items():
        canvas.drawString(box[0] + 10, baseline, text)
    canvas.restoreState()


def test_what_a_cell_is_too_small_for_is_not_read_in_the_next() -> None:
    """A text longer than its cell is printed whole and shown in part; the rest is no text of the cell beneath."""

    def draw(canvas: Canvas) -> None:
        ruled(canvas)
        clipped(canvas, (50, 150, 300, 50), {180: "workshops", 165: "visits", 140: "and reports"})
        clipped(canvas, (50, 100, 300, 50), {120: "26"})

    assert [line.text for line in read_page(draw).lines] == ["workshops", "visits", "26"]


def test_what_is_cut_off_at_the_side_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas)
        clipped(canvas, (50, 150, 58, 50), {180: "workshops and visits"})
        clipped(canvas, (108, 150, 242, 50), {180: "26"})

    assert [line.text for line in read_page(draw).lines] == ["workshops 26"]


def test_clipped_text_is_read_on_a_turned_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        ruled(canvas)
        clipped(canvas, (50, 150, 300, 50), {180: "26", 140: "hidden"})

    assert "".join(character.text for character in read_page(draw).characters) == "26"


def test_pages_are_read_one_by_one() -> None:
    content = print_pdf(lambda canvas: canvas.showPage())
    assert count_pages(content) == 2
    assert [page.number for page in read_pdf(content)] == [1, 2]


def test_an_encrypted_file_says_so() -> None:
    locked = pdfencrypt.StandardEncryption("secret", ownerPassword="owner")
    with pytest.raises(UnreadableDocumentError, match=r"示例\.pdf: .*password"):
        next(read_pdf(print_pdf(ruled, encrypt=locked)))


def test_a_broken_file_says_so() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"示例\.pdf: .*broken"):
        next(read_pdf(document(b"%PDF-1.7 and nothing else")))


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ([0x5E02, 0xD842, 0xDFB7, 0x5C40], "市𠮷\x00局"),
        ([0xD842, 0x5E02, 0xDFB7], "\x00市\x00"),
        ([0x20BB7, 0x110000], "𠮷\x00"),
    ],
)
def test_each_code_of_pdfium_is_one_character_that_can_be_written(codes: list[int], text: str) -> None:
    assert join_pairs(codes) == text
    assert text.encode()
