import type { EngineImage } from "../../../facts/engine";
import { type AnsweringEngine, eachImage, imageSubjects } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every image is for the system and processor of its engine. */
export const imagesFitPlatform = defineRule({
  id: "preflight/images-fit-platform",
  title: "Every image is for the platform of its engine",
  why: "An engine pulls an image for another processor by its digest without a word, whose program the host cannot run.",
  source:
    "Docker Engine API 1.41, ImageInspect: Os and Architecture, SystemVersion: Os and Arch; platform of the image lock; containerd/platforms, compare.go, on what a processor runs besides",
  severity: "high",
  remedy: "edge-node images lock with --platform for that of the engine; a waiver where the host emulates the processor",
  judges: engines,
  worsenedBy: [],
  check: (context) => eachImage(context, judged),
});

/** Processors whose programs another one runs too. @source containerd/platforms, compare.go: platformVector */
const runsBesides: Readonly<Record<string, string>> = { "linux/amd64": "linux/386", "linux/arm64": "linux/arm" };

function judged(engine: AnsweringEngine, image: EngineImage): readonly PendingJudgement[] {
  const { reference, platform } = image;
  return imageSubjects(image).map((subject) => {
    if (platform === undefined) return judgeNotApplicable(subject, "it is not on the engine, and no lock says for which platform it is");
    // a variant, as v8 of linux/arm64/v8, tells engines and images apart that run each other
    const built = platform.split("/").slice(0, 2).join("/");
    return judgeRequirement(subject, built === engine.platform || built === runsBesides[engine.platform], {
      reason: `its image ${reference} is for ${platform}, and the engine runs ${engine.platform}`,
      remedy: `name an image for ${engine.platform}; of one by a tag, edge-node images lock --platform ${engine.platform} finds it`,
    });
  });
}
