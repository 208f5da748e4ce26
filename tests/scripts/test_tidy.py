"""The house lint catches what it says it catches."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
import tidy  # noqa: E402

HEAD = "// What it is.\n#pragma once\n"


class HouseRules(unittest.TestCase):
    def faults(self, name, text):
        return list(tidy.file_faults(name, text))

    def test_a_long_file_is_named(self):
        self.assertTrue(self.faults("src/a.cpp", "x\n" * 251))
        self.assertFalse(self.faults("src/a.cpp", "// x\n" * 250))

    def test_the_machine_clock_is_asked_only_in_one_place(self):
        line = "auto now = std::chrono::system_clock::now();\n"
        self.assertTrue(self.faults("src/features/beds/vacancy.cpp", line))
        self.assertFalse(self.faults("src/kernel/clock.cpp", line))

    def test_a_header_opens_with_what_it_is(self):
        self.assertTrue(self.faults("src/a.hpp", "#pragma once\n"))
        self.assertFalse(self.faults("src/a.hpp", HEAD))

    def test_unfinished_marks_are_refused(self):
        self.assertTrue(self.faults("src/a.cpp", "// FIX" + "ME later\n"))

    def test_reasons_are_found_in_calls(self):
        code = 'return fail(ErrorKind::invalid, "beds.too_many"); errors.add("capacity", "beds.capacity_low");'
        self.assertEqual(tidy.REASON.findall(code), ["beds.too_many", "beds.capacity_low"])

    def test_a_sentence_said_twice_in_one_file_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for language in ("ja", "en"):
                (root / "locales" / language).mkdir(parents=True)
                (root / "locales" / language / "a.json").write_text('{"a.b": "x", "a.b": "x"}', encoding="utf-8")
            self.assertIn("locales/ja/a.json: a.b stands twice", list(tidy.sentence_faults(root, [])))

    def test_one_title_a_page(self):
        self.assertTrue(list(tidy.markdown_faults("a.md", "# A\n\n# B\n")))
        self.assertFalse(list(tidy.markdown_faults("a.md", "# A\n\n```\n# not a title\n```\n")))


if __name__ == "__main__":
    unittest.main()
