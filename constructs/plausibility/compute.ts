import { estimateRange } from "./plausible-range";

const rackPower = "racks of 1 MW are announced, a small computer draws 3 W";
const switches = "large modular switches draw some 20 kW";
const hotWater = "hot-water cooling ends near 70 °C";

/** Plausible ranges of racks and their parts. */
export const computeRanges = {
  rack: {
    idle: estimateRange("0 W", "1.2 MW", rackPower),
    maximum: estimateRange("1 W", "1.2 MW", rackPower),
    maximumSupply: estimateRange("5 °C", "80 °C", hotWater),
    maximumReturn: estimateRange("5 °C", "95 °C", hotWater),
    coldPlateHeatCapacity: estimateRange("0 J/K", "10000 kJ/K", "2,000 kg of water have 8.4 MJ/K"),
  },
  workload: {
    power: estimateRange("0 W", "1.2 MW", rackPower),
    rate: estimateRange("1 B/s", "1000 GB/s", "a rack of accelerators takes in some 100 GB/s"),
    energy: estimateRange("0 J/B", "10 J/B", "a day of a computer of 100 W for each 10 MB is 0.9 J/B"),
  },
  disk: { write: estimateRange("10 kB/s", "1000 GB/s", "tape writes 0.4 GB/s, an array of flash memory some 100 GB/s") },
  networkPort: estimateRange("1 kbit/s", "10000 Gbit/s", "ports of 800 Gbit/s are sold, several of them are counted together"),
  requiredFlow: {
    supply: estimateRange("0 °C", "80 °C", hotWater),
    flow: estimateRange("0.05 L/min/kW", "20 L/min/kW", "racks need some 0.5 to 3 L/min/kW"),
  },
  supplies: {
    ratedPower: estimateRange("20 W", "200 kW", "a power shelf provides up to 72 kW"),
  },
  optic: { maximumCase: estimateRange("30 °C", "130 °C", "module cases tolerate 70 °C, industrial ones 85 °C") },
  switch: {
    base: estimateRange("0.5 W", "30 kW", switches),
    budget: estimateRange("0.5 W", "50 kW", switches),
    portLimit: estimateRange("0.1 W", "200 W", "modules of 1.6 Tbit/s draw some 30 W"),
    module: estimateRange("0.01 W", "200 W", "modules of 1.6 Tbit/s draw some 30 W"),
    poeBudget: estimateRange("1 W", "20 kW", "48 ports of 90 W are 4.3 kW"),
    poeDevice: estimateRange("0.01 W", "100 W", "a port provides up to 90 W (IEEE 802.3bt)"),
  },
  frame: {
    width: estimateRange("0.03 m", "3 m", "racks are 0.6 to 0.8 m wide, tanks up to 2.5 m"),
    depth: estimateRange("0.03 m", "4 m", "racks are 1 to 1.4 m deep"),
    height: estimateRange("0.03 m", "4 m", "racks are 2 to 2.5 m high"),
    mass: estimateRange("0.1 kg", "8 t", "the heaviest racks have some 2 t, tanks 4 t"),
  },
  immersion: {
    heat: estimateRange("1 W", "2 MW", "tanks take up to 0.4 MW"),
    coolantFlow: estimateRange("0.001 L/min", "10000 L/min", "tanks take up to some 600 L/min"),
    boilingPoint: estimateRange("20 °C", "150 °C", "two-phase fluids boil at 34 to 76 °C"),
    maximumBath: estimateRange("10 °C", "100 °C", "baths stay below some 65 °C"),
    stock: estimateRange("0 L", "100 m³", "a tank holds 0.2 to 2 m³"),
  },
} as const;
