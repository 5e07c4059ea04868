"""The month is closed and filed, and the office above takes the filing in."""

import os

from browser import BrowserTest
from served_desk import ServedDesk


class MonthsTest(BrowserTest):
    today = "2026-08-03"

    @classmethod
    def prepare(cls):
        number = cls.desk.open_case(day="2026-07-01")
        cls.desk.accept_case(number, "2026-07-02")
        cls.desk.run("key", "signing", "new", "--office", "330106", day="2026-07-01")
        # The city's own desk, where nothing of the district is counted yet.
        cls.city = ServedDesk(cls.today)
        cls.addClassCleanup(cls.city.close)
        cls.city_address = cls.city.serve()

    def saved(self, visitor, end):
        """The file that the browser saved, once it is whole."""
        def find():
            return [name for name in os.listdir(visitor.browser.downloads) if name.endswith(end)]
        return os.path.join(visitor.browser.downloads, visitor.wait(find)[0])

    def test_closing_and_filing(self):
        visitor = self.visitor("tong").go("/months")
        visitor.press("2026-07")
        visitor.fill("responsible", "样例负责人").press("结账")
        self.assertIn("已结账", visitor.find("[role=status]").text)
        visitor.press("生成报送件")
        self.assertIn("报送件已生成并登记", visitor.find("[role=status]").text)
        visitor.press("ZIP", stays=True)
        filing = self.saved(visitor, ".zip")
        self.assertIn("LDF-", os.path.basename(filing))
        checked = self.desk.run("filing", "check", filing)
        self.assertIn("样例西区总工会", checked)
        # The office above.
        city = self.visitor(address=self.city_address).sign_in("zong").go("/received")
        city.find("#filing").send_keys(filing)
        city.press("接收报送件")
        self.assertIn("已接收", city.text)
        # Closed is closed: what comes late is a revision.
        visitor.go("/months/month/2026-07")
        self.assertIn("已报送", visitor.text)
        self.assertFalse([button for button in visitor.all("main button") if button.text == "结账"])
