import { growth } from "./growth";
import type { Measurement, Measuring } from "./measurement";
import { isMissed, measurementTable } from "./measurement-table";
import { pointsASecond } from "./points-a-second";
import { refusals } from "./refusals";
import { rulesBesideCdkNag } from "./rules-beside-cdk-nag";
import { secondCore } from "./second-core";
import { synthBesideBare } from "./synth-beside-bare";
import { yearBesideC } from "./year-beside-c";

const all: Readonly<Record<string, Measuring>> = {
  synth: synthBesideBare,
  points: pointsASecond,
  rules: rulesBesideCdkNag,
  growth,
  refusals,
  concurrency: secondCore,
  year: yearBesideC,
};

/** Makes the named measurements, all without a name, and prints the table: `npm run bench -- points rules`. */
async function bench(names: readonly string[]): Promise<void> {
  const measurements: Measurement[] = [];
  for (const [name, measuring] of Object.entries(all)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name}: ${measuring.does}\n`);
    measurements.push(...(await measuring.measure()));
  }
  process.stdout.write(`${measurementTable(measurements)}\n`);
  const missed = measurements.filter(isMissed).map(({ name }) => name);
  process.stdout.write(missed.length === 0 ? "Every goal is met\n" : `Not met: ${missed.join(", ")}\n`);
}

void bench(process.argv.slice(2));
