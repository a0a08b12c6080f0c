"""What visitors are told about what is kept of their questions."""

from collections.abc import Mapping

from assistant.answers import Language
from assistant.office.journal import Keep

_TEXTS: Mapping[Language, Mapping[Keep, str]] = {  # {days}
    "zh": {
        "off": "您的问题不会被保存。请勿输入个人信息。",
        "anonymous": "为改进政策公开，您的问题会匿名保存 {days} 天，不记录提问人；"
        "其中的电话、证件号、银行卡号和邮箱在保存前会被遮盖。请勿输入个人信息。",
        "full": "为改进政策公开，您的问题和得到的回答会保存 {days} 天，不记录提问人；"
        "其中的电话、证件号、银行卡号和邮箱在保存前会被遮盖。请勿输入个人信息。",
    },
    "en": {
        "off": "Your questions are not stored. Please do not enter personal data.",
        "anonymous": "To learn what should be published, questions are stored anonymously for "
        "{days} days. Telephone, identity and card numbers and e-mail addresses are masked "
        "before that. Please do not enter personal data.",
        "full": "To learn what should be published, questions and their answers are stored for "
        "{days} days, without who asked. Telephone, identity and card numbers and e-mail "
        "addresses are masked before that. Please do not enter personal data.",
    },
}


_SHARED: Mapping[Language, str] = {
    "zh": "您主动分享的回答会另行保存，直到一年无人打开其链接。",
    "en": " Answers that you share are kept until nobody opens their link for a year.",
}


def privacy_notice(language: Language, keep: Keep, days: int) -> str:
    return _TEXTS[language][keep].format(days=days) + _SHARED[language]
