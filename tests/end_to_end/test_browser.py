"""The page in a real browser, over a real index, with a scripted language model."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from end_to_end import serving
from end_to_end.accessibility import findings
from fakes import BigramEmbedder, CharacterTokens, ScriptedChatModel

from assistant.answers import AnswerStatus
from assistant.evidence import Limits
from assistant.office import open_office
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.verification import Verifier
from index import corpus
from index.ingest import Ingest
from index.search import Searcher
from index.store import Store
from ui.wording import ANSWER, PAGE, reply_for
from ui.wording.rating import RATING
from ui.wording.sharing import SHARING

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
ARTIFACTS = ROOT / ".artifacts"
QUESTION = "花园口新兴产业园重点发展哪些产业？"
SOURCE = (
    "惠济区2023年计划在东部的花园口新兴产业园把新一代信息技术、新能源、大数据、"
    "元宇宙等新兴产业和未来产业作为发展重点。"
)
REPLY = f"{SOURCE[:-1]}[1]。"
DONE = "#live .turn[data-state=done]"
ZH, EN = PAGE["zh"], PAGE["en"]


class SlowChatModel(ScriptedChatModel):
    """Gives its reply in pieces, so slowly that a person sees it grow."""

    wait = 0.05  # seconds before each piece

    def stream(self, prompt, values) -> Iterator[str]:
        for piece in super().stream(prompt, values):
            time.sleep(self.wait)
            yield piece


@pytest.fixture(scope="module")
def model():
    return SlowChatModel()


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return Settings(data_dir=tmp_path_factory.mktemp("office"), keep_questions="full")


@pytest.fixture(scope="module")
def office(settings):
    with open_office(settings) as office:
        yield office


@pytest.fixture(scope="module")
def journal(office):
    return office.journal


@pytest.fixture(scope="module")
def address(model, office, settings, tmp_path_factory):
    """The page's address; it is served until the tests end."""
    folder = ROOT / "corpus"
    embedder = BigramEmbedder()

    def similarity(text, others):
        vectors = embedder.embed_passages([text, *others])
        return [float(v) for v in vectors[1:] @ vectors[0]]

    with Store(tmp_path_factory.mktemp("data")) as store:
        Ingest(store, embedder, CharacterTokens(), 240).run(list(corpus.scan(folder)))
        assistant = Assistant(
            Searcher(store, embedder), CharacterTokens(), Verifier(similarity, 0.5), model,
            corpus.glossary(folder), Limits(900, 0.5),
        )  # fmt: skip
        yield serving.start(assistant, office, settings)


@pytest.fixture(scope="module")
def brought_about():
    """Requests that fail because the test took the network or the page away."""
    return "ERR_INTERNET_DISCONNECTED|AbortError|Connection errored out"


@pytest.fixture
def open_page(open_page, model):
    """The page, ready to be asked."""
    model.replies, model.asked, model.closed, model.wait = [], [], False, 0.05

    def open_at(width=1280, height=800, path="/", **how):
        page = open_page(path, width, height, **how)
        page.wait_for_selector("html.is-ready", state="attached")
        return page

    return open_at


def ask(page, text=QUESTION):
    page.fill("#question textarea", text)
    page.keyboard.press("Enter")


