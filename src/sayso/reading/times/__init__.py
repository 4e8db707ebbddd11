"""The times a text names, and what they mean on the day it was published."""

from sayso.reading.times.find import find_times
from sayso.reading.times.records import Granularity, Time

__all__ = ["Granularity", "Time", "find_times"]
