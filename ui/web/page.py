"""The page: its parts, and what happens when a visitor acts. Owner of gradio, with app.py."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.answers import Language
from ui.web.around import Around, Shown
from ui.web.conversation import AT_ONCE, Conversation, Screen
from ui.web.open_pages import Kept, Session
from ui.wording import PAGE

_WAITING = 4 * AT_ONCE  # requests; far above what is let in, the last defence against a flood
_SESSIONS = 500  # open pages remembered; the oldest is forgotten first
_FORGET = 6 * 3600  # seconds after which an idle session is forgotten


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
    unseen: gr.Textbox
    nudge: gr.Button
    session: gr.State

    @property
    def quiet(self) -> dict[str, Any]:
        """How every event is connected: with no progress overlay over the text and no entry among
        the functions callable from outside.

        The toolkit redraws what waits for an answer sixty times a second, seen or not; where only
        the unseen one waits, it draws nothing.
        """
        return {
            "show_progress": "hidden",
            "show_progress_on": self.unseen,
            "api_visibility": "private",
        }

    @property
    def screen(self) -> list[Any]:
        return [self.past, self.live, self.sources, self.session]

    @property
    def texts(self) -> list[Any]:
        return [
            self.brand, self.new, self.switch, self.welcome, self.question, self.ask, self.stop,
            self.notice, self.panel_head, self.documents,
        ]  # fmt: skip


def build(conversation: Conversation, around: Around) -> gr.Blocks:
    with gr.Blocks(title=PAGE["zh"].title, analytics_enabled=False) as page:
        parts = _lay_out(around.shown("zh"))
        _connect_talk(parts, conversation)
        _connect_opening(page, parts, conversation, around)
    page.state_session_capacity = _SESSIONS
    page.queue(max_size=_WAITING, api_open=False)
    return page


def _lay_out(shown: Shown) -> _Parts:
    """In any language: first_paint puts in the visitor's."""
    with gr.Column(elem_id="page"):
        with gr.Row(elem_id="top"):
            brand = _html("brand", shown)
            new = _button("new", shown, size="sm")
            switch = _button("switch", shown, size="sm")
        with gr.Row(elem_id="middle"):
            with gr.Column(elem_id="talk"):
                welcome, past, live = (_html(name, shown) for name in ("welcome", "past", "live"))
                question, ask, stop_button, notice = _composer(shown)
            with gr.Column(elem_id="side"):
                panel_head, sources, documents = (
                    _html(name, shown) for name in ("panel-head", "sources", "documents")
                )
        unseen = gr.Textbox(visible=False)  # what the page's scripts tell goes in its place
        nudge = gr.Button(visible="hidden", elem_id="nudge")  # page.js presses it
    session = gr.State(Session(), time_to_live=_FORGET)
    return _Parts(
        brand, new, switch, welcome, past, live, question, ask, stop_button, notice,
        panel_head, sources, documents, unseen, nudge, session,
    )  # fmt: skip


def _composer(shown: Shown) -> tuple[gr.Textbox, gr.Button, gr.Button, gr.HTML]:
    with gr.Column(elem_id="composer"):
        with gr.Row(elem_id="entry"):
            question = _question_box(shown)
            ask = _button("ask", shown, variant="primary")
            stop_button = _button("stop", shown)
        notice = _html("notice", shown)
    return question, ask, stop_button, notice


def _html(element: str, shown: Shown) -> gr.HTML:
    """An HTML component for which None means that it stays as it is.

    For `gr.skip()` the toolkit makes the component anew each time, which took a third of the
    server's time while visitors waited for their sources.
    """
    value = shown.get(element, {}).get("value", "")
    html = gr.HTML(value, elem_id=element, apply_default_css=False, js_on_load=None)
    setattr(html, "postprocess", lambda told: gr.skip() if told is None else told)  # noqa: B010
    return html


def _button(element: str, shown: Shown, **look: Any) -> gr.Button:
    return gr.Button(**shown[element], elem_id=element, min_width=0, **look)


def _question_box(shown: Shown) -> gr.Textbox:
    return gr.Textbox(
        **shown["question"],
        show_label=False,
        container=False,
        lines=1,
        max_lines=6,
        elem_id="question",
        interactive=True,  # no event takes it as input: the scripts read it
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
    )


def _connect_talk(parts: _Parts, conversation: Conversation) -> None:
    async def ask(question: str, session: Session) -> AsyncIterator[list[Any]]:
        async for screen in conversation.ask(question or "", session or Session()):
            yield _updates(screen)

    def stopped(session: Session) -> list[Any]:
        return _updates(conversation.stop(session))

    def cleared(session: Session) -> list[Any]:
        return _updates(conversation.begun_anew(session))

    asking = gr.on(
        [parts.ask.click, parts.question.submit],
        ask,
        [parts.unseen, parts.session],
        parts.screen,
        js="(_, session) => [policyPage.sent(), session]",
        trigger_mode="once",
        concurrency_limit=2 * AT_ONCE,  # room to turn visitors away at once, with a sentence
        **parts.quiet,
    )
    # in two steps, since the answer to a call made together with a cancellation may get lost
    cancelled = parts.stop.click(None, cancels=asking)
    cancelled.then(stopped, parts.session, parts.screen, **parts.quiet)
    # A question sent while the toolkit closes its stream of events is answered unheard (Gradio
    # 6.31); a call of any kind opens the stream again, and what was missed comes with it.
    parts.nudge.click(_nothing, **parts.quiet)
    renewed = parts.new.click(None, cancels=asking)
    renewed.then(cleared, parts.session, parts.screen, **parts.quiet)


def _connect_opening(
    page: gr.Blocks, parts: _Parts, conversation: Conversation, around: Around
) -> None:
    def opened(kept: str) -> list[Any]:
        return _updates(conversation.reopened(Kept.read(kept or "")))

    def offered(spoken: str) -> Any:
        language: Language = "en" if spoken == "en" else "zh"
        return around.shown(language, around.questions(language))["welcome"]["value"]

    def switched(spoken: str) -> list[Any]:
        language: Language = "zh" if spoken == "en" else "en"
        shown = around.shown(language, around.questions(language))
        return [gr.update(**shown[part.elem_id]) for part in parts.texts]

    kept, spoken = "() => policyPage.conversation()", "() => policyPage.language()"
    page.load(opened, parts.unseen, parts.screen, js=kept, **parts.quiet)
    page.load(offered, parts.unseen, parts.welcome, js=spoken, **parts.quiet)
    parts.switch.click(switched, parts.unseen, parts.texts, js=spoken, **parts.quiet)


def _nothing() -> None:
    """What a nudge does."""


def _updates(screen: Screen) -> list[Any]:
    session = gr.skip() if screen.session is None else screen.session
    return [screen.past, screen.live, screen.sources, session]
