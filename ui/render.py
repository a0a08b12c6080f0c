"""Answers as text and as HTML. Pure.

Whatever comes from a visitor, a document or the model is escaped, and never read as Markdown.
Source n of an answer has the element id that `source_id` gives, so that every [n] can lead to it.
"""

import re
from collections.abc import Collection, Iterable
from html import escape

from assistant.abstention.enquiry import NEAREST
from assistant.abstention.silence import Saying
from assistant.answers import Answer, AnswerStatus, Citation, Evidence, Language
from assistant.letters.heading import headed
from index.documents import Document, Hit
from ui.checked import checks_html
from ui.reliability import conflict_texts, holds_for
from ui.wording import ANSWER, in_script, reply_for, words_for

_CITED = re.compile(r"\[(\d{1,3})\]")
_CITED_WITH_STOP = re.compile(r"[^\s;]?(?:\[\d{1,3}\])+[，。、；：！？,.;:!?]?")


def reply_text(answer: Answer) -> str:
    """The answer as plain text with its [n], or the closed reply that goes with its status."""
    if answer.parts:
        return _parts_text(answer)
    if answer.text:
        return "\n".join([answer.text, *conflict_texts(answer)])
    lines = [in_script(_reply(answer), answer.question), *_looked_for(answer)]
    if untold := answer.enquiry and answer.enquiry.untold:
        lines.append(f"{_untold_label(answer, untold)}{untold.english or untold.quote}")
    if said := answer.enquiry and answer.enquiry.nearest:
        lines.append(f"{_nearest_label(answer, said)}{said.english or said.quote}")
    titles = list(dict.fromkeys(hit.document.title for hit in nearest(answer)))
    if titles:
        chinese = answer.question.language == "zh"
        named = "、".join(f"《{t}》" for t in titles) if chinese else "; ".join(titles)
        lines.append(f"{words_for(ANSWER, answer.question).nearest_titles}{named}")
    return "\n".join(lines)


def answer_html(answer: Answer) -> str:
    """The verified answer, its notice, and buttons that lead to its sources."""
    if answer.parts:
        return _parts_html(answer)
    language = answer.question.language
    words = words_for(ANSWER, answer.question)
    notice = in_script(_reply(answer), answer.question)
    understood = words.understood_as.format(question=answer.understood_as)
    asked = f'<p class="aside">{escape(understood)}</p>' if answer.understood_as else ""
    if not answer.text:
        return f'{asked}<div class="text"><p>{escape(notice)}</p></div>{_way_on(answer)}'
    label = words.quoted if answer.status is AnswerStatus.EXTRACTIVE else words.checked
    numbers = {item.n for item in answer.evidence}
    note = f'<p class="note">{escape(notice)}</p>' if notice else ""
    return (
        f'{asked}<p class="badge is-checked">{label}</p>'
        f"{text_html(answer.text, language, numbers, answer.id)}{note}{_conflicts_html(answer)}"
        f"{chips_html(answer.id, answer.citations)}{_dated_html(answer)}"
        f"{checks_html(answer)}{_copy_button(answer)}"
    )


def _reply(answer: Answer) -> str:
    return reply_for(answer.status, answer.question.language)


def _parts_text(answer: Answer) -> str:
    told = [
        f"{number}. {headed(part.question.asked)}\n{reply_text(part)}"
        for number, part in enumerate(leaves(answer), 1)
    ]
    if answer.left_over:
        told.append("\n".join([_too_many(answer), *answer.left_over]))
    return "\n\n".join(told)


def leaves(answer: Answer) -> list[Answer]:
    """The answers in it: a refusal with the answer to a question near to it is two."""
    return [leaf for part in answer.parts for leaf in leaves(part)] if answer.parts else [answer]


def _parts_html(answer: Answer) -> str:
    """Each question of the message with its answer below."""
    parts = "".join(
        f'<li><p class="part">{escape(headed(part.question.text))}</p>{answer_html(part)}</li>'
        for part in leaves(answer)
    )
    rest = ""
    if answer.left_over:
        buttons = ask_buttons_html(answer.left_over)
        rest = f'<p class="note">{escape(_too_many(answer))}</p>{buttons}'
    return f'<ol class="parts">{parts}</ol>{rest}'


def _too_many(answer: Answer) -> str:
    return words_for(ANSWER, answer.question).left_over.format(most=len(answer.parts))


def text_html(text: str, language: Language, numbers: Collection[int] = (), key: str = "") -> str:
    """Paragraphs of escaped text, each [n] set apart; `numbers` lead to the sources of `key`."""

    def together(match: re.Match[str]) -> str:  # no line begins with a number or its full stop
        return f'<span class="cites">{_CITED.sub(cite, match.group())}</span>'

    def cite(match: re.Match[str]) -> str:
        n = int(match.group(1))
        shown = f"<i>[</i>{n}<i>]</i>"
        if n not in numbers:
            return f'<span class="cite">{shown}</span>'
        target, label = source_id(key, n), ANSWER[language].source_number.format(n=n)
        return (
            f'<a class="cite" href="#{target}" data-source="{target}" '
            f'role="button" aria-label="{label}">{shown}</a>'
        )

    lines = (line for line in text.split("\n") if line.strip())
    paragraphs = (f"<p>{_CITED_WITH_STOP.sub(together, escape(line))}</p>" for line in lines)
    return f'<div class="text">{"".join(paragraphs)}</div>'


def chips_html(key: str, sources: Iterable[Citation | Evidence]) -> str:
    """One button for each source: its number, and where it stands."""
    return _list(
        _chip(source_id(key, s.n), str(s.n), s.document, _heading(s), s.document.title)
        for s in sources
    )


