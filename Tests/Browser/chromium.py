"""Chromium without a window, driven by WebDriver. Browsers are kept and used again by the next test, with nothing left in them."""

import atexit
import contextlib
import glob
import os
import shutil
import sys
import tempfile

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from urllib3.exceptions import HTTPError

AXE = open(
    glob.glob(os.path.join(sys.prefix, "lib", "python3*", "site-packages", "axe_playwright_python", "axe.min.js"))[0],
    encoding="utf-8").read()


# What is thrown where the browser, or the program that drives it, has ended.
GONE = (WebDriverException, HTTPError, OSError)


class Chromium:
    """One browser with a profile of its own."""

    _idle = {}
    _all = []

    def __init__(self, javascript):
        self.javascript = javascript
        self.folder = tempfile.mkdtemp(prefix="labordesk-chromium-")
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        options = webdriver.ChromeOptions()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        arguments = [
            "--headless=new", "--disable-gpu", "--hide-scrollbars", "--lang=zh-CN", "--disable-dev-shm-usage",
            "--no-first-run", "--window-size=1280,900", "--user-data-dir=" + os.path.join(self.folder, "profile"),
        ]
        if os.geteuid() == 0:
            # Chromium's sandbox refuses to run for root, who is alone in a container.
            arguments.append("--no-sandbox")
        for argument in arguments:
            options.add_argument(argument)
        preferences = {"download.default_directory": self.downloads, "download.prompt_for_download": False}
        if not javascript:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        service = Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(60)
        self.driver.set_script_timeout(60)
        Chromium._all.append(self)

    @classmethod
    def take(cls, javascript=True, width=1280, dark=False):
        idle = cls._idle.setdefault(javascript, [])
        browser = idle.pop() if idle else cls(javascript)
        # A window has a least width; the page is told otherwise.
        browser.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        browser.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        return browser

    def give_back(self):
        try:
            self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
            self.driver.get("about:blank")
            Chromium._idle[self.javascript].append(self)
        except GONE:
            # A browser that no longer answers is not used again.
            self.quit()

    def quit(self):
        Chromium._all.remove(self)
        with contextlib.suppress(*GONE):
            self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    @staticmethod
    @atexit.register
    def quit_all():
        for browser in list(Chromium._all):
            browser.quit()
