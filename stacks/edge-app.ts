import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { App, type AppConfig, TerraformStack } from "cdktf";
import { dockerHostOf } from "../constructs/deploy/provider";
import { EdgeNode, verdictIsPrinted } from "../constructs/edge-node";
import { compact } from "../constructs/plain/compact";
import { counted } from "../constructs/plain/counted";
import { defined } from "../constructs/plain/defined";
import { PropsError } from "../constructs/props";
import { Packed, unpacked } from "../constructs/props/packed";
import { parseProps } from "../constructs/props/parse-props";
import { exportContext } from "../constructs/report/description";
import { junitParts } from "../constructs/report/formats/junit";
import { resultTexts } from "../constructs/report/formats/text";
import { readableJson } from "../constructs/report/readable-json";
import { runResult } from "../constructs/report/run-result";
import type { SiteSummary } from "../constructs/report/site-report";
import { statesContext } from "../constructs/report/site-states";
import { type Edition, editionContext, editionSchema } from "../constructs/report/subjects/edition";
import type { Shard } from "../constructs/report/subjects/shards";
import { visibleLines } from "../constructs/report/writing/visible-lines";
import { wrappedText } from "../constructs/report/writing/wrapped-text";
import { quotedText } from "../constructs/units/shown-text";
import { deployedLockContext } from "../site-files/locks/image-lock";
import { shardFile } from "../site-lists/shards/shard-file";
import { type AppRun, appRunContext } from "./app-run";
import { engineFile, enginesContext } from "./deployed-engine";
import { type EvaluatedFiles, evaluateSites } from "./evaluation/evaluate-sites";
import { type Progress, terminalProgress } from "./evaluation/progress";
import { ignoreClosedReaders } from "./ignore-closed-readers";
import { keepSelected } from "./keep-selected";
import { keepShard } from "./keep-shard";
import { leaveOutTokenTraces } from "./leave-out-token-traces";
import { exportFile, OutputFolder, writingTo } from "./output-folder";
import { refuseInvalidGroups } from "./refuse-invalid-groups";
import { type HeldBack, removeWithDependents } from "./remove-with-dependents";
import { resolvePlainValues } from "./resolve-plain-values";
import { isSelected } from "./selected-sites";
import { leastWidth, terminalWidth } from "./terminal-width";

/** Options of an app: what it writes, and how it shows verdicts and progress. */
export interface EdgeAppProps extends Pick<AppConfig, "outdir" | "context"> {
  /** Writer of the verdicts as text. Report files are written in any case. @default standard output */
  readonly print?: (text: string) => void;
  /** Longest line of a verdict [columns], at least 60. @default the width of the terminal; without a terminal no limit */
  readonly width?: number;
  /** Display of the progress. @default a line on standard error */
  readonly progress?: Progress;
  /**
   * Number of threads that evaluate sites and make reports, including the main thread. The output is the same with any number. A site whose
   * policy has a rule of your own is evaluated in the main thread, because a function cannot be passed to another thread. A thread takes about a
   * second to start and as much memory as a separate program, so it pays from about a hundred sites.
   *
   * @default 1
   */
  readonly concurrency?: number;
  /**
   * Whether charts of each site are written beside its report, as SVG: `temperature-staircase.svg`, `margin-over-ambient.svg`, `single-line-diagram.svg`
   * and, where the site has weather, `year.svg`; where its antennas see satellites, `passes.svg` and `sky.svg`. Also writes `report.html`, a page for
   * people with these charts. This takes about half a second for each site, in the main thread.
   *
   * @default false
   */
  readonly charts?: boolean;
  /**
   * Whether `states.json` is written beside each report: every intermediate value of the healthy scenarios and of those with the least margins, some hundred kilobytes a site. It is for people and
   * programs that inspect the solver.
   *
   * @default false
   */
  readonly states?: boolean;
  /** Date, revision, commit and design that reports and pages show. @default none */
  readonly edition?: Edition;
}

