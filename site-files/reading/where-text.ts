import { z } from "zod";
import { addProblem } from "../../constructs/props/problems/add-problem";
import { isToken, tokenMessage } from "../../constructs/props/problems/token";
import { terraformTextProblem } from "../../constructs/props/terraform-text";
import { secretInText } from "../../constructs/services/secrets/secret-text";
import { quotedText } from "../../constructs/units/shown-text";

/**
 * Returns the schema of an address for Terraform: no secret, and no expression, because Terraform reads a backend and a provider's address
 * before any value.
 *
 * @param instead of a secret, as the end of a sentence
 */
export function whereText(instead: string) {
  return z.string().superRefine((text, context) => {
    const problem = placeTextProblem(text, instead);
    if (problem !== undefined) addProblem(context, [], problem);
  });
}

function placeTextProblem(text: string, instead: string): string | undefined {
  if (isToken(text)) return tokenMessage;
  if (text === "") return "must not be empty: add a text, or leave the prop out";
  const secret = secretInText(text);
  if (secret !== undefined) return `must not be a secret, which Terraform's files would keep, but ${secret}: ${instead}`;
  if (/^(?:[\w+.-]+:\/\/)?[^\s/?#@]*:[^\s/?#@]+@/.test(text))
    return `must not be a secret, which Terraform's files would keep, but has a password before its "@": ${instead}`;
  const [expression] = /[$%]\{/.exec(text) ?? [];
  if (expression !== undefined)
    return `must not have ${expression}, which is not filled in here, but is ${quotedText(text)}: write the value itself`;
  return terraformTextProblem(text);
}
