import { z } from "zod";
import { list } from "../props/problems/list";
import { wordsSchema } from "../props/problems/words-schema";
import { quotedText } from "../units/shown-text";
import { daySchema } from "./day";

/** A certificate or a licence that somebody holds. */
export interface CertificateProps {
  /** Id of the scheme of a country's profile by which it was given, as `saber-product`. */
  readonly scheme: string;
  /** By which its authority finds it. */
  readonly number: string;
  /** To whom it was given. */
  readonly holder: string;
  /** Last day on which it holds, as `"2027-03-31"`. @default it has no end; of a scheme whose certificates end after a time nothing is judged without it */
  readonly validUntil?: string;
  /** The document itself: its title, file or address. */
  readonly document: string;
}

/** What a part may show to the countries that it is sent to. */
export interface CertifiedProps {
  /** Its certificates, of any country: those of the site's count. @default none */
  readonly certificates?: readonly CertificateProps[];
}

/** Parses the id of a scheme. */
export const schemeId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: ({ input }) => `must be lower-case words with "-" between but is ${quotedText(`${input}`)}: write it as "saber-shipment"`,
});

/** Parses a text of a paper: what is longer is a document, and cited. */
export const paperText = wordsSchema("write what the paper has").max(300, "must have at most 300 characters: cite the document instead");

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

/** Schema of the props of {@link CertifiedProps}. Which schemes there are, the countries know. */
export const certifiedShape = { certificates: list(certificateSchema).exactOptional() } as const;
