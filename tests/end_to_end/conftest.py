"""A browser for the tests, whose pages fail them where they complain or call elsewhere."""

import re

import pytest
from end_to_end import chromium


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=chromium.find_or_install(), args=chromium.ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def brought_about():
    """A pattern of what the browser may complain of, since the tests themselves bring it about."""
    return "(?!)"  # nothing


@pytest.fixture
def open_page(browser, address, brought_about):
    """`open_page("/parks", 390, scheme="dark")` → the page in a context of its own."""
    contexts, complaints = [], []

    def complain(text):
        if not re.search(brought_about, text):
            complaints.append(text)

    def open_at(path="/", width=1280, height=800, scheme="light", locale="zh-CN"):
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=locale, color_scheme=scheme,
            is_mobile=width < 500, has_touch=width < 500,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: complain(str(error)))
        page.on("dialog", lambda dialog: complain(dialog.message))
        page.on("console", lambda m: m.type == "error" and complain(m.text))
        own = (address, "data:", "blob:")
        page.on("request", lambda r: r.url.startswith(own) or complain(r.url))
        page.goto(address + path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert complaints == []
