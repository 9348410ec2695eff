import type { EngineImage } from "../../../facts/engine";
import { type AnsweringEngine, eachImage, imageSubjects } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that every image is built for the system and processor of its engine. */
export const imagesFitPlatform = defineRule({
  id: "preflight/images-fit-platform",
  title: "Every image is built for the platform of its engine",
  why: "An engine silently pulls an image for another processor by its digest. The host cannot run its program.",
  source:
    "Docker Engine API 1.41, ImageInspect: Os and Architecture, SystemVersion: Os and Arch; platform of the image lock; containerd/platforms, compare.go, on what a processor runs besides",
  severity: "high",
  remedy:
    "Lock the image with edge-node images lock --platform for the engine's platform. If the host emulates the processor, waive the rule",
  judges: engines,
  worsenedBy: [],
  check: (context) => eachImage(context, judged),
});

/** Processors whose programs another one can run too. @source containerd/platforms, compare.go: platformVector */
const runsBesides: Readonly<Record<string, string>> = { "linux/amd64": "linux/386", "linux/arm64": "linux/arm" };

function judged(engine: AnsweringEngine, image: EngineImage): readonly PendingJudgement[] {
  const { reference, platform } = image;
  return imageSubjects(image).map((subject) => {
    if (platform === undefined) return judgeNotApplicable(subject, "the image is not on the engine, and no lock states its platform");
    // without the variant, such as v8 of linux/arm64/v8, because engines and images of different variants are compatible
    const built = platform.split("/").slice(0, 2).join("/");
    return judgeRequirement(subject, built === engine.platform || built === runsBesides[engine.platform], {
      reason: `its image ${reference} is for ${platform}, and the engine runs ${engine.platform}`,
      remedy: `choose an image for ${engine.platform}; for a tag, edge-node images lock --platform ${engine.platform} finds it`,
    });
  });
}
