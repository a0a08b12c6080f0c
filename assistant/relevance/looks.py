"""What a question asks for by its words, and how what answers it looks: one table. Pure."""

import re
from dataclasses import dataclass

from index.normalise import search_key

_NUMERAL = r"[\d〇零一二两三四五六七八九十百千万亿半双几]"
# not 格局 and 办法
_OFFICE = "(?<![格布结全])局|委|(?<!举)办(?![法理公好成学展得])|中心|政府|机关|单位|窗口"
# 12345, 95598, 0371-…; no 空置面积：63000
_PHONE = r"(?<![\d.])(?:1[0-2]|9[56])\d{3}(?![\d.平元万亩人家个])|\d{7}|\d{3}-\d"
NO_TIME = "tells no time"
NO_PEOPLE = "tells no number of people"
# 我们想申请总部认定，: what is said before a question that is for nothing else
_LED = "^(?:[^,;?哪什怎几吗谁]{4,16},)?[^,;]*"
NO_OFFICE, NO_NUMBER = "names no office", "tells no number"
NO_PROCEDURE, NO_PARK, NO_CONTACT = "tells no procedure", "names no park", "tells no contact"
# A date counts nothing; of 7,350 right answers of three sets one is lost by it.
_DATES = re.compile(
    r"((?<!\d)(?:19|20)\d{2}|[零〇一二三四五六七八九]{4})年度?|"
    r"(?<!\d)\d{1,2}月份?(?:\d{1,2}[日号]|[上中下]旬|[初底])?|第?[一二三四1-4]季度|[上下]半年|"
    r"(?<![\d.])(?:19|20)\d{2}(?=\W*$)|"  # 规模是 2023
    "双[向方重赢创边减碳]"
)
# 财税[2020]8号, 2020年第8号: no day
_NUMBERED = re.compile(r"[〔\[(]\d{4}[〕\])]\s*(?:第\s*)?\d+号|\d{4}年第\s*\d+号")
# When something was reported is not when it happened.
REPORTED = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?的?(?:报道|新闻|消息|资料)")


@dataclass(frozen=True)
class Sought:
    """lack: of an answer without it. asking, telling: what search keys look like."""

    lack: str
    asking: re.Pattern[str]
    telling: re.Pattern[str]

    def is_told(self, text: str) -> bool:
        key = REPORTED.sub(" ", search_key(text))
        return bool(self.telling.search((_NUMBERED if self.is_time else _DATES).sub(" ", key)))

    @property
    def is_time(self) -> bool:
        return self.lack == NO_TIME


