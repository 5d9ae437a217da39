# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked about the drawn pictures, and what is printed there.

An expected answer is a tuple of texts that must all be in the answer; `NO` stands for an honest no.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from tests.benchmarks.drawn_pictures import DARK, FAINT, LARGE, SMALL, Sheet, columns, form, page, receipt, table

Expected: TypeAlias = tuple[str, ...]

NO: Expected = ()


@dataclass(frozen=True)
class Case:
    """A picture and questions about it."""

    name: str
    sheet: Sheet
    questions: tuple[tuple[str, Expected], ...]


def cases() -> Iterator[Case]:
    """All pictures but those that were held out while the reader was written."""
    yield from _receipts()
    yield from _windows()
    yield from _tables()
    yield from _documents()
    yield from _programs()
    yield from _signs()


def _receipts() -> Iterator[Case]:
    yield Case(
        "grocery receipt",
        receipt(
            "GREEN GROCER",
            ["48 Market Street", "Bristol BS1 4QT", "Tel: 0117 496 0123", "12/03/2026 10:42"],
            [("Milk 2L", "1.65"), ("Brown bread", "2.10"), ("Free range eggs", "3.25"), ("Bananas", "0.98")],
            [("Subtotal", "7.98"), ("VAT", "0.00"), ("TOTAL", "7.98"), ("Cash", "10.00"), ("Change", "2.02")],
            ["Thank you for shopping with us"],
        ),
        (
            ("What is the total?", ("7.98",)),
            ("How much were the eggs?", ("3.25",)),
            ("how much was the brown bread", ("2.10",)),
            ("How much change was given?", ("2.02",)),
            ("Which shop is it from?", ("green grocer",)),
            ("What is the phone number?", ("0117 496 0123",)),
            ("When was this?", ("12/03/2026",)),
            ("How much was the salmon?", NO),
            ("What was the tip?", NO),
            ("What colour is the receipt?", NO),
        ),
    )
    yield Case(
        "restaurant bill",
        receipt(
            "Trattoria Bella",
            ["Via Roma 15", "Table 7   Server: Marco"],
            [("2 Margherita", "$24.00"), ("1 Caesar Salad", "$9.50"), ("3 Espresso", "$10.50")],
            [("Subtotal", "$44.00"), ("Sales tax", "$3.85"), ("Gratuity", "$8.00"), ("Amount due", "$55.85")],
        ),
        (
            ("What's the total on this bill?", ("55.85",)),
            ("what was the tip", ("8.00",)),
            ("How much tax did we pay?", ("3.85",)),
            ("How much was the salad?", ("9.50",)),
            ("What restaurant is this?", ("trattoria bella",)),
            ("Who was the server?", ("marco",)),
            ("What are the items?", ("margherita", "caesar salad", "espresso")),
            ("How many people ate?", NO),
        ),
    )
    yield Case(
        "pharmacy, dark",
        receipt(
            "City Pharmacy",
            ["Receipt no. 88213", "2026-02-17"],
            [("Ibuprofen 400mg", "EUR 4,99"), ("Plasters", "EUR 2,49"), ("Sunscreen SPF 50", "EUR 12,95")],
            [("Total", "EUR 20,43"), ("Paid by card", "EUR 20,43")],
            style=DARK,
        ),
        (
            ("what is the total", ("20,43",)),
            ("How much did the sunscreen cost?", ("12,95",)),
            ("What is the receipt number?", ("88213",)),
            ("What is the date?", ("2026-02-17",)),
            ("How much was the shampoo?", NO),
        ),
    )
    yield Case(
        "taxi, faint",
        receipt(
            "METRO CABS",
            ["Driver: L. Okafor", "Trip 5521"],
            [("Base fare", "$3.50"), ("Distance 8.2 mi", "$18.45"), ("Airport fee", "$4.00")],
            [("Total fare", "$25.95")],
            style=FAINT,
        ),
        (
            ("What was the total?", ("25.95",)),
            ("How much is the airport fee?", ("4.00",)),
            ("Who was the driver?", ("okafor",)),
            ("What is the base fare?", ("3.50",)),
            ("What is the driver wearing?", NO),
        ),
    )
    yield Case(
        "hotel invoice",
        page(
            [
                "Invoice #: INV-20419", "Invoice date: 4 March 2026", "Due date: 3 April 2026", "",
                "Bill to: Jane Whitmore", "", "Room 3 nights: $540.00", "Breakfast: $45.00", "City tax: $18.00", "",
                "Amount due: $603.00", "", "Questions? billing@harbourhotel.example", "www.harbourhotel.example",
            ],
            title="Harbour Hotel",
        ),
        (
            ("What is the invoice number?", ("inv-20419",)),
            ("When is it due?", ("3 april 2026",)),
            ("What is the due date?", ("3 april 2026",)),
            ("What is the invoice date?", ("4 march 2026",)),
            ("What is the total?", ("603.00",)),
            ("Who is it billed to?", ("jane whitmore",)),
            ("what is the email address", ("billing@harbourhotel.example",)),
            ("What's the website?", ("www.harbourhotel.example",)),
            ("How much was breakfast?", ("45.00",)),
            ("How much was dinner?", NO),
            ("Who is it from?", ("harbour hotel",)),
            ("What is the fax number?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "fuel",
        receipt(
            "Highway Fuel",
            ["Pump 4", "Unleaded 95"],
            [("Litres", "38.20"), ("Price per litre", "1.729"), ("Fuel", "66.05")],
            [("TOTAL GBP", "66.05"), ("Auth code", "047712")],
        ),
        (
            ("What is the price per litre?", ("1.729",)),
            ("What is the auth code?", ("047712",)),
            ("how many litres", ("38.20",)),
            ("What is the total?", ("66.05",)),
            ("What is the mileage?", NO),
        ),
    )


def _windows() -> Iterator[Case]:
    yield Case(
        "network settings",
        form(
            "Network Settings",
            [
                ("Network name", "Attic-5G"), ("Security", "WPA3 Personal"), ("IP address", "192.168.1.42"),
                ("Subnet mask", "255.255.255.0"), ("Router", "192.168.1.1"), ("DNS server", "9.9.9.9"),
            ],
            buttons="Cancel      Apply",
        ),
        (
            ("What is the IP address?", ("192.168.1.42",)),
            ("What is the network name?", ("attic-5g",)),
            ("What is the router address?", ("192.168.1.1",)),
            ("What's the title of this window?", ("network settings",)),
            ("What is the password?", NO),
            ("Which button is highlighted?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "display, dark",
        form(
            "Display",
            [("Resolution", "2560 x 1440"), ("Refresh rate", "144 Hz"), ("Scale", "125 %"), ("Night light", "Off")],
            style=DARK,
        ),
        (
            ("What is the resolution?", ("2560 x 1440",)),
            ("What is the refresh rate?", ("144 hz",)),
            ("what's the scale", ("125",)),
            ("Is the night light on?", ("off",)),
            ("What is the brightness?", NO),
        ),
    )
    yield Case(
        "profile, labels above",
        form(
            "Edit profile",
            [
                ("Full name", "Miriam Oduya"), ("E-mail", "miriam@example.org"), ("City", "Nairobi"),
                ("Occupation", "Structural engineer"), ("Date of birth", "14 June 1988"),
            ],
            above=True,
        ),
        (
            ("What is the full name?", ("miriam oduya",)),
            ("What city is given?", ("nairobi",)),
            ("What is the occupation?", ("structural engineer",)),
            ("What is the date of birth?", ("14 june 1988",)),
            ("What is the phone number?", NO),
            ("How old does she look?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "printer error",
        page(
            ["The printer could not be reached.", "Error code: 0x80070035",
             "Check the cable and try again.", "", "Retry      Cancel"],
            title="Printing failed",
            title_scale=1.3,
            width=560,
        ),
        (
            ("What does the error say?", ("could not be reached",)),
            ("What is the error code?", ("0x80070035",)),
            ("What is the heading?", ("printing failed",)),
            ("What model is the printer?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "disk full, dark",
        page(["Warning: Not enough disk space", "Drive C: has only 120 MB left.", "", "OK"], style=DARK, width=520),
        (
            ("What does the warning say?", ("not enough disk space",)),
            ("How much space is left?", ("120 mb",)),
            ("What's on the second screen?", NO),
        ),
    )
    yield Case(
        "login",
        form("Sign in to Riverbank", [("User name", "kelvin92"), ("Password", "********")], buttons="Sign in"),
        (
            ("What is the user name?", ("kelvin92",)),
            ("Read this", ("riverbank", "kelvin92")),
            ("What is his date of birth?", NO),
        ),
    )
    yield Case(
        "export dialog",
        form(
            "Export",
            [("File name:", "holiday_2026.mp4"), ("Format:", "MPEG-4"), ("Quality:", "High (CRF 18)"),
             ("Frame rate:", "30 fps"), ("Estimated size:", "1.4 GB")],
            width=640,
            style=SMALL,
        ),
        (
            ("What is the file name?", ("holiday_2026.mp4",)),
            ("What quality is set?", ("high (crf 18)",)),
            ("What is the frame rate?", ("30 fps",)),
            ("What's the estimated size?", ("1.4 gb",)),
            ("What is the bitrate?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "about box",
        page(["Version 4.12.1", "Copyright 2026 The Pinewood Authors", "Licence: MIT"], title="Pinewood Editor"),
        (
            ("What version is this?", ("4.12.1",)),
            ("What is the licence?", ("mit",)),
            ("What is the title?", ("pinewood editor",)),
        ),
    )
    yield Case(
        "music player, dark",
        page(["Now playing", "Blue Harbour", "Artist: The Lanterns", "Album: Tides", "2:14 / 4:05"], style=DARK),
        (
            ("Who is the artist?", ("the lanterns",)),
            ("What album is it?", ("tides",)),
            ("What instrument is being played?", NO),
        ),
    )
    yield Case(
        "weather",
        page(["Lisbon", "Tuesday 15:00", "Temperature 23 °C", "Wind 14 km/h", "Humidity 61 %"], style=LARGE),
        (
            ("What is the temperature?", ("23",)),
            ("What is the humidity?", ("61",)),
            ("What's the wind speed?", ("14 km/h",)),
            ("Is the sun shining?", NO),
        ),
    )


def _tables() -> Iterator[Case]:
    yield Case(
        "staff table",
        table(
            "Staff",
            [("Name", "Department", "Extension", "Age"), ("Anna Bell", "Sales", "4411", "34"),
             ("Boris Hahn", "Finance", "4478", "51"), ("Chen Li", "Support", "4502", "29")],
        ),
        (
            ("What is Boris Hahn's extension?", ("4478",)),
            ("What department is Chen Li in?", ("support",)),
            ("How old is Anna Bell?", ("34",)),
            ("What is the extension of Anna?", ("4411",)),
            ("What is the salary of Boris?", NO),
            ("What is the extension of David?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "stock table",
        table(
            "",
            [("Item", "Qty", "Price", "Amount"), ("Desk lamp", "4", "19.90", "79.60"),
             ("Office chair", "2", "149.00", "298.00"), ("Stapler", "10", "6.25", "62.50")],
        ),
        (
            ("What is the price of the stapler?", ("6.25",)),
            ("What is the quantity of desk lamps?", ("4",)),
            ("What is the amount for the office chair?", ("298.00",)),
            ("What is the price of the whiteboard?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "train times, dark",
        table(
            "Departures",
            [("Time", "Destination", "Platform"), ("09:15", "Leeds", "3"), ("09:32", "York", "11"),
             ("09:47", "Hull", "8")],
            style=DARK,
        ),
        (
            ("What platform does the York train leave from?", ("11",)),
            ("What time is the train to Hull?", ("09:47",)),
            ("What platform is the train to Paris?", NO),
            ("What is the heading?", ("departures",)),
        ),
    )  # fmt: skip
    yield Case(
        "nutrition",
        table(
            "Nutrition facts",
            [("Energy", "1520 kJ"), ("Fat", "12 g"), ("Sugar", "31 g"), ("Protein", "6.4 g"), ("Salt", "0.3 g")],
        ),
        (
            ("How much sugar is in it?", ("31 g",)),
            ("how much protein", ("6.4 g",)),
            ("What is the energy?", ("1520 kj",)),
            ("How much fibre is there?", NO),
            ("Does it taste good?", NO),
        ),
    )
    yield Case(
        "cafe menu",
        receipt(
            "Luna Cafe",
            ["Open 8:00 to 17:00"],
            [("Espresso", "2.40"), ("Flat white", "3.60"), ("Hot chocolate", "3.90"), ("Carrot cake", "4.20")],
            [],
        ),
        (
            ("How much is a flat white?", ("3.60",)),
            ("how much does the hot chocolate cost", ("3.90",)),
            ("What does the carrot cake cost?", ("4.20",)),
            ("When is it open?", ("8:00",)),
            ("How much is a latte?", NO),
            ("How many customers are in the cafe?", NO),
        ),
    )
    yield Case(
        "exam results",
        table(
            "Results",
            [("Student", "Maths", "Physics", "History"), ("Priya", "92", "88", "75"), ("Tom", "67", "71", "90")],
        ),
        (
            ("What did Priya get in physics?", ("88",)),
            ("What is Tom's history mark?", ("90",)),
            ("What is the average mark?", NO),
            ("What did Tom get in chemistry?", NO),
        ),
    )


def _documents() -> Iterator[Case]:
    yield Case(
        "article",
        page(
            [
                "The library on Mill Lane reopened on Monday after two years of",
                "repairs. The roof had been damaged by a storm in 2023.", "",
                "Mayor Helen Strand cut the ribbon and thanked the volunteers who",
                "moved forty thousand books. The work cost 1.2 million pounds.", "",
                "Opening hours are nine to six on weekdays.",
            ],
            title="Library reopens",
        ),
        (
            ("What is the heading?", ("library reopens",)),
            ("What was damaged by a storm?", ("the roof had been damaged",)),
            ("Who cut the ribbon?", ("helen strand",)),
            ("How much did the work cost?", ("1.2 million",)),
            ("read the second paragraph", ("mayor helen strand", "1.2 million pounds")),
            ("What are the opening hours?", ("nine to six",)),
            ("Who is the architect?", NO),
            ("What is the mayor wearing?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "letter",
        page(
            [
                "From: Oakfield Dental Practice", "To: Mr Samuel Price", "Date: 9 January 2026", "",
                "Dear Mr Price,", "", "Your next appointment is on Thursday 22 January at 14:30.",
                "Please arrive ten minutes early.", "", "Kind regards,", "Dr Amara Nwosu",
            ]
        ),
        (
            ("Who is it from?", ("oakfield dental practice",)),
            ("Who is the letter to?", ("samuel price",)),
            ("When is the appointment?", ("22 january",)),
            ("What is the date of the letter?", ("9 january 2026",)),
            ("Read the last line", ("dr amara nwosu",)),
            ("How many people are in the picture?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "two columns",
        columns(
            ["Apples grow on trees.", "They ripen in autumn.", "Most are eaten raw."],
            ["Potatoes grow in soil.", "They are dug in summer.", "All are cooked first."],
        ),
        (
            ("Where do potatoes grow?", ("in soil",)),
            ("When do apples ripen?", ("autumn",)),
            ("read this", ("eaten raw. potatoes grow",)),
            ("Where do carrots grow?", NO),
        ),
    )
    yield Case(
        "science page",
        page(
            [
                "Photosynthesis takes place in the chloroplasts of plant cells.",
                "Light energy is absorbed by chlorophyll, a green pigment.",
                "Oxygen is released as a by-product of the reaction.",
                "In 1779 Jan Ingenhousz showed that light is needed.",
            ],
            title="Photosynthesis",
        ),
        (
            ("What is released as a by-product?", ("oxygen is released",)),
            ("What absorbs the light energy?", ("chlorophyll",)),
            ("Where does photosynthesis take place?", ("chloroplasts",)),
            ("Who showed that light is needed?", ("jan ingenhousz",)),
            ("What is the boiling point of water?", NO),
            ("Who discovered gravity?", NO),
        ),
    )
    yield Case(
        "meeting note",
        page(
            ["Agenda", "Where: Room 204", "When: Friday, 10:30", "Chair: Ingrid Solberg", "", "1. Budget",
             "2. New office", "3. Any other business"],
            title="Team meeting",
        ),
        (
            ("Where is the meeting?", ("room 204",)),
            ("When is the meeting?", ("10:30",)),
            ("Who is the chair?", ("ingrid solberg",)),
            ("What is the title?", ("team meeting",)),
            ("Who took the minutes?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "recipe",
        page(
            ["Serves 4", "Preparation time: 15 minutes", "Cooking time: 40 minutes", "", "Ingredients", "500 g flour",
             "2 eggs", "250 ml milk", "", "Mix the flour with the eggs.", "Bake at 180 degrees until golden."],
            title="Cheese muffins",
        ),
        (
            ("How much flour do I need?", ("500 g",)),
            ("how many eggs", ("2 eggs",)),
            ("What is the cooking time?", ("40 minutes",)),
            ("What temperature should I bake at?", ("180",)),
            ("How much butter do I need?", NO),
            ("Does it look tasty?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "business card",
        page(
            ["Hydrologist", "", "Northern Rivers Trust", "17 Quay Road, Durham DH1 3LE", "Mobile: +44 7700 900461",
             "lena.fors@rivers.example", "rivers.example/lena"],
            title="Lena Fors",
            width=620,
        ),
        (
            ("What is the mobile number?", ("+44 7700 900461",)),
            ("What's the phone number?", ("+44 7700 900461",)),
            ("What is the e-mail?", ("lena.fors@rivers.example",)),
            ("What is the address?", ("17 quay road",)),
            ("What colour are her eyes?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "parcel label",
        page(
            ["Tracking number: JD014600008821", "Weight: 2.4 kg", "Ship to:", "Omar Haddad", "9 Elm Court",
             "Leicester LE2 7HB"],
            width=560,
        ),
        (
            ("What is the tracking number?", ("jd014600008821",)),
            ("How heavy is it?", ("2.4 kg",)),
            ("What's the weight?", ("2.4 kg",)),
            ("Who does it ship to?", ("omar haddad",)),
            ("What is inside the parcel?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "boarding pass",
        table(
            "Boarding pass",
            [("Passenger", "Flight", "Gate", "Seat"), ("K. LINDGREN", "SK 1423", "B17", "22A")],
        ),
        (
            ("What is the gate?", ("b17",)),
            ("What's the seat number?", ("22a",)),
            ("Which flight is it?", ("sk 1423",)),
            ("who is the passenger", ("lindgren",)),
            ("What is the arrival time?", NO),
        ),
    )


def _programs() -> Iterator[Case]:
    yield Case(
        "python traceback, dark",
        page(
            ["$ python report.py", "Traceback (most recent call last):", '  File "report.py", line 42, in <module>',
             "    total = sum(values) / count", "ZeroDivisionError: division by zero"],
            style=DARK,
        ),
        (
            ("What does the error say?", ("zerodivisionerror: division by zero",)),
            ("what is the error", ("division by zero",)),
            ("Which line is the error on?", ("42",)),
            ("Who wrote this program?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "git terminal, dark",
        page(
            ["$ git status", "On branch feature/login", "Your branch is ahead of origin by 3 commits.",
             "modified: src/session.py", "modified: tests/test_session.py"],
            style=DARK,
        ),
        (
            ("Which branch is it?", ("feature/login",)),
            ("Where is session.py?", ("src/session.py",)),
            ("find test_session", ("tests/test_session.py",)),
            ("How many commits is the branch ahead?", ("3",)),
            ("Who is the author?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "code editor, dark",
        page(
            ["def area(radius):", "    return 3.14159 * radius ** 2", "", "MAX_RETRIES = 5", 'API_URL = "https://api.example.net/v2"'],
            style=DARK,
        ),
        (
            ("What is MAX_RETRIES?", ("5",)),
            ("what is max retries set to", ("5",)),
            ("What is the URL?", ("https://api.example.net/v2",)),
            ("read the first line", ("def area(radius)",)),
            ("What is MIN_DELAY?", NO),
        ),
    )  # fmt: skip
    yield Case(
        "server log",
        page(
            [
                "10:14:02 INFO  server started on port 8080",
                "10:14:09 INFO  connected to database orders",
                "10:15:31 ERROR connection refused by 10.0.0.7",
            ],
            style=SMALL,
        ),
        (
            ("What does the error say?", ("connection refused",)),
            ("Which port was the server started on?", ("8080",)),
            ("Is there a timeout?", NO),
            ("What's the name of the database?", ("orders",)),
        ),
    )
    yield Case(
        "web error page",
        page(["404", "Page not found", "The address /shop/blue-kettle does not exist."], title="Oops!"),
        (
            ("What does the error say?", ("page not found",)),
            ("What went wrong?", ("not found",)),
            ("What colour is the kettle?", NO),
        ),
    )


def _signs() -> Iterator[Case]:
    yield Case(
        "parking sign",
        page(["NO PARKING", "8 am to 6 pm", "Monday to Saturday"], style=LARGE, width=520),
        (
            ("What does the sign say?", ("no parking", "monday to saturday")),
            ("Read it out loud please", ("no parking", "8 am to 6 pm")),
            ("What shape is the sign?", NO),
            ("How many cars are there?", NO),
        ),
    )
    yield Case(
        "door sign",
        page(["Dr. E. Castellanos", "Please knock"], style=LARGE, width=520),
        (
            ("what does it say", ("castellanos", "please knock")),
            ("Is there anybody in the room?", NO),
            ("Is the door open?", NO),
        ),
    )
    yield Case(
        "book cover",
        page(["by Tobias Renner", "", "Second edition"], title="The Quiet Engine", style=LARGE, width=640),
        (
            ("What is the title?", ("the quiet engine",)),
            ("Who is the author?", ("tobias renner",)),
            ("Who wrote it?", ("tobias renner",)),
            ("Who is the publisher?", NO),
        ),
    )
    yield Case(
        "concert poster",
        page(
            [
                "Saturday 12 September",
                "Doors open 19:30",
                "Town Hall, Kendal",
                "Tickets £15",
                "Box office 01539 555 010",
            ],
            title="Brass on the Hill",
            style=LARGE,
        ),
        (
            ("How much are the tickets?", ("15",)),
            ("When do the doors open?", ("19:30",)),
            ("What date is it on?", ("12 september",)),
            ("What is the box office number?", ("01539 555 010",)),
            ("Which instruments are shown?", NO),
        ),
    )
    yield Case(
        "blank paper",
        page(["", "", ""], width=400),
        (
            ("What is the total?", NO),
            ("read this", NO),
            ("What is this?", NO),
            ("Describe the picture.", NO),
        ),
    )
