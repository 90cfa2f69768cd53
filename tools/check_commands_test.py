import pathlib
import unittest

from check_commands import check

ROOT = pathlib.Path("/project")
GOOD = "g++ -pthread -Werror -Winvalid-pch -include build/cmake_pch.hxx -o a.o -c /project/src/a/a.cpp"


def complaints_of(command, file="/project/src/a/a.cpp"):
    return list(check([{"file": file, "command": command}], ROOT))


class Check(unittest.TestCase):
    def test_is_content_with_what_every_file_should_have(self):
        self.assertEqual(complaints_of(GOOD), [])

    def test_names_each_flag_that_a_file_lacks(self):
        for flag in ("-Werror", "-Winvalid-pch", "-pthread", "build/cmake_pch.hxx"):
            with self.subTest(flag):
                complaints = complaints_of(GOOD.replace(flag, ""))

                self.assertEqual(len(complaints), 1)
                self.assertTrue(complaints[0].startswith("src/a/a.cpp: "), complaints)

    def test_lets_static_programs_do_without_a_precompiled_header(self):
        self.assertEqual(complaints_of("g++ -Werror -o CMakeFiles/codevault-sandbox.dir/a.o"), [])

    def test_leaves_generated_files_alone(self):
        self.assertEqual(complaints_of("g++", "/project/build/dev/generated.cpp"), [])


if __name__ == "__main__":
    unittest.main()
