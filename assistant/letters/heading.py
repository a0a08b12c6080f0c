"""A question of an enquiry as it stands above its answer: whole, without what led to it. Pure."""

import re

from assistant.conversation.before import is_question
from assistant.conversation.sides import asked_by
from assistant.letters import data_points
from index.normalise import han_share

# 冒昧打扰，想问一下：…; Last thing, …; And what were …
_LEAD = re.compile(
    r"^(?:(?:冒昧|打扰|叨扰|不好意思|麻烦)[^，,。：:?？]{0,8}|(?:我们?|本人)?(?:还|再|也)?想?(?:请)?问一?下|想问的是|"
    r"(?:还有|最后|另外)?(?:一[个点件](?:小?问题|事情?)?)|还有|最后|据悉|"
    # 最后问一句，…; 有几点想请教：…
    r"问一[句声]|(?:我们?|本人|我[司方])?(?:还|也)?有[几一两些][个点件](?:事情?|问题|疑问|地方)?(?:还|也)?"
    r"(?:想|要|需要?)?(?:请教|问|咨询|了解)(?:清楚|一下|下|明白)?(?:[您你]们?)?(?:的是)?)[，,：:\s]+|"
    r"^就是(?=[\u4e00-\u9fff])(?![否不说])|"  # 就是甲园主打哪些产业
    r"^(?:还|再|也)?想请问(?:一下)?[，,：:]?|^据悉(?=[\u4e00-\u9fff])|^另[外者]?[，,：:]|"
    # 老板让我把几个问题书面确认一下，麻烦您了：…
    r"^(?:[^，,：:?？]{0,6}[让叫托嘱]我们?|我们?)?[想要就把将有还也再向跟您你]*"
    r"[几一两些][个点件条](?:小|具体|实际)*(?:问题|事情?|疑问|情况)[^，,：:?？]{0,12}"
    r"(?:[，,](?:麻烦|打扰|冒昧|拜托|劳驾|辛苦|感谢|谢谢)[^，,：:?？]{0,6}){0,2}[：:]\s*"
    r"(?=[\u4e00-\u9fff])|"
    # 想请教一个实际的问题，我的同事还特别关心，
    r"^(?:(?:我们?|本人)?(?:还|再|也)?(?:想|要)?(?:请教|咨询|了解)(?:一?下)?(?:[您你]们?|贵[局区方])?"
    r"(?:[一几][个点件些](?:很|比较)?(?:实际|具体|现实|关键|重要)?的?(?:小?问题|事情?|情况)?)?|"
    r"(?:我们?|我[司方]|我公司)的?[\u4e00-\u9fff]{0,10}(?:还|也|都|最|更|特别|尤其|非常|比较|很)+"
    r"(?:关心|关注|想知道)的?(?:是|一点是)?)[，,：:\s]+|"
    # since we are an association, we were glad to read that you have …; is it open to us
    r"^(?:(?:since|as) [^,;?]{3,60}, )?(?:we|i) (?:were|was|are) (?:very |much )?"
    r"(?:interested|pleased|glad) to (?:read|hear|learn|see) that (?=[^?]*;)|"
    # Ann – the client wants to know: …
    r"^(?:\w+ [–—-] )?(?:my|our|the|his|her) [a-z]+(?: [a-z]+)?"
    r" (?:wants?|wishes|would like|asks?|asked|has asked)(?: (?:me|us))?"
    r"(?: to (?:know|ask|learn|understand|find out))?(?: the following)?: |"
    # I have a few quick questions, hope that's okay: …
    r"^(?:i|we)(?:['’](?:ve|d)(?: got)?)?(?: (?:just|also|still|only))?(?: (?:have|had|got))?"
    r"(?: (?:just|also))? (?:a few|some|several|two|three|four|a couple of) "
    r"(?:[a-z]+ )?(?:questions|points|things)(?: (?:for|to) [a-z ]{2,20})?"
    r"(?:, (?:i |we )?(?:hope|if|please|sorry|thanks|thank you)[^,:;?]{0,30})?[:;] |"
    r"^p\. ?s\. |^(?:just )?(?:a )?quick (?:one|questions?)[:,] |"
    r"^(?:and|also|plus|finally|lastly|next|besides|furthermore|moreover|(?:one )?last (?:thing|"
    r"question|point)|one (?:more|other|last) (?:thing|question|point)|first(?:ly)?|second(?:ly)?|"
    r"third(?:ly)?|by the way)\b[,:]?\s+(?=\w)",
    re.IGNORECASE,
)
# what a question is asked with, which may tell what it is of, and need not stand above its answer:
# 听朋友说这里招商很热，我有几件事想问清楚：…; 听说有一个丙基地，想请教：这个基地在哪里; 我们注意到
# 还有一个乙园，进展如何
_TOLD = re.compile(
    r"^听[^，,：:?？]{2,24}[，,][^，,：:?？]{0,8}有[几一两些][个点件][^，,：:?？]{0,10}"
    r"(?:请教|问|咨询|了解)[^，,：:?？]{0,4}[：:]|"
    r"^[^：:?？]{2,60}[，,](?:所以|故|特|现|还)?想?(?:请教|请问|问|咨询|了解)(?:一?下)?(?:[您你]们?|贵[局区])?"
    r"[：:]\s*(?=[\u4e00-\u9fff])|"
    r"^(?:我们?|我[司方]|本[会院司])(?:还|也)?(?:注意到|留意到)[，,：:]?"
    r"(?:还?有一[个家项座条])?(?=[\u4e00-\u9fff])"
)
_ASKS = re.compile(
    r"(?:(?:in|at|by|for|to|from|under|since|until) )?(?:what|which|who|whom|whose|when|where|why|"
    r"how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|must)\b",
    re.IGNORECASE,
)
_INDIRECT = re.compile(r"(?:what|which|who|when|where|why|how)\b.*\b(?:is|are|was|were)$", re.I)
_EITHER = re.compile("有无|是(?:升是降|高是低|增是减|多是少|涨是跌)|孰[高低多少优]")
# which firms the district brought in; how much each of them invested
_REPORTED = re.compile(
    r"(?P<asks>(?:which|what|how (?:much|many)) "
    r"(?:(?!(?:of|in|at|for|by|from|to|on|with|under|among|and|or|is|are|was|were|do|does|did|has|"
    r"have|had|can|could|will|would|should|may|must)\b)[a-z-]+ ){0,3}?)"
    r"(?P<who>(?:the|your|our) [a-z]+|each of (?:them|these|the [a-z]+)|they|you|it)"
    r" (?P<done>[a-z]+)\b(?P<rest>[^?]*\?)",
    re.IGNORECASE,
)
_DO = {
    "adopted": "adopt", "announced": "announce", "approved": "approve", "attracted": "attract",
    "brought": "bring", "built": "build", "completed": "complete", "granted": "grant",
    "held": "hold", "introduced": "introduce", "invested": "invest", "issued": "issue",
    "launched": "launch", "made": "make", "met": "meet", "offered": "offer", "opened": "open",
    "paid": "pay", "planned": "plan", "promised": "promise", "published": "publish",
    "received": "receive", "set": "set", "signed": "sign", "spent": "spend",
    "started": "start", "supported": "support", "took": "take", "won": "win",
}  # fmt: skip
# is it one of them? Please list all.
_REQUEST = re.compile(r"(?:[?.]|^)\s*(?:please|kindly) (?!note)[a-z][^?.]*\.$", re.IGNORECASE)
_STOPS = "；;，, 。.：:"


