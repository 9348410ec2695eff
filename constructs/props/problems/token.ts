/** Marks of tokens in texts of CDK for Terraform 0.21, which physics must not import. The test compares with the real ones. */
const markers = ["${TfToken[", "#{TfToken[", "&{TfToken["];
/** Top 16 bits of a double that represents a number token, and of one for a list of number tokens. */
const numberMarkers = [0xfdff, 0xfbff];

/** Whether a value contains a value that only Terraform will know. */
export function isToken(value: unknown): boolean {
  if (typeof value === "string") return markers.some((marker) => value.includes(marker));
  if (typeof value === "number") return numberMarkers.includes(topBits(value));
  if (Array.isArray(value)) return value.some(isToken);
  if (typeof value !== "object" || value === null) return false;
  return ("resolve" in value && typeof value.resolve === "function") || Object.keys(value).some(isToken);
}

/** Message on a token where a value must be known. */
export const tokenMessage =
  "must be known at synth but is an unresolved token: pass the value itself, because the physics is computed before Terraform runs, and only deployment props may be tokens";

function topBits(value: number): number {
  return new DataView(new Float64Array([value]).buffer).getUint16(6, true);
}
