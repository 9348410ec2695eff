import { z } from "zod";

/**
 * The fields of a Terraform plan in JSON that are read. @source Terraform and OpenTofu 1.10, JSON Output Format 1.2, plan representation
 */
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

/** Addresses of data volumes, in two blocks: removable or not. */
const dataVolume = /^docker_volume\.(?:removable_)?data(?:__on__[^[]+)?\[/;

/** Returns a line for each change of a plan that replaces, removes or moves a resource. */
export function plannedChanges(shown: string): readonly string[] {
  const { resource_changes: changes = [] } = shownSchema.parse(JSON.parse(shown.slice(shown.search(/^\{/m)))); // a warning may precede it
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

/** Returns Terraform's own summary line of a plan. */
export function planSummary(stdout: string): string {
  return /^Plan: .*$/m.exec(stdout)?.[0] ?? "Plan: only outputs, and addresses in the state, change";
}
