import type { z } from "zod";
import { uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import { recordSchema } from "../props/record";
import { type CertificateProps, certificateSchema, paperText, schemeId } from "../provenance/certificate";
import { daySchema } from "../provenance/day";
import { Duration, type DurationLike } from "../units";

/** What an integrator settled with an authority, a customs broker or a lawyer: that a scheme does not ask anything here. */
export interface NotRequiredProps {
  /** Id of the scheme of the country's profile, as `saber-product`. */
  readonly scheme: string;
  /**
   * Part of the design that does not fall under it, as `power/ups-a`, or a kind of parts, as `server`. Needed of a scheme that certifies products, and left out of the others.
   * @default the scheme as a whole, for this site
   */
  readonly part?: string;
  /** Code of the part in the customs tariff (Harmonized System), by which authorities list products, as `8471.50`. Needed with `part`. @default none */
  readonly hsCode?: string;
  /** Who says so. */
  readonly confirmedBy: string;
  /** Day on which it was said, as `"2026-11-02"`. */
  readonly date: string;
  /** The letter or ruling. */
  readonly document: string;
}

/** An instrument that the node is commissioned or measured with, and the calibration that it holds. */
export interface InstrumentProps {
  /** As its label has it, as `clamp meter 7`. */
  readonly name: string;
  /** Laboratory that calibrated it. */
  readonly lab: string;
  /** Who accredits the laboratory (ISO/IEC 17025), as `SAAC`. */
  readonly accreditationBody: string;
  /** Number of the calibration certificate. */
  readonly certificate: string;
  /** Last day before it is calibrated again, as `"2027-06-30"`. */
  readonly dueOn: string;
}

/** What the site shows to its country: licences, what is settled, and how long papers take. */
export interface PapersProps {
  /** Day on which the shipment reaches the country: what ends before is held as ended. @default not known, and papers are held against the policy's `today` alone */
  readonly arrival?: string;
  /** Certificates and licences of the shipment, the importer, the installation, the facility and the operator. Those of parts stand at the part. @default none */
  readonly licences?: readonly CertificateProps[];
  /** What a scheme does not ask here. @default nothing is settled */
  readonly notRequired?: readonly NotRequiredProps[];
  /** How long it takes until a paper is held, by the id of its scheme, of any country: those of the site's count. @default not known */
  readonly leadTimes?: Readonly<Record<string, DurationLike>>;
  /** Calibrated instruments. @default none */
  readonly instruments?: readonly InstrumentProps[];
}

const hsCode = paperText.regex(
  /^\d{4}(?:\.?\d{2}){0,4}$/,
  'must be a code of the Harmonized System, of four to twelve digits, as "8471.50"',
);

/** Parses {@link PapersProps}. Which schemes there are, the country of the site knows. */
export const papersSchema = propsSchema<PapersProps>()(
  optional({
    arrival: daySchema,
    licences: list(certificateSchema),
    notRequired: list(
      propsSchema<NotRequiredProps>()({
        scheme: schemeId,
        part: paperText.exactOptional(),
        hsCode: hsCode.exactOptional(),
        confirmedBy: paperText,
        date: daySchema,
        document: paperText,
      }),
    ),
    leadTimes: recordSchema(schemeId, duration({ max: Duration.days(3652), remedy: "no paper takes ten years" })),
    instruments: list(
      propsSchema<InstrumentProps>()({
        name: paperText,
        lab: paperText,
        accreditationBody: paperText,
        certificate: paperText,
        dueOn: daySchema,
      }),
    ).superRefine(uniqueNames("instrument")),
  }),
);

/** {@link PapersProps} with every quantity parsed. */
export type ParsedPapers = z.output<typeof papersSchema>;
