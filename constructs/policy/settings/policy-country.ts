import { z } from "zod";
import { addProblem } from "../../props/problems/add-problem";
import { codes } from "../../site/countries";
import { hasOutline } from "../../site/countries/outline";
import { codeProblem } from "../../site/countries/suggested-country";

/** Codes that ISO 3166-1 leaves to users, for country profiles of your own. */
const usersCode = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** Parses the code of a country profile: that of a country, or a code of your own. */
export const policyCountry = z.string().superRefine((code, context) => {
  if (codes.some((known) => known === code) || usersCode.test(code) || (/^[A-Z]{2}$/.test(code) && hasOutline(code))) return;
  addProblem(context, [], codeProblem(code, 'use one of them, another code of ISO 3166-1, or "XA" for a profile of your own'));
});
