import type { Evidence } from "./evidence";
import { type DecidableItem, problemOfAny, problemUnless } from "./item";

/** Options of the container, with `=` where older clients write `:`. */
const securityOptions = ({ container: { HostConfig } }: Evidence) =>
  (HostConfig.SecurityOpt ?? []).map((option) => option.replace(/^([a-z-]+):/, "$1="));

/** Whether the engine runs with that security module of the kernel. */
const engineHas = ({ engine }: Evidence, module: "apparmor" | "selinux" | "seccomp") =>
  engine.SecurityOptions.some((option) => option.split(",").includes(`name=${module}`));

const off = (evidence: Evidence, pattern: RegExp) => securityOptions(evidence).filter((option) => pattern.test(option));

/** Items of section 5 on what confines the processes. */
export const securityItems: readonly DecidableItem[] = [
  {
    number: "5.2",
    title: "AppArmor confines the container where the kernel has it, and is not switched off",
    problem: (evidence) => {
      const { AppArmorProfile } = evidence.container;
      const confined = AppArmorProfile !== "" && AppArmorProfile !== "unconfined";
      return (
        problemOfAny("SecurityOpt", off(evidence, /^apparmor=unconfined$/)) ??
        problemUnless(confined || !engineHas(evidence, "apparmor"), "AppArmorProfile", AppArmorProfile)
      );
    },
  },
  {
    number: "5.3",
    title: "SELinux labels the container where the engine uses it, and is not switched off",
    problem: (evidence) => {
      const { ProcessLabel } = evidence.container;
      return (
        problemOfAny("SecurityOpt", off(evidence, /^label=disable$/)) ??
        problemUnless(ProcessLabel !== "" || !engineHas(evidence, "selinux"), "ProcessLabel", ProcessLabel)
      );
    },
  },
  {
    number: "5.4",
    title: "Every capability is dropped and none is added",
    problem: ({ container: { HostConfig } }) =>
      problemOfAny("CapAdd", HostConfig.CapAdd ?? []) ??
      problemUnless((HostConfig.CapDrop ?? []).includes("ALL"), "CapDrop", HostConfig.CapDrop),
  },
  {
    number: "5.5",
    title: "The container is not privileged",
    problem: ({ container: { HostConfig } }) => problemUnless(!HostConfig.Privileged, "Privileged", HostConfig.Privileged),
  },
  {
    number: "5.22",
    title: "The filter on system calls is on",
    problem: (evidence) =>
      problemOfAny("SecurityOpt", off(evidence, /^seccomp=unconfined$/)) ??
      problemUnless(
        engineHas(evidence, "seccomp") && !evidence.engine.SecurityOptions.some((option) => option.includes("profile=unconfined")),
        "SecurityOptions of the engine",
        evidence.engine.SecurityOptions,
      ),
  },
  {
    number: "5.23",
    // The engine remembers that a command was run in a container but not with which rights.
    title: "Nobody ran a command in the container from outside, so none was privileged",
    problem: ({ container: { Config }, executions }) => {
      const [kind, ...command] = Config.Healthcheck?.Test ?? [];
      const check = (kind === "CMD-SHELL" ? ["/bin/sh", "-c", ...command] : command).join(" ").trim();
      return problemOfAny(
        "commands",
        executions.filter((execution) => execution !== check),
      );
    },
  },
  {
    number: "5.24",
    title: "No process in the container is root's, whoever started it",
    problem: ({ processes }) =>
      problemOfAny(
        "processes",
        processes.filter(({ user }) => user === 0).map(({ command }) => command),
      ) ?? problemUnless(processes.length > 0, "processes", processes),
  },
  {
    number: "5.26",
    title: "No process can gain rights over those it started with",
    problem: (evidence) => {
      const options = securityOptions(evidence);
      return problemUnless(
        options.some((option) => /^no-new-privileges(?:=true)?$/.test(option)),
        "SecurityOpt",
        options,
      );
    },
  },
];
