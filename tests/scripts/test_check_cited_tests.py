"""Citations of tests are held against the tests."""
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import check_cited_tests as cited  # noqa: E402

THERE = {
    "src/features/identity/tests/routes_test.cpp": {"RoutesTest.SigningInSetsBothCookies"},
    "src/features/directory/tests/routes_test.cpp": {"Wire.OnlyLookingIsOpen"},
    "tests/journeys/test_tls.py": {"test_https_is_verified"},
    "web/e2e/journeys.mjs": {"a citizen finds visiting nurses"},
}


class Citations(unittest.TestCase):
    def faults(self, text):
        return list(cited.citation_faults("page", text, THERE))

    def test_a_test_that_is_there_is_no_fault(self):
        self.assertEqual(self.faults("`identity/tests/routes_test.cpp: RoutesTest.SigningInSetsBothCookies`, "
                                     "`test_tls.py: test_https_is_verified` `journeys.mjs: a citizen finds visiting nurses`"), [])

    def test_a_renamed_test_is_named(self):
        self.assertIn("has no test RoutesTest.Gone", self.faults("`identity/tests/routes_test.cpp: RoutesTest.Gone`")[0])

    def test_an_end_of_a_path_must_mean_one_file(self):
        self.assertIn("means 2 files", self.faults("`routes_test.cpp: Wire.OnlyLookingIsOpen`")[0])
        self.assertIn("means 0 files", self.faults("`gone_test.cpp: Wire.OnlyLookingIsOpen`")[0])
        self.assertIn("means 0 files", self.faults("`s_test.cpp: Wire.OnlyLookingIsOpen`")[0])

    def test_a_test_without_its_file_is_named(self):
        self.assertIn("without its file", self.faults("`Wire.OnlyLookingIsOpen`")[0])

    def test_tests_of_every_kind_are_read(self):
        there = cited.tests_there(ROOT)
        for file, name in (("src/features/identity/tests/nouns_test.cpp", "Cookies.AreOutOfReachOfScriptsAndOfOtherSites"),
                           ("tests/journeys/test_tls.py", "test_https_is_verified_by_curl_and_says_so_to_browsers"),
                           ("web/e2e/journeys.mjs", "a required number is set and the gap follows"),
                           ("web/src/platform/api/client.test.ts", "a line that is down is a problem of its own")):
            self.assertIn(name, there[file])

    def test_links_and_files_must_lead_somewhere(self):
        page = ROOT / "docs/threat-model.md"
        text = "[guide](operating-guide.md#2-https) [gone](gone.md) `src/app/dispatcher.cpp` `src/app/gone.cpp`"
        self.assertEqual(sorted(cited.place_faults(ROOT, page, "page", text)),
                         ["page: the link to gone.md leads nowhere", "page: there is no src/app/gone.cpp"])


class Asvs(unittest.TestCase):
    def test_levels_one_and_two_have_their_number_of_requirements(self):
        self.assertEqual(len(list(cited.required())), 259)

    def test_a_missing_a_double_and_a_baseless_row_are_named(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / cited.ASVS).mkdir(parents=True)
            rows = [f"| {number} | what | n/a | why |" for number in cited.required() if number != "2.1.1"]
            rows += ["| 3.1.1 | what | n/a | why |", "| 2.1.1 | what | perhaps | why |", "| 9.9.9 | what | met | trust us |"]
            (root / cited.ASVS / "all.md").write_text("\n".join(rows))
            (root / "docs/security/asvs-4.0-level-2.md").write_text("| met | 1 |\n| not met | 0 |\n| n/a | 259 |\n")
            told = "\n".join(cited.asvs_faults(root))
        for what in ("2.1.1 stands 0 times", "3.1.1 stands 2 times", "not a row", "9.9.9 is no requirement",
                     "9.9.9 is met without a test"):
            self.assertIn(what, told)
        self.assertNotIn("says another number", told)


if __name__ == "__main__":
    unittest.main()
