"""Who asks and where he is, as a question begins with it. Pure.

No document speaks of the shop of who asks: how much of a question the documents hold is not
measured by it.
"""

import re

_CLAUSE_END = re.compile("[，,。；;！!：:]")
# in front of a question, who asks and where: 示例市开奶茶店的, 示例镇的印染厂, 1200多号人
_FIRM = "(?:公司|企业|厂|店|馆|铺子?|酒楼|合作社|农场|个体户|商户|工作室|中介|机构|老板)"
_ASKER = re.compile(  # no name of a firm: 示例市某某新能源公司
    rf"(?:[\u4e00-\u9fff]{{2,8}}的[\u4e00-\u9fff]{{0,6}}|"
    rf"[\u4e00-\u9fff]{{0,6}}?(?:一?[家个]|[大中小]型?|小微)[\u4e00-\u9fff]{{0,6}}|"
    rf"[\u4e00-\u9fff]{{2,4}}){_FIRM}|"
    r"[\u4e00-\u9fff]{2,8}(?:农村|镇上|乡下)的|"
    r"(?:我们?的?)?(?:公司|企业|工?厂|店)(?:位于|就?在)[\u4e00-\u9fff]{2,6}|"
    r"[\u4e00-\u9fff]{0,8}?(?:做|开|搞|跑|卖|种|养|办|经营|从事|生产)[\u4e00-\u9fff]{2,10}?"
    rf"(?:的|生意|{_FIRM})|"
    r"(?:一?[总共]共?|大概|差不多|有|员工)*[\d一二三四五六七八九十百千几]+(?:多|来|几)*[号个名]?(?:人|员工|工人|职工)"
)
# behind that, how he fares: 订单全没了, 疫情没收入
_FARES = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:没了|没有?(?:收入|生意|订单|单子|活干?)|不好做?|不行了|[关停歇黄倒]了|停业了?|"
    r"亏[了损本]\w{0,4}|隔离了?)"
)
_WANTS = re.compile(
    "^[对向给]|[想能可要该会得吗呢吧]|怎么|什么|多少|哪|是否|有没有|补|奖|减|免|缓|贷|贴|税|费"
)


def asker(text: str) -> str:
    """The clauses at the start of a Chinese question that say who asks and where he is, and want
    nothing: 示例市的大公司，1200多号人，. Empty where it begins with something else."""
    end = 0
    while comma := _CLAUSE_END.search(text, end):
        clause = text[end : comma.start()].strip()
        is_who = _ASKER.fullmatch(clause) or (end and _FARES.fullmatch(clause))
        if not is_who or _WANTS.search(clause):
            break
        end = comma.end()
    return text[:end]
