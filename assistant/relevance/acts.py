"""Who does something or may, how it is done, and what of a text tells it. Pure."""

import re

# who has done something, or may, or how, and what tells it: 谁投的 is not answered with what it is
_ACTS = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (
            r"(?:谁|哪[家个些](?:企业|公司))(?:来|给|出)?(?:投|出)(?:资|的|钱|$)|(?:由|是)谁投",
            "投(?!资[商者人环])|出资",
        ),
        (r"谁(?:来|在)?(?:建(?!立)|开发|运营)", "建|开发|运营|管理|经营"),
        (
            r"^[^,]*(?:由谁(?:来|在)?(?:管理|主管|运营)|归(?:谁|哪[个里]?(?:部门|单位)?)管)\W*$",
            "管|负责|牵头|运营|组织|[主承]办|由",
        ),
        (
            r"(?<![找跟和与向问系])谁(?:先|来|会|将)*(?:联系|对接|接待|通知|告诉|答复)(?:我|企业|客商|投资|$|\W)",
            "联系|对接|专员|专班|代办|负责|电话|接待|通知|告知|答复",
        ),
        (  # that it was planned, or leads others, does not tell it
            "(?:[建盖修][好成完]|投产|[完竣开]工|开[业园])了?(?:吗|没|么)|"
            "(?:有没有|是否有?)(?:已经?)?(?:[建盖修][好成完]|投产|[完竣开动]工|开[业园])的?\\W*$|"
            "(?:项目|园区?|工程|基地)[^，。]{0,4}是否(?:已经?)?(?:完成|[建盖修][好成完]|投产|[完竣]工)",
            "[建盖修][好成完]|在建|建设|投产|[完竣开动施]工|开[业园]|投入|运[营行]|生产|效果图",
        ),
        (
            r"(?:谁|(?:哪|什么)(?:些|样)?的?(?:企业|公司|人|项目))(?:才|都)?(?:能|可以?|有资格)(?:够|以)?"
            r"(?:入驻|入园|进驻|享受|申请|申报|报名|获得|得到|领)",
            r"可(?!视|信|靠|能性)|应当|须|必需|符合|条件|资格|对象|给予|享受|适用|面向|针对|优先|鼓励",
        ),
        (  # 我在外地能用吗, which that there is such a thing does not tell
            r"(?:我们?|咱们?|企业|公司)在[^，,。?]{2,6}?(?:也|都|还)*"
            r"(?:能不能|可不可以|能|可以)(?:使?用|享受|适用)(?:得?[上到])?[吗么]?\W*$",
            r"可(?!视|信|靠|能性)|应当|须|符合|条件|资格|对象|给予|享受|适用|面向|针对|外地|异地|"
            "[区县市省]外|均|不限|只限|仅限|凡",
        ),
        (
            "(?:支持|扶持|鼓励|奖励|资助|培育)(?:的(?:是|有)?|了)?(?:哪|什么)",
            "支持|扶持|鼓励|奖|资助|培育|补|贴|优惠|优先|倾斜|保障|减|免|帮",
        ),
        (  # 哪些产业还没有做图谱, which those that there are, or that have one, do not tell
            "哪[些几][^,，。?]{0,6}(?:还|尚|仍|都|目前|至今)*(?:没有?|未)(?:被|给|来得及)*"
            "[做建画编开完落投签出引绘动竣]",
            "没有?(?!说明|写明)|未(?!来|公布|说明|提)|尚|除[^,，。；]+外|其余|不含|不包括",
        ),
        (  # 基金投了哪些企业, which what a fund or a reward is for does not tell
            "(?:投资?|参股|入股|注资)了(?:哪|什么|几家)",
            "(?:已|共|累计|先后)[^，。；]{0,8}(?:投|参股|注资)|投资?了|参股|投向|投资的(?:企业|项目)",
        ),
        (  # what the place promises is not what firms have to
            "(?:企业|公司|项目方|投资方|我们)(?:需要?|要|得|应该?|必须)[^，。?]{0,4}(?:承诺|保证|对赌)",
            "(?:企业|公司|项目方?|投资[方人者])[^，。；]{0,6}(?:应当?|须|需|要|承诺|保证|对赌)",
        ),
        (  # 引导基金能投我们吗, which that there is one does not tell
            "基金(?:[^，。?]{0,4}(?:能|可以?|会)(?:不能|不会|不可以?)?|能不能|可不可以|会不会)(?:投|给|参股|入股|支持)|"
            "(?:能|可以|会|肯|愿意)(?:投|入股|参股)给?(?:我们?|咱们?|本公司|我司)",
            "投(?!资[商者人环])|参股|入股|支持|扶持|出资",
        ),
        (  # where something lies does not tell how one gets there
            "怎么(?:去|走|过去|坐车|乘车)(?![办申审])|(?:坐|乘)(?:什么|几路|哪路)",
            "地铁|公交|[乘坐]车|高速|国道|[车机]场?站|公里|分钟|自驾|导航",
        ),
        (  # who signed does not tell what he will build
            "(?:建设?|生产|制造|开发)(?:的(?:是)?|些|哪些)?什么(?!时候|样)",
            "[建造做]|生产|研发|开发|加工|基地|[厂线园]",
        ),
        (  # what there was does not tell by how much it grew
            "同比|环比|增速|增幅|增长率",
            "[同环]比|增|下降|减少|降低|提高|翻|[比较](?:上年|去年|上一?季)|持平",
        ),
        (  # how many there were does not tell it
            "(?:怎么|怎样|如何|靠什么|用什么)(?:才能|来|去)?(?:保证|确保|保障|推[动进]|促进|吸引|支持|帮助|解决|服务|防止|避免|提[高升]|加强)",
            "通过|采取|设|推[行进动出]|[以用把将对由给须应]|加[强大快]|完善|实行|制定|提[供高升]|开展|聚焦|"
            "发挥|承诺|计划|组织|落实|优化|创新|实施|做好|抓|[强深]化|确保|保障|建立",
        ),
    )
)
# 甲总部和甲产业集群是不是一回事: what but one of them is told with does not tell it
_ONE = re.compile(
    r"(?:^|[，,:：])(?:请问|那|你们说的)?(?P<one>[^，,。?]{2,20}?)(?:和|跟|与|同)"
    r"(?P<two>[^，,。?]{2,20}?)(?:到底|究竟|其实)?(?:是不是|是否是?|算不算|算|是)"
    r"(?:一[回码]事|同一[个家项][^，。?]{0,4}|一个东西|一家(?:公司|企业|的)?)(?:[吗么不呢啊]|没有)?\W*$"
)


def are_untold(asked: str, said: str) -> str:
    """The thing itself, or who has to do with it, told to who asks who paid or may have it; how
    many there were, to who asks how it is done."""
    if (same := _ONE.search(asked)) and not all(name in said for name in same.groups()):
        return "does not tell of both, of which it is asked whether they are one"
    is_other = any(act.search(asked) and not told.search(said) for act, told in _ACTS)
    return "does not tell who did it or how, which was asked for" if is_other else ""