/**
 * App of many sites. `synth()` evaluates every node, writes every report, then Terraform JSON for the sites that pass,
 * and sets exit code 1 when one fails. Files of earlier runs are removed when the app is constructed, so that a description that is
 * refused before `synth()` leaves nothing that could be deployed. Each app of a program needs an output folder of its own: a second app is refused.
 * Only one program may use an output folder at a time: until `synth()` or the program ends, another program is refused.
 */
export class EdgeApp extends App {
  /** Reports of `synth()` in the order of the sites, without the states of scenarios, which are only in files. Each access may return a new object. */
  reports: readonly SiteSummary[] = [];
  private readonly print: (text: string) => void;
  private readonly width: number;
  private readonly progress: Progress;
  private readonly concurrency: number;
  private readonly charts: boolean;
  private readonly states: boolean;
  private isSynthesized = false;
  private readonly output: OutputFolder;

  /**
   * @throws RangeError when `concurrency` is not a whole number from 1, or `width` is below 60
   * @throws PropsError when `edition` has an invalid date, or an empty text
   * @throws Error when another app of this program has written to the output folder
   * @throws FolderInUseError when another program is at work in the output folder
   */
  constructor(props: EdgeAppProps = {}) {
    const { print, width, progress, concurrency = 1, charts = false, states = false, edition, ...config } = props;
    const parsed = edition && parseProps(editionSchema, "EdgeApp.edition", edition);
    if (!(Number.isInteger(concurrency) && concurrency >= 1))
      throw new RangeError(
        `EdgeApp concurrency must be a whole number of threads from 1 but is ${concurrency}: correct it, or leave it out for 1`,
      );
    if (width !== undefined && !(width >= leastWidth))
      throw new RangeError(
        `EdgeApp width must be at least ${leastWidth} columns but is ${width}: correct it, or leave it out for the width of the terminal`,
      );
    const outdir = config.outdir ?? process.env.CDKTF_OUTDIR ?? "cdktf.out";
    const output = new OutputFolder(outdir);
    writingTo(outdir, () => {
      mkdirSync(outdir, { recursive: true }); // cdktf creates one level only
      output.enter(); // before cdktf writes to it
    });
    leaveOutTokenTraces();
    resolvePlainValues();
    super({ ...config, outdir, stackTraces: false });
    this.node.setContext(verdictIsPrinted, true);
    if (parsed) this.node.setContext(editionContext, { ...parsed, ...this.node.tryGetContext(editionContext) });
    ignoreClosedReaders();
    this.print = print ?? ((text) => process.stdout.write(`${text}\n`));
    this.width = width ?? (print ? Number.POSITIVE_INFINITY : terminalWidth());
    this.progress = progress ?? terminalProgress();
    this.concurrency = this.run.concurrency ?? concurrency;
    this.charts = this.run.charts ?? charts;
    this.states = states || this.node.tryGetContext(statesContext) === true;
    this.output = output;
  }

  /**
   * Evaluates the sites, and writes reports and Terraform JSON. It can run only once, because it removes the stacks of sites that fail.
   *
   * @throws Error when a thread of `concurrency` ends without a verdict
   * @throws Error when the app has no node, when two nodes have the same name, at a second call, and when
   * another app of this program has written to the output folder
   * @throws FolderInUseError when it threw before, and another program is at work in the output folder now
   */
  override synth(): void {
    if (this.isSynthesized) throw new Error("EdgeApp.synth() must run only once but ran before: make a new app");
    try {
      writingTo(this.outdir, () => {
        this.output.enter();
        this.evaluateAndWrite();
      });
    } finally {
      this.output.leave();
    }
  }

