"""Attempts to change the rules: typed by a visitor, or written into a document. Pure.

A sentence of a document that speaks to a language model is no evidence: it is neither quoted nor
does it support anything, nor does what stands beside it. A sentence of a draft that repeats our own
rules is no answer. What is not recognised here changes nothing either, since sentences are only
shown with a quotation that supports them.
"""

import re
from functools import lru_cache

import prompts
from index.normalise import search_key, search_terms

_SHARE = 0.7  # of a sentence's terms that one rule holds
_LEAST = 4  # terms; fewer are in any rule by chance
_TIME = re.compile(r"\d+个?(?:工作日|[日天年]|月)(?:以?内)?")  # 20个工作日内


def any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


# Not every 取消限制 or "bypass the rules" is an attack: it must speak of our own instructions.
_OURS = (
    r"(之前|以上|上面|上文|上述|前面|先前|此前|刚才|所有|一切|全部|任何|[你您](?!们)|系统|"
    r"原来|原有|这些|那些)"
)
_CHANGE_RULES = any_of(
    rf"(忽略|无视|忘记|忘掉|忘了|不要再?(遵守|理会|管)|不用(遵守|管)|停止(遵守|执行)|抛开|绕过|重置)"
    rf".{{0,4}}{_OURS}.{{0,8}}(指令|指示|规则|规定|提示|设定|约束|身份)",
    r"(忽略|无视|忘记|忘掉)(掉|了)?([你您](?!们)|以上|上面|之前|前面)的?.{0,6}(要求|限制|内容|话)",
    r"系统给[你您]的|(没有|不受)(任何)?限制的(ai|人工智能|助手|模型)",
    r"^(请|现在)*(忽略|无视|忘记|忘掉)(指令|规则|提示)",
    r"(指令|命令).{0,4}优先级最高",
    r"\b(ignore|disregard|forget|bypass|override)\b.{0,12}"
    r"\b(all|any|your|my|previous|prior|above|earlier|system|these)\b.{0,24}"
    r"\b(instructions?|prompts?|rules|guidelines|directives|restrictions)",
    r"^(please |now )*(ignore|disregard|forget|bypass|override) (the )?(rules|instructions|prompt)",
    r"\b(forget|ignore|disregard) (everything|all of)|^new instructions?\b",
)
_LIFT_LIMITS = any_of(
    rf"(跳过|取消|解除).{{0,4}}{_OURS}.{{0,8}}(指令|指示|规则|提示|设定|约束)",
    r"(取消|解除|打破|关闭|关掉)(掉|了)?([你您](?!们)的?.{0,4}|安全)(要求|限制|检查|审查|过滤)",
    r"(安全|内容|上文|上面|之前)的?(限制|检查|审查|过滤|规则)(已经?|全部|都)?(被)?(关闭|解除|取消|去掉)",
    r"(开发者|管理员|调试|无限制|上帝)模式|越狱",
    r"\b(developer|debug|admin|god|unrestricted) mode\b|jailbreak",
    r"\b(safety|security|content) (rules|checks?|filters?|restrictions)\b.{0,12}"
    r"\b(off|disabled|lifted|removed)\b|system override|\bsafety disabled",
)
_OUR_INSTRUCTIONS = any_of(
    r"(系统|初始|隐藏|原始).{0,3}(提示词|指令|prompt)|提示词",
    r"(输出|显示|告诉我|说出|重复|复述|泄露|打印|给我|贴出).{0,6}[你您](?!们)的?.{0,4}(指令|提示|设定|规则)",
    r"[你您](?!们)的(指令|提示语?|设定|规则)(里|中)?(是|有|写了?)(什么|哪些|啥)",
    r"(把|将)?(上面|以上|前面)(的|所有|全部)+(内容|文字|指令)?.{0,8}(原样|一字不差|逐字)",
    r"(reveal|repeat|print|show|output|tell me|give me|what are).{0,16}"
    r"\b(your|system|hidden|initial)\b.{0,12}(instructions|prompt|rules)",
    r"\brepeat (everything|all|the text|the words) (above|before)|(system|hidden) prompt",
    r"\b(reveal|print|repeat) the (rules|instructions|prompt) (that )?you\b",
)
_ANOTHER_ROLE = any_of(
    r"(现在|从现在起|从现在开始|接下来|今后).{0,4}[你您]就?(是(?!否|不是|如何|怎)|要?扮演|假装)",
    r"^请?(你|您)?(扮演(?!着?重要|了)|假装)|(来|玩)(个|一个|一下)?角色扮演",
    r"pretend (to be|you|that)|you are now|role-?play",
    r"\byou are (the|a) (mayor|governor|lawyer|hacker)",
    r"(^|please |now |you (must|should|will) )act as ",
)
_ALWAYS_THE_SAME = any_of(
    r"(任何|每个|所有)(的)?(问题|提问).{0,4}(都|一律)(回答|说|答)",
    r"\banswer (every|all|any) questions? with\b",
)
_DICTATED = any_of(
    r"(跟|随|照着?)我(念|读|说的?(回答|说|答))|^请?(跟我)?(重复|复述)(一遍|一下)?(这|下面|以下)(句|段|些|的)?话?",
    r"[你您](只能|必须|一律|就|只要|直接)(要|需)?(回答|说|讲|答)[“\"「'：:]|[你您]就说.{2,}(就行|就好|即可)",
    r"^请?(你)?(承诺|答应|保证|宣布)(给|让|会给)?(我|所有)|(输出|给出|说|写)(一?个|些)?错误的(数字|金额|答案)",
    r"假(设|如|装|定)(文件|资料|文档|报道|材料)(里|中|上)?(面)?(写|说|提|规定|有)",
    r"\byou must (say|answer|confirm|promise) that\b",
    r"\b(give|say|output|write|show)( me)? an? (wrong|false|fake) (figure|number|amount|answer)",
)
_WITHOUT_DOCUMENTS = any_of(
    r"(不要|不用|不必|不需要|无需|别)(再)?(管|看|查|依据|根据|引用|参考|核对|核实).{0,3}(资料|文件|文档|来源|出处|原文)",
    r"不管(资料|文件|文档)(里|中|上)?(面)?(有没有|有无|怎么)|[凭按用](你|您)(自己)?(的|所)?(知识|知道|记忆|想象)",
    r"(随便|随意|直接|[你您]自己|凭空|帮我)(编|猜|估|蒙)(一?个|一?下|点|些|数)|(编|蒙)(一?个|点)(数|金额|答案)",
    r"\b(without (using|checking|reading|citing)|(do not|don['’]t) (use|check|read|cite)) "
    r"(the |any |your )?(documents?|sources?|files?)",
    r"\b(make up|invent|fabricate|just guess)\b.{0,10}\b(numbers?|figures?|amounts?|answers?)",
)
_MARKUP = any_of(
    r"<\|?im_(start|end)|\[/?inst\]|<<sys>>|</?(system|evidence|context|documents?|instructions?)>",
    r"^[\[【](系统|system|管理员|admin)",
)
_FAKED_SPEAKER = any_of(
    r"^\W*(系统|system|管理员|admin|assistant)(消息|提示|指令|通知|message|prompt)?[\]】>)]?\s?[:：]"
)
_TO_A_MODEL = any_of(
    r"(ai|智能|语言)(助手|模型|机器人)[,，:：]?请?(注意|务必|忽略|只(能|需)|回答|输出)",
    r"\b(ai|language model|assistant)s?( reading this)?[,:] (please|you must|do not|ignore|say)\b",
    r"^\W*((系统|管理员)(消息|提示|指令|通知)|(system|admin)( message| prompt)?|assistant)\W*:",
    r"告诉(用户|访客|提问者)|(系统|你的|写出|说出|输出|泄露).{0,3}提示词|作为(一个)?(ai|人工智能|语言)(助手|模型)",
    r"\btell the (user|visitor)|\bsystem prompt\b|\bas an ai\b",
)
_ATTACKS = (
    _CHANGE_RULES,
    _LIFT_LIMITS,
    _OUR_INSTRUCTIONS,
    _ANOTHER_ROLE,
    _ALWAYS_THE_SAME,
    _DICTATED,
    _WITHOUT_DOCUMENTS,
    _MARKUP,
    _FAKED_SPEAKER,
)
# Documents may lift limits, promise and speak of prompts; they do not speak to an assistant.
_IN_DOCUMENTS = (_CHANGE_RULES, _ANOTHER_ROLE, _ALWAYS_THE_SAME, _MARKUP, _TO_A_MODEL)


