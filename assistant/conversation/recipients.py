"""Who gets a benefit, and which benefit it is that he is told to get each month: C类人才 and
生活津贴. Chinese. Pure."""

import re

_GIVEN = "补贴|补助|奖励|奖补|奖金|津贴|资助"
# C类人才每月能领多少, of whom an answer tells 每月生活津贴（元）：5000 or 每月800元租房补贴
_EACH_MONTH = re.compile(
    r"^(?P<who>.{2,}?)(?:每个?|一个?)月(?:最[多高]|大概|都|还)*(?:能够?|可以|会)?"
    r"[领拿发给补得]到?(?:多少|几)"
)
_PAID_EACH = re.compile(
    rf"每月(?:给予|发放)?(?:[\d.]+万?元的?)?((?!最高)[\u4e00-\u9fff]{{2,4}}(?:{_GIVEN}))"
)
# 生活津贴 of C类人才生活津贴, 补贴 of 冷库补贴
_BENEFIT = re.compile(rf"(?<=..)(?:生活|安家|购房|租房|住房|购房安家|人才)?的?(?:{_GIVEN})$")
# 公寓租金怎么算, not 租金补贴
_PRICE = re.compile(rf"(?:租金|房租|押金|售价|物业费)(?!的?(?:{_GIVEN}|优惠|减|免))")


def each_month(text: str, answer: str) -> str:
    """What somebody gets each month, by the one name that the answer gave it: C类人才生活津贴 of
    C类人才每月能领多少; empty where it gave none."""
    asked, names = _EACH_MONTH.match(text), set(_PAID_EACH.findall(answer))
    return f"{asked['who']}{names.pop()}" if asked and len(names) == 1 else ""


def of_price(topic: str, side: str) -> str:
    """The topic; where it is a benefit, and a price is asked for, who gets it or what for: no
    benefit has a rent. C类人才 for 公寓租金怎么算 after C类人才生活津贴."""
    return _BENEFIT.sub("", topic) if _PRICE.search(side) and "租金" not in topic else topic
