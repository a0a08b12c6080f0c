"""A letter is taken apart: what frames it and what it quotes is not what it says."""

import pytest

from assistant.letters.incoming import mails

LETTER = """松湾咨询（南岭）合伙企业
松湾函〔2031〕7号

青禾区商务局：
贵局好！我机构拟赴贵区投资。请问：
一、有哪些园区？
二、入驻条件；
松湾咨询（南岭）合伙企业 业务一部
2031年5月6日
联系人：王经理"""
ENGLISH = """Songwan Pumps Ltd.
12 Mill Road, Northtown

Qinghe District Commerce Bureau

14 May 2031
Re: Two questions

Dear Sir or Madam,

We make pumps. Which parks are there?

Yours faithfully,
Maria Svensson
Head of Sales"""


def test_letterhead_and_signature_are_not_what_a_letter_says():
    (mail,) = mails(LETTER)
    assert mail.body.splitlines()[0] == "贵局好！我机构拟赴贵区投资。请问："
    assert mail.body.splitlines()[-1] == "二、入驻条件；"
    assert (mail.writer.office, mail.writer.number) == (
        "松湾咨询（南岭）合伙企业",
        "松湾函〔2031〕7号",
    )
    (mail,) = mails(ENGLISH)
    assert mail.body == "We make pumps. Which parks are there?"
    assert mail.writer.person == "Maria Svensson"


@pytest.mark.parametrize(
    "mark",
    [
        "-----原始邮件-----\n发件人：青禾区招商办\n日期：2031年1月3日",
        "---------- Forwarded message ---------\nFrom: a@b.example",
        "From: Office\nSent: 3 May 2031\nTo: Li",
        "On 2 May 2031, Office <o@b.example> wrote:",
        "2031年1月3日，青禾区招商办写道：",
    ],
)
def test_a_mail_below_is_one_by_itself(mark):
    first, second = mails(f"有哪些园区？\n\n{mark}\n\n您什么时候来？")
    assert first.body.strip() == "有哪些园区？"
    assert second.body.strip() == "您什么时候来？"


def test_what_is_quoted_line_by_line_is_the_earlier_mail():
    first, second = mails("Which parks are there?\n\n> When do you come?\n> Bring your plans.")
    assert (first.body.strip(), second.body) == (
        "Which parks are there?",
        "When do you come?\nBring your plans.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "青禾区的主导产业",
        "请问：\n有哪些园区\n补贴多少",
        "有哪些园区？\n谢谢！\n还有，补贴多少？",
        "1. 有哪些园区\n2. 松湾公司",
    ],
)
def test_what_may_be_asked_is_no_frame(text):
    (mail,) = mails(text)
    assert mail.body == text


def test_the_salutation_of_a_line_is_no_part_of_the_question():
    (mail,) = mails("Dear team, which parks are there?")
    assert mail.body == "which parks are there?"
    (mail,) = mails("尊敬的领导：青禾区有哪些园区？")
    assert mail.body == "青禾区有哪些园区？"
