# SPDX-License-Identifier: GPL-3.0-or-later
"""From the world: microphone, sound files, camera, screen."""
