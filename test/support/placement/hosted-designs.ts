import fc from "fast-check";
import {
  instances,
  type NaiveAmounts,
  type NaiveDesign,
  type NaiveHost,
  type NaiveRack,
  type NaiveService,
  type NaiveWorkload,
} from "./naive-design";

// In no order of the alphabet: what goes by declared order and what goes by name differ.
const rackNames = ["rack-c", "rack-a", "rack-b"] as const;
const hostNames = ["h-5", "h-1", "h-9", "h-3", "h-7", "h-2", "h-8", "h-4", "h-6"] as const;
const workloadNames = ["b", "a-b", "b2", "b10", "ab", "a", "b-1x", "c", "9"] as const;
const telemetryPrograms = ["telemetry-agent", "telemetry-store", "telemetry-alerting"] as const;
const kinds = ["nvidia-l4", "tpu"] as const;
const halfGiB = 512; // [MiB]

const between = (min: number, max: number) => fc.integer({ min, max });
const oftenNone = (max: number) => fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: between(0, max) });

const hostRecipe = fc.record({
  memory: between(6, 24),
  cores: between(2, 8),
  counts: fc.tuple(between(0, 2), oftenNone(2)),
  leaving: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const rackRecipe = fc.record({
  idleW: between(5, 20).map((hundreds) => 100 * hundreds),
  aboveW: between(5, 40).map((hundreds) => 100 * hundreds),
  utilisationPercent: fc.constantFrom(0, 30, 33, 50, 70, 100, 100),
  hosts: fc.array(hostRecipe, { maxLength: 3, size: "max" }),
});

const amountsRecipe = fc.record({
  memory: between(1, 8),
  coreTenths: fc.oneof(fc.constantFrom(0, 5, 10, 20), between(0, 30)),
  counts: fc.tuple(oftenNone(2), oftenNone(1)),
});

const workloadRecipe = fc.record({
  amounts: amountsRecipe,
  priority: fc.oneof(fc.constantFrom(2, 5), between(1, 9)),
  kind: fc.constantFrom("placed", "placed", "placed", "of a rack", "of a host"),
  where: fc.nat(8),
  powerW: between(0, 10).map((hundreds) => 100 * hundreds),
  sharePercent: between(0, 40),
  processes: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  replicas: fc.oneof(fc.constant(1), between(1, 5)),
});

const designRecipe = fc.record({
  racks: fc.array(rackRecipe, { minLength: 1, maxLength: 3, size: "max" }),
  telemetry: fc.option(fc.record({ programs: fc.tuple(amountsRecipe, amountsRecipe, amountsRecipe), where: fc.nat(17) })),
  broker: fc.option(fc.record({ amounts: amountsRecipe, where: fc.nat(17) })),
  workloads: fc.uniqueArray(fc.tuple(fc.constantFrom(...workloadNames), workloadRecipe), {
    selector: ([name]) => name,
    maxLength: 8,
    size: "max",
  }),
  /** Host of the lock by its number: beyond the last and the one that is gone, the lock does not have it. */
  lock: fc.array(fc.nat(14), { minLength: 40, maxLength: 40 }),
});

type Recipe<A> = A extends fc.Arbitrary<infer R> ? R : never;
type AmountsRecipe = Recipe<typeof amountsRecipe>;

/** Hosts that stay, with the names of their racks. */
type Staying = readonly (NaiveHost & { readonly rack: string })[];

/** Designs that are not refused: of one to three racks, at least one host, and what runs there. */
export const hostedDesigns: fc.Arbitrary<NaiveDesign> = designRecipe.map(hostedDesign);

function hostedDesign(recipe: Recipe<typeof designRecipe>): NaiveDesign {
  const racks = madeRacks(recipe.racks);
  const staying = racks.flatMap(({ name, hosts }) => hosts.filter(({ leaving }) => !leaving).map((host) => ({ ...host, rack: name })));
  const named = (where: number) => (staying[where] ? { host: staying[where].name } : {});
  const services: NaiveService[] = [];
  if (recipe.telemetry) {
    const { programs, where } = recipe.telemetry;
    for (const [i, name] of telemetryPrograms.entries())
      services.push({ name, ...smallAmounts(programs[i] ?? programs[0]), ...named(where) });
  }
  if (recipe.broker) services.push({ name: "message-broker", ...smallAmounts(recipe.broker.amounts), ...named(recipe.broker.where) });
  const sharesLeft = new Map<string, number>(racks.map(({ name }) => [name, 100]));
  const processing = recipe.workloads.find(([, { processes }]) => processes)?.[0]; // one of a node does
  const workloads = recipe.workloads.map(([name, one]) => {
    const surroundings = { racks, staying, sharesLeft };
    if (name !== processing) return madeWorkload(name, one, surroundings);
    return { ...madeWorkload(name, { ...one, sharePercent: 0, replicas: 1 }, surroundings), processes: true as const };
  });
  return { racks, services, workloads, placed: lockOf(workloads, recipe.lock) };
}

function madeRacks(recipes: readonly Recipe<typeof rackRecipe>[]): readonly NaiveRack[] {
  let count = 0;
  const racks = recipes.map(({ idleW, aboveW, utilisationPercent, hosts }, i) => ({
    name: rackNames[i] ?? "",
    idleW,
    maximumW: idleW + aboveW,
    utilisationPercent,
    hosts: hosts.map(({ memory, cores, counts, leaving }) => ({
      name: hostNames[count++] ?? "",
      memoryMiB: halfGiB * memory,
      coreTenths: 10 * cores,
      accelerators: accelerators(counts),
      leaving,
    })),
  }));
  if (racks.some(({ hosts }) => hosts.some(({ leaving }) => !leaving))) return racks;
  const last = { name: "h-0", memoryMiB: 4096, coreTenths: 40, accelerators: {}, leaving: false };
  return racks.map((rack, i) => (i === racks.length - 1 ? { ...rack, hosts: [...rack.hosts, last] } : rack));
}

function accelerators(counts: readonly number[], most: (kind: string) => number = () => 2): Readonly<Record<string, number>> {
  return Object.fromEntries(
    kinds.flatMap((kind, i) => {
      const count = Math.min(counts[i] ?? 0, most(kind));
      return count > 0 ? [[kind, count]] : [];
    }),
  );
}

/** Of a program that is small beside workloads. */
function smallAmounts({ memory, coreTenths }: AmountsRecipe): NaiveAmounts {
  return { memoryMiB: 128 * memory, coreTenths: Math.min(coreTenths, 5), accelerators: {} };
}

/** At most what some host has: more is refused. */
function amounts({ memory, coreTenths, counts }: AmountsRecipe, hosts: Staying): NaiveAmounts {
  return {
    memoryMiB: Math.min(halfGiB * memory, Math.max(...hosts.map(({ memoryMiB }) => memoryMiB))),
    coreTenths: Math.min(coreTenths, Math.max(...hosts.map((host) => host.coreTenths))),
    accelerators: accelerators(counts, (kind) => Math.max(...hosts.map((host) => host.accelerators[kind] ?? 0))),
  };
}

interface Surroundings {
  readonly racks: readonly NaiveRack[];
  readonly staying: Staying;
  readonly sharesLeft: Map<string, number>;
}

function madeWorkload(name: string, recipe: Recipe<typeof workloadRecipe>, { racks, staying, sharesLeft }: Surroundings): NaiveWorkload {
  const { priority, kind, where } = recipe;
  if (kind === "placed") {
    const mostW = Math.max(...racks.filter((rack) => staying.some((one) => one.rack === rack.name)).map(aboveIdleW));
    const replicas = Math.min(recipe.replicas, staying.length);
    return { name, priority, replicas, powerW: Math.min(recipe.powerW, mostW), ...amounts(recipe.amounts, staying) };
  }
  const host = kind === "of a host" ? staying[where % staying.length] : undefined;
  // A rack without hosts runs its workloads on the only host there is.
  const racksToName = racks.filter(({ name: rack }) => staying.length === 1 || staying.some((one) => one.rack === rack));
  const rack = host?.rack ?? racksToName[where % racksToName.length]?.name ?? "";
  const inRack = staying.filter((one) => one.rack === rack);
  const replicas = host ? 1 : Math.min(recipe.replicas, Math.max(1, inRack.length));
  const left = sharesLeft.get(rack) ?? 0;
  const sharePercent = Math.min(recipe.sharePercent, Math.floor(left / replicas));
  sharesLeft.set(rack, left - sharePercent * replicas);
  const fixed = { rack, sharePercent, ...(host && { host: host.name }) };
  const on = host ? [host] : inRack.length > 0 ? inRack : staying;
  return { name, priority, replicas, fixed, ...amounts(recipe.amounts, on) };
}

function aboveIdleW({ idleW, maximumW, utilisationPercent }: NaiveRack): number {
  return ((maximumW - idleW) * utilisationPercent) / 100;
}

function lockOf(workloads: readonly NaiveWorkload[], lock: readonly number[]): Readonly<Record<string, string>> {
  const known = [...hostNames.slice(0, 5), "gone"];
  return Object.fromEntries(
    workloads.flatMap(instances).flatMap((name, i) => {
      const host = known[lock[i] ?? known.length];
      return host === undefined ? [] : [[name, host]];
    }),
  );
}
