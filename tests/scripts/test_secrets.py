"""Secrets come in by files: no setting and no word of the command line carries one."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETTINGS = re.findall(r'Setting\{\s*"(RENKEI_[A-Z_]+)",\s*"[^"]*",\s*"([^"]*)"', (ROOT / "src/app/settings.hpp").read_text("utf-8"))
OPTIONS = re.findall(r'add_(?:option|flag)\("([\w-]+)",\s*[\w.]+,\s*"([^"]*)"', (ROOT / "src/app/main.cpp").read_text("utf-8"))
SECRET = re.compile(r"key|token|password|secret|合言葉|パスワード|鍵", re.I)
OF_A_FILE = re.compile(r"ファイル|PEM")


class Secrets(unittest.TestCase):
    def test_every_setting_that_is_about_a_secret_names_a_file(self):
        self.assertGreater(len(SETTINGS), 10)
        about = [(name, meaning) for name, meaning in SETTINGS if SECRET.search(name + meaning)]
        self.assertGreaterEqual({name for name, _ in about}, {"RENKEI_KEY_FILE", "RENKEI_TLS_KEY", "RENKEI_METRICS_TOKEN_FILE"})
        for name, meaning in about:
            self.assertRegex(meaning, OF_A_FILE, f"{name} takes a secret by value")

    def test_every_word_of_the_command_line_that_is_about_a_secret_names_a_file(self):
        self.assertGreater(len(OPTIONS), 15)
        about = [(name, meaning) for name, meaning in OPTIONS if SECRET.search(name + meaning)]
        self.assertGreaterEqual({name for name, _ in about}, {"--password-file", "--key-file", "--tls-key"})
        for name, meaning in about:
            self.assertRegex(meaning, OF_A_FILE, f"{name} takes a secret by value")

    def test_the_environment_is_read_in_known_places(self):
        readers = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "src").rglob("*.cpp"))
                   if "getenv(" in path.read_text("utf-8") and "testkit" not in path.parts and "tests" not in path.parts]
        self.assertEqual(readers, ["src/app/service_manager.cpp", "src/app/settings.cpp"])

    def test_the_guide_puts_no_password_into_a_connection(self):
        for page in ("docs/operating-guide.md", "README.md"):
            text = (ROOT / page).read_text("utf-8")
            self.assertNotRegex(text, r"postgresql:[^'`\n]*password=")
        self.assertIn("passfile=", (ROOT / "docs/operating-guide.md").read_text("utf-8"))


if __name__ == "__main__":
    unittest.main()
