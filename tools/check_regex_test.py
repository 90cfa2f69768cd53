import unittest

from check_regex import check


class CheckRegex(unittest.TestCase):
    def test_refuses_a_file_that_is_not_named(self):
        faults = check([("problem/zip.cpp", "#include <map>\n# include <regex>\n")])

        self.assertEqual(len(faults), 1)
        self.assertIn("src/problem/zip.cpp", faults[0])

    def test_allows_those_that_are_named_and_tests(self):
        text = "#include <regex>\n"

        self.assertEqual(check([("bullmq/script.cpp", text), ("problem/zip_test.cpp", text)]), [])

    def test_looks_for_the_include_only(self):
        self.assertEqual(check([("problem/zip.cpp", "// #include <regex> is slow\nstd::regexp x;\n")]), [])


if __name__ == "__main__":
    unittest.main()
