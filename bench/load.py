"""Load by wrk, counted in CPU of the server a request."""
import pathlib
import re

from machine import run

HERE = pathlib.Path(__file__).parent


def _latency(output, name):
    found = re.search(rf"^\s+{name}\s+([\d.]+)(us|ms|s|m)\s*$", output, re.M)
    if not found:
        raise RuntimeError(f"wrk says no {name}: {output}")
    return float(found[1]) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[found[2]]


class Load:
    """One stretch of requests at a server and what they cost it."""

    def __init__(self, server, seconds, path="/", headers=(), script=None, arguments=(), connections=16):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
        for name, value in headers:
            command += ["-H", f"{name}: {value}"]
        if script:
            command += ["-s", HERE / script]
        command += [f"http://127.0.0.1:{server.port}{path}"]
        if arguments:
            command += ["--", *arguments]
        before = server.cpu_seconds()
        output = run(command).output
        spent = server.cpu_seconds() - before
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
        if refused:
            raise RuntimeError(f"{refused[1]} requests were refused at {path}")
        self.requests = int(re.search(r"(\d+) requests in", output)[1])
        if not self.requests:
            raise RuntimeError(f"no request was answered at {path}: {output}")
        self.per_second = float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
        self.cpu_us = spent * 1e6 / self.requests
        self.median_ms = _latency(output, "50%")
        self.p99_ms = _latency(output, "99%")
