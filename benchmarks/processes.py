"""What a command and the processes that it starts take: seconds, processor time, memory."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

LOOK = 0.2
"""Seconds between two looks at the processes; what one takes after the last look is not seen, but of the command itself."""


@dataclass
class Used:
    """What a command took."""

    seconds: float = 0.0
    code: int = 0
    main: float = 0.0
    """Seconds of a processor, of the command's own process."""
    peak: float = 0.0
    """MB of memory at most, of the command's own process."""
    others: dict[int, float] = field(default_factory=dict)
    """Seconds of a processor, of each process that it started."""
    peaks: dict[int, float] = field(default_factory=dict)
    """MB of memory at most, of each of those."""


def run(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Used:
    """Run a command to its end, without its output."""
    used, began = Used(), time.monotonic()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env={**os.environ, **env}, stdout=quiet, stderr=quiet)
    main = psutil.Process(process.pid)
    while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
        for each in _started_by(main):
            _look(each, used)
        time.sleep(LOOK)
    _, status, usage = ended
    used.seconds = time.monotonic() - began
    used.code = process.returncode = os.waitstatus_to_exitcode(status)
    used.main, used.peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    return used


def _started_by(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.Error:
        return []


def _look(process: psutil.Process, used: Used) -> None:
    try:
        times = process.cpu_times()
        status = Path(f"/proc/{process.pid}/status").read_text()
    except (psutil.Error, OSError):
        return
    used.others[process.pid] = times.user + times.system
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            used.peaks[process.pid] = int(line.split()[1]) / 1024
