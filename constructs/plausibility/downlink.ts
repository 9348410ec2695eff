import { estimateRange } from "./plausible-range";

export const downlinkRanges = {
  antenna: {
    power: estimateRange("0 W", "200 kW", "an antenna of 13 m drives with some 50 kW"),
    minimumElevation: estimateRange("-5 °", "60 °", "dishes receive from 5 to 20°, arrays that look up from some 30°"),
    gap: estimateRange("0 s", "12 h", "antennas turn and set up within minutes, one that people turn within hours"),
    deIcingPower: estimateRange("0 W", "500 kW", "ice is kept off a reflector with some 0.5 kW/m², one of 32 m has 800 m²"),
  },
  link: {
    symbolRate: estimateRange(
      "100 baud",
      "5000 Mbaud",
      "a beacon sends some 100 symbols a second, the fastest downlinks by radio some Gbaud",
    ),
    eirpDbw: estimateRange(-30, 80, "a satellite of the size of a hand sends −20 dBW, a spot beam of a geostationary one some 65 dBW"),
    implementationLossDb: estimateRange(0, 8, "demodulators lose 0.5 to 3 dB"),
  },
  reception: {
    diameter: estimateRange("0.05 m", "40 m", "a patch antenna has some centimetres, a dish for probes of planets 35 m"),
    efficiency: estimateRange("0.2", "0.9", "dishes reach 0.5 to 0.75, a horn or an array up to 0.9"),
    pointingError: estimateRange("0 °", "10 °", "a beam of 30° is pointed to some degrees, a dish to some hundredths"),
    feederLossDb: estimateRange(0, 15, "100 m of cable before the amplifier take some 10 dB"),
    amplifierK: estimateRange(2, 5000, "a cooled amplifier adds some 5 K, a receiver without one some 1,000 K"),
    afterAmplifierK: estimateRange(0, 50_000, "a down-converter with a noise figure of 20 dB adds 29,000 K"),
    dbPerK: estimateRange(-40, 62, "a whip has some −25 dB/K, 34 m at 32 GHz 61 dB/K"),
    systemTemperatureK: estimateRange(
      10,
      20_000,
      "a cooled receiver under a dry sky has some 20 K, one behind a long cable some thousands",
    ),
  },
  mount: {
    azimuthRate: estimateRange("0.05 °/s", "60 °/s", "a dish of 30 m turns at some 0.3 °/s, a small one for low orbits at 30 °/s"),
    beamwidth: estimateRange("0.005 °", "90 °", "34 m at 32 GHz have 0.02 °, a patch antenna some 80 °"),
    tolerance: estimateRange("0.001 °", "45 °", "half a beamwidth"),
  },
  onboard: {
    rate: estimateRange("1 B/s", "100 GB/s", "computers in orbit process some MB to GB in a second"),
    power: estimateRange("0.001 W", "100 kW", "a CubeSat has some 5 W for it, data centres in orbit are planned with more than 10 kW"),
    energy: estimateRange("0 J/B", "10 J/B", "a day of a computer of 100 W for each 10 MB is 0.9 J/B"),
  },
  product: { size: estimateRange("1 kB", "1000000 GB", "a satellite of imaging radar takes some 10 TB in a day") },
  receiver: {
    power: estimateRange("0 W", "50 kW", "a receiver is a rack at most"),
    dataRate: estimateRange("0 bit/s", "1000 Gbit/s", "optical downlinks reach 200 Gbit/s"),
  },
} as const;
