import { Document } from "yaml";

/** Is it text that YAML 1.1 reads as something else without quotes, such as `no` and `1:30`? What 1.2 reads otherwise is in quotes as it is written. */
export function isReadOtherwise(value: unknown): boolean {
  if (typeof value !== "string" || value.includes("\n")) return false;
  return plainText(value, "1.2") === value && plainText(value, "1.1") !== value;
}

function plainText(value: string, version: "1.1" | "1.2"): string {
  return new Document(value, { version }).toString({ lineWidth: 0 }).replace(/\n$/, "");
}
