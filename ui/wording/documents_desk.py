"""Every text of the documents desk, in Chinese and in English, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language
from assistant.office.tasks import State, Work


@dataclass(frozen=True)
class DocumentsDeskText:
    """The texts of one language."""

    documents: str
    about: str
    sections: str  # what the links between the pages of the desk are called together
    trash: str
    upload: str
    upload_about: str  # {megabytes}
    replaces: str
    send: str
    sending: str
    cut_off: str
    too_large: str  # {megabytes}
    nothing_chosen: str
    tasks: str
    title: str
    dates: str
    passages: str
    file: str
    warnings: str
    no_warnings: str
    file_gone: str
    no_date: str
    kind_unknown: str
    none_yet: str
    name: str
    when: str
    size: str
    trash_about: str
    trash_empty: str
    not_in_trash: str
    restore: str
    record: str
    record_about: str
    save: str
    saved: str
    nothing_changed: str
    no_such_document: str
    changed_meanwhile: str  # {field} {value}
    cannot_be: str  # {field}
    title_needed: str
    take_back: str
    corrected_by: str  # {who} {at}
    confidence: str  # {percent}
    unused: str
    no_evidence: str
    today: str
    replaced_by: str
    validity: str
    withdraw: str
    withdraw_about: str
    unwithdraw: str
    expire: str
    expires_on: str
    supersede: str
    superseded_by: str
    remove: str
    remove_about: str
    in_archive: str  # {archive}
    reread: str
    reread_about: str
    preview: str
    preview_about: str  # {count}
    page: str  # {page}
    public_page: str
    gaps: str
    quality: str
    health: str
    destroy: str
    destroy_about: str
    works: Mapping[tuple[Work, bool], str]  # by whether another file was replaced
    states: Mapping[State, str]
    fields: Mapping[str, str]


DOCUMENTS_DESK: Mapping[Language, DocumentsDeskText] = {
    "zh": DocumentsDeskText(
        documents="文件管理",
        about="上传、更正和撤下文件。改动在后台写入，期间访客照常提问。",
        sections="文件管理的页面",
        trash="回收站",
        upload="上传文件",
        upload_about="可一次选择多个文件，或把文件拖到这里。支持 PDF、Word、Excel、OFD、网页、"
        "图片、文本和 ZIP，每个不超过 {megabytes} MB。",
        replaces="同名文件用新上传的替换（原文件移入回收站）",
        send="上传",
        sending="正在上传",
        cut_off="连接中断，未能上传，请重试。",
        too_large="超过 {megabytes} MB，未上传。",
        nothing_chosen="没有选择文件。",
        tasks="最近的改动",
        title="标题",
        dates="发布 / 施行 / 失效",
        passages="段落",
        file="文件",
        warnings="提示",
        no_warnings="无",
        file_gone="文件已不在文件夹中",
        no_date="未知日期",
        kind_unknown="类型未知",
        none_yet="还没有文件。请先上传。",
        name="文件名",
        when="时间",
        size="大小",
        trash_about="删除或被替换的文件在这里，可以恢复。恢复后，以前的更正仍然有效。",
        trash_empty="回收站是空的。",
        not_in_trash="回收站中没有这个文件，可能已被恢复。",
        restore="恢复",
        record="文件信息",
        record_about="每一项下面写明依据。您的更正优先于文件内容，重新读取后仍然有效。",
        save="保存更正",
        saved="已保存。",
        nothing_changed="没有改动。",
        no_such_document="没有这份文件。",
        changed_meanwhile="“{field}”刚被其他人改为“{value}”。请核对后再保存。",
        cannot_be="“{field}”的值不符合要求：日期应为 2023、2023-03 或 2023-03-01 的形式。",
        title_needed="标题不能为空。",
        take_back="撤回更正",
        corrected_by="{who} 于 {at} 更正",
        confidence="把握 {percent}%",
        unused="未采用",
        no_evidence="文件中没有找到。",
        today="今天的状态",
        replaced_by="已由这些文件替代：",
        validity="效力",
        withdraw="撤下",
        withdraw_about="回答不再把它当作现行依据，但仍可查阅。",
        unwithdraw="取消撤下",
        expire="设定失效日期",
        expires_on="最后有效日",
        supersede="标为被替代",
        superseded_by="替代它的文件（编号）",
        remove="删除文件",
        remove_about="移入回收站，不再参与回答，可以恢复。",
        in_archive="此文件在压缩包 {archive} 中，不能单独删除；可以撤下。",
        reread="重新读取",
        reread_about="按当前文件重新读取、分段并建立索引。",
        preview="检索看到的段落",
        preview_about="共 {count} 段。标题和小标题随每段一起检索。",
        page="第 {page} 页",
        public_page="访客看到的页面",
        gaps="待补充内容",
        quality="回答质量",
        health="运行状况",
        destroy="彻底删除",
        destroy_about="不能恢复，磁盘上的索引随后也会清除它的内容。",
        works={
            (Work.ADD, False): "新增",
            (Work.ADD, True): "替换",
            (Work.REMOVE, False): "删除",
            (Work.RESTORE, False): "恢复",
            (Work.REREAD, False): "重新读取",
            (Work.SYNC, False): "读取文件夹",
            (Work.REPAIR, False): "重建",
            (Work.COMPACT, False): "清除已删内容",
        },
        states={
            State.WAITING: "等待",
            State.WORKING: "正在处理",
            State.DONE: "完成",
            State.FAILED: "未成功",
        },
        fields={
            "title": "标题",
            "kind": "类型",
            "status": "声明的状态",
            "issuer": "发文机关",
            "document_number": "文号",
            "published": "发布日期",
            "effective": "施行日期",
            "expires": "失效日期",
            "supersedes": "替代的文件",
            "source": "来源",
            "url": "网址",
        },
    ),
    "en": DocumentsDeskText(
        documents="Documents",
        about="Upload, correct and withdraw documents. Changes are made in the background while "
        "visitors go on asking.",
        sections="Pages of the documents desk",
        trash="Trash",
        upload="Upload",
        upload_about="Choose several at once, or drop them here. PDF, Word, Excel, OFD, web "
        "pages, pictures, text and ZIP, each up to {megabytes} MB.",
        replaces="Replace files of the same name (the old ones go to the trash)",
        send="Upload",
        sending="Uploading",
        cut_off="The connection was lost; please try again.",
        too_large="Larger than {megabytes} MB; not uploaded.",
        nothing_chosen="No file was chosen.",
        tasks="Latest changes",
        title="Title",
        dates="Published / in force / expires",
        passages="Passages",
        file="File",
        warnings="Warnings",
        no_warnings="none",
        file_gone="the file is no longer in the folder",
        no_date="no date known",
        kind_unknown="kind unknown",
        none_yet="There are no documents yet. Upload some.",
        name="File name",
        when="Time",
        size="Size",
        trash_about="Deleted and replaced files are here and can be restored. Earlier "
        "corrections then apply again.",
        trash_empty="The trash is empty.",
        not_in_trash="This file is not in the trash; it may have been restored already.",
        restore="Restore",
        record="Record",
        record_about="Each field tells what it rests on. What you correct wins over the file and "
        "outlives re-reading.",
        save="Save corrections",
        saved="Saved.",
        nothing_changed="Nothing was changed.",
        no_such_document="There is no such document.",
        changed_meanwhile="Somebody has just changed “{field}” to “{value}”. Please compare, "
        "then save again.",
        cannot_be="“{field}” cannot have this value: dates look like 2023, 2023-03 or 2023-03-01.",
        title_needed="A title is needed.",
        take_back="Take back",
        corrected_by="corrected by {who}, {at}",
        confidence="{percent}% sure",
        unused="not used",
        no_evidence="Not found in the document.",
        today="Status today",
        replaced_by="Replaced by:",
        validity="Validity",
        withdraw="Withdraw",
        withdraw_about="Answers no longer treat it as in force; it can still be read.",
        unwithdraw="Take the withdrawal back",
        expire="Set expiry",
        expires_on="Last day in force",
        supersede="Mark as superseded",
        superseded_by="The document that replaces it (id)",
        remove="Delete the file",
        remove_about="It goes to the trash and answers nothing any more. It can be restored.",
        in_archive="This is part of the archive {archive} and cannot be deleted alone; withdraw "
        "it instead.",
        reread="Read again",
        reread_about="Reads, cuts and indexes the file as it is now.",
        preview="Passages as the search sees them",
        preview_about="{count} passages. Title and headings are searched with each.",
        page="page {page}",
        public_page="As visitors see it",
        gaps="Gaps",
        quality="Quality",
        health="Health",
        destroy="Delete for good",
        destroy_about="It cannot be restored, and is wiped from the files of the index, too.",
        works={
            (Work.ADD, False): "Add",
            (Work.ADD, True): "Replace",
            (Work.REMOVE, False): "Delete",
            (Work.RESTORE, False): "Restore",
            (Work.REREAD, False): "Read again",
            (Work.SYNC, False): "Read the folder",
            (Work.REPAIR, False): "Make anew",
            (Work.COMPACT, False): "Wipe what was deleted",
        },
        states={
            State.WAITING: "waiting",
            State.WORKING: "in progress",
            State.DONE: "done",
            State.FAILED: "failed",
        },
        fields={
            "title": "Title",
            "kind": "Kind",
            "status": "Declared status",
            "issuer": "Issuer",
            "document_number": "Document number",
            "published": "Published",
            "effective": "In force from",
            "expires": "Expires",
            "supersedes": "Supersedes",
            "source": "Source",
            "url": "Address",
        },
    ),
}
