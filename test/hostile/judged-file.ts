import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { textFormat } from "../../constructs/report/formats/text";
import { judgeSite } from "../../constructs/report/judge-site";
import { runResult } from "../../constructs/report/run-result";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import type { Answer } from "./hostile-kind";
import { wrongNumbers, wrongWords } from "./wrong-numbers";

/** What a site that was taken gives: the node itself, or if it is asked for its verdict as a report and as text. */
export function siteAnswer(snapshot: NodeSnapshot, policy: PolicyProps, input: string, isJudged: boolean): Answer {
  if (!isJudged) return { defects: wrongNumbers(snapshot) };
  const report = judgeSite(snapshot, policy).report({});
  const texts = textFormat.files(runResult([report])).map(({ text }) => text);
  return { defects: [...wrongNumbers(report), ...texts.flatMap((text) => wrongWords(text, input))], isJudged };
}
