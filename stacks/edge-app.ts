import { mkdirSync } from "node:fs";
import { App, type AppConfig, TerraformStack } from "cdktf";
import { EdgeNode } from "../constructs/edge-node";
import { type SiteReport, siteReport } from "../constructs/report/site-report";
import { summaryTable } from "../constructs/report/table";
import { failureText } from "../constructs/report/text";
import { OutputFolder } from "./output-folder";
import { type Progress, terminalProgress } from "./progress";

/** How an app writes and shows its work. */
export interface EdgeAppProps extends Pick<AppConfig, "outdir" | "context"> {
  /** Where verdicts go, apart from the report files. @default standard output */
  readonly print?: (text: string) => void;
  /** Where progress goes. @default a line on standard error */
  readonly progress?: Progress;
}

/**
 * An app of sites. `synth()` evaluates every node, writes every report, then Terraform JSON for the sites that pass,
 * and sets exit code 1 when one failed. Files that an earlier run left for a failed site are removed.
 */
export class EdgeApp extends App {
  /** The reports of the last `synth()`, in the order of the sites. */
  reports: readonly SiteReport[] = [];
  private readonly print: (text: string) => void;
  private readonly progress: Progress;

  constructor(props: EdgeAppProps = {}) {
    const { print, progress, ...config } = props;
    mkdirSync(config.outdir ?? process.env.CDKTF_OUTDIR ?? "cdktf.out", { recursive: true }); // cdktf creates one level only
    super({ ...config, stackTraces: false });
    this.print = print ?? ((text) => process.stdout.write(`${text}\n`));
    this.progress = progress ?? terminalProgress();
  }

  /**
   * Evaluates, reports and writes.
   *
   * @throws Error when the app has no node, for nothing was evaluated and nothing may pass, and when two nodes have one name
   */
  override synth(): void {
    const nodes = this.node.findAll().filter((construct) => construct instanceof EdgeNode);
    const output = new OutputFolder(this.outdir);
    output.clear();
    if (nodes.length === 0) {
      throw new Error("EdgeApp must have at least one site but has none, so nothing was evaluated: add an EdgeNodeStack before synth()");
    }
    refuseSharedNames(nodes);
    this.reports = this.evaluateAll(nodes);
    for (const report of this.reports) output.writeReport(report);
    for (const node of nodes) {
      const stack = TerraformStack.of(node);
      if (node.evaluate().verdict === "fail") stack.node.scope?.node.tryRemoveChild(stack.node.id);
    }
    output.writingStacks(() => super.synth());
    for (const report of this.reports) if (report.verdict === "fail") this.print(failureText(report));
    this.print(summaryTable(this.reports));
    if (this.reports.some(({ verdict }) => verdict === "fail")) process.exitCode = 1;
  }

  private evaluateAll(nodes: readonly EdgeNode[]): SiteReport[] {
    try {
      return nodes.map((node) => {
        const evaluation = node.evaluate({ onProgress: (done, total) => this.progress.update(node.snapshot.name, done, total) });
        return siteReport(evaluation);
      });
    } finally {
      this.progress.stop();
    }
  }
}

/** Reports are kept by the name of the node: two of one name would overwrite each other. */
function refuseSharedNames(nodes: readonly EdgeNode[]): void {
  const pathOf = new Map<string, string>();
  for (const { node, snapshot } of nodes) {
    const other = pathOf.get(snapshot.name);
    if (other !== undefined)
      throw new Error(
        `Nodes must have names of their own but ${other} and ${node.path} are both "${snapshot.name}": give one another name`,
      );
    pathOf.set(snapshot.name, node.path);
  }
}