def pieces(text, size=3):
    return [text[i : i + size] for i in range(0, len(text), size)]


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_question_is_answered_with_a_quotation_to_check(open_page, model, width):
    ARTIFACTS.mkdir(exist_ok=True)
    page = open_page(width, 800 if width > 500 else 844)
    assert page.title() == ZH.title
    page.screenshot(path=ARTIFACTS / f"page-{width}-start.png")

    model.replies.append(pieces(REPLY))
    ask(page)
    page.wait_for_selector("#live .is-draft .text")
    assert ANSWER["zh"].checking in page.inner_text("#live .reply")
    assert "source-" in page.inner_html("#sources")  # there before the answer is
    assert page.input_value("#question textarea") == ""
    page.screenshot(path=ARTIFACTS / f"page-{width}-draft.png")

    page.wait_for_selector(DONE)
    answer = page.inner_text("#live .reply")
    assert ANSWER["zh"].checked in answer
    assert ANSWER["zh"].checking not in answer
    assert SOURCE[:-1] in answer
    assert SOURCE[:-1] in page.inner_text("#announcer")  # what a screen reader says

    page.click("#live a.cite")
    mark = page.wait_for_selector("#sources .source.is-cited mark")
    assert mark.is_visible()
    assert mark.inner_text() == SOURCE
    page.wait_for_function("document.activeElement.classList.contains('is-cited')")
    page.wait_for_timeout(400)  # the drawer slides in
    page.screenshot(path=ARTIFACTS / f"page-{width}-source.png")
    assert overflow(page) == 0


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(open_page, model, width):
    page = open_page(width)
    assert overflow(page) == 0
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    assert overflow(page) == 0
    page.click("#switch")
    page.wait_for_function("document.documentElement.lang === 'en'")
    assert overflow(page) == 0


@pytest.mark.parametrize("width", [390, 800, 1000, 1100, 1600])
def test_the_page_is_as_wide_as_the_window(open_page, width):
    page = open_page(width)
    assert page.evaluate("document.querySelector('#page').clientWidth") == width


def test_an_open_page_draws_nothing_when_nothing_changes(open_page):
    page = open_page()
    page.add_init_script("""
        window.asked = 0;
        const request = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (draw) => { window.asked++; return request(draw); };
    """)
    page.reload()
    page.wait_for_selector("html.is-ready", state="attached")
    page.wait_for_timeout(1500)  # what fades in has faded in
    before = page.evaluate("asked")
    page.wait_for_timeout(2000)
    assert page.evaluate("asked") - before < 60  # its loader alone asks 120 times


def test_the_page_speaks_english(open_page):
    page = open_page()
    page.click("#switch")
    page.wait_for_function("document.documentElement.lang === 'en'")
    assert page.title() == EN.title
    asked = "Which industries does the Huayuankou Emerging Industry Park focus on?"
    assert asked in page.inner_text("#welcome")
    assert page.inner_text("#ask") == EN.ask
    assert page.get_attribute("#question textarea", "placeholder") == EN.placeholder
    page.click("#switch")
    page.wait_for_function("document.documentElement.lang === 'zh-CN'")
    assert QUESTION in page.inner_text("#welcome")


def test_the_language_is_remembered(open_page):
    page = open_page()
    page.click("#switch")
    page.wait_for_function("document.documentElement.lang === 'en'")
    page.reload()
    assert page.get_attribute("html", "lang") == "en"
    page.goto(f"{page.url}documents")
    assert page.get_attribute("html", "lang") == "en"


def test_who_prefers_english_never_sees_anything_else(open_page):
    page = open_page(locale="en-US")
    page.add_init_script("""
        window.seen = [];
        new MutationObserver(() => {
          for (const part of ["#opening", "#top", ".welcome h2", "#composer", ".panel-head"])
            seen.push(document.querySelector(part)?.innerText ?? "");
        }).observe(document, { childList: true, subtree: true, characterData: true });
    """)
    page.reload()
    page.wait_for_selector("#welcome .asks button")
    seen = "".join(page.evaluate("seen"))
    assert EN.loading in seen
    assert EN.welcome in seen
    assert set(re.findall(r"[\u4e00-\u9fff]+", seen)) == {"惠", EN.switch_language}  # 惠: the seal
    assert page.inner_text("#ask") == EN.ask
    page.click("#switch")
    page.wait_for_function("document.documentElement.lang === 'zh-CN'")
    assert page.inner_text("#ask") == ZH.ask


