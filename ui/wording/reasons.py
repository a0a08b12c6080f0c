"""Why a file was not read, or what is odd about it, in Chinese.

The index tells it in English, for logs and the command line. A sentence that is not known here
stays as it is: a reason in another language is better than none.
"""

import re

from assistant.answers import Language

_SAVE = "请另存为 .docx 或 PDF"
_ZH = tuple(
    (re.compile(pattern), told)
    for pattern, told in (
        (r"is encrypted", "已加密，请另存一份不带密码的"),
        (r"made its reader crash", "无法读取，请另存后重试，或换一种格式"),
        (r"is protected by a password", "有密码保护，请另存一份不带密码的"),
        (r"cannot be converted by LibreOffice", "无法转换，可能已损坏或有密码保护"),
        (r"is of an old format that only", "格式较旧，服务器需安装 LibreOffice，或另存为 .docx"),
        (r"is damaged in the archive", "在压缩包中已损坏"),
        (r"is damaged inside", "内部已损坏，请换一份完整的"),
        (r"is a damaged ZIP container", "压缩结构已损坏，请换一份完整的"),
        (r"is a damaged Office file", "Office 文件已损坏，请换一份完整的"),
        (r"is a damaged Word document", "Word 文件已损坏，请用 Word 打开后另存"),
        (r"is a damaged workbook", "工作簿已损坏，请用 Excel 打开后另存"),
        (r"is a damaged OFD", "OFD 已损坏，请重新导出"),
        (r"is damaged or cut short", "已损坏或不完整，请换一份完整的，或重新扫描、保存"),
        (r"is damaged or not what", "已损坏，或不符合其格式"),
        (r"is nested too deeply", "嵌套层次过深，无法读取"),
        (r"its page (\d+) is damaged", r"第 \1 页已损坏"),
        (r"is not a PDF", "不是 PDF，与文件名不符"),
        (r"is not a web page", "不是网页"),
        (r"is not a picture", "不是可以读取的图片，请另存为 PNG"),
        (r"is no readable CSV", "不是可以读取的 CSV，请重新另存"),
        (r"is an Excel workbook of 2003", "是 2003 版 XML 工作簿，请另存为 .xlsx"),
        (r"is a web archive or a mail", f"是网页存档或邮件，{_SAVE}"),
        (r"is an? (old )?PowerPoint", f"是演示文稿，{_SAVE}"),
        (r"is an OpenDocument file", f"是 OpenDocument 文件，{_SAVE}"),
        (r"is an Office file of an unknown", f"是未知的 Office 文件，{_SAVE}"),
        (r"is a (Windows )?program|is a program", "是程序，不是文件资料"),
        (r"is binary", "不是文本，也不是可以读取的格式"),
        (r"is in no encoding", "编码无法识别，请另存为 UTF-8"),
        (r"is packed in a way", "压缩方式不支持，请用普通 ZIP"),
        (r"is a ZIP archive within", "是套在其他压缩包里或改了名的 ZIP，请先解开"),
        (r"unpacks to more than", "解压后过大，疑似压缩炸弹，未读取"),
        (r"is larger inside than an OFD", "解压后过大，请拆分"),
        (r"is larger than (\d+) MB", r"超过 \1 MB，请拆分"),
        (r"MB, more than the (\d+) MB", r"超过 \1 MB 的上限"),
        (r"holds more than (\d+) (MB|files|cells)", "内容过多，请拆分"),
        (r"has (\d+) (scanned )?pages, more than the (\d+)", r"有 \1 页，超过 \3 页的上限，请拆分"),
        (r"is a picture of|holds a picture of", "含有过大的图片，请缩小后再传"),
        (r"holds no text|holds no files", "没有可读的文字"),
        (r"is empty", "是空文件"),
        (r"front matter is not closed", "开头的信息没有以 --- 结束"),
        (r"its metadata", "附带的信息格式不对"),
        (r"its (\w+) is .* must be", r"附带信息中 \1 的值不对"),
        (r"format .* is not read", "这种格式不支持"),
        (r"is .*, which is not read yet", "这种格式暂不支持"),
        (r"has the id .* that (.*) has already", r"编号与 \1 相同"),
        (r"hidden sheets were left out", "隐藏的工作表未读取"),
        (r"columns after number (\d+)", r"第 \1 列以后未读取"),
        (r"holds macros", "含有宏，未运行"),
        (r"has the name of a file", "已有同名文件；如要替换，请勾选“替换”后重传"),
        (r"has no name that a file", "文件名不可用"),
        (r"has a name that is kept", "这个文件名有特殊用途，请改名"),
        (r"is no longer in the folder", "文件已不在文件夹中"),
        (r"is in the archive (.*), from which", r"在压缩包 \1 中，不能单独删除，可以撤下"),
        (r"is not in the trash", "不在回收站中"),
        (r"cannot be put back", "无法恢复：已有同名文件，请先删除它"),
        (r"cannot be (written|opened)", "服务器无法读写该文件，请联系管理员"),
        (r"was not done, because the server", "服务器已停止，未处理"),
        (r"more files are gone than when", "没有读取：文件夹中又少了文件，请重新检查后再试"),
        (r"was not read, because", "读取被中止"),
        (r"failed here", "处理出错，请联系管理员查看日志"),
        (r"no room|disk", "磁盘空间不足"),
        (r"took (more|longer)|more than .* seconds", "读取时间过长，已中止"),
        (r"memory", "读取占用内存过多，已中止"),
        (r"supersedes (.*), which is not in the corpus", r"所替代的 \1 不在文件库中"),
        (r"supersedes itself", "写明替代自身，已忽略"),
        (r"is in a circle of", "替代关系成环，已忽略"),
    )
)


def reason_text(reason: str, language: Language) -> str:
    """A reason of the index, which may begin with the name of a file: `a.zip/b.pdf: is empty`."""
    if language == "en":
        return reason
    for pattern, told in _ZH:
        if match := pattern.search(reason):
            named = re.match(r"(\S[^:]*\.\w{1,5}): ", reason)
            return (named[1] + "：" if named else "") + match.expand(told)
    return reason
