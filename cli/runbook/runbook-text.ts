import type { RunbookSection } from "../../constructs/monitoring/runbook-page";
import { type Table, tableOf } from "../../constructs/report/writing/table";

/** Texts of the page in every format. */
export const runbookText = {
  intro:
    "What to do when an alert of the site fires: what the alert means, its limits beside the solved values of this node, the first steps, the spare part to have, and whom to call. edge-node runbook wrote this from the same plan as the alerts: run it again when the design changes.",
  silence:
    "During planned work, silence the device with its command, with your own time, name and reason, piped into curl --json @- http://HOST:9093/api/v2/silences:",
  noSteps: "The rule has no steps of its own: do what the column beside its limit says.",
} as const;

/** Returns a table of the subjects that an alert watches. */
export function tabulateSubjects({ alert, subjects }: RunbookSection): Table {
  return tableOf(
    `What ${alert} watches`,
    ["device", "what is watched", "limit", "solved node", "what to do"],
    subjects.map(({ device: typed, what, limit, expected = "", remedy }) => [
      typed === undefined ? "" : { typed },
      what,
      limit,
      expected,
      remedy,
    ]),
  );
}

/** Returns whom to call, with the devices of each where they differ. */
export function contactTexts({ subjects }: Pick<RunbookSection, "subjects">): readonly string[] {
  const devices = new Map<string, Set<string>>();
  for (const { contact, device } of subjects) {
    if (contact === undefined) continue;
    const known = devices.get(contact) ?? new Set();
    devices.set(contact, device === undefined ? known : known.add(device));
  }
  if (devices.size <= 1) return [...devices.keys()];
  return [...devices].map(([contact, of]) => `${contact} (${[...of].sort().join(", ")})`);
}
