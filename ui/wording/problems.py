"""What is told of requests that went wrong, in Chinese and in English."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, NamedTuple

from assistant.answers import Language


class Told(NamedTuple):
    """One text in both languages."""

    zh: str
    en: str

    def of(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    def filled(self, **values: Any) -> "Told":
        return Told(self.zh.format(**values), self.en.format(**values))


FAILED = Told(
    "服务器未能完成这个请求，请把请求内容和时间告诉管理员。",
    "This failed here; tell the operator what was asked for and when.",
)
KEY_NEEDED = Told(
    "请附上有效的密钥：Authorization: Bearer pa-…",
    "Send a key that is in use: Authorization: Bearer pa-…",
)
TOO_MANY_REQUESTS = Told("请求过于频繁，每{period}最多 {most} 次。", "Send {limit} at most.")
PERIODS: Mapping[str, str] = {"second": "秒", "minute": "分钟", "hour": "小时", "day": "天"}
BUSY = Told(
    "正在回答的问题过多，请稍后再试。",
    "Too many questions are being answered; come back in a moment.",
)
CLOSED = Told(
    "回答完成之前连接已经断开。", "The connection was closed before the answer was there."
)
TOO_LARGE = Told("请求内容最多 {most} 字节。", "Send {most} bytes at most.")
NO_DOCUMENT = Told("没有标识为 {id!r} 的文件。", "There is no document {id!r}.")
NOT_KEPT_HERE = Told("没有保存：这里不保存评价。", "Not kept: feedback is not kept here.")
ANSWER_NOT_KEPT = Told(
    "没有保存：没有这个回答，或者已经不再保留。",
    "Not kept: there is no such answer, or it is no longer kept.",
)
ANSWER_GONE = Told(
    "没有这个回答，或者它所在的页面已经关闭。",
    "There is no such answer, or its page is no longer open.",
)
QUESTION_LAST = Told(
    "最后一条消息须为用户的问题。", "The last message must be the user's question."
)
QUESTION_TOO_LONG = Told(
    "一个问题最多 {most} 个字符。", "A question has {most} characters at most."
)
NO_MODEL = Told("这里只有一个模型：{name}。", "The only model here is {name}.")

_TITLES: Mapping[int, str] = {
    400: "请求有误",
    401: "需要验证身份",
    403: "没有权限",
    404: "没有找到",
    405: "不支持这种请求方法",
    406: "无法提供所要的格式",
    413: "内容过大",
    415: "不支持这种内容格式",
    422: "内容不合要求",
    429: "请求过多",
    500: "服务器出错",
    503: "暂时无法提供服务",
}
# By pydantic's name for what is wrong, with the values that it gives; what is not listed here is
# told without its reason.
_INVALID: Mapping[str, str] = {
    "missing": "缺少这一项",
    "extra_forbidden": "没有这一项",
    "json_invalid": "不是有效的 JSON",
    "string_type": "须为文本",
    "string_too_short": "至少 {min_length} 个字符",
    "string_too_long": "最多 {max_length} 个字符",
    "string_pattern_mismatch": "格式须为 {pattern}",
    "too_short": "至少 {min_length} 项",
    "too_long": "最多 {max_length} 项",
    "list_type": "须为列表",
    "int_type": "须为整数",
    "int_parsing": "须为整数",
    "bool_parsing": "须为 true 或 false",
    "greater_than_equal": "不得小于 {ge}",
    "less_than_equal": "不得大于 {le}",
    "enum": "须为 {expected} 之一",
    "literal_error": "须为 {expected} 之一",
    "date_type": "须为日期，如 2023-03-01",
    "date_parsing": "须为日期，如 2023-03-01",
    "date_from_datetime_parsing": "须为日期，如 2023-03-01",
}
_NOT_VALID = "不合要求"


def title(status: int) -> Told:
    """The name of an HTTP status."""
    name = HTTPStatus(status).phrase
    return Told(_TITLES.get(status, name), name)


def invalid(kind: str, reason: str, values: Mapping[str, Any]) -> Told:
    """What is wrong with a value. reason: pydantic's words for it, which are English."""
    listed = {n: re.sub(r", | or ", "、", v) for n, v in values.items() if isinstance(v, str)}
    return Told(_INVALID.get(kind, _NOT_VALID).format_map({**values, **listed}), reason)
