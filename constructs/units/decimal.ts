/** A decimal number as this library writes and reads it: no hexadecimal, no comma, no empty text, no spaces. */
export const decimalPattern = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Moves the decimal point of a number's text. Unlike a multiplication by a power of ten it loses nothing: the text still names exactly the
 * same digits, so it reads back to the same double.
 *
 * @param text a number that matches {@link decimalPattern}
 * @param places to the right when positive [-]
 */
export function shiftDecimal(text: string, places: number): string {
  if (places === 0) return text;
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  return `${mantissa}e${Number(exponent) + places}`;
}
