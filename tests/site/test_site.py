"""The site, as files: every link leads somewhere, contradictions are on their page, and no person is on any."""

from __future__ import annotations

import json
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import duckdb
import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from ingest.operations.places import Places
from ingest.operations.queries import opened
from ingest.operations.site.pictures import plan_pictures
from ingest.operations.site.questions import question
from ingest.operations.site.writing import read_words
from tests.conftest import SAMPLES, mingzhang

MISPRINTED = "示例市示例区示例局2023年部门决算.pdf"


def pages(site: Path) -> dict[Path, LexborHTMLParser]:
    return {path: LexborHTMLParser(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def page_of(site: Path, file_name: str) -> LexborHTMLParser:
    found = [tree for tree in pages(site).values() if (title := tree.css_first("h1")) and title.text() == file_name]
    assert len(found) == 1
    return found[0]


def test_every_link_leads_somewhere(site: Path) -> None:
    trees = pages(site)
    names = {path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in trees.items()}
    broken = []
    for path, tree in trees.items():
        for node in tree.css("[href], [src]"):
            link = unescape(node.attributes.get("href") or node.attributes.get("src") or "")
            place, _, name = link.partition("#")
            target = (path.parent / unquote(place)).resolve() if place else path
            if not link.startswith("data:") and (not target.exists() or (name and name not in names[target])):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert broken == []


def test_no_page_asks_for_a_network(site: Path) -> None:
    for path in [*site.rglob("*.html"), site / "static/site.css", site / "static/site.js"]:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in text, path
        assert "https://" not in text, path


def test_what_can_be_searched_for_exists(site: Path) -> None:
    text = (site / "static/search-index.js").read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        rows = connection.execute("select unnest(cast($1 as json[]))", [text.split("=", 1)[1].strip(" ;\n")]).fetchall()
    assert len(rows) > 100
    ids = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    for (entry,) in rows:
        place, _, name = entry.strip('[]"').rsplit('","', 1)[1].partition("#")
        assert not name or f'id="{name}"' in ids[site / place], entry


def test_contradictions_are_on_their_page_with_both_figures(site: Path, samples_release: Places) -> None:
    with duckdb.connect(str(samples_release.warehouse), read_only=True) as warehouse:
        results = warehouse.execute(
            "select check_id, gap_yuan from checks.results join core.dim_documents using (document_id)"
            " where file_name = ? and state in ('fail', 'parse_suspect') and severity != 'information'",
            [MISPRINTED],
        ).fetchall()
    articles = [node.text() for node in page_of(site, MISPRINTED).css("article.contradiction")]
    assert results
    assert len(articles) == len(results)
    for check_id, gap in results:
        assert any(check_id in text and f"{gap.normalize():,f}" in text for text in articles), check_id
    assert any("127.65" in text and "172.65" in text for text in articles)


def test_contradictions_are_shown_on_the_page_with_boxes(site: Path) -> None:
    windows = page_of(site, MISPRINTED).css("article.contradiction .window")
    assert windows
    assert all(window.css_first("img") and window.css(".box") for window in windows)


@pytest.mark.parametrize("secret", ["13000000000", "示例人"])
def test_nobody_is_named(site: Path, secret: str) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".js", ".json"):
            assert secret not in path.read_text(encoding="utf-8"), path


def test_pages_that_name_people_are_shown_as_their_tables(site: Path, samples_release: Places) -> None:
    """No picture of such a page shows more than one of its tables, and what was masked in it is black."""
    with opened(samples_release.warehouse) as warehouse:
        naming = {
            (row["document_id"], row["page"]): row["height"]
            for row in warehouse.ask("select document_id, page, height from staging.stg_pages where names_people")
        }
        warehouse.connection.execute(question("prepare"))
        planned = [picture for several in plan_pictures(warehouse).values() for picture in several]
    assert naming
    for picture in planned:
        height = naming.get((picture.document_id, picture.page))
        assert height is None or picture.height < height
        for x0, top, x1, bottom in picture.covered:
            image = Image.open(site / "pictures" / picture.name).convert("L")
            scale = image.width / picture.width
            middle = ((x0 + x1) / 2 - picture.box[0]) * scale, ((top + bottom) / 2 - picture.box[1]) * scale
            if 0 <= middle[0] < image.width and 0 <= middle[1] < image.height:
                assert image.getpixel((int(middle[0]), int(middle[1]))) == 0


def test_a_second_report_changes_nothing(site: Path, samples_release: Places) -> None:
    before = (site / "index.html").stat().st_ino
    assert "Nothing has changed" in mingzhang(samples_release.data, "report", str(SAMPLES)).stdout
    assert (site / "index.html").stat().st_ino == before


def test_a_rebuild_brings_the_site_up_to_date(site: Path, samples_release: Places) -> None:
    done = mingzhang(samples_release.data, "rebuild", str(SAMPLES), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["site"] == {
        "folder": str(site),
        "documents": len(list(site.glob("documents/?*.html"))) - 1,  # without their list
        "pictures": len(list(site.glob("pictures/*"))),
        "missing": 0,
        "changed": False,
    }


def test_documents_that_are_not_there_are_told_on_their_page(samples_release: Places, tmp_path: Path) -> None:
    shutil.copy(samples_release.warehouse, tmp_path / "warehouse.duckdb")
    left_over = tmp_path / "reports/.site.unfinished"  # of a run that was killed
    left_over.mkdir(parents=True)
    done = mingzhang(tmp_path, "report")
    assert done.returncode == 0, done.stderr
    page = page_of(tmp_path / "reports/site", MISPRINTED)
    assert read_words().words["no_source"][0] in page.text()
    assert not page.css("img")
    assert not left_over.exists()


def test_every_word_is_said_in_both_languages() -> None:
    words = read_words()
    assert all(text.strip() for pair in (words.words | words.codes).values() for text in pair)
