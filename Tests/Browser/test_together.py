"""Nothing that was typed is lost: when somebody else was quicker, and when the session has ended."""

from urllib.parse import quote

from browser import BrowserTest
from served_desk import PASSWORD


class TogetherTest(BrowserTest):
    @classmethod
    def prepare(cls):
        cls.number = cls.desk.open_case()
        cls.desk.accept_case(cls.number, cls.today)

    def test_two_people_at_one_case(self):
        place = f"/cases/{quote(self.number)}/steps/note"
        lin = self.visitor("lin").go(place)
        chen = self.visitor("chen").go(place)
        lin.fill("f-text", "单位来电，愿意先付一半")
        chen.fill("f-text", "已向街道了解情况").press("提交")
        lin.press("提交")
        told = lin.find("[role=alert]").text
        self.assertIn("其他人已在本案记录", told)
        self.assertIn("样例负责人", told)
        self.assertEqual(lin.value("f-text"), "单位来电，愿意先付一半")
        lin.press("提交")
        self.assertIn("?done=", lin.path, lin.text)
        for note in ("单位来电，愿意先付一半", "已向街道了解情况"):
            self.assertIn(note, lin.text)

    def go_on(self, visitor, officer):
        self.assertIn("登录已过期", visitor.text)
        visitor.fill("name", officer).fill("password", PASSWORD).press("登录")
        self.assertIn("填写的内容还在", visitor.text)
        visitor.press("继续提交")

    def test_a_step_after_the_session(self):
        # Without JavaScript too.
        for javascript in (True, False):
            with self.subTest(javascript=javascript):
                visitor = self.visitor("lin", own_session=True, javascript=javascript)
                visitor.go(f"/cases/{quote(self.number)}/steps/note").fill("f-text", f"会话结束前写的{javascript}")
                # Another password ends every session.
                self.desk.set_password("lin")
                self.sessions.pop("lin", None)
                visitor.press("提交")
                self.go_on(visitor, "lin")
                self.assertIn("?done=", visitor.path, visitor.text)
                self.assertIn(f"会话结束前写的{javascript}", visitor.text)

    def test_an_intake_after_the_session(self):
        visitor = self.visitor("qian", own_session=True).go("/intake")
        visitor.fill("worker-name.0", "冯壬").fill("claim-amount.0", "5000").fill("summary", "押金没有退")
        self.desk.set_password("qian")
        visitor.press("登记")
        self.go_on(visitor, "qian")
        self.assertTrue(visitor.path.startswith("/cases/"), visitor.text)
        for words in ("冯壬", "押金没有退", "5,000"):
            self.assertIn(words, visitor.text)

    def test_it_is_shown_to_nobody_else(self):
        visitor = self.visitor("qian", own_session=True).go("/intake")
        visitor.fill("worker-name.0", "陈癸")
        self.desk.set_password("qian")
        visitor.press("登记")
        visitor.fill("name", "bin").fill("password", PASSWORD).press("登录")
        self.assertIn("请由qian登录", visitor.find("[role=alert]").text)
        self.assertFalse(visitor.all(".me"))
