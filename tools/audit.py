"""Asks the databases of pip and npm whether a version that is locked here is known to be unsafe.

Ends with 1 where one is, with 2 where a database didn't answer for all packages, and else with 0: pip-audit itself says
that nothing is known, too, of packages that it couldn't look up.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
NPM = ["npm", "audit", "--json", "--package-lock-only", "--prefix"]
# What makes and checks what browsers get, and what tests use.
NPM_PROJECTS = (ROOT / "frontend", ROOT / "tests" / "html")


@dataclass(frozen=True)
class Findings:
    """What a database says: a line for each unsafe package, and one for each that it didn't answer for."""

    unsafe: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()


def main(pip_audit: str) -> int:
    """Ask both, print what they say, and give the exit status."""
    findings = {"Python": ask_pip(pip_audit), "npm": ask_npm()}
    for name, found in findings.items():
        print(describe(name, found))
    if any(found.unsafe for found in findings.values()):
        return 1
    return 2 if any(found.unanswered for found in findings.values()) else 0


def ask_pip(pip_audit: str) -> Findings:
    """All locks together; every version stands in them, so pip itself needn't work out any."""
    files = [part for path in sorted((ROOT / "requirements").glob("*.txt")) for part in ("--requirement", str(path))]
    command = [pip_audit, "--disable-pip", "--progress-spinner=off", "--format=json", *files]
    return read_pip(*_run(command))


def ask_npm() -> Findings:
    """What npm knows to be unsafe in the packages of the site and of the tests."""
    found = [read_npm(*_run([*NPM, str(project)])) for project in NPM_PROJECTS]
    unsafe = tuple(line for each in found for line in each.unsafe)
    return Findings(unsafe, tuple(line for each in found for line in each.unanswered))


def _run(command: list[str]) -> tuple[str, str]:
    # Both end with 1 for what they found and for what went wrong: only what they say tells which.
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own two commands
    return run.stdout, run.stderr


def read_pip(output: str, errors: str) -> Findings:
    """Read pip-audit's JSON; without any, what it complains of last."""
    try:
        packages: list[dict[str, Any]] = json.loads(output)["dependencies"]
    except ValueError:
        return Findings(unanswered=(_last_line(errors),))
    unsafe = {
        f"{package['name']} {package['version']}: {vuln['id']}, mended in {', '.join(vuln['fix_versions']) or 'none'}"
        for package in packages
        for vuln in package.get("vulns", ())
    }
    return Findings(tuple(sorted(unsafe)), tuple(sorted({p["skip_reason"] for p in packages if "skip_reason" in p})))


def read_npm(output: str, errors: str) -> Findings:
    """Read npm's JSON; without a report in it, what it complains of."""
    try:
        report: dict[str, Any] = json.loads(output)
    except ValueError:
        return Findings(unanswered=(_last_line(errors),))
    if "vulnerabilities" not in report:
        return Findings(unanswered=(str(report.get("message") or report.get("error")),))
    return Findings(
        tuple(f"{name} {found['range']}: {found['severity']}" for name, found in report["vulnerabilities"].items())
    )


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["it said nothing"])[-1]


def describe(name: str, found: Findings) -> str:
    """What is known, in lines; the first package without an answer stands for them all."""
    lines = [f"{name}: {len(found.unsafe)} known to be unsafe."] if found.unsafe else []
    lines += [f"  {line}" for line in found.unsafe]
    if found.unanswered:
        lines.append(
            f"{name}: the database didn't answer for all packages; nothing is known of those. The first of them:"
        )
        lines.append(f"  {found.unanswered[0]}")
    return "\n".join(lines or [f"{name}: nothing is known to be unsafe."])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
