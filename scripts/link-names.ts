import { relative } from "node:path/posix";
import { distance } from "fastest-levenshtein";
import { unique } from "../constructs/plain/unique";

/**
 * Says which page explains a name: rules, alerts that are no limits, parts, countries and props (`power.feeds[].name`), their types (`FeedProps`) by the pages that are written from them, and each of those pages by its own path.
 *
 * @param pages texts by path from the root of the repository
 */
export function namesOf(pages: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(pages).flatMap(([path, text]) => {
      const [, folder, page = ""] = /^docs\/(?:(\w+)\/)?(.*)\.md$/.exec(path) ?? [];
      const linesOf = (form: RegExp) => [...text.matchAll(form)].map(([, name = ""]) => name);
      const names: (readonly [name: string, target: string])[] = [[path, path]];
      if ((folder === "rules" || folder === "countries") && page !== "list") names.push([page, path]);
      if (page === "watched-limits") names.push(...linesOf(/^### (.+)$/gm).map((id) => [id, `${path}#${id.replaceAll("/", "")}`] as const));
      if (folder === "parts") names.push(...linesOf(/^## (.+)$/gm).map((id) => [id, `${path}#${id}`] as const));
      if (folder === "props" && page !== "list" && page !== "ranges") {
        const [places = ""] = linesOf(/^Stands at (.*)$/gm);
        const props = linesOf(/^- `([^`]+)`/gm);
        const stands = [...places.matchAll(/`([^`]+)`/g)].map(([, place]) => place);
        names.push([page, path], ...stands.flatMap((place) => props.map((prop) => [`${place}.${prop}`, path] as const)));
      }
      return names;
    }),
  );
}

/** What is left as it is: blocks of code, links, and headings, whose anchors others know. */
const kept = /^ *(?:```|~~~)[\s\S]*?^ *(?:```|~~~)$|\[(?:\\.|`[^`]*`|[^\]`])*\]\([^)]*\)|^#.*$/.source;

/** Makes links of the names that stand as code on a page. */
export function linkNames(path: string, text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(new RegExp(`${kept}|\`([^\`\\n]+)\``, "gm"), (found: string, name?: string) => {
    const target = name === undefined ? undefined : names.get(name);
    return target === undefined || target.replace(/#.*/, "") === path ? found : `[${found}](${relative(`${path}/..`, target)})`;
  });
}

/** Edits by which a misspelt part still reads like it. */
const closePart = 2;
const part = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** A subject of findings, such as `power/ups-a`: its device ends in a number or a letter. */
const subject = /-(?:\d+|[a-z])$/;

/** Lists names in code on a page that look like a rule, a part, a prop or a type of props, and are none. @param types names that TypeScript exports */
export function unknownNames(text: string, names: ReadonlyMap<string, string>, types: ReadonlySet<string>): readonly string[] {
  const known = [...names.keys()];
  const ofRules = new Set([...names.values()].flatMap((page) => /^docs\/rules\/(\w+)\//.exec(page)?.[1] ?? []));
  const props = new Set(known.map((name) => name.replaceAll("[]", "")));
  const isUnknown = (name: string) =>
    (/^[a-z]+\/[a-z0-9-]+$/.test(name) && ofRules.has(name.replace(/\/.*/, "")) && !subject.test(name)) ||
    (part.test(name) && known.some((one) => part.test(one) && distance(one, name) <= closePart)) ||
    (/^[A-Z]\w+Props$/.test(name) && !types.has(name)) ||
    (/^(?:site|policy|candidates|compute|cooling|power|downlink|telemetry|orchestration)\.[\w.[\]]+$/.test(name) &&
      !/\.(?:ts|ya?ml|json|md)$/.test(name) &&
      !props.has(name.replaceAll("[]", "")));
  const written = [...text.matchAll(new RegExp(`${kept}|\`([^\`\\n]+)\``, "gm"))].flatMap(([, name]) => name ?? []);
  return unique(written.filter((name) => !names.has(name) && isUnknown(name)));
}
