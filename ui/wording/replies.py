"""Names of kinds and of validity, and the reply that goes with each status."""

from collections.abc import Mapping

from assistant.answers import AnswerStatus, Language
from index.documents import Kind, Status

KINDS: Mapping[Language, Mapping[Kind, str]] = {
    "zh": {
        Kind.REGULATION: "法规",
        Kind.PLAN: "实施方案",
        Kind.MECHANISM: "保障机制",
        Kind.TARGET: "目标，非结果",
        Kind.NEWS: "新闻报道",
        Kind.NOTICE: "通知公告",
        Kind.GUIDE: "情况介绍",
        Kind.UNKNOWN: "文件",
    },
    "en": {
        Kind.REGULATION: "Regulation",
        Kind.PLAN: "Plan",
        Kind.MECHANISM: "Mechanism",
        Kind.TARGET: "Target, not a result",
        Kind.NEWS: "News report",
        Kind.NOTICE: "Notice",
        Kind.GUIDE: "Overview",
        Kind.UNKNOWN: "Document",
    },
}

STATUSES: Mapping[Language, Mapping[Status, str]] = {
    "zh": {
        Status.IN_FORCE: "现行有效",
        Status.NOT_YET_IN_FORCE: "尚未施行",
        Status.EXPIRED: "已失效",
        Status.SUPERSEDED: "已被替代",
        Status.WITHDRAWN: "已撤销",
        Status.UNKNOWN: "效力未注明",
    },
    "en": {
        Status.IN_FORCE: "In force",
        Status.NOT_YET_IN_FORCE: "Not yet in force",
        Status.EXPIRED: "Expired",
        Status.SUPERSEDED: "Superseded",
        Status.WITHDRAWN: "Withdrawn",
        Status.UNKNOWN: "Validity not stated",
    },
}

_REPLIES: Mapping[Language, Mapping[AnswerStatus, str]] = {
    "zh": {
        AnswerStatus.ANSWERED: "",
        AnswerStatus.PARTIAL: "有些句子在文件中找不到依据，已经略去，回答可能不完整。",
        AnswerStatus.EXTRACTIVE: "这些句子直接摘自文件，请结合来源阅读。",
        AnswerStatus.INSUFFICIENT_EVIDENCE: "在所列文件中没有找到这个问题的答案。"
        "没有找到，不代表没有相关政策，请向主管部门核实。",
        AnswerStatus.OUT_OF_SCOPE: "这个问题不在可以回答的范围内。这里只根据所列文件，"
        "回答惠济区园区、产业和招商政策方面的问题。",
        AnswerStatus.GREETING: "您好！我是惠济区投资政策问答助手，可以根据所列文件介绍惠济区的"
        "园区、产业、招商目标和项目服务。回答只依据这些文件，每句话都标明出处；"
        "来源旁写有类别和日期，摘编不能代替官方原文。请问您想了解什么？",
        AnswerStatus.REFUSED: "抱歉，这段文字无法处理：可能没有可读的内容，超过了 2000 字，"
        "或者要求改变回答规则。请换一种说法，直接写出您想了解的问题。",
        AnswerStatus.UNAVAILABLE: "抱歉，现在暂时无法回答，请稍后再试。",
    },
    "en": {
        AnswerStatus.ANSWERED: "",
        AnswerStatus.PARTIAL: "Some sentences were left out because no source supports them, so "
        "the answer may be incomplete.",
        AnswerStatus.EXTRACTIVE: "These sentences are taken from the documents as they stand, put "
        "into English where that could be checked. Please read them together with their sources.",
        AnswerStatus.INSUFFICIENT_EVIDENCE: "No answer to this question was found in the listed "
        "documents. That does not mean there is no such policy: please ask the responsible office.",
        AnswerStatus.OUT_OF_SCOPE: "This question is outside what can be answered here: parks, "
        "industries and investment policy in Huiji District, from the listed documents only.",
        AnswerStatus.GREETING: "Hello! I answer questions about parks, industries, investment "
        "targets and services for projects in Huiji District from the listed documents only, and "
        "every sentence names its source with its kind and date; a digest does not stand for the "
        "official text. What would you like to know?",
        AnswerStatus.REFUSED: "Sorry, this text cannot be handled: it may hold nothing readable, "
        "be longer than 2000 characters, or ask to change the rules of answering. "
        "Please write your question in another way.",
        AnswerStatus.UNAVAILABLE: "Sorry, no answer is possible right now. Please try again later.",
    },
}


def reply_for(status: AnswerStatus, language: Language) -> str:
    """The reply that goes with a status, or the notice beside an answer's text; may be empty."""
    return _REPLIES[language][status]
