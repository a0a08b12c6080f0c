"""The source panel: what an answer rests on, quoted, and the list of all documents. Pure."""

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from assistant.answers import Answer, Citation, Evidence, Language
from index.corpus import is_paged
from index.documents import Document, Passage, Status
from ui.reliability import rendering_texts
from ui.render import nearest, source_id
from ui.web.excerpt import Span, excerpt_html
from ui.web.links import document_link, quoted_page_link
from ui.wording import ANSWER, KINDS, PAGE, STATUSES, date_text


def source_set_html(answer: Answer) -> str:
    """What belongs into the panel for an answer; empty where nothing was looked up."""
    if answer.parts:
        return "".join(map(source_set_html, answer.parts))
    language = answer.question.language
    if answer.text:
        renderings = {c.n: rendering_texts(c, answer) for c in answer.citations}
        return source_cards_html(answer.id, answer.evidence, answer.citations, language, renderings)
    cards = [
        _card(source_id(answer.id, i), "", hit.document, hit.passage, "is-near", language)
        for i, hit in enumerate(nearest(answer), 1)
    ]
    words = ANSWER[language]
    head = f'<h3>{words.nearest}</h3><p class="aside">{words.nearest_note}</p>'
    return head + "".join(cards) if cards else ""


def source_cards_html(
    key: str,
    evidence: Sequence[Evidence],
    citations: Sequence[Citation],
    language: Language,
    renderings: Mapping[int, Sequence[str]] = MappingProxyType({}),
) -> str:
    """All evidence: what the answer rests on with its quotation marked, then the rest, folded away.

    renderings: evidence number → what its quotation says in the language of the question.
    Without citations, as before the answer is there, all of it is shown as found.
    """
    words = ANSWER[language]
    quotes = {c.n: (c.start, c.end) for c in citations}
    cited = [
        _evidence_card(key, e, quotes[e.n], language, renderings.get(e.n, ()))
        for e in evidence
        if e.n in quotes
    ]
    rest = [_evidence_card(key, e, None, language) for e in evidence if e.n not in quotes]
    if not cited:
        return f"<h3>{words.found}</h3>{''.join(rest)}"
    others = ""
    if rest:
        summary = words.also_consulted.format(count=len(rest))
        others = f'<details class="others"><summary>{summary}</summary>{"".join(rest)}</details>'
    head = f'<h3 class="is-plain">{words.sources}</h3>'
    return f"{head}{''.join(cited)}{others}"


def documents_html(documents: Sequence[Document], language: Language) -> str:
    """The documents the assistant answers from, to fold open. A common origin is named once."""
    words = PAGE[language]
    origins = {_origin(document, language) for document in documents}
    common = origins.pop() if len(origins) == 1 else ""
    items = "".join(
        f"<li>{_title_link(d, language)}"
        f"{_facts(d, language)}{'' if common else _origin(d, language)}</li>"
        for d in documents
    )
    return (
        f'<details class="documents" open><summary>{words.documents.format(count=len(documents))}'
        f'</summary><p class="aside">{words.documents_about}</p>{common}<ol>{items}</ol></details>'
    )


def _title_link(document: Document, language: Language) -> str:
    link = escape(document_link(document, language=language))
    return (
        f'<h3 lang="{escape(document.language)}"><a href="{link}" target="_blank">'
        f"{escape(document.title)}</a></h3>"
    )


def _evidence_card(
    key: str,
    item: Evidence,
    quote: Span | None,
    language: Language,
    renderings: Sequence[str] = (),
) -> str:
    body = excerpt_html(item.text, item.start, item.lead, [quote] if quote else [])
    told = "".join(f"<p>{escape(line)}</p>" for line in renderings)
    note = f'<div class="rendering" lang="{language}">{told}</div>' if told else ""
    style = "is-cited" if quote else "is-other"
    element = source_id(key, item.n)
    place = quote or (item.start, item.end)
    return _card(
        element, str(item.n), item.document, item.passage, style, language, body, place, note
    )


def _card(
    element: str,
    number: str,
    document: Document,
    passage: Passage,
    style: str,
    language: Language,
    body: str = "",
    place: Span | None = None,
    note: str = "",
) -> str:
    """A source; without a `body` it shows its whole passage. `place`: what its link leads to.

    note: HTML below the quotation.
    """
    start, end = place or (passage.start, passage.end)
    link = escape(document_link(document, start, end, language))
    page = _page(document, start, end, language) if passage.page and is_paged(document) else ""
    n = f'<b class="n">{number}</b>' if number else ""
    lang = f'lang="{escape(document.language)}"'
    path = f'<p class="path" {lang}>{escape(passage.heading)}</p>' if passage.heading else ""
    return (
        f'<article class="source {style}" id="{element}" tabindex="-1">'
        f"<header>{n}<h4 {lang}>{escape(document.title)}</h4></header>"
        f"{_facts(document, language, passage.page)}{path}"
        f"<blockquote {lang}>{body or excerpt_html(passage.text, lead=passage.lead)}</blockquote>"
        f"{note}{page}"
        f"{_origin(document, language)}"
        f'<p class="open"><a href="{link}" target="_blank">{ANSWER[language].in_document}</a></p>'
        "</article>"
    )


def _page(document: Document, start: int, end: int, language: Language) -> str:
    """The picture of the page that is quoted, to fold open; it is fetched only then."""
    link, words = escape(quoted_page_link(document, start, end)), ANSWER[language]
    return (
        f'<details class="original"><summary>{words.page_itself}</summary>'
        f'<a href="{link}" target="_blank"><img src="{link}" alt="{words.page_itself}" '
        'loading="lazy"></a></details>'
    )


def _facts(document: Document, language: Language, page: int | None = None) -> str:
    """Kind, validity as far as it is known, dates, number and page, on one line."""
    words = ANSWER[language]
    badges = [f'<span class="kind kind-{document.kind}">{KINDS[language][document.kind]}</span>']
    if document.status is not Status.UNKNOWN:
        label = STATUSES[language][document.status]
        badges.append(f'<span class="status status-{document.status}">{label}</span>')
    facts = [
        date_text(document.published, language),
        words.number.format(number=document.document_number) if document.document_number else "",
        _dated(words.effective, document.effective, language),
        _dated(words.expires, document.expires, language),
        words.page.format(page=page) if page is not None else "",
    ]
    badges += [f"<span>{escape(fact)}</span>" for fact in facts if fact]
    return f'<p class="facts">{"".join(badges)}</p>'


def _dated(wording: str, date: str, language: Language) -> str:
    return wording.format(date=date_text(date, language)) if date else ""


def _origin(document: Document, language: Language) -> str:
    """Where the document's text comes from, and a link to it where that is a web address."""
    words = ANSWER[language]
    lang = f'lang="{escape(document.language)}"'
    source = f"{words.origin}<span {lang}>{escape(document.source)}</span>"
    parts = [source] if document.source else []
    if document.url.lower().startswith(("http://", "https://")):
        parts.append(
            f'<a href="{escape(document.url)}" target="_blank" rel="noopener noreferrer">'
            f"{words.original}</a>"
        )
    return f'<p class="origin">{" ".join(parts)}</p>' if parts else ""
