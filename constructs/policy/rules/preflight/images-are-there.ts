import type { EngineImage } from "../../../facts/engine";
import { type AnsweringEngine, eachImage, imageSubjects, notAskedText } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that every image is on its engine before an apply needs it. */
export const imagesAreThere = defineRule({
  id: "preflight/images-are-there",
  title: "Every image is on its engine",
  why: "An apply pulls missing images one after another, while the services that it replaces are down. Over a slow link this takes hours. Without a registry the apply fails.",
  source: "our own definition: docs/deploying.md, Before an apply",
  severity: "high",
  remedy: "Run docker pull for each image on the engine before the apply. If the engine is near its registry, set the enforcement to warn",
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
          remedy: `docker --host ${engine.address} pull ${reference}; if the engine reaches no registry, edge-node images bundle and push fill one at the site`,
        }),
  );
}
