"""The texts within and beside an answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language


@dataclass(frozen=True)
class AnswerText:
    """The texts within and beside an answer; they follow the language of its question."""

    searching: str
    reading: str  # {count}: how many passages were found
    waiting: str  # {count} as before; {ahead}: how many questions are answered first
    slow: str  # shown when the model is long about it
    checking: str
    checked: str
    quoted: str
    stopped: str
    busy: str
    retry: str
    edit: str
    further: str
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
    in_document: str
    page_itself: str  # the picture of the page that is quoted
    understood_as: str  # {question}: a follow-up said in full
    left_over: str  # {most}: before the questions that were too many
    nearest_titles: str  # before the titles of the nearest documents
    sought: str  # {names}: what was searched for
    missing: str  # {names}: what of it no document mentions
    nearest_said: str  # {title}: before the sentence that comes nearest where there is no answer
    untold: str  # {title}: before the sentence in which a document says that it does not tell this
    office: str  # {name}: an office; its sentence and {title} follow
    enquiry: str
    copy_enquiry: str
    rendering: str  # {text}: what the answer takes from a citation, in its language
    amounts: str  # {text}: amounts of a citation in the answer's language


ANSWER: Mapping[Language, AnswerText] = {
    "zh": AnswerText(
        searching="正在检索…",
        reading="找到 {count} 处相关内容，正在撰写…",
        waiting="找到 {count} 处相关内容，可以先看。前面还有 {ahead} 个问题，轮到时自动开始撰写…",
        slow="撰写比平时慢，仍在进行。检索到的来源已经可以查看。",
        checking="草稿，正在核对…",
        checked="已逐句核对出处",
        quoted="原文摘录",
        stopped="已停止。未核对的草稿不再显示。",
        busy="现在提问的人较多，请稍等片刻再试。",
        retry="重新提问",
        edit="修改",
        further="还可以问",
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
        in_document="在全文中查看",
        page_itself="原件页面",
        understood_as="理解为：{question}",
        left_over="一次最多回答 {most} 个问题，下面的问题请另行提问：",
        nearest_titles="最接近的文件：",
        sought="查找的内容：{names}。",
        missing="找到的文件都没有写明：{names}。",
        nearest_said="文件里与问题最接近的一句，未必就是答案（《{title}》）：",
        untold="《{title}》写明没有公布的内容：",
        office="文件提到的部门：{name}（《{title}》）",
        enquiry="替您拟好的咨询，可以复制后发给主管部门",
        copy_enquiry="复制咨询内容",
        rendering="回答引用的内容：{text}",
        amounts="数额：{text}",
    ),
    "en": AnswerText(
        searching="Searching…",
        reading="Related passages found: {count}. Writing…",
        waiting="Related passages found: {count}; they can be read already. Questions answered "
        "before yours: {ahead}…",
        slow="Writing takes longer than usual and goes on. The sources found can be read already.",
        checking="Draft, being checked…",
        checked="Checked against the sources",
        quoted="Quoted from the documents",
        stopped="Stopped. The unchecked draft is no longer shown.",
        busy="Many people are asking right now. Please try again in a moment.",
        retry="Ask again",
        edit="Edit",
        further="You could go on with",
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
        in_document="See it in the full text",
        page_itself="The page itself",
        understood_as="Understood as: {question}",
        left_over="At most {most} questions are answered at once. Please ask these again:",
        nearest_titles="Nearest documents: ",
        sought="Searched for: {names}.",
        missing="Nothing was found about: {names}.",
        nearest_said="The sentence that comes nearest; it may not be the answer ({title}): ",
        untold="{title} says itself what was not published: ",
        office="Office named by a document: {name} ({title})",
        enquiry="An enquiry written for you, to copy and send",
        copy_enquiry="Copy the enquiry",
        rendering="The answer takes from it: {text}",
        amounts="Amounts: {text}",
    ),
}
