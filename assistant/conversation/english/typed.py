"""What is typed in English on a phone, as it is written: how many ppl came, do u need. Pure."""

import re

_SHORT = {
    "ppl": "people", "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please",
    "thx": "thanks", "biz": "business", "reps": "representatives", "govt": "government",
    "gov": "government", "dept": "department", "mgmt": "management", "info": "information",
    "yrs": "years", "yr": "year", "bldg": "building", "mfg": "manufacturing", "asap": "soon",
    "companys": "companies", "subsidys": "subsidies", "citys": "cities", "countrys": "countries",
    "industrys": "industries", "wich": "which", "wat": "what", "whats": "what's",
    "wheres": "where's", "whos": "who's", "hows": "how's", "thats": "that's", "theres": "there's",
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "arent": "aren't",
    "cant": "can't", "wont": "won't", "wanna": "want to", "gonna": "going to", "gimme": "give me",
    "ive": "I've", "im": "I'm", "vs": "compared with", "w/o": "without", "abt": "about",
    "coz": "because", "cuz": "because", "goverment": "government", "adress": "address",
    "wether": "whether", "recieve": "receive",
}  # fmt: skip
# not in R&D, nor in the address of a page
_WORD = re.compile(
    rf"(?<![\w&./'’-])(?:{'|'.join(map(re.escape, _SHORT))})(?![\w&/'’-])(?!\.\w)", re.IGNORECASE
)
_STOP = re.compile(r"(?<=vs)\.")
_YI = re.compile(r"(?<=\d) ?(?:\(yi\)|yi\b)", re.IGNORECASE)
# the 30 million.. sorry 300 million target
_CORRECTED = re.compile(
    r"\d[\d.,]*(?: [a-z]+)?[ .,–-]+(?:sorry|i mean|i meant|no,? wait|correction)[ ,.:]+(?=\d)",
    re.IGNORECASE,
)


def written(text: str) -> str:
    """A question with what is cut short or misspelt written out, and without what is taken back;
    R. and GOV, which may be names, stay."""

    def said(found: re.Match[str]) -> str:
        word = found.group()
        return word if word.isupper() else _SHORT[word.lower()]

    text = _CORRECTED.sub("", _STOP.sub("", text))
    return _YI.sub("亿", _WORD.sub(said, text))
