"""Every page, for everybody: axe-core finds nothing, a phone shows all of it, by day and by night, in both languages."""

import base64
import re
import unicodedata
import zlib
from urllib.parse import quote

from browser import BrowserTest

EMPLOYER = "样例第101服饰有限公司"
# What the colours of the night may break.
COLOURS = ["color-contrast", "link-in-text-block"]


class PagesTest(BrowserTest):
    today = "2026-08-10"

    @classmethod
    def prepare(cls):
        desk = cls.desk
        cls.number = desk.open_case(day="2026-07-01")
        desk.accept_case(cls.number, "2026-07-02")
        cls.paid = desk.open_case(worker="李乙", day="2026-07-01")
        desk.accept_case(cls.paid, "2026-07-02")
        desk.agree_case(cls.paid, "2026-07-08", "wages=6000@2026-07-31", "wages=4000@2026-08-31")
        desk.run(
            "case", "pay", cls.paid, "--amount", "1000", "--evidence", "verified", "--on", "2026-07-20", officer="lin",
            day="2026-07-20")
        desk.run("case", "series", "join", "--series", "样例批次", cls.number, officer="chen", day="2026-07-03")
        desk.run("consultation", "add", "--question", "加班费怎么算", "--answer", "告知标准", officer="lin")
        desk.run("period", "close", "2026-07", officer="tong")
        desk.run("filing", "make", "--period", "2026-07", "--out", desk.folder, officer="tong")

    def case(self, number, more=""):
        return "/cases/" + quote(number) + more

    def rooms(self, visitor):
        """Where the navigation leads, for this officer; a page that is added there is looked at without more ado."""
        return [link.get_attribute("href").removeprefix(self.address) for link in visitor.go("/").all(".places a")]

    def pages(self, visitor):
        """What a lead who mediates sees."""
        return self.rooms(visitor) + [
            "/registers/drafting", "/registers/outreach", "/account",
            self.case(self.number), self.case(self.paid), self.case(self.paid, "/papers/new"),
            "/series?name=" + quote("样例批次"), "/employers?name=" + quote(EMPLOYER), "/nothing-here",
        ]

    def steps(self):
        """Forms of every kind of field; a correction with its facts, and a step that is not open now."""
        return [self.case(self.number, "/steps/" + step) for step in (
            "hold-session", "call-session", "add-worker", "serve", "correct?event=0", "transfer", "mark")] + [
            self.case(self.paid, "/steps/" + step) for step in ("pay", "waive", "visit")]

    def test_by_day(self):
        visitor = self.visitor("chen")
        more = ["/?scope=office", "/cases?q=" + quote("王甲"), "/statistics?by=category"]
        self.check_pages(visitor, self.pages(visitor) + self.steps() + more)

    def test_at_night_on_a_phone(self):
        visitor = self.visitor("chen", width=390, dark=True)
        self.check_pages(visitor, self.pages(visitor) + self.steps(), COLOURS)

    def test_in_english_on_a_phone(self):
        visitor = self.visitor("chen", width=390)
        visitor.press("English")
        self.assertEqual(visitor.find("html").get_attribute("lang"), "en")
        self.check_pages(visitor, self.pages(visitor) + self.steps())
        visitor.press("中文")
        self.assertEqual(visitor.find("html").get_attribute("lang"), "zh-CN")

    def test_of_other_roles(self):
        # What all roles see alike is looked at above.
        alike = {"/", "/intake", "/cases", "/registers/consultation", "/statistics"}
        for officer, more in (
            ("root", ["/administration/hand-over"]),
            ("tong", ["/months/month/2026-07", "/months/month/2026-07/revisions", "/months/month/2026-08"]),
            ("zong", []), ("shen", []),
        ):
            for width, dark, rules in ((1280, False, None), (390, True, COLOURS)):
                visitor = self.visitor(officer, width=width, dark=dark)
                self.check_pages(visitor, [room for room in self.rooms(visitor) if room not in alike] + more, rules)
                self.leave(visitor)

    def test_before_signing_in(self):
        for dark in (False, True):
            visitor = self.visitor(width=390, dark=dark)
            self.check_pages(visitor, ["/sign-in", "/look-up"])
            visitor.go("/sign-in").fill("name", "nobody").fill("password", "not-the-password").press("登录")
            self.check_page(visitor)
            visitor.go("/look-up").fill("number", "没有").fill("code", "AAAAAAAA").press("查询")
            self.check_page(visitor)

    def test_what_is_wrong_is_told_to_everybody(self):
        visitor = self.visitor("chen").go(self.case(self.number, "/steps/call-session"))
        visitor.driver.execute_script("document.querySelector('form.step').noValidate = true")
        visitor.fill("f-on", "2030-01-01").press("提交")
        self.assertTrue(visitor.all(".fault"), visitor.text)
        self.check_page(visitor)
        visitor = self.visitor("lin", width=390).go("/intake").fill("worker-phone.0", "12").fill("claim-amount.0", "很多钱")
        visitor.press("登记")
        self.check_page(visitor)

    def test_by_keyboard(self):
        visitor = self.visitor("chen")
        visitor.go("/cases")
        visitor.find("body").send_keys("/")
        self.assertEqual(visitor.focused.get_attribute("id"), "search-box")

    def test_on_paper(self):
        visitor = self.visitor("chen").go(self.case(self.paid))
        printed = base64.b64decode(visitor.driver.print_page())
        self.assertTrue(printed.startswith(b"%PDF-"))
        # Text is text there, not a picture: the fonts say which signs they hold.
        signs = printed_signs(printed)
        for words in (self.paid, "李乙", EMPLOYER, "协议"):
            self.assertLessEqual(set(words), signs, words)
        # The frame and the forms are not for paper.
        self.assertNotIn("搜", signs)


def printed_signs(pdf):
    """The signs that a PDF's fonts name in their ToUnicode tables."""
    signs = set()
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.S):
        try:
            text = zlib.decompressobj().decompress(stream).decode("latin-1")
        except zlib.error:
            continue
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code in re.findall(r"<[0-9A-F]+>\s*<([0-9A-F]+)>", block, re.I):
                signs.update(bytes.fromhex(code).decode("utf-16-be"))
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for first, last, code in re.findall(r"<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>", block, re.I):
                start = int.from_bytes(bytes.fromhex(code)[-2:], "big")
                signs.update(chr(start + step) for step in range(int(last, 16) - int(first, 16) + 1))
    # Of two codes that share a glyph the font names one, such as the radical for the sign.
    return set(unicodedata.normalize("NFKC", "".join(signs)))
