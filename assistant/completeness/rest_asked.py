"""Where one question asks two things of one matter, and what is told is but the first: 补贴什么时候
可以申报，在哪申报. What its passage says of the other is told behind it. Pure."""

import re
from collections.abc import Mapping, Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import LONGEST, as_claim, is_quotable
from index.normalise import search_key

# what the second half asks, and what a sentence that tells it has
_SORTS = tuple(
    (re.compile(asking), re.compile(telling))
    for asking, telling in (
        (
            r"[,;?](?:要|应该?|得)?(?:[在去到往向]哪[里儿个]?|找谁|找哪)[^,;]{0,6}$",
            "(?:通过|登录|登陆|向|到|由|在|送|报)[^，。；]{0,24}"
            "(?:平台|网站?|窗口|中心|专区|局|委|办公室|管委会)",
        ),
        (
            # 签约是哪天办的，那个会全名叫什么
            r"[,;?\s](?:[这那][个次场]?)?(?:会|大会|会议|活动|仪式|论坛)的?"
            "(?:(?:正式|具体)?(?:全名|全称|名称|名字))?(?:是|叫)做?什么(?:名字?)?$",
            "(?:举[行办]|召开|主办|承办)[^，。；]{4,60}(?:会|活动|仪式|论坛)",
        ),
        (
            r"[,;?](?:要|得)?(?:什么时候|何时|几月|几号)[^,;]{0,6}$",
            r"\d{1,2}月|\d{1,2}日|季度|常年|工作日",
        ),
        (
            # 市场化招商是哪个部门在弄，找了哪几家机构
            r"[,;?](?:都|已经?|一共|主要)*(?:找|对接|联系|联络|合作|请|聘请|选|接触)[了过到的]*"
            "(?:哪些|哪几[家个]|什么|谁)(?:专业)?(?:机构|公司|单位|平台|中介)?$",
            "(?:对接|合作|联系|聘请?|选定|选聘)[^，。；]*(?:有|包括|为)[^，。；]*、",
        ),
    )
)
# 有同行没，规模多大: of the firm that is told, and of no other
_SIZE = re.compile(
    r"(?:同行|企业|公司|厂|[那这]家)[^?]*[,;?\s][^,;?]{0,4}(?:规模|产能|产量)[是有得]?"
    "(?:多大|多少|怎么?样|大不大)$"
)
_TOLD_SIZE = re.compile(r"(?:产能|能效|产值|年产|产量|规模)[^，。；]*\d")
_FIRM = re.compile("[\u4e00-\u9fff()（）]{4,30}?(?:公司|集团|厂)")
_NAME = 6  # characters of a firm's name, its end
# 发下来以后哪天前要兑掉: by the day before which just that has to be done
_BY_WHEN = re.compile(
    r"[,;?][^,;?]{0,12}(?:(?:哪一?天|几号|几月几[号日]|什么时候|何时)[之以]?前|最[晚迟](?:什么时候|哪一?天|几号))"
    r"(?:必须|一定|需要|应该?|要|得)?(?P<deed>[\u4e00-\u9fff]{1,4})$"
)
_BEFORE = r"(?:\d{1,2}月|\d{1,2}[日号])(?:\d{1,2}[日号])?(?:底|末)?[之以]?前"
_OF_ANY = re.compile("[要得必须一定全都完掉好了去到上出来给成行办的]|提交|申请")


def with_other_half(
    question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> list[Claim]:
    """What is shown, and behind it the first sentence of the same passage that tells what the last
    clause of the question asks, where nothing shown does; of a claim whose own sentence tells it,
    all of that sentence."""
    key = search_key(question).rstrip("?!。吗呢 ")
    text = "\n".join(claim.text for claim in shown)
    wanted = [telling for asking, telling in _SORTS if asking.search(key)] or _by_when(key)
    is_size = not wanted and bool(_SIZE.search(key))
    wanted = [_TOLD_SIZE] if is_size else wanted
    if not shown or not wanted or any(telling.search(text) for telling in wanted):
        return list(shown)
    items = {item.n: item for item in evidence}
    wholes = [_whole(claim, items, wanted[0]) for claim in shown]
    if wholes != list(shown):
        return wholes
    after = (
        (items[n], *span)
        for claim in shown
        for n, _, end in claim.quotes
        if n in items
        for span in items[n].sentences
        if span[0] >= end
    )
    for item, start, end in after:
        said = item.quote(start, end)
        is_it = wanted[0].search(said) and (not is_size or _is_of_firm(said, text))
        if is_it and len(said) <= LONGEST and is_quotable(item, start, end):
            return [*shown, as_claim(item, start, end)]
    return list(shown)


def _whole(claim: Claim, items: Mapping[int, Evidence], wanted: re.Pattern[str]) -> Claim:
    """The sentence that a claim is a fragment of, where it tells what is wanted; else the claim."""
    if not claim.supported or len(claim.quotes) != 1 or claim.quotes[0][0] not in items:
        return claim
    n, start, end = claim.quotes[0]
    item = items[n]
    over = (s for s in item.sentences if s[0] <= start and end <= s[1] and is_quotable(item, *s))
    span = next((s for s in over if wanted.search(item.quote(*s))), None)
    return as_claim(item, *span) if span and span[1] - span[0] <= LONGEST else claim


def _by_when(key: str) -> list[re.Pattern[str]]:
    """How the sentence looks that tells until when the deed has to be done which the last clause of
    a question names: of another deed no day tells it."""
    found = _BY_WHEN.search(key)
    deed = set(_OF_ANY.sub("", found["deed"])) if found else set()
    return [re.compile(f"{_BEFORE}[^。；]*[{''.join(sorted(deed))}]")] if deed else []


def _is_of_firm(said: str, told: str) -> bool:
    """Whether a sentence is of a firm that what is told names."""
    return any(
        name[at:] in told
        for name in _FIRM.findall(said)
        for at in range(max(1, len(name) - _NAME + 1))
    )
