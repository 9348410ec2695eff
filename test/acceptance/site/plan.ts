import type { Deployment } from "./deployment";

/** What a plan does with one resource. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  /** As `["delete", "create"]` for a replacement; `["no-op"]` for nothing. */
  readonly actions: readonly string[];
  /** Where it stood in the state, when it moves. */
  readonly movesFrom?: string;
}

interface ShownPlan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly previous_address?: string;
    readonly type: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
}

/**
 * Every resource of a plan of the site as it is written now, in the order of addresses.
 *
 * @throws Error when Terraform refuses to plan
 */
export async function plannedChanges(deployment: Deployment, site: string): Promise<readonly PlannedChange[]> {
  await deployment.terraformOutput(site, "plan", "-out=site.tfplan");
  const shown = JSON.parse(await deployment.terraformOutput(site, "show", "-json", "site.tfplan")) as ShownPlan;
  return (shown.resource_changes ?? []).map(({ address, previous_address, type, change }) => ({
    address,
    type,
    actions: change.actions,
    ...(previous_address !== undefined && { movesFrom: previous_address }),
  }));
}

/** Does the change leave what is on the engine as it is? */
export function isKept({ actions }: PlannedChange): boolean {
  return actions.join() === "no-op";
}

/** Is it of a volume with data? Those stand in blocks of their own. */
export function isData({ address }: PlannedChange): boolean {
  return /^docker_volume\.(?:removable_)?data\[/.test(address);
}
