"""Who may come in, and what a stranger is told."""

from browser import BrowserTest
from selenium.webdriver.common.by import By


class SignInTest(BrowserTest):
    def test_a_place_is_remembered(self):
        visitor = self.visitor()
        visitor.go("/cases?state=open")
        self.assertTrue(visitor.path.startswith("/sign-in?to="))
        visitor.fill("name", "chen").fill("password", "kettle-Orbit-plum-42").press("登录")
        self.assertEqual(visitor.path, "/cases?state=open")

    def test_wrong_passwords_lock(self):
        visitor = self.visitor()
        answers = []
        for _ in range(6):
            visitor.go("/sign-in").fill("name", "bin").fill("password", "not-the-password").press("登录")
            answers.append(visitor.find("[role=alert]").text)
        self.assertEqual(answers[0], "人员代码或者密码不对")
        self.assertIn("分钟后再试", answers[5])
        # The same words for a name that nobody has.
        visitor.go("/sign-in").fill("name", "nobody").fill("password", "not-the-password").press("登录")
        self.assertEqual(visitor.find("[role=alert]").text, answers[0])

    def test_signing_out_ends_it(self):
        visitor = self.visitor("shen")
        visitor.press("退出")
        visitor.go("/cases")
        self.assertTrue(visitor.path.startswith("/sign-in"))

    def test_roles_see_their_own_rooms(self):
        names = [link.text for link in self.visitor("tong").driver.find_elements(By.CSS_SELECTOR, ".places a")]
        self.assertNotIn("登记", names)
        self.assertNotIn("管理", names)
        visitor = self.visitor("tong").go("/administration")
        self.assertIn("不能查看或者办理", visitor.text)
