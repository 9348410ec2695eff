import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { highland, withPads } from "./bench-designs";

/** Sites that pass, in turn on a cool and a hot day, each at a height of its own. */
export function benchSites(count: number): readonly { readonly name: string; readonly props: EdgeNodeStackProps }[] {
  return Array.from({ length: count }, (_, i) => {
    const { site, ...design } = i % 2 === 0 ? highland : withPads;
    const position = { ...site.position, elevationM: site.position.elevationM - (i % 100) };
    return { name: `site-${i}`, props: { ...design, site: { ...site, position } } };
  });
}

/** Fresh snapshots of the sites: nothing that scenarios share is kept in them yet. */
export function benchSnapshots(count: number): readonly NodeSnapshot[] {
  return benchSites(count).map(({ name, props: { site, ...design } }) => snapshot(name, site, design));
}

/** An app of the sites, before its synthesis. It prints nothing. */
export function benchApp(outdir: string, count: number, props: { concurrency?: number; onEvaluated?: () => void } = {}): EdgeApp {
  const { onEvaluated = () => undefined, ...rest } = props;
  const app = new EdgeApp({ outdir, ...rest, print: () => undefined, progress: { update: () => undefined, stop: onEvaluated } });
  for (const site of benchSites(count)) new EdgeNodeStack(app, site.name, site.props);
  return app;
}
