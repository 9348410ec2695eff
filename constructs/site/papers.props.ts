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

/** A confirmation, settled by an integrator with an authority, customs broker or lawyer, that a scheme requires nothing here. */
export interface NotRequiredProps {
  /** Id of the scheme of the country's profile, such as `saber-product`. */
  readonly scheme: string;
  /**
   * Part of the design that is exempt, such as `power/ups-a`, or a kind of parts, such as `server`. Needed for schemes that certify products, and only for those.
   * @default the scheme as a whole, for this site
   */
  readonly part?: string;
  /** Customs tariff code of the part (Harmonized System), by which authorities list products, such as `8471.50`. Needed with `part`. @default none */
  readonly hsCode?: string;
  /** Person or authority that confirmed it. */
  readonly confirmedBy: string;
  /** Day of the confirmation, such as `"2026-11-02"`. */
  readonly date: string;
  /** Letter or ruling that confirms it. */
  readonly document: string;
}

/** An instrument for commissioning or measuring the node, with its calibration. */
export interface InstrumentProps {
  /** Name on its label, such as `clamp meter 7`. */
  readonly name: string;
  /** Laboratory that calibrated it. */
  readonly lab: string;
  /** Body that accredited the laboratory (ISO/IEC 17025), such as `SAAC`. */
  readonly accreditationBody: string;
  /** Number of the calibration certificate. */
  readonly certificate: string;
  /** Last day on which the calibration is valid, such as `"2027-06-30"`. */
  readonly dueOn: string;
}

/** The papers of a site for its country: licences, exemptions and lead times. */
export interface PapersProps {
  /** Day on which the shipment reaches the country. Papers that end before it fail. @default not known, and papers are compared only with the policy's `today` */
  readonly arrival?: string;
  /** Certificates and licences of the shipment, importer, installation, facility and operator. Certificates of parts are stated at the part. @default none */
  readonly licences?: readonly CertificateProps[];
  /** Schemes that are confirmed to require nothing here. @default none */
  readonly notRequired?: readonly NotRequiredProps[];
  /** Time to obtain a paper, by the id of its scheme, for any countries: only those for the country of the site count. @default not known */
  readonly leadTimes?: Readonly<Record<string, DurationLike>>;
  /** Calibrated instruments. @default none */
  readonly instruments?: readonly InstrumentProps[];
}

const hsCode = paperText.regex(
  /^\d{4}(?:\.?\d{2}){0,4}$/,
  'must be a code of the Harmonized System, of four to twelve digits, such as "8471.50"',
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

export type ParsedPapers = z.output<typeof papersSchema>;
