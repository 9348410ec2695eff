import { z } from "zod";

/** What of a plan in JSON is read. @source Terraform, JSON Output Format 1.2, plan representation; the same in OpenTofu 1.10 */
const shownSchema = z.object({
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        previous_address: z.string().optional(),
        type: z.string(),
        change: z.object({ actions: z.array(z.string()) }),
      }),
    )
    .optional(),
});

/** Data volumes stand in blocks of their own, by whether they may be removed. */
const dataVolume = /^docker_volume\.(?:removable_)?data(?:__on__[^[]+)?\[/;

/** What a plan does beside adding, one line each: what it replaces, what it removes, what moves in the state. */
export function plannedChanges(shown: string): readonly string[] {
  const { resource_changes: changes = [] } = shownSchema.parse(JSON.parse(shown.slice(shown.search(/^\{/m)))); // a warning may stand before it
  const having = (fits: (actions: readonly string[]) => boolean) => changes.filter(({ change }) => fits(change.actions));
  const removed = (actions: readonly string[]) => actions.includes("delete");
  const created = (actions: readonly string[]) => actions.includes("create");
  const data = ({ address, type }: (typeof changes)[number]) =>
    type === "docker_volume" && dataVolume.test(address) ? `${address}, with its data` : address;
  return [
    ...having((actions) => removed(actions) && created(actions)).map((one) => `  replaces ${data(one)}`),
    ...having((actions) => removed(actions) && !created(actions)).map((one) => `  removes ${data(one)}`),
    ...changes.flatMap(({ address, previous_address: before, change: { actions } }) =>
      before === undefined || removed(actions) ? [] : [`  moves ${before} to ${address} in the state`],
    ),
  ];
}

/** Terraform's own line of how much a plan changes. */
export function planSummary(stdout: string): string {
  return /^Plan: .*$/m.exec(stdout)?.[0] ?? "Plan: only outputs, and addresses in the state, change";
}
