"""Compare application servers on this machine: granian and gunicorn, side by side in one run.

Both serve the same three answers with two workers, alternating round by round, once with kept connections and once
with a new connection for each request. Printed are medians of the rounds and their ratio, so that the figures of
different machines can be compared; then memory, the headers each server adds, and the sockets it opens.

    .venv/bin/python benchmarks/servers.py [--rounds 5] [--seconds 2]
"""

from __future__ import annotations

import argparse
import http.client
import multiprocessing
import os
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parent.parent
CLIENTS = 8
PAGE = b"<p>" + b"A sentence of a statement. " * 740 + b"</p>"
StartResponse = Callable[[str, list[tuple[str, str]]], object]


def bare(environ: dict[str, object], start_response: StartResponse) -> Iterable[bytes]:
    """Answer with 20 kB and no work: what remains is the server's own cost."""
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(PAGE)))])
    return [PAGE]


def work(environ: dict[str, object], start_response: StartResponse) -> Iterable[bytes]:
    """Answer with 20 kB after some 8 ms of Python, like an uncached page."""
    until = time.thread_time() + 0.008
    while time.thread_time() < until:
        pass
    return bare(environ, start_response)


APPLICATIONS = {
    "bare 20 kB": ("servers:bare", "/"),
    "8 ms of Python": ("servers:work", "/"),
    "Django, /robots.txt": ("zayava.site.wsgi:application", "/robots.txt"),
}


def command(server: str, application: str, port: int) -> list[str]:
    """Return the command line of a server with two workers of four threads, without access log."""
    if server == "granian":
        return [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--http", "1", "--no-ws", "--log-level", "error"),
            *("--workers", "2", "--blocking-threads", "4", "--port", str(port), application),
        ]
    return [
        *(sys.executable, "-m", "gunicorn", "--worker-class", "gthread", "--workers", "2", "--threads", "4"),
        *("--no-control-socket", "--log-level", "error", "--bind", f"127.0.0.1:{port}", application),
    ]


def free_port() -> int:
    """Return a port of the loopback interface that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Running:
    """A server process, started on a free port and stopped at the end of the ``with`` block."""

    def __init__(self, server: str, application: str, path: str) -> None:
        self.port, self.path = free_port(), path
        environment = {
            **os.environ,
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'benchmarks'}",
            "DJANGO_SETTINGS_MODULE": "zayava.site.settings.dev",
        }
        self.process = subprocess.Popen(command(server, application, self.port), env=environment, cwd=ROOT)

    def __enter__(self) -> Self:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                fetch(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30), self.path)
            except OSError:
                time.sleep(0.1)
            else:
                return self
        raise RuntimeError("The server did not answer within a minute.")

    def __exit__(self, *problem: object) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def family(self) -> list[int]:
        """Return the process ids of the server and its workers."""
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue  # The process ended while we looked.
        found = [self.process.pid]
        for pid in found:
            found += [child for child, parent in parents.items() if parent == pid]
        return found

    def memory(self) -> float:
        """Return the proportional set size of the whole family in MB (Linux)."""
        total = 0
        for pid in self.family():
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        return total / 1024

    def unix_sockets(self) -> int:
        """Return how many named Unix sockets the family holds open (a control socket would be one)."""
        named = {row.split()[6] for row in Path("/proc/net/unix").read_text().splitlines()[1:] if len(row.split()) > 7}
        links = [str(link.readlink()) for pid in self.family() for link in Path(f"/proc/{pid}/fd").iterdir()]
        return sum(link[8:-1] in named for link in links if link.startswith("socket:"))


def fetch(connection: http.client.HTTPConnection, path: str, *, close: bool = False) -> http.client.HTTPResponse:
    """Ask for a path and read the whole answer; raises ``RuntimeError`` unless it is 200."""
    connection.request("GET", path, headers={"Connection": "close"} if close else {})
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        raise RuntimeError(f"{path} answered {response.status}.")
    return response


def one_client(port: int, path: str, keep: bool, seconds: float, results: multiprocessing.Queue) -> None:
    """Ask again and again for some seconds; put the list of response times (in seconds) on the queue."""
    times, until = [], time.perf_counter() + seconds
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while (begun := time.perf_counter()) < until:
        fetch(connection, path, close=not keep)
        times.append(time.perf_counter() - begun)
    results.put(times)


def load(running: Running, keep: bool, seconds: float) -> tuple[float, float]:
    """Return requests per second and the 99th percentile in milliseconds with ``CLIENTS`` clients at once."""
    results: multiprocessing.Queue = multiprocessing.Queue()
    arguments = (running.port, running.path, keep, seconds, results)
    clients = [multiprocessing.Process(target=one_client, args=arguments) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    times = sorted(moment for _ in clients for moment in results.get())
    for client in clients:
        client.join()
    return len(times) / seconds, times[int(len(times) * 0.99)] * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="rounds for each server and kind of connection")
    parser.add_argument("--seconds", type=float, default=2, help="length of one round")
    options = parser.parse_args()
    print(f"{CLIENTS} clients, 2 workers of 4 threads, {options.rounds} rounds of {options.seconds:g} s, alternating\n")
    print(f"{'answer':<22}{'connections':<13}{'granian':>9}{'gunicorn':>10}  ratio   p99 granian / gunicorn")
    for name, (application, path) in APPLICATIONS.items():
        with Running("granian", application, path) as granian, Running("gunicorn", application, path) as gunicorn:
            for keep in (True, False):
                rounds: dict[str, list[tuple[float, float]]] = {"granian": [], "gunicorn": []}
                for _ in range(options.rounds):
                    rounds["granian"].append(load(granian, keep, options.seconds))
                    rounds["gunicorn"].append(load(gunicorn, keep, options.seconds))
                speed = {server: statistics.median(row[0] for row in rows) for server, rows in rounds.items()}
                slow = {server: statistics.median(row[1] for row in rows) for server, rows in rounds.items()}
                print(
                    f"{name:<22}{'kept' if keep else 'new each':<13}"
                    f"{speed['granian']:>7.0f}/s{speed['gunicorn']:>8.0f}/s{speed['granian'] / speed['gunicorn']:>7.2f}"
                    f"   {slow['granian']:.1f} / {slow['gunicorn']:.1f} ms"
                )
            for server, running in (("granian", granian), ("gunicorn", gunicorn)):
                headers = fetch(http.client.HTTPConnection("127.0.0.1", running.port), path).headers
                print(
                    f"    {server}: {running.memory():.0f} MB, named Unix sockets: {running.unix_sockets()}, "
                    f"Server header: {headers.get('Server', 'none')}"
                )


if __name__ == "__main__":
    main()
