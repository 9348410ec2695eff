import { isRecord } from "../../constructs/plain/is-record";
import { unique } from "../../constructs/plain/unique";
import type { Data } from "../../constructs/props/problems/path";
import { readableContent } from "./readable-content";
import { renamed } from "./renamed";
import { stackBlocks } from "./stack-blocks";
import { type ValueChange, valueChanges } from "./value-changes";

/** What is deployed of a site: its Terraform JSON. */
export interface DeployedStack {
  /** The name of its stack, which is that of its site. */
  readonly site: string;
  readonly terraform: Data;
}

/** A block of Terraform JSON that is on one side only, or not the same on both. */
export interface BlockDiff {
  /** As `docker_container.broker`, `data.docker_image.broker` or `terraform.backend`. */
  readonly address: string;
  readonly kind: "added" | "removed" | "changed";
  /** Empty for a block that is on one side only. */
  readonly changes: readonly ValueChange[];
}

/** How what is deployed differs between two stacks. */
export interface StackDiff {
  readonly before: string;
  readonly after: string;
  /** Texts of the first stack in which the name of the second was put for its own [-]. */
  readonly renamedTexts: number;
  /** Blocks of both stacks, those of one address once [-]. */
  readonly blocks: number;
  /** In the order of the first stack, then of the second. */
  readonly differing: readonly BlockDiff[];
}

/** What stands for a value that Terraform never shows. */
const hidden = "(sensitive)";

/** Compares what is deployed of two sites, block by block. Where they have two names, the second stands for the first, so that what differs by the name alone is no difference. */
export function stackDiff(before: DeployedStack, after: DeployedStack): StackDiff {
  const [first, last] = [before, after].map(({ terraform }) => readableContent(terraform) as Data) as [Data, Data];
  const { value, texts } = before.site === after.site ? { value: first, texts: 0 } : renamed(first, before.site, after.site);
  const [one, other] = [stackBlocks(value), stackBlocks(last)];
  const addresses = unique([...one.keys(), ...other.keys()]);
  return {
    before: before.site,
    after: after.site,
    renamedTexts: texts,
    blocks: addresses.length,
    differing: addresses.flatMap((address) => blockDiff(address, one, other)),
  };
}

function blockDiff(address: string, before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly BlockDiff[] {
  if (!before.has(address)) return [{ address, kind: "added", changes: [] }];
  if (!after.has(address)) return [{ address, kind: "removed", changes: [] }];
  const [from, to] = [before.get(address), after.get(address)];
  const changes = valueChanges(from, to);
  if (changes.length === 0) return [];
  const isSensitive = [from, to].some((block) => isRecord(block) && block.sensitive === true);
  return [{ address, kind: "changed", changes: isSensitive ? changes.map(withoutValue) : changes }];
}

/** The value of a variable or output that is marked as sensitive: what is beneath it too. */
function withoutValue(change: ValueChange): ValueChange {
  if (!/^(?:default|value)\b/.test(change.path)) return change;
  const shown = (value: unknown) => (value === undefined ? undefined : hidden);
  return { ...change, from: shown(change.from), to: shown(change.to) };
}
