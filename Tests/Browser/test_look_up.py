"""“Where is my case?”, asked by a worker with the acceptance notice in hand."""

from browser import BrowserTest


class LookUpTest(BrowserTest):
    @classmethod
    def prepare(cls):
        cls.number = cls.desk.open_case(worker="周己", employer="样例第202餐饮有限公司")
        cls.desk.accept_case(cls.number, cls.today)
        cls.code = cls.desk.look_up_code(cls.number)

    def test_the_answer_has_no_name_in_it(self):
        visitor = self.visitor(width=390).go("/look-up")
        visitor.fill("number", self.number).fill("code", self.code.lower()).press("查询")
        self.assertIn("已指派调解员", visitor.text)
        self.assertIn("样例西区总工会", visitor.text)
        for name in ("周己", "餐饮", "12,000"):
            self.assertNotIn(name, visitor.text)

    def test_a_wrong_number_is_answered_like_a_wrong_code(self):
        visitor = self.visitor()
        answers = []
        for number, code in ((self.number, "AAAAAAAA"), ("没有这个案号", self.code)):
            visitor.go("/look-up").fill("number", number).fill("code", code).press("查询")
            answers.append(visitor.text)
        self.assertEqual(answers[0], answers[1])
        self.assertIn("没有查到", visitor.find("[role=alert]").text)

    def test_without_javascript(self):
        visitor = self.visitor(javascript=False).go("/look-up")
        visitor.fill("number", self.number).fill("code", self.code).press("查询")
        self.assertIn("已指派调解员", visitor.text)
