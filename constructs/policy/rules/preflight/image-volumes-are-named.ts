import type { EngineImage } from "../../../facts/engine";
import { unkeptRemedy, unkeptVolumes } from "../../../services/image-volumes";
import type { ServiceFacts } from "../../../services/service-facts";
import { eachAnsweringEngine, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that the service names every volume that its image declares. */
export const imageVolumesAreNamed = defineRule({
  id: "preflight/image-volumes-are-named",
  title: "Every volume of an image is declared as data, scratch or discarded",
  why: "The engine puts an anonymous volume at each VOLUME of an image where nothing else is mounted. The next change of the service creates a new container with a new volume, and the old data is lost.",
  source:
    "OCI Image Format Specification 1.1, config: Volumes; Docker Engine API 1.41, ImageInspect: Config; configurations of the image lock",
  severity: "critical",
  remedy: "Name the exact path in dataDirectories, scratch or loosened.discarded of the service",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ images }, subject) => {
      const judged = images.flatMap((image) =>
        context.node.services.filter(({ id }) => image.runs.includes(id)).map((service) => judgedService(service, image)),
      );
      return judged.length === 0 ? judgeNotApplicable(subject, "no service runs on the engine") : judged;
    }),
});

function judgedService(service: ServiceFacts, { reference, volumes }: EngineImage): PendingJudgement {
  const { id } = service;
  const subject = serviceSubject(id);
  const missing =
    "the volumes that its image declares are unknown: pull the image on the engine, or lock it again with edge-node images lock";
  if (volumes === undefined) return judgeMissingInput(subject, "imageLock", missing);
  const unkept = unkeptVolumes(service, volumes);
  return judgeRequirement(subject, unkept.length === 0, {
    reason: `its image ${reference} declares ${unkept.length === 1 ? "the volume" : "the volumes"} ${unkept.join(", ")}, and ${id} mounts nothing there: what it writes is lost with the next change`,
    remedy: unkeptRemedy(id, unkept),
  });
}
