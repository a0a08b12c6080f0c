"""How a letter words that it would like to know something. Pure."""

import re

ENGLISH_WORD = r"(?:what|which|who|where|when|why|how|whether|if)\b"
WISH = re.compile(
    r"(?:想|希望|需要|拟|欲)(?:要|进一步|具体|详细)*(?:了解|咨询|知道|询问|请教|明确|核实|确认|求证|弄清楚?|搞清楚?|弄明白|打听)(?:一下)?|"
    r"(?:特?向(?:贵|你|您)[^，。]{0,8})?(?:咨询(?![（(][^（）()]{1,8}[）)]|有限|股份|合伙|公司|集团|服务|机构|顾问|中心|协会|事务所|[师业])|请问|请教|询问)|"
    r"拿不准(?:的是)?|不知(?:道)?(?=[^，。]{0,10}(?:哪|什么|多少|几|是否|如何|怎|有没有))|"
    r"(?:如[果若]?方便[，,]?)?也?(?:烦请|还请|请)(?:予以)?(?:透露|赐告|示下)(?:一下)?|"
    r"(?:烦请|敬请|请)(?:贵[^，。]{0,6})?(?:予以)?(?:告知|明确|说明|答复|介绍)|"
    r"\b(?:would|should|'d) (?:also )?like to (?:know|ask|learn|understand|hear)(?: about)?|"
    r"\bwish(?:es)? to (?:know|ask|learn)(?: about)?|"
    rf"\b(?:wonder(?:s|ing)?|curious)(?: about)? (?={ENGLISH_WORD})|"
    r"(?<!were )(?<!was )(?<!were very )(?<!was very )"
    r"\binterested (?:in knowing|in learning|to (?:know|learn|hear))(?: about)?|"
    r"\bwould (?:also )?be (?:helpful|useful|good|great|interesting|nice) to "
    r"(?:know|learn|hear|understand)(?: about)?|"
    r"\b(?:would|should|'d) (?:also |further |greatly |very much |really )*appreciate "
    r"(?:an indication of|(?:some )?information (?:on|about)|details (?:of|on|about)|"
    r"knowing|learning|hearing)|"
    rf"\b(?:let (?:us|me) know|ha(?:ve|s) asked(?: us| me)?|find out) (?={ENGLISH_WORD})|"
    # most grateful for the name of a contact person, and not for your reply
    r"\b(?:would|should|'d) (?:also )?be (?:most |very |extremely |really )?(?:grateful|obliged) "
    r"for (?=(?:the|an?|details|information) )(?!(?:\w+ ){1,3}?(?:reply|answers?|response|help|"
    r"meeting|assistance|time|attention|opportunity|call|chance)\b)|"
    r"(?:如[蒙能]|若[蒙能])(?:贵[^，。]{0,4})?(?:一并)?(?:惠予|予以)?(?:提供|惠寄|附上|赐告|告知)|"
    r"\bplease (?:also )?(?:advise|confirm|clarify|tell us|let us know|explain)"
    r"(?:(?: us)? (?:on|about)\b)?",
    re.IGNORECASE,
)
# what only leads to the questions, or takes leave
PADDING = re.compile(
    r"以下|下列|如下|上述|以上|[几些]个?[问疑][题问]|[几些]件事|来?函(?:咨询|请教|了解)|以便|(?:相关|有关)(?:问题|事宜)?(?:咨询|请教)?[。:：]?$|盼复|[:：]$|"
    r"\bfollowing\b|\bunderstand (?:it|this|that|them) (?:better|more|before)\b|"
    rf"\bunderstand (?!{ENGLISH_WORD})[^.,;?]{{1,40}} better\b|"
    r"\b(?:a few|some|several) questions\b|"
    r"\bquestions? below\b|\bregards\b|\bsincerely\b|\blook(?:ing)? forward\b",
    re.IGNORECASE,
)
