# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of the command line may stand between names."""

import pytest

from assistant.cli.arguments import parser


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("models export stick --json tiny", {"models": ["tiny"], "json": True}),
        ("models export stick tiny --json small", {"models": ["tiny", "small"], "json": True}),
        ("models export --json stick", {"models": [], "json": True}),
        ("models use tiny --starter eyes small", {"names": ["tiny", "small"], "starter": ["eyes"]}),
        ("history export there 3 --format html 4", {"numbers": [3, 4], "format": "html"}),
        ("history search one --json two", {"words": ["one", "two"], "json": True}),
        ("ask --json why --closely", {"text": "why", "json": True, "closely": True}),
        ("talk --press", {"order": "press"}),
    ],
)
def test_options_may_stand_between_names(line: str, names: dict[str, object]) -> None:
    arguments = vars(parser().parse_args(line.split()))

    assert {name: arguments[name] for name in names} == names


@pytest.mark.parametrize("line", ["models install", "models export stick --nonsense", "history export there three"])
def test_what_is_wrong_stays_wrong(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(line.split())

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: kibitz")
