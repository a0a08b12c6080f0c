"""Is this a question for the documents at all? Rules, in both languages; no model is asked.

Everything not recognised here goes on to search, where the documents decide.
"""

import re

from assistant.answers import AnswerStatus, Language
from index.normalise import han_share, search_key

MAX_QUESTION = 2000  # characters

_GREETING = re.compile(
    r"((你好|您好|大家好|嗨|哈喽|早上好|上午好|中午好|下午好|晚上好|在吗|有人吗|谢谢|多谢|感谢|再见|拜拜|好的|"
    r"hi|hello|hey|good (morning|afternoon|evening)|thanks|thank you|bye|goodbye|ok|okay)"
    r"(你|您|们|啊|呀|了|哦| there| very much| a lot)*\s*)+"
)
_ABOUT_US = re.compile(
    r"(^|\W)(那|请问)?[你您](到底|究竟)?(是谁|是什么|叫什么(名字)?|(能|可以|会)做什么|会什么|有什么用)[呢啊呀]?\W*$|"
    r"(^|[^\w ] ?)((who|what) are you|what can you do( for me)?)\W*$"
)
# Not every 取消限制 or "bypass the rules" is an attack: it must speak of our own instructions.
_OURS = (
    r"(之前|以上|上面|上述|前面|先前|此前|刚才|所有|一切|全部|任何|[你您](?!们)|系统|"
    r"原来|原有|这些|那些)"
)
_RULES = re.compile(
    rf"(忽略|无视|忘记|忘掉|忘了|不要再?(遵守|理会|管)|不用(遵守|管)|抛开|绕过|跳过|取消|解除).{{0,4}}"
    rf"{_OURS}.{{0,8}}(指令|指示|规则|提示|设定|约束)|"
    r"(忽略|无视|忘记|忘掉)(掉|了)?([你您](?!们)|以上|上面|之前|前面)的?.{0,6}(要求|限制|内容|话)|"
    r"(取消|解除|打破)(掉|了)?[你您](?!们)的?.{0,4}(要求|限制)|"
    r"^(请|现在)*(忽略|无视|忘记|忘掉)(指令|规则|提示)|"
    r"(系统|初始|隐藏|原始).{0,3}(提示词|指令|prompt)|提示词|"
    r"(输出|显示|告诉我|说出|重复|复述|泄露|打印|给我).{0,6}[你您](?!们)的?.{0,4}"
    r"(指令|提示|设定|规则)|"
    r"(现在|从现在起|从现在开始|接下来|今后).{0,4}[你您]就?(是(?!否|不是|如何|怎)|要?扮演|假装)|"
    r"^请?(你|您)?(扮演|假装)|开发者模式|越狱|"
    r"\b(ignore|disregard|forget|bypass|override)\b.{0,12}"
    r"\b(all|any|your|my|previous|prior|above|earlier|system|these)\b.{0,24}"
    r"\b(instructions?|prompts?|rules|guidelines|directives|restrictions)|"
    r"^(please |now )*(ignore|disregard|forget|bypass|override) (the )?(rules|instructions|prompt)|"
    r"\b(forget|ignore|disregard) (everything|all of)|"
    r"(reveal|repeat|print|show|output|tell me|give me).{0,16}\b(your|system|hidden|initial)\b"
    r".{0,12}(instructions|prompt|rules)|"
    r"system prompt|developer mode|jailbreak|pretend (to be|you)|you are now|"
    r"(^|please |now |you (must|should|will) )act as |"
    r"<\|?im_(start|end)|\[/?inst\]|<<sys>>"
)
_OTHER_TASKS = re.compile(
    r"(写|作|编|创作|来|讲|说)一?(首|篇|个|段|句|则).{0,8}(诗|歌词|小说|故事|笑话|作文|代码|程序|脚本|段子)|"
    r"(帮|给|替|请)我们?.{0,3}(写|作|编).{0,12}(诗|歌词|小说|故事|笑话|作文|代码|脚本|段子)|"
    r"^请?(写|作|编|创作)(诗|歌词|小说|作文|代码)|"
    r"(天气|气温|下雨)(怎么样|如何|吗|预报)|今天.{0,4}(天气|星期几|几号)|"
    r"(推荐|买|炒).{0,4}(股票|彩票|比特币|基金(?!小镇|公司|管理))|"
    r"(股票|彩票|比特币).{0,6}(推荐|能买|可以买|买哪|预测|涨|跌)|(?<![明卫之])星座(?!谈)|算命|菜谱|"
    r"(怎么|如何|怎样)做.{0,6}((?<!预制)(?<!蔬)菜|饭|蛋糕|红烧肉)(好?吃)?\W*$|"
    r"(把|将|帮我|请).{0,40}翻译(一下|成)|^翻译[:： ]|翻译(一下|成.文)\W*$|"
    r"\btranslate (this|the following|it)\b|\btranslate .*\b(into|to) (english|chinese)|"
    r"\bwrite (a|an|me|some)\b.{0,24}\b(poem|story|code|song|joke|script)|"
    r"tell me a joke|weather (today|tomorrow|forecast|like)|"
    r"(what|how)(['’]s| is| will) .{0,20}weather|horoscope|stock tips?|"
    r"(give|tell|share|send).{0,12}\brecipe|"
    r"^[\d\s+\-*/×÷().]+(=|等于).{0,4}$|^[\d\s.()]+[*/×÷][\d\s.()]+\W*$"
)
_OPINION = re.compile(
    r"[你您](觉得|认为|怎么看|建议我|推荐我)|"
    r"(应该|要不要|该不该|能不能|怎么|如何).{0,4}(打官司|起诉)|(打官司|起诉|诉讼).{0,8}(能赢|会赢|胜算|怎么打|建议)|"
    r"(能|会)不会(赚钱|亏|倒闭)|\bshould i (invest|buy|sue)|do you think|your opinion|legal advice"
)
_BETWEEN_HAN = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")


def language_of(text: str) -> Language:
    """Chinese as soon as a fair part of the letters is: names in Latin letters are common."""
    return "zh" if han_share(text) >= 0.2 or not re.search(r"[A-Za-z]", text) else "en"


def route(text: str) -> AnswerStatus | None:
    """The closed reply that a cleaned question gets, or None where the documents are asked."""
    key = _BETWEEN_HAN.sub("", " ".join(search_key(text).split()))
    bare = re.sub(r"[^\w]+", " ", key).strip()
    if not bare or len(text) > MAX_QUESTION:
        return AnswerStatus.REFUSED
    if _RULES.search(key):
        return AnswerStatus.REFUSED
    if _GREETING.fullmatch(bare) or _ABOUT_US.search(key):
        return AnswerStatus.GREETING
    if _OTHER_TASKS.search(key) or _OPINION.search(key):
        return AnswerStatus.OUT_OF_SCOPE
    return None
