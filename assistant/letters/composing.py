"""Answers become a letter, their sources numbered through the whole. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import citations
from assistant.abstention.silence import Saying
from assistant.answers import Answer, AnswerStatus, Evidence, Language
from assistant.conversation.several import parts
from assistant.layout import stretch
from assistant.letters import heading, rows, untold, whole_sentences
from assistant.letters.forms import FORMS, TO_NOBODY, TO_SOMEBODY, Form
from assistant.letters.letter import Letter, Point, Quote, Tone, Written
from assistant.letters.writing import NOBODY, Writer
from index.normalise import han_share, simplified, traditional
from index.sentences import split_sentences

_SHOWN = {AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.EXTRACTIVE}
_NOT_OURS = {AnswerStatus.OUT_OF_SCOPE, AnswerStatus.GREETING, AnswerStatus.REFUSED}
_ASIDE = re.compile("[（(][^（）()]*[）)]")
_ONLY_ASKS = re.compile("分别|各自|具体|一共|总共|大概|大约|究竟|到底|目前|现在|如何|怎样")
_UNIT = re.compile(
    r"(?:元|万元)?[/每]?(?:平方米|平米|亩|吨|千瓦时|人)[/每][年月天日]|[/每](?:平方米|亩|吨|[年月天日])"
)
_REPORT = re.compile("(?:该|本)?(?:报道|报导|文章)")  # which without its name is any
_PUBLISHER = re.compile(
    "《[^》]+》[，,](?P<name>[^，,；;。0-9]{2,30})(?![^，,；;。])"
)  # behind its name
_MARK = re.compile(r"\[(\d+)\]")
_LEAST = 8  # characters of a sentence that is not said twice


def compose(
    questions: Sequence[str],
    answers: Sequence[Answer],
    language: Language,
    tone: Tone,
    notes: Callable[[Answer], Sequence[str]],
    writer: Writer = NOBODY,
) -> Letter:
    """A letter with a point for each question. notes: what of an answer is for the office only;
    writer: who asked, as far as the enquiry plainly names him.

    A question that no answer could be made for has an empty point, which the office must fill.
    """
    form = FORMS[language, tone]
    if any(answer.question.traditional for answer in answers):
        form = form.in_traditional()
    found: tuple[Evidence, ...] = ()
    points: list[Point] = []
    for question, answer in zip(questions, answers, strict=True):
        above = "\n".join(point.text for point in points)
        point, found = _point(question, answer, found, form, notes, above)
        points.append(point)
    points, found = _by_first_mention(points, found)
    addressed = _salutation(form, language, writer)
    is_cited = any(sentence.quotes for point in points for sentence in point.written)
    closing = form.closing if is_cited else form.closing_without_sources
    return Letter(
        language=language,
        tone=tone,
        salutation=addressed or form.salutation,
        opening=form.of_letter(writer.number)
        if writer.is_formal or writer.number
        else form.opening,
        points=tuple(points),
        closing=closing.replace(TO_NOBODY, TO_SOMEBODY) if addressed else closing,
        evidence=tuple(replace(e, document=replace(e.document, findings=())) for e in found),
        reference=writer.number,
    )


def _salutation(form: Form, language: Language, writer: Writer) -> str:
    """To the firm, else to the person; empty where nobody is certain."""
    if language == "en":
        return form.addressed.format(name=writer.person) if writer.person else ""
    if writer.office:
        return form.addressed.format(name=writer.office)
    return form.to_person.format(name=writer.person) if han_share(writer.person) else ""


def _by_first_mention(
    points: Sequence[Point], found: Sequence[Evidence]
) -> tuple[list[Point], tuple[Evidence, ...]]:
    """The points and the evidence, numbered in the order in which the letter cites."""
    cited = [int(n) for point in points for n in _MARK.findall(point.text)]
    items = {item.n: item for item in found}
    order = [n for n in dict.fromkeys([*cited, *items]) if n in items]
    to = {n: number for number, n in enumerate(order, 1)}

    def marked(text: str) -> str:
        return _MARK.sub(lambda mark: f"[{to.get(int(mark[1]), int(mark[1]))}]", text)

    def of(written: Written) -> Written:
        return replace(written, quotes=tuple((to[n], a, b) for n, a, b in written.quotes))

    numbered = [
        replace(
            point,
            text=marked(point.text),
            written=tuple(map(of, point.written)),
            notes=tuple(map(marked, point.notes)),
        )
        for point in points
    ]
    return numbered, tuple(replace(items[n], n=to[n]) for n in order)


def _point(
    question: str,
    answer: Answer,
    found: tuple[Evidence, ...],
    form: Form,
    notes: Callable[[Answer], Sequence[str]],
    before: str,
) -> tuple[Point, tuple[Evidence, ...]]:
    """The point, and all evidence with that of the answer and of what else is quoted. No sentence
    is said twice. before: the text of the points before it."""
    lines: list[str] = []
    written: list[Written] = []
    told: list[str] = []
    asked = answer.parts or (answer,)
    is_silent = all(one.status is AnswerStatus.INSUFFICIENT_EVIDENCE for one in asked)
    is_silent = is_silent and len(set(map(untold.says_so, asked))) == 1
    for one in asked:
        whole = replace(one, text=whole_sentences.told(one, is_first=not lines))
        part = parts.renumbered(replace(whole, text=rows.in_sentences(whole)), found)
        found = parts.added(found, part.evidence)
        told += [*notes(part), *_missing(part, form)]
        text = _unsaid(part.text, lines) if part.status in _SHOWN else ""
        if text:
            lines.append(text)
            written += _answered(part)
        is_one = bool(answer.parts) and not is_silent  # of which of them it is said
        more, found = _beside(part, form, text, "\n".join(lines), before, found, is_one)
        lines += [said for said, _ in more if said not in lines]
        written += [
            Written(citations.without_marks(s), q) for said, q in more for s in _sentences(said)
        ]
    return Point(
        heading.shown(question), "\n".join(lines), tuple(written), tuple(dict.fromkeys(told))
    ), found


def _beside(
    part: Answer,
    form: Form,
    text: str,
    above: str,
    before: str,
    found: tuple[Evidence, ...],
    is_one: bool,
) -> tuple[list[tuple[str, tuple[Quote, ...]]], tuple[Evidence, ...]]:
    """What is said beside what an answer tells, each with what it rests on, and all evidence: that
    the documents do not tell it, and behind it whom they name; in front of it that one says itself
    that it does not. is_one: whether the answer is to one of the questions of a point.
    """
    own = _own(part, form, text, above)
    sayings = [
        (wording, saying)
        for wording, saying in _sayings(part, form)
        if wording != form.untold_besides or not _is_said(saying, part, before)
    ]
    told: list[tuple[str, tuple[Quote, ...]]] = []
    for wording, saying in sayings:
        is_led = is_one and wording in (form.untold, form.untold_besides)
        found, quote = _saying_evidence(saying, part, found)
        wording = form.untold if is_led else wording
        said = _said(wording, saying, part, quote[0], _source(saying, form, before))
        told.append((_of_one(part, form, said) if is_led else said, (quote,)))
    is_behind = own == form.silence and any(w == form.untold_besides for w, _ in sayings)
    if own and is_behind:
        return [told[0], (form.silence_besides, ()), *told[1:]], found
    own = _of_one(part, form, own) if own and is_one else own
    return [*([(own, ())] if own else []), *told], found


def _of_one(part: Answer, form: Form, said: str) -> str:
    """What is said of a part of a question, behind which one it is."""
    return form.on_one(
        heading.headed(heading.shown(part.question.text)).rstrip("?？。.，,;；"), said
    )


def _is_said(saying: Saying, part: Answer, before: str) -> bool:
    """Whether a letter said a sentence before."""
    said = citations.without_marks(saying.english or saying.quote).rstrip("。.")
    said = traditional(said) if part.question.traditional else said
    return said in citations.without_marks(before)


def _source(saying: Saying, form: Form, before: str) -> str:
    """Whose report it is of which a document speaks, where that was not named before."""
    found = _PUBLISHER.match(saying.document.source) if _REPORT.match(saying.quote) else None
    told = form.source.format(source=found["name"]) if found else ""
    return "" if simplified(told) in simplified(before) else told


def _said(wording: str, saying: Saying, part: Answer, number: int, source: str) -> str:
    """A sentence of a document behind its title, in the characters of who asks."""
    quote = saying.english or saying.quote
    title = saying.document.title
    title = title.replace("《", "〈").replace("》", "〉") if "《{title}》" in wording else title
    said = wording.format(quote=citations.cite(quote, (number,)), title=title, source=source)
    return traditional(said) if part.question.traditional else said


def _unsaid(text: str, lines: Sequence[str]) -> str:
    """An answer without the sentences that were said word for word before it."""
    said = {citations.without_marks(s) for line in lines for s in _sentences(line)}
    settled = citations.settled(text)
    again = [
        (start, end)
        for start, end in split_sentences(settled)
        if len(settled[start:end]) >= _LEAST and citations.without_marks(settled[start:end]) in said
    ]
    for start, end in reversed(again):
        settled = settled[:start] + settled[end:].lstrip(" ")
    return settled.strip() if again else text


def _sayings(part: Answer, form: Form) -> list[tuple[str, Saying]]:
    """What a document says itself that it does not tell, and whom it names, with their wording."""
    if part.enquiry is None:
        return []
    wording = form.untold if untold.says_so(part) else form.untold_besides
    told = ((wording, part.enquiry.untold), (form.office, part.enquiry.office))
    return [(wording, saying) for wording, saying in told if saying]


def _own(part: Answer, form: Form, text: str, above: str) -> str:
    """What the letter says of its own where the documents do not say all. text: what the answer
    tells that was not said; above: what was said in its point before."""
    if part.status is AnswerStatus.PARTIAL:
        return form.partly
    if part.status is AnswerStatus.INSUFFICIENT_EVIDENCE:
        if untold.says_so(part):
            return ""
        return form.above if untold.is_said_above(part, above) else form.silence
    if above and not text and part.status is AnswerStatus.EXTRACTIVE:
        if untold.is_said_above(part, above):
            return ""
        if not untold.is_stated_above(part, above):
            return form.silence
        return form.above if untold.is_certain(part) else form.no_more
    return form.outside if part.status in _NOT_OURS else ""


def _missing(part: Answer, form: Form) -> list[str]:
    """What nothing that was found tells of; a hint for the office, and nothing to send: such words
    are those that were searched for, and no statement on the matter."""
    missing = part.enquiry.missing if part.enquiry else ()
    is_english = part.question.language == "en"
    names = [name for name in missing if not (is_english and han_share(name))]
    names = [name for name in names if not _is_noise(name, names, part)]
    joined = form.joiner.join(f"“{name}”" for name in names)
    if names:
        return [form.missing.format(names=joined)]
    is_open = part.status is AnswerStatus.INSUFFICIENT_EVIDENCE and not untold.says_so(part)
    return [form.to_be_answered] if is_open else []


def _is_noise(name: str, names: Sequence[str], part: Answer) -> bool:
    """Whether the office learns nothing from a word: a part of another one, a unit, one that only
    asks, or what who asks but says of himself in brackets."""
    in_another = any(name in other for other in names if other != name)
    asked = part.question.text.lower()
    is_aside = name in asked and name not in _ASIDE.sub("", asked)
    says_nothing = _UNIT.fullmatch(name) or _ONLY_ASKS.fullmatch(simplified(name))
    return in_another or is_aside or bool(says_nothing)


def _answered(part: Answer) -> list[Written]:
    """The sentences of an answer, each with the quotations of the sources it cites."""
    spans: dict[int, Quote] = {c.n: (c.n, c.start, c.end) for c in part.citations}
    told = []
    for sentence in _sentences(part.text):
        cites = [n for claim in citations.cut(sentence) for n in claim.cites]
        told.append(
            Written(citations.without_marks(sentence), tuple(spans[n] for n in cites if n in spans))
        )
    return told


def _saying_evidence(
    saying: Saying, part: Answer, found: tuple[Evidence, ...]
) -> tuple[tuple[Evidence, ...], Quote]:
    """The evidence with a sentence of a document, and where it stands."""
    hit = saying.among(part.retrieved)
    (item,) = parts.numbered([stretch(0, hit, saying.start, saying.end)], found)
    return parts.added(found, [item]), (item.n, item.start, item.end)


def _sentences(text: str) -> list[str]:
    settled = citations.settled(text)
    return [settled[start:end] for start, end in split_sentences(settled)]
