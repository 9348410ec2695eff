import type { NodeDesign } from "./node-design";

/**
 * Returns the design with `loosened.removableData` for every service: a Terraform plan may then remove their data volumes, such as when a site is closed. The report shows the reason.
 *
 * @param reason why, who decided it, and when
 */
export function withRemovableData<Design extends NodeDesign>(design: Design, reason: string): Design {
  const loosen = <Props extends { readonly loosened?: object }>(props: Props) => ({
    ...props,
    loosened: { ...props.loosened, removableData: { reason } },
  });
  const { telemetry, orchestration } = design;
  const paging = telemetry?.paging && { paging: loosen(telemetry.paging) };
  const uplink = telemetry?.uplink && { uplink: loosen(telemetry.uplink) };
  return {
    ...design,
    ...(telemetry && { telemetry: { ...telemetry, agent: loosen(telemetry.agent), store: loosen(telemetry.store), ...paging, ...uplink } }),
    ...(orchestration && {
      orchestration: {
        ...orchestration,
        workloads: orchestration.workloads.map((workload) => ((workload.dataDirectories ?? []).length > 0 ? loosen(workload) : workload)),
        ...(orchestration.broker && { broker: loosen(orchestration.broker) }),
      },
    }),
  };
}
