import type { HeldPort } from "../../../facts/engine";
import { isAnyAddress } from "../../../services/ip-address";
import type { PortProps } from "../../../services/port";
import { eachAnsweringEngine, notAskedText, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeNotApplicable, judgeRequirement, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that no other program uses a port that a service publishes. */
export const portsAreFree = defineRule({
  id: "preflight/ports-are-free",
  title: "Every port that a service publishes is free",
  why: "An engine does not start a container whose port another program uses. The apply stops there, after it has stopped the containers to replace.",
  source: "Linux, Documentation/networking/proc_net_tcp.rst; Docker Engine API 1.41, ContainerSummary: Ports",
  severity: "critical",
  remedy: "Stop the other program, or publish another port",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ heldPorts: held, services: own }, subject) => {
      const asked = context.node.services.flatMap(({ id, ports }) => (own.includes(id) ? ports.map((port) => ({ id, port })) : []));
      if (asked.length === 0) return judgeNotApplicable(subject, "its services publish no port");
      if ("notAsked" in held) return judgeUnknown(subject, notAskedText(held.notAsked));
      return asked.map(({ id, port }) => {
        const { host, address, protocol = "tcp" } = port;
        const holder = held.value.find((one) => excludes(one, port));
        const container = holder?.container;
        const by = container === undefined ? "a program of the host" : `the container ${container}`;
        return judgeRequirement(serviceSubject(id, `/${protocol}-${host}`), holder === undefined, {
          reason: `port ${host}/${protocol} of ${address}, which ${id} publishes, is used by ${by}${holder ? ` at ${holder.address}` : ""}`,
          remedy: `stop ${container === undefined ? "that program, which ss -lnp on the host names" : by}, or publish another port in ports of ${id}`,
        });
      });
    }),
});

/** Returns whether two uses of a port exclude each other: the same port, at the same address, or one of them at every address. */
function excludes(held: HeldPort, { host, address, protocol = "tcp" }: PortProps): boolean {
  if (held.host !== host || held.protocol !== protocol) return false;
  return held.address === address || isAnyAddress(held.address) || isAnyAddress(address);
}
