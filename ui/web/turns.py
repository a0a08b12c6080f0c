"""One question and what stands below it, from the search to the checked answer. Pure HTML."""

from collections.abc import Sequence
from html import escape

from assistant.answers import Answer, Evidence, Language
from ui.render import answer_html, ask_buttons_html, chips_html, text_html
from ui.web.rating import rating_html
from ui.wording import ANSWER, PAGE
from ui.wording.sharing import SHARING

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}


def searching(question: str, language: Language) -> str:
    return _turn(question, _progress(ANSWER[language].searching), language, "working")


def reading(
    question: str, key: str, evidence: Sequence[Evidence], language: Language, ahead: int = 0
) -> str:
    """The sources are there, the first word is not. ahead: how many are answered first."""
    words = ANSWER[language]
    told = words.waiting if ahead else words.reading
    progress = told.format(count=len(evidence), ahead=ahead)
    slow = "" if ahead else f'<p class="aside is-late">{words.slow}</p>'
    body = _progress(progress) + slow + chips_html(key, evidence)
    return _turn(question, body, language, "working")


def drafting(
    question: str, key: str, evidence: Sequence[Evidence], draft: str, language: Language
) -> str:
    """The draft so far, marked as unchecked."""
    badge = f'<p class="badge is-checking">{ANSWER[language].checking}</p>'
    numbers = {item.n for item in evidence}
    text = text_html(draft, language, numbers, key)
    body = f"{badge}{text}"
    return _turn(question, body, language, "working", "is-draft")


def answered(answer: Answer, rated: bool = False, further: Sequence[str] = ()) -> str:
    """rated: whether it may be rated. further: questions to go on with, or to begin with."""
    language = answer.question.language
    body = answer_html(answer) + (_share_html(answer) if answer.citations else "")
    body += rating_html(answer.id, language) if rated else ""
    label = ANSWER[language].further if answer.citations else PAGE[language].try_asking
    return _turn(answer.question.text, body, language, "done", after=_further_html(further, label))


def _share_html(answer: Answer) -> str:
    words = SHARING[answer.question.language]
    data = {"share": answer.id, "shared": words.shared, "made": words.made, "failed": words.failed}
    attributes = " ".join(f'data-{name}="{escape(text)}"' for name, text in data.items())
    return (
        f'<div class="share"><button type="button" {attributes}>{words.share}</button>'
        '<p class="told" role="status"></p></div>'
    )


def stopped(question: str, language: Language) -> str:
    return _broken_off(question, ANSWER[language].stopped, language)


def turned_away(question: str, language: Language) -> str:
    return _broken_off(question, ANSWER[language].busy, language)


def _broken_off(question: str, reason: str, language: Language) -> str:
    again = ask_buttons_html([question], ANSWER[language].retry)
    return _turn(question, f'<p class="note">{reason}</p>{again}', language, "stopped")


def _progress(text: str) -> str:
    return f'<p class="progress"><span class="dots" aria-hidden="true"></span>{text}</p>'


def _further_html(questions: Sequence[str], label: str) -> str:
    if not questions:
        return ""
    return f'<div class="further"><p class="label">{label}</p>{ask_buttons_html(questions)}</div>'


def _turn(
    question: str, body: str, language: Language, state: str, style: str = "", after: str = ""
) -> str:
    """after: what stands below the reply, which a screen reader does not read out with it."""
    words = ANSWER[language]
    edit = f'<button type="button" data-edit>{words.edit}</button>' if state != "working" else ""
    busy = ' aria-busy="true"' if state == "working" else ""
    return (
        f'<article class="turn" data-state="{state}" lang="{LANGUAGE_TAGS[language]}">'
        f'<div class="asked">{_unseen(words.asked)}<p>{escape(question)}</p>{edit}</div>'
        f'<div class="reply {style}"{busy}>{_unseen(words.answer)}{body}</div>{after}</article>'
    )


def _unseen(text: str) -> str:
    """Heard from a screen reader only."""
    return f'<span class="unseen">{text}</span>'
