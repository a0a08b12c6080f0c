"""An answer as the console shows it."""

from assistant.abstention.silence import Enquiry
from assistant.answers import Answer
from ui.checked import checks_text
from ui.console import out
from ui.reliability import holds_for, rendering_texts
from ui.render import leaves, nearest, reply_text
from ui.wording import ANSWER, words_for


def print_answer(answer: Answer, checks: bool = False) -> None:
    """The reply, then what it rests on; without an answer the nearest passages and an enquiry.

    checks: whether to tell how the answer was checked, and what was left out.
    """
    words = words_for(ANSWER, answer.question)
    if answer.understood_as:
        _print(words.understood_as.format(question=answer.understood_as))
    _print(reply_text(answer))
    for citation in answer.citations:
        _print_quote(
            f"[{citation.n}] 《{citation.document.title}》{citation.heading}", citation.quote
        )
        for line in rendering_texts(citation, answer):
            _print(f"    {line}")
    if checks and (told := checks_text(answer)):
        _print(f"\n{told}")
    if dated := holds_for(answer):
        _print(f"\n{dated}")
    for part in leaves(answer):
        _print_way_on(part)


def _print_way_on(answer: Answer) -> None:
    """What there is where the documents do not answer."""
    words = words_for(ANSWER, answer.question)
    if near := nearest(answer):
        _print(f"\n{words.nearest}: {words.nearest_note}")
    for hit in near:
        _print_quote(f"《{hit.document.title}》{hit.passage.heading}", hit.passage.text)
    if answer.enquiry:
        _print_enquiry(answer.enquiry, answer)


def _print_enquiry(enquiry: Enquiry, answer: Answer) -> None:
    words = words_for(ANSWER, answer.question)
    if office := enquiry.office:
        named = words.office.format(name=office.name, title=office.document.title)
        _print_quote(named, office.quote)
    _print(f"\n{words.enquiry}:")
    _print(enquiry.text)


def _print_quote(place: str, quote: str) -> None:
    _print(f"\n{place}")
    out.print(f"    {quote}", markup=False, highlight=False, style="dim")


def _print(text: str) -> None:
    out.print(text, markup=False, highlight=False)
