"""What scripts/new-feature writes has the right names in the right places."""
import importlib.machinery
import importlib.util
import pathlib
import sys
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"


def script(name):
    """A script without an ending, as a module."""
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), str(SCRIPTS / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


new_feature, measure = script("new-feature"), script("measure")
WORDS = {"feature": "lending", "Feature": "Lending", "noun": "loan", "Noun": "Loan", "nouns": "loans"}


class NewFeature(unittest.TestCase):
    def test_a_migration_comes_after_every_other(self):
        name = new_feature.migration_name
        self.assertEqual(name(["20261123_41_a.sql"], "20261124", "x"), "20261124_80_x.sql")
        self.assertEqual(name(["20261124_80_a.sql", "20261124_31_b.sql"], "20261124", "x"), "20261124_81_x.sql")
        self.assertEqual(name(["20261130_20_a.sql"], "20261124", "x"), "20261130_80_x.sql")
        self.assertEqual(name([], "20261124", "x"), "20261124_80_x.sql")

    def test_files_are_named_after_the_feature_and_its_noun(self):
        places = {path.as_posix() for path in new_feature.files(WORDS, "20261124_80_lending.sql").values()}
        self.assertLessEqual({"src/features/lending/lending.hpp", "src/features/lending/loan.cpp",
                              "src/features/lending/loan_store_sql.cpp", "src/features/lending/lending_routes.cpp",
                              "src/features/lending/tests/loan_test.cpp", "locales/ja/lending.json",
                              "src/features/lending/sql/20261124_80_lending.sql", "src/features/lending/README.md",
                              "tests/journeys/rights/of_lending.py",
                              "web/src/features/lending/loan_api.ts", "web/src/features/lending/loans_page.tsx"}, places)

    def test_no_word_is_left_open(self):
        for source in new_feature.files(WORDS, "m.sql"):
            text = new_feature.filled((new_feature.SKELETON / source).read_text(encoding="utf-8"), WORDS)
            self.assertNotRegex(text, r"@(feature|Feature|noun|Noun|nouns)@", source)


class Measure(unittest.TestCase):
    def test_a_function_is_measured_from_its_first_line_to_its_brace(self):
        text = "int one() {\n  return 1;\n}\n\nint two(int a,\n        int b) {\n  if (a) {\n  }\n  return b;\n}\n"
        self.assertEqual(measure.functions(text), [(1, 3), (5, 6)])

    def test_types_and_namespaces_are_no_functions(self):
        self.assertEqual(measure.functions("namespace a {\nstruct B {\n  int c;\n};\n}\n"), [])

    def test_edges_and_reveals_leave_tests_out(self):
        texts = {"src/features/intake/a.cpp": '#include "features/directory/directory.hpp"\nx.reveal();\n',
                 "src/features/intake/tests/b_test.cpp": '#include "features/identity/identity.hpp"\nx.reveal();\n'}
        self.assertEqual(dict(measure.edges(texts)), {("intake", "directory"): 1})
        self.assertEqual(measure.reveals(texts), {"src/features/intake/a.cpp": 1})


if __name__ == "__main__":
    unittest.main()
