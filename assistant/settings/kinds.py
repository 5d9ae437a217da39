# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of values that several settings have."""

from typing import Annotated

import msgspec

AUTO = "auto"
"""Left to Kibitz."""

Fraction = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Count = Annotated[int, msgspec.Meta(ge=0)]
