import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";
import { type RadioBandProps, radioBandSchema } from "../../props/radio-band";
import { type Source, sourceSchema } from "../../provenance/source";

/** Bands in which the site may receive. */
export interface RadioLicenceProps {
  /** Bands that the licence names. */
  readonly bands: readonly RadioBandProps[];
  /** Number and holder of the licence. */
  readonly source: Source;
}

/** Most bands of a licence: more are a table of the whole spectrum. Our own bound. */
const mostBands = 200;

export const radioLicenceSchema = propsSchema<RadioLicenceProps>()({
  bands: list(radioBandSchema).min(1).max(mostBands),
  source: sourceSchema,
});
