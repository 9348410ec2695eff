import type { EdgeNodeStackProps, WorkloadProps } from "cdktf-edge-node";

/** A site each of whose workloads reads the contacts of its node. */
export function reading<Props extends Pick<EdgeNodeStackProps, "orchestration">>(
  props: Props,
  contactPlan: NonNullable<WorkloadProps["contactPlan"]> = "reread",
): Props {
  const { orchestration } = props;
  return {
    ...props,
    orchestration: { ...orchestration, workloads: (orchestration?.workloads ?? []).map((one) => ({ ...one, contactPlan })) },
  };
}
