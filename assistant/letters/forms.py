"""The fixed sentences of a letter, by language and tone. None of them says what a policy is.

That nothing was found is told as such: it does not mean that there is nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from assistant.answers import Language
from assistant.letters.letter import Tone
from index.normalise import traditional


@dataclass(frozen=True)
class Form:
    salutation: str
    addressed: str  # {name} of who writes
    to_person: str  # {name} likewise
    reference: str  # {number} of a letter, in an opening
    opening: str
    opening_of: str  # {number} that the letter has, where it has one
    on: str  # {question}; begins what the letter says of one of the several of a point
    silence: str  # the documents do not answer
    silence_besides: str  # nor does more than what stands in front of it
    partly: str  # they answer a part
    missing: str  # {names} that no document tells of; for the office only
    joiner: str  # between these names
    to_be_answered: str  # nothing was found, for the office only
    untold: str  # {title}{source}: {quote}, that what is asked for was not published
    untold_besides: str  # {title}{source}: {quote}, that something near to it was not
    source: str  # {source}: whose report it is of which a document speaks
    office: str  # {quote}, a sentence that names whom to ask
    above: str  # a question is answered by what was said for the one before
    no_more: str  # it is told but that, of which it is not certain that it answers it
    outside: str  # not a matter of the documents
    closing: str
    closing_without_sources: str

    def of_letter(self, number: str) -> str:
        """The opening for a formal letter, with its number if it has one."""
        told = self.reference.format(number=number) if number else ""
        return self.opening_of.format(number=told)

    def on_one(self, question: str, said: str) -> str:
        """What is said of one question of several: in English the sentence goes on in small. What
        the question has in quotation marks stands in those of a quotation within one."""
        ahead = self.on.format(question=question.translate(_WITHIN))
        return f"{ahead}{said[:1].lower()}{said[1:]}"

    def in_traditional(self) -> "Form":
        """The form for who writes in traditional characters."""
        told = {f.name: traditional(getattr(self, f.name)) for f in fields(self)}
        return replace(self, **told)


_WITHIN = str.maketrans("“”「」", "‘’『』")
# how an English letter ends that names nobody, and one that does
TO_NOBODY, TO_SOMEBODY = "Yours faithfully,", "Yours sincerely,"

FORMS: Mapping[tuple[Language, Tone], Form] = {
    ("zh", "formal"): Form(
        salutation="尊敬的来信人：",
        addressed="{name}：",
        to_person="尊敬的{name}：",
        reference="（{number}）",
        opening="来信收悉。经查阅已公开的文件，现就来信所询事项答复如下：",
        opening_of="来函{number}收悉。经查阅已公开的文件，现就来函所询事项答复如下：",
        on="对“{question}”一问，",
        silence="已查阅的公开文件中没有查到对此项的规定或说明，本函不作推断。",
        silence_besides="除此之外，已查阅的公开文件中没有查到对此项的规定或说明，本函不作推断。",
        partly="所问的其余内容，已查阅的公开文件中没有查到依据，本函不作推断。",
        missing="已查阅的文件没有写明{names}。",
        joiner="、",
        to_be_answered="此项没有查到答案，请经办人核实补充后再发出。",
        untold="《{title}》{source}载明：{quote}",
        untold_besides="与此有关，《{title}》{source}载明：{quote}",
        source="（来源：{source}的报道）",
        office="关于承办或咨询单位，文件载明：{quote}",
        above="见上文。",
        no_more="见上文，已查阅的公开文件中没有查到其他说明。",
        outside="此项不属于本函所依据文件的范围，本函不作答复。",
        closing="以上答复依据附件所列文件，文件如有修订，以最新公布的为准。\n特此函复。",
        closing_without_sources="特此函复。",
    ),
    ("zh", "plain"): Form(
        salutation="您好：",
        addressed="{name}：",
        to_person="{name}您好：",
        reference="（{number}）",
        opening="您的来信我们收到了。我们查阅了已公开的文件，逐条回复如下：",
        opening_of="您的来函{number}我们收到了。我们查阅了已公开的文件，逐条回复如下：",
        on="“{question}”这一问，",
        silence="我们在已公开的文件里没有查到这一条，不便推断。",
        silence_besides="除此之外，我们在已公开的文件里没有查到这一条，不便推断。",
        partly="问到的其他内容，我们在已公开的文件里没有查到，不便推断。",
        missing="我们查阅的文件没有写明{names}。",
        joiner="、",
        to_be_answered="这一条没有查到答案，请经办人核实补充后再发出。",
        untold="《{title}》{source}是这样说的：{quote}",
        untold_besides="与此有关，《{title}》{source}里写着：{quote}",
        source="（来源：{source}的报道）",
        office="由谁办理或可以问谁，文件是这样写的：{quote}",
        above="请看上面的内容。",
        no_more="请看上面的内容，我们在已公开的文件里没有查到别的说明。",
        outside="这一条不在我们所依据的文件的范围内，没有办法答复。",
        closing="以上内容都来自附件所列的文件；文件如有更新，请以最新公布的为准。\n感谢您的来信。",
        closing_without_sources="感谢您的来信。",
    ),
    ("en", "formal"): Form(
        salutation="Dear Sir or Madam,",
        addressed="Dear {name},",
        to_person="Dear {name},",
        reference=" (your reference {number})",
        opening="We have received your enquiry. Having consulted the published documents, we "
        "reply as follows:",
        opening_of="We have received your enquiry{number}. Having consulted the published "
        "documents, we reply as follows:",
        on="On “{question}”, ",
        silence="The published documents that we consulted do not answer this question, and this "
        "letter draws no conclusion on it.",
        silence_besides="Beyond this the published documents that we consulted do not answer this "
        "question, and this letter draws no conclusion on it.",
        partly="On the rest of this question the published documents that we consulted give no "
        "basis, and this letter draws no conclusion on it.",
        missing="The documents consulted do not tell of {names}.",
        joiner=", ",
        to_be_answered="No answer was found to this; please check and add one before sending.",
        untold="The document “{title}”{source} in the annex states: {quote}",
        untold_besides="On a related matter, the document “{title}”{source} in the annex states: "
        "{quote}",
        source=" (source: a report of {source})",
        office="On the body in charge or to be asked, a document states: {quote}",
        above="Please see above.",
        no_more="Please see above; the published documents that we consulted tell no more.",
        outside="This question is not a matter of the documents that this letter rests on.",
        closing="This reply rests on the documents listed in the annex; where they are amended, "
        "the latest published text prevails.\nYours faithfully,",
        closing_without_sources="Yours faithfully,",
    ),
    ("en", "plain"): Form(
        salutation="Hello,",
        addressed="Dear {name},",
        to_person="Dear {name},",
        reference=" ({number})",
        opening="Thank you for your enquiry. We looked it up in the published documents and can "
        "tell you the following:",
        opening_of="Thank you for your enquiry{number}. We looked it up in the published documents "
        "and can tell you the following:",
        on="On “{question}”, ",
        silence="We did not find this in the published documents, so we would rather not guess.",
        silence_besides="Beyond this we did not find it in the published documents, so we would "
        "rather not guess.",
        partly="We did not find the rest of this question in the published documents, so we would "
        "rather not guess.",
        missing="The documents that we looked at do not tell of {names}.",
        joiner=", ",
        to_be_answered="No answer was found to this; please check and add one before sending.",
        untold="The document “{title}”{source} puts it like this: {quote}",
        untold_besides="The document “{title}”{source} also says: {quote}",
        source=" (source: a report of {source})",
        office="Who is in charge or can be asked, a document puts like this: {quote}",
        above="Please see above.",
        no_more="Please see above; we found no more in the published documents.",
        outside="This is not a matter of the documents that we work with, so we cannot answer it.",
        closing="All of this comes from the documents listed in the annex; if they change, please "
        "go by the latest published text.\nThank you for writing to us.",
        closing_without_sources="Thank you for writing to us.",
    ),
}


@dataclass(frozen=True)
class Sheet:
    """What stands on the paper beside the letter itself, in one language."""

    title: str
    number: str  # the office's own number, to be filled in
    heading: str  # {n} {question}
    numerals: tuple[str, ...]  # of the points; further ones are counted in digits
    annex_list: str
    annexes_come_first: bool  # before the signature
    annex: str
    excerpt: str
    colon: str  # after the name of a fact
    not_approved: str
    signature: tuple[str, ...]  # to be filled in
    facts: Mapping[str, str]  # what is told of a source → its label

    def in_traditional(self) -> "Sheet":
        """The paper of a letter in traditional characters."""
        words: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(self)}
        texts = {name: traditional(told) for name, told in words.items() if isinstance(told, str)}
        words |= texts | {
            "signature": tuple(map(traditional, self.signature)),
            "facts": {name: traditional(label) for name, label in self.facts.items()},
        }
        return replace(self, **words)


SHEETS: Mapping[Language, Sheet] = {
    "zh": Sheet(
        title="关于来信所询事项的答复",
        number="文号：________________",
        heading="{n}、关于“{question}”",
        numerals=tuple("一二三四五六七八九十"),
        annex_list="附件：",
        annexes_come_first=True,
        annex="附件  所依据文件摘录",
        excerpt="原文摘录",
        colon="：",
        not_approved="草稿　未经审定　不得对外发出",
        signature=("（落款单位，加盖公章）", "____年__月__日"),
        facts={
            "kind": "文件性质",
            "status": "效力",
            "number": "文号",
            "issuer": "发布单位",
            "source": "来源",
            "published": "发布日期",
            "place": "所在位置",
            "page": "页码",
            "url": "网址",
            "digest": "文件摘要值",
            "retrieved": "检索日期",
        },
    ),
    "en": Sheet(
        title="Reply to your enquiry",
        number="Reference: ________________",
        heading="{n}. On “{question}”",
        numerals=(),
        annex_list="Annex:",
        annexes_come_first=False,
        annex="Annex: excerpts of the documents this reply rests on",
        excerpt="Excerpt, verbatim",
        colon=": ",
        not_approved="Draft — not approved — not to be sent",
        signature=("(Name of the office, seal)", "Date: ________________"),
        facts={
            "kind": "Kind",
            "status": "Status",
            "number": "Document number",
            "issuer": "Issued by",
            "source": "Source",
            "published": "Published",
            "place": "Place",
            "page": "Page",
            "url": "Address",
            "digest": "Digest of the file",
            "retrieved": "Retrieved",
        },
    ),
}
