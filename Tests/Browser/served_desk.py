"""A desk of invented cases in a scratch folder, served to browsers on a free port for as long as a test class runs."""

import json
import os
import shutil
import subprocess
import tempfile

PROGRAM = os.environ["LABORDESK_PROGRAM"]
TODAY = "2026-07-10"
PASSWORD = "kettle-Orbit-plum-42"
OFFICERS = {
    # code: (name, office, roles)
    "root": ("样例管理员", "3301", ["administrator"]),
    "chen": ("样例负责人", "330106", ["lead", "mediator"]),
    "lin": ("样例调解员甲", "330106", ["mediator", "intake"]),
    "tong": ("样例统计员", "330106", ["statistician"]),
    "shen": ("样例审计员", "3301", ["auditor"]),
    "bin": ("样例邻区负责人", "330108", ["lead"]),
}


class ServedDesk:
    def __init__(self, today=TODAY):
        self.folder = tempfile.mkdtemp(prefix="labordesk-browser-")
        self.home = os.path.join(self.folder, "desk")
        self.today = today
        self.server = None
        self.run("init", "--office", "3301", "--name", "样例市总工会", "--level", "city", "--area", "330100", officer=None)
        for code, name in (("330106", "样例西区总工会"), ("330108", "样例东区总工会")):
            self.run("office", "add", code, "--name", name, "--level", "district", "--parent", "3301", "--area", code)
        for code, (name, office, roles) in OFFICERS.items():
            roles = [part for role in roles for part in ("--role", role)]
            self.run("officer", "add", code, "--name", name, "--office", office, *roles)
            self.set_password(code)

    def run(self, *arguments, officer="admin", day=None, stdin=None):
        """Runs the program; gives what it printed."""
        environment = dict(os.environ, LABORDESK_HOME=self.home, LC_ALL="zh_CN.UTF-8")
        if officer:
            environment["LABORDESK_OFFICER"] = officer
        arguments = [PROGRAM, *arguments]
        if officer:
            arguments += ["--today", day or self.today]
        done = subprocess.run(arguments, env=environment, input=stdin, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def set_password(self, code):
        # Each officer's own, so that nobody has to change it first.
        environment = dict(os.environ, LABORDESK_HOME=self.home, LABORDESK_OFFICER=code, LC_ALL="zh_CN.UTF-8")
        done = subprocess.run(
            [PROGRAM, "officer", "password", "--today", self.today],
            env=environment, input=PASSWORD + "\n", capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(done.stderr)

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

    def serve(self):
        environment = dict(os.environ, LABORDESK_HOME=self.home, LC_ALL="zh_CN.UTF-8")
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--json", "--today", self.today],
            env=environment, stdout=subprocess.PIPE, text=True)
        line = self.server.stdout.readline()
        self.address = json.loads(line)["address"].rstrip("/")
        return self.address

    def close(self):
        if self.server:
            self.server.terminate()
            code = self.server.wait(timeout=30)
            self.server.stdout.close()
            if code != 0:
                raise AssertionError(f"the server ended with {code}")
        shutil.rmtree(self.folder, ignore_errors=True)
