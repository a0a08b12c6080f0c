"""The desk in a real browser: an enquiry becomes a letter, and nothing written is lost."""

from pathlib import Path

import pytest
from end_to_end import accessibility, serving
from fakes import BigramEmbedder, CharacterTokens

from assistant.evidence import Limits
from assistant.office import open_office
from assistant.office.accounts import Role
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.verification import Verifier
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store
from ui.wording.desk import DESK
from ui.wording.staff import STAFF

pytestmark = pytest.mark.browser

PASSWORD = "correct horse battery"
CORPUS = Path(__file__).parents[2] / "corpus"
ZH, EN = DESK["zh"], DESK["en"]
ENQUIRY = "请问：\n1. 惠济区2023年一季度签约了多少个项目？\n2. 惠济区的设备补贴是多少万元？"
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)><iframe src=javascript:alert(3)>"
INVENTED = "惠济区的设备补贴为900万元。"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"))
    embedder = BigramEmbedder()
    with Store(settings.data_dir) as store, open_office(settings) as office:
        Ingest(store, embedder, CharacterTokens(), 300).run(list(corpus.scan(CORPUS)))
        for name in ("zhang", "li"):
            office.accounts.add(name, Role.STAFF, PASSWORD, "test")
        assistant = Assistant(
            searcher=Searcher(store, embedder),
            tokens=CharacterTokens(),
            verifier=Verifier(lambda text, others: [0.9] * len(others), 0.6),
            chat=None,
            glossary=corpus.glossary(CORPUS),
            limits=Limits(800, 0.5),
        )
        yield serving.start(assistant, office, settings)


@pytest.fixture(scope="module")
def brought_about():
    return "status of 4|ERR_INTERNET_DISCONNECTED"


@pytest.fixture
def open_desk(open_page):
    """`open_desk("zhang", 390, "dark")` → the desk in a browser of their own."""

    def open_(name: str, width: int = 1280, scheme: str = "light"):
        page = open_page("/staff", width, scheme=scheme)
        log_in(page, name)
        return page

    return open_


def log_in(page, name):
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("text=" + STAFF["zh"].logout)


def draft(page) -> str:
    """The address of the reply to the enquiry, once it is there."""
    page.fill("[name=text]", ENQUIRY)
    page.click(f"text={ZH.take_in}")
    page.click(f"text={ZH.answer}")
    page.wait_for_selector("#letter", timeout=60_000)
    return page.url


def is_fine(page) -> bool:
    assert accessibility.findings(page) == []
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_from_enquiry_to_file_with_a_sentence_that_nothing_supports(open_desk, width, scheme):
    page = open_desk("zhang", width, scheme)
    assert is_fine(page)
    page.fill("[name=text]", ENQUIRY)
    page.click(f"text={ZH.take_in}")
    page.wait_for_selector("[name=questions]")
    assert is_fine(page)
    page.click(f"text={ZH.answer}")
    page.wait_for_selector(f"text={ZH.all_supported}", timeout=60_000)
    assert is_fine(page)

    page.fill("[name=point-2]", INVENTED)
    page.click(f"text={ZH.save}")
    page.wait_for_selector(f".letter mark:has-text('{INVENTED}')")
    assert page.query_selector("a[href$='letter.docx']") is None
    assert is_fine(page)
    page.click(f"summary:has-text('{ZH.let_out}')")
    page.fill("[name=why]", "见会议纪要")
    page.keyboard.press("Enter")
    page.wait_for_selector("a[href$='letter.docx']")
    with page.expect_download() as download:
        page.click("a[href$='letter.docx']")
    assert download.value.suggested_filename.endswith(".docx")
    page.click(f"text={ZH.see_versions}")
    page.wait_for_selector("ins")
    assert is_fine(page)
    page.click(f"text={STAFF['zh'].switch_language}")
    page.wait_for_selector(f"h1:has-text('{EN.versions}')")
    assert is_fine(page)


def test_what_was_written_survives_the_end_of_the_session(open_desk):
    page = open_desk("zhang")
    address = draft(page)
    page.fill("[name=closing]", "特此回复。")
    page.context.clear_cookies()
    page.click(f"text={ZH.save}")
    page.wait_for_selector(f"text={STAFF['zh'].session_over}")
    page.goto(address)
    log_in(page, "zhang")
    page.wait_for_selector(f"text={STAFF['zh'].kept_here}")
    assert is_fine(page)
    assert page.input_value("[name=closing]") != "特此回复。"
    page.click("[data-restore]")
    page.click(f"text={ZH.save}")
    page.wait_for_selector("text=" + ZH.saved.partition("{")[0] + "2")
    assert page.input_value("[name=closing]") == "特此回复。"
    assert not page.is_visible("#letter .kept")
    assert page.evaluate("localStorage.length") == 0


