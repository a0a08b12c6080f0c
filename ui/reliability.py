"""How far an answer can be relied on: conflicting sources, dates, quotations in English. Pure."""

from assistant import renderings
from assistant.answers import Answer, Citation, Conflict
from ui.wording import ANSWER, KINDS, RELIABILITY, date_text, words_for


def conflict_texts(answer: Answer) -> list[str]:
    """A paragraph for each conflict: every value with its source, and which one holds."""
    return [_conflict(answer, conflict) for conflict in answer.conflicts]


def _conflict(answer: Answer, conflict: Conflict) -> str:
    language = answer.question.language
    words, kinds = words_for(RELIABILITY, answer.question), words_for(KINDS, answer.question)
    documents = {e.n: e.document for e in answer.evidence}
    told = []
    for term in conflict.terms:
        document = documents[term.n]
        wording = words.conflicting_dated if document.published else words.conflicting
        told.append(
            wording.format(
                text=term.text,
                n=term.n,
                title=document.title,
                kind=kinds[document.kind],
                date=date_text(document.published, language),
            )
        )
    joined = "、".join(told) if language == "zh" else ", ".join(told)
    verdict = words.rules[conflict.rule].format(n=conflict.prevailing)
    stop = "。" if language == "zh" else "."
    return f"{words.conflict}{'' if language == 'zh' else ' '}{joined}{stop}" + (
        verdict if language == "zh" else f" {verdict}"
    )


def holds_for(answer: Answer) -> str:
    """As of which date the answer holds, the day asked for and the latest cited document's date,
    and for which of the places asked about it may not.

    Empty where there is nothing to say.
    """
    language = answer.question.language
    words, told = words_for(RELIABILITY, answer.question), []
    if answer.text and answer.as_of:
        told.append(words.as_of.format(date=date_text(answer.as_of.isoformat(), language)))
    if answer.newest:
        told.append(words.newest.format(date=date_text(answer.newest, language)))
    if answer.unconfirmed:
        names = ("、" if language == "zh" else ", ").join(answer.unconfirmed)
        told.append(words.unconfirmed.format(names=names))
    return ("" if language == "zh" else " ").join(told)


def rendering_texts(citation: Citation, answer: Answer) -> list[str]:
    """What a Chinese quotation says in English, where the question is English."""
    rendering, words = renderings.of(citation, answer), words_for(ANSWER, answer.question)
    if rendering is None:
        return []
    lines = [words.rendering.format(text=" ".join(rendering.sentences))]
    amounts = "; ".join(f"{written} = {english}" for written, english in rendering.amounts)
    lines.append(words.amounts.format(text=amounts))
    return [line for line, told in zip(lines, (rendering.sentences, amounts), strict=True) if told]
