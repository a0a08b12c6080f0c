"""Every text of the page of the audit log, in Chinese and in English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language
from assistant.office.accounts import Role
from assistant.office.audit import Action, Entry
from ui.wording.documents_desk import DOCUMENTS_DESK
from ui.wording.staff import STAFF


@dataclass(frozen=True)
class AuditText:
    """The texts of one language."""

    about: str
    when: str
    who: str
    action: str
    subject: str
    detail: str
    words: str
    since: str
    until: str
    any: str
    show: str
    show_all: str
    count: str  # {count}
    none: str
    older: str
    newest: str
    pages: str
    actions: Mapping[Action, str]


AUDIT: Mapping[Language, AuditText] = {
    "zh": AuditText(
        about="谁在什么时候改动了什么。记录只能增加，不能修改。",
        when="时间",
        who="操作人",
        action="操作",
        subject="对象",
        detail="说明",
        words="对象或说明中的文字",
        since="从",
        until="到",
        any="全部",
        show="筛选",
        show_all="显示全部",
        count="共 {count} 条记录",
        none="没有符合条件的记录。",
        older="更早的记录",
        newest="最新的记录",
        pages="翻页",
        actions={
            Action.ACCOUNT_ADDED: "新建账号",
            Action.PASSWORD_CHANGED: "修改密码",
            Action.ROLE_CHANGED: "修改权限",
            Action.ACCOUNT_REMOVED: "删除账号",
            Action.KEY_ADDED: "新建接口密钥",
            Action.KEY_REMOVED: "删除接口密钥",
            Action.DOCUMENT_ADDED: "新增文件",
            Action.DOCUMENT_REPLACED: "替换文件",
            Action.DOCUMENT_REMOVED: "删除文件",
            Action.DOCUMENT_RESTORED: "恢复文件",
            Action.DOCUMENT_READ: "重新读取文件",
            Action.DOCUMENT_CORRECTED: "更正文件信息",
            Action.CORRECTION_TAKEN_BACK: "撤回更正",
            Action.DOCUMENT_DESTROYED: "彻底删除文件",
            Action.FOLDER_READ: "读取文件夹",
            Action.INDEXES_MADE: "重建索引",
            Action.INDEX_COMPACTED: "清除已删内容",
            Action.ENQUIRY_TAKEN_IN: "登记来信",
            Action.REPLY_SAVED: "保存复函",
            Action.SENTENCE_LET_THROUGH: "放行没有来源的句子",
            Action.REPLY_APPROVED: "批准复函",
            Action.REPLY_EXPORTED: "导出复函",
            Action.REPLY_REMOVED: "删除复函",
            Action.CONVERSATION_DELETED: "删除访客对话",
        },
    ),
    "en": AuditText(
        about="Who changed what, and when. Entries are only added, never changed.",
        when="Time",
        who="Who",
        action="What",
        subject="About",
        detail="Details",
        words="Words of subject or details",
        since="From",
        until="To",
        any="All",
        show="Filter",
        show_all="Show all",
        count="{count} entries",
        none="No entry fits.",
        older="Older entries",
        newest="Newest entries",
        pages="More pages",
        actions={action: action.value.capitalize() for action in Action},
    ),
}
_ZH = ((r"reply (\d+)", r"复函 \1"), (r"version (\d+)(?:, (\w+))?", r"第 \1 版 \2"))
_VERSIONED = {Action.REPLY_SAVED, Action.REPLY_APPROVED, Action.REPLY_EXPORTED}


def action_text(action: str, language: Language) -> str:
    """An action of an older program stays as it is."""
    return AUDIT[language].actions[Action(action)] if action in set(Action) else action


def subject_text(entry: Entry, language: Language) -> str:
    return _in_chinese(entry.subject) if language == "zh" else entry.subject


def detail_text(entry: Entry, language: Language) -> str:
    """What people wrote stays as it is; roles, fields and versions are in the page's language."""
    detail, names = entry.detail, STAFF[language].roles
    if entry.action in {Action.ACCOUNT_ADDED, Action.ROLE_CHANGED}:
        roles = [names[Role(r)] if r in set(Role) else r for r in detail.split(" → ")]
        return " → ".join(roles)
    if entry.action in {Action.DOCUMENT_CORRECTED, Action.CORRECTION_TAKEN_BACK}:
        field, colon, values = detail.partition(": ")
        return DOCUMENTS_DESK[language].fields.get(field, field) + colon + values
    if entry.action in _VERSIONED and language == "zh":
        return _in_chinese(detail)
    return detail


def _in_chinese(text: str) -> str:
    for pattern, chinese in _ZH:
        if match := re.fullmatch(pattern, text):
            return match.expand(chinese).strip()
    return text
