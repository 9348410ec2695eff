import type { Marked, Typed } from "./table";

/** The scenario that set what is shown, if one did. */
interface InScenario {
  readonly scenario?: string | undefined;
}

/** The subject of a judgement, with the part of it that is judged: `power/ups-a at lowest`. */
export function subjectText({ subject, at }: { readonly subject: string; readonly at?: string | undefined }): string {
  return at === undefined ? subject : `${subject} at ${at}`;
}

/** Where a finding holds whose rule is judged once. */
export const everyScenario = "every scenario";

/** The scenario that set a finding; every one, where its rule is judged once. */
export function scenarioText({ scenario = everyScenario }: InScenario): string {
  return scenario;
}

/** The scenario that set a finding, as a name; in words where its rule is judged once. */
export function scenarioName({ scenario }: InScenario): Typed | Marked {
  return scenario === undefined ? { marked: everyScenario } : { typed: scenario };
}

/** The scenario behind what was measured, as `, in hottest/healthy`; nothing where none set it. */
export function inScenarioText({ scenario }: InScenario): string {
  return scenario === undefined ? "" : `, in ${scenario}`;
}

/** Climate points as a page calls them. */
export const pointNames = { hottest: "hottest", mostHumid: "most humid", coldest: "coldest" } as const;
