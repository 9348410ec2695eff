import { type RuleInput, smallNode, smallService } from "cdktf-edge-node/testing";
import type { EngineFacts } from "../../../constructs/facts/engine";
import type { AnsweringEngine } from "../../../constructs/policy/judgements/each-engine";
import { askedEngine } from "../../../scripts/asked-engine";

/** A node of one service, with what its engine answered. */
export function engineInput(change: Partial<AnsweringEngine> = {}, service: Parameters<typeof smallService>[0] = {}): RuleInput {
  return { node: smallNode({ services: [smallService(service)] }), answers: { engines: [askedEngine(change)] } };
}

const named = { name: "engine", address: "ssh://edge@10.0.0.7", services: ["service-1"] };

/** An engine that refuses. */
export const refusing: EngineFacts = { ...named, outcome: "refuses", reason: "Connection refused", remedy: "start it" };

/** What a rule says of an engine that does not answer: nothing, for another rule fails by that. */
export const refusedInput = { answers: { engines: [refusing] }, subject: "engines/engine" };

/** An engine whose address nobody knows. */
export const unasked: EngineFacts = { ...named, outcome: "not-asked", reason: "dockerHost is the variable docker_host" };

/** Why no case is made of props: they say nothing of an engine. */
export const noProps = { impossible: "props say nothing of what an engine answers: test/acceptance/preflight.test.ts has real ones" };

/** Nobody was asked. */
export const nobodyAsked = { answers: { engines: [] }, subject: "engines" };
