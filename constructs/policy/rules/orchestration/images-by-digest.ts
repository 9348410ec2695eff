import { nameList } from "../../../props/problems/name-list";
import { tagProbes } from "../../../services/asked-images";
import { isByDigest } from "../../../services/image";
import { judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every image named by what it holds, and not by a tag that may point elsewhere tomorrow. */
export const imagesByDigest = defineRule({
  id: "orchestration/images-by-digest",
  title: "Images are named by digest",
  why: "A tag moves: the site that was tested and the site that runs are two, and nobody sees it before a restart over a thin link.",
  source: "CIS Docker Benchmark 1.6.0, 4.5 and 5.28; OCI Distribution Specification 1.1, digests",
  severity: "high",
  remedy: "name@sha256:<64 hexadecimal digits>, a lock of edge-node images lock, or an input variable that Terraform holds to that form",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { services } }) =>
    services.length === 0
      ? [judgeNotApplicable("orchestration", "the node runs no container")]
      : [
          ...services.map(({ id, image }) =>
            judgeRequirement(`orchestration/${id}`, isByDigest(image), {
              reason: `its image ${JSON.stringify(image)} names no digest`,
              remedy: `write the image of ${id} as name@sha256:<64 hexadecimal digits>, lock it with edge-node images lock, or write { variable: "${id.replaceAll("-", "_")}_image" } and let the deployer give it`,
            }),
          ),
          // a dot, which no name of a service has
          ...tagProbes(services).map(({ image, probes }) =>
            judgeRequirement(`orchestration/edge-node.probe`, false, {
              reason: `the probe ${JSON.stringify(image)} of ${nameList(probes)} names no digest`,
              remedy: `write probe as name@sha256:<64 hexadecimal digits>, or leave it out and let the deployer give probe_image`,
            }),
          ),
        ],
});
