/**
 * Returns why Terraform would change a text, or undefined. It converts every string to Unicode's normal form C, and cannot hold half a
 * character.
 *
 * @source OpenTofu and Terraform language, Types and Values, `string`; go-cty, cty.NormalizeString
 */
export function terraformTextProblem(text: string): string | undefined {
  if (/\p{Surrogate}/u.test(text)) return "must be whole Unicode characters but holds half of a surrogate pair: mend the text";
  if (text.includes("\0")) return "must not hold the character U+0000: remove it";
  if (text.normalize("NFC") !== text) {
    return 'must be in Unicode normal form C, into which Terraform changes it, but is not: write it with .normalize("NFC")';
  }
  return undefined;
}
