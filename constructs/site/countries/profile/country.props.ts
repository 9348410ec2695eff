import type { Source } from "../../../provenance/source";
import type { FrequencyLike, LineToLineVoltageLike, LineToNeutralVoltageLike, RatioLike } from "../../../units";
import type { BuiltInCountry, RegimeName } from "./codes";
import type { CountryBounds, Earthing, Practice, ReceiveOnlyRegime } from "./country-profile";
import type { FactProps } from "./fact";
import type { Evidence, SchemeProps } from "./scheme";
import type { ColdStation, HumidStation, Station } from "./station";

/** The allowed deviation of the voltage from nominal, as shares of nominal: one for both directions, or one for each. */
export type VoltageToleranceProps =
  | RatioLike
  | {
      /** Share below nominal. */
      readonly below: RatioLike;
      /** Share above nominal. */
      readonly above: RatioLike;
    };

/** The public grid of a country. */
export interface CountryGridProps {
  /** Nominal voltages between a line and neutral. @default not known */
  readonly lineToNeutral?: FactProps<readonly LineToNeutralVoltageLike[]>;
  /** Nominal voltages between two lines. @default those of the country that it extends; required without one */
  readonly lineToLine?: FactProps<readonly LineToLineVoltageLike[]>;
  /** Nominal frequency. @default that of the country that it extends; required without one */
  readonly frequency?: FactProps<FrequencyLike>;
  /** Allowed deviation from the nominal frequency in either direction. @default not known */
  readonly frequencyTolerance?: FactProps<FrequencyLike>;
  /** Allowed deviation of the voltage from nominal by the grid's rules. @default not known */
  readonly tolerance?: FactProps<VoltageToleranceProps>;
  /** Lowest and highest lasting voltages in practice, as shares of nominal. They replace the tolerance. @default not known */
  readonly lasting?: FactProps<{
    /** Lowest lasting voltage. */
    readonly lowest: RatioLike;
    /** Highest lasting voltage. */
    readonly highest: RatioLike;
  }>;
  /** Earthing systems of supplies. @default not known */
  readonly earthing?: FactProps<readonly Earthing[]>;
  /** Letters of plugs and sockets (IEC, World plugs). @default not known */
  readonly plugs?: FactProps<readonly string[]>;
  /** Frequency and length of outages. @default none */
  readonly reliability?: readonly (FactProps<number | string> & {
    /** Counted figure, such as `SAIDI`. */
    readonly metric: string;
  })[];
}

/** Sections of a country profile, or of a regime of several countries. A missing section is taken from the extended profile or its regimes, else it is not known. */
export interface CountrySections {
  /** Sources by names of your choice, which facts use as `source: "agreement"`. @default none */
  readonly sources?: Readonly<Record<string, Source>>;
  /** The public low-voltage grid. @default not known */
  readonly grid?: CountryGridProps;
  /** Rules for electrical installations. @default not known */
  readonly electrical?: {
    /** Family of standards that the rules follow. @default not known */
    readonly practice?: FactProps<Practice>;
  };
  /** Certificates, registrations and licences that are required. A scheme with an existing id changes that scheme. @default none */
  readonly certification?: readonly SchemeProps[];
  /** Evidence that schemes accept. @default none */
  readonly evidence?: readonly Evidence[];
  /** Use of the radio spectrum. @default not known */
  readonly radio?: {
    /** Authority that assigns the spectrum. @default not known */
    readonly authority?: FactProps<string>;
    /** Permission that a receive-only station needs. @default not known */
    readonly receiveOnly?: FactProps<ReceiveOnlyRegime>;
    /** Bands that earth stations may receive in. @default not known */
    readonly bands?: FactProps<readonly string[]>;
    /** Rules and fees of earth stations. @default none */
    readonly rules?: readonly FactProps<string>[];
  };
  /** Rules on data and telecommunications that limit where a node may stand and which data it may store. @default not known */
  readonly data?: {
    /** Law on personal data. @default not known */
    readonly law?: FactProps<string>;
    /** Data that must stay in the country. @default not known */
    readonly residency?: FactProps<string>;
  };
  /** Papers and steps at the border. @default none */
  readonly customs?: readonly FactProps<string>[];
  /** Limits of roads, rails and ports. @default none */
  readonly transport?: readonly FactProps<string>[];
  /** Languages, by their code (ISO 639). @default not known */
  readonly language?: {
    /** Official languages. @default not known */
    readonly official?: FactProps<readonly string[]>;
    /** Languages of labels on equipment. @default not known */
    readonly labels?: FactProps<readonly string[]>;
    /** Languages of manuals. @default not known */
    readonly manuals?: FactProps<readonly string[]>;
  };
  /** Time zones, as the IANA names them. @default not known */
  readonly timeZones?: FactProps<readonly string[]>;
  /** Currencies, by their code (ISO 4217). @default not known */
  readonly currencies?: FactProps<readonly string[]>;
  /** Hottest weather station with published design conditions that were read. It is used for screening sites, never as the climate of a site. @default none was read */
  readonly station?: Station;
  /** Most humid station, if it is another one. @default station */
  readonly mostHumidStation?: HumidStation;
  /** Coldest station, if it is another one. @default station */
  readonly coldestStation?: ColdStation;
  /** Box around all land of the country, where the library has no outline for its code. @default the outline of the country of its code */
  readonly bounds?: CountryBounds;
}

/** A country profile of your own, or changes of one in the library, such as a utility's connection agreement instead of national nominal values. */
export interface CountryProps extends CountrySections {
  /** Code of the country whose profile these facts change, such as `SA`. @default none: this is a separate profile */
  readonly extends?: BuiltInCountry;
  /** ISO 3166-1 alpha-2 code, or one reserved for users, such as `XA`. Required without `extends`. @default that of the profile that is changed */
  readonly code?: string;
  /** ISO 3166-1 alpha-3 code. @default none */
  readonly iso3?: string;
  /** Name in English. Required without `extends`. @default that of the profile that is changed */
  readonly name?: string;
  /** Day on which its sources were read. Required without `extends`. @default that of the profile that is changed */
  readonly readOn?: string;
  /** Regimes that it shares with other countries. @default none */
  readonly regimes?: readonly RegimeName[];
}
