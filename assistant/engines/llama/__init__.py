# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes on this computer: llama.cpp with any projector that its mtmd library supports."""
