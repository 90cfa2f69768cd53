import pathlib
import tempfile
import unittest

from count_tests import allowed_skips, count, count_suite

REPORT = """<testsuites><testsuite name="a">
  <testcase name="Adds"/>
  <testcase name="Divides"><failure message="by zero"/><system-out>dividing
by 0</system-out></testcase>
  <testsuite><testcase name="Guest.Boots"><skipped message="no qemu"/></testcase></testsuite>
</testsuite></testsuites>"""


class Count(unittest.TestCase):
    def test_counts_each_case_once_however_deep(self):
        self.assertEqual(str(count(REPORT)), "1 passed, 1 failed, 1 skipped")

    def test_keeps_what_a_failed_case_printed(self):
        self.assertEqual(count(REPORT).words, {"Divides": ["dividing", "by 0"]})

    def test_takes_a_skip_that_nothing_allows_for_a_failure(self):
        counts = count(REPORT, may_skip=[])

        self.assertEqual(counts.failures, ["Divides", "Guest.Boots (skipped: no qemu)"])

    def test_lets_pass_a_skip_that_is_named_with_a_reason(self):
        may_skip = allowed_skips("# needs hardware\nGuest\\.  # no qemu on this machine\n")

        self.assertEqual(str(count(REPORT, may_skip)), "1 passed, 1 failed, 1 skipped")


class CountSuite(unittest.TestCase):
    def count_with(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                (pathlib.Path(folder) / name).write_text(text)
            return count_suite(pathlib.Path(folder), "unit", None)

    def test_takes_a_suite_without_a_report_for_a_failure(self):
        self.assertEqual(self.count_with({}).failed, 1)

    def test_takes_an_empty_report_for_a_failure(self):
        self.assertEqual(self.count_with({"unit.xml": "<testsuite/>"}).failed, 1)

    def test_takes_a_report_cut_short_for_a_failure(self):
        self.assertEqual(self.count_with({"unit.xml": "<testsuite><testcase name='A'/>"}).failed, 1)

    def test_counts_a_broken_step_when_every_case_passed(self):
        counts = self.count_with({"unit.xml": "<testsuite><testcase name='A'/></testsuite>", "unit.broken": ""})

        self.assertEqual(str(counts), "1 passed, 1 failed, 0 skipped")

    def test_counts_a_failed_case_once_though_its_step_failed_too(self):
        self.assertEqual(str(self.count_with({"unit.xml": REPORT, "unit.broken": ""})), "1 passed, 1 failed, 1 skipped")


if __name__ == "__main__":
    unittest.main()
