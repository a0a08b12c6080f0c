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


# 像我们客户这种是否在范围内: of which scope, and what he is, it does not say
_OWN_KIND = (
    r"(?:那么?|请问|像)*(?:我们?的?|我[司会院所方]|咱们?的?|本[公单企][司位业])(?:[司会院所厂店]|公司|企业|客户|会员|"
    r"单位|机构|项目)*(?:这[种样类]的?|这样|此类)?(?:公司|企业|客户|会员|单位|机构|项目|情况)*"
)
_IS_OF_IT = re.compile(
    rf"{_OWN_KIND}(?:是否|是不是|在不在|算不算|属不属于|符不符合|能否|能不能|可否)(?:也|能|算|属于?|在|符合|满足|"
    r"列入|纳入)*(?:[其该此]|上述|这个|你们的?|招引|招商|支持|扶持|准入|目标)*的?"
    r"(?:范围|之列|对象|条件|要求|名单)(?:之?内|里面?|之列)?[吗么呢]?\W*"
)


def is_of_himself_alone(text: str) -> bool:
    """Whether a question is but whether who asks is within some scope, and says neither which nor
    what he is: no document tells that, whatever 范围 stands in it."""
    return bool(_IS_OF_IT.fullmatch(text))
