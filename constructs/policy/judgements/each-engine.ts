import type { EngineAnswer, EngineAnswers, EngineFacts, EngineImage, NamedEngine } from "../../facts/engine";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../rule/judge";
import type { AskedEngines } from "./engines";

export type AnsweringEngine = NamedEngine & EngineAnswers;

export function engineSubject({ name }: Pick<NamedEngine, "name">): string {
  return `engines/${name}`;
}

/** Returns the subject of findings on a service, or on a file, device or port of it. Each `/` of a path begins a new part. */
export function serviceSubject(service: string, asked = ""): string {
  return `orchestration/${service}${asked.replaceAll(/\s/g, "_")}`;
}

/** Returns the subjects of findings on an image: each service that runs it, and for a probe image the first service that it probes. */
export function imageSubjects({ runs, probes }: EngineImage): readonly string[] {
  return [...runs.map((service) => serviceSubject(service)), ...probes.slice(0, 1).map((service) => serviceSubject(service, "/probe"))];
}

/** Says why an engine was not checked. */
export function notAskedText(reason: string): string {
  return `not checked: ${reason}`;
}

/** Judges every engine; unknown if no engine was checked. */
export function eachEngine(
  { engines }: AskedEngines,
  ask: (engine: EngineFacts) => PendingJudgement | readonly PendingJudgement[],
): PendingJudgement[] {
  if (engines.length === 0) return [judgeUnknown("engines", notAskedText("edge-node preflight checks the engines of a site"))];
  return engines.flatMap(ask);
}

/** Judges every engine that answers. An engine that does not answer is a finding of `preflight/engine-answers` alone. */
export function eachAnsweringEngine(
  context: AskedEngines,
  ask: (engine: AnsweringEngine, subject: string) => PendingJudgement | readonly PendingJudgement[],
): PendingJudgement[] {
  return eachEngine(context, (engine) => {
    const subject = engineSubject(engine);
    return engine.outcome === "answers" ? ask(engine, subject) : judgeNotApplicable(subject, notAskedText("the engine does not answer"));
  });
}

export function eachImage(
  context: AskedEngines,
  ask: (engine: AnsweringEngine, image: EngineImage) => readonly PendingJudgement[],
): PendingJudgement[] {
  return eachAnsweringEngine(context, (engine, subject) =>
    engine.images.length === 0
      ? judgeNotApplicable(subject, "no service runs on the engine")
      : engine.images.flatMap((image) => ask(engine, image)),
  );
}

/**
 * Judges each thing that an engine was checked for. If nothing was checked, or nothing is there, one judgement says so.
 *
 * @param none why the rule does not apply if nothing is there
 */
export function eachAnswer<Item>(
  subject: string,
  answer: EngineAnswer<readonly Item[]>,
  none: string,
  ask: (item: Item) => PendingJudgement,
): PendingJudgement[] {
  if ("notAsked" in answer) return [judgeUnknown(subject, notAskedText(answer.notAsked))];
  return answer.value.length === 0 ? [judgeNotApplicable(subject, none)] : answer.value.map(ask);
}
