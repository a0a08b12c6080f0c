"""Which one of several a question is for: 购房补贴 and not 生活补贴, 二期 and not what is there
already, 重新认定 and not the first. Pure.

Asked of one, a true figure of another reads as its own.
"""

import re

# what a benefit is given for; asked for beside a word for being given something
_GIVEN = r"(?=[^。?]{0,14}(?:补|贴|奖|资助|优惠|[给拿领]))"
_GIVEN_FOR = (  # 装修给不给补贴, 装修的钱给补一部分吗
    r"(?:的?(?:钱|费用?))?(?=[^。?的,]{0,6}(?:补贴|补助|贴息|奖励|资助|[给能]补|报销))"
)
_NARROWED = tuple(
    (re.compile(asking), re.compile(telling))
    for asking, telling in (
        # 本科生有买房补贴吗
        (rf"(?:[买购]房|首付){_GIVEN}|购房补", "[购买][^，。；]{0,10}房|安家|房票|首付"),
        (rf"租房{_GIVEN}", "租|公寓|住房补|住房保障"),
        (rf"(?:实习|见习){_GIVEN}", "实习|见习"),
        (rf"面试{_GIVEN}", "面试"),
        (rf"安家{_GIVEN}", "安家|购房|住房"),
        ("生活(?:补|津贴)", "生活|每月|每年|按月"),
        (  # 硕士来工作有什么补贴, which nothing that firms are given tells
            "(?:博士|硕士|本科|大专|毕业)生?[^，。?]{0,10}(?:来|到|在|去)[^，。?]{0,10}(?:工作|上班|就业)[^。?]{0,6}[补奖]",
            "人才|博士|硕士|本科|大专|毕业|学历|学位|职称|个人|房|公寓|生活|就业|创业|实习|见习|社保|[a-e]类",
        ),
        (  # 去广交会参展摊位费能报销吗, which a job fair without a fee does not tell
            rf"(?:参展|展位费?){_GIVEN}|参展[^。?]*报销",
            "(?<!发)(?<!开)(?<!拓)(?<!进)展(?![开望示])|博览|交易会",
        ),
        (  # 不计利息 of a price that is paid by and by is no 贴息
            "贴息|利息[^，。?]{0,6}[补贴]",
            "贴息|利息[^，。；]{0,8}[补贴]|[补贴][^，。；]{0,6}利息|lpr|年利率[^，。；]{0,10}[补贴]",
        ),
        (  # 租来的机器算不算设备补助
            "(?:租[赁来入用]|租的|借来)的?(?:设备|机[器械床]|生产线)",
            "租",
        ),
        (  # 厂房补贴, which is none of a flat
            rf"(?:厂房|车间|办公楼|办公用房){_GIVEN_FOR}",
            "厂|车间|办公|写字|租金|用房|场[所地]|孵化",
        ),
        (rf"专利{_GIVEN}", "专利|知识产权"),
        (rf"装修{_GIVEN_FOR}", "装修|装饰"),
        (rf"(?:搬迁|搬家)费?用?{_GIVEN_FOR}", "搬|迁"),
        (rf"培训{_GIVEN_FOR}", "培训|技能"),
        (rf"贷款{_GIVEN_FOR}", "贷|息|融资|担保"),
        (rf"(?:信用|出口)保险{_GIVEN}", "保险|保费|信保"),
        # 税收能返还多少 is not told by what has to be paid of each 亩
        (r"税[^，。?]{0,4}(?:返|退)|(?:返|退)[^，。?\d]{0,2}税", "返|退|贡献|奖"),
        # 重新认定的给多少
        (
            "(?:重新|再次|第二次)(?:认定|申报|申请)|(?:认定)?到期[后再重]",
            "重新|再次|复[审核]|续|到期|届满",
        ),
        # 拿了补贴之后搬走要不要退
        (
            r"退(?:钱|款|回|还)|(?:要|得|会|用|全部?)(?:不要|不用|不会)?(?:全部?)?退(?![税伍役休出货])",
            "退|追[回缴]|收回|返还",
        ),
        (r"(?:收回|没收)[吗么不]|会[^，。?]{0,3}(?:收回|没收)", "收回|没收|清退|终止|解除|处置"),
        (r"骗取?(?:补|奖|钱|资金|扶持)|作假|造假|假材料|假发票", "骗|虚|假|冒|伪"),
        # 补贴什么时候可以申报, 几月份报
        (
            r"(?:什么时候|何时|几月|哪个月|几号)[^，。?]{0,4}(?:申[报请]|报(?:名|(?![^，。,?])))|"
            r"(?:申[报请]|报名)[^，。?]{0,4}(?:什么时候|何时|几月|哪个月|几号)|"
            r"(?:在|去|到|往|向)哪[里儿]?个?(?:部门|单位|平台|窗口)?(?:申[报请]|报名)",
            "申[报请]|报[送名]|提交|受理|递交|窗口|平台",
        ),
    )
)
# 几月份可以申请 is not told by the day from which a document holds, whatever stands in front of it
_WHEN_TO_APPLY = re.compile(
    "(?:什么时候|何时|几月|哪个月|几号)[^，。?]{0,4}(?:申[报请领]|报(?:名|(?![^，。,?])))|"
    "(?:申[报请领]|报名)[^，。?]{0,4}(?:什么时候|何时|几月|哪个月|几号)"
)
# a voucher is applied for first, and paid out later: 凭发票申请兑付
_VOUCHER = re.compile("(?<![证债入])券(?!商)")
_PAYS_OUT = re.compile("申[请报](?=兑[付现换])|兑[付现换]")
_COMES_INTO_FORCE = re.compile("自[^，。；]{0,24}起?(?:施行|执行|实施|生效)")
_OF_APPLYING = re.compile("申[报请]|报[送名]|受理|提交|递交")
# 未在我市购房的，可以申请租房补贴
_NOT_DONE = re.compile("[未没](?:有|曾)?[^，。；,;]{0,6}?[购买][^，。；,;]{0,4}房")
_PHASE = re.compile(  # 二期, ⅱ期, 首期; not 分两期拨付, 一期间
    r"(?<![分两几每近上下本同各逐长短中日定到])第?(?:(?P<n>[一二三四五12345]|(?<![a-z])(?:i{1,3}|iv|v))|(?P<first>首))期"
    r"(?![间限内货刊拨])"
)
_NUMBERS = dict(zip("一二三四五", "12345", strict=True)) | {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5",  # Ⅱ期临床试验
}  # fmt: skip
_MAY_BE = re.compile(  # 能放化工厂吗
    r"(?:能不能|可不可以|能否|可否|可以|能)(?:放|建设?|做|办|搞|引进)(?!什么|哪|多少|几)"
    r"(?P<what>[\u4e00-\u9fff]{2,8}?)(?:厂|项目|企业|公司)*[吗么]?\W*$"
)
# what decides what may come, though it names something else
_DECIDES = re.compile(
    "发展|禁|不得|鼓励|只能|仅限|不接收|主导|重点|定位|准入|适合|面向|支持|允许|除"
)


