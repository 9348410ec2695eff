import { inOwnProcess } from "../in-own-process";
import type { SitesJudged } from "../judge-sites";
import type { Measurement } from "../measurement";
import type { SitesTaken } from "../synthesize-sites";
import { inTemporaryFolder } from "../temporary-folder";
import { type Builds, type InTurn, inTurn, program } from "./in-turn";
import { ratio } from "./ratio";

/** Measurements of the work tree beside a commit. */
export interface Comparing {
  /** What is done, for who waits. */
  readonly does: string;
  compare(builds: Builds, sites: number): Promise<readonly Measurement[]>;
}

const nodes = 200;

/** What `npm run bench -- --against COMMIT` measures, by name. */
export const comparisons: Readonly<Record<string, Comparing>> = {
  growth: {
    does: "evaluates and synthesizes the sites twice, and writes their stacks with cdktf alone",
    compare: sitesFromDescriptionToFiles,
  },
  synth: { does: "synthesizes sites, and the same with cdktf alone", compare: synthBesideBareInBoth },
  points: { does: `solves ${nodes} nodes five times`, compare: pointsASecondInBoth },
  rules: { does: "judges solved sites twice", compare: judgedSites },
};

async function sitesFromDescriptionToFiles(builds: Builds, sites: number): Promise<readonly Measurement[]> {
  const commit = builds.commit.name;
  const bare: number[] = [];
  const taken = await inTurn(builds, 2, (build) =>
    inTemporaryFolder(async (folder) => {
      const one = await program<SitesTaken>("synthesize-sites", [folder, 10, 10, sites])(build); // the first two warm up
      if (build === builds.tree) bare.push(Number(await inOwnProcess("bare-sites", [one.outdir, sites])));
      return one;
    }),
  );
  const seconds = mapped(taken, (one) => one.seconds.at(-1) ?? Number.NaN);
  const peaks = mapped(taken, ({ peakMB }) => peakMB);
  const alone = Math.min(...bare);
  const many = sites.toLocaleString("en-US");
  const least = { best: "least", commit } as const;
  return [
    ratio(seconds, { ...least, name: `processor time of ${many} sites`, unit: "s", goal: { bound: "at-most", value: 0.5 } }),
    {
      name: `processor time of ${many} sites ÷ their stacks by cdktf alone`,
      value: Math.min(...seconds.tree) / alone,
      unit: "",
      of: `cdktf alone ${alone.toPrecision(3)} s, ${commit} ${(Math.min(...seconds.commit) / alone).toPrecision(3)} times that`,
    },
    {
      name: `peak memory of ${many} sites`,
      value: Math.max(...peaks.tree),
      unit: "MB",
      goal: { bound: "at-most", value: 700 },
      of: `${commit} ${Math.round(Math.max(...peaks.commit))} MB; the most of ${peaks.tree.length}`,
    },
  ];
}

async function synthBesideBareInBoth(builds: Builds): Promise<readonly Measurement[]> {
  const measured = await inTurn(builds, 1, program<readonly Measurement[]>("make-measurement", ["synth"]));
  const [first] = measured.tree[0] ?? [];
  const before = measured.commit[0]?.find(({ name }) => name === first?.name);
  return first && before ? [{ ...first, of: `${first.of}; ${builds.commit.name} ${before.value.toPrecision(3)}` }] : [];
}

async function pointsASecondInBoth(builds: Builds): Promise<readonly Measurement[]> {
  const measured = await inTurn(builds, 5, program<number>("solve-sites", [nodes]));
  const goal = { bound: "at-least", value: 0.95 } as const;
  return [ratio(measured, { best: "most", name: "points solved a second of processor time", unit: "", commit: builds.commit.name, goal })];
}

async function judgedSites(builds: Builds, sites: number): Promise<readonly Measurement[]> {
  const measured = await inTurn(builds, 2, program<SitesJudged>("judge-sites", [sites]));
  const name = `judging ${sites.toLocaleString("en-US")} solved sites`;
  const goal = { bound: "at-most", value: 1 / 3 } as const;
  return [
    ratio(
      mapped(measured, ({ seconds }) => seconds),
      { best: "least", name, unit: "s", commit: builds.commit.name, goal },
    ),
  ];
}

function mapped<From, To>({ tree, commit }: InTurn<From>, to: (one: From) => To): InTurn<To> {
  return { tree: tree.map(to), commit: commit.map(to) };
}
