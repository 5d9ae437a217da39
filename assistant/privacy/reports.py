# SPDX-License-Identifier: GPL-3.0-or-later
"""What the network lock reports, as events for whoever listens to the assistant."""

from assistant.events import BytesSent, ConnectionRefused
from assistant.privacy.network_lock import Refusal, Report


def event_of(report: Report) -> BytesSent | ConnectionRefused:
    """The event that tells of a report."""
    if isinstance(report, Refusal):
        return ConnectionRefused(report.sentence)
    return BytesSent(report.host, report.size_bytes)
