import type { Fact } from "./fact";
import type { Evidence, Scheme } from "./scheme";
import type { ColdStation, HumidStation, Station } from "./station";

/** How the star point of a transformer and the housings of equipment are earthed (IEC 60364-1). */
export const earthings = ["TN-S", "TN-C-S", "TN-C", "TT", "IT"] as const;

/** How the star point of a transformer and the housings of equipment are earthed (IEC 60364-1). */
export type Earthing = (typeof earthings)[number];

/** What an earth station that only receives needs. */
export const receiveOnlyRegimes = ["no-licence", "notification", "licence", "outside-scope"] as const;

/** What an earth station that only receives needs. */
export type ReceiveOnlyRegime = (typeof receiveOnlyRegimes)[number];

/** Family of rules for electrical installations. */
export type Practice = "IEC" | "NEC";

/** How far the public grid may stray from its nominal voltage, as shares of it. */
export interface VoltageTolerance {
  /** Below nominal. */
  readonly below: number; // [-]
  /** Above nominal. */
  readonly above: number; // [-]
}

/** A figure of how often and how long the grid is gone. */
export interface ReliabilityFact extends Fact<number | string> {
  /** What was counted, as `SAIDI` or `outages per month reported by firms`. */
  readonly metric: string;
}

/**
 * What a country brings to every site in it, as frozen plain data. A fact that nobody found has the value null; a section of which a profile says nothing is a
 * list of none, or facts that are not known.
 */
export interface CountryProfile {
  /** ISO 3166-1 alpha-2 code, or one of the codes that it leaves to users, as `XA`. */
  readonly code: string;
  /** ISO 3166-1 alpha-3 code, by which an error knows what was meant. @default none */
  readonly iso3?: string;
  /** In English. */
  readonly name: string;
  /** Day on which its sources were read. */
  readonly readOn: string;
  /** What it shares with other countries, by name. */
  readonly regimes: readonly string[];
  /** The public low-voltage grid. */
  readonly grid: {
    /** Nominal voltages between a line and neutral. */
    readonly lineToNeutralV: Fact<readonly number[]>; // [V]
    /** Nominal voltages between two lines. */
    readonly lineToLineV: Fact<readonly number[]>; // [V]
    /** Nominal frequency. */
    readonly frequencyHz: Fact<number>; // [Hz]
    /** How far it may stray from the nominal frequency, either way. */
    readonly frequencyToleranceHz: Fact<number>; // [Hz]
    /** How far the voltage may stray from nominal by its rules. */
    readonly tolerance: Fact<VoltageTolerance>;
    /** The worst voltages that really last, as shares of nominal. */
    readonly lasting: Fact<{ readonly lowest: number; readonly highest: number }>; // [-]
    /** How services are earthed. */
    readonly earthing: Fact<readonly Earthing[]>;
    /** Letters of plugs and sockets (IEC, World plugs). */
    readonly plugs: Fact<readonly string[]>;
    /** How often and how long it is gone. */
    readonly reliability: readonly ReliabilityFact[];
  };
  /** Rules for electrical installations. */
  readonly electrical: {
    /** Whose family of standards they follow. */
    readonly practice: Fact<Practice>;
  };
  /** What must be certified, registered or licensed. */
  readonly certification: readonly Scheme[];
  /** Evidence that schemes take in place of tests of their own. */
  readonly evidence: readonly Evidence[];
  /** Use of the radio spectrum. */
  readonly radio: {
    /** Who assigns it. */
    readonly authority: Fact<string>;
    /** What a station that only receives needs. */
    readonly receiveOnly: Fact<ReceiveOnlyRegime>;
    /** Bands that earth stations may receive in. */
    readonly bands: Fact<readonly string[]>;
    /** Rules and fees of earth stations. */
    readonly rules: readonly Fact<string>[];
  };
  /** Rules on data and telecommunications that touch where a node may stand and what it may hold. */
  readonly data: {
    /** Law on personal data. */
    readonly law: Fact<string>;
    /** What data must stay in the country. */
    readonly residency: Fact<string>;
  };
  /** Papers and steps at the border. */
  readonly customs: readonly Fact<string>[];
  /** Limits of roads, rails and ports. */
  readonly transport: readonly Fact<string>[];
  /** Languages, by their code (ISO 639). */
  readonly language: {
    /** Official ones. */
    readonly official: Fact<readonly string[]>;
    /** That labels on equipment must have. */
    readonly labels: Fact<readonly string[]>;
    /** That manuals must have. */
    readonly manuals: Fact<readonly string[]>;
  };
  /** Time zones, as the IANA names them. */
  readonly timeZones: Fact<readonly string[]>;
  /** Currencies, by their code (ISO 4217). */
  readonly currencies: Fact<readonly string[]>;
  /** The hottest station of which published design conditions were read, for studies of the country: never the climate of a site. @default none was read */
  readonly station?: Station;
  /** The most humid station, where that is another. @default station */
  readonly mostHumidStation?: HumidStation;
  /** The coldest station, where that is another. @default station */
  readonly coldestStation?: ColdStation;
  /** Box around all of its land. @default the outline of the country of its code */
  readonly bounds?: CountryBounds;
}

/** Box around the land of a country. */
export interface CountryBounds {
  /** North positive. */
  readonly latitude: readonly [south: number, north: number]; // [°]
  /** East positive. */
  readonly longitude: readonly [west: number, east: number]; // [°]
}
