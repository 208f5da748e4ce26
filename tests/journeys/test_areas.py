"""What an area has against what it needs, for the hub and for the city."""
from engines import on_both

SQUARE = [[[[134.5, 34.0], [134.6, 34.0], [134.6, 34.1], [134.5, 34.1], [134.5, 34.0]]]]
CLINIC = {
    "kind": "clinic", "aliases": [], "address": {"prefecture": "見本県", "city": "見本市", "street": "本町1-1"},
    "beds": {}, "contacts": [], "identifiers": [], "capabilities": [], "hours": [], "closing_rules": [],
    "home_care": {"backup_kinds": [], "specialties": [], "visits_to": ["home"], "patient_groups": []},
}
INSTITUTION = "home_care.institution"


def cell(table, place):
    row = next(each for each in table["rows"] if each["code"] == INSTITUTION)
    return next(each for each in row["cells"] if each["place"] == place)


@on_both
class Areas:
    def region(self):
        made = self.house()
        made.add_user("coordinator@example.jp", "coordinator")
        made.add_user("city@example.jp", "city_member")
        made.serve()
        hub, city = made.visitor(), made.visitor()
        self.assertEqual(hub.sign_in("coordinator@example.jp").status, 200)
        self.assertEqual(city.sign_in("city@example.jp").status, 200)
        area = hub.send("POST", "/api/geography/areas", {"code": "north", "name": "北部", "position": 1, "outline": SQUARE})
        self.assertEqual(area.status, 201, area.text)
        return hub, city, area.json["id"]

    def test_a_hidden_clinic_counts_for_the_hub_only(self):
        hub, city, area = self.region()
        for name in ("見本内科", "ひみつ内科"):
            added = hub.send("POST", "/api/directory/facilities", {**CLINIC, "name": name, "area": area})
            self.assertEqual(added.status, 201, added.text)
        hidden = hub.send("POST", f"/api/directory/facilities/{added.json['id']}/levels", {"field": "", "level": "hub"},
                          {"If-Match": f'"{added.json["version"]}"'})
        self.assertEqual(hidden.status, 200, hidden.text)
        required = hub.send("POST", "/api/area_profile/required_numbers", {
            "area": area, "supply": INSTITUTION, "required": 4, "valid_from": "2020-04-01", "source": "整備計画"})
        self.assertEqual(required.status, 201, required.text)
        of_hub, of_city = (cell(who.get("/api/area_profile/supply").json, area) for who in (hub, city))
        self.assertEqual((of_hub["actual"], of_hub["gap"]), (2, 2))
        self.assertEqual((of_city["actual"], of_city["gap"]), (1, 3))
        where = f"/api/area_profile/supply/facilities?place={area}&supply={INSTITUTION}"
        self.assertEqual([each["name"] for each in city.get(where).json["items"]], ["見本内科"])
        self.assertNotIn("ひみつ", city.get(where).text + city.get("/api/area_profile/supply.csv").text)
        refused = city.send("POST", "/api/area_profile/required_numbers", {
            "area": area, "supply": INSTITUTION, "required": 9, "valid_from": "2026-04-01", "source": "市"})
        self.assertEqual(refused.status, 403, refused.text)

    def test_a_pasted_table_says_which_lines_to_correct(self):
        hub, _, area = self.region()
        head = "圏域\t年\t項目\t値\t出典\t時点\n"
        wrong = hub.send("POST", "/api/area_profile/figure_tables", {"text": head + "北部\t2025\t75歳以上\t多い\t台帳\t2025-04-01\n"})
        self.assertEqual(wrong.status, 422, wrong.text)
        self.assertEqual(wrong.json["errors"][0]["field"], "lines[2].value")
        well = hub.send("POST", "/api/area_profile/figure_tables", {"text": head + "北部\t2025\t75歳以上\t7,020\t台帳\t2025-04-01\n"})
        self.assertEqual(well.json, {"added": 1, "changed": 0, "unchanged": 0})
        figures = hub.get("/api/area_profile/outlook").json["figures"]
        own = next(each for each in figures if each["place"] == area)
        self.assertEqual((own["value"], own["sources"], own["as_of"]), (7020, ["台帳"], "2025-04-01"))
