import type { RunResult } from "../run-result";
import { cdkText } from "./cdk";
import { githubText } from "./github";
import { gitlabText } from "./gitlab";
import { jsonText } from "./json";
import { junitXml } from "./junit";
import { markdownReport } from "./markdown";
import { sarifText } from "./sarif";
import { resultText } from "./text";

/** Every way to write a result, by the name that a person types. All are made of the same result, and hold nothing that differs from run to run. */
export const formats = {
  text: resultText,
  json: jsonText,
  sarif: sarifText,
  junit: ({ sites, failOn }: RunResult) => junitXml(sites, failOn),
  github: githubText,
  gitlab: gitlabText,
  markdown: markdownReport,
  cdk: cdkText,
} as const satisfies Readonly<Record<string, (result: RunResult) => string>>;

/** Name of a format, as `"sarif"`. */
export type FormatName = keyof typeof formats;
