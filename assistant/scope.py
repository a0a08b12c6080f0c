"""Is this a question for the documents at all? Rules, in both languages; no model is asked.

Everything not recognised here goes on to search, where the documents decide.
"""

import re

from assistant.answers import AnswerStatus, Language
from index.normalise import han_share, search_key

MAX_QUESTION = 2000  # characters

_GREETING = re.compile(
    r"(你好|您好|大家好|嗨|哈喽|早上好|上午好|中午好|下午好|晚上好|在吗|有人吗|谢谢|多谢|感谢|再见|拜拜|好的|"
    r"hi|hello|hey|good (morning|afternoon|evening)|thanks|thank you|bye|goodbye|ok|okay)"
    r"(你|您|啊|呀|了|哦|there|very much|a lot)*"
)
_ABOUT_US = re.compile(
    r"你(是谁|叫什么(名字)?|能做什么|可以做什么|会什么|有什么用)|(who|what) are you|what can you do"
)
_RULES = re.compile(
    r"(忽略|无视|忘记|忘掉|不要遵守|绕过|跳过|取消).{0,12}(指令|指示|规则|要求|提示|设定|限制|约束)|"
    r"(系统|初始|隐藏|原始).{0,3}(提示词|提示语|指令|prompt)|提示词|"
    r"(现在|从现在起|接下来).{0,6}(你是|你扮演|扮演|假装)|开发者模式|越狱|"
    r"(ignore|disregard|forget|bypass|override).{0,30}(instruction|prompt|rule|above|previous)|"
    r"system prompt|developer mode|jailbreak|pretend (to be|you)|you are now|act as |"
    r"<\|?im_(start|end)|\[/?inst\]|<<sys>>"
)
_OTHER_TASKS = re.compile(
    r"(写|作|编|创作|来)(一)?(首|篇|个|段|句)?.{0,12}(诗|歌词|小说|故事|笑话|作文|代码|程序|脚本|段子)|"
    r"讲(一)?个(笑话|故事)|(天气|气温|下雨)(怎么样|如何|吗|预报)|今天.{0,4}(天气|星期几|几号)|"
    r"(股票|彩票|基金|比特币).{0,6}(推荐|买|预测|涨)|星座|算命|菜谱|"
    r"(怎么|如何)做.{0,6}(菜|饭|蛋糕|红烧肉)|(翻译|translate) ?(一下|成|into|this)|"
    r"write (a|an|me|some).{0,24}(poem|story|code|song|joke|script)|"
    r"tell me a joke|weather|horoscope|recipe|stock tips?|"
    r"^[\d\s+\-*/×÷().=]+(等于(几|多少))?[?？]?$"
)
_OPINION = re.compile(
    r"(你|您)(觉得|认为|怎么看|建议我|推荐我)|(打官司|起诉|诉讼|律师).{0,8}(怎么|如何|能|会|建议)|"
    r"(能|会)不会(赚钱|亏|倒闭)|should i (invest|buy|sue)|do you think|your opinion|legal advice"
)


def language_of(text: str) -> Language:
    """Chinese as soon as a fair part of the letters is: names in Latin letters are common."""
    return "zh" if han_share(text) >= 0.2 or not re.search(r"[A-Za-z]", text) else "en"


def route(text: str) -> AnswerStatus | None:
    """The closed reply that a cleaned question gets, or None where the documents are asked."""
    key = search_key(text)
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
