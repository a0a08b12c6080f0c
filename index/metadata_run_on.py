"""The title of a text whose title and body stand in one line, with only a space between them.

A page of the web that is copied into a text file comes so: 示例省推行“零跑腿” 2月2日，记者获悉,
示例区人民政府关于…的通知 示例区人民政府关于…的通知 各街道办事处：.
"""

import re

from index.dates import DATE
from index.metadata_patterns import MAX_TITLE, NUMBER, TITLE_END

# a space where a line of Chinese goes on; an English title and the cells of a row stay together
_GAP = re.compile(r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef”’…])\s+(?=[^\sA-Za-z|｜])")
# the first part may hold commas and a colon: 示例省：…“指尖”办, and no address: 各区商务局：
_HEADLINE = re.compile(r"[^。；;]+(?<![：:，,])[。]?")
# a part with these is a sentence and no further line of a headline
_SENTENCE = re.compile(r"[，,。；;：:．]")
# how what is set between the headline and the text begins: 新华社示例市2月13日电, 来源：, 一、
_OPENS = re.compile(
    r"新华社|记者|本报|[^\s，。]{2,8}(?:讯|消息)(?:$|[（(])|来源|原标题|索\s*引\s*号|[【\[（(■]|"
    rf"{NUMBER}|{DATE}|\d{{1,2}}(?:月\d|日|[、.．])|"
    r"[一二三四五六七八九十]{1,3}、|为(?!什么|何)|近日|日前|当前|根据|各[县市区省地级单位]"
)
_CALL = 10  # characters; what is shorter and calls out is no title alone: 速查看！
_MAX_FIRST = 80  # characters of a headline's first part, which may hold commas


def title_run_on(text: str) -> str:
    """The stretch at the start of a line that is its title; empty where no space ends it."""
    parts = _parts(text[: 2 * MAX_TITLE])
    if len(parts) < 2 or len(parts[0][0]) > _MAX_FIRST or not _HEADLINE.fullmatch(parts[0][0]):
        return ""
    end = parts[0][1]
    for part, stop in parts[1:]:
        taken = text[:end]
        if TITLE_END.search(taken) or stop > MAX_TITLE or _is_text(part, taken):
            break
        end = stop
    return text[:end].rstrip()


def opening_behind(line: str, title: str) -> str:
    """How the text of a line begins behind its title, up to where that would be too long a title;
    of a long line its first clause, if the title leaves of that."""
    return shortened(line)[len(title) :].strip()


def shortened(line: str) -> str:
    """A line as a title: of one that is too long for it its first clause, as much as may be."""
    told = line if len(line) <= MAX_TITLE else re.split("(?<=[。！？；，,])", line)[0]
    return told[:MAX_TITLE]


def _parts(text: str) -> list[tuple[str, int]]:
    """What stands between the spaces of a line, each with where it ends."""
    gaps = list(_GAP.finditer(text))
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(text)]
    return [(text[a:b], b) for a, b in zip(starts, ends, strict=True)]


def _is_text(part: str, taken: str) -> bool:
    """Whether a part goes on with the text, or says the title once more."""
    bare = re.sub(r"\s", "", taken)
    again = re.sub(r"\s", "", part)[:_CALL] in bare
    calls = len(bare) < _CALL and bare[-1] in "！!？?"
    sentence = bool(_SENTENCE.search(part)) and not calls
    return again or sentence or bool(_OPENS.match(part))
