"""The gate for packages: pinned, listed, and under licences we may use."""
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import check_licences as gate  # noqa: E402

SETUP = """build=(libone-dev
  libtwo-dev)
check=(tool)
command -v npm >/dev/null || missing+=(npm)
"""
PAGE = """| `libone-dev` | one | linked | MIT |
| `libtwo-dev` | two | linked | LGPL-2.1-or-later |
| `tool` | tests | check | GPL-3.0-or-later |
| `npm` | screens | build | MIT |
"""


def told(page=PAGE, setup=SETUP, words=None):
    return list(gate.debian_faults(setup, page, lambda name: (words or {}).get(name)))


class Debian(unittest.TestCase):
    def test_every_package_of_setup_is_listed_with_its_licence(self):
        self.assertEqual(told(), [])
        self.assertIn("libtwo-dev of scripts/setup is not listed", "".join(told(PAGE.replace("libtwo-dev", "libthree-dev"))))
        self.assertIn("libthree-dev is listed and not in", "".join(told(PAGE.replace("libtwo-dev", "libthree-dev"))))
        self.assertEqual(gate.tree(ROOT), 0)
        self.assertGreater(len(gate.of_setup((ROOT / "scripts/setup").read_text("utf-8"))), 50)

    def test_a_library_that_would_bind_the_binary_is_refused(self):
        self.assertIn("is linked and under GPL", told(PAGE.replace("| linked | MIT |", "| linked | GPL-3.0-or-later |"))[0])

    def test_a_package_is_listed_for_what_it_is_installed_for(self):
        self.assertIn("tool is for check", told(PAGE.replace("| check |", "| linked |"))[0])

    def test_debian_is_believed_about_licences(self):
        self.assertEqual(told(words={"libone-dev": "License: Expat"}), [])
        self.assertIn("does not say so", told(words={"libone-dev": "License: GPL-3+"})[0])


class Npm(unittest.TestCase):
    def test_a_package_that_is_not_pinned_or_not_free_is_named(self):
        lock = {"packages": {"": {"name": "ours"},
                             "node_modules/good": {"version": "1", "license": "(MIT OR GPL-3.0-or-later)", "integrity": "x"},
                             "node_modules/loose": {"version": "1", "license": "MIT"},
                             "node_modules/a/node_modules/closed": {"version": "2", "license": "UNLICENSED", "integrity": "x"},
                             "node_modules/silent": {"version": "3", "integrity": "x"}}}
        self.assertEqual(list(gate.lockfile_faults("web", lock)), [
            "web: loose 1 has no integrity hash", "web: closed 2: UNLICENSED", "web: silent 3: no licence stated"])


if __name__ == "__main__":
    unittest.main()
