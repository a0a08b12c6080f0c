"""How a supported claim is said: what answers, whole, and without the question said again.

Everything here takes words away from a verified claim or adds words of its own quotation.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.abstention.unheld import YEAR
from assistant.answers import Claim, Evidence, Question
from assistant.completeness import cases
from assistant.coverage import covered
from assistant.extracts import LONGEST, readable_quote
from assistant.layout import cells_of, lead_of
from assistant.quantities import quantities
from assistant.relevance import fragments, stretches
from assistant.relevance.contacts import with_whose
from assistant.relevance.enumerating import JOINT, PARTS, with_every_item, without_notes
from assistant.relevance.fragments import AIMS, CLAUSE, LIMITS, TAKES_BACK
from assistant.relevance.pertinence import NUMBERED
from assistant.relevance.seeking import seeks_a_figure, seeks_one
from assistant.relevance.sorts import is_figure
from assistant.tables import columns
from index.normalise import search_key, search_terms
from index.sentences import without_end

_FRAGMENT = 8  # characters; shorter tells something, but perhaps not of what
_FIGURE = 12  # of a text that holds an amount: 5万元以下的罚款
_BRIEF = 60  # characters of the clauses that a bare figure is told in
_MOST = 0.6  # of the question's weight
_LONGEST_REST = 80  # characters that complete an enumeration
_AND_SO_ON = re.compile(r"等(?:\w{1,4}(?=\W|$))?")
_LEAD = re.compile("^其中(?:有|包括|含)|^包括")  # in front of an enumeration
_IS_NUMBER = re.compile(r"(?<!\d)\d{5,8}$")  # of a telephone, and those after it
_NUMBERS = re.compile(r"(?:\s*[，,、/；;或]\s*(?:\d{3,4}-)?\d{5,8}(?!\d))+")
_ADDRESS = re.compile(r"[\s:：，,（(]*(?:https?://|www\.)[!-~]+")
_AFTER_MARK = re.compile(r"(?<=[，,。；;：:！？!?\n])")
_PART_OF_MONTH = re.compile("[上中下]旬|[初底末]")
_AS_MUCH = 0.95
_LITTLE = 0.3  # of the question's weight
_A_PART = 0.05  # of the question's weight
_SAID_BY_IT = 0.5  # of a clause's terms, that are the question's
_ADDS = re.compile(f"{LIMITS.pattern}|其中")  # what a figure leaves out of its sentence
_DEPENDS = re.compile("[其该此上]|并|且|也|则|但|以|或")  # on what is said before
_SAID_AGAIN = 8  # characters of the question in front of what answers
_NARROWS = re.compile(r"目标|计划|拟|将|\d|[一二三四五六七八九十][月日年]")
# 新华社某地1月5日电（记者 某某）
_DATELINE = re.compile(
    r"^[^。！？]{0,120}?[电讯道]\s*[（(](?:记者|通讯员)[^）)]{1,40}[）)]\s*(?=\w)"
)
# what may, must, will or is to be, or not; not the end of 主要, 只要, 相应, 许可, 模拟, 年度计划
_MOOD = re.compile(
    r"(?:不得|不?(?:应当|必须|可以|将要?|(?<![主重必首次只概摘纪简])要|"
    r"(?<![相对响反供适效感])应|(?<![模虚])拟|(?<![许认宁])可|力争|争取(?!到)|有望|打算|"
    r"预[计估]|(?<!年度)(?<![的成照按入资超])计划))$"
)
_ASKS_SIDE = re.compile(r"哪一?[片块部边](?!分)|哪个?(?:方位|方向|位置|区域)")
_SIDE = re.compile(rf"(?:{fragments.PARTS.pattern})(?:区域)?的?$")  # 西部的
_JOINT = re.compile(r"[，,：: ]+(?:是(?!否))?[，,：: ]*|是(?!否)[，,：: ]*|(?=给予)")


def phrased(
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    question: Question,
    weights: Mapping[str, float],
    is_sure: bool = False,
) -> list[Claim]:
    """The claims as they are shown, each once; whole sentences where they are put into English.

    weights: of the question's terms that the index knows.
    is_sure: whether the model was sure of them: then a sentence need not show what they are of.
    """
    items = {item.n: item for item in evidence}
    shown: dict[str, Claim] = {}
    for claim in claims:
        if claim.supported and len(claim.quotes) == 1 and not columns.is_list(claim):
            claim = _phrased(claim, items[claim.quotes[0][0]], question, weights, is_sure)
        claim = replace(claim, text=fragments.without_headings(claim.text))
        shown.setdefault(without_end(claim.text), claim)
    return _without_stray_number(_once(list(shown.values())))


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that another one of the same sentences says among more."""
    said = [(claim, without_end(claim.text)) for claim in claims]
    return [
        claim
        for claim, text in said
        if not any(
            claim.supported and other.supported and text != whole and text in whole
            for other, whole in said
            if set(claim.quotes) <= set(other.quotes)
        )
    ]


