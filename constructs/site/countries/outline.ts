/** Code of the country that a place lies in, its coastal waters included; null on the open sea. */
export function countryAt(latitude: number, longitude: number): string | null {
  return coder().iso1A2Code([longitude, latitude]);
}

/** Is there an outline of the country of this code? */
export function hasOutline(code: string): boolean {
  return coder().iso1A2Code(code) === code;
}

/** In English; the code of a country that no outline is known of. */
export function nameOfCountry(code: string): string {
  return coder().feature(code)?.properties.nameEn ?? code;
}

/** Loaded when a place is first looked up: its outlines are 0.7 MB. */
function coder(): typeof import("@rapideditor/country-coder", { with: { "resolution-mode": "import" }}) {
  return require("@rapideditor/country-coder");
}
