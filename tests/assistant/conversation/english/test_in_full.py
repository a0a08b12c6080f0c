"""English follow-ups say in full what they leave out; new questions stay as they were asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.english.in_full import standalone

KNOWN = ("Huiji District", "Huiji", "Huayuankou Emerging Industry Park", "Huayuankou",
         "Guxing Intelligent Manufacturing Industrial Park", "leading industries",
         "emerging industries", "Sanchun New Energy")  # fmt: skip
SIGNED = "How many projects did Huiji District sign in the first quarter of 2023?"
TARGETS = "What are the investment targets of Huiji District for 2023?"
PARK = "What does the Huayuankou Emerging Industry Park focus on?"
EAST = "Which projects are in the east of Huiji?"
INDUSTRIES = "What are the leading industries of Huiji District?"
WEST = "Which park is in the west of Huiji District?"
STARTED = "How many new projects were started in 2022?"
THEIRS = "the projects that Huiji District did sign in the first quarter of 2023"


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("What is the 1+6+8 system?", "What parks are there?", "What parks are there?"),
        (PARK, "What projects are there?",
         "What projects are in the Huayuankou Emerging Industry Park?"),
        ("Did the young entrepreneurs sign any deals?", "What did they learn about?",
         "What did the young entrepreneurs learn about?"),
        ("What's the target for 2023?", "and for 2022?", "What is the target for 2022?"),
        (SIGNED, "And in 2022?",
         "How many projects did Huiji District sign in the first quarter of 2022?"),
        (SIGNED, "What about the second quarter?",
         "How many projects did Huiji District sign in the second quarter of 2023?"),
        (SIGNED, "And for the whole year?",
         "How many projects did Huiji District sign in the whole year of 2023?"),
        (SIGNED, "What about Jinshui District?",
         "How many projects did Jinshui District sign in the first quarter of 2023?"),
        (SIGNED, "and over 1 billion?", f"How many of {THEIRS} are over 1 billion?"),
        (SIGNED, "how many were started in 2022?", "How many projects were started in 2022?"),
        ("What does the central area focus on?", "which projects are there?",
         "Which projects are in the central area?"),
        (SIGNED, "And the target?", f"What is the target of {THEIRS}?"),
        (SIGNED, "What about the total value?", f"What is the total value of {THEIRS}?"),
        (SIGNED, "What was their total value?", f"What was the total value of {THEIRS}?"),
        (TARGETS, "How does that compare with the year before?",
         "How does the investment targets of Huiji District for 2023 compare with 2022?"),
        (SIGNED, "And their total value?", f"What is the total value of {THEIRS}?"),
        (SIGNED, "How many of them are in emerging industries?",
         f"How many of {THEIRS} are in emerging industries?"),
        (SIGNED, "Which companies signed?", f"Which companies signed, regarding {THEIRS}?"),
        (SIGNED, "so on average how much per project",
         f"What is the average amount of each of {THEIRS}?"),
        (SIGNED, "Why?", f"Why, regarding {THEIRS}?"),
        (TARGETS, "What was achieved the year before?", "What was achieved in 2022?"),
        (STARTED, "How much was signed in the following year?", "How much was signed in 2023?"),
        (TARGETS, "And for 2022?", "What are the investment targets of Huiji District for 2022?"),
        (TARGETS, "Were they met?",
         "Were the investment targets of Huiji District for 2023 met?"),
        (PARK, "What about the Guxing Intelligent Manufacturing Industrial Park?",
         "What does the Guxing Intelligent Manufacturing Industrial Park focus on?"),
        ("When is Huayuankou Emerging Industry Park phase 3 finished?", "How large is it?",
         "How large is the Huayuankou Emerging Industry Park phase 3?"),
        ("My son and I qualify for the rural housing subsidy. Do we each get the full amount?",
         "Is it paid at once?", "Is the rural housing subsidy paid at once?"),
        (PARK, "How large is it?", "How large is the Huayuankou Emerging Industry Park?"),
        (PARK, "Which projects are there?",
         "Which projects are in the Huayuankou Emerging Industry Park?"),
        (PARK, "What is its area?", "What is the area of the Huayuankou Emerging Industry Park?"),
        (PARK, "And the rent?", "What is the rent of the Huayuankou Emerging Industry Park?"),
        (PARK, "What about the west?", "What does the west focus on?"),
        (PARK, "Is there a subsidy?",
         "Is there a subsidy in the Huayuankou Emerging Industry Park?"),
        (EAST, "And the west?", "Which projects are in the west of Huiji?"),
        (EAST, "how about the centre", "Which projects are in the centre of Huiji?"),
        (EAST, "Who runs them?", "Who runs the projects in the east of Huiji?"),
        (INDUSTRIES, "And the emerging industries?",
         "What are the emerging industries of Huiji District?"),
        (INDUSTRIES, "Which parks focus on those industries?",
         "Which parks focus on the leading industries of Huiji District?"),
        (STARTED, "And in the first quarter of 2023?",
         "How many new projects were started in the first quarter of 2023?"),
        ("Does Huiji have industry maps?", "Which industries do they cover?",
         "Which industries do Huiji’s industry maps cover?"),
        ("Does Huiji have a fund that invests in companies?", "How large is it?",
         "How large is Huiji’s fund that invests in companies?"),
        ("How many projects started construction in 2022?", "What about the goal for 2023?",
         "What is the goal of the projects that started construction in 2023?"),
        (STARTED, "And signed?", "How many new projects were signed in 2022?"),
        (STARTED, "Thanks, and in 2023?", "How many new projects were started in 2023?"),
        ("Which companies signed?", "When?", "When, regarding the companies that signed?"),
        ("Who took part in the March visit?", "Who organised it?",
         "Who organised the March visit?"),
        ("Tell me about the parks in Huiji.", "Who runs them?", "Who runs the parks in Huiji?"),
        ("Is there a service guarantee?", "When was it introduced?",
         "When was the service guarantee introduced?"),
        ("What does Sanchun New Energy do?", "Where is it?", "Where is Sanchun New Energy?"),
        ("What subsidies are available?", "How about tax breaks?",
         "What tax breaks are available?"),
        ("How much was signed in Q1 2023?", "How many of those were high-tech projects?",
         "How many of those were high-tech projects in Q1 2023?"),
        (SIGNED, "And the target for the year?",
         "What is the target of the projects that Huiji District did sign in the first quarter "
         "of 2023?"),
        ("Where is Sanchun New Energy's factory?", "What does it make?",
         "What does Sanchun New Energy make?"),
        ("What is the target for newly signed projects in 2023?", "Has it been reached?",
         "Has the target for newly signed projects in 2023 been reached?"),
        ("When was the implementation plan issued?", "Can I read the full text?",
         "Can I read the full text of the implementation plan?"),
        ("Who wrote the leading plan?", "Was anything else issued together with it?",
         "Was anything else issued together with the leading plan?"),
        ("When did the young entrepreneurs visit Huiji?", "How many of them came?",
         "How many of the young entrepreneurs came?"),
        ("How many of the young entrepreneurs came?", "Did they sign any deals?",
         "Did the young entrepreneurs sign any deals?"),
        ("What happened in Huiji on 1 March 2023?",
         "How many of those projects were over a billion yuan?",
         "How many of the projects on 1 March 2023 were over a billion yuan?"),
        ("How many of the projects on 1 March 2023 were over a billion yuan?",
         "Which companies were involved?",
         "Which companies were involved, regarding the projects on 1 March 2023?"),
        ("Why did Huiji invite young entrepreneurs in March 2023?",
         "What did they learn about there?", "What did the young entrepreneurs learn about there?"),
        ("How does Huiji want to reach its goals?", "What will it do about services?",
         "What will Huiji do about services?"),
        ("What is the 1+6+8 system?", "Who is in charge of that?",
         "Who is in charge of the 1+6+8 system?"),
        ("Has Sanchun New Energy earned it?", "How much money was invested in it?",
         "How much money was invested in Sanchun New Energy?"),
        ("How many projects did Huiji District sign in 2023, and what was their total value?",
         "How many of them were large?",
         "How many of the projects that Huiji District did sign in 2023 were large?"),
        ("Does Huiji work with chambers of commerce?", "What else do they do to get investors?",
         "What else do Huiji do to get investors?"),
        ("Is Sanchun New Energy large?", "Is that an actual figure or a forecast?",
         "Is Sanchun New Energy an actual figure or a forecast?"),
        ("What did the entrepreneurs look at then?", "Why did the district invite them?",
         "Why did the district invite the entrepreneurs?"),
        ("When was the visit that entrepreneurs paid to Huiji?",
         "Were any contracts signed during the visit?",
         "Were any contracts signed during the visit that entrepreneurs paid to Huiji?"),
        # what was regarded stays what is asked about
        ("Which one suits drones, regarding the parks in Huiji?", "How large are they?",
         "How large are the parks in Huiji?"),
        ("How much was signed in 2022?", "And what is the target for 2023?",
         "What is the target for 2023, regarding the amount signed?"),
        (
            "How much is rent in Moon Bay Park?",
            "what kind of business is allowed there?",
            "What kind of business is allowed in the Moon Bay Park?",
        ),
        (
            "How big is the drone assembly project?",
            "who is the contact?",
            "Who is the contact, regarding the drone assembly project?",
        ),
        (
            "When can I apply for the rent subsidy in 2025?",
            "which papers should I give?",
            "Which papers should I give, regarding the rent subsidy in 2025?",
        ),
        (
            "How much is the rent subsidy?",
            "What proof do we have to hand in?",
            "What proof do we have to hand in for the rent subsidy?",
        ),
        (
            "Do we pay the register fee?",
            "do we get back what we paid in January?",
            "Do we get back what we paid in January for the register fee?",
        ),
        (
            "We put 60 million yuan into a health resort, how much do we get?",
            "and if it were 400 million yuan?",
            "We put 400 million yuan into a health resort, how much do we get?",
        ),
    ],
)  # fmt: skip
def test_a_follow_up_stands_alone(before: str, text: str, whole: str) -> None:
    assert standalone(text, before, "", KNOWN) == whole


def test_what_the_answer_brought_up_is_pointed_to() -> None:
    answer = "It is the Guxing Intelligent Manufacturing Industrial Park [1]."
    park = "the Guxing Intelligent Manufacturing Industrial Park"
    assert standalone("How large is it?", WEST, answer, KNOWN) == f"How large is {park}?"
    assert standalone("Which projects does it promote?", WEST, answer, KNOWN) == (
        f"Which projects does {park} promote?"
    )


def test_a_firm_that_a_chinese_answer_names_is_not_pointed_to_in_english() -> None:
    before, answer = "Is there an industry fund?", "有。示例国有资产投资公司设立产业基金[1]。"
    whole = standalone("How much can it put into one project?", before, answer, KNOWN)
    assert whole == "How much can the industry fund put into one project?"


def test_the_head_of_a_letter_is_not_what_a_question_is_about() -> None:
    head = "To: Investment Office. " + "We are a firm of thirty people in Singapore. " * 5
    assert standalone("Did this exceed the plan?", head, "", KNOWN) == "Did this exceed the plan?"
    text = "Is it correct that the district signed 40 billion yuan?"
    assert standalone(text, PARK, "", KNOWN) == text


def test_of_a_thing_in_question_is_asked_before_what_the_answer_told() -> None:
    before = "Where is Sanchun New Energy's factory?"
    answer = "It is in Huayuankou Emerging Industry Park[1], with emerging industries."
    assert standalone("What does it make?", before, answer, KNOWN) == (
        "What does Sanchun New Energy make?"
    )
    before = "What is the target for emerging industries in 2023?"
    answer = "For emerging industries it is 5[1]."
    assert standalone("Has it been reached?", before, answer, KNOWN) == (
        "Has the target for emerging industries in 2023 been reached?"
    )


@pytest.mark.parametrize("before", [SIGNED, PARK, INDUSTRIES])
@pytest.mark.parametrize(
    "text",
    [
        "Which industries lead in Huiji District?",
        "What is the capacity of Sanchun New Energy?",
        "Are there any tax incentives for new companies?",
        "How many projects are there that started in 2022?",
        "How many projects did Huiji sign, and what was their total value?",
        "Is it possible to lease land in an industrial park?",
        "How long does it take to register a company?",
        "Another question: who runs the parks?",
        "Which IT companies signed in the first quarter?",
        "What annual output does Sanchun New Energy claim for its first phase?",
        "How many new projects were signed in 2022 and what were they worth?",
        "When did the district issue its implementation plan?",
        "Did the district meet its targets in 2022, and what were the main figures?",
    ],
)
def test_a_new_topic_stays_as_it_was_asked(before: str, text: str) -> None:
    assert standalone(text, before, "", KNOWN) == text


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_taken(text: str, before: str, answer: str) -> None:
    assert isinstance(standalone(text, before, answer, KNOWN), str)


def test_money_is_paid_and_no_place() -> None:
    before = "We plan a magnet plant in Huayuankou. What one-off reward could we get?"
    paid = standalone("When is it paid?", before, "", KNOWN)
    assert paid == "When is the reward for a magnet plant in Huayuankou paid?"


def test_a_share_is_of_what_was_asked_for_and_an_unknown_place_takes_the_place_of_one() -> None:
    before = "How much investment per mu does Huayuankou require?"
    reached = "What happens if we only reach 70% of it?"
    assert "70% of the investment per mu" in standalone(reached, before, "", KNOWN)
    other = "How much investment per mu does Boqiao require?"
    assert standalone("And Boqiao?", before, "", KNOWN) == other
    for said in ("And Sundays?", "And May?", "And Japanese?", "and rent?"):
        assert "Huayuankou" in standalone(said, before, "", KNOWN)


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("how much did huiji sign in 2022", "and jinshui", "How much did jinshui sign in 2022?"),
        ("how much did huiji sign in 2022", "and the goal for 2023 is higher? by how much",
         "By how much is the 2023 target for newly signed projects higher than what huiji newly "
         "signed in 2022?"),
        ("how much did Jinshui sign in 2022", "what other new ways of getting investors are there",
         "what other new ways of getting investors are there"),
        ('what is this "night market", you are doing that?', "how does it work exactly",
         'How does this "night market" work exactly?'),
        ("when was the big signing in 2023", "can i have the full list of all these projects",
         "Can i have the full list of all the projects of the big signing in 2023?"),
        ("in march some business people came by, what did they see", "how many were they",
         "How many business people came?"),
        ("did Huiji hold kite fairs in recent years?", "and for what purpose",
         "For what purpose did Huiji hold kite fairs in recent years?"),
        ("What are the four aims of Huiji for 2031?",
         "which one concerns service, what will they do there",
         "What will Huiji do about service in 2031?"),
        ("outside capital in 2031, how much?", "was the target beaten",
         "Was the target beaten, regarding outside capital in 2031?"),
        ("how many tons does songwan make a year", "how many workers does it have",
         "How many workers does songwan have?"),
        ("Is the ferry port finished already?", "can i visit", "Can i visit the ferry port?"),
    ],
)  # fmt: skip
def test_what_visitors_go_on_to_ask_is_said_in_full(before: str, text: str, whole: str) -> None:
    assert standalone(text, before, "", KNOWN) == whole


def test_what_leans_on_nothing_known_takes_nothing_over() -> None:
    before = "Who is the investor behind it?"
    assert standalone("How much money?", before, "", KNOWN) == "How much money?"


def test_they_are_the_firm_that_somebody_read_of():
    read = "We run a small firm and saw Sanchun New Energy mentioned in the news."
    true = "Is it true they make 500 MW a year?"
    whole = standalone(true, read, "", KNOWN)
    assert whole == "Is it true Sanchun New Energy make 500 MW a year?"
    park = standalone("Which park are they in?", whole, "", KNOWN)
    assert park == "Which park are Sanchun New Energy in?"
    none = "We run a small firm and read of your district."
    assert standalone(true, none, "", KNOWN) == true


def test_that_visit_is_the_one_of_who_came():
    came = "We heard that a group of young entrepreneurs came to you in March this year."
    whole = "Who organised the visit of the young entrepreneurs in March?"
    assert standalone("Who organised that visit?", came, "", KNOWN) == whole
    other = standalone("Who organised that visit?", "Which parks are there?", "", KNOWN)
    assert "entrepreneurs" not in other


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("How many projects were signed on 2 May 2031 and for how much altogether?",
         "so what is the average per project",
         "What is the average amount of each of the projects signed on 2 May 2031?"),
        ("Which projects are in the food park?", "How large is the park?",
         "How large is the food park?"),
        ("Did Huiji meet its 2031 targets", "By what margin did it exceed them?",
         "By what margin did Huiji exceed Huiji’s 2031 targets?"),
        ("Did Huiji beat its 2031 targets?", "what were those targets?",
         "What were Huiji’s 2031 targets?"),
        ("Which head offices came to Huiji in 2031?", "what other projects did they bring in?",
         "What other projects did Huiji bring in in 2031?"),
        ("How many large projects does Huiji want in 2031?", "so is the target already reached?",
         "Is the target already reached, regarding the large projects that Huiji wants in 2031?"),
        ("How many projects does Huiji plan to sign in 2031?",
         "how many projects did it sign in Q1 2031?",
         "How many projects did Huiji sign in Q1 2031?"),
        ("Does Huiji work with foreign chambers?", "who do we call?",
         "Who do we call, regarding foreign chambers?"),
        ("Is tea one of the leading industries?", "and pies?",
         "Is pies one of the leading industries?"),
        ("The picture of the ferry port in the report, is that the finished port?",
         "ok so when does it open", "When does the ferry port open?"),
    ],
)  # fmt: skip
def test_what_is_asked_next_is_said_in_words_that_read_well(
    before: str, text: str, whole: str
) -> None:
    assert standalone(text, before, "", KNOWN) == whole


def test_who_builds_there_is_not_the_park() -> None:
    answer = "Park: Guxing Intelligent Manufacturing Industrial Park; projects: a kite works."
    told = standalone("which projects are they pushing there?", "Which park is for robotics firms?",
                      answer, KNOWN)  # fmt: skip
    park = "the Guxing Intelligent Manufacturing Industrial Park"
    assert told == f"Which projects are they pushing in {park}?"


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("What papers do we need to stop paying the mooring fee?",
         "Until when can we apply to stop paying the mooring fee?"),
        ("What papers do I need for the mooring subsidy, and where do I hand them in?",
         "Until when can we apply for the mooring subsidy?"),
    ],
)  # fmt: skip
def test_one_applies_for_what_the_papers_are_for(before: str, whole: str) -> None:
    assert standalone("Until when can we apply?", before, "", KNOWN) == whole


def test_there_is_the_one_part_of_the_place_that_was_told():
    before = "Which part of the district is meant for finance?"
    told = "In 2031 the district plans to gather finance in the central area."
    asked = "What kinds of projects are leading there?"
    whole = "What kinds of projects are leading in the central area?"
    assert standalone(asked, before, told, KNOWN) == whole
    assert standalone(asked, f"We plan a small office. {before}", told, KNOWN) == whole
    told = "Finance is for the central area, and food for the western area."
    assert standalone(asked, before, told, KNOWN) == asked
