"""Every test that docs/worked-examples.md names is there."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMED = re.compile(r"`(\w+)\.(\w+)`")
TEST = re.compile(r"^TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\)", re.MULTILINE)


class WorkedExamples(unittest.TestCase):
    def test_each_has_its_test(self):
        named = set(NAMED.findall((ROOT / "docs/worked-examples.md").read_text()))
        self.assertGreater(len(named), 20)
        there = set()
        for path in (ROOT / "src").rglob("tests/*_test.cpp"):
            there.update(TEST.findall(path.read_text()))
        self.assertEqual(sorted(named - there), [])


if __name__ == "__main__":
    unittest.main()
