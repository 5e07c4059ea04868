"""Every page, for everybody: axe-core finds nothing, a phone shows all of it, and nothing is missing in English."""

from urllib.parse import quote

from browser import BrowserTest


class PagesTest(BrowserTest):
    @classmethod
    def prepare(cls):
        cls.number = cls.desk.open_case()
        cls.desk.accept_case(cls.number, "2026-07-10")
        cls.desk.run(
            "consultation", "add", "--question", "加班费怎么算", "--answer", "告知标准", officer="lin")

    def pages(self):
        return [
            "/", "/?scope=office", "/intake", "/cases", "/cases?q=" + quote("王甲"), "/cases/" + quote(self.number),
            "/registers/consultation", "/registers/drafting", "/registers/outreach", "/account",
        ]

    def check(self, visitor, paths):
        for path in paths:
            with self.subTest(path=path):
                visitor.go(path)
                self.assertEqual(visitor.axe(), [])
                self.assertFalse(visitor.is_wider_than_its_window)
                self.assertEqual(len(visitor.all("h1")), 1)

    def test_in_the_office(self):
        self.check(self.visitor("chen"), self.pages())

    def test_in_the_dark(self):
        self.check(self.visitor("chen", dark=True), self.pages())

    def test_on_a_phone(self):
        self.check(self.visitor("chen", width=390), self.pages())

    def test_of_the_administrator(self):
        self.check(self.visitor("root"), ["/administration", "/audit", "/administration/hand-over"])

    def test_before_signing_in(self):
        self.check(self.visitor(width=390), ["/sign-in", "/look-up"])

    def test_in_english(self):
        visitor = self.visitor("chen")
        visitor.press("English")
        self.assertEqual(visitor.find("html").get_attribute("lang"), "en")
        self.check(visitor, self.pages())
        visitor.press("中文")
        self.assertEqual(visitor.find("html").get_attribute("lang"), "zh-CN")

    def test_by_keyboard(self):
        visitor = self.visitor("chen")
        visitor.go("/cases")
        visitor.find("body").send_keys("/")
        self.assertEqual(visitor.driver.switch_to.active_element.get_attribute("id"), "search-box")
