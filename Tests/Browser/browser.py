"""A person at a browser, and the test case that gives each test its visitors."""

import contextlib
import os
import re
import sys
import unittest
from urllib.parse import unquote

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from chromium import AXE, GONE, Chromium
from served_desk import PASSWORD, ServedDesk

FAILURES = os.path.join(os.path.dirname(__file__), "..", "..", ".build", "browser-failures")
# WCAG 2.2 AA, and what axe-core holds to be good besides.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Visitor:
    """One person at one browser."""

    def __init__(self, address, **options):
        self.address = address
        self.browser = Chromium.take(**options)
        self.driver = self.browser.driver

    def close(self):
        self.browser.give_back()

    # Going

    def go(self, path):
        self.driver.get(self.address + path)
        return self

    def sign_in(self, officer, password=PASSWORD):
        self.go("/sign-in")
        return self.fill("name", officer).fill("password", password).press("登录")

    def press(self, words, stays=False):
        """Presses the button or follows the link with these words, and waits for the page that answers.

        With `stays` no page is waited for: a list that opens, a file that is saved.
        """
        found = self.driver.execute_script(
            "const all = (where) => [...document.querySelectorAll(where)];"
            "return [...all('main button'), ...all('main a, main summary'), ...all('.head a, .head button')]"
            ".find(e => e.innerText.trim() === arguments[0] && e.checkVisibility() && e.tabIndex >= 0)", words)
        if found is None:
            raise AssertionError(f"no “{words}” on {self.driver.current_url}:\n{self.text[:2000]}")
        if stays or found.tag_name == "summary":
            found.click()
            return self
        with self.another_page():
            found.click()
        return self

    @contextlib.contextmanager
    def another_page(self):
        page = "return document.readyState === 'complete' && performance.timeOrigin"
        before = self.driver.execute_script(page)
        yield
        self.wait(lambda: self.driver.execute_script(page) not in (False, before))

    # Typing

    def fill(self, identifier, text):
        field = self.driver.find_element(By.ID, identifier)
        if field.tag_name == "select":
            Select(field).select_by_value(text)
        elif field.get_attribute("type") == "date":
            self.driver.execute_script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                field, text)
        else:
            field.clear()
            field.send_keys(text)
        return self

    def tab(self):
        """To the next thing by keyboard; gives it."""
        self.focused.send_keys(Keys.TAB)
        return self.focused

    # Looking

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def value(self, identifier):
        return self.driver.find_element(By.ID, identifier).get_attribute("value")

    @property
    def focused(self):
        return self.driver.switch_to.active_element

    @property
    def text(self):
        return self.find("body").text

    @property
    def path(self):
        return self.driver.current_url[len(self.address):]

    def wait(self, condition, seconds=30):
        """Until it is so. Between two pages the browser may not be able to answer; then it is asked again."""
        waiting = WebDriverWait(self.driver, seconds, poll_frequency=0.05, ignored_exceptions=[WebDriverException])
        return waiting.until(lambda _: condition())

    def axe(self, rules=None):
        """What axe-core finds: rule, help, and the elements it means. `rules` are names of rules; without them, all of RULES."""
        self.driver.execute_script(AXE)
        what = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(r => done(r.violations));", what)
        return [
            f"{item['id']}: {item['help']} ({'; '.join(' '.join(map(str, node['target'])) for node in item['nodes'][:3])})"
            for item in found
        ]

    @property
    def is_wider_than_its_window(self):
        return self.driver.execute_script(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")

    @property
    def too_wide(self):
        """What sticks out at the side, for whoever reads about the failure."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
            " && !e.closest('.scroll')).slice(0, 3).map(e => e.tagName + '.' + e.className + '#' + e.id)")

    def picture(self, name):
        """Keeps what the browser shows, for whoever reads about the failure."""
        os.makedirs(FAILURES, exist_ok=True)
        path = os.path.abspath(os.path.join(FAILURES, re.sub(r"\W+", "-", unquote(name))[:80] + ".png"))
        try:
            self.driver.save_screenshot(path)
            print(f"\n{name}: {self.driver.current_url}, see {path}", file=sys.stderr)
        except GONE as error:
            print(f"\n{name}: the browser does not answer ({type(error).__name__})", file=sys.stderr)


class BrowserTest(unittest.TestCase):
    """A served desk for the class, and visitors that are sent home after each test."""

    # The day at the desk.
    today = "2026-07-10"

    @classmethod
    def setUpClass(cls):
        cls.desk = ServedDesk(cls.today)
        cls.addClassCleanup(cls.desk.close)
        cls.sessions = {}
        cls.prepare()
        cls.address = cls.desk.serve()

    @classmethod
    def prepare(cls):
        """What the class wants to find at the desk."""

    def visitor(self, officer=None, own_session=False, address=None, **options):
        """Somebody at a browser of their own, at this class's desk or another one's address, signed in as the officer.

        Signing in is slow on purpose; where it is not what is tested, the officer's session of an earlier test goes on. With
        `own_session` it is a new one, for a test that ends it.
        """
        visitor = Visitor(address or self.address, **options)
        self._visitors.append(visitor)
        if officer and not own_session and officer in self.sessions:
            visitor.driver.execute_cdp_cmd("Network.setCookie", dict(self.sessions[officer], url=self.address))
            visitor.go("/")
        elif officer:
            visitor.sign_in(officer)
            cookie = visitor.driver.get_cookie("labordesk")
            if cookie is None:
                raise AssertionError(f"{officer} is not signed in:\n{visitor.text}")
            if not own_session:
                self.sessions[officer] = {"name": "labordesk", "value": cookie["value"], "httpOnly": True}
        return visitor

    def leave(self, visitor):
        """Sends a visitor home before the end of the test."""
        self._visitors.remove(visitor)
        visitor.close()

    def check_page(self, visitor, rules=None):
        """The page is for everybody: axe-core finds nothing, its window holds it, and it has one heading."""
        found = visitor.axe(rules)
        if visitor.is_wider_than_its_window:
            found.append("wider than its window: " + "; ".join(visitor.too_wide))
        headings = len(visitor.all("h1"))
        if headings != 1:
            found.append(f"{headings} headings h1")
        if found:
            visitor.picture(f"{type(self).__name__}-{self._testMethodName}-{visitor.path}")
        self.assertEqual(found, [])

    def check_pages(self, visitor, paths, rules=None):
        for path in paths:
            with self.subTest(path=path):
                self.check_page(visitor.go(path), rules)

    def run(self, result=None):
        """Keeps pictures and the server's words when the test fails."""
        self._visitors = []
        result = result if result is not None else self.defaultTestResult()
        before = len(result.failures) + len(result.errors)
        try:
            return super().run(result)
        finally:
            if len(result.failures) + len(result.errors) > before:
                for place, visitor in enumerate(self._visitors):
                    visitor.picture(f"{type(self).__name__}-{self._testMethodName}-{place}")
                print(f"The server said:\n{self.desk.said or '(nothing)'}", file=sys.stderr)
            for visitor in self._visitors:
                visitor.close()
