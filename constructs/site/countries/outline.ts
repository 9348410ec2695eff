/** Returns the code of the country of a position, coastal waters included; null on the open sea. */
export function countryAt(latitude: number, longitude: number): string | null {
  return coder().iso1A2Code([longitude, latitude]);
}

/** Returns whether the library has an outline for the country. */
export function hasOutline(code: string): boolean {
  return coder().iso1A2Code(code) === code;
}

/** Returns the English name of a country, or its code if there is no outline. */
export function nameOfCountry(code: string): string {
  return coder().feature(code)?.properties.nameEn ?? code;
}

/** Loads the outlines, 0.7 MB, when a position is first looked up. */
function coder(): typeof import("@rapideditor/country-coder", { with: { "resolution-mode": "import" }}) {
  return require("@rapideditor/country-coder");
}
