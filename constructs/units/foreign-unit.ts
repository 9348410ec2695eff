/** The units of this library by their quantity, in the words of an error. */
const unitsOf: Readonly<Record<string, readonly string[]>> = {
  "a power": ["W", "kW", "MW"],
  "an apparent power": ["VA", "kVA", "MVA"],
  "an energy": ["J", "kJ", "MJ", "Wh", "kWh", "MWh"],
  "a temperature": ["°C"],
  "a difference of temperatures": ["K"],
  "a volume flow": ["m³/s", "m³/h", "L/min", "L/s"],
  "a volume": ["m³", "L"],
  "a length": ["m", "mm", "km"],
  "an area": ["m²"],
  "a cross-section": ["mm²"],
  "a mass": ["kg", "t"],
  "a pressure": ["Pa", "kPa", "bar"],
  "a ratio": ["%"],
  "a share by mass": ["% by mass", "by mass"],
  "a share by volume": ["% by volume", "by volume"],
  "a direct voltage": ["V DC"],
  "a voltage between two lines": ["V line-to-line"],
  "a voltage to neutral": ["V line-to-neutral"],
  "a voltage": ["V"],
  "a current": ["A", "kA"],
  "a frequency": ["Hz"],
  "a radio frequency": ["kHz", "MHz", "GHz"],
  "a symbol rate": ["baud", "kbaud", "Mbaud", "Gbaud"],
  "a duration": ["ms", "s", "min", "h", "d"],
  "an irradiance": ["W/m²"],
  "a thermal transmittance": ["W/(m²·K)"],
  "a heat capacity": ["J/K", "kJ/K"],
  "a flow per power": ["L/min/kW", "m³/s/W"],
  "a data rate": ["bit/s", "kbit/s", "Mbit/s", "Gbit/s", "B/s", "kB/s", "MB/s", "GB/s"],
  "an energy per byte": ["J/B", "mJ/B", "µJ/B", "nJ/B", "J/kB", "J/MB", "J/GB", "Wh/GB"],
  "a data size": ["B", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB"],
  "a sound power level": ["dB(A)"],
  "an angle": ["°", "rad"],
  "an angular rate": ["°/s", "rad/s"],
};

const kinds = new Map(Object.entries(unitsOf).flatMap(([kind, units]) => units.map((unit) => [unit, kind])));

/** Returns the quantity of a unit, such as `an apparent power` for `kVA`, or undefined for an unknown unit. */
export function kindOfUnit(unit: string): string | undefined {
  return kinds.get(unit);
}
