import type { CountrySections } from "../profile/country.props";

/** Verification before export: a buyer of regulated goods abroad shows a certificate of conformity of each shipment at the border. */
export const pvoc = {
  certification: [{ id: "pvoc", subject: "shipment" }],
} as const satisfies CountrySections;