  private evaluateAndWrite(): void {
    const all = this.node.findAll().filter((construct) => construct instanceof EdgeNode);
    const { sites = [], split } = this.run;
    if (all.length === 0 && !split) {
      throw new Error("EdgeApp must have at least one site but has none: add an EdgeNodeStack before synth()");
    }
    refuseSharedNames(all);
    const isExport = this.node.tryGetContext(exportContext) === true;
    if (isExport) refuseSeveral(all, sites);
    const { nodes, shard } = this.ownNodes(keepSelected(this, all, sites));
    const packed = this.evaluateAll(nodes);
    this.reports = unpacked(packed);
    this.isSynthesized = true;
    if (isExport) this.exportAll(nodes);
    if (this.node.tryGetContext(enginesContext) === true) this.nameEngines(nodes);
    this.output.noteWritten();
    if (shard) this.output.writeShared(shardFile, [readableJson(shard)]);
    this.writeJunit();
    const failed = nodes.filter(({ isStopped }) => isStopped);
    const heldBack = removeWithDependents(
      this,
      failed.filter(({ isDeployed }) => isDeployed).map((node) => TerraformStack.of(node)),
    );
    if (heldBack.length > 0) this.holdBack(nodes, packed, heldBack);
    if (this.charts) this.drawAll(nodes);
    this.output.writingStacks(() => {
      refuseInvalidGroups(this);
      super.synth();
    });
    for (const text of resultTexts({ sites: this.reports, ...defined({ shard }) }, { width: this.width }, heldBack)) this.print(text);
    if (nodes.length > 0) this.print(this.nextText(nodes));
    if (failed.length > 0) process.exitCode = 1;
  }

  /** Returns the location of the files and the next step. */
  private nextText(nodes: readonly EdgeNode[]): string {
    const folder = relative(process.cwd(), this.outdir) || ".";
    const written = nodes.filter(({ isStopped, isDeployed }) => isDeployed && !isStopped);
    const [first] = [...nodes.filter(({ isStopped }) => isStopped), ...nodes];
    const page = first && this.charts ? join(folder, "reports", first.snapshot.name, "report.html") : undefined;
    const lines = visibleLines(
      compact([
        "Next:",
        `  Read the reports: ${join(folder, "reports")}`,
        page !== undefined && `  Open a page in a browser: ${page}`,
        written.length > 0 &&
          `  Deploy ${counted(written.length, "site")}: the Terraform files are in ${join(folder, "stacks")}, and docs/deploying.md says how`,
        written.length < nodes.length && "  See which changes make a site pass: npx edge-node fix FILE",
      ]),
    );
    return wrappedText(lines, this.width);
  }

  /** Returns the options that the run passes in addition to the props. */
  private get run(): AppRun {
    return this.node.tryGetContext(appRunContext) ?? {};
  }

  /** Returns the nodes of the required shard, or all. */
  private ownNodes(nodes: readonly EdgeNode[]): { readonly nodes: readonly EdgeNode[]; readonly shard?: Shard } {
    const { shard: asked, split } = this.run;
    if (asked) return keepShard(this, nodes, asked);
    return { nodes, ...defined({ shard: split }) };
  }

  /** Marks the sites that pass but are not written, so that they do not look like written ones. */
  private holdBack(nodes: readonly EdgeNode[], reports: readonly Packed<SiteSummary>[], heldBack: readonly HeldBack[]): void {
    const held = reports.map((packed, i) => {
      const node = nodes[i];
      const needs = node?.isDeployed && heldBack.find(({ stack }) => stack === TerraformStack.of(node).node.id)?.needs;
      if (!node || !needs) return packed;
      const report = packed.value;
      this.output.write(report.site, "report.json", readableJson({ ...this.output.readReport(report.site), needs }));
      return new Packed({ ...report, needs });
    });
    this.reports = unpacked(held);
    this.writeJunit();
  }

  private writeJunit(): void {
    this.output.writeShared("junit.xml", junitParts({ sites: this.reports }));
  }

