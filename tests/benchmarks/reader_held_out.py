# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions that were written before the reader and not looked at while it was; they show how far it generalises."""

from collections.abc import Iterator

from tests.benchmarks.drawn_pictures import DARK, LARGE, columns, form, page, receipt, table
from tests.benchmarks.reader_questions import NO, Case


def held_out() -> Iterator[Case]:
    """The pictures and questions that were held out."""
    yield Case(
        "bakery",
        receipt(
            "Crumb & Crust",
            ["Order 317", "Served by: Yusuf"],
            [("Sourdough loaf", "$6.80"), ("Cinnamon roll", "$3.25"), ("Oat milk latte", "$4.75")],
            [("Sub-total", "$14.80"), ("GST", "$1.48"), ("Balance due", "$16.28")],
        ),
        (
            ("How much do I have to pay in total?", ("16.28",)),
            ("what did the cinnamon roll cost", ("3.25",)),
            ("What is the order number?", ("317",)),
            ("How much was the croissant?", NO),
        ),
    )
    yield Case(
        "camera settings, dark",
        form(
            "Camera",
            [("Shutter speed", "1/250 s"), ("Aperture", "f/2.8"), ("ISO", "400"), ("White balance", "Cloudy")],
            style=DARK,
        ),
        (
            ("What's the shutter speed set to?", ("1/250",)),
            ("which white balance is chosen", ("cloudy",)),
            ("What is the focal length?", NO),
        ),
    )
    yield Case(
        "league table",
        table(
            "League",
            [("Team", "Played", "Won", "Points"), ("Rovers", "12", "9", "28"), ("United", "12", "7", "23"),
             ("Athletic", "11", "4", "15")],
        ),
        (
            ("How many points does United have?", ("23",)),
            ("How many games did Rovers win?", ("9",)),
            ("How many points do the Wanderers have?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "volcano page",
        page(
            [
                "The volcano last erupted in 1902 and destroyed two villages.",
                "Its summit is covered by a glacier all year round.",
                "Scientists measure its gases from a hut on the north slope.",
            ],
            title="Mount Ardel",
        ),
        (
            ("When did the volcano last erupt?", ("1902",)),
            ("What covers the summit?", ("glacier",)),
            ("Is there smoke coming out of it?", NO),
            ("Who was the first to climb it?", NO),
        ),
    )
    yield Case(
        "update failed",
        page(["Update failed", "The file setup.bin is damaged.", "Download it again.", "", "Close"], width=480),
        (("What is the error message?", ("setup.bin is damaged",)), ("What is the size of the file?", NO)),
    )
    yield Case(
        "museum sign",
        page(["Open daily 10:00 to 16:00", "Adults £9", "Children free", "No dogs"], title="City Museum", style=LARGE),
        (
            ("How much is it for adults?", ("9",)),
            ("are dogs allowed", ("no dogs",)),
            ("How many floors does the building have?", NO),
        ),
    )
    yield Case(
        "two lists",
        columns(["To do", "Call the plumber", "Renew passport"], ["Done", "Pay rent", "Water plants"]),
        (("find the passport", ("renew passport",)), ("What is the colour of the plants?", NO)),
    )
