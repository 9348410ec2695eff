import { estimateRange } from "./plausible-range";

const waits = "a site is reached within some weeks, a season at most";

const records = "the hottest air ever measured had 56.7 °C (WMO archive of extremes), settlements had some −68 °C";

export const siteRanges = {
  climate: {
    dryBulb: estimateRange("-72 °C", "60 °C", records),
    wetBulb: estimateRange("-75 °C", "40 °C", "the highest wet bulb ever measured had some 36 °C"),
    dewPoint: estimateRange("-85 °C", "38 °C", "the highest dew point ever measured had 35 °C"),
  },
  grid: {
    nominal: estimateRange(
      "80 V line-to-line",
      "36000 V line-to-line",
      "distribution ends at 35 kV (IEC 60038, table 3), the lowest grids have 100 V",
    ),
    minimum: estimateRange("0.3", "1", "weak grids sag to 0.7, the widest inputs run at 0.4"),
    importLimit: estimateRange("100 W", "50 MW", "contracts of a node are for some kilowatts to megawatts"),
    longestOutage: estimateRange("0.01 s", "366 d", "a grid outage of a year is no outage"),
  },
  promises: {
    autonomy: estimateRange("1 s", "366 d", waits),
    recharge: estimateRange("1 min", "60 d", "batteries are full again within hours to days"),
    waterAutonomy: estimateRange("1 min", "366 d", waits),
    downlink: {
      servedShare: estimateRange("0.01", "1", "a lower share is no useful promise"),
      longestGap: estimateRange("1 min", "31 d", "from a constellation to one look a month"),
      latency: estimateRange("1 s", "62 d", "from an alarm to an archive"),
    },
    rideThrough: estimateRange("0.1 s", "7 d", "coolant carries racks for seconds to minutes, a tank for hours"),
  },
  backhaul: {
    rate: estimateRange("100 bit/s", "10000 Gbit/s", "from a link of short messages to a bundle of fibres"),
    roundTripTime: estimateRange("0 s", "60 s", "two hops over geostationary satellites take 1.2 s, loaded links several seconds"),
    outage: estimateRange("0 s", "366 d", "a backhaul outage of a year is no outage"),
  },
  route: {
    mass: estimateRange("100 kg", "1000 t", "from a pick-up truck to the heaviest loads that go by road"),
    side: estimateRange("0.5 m", "100 m", "from a hatch to the longest loads that go by road"),
  },
  soundPowerLimit: estimateRange("20 dB(A)", "140 dB(A)", "from a whisper to a jet engine"),
} as const;
