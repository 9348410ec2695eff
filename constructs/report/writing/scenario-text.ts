import type { Marked, Typed } from "./table";

/** The scenario that set a value, if one did. */
interface InScenario {
  readonly scenario?: string | undefined;
}

/** Writes the subject of a judgement with its judged part: `power/ups-a at lowest`. */
export function subjectText({ subject, at }: { readonly subject: string; readonly at?: string | undefined }): string {
  return at === undefined ? subject : `${subject} at ${at}`;
}

/** Words for the scenario of a rule that is judged once. */
export const everyScenario = "every scenario";

export function scenarioText({ scenario = everyScenario }: InScenario): string {
  return scenario;
}

/** Returns the scenario of a finding as a name, or as words if its rule is judged once. */
export function scenarioName({ scenario }: InScenario): Typed | Marked {
  return scenario === undefined ? { marked: everyScenario } : { typed: scenario };
}

/** Writes the scenario, such as `, in hottest/healthy`. Empty without one. */
export function inScenarioText({ scenario }: InScenario): string {
  return scenario === undefined ? "" : `, in ${scenario}`;
}

/** Words for climate points. */
export const pointNames = { hottest: "hottest", mostHumid: "most humid", coldest: "coldest" } as const;
