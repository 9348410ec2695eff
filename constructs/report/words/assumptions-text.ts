import { type Assumptions, shadedText } from "../assumptions";

/** How many assumptions a verdict rests on, and the ones with weight, in one line: `7 assumptions: sun of 0 W/m² on 2 surfaces, 3 default values, 2 declared numbers`. */
export function assumptionsText({ shadedSurfaces, defaults, declared }: Assumptions): string {
  const count = (number: number, one: string, many: string) => (number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]);
  const shown = [
    ...(shadedSurfaces === 0 ? [] : [shadedText(shadedSurfaces)]),
    ...defaults.map((text) => lowerFirst(text.replace(/, the default$/, "").replace(", ", ": "))),
    ...count(declared, "part without a document that was read", "parts without a document that was read"),
  ];
  const total = shadedSurfaces + defaults.length + declared;
  return total === 0 ? "no assumptions" : `${total} ${total === 1 ? "assumption" : "assumptions"}: ${shown.join("; ")}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
