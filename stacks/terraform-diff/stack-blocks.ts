import { isRecord } from "../../constructs/plain/is-record";
import type { Data } from "../../constructs/props/problems/path";

/** Where cdktf writes what it knows of the rest: a comment, which Terraform leaves unread. */
const comment = "//";

/** How many names lead to a block, by the kind of the block: a type and a name for these, a name for the rest. */
const typed: readonly string[] = ["resource", "data", "ephemeral"];

/** The blocks of Terraform JSON by their addresses, as `docker_container.broker` and `terraform.backend`; without comments. */
export function stackBlocks(terraform: Data): ReadonlyMap<string, unknown> {
  const blocks = Object.entries(terraform)
    .filter(([kind]) => kind !== comment)
    .flatMap(([kind, block]) => named([kind], block, typed.includes(kind) ? 2 : 1));
  return new Map(blocks.map(([address, block]) => [address.replace(/^resource\./, ""), block]));
}

function named(steps: readonly string[], block: unknown, depth: number): readonly (readonly [string, unknown])[] {
  if (depth > 0 && isRecord(block))
    return Object.entries(block)
      .filter(([name]) => name !== comment)
      .flatMap(([name, inner]) => named([...steps, name], inner, depth - 1));
  return [[steps.join("."), uncommented(block)]];
}

function uncommented(block: unknown): unknown {
  if (Array.isArray(block)) return block.map(uncommented);
  if (!isRecord(block)) return block;
  const { [comment]: _, ...rest } = block;
  return rest;
}
