"""The texts of the page around the answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language


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
    save: str  # the conversation, as Markdown
    print: str
    delete: str
    delete_sure: str  # what the same button reads then
    deleted: str
    not_deleted: str
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
        save="保存对话",
        print="打印",
        delete="删除对话",
        delete_sure="确认删除",
        deleted="已删除服务器上与这次对话相连的记录和分享链接。",
        not_deleted="没有删除成功，请稍后再试。",
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
        connection_lost="连接中断，这个问题没有答完。连接恢复后页面会自动刷新，问题会留在输入框中，对话也会保留。",
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
        save="Save conversation",
        print="Print",
        delete="Delete conversation",
        delete_sure="Really delete",
        deleted="What the server kept with this conversation was deleted, its shared links too.",
        not_deleted="It could not be deleted. Please try again later.",
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
        "by itself once it is back; the question stays in its box, and the conversation is kept.",
        needs_javascript="Please allow JavaScript in your browser to use this page.",
    ),
}
