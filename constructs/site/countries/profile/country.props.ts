import type { Source } from "../../../provenance/source";
import type { FrequencyLike, LineToLineVoltageLike, LineToNeutralVoltageLike, RatioLike } from "../../../units";
import type { BuiltInCountry, RegimeName } from "./codes";
import type { CountryBounds, Earthing, Practice, ReceiveOnlyRegime } from "./country-profile";
import type { FactProps } from "./fact";
import type { Evidence, SchemeProps } from "./scheme";
import type { ColdStation, HumidStation, Station } from "./station";

/** How far the voltage may stray from nominal, as shares of it: one either way, or one for each. */
export type VoltageToleranceProps =
  | RatioLike
  | {
      /** Below nominal. */
      readonly below: RatioLike;
      /** Above nominal. */
      readonly above: RatioLike;
    };

/** The public grid of a country. */
export interface CountryGridProps {
  /** Nominal voltages between a line and neutral. @default not known */
  readonly lineToNeutral?: FactProps<readonly LineToNeutralVoltageLike[]>;
  /** Nominal voltages between two lines. @default not known */
  readonly lineToLine?: FactProps<readonly LineToLineVoltageLike[]>;
  /** Nominal frequency. @default not known */
  readonly frequency?: FactProps<FrequencyLike>;
  /** How far it may stray from the nominal frequency, either way. @default not known */
  readonly frequencyTolerance?: FactProps<FrequencyLike>;
  /** How far the voltage may stray from nominal by its rules. @default not known */
  readonly tolerance?: FactProps<VoltageToleranceProps>;
  /** The worst voltages that really last, as shares of nominal: they win over the tolerance. @default not known */
  readonly lasting?: FactProps<{
    /** Lowest voltage that lasts. */
    readonly lowest: RatioLike;
    /** Highest voltage that lasts. */
    readonly highest: RatioLike;
  }>;
  /** How services are earthed. @default not known */
  readonly earthing?: FactProps<readonly Earthing[]>;
  /** Letters of plugs and sockets (IEC, World plugs). @default not known */
  readonly plugs?: FactProps<readonly string[]>;
  /** How often and how long it is gone. @default no figure */
  readonly reliability?: readonly (FactProps<number | string> & {
    /** What was counted, as `SAIDI`. */
    readonly metric: string;
  })[];
}

/** Sections of a country, or of what several share. What is left out is taken from what the profile is made of, else it is not known. */
export interface CountrySections {
  /** Sources by a name of your own, so that a fact may say `source: "agreement"`. @default none */
  readonly sources?: Readonly<Record<string, Source>>;
  /** The public low-voltage grid. @default not known */
  readonly grid?: CountryGridProps;
  /** Rules for electrical installations. @default not known */
  readonly electrical?: {
    /** Whose family of standards they follow. @default not known */
    readonly practice?: FactProps<Practice>;
  };
  /** What must be certified, registered or licensed. A scheme of an id that is there already is changed. @default none */
  readonly certification?: readonly SchemeProps[];
  /** Evidence that schemes take. @default none */
  readonly evidence?: readonly Evidence[];
  /** Use of the radio spectrum. @default not known */
  readonly radio?: {
    /** Who assigns it. @default not known */
    readonly authority?: FactProps<string>;
    /** What a station that only receives needs. @default not known */
    readonly receiveOnly?: FactProps<ReceiveOnlyRegime>;
    /** Bands that earth stations may receive in. @default not known */
    readonly bands?: FactProps<readonly string[]>;
    /** Rules and fees of earth stations. @default none */
    readonly rules?: readonly FactProps<string>[];
  };
  /** Rules on data and telecommunications that touch where a node may stand and what it may hold. @default not known */
  readonly data?: {
    /** Law on personal data. @default not known */
    readonly law?: FactProps<string>;
    /** What data must stay in the country. @default not known */
    readonly residency?: FactProps<string>;
  };
  /** Papers and steps at the border. @default none */
  readonly customs?: readonly FactProps<string>[];
  /** Limits of roads, rails and ports. @default none */
  readonly transport?: readonly FactProps<string>[];
  /** Languages, by their code (ISO 639). @default not known */
  readonly language?: {
    /** Official ones. @default not known */
    readonly official?: FactProps<readonly string[]>;
    /** That labels on equipment must have. @default not known */
    readonly labels?: FactProps<readonly string[]>;
    /** That manuals must have. @default not known */
    readonly manuals?: FactProps<readonly string[]>;
  };
  /** Time zones, as the IANA names them. @default not known */
  readonly timeZones?: FactProps<readonly string[]>;
  /** Currencies, by their code (ISO 4217). @default not known */
  readonly currencies?: FactProps<readonly string[]>;
  /** The hottest station of which published design conditions were read, for studies of the country: never the climate of a site. @default none was read */
  readonly station?: Station;
  /** The most humid station, where that is another. @default station */
  readonly mostHumidStation?: HumidStation;
  /** The coldest station, where that is another. @default station */
  readonly coldestStation?: ColdStation;
  /** Box around all of its land, for a code that no outline is known of. @default the outline of the country of its code */
  readonly bounds?: CountryBounds;
}

/** A country that a profile is written for, or one that is changed: the utility's connection agreement wins over any national nominal. */
export interface CountryProps extends CountrySections {
  /** Code of the country whose profile these facts change, as `SA`. @default none: a profile of its own */
  readonly extends?: BuiltInCountry;
  /** ISO 3166-1 alpha-2 code, or one that it leaves to users, as `XA`. Required of a profile of its own. @default that of the profile that is changed */
  readonly code?: string;
  /** ISO 3166-1 alpha-3 code. @default none */
  readonly iso3?: string;
  /** In English. Required of a profile of its own. @default that of the profile that is changed */
  readonly name?: string;
  /** Day on which its sources were read. Required of a profile of its own. @default that of the profile that is changed */
  readonly readOn?: string;
  /** What it shares with other countries. @default none */
  readonly regimes?: readonly RegimeName[];
}
