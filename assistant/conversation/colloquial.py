"""What people say, in the words that are written: 啥时候 is 什么时候, 三月一号 is 3月1日. Pure.

What a question asks for is told by its words, and so are the days and years that it names.
"""

import re

from index.numerals import to_int

_NUMERAL = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_DAY = re.compile(
    rf"(?<![\d一二三四五六七八九十])(?P<month>{_NUMERAL})月份?(?P<day>{_NUMERAL})[号日](?![文楼线馆])"
)
_WRITTEN = tuple(
    (re.compile(said), written)
    for said, written in (
        (r"^尊敬的[^：:，,。]{2,12}[：:，,]\s*", ""),
        (
            r"(?:我们?)?[在从](?:新闻|报[纸道]|网)[里上中]?(?:看[到见]|注意到|得知|了解到|读到)(?:说)?[，,]?",
            "",
        ),
        (r"(?:^|(?<=[，,。]))我们?(?:还|也)?(?:注意|了解|听)到", ""),
        (r"(?:听[人别同行]*说|据说|据悉|好像|似乎)(?=[\u4e00-\u9fff，,])[，,]?", ""),
        (r"^(?:请问)?[你您]们?(?:所?说|提到?|讲)(?:到|过)?的(?=[“\"「《])", ""),
        ("(?<!坚持)(?:到底|究竟)(?=[是有完能可怎什哪多几会要指做干搞])", ""),
        (r"[，,。]?\s*(?:盼复|望回复|请回复|敬请回复|谢谢|多谢)[。！!~]*\s*$", ""),
        ("啥", "什么"),
        (r"(?<=什么)(?:东东|玩意儿?|东西)(?=\W*$)", ""),
        ("咋个?", "怎么"),
        ("(?<=[\u4e00-\u9fff]{2})(?<![问说于在和跟对])那个(?=园区|产业园|项目|公司|企业)", ""),
        ("有(?:几大|几个(?:主要|重点)的?)(?=[\u4e00-\u9fff])", "有哪些"),
        (r"看(?:[到见]|了)?(?:新闻|报道|报纸)[里上]?说[，,]?", ""),
        (r"[，,]想问问(?:一?下)?[，,]?", "，"),
        ("有木有|有没得", "有没有"),
        ("俩(?!个)", "两个"),
        (r"(?<=[\d几多十百千])个(?=亿)", ""),
        ("干嘛(?=的|呢)", "干什么"),
        ("厂子", "工厂"),
        ("(?:开|建|设|落|放)在(?=哪)", "在"),
        (r"(?<=(?<![周山广辽华关胶])[东西南北])边(?![界境防缘疆关])", "部"),
        # 去年（2022）, and 22年签了多少, not 22年以来
        (r"[今去前]年\s*[（(](?P<year>(?:19|20)\d{2})年?[）)]", r"\g<year>年"),
        (
            r"(?<![^\W在从跟和与比较到至])(?P<short>[12]\d)年(?=[新签开动招引完目计定总第上下全]|[一二三四1-4]季度|的[目签招])",
            r"20\g<short>年",
        ),
        (r"[啊呀哦噢哈哇呗](?:[\W啊呀哦噢哈哇呗]*[啊呀哦噢哈哇呗])?(?=\W*$|[，,])", ""),
    )
)


def written(text: str) -> str:
    """A question with what it says in everyday spelling as it would be written."""
    for said, as_written in _WRITTEN:
        text = said.sub(as_written, text)
    return _DAY.sub(lambda day: f"{to_int(day['month'])}月{to_int(day['day'])}日", text)
