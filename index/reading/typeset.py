"""How print is written: what joins two pieces of a line, and two lines of a paragraph. Pure."""

import re
import unicodedata

_WIDE_GAP = 2.0  # em
_WORD_GAP = 0.25  # em, between letters; Chinese characters are set apart without meaning it
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CUT_NUMBER = re.compile(r"\d[.]?$")
# Fonts give one glyph to a character and to the radical of the same form, and programs that print
# to PDF name the radical; Unicode maps most of them, these it leaves or maps to the old form.
_RADICALS = str.maketrans(
    "⺠⺟⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻨⻩⻬⻮⻰⻳⼾⺏⺣⺮⺼⻁⻎⻏⻖",
    "民母西见角贝车长门青韦页风飞食马鬼鱼鸟麦黄齐齿龙龟户尢灬竹肉虎辶阝阝",
)
_COMPATIBILITY = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")


def is_wide(character: str) -> bool:
    """A Chinese character or full-width mark."""
    return bool(_WIDE.match(character))


def is_han(character: str) -> bool:
    return bool(_HAN.match(character))


def canonical(text: str) -> str:
    """Ligatures and look-alike radicals as the characters that are meant."""
    return _COMPATIBILITY.sub(
        lambda found: unicodedata.normalize("NFKC", found.group().translate(_RADICALS)), text
    )


def join_fragments(left: str, right: str, gap: float) -> str:
    """Two pieces of one line. gap: between them, in em."""
    if gap >= _WIDE_GAP:
        return f"{left}  {right}"
    words = not (is_wide(left[-1]) or is_wide(right[0]))
    return f"{left} {right}" if gap >= (_WORD_GAP if words else 0.7) else left + right


def join_lines(above: str, below: str) -> str:
    """Two lines of one paragraph, as if the line had not ended there."""
    last, first = above[-1], below[0]
    if is_wide(last) or is_wide(first):
        return above + below
    if last in "-\u00ad\u2010" and first.islower() and above[-2:-1].isalpha():
        return above[:-1] + below
    number = _CUT_NUMBER.search(above) and (first.isdigit() or first in ".%")
    if number and _HAN.search(above):
        return above + below  # Chinese print breaks a number where the line ends
    return f"{above} {below}"


def first_word_width(text: str) -> float:
    """What must have fitted on the line before, in em: a word, or a character and its marks."""
    if is_wide(text[0]):
        marks = re.match(r".[，。、；：？！”’）》」』】]*", text)
        return float(len(marks.group()) if marks else 1)
    word = re.match(r"[^\s\u2e80-\uffff]+", text)
    return 0.5 * len(word.group()) if word else 1.0
