"""The page: its parts, and what happens when a visitor acts. Owner of gradio, with app.py."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.answers import Language
from index.documents import Document
from ui.web import frame
from ui.web.conversation import AT_ONCE, Conversation, Screen
from ui.web.open_pages import Session
from ui.web.pages import language_of
from ui.web.sources import documents_html
from ui.wording import PAGE

_WAITING = 64  # requests; far above what AT_ONCE lets in, the last defence against a flood
_SESSIONS = 500  # open pages remembered; the oldest is forgotten first
_FORGET = 6 * 3600  # seconds after which an idle session is forgotten
_OTHER: dict[Language, Language] = {"zh": "en", "en": "zh"}
# no progress overlays over the text, and no entry among the functions callable from outside
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


@dataclass(frozen=True)
class _Parts:
    """The components that events read or change."""

    brand: gr.HTML
    new: gr.Button
    switch: gr.Button
    welcome: gr.HTML
    past: gr.HTML
    live: gr.HTML
    question: gr.Textbox
    ask: gr.Button
    stop: gr.Button
    notice: gr.HTML
    panel_head: gr.HTML
    sources: gr.HTML
    documents: gr.HTML
    session: gr.State
    language: gr.State

    @property
    def screen(self) -> list[Any]:
        return [self.past, self.live, self.sources, self.session]

    @property
    def texts(self) -> list[Any]:
        return [
            self.brand, self.new, self.switch, self.welcome, self.question, self.ask, self.stop,
            self.notice, self.panel_head, self.documents, self.language,
        ]  # fmt: skip


@dataclass(frozen=True)
class Around:
    """What stands around the talk, read anew whenever the page is opened.

    privacy: what visitors are told about what is kept. questions: what is offered to be asked.
    """

    documents: Callable[[], Sequence[Document]]
    privacy: Callable[[Language], str]
    questions: Callable[[Language], Sequence[str]]


def build(conversation: Conversation, around: Around) -> gr.Blocks:
    with gr.Blocks(title=PAGE["zh"].title, analytics_enabled=False) as page:
        parts = _lay_out(around)
        _connect(page, parts, conversation, around)
    page.state_session_capacity = _SESSIONS
    page.queue(max_size=_WAITING, api_open=False)
    return page


def _lay_out(around: Around) -> _Parts:
    """As it is until the page is opened, when the questions come in."""
    documents = around.documents()
    with gr.Column(elem_id="page"):
        brand, new, switch = _top()
        with gr.Row(elem_id="middle"):
            with gr.Column(elem_id="talk"):
                greeting = frame.welcome_html("zh", len(documents), around.privacy("zh"))
                welcome = _html(greeting, "welcome")
                past, live = _html("", "past"), _html("", "live")
                question, ask, stop_button, notice = _composer()
            with gr.Column(elem_id="side"):
                panel_head = _html(frame.panel_head_html("zh"), "panel-head")
                sources = _html("", "sources")
                listed = _html(documents_html(documents, "zh"), "documents")
    session, language = gr.State(Session(), time_to_live=_FORGET), gr.State("zh")
    return _Parts(
        brand, new, switch, welcome, past, live, question, ask, stop_button, notice,
        panel_head, sources, listed, session, language,
    )  # fmt: skip


def _top() -> tuple[gr.HTML, gr.Button, gr.Button]:
    words = PAGE["zh"]
    with gr.Row(elem_id="top"):
        brand = _html(frame.brand_html("zh"), "brand")
        new = gr.Button(words.new_conversation, elem_id="new", min_width=0, size="sm")
        switch = gr.Button(words.switch_language, elem_id="switch", min_width=0, size="sm")
    return brand, new, switch


def _composer() -> tuple[gr.Textbox, gr.Button, gr.Button, gr.HTML]:
    words = PAGE["zh"]
    with gr.Column(elem_id="composer"):
        with gr.Row(elem_id="entry"):
            question = _question_box()
            ask = gr.Button(words.ask, elem_id="ask", variant="primary", min_width=0)
            stop_button = gr.Button(words.stop, elem_id="stop", min_width=0)
        notice = _html(frame.notice_html("zh"), "notice")
    return question, ask, stop_button, notice


def _html(value: str, element: str) -> gr.HTML:
    return gr.HTML(value, elem_id=element, apply_default_css=False, js_on_load=None)


def _question_box() -> gr.Textbox:
    return gr.Textbox(
        label=PAGE["zh"].question_label,
        placeholder=PAGE["zh"].placeholder,
        show_label=False,
        container=False,
        lines=1,
        max_lines=6,
        elem_id="question",
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
    )


def _connect(
    page: gr.Blocks,
    parts: _Parts,
    conversation: Conversation,
    around: Around,
) -> None:
    async def ask(question: str, session: Session) -> AsyncIterator[list[Any]]:
        async for screen in conversation.ask(question or "", session or Session()):
            yield _updates(screen)

    def stopped(session: Session) -> list[Any]:
        return _updates(conversation.stop(session))

    def cleared(session: Session) -> list[Any]:
        return _updates(conversation.begun_anew(session))

    def switched(language: Language) -> list[Any]:
        return _texts(_OTHER[language], around)

    def opened(kept: str, request: gr.Request) -> list[Any]:
        language = language_of(request.request)
        again = _updates(conversation.reopened(kept or "", language))
        return [*_texts(language, around), *again]

    asking = gr.on(
        [parts.ask.click, parts.question.submit],
        ask,
        [parts.question, parts.session],
        parts.screen,
        js="(question, session) => [policyPage.sent(question), session]",
        trigger_mode="once",
        concurrency_limit=2 * AT_ONCE,  # room to turn visitors away at once, with a sentence
        **_QUIET,
    )
    # in two steps, since the answer to a call made together with a cancellation may get lost
    cancelled = parts.stop.click(None, cancels=asking)
    cancelled.then(stopped, parts.session, parts.screen, **_QUIET)
    renewed = parts.new.click(None, cancels=asking)
    renewed.then(cleared, parts.session, parts.screen, **_QUIET)
    parts.switch.click(switched, parts.language, parts.texts, **_QUIET)
    # the box of the question lends its place to the id of the conversation
    page.load(
        opened,
        parts.question,
        [*parts.texts, *parts.screen],
        js="() => policyPage.conversation()",
        **_QUIET,
    )


def _updates(screen: Screen) -> list[Any]:
    values = (screen.past, screen.live, screen.sources, screen.session)
    return [gr.skip() if value is None else value for value in values]


def _texts(language: Language, around: Around) -> list[Any]:
    """New values of `_Parts.texts`."""
    words, documents = PAGE[language], around.documents()
    questions = around.questions(language)
    return [
        frame.brand_html(language),
        words.new_conversation,
        words.switch_language,
        frame.welcome_html(language, len(documents), around.privacy(language), questions),
        gr.update(label=words.question_label, placeholder=words.placeholder),
        words.ask,
        words.stop,
        frame.notice_html(language),
        frame.panel_head_html(language),
        documents_html(documents, language),
        language,
    ]
