"""What English questions ask of something that a report tells of, put into Chinese whole: the names
of who came, the whole list, how it is done, which documents were made of it, whether it is
finished. Pure.

Of names of the entrepreneurs who came a small model makes anything that they did.
"""

import re
from typing import NamedTuple

_WHEN = r"20\d\d年"
_HAND = (
    r"(?:(?:please )?(?:give|tell|show|send|name)(?: (?:me|us))?|"
    r"(?:can|could|may) (?:i|we|you) (?:please )?(?:have|get|see|read|(?:give|show) (?:me|us))|"
    r"(?:what|who) (?:are|were)|is there|are there|do you have|i (?:want|need|would like))"
)
_PERSONS = (
    r"(?:(?:entrepreneurs|visitors|guests|participants|delegates|attendees|people)|"
    r"青年企业家|企业家|来考察的企业家)"
)
# give me the names of the entrepreneurs who came
_NAMES = re.compile(
    rf"{_HAND} (?:the |all )*(?:full |complete )?(?:names?|name list|list) of (?:all )?(?:the )?"
    rf"(?P<what>(?:(?:young|visiting) )?{_PERSONS})"
    r"(?P<came> (?:who|that) (?:came|visited|took part|participated|attended|joined)"
    r"(?: (?:in|at|here))?(?: (?:the|this) (?:visit|event|trip|meeting))?)?\W*",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"{_HAND} (?:the |an? |all )*(?:full|complete|entire|whole) list of (?:all )?(?:of )?(?:the )?"
    r"(?P<what>.{3,90}?)(?:,? please)?\W*",
    re.IGNORECASE,
)
# how does the reverse enclave work exactly, what must my company do
_WORKS = re.compile(
    r"how (?:does|do|did|will|would) (?:(?:this|these|the|that|your) )?[“\"']?"
    r"(?P<what>.{3,60}?)[”\"']? "
    r"(?:work|function|operate)(?: exactly| in practice| in detail| really| precisely)?"
    r"(?:[,;] .{3,60})?\W*",
    re.IGNORECASE,
)
# which papers did Huiji make in 2031 about investment promotion
_MADE = (
    r"(?:make|made|issued?|adopt(?:ed)?|publish(?:ed)?|pass(?:ed)?|released?|put out|drawn? up|"
    r"write|written|出台)"
)
_PAPERS = re.compile(
    r"(?:which|what) (?:new |official |policy )?(?:papers|documents|文件|政策文件) "
    rf"(?:did|has|have) (?P<who>[\u4e00-\u9fff]{{2,8}}) {_MADE}"
    rf"(?: (?:in|during) (?P<when>{_WHEN}))?"
    r"(?: (?:about|on|for|regarding|concerning) (?P<what>.{3,50}?))?"
    rf"(?: (?:in|during) (?P<later>{_WHEN}))?\W*",
    re.IGNORECASE,
)
# is the drone command center finished already; without such a word the model asks it as well
_FINISHED = re.compile(
    r"(?:is|are|has|have) (?:(?:the|this|that|your) )?(?P<what>.{2,60}?) (?:been )?"
    r"(?:(?:already|now) (?:been )?(?:finished|completed|complete|built|ready)|"
    r"(?:finished|completed|complete|built|ready) (?:already|now|yet)|"
    # finished or still under construction
    r"(?:already )?(?:finished|completed|complete|built|ready)(?: already)?,? or "
    r"(?:(?:is|are) (?:it|they) )?(?:still )?"
    r"(?:under construction|在建|being built|in progress|unfinished))\W*",
    re.IGNORECASE,
)
# who can apply, regarding the 引导基金
_MAY_APPLY = tuple(
    re.compile(rf"{words}(?P<what>.{{2,60}}?)\W*", re.IGNORECASE)
    for words in (
        r"who (?:can|could|may|is (?:able|allowed|eligible|entitled) to) (?:apply|申[报请])"
        r"(?:,? regarding| for| to) (?:the )?",
        r"who (?:is eligible|qualifies|is entitled)(?: for| to|,? regarding) (?:the )?"
        r"(?!(?:do|get|have)\b)",
    )
)
_PLANNED = re.compile(
    r"what (?:is|are|was|has been) (?:planned|the plans?) (?:for|in) (?:the )?"
    r"(?P<what>.{3,60}?)\W*",
    re.IGNORECASE,
)
# what other projects support the park
_SUPPORTED = re.compile(
    r"(?:which|what) (?:other |further |more )?(?:projects|项目) "
    r"(?:do |will |would )?(?:support|back) (?:the )?(?P<what>.{3,60}?)\W*",
    re.IGNORECASE,
)
_AREA = re.compile("(?:区域|部|园|园区|片区|area|park)$")
_FIGURES = re.compile(r"\d|\b(?:how|what|which|who|where|when|it|they|there)\b", re.IGNORECASE)


class Form(NamedTuple):
    """A question in Chinese around a noun phrase, which is in English yet."""

    begins: str
    what: str
    ends: str


def asked_of(named: str) -> Form | None:
    """What is asked of something; None where it is nothing of the kind.

    named: the question, its names, times and terms in Chinese.
    """
    if found := _NAMES.fullmatch(named):
        return Form("前来的" if found["came"] else "", found["what"], "的名单")
    if found := _LIST.fullmatch(named):
        return Form("", found["what"], "的完整名单")
    if (found := _WORKS.fullmatch(named)) and not _FIGURES.search(found["what"]):
        return Form("", found["what"], "具体怎么操作？")
    if found := _PAPERS.fullmatch(named):
        what, when = found["what"] or found["on"] or "", found["when"] or found["later"] or ""
        return Form(f"{found['who']}{when}出台了哪些", what, "文件？")
    if (found := _PLANNED.fullmatch(named)) and _AREA.search(found["what"]):
        return Form("", found["what"], "的规划是什么？")
    found = _SUPPORTED.fullmatch(named)
    if found and _AREA.search(found["what"]):
        return Form("", found["what"], "的支撑项目有哪些？")
    found = next((f for words in _MAY_APPLY if (f := words.fullmatch(named))), None)
    if found and not _FIGURES.search(found["what"]):
        return Form("谁可以申请", found["what"], "？")
    found = _FINISHED.fullmatch(named)
    if found and not _FIGURES.search(found["what"]):
        return Form("", found["what"], "建成了吗？")
    return None
