"""Who may come in, and what a stranger is told."""

import base64
import hashlib
import hmac
import struct
import time

from browser import BrowserTest
from served_desk import PASSWORD


def code(secret, ahead=0):
    """The six digits that an authenticator shows (RFC 6238), now or so many half minutes later."""
    step = int(time.time()) // 30 + ahead
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    place = digest[19] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7fffffff) % 1_000_000:06}"


class SignInTest(BrowserTest):
    def test_a_place_is_remembered(self):
        visitor = self.visitor()
        visitor.go("/cases?state=open")
        self.assertTrue(visitor.path.startswith("/sign-in?to="))
        visitor.fill("name", "chen").fill("password", PASSWORD).press("登录")
        self.assertEqual(visitor.path, "/cases?state=open")

    def test_wrong_passwords_lock(self):
        visitor = self.visitor()
        answers = []
        for _ in range(6):
            visitor.go("/sign-in").fill("name", "bin").fill("password", "not-the-password").press("登录")
            answers.append(visitor.find("[role=alert]").text)
        self.assertEqual(answers[0], "人员代码或者密码不对")
        self.assertIn("分钟后再试", answers[5])
        # The right password is of no use now.
        visitor.fill("name", "bin").fill("password", PASSWORD).press("登录")
        self.assertIn("分钟后再试", visitor.find("[role=alert]").text)
        # The same words for a name that nobody has.
        visitor.go("/sign-in").fill("name", "nobody").fill("password", "not-the-password").press("登录")
        self.assertEqual(visitor.find("[role=alert]").text, answers[0])

    def test_one_time_codes(self):
        visitor = self.visitor("zong", own_session=True).go("/account")
        visitor.fill("factor-password", PASSWORD).press("设置动态口令")
        secret = visitor.find("#second-factor [name=secret]").get_attribute("value")
        visitor.fill("code", code(secret)).fill("factor-password", PASSWORD).press("启用")
        self.assertIn("已启用", visitor.find("#second-factor").text)
        visitor.press("退出")
        visitor.sign_in("zong")
        self.assertTrue(visitor.all("#code"), visitor.text)
        # A code is good for a few half minutes; one from long ago is not.
        visitor.fill("password", PASSWORD).fill("code", code(secret, -100)).press("登录")
        self.assertIn("动态口令不对", visitor.find("[role=alert]").text)
        # The code with which it was turned on is not taken twice; the next one is.
        visitor.fill("password", PASSWORD).fill("code", code(secret, 1)).press("登录")
        self.assertEqual(visitor.path, "/")
        self.assertIn("样例市级统计员", visitor.find(".me").text)

    def test_signing_out_ends_it(self):
        visitor = self.visitor("shen", own_session=True)
        visitor.press("退出")
        visitor.go("/cases")
        self.assertTrue(visitor.path.startswith("/sign-in"))

    def test_roles_see_their_own_rooms(self):
        visitor = self.visitor("tong")
        names = [link.text for link in visitor.all(".places a")]
        self.assertNotIn("登记", names)
        self.assertNotIn("管理", names)
        visitor.go("/administration")
        self.assertIn("不能查看或者办理", visitor.text)

    def test_without_javascript(self):
        visitor = self.visitor(javascript=False).sign_in("chen")
        self.assertEqual(visitor.path, "/")
        self.assertIn("样例负责人", visitor.find(".me").text)
        visitor.press("退出")
        self.assertEqual(visitor.path, "/sign-in")
