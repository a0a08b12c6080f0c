"""Who says in English what he makes, and who asks which park is for that. Pure."""

import re
from collections.abc import Iterable

_THINGS = r"(?:(?!\b(?:where|which|what|is|are|can|does|do)\b)[a-z0-9 ,/-]){2,60}?"
# where the visitor is at home, which no document here is for: an Indian IT company, in Stuttgart
NATION = (
    r"(?:(?-i:[A-Z])[a-z]+(?:an|ese|ish)|(?:South )?Korean|German|French|Dutch|Swiss|Greek|Czech|"
    r"Thai|UK|US|EU)[ -](?:based )?"
)
_AT_HOME = r"(?: (?:from|based in|in|near|out of) (?-i:[A-Z])[a-z]+(?:,? (?-i:[A-Z])[a-z]+)*)?"
_OF_SIZE = r"(?:small|young|little|new|foreign|local|private|big(?! data)|large|medium)"
MAKES = (
    r"(?:(?:hello|hi|dear [a-z ]{2,30})[,.!]? )?"
    r"(?:(?:i|we) (?:come|am|are) from (?:the )?(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?[,.;]? "
    r"(?:and )?)?(?:"
    rf"(?:we|i|(?:my|our) (?:company|firm|team|factory|start-?up){_AT_HOME}) (?:mainly |mostly )?"
    r"(?:makes?|do|produces?|manufactures?|builds?|sells?|develops?|exports?|"
    r"(?:run|operate)(?! an? )) (?!not\b|you\b)"
    rf"(?P<made>{_THINGS})(?: for (?:factories|companies|firms|industry|others))?{_AT_HOME}"
    r"(?:, (?:(?:an?|only|just|we are a) )*(?:small|young|little|new) "
    r"(?:team|firm|company|business|start-?up))?|"
    rf"(?:we are|we're|(?:i|we) (?:run|have|own|represent|operate))(?: an?)? "
    rf"(?:{_OF_SIZE} )*(?:{NATION})?(?P<firm>{_THINGS}) "
    r"(?:company|firm|makers?|manufacturers?|producers?|start-?up|business|studio|factory|agency)"
    rf"(?:{_AT_HOME[3:-2]}| from [a-z ]+| based in [a-z ]+)?"
    rf"(?:,? (?!(?:and|or|but|in|at|near|with|which|so)\b)(?P<field>{_THINGS}))?|"
    rf"(?:(?:my|our) (?:company|firm|business) is|we are|we're) in (?:the )?(?P<in>{_THINGS})"
    r"(?: (?:business|industry|sector))?|"
    r"(?:we|i) (?:want|plan|intend|hope|would like)(?: to)? (?:open|build|start|set up|establish) "
    rf"an? (?P<plan>{_THINGS})(?: (?:factory|plant|studio|company|business|shop))?"
    r"(?:, an? [a-z ]+)?)"
)
SAYS = re.compile(rf"{MAKES}[.!\s]*", re.IGNORECASE)
_WHICH = (
    r"(?:which|what) (?:industrial |business )?(?:park|area|zone|part|region|side|place|location)"
    r"(?: or (?:park|area|zone|part))?(?: (?:of|in) (?:the )?[a-z]+(?: district)?)?"
)
_SUITS = (
    r"(?:(?:best |would (?:best |better )?)?(?:suits?|fits?|welcomes?|takes?)|"
    r"(?:is|would be)(?: the)? (?:best|better|good|right|suitable|ideal|meant|intended|planned|"
    r"set aside|reserved|designated)(?: (?:one|place|choice))?|"
    r"(?:do|would|can) you (?:recommend|suggest|advise)|is|would be)(?: for)?|should"
)
_FIRM = (
    rf"(?:an? |the |my |our )?(?:{_OF_SIZE} )*"
    rf"(?!(?:{_OF_SIZE}|other|such|any|these|most|more|your|best|right|for) )(?P<firm>{_THINGS}) "
    r"(?:compan(?:y|ies)|firms?|makers?|manufacturers?|producers?|start-?ups?|business(?:es)?|"
    r"studios?|factory|factories|plants?|brands?|industry)\b(?: like (?:us|me|mine|ours))?"
)
# which park suits a battery maker, where would a drone company go
_GO_TO = "(?: (?:go to|go|choose|pick|be in|settle in|look at|move to))?"
OF_FIRM = re.compile(
    rf"(?:{_WHICH} (?:{_SUITS}) {_FIRM}{_GO_TO}|"
    rf"where (?:would|should|could|can|do|does) {_FIRM.replace('firm>', 'where>')} (?:best )?"
    r"(?:go|settle(?: down)?|locate|set up|fit(?: in)?|move|land|belong|"
    r"be (?:placed|located|put|based))(?: (?:to|in|into|here|best|at)(?: [a-z]+){0,3})?)\W*",
    re.IGNORECASE,
)
# and think about a second site here
_PLANS = (
    r",? and (?:(?:we|i) )?(?:(?:are|am) )?(?:now )?(?:think|thinking|plan|planning|consider|"
    r"considering|look|looking|want|wanting|hope|hoping|need|search|searching|would like)\b"
    r"(?P<plans>[^.?!;,]{2,60}?)"
)
FITS = re.compile(
    rf"{MAKES}(?: and we [a-z ]+|{_PLANS})?(?:[.!;,]\s*|,? and |,? so )"
    r"(?:(?:which|what) (?:part|park|area|zone|place|location|district|region|side)s?\b|where\b|"
    r"(?:does|do|would) [a-z ]{2,20} (?:want|welcome) (?:businesses|companies|firms|people) like\b|"
    r"(?:am i|are we|is (?:my|our) [a-z]+) welcome\b|"
    r"is there an? (?:park|place|zone|area)\b(?=[^?]*\b(?:us|me|my|our)\b))"
    r"(?!.*\b(?:subsid|polic|incentive|rent|tax|contact|already|compet))[^.?]*\?*\s*",
    re.IGNORECASE,
)
# which area is right for cold chain food
OF_THING = re.compile(
    rf"{_WHICH} (?:suits?|fits?|(?:is|would be) (?:best|better|good|right|suitable|ideal) for) "
    rf"(?!(?:an?|the|us|me|my|our|you|your|{_OF_SIZE}|firms|companies|businesses|investors)\b)"
    rf"(?P<firm>{_THINGS})\W*",
    re.IGNORECASE,
)
# which park do I look at if I make robots, the one in the west?
IF_MADE = re.compile(
    rf"{_WHICH} (?:do|should|would|could|can) (?:i|we) [a-z ]{{2,16}} if (?:i|we) "
    rf"(?:make|do|build|produce|sell|develop|run) (?P<made>{_THINGS})(?:, [^?]{{2,40}})?\W*",
    re.IGNORECASE,
)
# fintech startup here. which part of the district?
HERE = re.compile(
    rf"(?:we are |we're |i am |i'm )?{_FIRM}(?: here)?[.,;:!]\s+(?:so )?{_WHICH}"
    r"(?: (?:is|are|would|should|could|can|suits?|fits?)(?: [a-z]+){0,5})?\W*",
    re.IGNORECASE,
)
# industrial robots, which park is for us
THING = re.compile(
    r"(?!(?:hi|hello|hey|dear|ok|okay|thanks|good|great|and|so|but|then|if|in|by|for|the|we|i|you|it|"
    r"they|my|our|your|there|this|that|please|sorry|east|west|north|south)\b)"
    rf"(?P<made>{_THINGS})[,.;:-]\s+(?:and |so )?"
    rf"{_WHICH} (?:is|would be|would|suits?|fits?|should|could|can|do) "
    rf"(?:[a-z]+ ){{0,4}}(?:us|me|we|i){_GO_TO}\W*",
    re.IGNORECASE,
)
# and what is there already, which a park is told by; east or west, of which it is one
BESIDE = re.compile(
    r",? and what (?:is|do you have) there(?: already| now| so far| today)?(?=\W*$)|"
    r", (?:the )?(?:east|west|north|south)(?:ern)?(?: one| side| part)?"
    r"(?:,? or (?:the )?(?:east|west|north|south)(?:ern)?(?: one| side| part)?)+(?=\W*$)",
    re.IGNORECASE,
)
# We make pies. does a food company fit here or you only want hi tech
WANTED = re.compile(
    rf"{MAKES}[.!;,]\s*(?:(?:so|and|but) )?(?:does|do|would|can|could|is|are) "
    r"(?:i|we|(?:(?:an?|my|our|such an?) )?(?:[a-z-]+ ){0,3}"
    r"(?:company|companies|firms?|business(?:es)?|maker)) "
    r"(?:(?:still|also|even) )?(?:fit|suit|wanted|welcome|count|be welcome|be wanted)\b"
    r"(?!.*\b(?:subsid|polic|incentive|rent|tax|contact|which|where)\b)[^?.]*\?*\s*",
    re.IGNORECASE,
)
# which part is for new energy: what such an industry is called alone, the glossary says
FOR = re.compile(
    r"(?:.*[.!;,\s])?(?:which|what) (?:park|area|zone|part|region)(?: of [a-z ]+?)? (?:is|are) "
    r"(?:(?:meant|intended|planned|set aside|reserved|designated) )?"
    rf"for (?:the )?(?P<firm>{_THINGS})(?: (?:industry|sector))?\W*",
    re.IGNORECASE,
)
FOR_US = re.compile(
    r"(?:and |so )?(?:which|what) (?:industrial )?(?:park|area|part of the district) (?:"
    r"(?:is|would be|suits?|would suit|fits?)\b[a-z ]* "
    r"(?:us|me|our company|my company|our business)|"
    r"(?:should|could|can) (?:we|i|(?:our|my) (?:company|firm|business)) "
    r"(?:go to|look at|choose|pick|consider|move (?:in)?to|settle in|come to))\W*",
    re.IGNORECASE,
)
# which part of the district, and are there rent-free offices?
AND_MORE = re.compile(
    r"(?P<park>.{8,200}?),? and "
    r"(?P<more>(?:is|are|was|do|does|can|could|what|which|how|who|when) .{6,80})",
    re.IGNORECASE,
)
# we do culture tourism, is there an industry map for us?
OF_INDUSTRY = re.compile(
    rf"{MAKES}[.!;,]\s*(?:so |and |but )?(?P<asked>(?:is|are|do|does|have|has)\b[^?.,]*?\b"
    r"(?:industry|industrial|sector|trade|product) (?:chain )?(?:maps?|charts?|plans?|guides?))"
    r"(?: (?:for|of|on|about) (?:us|me|my \w+|our \w+|this|that))?(?P<ends>[?.!\s]*)",
    re.IGNORECASE,
)
_GOES_TO = re.compile(r"\b(?:in|to|at|near|into) ([A-Z][a-z]+)")


def goes_elsewhere(found: re.Match[str] | None, known: Iterable[str]) -> bool:
    """Whether who says what he makes plans something in a place that is not ours: a second site
    in Example City.

    found: of `FITS`. known: names of the glossary; without any, no place is known to be ours.
    """
    planned = _GOES_TO.findall(found.groupdict().get("plans") or "") if found else []
    ours = {word for name in known for word in name.split()}
    return bool(ours) and any(place not in ours for place in planned)
