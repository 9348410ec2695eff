import { join } from "node:path";
import { App } from "cdktf";
import { EdgeNode } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { bareSite } from "./bare-site";
import { benchApp, benchSites, benchSnapshots } from "./bench-sites";
import type { Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";
import { siteJson, siteJsonText } from "./site-json";
import { inTemporaryFolder } from "./temporary-folder";

const sites = 8;
const turns = 12;

/** What resolves values in cdktf. An `EdgeApp` puts its own in the place of it: what is measured as cdktf alone has that of cdktf. */
const inside: { resolve: unknown } = require("cdktf/lib/tokens/private/resolve");
const ofCdktf = inside.resolve;

/**
 * cdktf's own synthesis of our tree against that of a tree with the same resources written by hand. Ours is evaluated before; what it still does more is
 * to ask each node for its verdict, to hash configurations, and to resolve what is only known then.
 */
export const synthBesideBare: Measuring = {
  does: `solves ${sites} sites, synthesizes them, and the same with cdktf alone, ${turns} times`,
  measure: () =>
    inTemporaryFolder((folder) => {
      const ours = join(folder, "ours");
      const bare = join(folder, "bare");
      const { synth } = App.prototype;
      synth.call(evaluatedApp(ours));
      const names = benchSites(sites).map(({ name }) => name);
      const texts = names.map((name) => siteJsonText(ours, name));
      const parsed = names.map((name) => ({ name, json: siteJson(ours, name) }));
      const bareApp = () => {
        const app = new App({ outdir: bare, stackTraces: false });
        for (const { name, json } of parsed) bareSite(app, name, json);
        return app;
      };
      bareApp().synth();
      for (const [i, name] of names.entries()) {
        if (siteJsonText(bare, name) !== texts[i])
          throw new Error(`cdk.tf.json of ${name} by cdktf alone is not the same: mend bareSite()`);
      }
      const seconds = secondsSideBySide(
        {
          ours: () => {
            const app = evaluatedApp(ours);
            return () => synth.call(app);
          },
          bare: () => {
            const app = bareApp();
            return () => byCdktf(() => app.synth());
          },
          solving: () => {
            const fresh = benchSnapshots(sites).map((node) => new NodeStudy(node));
            return () => {
              for (const study of fresh) for (const scenario of study.scenarios) study.point(scenario);
            };
          },
        },
        turns,
      );
      const of = `${sites} sites, ${Math.round(Buffer.byteLength(texts.join("")) / sites / 1000)} kB of the same bytes each`;
      return [
        {
          name: "synth after evaluation ÷ cdktf alone",
          value: seconds.ours / seconds.bare,
          unit: "",
          goal: { bound: "at-most", value: 1.2 },
          of,
        },
        {
          name: "solving every scenario ÷ synth by cdktf alone",
          value: seconds.solving / seconds.bare,
          unit: "",
          goal: { bound: "at-most", value: 0.25 },
          of,
        },
        { name: "synth of a site by cdktf alone", value: (seconds.bare / sites) * 1000, unit: "ms", of },
      ];
    }),
};

function byCdktf(synthesize: () => void): void {
  const ours = inside.resolve;
  inside.resolve = ofCdktf;
  synthesize();
  inside.resolve = ours;
}

function evaluatedApp(outdir: string) {
  const app = benchApp(outdir, sites);
  for (const construct of app.node.findAll()) if (construct instanceof EdgeNode) construct.evaluate();
  return app;
}
