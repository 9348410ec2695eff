import { z } from "zod";
import { addProblem } from "../../props/problems/add-problem";
import { codes } from "../../site/countries";
import { codeProblem } from "../../site/countries/meant-country";
import { hasOutline } from "../../site/countries/outline";

/** Codes that ISO 3166-1 leaves to its users, for profiles of their own. */
const usersCode = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** A code that the profile of a site of the run may have: of a country, or of one's own. */
export const policyCountry = z.string().superRefine((code, context) => {
  if (codes.some((known) => known === code) || usersCode.test(code) || (/^[A-Z]{2}$/.test(code) && hasOutline(code))) return;
  addProblem(context, [], codeProblem(code, 'take one of them, another of ISO 3166-1, or of a profile of your own "XA"'));
});
