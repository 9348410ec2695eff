import { Document } from "yaml";

/** Whether YAML 1.1 reads an unquoted text as another value, such as `no` and `1:30`. YAML 1.2 writes its own in quotes. */
export function isReadOtherwise(value: unknown): boolean {
  if (typeof value !== "string" || value.includes("\n")) return false;
  return plainText(value, "1.2") === value && plainText(value, "1.1") !== value;
}

function plainText(value: string, version: "1.1" | "1.2"): string {
  return new Document(value, { version }).toString({ lineWidth: 0 }).replace(/\n$/, "");
}
