import type { CountrySections } from "../profile/country.props";

/** Verification of conformity before export: who buys regulated goods abroad shows a certificate of conformity of each shipment at the border. */
export const pvoc = {
  certification: [{ id: "pvoc", subject: "shipment" }],
} as const satisfies CountrySections;
