"""A dispute is taken down: the desk looks along, keeps drafts, and loses nothing that was typed."""

from selenium.webdriver.common.keys import Keys

from browser import BrowserTest


class IntakeTest(BrowserTest):
    @classmethod
    def prepare(cls):
        cls.earlier = cls.desk.open_case(worker="王甲", employer="样例第101服饰有限公司")

    def test_a_duplicate_is_told_while_typing(self):
        visitor = self.visitor("lin").go("/intake")
        visitor.fill("worker-name.0", "王甲").fill("employer-name.0", "样例第101服饰有限公司")
        visitor.wait(lambda: self.earlier in visitor.find("#notes").text)
        self.assertIn("可能已经登记过", visitor.find("#notes").text)

    def test_a_number_is_read(self):
        visitor = self.visitor("lin").go("/intake")
        visitor.fill("worker-id.0", "110101199003078515")
        visitor.wait(lambda: "1990-03-07出生" in visitor.find("#notes").text)

    def test_a_draft_is_kept_as_one_types(self):
        visitor = self.visitor("lin").go("/intake")
        visitor.fill("worker-name.0", "李乙").fill("summary", "加班费没有付")
        visitor.wait(lambda: visitor.find("#autosave").text == "草稿已自动保存")
        # The browser is left; another one finds the draft.
        other = self.visitor("lin").go("/intake")
        other.press("李乙")
        self.assertEqual(other.value("worker-name.0"), "李乙")
        self.assertEqual(other.value("summary"), "加班费没有付")

    def test_what_is_wrong_is_told_at_once_and_nothing_is_lost(self):
        visitor = self.visitor("lin").go("/intake")
        visitor.fill("worker-name.0", "赵丙").fill("worker-phone.0", "12").fill("claim-amount.0", "很多钱")
        visitor.press("登记")
        faults = [fault.text for fault in visitor.all(".fault")]
        self.assertEqual(len(faults), 2, faults)
        self.assertEqual(visitor.focused.get_attribute("id"), "problems")
        self.assertEqual(visitor.value("claim-amount.0"), "很多钱")
        visitor.fill("worker-phone.0", "13800138000").fill("claim-amount.0", "1200.50").press("登记")
        self.assertTrue(visitor.path.startswith("/cases/"), visitor.text)
        self.assertIn("赵丙", visitor.text)

    def test_without_javascript(self):
        visitor = self.visitor("lin", javascript=False).go("/intake")
        visitor.fill("worker-name.0", "钱丁")
        visitor.press("再加一人")
        visitor.fill("worker-name.1", "孙戊").fill("employer-name.0", "样例第101服饰有限公司").fill("category", "wages")
        visitor.press("核对")
        self.assertIn("样例第101服饰有限公司", visitor.find("#notes").text)
        visitor.press("登记")
        self.assertIn("钱丁", visitor.text)
        self.assertIn("孙戊", visitor.text)

    def test_by_keyboard_alone(self):
        visitor = self.visitor("lin").go("/intake")
        skip = visitor.tab()
        self.assertEqual(skip.text, "跳到正文")
        self.assertGreaterEqual(skip.location["x"], 0)
        skip.send_keys(Keys.ENTER)
        visitor.wait(lambda: visitor.path.endswith("#main"))
        typed = {
            "worker-name.0": "吴庚", "employer-name.0": "样例第303物流有限公司", "summary": "没有签合同",
            "claim-amount.0": "3000",
        }
        reached = []
        for _ in range(150):
            here = visitor.tab()
            name = here.get_attribute("id") or here.text
            reached.append(name)
            outline = visitor.driver.execute_script(
                "const s = getComputedStyle(arguments[0]); return [s.outlineStyle, parseFloat(s.outlineWidth)]", here)
            self.assertNotEqual(outline[0], "none", name)
            self.assertGreaterEqual(outline[1], 2, name)
            if name in typed:
                here.send_keys(typed[name])
            if name == "登记":
                break
        self.assertLessEqual(set(typed), set(reached))
        with visitor.another_page():
            here.send_keys(Keys.ENTER)
        self.assertTrue(visitor.path.startswith("/cases/"), visitor.text)
        for words in ("吴庚", "样例第303物流有限公司", "没有签合同", "3,000"):
            self.assertIn(words, visitor.text)
