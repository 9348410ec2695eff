import { citeRange, estimateRange } from "./plausible-range";
import { machineSound } from "./sound";

const lowVoltage = estimateRange(
  "80 V line-to-line",
  "1000 V line-to-line",
  "low voltage ends at 1,000 V (IEC 60038), the lowest grids have 100 V",
);
const lowDirectVoltage = estimateRange(
  "2 V DC",
  "1500 V DC",
  "low voltage ends at 1,500 V of direct current (IEC 60038), a cell has 2 to 4 V",
);
const breakers = "the largest air circuit breakers carry 6,300 A";
const faults = "faults behind the largest transformers at low voltage reach 200 kA";
const batteryPower = "battery containers provide up to some 5 MW";
const converters = "converters of silicon carbide reach 0.99, the worst lose a fifth at full load";
const seconds = "switches take milliseconds, converters some seconds to minutes";

const ratedCurrent = estimateRange("0.1 A", "10000 A", breakers);
const faultCurrent = estimateRange("1 A", "200000 A", faults);
const inputVoltage = estimateRange("3 V", "1500 V", "devices run from 5 V to 800 V");
const inputFrequency = estimateRange("16 Hz", "1000 Hz", "railways have 16.7 Hz, aircraft 400 Hz");
const ambient = estimateRange("-60 °C", "95 °C", "electronics tolerate −40 to 75 °C");

export const powerRanges = {
  lowVoltage,
  ratedCurrent,
  faultCurrent,
  ambient,
  inputVoltage,
  inputFrequency,
  converter: {
    efficiency: estimateRange("0.5", "0.995", converters),
    efficiencyOverLoad: estimateRange(0.01, 0.995, converters),
  },
  breaker: {
    enclosureRise: estimateRange("0 K", "50 K", "an enclosure is 5 to 25 K warmer than its place"),
    referenceTemperature: estimateRange("0 °C", "80 °C", "IEC 60898-1 has 30 °C, IEC 60947-2 and UL 489 40 °C"),
    residualCurrent: estimateRange("0.004 A", "30 A", "devices trip from 6 mA to 30 A"),
  },
  cable: {
    length: estimateRange("0 m", "3000 m", "a kilometre at low voltage drops more than loads tolerate"),
    section: citeRange("0.5 mm²", "2500 mm²", "conductors have 0.5 to 2,500 mm²", "IEC 60228:2004"),
    ampacity: estimateRange("0.1 A", "10000 A", "a cable of 1,000 mm² carries some 1,200 A, several in parallel more"),
  },
  transformer: {
    ratedPower: estimateRange("100 VA", "20 MVA", "distribution transformers have up to 3.15 MVA"),
    voltage: estimateRange(
      "80 V line-to-line",
      "36000 V line-to-line",
      "distribution ends at 35 kV (IEC 60038, table 3), the lowest grids have 100 V",
    ),
    inputVoltage: estimateRange("80 V", "36000 V", "distribution ends at 35 kV (IEC 60038, table 3), the lowest grids have 100 V"),
    loss: estimateRange("0 W", "300 kW", "a transformer of 3.15 MVA loses some 30 kW"),
  },
  ups: {
    ratedPower: estimateRange("50 W", "5 MW", "modular UPS provide up to 1.5 MW"),
    ratedApparentPower: estimateRange("50 VA", "5 MVA", "modular UPS provide up to 1.5 MVA"),
    walkIn: estimateRange("0 s", "30 min", seconds),
    startDelay: estimateRange("0 s", "2 h", seconds),
    chargerPower: estimateRange("0.5 W", "5 MW", "chargers have some 10 % of the rating"),
    noLoad: estimateRange(0.001, 0.2, "double conversion loses 0.5 to 4 % of its rating without load"),
    growing: estimateRange(0, 0.3, "double conversion loses 3 to 10 % of its rating at full load"),
  },
  battery: {
    nominal: estimateRange("1 Wh", "100 MWh", "a container of batteries holds some 5 MWh"),
    maximumPower: estimateRange("1 W", "50 MW", batteryPower),
    efficiency: estimateRange("0.5", "0.995", "cells return 0.8 to 0.99 of their charging energy in a whole cycle"),
    dischargeRate: estimateRange(0, 20, "UPS cells discharge at 6 C for minutes"),
    chargeRate: estimateRange(0, 10, "the fastest cells charge at 6 C"),
    capacityOverTemperature: estimateRange(0, 1.15, "warm lead-acid cells store a tenth more"),
    capacityOverRate: estimateRange(0, 1.15, "at slower discharge than rated, lead-acid cells store a tenth more"),
    voltage: lowDirectVoltage,
    cycles: estimateRange(10, 100_000, "cells last 300 to 15,000 cycles"),
    calendarYears: estimateRange(0.5, 40, "cells last 3 to 20 years"),
  },
  rectifierPlant: {
    ratedPower: estimateRange("20 W", "200 kW", "one rectifier provides 1 to 60 kW"),
    busVoltage: lowDirectVoltage,
    inputVoltage: estimateRange("10 V", "1000 V", "rectifiers run from 85 to 600 V"),
    fullPowerUpTo: estimateRange("0 °C", "90 °C", "electronics tolerate −40 to 75 °C"),
  },
  batteryInverter: {
    ratedPower: estimateRange("50 W", "10 MW", batteryPower),
    ratedApparentPower: estimateRange("50 VA", "10 MVA", batteryPower),
  },
  genset: {
    ratedPower: estimateRange("50 W", "5 MW", "fuel cells provide 100 W, the largest set in a container some 3 MW"),
    ratedApparentPower: estimateRange("50 VA", "6.25 MVA", "fuel cells provide 100 VA, the largest set in a container some 3.75 MVA"),
    voltage: estimateRange("80 V line-to-line", "15000 V line-to-line", "sets have 100 V to 13.8 kV"),
    temperature: estimateRange("-60 °C", "80 °C", "sets are rated from −40 to 60 °C"),
    intakeRise: estimateRange("0 K", "40 K", "a canopy warms its air by 5 to 15 K"),
    maximumAmbient: estimateRange("0 °C", "75 °C", "radiators tolerate 40 to 60 °C"),
    fuelPower: estimateRange(0, 6250, "the largest set in a container provides some 3,000 kW"),
    fuelRate: estimateRange(0, 2000, "a set of 3,000 kW burns some 800 L/h"),
    usable: estimateRange("1 L", "1000 m³", "a set of 1 MW burns 6 m³ a day"),
    startTime: estimateRange("0.1 s", "30 min", "sets carry load after 8 to 60 s"),
    recovery: estimateRange("0.01 s", "10 min", "ISO 8528-5 requires 3 to 10 s"),
    soundPower: machineSound,
  },
  photovoltaics: {
    ratedPower: estimateRange("10 W", "50 MW", "1 MW covers some 5,000 m²"),
    moduleEfficiency: estimateRange("0.05", "0.3", "modules on the market reach 25 %"),
  },
  standby: { time: estimateRange("0 s", "1 h", seconds) },
  staticTransferSwitch: { transferTime: estimateRange("0 s", "1 min", "static switches take 4 to 20 ms") },
} as const;
