"""The texts about the health of the index and the quality of answers, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language


@dataclass(frozen=True)
class HealthText:
    """The texts of one language."""

    health_about: str
    checks: str
    check: str
    check_again: str
    well: str
    not_well: str
    catalog: str
    whole: str
    found: str  # {well} {asked}
    lost: str  # {lost} {left_over}
    interrupted: str
    waiting: str  # {count}
    no: str
    disk: str
    room: str  # {free} {taken}
    folder: str
    folder_same: str
    to_read: str  # {count}
    to_delete: str  # {count}
    sync: str
    sync_about: str
    repair: str
    repair_about: str
    compact: str
    compact_about: str  # {count}
    statistics: str
    documents: str
    passages: str
    size: str
    generation: str
    made_with: str
    removed: str
    quality_about: str
    latest: str
    history: str
    run: str
    questions: str
    asked: str  # {count}
    trend: str  # {count} {since}
    passed: str
    fact_recall: str
    invented_numbers: str
    quotes_not_verbatim: str
    refused_unanswerable: str
    false_refusals: str
    seconds: str
    report: str
    see_report: str
    see: str
    download: str
    no_runs: str
    not_configured: str
    no_report: str
    parts: Mapping[str, str]  # the derived indexes


HEALTH: Mapping[Language, HealthText] = {
    "zh": HealthText(
        health_about="索引与文件夹是否正常、是否一致。",
        checks="检查",
        check="全面检查",
        check_again="再查一次",
        well="正常",
        not_well="有问题",
        catalog="目录库",
        whole="完整",
        found="抽查 {asked} 段，{well} 段能找到。",
        lost="缺 {lost} 段，多 {left_over} 段。",
        interrupted="中断的写入",
        waiting="有 {count} 段将在下次启动时补全。",
        no="没有",
        disk="磁盘",
        room="可用 {free} MB，索引占 {taken} MB。",
        folder="文件夹与索引",
        folder_same="一致。",
        to_read="有 {count} 个文件尚未读取，或读取后有改动：",
        to_delete="有 {count} 份文件已不在文件夹中，同步后将从索引中移除：",
        sync="按文件夹更新索引",
        sync_about="只读取新的和改动过的文件，在后台进行。",
        repair="重建检索索引",
        repair_about="从目录库重建向量和关键词索引，不丢失内容，期间照常回答。",
        compact="清除已删内容",
        compact_about="重写索引文件，使其中不再留有已删除的内容（现有 {count} 个旧段落）。"
        "删除较多时会自动进行；重写目录库时，提问可能要等几秒。",
        statistics="统计",
        documents="文件",
        passages="段落",
        size="索引大小",
        generation="变更次数",
        made_with="向量模型",
        removed="待清理的旧段落",
        quality_about="用题库检验回答的结果。数字编造和引文不符，一处也不应有。",
        latest="最近一次",
        history="历次结果",
        run="名称",
        questions="题数",
        asked="共 {count} 题。",
        trend="曲线是同一题库最近 {count} 次的变化，自 {since} 起。",
        passed="无任何问题",
        fact_recall="说出要点",
        invented_numbers="编造的数字",
        quotes_not_verbatim="与原文不符的引文",
        refused_unanswerable="无依据时拒答",
        false_refusals="误拒答",
        seconds="中位用时（秒）",
        report="报告",
        see_report="查看报告",
        see="查看",
        download="下载",
        no_runs="文件夹中还没有评测结果。",
        not_configured="没有指定评测结果的文件夹。请管理员设置 POLICY_EVALUATION_DIR，"
        "指向 evaluate --out 写入的文件夹。",
        no_report="没有这份报告。",
        parts={"vectors": "向量索引", "keywords": "关键词索引"},
    ),
    "en": HealthText(
        health_about="Whether the index and the folder are well and agree.",
        checks="Checks",
        check="Check everything",
        check_again="Check again",
        well="well",
        not_well="not well",
        catalog="Catalog",
        whole="whole",
        found="{well} of {asked} passages find themselves.",
        lost=" {lost} are missing, {left_over} are left over.",
        interrupted="Interrupted writes",
        waiting="{count} passages wait for the next start.",
        no="none",
        disk="Disk",
        room="{free} MB free, the index takes {taken} MB.",
        folder="Folder and index",
        folder_same="They agree.",
        to_read="{count} files were not read yet, or have changed since:",
        to_delete="{count} documents whose files are gone, which would leave the index:",
        sync="Bring the index up to the folder",
        sync_about="Reads what is new or changed, in the background.",
        repair="Make the search indexes anew",
        repair_about="From the catalog; nothing is lost, and questions are answered meanwhile.",
        compact="Wipe what was deleted",
        compact_about="Writes the files of the index anew without what was deleted ({count} old "
        "passages now). It is done unasked when much was deleted. Questions may wait some seconds.",
        statistics="Statistics",
        documents="Documents",
        passages="Passages",
        size="Size of the index",
        generation="Changes so far",
        made_with="Embedding model",
        removed="Old passages still on disk",
        quality_about="What evaluations of the answers found. There must be no invented number "
        "and no altered quote.",
        latest="Latest",
        history="History",
        run="Run",
        questions="Questions",
        asked="{count} questions.",
        trend="The lines show the last {count} runs on the same questions, since {since}.",
        passed="Nothing wrong",
        fact_recall="Facts told",
        invented_numbers="Invented numbers",
        quotes_not_verbatim="Altered quotes",
        refused_unanswerable="Rightly refused",
        false_refusals="Wrongly refused",
        seconds="Median seconds",
        report="Report",
        see_report="See the report",
        see="See",
        download="Download",
        no_runs="The folder holds no evaluation yet.",
        not_configured="No folder of evaluations is named. An administrator can set "
        "POLICY_EVALUATION_DIR to one that evaluate --out wrote.",
        no_report="There is no such report.",
        parts={"vectors": "Vectors", "keywords": "Keywords"},
    ),
}
