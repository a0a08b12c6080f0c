"""What a visitor reads of a claim is whole, to the point, and still what its quotation says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Check, Claim, Evidence, Question
from assistant.phrasing import completed, phrased, with_mood, with_side, without_question
from index.documents import Document, Passage
from index.normalise import search_terms
from index.sentences import split_sentences


def evidence(text: str, lead: str = "") -> Evidence:
    passage = Passage("d#1", "d", 0, 0, len(text), text, lead=lead)
    document = Document("d", "工作总结", "d.md", "digest")
    return Evidence(
        1, passage, document, 0, len(text), text, tuple(split_sentences(text)), lead, ()
    )


def claim(text: str, item: Evidence, problem: str = "") -> Claim:
    return Claim(text, () if problem else (1,), problem, ((1, item.start, item.end),))


def shown(fragments: list[str], item: Evidence, question: str) -> list[str]:
    weights = dict.fromkeys(search_terms(question), 1.0)
    claims = [claim(text, item) for text in fragments]
    claims = phrased(claims, [item], Question(question, "zh"), weights)
    return [one.text for one in claims]


def test_a_short_answer_stands_where_its_sentence_speaks_of_what_was_asked() -> None:
    item = evidence("青禾区去年签约项目总额290亿元，新设企业由甲公司牵头。")
    assert shown(["290亿元"], item, "青禾区去年签约项目总额多少？") == ["290亿元"]
    assert shown(["甲公司"], item, "青禾区新设企业由谁牵头？") == ["甲公司"]


def test_a_figure_that_its_sentence_limits_is_told_with_the_limit() -> None:
    item = evidence("青禾区对设备投资按投资额的10%补助，但单个项目最高200万元。")
    (text,) = shown(["10%"], item, "青禾区对设备投资按投资额的多少补助？")
    assert "最高200万元" in text


def test_a_figure_beside_another_of_its_kind_is_told_within_their_sentence() -> None:
    item = evidence("青禾区供水报装五个工作日办结，供热报装八个工作日办结。")
    for told in ("五个工作日", "八个工作日"):
        (text,) = shown([told], item, "青禾区供热报装要几个工作日？")
        assert text == item.text
    alone = evidence("青禾区2031年供热报装八个工作日办结，收费3项。")
    assert shown(["八个工作日"], alone, "青禾区供热报装要几个工作日？") == [
        "青禾区2031年供热报装八个工作日办结"
    ]


def test_of_a_long_sentence_the_clauses_that_speak_of_the_question_are_told() -> None:
    item = evidence("全区形势向好，北园复工率达93.5%，南园复工率达89.8%，各项工作有序。")
    assert shown(["89.8%"], item, "南园复工率多少？") == ["南园复工率达89.8%"]
    assert shown(["93.5%"], item, "北园复工率多少？") == ["北园复工率达93.5%"]
    (text,) = shown(["93.5%"], item, "南园复工率多少？")
    assert "南园复工率达89.8%" in text


def test_clauses_that_need_what_is_left_out_are_told_within_their_sentence() -> None:
    limited = evidence("北园补助60%，南园补助70%，但最高不超过9万元。")
    assert shown(["70%"], limited, "南园补助多少？") == [limited.text]
    aimed = evidence("青禾区2031年的目标如下，北园办活动20场，南园签约400亿元。")
    assert shown(["400亿元"], aimed, "南园有多少家企业签约？") == [aimed.text]
    leaning = evidence("南园去年建成，其面积占60%，该园空置率占5%。")
    assert shown(["60%"], leaning, "面积占多少？") == [leaning.text]


def test_the_share_of_one_part_does_not_limit_what_stands_before_it() -> None:
    item = evidence("其中，债券通渠道发行规模80亿元，认购倍数达11.85倍。")
    assert shown(["11.85倍"], item, "债券通渠道发行认购倍数达多少倍？") == ["11.85倍"]


def test_a_name_is_told_within_its_whole_sentence_which_may_have_more() -> None:
    item = evidence("青禾区重点发展楼宇经济，逐步集聚金融、文创等行业。")
    assert shown(["楼宇经济"], item, "要重点发展什么？") == [item.text]


def test_a_month_keeps_the_part_of_it_that_is_told() -> None:
    assert completed("2031年3月", "考察在2031年3月中旬进行。") == "2031年3月中旬"
    assert completed("2031年3月", "考察在2031年3月底前结束。") == "2031年3月底"
    assert completed("2031年3月", "考察在2031年3月5日进行。") == "2031年3月"


def test_what_begins_amid_an_enumeration_is_told_within_its_sentence() -> None:
    item = evidence("青禾区的税款分月或者分季预缴。")
    assert shown(["或者按季预缴"], item, "青禾区的税款按月还是按季预缴？") == [item.text]


def test_what_ends_before_its_verb_is_told_within_its_sentence() -> None:
    item = evidence("在青禾区签约的21个项目中，制造业项目有17个。")
    told = shown(["在青禾区签约的21个项目中"], item, "青禾区签约几个项目？")
    assert told == [item.text]


def test_a_fragment_of_a_sentence_on_something_else_is_told_within_it_once() -> None:
    item = evidence("甲公司和乙公司的总部迁到青禾区。")
    asked = "北岸新城今年引进外资企业多少家？"
    (text,) = shown(["甲公司。", "乙公司总部。"], item, asked)
    assert text.rstrip("。") == "甲公司和乙公司的总部迁到青禾区"


def test_a_bare_number_and_a_word_of_the_question_are_told_within_their_sentence() -> None:
    item = evidence("青禾区签约21个项目。")
    assert shown(["21"], item, "青禾区签约几个项目？") == ["青禾区签约21个项目。"]
    assert shown(["签约项目"], item, "青禾区签约几个项目？") == ["青禾区签约21个项目。"]


def test_a_fragment_of_a_table_is_told_with_the_words_of_its_header() -> None:
    item = evidence("| 北园 | 甲公司 |", lead="| 园区 | 企业 |")
    (text,) = shown(["甲公司"], item, "哪里招商？")
    assert "园区" in text and "北园" in text and "甲公司" in text


def test_what_does_not_hold_and_too_long_a_sentence_are_left_alone() -> None:
    long = evidence(f"甲公司的总部迁到青禾区{'，并在区内投资建厂' * 20}。")
    assert shown(["甲公司"], long, "北岸新城的外资企业") == ["甲公司"]
    wrong = claim("丙公司", long, "丙公司 is not in the quote")
    assert phrased([wrong], [long], Question("哪家公司？", "zh"), {}) == [wrong]


def test_what_is_put_into_english_is_a_whole_sentence() -> None:
    item = evidence("青禾区签约21个项目。")
    question = Question("How many?", "en", standalone="青禾区签约几个项目？")
    weights = dict.fromkeys(search_terms(question.asked), 1.0)
    for fragment in ("21个", "青禾区签约21个"):
        (told,) = phrased([claim(fragment, item)], [item], question, weights)
        assert told.text == item.text


def test_an_enumeration_is_told_to_its_end() -> None:
    sentence = "可通过窗口、电话、网站和邮箱办理，当日办结。"
    assert completed("窗口、电话", sentence) == "窗口、电话、网站和邮箱办理"
    assert completed("电话、网站", sentence) == "可通过窗口、电话、网站和邮箱办理"
    assert completed("窗口、电话", "可通过窗口、电话等线下途径办理。") == "窗口、电话等"
    assert completed("窗口、电话", "可利用窗口、电话等方式，当日办结。") == "窗口、电话等方式"
    assert completed("当日办结。", sentence) == "当日办结。"
    assert completed("网上办理", sentence) == "网上办理"


def test_a_list_has_each_item_between_its_first_and_its_last() -> None:
    sentence = "主导产业是造船、制茶、纺织、酿酒，另有陶瓷。"
    assert completed("造船、纺织、酿酒", sentence) == "造船、制茶、纺织、酿酒"
    assert completed("造船、制茶、纺织", sentence) == "造船、制茶、纺织、酿酒"
    assert completed("造船、纺织、陶瓷", sentence) == "造船、纺织、陶瓷"  # of two clauses
    assert completed("酿酒、纺织、造船", sentence) == "酿酒、纺织、造船"  # in no order of its


def test_what_goes_on_about_the_question_is_told_to_its_end() -> None:
    item = evidence("青禾区西部推进甲厂、乙港等项目，以此带动造船业发展。")
    told = "青禾区西部推进甲厂、乙港等项目，以此带动造船业发展。"  # with what it hangs on
    assert shown(["甲厂、乙港等项目"], item, "青禾区西部发展什么？") == [told]
    assert shown(["甲厂、乙港等项目"], item, "青禾区西部推进什么？") == ["甲厂、乙港等项目"]


def test_the_end_of_a_sentence_that_only_says_the_question_again_is_left_out() -> None:
    item = evidence("企业可采取轮岗轮休、在岗培训等措施，保留劳动关系。")
    told = "采取轮岗轮休、在岗培训等措施"
    assert shown([told], item, "企业采取哪些措施保留劳动关系？") == [f"可{told}"]


def test_the_question_is_not_said_again() -> None:
    question = "对参加培训的小微企业职工如何补贴？"
    answer = "对参加培训的小微企业职工给予每人500元补贴。"
    assert without_question(answer, question) == "给予每人500元补贴。"


def test_no_subject_is_cut_off_where_the_sentence_goes_on_with_it() -> None:
    question = "青禾区各大市场供应情况怎样？"
    text = "青禾区各大市场供应明显充足。"
    assert without_question(text, question) == text
    assert without_question("青禾区各大市场供应：明显充足。", question) == "明显充足。"


def test_what_narrows_an_answer_stays_with_it() -> None:
    text = "青禾区今年计划新设的企业是甲公司"
    assert without_question(text, f"{text[:13]}哪家？") == text
    question = "青禾区企业家走进园区那个活动谁办的？"
    text = "青禾区企业家走进园区的活动由甲协会举办"
    assert without_question(text, question) == text
    text = "这份关于用工的办法适用于小微企业"
    assert without_question(text, "这份关于用工的办法适用哪些企业？") == text


@given(st.text("青禾区签约、和等21个项目，。", max_size=30), st.data())
def test_a_completed_text_is_of_its_sentence_and_holds_what_it_completes(
    sentence: str, data: st.DataObject
) -> None:
    ends = st.integers(0, len(sentence))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    text = completed(sentence[start:end], sentence)
    assert text in sentence and sentence[start:end].rstrip("。；，、,; ") in text


def test_the_dateline_of_a_report_is_no_part_of_an_answer() -> None:
    text = "北园加快建设 新华社某地3月2日电（记者 甲乙）北园新设企业二十家。"
    assert shown([text], evidence(text), "北园怎样？") == ["北园新设企业二十家。"]


def test_the_number_of_a_heading_is_not_told_where_no_other_is() -> None:
    item = evidence("四、北园设备投资可以申请补助。五、南园设备投资可以申请奖励。")
    assert shown(["四、北园设备投资可以申请补助。"], item, "北园怎样？") == [
        "北园设备投资可以申请补助。"
    ]
    both = [item.text[a:b] for a, b in item.sentences]
    whole = Claim(item.text, (1,), quotes=((1, 0, len(item.text)),))
    assert shown(both, item, "怎样？") == both
    (told,) = phrased([whole], [item], Question("怎样？", "zh"), {})
    assert told.text == item.text


def test_all_the_numbers_and_the_address_that_stand_beside_what_is_told_are_told() -> None:
    phones = evidence("咨询电话：0371-10000001，10000002、0371-10000003，周一至周五。")
    (text,) = shown(["0371-10000001"], phones, "咨询电话是多少？")
    assert text == "0371-10000001，10000002、0371-10000003"
    office = "请登录青禾区招商服务中心网站：http://example.org/a?b=1，按提示填报。"
    assert completed("青禾区招商服务中心网站", office) == office[3:-7]


def test_what_will_be_or_has_to_be_done_is_not_told_as_done() -> None:
    item = evidence("青禾区将以优质的服务为项目落地提供良好的条件。企业应当每季度报送一次材料。")
    first, second = (item.quote(*span) for span in item.sentences)
    assert shown([first[4:]], item, "青禾区承诺了什么？") == [first[3:]]
    assert shown([second[4:]], item, "企业怎么报送材料？") == [second[2:]]


def test_the_end_of_another_word_is_no_mood() -> None:
    for sentence in (
        "北园主要支持企业。",
        "北园许可经营企业。",
        "北园供应企业。",
        "北园只要企业。",
    ):
        text = sentence[4:]
        assert with_mood(text, sentence) == text
    assert with_mood("甲", "乙") == "甲"


def test_a_mood_that_denies_denies() -> None:
    for denial in ("不得", "不应", "不要", "不可以", "不必须"):
        assert with_mood("收取押金", f"北园{denial}收取押金。") == f"{denial}收取押金"


def test_a_plan_stays_a_plan() -> None:
    sentence = "甲公司投资12亿元，计划2032年10月投产，预计年产值20亿元。"
    assert with_mood("2032年10月投产", sentence) == "计划2032年10月投产"
    assert with_mood("年产值20亿元", sentence) == "预计年产值20亿元"
    assert with_mood("50亿元", "完成年度计划50亿元。") == "50亿元"


def test_clauses_that_break_off_amid_a_sentence_are_not_told_alone() -> None:
    item = evidence("青禾区去年签约的21个项目中，工业项目有17个，服务业项目有4个。")
    (text,) = shown(["21个"], item, "青禾区去年签约了多少个项目？")
    assert not text.endswith("中")
    among = evidence("在青禾区去年签约的项目中有21个，工业企业居多。")
    (text,) = shown(["21个"], among, "青禾区去年签约了多少个项目？")
    assert "21个" in text


def test_several_amounts_are_told_with_what_each_of_them_is_of() -> None:
    item = evidence(
        "推荐50人以上的，补助2.4万元；100人以上的，补助4.5万元；200人以上的，补助9万元。"
    )
    for told in ("2.4万元；4.5万元；9万元", "2.4万元、4.5万元、9万元。"):
        assert shown([told], item, "补助标准是什么？") == [item.text]
    dated = evidence("活动于2031年2月3日举行，2月5日结束。")
    assert shown(["2月3日、2月5日"], dated, "活动哪天举行和结束？") == ["2月3日、2月5日"]


def test_the_source_of_a_flattened_page_is_no_part_of_an_answer() -> None:
    text = (
        "青禾急调26万毫升血液 来源：青禾日报 时间：2031-02-21 07:39:59 | 编辑：甲乙 "
        "青禾日报讯 （记者 丙丁）21日7点，车辆将运载近26万毫升血液，与血站交接。"
    )
    (told,) = shown(["26万毫升"], evidence(text), "车辆运载了多少血液？")
    assert "将运载近26万毫升血液" in told
    assert "编辑" not in told


def test_what_another_claim_says_among_more_is_not_said_twice() -> None:
    item = evidence("区里要停止聚集；停工、停业、停课；封闭场所。")
    assert shown(
        ["区里要停止聚集；", "停工、停业、停课；", "封闭场所。"], item, "有哪些措施？"
    ) == [item.text.split("。")[0] + "。"]
    other = replace(claim("封闭场所。", item), quotes=((1, 30, 40),))
    both = [claim("区里要停止聚集；停工、停业、停课；封闭场所。", item), other]
    assert len(phrased(both, [item], Question("有哪些措施？", "zh"), {})) == 2


def test_a_name_with_brackets_is_one_item_of_its_list() -> None:
    item = evidence(
        "签约项目涉及某联(深圳)信息科技有限公司、某口股份有限公司、某邻(杭州)集团有限公司等企业。"
    )
    (text,) = shown(["某口股份有限公司"], item, "签约了哪些企业？")
    assert text.startswith(("签约项目涉及某联(深圳)信息科技", "某联(深圳)信息科技"))
    assert "某邻(杭州)集团有限公司" in text
    inside = evidence("重点推进三个园（甲园区、乙园区、丙园区），年内建成。")
    (text,) = shown(["乙园区、丙园区"], inside, "重点推进哪些园区？")
    assert text in ("甲园区、乙园区、丙园区", inside.text)


def test_an_amount_with_a_word_or_two_is_told_within_what_it_is_of() -> None:
    item = evidence("青禾企业未办理备案的，由机关责令改正；拒不改正的，处5万元以下的罚款。")
    (text,) = shown(["5万元以下的罚款"], item, "逾期不登记罚多少？")
    assert "拒不改正的" in text
    assert shown(["5万元以下的罚款"], item, "青禾企业未办理备案拒不改正罚多少？") == [
        "5万元以下的罚款"
    ]


def test_what_the_model_is_sure_of_need_not_speak_of_the_question_but_for_lists_and_aims() -> None:
    item = evidence(
        "全区形势向好，复工率达93.5%，重点发展楼宇经济，力争2月7日建成，由嘉利公司承建。"
    )

    def told(fragment: str, question: str) -> list[str]:
        weights = dict.fromkeys(search_terms(question), 1.0)
        claims = [claim(fragment, item)]
        return [
            phrased(claims, [item], Question(question, "zh"), weights, is_sure)[0].text
            for is_sure in (False, True)
        ]

    assert told("93.5%", "在建项目的恢复情况到了多少？")[1] == "93.5%"
    assert told("嘉利公司", "这个项目是哪个单位、哪家负责的？")[1] == "嘉利公司"
    for fragment, question in (
        ("楼宇经济", "中间那一片聚集些什么行业？"),
        ("2月7日", "医院的扩建工程哪天完工？"),
    ):
        assert fragment != told(fragment, question)[1] == told(fragment, question)[0]


def test_of_an_enumeration_the_item_that_was_asked_for_is_told() -> None:
    item = evidence("签约的有甲信息(某州)有限公司、乙股份有限公司、丙(某京)集团等企业。")
    assert shown(["甲信息(某州)有限公司"], item, "某州公司") == ["甲信息(某州)有限公司"]
    assert shown(["甲信息(某州)有限公司"], item, "签约的有哪些") == [
        "甲信息(某州)有限公司、乙股份有限公司、丙(某京)集团等企业"
    ]


def test_of_a_sort_only_what_is_called_so_is_told() -> None:
    item = evidence("引进的项目有某地光伏组件生产线、某某视讯、某某众行等。")
    every = "某地光伏组件生产线、某某视讯、某某众行"
    assert shown([every], item, "光伏项目有哪些？") == ["某地光伏组件生产线"]
    assert shown([every], item, "引进的项目有哪些？") == [f"{every}等"]


def test_where_a_thing_is_its_sentence_tells() -> None:
    item = evidence("中部区域的项目包括某某小镇、某某基地等。")
    assert shown(["某某小镇、某某基地"], item, "某某小镇在哪里？") == [item.text]


def test_an_enumeration_begins_with_its_first_item() -> None:
    sentence = "区里有许多项目，其中有某某产业园和某某岛微园区。"
    assert completed("某某岛微园区", sentence) == "某某产业园和某某岛微园区"


def test_a_figure_of_a_row_is_told_with_what_it_is_of() -> None:
    item = evidence("| 外来资金 | 完成72亿元 |", "| 指标 | 金额 |")
    assert shown(["工作总结，完成72亿元"], item, "投资怎么样？") == [
        "指标：外来资金，金额：完成72亿元。"
    ]
    assert shown(["外来资金完成72亿元"], item, "投资怎么样？") == ["外来资金完成72亿元"]
    assert shown(["已经一共完成了72亿元"], item, "外来资金怎么样？") == ["已经一共完成了72亿元"]


def test_a_figure_between_words_of_titles_is_told_within_its_sentence() -> None:
    item = evidence("据报道，青禾区2031年完成外来资金72亿元。")
    (text,) = shown(["青禾区全年招商引资工作总结，主要数据，完成72亿元"], item, "投资怎么样？")
    assert text == item.text


def test_what_a_table_tells_of_each_row_stays_as_it_is_said() -> None:
    item = evidence("| 签约额 | 不低于400亿元 |", "| 指标 | 目标值 |")
    asked = Question("招商目标是什么？", "zh")
    listed = replace(claim("目标：签约额不低于400亿元。", item), checks=(Check("column", True),))
    (told,) = phrased([listed], [item], asked, {"目标": 1.0})
    assert told == listed


def test_that_something_was_reached_is_told_with_its_year() -> None:
    item = evidence("青禾区2031年的三类指标都超额完成了全年目标任务。")
    assert shown(["超额完成了全年目标任务"], item, "任务完成得怎么样") == [item.text]
    assert shown(["超额"], item, "青禾区2031年的目标是否完成") == [item.text]
    assert shown(["超额完成了全年目标任务"], item, "青禾区2031年的指标完成得怎么样") != [item.text]


def test_a_price_is_told_with_what_it_is_of() -> None:
    item = evidence("园区另有洁净厂房2.4万平方米，租金为每月每平方米45元。")
    for said in ("租金为每月每平方米45元", "每月每平方米45元", "45元"):
        assert shown([said], item, "园区厂房租金多少？") == [item.text]
    plain = evidence("园区厂房租金为每月每平方米45元。")
    assert shown(["每月每平方米45元"], plain, "园区厂房租金多少？") == ["每月每平方米45元"]


def test_figures_of_two_things_are_told_with_them() -> None:
    item = evidence("全区计划引进资金75亿元，利用外资3000万美元。")
    assert shown(["75亿元，3000万美元"], item, "计划引进多少？") == [item.text]


def test_a_figure_of_some_cases_or_of_one_park_is_told_with_which() -> None:
    text = "对带方案出让的工业用地项目，企业取得土地后5个工作日内办齐施工许可。"
    item = evidence(text)
    assert shown(["5个工作日内"], item, "拿到土地后多久能开工") == [text]
    text = "示山产业园建有职工公寓1200套，单人间每月每间450元。"
    item = evidence(text)
    assert shown(["450元"], item, "宿舍单人间多少钱一个月") == [text]


def test_cases_side_by_side_begin_where_the_first_of_them_does() -> None:
    text = "对签约后六个月未开工的项目实行黄牌提醒，对十二个月未开工的项目启动清退程序。"
    item = evidence(text)
    fragment = "黄牌提醒，对十二个月未开工的项目启动清退程序"
    assert shown([fragment], item, "签约后一直没开工会怎么样") == [text.rstrip("。")]


def test_what_stands_over_the_next_paragraph_is_not_told() -> None:
    text = "应提前15个工作日申请。\n五、收费标准。前100小时免费，超出部分每小时200元。"
    item = evidence(text)
    claims = [Claim(text.replace("\n", " "), (1,), quotes=((1, 0, len(text)),) * 2)]
    told = phrased(claims, [item], Question("提前几天申请，收费吗", "zh"), {})
    assert [c.text for c in told] == ["应提前15个工作日申请。前100小时免费，超出部分每小时200元。"]


def test_of_a_row_with_a_figure_for_each_park_all_are_told_to_who_names_none() -> None:
    lead = "| 项目 | 东岭产业园 | 西湾产业园 |"
    item = evidence("| 污水处理费（元/立方米） | 1.40 | 2.20 |", lead)
    (all_of_it,) = shown(["西湾产业园：2.20"], item, "污水处理费怎么算")
    assert "1.40" in all_of_it and "2.20" in all_of_it
    (one,) = shown(["西湾产业园：污水处理费为2.20元/立方米"], item, "西湾的污水处理费怎么算")
    assert "1.40" not in one


def test_a_threshold_is_told_with_whose_it_is() -> None:
    text = "世界500强企业设立的项目，到位外资2000万美元以上的，再给予一次性奖励300万元。"
    item = evidence(text)
    told = shown(["2000万美元以上的，再给予一次性奖励300万元"], item, "外企能拿多少奖励")
    assert [one.rstrip("。") for one in told] == [text.rstrip("。")]


def test_a_bare_figure_is_told_with_what_it_is_of_and_when() -> None:
    item = evidence("据报道，青禾区2031年完成外来资金72亿元。")
    asked = "青禾区2031年外来资金完成多少？"
    assert shown(["72亿元"], item, asked) == ["青禾区2031年完成外来资金72亿元。"]
    visit = evidence("2031年3月有30余位企业家到青禾区参加考察，相聚湖畔。")
    asked = "2031年3月青禾区考察的企业家有多少位？"
    assert shown(["30余位"], visit, asked) == ["2031年3月有30余位企业家到青禾区参加考察"]


def test_a_bare_year_a_figure_of_none_and_one_amid_a_long_sentence_stay() -> None:
    item = evidence("青禾区2031年引进甲集团总部。")
    assert shown(["2031年"], item, "青禾区哪一年引进甲集团总部？") == ["2031年"]
    timeless = evidence("青禾区完成外来资金72亿元。")
    assert shown(["72亿元"], timeless, "青禾区外来资金完成多少？") == ["72亿元"]
    long = evidence("据报道，" + "在全区上下共同努力之下" * 5 + "青禾区2031年完成外来资金72亿元。")
    asked = "青禾区2031年外来资金完成多少？全区上下努力"
    assert shown(["72亿元"], long, asked) == ["72亿元"]


def test_a_document_that_is_named_twice_is_told_as_its_sentence_does() -> None:
    item = evidence("青禾区于2031年出台了《甲方案》和《乙机制》。")
    twice = "2031年，青禾区出台了《乙机制》和《甲方案》和《乙机制》。"
    assert shown([twice], item, "乙机制是哪一年出的，还出了什么文件") == [item.text]


def test_on_which_side_a_place_lies_is_told_to_who_asks_it() -> None:
    sentence = "青禾区计划在西部的示例智造园重点推进海藻基地等项目。"
    assert with_side("示例智造园", sentence, "海藻项目落在青禾哪一块了") == "西部的示例智造园"
    assert with_side("示例智造园", sentence, "海藻项目在哪个园区") == "示例智造园"
    assert with_side("海藻基地", sentence, "落在哪一块") == "海藻基地"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("松湾园，甲基地、乙学院", "据报道，示例区松湾园的引领项目包括甲基地、乙学院。"),
        ("示例区西部的岭北园：氢能产业", "示例区计划在西部的岭北园引进甲项目，以此带动氢能产业。"),
        ("总体规划、产业定位等情况", "参加活动的客商详细了解了总体规划、产业定位等情况。"),
    ],
)
def test_what_stands_behind_a_label_is_told_with_the_verb_of_its_sentence(told, text) -> None:
    item = evidence(text)
    assert shown([told], item, "那边有哪些引领项目和产业，客商了解了什么") == [text]


def test_clauses_one_after_the_other_and_whole_lists_stay() -> None:
    item = evidence("示例区2031年签约项目27个，总签约额290亿元，主导产业是氢能产业、丝绸产业。")
    for told in ("签约项目27个，总签约额290亿元", "氢能产业、丝绸产业"):
        assert shown([told], item, "示例区2031年签约项目多少，主导产业是什么") == [told]


def test_what_holds_of_several_is_told_with_what_the_first_of_them_is() -> None:
    item = evidence("对甲证到期、无法换证的，有效期顺延30日；乙证到期的，有效期顺延60日。")
    (text,) = shown(["有效期顺延30日；乙证到期的，有效期顺延60日"], item, "甲证到期了怎么办")
    assert text == item.text.rstrip("。")
