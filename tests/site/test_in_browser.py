"""The site in a real browser, opened from the disk: what a reader clicks, types and sees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

DESKTOP, PHONE = {"width": 1366, "height": 850}, {"width": 390, "height": 844}


class Reader:
    """A page of the site in a window, and what the browser complained of."""

    def __init__(self, page: Page, site: Path) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, path: str) -> Page:
        self.page.goto((self.site / path).as_uri())
        return self.page


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def reader(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Reader]:
    context = browser.new_context(viewport=request.param)
    yield Reader(context.new_page(), site)
    context.close()


def kinds_of_pages(site: Path) -> list[str]:
    """One page of each kind, and of documents the one that contradicts itself."""
    contradicting = next(path for path in sorted(site.glob("documents/?*.html")) if 'class="v bad"' in read(path))
    trend = next(path for path in sorted(site.glob("organisations/?*.html")) if "<canvas" in read(path))
    return ["index.html", f"documents/{contradicting.name}", f"organisations/{trend.name}", "dictionary.html"]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_pages_load_without_complaint_and_fit_the_window(reader: Reader) -> None:
    for path in kinds_of_pages(reader.site):
        page = reader.open(path)
        page.wait_for_load_state("load")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    assert reader.complaints == []


def test_search_finds_by_every_word_and_opens_with_enter(reader: Reader) -> None:
    page = reader.open("index.html")
    page.fill("#search", "示例局 2023 决算")
    expect(page.locator("#found a").first).to_contain_text("2023年部门决算.pdf")
    page.press("#search", "Enter")
    expect(page.locator("h1")).to_contain_text("2023年部门决算.pdf")
    page.fill("#search", "2010302")
    expect(page.locator("#found a").first).to_contain_text("一般行政管理事务")
    page.fill("#search", "no such thing")
    expect(page.locator("#found")).to_contain_text("没有找到")
    assert reader.complaints == []


def test_what_is_found_lies_within_the_window_and_leaves_with_escape(reader: Reader) -> None:
    page = reader.open("index.html")
    page.fill("#search", "示例局")
    expect(page.locator("#found a").first).to_be_visible()
    left, right, width = page.evaluate(
        "(() => { const box = document.getElementById('found').getBoundingClientRect();"
        " return [box.left, box.right, window.innerWidth]; })()"
    )
    assert left >= 0
    assert right <= width
    page.press("#search", "Escape")
    expect(page.locator("#found")).to_be_hidden()


def test_a_crop_begins_at_its_boxes(reader: Reader) -> None:
    """A crop is wider than a phone, and the figures of a table stand at its right."""
    page = reader.open(kinds_of_pages(reader.site)[1])
    crop = page.locator(".crop").first
    crop.scroll_into_view_if_needed()
    expect(crop.locator(".box").first).to_be_in_viewport()


def test_a_page_can_be_enlarged(reader: Reader) -> None:
    page = reader.open(kinds_of_pages(reader.site)[1])
    button = page.locator(".larger").first
    picture = button.locator("xpath=ancestor::section[1]").locator(".picture").first
    before = picture.evaluate("it => it.offsetWidth")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert picture.evaluate("it => it.offsetWidth") > 1.5 * before


def test_a_click_on_a_figure_shows_its_box_and_a_click_on_a_box_its_figure(reader: Reader) -> None:
    page = reader.open(kinds_of_pages(reader.site)[1])
    figure = page.locator("td.v.bad").first
    figure.click()
    name = figure.get_attribute("id")
    expect(page.locator(f"rect[data-cell='{name}']")).to_have_class("v bad on")
    expect(page.locator("#detail")).to_contain_text(figure.inner_text())
    other = figure.locator("xpath=ancestor::*[@id][1]/descendant::td[contains(@class, 'ok')][1]")
    page.locator(f"rect[data-cell='{other.get_attribute('id')}']").dispatch_event("click")
    expect(other).to_have_class("v ok on")
    expect(figure).to_have_class("v bad")
    expect(other).to_be_in_viewport()
    assert reader.complaints == []


def test_boxes_lie_where_the_figures_are(reader: Reader) -> None:
    """The box of a figure covers, in the picture, what its place on the page says."""
    page = reader.open(kinds_of_pages(reader.site)[1])
    figure = page.locator("td.v.bad").first
    figure.click()
    place = page.evaluate(
        """() => {
            const box = document.querySelector("rect.on").getBoundingClientRect();
            const picture = document.querySelector("rect.on").closest("figure");
            const [x0, top, x1, bottom] = picture.dataset.window.split(" ").map(Number);
            const frame = picture.querySelector("img").getBoundingClientRect();
            const [left, upper] = document.querySelector("td.on").dataset.b.split(" ").map(Number);
            return [(box.left - frame.left) / frame.width - (left - x0) / (x1 - x0),
                    (box.top - frame.top) / frame.height - (upper - top) / (bottom - top)];
        }"""
    )
    assert max(map(abs, place)) < 0.01


def test_the_keyboard_alone_reaches_figures(reader: Reader) -> None:
    page = reader.open(kinds_of_pages(reader.site)[1])
    page.locator("td[tabindex='0']").first.focus()
    page.keyboard.press("Enter")
    first = page.locator("td.on").get_attribute("id")
    page.keyboard.press("ArrowDown")
    assert page.locator("td.on").get_attribute("id") != first
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


def test_the_language_is_kept_from_page_to_page(reader: Reader) -> None:
    page = reader.open("index.html")
    expect(page.locator("h2").first).to_have_text("收录情况", use_inner_text=True)
    page.click("#language")
    expect(page.locator("h2").first).to_have_text("What is covered", use_inner_text=True)
    reader.open("documents/index.html")
    expect(page.locator("h1")).to_have_text("Documents", use_inner_text=True)


def test_charts_are_drawn(reader: Reader) -> None:
    page = reader.open(kinds_of_pages(reader.site)[2])
    canvas = page.locator("canvas").first
    canvas.scroll_into_view_if_needed()
    drawn = canvas.evaluate("it => new Set(it.getContext('2d').getImageData(0, 0, it.width, it.height).data).size")
    assert drawn > 10
