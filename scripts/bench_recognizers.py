"""Measure the models of recognizers-text on paragraphs; run by bench_extract.py --peer.

Needs an interpreter with recognizers-text-suite. Reads a JSON list of paragraphs from standard
input and prints the processor seconds of each model as JSON. The models are made once and warmed
before they are measured.
"""

import json
import sys
import time
import warnings

warnings.simplefilter("ignore")

from recognizers_date_time import DateTimeRecognizer  # noqa: E402  # after the filter
from recognizers_number import NumberRecognizer  # noqa: E402  # after the filter
from recognizers_number_with_unit import NumberWithUnitRecognizer  # noqa: E402  # after the filter

CULTURE = "en-us"


def main() -> None:
    """Measure and print."""
    numbers, units = NumberRecognizer(CULTURE), NumberWithUnitRecognizer(CULTURE)
    models = {
        "number": numbers.get_number_model(),
        "percentage": numbers.get_percentage_model(),
        "age": units.get_age_model(),
        "currency": units.get_currency_model(),
        "dimension": units.get_dimension_model(),
        "temperature": units.get_temperature_model(),
        "datetime": DateTimeRecognizer(CULTURE).get_datetime_model(),
    }
    paragraphs = json.load(sys.stdin)
    taken = {}
    for name, model in models.items():
        model.parse("He paid 3 dollars in 2 days.")
        start = time.process_time()
        for paragraph in paragraphs:
            model.parse(paragraph)
        taken[name] = time.process_time() - start
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
