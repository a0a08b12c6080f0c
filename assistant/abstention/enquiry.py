"""Where the documents do not answer: what is missing, whom they name, and a text to ask them with.

An office is named only where a retrieved sentence gives it a task or tells people to turn to it,
and always with that sentence; nobody is made responsible by us.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.abstention.silence import Enquiry, Office, Saying
from assistant.abstention.unheld import said_by, unheld, unheld_names
from assistant.abstention.untold import (
    is_of_all,
    is_said_by,
    names_of_sides,
    says_untold,
    told_before,
)
from assistant.answers import Evidence, Question
from assistant.coverage import covered, leaves_out, touched
from assistant.layout import stretch
from assistant.translating.names import missing_in, sought_in
from index.documents import Hit, SearchResult
from index.normalise import han_share, question_subjects
from index.sentences import split_sentences

NEAREST = 3  # passages shown where the documents do not answer

# The name begins after a word that cannot be part of it; offices of another sort end otherwise.
_BODY = (
    r"(?P<name>(?:(?![由向到至与和及或经请在为等按即])[\u4e00-\u9fff]){2,14}?"
    r"(?:局|厅|委员会|管委会|[改健信建]委|办公室|中心|大厅|招商办))"
)
_BEFORE = r"(?:^|[，。；：:、（(\s]|由|请|可|与|和|及)"
_OFFICES = tuple(
    re.compile(words)
    for words in (
        # a task: 由某局牵头 / 某局负责受理
        rf"{_BEFORE}{_BODY}(?:具体|统一|统筹|共同)?(?:负责(?!人)|牵头|受理)",
        # whom to turn to: 向某局咨询 / 联系某局 / 咨询单位：某局
        rf"(?:向|到|至){_BODY}(?:窗口)?(?:咨询|申请|申报|提出|提交|报名|办理)",
        rf"(?:联系|咨询|受理|承办|主管|责任)(?:单位|部门|机构|科室)?[:：]?\s*{_BODY}",
    )
)
_ABOUT = 0.5  # share of the question's weight that the sentence with the office must hold
_UNTOLD = 0.6  # of the question's known weight that a sentence holds which says it is not told
_KNOWN = 0.2  # of the question's weight, that the documents have to know for it
_LEAST_HAN = 0.2  # of the letters of a Chinese question
_TEMPLATES = {
    "zh": "您好！我想咨询：{question}\n{found}{missing}{asks}谢谢！",
    "en": "Hello,\n\nMy question is: {question}\n{found}{missing}{asks}\n\nThank you.",
}
# a rule: what one gets or pays, has to meet or to hand in, and may; else something that is so
_ASKS_RULE = re.compile(
    "补[贴助偿]|奖|减免|免[费税租征]|优惠|扶持|资助|政策|规定|标准|条件|材料|手续|流程|程序|申[请报领]|"
    "办理|怎么办|资格|租金|房租|收费|费用|税|价[格钱]|可以|可否|能否|能不能|要不要|需要|"
    "能(?=[拿领享申补给租买报])|(?:怎么|如何)(?!样)|"
    r"\b(?:subsid|grant|reward|incentive|rent|price|cost|fee|tax|rule|polic|appl|eligib|qualif|"
    r"require|need|document|permit|licen|can|may|must|should|how (?:do|can|to))",
    re.IGNORECASE,
)
_ASKS_WHOM = re.compile(r"电话|联系|找谁|\b(?:phone|telephone|contact|e-?mail)\b", re.IGNORECASE)
_ASKS = {
    "zh": {
        "rule": "请问现在的规定是什么，依据哪份文件？应当向哪个部门办理？",
        "whom": "请问应当联系哪个部门，联系方式是什么？",
        "fact": "请问目前的情况是怎样的，在哪份公开的文件里可以查到？应当向哪个部门了解？",
    },
    "en": {
        "rule": "Could you tell me what the current rules are, which document sets them out, and "
        "which office handles this?",
        "whom": "Could you tell me which office to contact, and how?",
        "fact": "Could you tell me how matters stand, which published document says so, and which "
        "office can tell more?",
    },
}
_FOUND = {
    "zh": "我查阅了已公开的文件，没有找到答案。最接近的内容见{titles}。\n",
    "en": "I looked it up in the published documents and found no answer. The closest are "
    "{titles}.\n",
}
_MISSING = {
    "zh": "这些文件没有写明{names}。\n",
    "en": "I found nothing in them about {names}.\n",
}

# 入驻示例产业园要啥条件: the words that only ask begin before the last of them
# what no subject begins or ends with: 再交, 到, 又能缓
_ASKS_ON = re.compile(
    "^(?:那么?|再|又|也|还|就|都|到底?|从|把|被|跟|和)+|"
    "(?:(?<![需必主重摘纪首])要|又|再|也|还|都|[就只才]?[能可会]|最[晚迟久多少]|大概|一共|[月天]?到)+$"
)


def prepare(
    question: Question,
    result: SearchResult,
    glossary: Mapping[str, str],
    in_english: Callable[[Evidence], str] = lambda sentence: "",
    nearest: Callable[[SearchResult], Saying | None] = lambda result: None,
) -> Enquiry:
    """What a visitor can do with a question that the documents do not answer.

    `result` may be that of its translation. glossary: English name → Chinese name. in_english: of a
    sentence of a document, what it says. nearest: the sentence that comes nearest, with its
    English if it has any, which is not looked for where it is known what is missing, or that it was
    not published.
    """
    near = result.hits[:NEAREST]
    texts = [said_by(hit) for hit in result.hits]
    is_translated = result.query != question.asked
    lacked = unheld(result.query, texts, result.unknown, is_translated)
    missing = tuple(dict.fromkeys(_in_full(name, result.query) for name in lacked))
    # the office of another place or year is not theirs, nor what was not told of it
    is_other = bool(unheld_names(result.query, texts))
    office, untold = (None, None) if is_other else (_office(result), _untold(result))
    close = None if missing or is_other or untold else nearest(result)
    if untold and question.language == "en" and untold.document.language != "en":
        told = stretch(1, untold.among(result.hits), untold.start, untold.end)
        untold = replace(untold, english=in_english(told))
    elif close and question.language != "en":
        close = replace(close, english="")
    is_chinese = han_share(question.asked) >= _LEAST_HAN
    sought = _subjects(question.asked) if is_chinese else sought_in(question.asked)
    if question.language == "en":
        called = missing_in(question.asked, missing, glossary)
        said = "\n".join(texts)  # has a name, whatever a translation put around it
        missing = tuple(name for name in called if glossary.get(name, name) not in said)
    text = _text(question, near, missing, office)
    return Enquiry(sought, missing, office, text, untold, close)


def with_untold(result: SearchResult, search: Callable[[str], SearchResult]) -> SearchResult:
    """The result; where none of its hits says of what is asked for that it was not published, with
    those behind that do, found by what that is called."""
    names, query, weights = names_of_sides(result.query), result.query, result.known_weights
    if not names or any(is_said_by(hit, result, query, weights) for hit in result.hits):
        return result
    known = {hit.passage.id for hit in result.hits}
    more = search(f"{query} {names}")
    new = (hit for hit in more.hits if hit.passage.id not in known)
    saying = (hit for hit in new if is_said_by(hit, more, query, weights))
    return replace(result, hits=(*result.hits, *saying))


def _in_full(name: str, question: str) -> str:
    """A place with the word that says what it is (丙丁区), a year as one."""
    found = re.search(rf"{re.escape(name)}(?:省|市|新?区|县|年)", question)
    return found.group() if found else name


def _office(result: SearchResult) -> Office | None:
    """The office that a near passage gives the question's subject to, with the sentence that does.

    A note in brackets, （市商务局牵头）, speaks of the sentence before it.
    """
    total = sum(result.term_weights.values())
    for hit in result.hits[:NEAREST]:
        text, before = hit.passage.text, ""
        for start, end in split_sentences(text):
            said = text[start:end]
            about = before if said[0] in "（(责" else said
            before = said
            if covered(about, result.term_weights) < _ABOUT * total:
                continue
            found = next((found for words in _OFFICES if (found := words.search(said))), None)
            if found and not unheld_names(result.query, [said_by(hit)]):
                at = hit.passage.start
                return Office(hit.document, said, at + start, at + end, found["name"])
    return None


def _untold(result: SearchResult) -> Saying | None:
    """The sentence that says of most of what was asked for that it was not published."""
    weights = result.known_weights
    known = sum(weights.values())
    # otherwise of what was asked for no document has a word
    is_known = known >= _KNOWN * sum(result.term_weights.values())
    best, most = None, _UNTOLD * known
    sides: list[tuple[float, Saying]] = []
    for hit in result.hits:
        text, at = hit.passage.text, hit.passage.start
        for start, end in split_sentences(text):
            said = text[start:end]
            is_one = leaves_out(said, weights) and "是否" not in said  # of two things, whose link
            before, spoken = told_before(result, hit, start), touched(said, weights)
            is_sought = is_known or is_of_all(result.query, said) or spoken > _UNTOLD * known
            if is_sought and says_untold(result.query, said, weights, before):
                sides.append((spoken, Saying(hit.document, said, at + start, at + end)))
            elif is_known and is_one and spoken > most:
                best, most = Saying(hit.document, said, at + start, at + end), spoken
    # of several that speak of such a side the one that is of what is asked about: max is the first
    return max(sides, key=lambda told: told[0])[1] if sides else best


def _text(
    question: Question,
    near: Sequence[Hit],
    missing: Sequence[str],
    office: Office | None,
) -> str:
    language = question.language
    titles = [f"《{t}》" for t in dict.fromkeys(hit.document.title for hit in near)]
    if language == "zh":
        named, names = "".join(titles), "、".join(f"“{name}”" for name in missing)
        greeting = f"{office.name}：\n" if office else ""
    else:
        named, names = ", ".join(titles), _listed(missing)
        greeting = f"To: {office.name}\n" if office else ""
    found = _FOUND[language].format(titles=named) if titles else ""
    lacking = _MISSING[language].format(names=names) if missing else ""
    asks = _ASKS[language][_sort_of(question.asked)]
    form = _TEMPLATES[language]
    return greeting + form.format(question=question.asked, found=found, missing=lacking, asks=asks)


def _subjects(asked: str) -> tuple[str, ...]:
    subjects = (_ASKS_ON.sub("", subject) for subject in question_subjects(asked))
    return tuple(dict.fromkeys(subject for subject in subjects if len(subject) > 1))


def _sort_of(asked: str) -> str:
    """What a question is for: whom to turn to, a rule, or something that is so."""
    if _ASKS_WHOM.search(asked):
        return "whom"
    return "rule" if _ASKS_RULE.search(asked) else "fact"


def _listed(names: Sequence[str]) -> str:
    """a, b or c."""
    return " or ".join([*([", ".join(names[:-1])] if names[1:] else []), *names[-1:]])
