"""Which park is for firms of a trade, and what is told to who asks it. Pure."""

import re
from collections.abc import Mapping

from assistant.answers import Claim, Evidence
from assistant.industries import industries_of
from index.everyday import official
from index.normalise import search_terms

_FOR_TRADE = re.compile(  # 做光伏的企业适合哪个园区, 哪个园区适合光伏企业
    "(?:做|从事|生产)?(?P<one>[^，。？]{2,20}?)的?(?:企业|公司|厂)适合哪一?个?(?:产业|工业)?园区|"
    "哪一?个?(?:产业|工业)?园区(?:最|更)?(?:适合|是?为|面向)(?:做|从事|生产)?(?P<two>[^，。？]{2,20}?)的?"
    "(?:企业|公司|厂)"
)
_OF_ANY = {"企业", "公司", "产业", "行业", "生产", "制造", "科技", "技术", "的企", "的公"}


def trade_of(asked: str) -> str:
    """The trade that a question's key asks a park for; empty where it asks something else."""
    found = _FOR_TRADE.search(asked)
    return str(found["one"] or found["two"]) if found else ""


def is_of_no_trade(asked: str, said: str, claim: Claim, items: Mapping[int, Evidence]) -> str:
    """Where other firms are, told to who asks which park is for his: of that, what is said of it or
    around it has to have a word."""
    trade = trade_of(asked)
    words = set(search_terms(" ".join((trade, official(trade), *industries_of(trade))))) - _OF_ANY
    # a row is said of itself alone, whatever other rows stand around it
    quotes = ((items[n], items[n].quote(a, b)) for n, a, b in claim.quotes if n in items)
    around = (text if text.startswith("|") else item.passage.text for item, text in quotes)
    is_told = not words or words.intersection(search_terms("\n".join((said, *around))))
    return "" if is_told else f"is not said to be for {trade}"
