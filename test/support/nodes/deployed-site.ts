import { defineSite, type EdgeNodeStackProps, type SiteProps } from "cdktf-edge-node";
import { stringify } from "yaml";
import { abha } from "../../../examples/parts/abha";
import { node30kW } from "../../../examples/parts/node-30kw";

const site: SiteProps = {
  ...abha,
  grid: { nominal: "400 V line-to-line", minimum: "0.85" },
  promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
};

const [workload] = node30kW.orchestration.workloads;

/** With expressions of Terraform in a command, a variable and a file: text, wherever the site is described. */
const design = {
  ...node30kW,
  orchestration: {
    ...node30kW.orchestration,
    workloads: [
      {
        ...workload,
        command: ["sh", "-c", "echo ${HOME} %{x} $${y}"],
        environment: { A: "${B}" },
        files: { "/etc/demodulator/a.yaml": "x: ${C}\n" },
      },
    ],
  },
} as unknown as Omit<EdgeNodeStackProps, "site">;

/** A site of thirty kilowatts that passes and has services, as TypeScript describes it. */
export const deployedSite: EdgeNodeStackProps = { ...design, site: defineSite(site) };

/** The same site as a file, with more in it. */
export function deployedSiteFile(more: object = {}): string {
  return stringify(JSON.parse(JSON.stringify({ ...more, site, ...design })), { aliasDuplicateObjects: false });
}
