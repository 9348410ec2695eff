import { compareText } from "./canonical";
import { literal } from "./literal";

/** Labels as the provider takes them, in the order of their names. */
export function labelList(labels: Readonly<Record<string, string>>): { readonly label: string; readonly value: string }[] {
  return literal(
    Object.keys(labels)
      .sort(compareText)
      .map((label) => ({ label, value: labels[label] ?? "" })),
  );
}
