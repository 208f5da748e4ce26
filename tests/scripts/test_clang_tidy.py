"""Files are put together for clang-tidy only where they cannot disturb each other."""
import unittest

from test_new_feature import script

clang_tidy = script("clang_tidy")

LEFT = "namespace renkei {\nnamespace {\n\nconstexpr int kMost = 3;\nint count(int a) {\n  return a;\n}\n\n}  // namespace\n}\n"
RIGHT = "namespace renkei {\nnamespace {\n\nstruct Row {};\nint count(Row row) { return 1; }\n\n}  // namespace\n}\n"


class Units(unittest.TestCase):
    def test_names_of_a_file_are_found(self):
        self.assertLessEqual({"kMost", "count"}, clang_tidy.local_names(LEFT))
        self.assertLessEqual({"Row", "count"}, clang_tidy.local_names(RIGHT))

    def test_files_with_the_same_local_name_go_apart(self):
        self.assertEqual(clang_tidy.units([("a/x.cpp", LEFT), ("a/y.cpp", RIGHT), ("a/z.cpp", "")]),
                         [["a/x.cpp", "a/z.cpp"], ["a/y.cpp"]])

    def test_tests_are_told_apart_by_their_sentence(self):
        self.assertEqual(clang_tidy.local_names("namespace {\nTEST_F(Beds, AreFree) {\n}\n}  // namespace"),
                         {"Beds, AreFree"})

    def test_folders_are_not_mixed(self):
        self.assertEqual(clang_tidy.units([("a/x.cpp", ""), ("b/y.cpp", "")]), [["a/x.cpp"], ["b/y.cpp"]])


if __name__ == "__main__":
    unittest.main()
