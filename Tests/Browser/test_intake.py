"""A dispute is taken down: the desk looks along, keeps drafts, and loses nothing that was typed."""

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
        # The browser is closed; another one finds the draft.
        other = self.visitor("lin").go("/intake")
        other.press("李乙")
        self.assertEqual(other.find("#summary").get_attribute("value"), "加班费没有付")

    def test_what_is_wrong_is_told_at_once_and_nothing_is_lost(self):
        visitor = self.visitor("lin").go("/intake")
        visitor.fill("worker-name.0", "赵丙").fill("worker-phone.0", "12").fill("claim-amount.0", "很多钱")
        visitor.press("登记")
        faults = [fault.text for fault in visitor.all(".fault")]
        self.assertEqual(len(faults), 2, faults)
        self.assertEqual(visitor.find("#claim-amount\\.0").get_attribute("value"), "很多钱")
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
