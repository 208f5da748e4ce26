"""Programs the benchmarks start: measured through /proc and wait4, ended by their own number."""
import contextlib
import dataclasses
import os
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

TICKS = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass
class Spent:
    """What one program cost from start to end."""

    output: str
    cpu_seconds: float
    wall_seconds: float
    resident_bytes: int


def run(command, stdin="", accepted=(0,), seconds_max=900):
    """Runs a program to its end and says what it cost; one that does not end is ended."""
    said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
    start = time.monotonic()
    program = subprocess.Popen([str(part) for part in command], text=True,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
    patience = threading.Timer(seconds_max, program.kill)
    patience.start()
    with contextlib.suppress(BrokenPipeError), program.stdin:
        program.stdin.write(stdin)
    output = program.stdout.read()
    _, status, usage = os.wait4(program.pid, 0)
    patience.cancel()
    program.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    with said:
        said.seek(0)
        if program.returncode not in accepted:
            raise RuntimeError(f"{command[0]} ended with {program.returncode}: {(output + said.read())[-2000:]}")
    return Spent(output, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def free_port():
    """A port of the loopback nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A program that answers on the loopback until the benchmark ends it."""

    def __init__(self, command, port, log):
        self.port = port
        with open(log, "ab") as output:
            self._program = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL,
                                             stdout=output, stderr=output)
        self._log = log

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._program.send_signal(signal.SIGTERM)
        try:
            self._program.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._program.kill()
            self._program.wait()

    def wait_until_it_answers(self, path="/", patience_seconds=120):
        """Returns at the first 200 of `path`."""
        end = time.monotonic() + patience_seconds
        while time.monotonic() < end:
            if self._program.poll() is not None:
                raise RuntimeError(f"the server ended: see {self._log}")
            with contextlib.suppress(OSError, urllib.error.URLError):
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5):
                    return
            time.sleep(0.003)
        raise RuntimeError(f"no answer at {path}: see {self._log}")

    def cpu_seconds(self):
        """Of all its threads since it started, in steps of a clock tick."""
        with open(f"/proc/{self._program.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def children_cpu_seconds(self):
        """Of the programs it has started and seen ended."""
        with open(f"/proc/{self._program.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[13]) + int(fields[14])) / TICKS

    def resident_bytes(self):
        """What it holds in memory now."""
        with open(f"/proc/{self._program.pid}/status", encoding="utf-8") as status:
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024
