import { type DecidableItem, problemOfAny, problemUnless } from "./item";

const mostRestarts = 5;

/** Items of section 5 on how much of the host a container may use, and how it is kept running. */
export const limitItems: readonly DecidableItem[] = [
  {
    number: "5.11",
    title: "Memory is limited",
    problem: ({ container: { HostConfig } }) => problemUnless(HostConfig.Memory > 0, "Memory", HostConfig.Memory),
  },
  {
    number: "5.12",
    title: "The share of the processor is set",
    problem: ({ container: { HostConfig } }) => {
      const { CpuShares, NanoCpus, CpuQuota } = HostConfig;
      return problemUnless(CpuShares > 0 || NanoCpus > 0 || CpuQuota > 0, "CpuShares", CpuShares);
    },
  },
  {
    number: "5.15",
    title: "A service that fails again and again is given up after five restarts",
    problem: ({ container: { HostConfig } }) => {
      const { Name, MaximumRetryCount } = HostConfig.RestartPolicy;
      const ends = Name === "on-failure" && MaximumRetryCount > 0 && MaximumRetryCount <= mostRestarts;
      return problemUnless(ends || Name === "no" || Name === "", "RestartPolicy", HostConfig.RestartPolicy);
    },
  },
  {
    number: "5.19",
    title: "The engine's limits per process hold, or stricter ones that have an end",
    problem: ({ container: { HostConfig } }) => {
      const endless = (HostConfig.Ulimits ?? []).filter(({ Soft, Hard }) => Soft < 0 || Hard < 0);
      return problemOfAny(
        "Ulimits",
        endless.map(({ Name, Soft, Hard }) => `${Name}=${Soft}:${Hard}`),
      );
    },
  },
  {
    number: "5.25",
    title: "The container is in the engine's own control group, with its limits",
    problem: ({ container: { HostConfig } }) => problemUnless(HostConfig.CgroupParent === "", "CgroupParent", HostConfig.CgroupParent),
  },
  {
    number: "5.27",
    title: "The health check runs and passes",
    problem: ({ container: { State } }) => problemUnless(State.Health?.Status === "healthy", "State.Health", State.Health?.Status ?? null),
  },
  {
    number: "5.28",
    // With a digest there is no older version under the same name: the name is the version.
    title: "The container runs the version of the image that the deployer named",
    problem: ({ container, declared }) => problemUnless(declared.imageIds.includes(container.Image), "Image", container.Image),
  },
  {
    number: "5.29",
    title: "The number of processes is limited",
    problem: ({ container: { HostConfig } }) => problemUnless((HostConfig.PidsLimit ?? 0) > 0, "PidsLimit", HostConfig.PidsLimit ?? null),
  },
];
