"""What becomes of who does not do what he has to: told by a rule, not by what was done last year.
Pure."""

import re

from index.normalise import search_key

# 签了约一直不开工会怎么样, 骗补贴被发现会怎样, 逾期不交怎么处理; not 老人身体不适如何处理
_BREACH = (
    "逾期|超期|骗|作假|造假|虚报|违[规约反]|拖欠|"
    "(?:[不没未]|没有)(?:按期|按时|开工|投产|达标|交|履约)|(?:开工|投产|交|缴|报)晚了?|延误|误了|"
    "[达做办]不到|完不成|没有?(?:完成|达到|做到)|赌输"
)
_ASKS = re.compile(
    rf"(?:{_BREACH}|迁|搬|撤|停).*会(?:被|有|受)?(?:怎么?样|怎样|如何)|"
    rf"(?:{_BREACH}).*(?:(?:怎么|如何|怎样)(?:处[理罚置]|罚)|(?:什么|哪些)(?:后果|处罚|惩罚))"
)
_FOLLOWS = re.compile(
    "追[回缴究]|退|收回|取消|不得|不予|暂停|停止|罚|责|提醒|清退|终止|解除|扣|失信|警告|约谈|撤销|"
    "收取|违约|整改|延后|失效|依法|移送|不再|除名|限期|注销"
)
_COUNTED = re.compile(r"\d(?:余|多)?(?:个(?![工月])|家|件|宗|亩|项|起)")
_RULES = re.compile("应当|予以|给予|实行|启动|一律|不得|不予|可以|的，|暂停|依法|[责限]令|凡")


def leaves_open(asked: str, text: str) -> bool:
    """Whether a text does not tell what follows to who asks what does: names nothing that follows,
    or but how many it befell."""
    if not _ASKS.search(asked):
        return False
    told = search_key(text)
    is_report = _COUNTED.search(told) and not _RULES.search(text)
    return not _FOLLOWS.search(told) or bool(is_report)
