import { ownBound } from "./plausible-range";

/** Plausible ranges of antennas and receivers. */
export const downlinkRanges = {
  antenna: { power: ownBound("0 W", "200 kW", "an antenna of 13 m drives with some 50 kW") },
  receiver: {
    power: ownBound("0 W", "50 kW", "a receiver is a rack at most"),
    dataRate: ownBound("0 bit/s", "1000 Gbit/s", "optical downlinks reach 200 Gbit/s"),
  },
} as const;
