import type { Runbook } from "../facts/watched-limit";

/** Text of a label or an annotation is a template of Go: what opens an action is written by one. */
export function plain(text: string): string {
  return text.replaceAll("{{", '{{ "{{" }}');
}

/** What vmalert makes of {@link plain}. */
export function rendered(text: string): string {
  return text.replaceAll('{{ "{{" }}', "{{");
}

/** What to do first, and which part to have, as annotations of an alert. */
export function runbookAnnotations({ steps, spare }: Runbook): Readonly<Record<string, string>> {
  const numbered = steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
  return { steps: plain(numbered), ...(spare !== undefined && { spare: plain(spare) }) };
}

/** What is watched with the labels that tell it from others, as `power/board-a, circuit rack-1-a`. */
export function withLabels(what: string, labels: Readonly<Record<string, string>> = {}): string {
  return [what, ...Object.entries(labels).map(([name, value]) => `${name} ${value}`)].join(", ");
}
