import type { Source } from "../provenance/source";

/** ASHRAE class of air-cooled IT equipment. */
export type AirClass = "A1" | "A2" | "A3" | "A4" | "H1";

/** The inlet air that a class allows, and its reduction with altitude. */
interface AirClassLimits {
  readonly minimumC: number; // [°C] dry bulb
  readonly maximumC: number; // [°C] dry bulb, up to 900 m
  /** Metres of altitude that lower the maximum by 1 K. */
  readonly metresPerKelvin: number; // [m/K]
  /** Source of the two temperatures. */
  readonly source: Source;
  /** Source of the reduction with altitude. */
  readonly altitudeSource: Source;
}

/** The tables of the guidelines in the source code of EnergyPlus, where they can be read. */
const guidelines: Source = {
  mark: "partial",
  document:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, as in EnergyPlus InternalHeatGains.cc and on its reference card",
  edition: "5th ed. 2021",
};
const lenovo: Source = {
  mark: "verified",
  document: "Lenovo ThinkSystem SR650 V2, environment specifications",
  edition: "web manual",
  url: "https://pubs.lenovo.com/sr650-v2/ru/environment_specifications",
};
const teradata: Source = {
  mark: "partial",
  document: "Teradata managed server, environmental requirements of a class A1 server: 3.3 K for each 1000 m between 900 m and 3050 m",
  url: "https://docs.teradata.com/reader/DdAmXXaBagDQwtH6uaApUg/1jnSPPipvqu0zWFI0XBYnQ",
};
/** The slope over altitude, which was found in no source: above 900 m a fail of these classes is unknown, not a fail. */
const recalled: Source = {
  mark: "recalled",
  document: "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, slope over altitude",
  edition: "5th ed. 2021",
};

/** Classes of the 2021 guidelines: dry bulb at the inlet of the equipment. Humidity is not judged. */
export const airClasses: Readonly<Record<AirClass, AirClassLimits>> = {
  A1: { minimumC: 15, maximumC: 32, metresPerKelvin: 300, source: guidelines, altitudeSource: teradata },
  A2: { minimumC: 10, maximumC: 35, metresPerKelvin: 300, source: guidelines, altitudeSource: lenovo },
  A3: { minimumC: 5, maximumC: 40, metresPerKelvin: 175, source: guidelines, altitudeSource: lenovo },
  A4: { minimumC: 5, maximumC: 45, metresPerKelvin: 125, source: guidelines, altitudeSource: recalled },
  H1: { minimumC: 5, maximumC: 25, metresPerKelvin: 500, source: guidelines, altitudeSource: recalled },
};
