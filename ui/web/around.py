"""What stands around the talk in either language: of each element of the page, what it shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.answers import Language
from index.documents import Document
from ui.web import frame
from ui.web.sources import documents_html
from ui.wording import PAGE

# id of an element → what it shows, by the names of the toolkit's properties
Shown = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Around:
    """Where it comes from, which is read anew whenever the page is opened.

    privacy: what visitors are told about what is kept. questions: what is offered to be asked, made
        where it is not known yet. known: the same, None where it would have to be made.
    """

    documents: Callable[[], Sequence[Document]]
    privacy: Callable[[Language], str]
    questions: Callable[[Language], Sequence[str]]
    known: Callable[[Language], Sequence[str] | None]

    def shown(self, language: Language, questions: Sequence[str] | None = None) -> Shown:
        """questions: to be offered; None while they are being made."""
        words, documents = PAGE[language], self.documents()
        return {
            "brand": {"value": frame.brand_html(language)},
            "new": {"value": words.new_conversation},
            "switch": {"value": words.switch_language},
            "welcome": {
                "value": frame.welcome_html(
                    language, len(documents), self.privacy(language), questions
                )
            },
            "question": {"label": words.question_label, "placeholder": words.placeholder},
            "ask": {"value": words.ask},
            "stop": {"value": words.stop},
            "notice": {"value": frame.notice_html(language)},
            "panel-head": {"value": frame.panel_head_html(language)},
            "documents": {"value": documents_html(documents, language)},
        }
