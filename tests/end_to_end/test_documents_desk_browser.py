"""The documents desk with a real browser: uploads, corrections; on a phone, light and dark."""

import json
import re
from types import SimpleNamespace

import pytest
from bad_files import BAD_FILES
from end_to_end import accessibility, serving
from fakes import BigramEmbedder, CharacterTokens

from assistant.answers import Answer, AnswerStatus, Question
from assistant.office import open_office
from assistant.office.accounts import Role
from assistant.settings import Settings
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store
from ui.web import documents_desk
from ui.wording.documents_desk import DOCUMENTS_DESK
from ui.wording.staff import STAFF

pytestmark = pytest.mark.browser

PASSWORD = "correct horse battery"
ZH = DOCUMENTS_DESK["zh"]
DESK = ["", "/trash", "/gaps", "/quality", "/health?check=1", "/of/办法"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Of the whole application without models."""
    folder, data = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("data")
    (folder / "办法.md").write_text("# 示例扶持办法\n\n对新建厂房给予补助。", "utf-8")
    runs = tmp_path_factory.mktemp("runs")
    for n in range(3):
        scores = {"passed": [n / 4, 0, 1], "false_refusals": [n / 9, 0, 1]}
        told = {"questions": 9, "scores": scores, "counts": {"invented_numbers": n}}
        (runs / f"run-{n}").mkdir()
        (runs / f"run-{n}" / "summary.json").write_text(json.dumps(told), "utf-8")
        (runs / f"run-{n}" / "report.html").write_text("<p>report</p>", "utf-8")
    settings = Settings(data_dir=data, corpus_dir=folder, upload_megabytes=1, evaluation_dir=runs)
    embedder, tokens = BigramEmbedder(), CharacterTokens()
    with (
        Store(data) as store,
        open_office(settings) as office,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(documents_desk.build, "load_tokens", lambda settings: tokens)
        Ingest(store, embedder, tokens, 240).run([*corpus.scan(folder)])
        office.accounts.add("zhang", Role.ADMIN, PASSWORD, "test")
        for n in range(2):
            question = Question("电费补贴是多少？", "zh")
            office.journal.record(
                Answer(f"a{n}", question, "", AnswerStatus.INSUFFICIENT_EVIDENCE), "page"
            )
        assistant = SimpleNamespace(searcher=Searcher(store, embedder), stream=None)
        yield serving.start(assistant, office, settings)


@pytest.fixture(scope="module")
def brought_about():
    return "status of 4|ERR_INTERNET_DISCONNECTED"


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (390, "light")], ids=str)
def page(request, open_page):
    """Logged in at the desk."""
    width, scheme = request.param
    page = open_page("/staff/documents", width, scheme=scheme)
    page.fill("[name=name]", "zhang")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("#upload")
    page.width, page.scheme = width, scheme
    return page


def is_well(page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert accessibility.findings(page) == []


def file(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def row(page, name, state):
    """The result of the latest change of a file, once it has come that far."""
    return page.locator(f".tasks li[data-state={state}]:has(b:text-is('{name}'))").first


def test_files_are_sent_one_by_one_and_each_has_its_result(page):
    page.check("[name=replaces]")
    page.set_input_files(
        "[name=files]",
        [
            file("通知.md", "# 新通知\n\n正文。".encode()),
            file("坏.pdf", b"%PDF-1.7 cut"),
            file("大.txt", b"x" * (2**20 + 1)),
        ],
    )
    page.locator("#upload button.primary").click()
    row(page, "通知.md", "done").wait_for()
    assert "已损坏" in row(page, "坏.pdf", "failed").text_content()
    assert "超过 1 MB" in row(page, "大.txt", "failed").text_content()
    is_well(page)
    row(page, "通知.md", "done").locator("a").click()
    page.wait_for_selector("h1:has-text('新通知')")
    is_well(page)


def test_every_bad_file_has_its_reason_beside_it(page):
    bad = {f"{page.width} {page.scheme} {name}": data for name, (data, _) in BAD_FILES.items()}
    page.set_input_files("[name=files]", [file(name, data) for name, data in bad.items()])
    page.locator("#upload button.primary").click()
    for name in bad:
        row(page, name, "failed").wait_for(timeout=60_000)
        reason = row(page, name, "failed").locator(".reason").first.text_content()
        assert re.search("[\u4e00-\u9fff]", reason), (name, reason)
    is_well(page)


def test_files_are_dropped(page):
    page.check("[name=replaces]")
    dropped = page.evaluate_handle(
        "() => { const data = new DataTransfer();"
        "data.items.add(new File(['# 拖来的\\n\\n正文。'], '拖.md')); return data; }"
    )
    page.dispatch_event("#upload", "drop", {"dataTransfer": dropped})
    row(page, "拖.md", "done").wait_for()


def test_a_session_that_ends_meanwhile_is_told_beside_the_file(page):
    page.context.clear_cookies()
    page.set_input_files("[name=files]", [file("晚.md", b"text")])
    page.locator("#upload button.primary").click()
    assert "重新登录" in row(page, "晚.md", "failed").text_content()


def test_a_connection_that_breaks_is_told_beside_the_file(page):
    page.context.set_offline(True)
    page.set_input_files("[name=files]", [file("断.md", b"text")])
    page.locator("#upload button.primary").click()
    row(page, "断.md", "failed").wait_for()
    assert ZH.cut_off in row(page, "断.md", "failed").text_content()
    page.context.set_offline(False)


def test_a_correction_survives_the_end_of_the_session(page, address):
    page.goto(address + "/staff/documents/of/办法")
    page.fill("#record [name=source]", f"示例公报 <b>{page.width}{page.scheme}</b>")
    page.context.clear_cookies()
    page.locator("#record button.primary").click()
    page.wait_for_selector(f"text={STAFF['zh'].session_over}")
    page.goto(address + "/staff/documents/of/办法")
    page.fill("[name=name]", "zhang")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text={STAFF['zh'].kept_here}")
    is_well(page)
    page.click("#record [data-restore]")
    page.locator("#record button.primary").click()
    page.wait_for_selector(f"[role=alert]:has-text('{ZH.saved}')")
    assert page.input_value("#record [name=source]").endswith(f"{page.width}{page.scheme}</b>")
    assert not page.is_visible("#record .kept")


def test_a_correction_by_keyboard(page, address):
    page.goto(address + "/staff/documents/of/办法")
    page.focus("#record [name=issuer]")
    page.keyboard.press("Control+a")
    page.keyboard.type(f"示例局{page.width}")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"[role=alert]:has-text('{ZH.saved}')")
    assert page.input_value("#record [name=issuer]") == f"示例局{page.width}"
    page.locator(f"button:has-text('{ZH.take_back}')").first.click()
    page.wait_for_selector("#record [name=issuer][value='']")


@pytest.mark.parametrize(
    "place", [*(f"/staff/documents{page}" for page in DESK), "/staff/audit", "/account", "/staff"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_fits_and_is_accessible(page, address, place, language):
    mark = "&" if "?" in place else "?"
    page.goto(f"{address}{place}{mark}lang={language}")
    for details in page.locator("details").all():
        details.locator("summary").click()
    is_well(page)
