import pathlib
import tempfile
import unittest

from embed_lua import assemble, main


class EmbedLua(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "include").mkdir()
        (self.folder / "include" / "a.lua").write_text("local a = 1\n")
        (self.folder / "include" / "b.lua").write_text("local b = a\n")

    def script(self, text):
        path = self.folder / "run.lua"
        path.write_text(text)
        return path

    def test_puts_includes_in_order_where_they_are_named(self):
        script = self.script("-- Runs.\n--@include a b\nreturn b\n")
        self.assertEqual(assemble(script), "-- Runs.\nlocal a = 1\nlocal b = a\nreturn b\n")

    def test_refuses_a_file_that_is_too_long(self):
        script = self.script("return 1\n" * 121)
        with self.assertRaisesRegex(SystemExit, "more than 120 lines"):
            assemble(script)

    def test_writes_each_script_into_one_source(self):
        self.script("--@include a\nreturn a\n")
        output = self.folder / "made" / "scripts.cpp"
        output.parent.mkdir()
        main(str(self.folder), str(output))
        self.assertIn('{"run",', output.read_text())
        self.assertEqual((output.parent / "lua" / "run.lua").read_text(), "local a = 1\nreturn a\n")


if __name__ == "__main__":
    unittest.main()
