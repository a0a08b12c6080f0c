"""Every text that a visitor reads, in Chinese and in English, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import AnswerStatus, Language
from index.documents import Kind, Status


@dataclass(frozen=True)
class PageText:
    """The texts of the page around the answers; they follow the language that was switched to."""

    title: str
    subtitle: str
    description: str  # for search engines and shared links
    welcome: str
    promise: str
    notice: str  # {count}: how many documents there are
    notice_short: str
    show_documents: str
    try_asking: str
    suggestions: tuple[str, ...]
    question_label: str
    placeholder: str
    ask: str
    stop: str
    new_conversation: str
    switch_language: str  # names the other language, in that language
    documents: str  # {count}
    documents_about: str
    sources_panel: str
    close: str
    loading: str
    connection_lost: str
    needs_javascript: str


@dataclass(frozen=True)
class AnswerText:
    """The texts within and beside an answer; they follow the language of its question."""

    searching: str
    reading: str  # {count}: how many passages were found
    checking: str
    checked: str
    quoted: str
    stopped: str
    busy: str
    retry: str
    asked: str
    answer: str
    copy: str
    copied: str
    sources: str
    found: str
    also_consulted: str  # {count}
    nearest: str
    nearest_note: str
    source_number: str  # {n}
    page: str  # {page}
    number: str  # {number}: a document number
    effective: str  # {date}
    expires: str  # {date}
    origin: str
    original: str
    nearest_titles: str  # before the titles of the nearest documents


PAGE: Mapping[Language, PageText] = {
    "zh": PageText(
        title="惠济区投资政策问答",
        subtitle="园区 · 产业 · 招商政策",
        description="关于郑州市惠济区园区、产业和招商政策的问答，每句话都标明出处，可以逐条核对。",
        welcome="关于在惠济区投资，您想了解什么？",
        promise="园区、产业、招商目标、项目服务，都可以直接问。每句回答都标明出处，点按编号即可核对原文。",
        notice="回答只依据本页列出的 {count} 份文件。这些文件摘编自一篇 2023 年的新闻报道，"
        "不是官方文件原文；回答不构成任何承诺，办事请以主管部门的正式答复为准。",
        notice_short="回答只依据所列文件（新闻报道摘编），不构成承诺。",
        show_documents="查看文件",
        try_asking="可以这样问",
        suggestions=(
            "花园口新兴产业园重点发展哪些产业？",
            "惠济区的六大主导产业是哪些？",
            "惠济区2023年招商引资的目标是什么？",
            "惠济区对落地项目作出了哪些服务承诺？",
            "古荥智能制造产业园重点推进哪些项目？",
            "惠济区2022年引进了哪些总部？",
        ),
        question_label="您的问题",
        placeholder="请输入您的问题",
        ask="提问",
        stop="停止",
        new_conversation="新对话",
        switch_language="English",
        documents="回答所依据的文件（{count}）",
        documents_about="助手只从这些文件中找答案，文件没有写明的内容不会回答。",
        sources_panel="来源",
        close="关闭",
        loading="正在打开…",
        connection_lost="连接中断，这个问题没有答完。连接恢复后页面会自动刷新，请届时再问一次。",
        needs_javascript="请启用浏览器的 JavaScript 后再打开本页。",
    ),
    "en": PageText(
        title="Huiji Investment Q&A",
        subtitle="Parks · Industries · Policies",
        description="Questions and answers about parks, industries and investment policy in Huiji "
        "District, Zhengzhou. Every sentence names its source.",
        welcome="What would you like to know about investing in Huiji?",
        promise="Ask about parks, industries, targets or services for projects. Every sentence of "
        "an answer names its source: select a number to check the original text.",
        notice="Answers come only from the {count} documents listed on this page. They are digests "
        "of one news report of 2023, in Chinese, not official texts. No answer is a promise: "
        "please rely on the formal reply of the responsible office.",
        notice_short="Answers come only from the listed documents (digests of a news report) and "
        "promise nothing.",
        show_documents="See documents",
        try_asking="You could ask",
        suggestions=(
            "What are the leading industries of Huiji District?",
            "Which projects are in the Huayuankou Emerging Industry Park?",
            "What are Huiji District's investment targets for 2023?",
            "What service does Huiji District promise to projects?",
            "Which projects does the Guxing Intelligent Manufacturing Industrial Park promote?",
            "What is the total amount of newly signed projects in 2022?",
        ),
        question_label="Your question",
        placeholder="Type your question here",
        ask="Ask",
        stop="Stop",
        new_conversation="New",
        switch_language="中文",
        documents="Documents the answers come from ({count})",
        documents_about="The assistant looks for answers in these documents only, and does not "
        "answer what they do not say.",
        sources_panel="Sources",
        close="Close",
        loading="Opening…",
        connection_lost="The connection was lost before the answer was complete. The page reloads "
        "by itself once the connection is back: please ask again then.",
        needs_javascript="Please allow JavaScript in your browser to use this page.",
    ),
}

ANSWER: Mapping[Language, AnswerText] = {
    "zh": AnswerText(
        searching="正在检索…",
        reading="找到 {count} 处相关内容，正在撰写…",
        checking="草稿，正在核对…",
        checked="已逐句核对出处",
        quoted="原文摘录",
        stopped="已停止。未核对的草稿不再显示。",
        busy="现在提问的人较多，请稍等片刻再试。",
        retry="重新提问",
        asked="您的问题",
        answer="回答",
        copy="复制",
        copied="已复制",
        sources="来源",
        found="检索到的内容",
        also_consulted="另查阅 {count} 处",
        nearest="最接近的内容",
        nearest_note="这些内容未必回答您的问题，仅供参考。",
        source_number="来源 {n}",
        page="第 {page} 页",
        number="文号：{number}",
        effective="{date}起施行",
        expires="有效期至{date}",
        origin="出处：",
        original="查看原文",
        nearest_titles="最接近的文件：",
    ),
    "en": AnswerText(
        searching="Searching…",
        reading="Related passages found: {count}. Writing…",
        checking="Draft, being checked…",
        checked="Checked against the sources",
        quoted="Quoted from the documents",
        stopped="Stopped. The unchecked draft is no longer shown.",
        busy="Many people are asking right now. Please try again in a moment.",
        retry="Ask again",
        asked="Your question",
        answer="Answer",
        copy="Copy",
        copied="Copied",
        sources="Sources",
        found="What the search found",
        also_consulted="Also consulted: {count}",
        nearest="Nearest passages",
        nearest_note="They may not answer your question.",
        source_number="Source {n}",
        page="page {page}",
        number="No. {number}",
        effective="in force from {date}",
        expires="valid until {date}",
        origin="From: ",
        original="Original",
        nearest_titles="Nearest documents: ",
    ),
}

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
        AnswerStatus.INSUFFICIENT_EVIDENCE: "所列文件没有写明这个问题的答案。"
        "文件没有写明，不代表没有相关政策，建议向惠济区商务局等招商主管部门咨询。下面列出最接近的内容，供您参考。",
        AnswerStatus.OUT_OF_SCOPE: "这个问题不在可以回答的范围内。这里只根据所列文件，"
        "回答惠济区园区、产业和招商政策方面的问题。",
        AnswerStatus.GREETING: "您好！我是惠济区投资政策问答助手，可以根据所列文件介绍惠济区的"
        "园区、产业、招商目标和项目服务，每句话都标明出处。请问您想了解什么？",
        AnswerStatus.REFUSED: "抱歉，这段文字无法处理：可能没有可读的内容，超过了 2000 字，"
        "或者要求改变回答规则。请换一种说法，直接写出您想了解的问题。",
        AnswerStatus.UNAVAILABLE: "抱歉，现在暂时无法回答，请稍后再试。",
    },
    "en": {
        AnswerStatus.ANSWERED: "",
        AnswerStatus.PARTIAL: "Some sentences were left out because no source supports them, so "
        "the answer may be incomplete.",
        AnswerStatus.EXTRACTIVE: "These sentences are quoted from the documents, in their original "
        "language. Please read them together with their sources.",
        AnswerStatus.INSUFFICIENT_EVIDENCE: "The listed documents do not answer this question. "
        "That does not mean there is no such policy: please ask the office in charge of "
        "investment promotion, such as the Huiji District commerce bureau (惠济区商务局). "
        "The nearest passages are shown for reference.",
        AnswerStatus.OUT_OF_SCOPE: "This question is outside what can be answered here: parks, "
        "industries and investment policy in Huiji District, from the listed documents only.",
        AnswerStatus.GREETING: "Hello! I answer questions about parks, industries, investment "
        "targets and services for projects in Huiji District from the listed documents, and "
        "every sentence names its source. What would you like to know?",
        AnswerStatus.REFUSED: "Sorry, this text cannot be handled: it may hold nothing readable, "
        "be longer than 2000 characters, or ask to change the rules of answering. "
        "Please write your question in another way.",
        AnswerStatus.UNAVAILABLE: "Sorry, no answer is possible right now. Please try again later.",
    },
}


def reply_for(status: AnswerStatus, language: Language) -> str:
    """The reply that goes with a status, or the notice beside an answer's text; may be empty."""
    return _REPLIES[language][status]