def test_a_page_that_is_loaded_again_goes_on_where_it_was(open_page, model):
    page = open_page()
    model.replies += [REPLY, "据报道[1]。"]
    ask(page)
    page.wait_for_selector(DONE)
    page.fill("#question textarea", "那里有哪些")
    page.reload()
    page.wait_for_selector(DONE)
    assert SOURCE[:-1] in page.inner_text("#live .reply")
    assert page.input_value("#question textarea") == "那里有哪些"
    page.click("#live a.cite")
    assert page.inner_text("#sources .is-cited mark") == SOURCE
    ask(page, "那里有哪些项目？")
    page.wait_for_function("document.querySelectorAll('#past .turn').length === 1")
    page.wait_for_selector(DONE)
    assert model.asked[1][1]["question"] == "花园口新兴产业园有哪些项目？"
    page.click("#new")
    page.wait_for_selector("#welcome", state="visible")
    page.reload()
    page.wait_for_selector("html.is-ready", state="attached")
    page.wait_for_timeout(1000)
    assert not page.query_selector(".turn")


def test_after_a_restart_of_the_server_the_talk_goes_on(open_page, model):
    page = open_page()
    model.replies += [REPLY, "据报道[1]。"]
    ask(page)
    page.wait_for_selector(DONE)
    forgotten = """
        const [id, ...turns] = JSON.parse(sessionStorage.getItem('kept'));
        sessionStorage.setItem('kept', JSON.stringify([id.replaceAll(/./g, 'f'), ...turns]));
    """
    page.evaluate(f"() => {{ {forgotten} }}")
    page.reload()
    page.wait_for_selector("#kept-turns .turn")
    assert SOURCE[:-1] in page.inner_text("#kept-turns .reply")
    page.click("#kept-turns a.cite")
    assert page.inner_text("#sources .is-cited mark") == SOURCE
    ask(page, "那里有哪些项目？")
    page.wait_for_selector(DONE)
    assert model.asked[1][1]["question"] == "花园口新兴产业园有哪些项目？"
    assert len(page.query_selector_all("#talk .turn")) == 2
    page.reload()
    page.wait_for_selector(DONE)
    page.wait_for_selector("#kept-turns .turn")
    assert len(page.query_selector_all("#talk .turn")) == 2
    page.click("#new")
    page.wait_for_selector("#welcome", state="visible")
    assert not page.query_selector("#talk .turn")


def test_going_back_and_reloading_while_the_answer_is_written_lose_nothing(open_page, model):
    page = open_page()
    model.wait = 0.3
    model.replies += [pieces(REPLY), REPLY]
    ask(page)
    page.wait_for_selector("#live .is-draft .text")
    page.reload()
    page.wait_for_selector("#live .turn[data-state=stopped]")
    assert page.inner_text("#live .asked p") == QUESTION
    page.click("#live [data-ask]")
    page.wait_for_selector(DONE)
    page.goto(page.url.rstrip("/") + "/documents")
    page.go_back()
    page.wait_for_selector(DONE)
    assert SOURCE[:-1] in page.inner_text("#live .reply")


def test_an_answer_is_rated_with_a_reason(open_page, model, journal):
    page = open_page()
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.click("#live [data-rate=down]")
    page.check("#live .rating input[value=incomplete]")
    page.fill("#live .rating textarea", "缺少地址")
    page.click("#live .rating [type=submit]")
    page.wait_for_selector("#live .rating fieldset", state="hidden")  # the press was thanked before
    assert page.inner_text("#live .rating .told") == RATING["zh"].thanks
    rows = journal._database.rows("SELECT rating, reason, comment FROM feedback")
    assert ("down", "incomplete", "缺少地址") in rows


