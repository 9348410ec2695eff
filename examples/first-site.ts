import { defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { abha } from "./parts/abha";
import { node30kW } from "./parts/node-30kw";

/** Meant to pass: dry coolers alone in the Saudi highlands. */
export const firstSite: EdgeNodeStackProps = {
  ...node30kW,
  site: defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "first-site", firstSite);
  app.synth();
}
