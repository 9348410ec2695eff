import { isByDigest } from "../../../services/image";
import { notApplicable, requires } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every image named by what it holds, and not by a tag that may point elsewhere tomorrow. */
export const imagesByDigest = defineRule({
  id: "orchestration/images-by-digest",
  title: "Images are named by digest",
  why: "A tag moves: the site that was tested and the site that runs are two, and nobody sees it before a restart over a thin link.",
  source: "CIS Docker Benchmark 1.6.0, 4.5 and 5.28; OCI Distribution Specification 1.1, digests",
  severity: "high",
  remedy: "name@sha256:<64 hexadecimal digits>, or an input variable that Terraform holds to that form",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { services } }) =>
    services.length === 0
      ? [notApplicable("orchestration", "the node runs no container")]
      : services.map(({ id, image }) =>
          requires(`orchestration/${id}`, isByDigest(image), {
            reason: `its image ${JSON.stringify(image)} names no digest`,
            remedy: `write the image of ${id} as name@sha256:<64 hexadecimal digits>, or as { variable: "${id.replaceAll("-", "_")}_image" } and let the deployer give it`,
          }),
        ),
});
