import { readFileSync } from "node:fs";
import { join } from "node:path";

type Block = Readonly<Record<string, unknown>>;

/** Attributes of a resource, and where in the construct tree it was declared. */
export interface ResourceJson extends Block {
  readonly "//": { readonly metadata: { readonly path: string } };
  readonly for_each?: string;
}

interface OutputJson {
  readonly description: string;
  readonly value: Block;
}

interface OutputTree {
  readonly [id: string]: OutputTree | string;
}

/** What is read of the `cdk.tf.json` of a site. */
export interface SiteJson {
  readonly "//": { readonly outputs: OutputTree };
  readonly terraform: {
    readonly backend: { readonly local: { readonly path: string } };
    readonly required_providers: { readonly docker: { readonly version: string } };
  };
  readonly variable: Readonly<
    Record<string, Block & { readonly validation: readonly { readonly condition: string; readonly error_message: string }[] }>
  >;
  readonly output: Readonly<Record<string, OutputJson>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, ResourceJson>>>>;
  readonly moved: unknown;
}

/** The `cdk.tf.json` of a site. */
export function siteJson(outdir: string, site: string): SiteJson {
  return JSON.parse(siteJsonText(outdir, site));
}

/** The text of the `cdk.tf.json` of a site. */
export function siteJsonText(outdir: string, site: string): string {
  return readFileSync(join(outdir, "stacks", site, "cdk.tf.json"), "utf8");
}

/** Every output with its path in the construct tree. */
export function outputsOf({ "//": { outputs }, output }: SiteJson): readonly (OutputJson & { readonly path: string })[] {
  const found = (tree: OutputTree, path: string): (OutputJson & { readonly path: string })[] =>
    Object.entries(tree).flatMap(([id, below]) => {
      const here = path === "" ? id : `${path}/${id}`;
      if (typeof below !== "string") return found(below, here);
      const one = output[below];
      return one ? [{ ...one, path: here }] : [];
    });
  return found(outputs, "");
}
