"""What visitors say in English, in plainer English that a small model does not mistake. Pure.

Of our plant it makes a 植物, of the deposit for a flat the bond of a tender, and of what do we get
for trucks a question without a subsidy in it.
"""

import re

_SUM = r"(?:about |around |over |up to )?(?:rmb ?|cny ?|usd ?|[$¥€])?\d[^,;?]{0,24}?"
# and is it a result or a goal, which every answer tells
_RESULT_OR_AIM = re.compile(
    r",? (?:and |so )?(?:is|are|was|were) (?:it|that|this|they|those) (?:an? |the )?"
    r"(?:(?:results?|goals?|targets?|plans?|achieved|reached|planned|actual)"
    r"(?: (?:figures?|ones?))?(?: or (?:(?:just|only|but) )?(?:an? |the )?)?){2}\W*$",
    re.IGNORECASE,
)
_PLAINER = tuple(
    (re.compile(said, re.IGNORECASE), plainer)
    for said, plainer in (
        # which flagship projects are named there, of which a model asks the names of flags
        (r"\bflagship (?=projects?\b)", "main "),
        (
            r"\b(?P<which>(?:which|what) (?:[a-z]+ ){1,3}?)are (?:named|mentioned|listed|cited)"
            r"(?: there)?(?= (?:in|for|here)\b|\W*$)",
            r"\g<which>are there",
        ),
        # move the plant; not plant protein, power plant
        (
            r"(?<!power )(?<!treatment )\bplants?\b(?= (?:to|in|on|at|for|here|there|and|with|of|"
            r"is|are|has|we|be|can|may|must|will|should|allowed|permitted)\b|\W*$|[,.?;])",
            "factory",
        ),
        # what came from elsewhere, and what lies in the middle, by what glossaries call it
        (
            r"\b(?:outside|external) (?:money|funds?|funding|investment)\b|"
            r"\b(?:money|funds?|funding) from (?:outside|elsewhere)"
            r"(?! (?:china|(?:(?:the|this|your) )?(?:province|country)))"
            r"(?: (?:the|this) (?:district|county|city|area|region))?(?! but\b)",
            "outside capital",
        ),
        (
            r"\bdowntown(?= [a-z])|\bcity[- ]cent(?:re|er)(?= (?:office|building|area))",
            "central area",
        ),
        (
            r"\b(?:middle|central|centre|center) (?:part|side)"
            r"(?: of (?:the|this|your) (?:district|county)| (?!of\b)|(?=\W*$))",
            "central area ",
        ),
        (
            r"\b(?P<part>(?:central|eastern|western|northern|southern) area) of "
            r"(?:(?:the|this|your) |(?-i:[A-Z])[a-z]+ )(?:district|county)\b",
            r"\g<part>",
        ),
        (
            r"\bwhat (?:did|do|will) (?P<who>they|the [a-z ]{3,40}?) (?:get|be) told(?: about)?\b|"
            r"\bwhat (?:were|are) (?P<whom>they|the [a-z ]{3,40}?) (?:told|shown)(?: about)?\b",
            r"what did \g<who>\g<whom> learn about",
        ),
        # no fields of a farm
        (r"\b(?P<which>what|which) fields\b(?! of (?:land|crops))", r"\g<which> 领域"),
        # of which documents speak in full
        (
            r"\bmergers?\b(?! ?(?:and|&|or|,|of|with|between)\b)|\bm ?& ?a\b(?![-])",
            "mergers and acquisitions",
        ),
        (r"\bbusiness ?(?:people|persons|men|folks?)\b", "entrepreneurs"),
        (r"\bexpat(?:riate)?s\b", "foreign employees"),
        (r"\bexpat(?:riate)?\b", "foreign"),
        (r"\bhow (?:big|large|high)(?= (?:is|are) (?:the )?(?:\w+ )?deposit)", "how much"),
        # of a ton, one that the model counts itself
        (
            r"\bhow much (?:does|do|is) (?:a|one) (?P<unit>ton(?:ne)?|cubic met(?:re|er)|kwh|"
            r"square met(?:re|er)|mu) of (?P<what>[a-z]+(?: [a-z]+)??)(?: cost\b|(?=\W*$))",
            r"what is the price of \g<what> per \g<unit>",
        ),
        (r"\bbroken ground\b", "started construction"),
        # a factory that makes 1 billion yuan a year
        (
            rf"\b(?:making|producing|turning out) (?P<sum>{_SUM}(?:yuan|rmb|dollars|usd|euros?)) "
            r"(?:a|per|each|every) year\b",
            r"reaching an annual output value of \g<sum>",
        ),
        # what I pay for the land: the park's price, and not one of its halls
        (
            r"\b(?:land (?:price|cost)s?|(?:price|cost)s? (?:of|for) (?:the |industrial )?land) "
            r"(?:per|for an?|for one|of an?) mu\b",
            "工业用地每亩价格",
        ),
        # putting 120 million yuan into a new factory
        (rf"\bput(?= {_SUM} into\b)", "invest"),
        (rf"\bputting(?= {_SUM} into\b)", "investing"),
        (rf"(?<=\binvest )(?P<sum>{_SUM}) into\b", r"\g<sum> in"),
        (rf"(?<=\binvesting )(?P<sum>{_SUM}) into\b", r"\g<sum> in"),
        # buying used presses; no used trucks, which are of other rules
        (
            r"\b(?P<gets>(?:buy|import|purchas|acquir|bring|order|get|tak)(?:e|ing)?(?: in| over)?|"
            r"bought|brought|imported|purchased|ordered) (?:some |a few |two |three |our )?"
            r"(?:used|second[- ]?hand) (?!(?:car|truck|vehicle|lorr|bus|flat|house|factor)\w*)"
            r"(?:[a-z]+ ){0,2}?(?!(?:to|for|by|in|from)\b)[a-z]+s\b",
            r"\g<gets> second-hand equipment",
        ),
        # what do we get for 15 trucks
        (
            r"\bwhat (?P<aux>do|will|would|can|could) (?P<who>we|i) (?:get|receive)"
            r"(?= (?:if|for|when|once)\b)",
            r"what subsidy \g<aux> \g<who> get",
        ),
        (
            r"\bhow much (?P<aux>do|will|would|can|could) (?P<who>we|i) (?:get|receive)"
            r"(?= (?:if|for|when|once)\b)",
            r"how much subsidy \g<aux> \g<who> get",
        ),
        # how much can a logistics firm get for building a cold store
        (
            r"\bhow much(?: money)? (?P<aux>does|will|would|can|could) (?P<who>(?:an?|the|our|one) "
            r"(?:[a-z-]+ ){0,3}?(?:company|firm|enterprise|business|manufacturer|investor|maker|"
            r"producer|operator)) (?:get|receive)(?= (?:if|for|when|once|by)\b)",
            r"how much subsidy \g<aux> \g<who> get",
        ),
    )
)
# We'll build a cold store of 40,000 cubic metres, what do we get? How much would we get back?
_WHAT_IS_GOT = re.compile(
    r"\b(?P<asks>what|how much)(?: money)? (?P<aux>do|will|would|can|could) (?P<who>we|i|you) "
    r"(?:get|receive)(?: back)?(?: (?:from|out of) (?:you|it|this|that|the \w+))?(?=\W*$)",
    re.IGNORECASE,
)
_OWN_PLAN = re.compile(
    r"\d|\b(?:invest|build|buy|bought|purchas|set(?:ting)? up|open|rent|lease|hire)", re.IGNORECASE
)
_LENT = re.compile(r"\b(?:deposit|bond|guarantee|tax|vat|loan)s?\b", re.IGNORECASE)
# what is paid back to who paid interest on a loan
_INTEREST = re.compile(r"\bpa(?:id|y|ys|ying)\b[^.?;]{0,30}\binterest\b", re.IGNORECASE)
_DEPOSIT = re.compile(
    r"\b(?:the )?(?:security |rent(?:al)? )?deposits?\b(?! (?:for|of|on) (?:the )?land)", re.I
)
_LEASED = re.compile(
    r"\b(?:rent\w*|leas\w+|(?:square met\w+|sqm) .{0,20}factory|apartments?|flats?|dorm\w*)\b", re.I
)
_OF_LAND = re.compile(r"\b(?:land|bid\w*|performance|tender\w*|auction\w*)\b", re.I)
# I know a German firm: a referral is paid for by whether it is foreign
_REFERS = re.compile(
    r"\b(?:finder|referr?\w*|introduc\w*|recommend\w*|middle ?man|commissions?|"
    r"bring(?:ing)? (?:in |you )?)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:German|Japanese|Korean|French|Italian|American|British|Swiss|Dutch|Spanish|Swedish|"
    r"Danish|European|US|UK|Singaporean|Canadian|Australian)"
    r"(?= (?:\w+ )?(?:firm|compan|investor|manufactur|business|maker|producer|group))"
)


def without_sort(question: str) -> str:
    """The question without asking behind whether what it asks for is a result or a target."""
    return _RESULT_OR_AIM.sub("?", question)


def in_plain_english(question: str) -> str:
    """The question with what a small model mistakes put plainly."""
    question = without_sort(question)
    for said, plainer in _PLAINER:
        question = said.sub(plainer, question)
    if _OWN_PLAN.search(question) and not _LENT.search(question):
        question = _WHAT_IS_GOT.sub(r"\g<asks> subsidy \g<aux> \g<who> get", question)
    if _INTEREST.search(question):
        question = _WHAT_IS_GOT.sub(r"how much loan interest subsidy \g<aux> \g<who> get", question)
    if _REFERS.search(question):
        question = _FOREIGN.sub("foreign-invested", question)
    if _LEASED.search(question) and not _OF_LAND.search(question):
        question = _DEPOSIT.sub("the 押金", question)
    return question
