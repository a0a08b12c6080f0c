"""Texts that speak to a language model instead of telling a person something. Pure.

A sentence of a document that does so is no evidence: it is neither quoted nor does it support
anything. A sentence of a draft that repeats our own rules is no answer.
"""

import re
from functools import lru_cache

import prompts
from index.normalise import search_key, search_terms

_TO_A_MODEL = re.compile(
    r"(忽略|无视|忘记|忘掉).{0,6}(以上|上述|上面|之前|前面|所有|一切|你).{0,8}(指令|指示|规则|提示|设定|要求)|"
    r"^\W*(系统|管理员|system|admin|assistant)(消息|提示|指令|通知)?\s?(message|prompt)?\W*:|"
    r"告诉(用户|访客|提问者)|提示词|作为(一个)?(ai|人工智能|语言模型)|<\|?im_|\[/?inst\]|<<sys>>|"
    r"\b(ignore|disregard|forget|override)\b.{0,24}\b(instructions?|prompts?|rules|guidelines)\b|"
    r"\btell the (user|visitor)|\byou are now\b|\bsystem prompt\b|\bas an ai\b"
)
_SHARE = 0.7  # of a sentence's terms that one rule holds
_LEAST = 4  # terms; fewer are in any rule by chance


def instructs(text: str) -> bool:
    """Whether a sentence is addressed to a language model."""
    return bool(_TO_A_MODEL.search(search_key(text)))


def repeats_our_rules(text: str) -> bool:
    """Whether a sentence of a draft is one of the rules that the model was given."""
    terms = set(search_terms(text))
    if len(terms) < _LEAST:
        return False
    return any(len(terms & rule) >= _SHARE * len(terms) for rule in _our_rules())


@lru_cache(maxsize=1)
def _our_rules() -> tuple[frozenset[str], ...]:
    systems = [prompts.load(name).system for name in ("answer.zh", "answer.en", "translate")]
    return tuple(frozenset(search_terms(line)) for text in systems for line in text.splitlines())
