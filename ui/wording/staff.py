"""Every text of the pages for staff, in Chinese and in English, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language
from assistant.office.accounts import Role


@dataclass(frozen=True)
class StaffText:
    """The texts of one language."""

    desk: str  # what the staff's part of the site is called
    switch_language: str  # names the other language, in that language
    places: str  # what the links to the pages are called together
    login: str
    logout: str
    name: str
    password: str
    wrong_login: str
    too_many_logins: str  # {minutes}
    session_over: str
    forbidden: str
    forged: str
    kept_here: str  # text that was not saved
    restore: str
    discard: str
    replies: str
    documents_desk: str
    audit: str
    account: str
    signed_in_as: str
    change_password: str
    current_password: str
    new_password: str
    new_password_again: str
    password_rule: str  # {shortest} {longest}
    wrong_password: str
    passwords_differ: str
    weak_password: str  # {shortest} {longest}
    password_changed: str
    single_sign_on: str
    roles: Mapping[Role, str]


STAFF: Mapping[Language, StaffText] = {
    "zh": StaffText(
        desk="工作台",
        switch_language="English",
        places="页面",
        login="登录",
        logout="退出",
        name="账号",
        password="密码",
        wrong_login="账号或密码不正确。",
        too_many_logins="尝试次数过多，请 {minutes} 分钟后再试。",
        session_over="登录已过期，请重新登录。编辑中的文字留在本机，登录后回到那一页即可恢复。",
        forbidden="您的账号没有权限访问此页面。如有需要，请联系管理员。",
        forged="这次提交没有通过安全校验，可能是页面停留过久。请刷新页面后再试。",
        kept_here="本机留有这里未保存的文字。",
        restore="恢复",
        discard="丢弃",
        replies="来信答复",
        documents_desk="文件管理",
        audit="操作记录",
        account="我的账号",
        signed_in_as="当前账号",
        change_password="修改密码",
        current_password="当前密码",
        new_password="新密码",
        new_password_again="再次输入新密码",
        password_rule="密码长度为 {shortest} 至 {longest} 个字符。修改后，其他设备上的登录将失效。",
        wrong_password="当前密码不正确。",
        passwords_differ="两次输入的新密码不一致。",
        weak_password="新密码不符合要求：长度应为 {shortest} 至 {longest} 个字符，"
        "至少含 5 个不同的字符，且不能包含账号名。",
        password_changed="密码已修改，其他设备上的登录已失效。",
        single_sign_on="此账号通过单位统一身份认证登录，密码在那里修改。",
        roles={
            Role.VISITOR: "访客",
            Role.STAFF: "工作人员",
            Role.EDITOR: "文件编辑",
            Role.ADMIN: "管理员",
        },
    ),
    "en": StaffText(
        desk="Desk",
        switch_language="中文",
        places="Pages",
        login="Sign in",
        logout="Sign out",
        name="Account",
        password="Password",
        wrong_login="Wrong account or password.",
        too_many_logins="Too many tries. Please try again in {minutes} minutes.",
        session_over="Your session has ended; please sign in again. What you were editing is "
        "kept in this browser: open that page once more to restore it.",
        forbidden="Your account may not open this page. Please ask an administrator.",
        forged="This could not be accepted: the page may have been open for too long. Please "
        "reload it and try again.",
        kept_here="This browser kept text that was not saved here.",
        restore="Restore",
        discard="Discard",
        replies="Replies",
        documents_desk="Documents desk",
        audit="Audit log",
        account="My account",
        signed_in_as="Signed in as",
        change_password="Change password",
        current_password="Current password",
        new_password="New password",
        new_password_again="New password once more",
        password_rule="A password has {shortest} to {longest} characters. Changing it signs you "
        "out on all other devices.",
        wrong_password="The current password is wrong.",
        passwords_differ="The two new passwords differ.",
        weak_password="This password cannot be used: it needs {shortest} to {longest} "
        "characters, five of them different, and not the account's name.",
        password_changed="Password changed. You are signed out on all other devices.",
        single_sign_on="This account signs in through your organisation, where its password is "
        "changed.",
        roles={
            Role.VISITOR: "Visitor",
            Role.STAFF: "Staff",
            Role.EDITOR: "Editor",
            Role.ADMIN: "Administrator",
        },
    ),
}
