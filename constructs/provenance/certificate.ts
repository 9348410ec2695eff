import { z } from "zod";
import { list } from "../props/problems/list";
import { wordsSchema } from "../props/problems/words-schema";
import { quotedText } from "../units/shown-text";
import { daySchema } from "./day";

/** A certificate or licence. */
export interface CertificateProps {
  /** Id of the scheme in a country's profile under which it was issued, such as `saber-product`. */
  readonly scheme: string;
  /** Number under which its authority finds it. */
  readonly number: string;
  /** Person or company to whom it was issued. */
  readonly holder: string;
  /**
   * Last day of its validity, such as `"2027-03-31"`. @default it has no end; where certificates of the scheme end after a time, nothing is
   * judged without it
   */
  readonly validUntil?: string;
  /** Title, file or address of the document. */
  readonly document: string;
}

/** The certificates of a part for the countries to which it is sent. */
export interface CertifiedProps {
  /** Its certificates for any countries: only those for the country of the site count. @default none */
  readonly certificates?: readonly CertificateProps[];
}

export const schemeId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `must be lower-case words with hyphens between them but is ${quotedText(`${input}`)}: write it like "saber-shipment"`,
});

/** Parses a text of a paper: a longer text is a document, which is cited. */
export const paperText = wordsSchema("write the text of the paper").max(300, "must have at most 300 characters: cite the document instead");

/** Parses {@link CertificateProps}. */
export const certificateSchema: z.ZodType<CertificateProps, CertificateProps> = z
  .strictObject({
    scheme: schemeId,
    number: paperText,
    holder: paperText,
    validUntil: daySchema.exactOptional(),
    document: paperText,
  })
  .meta({ id: "CertificateProps" });

/** Schema of the props of {@link CertifiedProps}. The countries know which schemes exist. */
export const certifiedShape = { certificates: list(certificateSchema).exactOptional() } as const;
