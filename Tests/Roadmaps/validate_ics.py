#!/usr/bin/env python3
"""Checks the calendars of roadmaps and events in a built site with a library that knows nothing of Svod.

    validate_ics.py public [more files or folders]

Every *.ics is checked as bytes (UTF-8, CRLF, lines of at most 75 octets), parsed by icalendar, and every series is
expanded by dateutil. Exits with 1 when anything is wrong, and when there is nothing to check. Needs icalendar (PyPI,
checked with 7.3.0), which brings dateutil.
"""

import datetime
import sys
from pathlib import Path

import icalendar
from dateutil.rrule import rrulestr

errors: list[str] = []


def wrong(path: Path, message: str) -> None:
    errors.append(f"{path}: {message}")


def check_bytes(path: Path, content: bytes) -> None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong(path, f"no UTF-8: {error}")
    if not content.endswith(b"\r\n"):
        wrong(path, "the last line is not ended by CRLF")
    for number, line in enumerate(content.split(b"\r\n"), start=1):
        if b"\r" in line or b"\n" in line:
            wrong(path, f"line {number}: a line end that is not CRLF")
        if len(line) > 75:
            wrong(path, f"line {number}: {len(line)} octets")


def check_series(path: Path, name: str, event: icalendar.Event, start: datetime.date) -> None:
    """A series begins on its first day and has as many days as it says."""
    rule = event["RRULE"]
    days = list(rrulestr(rule.to_ical().decode(), dtstart=datetime.datetime.combine(start, datetime.time())))
    if not days or days[0].date() != start:
        wrong(path, f"{name}: DTSTART {start} is not the first day of the series")
    if len(days) != rule["COUNT"][0] or len(set(days)) != len(days):
        wrong(path, f"{name}: {len(days)} days, COUNT is {rule['COUNT'][0]}")


def check_event(path: Path, event: icalendar.Event, seen: set[str]) -> None:
    name = str(event.get("UID", ""))
    for field in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"):
        if not event.get(field):
            wrong(path, f"{name or 'an event'}: no {field}")
            return
    if name in seen:
        wrong(path, f"{name}: the UID is used twice")
    seen.add(name)
    for field, message in event.errors:
        wrong(path, f"{name}: {field}: {message}")
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    if isinstance(start, datetime.datetime) or isinstance(end, datetime.datetime):
        wrong(path, f"{name}: not an event of whole days")
        return
    if end - start != datetime.timedelta(days=1):
        wrong(path, f"{name}: lasts {(end - start).days} days, a deadline and an event are one")
    stamp = event.decoded("DTSTAMP")
    if stamp.utcoffset() != datetime.timedelta(0):
        wrong(path, f"{name}: DTSTAMP is not in UTC")
    if "RRULE" in event:
        check_series(path, name, event, start)


def check(path: Path) -> int:
    """The number of events."""
    content = path.read_bytes()
    check_bytes(path, content)
    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
    except ValueError as error:
        wrong(path, f"cannot be parsed: {error}")
        return 0
    if len(calendars) != 1:
        wrong(path, f"{len(calendars)} calendars in one file")
        return 0
    calendar = calendars[0]
    if str(calendar.get("VERSION")) != "2.0" or not calendar.get("PRODID"):
        wrong(path, "no VERSION 2.0 or no PRODID")
    for field, message in calendar.errors:
        wrong(path, f"{field}: {message}")
    events = calendar.walk("VEVENT")
    seen: set[str] = set()
    for event in events:
        check_event(path, event, seen)
    return len(events)


def main() -> int:
    arguments = [Path(argument) for argument in sys.argv[1:]]
    files = sorted(
        file for path in arguments for file in (path.rglob("*.ics") if path.is_dir() else [path])
    )  # fmt: skip
    events = sum(check(file) for file in files)
    if not files:
        errors.append("no calendar to check")
    for error in errors:
        print(error, file=sys.stderr)
    print(f"{len(files)} calendars, {events} events, {len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
