"""Logging in with a real browser: by keyboard, on a phone, in both languages, light and dark."""

from types import SimpleNamespace

import pytest
from end_to_end import accessibility, serving

from assistant.office import open_office
from assistant.office.accounts import Role
from assistant.settings import Settings
from ui.wording.staff import STAFF

pytestmark = pytest.mark.browser

PASSWORD = "correct horse battery"
ZH, EN = STAFF["zh"], STAFF["en"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"))
    catalog = SimpleNamespace(documents=dict, generation=0, made={})
    searcher = SimpleNamespace(store=SimpleNamespace(catalog=catalog))  # nobody searches here
    with open_office(settings) as office:
        office.accounts.add("zhang", Role.EDITOR, PASSWORD, "test")
        assistant = SimpleNamespace(searcher=searcher, stream=None)
        yield serving.start(assistant, office, settings)


@pytest.fixture(scope="module")
def brought_about():
    return "status of 4"


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (390, "light")], ids=str)
def page(request, open_page):
    width, scheme = request.param
    return open_page("/account", width, scheme=scheme)


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
