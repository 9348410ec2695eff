/**
 * A whole number from 1, as it stands on the command line of a tool.
 *
 * @throws RangeError for everything else
 */
export function wholeOption(option: string, text: string): number {
  const value = Number(text);
  if (!(Number.isSafeInteger(value) && value >= 1)) {
    throw new RangeError(`--${option} must be a whole number from 1 but is ${text}: write it as 1000`);
  }
  return value;
}