def test_what_was_restored_is_joined_with_what_came_meanwhile(open_desk):
    zhang, li = open_desk("zhang"), open_desk("li")
    address = draft(zhang)
    zhang.fill("[name=closing]", "特此回复。")
    li.goto(address)
    li.fill("[name=opening]", "来信收悉。")
    li.click(f"text={ZH.save}")
    li.wait_for_load_state()
    zhang.reload()
    zhang.click("[data-restore]")
    zhang.click(f"text={ZH.save}")
    zhang.wait_for_selector(f"text={ZH.merged}")
    assert zhang.input_value("[name=opening]") == "来信收悉。"
    assert zhang.input_value("[name=closing]") == "特此回复。"


def test_a_double_click_saves_once(open_desk, address):
    page = open_desk("zhang")
    draft(page)
    page.fill("[name=closing]", "此复。")
    page.dblclick(f"text={ZH.save}")
    page.wait_for_selector("text=" + ZH.saved.partition("{")[0] + "2")
    page.go_back()
    page.wait_for_selector("#letter")
    page.fill("[name=closing]", "特此回复。")
    page.click(f"text={ZH.save}")
    page.wait_for_selector("text=" + ZH.saved.partition("{")[0] + "3")


def test_an_enquiry_survives_the_end_of_the_session_and_is_taken_in_once(open_desk, address):
    page = open_desk("zhang")
    page.fill("[name=text]", ENQUIRY)
    page.context.clear_cookies()
    page.click(f"text={ZH.take_in}")
    page.wait_for_selector(f"text={STAFF['zh'].session_over}")
    page.goto(f"{address}/staff")
    log_in(page, "zhang")
    page.click("[data-restore]")
    assert page.input_value("[name=text]") == ENQUIRY
    replies = page.locator("#replies li").count()
    page.dblclick(f"text={ZH.take_in}")
    page.wait_for_selector("[name=questions]")
    page.goto(f"{address}/staff")
    assert page.locator("#replies li").count() == replies + 1
    assert not page.is_visible(".kept")


def test_a_network_that_is_lost_costs_no_word(open_desk):
    page = open_desk("zhang")
    address = draft(page)
    page.fill("[name=closing]", "特此回复。")
    page.context.set_offline(True)
    page.click(f"text={ZH.save}")
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(False)
    page.goto(address)
    page.click("[data-restore]")
    page.click(f"text={ZH.save}")
    page.wait_for_selector("text=" + ZH.saved.partition("{")[0] + "2")
    assert page.input_value("[name=closing]") == "特此回复。"


def test_markup_that_people_write_is_text_on_every_page(open_desk, address):
    """A dialog fails the test; so does a script that the browser would not run."""
    page = open_desk("zhang")
    page.fill("[name=text]", f"请问：{MARKUP}惠济区有哪些产业园区？")
    page.click(f"text={ZH.take_in}")
    page.fill("[name=questions]", f"惠济区有哪些产业园区？{MARKUP}")
    page.click(f"text={ZH.answer}")
    page.wait_for_selector("#letter", timeout=60_000)
    page.fill("[name=point-1]", f"甲。{MARKUP}")
    page.fill("[name=salutation]", f"{MARKUP}：")
    page.click(f"text={ZH.save}")
    page.wait_for_selector(".letter mark")
    for summary in page.locator(f"summary:has-text('{ZH.let_out}')").all():
        summary.click()
    page.locator("[name=why]").first.fill(MARKUP)
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text={ZH.let_through.partition('{at}')[2].split('{')[0].strip()}")
    for path in (page.url, f"{page.url}/versions", f"{address}/staff", f"{address}/staff?q=<i>x"):
        page.goto(path)
        assert page.locator("img, iframe, main script").count() == 0
        assert MARKUP in page.content().replace("&lt;", "<").replace("&gt;", ">")


def test_a_paste_of_50_mb_is_told_and_the_desk_goes_on(open_desk, address):
    page = open_desk("zhang")
    page.evaluate("document.querySelector('[name=text]').value = '园区。'.repeat(6_000_000)")
    page.click(f"text={ZH.take_in}", timeout=120_000)
    page.wait_for_selector(f"text={ZH.too_large.format(megabytes=10)}", timeout=120_000)
    page.goto(f"{address}/staff")
    assert is_fine(page)