def _asks(told: str) -> bool:
    return is_question(told) or bool(_EITHER.search(told))


def shown(question: str) -> str:
    """The question above its answer, without what it was only asked with, asked straight out."""
    question = headed(_TOLD.sub("", question)) if _TOLD.match(question) else question
    found = _REPORTED.fullmatch(question)
    done = _DO.get(found["done"].lower()) if found else None
    return (
        f"{found['asks']}did {found['who']} {done}{found['rest']}" if found and done else question
    )


def headed(question: str) -> str:
    """It begins with a capital, and ends with the mark of a question where it is one. A side of
    something that is but named is asked for: 审批流程是什么？"""
    while (rest := _LEAD.sub("", question, count=1)) != question and rest:
        question = rest
    is_english = not han_share(question)
    question = (data_points.asked(question) if is_english else "") or question
    bare = question.rstrip("；;，, ：:")
    told = bare.rstrip(_STOPS)
    asks = _ASKS.match(told) and not _INDIRECT.match(told) if is_english else _asks(told)
    if not is_english and not asks and not bare.endswith(("?", "？")):
        asks = bool(asking := asked_by(told))
        told += asking
    if asks and not bare.endswith(("?", "？")) and not _REQUEST.search(bare):
        bare = f"{told}{'?' if is_english else '？'}"
    return f"{bare[:1].upper()}{bare[1:]}"
