"""The layer lint catches each kind of broken rule, and passes what is allowed."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
import check_layers  # noqa: E402

NEEDS = {"beds": {"directory"}, "directory": set()}


class LayerRules(unittest.TestCase):
    def refused(self, name, target):
        self.assertIsNotNone(check_layers.fault(name, target, NEEDS), f"{name} -> {target}")

    def allowed(self, name, target):
        self.assertIsNone(check_layers.fault(name, target, NEEDS), f"{name} -> {target}")

    def test_kernel_knows_only_kernel(self):
        self.refused("kernel/date.hpp", "platform/sql/session.hpp")
        self.allowed("kernel/date.hpp", "kernel/clock.hpp")

    def test_platform_knows_no_feature(self):
        self.refused("platform/http/server.cpp", "features/beds/beds.hpp")

    def test_a_feature_does_not_know_app(self):
        self.refused("features/beds/vacancy.cpp", "app/dispatcher.hpp")

    def test_a_noun_touches_no_platform(self):
        self.refused("features/beds/vacancy.cpp", "platform/sql/session.hpp")

    def test_only_the_adapter_touches_sql(self):
        self.allowed("features/beds/vacancy_store_sql.cpp", "platform/sql/session.hpp")
        self.refused("features/beds/vacancy_actions.cpp", "platform/sql/session.hpp")

    def test_routes_do_not_see_stores(self):
        self.refused("features/beds/beds_routes.cpp", "features/beds/vacancy_store.hpp")
        self.allowed("features/beds/beds_routes.cpp", "features/beds/vacancy_actions.hpp")

    def test_another_feature_is_entered_by_its_front_door_if_declared(self):
        self.allowed("features/beds/vacancy.hpp", "features/directory/directory.hpp")
        self.refused("features/beds/vacancy.hpp", "features/directory/facility.hpp")
        self.refused("features/directory/facility.hpp", "features/beds/beds.hpp")

    def test_a_front_door_shows_ports_but_no_verbs(self):
        self.allowed("features/beds/beds.hpp", "features/beds/vacancy_store.hpp")
        self.refused("features/beds/beds.hpp", "features/beds/vacancy_actions.hpp")
        self.refused("features/beds/vacancy.hpp", "features/beds/vacancy_store.hpp")

    def test_third_party_headers_stay_in_their_folder(self):
        self.assertIsNotNone(check_layers.hidden_fault("features/beds/vacancy.cpp", "boost/json.hpp"))
        self.assertIsNone(check_layers.hidden_fault("platform/json/reader.cpp", "boost/json.hpp"))

    def test_needs_are_read_from_cmake(self):
        text = "renkei_feature(beds NEEDS directory identity USES search)\nrenkei_feature(audit)\n"
        self.assertEqual(check_layers.declared(text), {"beds": {"directory", "identity"}, "audit": set()})


if __name__ == "__main__":
    unittest.main()
