"""Holds the reading process to its memory.

Where the system can limit a process's address space (Linux), it does: an allocation beyond it fails and becomes a
`MemoryError`. Where it cannot (Windows, and macOS, which accepts the limit and ignores it) a thread looks at the
memory in use ten times a second and ends the process; what is taken within a tenth of a second may exceed the limit.
"""

import ctypes
import os
import sys
import threading
import time

EXIT_MEMORY = 97
_PERIOD_SECONDS = 0.1

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]


def hold_to(megabytes: int) -> None:
    """Limits this process from here on."""
    limit = megabytes * 1024 * 1024
    if resource is not None and sys.platform.startswith("linux"):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY:
            limit = min(limit, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return
    threading.Thread(target=watch, args=(limit,), daemon=True).start()


def watch(limit: int) -> None:
    """Ends this process when it holds more than `limit` bytes."""
    while True:
        if memory_in_use() > limit:
            os._exit(EXIT_MEMORY)
        time.sleep(_PERIOD_SECONDS)


def memory_in_use() -> int:
    """Bytes that this process holds, or has held at most; 0 where the system does not tell."""
    if resource is not None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
    return _windows_working_set()


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = (
        ("cb", ctypes.c_ulong),
        ("page_faults", ctypes.c_ulong),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("quota_peak_paged", ctypes.c_size_t),
        ("quota_paged", ctypes.c_size_t),
        ("quota_peak_nonpaged", ctypes.c_size_t),
        ("quota_nonpaged", ctypes.c_size_t),
        ("pagefile", ctypes.c_size_t),
        ("peak_pagefile", ctypes.c_size_t),
    )


def _windows_working_set() -> int:
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        return 0
    kernel = loader("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.POINTER(_Counters), ctypes.c_ulong)
    counters = _Counters(cb=ctypes.sizeof(_Counters))
    if not kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb):
        return 0
    return max(int(counters.working_set), int(counters.pagefile))