def is_attack(key: str) -> bool:
    """Whether a message wants other rules, another role, our instructions or an answer of its own
    making; `key` is its search key."""
    return any(attack.search(key) for attack in _ATTACKS)


def instructs(text: str) -> bool:
    """Whether a text is addressed to a language model. None of 11,019 sentences of policy was."""
    keys = [key.strip() for key in search_key(text).splitlines()]
    return any(attack.search(key) for attack in _IN_DOCUMENTS for key in keys)


def repeats_our_rules(text: str) -> bool:
    """Whether a sentence of a draft is one of the rules that the model was given, or of the example
    that goes with them; a date or a time is like any other."""
    terms = _words(text)
    if len(terms) < _LEAST:
        return False
    return any(len(terms & rule) >= _SHARE * len(terms) for rule in _our_rules())


def _words(text: str) -> frozenset[str]:
    terms = search_terms(_TIME.sub(" ", search_key(text)))
    return frozenset(t for t in terms if len(t) > 1 and not t.isdecimal())


@lru_cache(maxsize=1)
def _our_rules() -> tuple[frozenset[str], ...]:
    loaded = map(prompts.load, prompts.OF_ANSWERS)
    said = [text for prompt in loaded for _, text in prompt.chat()[:-1]]
    return tuple(_words(line) for text in said for line in text.splitlines())
