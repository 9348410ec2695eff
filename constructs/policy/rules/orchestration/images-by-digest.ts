import { nameList } from "../../../props/problems/name-list";
import { isByDigest } from "../../../services/image";
import { tagProbes } from "../../../services/service-images";
import { judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that every image is named by a digest of its content, not by a tag that may point to another image tomorrow. */
export const imagesByDigest = defineRule({
  id: "orchestration/images-by-digest",
  title: "Every image is named by its digest",
  why: "A tag may point to another image tomorrow. The site then runs an image that was not tested, which is noticed only after a restart.",
  source: "CIS Docker Benchmark 1.6.0, 4.5 and 5.28; OCI Distribution Specification 1.1, digests",
  severity: "high",
  remedy:
    "Write name@sha256:<64 hexadecimal digits>, lock the image with edge-node images lock, or use an input variable that Terraform checks for that form",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { services } }) =>
    services.length === 0
      ? [judgeNotApplicable("orchestration", "the node runs no container")]
      : [
          ...services.map(({ id, image }) =>
            judgeRequirement(`orchestration/${id}`, isByDigest(image), {
              reason: `its image ${JSON.stringify(image)} names no digest`,
              remedy: `write the image of ${id} as name@sha256:<64 hexadecimal digits>, lock it with edge-node images lock, or write { variable: "${id.replaceAll("-", "_")}_image" } and let the deployer set it`,
            }),
          ),
          // a dot, which no service name has
          ...tagProbes(services).map(({ image, probes }) =>
            judgeRequirement(`orchestration/edge-node.probe`, false, {
              reason: `the probe ${JSON.stringify(image)} of ${nameList(probes)} names no digest`,
              remedy: `write probe as name@sha256:<64 hexadecimal digits>, or leave it out and let the deployer set probe_image`,
            }),
          ),
        ],
});
