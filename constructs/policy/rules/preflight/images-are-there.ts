import type { EngineImage } from "../../../facts/engine";
import { type AnsweringEngine, eachImage, imageSubjects, notAskedText } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every image lies on the engine before an apply asks for it. */
export const imagesAreThere = defineRule({
  id: "preflight/images-are-there",
  title: "Every image is on its engine",
  why: "An apply pulls what is missing, image after image, while services are down that it replaces. Over a thin link that takes hours, and it fails where the engine reaches no registry.",
  source: "our own definition: docs/deploying.md, Before an apply",
  severity: "high",
  remedy: "docker pull of each on the engine, before the apply; enforcement warn where the engine is near its registry",
  judges: engines,
  worsenedBy: [],
  check: (context) => eachImage(context, judged),
});

function judged(engine: AnsweringEngine, image: EngineImage): readonly PendingJudgement[] {
  const { reference, isThere } = image;
  return imageSubjects(image).map((subject) =>
    "notAsked" in isThere
      ? judgeUnknown(subject, notAskedText(isThere.notAsked))
      : judgeRequirement(subject, isThere.value, {
          reason: `its image ${reference} is not on the engine`,
          remedy: `docker --host ${engine.address} pull ${reference}; where no registry is reached, edge-node images bundle and push fill one at the site`,
        }),
  );
}