@pytest.mark.parametrize("width", [1280, 390])
def test_an_answer_is_shared_by_a_link(open_page, model, width):
    page = open_page(width)
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.click("#live [data-share]")
    link = page.wait_for_selector("#live .share a")
    assert overflow(page) == 0
    page.goto(link.inner_text())
    assert page.inner_text("h1") == QUESTION
    assert page.inner_text("blockquote") == SOURCE
    assert overflow(page) == 0
    assert not findings(page)
    page.screenshot(path=ARTIFACTS / f"shared-{width}.png")
    page.click(f"text={SHARING['zh'].ask_again}")
    page.wait_for_selector("html.is-ready", state="attached")
    assert page.input_value("#question textarea") == QUESTION


def test_a_question_is_edited_and_the_conversation_saved(open_page, model):
    page = open_page()
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.click("#live [data-edit]")
    assert page.input_value("#question textarea") == QUESTION
    with page.expect_download() as download:
        page.click("[data-save]")
    text = Path(download.value.path()).read_text("utf-8")
    assert download.value.suggested_filename.endswith(".md")
    assert f"## {QUESTION}" in text
    assert REPLY in text
    assert f"> [1] {SOURCE}" in text


def test_a_conversation_is_deleted_with_what_is_kept_of_it(open_page, model, journal):
    page = open_page(390)
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.click("#live [data-share]")
    link = page.wait_for_selector("#live .share a").inner_text()
    conversation = page.evaluate("JSON.parse(sessionStorage.getItem('kept'))[0]")
    assert conversation in {c.id for c in journal.conversations(100)}
    page.click("[data-delete]")
    assert page.inner_text("[data-delete]") == ZH.delete_sure
    page.click("[data-delete]")
    page.wait_for_selector("#welcome", state="visible")
    page.wait_for_function(f"document.querySelector('#told')?.textContent === '{ZH.deleted}'")
    assert overflow(page) == 0
    assert not findings(page)
    assert conversation not in {c.id for c in journal.conversations(100)}
    assert page.request.get(link).status == 404


def test_on_paper_there_are_questions_answers_and_sources_only(open_page, model):
    page = open_page()
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.emulate_media(media="print")
    assert page.is_visible("#live .text")
    assert page.is_visible("#sources mark")
    for part in ["#composer", "#switch", ".rating", ".documents", "#live [data-edit]"]:
        assert not page.is_visible(part), part


def test_a_shared_link_may_ask_for_english(open_page):
    page = open_page(path="/?lang=en")
    assert page.get_attribute("html", "lang") == "en"
    page.click("#switch")
    page.wait_for_function("document.documentElement.lang === 'zh-CN'")
    page.reload()
    assert page.get_attribute("html", "lang") == "zh-CN"


def test_a_suggested_question_is_asked_by_pressing_it(open_page, model):
    page = open_page()
    model.replies.append(REPLY)
    page.click(f"#welcome button:has-text('{QUESTION}')")
    page.wait_for_selector(DONE)
    assert page.inner_text("#live .asked p") == QUESTION
    assert not page.is_visible("#welcome")


def test_a_further_question_is_asked_by_pressing_it(open_page, model):
    page = open_page()
    model.replies += [REPLY, "据报道[1]。"]
    ask(page)
    page.wait_for_selector(DONE)
    further = page.inner_text("#live .further button >> nth=0")
    page.click("#live .further button >> nth=0")
    page.wait_for_function("document.querySelectorAll('#past .turn').length === 1")
    page.wait_for_selector(DONE)
    assert page.inner_text("#live .asked p") == further
    assert not page.is_visible("#past .further")
    assert further not in page.inner_text("#announcer")


def test_pressing_twice_asks_once_and_an_empty_question_nothing(open_page, model):
    page = open_page()
    page.click("#ask")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert not page.query_selector(".turn")

    model.replies += [pieces(REPLY), "第二次[1]。"]
    page.fill("#question textarea", QUESTION)
    page.dblclick("#ask")
    page.wait_for_selector(DONE)
    assert len(page.query_selector_all(".turn")) == 1
    assert len(model.asked) == 1


