import { isRecord } from "../../constructs/plain/is-record";
import type { Data } from "../../constructs/props/problems/path";

/** Key of the metadata of cdktf, a comment that Terraform does not read. */
const comment = "//";

/** Kinds of blocks whose address has a type and a name. Other blocks have only a name. */
const typed: readonly string[] = ["resource", "data", "ephemeral"];

/** Returns the blocks of Terraform JSON by their addresses, such as `docker_container.broker` and `terraform.backend`, without comments. */
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