def is_of_other(asked: str, said: str, over: str = "") -> bool:
    """Whether a text is of another occasion, phase or sort than a question names.

    asked, said, over: search keys of the question, of what is told, and of what stands over it or
    in front of it in its passage.
    """
    told = _NOT_DONE.sub("", f"{over}\n{said}")
    asked = _NOT_DONE.sub("", asked)  # 我没买房，租房补贴多少 is for no 购房补贴
    if any(asking.search(asked) and not telling.search(told) for asking, telling in _NARROWED):
        return True
    is_but_in_force = _COMES_INTO_FORCE.search(said) and not _OF_APPLYING.search(said)
    is_else = is_but_in_force or _is_of_paying_out(asked, said)
    if is_else and _WHEN_TO_APPLY.search(asked):
        return True
    return _is_of_other_phase(asked, said, over) or _names_nothing_of_it(asked, said)


def _is_of_paying_out(asked: str, said: str) -> bool:
    """Whether a text tells but when a voucher is paid out, and a question is not for that."""
    is_asked = _VOUCHER.search(asked) and not _PAYS_OUT.search(asked)
    applies = re.search("申[请报领]", _PAYS_OUT.sub(" ", said))
    return bool(is_asked and _PAYS_OUT.search(said)) and not applies


def names_phase(text: str) -> bool:
    """Whether a text names a phase of something: 二期."""
    return bool(_PHASE.search(text))


def _is_of_other_phase(asked: str, said: str, over: str) -> bool:
    wanted = phases(asked)
    return bool(wanted) and not wanted & (phases(said) or phases(over))


def phases(text: str) -> set[str]:
    """The phases that a search key names, as figures: 二期, ii期 and 2期 are one."""
    return {
        "1" if found["first"] else _NUMBERS.get(found["n"], found["n"])
        for found in _PHASE.finditer(text)
    }


def _names_nothing_of_it(asked: str, said: str) -> bool:
    """Whether a text has no word of what is asked whether it may be there, and nothing that decides
    it: a firm that is there is no answer to 能放化工厂吗."""
    found = _MAY_BE.search(asked)
    if not found or _DECIDES.search(said):
        return False
    what = found["what"]
    return not any(what[at : at + 2] in said for at in range(len(what) - 1))
