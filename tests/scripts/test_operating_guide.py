"""The operating guide knows every line of the log and every setting, and nothing that is not there."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/operating-guide.md").read_text(encoding="utf-8")
LOGGED = re.compile(r'log::(?:info|warning|error)\(\s*"([a-z0-9_.]+)"')


def logged():
    """Every event the program can write to its log."""
    events = set()
    for path in (ROOT / "src").rglob("*.?pp"):
        if not {"tests", "fuzz", "testkit"} & set(path.parts) and path.name != "log.hpp":
            events.update(LOGGED.findall(path.read_text(encoding="utf-8")))
    return events


class OperatingGuide(unittest.TestCase):
    def test_every_log_line_is_explained_and_no_other(self):
        explained = re.findall(r"^\| `([a-z0-9_.]+)` \|", GUIDE, re.M)
        self.assertEqual(sorted(explained), sorted(logged()), "docs/operating-guide.md §9")
        self.assertEqual(explained, sorted(explained), "in the order of their names")

    def test_the_settings_it_names_exist(self):
        known = set(re.findall(r'Setting\{"(RENKEI_[A-Z_]+)"', (ROOT / "src/app/settings.hpp").read_text("utf-8")))
        named = set(re.findall(r"RENKEI_[A-Z]+(?:_[A-Z]+)*\b", GUIDE + (ROOT / "packaging/renkei.env").read_text("utf-8")))
        self.assertEqual(named - known - {"RENKEI_TLS"}, set())

    def test_its_own_links_lead_somewhere(self):
        heads = {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-")
                 for head in re.findall(r"^#+ (.+)$", GUIDE, re.M)}
        for target in re.findall(r"\]\(#([^)]+)\)", GUIDE):
            self.assertIn(target.lower(), heads)


if __name__ == "__main__":
    unittest.main()
