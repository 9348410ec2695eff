import { Container } from "@cdktf/provider-docker/lib/container";
import { EdgeNode, type EdgeNodeProps } from "cdktf-edge-node";
import { writePlainStack } from "./write-plain-stack";

/** Writes a site as another version of the library might that builds it another way: other construct ids, other labels. */
export function writeRenamedNode(outdir: string, site: string, props: EdgeNodeProps): void {
  writePlainStack(outdir, site, (stack) => {
    new EdgeNode(stack, "renamed", props);
    for (const construct of stack.node.findAll()) {
      if (construct instanceof Container) construct.addOverride("labels", [{ label: "edge-node.version", value: "another" }]);
    }
  });
}
