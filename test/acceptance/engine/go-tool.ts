import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { outputOf } from "../../support/programs/run-program";
import { interruption } from "./interruption";
import { keptFolder } from "./kept-folder";
import { tryFindProgram } from "./search-path";
import { step, Unavailable } from "./step";

/** Go modules of test/acceptance/tools and the programs each builds, by package. */
const packagesOf = {
  opentofu: ["github.com/opentofu/opentofu/cmd/tofu"],
  "docker-provider": ["github.com/terraform-providers/terraform-provider-docker"],
  "nats-server": ["github.com/nats-io/nats-server/v2"],
  alertmanager: ["github.com/prometheus/alertmanager/cmd/alertmanager"],
  "snmp-exporter": ["github.com/prometheus/snmp_exporter"],
  "modbus-exporter": ["github.com/RichiH/modbus_exporter"],
  victoriametrics: ["victoria-metrics", "vmagent", "vmalert", "vmalert-tool"].map(
    (name) => `github.com/VictoriaMetrics/VictoriaMetrics/app/${name}`,
  ),
} as const;

const buildTimeoutS = 1200; // [s]

/**
 * The folder of the module's programs, static, built when its pinned versions were not built before.
 *
 * @throws Unavailable when they have to be built and the machine has no Go
 */
export function goTool(module: keyof typeof packagesOf): Promise<string> {
  const source = resolve("test/acceptance/tools", module);
  const pins = ["go.mod", "go.sum"].map((file) => readFileSync(join(source, file)));
  return keptFolder(module, pins, async (folder) => {
    const go = tryFindProgram("go");
    if (go === undefined) throw new Unavailable(`Machine must have Go to build ${module} but has none: install Go 1.26`);
    await step(
      `build of ${module}`,
      () => build(go, module, source, folder),
      () => "done",
    );
  });
}

async function build(go: string, module: keyof typeof packagesOf, source: string, folder: string): Promise<void> {
  await outputOf(go, ["build", "-trimpath", "-mod=readonly", "-ldflags=-s -w", "-o", `${folder}/`, ...packagesOf[module]], {
    cwd: source,
    env: { CGO_ENABLED: "0", GOWORK: "off" },
    timeoutS: buildTimeoutS,
    signal: interruption,
  });
}
