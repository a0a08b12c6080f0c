"""Is this a question for the documents at all? Rules, in both languages; no model is asked.

Everything not recognised here goes on to search, where the documents decide.
"""

import re

from assistant.answers import AnswerStatus, Language
from assistant.injections import any_of, is_attack
from index.normalise import han_share, search_key

MAX_QUESTION = 2000  # characters


_GREETING = re.compile(
    r"((你好|您好|大家好|嗨|哈喽|哈罗|早上好|早啊?|上午好|中午好|下午好|晚上好|在吗|有人吗|谢谢|多谢|感谢|辛苦|"
    r"再见|拜拜|好的|没有?(别的|其他|其它)?问题|我?想?(问|咨询)(一下|个问题|点事)|"
    r"hi|hello|hey|good (morning|afternoon|evening)|thanks|thank you|bye|goodbye|ok|okay)"
    r"(你|您|们|啊|呀|了|哦| there| very much| a lot)*\s*)+"
)
_ABOUT_US = any_of(
    r"(^|\W)(那|请问)?[你您](到底|究竟|都)?(是谁|是什么|是干(嘛|什么|啥)的|叫(什么|啥)(名字)?|"
    r"(能|可以|会)((帮|为|给)我们?)?(做|干|回答|解答)些?(什么|啥|点什么)|会些?什么|有什么用|有(什么|哪些)(用|功能|本领))"
    r"[呢啊呀]?\W*$",
    r"(^|\W)(请问)?([你您]|这里?|对面)是(不是)?(机器人|真人|人工智能|人工(客服|服务)?|ai)(还是.{1,6})?[吗呢]?\W*$",
    r"^(请问)?(怎么|如何|怎样)(使?用|跟)[你您](聊|对话|交流)?\W*$",
    r"(^|\W)能(帮|为)我做(什么|啥)\W*$",
    # where what is said comes from, and whether it can be relied on
    r"(^|\W)(请问)?[你您](们?这里?)?们?的?(回答|答案|答复|资料|信息|数据|内容|知识|消息|文件|依据|话)(的?来源)?(都|是|又|到底|究竟)*"
    r"(从(哪|什么地方)|(来自|出自|源自)(哪|什么)|哪(里|儿)?来|是?(不是)?(真的?|官方|最新|权威|正式)|可靠|准确?|可信|靠谱|能信|信得过|有依据)"
    r"[^，。]{0,4}\W*$",
    r"^(那|请问)?([你您]们?)?(这|这些|这里的?|用的)(文件|资料|信息|内容|回答|答案|数据)?(都?(是|来自)(不是)?)?(从(哪|什么地方)|哪来|哪里来|官方|正式)"
    r"[^，。]{0,4}[，,]?(是?不?是?官方|正式|(出自|来自|从)?哪[里儿]?来?的?)?(的?(文件|资料|信息|原文|回答|答复|数据))?的?(吗|么)?\W*$",
    r"^are (these|they|those|your (sources|answers|documents)) (all )?"
    r"(official|reliable|accurate|true)\b.{0,16}$",
    r"\bwhere (do|does|did) (you|your (answers?|information|data|facts)) (get|come)\b.{0,40}?"
    r"(\W+(and )?(is|are) (it|this|that|they|these) (an? )?(all )?"
    r"(official|reliable|government|from)\b.{0,30})?$",
    r"^(is|are) (this|your (information|answers?|data)) "
    r"(official|reliable|accurate|up[- ]to[- ]date)\W*$",
    r"(^|[^\w ] ?)((who|what) are you|what do you do)\W*$",
    r"(^|[^\w ] ?)what can you (do|help)( (for )?me)?( with)?\W*$",
    r"(^|[^\w ] ?)are you (an? )?(real|human|robot|bot|chatbot|ai|machine|person)\b.{0,16}$",
)
_TO_WRITE = (
    r"(诗|歌词|小说|故事|笑话|作文|代码|程序|脚本|段子|简历|情书|请假条|检讨书?|论文|演讲稿|文案|周报|月报|日记|贺词|对联|起诉书|"
    r"诉状|起诉状|律师函)"
)
_COOKED = r"(?<!预制)(?<!蔬)(菜|饭|蛋糕|肉|鱼|鸡丁|豆腐|饺子|面条|排骨|汤|粥)"
_OTHER_TASKS = any_of(
    r"(写|作|编|创作|来|讲|(?<!小)说)一?(首|篇|个|段|句|则).{0,8}(诗|歌词|小说|故事|笑话|作文|代码|程序|脚本|段子)",
    rf"(帮|给|替|请|为)我们?.{{0,10}}(写|作|编|拟|起草).{{0,12}}{_TO_WRITE}|^请?(写|作|编|创作){_TO_WRITE}",
    r"(用|拿) ?(python|java|javascript|c\+\+|sql|excel|go语言|c语言)\W?.{0,6}(写|做|编|实现)|"
    r"帮我.{0,10}(润色|改写|写作业|做作业)",
    r"(天气|气温|下雨)(怎么样|如何|吗|预报)|今天.{0,4}(天气|星期几|几号|几月)|现在几点|今晚吃什么|给.{1,6}起一?个名",
    r"(推荐|买|炒).{0,4}(股票|彩票|比特币|基金(?!小镇|公司|管理))|推荐.{0,3}(电影|电视剧|歌|好吃的|餐馆)",
    r"(股票|彩票|比特币).{0,6}(推荐|能买|可以买|买哪|预测|涨|跌)|(?<![明卫之])星座(运势|配对|是什么)|算命|菜谱",
    rf"(怎么|如何|怎样)做.{{0,6}}{_COOKED}(好?吃)?\W*$|{_COOKED}(怎么|如何|怎样)做(才?好吃)?\W*$|"
    rf"{_COOKED}的?做法\W*$|(怎么|如何|怎样)(炖|炒(?!作|股)|煮|腌|红烧)",
    r"(把|将|帮我|请).{0,40}翻译(一下|成)|^翻译[:： ]|翻译(一下|成.文)\W*$",
    r"\btranslate (this|the following|it)\b|\btranslate .*\b(into|to) (english|chinese)",
    r"\bwrite (a|an|me|some)\b.{0,24}\b(poem|story|code|song|joke|script|letter|essay|resume)",
    r"\b(tell|know) (me )?(a|any|some) jokes?|weather (today|tomorrow|forecast|like)",
    r"(what|how)(['’]s| is| will) .{0,20}weather|horoscope|stock tips?|good stocks?\b",
    r"(give|tell|share|send).{0,12}\brecipe|how (do i|to) (cook|bake|fry)\b",
    r"recommend.{0,8}\b(movie|film|song|restaurant|stock)|\bmy (math )?homework",
    r"^[\d\s+\-*/×÷().]+(=|等于).{0,4}$|^[\d\s.()]+[*/×÷][\d\s.()]+\W*$|"
    r"^(帮我)?(算|计算)(一下)?[\d\s+\-*/×÷().]+\W*$|^[\d.]+\s?(加|减|乘以?|除以)\s?[\d.]+(是|等于)(多少|几)\W*$",
)
_OPINION = any_of(
    r"[你您](们?觉得|们?认为|认同|赞成|怎么看|建议我|推荐我|支持|喜欢|(对.{1,12})?满意|选(哪|谁))|[你您](要是|如果是|若是)我",
    r"(给|提)(我们?)?(个|点|些|一些|一点)建议|帮我((选|挑)(一个|个|哪)|拿主意|决定)|推荐.{1,12}给我们?\W*$|推荐我们?.{0,3}[投选买]|(值不值得|更?值得)(来|去|我|我们)?(投|买|搬|租)",
    r"(应该|要不要|该不该).{0,4}(打官司|起诉)|能打赢|(怎么|如何|怎样|帮我)(打官司|告(他|她|政府|公司|赢))|"
    r"(打官司|起诉|诉讼).{0,8}((能|会)?(打)?赢|胜算|怎么打|建议)|告(倒|赢)(他|她|政府|公司)",
    r"(能|会)不会(赚钱|亏|倒闭)|(房价|地价|股价)(会|能|还).{0,3}(涨|跌)|(为人|人品)(怎么样|如何)",
    r"(?<!why )\bshould (i|we) (invest|buy|sue|choose|move|sell)",
    r"(your|an honest) opinion|legal advice",
    r"\b(do|would) you (think|like|agree|support|recommend|choose|invest|put|prefer|rather)",
    r"\bworth (investing|buying|moving|it)\b|\bwhich .{1,24} would you\b",
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
    if is_attack(key):
        return AnswerStatus.REFUSED
    if _GREETING.fullmatch(bare) or _ABOUT_US.search(key):
        return AnswerStatus.GREETING
    if _OTHER_TASKS.search(key) or _OPINION.search(key):
        return AnswerStatus.OUT_OF_SCOPE
    return None
