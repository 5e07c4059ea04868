"""A dispute on its way: the steps that the page offers, one after the other, and money until all of it came."""

from browser import BrowserTest


class MediationTest(BrowserTest):
    today = "2026-09-10"

    def take(self, visitor, step, on, **fields):
        """The step by its button, its form filled in, sent."""
        visitor.press(step).fill("f-on", on)
        for name, text in fields.items():
            visitor.fill("f-" + name.replace("__", "."), text)
        visitor.press("提交")
        self.assertIn("?done=", visitor.path, visitor.text)

    def stage(self, visitor):
        return visitor.find(".main > header .badge").text

    def to_agreement(self, visitor):
        """From registration to the agreement, by the first steps that the page offers."""
        visitor.go("/intake").fill("worker-name.0", "王甲").fill("employer-name.0", "样例第101服饰有限公司")
        visitor.fill("category", "wages").fill("claim-head.0", "wages").fill("claim-amount.0", "12000")
        visitor.fill("on", "2026-07-01").press("登记")
        # Without the facts the application is not complete: the page says so, and where they are added.
        self.assertIn("申请不完整", visitor.find(".next").text)
        visitor.press("补充登记内容")
        visitor.fill("f-fact.summary", "拖欠三个月工资").fill("f-reason", "登记时漏填")
        visitor.press("提交")
        self.take(visitor, "收到调解申请", "2026-07-01", material="申请书")
        self.take(visitor, "征询对方意愿", "2026-07-02", agrees="yes")

    def test_to_an_agreement_and_its_money(self):
        # Whoever took it down and the lead who accepts it are two people.
        visitor = self.visitor("lin")
        self.to_agreement(visitor)
        place = visitor.path.split("?")[0]
        lead = self.visitor("chen").go(place)
        self.take(lead, "受理", "2026-07-03")
        self.take(lead, "指定调解员", "2026-07-03", mediator="样例调解员甲")
        visitor.go(place)
        self.take(visitor, "记录调解会", "2026-07-08", place="调解室", record="双方同意分期支付")
        self.take(
            visitor, "达成协议", "2026-07-08", terms="分两期支付工资一万元", pay__1__head="wages", pay__1__amount="6000",
            pay__1__due="2026-07-31", pay__2__head="wages", pay__2__amount="4000", pay__2__due="2026-08-31")
        self.take(visitor, "签名盖章", "2026-07-09")
        self.assertEqual(
            self.money(visitor), ["¥12,000.00", "¥10,000.00", "¥10,000.00", "¥0.00", "¥10,000.00", "¥10,000.00", "¥0.00"])
        self.take(visitor, "登记到账", "2026-07-31", amount="6000", evidence="verified", reference="转账0001")
        self.assertEqual(
            self.money(visitor), ["¥12,000.00", "¥10,000.00", "¥10,000.00", "¥6,000.00", "¥4,000.00", "¥4,000.00", "¥0.00"])
        # The form offers what is still open.
        visitor.press("登记到账")
        self.assertEqual(visitor.value("f-amount"), "4000.00")
        visitor.fill("f-on", "2026-08-31").fill("f-evidence", "verified").press("提交")
        self.assertEqual(
            self.money(visitor), ["¥12,000.00", "¥10,000.00", "¥10,000.00", "¥10,000.00", "¥0.00", "¥0.00", "¥0.00"])
        ladder = visitor.find("svg.ladder").text.split("\n")
        self.assertIn("到账（有凭证）", ladder)
        self.assertNotIn("逾期", ladder)
        self.assertEqual(ladder.count("¥10,000.00"), 3)
        self.take(visitor, "结案", "2026-09-01", ground="effective-agreement")
        self.assertEqual(self.stage(visitor), "已结案：达成调解协议")

    def money(self, visitor):
        """The table's last line: claimed, agreed, due, received, outstanding, overdue, waived."""
        return [cell.text for cell in visitor.all("#money tfoot td")]

    def test_a_step_without_javascript(self):
        number = self.desk.open_case(worker="郑辛", day="2026-09-01")
        visitor = self.visitor("lin", javascript=False).go("/cases?q=" + number)
        visitor.press(number)
        self.take(visitor, "收到调解申请", "2026-09-02", material="申请书")
        visitor.press("征询对方意愿").fill("f-on", "2026-08-01").fill("f-note", "电话里说的").press("提交")
        # A day before the application is refused beside its field; what was typed stays.
        self.assertEqual(visitor.value("f-note"), "电话里说的")
        self.assertEqual(len(visitor.all(".fault")), 1, visitor.text)
        visitor.fill("f-on", "2026-09-03").fill("f-agrees", "yes").press("提交")
        self.assertIn("?done=", visitor.path, visitor.text)
        # One more row is asked for, and nothing is recorded by that.
        self.desk.run("case", "accept", number, officer="chen", day="2026-09-03")
        self.desk.run("case", "assign", number, "--mediator", "样例调解员甲", officer="chen", day="2026-09-03")
        visitor.go("/cases?q=" + number).press(number).press("记录调解会")
        rows = len(visitor.all("#f-offer tbody tr"))
        visitor.fill("f-record", "还没有谈完").press("增加一行")
        self.assertEqual(len(visitor.all("#f-offer tbody tr")), rows + 1)
        self.assertEqual(visitor.value("f-record"), "还没有谈完")
