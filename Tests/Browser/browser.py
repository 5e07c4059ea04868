"""Chromium as a person uses it, and axe-core, which looks at a page for people who see, hear or move otherwise."""

import glob
import os
import sys
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from served_desk import PASSWORD, ServedDesk

AXE = open(
    glob.glob(os.path.join(sys.prefix, "lib", "python3*", "site-packages", "axe_playwright_python", "axe.min.js"))[0],
    encoding="utf-8").read()


def chromium(javascript=True, width=1280, dark=False):
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=zh-CN", "--disable-dev-shm-usage",
        f"--window-size={width},900",
    ):
        options.add_argument(argument)
    if not javascript:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
    if dark:
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    # Headless windows have a least width; the page is told otherwise.
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    return driver


class Visitor:
    """One person at one browser."""

    def __init__(self, address, **options):
        self.address = address
        self.driver = chromium(**options)

    def close(self):
        self.driver.quit()

    def go(self, path):
        self.driver.get(self.address + path)
        return self

    def sign_in(self, officer, password=PASSWORD):
        self.go("/sign-in")
        self.fill("name", officer)
        self.fill("password", password)
        self.press("登录")
        return self

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def fill(self, identifier, text):
        field = self.driver.find_element(By.ID, identifier)
        if field.tag_name == "select":
            Select(field).select_by_value(text)
        elif field.get_attribute("type") == "date":
            self.driver.execute_script("arguments[0].value = arguments[1]", field, text)
        else:
            field.clear()
            field.send_keys(text)
        return self

    def press(self, words):
        """Presses the button or follows the link with these words."""
        for element in self.all("main button, main a.button, main summary, main a, .head a, .head button"):
            if element.text.strip() == words and element.is_displayed():
                element.click()
                return self
        raise AssertionError(f"no “{words}” on {self.driver.current_url}:\n{self.text[:2000]}")

    @property
    def text(self):
        return self.find("body").text

    @property
    def path(self):
        return self.driver.current_url[len(self.address):]

    def wait(self, condition, seconds=10):
        return WebDriverWait(self.driver, seconds).until(lambda _: condition())

    def axe(self):
        """What axe-core finds: rule, help, and the elements it means."""
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}).then(r => done(r.violations));")
        return [
            f"{item['id']}: {item['help']} ({'; '.join(' '.join(map(str, node['target'])) for node in item['nodes'][:3])})"
            for item in found
        ]

    @property
    def is_wider_than_its_window(self):
        return self.driver.execute_script(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")


class BrowserTest(unittest.TestCase):
    """A served desk for the class, and visitors that are sent home after each test."""

    @classmethod
    def setUpClass(cls):
        cls.desk = ServedDesk()
        cls.prepare()
        cls.address = cls.desk.serve()

    @classmethod
    def prepare(cls):
        """What the class wants to find at the desk."""

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def visitor(self, officer=None, **options):
        visitor = Visitor(self.address, **options)
        self.addCleanup(visitor.close)
        return visitor.sign_in(officer) if officer else visitor