def ask_buttons_html(questions: Iterable[str], label: str = "") -> str:
    """Buttons that ask a question when pressed; they read as the question or as `label`."""
    buttons = (
        f'<li><button type="button" data-ask="{escape(q)}">{escape(label or q)}</button></li>'
        for q in questions
    )
    return f'<ul class="asks">{"".join(buttons)}</ul>'


def source_id(key: str, n: int) -> str:
    return f"source-{escape(key)}-{n}"


def nearest(answer: Answer) -> tuple[Hit, ...]:
    """The passages to show where the documents do not answer; else none."""
    unanswered = answer.status is AnswerStatus.INSUFFICIENT_EVIDENCE
    return answer.retrieved[:NEAREST] if unanswered else ()


def _conflicts_html(answer: Answer) -> str:
    numbers, language = {item.n for item in answer.evidence}, answer.question.language
    texts = (text_html(t, language, numbers, answer.id) for t in conflict_texts(answer))
    return "".join(f'<div class="note">{text}</div>' for text in texts)


def _dated_html(answer: Answer) -> str:
    dated = holds_for(answer)
    return f'<p class="dated">{escape(dated)}</p>' if dated else ""


def _way_on(answer: Answer) -> str:
    """What a visitor can do next where there is no answer."""
    if answer.status is AnswerStatus.UNAVAILABLE:
        words = words_for(ANSWER, answer.question)
        return ask_buttons_html([answer.question.text], words.retry)
    return (
        f"{_sought_html(answer)}{_untold_html(answer)}{_nearest_html(answer)}{_nearest_chips(answer)}"
        f"{_enquiry_html(answer)}"
    )


def _looked_for(answer: Answer) -> list[str]:
    """What was searched for where there is no answer, and what of it nothing found tells of."""
    found = answer.enquiry
    if found is None:
        return []
    words = words_for(ANSWER, answer.question)
    comma = "、" if answer.question.language == "zh" else ", "
    told = ((words.sought, found.sought), (words.missing, found.missing))
    return [wording.format(names=comma.join(names)) for wording, names in told if names]


def _sought_html(answer: Answer) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in _looked_for(answer))
    return f'<ul class="sought">{lines}</ul>' if lines else ""


def _untold_html(answer: Answer) -> str:
    """What a document says itself that it does not tell."""
    untold = answer.enquiry and answer.enquiry.untold
    return _saying_html(_untold_label(answer, untold), untold) if untold else ""


def _untold_label(answer: Answer, untold: Saying) -> str:
    return words_for(ANSWER, answer.question).untold.format(title=untold.document.title)


def _nearest_html(answer: Answer) -> str:
    """The sentence that comes nearest."""
    said = answer.enquiry and answer.enquiry.nearest
    return _saying_html(_nearest_label(answer, said), said) if said else ""


def _nearest_label(answer: Answer, said: Saying) -> str:
    return words_for(ANSWER, answer.question).nearest_said.format(title=said.document.title)


def _nearest_chips(answer: Answer) -> str:
    chips = _list(
        _chip(source_id(answer.id, i), "", h.document, h.document.title, _last(h.passage.heading))
        for i, h in enumerate(nearest(answer), 1)
    )
    words = words_for(ANSWER, answer.question)
    label = f'<p class="label"><b>{words.nearest}</b> {words.nearest_note}</p>'
    return f"{label}{chips}" if chips else ""


def _enquiry_html(answer: Answer) -> str:
    """The office that a document names, with its sentence, and a text to send."""
    found, words = answer.enquiry, words_for(ANSWER, answer.question)
    if found is None:
        return ""
    named = ""
    if office := found.office:
        told = words.office.format(name=office.name, title=office.document.title)
        named = _saying_html(told, office)
    return (
        f'{named}<details class="enquiry"><summary>{words.enquiry}</summary>'
        f"<p>{escape(found.text)}</p>{_copier(found.text, words.copy_enquiry, words.copied)}"
        "</details>"
    )


def _saying_html(label: str, saying: Saying) -> str:
    quote = f'<q lang="{escape(saying.document.language)}">{escape(saying.quote)}</q>'
    english = f"{escape(saying.english)}<br>" if saying.english else ""
    return f'<p class="saying">{escape(label)}<br>{english}{quote}</p>'


def _chip(target: str, number: str, document: Document, first: str, then: str) -> str:
    """A button that opens a source, named by what tells it apart first: heading or title."""
    n = f"<b>{number}</b>" if number else ""
    return (
        f'<button type="button" class="chip" data-source="{target}">{n}'
        f'<span lang="{escape(document.language)}">{escape(first)} '
        f"<small>{escape(then)}</small></span></button>"
    )


def _list(chips: Iterable[str]) -> str:
    items = "".join(f"<li>{chip}</li>" for chip in chips)
    return f'<ul class="chips">{items}</ul>' if items else ""


def _heading(source: Citation | Evidence) -> str:
    return _last(source.heading if isinstance(source, Citation) else source.passage.heading)


def _last(path: str) -> str:
    return path.split(" › ")[-1]


def _copy_button(answer: Answer) -> str:
    words = words_for(ANSWER, answer.question)
    cited = [f"[{c.n}] {c.document.title} › {c.heading}".rstrip("› ") for c in answer.citations]
    told = [reply_text(answer), "", *cited, holds_for(answer)]
    return _copier("\n".join(told).rstrip(), words.copy, words.copied)


def _copier(text: str, label: str, done: str) -> str:
    return (
        f'<button type="button" class="copy" data-copy="{escape(text)}" data-copied="{done}">'
        f"{label}</button>"
    )
