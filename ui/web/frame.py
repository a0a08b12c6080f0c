"""The page around the conversation: title, welcome, notice, the panel's head. Pure HTML."""

from collections.abc import Sequence
from html import escape

from assistant.answers import Language
from ui.render import ask_buttons_html
from ui.web.links import PLACES
from ui.web.turns import LANGUAGE_TAGS
from ui.wording import ANSWER, PAGE, PageText
from ui.wording.browse import BROWSE

SEAL = (
    '<svg viewBox="0 0 40 40" lang="zh" aria-hidden="true"><rect width="40" height="40" rx="9" '
    'fill="#0f5f58"/><text x="20" y="28" font-size="22" text-anchor="middle" fill="#fff" '
    'font-weight="600">惠</text></svg>'
)


def brand_html(language: Language) -> str:
    """The title. Its data attributes are what page.js says on its own."""
    words = PAGE[language]
    data = {
        "language": LANGUAGE_TAGS[language],
        "title": words.title,
        "searching": ANSWER[language].searching,
        "lost": words.connection_lost,
    }
    attributes = " ".join(f'data-{name}="{escape(text)}"' for name, text in data.items())
    return (
        f'<div class="brand" {attributes}>{SEAL}'
        f"<div><h1>{words.title}</h1><p>{words.subtitle}</p></div>{_places_html(language)}</div>"
    )


def welcome_html(
    language: Language, documents: int, privacy: str, questions: Sequence[str] | None = None
) -> str:
    """documents: how many there are. privacy: what is told about what is kept.

    questions: to be offered; None while they are being made.
    """
    words = PAGE[language]
    if questions is None:
        asks = '<div class="asks is-coming" aria-hidden="true"></div>'
    else:
        asks = f"<h3>{words.try_asking}</h3>{ask_buttons_html(questions)}" if questions else ""
    return (
        f'<section class="welcome"><h2>{words.welcome}</h2><p class="promise">{words.promise}</p>'
        f"{asks}"
        f'<p class="notice">{words.notice.format(count=documents)} {_documents_button(words)}</p>'
        f'<p class="privacy">{escape(privacy)}</p>{_places_html(language)}</section>'
    )


def notice_html(language: Language) -> str:
    words = PAGE[language]
    keep = (
        f'<button type="button" data-save>{words.save}</button> '
        f'<button type="button" data-print>{words.print}</button> '
        f'<button type="button" data-delete data-sure="{words.delete_sure}" '
        f'data-deleted="{words.deleted}" data-failed="{words.not_deleted}">{words.delete}</button>'
    )
    fine = f'<p class="fine">{words.notice_short} {_documents_button(words)} {keep}</p>'
    return fine + _places_html(language)


def panel_head_html(language: Language) -> str:
    words = PAGE[language]
    return (
        f'<div class="panel-head"><h2>{words.sources_panel}</h2>'
        f'<button type="button" data-close aria-label="{words.close}">×</button></div>'
    )


def _places_html(language: Language) -> str:
    """Links to the pages to browse; of its places the style shows one, by width and state."""
    words = BROWSE[language]
    links = "".join(
        f'<a href="{path}?lang={language}">{getattr(words, name)}</a>'
        for path, name in PLACES.items()
    )
    return f'<nav class="places" aria-label="{words.places}">{links}</nav>'


def _documents_button(words: PageText) -> str:
    return f'<button type="button" data-documents>{words.show_documents}</button>'