  /** Exports all sites, before a site that fails leaves the tree. */
  private exportAll(nodes: readonly EdgeNode[]): void {
    const { exportedSite }: typeof import("./export/exported-site") = require("./export/exported-site");
    for (const node of nodes.filter(({ snapshot, isDeployed }) => isDeployed && isSelected(snapshot.name, this.run.sites ?? [])))
      this.output.write(node.snapshot.name, exportFile, JSON.stringify(exportedSite(node)));
  }

  /** Writes the engines, also of sites that fail: a problem with an engine can be solved before the description passes. */
  private nameEngines(nodes: readonly EdgeNode[]): void {
    for (const node of nodes.filter(({ isDeployed }) => isDeployed)) {
      const imageLock: string | undefined = node.node.tryGetContext(deployedLockContext);
      const engine = { dockerHost: dockerHostOf(node), ...defined({ imageLock }) };
      this.output.write(node.snapshot.name, engineFile, JSON.stringify(engine));
    }
  }

  private drawAll(nodes: readonly EdgeNode[]): void {
    const { siteCharts }: typeof import("../constructs/report/charts/site-charts") = require("../constructs/report/charts/site-charts");
    const { htmlFiles }: typeof import("../constructs/report/formats/html") = require("../constructs/report/formats/html");
    for (const [i, { snapshot, policy }] of nodes.entries()) {
      const { site, margins = [] } = this.reports[i] ?? { site: snapshot.name };
      const charts = siteCharts(snapshot, margins, policy);
      for (const { name, svg } of charts) this.output.write(site, name, svg);
      const result = runResult([this.output.readReport(site)]);
      for (const { text } of htmlFiles(result, { charts: () => charts })) this.output.write(site, "report.html", text);
    }
  }

  private evaluateAll(nodes: readonly EdgeNode[]): Packed<SiteSummary>[] {
    if (nodes.length === 0) return []; // a shard without a site
    try {
      const write = (site: string, { report, states }: EvaluatedFiles) => {
        this.output.write(site, "report.json", report);
        if (states !== undefined) this.output.write(site, "states.json", states);
      };
      return evaluateSites(nodes, { concurrency: this.concurrency, progress: this.progress, withStates: this.states, write });
    } catch (error) {
      this.output.clear(); // no report of one site without those of the others
      throw error;
    } finally {
      this.progress.stop();
    }
  }
}

/** Refuses to export several sites: a file holds one deployed site. This happens before any site is judged. */
function refuseSeveral(nodes: readonly EdgeNode[], globs: readonly string[]): void {
  const names = nodes.filter(({ isDeployed }) => isDeployed).map(({ snapshot }) => snapshot.name);
  const meant = names.filter((name) => isSelected(name, globs));
  const later = nodes
    .filter(({ isDeployed, snapshot }) => !isDeployed && isSelected(snapshot.name, globs))
    .map(({ snapshot }) => snapshot.name);
  if (meant.length === 1 || (meant.length === 0 && later.length === 0)) return; // a pattern without a match is refused by itself
  const shown = globs.map((glob) => quotedText(glob)).join(", ");
  const given =
    meant.length === 0
      ? `${shown} is ${later.join(", ")}, a later phase`
      : globs.length === 0
        ? "is not given"
        : `${shown} matches ${meant.join(", ")}`;
  throw new PropsError("--site", [{ path: "", message: `must match exactly one of ${names.join(", ")} but ${given}: name one` }]);
}

/** Refuses two nodes with one name: reports are stored by name, so one would overwrite the other. */
function refuseSharedNames(nodes: readonly EdgeNode[]): void {
  const pathOf = new Map<string, string>();
  for (const { node, snapshot } of nodes) {
    const other = pathOf.get(snapshot.name);
    if (other !== undefined)
      throw new Error(`Each node must have a name of its own but ${other} and ${node.path} are both "${snapshot.name}": rename one`);
    pathOf.set(snapshot.name, node.path);
  }
}
