import type { EngineImage } from "../../../facts/engine";
import { unkeptRemedy, unkeptVolumes } from "../../../services/image-volumes";
import type { ServiceFacts } from "../../../services/service-facts";
import { eachAnsweringEngine, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every volume that an image declares is named in its service. */
export const imageVolumesAreNamed = defineRule({
  id: "preflight/image-volumes-are-named",
  title: "Volumes of images are data, scratch or discarded",
  why: "The engine puts an anonymous volume at each VOLUME of an image where nothing else is mounted. The next change of the service makes a new container with a new volume, and what the program wrote is gone.",
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
      return judged.length === 0 ? judgeNotApplicable(subject, "no service runs on it") : judged;
    }),
});

function judgedService(service: ServiceFacts, { reference, volumes }: EngineImage): PendingJudgement {
  const { id } = service;
  const subject = serviceSubject(id);
  const missing = "nobody says which volumes its image declares: pull it on the engine, or write its lock anew with edge-node images lock";
  if (volumes === undefined) return judgeMissingInput(subject, "imageLock", missing);
  const unkept = unkeptVolumes(service, volumes);
  return judgeRequirement(subject, unkept.length === 0, {
    reason: `its image ${reference} declares ${unkept.length === 1 ? "the volume" : "the volumes"} ${unkept.join(", ")}, and nothing of ${id} is mounted there: what it writes is gone with the next change`,
    remedy: unkeptRemedy(id, unkept),
  });
}
