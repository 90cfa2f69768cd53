import unittest

from tidy import dependencies


class Dependencies(unittest.TestCase):
    def test_reads_a_block_for_each_object(self):
        listed = "a.o: #deps 2, deps mtime 1 (VALID)\n    ../a.cpp\n    ../a.hpp\n\nb.o: #deps 1, deps mtime 1 (VALID)\n    ../b.cpp\n"

        self.assertEqual(dependencies(listed), {"a.o": ["../a.cpp", "../a.hpp"], "b.o": ["../b.cpp"]})


if __name__ == "__main__":
    unittest.main()
