import type { DeviceFacts } from "../facts/node-facts";
import type { ElectricalNode } from "../facts/power/electrical";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";

/** Parts of one kind that rest on the same documents: a line of the bill of materials. */
export interface BillItem {
  /** Module of the design, as `cooling`. */
  readonly module: string;
  /** As `dry-cooler`, or of what is no device the name under which the design gives its numbers. */
  readonly kind: string;
  /** As `40 A`, of electrical parts that have one; of gensets and motors the nominal frequency, as `50 Hz`. */
  readonly rating?: string;
  /** How many: one of each name. */
  readonly names: readonly string[];
  /** Documents that their numbers come from, as far as the design names any. */
  readonly documents: readonly string[];
}

interface Part extends Omit<BillItem, "names"> {
  readonly name: string;
}

/** The parts of a node: its devices, and what else of it a document gives numbers of, as breakers. Equal ones share a line. */
export function billOfMaterials(node: NodeSnapshot): readonly BillItem[] {
  const items = new Map<string, BillItem>();
  for (const { name, ...part } of [...deviceParts(node), ...otherParts(node)]) {
    const key = JSON.stringify([part.module, part.kind, part.rating, part.documents]);
    items.set(key, { ...part, names: [...(items.get(key)?.names ?? []), name] });
  }
  return [...items.values()];
}

function deviceParts(node: NodeSnapshot): Part[] {
  return node.devices.map((device) => {
    const paths = pathsOf(node, device);
    const documents = node.stated.filter(({ path }) => paths.includes(path)).map(({ source }) => source.document);
    const { module, id: name } = device;
    return { module, kind: kindOf(node, device), name, ...ratingOf(node, name), documents: [...new Set(documents)] };
  });
}

/** What has numbers of its own and is no device. Neither the climate nor a time is a part. */
function otherParts(node: NodeSnapshot): Part[] {
  const taken = new Set(["power/standby", ...node.devices.flatMap((device) => pathsOf(node, device))]);
  const parts = new Map<string, Part>();
  for (const { path, module, source } of node.stated) {
    if (taken.has(path) || module === undefined) continue;
    const name = path.slice(`${module}/`.length);
    const part = parts.get(path) ?? { module, name, kind: otherKindOf(node, name), ...ratingOf(node, name), documents: [] };
    parts.set(path, { ...part, documents: [...new Set([...part.documents, source.document])] });
  }
  return [...parts.values()];
}

/** What stands in no network is called by the prop that gives its numbers. */
function otherKindOf(node: NodeSnapshot, name: string): string {
  if (node.photovoltaics.some(({ id }) => id === name)) return "photovoltaics";
  return electrical(node, name)?.kind ?? name.slice(name.lastIndexOf("/") + 1);
}

/** Where a design gives the numbers of a device: under its own name, or that of its kind for all of them. */
function pathsOf(node: NodeSnapshot, device: DeviceFacts): string[] {
  const kind = kindOf(node, device);
  return [device.id, kind, `${kind}s`].map((name) => `${device.module}/${name}`);
}

/** Devices of the power module are known by what stands for them elsewhere. */
function kindOf(node: NodeSnapshot, { id, kind, module }: DeviceFacts): string {
  if (kind !== module) return kind;
  if (node.batteries.some((battery) => battery.id === id)) return "battery";
  if (node.gensets.some(({ units }) => units.includes(id))) return "genset";
  return electrical(node, id)?.kind ?? "part";
}

function electrical({ network = [] }: NodeSnapshot, name: string): ElectricalNode | undefined {
  return network.find(({ id }) => id === name);
}

function ratingOf(node: NodeSnapshot, name: string): Pick<Part, "rating"> {
  const part = electrical(node, name);
  if (part?.kind === "breaker") return { rating: `${part.ratedA} A` };
  if (part?.kind === "transformer") return { rating: `${part.ratedVA / 1000} kVA` };
  if (part?.kind === "cable") return { rating: `${part.sectionMm2} mm² ${part.material}, ${part.lengthM} m` };
  const { nominalHz } = part?.kind === "load" ? part : (node.gensets.find(({ units }) => units.includes(name)) ?? {});
  return nominalHz ? { rating: nominalHz.map((hertz) => `${hertz} Hz`).join(" or ") } : {};
}
