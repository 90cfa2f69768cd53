import pathlib
import tempfile
import unittest

from check_layers import check, reach_of

CMAKE = """
codevault_module(base DEPENDS Threads::Threads)
codevault_module(judge DEPENDS base yaml-cpp)
codevault_module(http DEPENDS base)
codevault_module(api DEPENDS judge http)
"""


class ReachOf(unittest.TestCase):
    def test_goes_through_what_a_module_depends_on(self):
        reach, wrong = reach_of(CMAKE, ["base", "judge", "http", "api"])

        self.assertEqual(wrong, [])
        self.assertEqual(reach["api"], {"api", "judge", "http", "base"})
        self.assertEqual(reach["http"], {"http", "base"})

    def test_refuses_a_line_that_uses_one_below_it(self):
        _, wrong = reach_of("codevault_module(a DEPENDS b)\ncodevault_module(b DEPENDS a)", ["a", "b"])

        self.assertEqual(wrong, ["CMakeLists.txt: 'a' depends on 'b', which is not above it"])

    def test_refuses_a_module_that_depends_on_itself(self):
        _, wrong = reach_of("codevault_module(a DEPENDS a)", ["a"])

        self.assertEqual(wrong, ["CMakeLists.txt: 'a' depends on 'a', which is not above it"])

    def test_refuses_a_module_named_twice(self):
        _, wrong = reach_of("codevault_module(a)\ncodevault_module(a)", ["a"])

        self.assertEqual(wrong, ["CMakeLists.txt: module 'a' is named twice"])

    def test_holds_lines_and_folders_to_each_other(self):
        _, wrong = reach_of("codevault_module(a)", ["b"])

        self.assertEqual(
            wrong,
            ["CMakeLists.txt: module 'a' has no folder src/a", "src/b: no codevault_module() line names this folder"],
        )

    def test_reads_a_line_that_is_broken_over_several(self):
        reach, _ = reach_of("codevault_module(a)\ncodevault_module(b DEPENDS\n  a\n  Boost::json)", ["a", "b"])

        self.assertEqual(reach["b"], {"a", "b"})


class Check(unittest.TestCase):
    def wrong_with(self, path, text):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "CMakeLists.txt").write_text(CMAKE)
            for module in ("base", "judge", "http", "api"):
                (root / "src" / module).mkdir(parents=True)
            (root / path).write_text(text)
            return check(root)

    def test_lets_an_include_go_down(self):
        self.assertEqual(self.wrong_with("src/api/a.cpp", '#include <vector>\n#include "base/bytes.hpp"\n'), [])

    def test_refuses_an_include_that_goes_up(self):
        self.assertEqual(
            self.wrong_with("src/base/a.hpp", '#include "judge/limits.hpp"\n'),
            ["src/base/a.hpp: base may not include judge (judge/limits.hpp)"],
        )

    def test_refuses_an_include_that_goes_sideways_in_a_test_too(self):
        self.assertEqual(
            self.wrong_with("src/http/a_test.cpp", '  #  include "judge/limits.hpp"\n'),
            ["src/http/a_test.cpp: http may not include judge (judge/limits.hpp)"],
        )

    def test_refuses_an_unknown_module_and_a_path_without_one(self):
        self.assertEqual(
            self.wrong_with("src/http/a.cpp", '#include "jugde/limits.hpp"\n#include "server.hpp"\n'),
            [
                'src/http/a.cpp: "jugde/limits.hpp" is not "<module>/<file>" of a known module',
                'src/http/a.cpp: "server.hpp" is not "<module>/<file>" of a known module',
            ],
        )


if __name__ == "__main__":
    unittest.main()
