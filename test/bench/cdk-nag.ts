import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What is used of aws-cdk-lib and cdk-nag, which are no dependencies. */
interface Tree {
  readonly node: object;
}
type Make = new (scope: Tree, id: string) => Tree;
interface Pack {
  validateScope(scope: Tree): { readonly violations: readonly object[] };
  applyRule(params: object): void;
}

/** cdk-nag, ready to judge. */
export interface CdkNag {
  readonly name: string;
  /** Rules of its pack. */
  readonly rules: number;
  /** Buckets of S3 that keep some of the rules and break others, and the judging of them. */
  bucketsToJudge(count: number): () => void;
}

const versions = { "cdk-nag": "3.0.2", "aws-cdk-lib": "2.276.0", constructs: "10.8.1" };
const folder = join(process.cwd(), ".cache/cdk-nag");

/** Installs cdk-nag into a folder of its own, once, and loads it from there. */
export function cdkNag(): CdkNag {
  install();
  const load = createRequire(join(folder, "package.json"));
  const { App, Stack } = load("aws-cdk-lib") as { readonly App: new () => Tree; readonly Stack: Make };
  const { CfnBucket } = load("aws-cdk-lib/aws-s3") as { readonly CfnBucket: Make };
  const { AwsSolutionsChecks } = load("cdk-nag") as { readonly AwsSolutionsChecks: new () => Pack };
  const buckets = (count: number) => {
    const app = new App();
    const stack = new Stack(app, "stack");
    for (let i = 0; i < count; i++) new CfnBucket(stack, `bucket-${i}`);
    return app;
  };
  return {
    name: `AwsSolutionsChecks of cdk-nag ${versions["cdk-nag"]}`,
    rules: appliedTo(new AwsSolutionsChecks(), buckets(1)),
    bucketsToJudge: (count) => {
      const app = buckets(count);
      return () => {
        const { violations } = new AwsSolutionsChecks().validateScope(app);
        if (violations.length === 0) throw new Error("cdk-nag must find something on bare buckets but found nothing");
      };
    },
  };
}

function install(): void {
  const manifest = `${JSON.stringify({ private: true, dependencies: versions }, undefined, 2)}\n`;
  const done = join(folder, `installed-${Object.values(versions).join("-")}`);
  if (existsSync(done)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), manifest);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(done, "");
}

/** How many rules a pack applies to one resource. */
function appliedTo(pack: Pack, tree: Tree): number {
  let rules = 0;
  pack.applyRule = () => {
    rules++;
  };
  pack.validateScope(tree);
  return rules;
}
