import type { Runbook } from "../facts/watched-limit";

/** Text of a label or an annotation is a template of Go: what opens an action is written by one. */
export function plain(text: string): string {
  return text.replaceAll("{{", '{{ "{{" }}');
}

/** What to do first, and which part to have, as annotations of an alert. */
export function runbookAnnotations({ steps, spare }: Runbook): Readonly<Record<string, string>> {
  const numbered = steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
  return { steps: plain(numbered), ...(spare !== undefined && { spare: plain(spare) }) };
}
