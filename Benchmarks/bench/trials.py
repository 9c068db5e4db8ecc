"""Loops over parts of the work, by `svod-bench`."""

import json
import subprocess
from pathlib import Path

from .measure import RunFailed
from .report import Trial
from .tools import Tools

LOOPS = 7


def run_trials(tools: Tools, content: Path) -> list[Trial]:
    """Measures Markdown, front matter and templates on the documents of `content`.

    Raises:
        RunFailed: with what the program said.
    """
    command = [str(tools.loops), str(content), str(tools.theme), str(LOOPS)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise RunFailed(f"svod-bench ended with code {result.returncode}\n{result.stdout}{result.stderr}")
    return [Trial(**json.loads(line)) for line in result.stdout.splitlines()]
