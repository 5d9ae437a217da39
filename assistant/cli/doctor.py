# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz doctor`: would a voice turn work here, and if not, what is missing and how to get it?"""

import argparse
import time
from collections.abc import Iterator

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import NO_VOICE_TURN, OK
from assistant.cli.session import engines_for, settings_for, stopped_by_ctrl_c
from assistant.cli.standard_output import answer, answer_json
from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import KibitzError
from assistant.paths import assets_folder
from assistant.pipeline.findings import Finding, of_devices, of_engine, of_installation, of_missing_engine, of_network
from assistant.pipeline.findings import in_words as line_of
from assistant.privacy.places import Place, places
from assistant.sizes import in_words
from assistant.values import Role


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; exit code 0 means that a voice turn would work."""
    if arguments.paths:
        _tell_paths(as_json=arguments.json)
        return OK
    findings: list[Finding] = []
    for finding in _examine(arguments):
        findings.append(finding)
        if not arguments.json:
            answer(line_of(finding))
    missing = [finding.subject for finding in findings if finding.needed and not finding.works]
    if arguments.json:
        answer_json({"voice_turn": not missing, "findings": findings})
    elif missing:
        answer(f"\nA voice turn would not work here: {', '.join(missing)} missing.")
    else:
        answer("\nA voice turn works here.")
    return NO_VOICE_TURN if missing else OK


def _examine(arguments: argparse.Namespace) -> Iterator[Finding]:
    yield from of_installation()
    cancellation = Cancellation()
    settings = settings_for(arguments)
    with stopped_by_ctrl_c(cancellation), engines_for(settings, set(Role)) as engines:
        for role in Role:
            yield _engine(engines, role, cancellation)
        yield of_network(is_sealed=engines.is_sealed)
    yield from of_devices()


def _engine(engines: EngineProcess, role: Role, cancellation: Cancellation) -> Finding:
    started = time.monotonic()
    try:
        info = engines.info(role, cancellation)
    except KibitzError as error:
        return of_missing_engine(role, error)
    return of_engine(info, time.monotonic() - started)


def _tell_paths(*, as_json: bool) -> None:
    found = [*places(), Place("program", assets_folder(), "pictures and texts that belong to Kibitz itself")]
    if as_json:
        answer_json(found)
        return
    for place in found:
        size = in_words(place.size_bytes) if place.files else ("" if place.name == "program" else "nothing")
        answer(f"{place.name:9} {size:>9}  {place.path}\n{'':21}{place.holds}")