def test_stopping_takes_the_draft_away_and_the_next_question_is_answered(open_page, model):
    page = open_page()
    model.wait = 0.3
    model.replies += [pieces(REPLY), REPLY]
    ask(page)
    page.wait_for_selector("#live .is-draft .text")
    page.click("#stop")
    page.wait_for_selector("#live .turn[data-state=stopped]")
    assert ANSWER["zh"].stopped in page.inner_text("#live")
    assert "新一代" not in page.inner_text("#live .reply")
    page.click("#live [data-ask]")  # ask again
    page.wait_for_selector(DONE)
    assert model.closed
    assert len(page.query_selector_all("#past .turn")) == 1


def test_stopping_while_the_model_is_silent_holds_nobody_up(open_page, model):
    page, other = open_page(), open_page()
    model.wait = 4.0
    model.replies += [pieces(REPLY), REPLY]
    ask(page)
    page.wait_for_selector("#live .chip")  # the sources are there, the model is reading
    model.wait = 0.01
    page.click("#stop")
    page.wait_for_selector("#live .turn[data-state=stopped]", timeout=2000)
    ask(other)
    other.wait_for_selector(DONE, timeout=3000)


def test_a_new_conversation_starts_empty(open_page, model):
    page = open_page()
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.click("#new")
    page.wait_for_selector("#welcome", state="visible")
    assert not page.query_selector(".turn")
    assert page.inner_text("#sources").strip() == ""


def test_an_earlier_answer_still_leads_to_its_own_sources(open_page, model):
    page = open_page()
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    ask(page, "你好")
    page.wait_for_function("document.querySelectorAll('#past .turn').length === 1")
    page.wait_for_selector(DONE)
    page.click("#past a.cite")
    assert page.inner_text("#sources .is-cited mark") == SOURCE


def test_what_the_documents_do_not_say_is_said_so(open_page):
    page = open_page()
    ask(page, "火星移民需要办理什么手续？")
    page.wait_for_selector(DONE)
    assert reply_for("insufficient_evidence", "zh") in page.inner_text("#live .reply")
    assert ANSWER["zh"].nearest_note in page.inner_text("#sources")


def test_without_a_model_the_documents_are_quoted_and_that_is_said(open_page):
    page = open_page()
    ask(page)  # the scripted model has no reply and fails
    page.wait_for_selector(DONE)
    reply = page.inner_text("#live .reply")
    assert ANSWER["zh"].quoted in reply
    assert reply_for(AnswerStatus.EXTRACTIVE, "zh") in reply
    page.click("#live a.cite >> nth=0")
    assert page.inner_text("#sources .is-cited mark >> nth=0") in SOURCE


def test_a_model_that_is_long_about_it_is_said_and_its_sources_can_be_read(open_page, model):
    page = open_page()
    model.wait = 5
    model.replies.append(pieces(REPLY))
    ask(page)
    page.wait_for_selector("#live .is-late", state="attached")
    assert not page.is_visible("#live .is-late")
    twelve_seconds_later = (
        "document.getAnimations().find((a) => a.animationName === 'late').finish()"
    )
    page.evaluate(twelve_seconds_later)
    assert page.is_visible("#live .is-late")
    page.click("#live .chip >> nth=0")
    assert page.is_visible("#sources .source >> nth=0")
    page.click("#stop")
    page.wait_for_selector("#live .turn[data-state=stopped]")


def test_markup_in_a_question_or_draft_is_shown_as_text(open_page, model):
    page = open_page()
    attack = "<img src=x onerror=alert(1)><script>alert(2)</script>${alert(3)}{{alert(4)}}"
    model.replies.append([f"{attack}[1]。", REPLY])
    ask(page, f"{QUESTION}{attack}")
    page.wait_for_selector(DONE)
    assert attack in page.inner_text("#live .asked p")
    assert not page.query_selector("#talk img, #talk script, #side img, #side script")


