"""A desk of invented cases in a scratch folder, served to browsers on a free port for as long as a test class runs."""

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

PROGRAM = os.environ["LABORDESK_PROGRAM"]
TODAY = "2026-07-10"
PASSWORD = "kettle-Orbit-plum-42"
OFFICERS = {
    # code: (name, office, roles)
    "root": ("样例管理员", "3301", ["administrator"]),
    "zong": ("样例市级统计员", "3301", ["statistician"]),
    "chen": ("样例负责人", "330106", ["lead", "mediator"]),
    "lin": ("样例调解员甲", "330106", ["mediator", "intake"]),
    "qian": ("样例接待员", "330106", ["intake"]),
    "tong": ("样例统计员", "330106", ["statistician"]),
    "shen": ("样例审计员", "3301", ["auditor"]),
    "bin": ("样例邻区负责人", "330108", ["lead"]),
}


class ServedDesk:
    """Offices, officers and passwords are made once and copied: passwords are slow on purpose."""

    _pattern = None

    def __init__(self, today=TODAY):
        self.folder = tempfile.mkdtemp(prefix="labordesk-browser-")
        self.home = os.path.join(self.folder, "desk")
        self.today = today
        self.server = None
        if ServedDesk._pattern is None:
            ServedDesk._pattern = tempfile.mkdtemp(prefix="labordesk-browser-")
            atexit.register(shutil.rmtree, ServedDesk._pattern, ignore_errors=True)
            self._make_pattern()
        shutil.copytree(os.path.join(ServedDesk._pattern, "desk"), self.home)

    def _make_pattern(self):
        own, self.home = self.home, os.path.join(ServedDesk._pattern, "desk")
        self.run("init", "--office", "3301", "--name", "样例市总工会", "--level", "city", "--area", "330100", officer=None)
        for code, name in (("330106", "样例西区总工会"), ("330108", "样例东区总工会")):
            self.run("office", "add", code, "--name", name, "--level", "district", "--parent", "3301", "--area", code)
        for code, (name, office, roles) in OFFICERS.items():
            roles = [part for role in roles for part in ("--role", role)]
            self.run("officer", "add", code, "--name", name, "--office", office, *roles)
            self.set_password(code)
        self.home = own

    def run(self, *arguments, officer="admin", day=None, stdin=None):
        """Runs the program; gives what it printed."""
        environment = dict(os.environ, LABORDESK_HOME=self.home, LC_ALL="zh_CN.UTF-8")
        if officer:
            environment["LABORDESK_OFFICER"] = officer
        arguments = [PROGRAM, *arguments]
        if officer:
            arguments += ["--today", day or self.today]
        done = subprocess.run(arguments, env=environment, input=stdin, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def set_password(self, code):
        """Each officer's own, so that nobody has to change it first. Every session of the officer ends."""
        self.run("officer", "password", officer=code, stdin=PASSWORD + "\n")

    def open_case(self, worker="王甲", employer="样例第101服饰有限公司", officer="lin", day=None, claim="wages=12000"):
        answer = self.run(
            "case", "open", "--json", "--worker", worker, "--employer", employer, "--category", "wages", "--claim", claim,
            "--summary", "拖欠三个月工资", officer=officer, day=day)
        return json.loads(answer)["number"]

    def accept_case(self, number, day):
        """From registration to a mediator, as the office does it."""
        self.run("case", "receive", number, officer="lin", day=day)
        self.run("case", "ask-willingness", number, "--side", "employer", "--agrees", officer="lin", day=day)
        self.run("case", "accept", number, officer="chen", day=day)
        self.run("case", "assign", number, "--mediator", "样例调解员甲", officer="chen", day=day)

    def agree_case(self, number, day, *payments):
        """From a mediator to an agreement with all its marks; payments are `HEAD=YUAN@DAY`."""
        self.run(
            "case", "hold-session", number, "--place", "调解室", "--attendee", "王甲", "--record", "双方同意分期支付",
            officer="lin", day=day)
        pay = [part for payment in payments for part in ("--pay", payment)]
        self.run("case", "agree", number, *pay, "--terms", "分期支付工资", officer="lin", day=day)
        self.run("case", "mark", number, "--all", officer="lin", day=day)

    def look_up_code(self, number):
        """The code that the acceptance notice bears."""
        path = os.path.join(self.folder, "notice.docx")
        self.run("form", "make", "acceptance-notice", "--case", number, "--out", path, "--overwrite", officer="chen")
        with zipfile.ZipFile(path) as notice:
            words = re.sub(r"<[^>]+>", "", notice.read("word/document.xml").decode("utf-8"))
        return re.search(r"查询码\W*([2-9A-Z]{8})", words).group(1)

    def serve(self):
        environment = dict(os.environ, LABORDESK_HOME=self.home, LC_ALL="zh_CN.UTF-8")
        self.output = open(os.path.join(self.folder, "server-output"), "w+", encoding="utf-8")
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--json", "--today", self.today],
            env=environment, stdout=subprocess.PIPE, stderr=self.output, text=True)
        line = self.server.stdout.readline()
        if not line:
            raise AssertionError(f"the desk is not served ({self.server.wait()}):\n{self.said}")
        self.address = json.loads(line)["address"].rstrip("/")
        return self.address

    @property
    def said(self):
        """What the server wrote to its log, at most the end of it."""
        self.output.flush()
        with open(self.output.name, encoding="utf-8", errors="replace") as lines:
            return lines.read()[-8000:]

    def close(self):
        try:
            if self.server:
                self.server.terminate()
                try:
                    code = self.server.wait(timeout=30)
                except subprocess.TimeoutExpired:
                    self.server.kill()
                    code = f"nothing within 30 seconds ({self.server.wait()})"
                self.server.stdout.close()
                if code != 0:
                    print(self.said, file=sys.stderr)
                    raise AssertionError(f"the server ended with {code}")
        finally:
            if self.server:
                self.output.close()
            shutil.rmtree(self.folder, ignore_errors=True)
