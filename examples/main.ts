import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, FolderInUseError, PropsError } from "cdktf-edge-node";

/** Loaded only when named: an example that is not valid spoils no other. */
const examples: Readonly<Record<string, () => EdgeNodeStackProps>> = {
  "first-site": () => (require("./first-site") as typeof import("./first-site")).firstSite,
  "riyadh-adiabatic": () => (require("./riyadh-adiabatic") as typeof import("./riyadh-adiabatic")).riyadhAdiabatic,
  "atacama-altitude": () => (require("./atacama-altitude") as typeof import("./atacama-altitude")).atacamaAltitude,
  "astana-cold": () => (require("./astana-cold") as typeof import("./astana-cold")).astanaCold,
  "doha-humid": () => (require("./doha-humid") as typeof import("./doha-humid")).dohaHumid,
  "two-feeds": () => (require("./two-feeds") as typeof import("./two-feeds")).twoFeeds,
  "lagos-solar-hybrid": () => (require("./lagos-solar-hybrid") as typeof import("./lagos-solar-hybrid")).lagosSolarHybrid,
  "kuwait-dry-cooler": () => (require("./kuwait-dry-cooler") as typeof import("./kuwait-dry-cooler")).kuwaitDryCooler,
  "weak-grid": () => (require("./weak-grid") as typeof import("./weak-grid")).weakGrid,
  "shed-workloads": () => (require("./shed-workloads") as typeof import("./shed-workloads")).shedWorkloads,
  "two-hosts": () => (require("./two-hosts") as typeof import("./two-hosts")).twoHosts,
  "protected-site": () => (require("./protected-site") as typeof import("./protected-site")).protectedSite,
};

/** Evaluates the named examples in one app: `npm run example -- kuwait-dry-cooler weak-grid`. */
function main(names: readonly string[]): void {
  const unknown = names.filter((name) => !Object.hasOwn(examples, name));
  if (names.length === 0 || unknown.length > 0) {
    process.stderr.write(
      `Examples must be named among ${Object.keys(examples).join(", ")} but are "${names.join(" ")}": npm run example -- first-site\n`,
    );
    process.exitCode = 2;
    return;
  }
  const app = new EdgeApp({ charts: true });
  for (const name of names) {
    const props = examples[name]?.();
    if (props) new EdgeNodeStack(app, name, props);
  }
  app.synth();
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PropsError || error instanceof FolderInUseError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