def test_on_a_phone_the_sources_open_and_close_over_the_talk(open_page, model):
    page = open_page(390, 844)
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    assert not page.is_visible("#side")
    page.click("#live .chip")
    page.wait_for_selector("#sources mark", state="visible")
    page.keyboard.press("Escape")
    page.wait_for_selector("#side", state="hidden")
    assert page.evaluate("document.activeElement.classList.contains('chip')")
    page.click("[data-documents]:visible")
    page.wait_for_selector("#documents li", state="visible")
    page.click(".panel-head [data-close]")
    page.wait_for_selector("#side", state="hidden")


def test_a_source_opens_by_keyboard(open_page, model):
    page = open_page()
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.focus("#live a.cite")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.classList.contains('source')")


def test_closing_the_page_stops_the_model(open_page, model):
    page = open_page()
    model.replies.append(pieces(REPLY * 20))
    ask(page)
    page.wait_for_selector("#live .is-draft .text")
    page.close()
    for _ in range(50):
        if model.closed:
            break
        time.sleep(0.1)
    assert model.closed


def test_a_lost_connection_is_said_and_the_question_kept(open_page, model):
    page = open_page()
    page.wait_for_selector("#welcome .asks:not(.is-coming) button")  # nothing else is under way
    page.context.set_offline(True)
    ask(page)
    page.wait_for_selector(".turn[data-state=stopped]")
    assert page.inner_text(".turn .asked p") == QUESTION
    assert page.inner_text(".turn .note") == ZH.connection_lost
    assert not page.is_visible("#stop")


def test_an_answer_whose_stream_was_closed_too_early_is_shown_all_the_same(open_page, model):
    """What happens to a question that is sent as the toolkit closes the stream of the last one."""
    page = open_page()
    page.wait_for_selector("#welcome .asks:not(.is-coming) button")
    closed = 'data: {"msg": "close_stream"}\n\n'
    page.route(
        "**/queue/data*",
        lambda route: route.fulfill(body=closed, content_type="text/event-stream"),
        times=1,
    )
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    assert page.inner_text("#live .asked p") == QUESTION


def test_a_follow_up_is_asked_in_full(open_page, model):
    page = open_page()
    model.replies += [REPLY, "据报道[1]。"]
    ask(page)
    page.wait_for_selector(DONE)
    ask(page, "那里有哪些项目？")
    page.wait_for_function("document.querySelectorAll('#past .turn').length === 1")
    page.wait_for_selector(DONE)
    assert model.asked[1][1]["question"] == "花园口新兴产业园有哪些项目？"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "path"), [(1280, "/?lang=en"), (360, "/")])
def test_axe_finds_nothing_at_fault(open_page, model, width, path, scheme):
    page = open_page(width, path=path, scheme=scheme)
    if "en" in path:
        page.wait_for_function("document.documentElement.lang === 'en'")
    found = findings(page)
    model.replies.append(REPLY)
    ask(page)
    page.wait_for_selector(DONE)
    page.click("#live .checks summary")
    page.click("#live [data-rate=down]")
    page.wait_for_function("!document.querySelector('#live .rating .told').matches(':empty')")
    found += findings(page)
    page.click("#live a.cite")
    page.wait_for_timeout(600)  # the drawer slides in
    found += findings(page)
    if width < 500:
        page.keyboard.press("Escape")
    ask(page, "火星移民需要办理什么手续？")
    page.wait_for_function("document.querySelectorAll('#past .turn').length === 1")
    page.wait_for_selector(DONE)
    assert not found + findings(page)


def test_dark_mode_is_dark(browser, address):
    context = browser.new_context(color_scheme="dark", locale="zh-CN")
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html.is-ready", state="attached")
    ink, paper = page.evaluate(
        "[getComputedStyle(document.querySelector('.welcome h2')).color,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    context.close()
    assert brightness(ink) > 200
    assert brightness(paper) < 50


def brightness(color: str) -> float:
    numbers = [float(n) for n in color[color.index("(") + 1 : -1].split(",")[:3]]
    return sum(numbers) / 3
