"""The operating guide's own commands, typed as they stand, in a clean folder with a new data directory."""
import os
import pathlib
import re
import subprocess

import house
from engines import on_both
from test_safe import busy_hub, facilities

GUIDE = (house.ROOT / "docs/operating-guide.md").read_text(encoding="utf-8")
DRILL = re.compile(r"<!-- drill: (\w+) -->\n```sh\n(.*?)```", re.S)


@on_both
class OperatingGuide:
    def test_the_drill_of_backup_and_restore_works_as_written(self):
        made, _, before = busy_hub(self, count=3)
        drills = dict(DRILL.findall(GUIDE))
        self.assertEqual(set(drills), {"backup", "restore", "practice", "doctor"})
        root = made.folder / "machine"
        for folder in ("var/lib", "etc/renkei", "mnt/backup", "bin"):
            (root / folder).mkdir(parents=True)
        (root / "var/lib/renkei").symlink_to(made.data)
        (made.data / "hub.key").rename(root / "etc/renkei/hub.key")
        (root / "bin/renkei").symlink_to(made.binary)
        database = {}
        if self.engine == "Postgres":
            import engines
            database = {name: f" --database '{engines.cluster().database()}'" for name in ("restore", "practice")}
        environment = {**os.environ, "PATH": f"{root}/bin:{os.environ['PATH']}"}
        said = {}
        for name in ("backup", "doctor", "restore", "practice"):
            lines = drills[name].replace("sudo -u renkei ", "")
            lines = re.sub(r" (/(?:var|etc|mnt)/)", rf" {root}\1", re.sub(r"=(/(?:var|etc|mnt)/)", rf"={root}\1", lines))
            lines = lines.replace("renkei restore", "renkei restore" + database.get(name, ""))
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", lines], capture_output=True, text=True,
                                  env=environment, timeout=300, cwd=root)
            self.assertEqual(done.returncode, 0, f"{name}\n{lines}\n{done.stdout}{done.stderr}")
            said[name] = done.stdout
        self.assertIn("バックアップを作り", said["backup"])
        self.assertIn("復元しました", said["restore"])
        self.assertNotIn("×", said["restore"])
        self.assertIn("練習用", said["practice"])
        # What was restored is served from there.
        made.end_server()
        made.data = pathlib.Path(root / "var/lib/renkei-new")
        made.serve()
        self.assertEqual(set(facilities(made.visitor())), set(before))
