"""What is told to who asks how a matter is gone about: its steps, whole and in order."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from assistant import listed
from assistant.answers import Evidence
from assistant.injections import instructs
from assistant.layout import may_be_put, stretch
from assistant.listed import Line, Listed, readable_line, text_of
from assistant.measure_asked import is_of, name_of
from assistant.places import Home
from assistant.procedures.steps import Procedure, procedure_of
from index.documents import Hit, SearchResult
from index.normalise import search_key

_STEPS = "(?:办[理事]|申[报请领办]|审批|具体|操作)?的?(?:流程|程序|步骤|环节|手续(?!费))"
_ASKED = re.compile(
    rf"(?:都|一共)?(?:要|需要?|得|应该?)?(?:怎么|如何|按照?|走|经过?|有|分|办|是)?"
    rf"(?:什么样?|啥|哪些|哪几[个道步]?|几个?|多少个?)的?{_STEPS}|"
    rf"{_STEPS}(?:都|一共|具体|大概)?(?:(?:是|有|要|分|包括)(?:什么|啥|怎么?样|咋样|哪|几|多少)|怎么?样?|咋样?|如何)|"
    rf"(?:怎么|如何|咋|要)(?:走|办理?){_STEPS}|{_STEPS}$|(?:要|得|分|有|共|走)[几多]少?步|"
    "(?:一步步|一步一步)[怎咋如]"
)
_GOES_ABOUT = re.compile("(?:怎么样?|如何|怎样|咋)(?:去|来|才能)?(?:申[报请领]|办理?(?!法|公)|走)")
_HOW_LONG = "(?:多久|多长时间|几天|多少天|几个工作日)"
_IN_TIME = re.compile(  # 从申报到拿到钱要多久, 报上去以后钱什么时候到账
    f"[交报递](?:上去|了|完)[^。]{{0,8}}?{_HOW_LONG}[^，,。]{{0,4}}(?:钱|款|补|奖)[^，,。]{{0,6}}[到拿发拨打]账?|"
    f"[签开批][^，,。]{{0,6}}之?前(?:一共|总共|大概|大约)*(?:要|得|需要?)?{_HOW_LONG}|"
    f"从[^，,。]{{1,14}}到[^，,。]{{1,14}}?(?:一共|总共|大概|大约|前后)*(?:要|得|需要?)?{_HOW_LONG}|"
    "(?:(?:材料|资料|申请)?[交报递]上去|[交递]了?(?:材料|资料)|申[请报])(?:之?后|以后|了)?[^。]{0,14}?"
    f"(?:钱|账上?|拨|款|补[贴助]|奖励)[^，,。]{{0,6}}(?:{_HOW_LONG}|(?:什么时候|何时)[^，,。]{{0,2}}到账?)"
)
_PAID = (  # 钱能到账, 补助款拿到手, 打过来
    "(?:(?:钱|款|补[贴助]|奖[励金])[^，,。]{0,4})?(?:能|可以|会|才)*"
    "(?:到账|到手|拿得?到|(?:打|拨|发)(?:到账|[过下]来|到手))"
)
# 最快要多久钱能到账, 材料交上去以后，到钱打过来
_UNTIL_PAID = re.compile(
    f"(?:大概|一般|最[快慢长多]|前后|一共|总共|[要得需花])*{_HOW_LONG}(?:以?后|才)?{_PAID}|"
    f"(?:(?:材料|资料|申请)?[交报递]上去|[交递]了?(?:材料|资料)|申[请报])(?:之?后|以后|了)?[，,]?到(?:拿到)?{_PAID}|"
    f"到(?=(?:钱|款|补[贴助]|奖[励金])[^，,。]{{0,4}}[拿打拨发到]){_PAID}"
)
# 公示完多久到账: of what is left of the steps
_MIDWAY = re.compile("(?:公示|审[核批查定]|批准|认定|验收|通过)[^，,。]{0,4}?(?:后|完|了)")
# 施工许可证几天能办下来
_STEP_TIME = re.compile(
    f"(?:大概|一般|最快)?(?:[要得需花]+)?{_HOW_LONG}(?:能|可以|才能?)?(?:办|批|审|评|搞|弄|出|拿)?"
    "(?:[好完定成]|下来|出来|得?到|结)?"
)
_OF_EACH = re.compile(
    "[，,]?(?:每一?[步个][^，,]{0,3}|各(?:个环节|步骤?)?|分别|各自)(?:大概)?"
    "(?:[要得需花]+|归|由|找|是)*(?:多久|多长时间|几天|多少天|谁|哪个部门)(?:管|负责|办)?|"
    "[，,](?:一共|总共|大概|大约|审[核批]|全程)*(?:[要得需花]+)?(?:多久|多长时间|几天|多少天)$"
)
_ASKS_MORE = re.compile("哪|多少|多久|多长|什么|几[天个号月]|何时|吗|是否|谁|能不能|条件|材料")
# what a question speaks of, and what a procedure that is of it has
_OF_SORT = tuple(
    (re.compile(said), re.compile(meant))
    for said, meant in (
        ("补贴|补助|补|奖|资金|扶持|钱", "拨付|兑[现付]|补[贴助]|奖[补励]"),
        ("申[报请领]", "申[报请领]|提交|填[报写]"),
    )
)

_FOUND = 5  # hits, among which one step is looked for
_IN = re.compile(r"\d个?(?:工作日|日|天|小时|月)|即时|当[日天场]")


def asks(question: str) -> bool:
    """Whether a question is by which steps something is gone about."""
    key = search_key(question).rstrip("?!。 ")
    return bool(_ASKED.search(key) or _IN_TIME.search(key)) or asks_until_paid(key)


def asks_until_paid(question: str) -> bool:
    """Whether a question is how long it takes from handing in until the money is there."""
    key = search_key(question)
    return bool(_UNTIL_PAID.search(key)) and not _MIDWAY.search(key)


def _without_time(key: str) -> str:
    rest = _IN_TIME.sub(" ", key)
    return _UNTIL_PAID.sub(" ", rest) if asks_until_paid(key) else rest


def found(
    result: SearchResult, whole: Callable[[Hit], Sequence[Hit]], home: Home
) -> Sequence[Listed]:
    """The steps that a question is for, one by one, from the first document that lists them.

    whole: all passages of a hit's document. home: whose name narrows nothing.
    """
    key = search_key(result.query).rstrip("?!。 ")
    is_asked = asks(key)
    if not is_asked and _STEP_TIME.search(key):
        return _one_step(key, result.hits, whole, home)
    if not is_asked and (not _GOES_ABOUT.search(key) or _ASKS_MORE.search(key)):
        return ()
    name = _name(key, home)
    hits = result.hits if is_asked or not name else result.hits[:1]
    for hit in filter(may_be_put, hits):
        steps = procedure_of(hit, whole(hit))
        if steps and is_of(name, steps.around, steps.text, home) and _is_of_sort(key, steps):
            return list(_evidence(steps.lines))
    return ()


def _one_step(
    key: str, hits: Sequence[Hit], whole: Callable[[Hit], Sequence[Hit]], home: Home
) -> Sequence[Listed]:
    """The one step that a question is for, of which it asks how long it takes."""
    name = _name(_STEP_TIME.sub(" ", key), home)
    if len(name) <= 1:
        return ()
    for hit in filter(may_be_put, hits[:_FOUND]):
        steps = procedure_of(hit, whole(hit))
        lines = steps.lines if steps else ()
        own = [line for line in lines if is_of(name, "", text_of(line), home)]
        if len(own) == 1 and _IN.search(text_of(own[0])):
            return list(_evidence(own))
    return ()


def is_told(question: str, chosen: Sequence[Evidence]) -> bool:
    """Whether the steps in front of the evidence are all that a question is for."""
    key = search_key(question).rstrip("?!。 ")
    rest = _OF_EACH.sub("", _ASKED.sub("", _without_time(key)))
    if not asks(key) and _STEP_TIME.search(key):
        rest = _STEP_TIME.sub("", key)
    is_asked = asks(key) or bool(_GOES_ABOUT.search(key) or _STEP_TIME.search(key))
    return is_asked and bool(listed.claims_of(chosen)) and not _ASKS_MORE.search(rest)


def _name(key: str, home: Home) -> str:
    """What is gone about, as it is named; empty where anything is."""
    rest = _OF_EACH.sub("", _ASKED.sub(" ", _without_time(home.without(key))))
    return name_of(rest)


def _is_of_sort(key: str, steps: Procedure) -> bool:
    said = f"{steps.around}\n{search_key(steps.text)}"
    return all(meant.search(said) for asked, meant in _OF_SORT if asked.search(key))


def _evidence(steps: Sequence[Line]) -> Iterator[Listed]:
    """The steps as evidence, by the passages that they stand in; none that speaks to a model."""
    for _, part in groupby(steps, key=lambda line: line[0].passage.id):
        lines = [line for line in part if not instructs(text_of(line))]
        if lines:
            hit, start, end = lines[0][0], lines[0][1], lines[-1][2]
            told, at = tuple(map(readable_line, lines)), tuple((a, b) for _, a, b in lines)
            yield Listed(**vars(stretch(0, hit, start, end)), told=told, lines=at)
