import type { EngineAnswer, EngineAnswers, EngineFacts, EngineImage, NamedEngine } from "../../facts/engine";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../rule/judge";
import type { AskedEngines } from "./engines";

/** An engine that answered. */
export type AnsweringEngine = NamedEngine & EngineAnswers;

/** The subject of findings on an engine. */
export function engineSubject({ name }: Pick<NamedEngine, "name">): string {
  return `engines/${name}`;
}

/** The subject of findings on a service, or on what it asks for: each `/` of a path begins a part of its own. */
export function serviceSubject(service: string, asked = ""): string {
  return `orchestration/${service}${asked.replaceAll(/\s/g, "_")}`;
}

/** The subjects of findings on an image: each service that runs it; of a probe the first of those that it is for stands for all. */
export function imageSubjects({ runs, probes }: EngineImage): readonly string[] {
  return [...runs.map((service) => serviceSubject(service)), ...probes.slice(0, 1).map((service) => serviceSubject(service, "/probe"))];
}

/** Why nothing is said of an engine that is not asked. */
export function notAskedText(reason: string): string {
  return `not asked: ${reason}`;
}

/** Judges every engine, and says that none was asked where nobody did. */
export function eachEngine(
  { engines }: AskedEngines,
  ask: (engine: EngineFacts) => PendingJudgement | readonly PendingJudgement[],
): PendingJudgement[] {
  if (engines.length === 0) return [judgeUnknown("engines", notAskedText("edge-node preflight asks the engines of a site"))];
  return engines.flatMap(ask);
}

/** Judges every engine that answers. That one does not is a finding of `preflight/engine-answers`, and of no other rule. */
export function eachAnsweringEngine(
  context: AskedEngines,
  ask: (engine: AnsweringEngine, subject: string) => PendingJudgement | readonly PendingJudgement[],
): PendingJudgement[] {
  return eachEngine(context, (engine) => {
    const subject = engineSubject(engine);
    return engine.outcome === "answers" ? ask(engine, subject) : judgeNotApplicable(subject, notAskedText("the engine does not answer"));
  });
}

/** Judges every image of every engine that answers. */
export function eachImage(
  context: AskedEngines,
  ask: (engine: AnsweringEngine, image: EngineImage) => readonly PendingJudgement[],
): PendingJudgement[] {
  return eachAnsweringEngine(context, (engine, subject) =>
    engine.images.length === 0
      ? judgeNotApplicable(subject, "no service runs on it")
      : engine.images.flatMap((image) => ask(engine, image)),
  );
}

/**
 * Judges each thing that an engine was asked about: one judgement says that it was not asked, and why, or that there is no such thing.
 *
 * @param none why the rule has nothing to say where there is nothing
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
