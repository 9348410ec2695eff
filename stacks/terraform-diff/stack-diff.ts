import { isRecord } from "../../constructs/plain/is-record";
import { unique } from "../../constructs/plain/unique";
import type { Data } from "../../constructs/props/problems/path";
import { readableContent } from "./readable-content";
import { renamed } from "./renamed";
import { stackBlocks } from "./stack-blocks";
import { type ValueChange, valueChanges } from "./value-changes";

/** The Terraform JSON of a site that is deployed. */
export interface DeployedStack {
  /** Name of its stack, which is the name of its site. */
  readonly site: string;
  readonly terraform: Data;
}

/** A block of Terraform JSON that is on one side only, or not the same on both. */
export interface BlockDiff {
  /** Address such as `docker_container.broker`, `data.docker_image.broker` or `terraform.backend`. */
  readonly address: string;
  readonly kind: "added" | "removed" | "changed";
  /** Empty for a block that is on one side only. */
  readonly changes: readonly ValueChange[];
}

/** The differences between two stacks. */
export interface StackDiff {
  readonly before: string;
  readonly after: string;
  /** Texts of the first stack in which its name was replaced by the name of the second [-]. */
  readonly renamedTexts: number;
  /** Number of blocks of both stacks; blocks with the same address count once [-]. */
  readonly blocks: number;
  /** The different blocks, in the order of the first stack, then of the second. */
  readonly differing: readonly BlockDiff[];
}

/** The text that replaces a sensitive value. */
const hidden = "(sensitive)";

/**
 * Compares the Terraform JSON of two sites, block by block. If their names differ, the second name replaces the first, so that the name alone is no difference.
 */
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

/** Hides the value of a variable or output that is marked as sensitive, with all values below it. */
function withoutValue(change: ValueChange): ValueChange {
  if (!/^(?:default|value)\b/.test(change.path)) return change;
  const shown = (value: unknown) => (value === undefined ? undefined : hidden);
  return { ...change, from: shown(change.from), to: shown(change.to) };
}
