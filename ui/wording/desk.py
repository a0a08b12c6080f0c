"""Every text of the desk, where enquiries are answered, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language
from assistant.letters.letter import Tone


@dataclass(frozen=True)
class DeskText:
    """The texts of one language."""

    title: str
    new_enquiry: str
    paste: str
    upload: str
    upload_hint: str  # {megabytes}
    tone: str
    tones: Mapping[Tone, str]
    take_in: str
    nothing_came: str
    no_question: str
    too_long: str  # {characters}
    too_large: str  # {megabytes}
    unreadable: str  # {reason}
    replies: str
    no_replies: str
    asks: str  # {count}
    by: str  # {who} {at}
    states: Mapping[str, str]
    questions_title: str
    questions_hint: str  # {most}
    enquiry: str
    answer: str
    answering: str  # {done} {total}
    answering_hint: str
    not_answered: str
    salutation: str
    opening: str
    point: str  # {n} {question}
    closing: str
    save: str
    saved: str  # {version} {who} {at}
    merged: str
    both_changed: str
    theirs: str
    kept_here: str
    restore: str
    discard: str
    all_supported: str
    some_unsupported: str  # {count}
    not_supported: str
    reason: str  # {reason}
    no_salutation: str
    empty_point: str  # {n}
    for_you: str
    sources: str
    sources_hint: str
    not_cited: str
    page: str  # {page}
    remove: str
    remove_hint: str
    no_draft: str
    back: str


DESK: Mapping[Language, DeskText] = {
    "zh": DeskText(
        title="来信答复",
        new_enquiry="登记来信",
        paste="粘贴来信内容",
        upload="或上传来信",
        upload_hint="文本、Word、PDF 或照片，不超过 {megabytes} MB。",
        tone="语气",
        tones={"formal": "公文", "plain": "平实"},
        take_in="拆分问题",
        nothing_came="请粘贴来信内容，或选择一个文件。",
        no_question="没有从来信中找到问题。请把要答复的问题逐行写在下面。",
        too_long="来信超过 {characters} 字，请只保留需要答复的部分。",
        too_large="文件超过 {megabytes} MB，请压缩、拆分，或只粘贴文字。",
        unreadable="这个文件读不出来：{reason}。可以换一种格式，或直接粘贴文字。",
        replies="全部复函",
        no_replies="还没有复函。登记一封来信，就从这里开始。",
        asks="{count} 个问题",
        by="{who}，{at}",
        states={"new": "待答复", "draft": "草稿"},
        questions_title="来信中的问题",
        questions_hint="一行一个问题，最多 {most} 个。可以修改、增删。"
        "复函用问题的语言书写（中文或英文）。",
        enquiry="来信原文",
        answer="查找答案并起草",
        answering="正在查阅文件并起草：已完成 {done} / {total} 个问题",
        answering_hint="页面会自动更新，可以离开，稍后再来。",
        not_answered="起草没有完成。问题仍在，请再试一次。",
        salutation="称谓",
        opening="开头",
        point="{n}. {question}",
        closing="结尾",
        save="保存并核对",
        saved="第 {version} 版，{who}，{at}",
        merged="在您编辑期间有人保存了新版本。双方改动不冲突，已合并保存。",
        both_changed="在您编辑期间有人保存了新版本，标出的部分双方都改了。下面保留的是您的文字，"
        "请对照后再次保存。",
        theirs="对方的文字（与您的不同之处已标出）",
        kept_here="本机留有这封复函未保存的文字。",
        restore="恢复",
        discard="丢弃",
        all_supported="每句话都有来源支持。",
        some_unsupported="有 {count} 句没有来源支持，已在文中标出。",
        not_supported="没有来源支持",
        reason="原因：{reason}",
        no_salutation="称谓应是以冒号结尾的一行，不含数字",
        empty_point="第 {n} 点还没有内容。",
        for_you="供您参考，不写入复函：",
        sources="来源",
        sources_hint="核对以这些原文为准；编号由核对结果决定，写错了会自动更正。",
        not_cited="未引用",
        page="第 {page} 页",
        remove="删除这封复函",
        remove_hint="来信、问题和所有版本一并删除，不能恢复。",
        no_draft="没有这封复函，可能已被删除。",
        back="返回列表",
    ),
    "en": DeskText(
        title="Replies",
        new_enquiry="New enquiry",
        paste="Paste the enquiry",
        upload="Or upload it",
        upload_hint="Text, Word, PDF or a photo, up to {megabytes} MB.",
        tone="Tone",
        tones={"formal": "Formal", "plain": "Plain"},
        take_in="Find the questions",
        nothing_came="Please paste the enquiry or choose a file.",
        no_question="No question was found in it. Write those to be answered below, one a line.",
        too_long="The enquiry is longer than {characters} characters. Please keep only what is to "
        "be answered.",
        too_large="The file is larger than {megabytes} MB. Make it smaller, split it, or paste "
        "the text.",
        unreadable="This file cannot be read: {reason}. Try another format, or paste the text.",
        replies="All replies",
        no_replies="No replies yet. Take in an enquiry to begin.",
        asks="{count} questions",
        by="{who}, {at}",
        states={"new": "To be answered", "draft": "Draft"},
        questions_title="What the enquiry asks",
        questions_hint="One question a line, {most} at most. Change them as needed. The reply is "
        "written in the language of the questions, Chinese or English.",
        enquiry="The enquiry",
        answer="Find answers and draft",
        answering="Reading documents and drafting: {done} of {total} questions done",
        answering_hint="This page refreshes by itself; you may leave and come back.",
        not_answered="Drafting was not completed. The questions are kept; please try again.",
        salutation="Salutation",
        opening="Opening",
        point="{n}. {question}",
        closing="Closing",
        save="Save and check",
        saved="Version {version}, {who}, {at}",
        merged="Somebody saved a new version while you were editing. The changes do not touch "
        "each other and were joined.",
        both_changed="Somebody saved a new version while you were editing, and both of you "
        "changed the texts marked below. Your text was kept: compare, then save again.",
        theirs="Their text, with what differs from yours marked",
        kept_here="This browser kept text of this reply that was not saved.",
        restore="Restore",
        discard="Discard",
        all_supported="Every sentence is supported by a source.",
        some_unsupported="{count} sentences are not supported by a source; they are marked.",
        not_supported="not supported",
        reason="Because: {reason}",
        no_salutation="a salutation is one line without figures that ends with a comma or colon",
        empty_point="Point {n} has no text yet.",
        for_you="For you, not for the letter:",
        sources="Sources",
        sources_hint="The letter is checked against these texts. Numbers follow from the check; "
        "wrong ones are put right.",
        not_cited="not cited",
        page="page {page}",
        remove="Delete this reply",
        remove_hint="The enquiry, its questions and all versions go with it, for good.",
        no_draft="There is no such reply; it may have been deleted.",
        back="Back to the list",
    ),
}
