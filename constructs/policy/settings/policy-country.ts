import { z } from "zod";
import { shownValue } from "../../props/problems/issue-message";
import { codes } from "../../site/countries";
import { meantCountry } from "../../site/countries/meant-country";
import { hasOutline } from "../../site/countries/outline";

/** Codes that ISO 3166-1 leaves to its users, for profiles of their own. */
const usersCode = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** A code that the profile of a site of the run may have: of a country, or of one's own. */
export const policyCountry = z.string().superRefine((code, context) => {
  if (codes.some((known) => known === code) || usersCode.test(code) || (/^[A-Z]{2}$/.test(code) && hasOutline(code))) return;
  const meant = meantCountry(code);
  const remedy = meant === undefined ? 'take that of ISO 3166-1, as "SA", or of a profile of your own "XA"' : `did you mean "${meant}"?`;
  context.addIssue({ code: "custom", message: `must be the code of a country but is ${shownValue(code)}: ${remedy}` });
});
