# SPDX-License-Identifier: GPL-3.0-or-later
"""Units of measure: how they are written after a number, and what CLDR calls them."""

from collections.abc import Mapping
from types import MappingProxyType

UNITS: Mapping[str, str] = MappingProxyType(
    {
        # A "!" marks what may be something else and needs a plain space or none before it.
        "km": "length-kilometer", "m": "!length-meter", "cm": "length-centimeter", "mm": "length-millimeter",
        "µm": "length-micrometer", "μm": "length-micrometer", "nm": "length-nanometer", "mi": "length-mile",
        "ft": "length-foot", "yd": "length-yard", "m²": "area-square-meter", "m2": "area-square-meter",
        "m^2": "area-square-meter", "km²": "area-square-kilometer", "km2": "area-square-kilometer",
        "cm²": "area-square-centimeter", "qm": "area-square-meter", "ha": "area-hectare",
        "sq ft": "area-square-foot", "sqft": "area-square-foot", "ft²": "area-square-foot",
        "m³": "volume-cubic-meter", "m3": "volume-cubic-meter", "m^3": "volume-cubic-meter",
        "cm³": "volume-cubic-centimeter", "kg": "mass-kilogram", "g": "!mass-gram", "mg": "mass-milligram",
        "µg": "mass-microgram", "μg": "mass-microgram", "t": "!mass-tonne", "lb": "mass-pound", "lbs": "mass-pound",
        "oz": "mass-ounce", "L": "!volume-liter", "l": "!volume-liter", "ml": "volume-milliliter",
        "mL": "volume-milliliter", "cl": "volume-centiliter", "dl": "volume-deciliter", "gal": "volume-gallon",
        "tsp": "volume-teaspoon", "tbsp": "volume-tablespoon", "fl oz": "volume-fluid-ounce",
        "EL": "volume-tablespoon", "TL": "volume-teaspoon", "km/h": "speed-kilometer-per-hour",
        "kmh": "speed-kilometer-per-hour", "kph": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second",
        "mph": "speed-mile-per-hour", "°C": "temperature-celsius", "° C": "temperature-celsius",
        "ºC": "temperature-celsius", "℃": "temperature-celsius", "°F": "temperature-fahrenheit",
        "° F": "temperature-fahrenheit", "℉": "temperature-fahrenheit", "°": "angle-degree", "B": "!digital-byte",
        "KB": "digital-kilobyte", "kB": "digital-kilobyte", "MB": "digital-megabyte", "GB": "digital-gigabyte",
        "TB": "digital-terabyte", "PB": "digital-petabyte", "KiB": "own-kibibyte", "MiB": "own-mebibyte",
        "GiB": "own-gibibyte", "TiB": "own-tebibyte", "Kbit": "digital-kilobit", "Mbit": "digital-megabit",
        "Gbit": "digital-gigabit", "kbps": "digital-kilobit per second", "Mbps": "digital-megabit per second",
        "Gbps": "digital-gigabit per second", "Mbit/s": "digital-megabit per second",
        "Gbit/s": "digital-gigabit per second", "MB/s": "digital-megabyte per second",
        "GB/s": "digital-gigabyte per second", "KB/s": "digital-kilobyte per second", "Hz": "frequency-hertz",
        "kHz": "frequency-kilohertz", "MHz": "frequency-megahertz", "GHz": "frequency-gigahertz",
        "dpi": "graphics-dot-per-inch", "ppi": "graphics-pixel-per-inch", "px": "graphics-pixel",
        "MP": "graphics-megapixel", "V": "!electric-volt", "mA": "electric-milliampere", "A": "!electric-ampere",
        "Ω": "electric-ohm", "W": "!power-watt", "kW": "power-kilowatt", "MW": "power-megawatt",
        "GW": "power-gigawatt", "mW": "power-milliwatt", "hp": "power-horsepower", "PS": "power-horsepower",
        "kWh": "energy-kilowatt-hour", "kJ": "energy-kilojoule", "kcal": "energy-kilocalorie", "J": "!energy-joule",
        "hPa": "pressure-hectopascal", "kPa": "pressure-kilopascal", "MPa": "pressure-megapascal",
        "Pa": "pressure-pascal", "mbar": "pressure-millibar", "psi": "pressure-pound-force-per-square-inch",
        "lm": "light-lumen", "lx": "light-lux", "ms": "duration-millisecond", "µs": "duration-microsecond",
        "μs": "duration-microsecond", "ns": "duration-nanosecond", "s": "!duration-second", "sec": "duration-second",
        "secs": "duration-second", "Sek": "duration-second", "min": "duration-minute", "mins": "duration-minute",
        "Min": "duration-minute", "h": "!duration-hour", "hr": "duration-hour", "hrs": "duration-hour",
        "Std": "duration-hour", "mol": "concentr-mole", "dB": "own-decibel", "fps": "own-frame-rate",
        "rpm": "own-revolutions",
    }
)  # fmt: skip
"""The name that CLDR gives it; "own-…" is in `OWN_NAMES`."""

OWN_NAMES: Mapping[str, Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "en": {
            "own-kibibyte": ("kibibyte", "kibibytes"), "own-mebibyte": ("mebibyte", "mebibytes"),
            "own-gibibyte": ("gibibyte", "gibibytes"), "own-tebibyte": ("tebibyte", "tebibytes"),
            "own-decibel": ("decibel", "decibels"), "own-frame-rate": ("frame per second", "frames per second"),
            "own-revolutions": ("revolution per minute", "revolutions per minute"), "per second": ("per second", ""),
            "length-foot": ("foot", "feet"),
        },
        "de": {
            "own-kibibyte": ("Kibibyte", "Kibibyte"), "own-mebibyte": ("Mebibyte", "Mebibyte"),
            "own-gibibyte": ("Gibibyte", "Gibibyte"), "own-tebibyte": ("Tebibyte", "Tebibyte"),
            "own-decibel": ("Dezibel", "Dezibel"), "own-frame-rate": ("Bild pro Sekunde", "Bilder pro Sekunde"),
            "own-revolutions": ("Umdrehung pro Minute", "Umdrehungen pro Minute"), "per second": ("pro Sekunde", ""),
            "length-foot": ("Fuß", "Fuß"),
        },
    }
)  # fmt: skip
"""What CLDR does not name: one and several."""
