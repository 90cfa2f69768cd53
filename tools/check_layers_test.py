import pathlib
import tempfile
import unittest

from check_layers import check, named_by

CMAKE = """
codevault_module(base DEPENDS Threads::Threads)
codevault_module(judge DEPENDS base yaml-cpp)
codevault_module(http DEPENDS base)
codevault_module(api DEPENDS judge http)
"""


class NamedBy(unittest.TestCase):
    def test_reads_the_modules_and_leaves_the_libraries(self):
        named, wrong = named_by(CMAKE, ["base", "judge", "http", "api"])

        self.assertEqual(wrong, [])
        self.assertEqual(named, {"base": set(), "judge": {"base"}, "http": {"base"}, "api": {"judge", "http"}})

    def test_refuses_a_line_that_uses_one_below_it(self):
        _, wrong = named_by("codevault_module(a DEPENDS b)\ncodevault_module(b DEPENDS a)", ["a", "b"])

        self.assertEqual(wrong, ["CMakeLists.txt: 'a' depends on 'b', which is not above it"])

    def test_refuses_a_module_that_depends_on_itself(self):
        _, wrong = named_by("codevault_module(a DEPENDS a)", ["a"])

        self.assertEqual(wrong, ["CMakeLists.txt: 'a' depends on 'a', which is not above it"])

    def test_refuses_a_module_named_twice(self):
        _, wrong = named_by("codevault_module(a)\ncodevault_module(a)", ["a"])

        self.assertEqual(wrong, ["CMakeLists.txt: module 'a' is named twice"])

    def test_holds_lines_and_folders_to_each_other(self):
        _, wrong = named_by("codevault_module(a)", ["b"])

        self.assertEqual(
            wrong,
            ["CMakeLists.txt: module 'a' has no folder src/a", "src/b: no codevault_module() line names this folder"],
        )

    def test_reads_a_line_that_is_broken_over_several(self):
        named, _ = named_by("codevault_module(a)\ncodevault_module(b DEPENDS\n  a\n  Boost::json)", ["a", "b"])

        self.assertEqual(named["b"], {"a"})


class Check(unittest.TestCase):
    # A tree in which every module uses what it names.
    FILES = {
        "src/base/bytes.hpp": "",
        "src/judge/limits.hpp": '#include "base/bytes.hpp"\n',
        "src/http/server.hpp": '#include "base/bytes.hpp"\n',
        "src/api/api.cpp": '#include "judge/limits.hpp"\n#include "http/server.hpp"\n',
    }

    def wrong_with(self, path, text):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "CMakeLists.txt").write_text(CMAKE)
            for name, contents in {**self.FILES, path: text}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(contents)
            return check(root)

    def test_lets_an_include_go_to_a_module_that_is_named(self):
        self.assertEqual(self.wrong_with("src/api/a.cpp", '#include <vector>\n#include "api/b.hpp"\n'), [])

    def test_refuses_an_include_that_goes_up(self):
        self.assertEqual(
            self.wrong_with("src/base/a.hpp", '#include "judge/limits.hpp"\n'),
            ["src/base/a.hpp: base does not depend on judge (judge/limits.hpp)"],
        )

    def test_refuses_an_include_that_goes_sideways_in_a_test_too(self):
        self.assertEqual(
            self.wrong_with("src/http/a_test.cpp", '  #  include "judge/limits.hpp"\n'),
            ["src/http/a_test.cpp: http does not depend on judge (judge/limits.hpp)"],
        )

    def test_refuses_an_include_of_what_is_reached_but_not_named(self):
        self.assertEqual(
            self.wrong_with("src/api/a.cpp", '#include "base/bytes.hpp"\n'),
            ["src/api/a.cpp: api does not depend on base (base/bytes.hpp)"],
        )

    def test_refuses_a_name_that_is_not_used(self):
        self.assertEqual(
            self.wrong_with("src/api/api.cpp", '#include "judge/limits.hpp"\n'),
            ["CMakeLists.txt: 'api' depends on 'http' and includes none of its headers"],
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
