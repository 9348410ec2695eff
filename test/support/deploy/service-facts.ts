import { deployServices } from "../../../constructs/deploy/deploy-services";
import { dockerProvider } from "../../../constructs/deploy/provider";
import type { PlannedTexts } from "../../../constructs/services/planned";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { type Block, type Synthesized, synthesized } from "./synthesized";

/** A service with nothing but what every service has. */
export const agent: ServiceFacts = {
  id: "agent",
  image: `registry.example/agent@sha256:${"a".repeat(64)}`,
  memoryMiB: 256,
  cpuShares: 512,
  user: "65532:65532",
  environment: {},
  labels: {},
  files: {},
  secrets: {},
  dataDirectories: [],
  scratchMiB: { "/tmp": 16 },
  ports: [],
  stopGraceS: 30,
  probe: { variable: "probe_image" },
  loosened: {},
};

/** A service with text in every place that looks like an expression of Terraform. */
export const collector: ServiceFacts = {
  ...agent,
  id: "collector",
  image: { variable: "collector_image" },
  command: ["-config=/etc/collector/main.yaml", "${x}"],
  environment: { ZONE: "${z}", ALPHA: "%{if true}" },
  labels: { "zz-note": "${label}", "aa-note": "first" },
  files: { "/etc/collector/rules/a.yaml": "b: 2\n", "/etc/collector/main.yaml": "text: ${x} %{if}\n", "/srv-files/one.txt": "1" },
  dataDirectories: ["/collector-data"],
};

/** The services of one module on a site. */
export function deploy(services: readonly ServiceFacts[], planned?: () => PlannedTexts): Synthesized {
  return synthesized("riyadh-1", (stack) => {
    dockerProvider(stack);
    deployServices(stack, "telemetry", services, planned);
  });
}

/** The container of the agent with changes. */
export function agentContainer(change: Partial<ServiceFacts> = {}): Block {
  return deploy([{ ...agent, ...change }]).byName("docker_container")["riyadh-1.agent"] ?? {};
}