# What a question asks for by its words, and how anything that answers it looks; the first that
# fits. Of 7,350 right answers of ncp-open, cmrc-open and drcd-open all but 1 % look like it.
SOUGHT = tuple(
    Sought(lack, re.compile(asking), re.compile("|".join(telling)))
    for lack, asking, telling in (
        (
            "tells no rank",
            r"排[^，。?]{0,4}第几|第几[名位]|名列第几|(排名|名次)(是|为|在|处于)?(多少|第?几|如何|怎样|什么|哪)|"
            r"(排名|名次)\W*$|什么名次|排在(哪|第?几)",
            (
                r"第[\d一二三四五六七八九十]+[名位]?|\d+[名位]|排|[首前][位列\d一二三四五六七八九十]|居|"
                r"名列|[冠亚季]军",
            ),
        ),
        (  # that there is a 联络机制 does not tell how one joins it
            NO_PROCEDURE,
            r"(?:怎么|如何|怎样)(?:才能|可以|来|去)?(?:申请)?加入(?!了)",
            (
                r"申[请报]|办理|报[名送审]|提交|登[录记陆]|填[写报]|受理|审[核批查]|材料|窗口|网[上站厅点]|拨打|"
                r"联[系络](?!机制|会议|制度|[点员处站])|递交|备案|注册|扫码",
            ),
        ),
        (
            NO_PROCEDURE,
            r"(怎么|如何|怎样)([在和与跟同去来到]\w{2,6}?|去|来|才能)?(对接(?=\W*$)|申请|申报|办理|办(?=[^\W\d])|报名|入驻|注册|登记|投资(?=\W*$|建厂)|操作(?=\W*$))|(?<=[上里])怎么弄(?=\W*$)|(流程|手续|程序)(是|有|怎)|(走|按|经过?)什么(流程|手续|程序)",
            (
                r"申[请报]|办理|报[名送审]|提交|登[录记陆]|填[写报]|受理|审[核批查]|材料|窗口|网[上站厅点]|拨打|"
                r"联系|联络|递交|备案|注册|扫码",
            ),
        ),
        (
            NO_PARK,
            r"哪一?[个些座]?(?:产业|工业)?园区|园区[中里]的?哪一?[个些座]",
            (r"园|[新开发业聚范片保术港]区|[港镇城带]|基地|中心",),
        ),
        (
            NO_CONTACT,
            r"(电话|热线|号码|邮箱|网址).{0,2}(多少|什么|几)|联系方式|联系电话|怎么联系|往哪[里儿]?打|打(?:哪|什么)[个里]?(?:电话|号)",
            (r"\d{3}|[a-z]@|www|http",),
        ),
        (
            NO_OFFICE,
            r"(?<!寻)找(谁|哪)|联系谁|[交送递报](?:给|到)谁|谁(来|能)?对接|谁(?:来|会|去)(?:跟进|服务|协调|处理|解决|管|帮)",
            (  # whom an office talks to itself does not tell it
                rf"{_PHONE}|(?<![\d.])1\d\d(?!\d|[亿万元个家%.])",
                rf"(?:由|(?<!申)请|向|到|找|联系|咨询)[^，。；]{{0,20}}(?:{_OFFICE}|部门|厅|(?<!分支)机构)",
                rf"(?:{_OFFICE}|部门|厅|机构)[^，。；]{{0,20}}(?:负责|受理|咨询|联[系络]|牵头|服务|办理|报名|接待|为)",
                r"[:：]\s*\w{2,12}(?:局|办|中心|部门)",
                rf"^[^，。；]{{2,16}}(?:{_OFFICE}|部门|机构)\W*$",
            ),
        ),
        (
            NO_OFFICE,  # 总部由谁认定
            rf"{_LED}[由归是](?:谁|哪)[^,;]{{0,4}}(?:认定|审[批核定查]?|批|[评确]?定|管|受理|负责)",
            (
                rf"(?:{_OFFICE}|部门|厅|(?<!分支)机构|政府|小组)[^，。；]{{0,16}}(?:认定|审|批|定|受理|负责|评|管)",
                rf"^[^，。；]{{2,30}}(?:{_OFFICE}|部门|厅|机构|政府|小组)\W*$",
                r"[一二三四五六七八九十\d]级|[厅院司署站所长人员家]|领导",
            ),
        ),
        (
            NO_OFFICE,
            rf"{_LED}(?:哪一?[个些]?(?:部门|科室)|谁(?:负责|主管|牵头|运营|管理|开发))[^,;]*$",
            (
                rf"{_PHONE}|{_OFFICE}|[厅院司署站所处会室组队行校长人]|部(?<!总部)(?![分署件])|(?<!分支)机构|公司|集团|领导",
            ),
        ),
        (  # in which park it lies does not tell it
            "tells no distance",
            r"多远|(?:距离?|离)[^,;?]{2,16}(?:多少|几)(?:公里|千米|里路?)",
            (
                r"[\d一二三四五六七八九十百]\s*[余多]?(?:公里|千米|米|里|分钟|个?小时)|[相毗临]邻|[紧毗][邻挨靠]|旁|"
                r"隔壁|\d ?(?:km|kilomet|metre|minute)",
            ),
        ),
        (  # of one's own project: that others are large does not tell it
            "tells no bound",
            r"(?:太|偏|有点)[小少低]了?(?:吗|吧|点)?\W*$|够不够[大格]\W*$",
            (
                r"^(?!.*目标).*(?:不[低少]于|至少)\s*[\d.]+[万亿]?元|门槛|起点|不限|不分大小|起步|"
                "规模(?:要求|标准|条件)|(?:应当?|须|要求|条件)[^，。；]*以上|以上[^，。；]*(?:可|方|享受|给予)",
            ),
        ),
        (
            "tells no period",
            r"多久(?!前)|多长时间|\bhow long\b",
            (
                rf"{_NUMERAL}[余多]?(?:个?工作日|个?工作小时|(?<!\d{{4}})年|个半?月|天|日[内后前]|小时|分钟|周|星期|世纪)|半个?[天年月小]",
                # not 做到有机制
                r"[以之节][前后内]|期间|长期|永久|即[日时]|届满|(?<![做办达得找受收看])到|[至起止]|"
                r"当[日天场]|解除|纪",
                r"\d (day|week|month|year)",
            ),
        ),
        (
            "tells no purpose",
            r"目的(?:是|在于)(?:什么|啥)|(?:出于|有)(?:什么|何种)目的|\bfor what purpose\b",
            (
                r"目的|(?<![认作成称以])为|旨|意在|以[便期]|[促推]|[增助提防减降]|从而|加[快强]|打造|吸引|[保确]|实现|满足|解决|规范|鼓励|"
                r"[改完]善|维护|形成|优化|健全",
            ),
        ),
        (
            NO_TIME,
            r"(?<!有)哪一?[天日](?!数)|(?<!哪)几号(?!文)",
            (
                r"\d{1,2}[日号]|[日一二三四五六七八九十][日号]|\d[-/.]\d|旬|[今明昨当次同][日天]|[初底末除春五廿卅]|届满|"
                r"[以之节][前后]|期间|长期|即日",
            ),
        ),
        (
            NO_TIME,
            r"何时|什么时[候间]|哪一?[天年月日](?!数)|(?<!哪)几[月号点]|"
            r"\bwhen\b",
            (
                rf"{_NUMERAL}个?(工作)?\s*[年月日天号时点周分小世]|\d[-/.]\d|\d{{4}}|季度|即日|届满|按期[^，。；]{{1,6}}的",
                r"[以之节][前后]|期间|长期|永久|解除|纪",
                # that it is open is told, and no day of something else
                "(?:时间|日期)[^，。；]{0,4}(?:[尚仍还]?未(?:确|明|公布|定)|待定|另行)",
                r"\d (day|week|month|year)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            ),
        ),
        (
            "tells no rate",
            r"(?<![效税汇频功利速概比斜])率(?:是|为|有|达到?了?)?(?:多少|几|多高)",
            (
                r"[\d一二三四五六七八九十]成|%|‰|分之|点|全[部数]|为零|倍|\d\.\d|[〇零一二三四五六七八九十]元",
            ),
        ),
        (
            "tells no amount",
            r"多少(钱|元|资金|额度|[^，。;,?]{0,4}经费|[万亿])|(?<!哪)几(千|百|[万亿])|"
            r"\bhow much (money|does|is)\b|"
            r"(额|资金|(?:注册|实缴|认缴)资本|产值|租金(?:一|每)?平?(?:方米)?|房租|价格|价钱|费用?|收入|[水电气地房售租单]价)(分别|各|一共|总共|大概|大约)*(是|有|为|达)?多少|"
            "投(?:资|入)?(?:规模)?[了是有为达]?多少(?![个家项次])",
            (
                rf"{_NUMERAL}\s*(?:[元%‰]|[万亿](?![吨平人个家亩台套辆户名]))|免|零|无需|不收",
                "(?:租金|价格|费用?|标准|价)[^，。；]{0,12}(?:另行|面议|另定|协商)",
                r"[（(][^（）()]*[元%‰][^（）()]*[）)].*\d",  # 租金（元/平方米），甲园：16
                r"\d.*(yuan|billion|million|%)|\bfree\b",
            ),
        ),
        (  # 有补贴吗，多少
            "tells no amount",
            r"(?:补贴|补助|奖励|奖金|津贴|资助)[吗呢]?[,，]?(?:是|有|给|大概)?多少\W*$|"
            r"(?:多少|几(?![家个项次种类月年天]))[^，。?]{0,8}(?:补贴|补助|奖励|贴息|奖金|津贴|奖补|资助)(?!项目|对象|政策)|"
            r"(?:补贴|补助|奖励|津贴|奖补|资助)标准[^，。?]{0,6}多少",
            (  # not 90日内
                rf"{_NUMERAL}\s*(?:[元%‰成倍万亿])|分之|全[额部]|[减折]半|免|零|无需|"
                r"(?<![\d.])[\d.]+(?![\d.]|个?(?:工作日|年|月|日|天))",
            ),
        ),
        (
            "tells no document number",
            r"文号|发文字号|几号文",
            (r"\d号", r"\bno\. ?\d"),
        ),
        (
            "tells no period",
            r"(?<![哪那这近前举列出])几个?(工作日|年|月|天|小时|周|岁)(?!级)|"
            r"多少(年|天|个月|个?工作日|小时|岁)(?!级)",
            (
                rf"{_NUMERAL}[余多]?个?(工作日|年|月|日|天|小时|周|岁)",
                r"即|当[日天场]|长期|永久|届满",
            ),
        ),
        (
            "tells no condition",
            r"(什么|哪些|何种)(样的)?.{0,4}条件|条件(分别)?(是|有|包括)(什么|哪)|门槛",
            (
                r"符合|满足|具[备有]|应[当该具为在符是]|须|必需|不得|至少|不[低少超]|以[上下内]|准入|未|"
                r"(?<!\d)\d{1,5}(?!\d)|[一二三四五]是|^\W*[一二]、",
            ),
        ),
        (  # of people; how many projects there are does not tell it
            NO_PEOPLE,
            r"多少个?(?:人(?![均才民口次])|[名位])|多少(?:工人|员工|职工)(?!宿舍|公寓|食堂)|"
            r"(?:工人|员工|职工)的?总?(?:人数|数量?)[是有为达\W]*多少|(?<![哪举列出前第])几(?:个人|[名位])",
            (
                rf"{_NUMERAL}\s*[余多]?[万千百]?[余多]?个?[\u4e00-\u9fff]{{0,4}}"
                r"(?:[人员]|(?<!排)名|(?<![首末单岗方])位)|[\d.]+[万千百](?![元平亩吨立标辆套台件美])|"
                r"(?<![：:|\d-])(?<![：:|] )\d{5}|[（(]万?人[）)][：:]?\s*\d|"  # by its label
                r"全[体部]|无(?!人机|线|事)|没|不限",
            ),
        ),
        (  # of projects, which a share does not count
            NO_NUMBER,
            r"签[了约]*多少(?!钱|[万亿元资额])|多少个(?!百分|月|工作|小时)",
            (
                rf"{_NUMERAL}(?![\d.]*\s*[%‰])",
                r"全[部体]|没|无|、",
                r"\b(?:one|two|three|four|five|no)\b",
            ),
        ),
        (  # of targets; 三类指标 tells none
            NO_NUMBER,
            r"(?:目标|任务|指标)数?[额值]?(?:分别|各自?|都)*(?:是|有|为|定)?多少",
            (r"\d", "[一二两三四五六七八九十百千][多余]?(?:个(?!一批)|[万亿家场次成倍人名])"),
        ),
        (  # of firms, of which an amount is no number
            NO_NUMBER,
            r"(?:多少|(?<![哪举列出前第])几)家(?![长庭人具里])",
            (
                rf"{_NUMERAL}\s*[余多]?[万千百]?[余多]?[家户个所名间]|{_NUMERAL}\W*$|全[部体]|没",
                "、",
            ),
        ),
        (  # which they are tells how many
            NO_NUMBER,
            "(?<![哪举列出])几[个家项种类](?:行业|产业|领域|园区|机构|城市|方面)",
            (rf"{_NUMERAL}|全[部体]|所有|没", "、"),
        ),
        (  # of what was held; 一个缩影 tells none
            NO_NUMBER,
            r"[办举推出开][^,;?]{0,3}(?:了|过)?(?:多少|几)[场次届](?!会)",
            (rf"{_NUMERAL}\s*[余多]?个?[场次届回]|\d\s*[余多]?[个项]|{_NUMERAL}\W*$|没|未",),
        ),
        (
            NO_NUMBER,
            r"多少|(?<![哪举列出])几[个家项名位人场次条台架套件倍亩里天]|(?<!伦)多[大高长](?!学)|"
            r"\bhow (many|much|large)\b",
            (
                rf"(?!一大?[批些定直般样起系切代]|[一二三]期|\dg(?![a-z])){_NUMERAL}|全[部数额体都免]|所有|不限|无(?!人机|线|事|锡|锋)|没",
                r"\b(one|two|three|four|five|six|seven|eight|nine|ten|no|all)\b",
            ),
        ),
    )
)


# 能不能先停几个月: whether, and not for how long
_A_FEW = re.compile(
    "(?:能不能|可不可以|能否|可否)(?:[^，,。?告说问讲查]{0,8}[^，,。?告说问讲查好第])?几(?:个[年月]|年|天)|几个月[吗么]"
)


def sought(asked: str) -> Sought | None:
    """What a question's key asks for, as far as its look tells."""
    asked = _A_FEW.sub(" ", asked)
    return next((one for one in SOUGHT if one.asking.search(asked)), None)
