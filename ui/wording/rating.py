"""The texts with which a visitor is asked what he thinks of an answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language


@dataclass(frozen=True)
class RatingText:
    """reasons: what is kept of a reason, the same in both languages → how it reads."""

    asked: str
    up: str
    down: str
    why: str
    reasons: Mapping[str, str]
    comment: str
    send: str
    thanks: str
    failed: str


RATING: Mapping[Language, RatingText] = {
    "zh": RatingText(
        asked="这个回答有帮助吗？",
        up="有帮助",
        down="没有帮助",
        why="哪里不好？",
        reasons={
            "wrong": "内容有误",
            "beside the point": "没有回答所问",
            "incomplete": "不完整",
            "out of date": "已经过时",
            "other": "其他",
        },
        comment="补充说明（选填，请勿填写个人信息）",
        send="提交",
        thanks="已记录，谢谢。",
        failed="没有记录成功，请稍后再试。",
    ),
    "en": RatingText(
        asked="Was this answer helpful?",
        up="Yes",
        down="No",
        why="What is wrong with it?",
        reasons={
            "wrong": "Something is wrong",
            "beside the point": "Not what I asked",
            "incomplete": "Incomplete",
            "out of date": "Out of date",
            "other": "Something else",
        },
        comment="More, if you like (no personal data, please)",
        send="Send",
        thanks="Noted, thank you.",
        failed="It could not be noted. Please try again later.",
    ),
}
