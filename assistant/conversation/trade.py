"""Who only says what he makes is told where that is wanted. Pure."""

import re

_HELLO = r"(?:[你您]好[，,。！!]?\s*)?"
_CHINESE = re.compile(
    rf"{_HELLO}(?:我们?|本公司|我司|我厂)(?:公司|企业|厂)?(?:主要|目前)?(?:是|在)?"
    r"(?:做|搞|从事|生产|研发|经营)(?!什么|啥|哪|怎)(?P<trade>[\u4e00-\u9fffA-Za-z0-9、]{2,12}?)"
    r"(?:这一?[行块]|行业|产业|产品|生意|业务)?的?(?:企业|公司|工厂|厂)?[。.！!\s]*"
)
_PLANS = re.compile(
    rf"{_HELLO}我们?(?:公司|企业)?(?:想|要|打算|准备|计划|希望)(?:来|去)?[建开办设投](?:一?[个家座])?"
    r"(?P<trade>[\u4e00-\u9fffA-Za-z0-9]{2,10}?)(?:的?(?:工厂|厂|公司|企业|基地|项目|生产线))[。.！!\s]*"
)
_ENGLISH = re.compile(
    r"(?:hello[,.!]? |hi[,.!]? )?(?:"
    r"(?:we|i|my company|our company) (?:mainly |mostly )?"
    r"(?:makes?|produces?|manufactures?|builds?|sells?) (?P<made>[a-z0-9 -]{3,30}?)|"
    r"(?:we are|we're|i run|i have|i own|i represent) an? (?P<firm>[a-z0-9 -]{3,30}?) "
    r"(?:company|firm|maker|manufacturer|startup|business))[.!\s]*",
    re.IGNORECASE,
)


def firms(text: str) -> str:
    """Firms like that of who says what he makes: 做新能源的企业; empty where he asks or says
    anything else."""
    if found := _CHINESE.fullmatch(text) or _PLANS.fullmatch(text):
        return f"做{found['trade']}的企业"
    if found := _ENGLISH.fullmatch(text):
        made = found["made"]
        return f"companies that make {made}" if made else f"{found['firm']} firms"
    return ""


def by_park(text: str) -> str:
    """做新能源的企业适合哪个园区 for 我是做新能源的; anything else as it is."""
    told = firms(text)
    if not told:
        return text
    return f"Which park is for {told}?" if told.isascii() else f"{told}适合哪个园区？"
