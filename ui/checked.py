"""How an answer was checked, told to whoever asks for it. Pure.

The page tells why sentences were left out but does not repeat them: what no source supports should
not be read there. The console, for whoever runs the assistant, shows them too.
"""

from collections.abc import Iterator
from html import escape

from assistant.answers import Answer, AnswerStatus, Claim
from assistant.citations import cite
from ui.wording import CHECKS, in_script, words_for


def checks_html(answer: Answer) -> str:
    """To fold open; empty where nothing was checked."""
    lines = "".join(
        f"<li>{_line_html(told, in_script(text, answer.question))}</li>"
        for told, text in _lines(answer)
    )
    title = words_for(CHECKS, answer.question).title
    return (
        f'<details class="checks"><summary>{title}</summary><ul>{lines}</ul></details>'
        if lines
        else ""
    )


def checks_text(answer: Answer) -> str:
    """The same as text, with the sentences that were left out; empty where nothing was checked."""
    lines = [f"- {told}" + (f"\n  {text}" if text else "") for told, text in _lines(answer)]
    removed = [f"  ✗ {claim.text} ({claim.problem})" for claim in answer.claims if claim.problem]
    if not lines and not removed:
        return ""
    return "\n".join([words_for(CHECKS, answer.question).title, *lines, *removed])


def _lines(answer: Answer) -> Iterator[tuple[str, str]]:
    """What was checked, with the sentence that it is about or none."""
    words = words_for(CHECKS, answer.question)
    if answer.status is AnswerStatus.EXTRACTIVE:
        yield words.quoted, ""
    for claim in answer.claims:
        if claim.supported and claim.checks and answer.text:
            names = dict.fromkeys(words.passed[c.name] for c in claim.checks if c.passed)
            yield f"{words.kept}{words.joined.join(names)}", cite(claim.text, claim.cites)
    for reason in dict.fromkeys(map(_failed, (c for c in answer.claims if not c.supported))):
        if reason:
            yield words.removed.format(reason=words.failed[reason]), ""
    if answer.calculations:
        yield words.reckoned, ""


def _failed(claim: Claim) -> str:
    """The name of the check that a sentence failed."""
    return next((check.name for check in claim.checks if not check.passed), "")


def _line_html(told: str, text: str) -> str:
    sentence = f"<p>{escape(text)}</p>" if text else ""
    return f"{sentence}<p>{escape(told)}</p>"
