"""What an English question asks for, and whether its translation still does. Pure.

A small model makes a statement of a question: 招商引资的负责人 of Who is in charge of promotion?
Without the word that asks, anything told about the matter looks like an answer.
"""

import re

_WHAT = r"(?:(?:the|an?) )?(?P<{name}>[^A-Za-z?]*[^A-Za-z?\s][^A-Za-z?]*)"
# What does 三个一批 mean? What is 园区? Of these only the name was to be translated.
_MEANING = re.compile(
    rf"\s*what (?:does|do|is|are) {_WHAT.format(name='first')}"
    rf"(?P<means>(?:mean|stand for|refer to)\s*)?\??\s*|"
    rf"\s*what(?: is|'s) (?:the meaning of|meant by) {_WHAT.format(name='last')}\??\s*",
    re.IGNORECASE,
)


_PURPOSE = re.compile(
    rf"\s*what (?:is|are) {_WHAT.format(name='first')}"
    r"(?:meant|supposed|intended|designed|used)? ?(?:to do|for)\??\s*|"
    rf"\s*what(?: is|'s) the (?:purpose|role|function|aim) of {_WHAT.format(name='last')}\??\s*",
    re.IGNORECASE,
)

_MAKES = re.compile(
    rf"\s*what does {_WHAT.format(name='first')}(?:make|produce|manufacture|do)\??\s*|"
    rf"\s*who is {_WHAT.format(name='last')}\??\s*",
    re.IGNORECASE,
)


def asked_meaning(named: str) -> str:
    """In Chinese, a question for what something is, means, makes or is for, whose names are in
    Chinese already; empty where it is any other."""
    if purpose := _PURPOSE.fullmatch(named):
        return f"{(purpose['first'] or purpose['last']).strip()}的作用是什么"
    if maker := _MAKES.fullmatch(named):
        return f"{(maker['first'] or maker['last']).strip()}是做什么的"
    found = _MEANING.fullmatch(named)
    if not found:
        return ""
    name = (found["first"] or found["last"]).strip()
    return f"{name}是什么意思" if found["means"] or found["last"] else f"{name}是什么"


# How something is asked for, in both languages, and the word that asks for it
_ASKED = tuple(
    (re.compile(english, re.IGNORECASE), re.compile(chinese), asked)
    for english, chinese, asked in (
        (r"\b(?:full|complete|entire) list\b", "名单|清单|列表|全部", "名单"),
        (r"\bhow (?:many|much|large|big)\b", "多少|几|多[大高长]|是否|吗", "多少"),
        (
            r"\b(?:tell \w+ about|describe|overview)\b|"
            r"\bintroduce (?!(?:an?|another|some|my|new)\b)",
            "介绍|情况|概",
            "介绍一下",
        ),
        (r"\bwhere\b", "哪|何处|位置|地点|地址|位于", "在哪里"),
        (
            r"\bwhom?\b.*\b(?:contact|talk|speak|reach|call|ask|turn to|get in touch)\b|"
            r"\bhow (?:can|do|should|could) (?:i|we) (?:contact|reach|get in touch)\b",
            "[找问向跟与]谁|联系谁|联系方式|(?:怎么|如何)联系|哪个?部门",
            "联系谁",
        ),
        (
            r"\bwho\b.*\b(?:in charge|responsible|runs?|manages?|leads?|heads?)\b",
            "谁(?:负责|来|在|是|管)|[是由]谁|哪个?部门",
            "谁负责",
        ),
        (
            r"^which (?:\S+ ){0,2}(?:company|firm|enterprise|developer|investor)\b",
            "哪|谁",
            "是哪家企业",
        ),
        # so it is, right? of which a model makes a statement
        (
            r",? (?:right|correct|yes|is that (?:right|so|correct)|"
            r"(?:is|was|did|does|has|are|were)n['’]t (?:it|that|they))\W*$",
            "[?？]|吗|吧|是否|是不是|对不对",
            "是吗？",
        ),
        (r"^who\b", "谁|哪|何人|什么", "谁"),
        (r"^what (?:is|are)\b", "[?？]|什么|哪|何|谁|多少|几|怎|如|吗|情况|内容", "是什么"),
        (r"^when\b|\b(?:on|by) what date\b|\bhow long\b", "何时|时候|哪|几|多[久长]|时间", "何时"),
    )
)


def lost_asking(question: str, translated: str) -> str:
    """The Chinese word for the number or time that an English question asks for and its translation
    does not; nothing where it does. Without it anything told about the matter looks like an answer.
    """
    return next(
        (
            asked
            for english, chinese, asked in _ASKED
            if english.search(question) and not chinese.search(translated)
        ),
        "",
    )


# 联系哪个单位: asked of anything, of which any number is an answer
_ANYTHING = re.compile(
    r"(?:联系|打|找|问|哪一?个?|单位|部门|谁|电话|号码|多少|几|是|请问|需要|可以|能否|能不能|能|吗|呢|什么|怎么|如何|"
    r"分配|处理|我们?|企业|公司|有没有|有|[\W_])*"
)
_ASKING_WORDS = re.compile(
    r"\b(?:wh\w+|how|much|many|the|and|can|could|you|your|we|our|i|my|me|do|does|is|are|it|that|"
    r"this|there|to|for|of|a|an|in|on|at|about|contact|call|phone|number|office|department|talk|"
    r"speak|ask|should|tell|please|pls|will|would|get|have|with|need|who|be|or|so|then|person|"
    r"reach|split|up|if|government|authority)\b",
    re.IGNORECASE,
)


# what a model says to a question that it answers, and does not translate
_IN_REPLY = re.compile("咨询|取决于|请(?:联系|参[考阅照]|查[阅询看])")
_ON_REPLYING = re.compile(r"\b(?:consult|depend|refer|contact|advi[cs]e|ask)", re.IGNORECASE)


def asks_nothing(question: str, translated: str) -> bool:
    """Whether a translation has nothing left of what an English question is about, or is a reply
    to it."""
    is_reply = _IN_REPLY.search(translated) and not is_question(translated)
    if is_reply and is_question(question) and not _ON_REPLYING.search(question):
        return True
    left = re.search("[A-Za-z]{3,}", _ASKING_WORDS.sub("", question))
    return bool(left and _ANYTHING.fullmatch(translated))


_ASKS_IN_ENGLISH = re.compile(
    r"(?:and )?(?:what|which|who|whom|when|where|why|how) ", re.IGNORECASE
)
_ASKS = re.compile("[?？]|什么|哪|谁|多少|几|吗|是否|怎|如何|何时|有没有|能否|可否")


def is_question(text: str) -> bool:
    """Whether a text in either language asks something."""
    return bool(_ASKS.search(text) or _ASKS_IN_ENGLISH.match(text))
