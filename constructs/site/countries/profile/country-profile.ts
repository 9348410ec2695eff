import type { Fact } from "./fact";
import type { Evidence, Scheme } from "./scheme";
import type { ColdStation, HumidStation, Station } from "./station";

/** Earthing systems: earthing of the transformer's star point and of equipment housings (IEC 60364-1). */
export const earthings = ["TN-S", "TN-C-S", "TN-C", "TT", "IT"] as const;

/** Earthing system: earthing of the transformer's star point and of equipment housings (IEC 60364-1). */
export type Earthing = (typeof earthings)[number];

/** Permissions for a receive-only earth station. */
export const receiveOnlyRegimes = ["no-licence", "notification", "licence", "outside-scope"] as const;

/** Permission that a receive-only earth station needs. */
export type ReceiveOnlyRegime = (typeof receiveOnlyRegimes)[number];

/** Family of standards for electrical installations. */
export type Practice = "IEC" | "NEC";

/** The allowed deviation of the grid's voltage from nominal, as shares of nominal. */
export interface VoltageTolerance {
  /** Share below nominal. */
  readonly below: number; // [-]
  /** Share above nominal. */
  readonly above: number; // [-]
}

/** A figure on the frequency and length of outages. */
export interface ReliabilityFact extends Fact<number | string> {
  /** Counted figure, such as `SAIDI` or `outages per month reported by firms`. */
  readonly metric: string;
}

/**
 * The facts of a country for every site in it, as frozen plain data. A fact that was searched and not found is null. A section that the profile does not have is an
 * empty list, or unknown facts.
 */
export interface CountryProfile {
  /** ISO 3166-1 alpha-2 code, or one reserved for users, such as `XA`. */
  readonly code: string;
  /** ISO 3166-1 alpha-3 code, to recognise a mistyped country. @default none */
  readonly iso3?: string;
  /** Name in English. */
  readonly name: string;
  /** Day on which its sources were read. */
  readonly readOn: string;
  /** Names of regimes that it shares with other countries. */
  readonly regimes: readonly string[];
  /** The public low-voltage grid. */
  readonly grid: {
    /** Nominal voltages between a line and neutral. */
    readonly lineToNeutralV: Fact<readonly number[]>; // [V]
    /** Nominal voltages between two lines. */
    readonly lineToLineV: Fact<readonly number[]>; // [V]
    /** Nominal frequency. */
    readonly frequencyHz: Fact<number>; // [Hz]
    /** Allowed deviation from the nominal frequency in either direction. */
    readonly frequencyToleranceHz: Fact<number>; // [Hz]
    /** Allowed deviation of the voltage from nominal by the grid's rules. */
    readonly tolerance: Fact<VoltageTolerance>;
    /** Lowest and highest lasting voltages in practice, as shares of nominal. */
    readonly lasting: Fact<{ readonly lowest: number; readonly highest: number }>; // [-]
    /** Earthing systems of supplies. */
    readonly earthing: Fact<readonly Earthing[]>;
    /** Letters of plugs and sockets (IEC, World plugs). */
    readonly plugs: Fact<readonly string[]>;
    /** Frequency and length of outages. */
    readonly reliability: readonly ReliabilityFact[];
  };
  /** Rules for electrical installations. */
  readonly electrical: {
    /** Family of standards that the rules follow. */
    readonly practice: Fact<Practice>;
  };
  /** Certificates, registrations and licences that are required. */
  readonly certification: readonly Scheme[];
  /** Evidence that schemes accept instead of their own tests. */
  readonly evidence: readonly Evidence[];
  /** Use of the radio spectrum. */
  readonly radio: {
    /** Authority that assigns the spectrum. */
    readonly authority: Fact<string>;
    /** Permission that a receive-only station needs. */
    readonly receiveOnly: Fact<ReceiveOnlyRegime>;
    /** Bands that earth stations may receive in. */
    readonly bands: Fact<readonly string[]>;
    /** Rules and fees of earth stations. */
    readonly rules: readonly Fact<string>[];
  };
  /** Rules on data and telecommunications that limit where a node may stand and which data it may store. */
  readonly data: {
    /** Law on personal data. */
    readonly law: Fact<string>;
    /** Data that must stay in the country. */
    readonly residency: Fact<string>;
  };
  /** Papers and steps at the border. */
  readonly customs: readonly Fact<string>[];
  /** Limits of roads, rails and ports. */
  readonly transport: readonly Fact<string>[];
  /** Languages, by their code (ISO 639). */
  readonly language: {
    /** Official languages. */
    readonly official: Fact<readonly string[]>;
    /** Languages of labels on equipment. */
    readonly labels: Fact<readonly string[]>;
    /** Languages of manuals. */
    readonly manuals: Fact<readonly string[]>;
  };
  /** Time zones, as the IANA names them. */
  readonly timeZones: Fact<readonly string[]>;
  /** Currencies, by their code (ISO 4217). */
  readonly currencies: Fact<readonly string[]>;
  /** Hottest weather station with published design conditions that were read. It is used for screening sites, never as the climate of a site. @default none was read */
  readonly station?: Station;
  /** Most humid station, if it is another one. @default station */
  readonly mostHumidStation?: HumidStation;
  /** Coldest station, if it is another one. @default station */
  readonly coldestStation?: ColdStation;
  /** Box around all land of the country. @default the outline of the country of its code */
  readonly bounds?: CountryBounds;
}

/** Box around the land of a country. */
export interface CountryBounds {
  /** Latitudes, north positive. */
  readonly latitude: readonly [south: number, north: number]; // [°]
  /** Longitudes, east positive. */
  readonly longitude: readonly [west: number, east: number]; // [°]
}
