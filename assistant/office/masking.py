"""Personal data in what people write, replaced before it is stored. Pure.

Too much is masked rather than too little: a run of fifteen digits or more is an identity or card
number to us, whatever it may be. Years, amounts, document numbers and days stay readable.
"""

import re
import unicodedata

_DIGIT, _GAP = r"\d", r"[ \-–—_·.]?"
_RULES = (
    ("[邮箱]", re.compile(r"[\w.+%\-]+\s?[@＠]\s?[\w\-]+(?:\s?\.\s?[\w\-]+)+")),
    # 18 characters of a resident identity number, 16 to 19 digits of a card, 15 of an old number
    ("[证件或卡号]", re.compile(rf"(?<!\d)(?:{_DIGIT}{_GAP}){{14,18}}[\dXx](?!\d)")),
    ("[电话]", re.compile(rf"(?<!\d)(?:\+?0?86{_GAP})?1[3-9](?:{_GAP}{_DIGIT}){{9}}(?!\d)")),
    (
        "[电话]",
        re.compile(r"(?<!\d)[(（]?0\d{2,3}[)）]?[ \-–—]?\d{7,8}(?:[ \-–—转]+\d{1,6})?(?!\d)"),
    ),
    ("[电话]", re.compile(rf"(?<!\d)[48]00{_GAP}\d{{3}}{_GAP}\d{{4}}(?!\d)")),
    # seven or eight digits are a telephone where the text says so
    ("[电话]", re.compile(r"(?<=电话|手机|致电|座机)([是为:： ]{0,3})\d{3,4}[ \-]?\d{4}(?!\d)")),
)


def masked(text: str) -> str:
    """The text with telephone, identity and card numbers and e-mail addresses replaced."""
    # digits of any width become plain ones, which the rules know
    plain = "".join(
        unicodedata.normalize("NFKC", c) if unicodedata.category(c) == "Nd" else c for c in text
    )
    for name, rule in _RULES:
        plain = rule.sub(name, plain)
    return plain
