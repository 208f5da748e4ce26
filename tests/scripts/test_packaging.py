"""What the package puts on a machine is closed until the operator opens it."""
import pathlib
import unittest

PACKAGING = pathlib.Path(__file__).resolve().parents[2] / "packaging"


def settings():
    """The lines of renkei.env that are in force."""
    lines = (PACKAGING / "renkei.env").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


class Packaging(unittest.TestCase):
    def test_without_a_certificate_only_this_machine_is_served(self):
        self.assertNotIn("RENKEI_TLS_CERTIFICATE", settings())
        self.assertEqual(settings()["RENKEI_LISTEN"], "127.0.0.1")

    def test_the_key_lies_apart_from_the_data(self):
        self.assertFalse(settings()["RENKEI_KEY_FILE"].startswith(settings()["RENKEI_DATA"]))

    def test_the_service_gets_no_rights_it_does_not_use(self):
        unit = (PACKAGING / "renkei.service").read_text("utf-8")
        for line in ("User=renkei", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=CAP_NET_BIND_SERVICE",
                     "MemoryDenyWriteExecute=yes", "UMask=0077"):
            self.assertIn(line + "\n", unit)


if __name__ == "__main__":
    unittest.main()
