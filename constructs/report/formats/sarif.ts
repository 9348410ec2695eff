import type { Location, Log, ReportingDescriptor, Result, Suppression } from "sarif";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import { ruleIdOf } from "../../policy/rule/rule-id";
import { libraryRules } from "../../policy/rules";
import type { FileLocation } from "../place";
import type { RunResult } from "../run-result";
import { noticesWithCoverage } from "../subjects/findings/coverage-notice";
import { acceptanceText } from "../subjects/findings/finding-text";
import { fingerprint, type Notice } from "../subjects/findings/notice";
import { markdownText } from "../writing/markdown-text";
import { inScenarioText } from "../writing/scenario-text";
import type { FormatFile } from "./format";

const levels = { block: "error", warn: "warning", inform: "note" } as const;

/**
 * Writes SARIF 2.1.0 for code scanning: each rule with its help, each result with a fingerprint
 * that does not depend on its numbers. A waiver or the baseline suppresses a result. An unknown
 * that blocks a site is a failing result, so that readers who hide open results still see it.
 *
 * @source OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01
 */
export function sarifFiles(result: RunResult): readonly FormatFile[] {
  const notices = noticesWithCoverage(result);
  const rules = [...keyBy(notices, (notice) => notice.rule).values()].sort((one, other) => (one.rule < other.rule ? -1 : 1));
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { ...result.generator, semanticVersion: result.generator.version, rules: rules.map(descriptor) } },
        automationDetails: { id: "cdktf-edge-node/" },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The folder in which the command ran" } } },
        results: notices.map((notice) =>
          resultOf(
            notice,
            rules.findIndex(({ rule }) => rule === notice.rule),
          ),
        ),
      },
    ],
  };
  return [{ name: "edge-node.sarif", text: `${JSON.stringify(log, undefined, 2)}\n` }];
}

/** Describes a rule: for a rule of this library with reason and source, for others with the words of its findings. */
function descriptor({ rule: id, title, severity }: Notice): ReportingDescriptor {
  const known = libraryRules.find((rule) => rule.id === id);
  return {
    id,
    name: pascal(id),
    shortDescription: { text: sentence(title) },
    ...(known && {
      fullDescription: { text: known.why },
      help: {
        text: `${sentence(known.remedy)}\n\nSource: ${sentence(known.source)}`,
        markdown: `**Remedy:** ${sentence(markdownText(known.remedy))}\n\n**Why:** ${markdownText(known.why)}\n\n**Source:** ${sentence(markdownText(known.source))}`,
      },
    }),
    properties: { tags: [ruleIdOf(id).folder], severity },
  };
}

function resultOf(notice: Notice, ruleIndex: number): Result {
  const { site, rule, subject, effect, fails, title, measured, remedy, accepted, place } = notice;
  return {
    ruleId: rule,
    ruleIndex,
    kind: "fail",
    level: levels[fails ? "block" : effect],
    message: {
      text: sentence(
        `${site}/${subject}: ${title}. ${sentence(`${measured}${inScenarioText(notice)}`)}${remedy === undefined ? "" : ` Remedy: ${remedy}`}`,
      ),
    },
    locations: [location(`${site}/${subject}`, place)],
    partialFingerprints: { "edgeNodeFinding/v1": fingerprint(notice) },
    suppressions: accepted ? [suppression(accepted)] : [],
  };
}

function suppression(accepted: NonNullable<Notice["accepted"]>): Suppression {
  return { kind: "external", status: "accepted", justification: acceptanceText(accepted) };
}

function location(fullyQualifiedName: string, place: FileLocation | undefined): Location {
  return {
    ...(place && {
      physicalLocation: {
        artifactLocation: { uri: uriOf(place.file), uriBaseId: "%SRCROOT%" },
        ...(place.line !== undefined && {
          region: { startLine: place.line, ...defined({ startColumn: place.column }) },
        }),
      },
    }),
    logicalLocations: [{ fullyQualifiedName, kind: "resource" }],
  };
}

/** Replaces lone surrogates, which no URI can hold. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

function sentence(text: string): string {
  const inert = withoutLinks(text);
  return /[.!?]$/.test(inert) ? inert : `${inert}.`;
}

/**
 * Breaks `[text](target)`, so that texts of people make no links in plain messages.
 *
 * @source SARIF 2.1.0, 3.11.6, Messages with embedded links
 */
function withoutLinks(text: string): string {
  return text.replaceAll("](", "] (");
}

/** Writes `cooling/supply-within-it-limit` as `CoolingSupplyWithinItLimit`. */
function pascal(id: string): string {
  return id
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
