"""Logging in with a real browser: by keyboard, on a phone, in both languages, light and dark."""

import queue
import socket
import threading
from types import SimpleNamespace

import pytest
from end_to_end import accessibility, chromium

from assistant.office import open_office
from assistant.office.accounts import Role
from assistant.settings import Settings
from ui.web.app import serve
from ui.wording.staff import STAFF

playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
pytestmark = pytest.mark.browser

PASSWORD = "correct horse battery"
ZH, EN = STAFF["zh"], STAFF["en"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"), port=port)
    catalog = SimpleNamespace(documents=dict, generation=0)
    searcher = SimpleNamespace(store=SimpleNamespace(catalog=catalog))  # nobody searches here
    with open_office(settings) as office:
        office.accounts.add("zhang", Role.EDITOR, PASSWORD, "test")
        ready: queue.Queue[str] = queue.Queue()
        arguments = (SimpleNamespace(searcher=searcher, stream=None), office, settings)
        threading.Thread(target=serve, args=(*arguments, ready.put), daemon=True).start()
        yield ready.get(timeout=60)


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=chromium.find_or_install(), args=chromium.ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (390, "light")], ids=str)
def page(request, browser, address):
    """A page that fails its test where it complains or calls elsewhere."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda m: m.type == "error" and "status of 4" not in m.text and complaints.append(m.text),
    )
    page.on("request", lambda r: r.url.startswith((address, "data:")) or complaints.append(r.url))
    page.goto(address + "/account")
    yield page
    context.close()
    assert complaints == []


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_logging_in_and_out_by_keyboard_alone(page, address):
    assert page.url == f"{address}/login?next=/account"
    assert fits(page)
    assert accessibility.findings(page) == []
    page.keyboard.type("zhang")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong password")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"[role=alert]:has-text('{ZH.wrong_login}')")
    assert page.input_value("[name=name]") == "zhang"
    assert accessibility.findings(page) == []
    page.keyboard.type(PASSWORD)  # the password has the focus, since the name is there
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text={ZH.roles[Role.EDITOR]}")
    assert page.url == f"{address}/account"
    assert fits(page)
    assert accessibility.findings(page) == []
    page.focus(f"text={ZH.logout}")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"button:has-text('{ZH.login}')")
    page.goto(address + "/account")
    assert page.url.startswith(f"{address}/login")


def test_the_language_is_switched_and_kept(page, address):
    page.click(f"text={ZH.switch_language}")
    page.wait_for_selector(f"h1:has-text('{EN.login}')")
    assert page.get_attribute("html", "lang") == "en"
    page.goto(address + "/account")
    page.wait_for_selector(f"h1:has-text('{EN.login}')")
    assert fits(page)