def _without_stray_number(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, a single numbered one among them without the number that its text gives it: the
    四、 of a heading, whose 三、 is not told, numbers nothing here."""
    numbered = [claim for claim in claims if claim.supported and NUMBERED.match(claim.text)]
    if len(numbered) != 1:
        return list(claims)
    bare = NUMBERED.sub("", numbered[0].text)
    is_list = not bare or any(NUMBERED.match(part) for part in _AFTER_MARK.split(bare))
    told = numbered[0] if is_list else replace(numbered[0], text=bare)
    return [told if claim is numbered[0] else claim for claim in claims]


def _phrased(
    claim: Claim, item: Evidence, question: Question, weights: Mapping[str, float], is_sure: bool
) -> Claim:
    _, start, end = claim.quotes[0]
    sentence = _DATELINE.sub("", readable_quote(item, start, end))
    said = with_whose(_DATELINE.sub("", claim.text), sentence)
    if not fragments.is_picked(said, sentence, question.asked, weights):
        said = completed(stretches.from_its_clause(said, sentence), sentence)
    text = fragments.of_sort(said, question.asked)
    is_brief, row = question.language == "zh", item.quote(start, end)
    is_whole = fragments.needs_sentence(text, sentence, item, question, weights)
    is_whole = is_whole or (not is_brief and without_end(text) in sentence)
    is_whole = is_whole or stretches.leaves_out(text, sentence, question.asked, row)
    is_nameless = _leaves_out_name(text, row, question.asked)
    is_nameless = is_nameless or stretches.is_of_titles(text, sentence)
    is_nameless = is_nameless or fragments.is_of_one_side(text, item, start, row, question.asked)
    if is_nameless or (is_whole and len(sentence) <= LONGEST):
        return replace(claim, text=sentence)
    text, is_row = with_mood(text, sentence), row.startswith("|")
    text = with_side(text, sentence, question.asked)
    if not is_row and not seeks_a_figure(question.asked):
        text = stretches.from_its_clause(with_rest(text, sentence, weights), sentence)
    is_case = cases.needs_sentence(text, sentence, question.asked, weights)
    if (is_case or stretches.hangs_on_verb(text, sentence)) and len(sentence) <= LONGEST:
        return replace(claim, text=sentence)
    has_amount = any(quantity.is_amount for quantity in quantities(text))
    least = _FIGURE if has_amount and without_end(text) in sentence else _FRAGMENT
    if len(re.sub(r"\W", "", text)) >= least and not fragments.is_of_amounts(text):
        return replace(claim, text=without_question(text, question.asked) if is_brief else text)
    named = f"{item.document.title}\n{item.passage.heading}\n{lead_of(item, start)}\n{sentence}"
    is_named = covered(named, weights) >= _MOST * sum(weights.values())
    speaks_of_it = is_named or (is_sure and seeks_one(question.asked))
    bare = without_end(text)
    rest = sentence.removeprefix("其中").replace(bare, "", 1)
    is_plan = not AIMS.search(question.asked) and fragments.is_aim(text, sentence)
    is_clear = not _ADDS.search(rest) and not fragments.has_rival(text, sentence)
    if is_sure and seeks_a_figure(question.asked) and bare in sentence:
        is_clear = is_clear or fragments.is_told_apart(text, sentence, question.asked, weights)
    tells = fragments.tells(text, question.asked)
    tells = tells or (is_sure and fragments.is_number_of(text, sentence, question.asked))
    answers = is_brief and speaks_of_it and is_clear and not is_plan and tells
    is_bare = is_figure(text) and not is_row and not all(q.is_date for q in quantities(text))
    if answers and is_bare:
        text = _with_clause(text, sentence, weights)
    if not answers and len(sentence) <= LONGEST:
        is_sought = seeks_a_figure(question.asked) and not is_row
        text = _clauses(text, sentence, weights) if is_sought and is_brief else sentence
        if cases.needs_sentence(text, sentence, question.asked, weights):
            text = sentence
    return replace(claim, text=text)


def _with_clause(figure: str, sentence: str, weights: Mapping[str, float]) -> str:
    """A bare figure of a year in the clauses that tell of what and of which: 2031年签约21个项目 and
    not 21个; alone where these are long, or the question does not help to tell which they are."""
    told = _clauses(figure, sentence, weights)
    is_of_it = covered(told, weights) >= _LITTLE * sum(weights.values())
    return told if is_of_it and YEAR.search(told) and len(told) <= _BRIEF else figure


def _leaves_out_name(text: str, row: str, question: str) -> bool:
    """Whether of a table's row a text has the figure, and neither it nor the question anything of
    what that is the figure of."""
    names = [cell for cell in cells_of(row) if not quantities(cell)]
    known = set(search_terms(f"{text} {question}"))
    is_named = not names or any(known.intersection(search_terms(name)) for name in names)
    return row.startswith("|") and bool(quantities(text)) and not is_named


def _clauses(fragment: str, sentence: str, weights: Mapping[str, float]) -> str:
    """The fewest clauses around a fragment that speak of as much of the question as its sentence;
    the sentence where what they leave out limits it, or where they begin amid another one."""
    bare = without_end(fragment)
    at = sentence.find(bare)
    if at < 0 or not bare or sentence.count(bare) > 1:
        return sentence
    starts = [0, *(m.end() for m in CLAUSE.finditer(sentence) if m.end() < len(sentence))]
    ends = [*starts[1:], len(sentence)]
    spoken = covered(sentence, weights)
    if spoken < _LITTLE * sum(weights.values()):
        return sentence  # of what the figure is, the question does not help to tell
    first = max(n for n, start in enumerate(starts) if start <= at)
    last = min(n for n, end in enumerate(ends) if end >= at + len(bare))
    runs = sorted(
        ((i, j) for i in range(first + 1) for j in range(last, len(ends))),
        key=lambda run: ends[run[1]] - starts[run[0]],
    )
    for i, j in runs:
        run = sentence[starts[i] : ends[j]]
        if covered(run, weights) >= _AS_MUCH * spoken:
            rest = sentence[: starts[i]] + sentence[ends[j] :]
            is_broken = _DEPENDS.match(run) or stretches.AMID.fullmatch(run)
            is_whole = not is_broken and not TAKES_BACK.search(rest)
            return run.rstrip("，,；;：: ") if is_whole else sentence
    return sentence


def completed(text: str, sentence: str) -> str:
    """A text that breaks an enumeration of its sentence off, with the other items, or that leaves
    out the address which its sentence gives it; else itself."""
    bare = with_every_item(without_end(text), sentence)
    at = sentence.find(bare)
    if at < 0 or not bare:
        return text
    start, end = at, at + len(bare)
    if bare.endswith("月") and (part := _PART_OF_MONTH.match(sentence, end)):
        return bare + part.group()
    numbers = _IS_NUMBER.search(bare) and _NUMBERS.match(sentence, end)
    if rest := numbers or _ADDRESS.match(sentence, end):
        return bare + rest.group()
    if len(bare) < _FRAGMENT and quantities(bare):
        return text
    marks = [mark.span() for mark in PARTS.finditer(without_notes(sentence, start, end))]
    if JOINT.match(sentence, end):
        end = next((first for first, _ in marks if first >= end), len(sentence))
    elif rest := _AND_SO_ON.match(sentence, end):
        end = rest.end()
    if sentence[:start].endswith(("、", "和", "以及")):
        start = max((last for _, last in marks if last <= start), default=0)
    if not len(bare) < end - start <= len(bare) + _LONGEST_REST:
        return text if bare == without_end(text) else bare
    return _LEAD.sub("", sentence[start:end])


def with_rest(text: str, sentence: str, weights: Mapping[str, float]) -> str:
    """A text to the end of its sentence, where only what follows speaks of a part of the question:
    重点推进甲项目，以此带动乙产业发展 tells with its end what is to be developed."""
    bare = without_end(text)
    start, tail, end = sentence.partition(bare) if bare else (sentence, "", "")
    if not tail or not CLAUSE.match(end) or not 1 < len(end) <= _LONGEST_REST:
        return text
    first = set(search_terms(CLAUSE.split(end)[1]))
    if len(first.intersection(weights)) >= _SAID_BY_IT * len(first):
        return text  # it but says the question again
    said = {
        term: weight for term, weight in weights.items() if term not in search_terms(start + tail)
    }
    return bare + end if covered(end, said) >= _A_PART * sum(weights.values()) else text


def with_mood(text: str, sentence: str) -> str:
    """A text with the 将, 要 or 应当 that its sentence has in front of it, so that what will
    be done or has to be is not told as done."""
    at = sentence.find(without_end(text))
    mood = _MOOD.search(sentence, 0, at) if at > 0 else None
    return mood.group() + text if mood else text


def with_side(text: str, sentence: str, question: str) -> str:
    """A place with the side that its sentence says in front of it, 西部的示例园, to who asks on
    which it lies."""
    at = sentence.find(without_end(text)) if _ASKS_SIDE.search(question) else -1
    side = _SIDE.search(sentence, 0, at) if at > 0 else None
    return side.group() + text if side else text


def without_question(text: str, question: str) -> str:
    """A text without the run of the question that it begins with.

    Figures, times, and words that make a target of what follows stay.
    """
    same = next((n for n in range(len(text), 0, -1) if text[:n] in question), 0)
    joint = _JOINT.match(text, same)
    rest = text[joint.end() :] if joint else ""
    is_answer = rest[:1].isalnum() and rest[0] not in "的了于" and rest not in question
    if same < _SAID_AGAIN or not is_answer or _NARROWS.search(search_key(text[:same])):
        return text
    return rest
