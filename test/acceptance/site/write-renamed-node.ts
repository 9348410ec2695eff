import { Container } from "@cdktf/provider-docker/lib/container";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { dockerProvider, EdgeNode, type EdgeNodeProps } from "cdktf-edge-node";

/** Writes a site as a version of the library might that builds it another way: other construct ids, other labels. */
export function writeRenamedNode(outdir: string, site: string, props: EdgeNodeProps): void {
  const app = new App({ outdir, stackTraces: false });
  const stack = new TerraformStack(app, site);
  new LocalBackend(stack, { path: `../../../terraform.${site}.tfstate` });
  dockerProvider(stack);
  new EdgeNode(stack, "renamed", { ...props, name: site });
  for (const construct of stack.node.findAll()) {
    if (construct instanceof Container) construct.addOverride("labels", [{ label: "edge-node.version", value: "next" }]);
  }
  app.synth();
}
