"""Passkeys on a hub as operators set it up, judged by it and by an implementation that knows nothing of it."""
import subprocess

import engines
import house

READERS = house.ROOT / "tests" / "readers"


@engines.on_both
class Passkeys:
    def test_the_hub_and_simplewebauthn_judge_alike(self):
        made = self.house(second_step=True)
        made.add_user("nurse@example.jp", "professional")
        made.serve()
        judged = subprocess.run(
            ["node", READERS / "passkeys.mjs", f"http://localhost:{made.port}", "nurse@example.jp", house.PASSWORD],
            capture_output=True, text=True, timeout=120)
        self.assertEqual(judged.returncode, 0, judged.stdout + judged.stderr)
        self.assertGreater(judged.stdout.count("ok  "), 25)

    def test_without_a_second_step_nobody_who_can_see_a_patient_gets_in(self):
        made = self.house(second_step=True)
        for role in ("coordinator", "clerk", "desk_member", "professional", "city_member"):
            made.add_user(f"{role}@example.jp", role)
        made.serve()
        for role in ("coordinator", "clerk", "desk_member", "professional"):
            reply = made.visitor().sign_in(f"{role}@example.jp")
            self.assertFalse(reply.json["signed_in"], role)
            self.assertEqual(reply.json["second_step"]["next"], "set_up", role)
            self.assertFalse([line for line in reply.cookies if "__Host-renkei=" in line], role)
        self.assertTrue(made.visitor().sign_in("city_member@example.jp").json["signed_in"])
