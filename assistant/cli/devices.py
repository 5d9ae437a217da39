# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz devices`: which microphones, loudspeakers and cameras there are, and whether one can hear and be heard."""

import argparse
from dataclasses import replace

from assistant.cancellation import Cancellation
from assistant.capture.devices import DeviceList, all_devices
from assistant.capture.watched_microphone import Microphones
from assistant.cli.exit_codes import OK
from assistant.cli.session import settings_for, stopped_by_ctrl_c
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer, answer_json
from assistant.errors import InputError
from assistant.pipeline.sound_check import CHECK_SECONDS, judge, record
from assistant.settings import DeviceSettings
from assistant.speech.player import Player


def run(arguments: argparse.Namespace) -> int:
    """List the devices, or try a microphone and a loudspeaker."""
    found = all_devices()
    lists = {"microphones": found.microphones, "loudspeakers": found.speakers, "cameras": found.cameras}
    if arguments.test:
        _try(_chosen(arguments, lists))
    elif arguments.json:
        answer_json(lists)
    else:
        answer("\n".join(line for kind, found in lists.items() for line in _lines(kind, found)))
    return OK


def _lines(kind: str, found: DeviceList) -> list[str]:
    if not found.devices:
        return [f"{kind}: {found.problem}"]
    marked = [(device, "*" if device.is_default else " ") for device in found.devices]
    return [f"{kind}:", *(f" {mark} {device.title}  [{device.name}]" for device, mark in marked)]


def _chosen(arguments: argparse.Namespace, lists: dict[str, DeviceList]) -> DeviceSettings:
    devices = settings_for(arguments).devices
    if arguments.microphone:
        devices = replace(devices, microphone=_name(arguments.microphone, lists["microphones"], "microphone"))
    if arguments.speaker:
        devices = replace(devices, speaker=_name(arguments.speaker, lists["loudspeakers"], "loudspeaker"))
    return devices


def _name(wanted: str, found: DeviceList, noun: str) -> str:
    """The name of the device that is called so, by name or title."""
    for device in found.devices:
        if wanted in (device.name, device.title):
            return device.name
    raise InputError(f"There is no {noun} “{wanted}”.", "“kibitz devices” lists them.")


def _try(devices: DeviceSettings) -> None:
    cancellation = Cancellation()
    player = Player(devices.speaker, on_trouble=note)
    cancellation.on_cancel(player.stop)
    with stopped_by_ctrl_c(cancellation):
        note(f"Speak now, for {CHECK_SECONDS:.0f} seconds.")
        recording = record(Microphones(note).open(devices.microphone), cancelled=cancellation)
        verdict = judge(recording)
        answer(verdict.sentence)
        note("This is what was heard.")
        try:
            player.play(recording, cancelled=cancellation)
            player.drain(cancellation)
        finally:
            player.close()
