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
    language: str
    languages: Mapping[Language, str]
    take_in: str
    nothing_came: str
    no_question: str
    too_long: str  # {characters}
    too_large: str  # {megabytes}
    unreadable: str  # {reason}
    replies: str
    no_replies: str
    kept_for: str  # {days}
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
    all_supported: str
    some_unsupported: str  # {count}
    reason: str  # {reason}
    no_salutation: str
    empty_point: str  # {n}
    for_you: str
    sources: str
    sources_hint: str
    not_cited: str
    page: str  # {page}
    release: str
    not_ready: str
    marked_as_draft: str
    unsupported_title: str
    unsupported_hint: str
    let_out: str
    let_through: str  # {who} {at} {why}
    why: str
    no_reason: str
    approved: str  # {who} {at}
    file_name: str  # {id} {version} {form}
    no_pdf: str
    see_versions: str
    versions: str
    from_version: str
    to_version: str
    compare: str
    version: str  # {version} {who} {at}
    compared: str  # {old} {new}
    nothing_changed: str
    approve: str
    approve_hint: str
    own_version: str
    newer_version: str
    to_reply: str
    open_document: str
    page_itself: str
    sources_changed: str  # {titles}
    affected: str
    affected_hint: str
    changed_titles: str  # {titles}
    changed_badge: str
    precedents: str
    precedents_hint: str
    search: str
    nothing_found: str
    remove: str
    remove_hint: str
    not_yours: str
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
        language="复函语言",
        languages={"zh": "中文", "en": "英文"},
        take_in="拆分问题",
        nothing_came="请粘贴来信内容，或选择一个文件。",
        no_question="没有从来信中找到问题。请把要答复的问题逐行写在下面。",
        too_long="来信超过 {characters} 字，请只保留需要答复的部分。",
        too_large="文件超过 {megabytes} MB，请压缩、拆分，或只粘贴文字。",
        unreadable="这个文件读不出来：{reason}。可以换一种格式，或直接粘贴文字。",
        replies="全部复函",
        no_replies="还没有复函。登记一封来信，就从这里开始。",
        kept_for="最后一次改动 {days} 天后自动删除，已批准的也一样。",
        asks="{count} 个问题",
        by="{who}，{at}",
        states={"new": "待答复", "draft": "草稿", "approved": "已批准"},
        questions_title="来信中的问题",
        questions_hint="一行一个问题，最多 {most} 个。可以修改、增删。",
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
        all_supported="每句话都有来源支持。",
        some_unsupported="有 {count} 句没有来源支持，已在文中标出。",
        reason="原因：{reason}",
        no_salutation="称谓应只是对来信人或单位的称呼，以冒号结尾",
        empty_point="第 {n} 点还没有内容。",
        for_you="供您参考，不写入复函：",
        sources="来源",
        sources_hint="核对以这些原文为准；编号由核对结果决定，写错了会自动更正。",
        not_cited="未引用",
        page="第 {page} 页",
        release="导出与批准",
        not_ready="还有没有来源支持的句子，或有内容空缺。请修改，或说明理由后放行，然后才能导出和批准。",
        marked_as_draft="未批准的版本，导出件每页都标明是草稿。",
        unsupported_title="没有来源支持的句子",
        unsupported_hint="请修改或删去。确需保留的，说明依据后放行，理由和姓名将记录在案。",
        let_out="说明理由后放行",
        let_through="{who} 于 {at} 放行：{why}",
        why="理由和依据",
        no_reason="放行需要写明理由。",
        approved="{who} 于 {at} 批准",
        file_name="复函{id}-第{version}版.{form}",
        no_pdf="这台服务器不能生成 PDF（需要安装 LibreOffice）。请下载 Word 文件。",
        see_versions="查看版本与改动，批准",
        versions="版本与改动",
        from_version="从",
        to_version="到",
        compare="比较",
        version="第 {version} 版（{who}，{at}）",
        compared="第 {old} 版到第 {new} 版的改动",
        nothing_changed="两个版本的文字相同。",
        approve="批准这一版",
        approve_hint="请通读全文和改动后批准。批准人不能是这一版的保存人。",
        own_version="这一版是您保存的，请由另一位工作人员批准。",
        newer_version="已有更新的版本，请先查看改动。",
        to_reply="返回复函",
        open_document="在文件中查看",
        page_itself="原件页面",
        sources_changed="起草之后，所引用的文件有变化：《{titles}》。请按现行文件核实后再发出。",
        affected="来源有变化的复函",
        affected_hint="这些复函批准之后，所引用的文件被修改、替代或移除。请考虑是否需要更正答复。",
        changed_titles="有变化的文件：《{titles}》",
        changed_badge="来源有变化",
        precedents="查找以往复函",
        precedents_hint="在已批准的复函中查找相近的问题",
        search="查找",
        nothing_found="已批准的复函中没有相近的问题。",
        remove="删除这封复函",
        remove_hint="来信、问题和所有版本一并删除，不能恢复。",
        not_yours="只有登记人可以删除，已批准的复函只有管理员可以删除。",
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
        language="Language of the reply",
        languages={"zh": "Chinese", "en": "English"},
        take_in="Find the questions",
        nothing_came="Please paste the enquiry or choose a file.",
        no_question="No question was found in it. Write those to be answered below, one a line.",
        too_long="The enquiry is longer than {characters} characters. Please keep only what is to "
        "be answered.",
        too_large="Larger than {megabytes} MB. Make it smaller, split it, or paste the text.",
        unreadable="This file cannot be read: {reason}. Try another format, or paste the text.",
        replies="All replies",
        no_replies="No replies yet. Take in an enquiry to begin.",
        kept_for="Deleted {days} days after the last change, approved or not.",
        asks="{count} questions",
        by="{who}, {at}",
        states={"new": "To be answered", "draft": "Draft", "approved": "Approved"},
        questions_title="What the enquiry asks",
        questions_hint="One question a line, {most} at most. Change them as needed.",
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
        all_supported="Every sentence is supported by a source.",
        some_unsupported="{count} sentences are not supported by a source; they are marked.",
        reason="Because: {reason}",
        no_salutation="a salutation names whom the letter is for and ends with a comma or colon",
        empty_point="Point {n} has no text yet.",
        for_you="For you, not for the letter:",
        sources="Sources",
        sources_hint="The letter is checked against these texts. Numbers follow from the check; "
        "wrong ones are put right.",
        not_cited="not cited",
        page="page {page}",
        release="Export and approval",
        not_ready="Some sentences are not supported by a source, or a text is missing. Change "
        "them, or say why they may go out; then the reply can be exported and approved.",
        marked_as_draft="Every page of a version that is not approved says that it is a draft.",
        unsupported_title="Sentences that no source supports",
        unsupported_hint="Change or delete them. One that has to stay may be let through with a "
        "reason, which is recorded with your name.",
        let_out="Let through with a reason",
        let_through="Let through by {who}, {at}: {why}",
        why="Reason and basis",
        no_reason="To let a sentence through, a reason is needed.",
        approved="Approved by {who}, {at}",
        file_name="reply-{id}-version-{version}.{form}",
        no_pdf="This server cannot make PDF files without LibreOffice; take the Word file.",
        see_versions="Versions and changes, approval",
        versions="Versions and changes",
        from_version="From",
        to_version="to",
        compare="Compare",
        version="Version {version} ({who}, {at})",
        compared="Changes from version {old} to version {new}",
        nothing_changed="The texts of both versions are the same.",
        approve="Approve this version",
        approve_hint="Read the whole text and its changes first. Nobody approves their own.",
        own_version="You saved this version; somebody else has to approve it.",
        newer_version="There is a newer version; look at its changes first.",
        to_reply="Back to the reply",
        open_document="See it in the document",
        page_itself="The page itself",
        sources_changed="Since this was drafted, cited documents have changed: 《{titles}》. "
        "Compare with the documents of today before it is sent.",
        affected="Replies whose sources have changed",
        affected_hint="After these replies were approved, documents that they cite were edited, "
        "replaced or removed. Consider whether the answer has to be put right.",
        changed_titles="Changed: 《{titles}》",
        changed_badge="sources changed",
        precedents="Earlier replies",
        precedents_hint="Look for a like question in approved replies",
        search="Search",
        nothing_found="No approved reply answers the like.",
        remove="Delete this reply",
        remove_hint="The enquiry, its questions and all versions go with it, for good.",
        not_yours="Only who took it in may delete it, and an approved reply only an administrator.",
        no_draft="There is no such reply; it may have been deleted.",
        back="Back to the list",
    ),
}
