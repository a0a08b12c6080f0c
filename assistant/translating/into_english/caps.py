"""A sentence that does but say how much is given at most, in English by rule. Pure.

Of 单个项目奖励最高3000万元 a small model makes at most 30 million yuan, without of what.
"""

import re

from assistant.quantities import in_english, quantities

_OF = {
    "单个": "a single",
    "单一": "a single",
    "同一": "the same",
    "每个": "each",
    "每家": "each",
} | {"每户": "each"}
_WHO = {"项目": "project", "企业": "enterprise", "单位": "unit", "机构": "institution"} | {
    "公司": "company"
}
_GIVEN = {
    "奖励": "reward", "奖励金额": "reward", "补助": "subsidy", "补贴": "subsidy",
    "补助金额": "subsidy", "补贴金额": "subsidy", "贴息": "interest subsidy",
    "奖补": "reward or subsidy", "奖补资金": "reward or subsidy",
}  # fmt: skip
_TIME = r"(?P<yearly>每年|每年度|年度)?"
# 单个项目奖励最高3000万元; 每家企业每年累计不超过80万元
_CAP = re.compile(
    rf"(?P<of>{'|'.join(_OF)})(?P<who>{'|'.join(_WHO)})(?:的)?{_TIME}"
    rf"(?P<given>{'|'.join(sorted(_GIVEN, key=len, reverse=True))})?"
    r"(?P<every>每年)?(?P<all>累计)?(?:最[高多](?:不超过)?|不超过)(?P<most>\d[\d.]*[万亿]?元)[。；]?"
)


# 5000万元（含）至1亿元的部分，奖励比例为8%; 1亿元以上的部分，按10%给予补助
_SUM = r"\d[\d.]*[万亿]?元"
_INCLUSIVE = r"(?:[（(]含[）)])?"
_PORTION = re.compile(
    rf"(?P<low>{_SUM})(?P<inclusive>{_INCLUSIVE})(?:至(?P<high>{_SUM}){_INCLUSIVE}|以上)的部分，?"
    rf"(?:(?P<given>{'|'.join(_GIVEN)})比例为(?P<rate>\d[\d.]*%)|"
    rf"按(?P<share>\d[\d.]*%)给予(?P<gives>{'|'.join(_GIVEN)}))[。；]?"
)


def portion_in_english(chinese: str) -> str:
    """What is given of a part of an amount, in English; empty where anything else is said too."""
    found = _PORTION.fullmatch(chinese.strip())
    if not found:
        return ""
    low, *high = (
        in_english(q) for q in quantities("，".join(filter(None, found.group("low", "high"))))
    )
    given = _GIVEN[found["given"] or found["gives"]]
    begins = f"of {low} (inclusive)" if found["inclusive"] else f"from {low}"
    of = f"{begins} to {high[0]}" if high else f"of at least {low}"
    return f"For the portion {of}, the {given} is {found['rate'] or found['share']}."


def cap_in_english(chinese: str) -> str:
    """The sentence in English; empty where it says anything else too."""
    if portion := portion_in_english(chinese):
        return portion
    found = _CAP.fullmatch(chinese.strip())
    amounts = quantities(found["most"]) if found else []
    if not found or len(amounts) != 1:
        return ""
    given = f"The {_GIVEN[found['given']]}" if found["given"] else "The amount"
    year = " a year" if found["yearly"] or found["every"] else ""
    in_all = " in total" if found["all"] else ""
    of = f"{_OF[found['of']]} {_WHO[found['who']]}"
    return f"{given} for {of} is at most {in_english(amounts[0])}{year}{in_all}."
