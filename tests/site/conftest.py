"""The site of the samples, written once; and a browser, where one is installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from ingest.operations.places import Places
from tests.conftest import SAMPLES, mingzhang

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A browser in a container may not make sandboxes; and none of its own errands shall look for a network.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def site(samples_release: Places) -> Path:
    """The folder of the site of the sample documents."""
    done = mingzhang(samples_release.data, "report", str(SAMPLES))
    assert done.returncode == 0, done.stdout + done.stderr
    return samples_release.site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless browser; its tests are skipped where none is installed, unless it is required."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        if os.environ.get("MINGZHANG_REQUIRE_BROWSER"):
            pytest.fail("MINGZHANG_REQUIRE_BROWSER is set, but there is no Chromium")
        pytest.skip("no Chromium is installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        yield opened
        opened.close()
