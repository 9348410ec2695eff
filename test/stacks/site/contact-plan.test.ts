import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { afterAll, describe, expect, it } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { forgetWriters } from "../../../stacks/written-folders";
import { contactSite, nodeOf } from "../../support/nodes/contact-site";
import { reading } from "../../support/nodes/reading-site";
import { landsat9, skyDownlink } from "../../support/nodes/sky-site";

const folder = mkdtempSync(join(tmpdir(), "edge-node-contact-plan-"));
const silent = { print: () => {}, progress: { update: () => {}, stop: () => {} } };

interface Written {
  readonly resource: Readonly<Record<"docker_container" | "docker_volume", Readonly<Record<string, object>>>>;
}

/** The Terraform JSON of a site, as an app of this library writes it, or a plain one. */
function written(props: EdgeNodeStackProps, isPlain = false): Written["resource"] {
  const app = isPlain ? new App({ outdir: folder }) : new EdgeApp({ outdir: folder, ...silent });
  new EdgeNodeStack(app, "sky", props);
  app.synth();
  forgetWriters();
  return (JSON.parse(readFileSync(join(folder, "stacks/sky/cdk.tf.json"), "utf8")) as Written).resource;
}

/** The same with a satellite that is further on its orbit. */
function furtherOn(contactPlan: "reread" | "restart"): EdgeNodeStackProps {
  const { elements } = skyDownlink();
  if (!elements) throw new Error("the site has elements");
  const data = [{ ...landsat9, MEAN_ANOMALY: landsat9.MEAN_ANOMALY + 5 }];
  return reading(contactSite({}, { elements: { data, source: elements.source } }), contactPlan);
}

const filesOf = ({ docker_volume }: Written["resource"]) => Object.keys(docker_volume).filter((key) => key.startsWith("files_archiver"));

describe("EdgeNodeStack with a workload that reads contacts", () => {
  afterAll(() => rmSync(folder, { recursive: true }));
  const before = written(reading(contactSite({})));
  const path = "/etc/contact-plan/contact-plan.json";

  it.each([false, true])("writes the planned text into a volume that it mounts read-only (plain App: %s)", (isPlain) => {
    const { docker_container, docker_volume } = isPlain ? written(reading(contactSite({})), true) : before;
    const content = nodePlan(new NodeStudy(nodeOf(reading(contactSite({}))))).texts["contact-plan"];
    expect(docker_container.files_archiver).toMatchObject({ upload: [{ file: path, content, permissions: "0444" }] });
    const [volume = ""] = Object.keys(docker_volume).filter((key) => key.startsWith("files_archiver"));
    expect(docker_container.service_archiver).toMatchObject({
      env: expect.arrayContaining([`EDGE_NODE_CONTACT_PLAN=${path}`]),
      volumes: expect.arrayContaining([
        { container_path: "/etc/contact-plan", read_only: true, volume_name: `\${docker_volume.${volume}.name}` },
      ]),
    });
  });

  it("writes by newer elements the same service and volume where it rereads, and others where it does not", () => {
    const after = written(furtherOn("reread"));
    expect(filesOf(before)).toHaveLength(1);
    expect(after.docker_volume).toEqual(before.docker_volume);
    expect(after.docker_container.service_archiver).toEqual(before.docker_container.service_archiver);
    expect(after.docker_container.files_archiver).not.toEqual(before.docker_container.files_archiver);
    const [restarted, changed] = [written(reading(contactSite({}), "restart")), written(furtherOn("restart"))];
    expect(filesOf(changed)).toEqual(filesOf(restarted)); // addresses stay, names do not
    expect(changed.docker_volume).not.toEqual(restarted.docker_volume);
    expect(changed.docker_container.service_archiver).not.toEqual(restarted.docker_container.service_archiver);
  });
});
