import { ownBound } from "./plausible-range";

/** Plausible ranges of antennas, their mounts and receivers. */
export const downlinkRanges = {
  antenna: {
    power: ownBound("0 W", "200 kW", "an antenna of 13 m drives with some 50 kW"),
    deIcingPower: ownBound("0 W", "500 kW", "ice is kept off a reflector with some 0.5 kW/m², one of 32 m has 800 m²"),
  },
  mount: {
    azimuthRate: ownBound("0.05 °/s", "60 °/s", "a dish of 30 m turns at some 0.3 °/s, a small one for low orbits at 30 °/s"),
    beamwidth: ownBound("0.005 °", "90 °", "34 m at 32 GHz have 0.02 °, a patch antenna some 80 °"),
    tolerance: ownBound("0.001 °", "45 °", "half a beamwidth"),
  },
  onboard: {
    rate: ownBound("1 B/s", "100 GB/s", "computers in orbit process some MB to GB in a second"),
    power: ownBound("0.001 W", "100 kW", "a CubeSat has some 5 W for it, data centres in orbit are planned with more than 10 kW"),
    energy: ownBound("0 J/B", "10 J/B", "a day of a computer of 100 W for each 10 MB is 0.9 J/B"),
  },
  product: { size: ownBound("1 kB", "1000000 GB", "a satellite of imaging radar takes some 10 TB in a day") },
  receiver: {
    power: ownBound("0 W", "50 kW", "a receiver is a rack at most"),
    dataRate: ownBound("0 bit/s", "1000 Gbit/s", "optical downlinks reach 200 Gbit/s"),
  },
} as const;
