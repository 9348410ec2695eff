"""Positions by python-sgp4 and passes by skyfield, of what stands as JSON on standard input: a second opinion that shares no line with the library."""

import json
import sys
from datetime import datetime, timedelta, timezone

import numpy
from sgp4 import omm
from sgp4.api import Satrec
from skyfield.api import EarthSatellite, load, wgs84

STEP_S = 10
asked = json.load(sys.stdin)
timescale = load.timescale(builtin=True)


def satellite(elements):
    found = Satrec()
    omm.initialize(found, {key: str(value) for key, value in elements.items()})
    return found


def horizon(site, azimuth):
    """Straight between the corners over the azimuth, through north from the last to the first, and never below the lowest elevation."""
    corners = site["mask"]
    first, last = corners[0], corners[-1]
    around = [[last[0] - 360, last[1]], *corners, [first[0] + 360, first[1]]]
    mask = numpy.interp(azimuth, [corner[0] for corner in around], [corner[1] for corner in around])
    return numpy.maximum(mask, site["minimumElevation"])


def heights(orbit, site, start, seconds):
    """Degrees of the satellite above the horizon at seconds after the start of the window."""
    whole = [start + timedelta(seconds=float(second)) for second in seconds]
    place = wgs84.latlon(site["latitude"], site["longitude"], elevation_m=site["elevation"])
    altitude, azimuth, _ = (orbit - place).at(timescale.from_datetimes(whole)).altaz()
    return altitude.degrees - horizon(site, azimuth.degrees)


def root(orbit, site, start, low):
    """The second at which it crosses the horizon, between `low` and a step later, to a millisecond."""
    high = low + STEP_S
    sign = heights(orbit, site, start, [low])[0] >= 0
    while high - low > 0.001:
        middle = (low + high) / 2
        if (heights(orbit, site, start, [middle])[0] >= 0) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def passes(found, site):
    orbit = EarthSatellite.from_satrec(found, timescale)
    start = datetime.fromisoformat(site["from"].replace("Z", "+00:00")).astimezone(timezone.utc)
    seconds = numpy.arange(0, site["lengthS"] + STEP_S, STEP_S)
    up = heights(orbit, site, start, seconds) >= 0
    turns = numpy.nonzero(up[1:] != up[:-1])[0]
    crossings = [root(orbit, site, start, float(seconds[turn])) for turn in turns]
    return {"upAtStart": bool(up[0]), "crossingsS": crossings}


satellites = [satellite(elements) for elements in asked["elements"]]
json.dump(
    {
        "states": [[found.sgp4_tsince(minutes)[1:] for minutes in asked["minutes"][i]] for i, found in enumerate(satellites)],
        "passes": [[passes(found, site) for found in satellites] for site in asked["sites"]],
    },
    sys.stdout,
)
