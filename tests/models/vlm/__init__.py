# SPDX-License-Identifier: GPL-3.0-or-later
"""A tiny model that looks at pictures: two GGUF files for llama.cpp, and everything they were made with.

`world` is what tests need; `build` is the command line of the rest.
"""
