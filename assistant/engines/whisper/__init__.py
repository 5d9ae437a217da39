# SPDX-License-Identifier: GPL-3.0-or-later
"""Ears: Whisper models through faster-whisper and CTranslate2."""
